"""The paper sign-in sheet: who is on it, in which order."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from checkin.attendance.course import Trainee
from checkin.errors import InputError
from checkin.reports.signin import write_sign_in_sheet
from checkin.store import Reading, folded
from checkin.words import say

ORDERS: dict[str, Callable[[Trainee], tuple[str, ...]]] = {
    "number": lambda person: (person.number,),
    "unit": lambda person: (person.unit, person.number),
    "name": lambda person: (folded(person.latin or person.name), person.number),
}


def sign_in_sheet(reading: Reading, course: str, code: str, path: Path, now: datetime, order: str) -> tuple[int, int]:
    """Write the sheet of everybody who is expected; returns (people, pages).

    Raises InputError for an unknown session or order, or when nobody is expected.
    """
    found, timetable = reading.course(course), reading.timetable(course)
    session = timetable.get(code)
    if found is None or session is None:
        known = ", ".join(s.code for s in timetable.sessions) or say("Office", "none")
        sentence = say("Office", "There is no session {session}. The timetable has: {known}.")
        raise InputError(sentence.format(session=code, known=known))
    if order not in ORDERS:
        sentence = say("Office", "There is no order {order}. Choose one of: {known}.")
        raise InputError(sentence.format(order=order, known=", ".join(ORDERS)))
    expected = [p for p in reading.trainees(course) if session.expects(p.group)]
    people = [p for p in expected if p.withdrawn is None or p.withdrawn > session.start]
    if not people:
        sentence = say(
            "Office", "Nobody is expected in {session}. Import a roster first, or look at the session's groups."
        )
        raise InputError(sentence.format(session=code))
    return len(people), write_sign_in_sheet(path, found, session, sorted(people, key=ORDERS[order]), now)
