"""The rights of those whose data is held: to have all of it, and to have it erased."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from checkin.attendance.course import Course, Trainee
from checkin.attendance.journal import EntryKind
from checkin.errors import Cancelled, InputError
from checkin.office import dossier
from checkin.office.attendance import Attendance
from checkin.office.day import course_of, trainee_of
from checkin.office.leaves import reason_of
from checkin.office.office import Office
from checkin.printing.whole import whole_file
from checkin.store import Reading, Store
from checkin.store.evidence import entries_about, everybody
from checkin.words import Sentence, say

Progress = Callable[[int, int], bool]
_AT_ONCE = 200
"""People erased in one transaction: doors that scan meanwhile wait for one of them at most."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased, and what is not in the program's hands: `still` says where names may be left."""

    people: int
    records: int
    still: tuple[Sentence, ...]


class Rights:
    """Exports and erases what one store holds about people."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._store: Store = office.store
        self._operator = office.operator

    def export_person(self, course: str, trainee: str, path: Path, now: datetime) -> int:
        """Write all that is held about a person into a zip, for that person to read; returns how many records.

        It holds person.json, person.html, the photo and the documents. Raises EnvironmentFault when it cannot be
        written.
        """
        standings = Attendance(self._office).states(course, trainee)
        with self._store.read() as reading:
            found, person = course_of(reading, course), trainee_of(reading, course, trainee)
            ids = _ids(reading, course, person)
            gathered = dossier.gather(reading, found, person, ids, standings)
        with whole_file(path) as file:
            dossier.write(file, gathered, now)
        return sum(len(rows) for rows in gathered.told.values())

    def erase_person(self, course: str, trainee: str, reason: str, now: datetime) -> Erased:
        """Erase all personal data of one person for good; number, unit and scans stay, without a name.

        The reason stays in the journal, so it must not name the person. Raises InputError when it does, and when the
        person was erased before.
        """
        reason = reason_of(reason)
        with self._store.read() as reading:
            course_of(reading, course)
            person = trainee_of(reading, course, trainee)
            waiting = set(everybody(reading, course))
            ids = [one for one in _ids(reading, course, person) if one in waiting]
        if not ids:
            raise InputError(say("Rights", "This person was erased already."))
        if any(word and word.casefold() in reason.casefold() for word in (person.name, person.latin, person.phone)):
            raise InputError(say("Rights", "The reason stays in the journal: give one that does not name the person."))
        return self._erase(course, ids, reason, now, None)

    def erase_after(self, course: str, now: datetime, progress: Progress | None = None) -> Erased:
        """Erase everybody's personal data once the course's retention date is past; what is stopped goes on later.

        Raises InputError before that date, or when the course has none.
        """
        with self._store.read() as reading:
            found = course_of(reading, course)
            _refuse_early(found, now)
            waiting = everybody(reading, course)
        return self._erase(course, waiting, f"retention date {found.keep_until} is past", now, progress)

    def _erase(self, course: str, ids: list[str], reason: str, now: datetime, progress: Progress | None) -> Erased:
        records, old = 0, 0
        for first in range(0, len(ids), _AT_ONCE):
            some = ids[first : first + _AT_ONCE]
            with self._store.write() as writing:
                entries = entries_about(writing, course, some)
                records += sum(entry.personal is not None for entry in entries)
                old += sum(entry.kind == EntryKind.LEAVE_SET and bool(entry.body.get("reason")) for entry in entries)
                for trainee in some:
                    body = {"trainee": trainee, "reason": reason}
                    writing.append(course, EntryKind.PERSON_ERASED, body, now=now, operator=self._operator)
            if progress is not None and not progress(first + len(some), len(ids)):
                self._store.settle()
                raise Cancelled
        self._store.settle()
        return Erased(len(ids), records, _still(self._store, old))


def _ids(reading: Reading, course: str, person: Trainee) -> list[str]:
    """Return a person's id, and those of the walk-ins that they were found to be."""
    return [person.trainee, *(w for w, into in reading.walk_ins(course).items() if into == person.trainee)]


def _refuse_early(course: Course, now: datetime) -> None:
    if course.keep_until is None:
        raise InputError(say("Rights", "The course has no retention date. Set keep_until in its course file."))
    if course.day(now) <= course.keep_until:
        sentence = say("Rights", "Personal data are kept up to {day}. Erase a single person if one asks for it.")
        raise InputError(sentence.format(day=course.keep_until.isoformat()))


def _still(store: Store, old: int) -> tuple[Sentence, ...]:
    """Return where names may be left."""
    told = [
        say(
            "Rights",
            "Files that were written before still hold the names: day files, workbooks, badges, certificates and "
            "backups. Delete them, and tell those who received them.",
        ),
        say("Rights", "Other doors erase the person when they take in this journal."),
    ]
    copies = sorted(store.folder.glob("checkin-v*.db")) if store.folder is not None else []
    if copies:
        names = ", ".join(copy.name for copy in copies)
        told.append(say("Rights", "Copies made by an upgrade still hold the names: {names}.").format(names=names))
    if old:
        sentence = say("Rights", "Reasons of leave that an older program wrote into the journal stay there: {number}.")
        told.append(sentence.format(number=old))
    return tuple(told)
