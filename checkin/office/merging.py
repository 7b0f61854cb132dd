"""Bringing in what other doors and offices wrote, and writing what they can bring in."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checkin.attendance.journal import EntryKind
from checkin.attendance.runs import Run
from checkin.errors import Cancelled, CheckinError, EnvironmentFault, InputError
from checkin.exchange import dayfile, doorfile, journalfile
from checkin.exchange.archive import LARGEST, FileError, names_in, verify
from checkin.exchange.contents import Profile
from checkin.exchange.journalfile import JournalContents
from checkin.office.day import course_of
from checkin.office.documents import media_of
from checkin.office.office import Office
from checkin.sheets.memory import many_objects
from checkin.store import beside, loose_ends
from checkin.store.writing import Writing
from checkin.words import Sentence, say

_DOCUMENTS = 200_000_000
"""Bytes of photos and documents in one file; the others come with the next, once these are known."""
_TOGETHER = 20_000
"""Entries after which what was read is stored: many files in one transaction cost half of what they cost one by one."""
Progress = Callable[[int, int], bool]
"""Is told (done, of how many); False stops the work."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What one file brought. `refused`: why it was not taken at all; else how many entries were new or wait.

    `written` is the sender's clock, None for a day file. `said` is the sentence for staff.
    """

    path: Path
    said: Sentence
    refused: bool = False
    course: str = ""
    device: str = ""
    name: str = ""
    new: int = 0
    waiting: int = 0
    written: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Letter:
    """A file as it was sent: by whom, what it holds, and the key with which it was signed (b"" for none)."""

    path: Path
    course: str
    device: str
    name: str
    key: bytes
    runs: tuple[Run, ...]
    journal: JournalContents | None = None


_Wanted = Callable[[int], bool]
"""Tells whether to go on, with how many files are done."""


class Merging:
    """Merges the journals of one store's courses with those of other devices."""

    def __init__(self, office: Office) -> None:
        self._office, self._store, self._operator = office, office.store, office.operator

    def take_in(self, paths: Sequence[Path], now: datetime, progress: Progress | None = None) -> list[Brought]:
        """Bring in files, and those in folders; each is taken as a whole or not at all. Returns a result for each.

        Raises InputError when there is none; Cancelled when stopped: the files before are taken then.
        """
        files = _files(paths)
        if not files:
            raise InputError(say("Merging", "There is no journal file or day file here."))
        found: list[Brought] = []
        rest = iter(files)

        def wanted(done: int) -> bool:
            return progress is None or done == len(files) or progress(done, len(files))

        while len(found) < len(files):
            done = len(found)
            if not wanted(done):
                raise Cancelled
            with many_objects():
                found += self._take_some(rest, now, done, wanted)
        return found

    def write(self, course: str, folder: Path, now: datetime) -> Path:
        """Write all that is known of a course into a journal file, for another door; returns its path."""
        with self._store.read() as reading:
            course_of(reading, course)
        with self._store.write() as writing:
            writing.introduce(course, now=now, operator=self._operator)
        return journalfile.write(folder, self.contents(course, now), self._store.private_key())

    def contents(self, course: str, now: datetime) -> JournalContents:
        """Return all that is known of a course, as a journal file tells it."""
        with self._store.read() as reading:
            found, device = course_of(reading, course), self._store.device
            return JournalContents.of(
                found,
                device=device.device,
                device_name=device.name,
                public_key=device.public_key,
                runs=tuple(self._store.runs(course)),
                heads=beside.known_heads(reading, course),
                attachments=beside.attachments_of(reading, course, _DOCUMENTS),
                written=now,
            )

    def take_journal(
        self, writing: Writing, told: JournalContents, path: Path, now: datetime, *, meet: bool
    ) -> Brought:
        """Take a journal that was read, in a transaction of the caller's; `path` is told as where it came from.

        `meet`: trust who sent it.
        """
        letter = _letter(path, told)
        if meet:
            self._meet(writing, letter, now)
        return self._take_letter(writing, letter, now)

    def _take_some(self, paths: Iterator[Path], now: datetime, done: int, wanted: _Wanted) -> list[Brought]:
        """Bring in the next files in one transaction, or each in its own where one of them cannot be taken."""
        read: list[_Letter | Brought] = []
        held = documents = 0
        for path in paths:
            read.append(one := _read_or_refuse(path))
            held += sum(len(run.entries) for run in one.runs) if isinstance(one, _Letter) else 0
            documents += _documents_in(one)
            if held >= _TOGETHER or documents >= _DOCUMENTS or not wanted(done + len(read)):
                break
        letters = [one for one in read if isinstance(one, _Letter)]
        try:
            with self._store.write() as writing:
                taken = [self._take_letter(writing, letter, now) for letter in letters]
        except CheckinError as error:
            if _is_ours(error):
                raise
            taken = [self._take_alone(letter, now) for letter in letters]
        told = iter(taken)
        return [one if isinstance(one, Brought) else next(told) for one in read]

    def _take_alone(self, letter: _Letter, now: datetime) -> Brought:
        try:
            with self._store.write() as writing:
                return self._take_letter(writing, letter, now)
        except CheckinError as error:
            if _is_ours(error):
                raise
            return _refused(letter.path, error)

    def _take_letter(self, writing: Writing, letter: _Letter, now: datetime) -> Brought:
        course = letter.course
        if writing.course(course) is None and not beside.known_heads(writing, course):
            self._meet(writing, letter, now)
        taken = writing.take(letter.runs, sender=letter.key or bytes(32))
        waits = taken.aside.total() or sum(
            one.entries
            for one in loose_ends.waiting(writing, course, writing.device)
            if letter.device in (one.device, _who(writing, course, one.sender))
        )
        if not taken.aside and letter.journal is not None:
            beside.hear(writing, course, letter.journal.heads)
            newest = max((run.entries[-1].at for run in letter.runs if run.device == letter.device), default=now)
            beside.see_clock(writing, course, letter.device, max(newest, letter.journal.written) - now)
            kept = {d: (m, data) for d, (m, data) in letter.journal.attachments.items() if media_of(data) == m}
            beside.keep_attachments(writing, course, kept)
        missing = loose_ends.gaps(writing, course)
        said = _said(letter.name, taken.total, waits, len(missing))
        written = letter.journal.written if letter.journal else None
        return Brought(letter.path, said, False, course, letter.device, letter.name, taken.total, waits, written)

    def _meet(self, writing: Writing, letter: _Letter, now: datetime) -> None:
        """Trust the sender of the first file of a course that is new here: there is nobody else to ask."""
        if not letter.key:
            raise InputError(say("Merging", "it is not signed, and its course is not known here."))
        body = {"target": letter.device, "name": letter.name, "public_key": letter.key.hex(), "reason": "first"}
        writing.append(letter.course, EntryKind.DEVICE_TRUSTED, body, now=now, operator=self._operator)


def _documents_in(one: "_Letter | Brought") -> int:
    """Return how many bytes of photos and documents came with a file: they are in memory until it is stored."""
    if not isinstance(one, _Letter) or one.journal is None:
        return 0
    return sum(len(data) for _, data in one.journal.attachments.values())


def _who(writing: Writing, course: str, key: str) -> str:
    """Return the device whose public key (hex) this is, or ""."""
    if not key:
        return ""
    known = loose_ends.waiting(writing, course, writing.device)
    return next((one.device for one in known if one.public_key == key), "")


def _said(name: str, new: int, waiting: int, missing: int) -> Sentence:
    """Return what one file brought."""
    if waiting:
        waits = say("Merging", "{n} entries of door {name} wait: the device is not known here. Decide under Review.")
        return waits.format(n=waiting, name=name)
    if not new:
        return say("Merging", "Nothing new from door {name}.").format(name=name)
    if missing:
        sentence = say("Merging", "{n} new entries of door {name}; of {gaps} stretches the entries are missing.")
        return sentence.format(n=new, name=name, gaps=missing)
    return say("Merging", "{n} new entries of door {name}; nothing is missing.").format(n=new, name=name)


def _files(paths: Sequence[Path]) -> list[Path]:
    """Return the files, and the zip files of folders, in order of their names."""
    found: list[Path] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112  # raises nothing, whatever the path is
            found += sorted(p for p in path.rglob("*.zip") if os.path.isfile(p) and p.name[0] != ".")  # noqa: PTH113
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def _read_or_refuse(path: Path) -> "_Letter | Brought":
    try:
        return _read(path)
    except CheckinError as error:
        if _is_ours(error):
            raise
        return _refused(path, error)


def _is_ours(error: CheckinError) -> bool:
    """Tell whether it is this machine that fails, and not the file that is wrong."""
    return isinstance(error, EnvironmentFault) and not isinstance(error, FileError)


def _refused(path: Path, error: CheckinError) -> Brought:
    refused = say("Merging", "{file} was not taken: {why}")
    return Brought(path, refused.format(file=path.name, why=error.sentence), refused=True)


def _read(path: Path) -> _Letter:
    """Read a journal file, or a day file with its signature beside it. Raises FileError and EnvironmentFault."""
    data = _bytes(path)
    if journalfile.is_journal(names_in(data) or ()):
        return _letter(path, journalfile.read(data).contents)
    if doorfile.is_door_file(data):
        raise FileError(say("Merging", "it is a door file: open it with its passphrase, on the page Course."))
    signature = _bytes(side) if (side := path.with_name(f"{path.name}.sig")).is_file() else None
    file = dayfile.read(data)
    if file.profile is not Profile.FULL:
        raise FileError(say("Merging", "it holds lists without the journal, and only a journal can be merged."))
    device = file.descriptor["device"]
    try:
        key, told_as = bytes.fromhex(device["public_key"]), (str(device["id"]), str(device["name"]))
        course = str(file.descriptor["course"]["id"])
    except (LookupError, TypeError, ValueError) as error:
        raise FileError(say("Merging", "it does not say who wrote it.")) from error
    if signature is not None and not verify(data, signature, key):
        raise FileError(
            say("DayFile", "The signature does not belong to this file and device: it was altered, or sent by another.")
        )
    if any(run.course != course for run in file.runs):
        raise FileError(say("DayFile", "The journal is not the one that its descriptor speaks of."))
    return _Letter(path, course, *told_as, key if signature is not None else b"", file.runs)


def _letter(path: Path, told: JournalContents) -> _Letter:
    return _Letter(path, told.course, told.device, told.device_name, told.public_key, told.runs, told)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        unread = say("Merging", "it cannot be read: {reason}.").format(reason=error.strerror or str(error))
        raise FileError(unread) from error
