"""The attendance matrix: every person in every session as a byte, made once and then kept up to date entry by entry.

matrix = Matrix.build(store, course)      # any thread; seconds for 100,000 people in 20 sessions
news = matrix.news(store)                 # any thread; None when nothing was stored since
change = matrix.take(news)                # the thread that shows it; at once
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checkin.attendance import situations
from checkin.attendance.course import Course, Session
from checkin.attendance.situations import CORRECTED, NOBODY, STATES, Came, situation
from checkin.attendance.standings import State
from checkin.errors import Cancelled, InputError
from checkin.office.roll import Roll, Rows, as_numpy
from checkin.store import Store, cells
from checkin.store.cells import NEVER, Member, Moments
from checkin.words import say

Progress = Callable[[int, int], bool]
"""Tells how many of how many are done; answers whether to go on."""
_ENTRIES, _PEOPLE = 20_000, 200
"""More new entries, or changed people, than these are counted anew rather than one by one."""


@dataclass(slots=True)
class Column:
    """One session: for each row when the person came, when they left for good (NEVER: not), and their state."""

    session: Session
    day: date
    closed: bool
    arrival: Moments
    departure: Moments
    situation: NDArray[np.uint16]
    state: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Cell:
    """One person in one session. `state` None: neither expected nor here."""

    state: State | None
    arrival: datetime | None
    departure: datetime | None


@dataclass(frozen=True, slots=True)
class Change:
    """What `take` changed: these rows, or with `everything` all of it; `people`: rows were put in or taken out."""

    rows: tuple[int, ...] = ()
    people: bool = False
    everything: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """What was stored since the matrix was made, ready to be taken."""

    heads: dict[str, int]
    members: dict[str, Member | None]
    """People whose records changed; None: no longer on the roster."""
    standings: tuple[str, ...]
    passed: dict[tuple[str, str], tuple[np.datetime64, np.datetime64]]
    excused: set[tuple[str, str]]
    corrected: dict[tuple[str, str], str]
    closed: dict[str, bool]
    merged: dict[str, str | None]
    whole: "Matrix | None" = None


class Matrix:
    """The standings of a course as arrays. They are what `standings_of` says, for it asks the same rule."""

    def __init__(
        self,
        course: Course,
        roll: Roll,
        columns: Sequence[Column],
        heads: dict[str, int],
        merged: dict[str, str | None],
    ) -> None:
        self.course, self.roll, self.columns = course, roll, list(columns)
        self._heads, self._merged = heads, merged

    @classmethod
    def build(
        cls, store: Store, course: str, progress: Progress | None = None, *, sessions: Sequence[str] | None = None
    ) -> "Matrix":
        """Count all sessions of a course, or some; `progress` is told after each, and stops the work with False.

        Raises InputError for an unknown course, Cancelled when stopped.
        """
        with store.read() as reading:
            found = reading.course(course)
            if found is None:
                raise InputError(say("Day", "This course is not in the store."))
            known = cells.ends(reading, course)
            chosen = [s for s in reading.timetable(course).sessions if sessions is None or s.code in sessions]
            roll = Roll(cells.members(reading, course))
            codes = [session.code for session in chosen]
            excused, corrected = cells.excused(reading, course, codes), cells.corrected(reading, course, codes)
            undone = cells.undone(reading, course)
            marks, columns = reading.days(course), []
            for number, session in enumerate(chosen, 1):
                day = found.day(session.start)
                closed = day in marks and marks[day].closed
                passed = cells.passed(reading, course, session.code, undone.get(session.code, ()))
                columns.append(_column(roll, session, day, closed, passed))
                _mark(columns[-1], roll, excused, corrected)
                if progress is not None and not progress(number, len(chosen)):
                    raise Cancelled
            return cls(found, roll, columns, known, reading.walk_ins(course))

    def news(self, store: Store) -> News | None:
        """Return what was stored since, or None; changes nothing, so another thread may go on reading."""
        course, codes = self.course.course, [column.session.code for column in self.columns]
        with store.read() as reading:
            touched = cells.touched(reading, course, self._heads, _ENTRIES)
            if touched.entries == 0:
                return None
            people = touched.people | {self._merged.get(t) or t for t in touched.people}
            if touched.entries > _ENTRIES or touched.timetable or len(people) > _PEOPLE:
                return self._anew(store)
            standing = tuple(sorted(touched.standings | people))
            known = {member[0]: member for member in cells.members(reading, course, people)}
            marks = reading.days(course) if touched.days else None
            return News(
                touched.heads,
                {trainee: known.get(trainee) for trainee in people},
                standing,
                cells.passed_by(reading, course, codes, standing),
                cells.excused(reading, course, codes, standing),
                cells.corrected(reading, course, codes, standing),
                {} if marks is None else {c.session.code: c.day in marks and marks[c.day].closed for c in self.columns},
                reading.walk_ins(course) if touched.people else self._merged,
            )

    def take(self, news: News | None) -> Change:
        """Bring the matrix up to date; returns what changed."""
        if news is None:
            return Change()
        if news.whole is not None:
            whole = news.whole
            self.course, self.roll, self.columns = whole.course, whole.roll, whole.columns
            self._heads, self._merged = whole._heads, whole._merged
            return Change(everything=True)
        self._heads, self._merged = news.heads, news.merged
        moved = self._set_members(news.members)
        rows = self.roll.rows(news.standings)
        for column in self.columns:
            self._set_cells(column, rows, news)
            if column.session.code in news.closed:
                column.closed = news.closed[column.session.code]
                _settle(column)
        return Change(tuple(rows.tolist()), moved, bool(news.closed))

    def update(self, store: Store) -> Change:
        """Bring the matrix up to date with the store."""
        return self.take(self.news(store))

    def cell(self, row: int, column: int) -> Cell:
        """Return one person in one session."""
        found = self.columns[column]
        state = int(found.state[row])
        return Cell(
            None if state == NOBODY else STATES[state], _moment(found.arrival[row]), _moment(found.departure[row])
        )

    def column(self, code: str) -> int | None:
        """Return the place of a session, or None."""
        return next((n for n, column in enumerate(self.columns) if column.session.code == code), None)

    def _anew(self, store: Store) -> News:
        codes = [column.session.code for column in self.columns]
        with store.read() as reading:
            all_of_them = len(codes) == len(reading.timetable(self.course.course).sessions)
        whole = Matrix.build(store, self.course.course, sessions=None if all_of_them else codes)
        return News({}, {}, (), {}, set(), {}, {}, {}, whole)

    def _set_members(self, members: dict[str, Member | None]) -> bool:
        """Put people in, take them out, or change what is known of them; returns whether there were any."""
        if not members:
            return False
        out, before = self.roll.change(members)
        for column in self.columns:
            column.arrival = np.insert(np.delete(column.arrival, out), before, NEVER)
            column.departure = np.insert(np.delete(column.departure, out), before, NEVER)
            column.situation = np.insert(np.delete(column.situation, out), before, 0)
            column.state = np.insert(np.delete(column.state, out), before, 0)
        return True

    def _set_cells(self, column: Column, rows: Rows, news: News) -> None:
        code = column.session.code
        keys = [(code, self.roll.ids[row]) for row in rows.tolist()]
        nothing = (NEVER, NEVER)
        column.arrival[rows] = [news.passed.get(key, nothing)[0] for key in keys]
        column.departure[rows] = [news.passed.get(key, nothing)[1] for key in keys]
        leave = np.array([key in news.excused for key in keys], np.uint16)
        corrected = np.array([CORRECTED.index(news.corrected.get(key, "")) for key in keys], np.uint16)
        _settle(column, rows, _situation(column, self.roll, rows, leave, corrected))


def _column(roll: Roll, session: Session, day: date, closed: bool, passed: cells.Passed) -> Column:
    size = len(roll)
    arrival: Moments = np.full(size, NEVER)
    departure: Moments = np.full(size, NEVER)
    rows = roll.places(passed.trainees)
    known = rows >= 0
    arrival[rows[known]], departure[rows[known]] = passed.first[known], passed.out[known]
    return Column(session, day, closed, arrival, departure, np.zeros(size, np.uint16), np.zeros(size, np.uint8))


def _mark(column: Column, roll: Roll, excused: set[tuple[str, str]], corrections: dict[tuple[str, str], str]) -> None:
    """Put leave and corrections to the passages of a whole column, and find every state."""
    code, rows = column.session.code, np.arange(len(roll))
    leave, corrected = np.zeros(len(roll), np.uint16), np.zeros(len(roll), np.uint16)
    leave[roll.rows([trainee for session, trainee in excused if session == code])] = 1
    for (session, trainee), state in corrections.items():
        row = roll.row(trainee)
        if session == code and row is not None:
            corrected[row] = CORRECTED.index(state)
    _settle(column, rows, _situation(column, roll, rows, leave, corrected))


def _situation(column: Column, roll: Roll, rows: Rows, leave: Any, corrected: Any) -> NDArray[np.uint16]:
    session = column.session
    arrival, departure = column.arrival[rows], column.departure[rows]
    came = np.where(np.isnat(arrival), Came.NOT, np.where(arrival > as_numpy(session.late), Came.LATE, Came.IN_TIME))
    left = ~np.isnat(arrival) & (departure < as_numpy(session.end))
    came = came + np.where(left, Came.IN_TIME_AND_LEFT - Came.IN_TIME, 0)
    strangers = np.array([not session.expects(word) for word in roll.words["group"]], np.uint16)
    uninvited = strangers[roll.codes["group"][rows]] if len(strangers) else np.zeros(len(rows), np.uint16)
    gone = (roll.withdrawn[rows] <= as_numpy(session.start)).astype(np.uint16)
    found: NDArray[np.uint16] = situation(came, leave, uninvited, gone, corrected).astype(np.uint16)
    return found


def _settle(column: Column, rows: Rows | None = None, found: NDArray[np.uint16] | None = None) -> None:
    """Find the states of these rows, whose situations are given, or of all rows when the day was closed or opened."""
    table = np.frombuffer(situations.states(column.session, closed=column.closed), np.uint8)
    if rows is None or found is None:
        column.state = table[column.situation]
        return
    column.situation[rows] = found
    column.state[rows] = table[found]


def _moment(moment: np.datetime64) -> datetime | None:
    return None if np.isnat(moment) else moment.astype("datetime64[us]").item().replace(tzinfo=UTC)
