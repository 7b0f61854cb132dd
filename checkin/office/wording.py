"""What staff call a standing, a verdict and the way in which a badge was read, ready to be said in any language."""

from collections.abc import Callable
from datetime import datetime

from checkin.attendance.course import Course
from checkin.attendance.standings import State, state_words
from checkin.words import Sentence, say


def state_said(state: State | str | None) -> Sentence:
    """Return what staff call a standing; None and "": the person is not counted in the session."""
    return state_words(State(state)) if state else say("Standing", "not expected")


def outcome_said(kind: str) -> Sentence | str:
    """Return what a verdict is called in lists; one of a newer program by its name."""
    found = _OUTCOMES.get(kind)
    return found() if found is not None else kind


def source_said(source: str) -> Sentence | str:
    """Return how a badge was read, or a person found; a file or an address as it is."""
    found = _SOURCES.get(source)
    return found() if found is not None else source


def clock_said(course: Course, moment: datetime) -> str:
    """Return the time of day in the course's zone, to the second: "09:05:12"."""
    return f"{course.local(moment):%H:%M:%S}"


def moment_said(course: Course, moment: datetime) -> str:
    """Return the moment in the course's zone: "2020-12-07 09:05"."""
    return f"{course.local(moment):%Y-%m-%d %H:%M}"


_OUTCOMES: dict[str, Callable[[], Sentence]] = {
    "ADMITTED": lambda: say("Outcome", "Admitted"),
    "LATE": lambda: say("Outcome", "Late"),
    "EXCUSED_BUT_HERE": lambda: say("Outcome", "On leave, but here"),
    "PROVISIONAL": lambda: say("Outcome", "Name to follow"),
    "CHECKED_OUT": lambda: say("Outcome", "Went out"),
    "BACK_IN": lambda: say("Outcome", "Back in"),
    "ALREADY_IN": lambda: say("Outcome", "Already in"),
    "WRONG_SESSION": lambda: say("Outcome", "Another session"),
    "NO_SESSION": lambda: say("Outcome", "No session"),
    "NOT_OPEN": lambda: say("Outcome", "Not open yet"),
    "CLOSED": lambda: say("Outcome", "Session over"),
    "REPLACED": lambda: say("Outcome", "Old badge"),
    "REVOKED": lambda: say("Outcome", "Badge withdrawn"),
    "WITHDRAWN": lambda: say("Outcome", "Left the course"),
    "OTHER_COURSE": lambda: say("Outcome", "Other course"),
    "FORGED": lambda: say("Outcome", "Not genuine"),
    "NOT_A_BADGE": lambda: say("Outcome", "Not a badge"),
}
_SOURCES: dict[str, Callable[[], Sentence]] = {
    "camera": lambda: say("Source", "by camera"),
    "hand": lambda: say("Source", "by hand"),
    "paper": lambda: say("Source", "from a paper sheet"),
    "usb scanner": lambda: say("Source", "by USB scanner"),
    "serial scanner": lambda: say("Source", "by serial scanner"),
    "everybody out": lambda: say("Source", "with everybody"),
}
