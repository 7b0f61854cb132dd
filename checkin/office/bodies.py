"""What of the domain goes into journal entries, and onto badges."""

from typing import Any

from checkin.attendance.course import Course, Session
from checkin.attendance.journal import text_of


def course_body(course: Course) -> dict[str, Any]:
    """Return the body of a `course_set` entry."""
    body: dict[str, Any] = {
        name: getattr(course, name) for name in ("code", "title", "title_zh", "venue", "zone", "guiding_body")
    }
    return body | {"organizers": list(course.organizers)}


def session_body(session: Session) -> dict[str, Any]:
    """Return the body of a `session_set` entry."""
    body: dict[str, Any] = {name: getattr(session, name) for name in ("code", "title", "title_zh", "speaker", "room")}
    return body | {
        "start": text_of(session.start),
        "end": text_of(session.end),
        "opens_before": int(session.opens_before.total_seconds()),
        "late_after": int(session.late_after.total_seconds()),
        "expected": list(session.expected),
        "exits": session.exits,
    }
