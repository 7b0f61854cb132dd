"""Reports on a course: its workbook, the attendance report on paper, sign-in sheets, certificates."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from checkin.attendance.course import Session
from checkin.attendance.standings import Standing
from checkin.errors import InputError
from checkin.office.office import Office
from checkin.reports.course_workbook import Written, write_workbook
from checkin.reports.grid import Attendance, Progress
from checkin.store.standings import session_standings
from checkin.words import say


class Reports:
    """The reports of one store. `progress(done, all)` is told how far each is; the work stops when it returns False.

    A file appears when it is whole; of cancelled and failed work nothing is left.
    """

    def __init__(self, office: Office) -> None:
        self._office = office

    def workbook(self, course: str, path: Path, now: datetime, progress: Progress | None = None) -> Written:
        """Write the workbook of a whole course (XLSX): everybody against every session, days, units, sessions."""
        with self._attendance(course, now) as attendance:
            return write_workbook(path, attendance, progress)

    @contextmanager
    def _attendance(self, course: str, now: datetime, sessions: Sequence[Session] = ()) -> Iterator[Attendance]:
        """Give what a report is made of, as it stands at this moment, of all sessions or of these."""
        with self._office.store.read() as reading:
            found, timetable = reading.course(course), reading.timetable(course)
            if found is None:
                raise InputError(say("Report", "This course is not in the store."))
            if not timetable.sessions:
                raise InputError(say("Report", "The course has no sessions yet: there is nothing to report."))
            people = reading.trainees(course)
            if not people:
                raise InputError(say("Report", "There is nobody on the roster yet: there is nothing to report."))
            final = frozenset(mark.day for mark in reading.days(course).values() if mark.closed)

            def standings(session: Session) -> Iterator[Standing | None]:
                closed = found.day(session.start) in final
                return session_standings(reading, course, session, people, closed=closed)

            yield Attendance(found, tuple(sessions) or timetable.sessions, people, standings, now, final)
