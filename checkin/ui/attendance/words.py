"""What the page Attendance says in many places: standings, in full and where there is little room, and numbers."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from checkin.attendance.course import Course, Session
from checkin.attendance.standings import State
from checkin.office.matrix import Cell
from checkin.ui.language import time_words, titles_of, translate
from checkin.ui.models import state_words

NOTHING = "–"


def state_letters(state: State, *, opened: bool) -> str:
    """Return a standing in a few letters. `opened`: the session's doors were opened."""
    if state is State.EXPECTED and not opened:
        return NOTHING
    return {
        State.EXPECTED: translate("Attendance", "not yet"),
        State.PRESENT: translate("Attendance", "here"),
        State.LATE: translate("Attendance", "late"),
        State.LEFT_EARLY: translate("Attendance", "left"),
        State.EXCUSED: translate("Attendance", "leave"),
        State.ABSENT: translate("Attendance", "absent"),
    }[state]


def cell_words(cell: Cell, course: Course) -> str:
    """Return a standing in full: "Late, 09:12", "Left early, 09:00 – 09:40"."""
    if cell.state is None:
        return translate("Attendance", "Not expected")
    words = state_words(cell.state)
    if cell.arrival is None:
        return words
    times = time_words(course, cell.arrival)
    if cell.departure is not None:
        times = f"{times} – {time_words(course, cell.departure)}"
    return translate("Attendance", "{state}, {times}").format(state=words, times=times)


def chip_words(day: date) -> str:
    """Return a day where there is little room: "Mon 7"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), translate("Attendance", "ddd d"))


def session_words(session: Session, course: Course) -> str:
    """Return a session as people speak of it: "09:00 Opening ceremony"."""
    return f"{time_words(course, session.start)} {titles_of(session)[0]}"


def share_words(came: int, awaited: int) -> str:
    """Return how many of how many came; nobody was awaited where nobody is to come."""
    return f"{came}/{awaited}" if awaited else NOTHING


def percent_words(share: float) -> str:
    """Return a share in whole percent; NaN where nobody was awaited."""
    return NOTHING if share != share else f"{round(100 * share)} %"  # noqa: PLR0124  # NaN is not itself


def clock_words(course: Course, moment: datetime) -> str:
    """Return the time of day to the second: "09:05:12"."""
    return f"{course.local(moment):%H:%M:%S}"
