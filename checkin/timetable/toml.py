"""A timetable as TOML, with the comments that explain each field where it first stands."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import tomlkit

from checkin.attendance.course import Course, Session
from checkin.attendance.course_keys import course_table, session_table
from checkin.attendance.course_plan import CoursePlan

_HEAD = "A course and its timetable; every field is explained where it first stands."
_COURSE = {
    "code": "short, used in file names",
    "title": "",
    "title_zh": "optional",
    "venue": "",
    "time_zone": "all times below are of this zone",
    "organizers": "",
    "guiding_body": "",
    "language": "of what is printed and sent: zh_CN or en; left out: Chinese where there is a Chinese title",
    "keep_until": "after this day personal data are to be erased; left out: no such day",
}
_RULE = {
    "basis": "a share of the sessions, or of the hours",
    "share": "who attended this much of them gets a certificate: 0 to 1",
    "excused": "whether a session missed on leave counts as attended",
}
_SESSION = {
    "code": "",
    "title": "",
    "title_zh": "",
    "speaker": "",
    "room": "",
    "start": "",
    "end": "",
    "opens_before": "the doors open so many minutes before the start (default 30)",
    "late_after": "who comes more than so many minutes after the start is late (default 5)",
    "expected": "groups that are expected; empty: everybody",
    "exits": "whether leaving is scanned too",
    "weight": "how much it counts for a certificate; 0: not at all",
}
_USUAL: dict[str, Any] = {"opens_before": 30, "late_after": 5, "expected": [], "exits": False, "weight": 1.0}
"""What is left out of all sessions but the first."""


def toml_bytes(plan: CoursePlan) -> bytes:
    """Return the course file of a plan, as `read_course` reads it."""
    document = tomlkit.document()
    document.add(tomlkit.comment(_HEAD))
    document.add(tomlkit.nl())
    _fill(document, {key: value for key, value in course_table(plan.course).items() if value not in ("", [])}, _COURSE)
    rule = tomlkit.table()
    _fill(rule, course_table(plan.course)["certificate"], _RULE)
    document.add("certificate", rule)
    sessions = tomlkit.aot()
    for number, session in enumerate(plan.sessions):
        table = tomlkit.table()
        _fill(table, _session(plan.course, session, whole=number == 0), _SESSION if number == 0 else {})
        sessions.append(table)
    document.add("session", sessions)
    return tomlkit.dumps(document).encode()


def _fill(target: Any, values: dict[str, Any], comments: dict[str, str]) -> None:
    for key in [*comments] or [*values]:
        if key in values:
            item = tomlkit.item(values[key])
            if comments.get(key):
                item.comment(comments[key])
                item.trivia.comment_ws = "  "
            target.add(key, item)


def _session(course: Course, session: Session, *, whole: bool) -> dict[str, Any]:
    table = session_table(session)
    zone = ZoneInfo(course.zone)
    table |= {"start": _local(session.start, zone), "end": _local(session.end, zone)}
    table["weight"] = int(session.weight) if session.weight.is_integer() else session.weight
    ordered = {key: table[key] for key in _SESSION}
    if whole:
        return ordered
    return {key: value for key, value in ordered.items() if value != _USUAL.get(key, "")}


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return the local time without a zone; with its offset where the clocks are put back and it comes twice."""
    local = moment.astimezone(zone)
    twice = local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset()
    return local if twice else local.replace(tzinfo=None, fold=0)
