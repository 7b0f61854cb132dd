"""Reports on a course: its workbook, the attendance report on paper, sign-in sheets, certificates."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from checkin.attendance.course import Session
from checkin.errors import InputError
from checkin.office.day import session_day
from checkin.office.office import Office
from checkin.office.record import attendance_record
from checkin.office.signin import sign_in_sheets
from checkin.reports.attendance_pdf import write_attendance_pdf
from checkin.reports.certificate import Ceremony, Printed, write_certificates
from checkin.reports.course_workbook import Written, write_workbook
from checkin.reports.grid import Attendance, Progress
from checkin.store.certificates import certificates_of
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

    def attendance_pdf(
        self,
        course: str,
        path: Path,
        now: datetime,
        *,
        day: date | None = None,
        sessions: Sequence[str] = (),
        reasons: bool = True,
        progress: Progress | None = None,
    ) -> int:
        """Write the attendance report (PDF) of the whole course, a day, or some sessions; returns its pages.

        `reasons`: whether it tells why people were excused.
        """
        chosen = self._sessions(course, day, sessions)
        with self._attendance(course, now, chosen) as attendance:
            return write_attendance_pdf(path, attendance, reasons=reasons, progress=progress)

    def sign_in_sheets(
        self,
        course: str,
        day: date,
        folder: Path,
        now: datetime,
        *,
        order: str = "number",
        progress: Progress | None = None,
    ) -> list[Path]:
        """Write a paper sign-in sheet (PDF) for each session of a day, by number, unit or name; returns the files."""
        with self._office.store.read() as reading:
            return sign_in_sheets(reading, course, day, folder, now, order, progress)

    def certificates(
        self, course: str, path: Path, numbers: Sequence[str] = (), progress: Progress | None = None
    ) -> Printed:
        """Print the certificates that were issued (PDF), a page each: all of them, or those of these roster numbers.

        Raises InputError when there is none to print, or for somebody who has none.
        """
        with self._office.store.read() as reading:
            found, timetable = reading.course(course), reading.timetable(course)
            if found is None or not timetable.sessions:
                raise InputError(say("Report", "The course has no sessions yet: there is nothing to report."))
            issued = certificates_of(reading, course)
            people = [p for p in reading.trainees(course) if p.number in numbers or not numbers]
        chosen = [(person, issued[person.trainee]) for person in people if person.trainee in issued]
        without = [n for n in numbers if n not in {person.number for person, _ in chosen}]
        if without:
            said = say("Report", "No certificate was issued to: {numbers}. Issue it first.")
            raise InputError(said.format(numbers=", ".join(without)))
        named = sorted((one for one in chosen if one[0].name), key=lambda one: one[1].number)
        if not named:
            raise InputError(say("Report", "No certificate has been issued yet: there is nothing to print."))
        days = timetable.days(found)
        printed = write_certificates(path, Ceremony(found, days[0], days[-1]), named, progress)
        erased = say("Report", "{number}: the name was erased, no page was printed")
        told = (erased.format(number=person.number) for person, _ in chosen if not person.name)
        return Printed(printed.pages, (*printed.warnings, *told))

    def _sessions(self, course: str, day: date | None, codes: Sequence[str]) -> tuple[Session, ...]:
        """Return the sessions of a day, or with these codes, in order of their start; none: all of them."""
        if day is None and not codes:
            return ()
        with self._office.store.read() as reading:
            timetable = reading.timetable(course)
            found = timetable.sessions if day is None else timetable.on(session_day(reading, course, day), day)
        unknown = [code for code in codes if code not in {session.code for session in found}]
        if unknown:
            said = say("Report", "There is no session {codes}. The timetable has: {known}.")
            known = ", ".join(session.code for session in found)
            raise InputError(said.format(codes=", ".join(unknown), known=known))
        return tuple(session for session in found if not codes or session.code in codes)

    @contextmanager
    def _attendance(self, course: str, now: datetime, sessions: Sequence[Session] = ()) -> Iterator[Attendance]:
        with self._office.store.read() as reading:
            yield attendance_record(reading, course, now, sessions)
