"""What of the domain goes into journal entries, and onto badges."""

from operator import attrgetter
from typing import Any

from checkin.attendance.course import Course, Session, Trainee
from checkin.attendance.journal import text_of

_PUBLIC = ("trainee", "number", "unit", "province", "group", "seat")
_PERSONAL = ("name", "latin", "position", "phone", "photo")
_public, _personal = attrgetter(*_PUBLIC), attrgetter(*_PERSONAL)


def course_body(course: Course) -> dict[str, Any]:
    """Return the body of a `course_set` entry."""
    names = ("code", "title", "title_zh", "venue", "zone", "guiding_body", "language")
    body: dict[str, Any] = {name: getattr(course, name) for name in names}
    rule = {"basis": str(course.rule.basis), "share": course.rule.share, "excused": course.rule.excused}
    kept = course.keep_until.isoformat() if course.keep_until else ""
    return body | {"organizers": list(course.organizers), "rule": rule, "keep_until": kept}


def trainee_body(person: Trainee) -> dict[str, Any]:
    """Return the body of a `trainee_set` entry: what is no personal datum."""
    body: dict[str, Any] = dict(zip(_PUBLIC, _public(person), strict=True))
    if person.withdrawn is not None:
        body["withdrawn"] = text_of(person.withdrawn)
    if person.walk_in:
        body["walk_in"] = True
    return body


def trainee_personal(person: Trainee) -> dict[str, Any]:
    """Return the side record of a `trainee_set` entry: the personal data."""
    return dict(zip(_PERSONAL, _personal(person), strict=True))


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
        "weight": session.weight,
    }
