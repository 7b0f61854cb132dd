"""The attendance record of a course, as reports and certificates go through it: session by session."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from checkin.attendance.course import Session, Trainee
from checkin.attendance.standings import Standing
from checkin.errors import InputError
from checkin.reports.grid import Attendance
from checkin.store import Reading
from checkin.store.standings import session_standings
from checkin.words import say


def attendance_record(reading: Reading, course: str, now: datetime, sessions: Sequence[Session] = ()) -> Attendance:
    """Return the record of all sessions of a course, or of these; it is read while it is gone through.

    Raises InputError when there is no such course, no session, or nobody on the roster.
    """
    found, timetable = reading.course(course), reading.timetable(course)
    if found is None:
        raise InputError(say("Report", "This course is not in the store."))
    if not timetable.sessions:
        raise InputError(say("Report", "The course has no sessions yet: there is nothing to report."))
    people = sorted(reading.trainees(course), key=by_number)
    if not people:
        raise InputError(say("Report", "There is nobody on the roster yet: there is nothing to report."))
    final = frozenset(mark.day for mark in reading.days(course).values() if mark.closed)

    def standings(session: Session) -> Iterator[Standing | None]:
        return session_standings(reading, course, session, people, closed=found.day(session.start) in final)

    return Attendance(found, tuple(sessions) or timetable.sessions, people, standings, now, final)


def by_number(person: Trainee) -> tuple[tuple[str, int], ...]:
    """Return what puts people in the order of their numbers as people count: 2 before 10, A-2 before A-10."""
    parts = re.findall(r"(\D*)(\d*)", person.number)
    return tuple((words, int(digits or 0)) for words, digits in parts)
