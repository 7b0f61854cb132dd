"""How doors get their course: door files, the invitations in them, and who came in by them."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.attendance.course import Course
from checkin.attendance.invitations import MOST, statement
from checkin.attendance.journal import EntryKind, text_of
from checkin.errors import EnvironmentFault, InputError, StoreError
from checkin.exchange import doorfile, journalfile, passphrase
from checkin.exchange.archive import LARGEST, FileError, sha256_of, sign, store_files
from checkin.exchange.doorfile import DoorContents, DoorFile
from checkin.exchange.pairing import Pairing
from checkin.office.day import course_of
from checkin.office.leaves import reason_of
from checkin.office.merging import Brought, Merging
from checkin.office.office import Office
from checkin.store import loose_ends
from checkin.store.evidence import issued_here
from checkin.store.guests import Offer
from checkin.store.writing import Writing
from checkin.words import Sentence, say

USUAL_MOST = 10
"""Devices that one invitation is for, unless somebody says otherwise."""


@dataclass(frozen=True, slots=True)
class Made:
    """A door file that was written: where, with which passphrase, and the invitation's public key (hex) in it."""

    path: Path
    passphrase: str
    digest: str
    invitation: str
    until: datetime

    @property
    def pairing(self) -> Pairing:
        """What the door's webcam reads instead of a typed passphrase."""
        return Pairing(self.digest, passphrase.tidied(self.passphrase))


@dataclass(frozen=True, slots=True)
class Entered:
    """What a door file brought. `exchange`: where the doors of this course exchange journals.

    `invited`: what this device writes counts elsewhere by the file's invitation; not once that ended or was used up.
    """

    course: Course
    sessions: int
    people: int
    brought: Brought
    said: Sentence
    exchange: Mapping[str, str]
    invited: bool


class Doors:
    """Makes and opens door files on one store, and looks after invitations."""

    def __init__(self, office: Office) -> None:
        self._office, self._store, self._operator = office, office.store, office.operator

    def make(
        self,
        course: str,
        out: Path,
        now: datetime,
        *,
        label: str = "",
        typed: str = "",
        most: int = USUAL_MOST,
        until: datetime | None = None,
        exchange: Mapping[str, str] | None = None,
    ) -> Made:
        """Write a door file into a folder, or as the file that `out` names; takes seconds.

        `typed`: an own passphrase. Raises InputError for one that is soon guessed, a number of devices below 1, or a
        label that is too long, and EnvironmentFault when the file cannot be written: then nobody is invited.
        """
        typed, label = passphrase.checked(typed) if typed else passphrase.fresh(), _label(label)
        if not 1 <= most <= MOST:
            raise InputError(say("Doors", "Give a number of devices from 1 to {most}.").format(most=MOST))
        seed = secrets.token_bytes(32)
        public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw().hex()
        until = until or self._usual_end(course, now)
        if until <= now:
            raise InputError(say("Doors", "This invitation would have ended already. Give a later day."))
        body = {"invitation": public, "label": label, "until": text_of(until), "most": most}
        with self._store.write() as writing:
            key = writing.secret(f"badge_key:{course}")
            writing.append(course, EntryKind.DOORS_INVITED, body, now=now, operator=self._operator)
        try:
            told, private = Merging(self._office).contents(course, now), self._store.private_key()
            contents = DoorContents(journalfile.build(told, private), key, seed, label, until, dict(exchange or {}))
            data = doorfile.build(contents, private, passphrase.tidied(typed))
            path = out / doorfile.file_name(told.code, label, now) if out.is_dir() else out
            if path.suffix != doorfile.ENDING:
                path = path.with_name(path.name + doorfile.ENDING)
            store_files(path.parent, {path.name: data})
        except BaseException:
            self.withdraw(course, public, str(say("Doors", "The door file was not written.")), now)
            raise
        return Made(path, typed, sha256_of(data), public, until)

    def enter(self, path: Path, typed: str | Pairing, now: datetime) -> Entered:
        """Open a door file: the course is here then, with its badge key, and this device is invited. Takes seconds.

        `typed`: the passphrase, or the pairing code that was scanned. Raises FileError for a wrong one and for a file
        that is not whole, InputError where this store cannot take it; then nothing is changed.
        """
        data = _bytes(path)
        if isinstance(typed, Pairing):
            if typed.digest != sha256_of(data):
                other = say("Doors", "This code belongs to another door file, or the file was not copied whole.")
                raise FileError(other)
            typed = typed.passphrase
        file = doorfile.read(data, passphrase.tidied(typed))
        with self._store.write() as writing:
            brought = self._enter(writing, file, path, now)
            course = file.journal.contents.course
            found, people = course_of(writing, course), len(writing.trainees(course))
            sessions = len(writing.timetable(course).sessions)
            invited = _is_invited(writing, file)
        said = say("Doors", "{course} is here: {sessions} sessions, {people} people. This door is invited.")
        if not invited:
            said = say(
                "Doors",
                "{course} is here: {sessions} sessions, {people} people. The file invites nobody any more: what this "
                "door scans waits until somebody trusts it. Ask for a new door file.",
            )
        told = said.format(course=found.code, sessions=sessions, people=people)
        return Entered(found, sessions, people, brought, told, file.contents.exchange, invited)

    def invitations(self, course: str) -> list[Offer]:
        """Return the invitations of a course, the newest first."""
        with self._store.read() as reading:
            return loose_ends.offers(reading, course, self._store.device)

    def withdraw(self, course: str, invitation: str, reason: str, now: datetime) -> None:
        """Let nobody else in by an invitation (its public key, hex, or its beginning); who came in by it stays.

        Raises InputError for an unknown or withdrawn one.
        """
        reason = reason_of(reason)
        with self._store.write() as writing:
            known = loose_ends.offers(writing, course, writing.device)
            meant = [one for one in known if invitation and one.key.startswith(invitation)]
            if len(meant) != 1:
                raise InputError(say("Doors", "There is no invitation {key}.").format(key=invitation))
            if meant[0].withdrawn is not None:
                raise InputError(say("Doors", "This invitation was withdrawn before."))
            body = {"invitation": meant[0].key, "devices": list(meant[0].used), "reason": reason}
            writing.append(course, EntryKind.DOORS_UNINVITED, body, now=now, operator=self._operator)
            writing.settle(course)

    def _enter(self, writing: Writing, file: DoorFile, path: Path, now: datetime) -> Brought:
        told, course = file.journal.contents, file.journal.contents.course
        trusted = told.public_key in loose_ends.trusted_keys(writing, course, writing.device)
        if writing.course(course) is not None and not trusted:
            sentence = say("Doors", "The course is here already, and {name}, which made this file, is not trusted.")
            raise InputError(sentence.format(name=told.device_name))
        self._keep_key(writing, course, file.contents.badge_key)
        if told.device != writing.device.device:
            self._enrol(writing, file, now)
        return Merging(self._office).take_journal(writing, told, path, now, meet=not trusted)

    def _enrol(self, writing: Writing, file: DoorFile, now: datetime) -> None:
        """Introduce this device by the invitation, once."""
        device, course, seed = writing.device, file.journal.contents.course, file.contents.invitation
        public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw().hex()
        if loose_ends.has_joined(writing, course, device.device, public):
            return
        signed = sign(statement(course, device.device, device.public_key.hex()), seed)
        writing.enrol(course, now=now, operator=self._operator, proof={"invitation": public, "proof": signed.hex()})

    def _keep_key(self, writing: Writing, course: str, key: bytes) -> None:
        name = f"badge_key:{course}"
        known = writing.kept(name)
        if known is not None and known != key and issued_here(writing, course, writing.device.device):
            raise StoreError(
                say(
                    "Doors",
                    "Badges of this course were issued here with another key, which this file would replace. Open it "
                    "in a new data folder (--data).",
                )
            )
        if known != key:
            writing.keep(name, key)

    def _usual_end(self, course: str, now: datetime) -> datetime:
        """Return when an invitation ends: with the day after the last session, and not before tomorrow."""
        with self._store.read() as reading:
            course_of(reading, course)
            last = max((session.end for session in reading.timetable(course).sessions), default=now)
        return max(last, now) + timedelta(days=1)


def is_door_file(path: Path) -> bool:
    """Tell by its name, or else its first bytes, whether a file means to be a door file."""
    if path.suffix.lower() == doorfile.ENDING:
        return True
    try:
        with path.open("rb") as file:
            return doorfile.is_door_file(file.read(64))
    except OSError:
        return False


def _is_invited(writing: Writing, file: DoorFile) -> bool:
    """Tell whether the writing device counts elsewhere: it made the file, or came in by it or by another."""
    course, device = file.journal.contents.course, writing.device
    mine = file.journal.contents.device == device.device
    return mine or any(device.device in one.used for one in loose_ends.offers(writing, course, device))


def _label(label: str) -> str:
    label = label.strip()
    if len(label) > doorfile.LABEL or not label.isprintable():
        raise InputError(say("Doors", "A label has at most {most} letters, on one line.").format(most=doorfile.LABEL))
    return label


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        unread = say("Doors", "{file} cannot be read: {reason}.")
        raise EnvironmentFault(unread.format(file=path.name, reason=error.strerror or str(error))) from error
