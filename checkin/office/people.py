"""One person of the roster: what is known of them, and changing it by hand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from checkin.attendance.course import Badge, Note, Trainee
from checkin.attendance.journal import EntryKind
from checkin.errors import InputError
from checkin.office.bodies import trainee_body, trainee_personal
from checkin.office.day import trainee_of
from checkin.roster import FIELDS
from checkin.roster.faults import faults, tidy
from checkin.store import Reading, Writing
from checkin.store.evidence import numbered
from checkin.store.rosters import erased_people
from checkin.words import Sentence, say

if TYPE_CHECKING:
    from checkin.office.office import Office


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one person: the record, the badge to be worn or the last one, notes, the photo as JPEG."""

    person: Trainee
    badge: Badge | None
    notes: tuple[Note, ...]
    photo: bytes | None
    erased: bool


class People:
    """The people of one store's courses, one by one."""

    def __init__(self, office: "Office") -> None:
        self._store, self._operator = office.store, office.operator

    def known(self, course: str, trainee: str) -> Known | None:
        """Return what is known of a person; None for nobody."""
        with self._store.read() as reading:
            person = reading.trainee(course, trainee)
            if person is None:
                return None
            badge = reading.badge_of(course, trainee)
            notes = tuple(reading.notes(course, trainee))
            photo = reading.attachment(course, person.photo) if person.photo else None
            return Known(person, badge, notes, photo, trainee in erased_people(reading, course))

    def set_person(self, course: str, person: Trainee, now: datetime) -> Trainee:
        """Change the fields of a person; badge, scans and photo stay. Returns the person as they are kept.

        The name is kept as typed. Raises InputError for a missing name or number, a number of somebody else, a cell
        that no roster may hold, and for a person who was erased.
        """
        with self._store.write() as writing:
            before = trainee_of(writing, course, person.trainee)
            if before.trainee in erased_people(writing, course):
                raise InputError(_ERASED)
            raw = {field: getattr(person, field) for field in FIELDS}
            told = {field: tidy(field, text) for field, text in raw.items()}
            after = replace(before, **told)  # type: ignore[arg-type]  # FIELDS are texts
            problems = tuple(_problems(writing, course, before, after, raw))
            if problems:
                raise InputError(problems[0], problems[1:])
            if after != before:
                self._append(writing, course, after, now)
            return after

    def withdraw(self, course: str, trainee: str, now: datetime) -> Trainee:
        """Note that a person left the course: the badge is refused from now on, nothing is deleted."""
        return self._leave(course, trainee, now, now)

    def take_back(self, course: str, trainee: str, now: datetime) -> Trainee:
        """Note that a person who had left the course is on it again."""
        return self._leave(course, trainee, None, now)

    def _leave(self, course: str, trainee: str, gone: datetime | None, now: datetime) -> Trainee:
        with self._store.write() as writing:
            before = trainee_of(writing, course, trainee)
            if before.trainee in erased_people(writing, course):
                raise InputError(_ERASED)
            after = replace(before, withdrawn=gone)
            if (before.withdrawn is None) != (gone is None):
                self._append(writing, course, after, now)
            return after

    def _append(self, writing: Writing, course: str, person: Trainee, now: datetime) -> None:
        body, personal = trainee_body(person), trainee_personal(person)
        writing.append(course, EntryKind.TRAINEE_SET, body, now=now, operator=self._operator, personal=personal)


_ERASED = say("People", "This person was erased: nothing is kept of them that could be changed.")


def _problems(
    reading: Reading, course: str, before: Trainee, after: Trainee, raw: dict[str, str]
) -> Iterator[Sentence]:
    if not after.number:
        yield say("People", "The number is missing. Give this person a number.")
    if not after.name:
        yield say("People", "The name is missing. Type it.")
    if after.number != before.number and after.number:
        other = numbered(reading, course, after.number)
        if other is not None and other.trainee != before.trainee:
            sentence = say("People", "The number {number} is that of {name}. Give each person a number of their own.")
            yield sentence.format(number=after.number, name=other.name)
    was = {field: getattr(before, field) for field in FIELDS}
    changed = {field: getattr(after, field) for field in FIELDS if getattr(after, field) != was[field]}
    for _field, severity, sentence in faults(changed, {field: raw[field] for field in changed}):
        if severity == "error":
            yield sentence
