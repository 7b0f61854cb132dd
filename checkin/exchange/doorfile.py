"""The door file: all that a door needs of a course, for whoever has its passphrase.

Inside the age envelope is a zip: the journal file as it goes to other doors, a page (`door.json`) with the badge key,
the private key of an invitation and where journals are exchanged, and the signature of the device that made it.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from checkin.attendance.journal import canonical, moment_of, text_of
from checkin.errors import InputError
from checkin.exchange import journalfile
from checkin.exchange.archive import FileError, pack, sha256_of, sign, unpack, verify
from checkin.exchange.journalfile import JournalFile
from checkin.exchange.sealing import is_sealed, seal, unseal
from checkin.words import say

FORMAT = "checkin-door/1"
ENDING = ".checkin-door"
_PAGE, _SIGNATURE, _JOURNAL = "door.json", "door.json.sig", "journal.zip"
_SIGNED = b"checkin-door-v1\0"
"""Begins what is signed, so that the signature is of no use for anything else."""
EXCHANGE = ("folder", "hub")
"""Where journals are exchanged: a path, and an address without its password."""
_LONGEST = 1000
LABEL = 60
"""Characters of a label."""


@dataclass(frozen=True, slots=True)
class DoorContents:
    """What a door file holds: the bytes of a journal file, the badge key and the invitation's private key (32 bytes
    each), what it is called, until when the invitation holds, where journals are exchanged."""

    journal: bytes
    badge_key: bytes = field(repr=False)
    invitation: bytes = field(repr=False)
    label: str
    until: datetime
    exchange: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DoorFile:
    """A door file that was read and found whole: its signature is that of the device which wrote its journal."""

    contents: DoorContents
    journal: JournalFile


def file_name(code: str, label: str, now: datetime) -> str:
    """Return the file's name: CC2020_Main-hall_20201207T005200Z.checkin-door."""
    parts = [re.sub(r"[^\w.-]+", "-", text).strip("-.") for text in (code, label)]
    return "_".join([*(part for part in parts if part), f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"]) + ENDING


def build(contents: DoorContents, private_key: bytes, passphrase: str) -> bytes:
    """Return the encrypted file. It takes seconds. Raises EnvironmentFault when it cannot be made here."""
    return seal(packed(contents, private_key), passphrase)


def read(data: bytes, passphrase: str) -> DoorFile:
    """Decrypt and read a door file, and check that it is whole and signed by the device that wrote its journal.

    Raises FileError for a wrong passphrase and for every other fault of the file.
    """
    return unpacked(unseal(data, passphrase))


def packed(contents: DoorContents, private_key: bytes) -> bytes:
    """Return what is encrypted."""
    page = {
        "format": FORMAT,
        "journal": sha256_of(contents.journal),
        "badge_key": contents.badge_key.hex(),
        "invitation": contents.invitation.hex(),
        "label": contents.label,
        "until": text_of(contents.until),
        "exchange": dict(contents.exchange),
    }
    told = canonical(page)
    return pack({_JOURNAL: contents.journal, _PAGE: told, _SIGNATURE: sign(_SIGNED + told, private_key)})


def unpacked(data: bytes) -> DoorFile:
    """Read what was encrypted. Raises FileError, and nothing else."""
    members = unpack(data, lambda names: names == (_JOURNAL, _PAGE, _SIGNATURE))
    journal = journalfile.read(members[_JOURNAL])
    if not verify(_SIGNED + members[_PAGE], members[_SIGNATURE], journal.contents.public_key):
        raise FileError(
            say("DayFile", "The signature does not belong to this file and device: it was altered, or sent by another.")
        )
    try:
        page = json.loads(members[_PAGE])
        if page["format"] != FORMAT:
            newer = say("DayFile", "The format {format} is not known here. Install the newer program.")
            raise FileError(newer.format(format=page["format"]))
        if page["journal"] != sha256_of(members[_JOURNAL]):
            raise ValueError("journal")
        told = dict(page["exchange"].items())
        exchange = {name: told[name] for name in EXCHANGE if name in told}
        keys = bytes.fromhex(page["badge_key"]), bytes.fromhex(page["invitation"])
        if {len(one) for one in keys} != {32} or not all(map(_is_text, (page["label"], *exchange.values()))):
            raise ValueError("keys")
        until = moment_of(page["until"])
    except FileError:
        raise
    except (InputError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        damaged = say("DoorFile", "The file is no door file, or damaged: {reason}.")
        raise FileError(damaged.format(reason=str(error) or type(error).__name__)) from error
    return DoorFile(DoorContents(members[_JOURNAL], *keys, page["label"], until, exchange), journal)


def is_door_file(data: bytes) -> bool:
    """Tell by its first bytes whether a file means to be a door file."""
    return is_sealed(data)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.isprintable() and len(value) <= _LONGEST
