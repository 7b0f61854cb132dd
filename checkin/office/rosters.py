"""What organizers do with rosters: import what offices send, write the roster out, remember how columns were read."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.attendance.course import Trainee
from checkin.attendance.journal import EntryKind
from checkin.errors import Cancelled, InputError
from checkin.office.bodies import trainee_body, trainee_personal
from checkin.office.roster_change import RosterChange, compare
from checkin.roster import FIELDS, RosterFile, plain
from checkin.roster.columns import columns_named, field_of
from checkin.roster.writing import write_people
from checkin.sheets.memory import many_objects
from checkin.store.rosters import erased_people, headings_read, keep_headings
from checkin.words import say

if TYPE_CHECKING:
    from checkin.office.office import Office

Progress = Callable[[int, int], object]
"""Told how many of how many are done; what it raises ends the work, and so does False. Nothing is kept then."""


class Rosters:
    """The rosters of one store's courses. Nobody is removed by an import; badges, scans and photos stay."""

    def __init__(self, office: "Office") -> None:
        self._store, self._operator = office.store, office.operator

    def compare(self, course: str, roster: RosterFile, progress: Progress | None = None) -> RosterChange:
        """Tell what importing this file would change."""
        told = _teller(progress, len(roster.rows))
        with self._store.read() as reading, many_objects():
            return compare(reading, course, roster, told)[0]

    def take_in(self, course: str, roster: RosterFile, now: datetime, progress: Progress | None = None) -> RosterChange:
        """Store all rows of a roster, or none, and remember the columns that were chosen.

        Raises InputError with everything that is to be corrected, and Cancelled.
        """
        if not roster.ok:
            lines = tuple(roster.line(problem) for problem in roster.errors)
            sentence = say("Roster", "{name} was not imported; it has {count} problem(s) to correct:")
            raise InputError(sentence.format(name=roster.path.name, count=len(lines)), lines)
        rows = len(roster.rows)
        with self._store.write() as writing, many_objects():
            change, people = compare(writing, course, roster, _teller(progress, 2 * rows))
            if change.acts:
                writing.append_all(
                    course,
                    EntryKind.TRAINEE_SET,
                    ((trainee_body(person), trainee_personal(person)) for person in people),
                    now=now,
                    operator=self._operator,
                    told=_teller(progress, rows + change.acts, rows),
                )
            read_as = headings_read(writing)
            if (after := _remembered(roster, read_as)) != read_as:
                keep_headings(writing, after)
            return change

    def headings(self) -> dict[str, str]:
        """Return what headings were read as: the field ("" for none) by their plain form. For `Choice.remembered`."""
        with self._store.read() as reading:
            return headings_read(reading)

    def set_headings(self, read_as: dict[str, str]) -> None:
        """Change what headings are read as; an empty dictionary forgets all."""
        unknown = [field for field in read_as.values() if field and field not in FIELDS]
        if unknown:
            sentence = say("Roster", "There is no field {field}. There are: {fields}.")
            raise InputError(sentence.format(field=unknown[0], fields=", ".join(FIELDS)))
        with self._store.write() as writing:
            keep_headings(writing, {plain(heading): field for heading, field in read_as.items()})

    def write_out(self, course: str, path: Path, progress: Progress | None = None) -> tuple[int, int]:
        """Write the roster as .xlsx or .csv; importing it again changes nothing. Returns (people, left out).

        Left out is who has left the course, was erased, or is a walk-in.
        """
        with self._store.read() as reading:
            found, people = reading.course(course), reading.trainees(course)
            gone = erased_people(reading, course)
        kept = [p for p in people if p.withdrawn is None and not p.walk_in and p.trainee not in gone]
        done, told = 0, _teller(progress, len(kept))

        def count() -> None:
            nonlocal done
            done += 1
            if done % 500 == 0 or done == len(kept):
                told(done)

        write_people(path, map(_texts, kept), found.speaks if found else "en", count)
        return len(kept), len(people) - len(kept)


def _texts(person: Trainee) -> dict[str, str]:
    return {field: getattr(person, field) for field in FIELDS}


def _teller(progress: Progress | None, total: int, before: int = 0) -> Callable[[int], object]:
    def told(done: int) -> None:
        if progress is not None and progress(before + done, total) is False:
            raise Cancelled

    return told


def _remembered(roster: RosterFile, read_as: Mapping[str, str]) -> dict[str, str]:
    """Return what headings are read as from now on: as before, but for what was chosen with this file."""
    headings = [column.heading for column in roster.columns]
    found, after = columns_named(headings, read_as), dict(read_as)
    chosen = {field: place for field, place in roster.choice.columns.items() if found.get(field) != place}
    for field in chosen:
        if field in found:
            after[plain(headings[found[field]])] = ""
    for field, place in chosen.items():
        if place is not None and headings[place]:
            after[plain(headings[place])] = field
    return {heading: field for heading, field in after.items() if heading and field_of(heading)[0] != field}
