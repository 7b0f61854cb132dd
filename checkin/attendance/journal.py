"""The journal's entry: append-only, numbered without a hole for each device, chained to the one before by SHA-256."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from checkin.errors import InputError
from checkin.words import say

START = bytes(32)
"""What the first entry of a device is chained to."""
BRANCH = "~"
"""Stands between a device and the branch, where two histories of it are known; no device has it in its name."""


class EntryKind(StrEnum):
    """What can happen. Entries of a kind unknown to this version are kept and passed on."""

    DEVICE_ENROLLED = "device_enrolled"
    COURSE_SET = "course_set"
    SESSION_SET = "session_set"
    TRAINEE_SET = "trainee_set"
    BADGE_ISSUED = "badge_issued"
    BADGE_REVOKED = "badge_revoked"
    BADGE_PRINTED = "badge_printed"
    """Badges came out of a printer, or went into a PDF: which, how, and in which batch."""
    LEAVE_SET = "leave_set"
    CORRECTION_SET = "correction_set"
    """A standing was corrected, or the correction taken back (state null)."""
    SCAN = "scan"
    VOID = "void"
    DAY_SET = "day_set"
    TRAINEE_MERGED = "trainee_merged"
    """A walk-in was found to be somebody on the roster, or no longer is."""
    NOTE_SET = "note_set"
    CERTIFICATE_ISSUED = "certificate_issued"
    PERSON_ERASED = "person_erased"
    """The personal side records of a trainee were erased; `trainee` tells whose."""
    PIN_REFUSED = "pin_refused"
    """Somebody gave a wrong PIN for a privileged act."""
    DEVICE_TRUSTED = "device_trusted"
    """What a device writes counts: `target`, its `name` and `public_key` (hex)."""
    DEVICE_REVOKED = "device_revoked"
    """What a device (`target`) writes from its number `since` on does not count."""
    DOORS_INVITED = "doors_invited"
    """Whoever has the private key of `invitation` (public key, hex) may enrol: until when, how many devices."""
    DOORS_UNINVITED = "doors_uninvited"
    """An `invitation` holds no longer, but for the `devices` that used it by then."""
    REVIEW_DECIDED = "review_decided"
    """Somebody decided about an `item` of the review; a null `decision` takes it back."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. `stamp` is a hybrid logical timestamp: milliseconds since 1970 × 65536 + counter."""

    course: str
    device: str
    seq: int
    stamp: int
    at: datetime
    operator: str
    kind: str
    body: Mapping[str, Any]
    personal: Mapping[str, Any] | None = None
    """The side record with personal data; `body["personal"]` holds its salted hash. None where erased or not needed."""

    def content(self) -> dict[str, Any]:
        """Return what is chained, ready for canonical JSON."""
        return {
            "course": self.course,
            "device": writer_of(self.device),
            "seq": self.seq,
            "stamp": self.stamp,
            "at": text_of(self.at),
            "operator": self.operator,
            "kind": self.kind,
            "body": dict(self.body),
        }

    def link(self, previous: bytes) -> bytes:
        """Return the SHA-256 of the previous link (32 bytes) followed by this entry's canonical JSON."""
        return hashlib.sha256(previous + canonical(self.content())).digest()


def writer_of(device: str) -> str:
    """Return the device itself, of a name that a branch of its journal has in a store."""
    return device.partition(BRANCH)[0]


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: object) -> bytes:
    """Return JSON with sorted keys, no spaces, UTF-8: the same value gives the same bytes."""
    return _ENCODER.encode(value).encode()


@lru_cache(maxsize=16384)  # asked for three times of each entry: for its link, its row, and that of its view
def text_of(moment: datetime) -> str:
    """Return an aware moment as RFC 3339 in UTC with microseconds: 2020-12-07T00:52:14.000000Z.

    Raises ValueError for a moment without a time zone: nobody could say when it was.
    """
    if moment.tzinfo is None:
        raise ValueError(f"no time zone in {moment!r}")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def moment_of(text: str) -> datetime:
    """Read an RFC 3339 moment. Raises ValueError for another text or one without an offset."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"no offset in {text!r}")
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"{text!r} is outside the years 1 to 9999 in UTC") from error


def personal_hash(personal: Mapping[str, Any]) -> str:
    """Return the SHA-256 (hex) of a side record; its `salt` keeps names from being guessed from the hash."""
    return hashlib.sha256(canonical(dict(personal))).hexdigest()


def next_stamp(last: int, now: datetime) -> int:
    """Return a hybrid logical timestamp after `last` and not before `now`."""
    wall = int(now.timestamp() * 1000) << 16
    return max(wall, last + 1)


_TEXTS = ("course", "device", "at", "operator", "kind")


def entry_from(content: Mapping[str, Any], personal: Mapping[str, Any] | None = None) -> Entry:
    """Rebuild an entry from what `content()` gave. Raises InputError when a field is missing or of a wrong type."""
    try:
        texts = course, device, at, operator, kind = [content[name] for name in _TEXTS]
        numbers = seq, stamp = content["seq"], content["stamp"]
        for value in texts:
            if type(value) is not str:
                raise TypeError(f"text expected, not {value!r}")
        for value in numbers:
            if type(value) is not int:
                raise TypeError(f"a number expected, not {value!r}")
        side = None if personal is None else _table(personal)
        entry = Entry(course, device, seq, stamp, moment_of(at), operator, kind, _table(content["body"]), side)
        altered = entry.personal is not None and entry.body.get("personal") != personal_hash(entry.personal)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(say("Store", "A journal entry is damaged: {reason}.").format(reason=str(error))) from error
    if altered:
        sentence = say("Store", "Entry {number} of device {device}: its personal record was altered.")
        raise InputError(sentence.format(number=entry.seq, device=entry.device))
    return entry


def chain_end(entries: Iterable[Entry], start: bytes = START) -> bytes:
    """Return the last link of one device's entries given in order of their numbers."""
    link = start
    for entry in entries:
        link = entry.link(link)
    return link


def _table(value: object) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(f"a table expected, not {value!r}")
    return dict(value)
