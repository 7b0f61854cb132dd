"""The attendance report on paper: a first page for the reader, everybody against every session, who was not there."""

from pathlib import Path

from PySide6.QtGui import QPainter

from checkin.attendance.standings import State
from checkin.errors import InputError
from checkin.printing.labels import labels
from checkin.printing.pdf import ensure_application, pdf_file
from checkin.reports.attendance_cover import paint_cover, paint_sessions
from checkin.reports.attendance_pages import (
    Away,
    AwayPage,
    RosterPage,
    SessionPage,
    away_pages,
    roster_pages,
    session_pages,
)
from checkin.reports.attendance_roster import Roster, paint_away, paint_roster
from checkin.reports.grid import Attendance, Grid, Progress
from checkin.reports.page import HEIGHT, WIDTH, Running
from checkin.words import say

STEP = 500
"""Standings between two reports of progress."""
_TIMES = 8
"""As many sessions at most show times of arrival: of more there is no room for them, nor need to keep them."""


def write_attendance_pdf(
    path: Path, attendance: Attendance, *, reasons: bool = True, progress: Progress | None = None
) -> int:
    """Write the report as PDF; returns the number of pages. `reasons`: whether to tell why people were excused.

    The file appears when it is whole, and not at all when `progress` says stop. Raises EnvironmentFault when it cannot
    be written.
    """
    return _Report(attendance, reasons, progress or (lambda _done, _all: True)).write(path)


class _Report:
    """Reads the record once, works the pages out, and paints them."""

    def __init__(self, attendance: Attendance, reasons: bool, progress: Progress) -> None:
        self._it, self._reasons, self._progress = attendance, reasons, progress
        self._speak = labels(attendance.course.speaks)
        self._grid = Grid(attendance)
        self._times: dict[tuple[int, int], str] = {}
        self._remarks: dict[tuple[int, int], str] = {}

    def write(self, path: Path) -> int:
        """Read, lay out and paint."""
        application = ensure_application()  # the layout measures texts
        self._read()
        pages: list[SessionPage | RosterPage | AwayPage] = [
            *session_pages(len(self._it.sessions)),
            *roster_pages(len(self._it.people), len(self._it.sessions)),
            *away_pages(self._away()),
        ]
        running, title = self._running(), self._speak.title(self._it.course)
        with pdf_file(path, title, WIDTH, HEIGHT) as (painter, writer):
            for number, page in enumerate(pages, 1):
                if number > 1:
                    writer.newPage()
                running.paint(painter, number, len(pages))
                self._paint(painter, page, first=number == 1)
                self._step(number, len(pages), painting=True)
        assert application is not None, "painting needs it alive"
        return len(pages)

    def _read(self) -> None:
        sessions, local = self._it.sessions, self._it.course.local
        for column, session in enumerate(sessions):
            for place, one in enumerate(self._it.standings(session)):
                if place % STEP == 0:
                    self._step(column * len(self._it.people) + place, len(sessions) * len(self._it.people))
                if one is None:
                    continue
                self._grid.put(place, column, one.state)
                if one.arrival is not None and len(sessions) <= _TIMES:
                    self._times[place, column] = f"{local(one.arrival):%H:%M}"
                if one.state is State.EXCUSED and self._reasons and one.remarks:
                    self._remarks[place, column] = self._speak(one.remarks)

    def _away(self) -> list[Away]:
        people = []
        for place, person in enumerate(self._it.people):
            absent = self._codes(place, State.ABSENT)
            excused = self._codes(place, State.EXCUSED)
            if absent or excused:
                told = {self._remarks.get((place, column), "") for column in range(len(self._it.sessions))} - {""}
                why = self._speak(say("Paper", "; ")).join(sorted(told))
                unit = person.unit or person.province
                people.append(Away(unit, person.number, person.name, absent, excused, why))
        order = {unit: n for n, unit in reversed([*enumerate(p.unit or p.province for p in self._it.people)])}
        return sorted(people, key=lambda away: order[away.unit])

    def _codes(self, place: int, state: State) -> str:
        sessions = enumerate(self._it.sessions)
        codes = (session.code for column, session in sessions if self._grid.state(place, column) is state)
        return self._speak(say("Paper", ", ")).join(codes)

    def _paint(self, painter: QPainter, page: SessionPage | RosterPage | AwayPage, *, first: bool) -> None:
        if first:
            paint_cover(painter, self._it, self._grid, self._speak)
        if isinstance(page, SessionPage):
            paint_sessions(painter, page, self._it, self._grid, self._speak)
        elif isinstance(page, RosterPage):
            roster = Roster(self._it, self._grid, self._times, self._speak)
            paint_roster(painter, page, roster)
        else:
            paint_away(painter, page, self._speak)

    def _running(self) -> Running:
        speak, course, printed = self._speak, self._it.course, self._it.course.local(self._it.printed)
        when = say("Paper", "Printed {day}, {time}").format(day=speak.day(printed.date()), time=f"{printed:%H:%M}")
        return Running(
            speak.title(course),
            speak(say("Paper", ", ")).join(course.organizers),
            f"{course.code}   {speak(when)}",
            speak(say("Paper", "Page {page} of {pages}")),
        )

    def _step(self, done: int, total: int, *, painting: bool = False) -> None:
        """Tell how far it is: reading is the first half, painting the second."""
        percent = 50 * done // max(1, total) + (50 if painting else 0)
        if not self._progress(percent, 100):
            raise InputError(say("Report", "Cancelled: no file was written."))
