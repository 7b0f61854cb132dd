"""Attendance over courses: counted again from the journals, by course, province, unit, day and session."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np

from checkin.attendance.course import Course
from checkin.attendance.situations import NOBODY, STATES
from checkin.attendance.standings import CAME, State
from checkin.errors import Cancelled
from checkin.exchange.contents import Profile
from checkin.exchange.receipt import Answer
from checkin.office.matrix import Matrix
from checkin.office.office import Office
from checkin.store import Reading, received, tallies
from checkin.store.received import Received, ToldRow
from checkin.store.tallies import Count

Progress = Callable[[int, int], bool]
_FOUND = 200
"""People that a search finds at most."""


@dataclass(frozen=True, slots=True)
class Figures:
    """How many stand in each of the states, in sessions that have begun."""

    people: tuple[int, ...] = (0,) * len(STATES)

    def __getitem__(self, state: State) -> int:
        return self.people[STATES.index(state)]

    @property
    def came(self) -> int:
        """Who was there, in time or not."""
        return sum(self[state] for state in CAME)

    @property
    def expected(self) -> int:
        """Who was there or should have been: those on leave are left out."""
        return self.came + self[State.EXPECTED] + self[State.ABSENT]

    @property
    def rate(self) -> float | None:
        """The share (0 to 1) of those expected who came; None when nobody was."""
        return self.came / self.expected if self.expected else None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the roll-up. `of`: what it was counted by (course's id, unit, …; "" where a list does not tell)."""

    of: tuple[str, ...]
    figures: Figures


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody whom a search found. `trainee` "": a list names them, and holds no journal to look behind."""

    course: str
    code: str
    number: str
    name: str
    unit: str
    trainee: str = ""
    days: tuple[date, ...] = ()


class Rollup:
    """Counts over the courses of one store."""

    def __init__(self, office: Office) -> None:
        self._store = office.store

    def refresh(self, progress: Progress | None = None) -> int:
        """Count the courses again that changed; returns how many did. Call it off the window's thread.

        Raises Cancelled when stopped: the courses before are counted then.
        """
        with self._store.read() as reading:
            known = tallies.marks(reading)
            courses = dict.fromkeys([*tallies.courses(reading), *(f.course for f in lists_of(reading)), *known])
            changed = {c: mark for c in courses if (mark := tallies.mark_of(reading, c)) != known.get(c)}
        for number, (course, mark) in enumerate(changed.items()):
            if progress is not None and not progress(number, len(changed)):
                raise Cancelled
            counts = list(self._count(course))
            with self._store.write() as writing:
                tallies.keep(writing, course, mark, counts)
        return len(changed)

    def lines(self, by: Sequence[str], now: datetime, **wanted: str) -> list[Line]:
        """Return the figures by some of `tallies.KEYS`, as they were counted last; `wanted`: only of these."""
        with self._store.read() as reading:
            found = tallies.sums(reading, by, now, **wanted)
        return [Line(of, Figures(people)) for of, people in found.items()]

    def total(self, now: datetime, **wanted: str) -> Figures:
        """Return the figures of everything, or of these."""
        return next((line.figures for line in self.lines((), now, **wanted)), Figures())

    def find(self, text: str) -> list[Found]:
        """Return whom the words of a text fit, over all courses, at most 200 of them; statistics name nobody."""
        with self._store.read() as reading:
            courses = {course.course: course for course in reading.courses()}
            found = []
            for course, trainee in tallies.people_named(reading, text, _FOUND):
                person = reading.trainee(course, trainee)
                if person is not None and course in courses:
                    told = (course, courses[course].code, person.number, person.name, person.unit, person.trainee)
                    found.append(Found(*told))
            found += _in_lists(reading, text)
        return found[:_FOUND]

    def _count(self, course: str) -> Iterator[Count]:
        with self._store.read() as reading:
            found = reading.course(course)
            lists = [(file.day, file.device) for file in lists_of(reading, course) if file.day is not None]
            rows = [row for day, device in lists for row in received.rows_of(reading, course, day, device)]
            came = {file.day for file in received.files(reading, course=course) if Answer(file.answer).received}
        if found is not None:
            matrix = Matrix.build(self._store, course)
            told = came or {column.day for column in matrix.columns}  # a course of this computer sends itself no files
            yield from _from_matrix(matrix, told - {day for day, _ in lists})
        yield from _from_rows(rows)


def lists_of(reading: Reading, course: str | None = None) -> list[Received]:
    """Return the newest list without a journal of each course and day of which no journal came."""
    newest: dict[tuple[str, date], Received] = {}
    full = set()
    for file in received.files(reading, course=course):
        if file.day is None or not Answer(file.answer).received:
            continue
        if file.profile == Profile.FULL:
            full.add((file.course, file.day))
            continue
        before = newest.get((file.course, file.day))
        if before is None or (file.final, file.revision, file.at) >= (before.final, before.revision, before.at):
            newest[file.course, file.day] = file
    return [file for place, file in newest.items() if place not in full]


def _from_matrix(matrix: Matrix, days: set[date | None]) -> Iterator[Count]:
    """Yield the counts of these days: of one that nobody sent, nobody knows who was absent."""
    roll, places = matrix.roll, NOBODY + 1
    units = max(1, len(roll.words["unit"]))
    whose = roll.codes["province"].astype(np.int64) * units + roll.codes["unit"]
    for column in (one for one in matrix.columns if one.day in days):
        mixed, many = np.unique(whose * places + column.state, return_counts=True)
        counts: dict[int, list[int]] = {}
        for one, number in zip(mixed.tolist(), many.tolist(), strict=True):
            counts.setdefault(one // places, [0] * places)[one % places] += number
        for where, states in counts.items():
            province, unit = roll.words["province"][where // units], roll.words["unit"][where % units]
            people = tuple(states[: len(STATES)])
            if any(people):
                session = column.session
                yield Count(column.day, session.code, province, unit, session.start.astimezone(UTC), people)


def _from_rows(rows: Sequence[ToldRow]) -> Iterator[Count]:
    counts: dict[tuple[date, str, str, str], list[int]] = {}
    for row in rows:
        where = row.day, row.session, row.province, row.unit
        counts.setdefault(where, [0] * len(STATES))[STATES.index(State(row.standing))] += 1
    for where, people in counts.items():
        yield Count(*where, None, tuple(people))


def _in_lists(reading: Reading, text: str) -> Iterator[Found]:
    codes = {file.course: file.code for file in lists_of(reading)}
    found: dict[tuple[str, str, str], list[ToldRow]] = {}
    for row in received.named(reading, text.strip()) if text.strip() else ():
        if row.course in codes:
            found.setdefault((row.course, row.number, row.name), []).append(row)
    for (course, number, name), rows in found.items():
        days = tuple(sorted({row.day for row in rows}))
        yield Found(course, codes[course], number, name, rows[0].unit, days=days)


def titles(reading: Reading) -> dict[str, Course]:
    """Return the courses of this store, with those of which only lists came, by their id."""
    found = {course.course: course for course in reading.courses()}
    for file in received.files(reading):
        if file.course and file.course not in found and Answer(file.answer).received:
            found[file.course] = Course(file.course, file.code, file.title, "", "", file.zone, (), "")
    return found
