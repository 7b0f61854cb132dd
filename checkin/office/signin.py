"""The paper sign-in sheets: who is on them, in which order."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from checkin.attendance.course import Session, Trainee
from checkin.errors import InputError
from checkin.office.day import session_day
from checkin.office.record import by_number
from checkin.reports.grid import Progress
from checkin.reports.signin import write_sign_in_sheet
from checkin.store import Reading, folded
from checkin.words import say

ORDERS: dict[str, Callable[[Trainee], tuple[object, ...]]] = {
    "number": by_number,
    "unit": lambda person: (person.unit, by_number(person)),
    "name": lambda person: (folded(person.latin or person.name), by_number(person)),
}


def sign_in_sheet(reading: Reading, course: str, code: str, path: Path, now: datetime, order: str) -> tuple[int, int]:
    """Write the sheet of everybody who is expected; returns (people, pages).

    Raises InputError for an unknown session or order, or when nobody is expected.
    """
    found, timetable = reading.course(course), reading.timetable(course)
    session = timetable.get(code)
    if found is None or session is None:
        known = ", ".join(s.code for s in timetable.sessions) or "–"
        said = say("Report", "There is no session {codes}. The timetable has: {known}.")
        raise InputError(said.format(codes=code, known=known))
    if order not in ORDERS:
        said = say("Report", "There is no order {order}. Choose one of: {known}.")
        raise InputError(said.format(order=order, known=", ".join(ORDERS)))
    people = _expected(reading, course, session)
    if not people:
        said = say("Report", "Nobody is expected in {code}. Import a roster first, or look at the session's groups.")
        raise InputError(said.format(code=code))
    return len(people), write_sign_in_sheet(path, found, session, sorted(people, key=ORDERS[order]), now)


def sign_in_sheets(
    reading: Reading, course: str, day: date, folder: Path, now: datetime, order: str, progress: Progress | None = None
) -> list[Path]:
    """Write a sheet for each session of a day in which somebody is expected into a folder; returns the files.

    When it is stopped or fails, the sheets that were written are taken away again.
    """
    written: list[Path] = []
    sessions = reading.timetable(course).on(session_day(reading, course, day), day)
    sessions = tuple(session for session in sessions if _expected(reading, course, session))
    if not sessions:
        said = say("Report", "Nobody is expected on {day}. Import a roster first, or look at the sessions' groups.")
        raise InputError(said.format(day=day.isoformat()))
    try:
        for done, session in enumerate(sessions):
            if progress is not None and not progress(done, len(sessions)):
                raise InputError(say("Report", "Cancelled: no file was written."))
            path = folder / f"sign-in {day} {_in_a_name(session.code)}.pdf"
            sign_in_sheet(reading, course, session.code, path, now, order)
            written.append(path)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return written


def _expected(reading: Reading, course: str, session: Session) -> list[Trainee]:
    expected = [p for p in reading.trainees(course) if session.expects(p.group)]
    return [p for p in expected if p.withdrawn is None or p.withdrawn > session.start]


def _in_a_name(code: str) -> str:
    return re.sub(r"[^\w.-]+", "-", code).strip(".-") or "session"
