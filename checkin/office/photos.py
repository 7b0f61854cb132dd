"""Photos of the trainees from a folder: whose each is, by the name of the file, and what could not be used."""

import re
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.attendance.course import Trainee
from checkin.attendance.journal import EntryKind
from checkin.errors import Cancelled, EnvironmentFault, InputError
from checkin.office.bodies import trainee_body, trainee_personal
from checkin.office.rosters import Progress
from checkin.roster.portrait import ENDINGS, MEDIA, portrait
from checkin.store.rosters import erased_people
from checkin.words import say

if TYPE_CHECKING:
    from checkin.office.office import Office

_BETWEEN = re.compile(r"[\s_\-—–+,，.()（）\[\]【】]+")
_MOST = 200_000


@dataclass(frozen=True, slots=True)
class PhotoMatch:
    """Whose the pictures of a folder are, by the names of their files."""

    found: tuple[tuple[Trainee, Path], ...]
    unmatched: tuple[Path, ...]
    """Pictures whose name is nobody's number or name."""
    ambiguous: tuple[tuple[Path, tuple[Trainee, ...]], ...]
    """Pictures whose name is that of several people."""
    doubles: tuple[tuple[Trainee, tuple[Path, ...]], ...]
    """People with several pictures: none of them is taken."""
    without: tuple[Trainee, ...]
    """People who have no photo, and get none."""


@dataclass(frozen=True, slots=True)
class PhotoImport:
    """What became of them: `added` have a photo, or another one than before; `unreadable` says why."""

    match: PhotoMatch
    added: tuple[Trainee, ...]
    same: int
    unreadable: tuple[tuple[Path, InputError], ...]


class Photos:
    """The photos of one store's trainees."""

    def __init__(self, office: "Office") -> None:
        self._store, self._operator = office.store, office.operator

    def match(self, course: str, folder: Path) -> PhotoMatch:
        """Tell whose the pictures of a folder, and of the folders in it, are. Raises InputError for no folder.

        A file is called by the number or the name of a person, or by both in any order, or by name and unit.
        """
        with self._store.read() as reading:
            gone = erased_people(reading, course)
            people = [person for person in reading.trainees(course) if person.trainee not in gone]
        return _match(people, _pictures(folder))

    def take_in(self, course: str, folder: Path, now: datetime, progress: Progress | None = None) -> PhotoImport:
        """Keep the photos of a folder: those that can be used, or, when it is cancelled, none. Raises InputError."""
        match = self.match(course, folder)
        unreadable: list[tuple[Path, InputError]] = []
        with tempfile.TemporaryDirectory() as place:  # a hundred thousand photos do not fit into memory
            ready: list[tuple[Trainee, Path]] = []
            for done, (person, path) in enumerate(match.found):
                if progress is not None and progress(done, len(match.found)) is False:
                    raise Cancelled
                try:
                    small = Path(place) / f"{done}.jpg"
                    small.write_bytes(portrait(path))
                    ready.append((person, small))
                except InputError as error:
                    unreadable.append((path, error))
                except OSError as error:
                    sentence = say("Photos", "The disk is full or does not answer: {reason}. No photo was kept.")
                    raise EnvironmentFault(sentence.format(reason=error.strerror or str(error))) from error
            added = self._keep(course, ready, now)
        return PhotoImport(match, added, len(ready) - len(added), tuple(unreadable))

    def photo(self, course: str, trainee: Trainee) -> bytes | None:
        """Return the photo of a trainee as JPEG; None when there is none, or it was erased or has not arrived."""
        if not trainee.photo:
            return None
        with self._store.read() as reading:
            return reading.attachment(course, trainee.photo)

    def remove(self, course: str, trainee: str, now: datetime) -> None:
        """Take the photo of a trainee off the roster."""
        with self._store.write() as writing:
            person = writing.trainee(course, trainee)
            if person is not None and person.photo:
                bare = replace(person, photo="")
                body, personal = trainee_body(bare), trainee_personal(bare)
                writing.append(course, EntryKind.TRAINEE_SET, body, now=now, operator=self._operator, personal=personal)

    def _keep(self, course: str, ready: Iterable[tuple[Trainee, Path]], now: datetime) -> tuple[Trainee, ...]:
        with self._store.write() as writing:
            present = {person.trainee: person for person in writing.trainees(course)}
            added = []
            for person, small in ready:
                digest = writing.attach(course, small.read_bytes(), MEDIA)
                person = present.get(person.trainee, person)  # noqa: PLW2901  # as they are now
                if person.photo != digest:
                    added.append(replace(person, photo=digest))
            if added:
                contents = ((trainee_body(person), trainee_personal(person)) for person in added)
                writing.append_all(course, EntryKind.TRAINEE_SET, contents, now=now, operator=self._operator)
            return tuple(added)


def _pictures(folder: Path) -> list[Path]:
    if not folder.is_dir():
        sentence = say("Photos", "{path} is not a folder. Give the folder with the photos.")
        raise InputError(sentence.format(path=folder))
    found = []
    try:
        for path in folder.rglob("*"):
            if path.suffix.casefold() in ENDINGS and not path.name.startswith(".") and path.is_file():
                found.append(path)
            if len(found) > _MOST:
                break
    except OSError as error:
        sentence = say("Photos", "{path} cannot be read: {reason}.")
        raise InputError(sentence.format(path=folder, reason=error.strerror or str(error))) from error
    if not found:
        raise InputError(
            say("Photos", "There is no picture in {path}. Photos end in .jpg or .png.").format(path=folder)
        )
    return sorted(found)


def _match(people: list[Trainee], pictures: list[Path]) -> PhotoMatch:
    known: dict[str, dict[str, Trainee]] = {}
    for person in people:
        for name in _called(person):
            known.setdefault(name, {})[person.trainee] = person
    numbers: dict[str, dict[str, Trainee]] = {}
    for person in people:
        numbers.setdefault(_plain(person.number), {})[person.trainee] = person
    exact = {_exact(person.number): person for person in people}
    owners: dict[str, list[Path]] = {}
    unmatched, ambiguous = [], []
    for path in pictures:
        stem = _plain(path.stem)
        whole = exact.get(_exact(path.stem))
        meant = {whole.trainee: whole} if whole else numbers.get(stem) or known.get(stem, {})
        if len(meant) == 1:
            owners.setdefault(next(iter(meant)), []).append(path)
        elif meant:
            ambiguous.append((path, tuple(meant.values())))
        else:
            unmatched.append(path)
    by_id = {person.trainee: person for person in people}
    found = tuple((by_id[who], paths[0]) for who, paths in owners.items() if len(paths) == 1)
    doubles = tuple((by_id[who], tuple(paths)) for who, paths in owners.items() if len(paths) > 1)
    got = {person.trainee for person, _ in found}
    bare = (p for p in people if not p.photo and p.trainee not in got and p.withdrawn is None)
    return PhotoMatch(found, tuple(unmatched), tuple(ambiguous), doubles, tuple(bare))


def _called(person: Trainee) -> Iterator[str]:
    """Yield what a picture of a person may be called."""
    number, name, unit = _plain(person.number), _plain(person.name), _plain(person.unit)
    yield name
    yield from (number + name, name + number)
    if unit:
        yield from (name + unit, unit + name, number + name + unit, number + unit + name, unit + name + number)
        yield from (unit + number + name, name + unit + number)


def _exact(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip().casefold()


def _plain(text: str) -> str:
    """Return the name of a file without what stands between its parts; macOS writes é as two characters."""
    return _BETWEEN.sub("", unicodedata.normalize("NFC", text)).casefold()
