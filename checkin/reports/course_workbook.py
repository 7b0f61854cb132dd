"""The workbook of a whole course: everybody against every session, a sheet for each day, units and sessions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from checkin.attendance.course import Course, Session
from checkin.attendance.standings import Standing, State
from checkin.errors import InputError
from checkin.printing.labels import Labels, labels
from checkin.printing.whole import whole_file
from checkin.reports.course_tables import (
    WIDE,
    Who,
    day_parts,
    day_table,
    lines_of,
    matrix_table,
    session_table,
    unit_table,
)
from checkin.reports.grid import TO_COME, Attendance, Counts, Grid, Progress
from checkin.reports.outline import Paper, Table, outline
from checkin.reports.stream import EPOCH, MOST_ROWS, Book, Sheet
from checkin.words import say

LARGE = 200_000
"""Standings from which on the file is compressed quickly rather than well."""
STEP = 1000
"""Rows between two reports of progress."""
_COUNTED = (State.LATE, State.LEFT_EARLY, State.EXCUSED, State.ABSENT, State.EXPECTED)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written."""

    sheets: tuple[str, ...]
    rows: int
    people: int


def write_workbook(path: Path, attendance: Attendance, progress: Progress | None = None) -> Written:
    """Write the workbook of a course; the file appears when it is whole, and not at all when `progress` says stop.

    Raises InputError when there is nothing to report or too much for a spreadsheet, EnvironmentFault when the file
    cannot be written.
    """
    if len(attendance.people) >= MOST_ROWS:
        said = say("Report", "{count} people are more than a spreadsheet has rows for ({most}).")
        raise InputError(said.format(count=len(attendance.people), most=MOST_ROWS - 1))
    work = _Work(attendance, progress or (lambda _done, _all: True))
    paper = Paper(attendance.course, attendance.printed)
    sheets, large = outline(work.tables(), paper), work.steps > LARGE
    with whole_file(path) as file, Book(file, sheets, paper.options, large=large) as book:
        rows = work.write(book)
    return Written(tuple(table.name for table in work.tables()), rows, len(attendance.people))


class _Work:
    """Writes the sheets: the days first, from what is read; then those that are made of what was counted meanwhile."""

    def __init__(self, attendance: Attendance, progress: Progress) -> None:
        self._it = attendance
        self._speak = labels(attendance.course.speaks)
        self._progress = progress
        self._grid = Grid(attendance)
        self.steps = len(attendance.people) * (len(attendance.sessions) + 1)
        self._who = Who.of(attendance.people, self._speak, latin=False)
        self._all_of_who = Who.of(attendance.people, self._speak, latin=True)
        self._parts = list(day_parts(attendance, self._speak))
        self._last = (
            matrix_table(attendance, self._all_of_who, self._speak),
            unit_table(attendance, self._speak),
            session_table(attendance, self._speak),
        )

    def tables(self) -> list[Table]:
        """Return the sheets as they stand in the workbook."""
        days = [day_table(name, self._it, self._who, self._speak) for name, _ in self._parts]
        return [self._last[0], *days, *self._last[1:]]

    def write(self, book: Book) -> int:
        """Write all sheets; returns the rows of the days."""
        rows = 0
        people: list[bytes] = []
        lines = bytes(min(9, self._who.lines(person)) for person in self._it.people)
        for name, sessions in self._parts:
            with book.sheet(name) as sheet:
                people = people or [_texts(sheet, 2, self._who.texts(person)) for person in self._it.people]
                for session in sessions:
                    self._day_rows(sheet, session, people, lines)
                rows += sheet.rows - 1
        del people
        matrix, units, sessions_table = self._last
        with book.sheet(matrix.name) as sheet:
            self._matrix_rows(sheet)
        with book.sheet(units.name) as sheet:
            self._unit_rows(sheet, units)
        with book.sheet(sessions_table.name) as sheet:
            self._session_rows(sheet, sessions_table)
        self._told(self.steps)
        return rows

    def _day_rows(self, sheet: Sheet, session: Session, people: Sequence[bytes], lines: bytes) -> None:
        column, after = self._it.sessions.index(session), 2 + len(self._who.names)
        title = self._speak.title(session)
        head, needed = _texts(sheet, 0, (session.code, title)), lines_of(title, WIDE)
        states = {state: sheet.text(after, self._speak.state(state)) for state in State}
        if not self._it.begun(session):
            states[State.EXPECTED] = sheet.text(after, self._speak(TO_COME))
        scanned = _Scanned(sheet, after + 1, self._it.course, session, self._speak)
        for place, one in enumerate(self._it.standings(session)):
            if place % STEP == 0:
                self._told(column * len(people) + place)
            if one is not None:
                self._grid.put(place, column, one.state)
                high = max(needed, lines[place]) if not one.remarks else max(needed, lines[place], scanned.lines(one))
                sheet.write(head + people[place] + states[one.state] + scanned.cells(one), high)

    def _matrix_rows(self, sheet: Sheet) -> None:
        who = self._all_of_who
        first = len(who.names)
        after = first + len(self._it.sessions)
        words = [*map(self._speak.state, State), self._speak(TO_COME)]
        states = [[b"", *(sheet.text(column, word) for word in words)] for column in range(first, after)]
        for place, person in enumerate(self._it.people):
            codes = zip(states, self._grid.codes(place), strict=True)
            cells = _texts(sheet, 0, who.texts(person)) + b"".join(column[code] for column, code in codes)
            sheet.write(cells + _counts(sheet, after, self._grid.of_person(place)), who.lines(person))
            if place % STEP == 0:
                self._told(len(self._it.sessions) * len(self._it.people) + place)

    def _unit_rows(self, sheet: Sheet, table: Table) -> None:
        counted = self._grid.by([(person.province, person.unit) for person in self._it.people])
        for names, (people, counts) in counted.items():
            cells = _texts(sheet, 0, names) + sheet.number(2, people) + _counts(sheet, 3, counts)
            sheet.write(cells, max(lines_of(n, table.columns[at].width) for at, n in enumerate(names)))
        total = sheet.text(0, table.total) + sheet.number(2, len(self._it.people))
        sheet.write(total + _counts(sheet, 3, self._grid.total()))

    def _session_rows(self, sheet: Sheet, table: Table) -> None:
        local = self._it.course.local
        for column, session in enumerate(self._it.sessions):
            start, end = local(session.start), local(session.end)
            begun = self._it.begun(session)
            open_or_not = say("Paper", "closed") if start.date() in self._it.final else say("Paper", "open")
            day, begins, ends = map(_on_the_wall, (start.replace(hour=0, minute=0, second=0), start, end))
            times = sheet.moment(0, day) + sheet.moment(1, begins) + sheet.moment(2, ends)
            texts = session.code, self._speak.title(session), session.room, session.speaker
            record = sheet.text(7, self._speak(open_or_not if begun else TO_COME))
            cells = times + _texts(sheet, 3, texts) + record
            lines = max(lines_of(text, table.columns[3 + at].width) for at, text in enumerate(texts))
            counts = _counts(sheet, 8, self._grid.of_session(column)) if begun else b""
            sheet.write(cells + counts, lines)

    def _told(self, done: int) -> None:
        if not self._progress(done, self.steps):
            raise InputError(say("Report", "Cancelled: no file was written."))


class _Scanned:
    """Makes the cells of what was scanned: arrival, departure, minutes, door, remarks."""

    def __init__(self, sheet: Sheet, first: int, course: Course, session: Session, speak: Labels) -> None:
        self._sheet, self._first, self._speak = sheet, first, speak
        self._doors: dict[str, bytes] = {"": b""}
        near = timedelta(days=1)
        offsets = {course.local(at).utcoffset() for at in (session.start - near, session.end + near)}
        offset = offsets.pop()
        self._course = course if offsets else None  # None: the clock did not change in these days
        self._epoch = EPOCH - (offset or timedelta(0))

    def cells(self, one: Standing) -> bytes:
        """Return the cells of one standing."""
        first, sheet, cells = self._first, self._sheet, b""
        if one.arrival is not None:
            cells = self._moment(first, one.arrival)
            if one.departure is not None:
                cells += self._moment(first + 1, one.departure)
        if one.minutes:
            cells += sheet.number(first + 2, one.minutes)
        door = self._doors.get(one.door)
        if door is None:
            door = self._doors[one.door] = sheet.text(first + 3, one.door)
        return cells + door + sheet.text(first + 4, self._speak(one.remarks)) if one.remarks else cells + door

    def lines(self, one: Standing) -> int:
        """Return how many lines the remarks need."""
        return lines_of(self._speak(one.remarks), WIDE)

    def _moment(self, column: int, moment: datetime) -> bytes:
        if self._course is None:
            return self._sheet.moment(column, moment, self._epoch)
        return self._sheet.moment(column, _on_the_wall(self._course.local(moment)))


def _on_the_wall(local: datetime) -> datetime:
    return local.replace(tzinfo=UTC)


def _texts(sheet: Sheet, first: int, texts: Sequence[str]) -> bytes:
    return b"".join(sheet.text(first + n, text) for n, text in enumerate(texts))


def _counts(sheet: Sheet, first: int, counts: Counts) -> bytes:
    numbers = counts.due, counts.came, *(counts[state] for state in _COUNTED)
    cells = b"".join(sheet.number(first + n, number) for n, number in enumerate(numbers))
    return cells if counts.share is None else cells + sheet.number(first + len(numbers), counts.share)
