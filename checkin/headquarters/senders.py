"""Whose day files headquarters takes: keys that a person compared and trusts, and what their journals trust in turn."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from checkin.attendance.journal import EntryKind
from checkin.errors import InputError
from checkin.exchange.receipt import fingerprint
from checkin.headquarters.letter import Letter, opened
from checkin.headquarters.pieces import read_piece
from checkin.office.office import Office
from checkin.store import Reading, Writing, beside, loose_ends, received
from checkin.store.device import Device
from checkin.store.received import Sender
from checkin.words import say

ANYWHERE = ""
"""Stands for courses that are new here."""


@dataclass(frozen=True, slots=True)
class Right:
    """Whether a letter's sender may send. `meet`: its device is to be made known to the course's journal first."""

    may: bool
    why: str = ""
    meet: bool = False


class Senders:
    """The trusted senders of one store."""

    def __init__(self, office: Office) -> None:
        self._store, self._operator = office.store, office.operator

    def all(self) -> list[Sender]:
        """Return the keys that people trust, by name."""
        with self._store.read() as reading:
            return received.senders(reading)

    def offered(self, path: Path, now: datetime) -> Sender:
        """Return who signed a day file, to be compared and trusted. Raises FileError for one that is not whole."""
        letter = opened(*read_piece(path))
        return Sender(ANYWHERE, letter.key.hex(), letter.device, letter.device_name, self._operator, now)

    def trust(self, one: Sender, now: datetime) -> None:
        """Trust a key, whose fingerprint a person compared; `course` "": for courses that are new here.

        Raises InputError for what is no key.
        """
        check_key(one.public_key)
        kept = replace(one, public_key=one.public_key.lower(), operator=self._operator, at=now)
        with self._store.write() as writing:
            received.trust(writing, kept)

    def forget(self, public_key: str) -> None:
        """Trust a key no more for what comes from now on. Raises InputError when it is not trusted."""
        with self._store.write() as writing:
            if not received.distrust(writing, public_key.lower()):
                raise InputError(say("Headquarters", "This key is not trusted here."))


def check_key(public_key: str) -> None:
    """Raise InputError for what is no public key (64 hexadecimal digits)."""
    try:
        right = len(bytes.fromhex(public_key)) == 32 and len(public_key) == 64
    except ValueError:
        right = False
    if not right:
        raise InputError(say("Headquarters", "The key of a device has 64 hexadecimal digits."))


def right_of(reading: Reading, letter: Letter, own: Device) -> Right:
    """Tell whether a letter is of somebody who may send it.

    To a course whose journal is here may send whom that journal trusts; a course that is new here may be brought by
    whom a person trusts for that, and later only by the same. A person may trust a key for one course.
    """
    key = letter.key.hex()
    mine = [one for one in received.senders(reading) if one.public_key == key]
    if any(one.device and one.device != letter.device for one in mine):
        return Right(False, say("Headquarters", "The key is that of another device than the file names."))
    if _has_journal(reading, letter.course):
        for known in loose_ends.known_devices(reading, letter.course, own):
            if known.public_key == key and known.device == letter.device:
                revoked = say("Headquarters", "The device was revoked: what it sends is not taken.")
                return Right(known.since is None, "" if known.since is None else revoked)
        return _by_hand(letter, letter.course in {one.course for one in mine})
    senders = {one.sender for one in received.files(reading, course=letter.course) if one.sender and one.answer in _IN}
    wanted = {letter.course} if senders and key not in senders else {letter.course, ANYWHERE}
    return _by_hand(letter, bool(wanted & {one.course for one in mine}))


def meet(writing: Writing, letter: Letter, operator: str, now: datetime) -> None:
    """Let the course's journal say that headquarters trusts the letter's device."""
    told: Mapping[str, str] = {"target": letter.device, "name": letter.device_name, "public_key": letter.key.hex()}
    body = {**told, "reason": "headquarters"}
    writing.append(letter.course, EntryKind.DEVICE_TRUSTED, body, now=now, operator=operator)


_IN = ("accepted", "duplicate", "older_revision", "gap_before")


def _has_journal(reading: Reading, course: str) -> bool:
    return reading.course(course) is not None or bool(beside.known_heads(reading, course))


def _by_hand(letter: Letter, trusted: bool) -> Right:
    if trusted:
        return Right(True, meet=True)
    unknown = say(
        "Headquarters",
        "{name} ({device}) is not known here. Compare the fingerprint {key} with who sent it, then trust the device.",
    )
    told = {"name": letter.device_name or letter.device, "device": letter.device, "key": fingerprint(letter.key)}
    return Right(False, unknown.format(**told))
