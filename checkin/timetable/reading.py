"""Reads a timetable file of any kind that is understood."""

import re
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

from checkin.attendance.course_file import parse_course
from checkin.attendance.course_keys import course_table, session_table
from checkin.attendance.course_plan import CoursePlan, PlanReader, zone_of
from checkin.errors import InputError
from checkin.sheets import read_book
from checkin.timetable.events import read_calendar
from checkin.timetable.naming import name_sessions
from checkin.timetable.rows import grid_of
from checkin.words import Sentence, say

MOST_BYTES = 20_000_000
Table = dict[str, Any]
_WORKBOOKS = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_TABLES = (".xlsx", ".xls", ".xlsb", ".ods", ".csv", ".tsv")


def read_plan(path: Path, known: CoursePlan | None = None, used: Collection[str] = ()) -> CoursePlan:
    """Read a timetable: TOML, a workbook or iCalendar, whatever the file is called; CSV when it is called so.

    `known` is the course that it is read into: what a file does not say stays as it is there, and sessions without
    codes are found again by title and time. Overlaps are no fault here: a calendar cannot say who is expected where.
    Raises InputError that lists every fault.
    """
    data = _bytes(path)
    if data.startswith(_WORKBOOKS) or path.suffix.lower() in _TABLES:
        return _from_workbook(path, known, used)
    text = _decoded(data, path.name)
    if re.match(r"\s*BEGIN:VCALENDAR", text, re.IGNORECASE):
        return _from_calendar(text, path, known, used)
    if path.suffix.lower() in (".ics", ".ical", ".ifb"):
        raise InputError(say("Course", "{name} is not a calendar: it does not begin so.").format(name=path.name))
    return parse_course(text, path.name, overlaps_allowed=True)


def _from_workbook(path: Path, known: CoursePlan | None, used: Collection[str]) -> CoursePlan:
    year = known.sessions[0].start.year if known is not None and known.sessions else None
    grid = grid_of({sheet.name: list(sheet.rows) for sheet in read_book(path).sheets if not sheet.hidden}, year)
    if not grid.found:
        sentence = say(
            "Course",
            "{name} has no table of sessions. Head its columns Title, Start and End, or 标题, 开始 and 结束; "
            "an export of a course shows how.",
        )
        raise InputError(sentence.format(name=path.name))
    if not grid.sessions:
        raise InputError(say("Course", "{name} has no session: write one below the headings.").format(name=path.name))

    def place(number: int, code: str) -> Sentence:
        where = say("Course", "Row {row} ({code})") if code else say("Course", "Row {row}")
        return where.format(row=grid.rows[number - 1], code=code)

    course = grid.course
    if known is not None and course.get("code", known.course.code) == known.course.code:
        course = {k: v for k, v in course_table(known.course).items() if k not in grid.course_keys} | course
    elif "code" not in course:
        raise InputError(_NO_COURSE.format(name=path.name))
    return _plan(path.name, course, grid.sessions, known, place, grid.problems, grid.headings, used)


def _from_calendar(text: str, path: Path, known: CoursePlan | None, used: Collection[str]) -> CoursePlan:
    events = read_calendar(text, path.name, known.course.zone if known is not None else "")
    if not events.sessions and not events.problems:
        raise InputError(say("Course", "{name} has no event.").format(name=path.name))

    def place(number: int, _code: str) -> Sentence:
        where = say("Course", "Event {number} ('{title}')")
        return where.format(number=number, title=events.names[number - 1])

    course = events.course
    if not course and known is not None:
        course = course_table(known.course)
    elif not course:
        code = re.sub(r"[\W_]+", "-", path.stem).strip("-")[:40] or "COURSE"
        course = {"code": code, "title": (events.title or path.stem)[:500], "time_zone": events.zone}
        if not events.zone:
            raise InputError(say("Course", "{name} names no time zone. Make the course first.").format(name=path.name))
    return _plan(path.name, course, events.sessions, known, place, events.problems, {}, used)


def _plan(
    name: str,
    course: Table,
    sessions: list[Table],
    known: CoursePlan | None,
    place: Callable[[int, str], Sentence],
    problems: Sequence[Sentence],
    headings: dict[str, str],
    used: Collection[str],
) -> CoursePlan:
    """Check all tables; what they do not say of known sessions stays as it is."""
    if known is not None and known.course.code != course.get("code"):
        known = None
    name_sessions(sessions, known, zone_of(str(course.get("time_zone", ""))), used if known is not None else ())
    before = {s.code: session_table(s) for s in known.sessions} if known is not None else {}
    whole = [
        {k: v for k, v in before.get(str(table["code"]), {}).items() if k not in headings} | table for table in sessions
    ]
    reader = PlanReader(place, words=headings, overlaps_allowed=True)
    reader.problems += problems
    plan = reader.plan(course | {"session": whole})
    reader.raise_faults(name)
    return plan


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(say("Course", "{name} is too large for a timetable.").format(name=path.name))
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(say("Course", "There is no file {path}.").format(path=path)) from None
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and path.is_dir():
            raise InputError(say("Course", "{path} is a folder. Give the file in it.").format(path=path)) from None
        reason = getattr(error, "strerror", None) or error
        raise InputError(say("Course", "{path} cannot be read: {reason}.").format(path=path, reason=reason)) from error


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        sentence = say("Course", "{name} is not a text in UTF-8 (line {line}). Save it as UTF-8.")
        raise InputError(sentence.format(name=name, line=line)) from None


_NO_COURSE = say(
    "Course",
    "{name} does not say of which course it is: it has no sheet 'Course'. Make the course first, then import the "
    "timetable into it.",
)
