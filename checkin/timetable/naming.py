"""Finds for the sessions of other programs' files which known session each is, so that its scans stay with it."""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from checkin.attendance.course import Course, Session
from checkin.attendance.course_plan import CoursePlan

Table = dict[str, Any]


def name_sessions(
    tables: Sequence[Table], known: CoursePlan | None, zone: ZoneInfo | None, used: Collection[str] = ()
) -> None:
    """Give each table without a code one: of the known session it is, else the next of S1, S2 …; drops their "uid"."""
    sessions = known.sessions if known is not None else ()
    for table in tables:
        uid = table.pop("uid", "")
        if not table.get("code") and known is not None:
            table["code"] = _code_in(uid, known.course, sessions)
    for same in (("title", "start"), ("title",), ("start",)):
        _match(tables, sessions, same, zone)
    taken = {table["code"] for table in tables if table.get("code")} | {s.code for s in sessions} | set(used)
    nameless = [table for table in tables if not table.get("code")]
    for table in sorted(nameless, key=lambda t: _start(t, zone) or datetime.max.replace(tzinfo=UTC)):
        table["code"] = free_code(taken)
        taken.add(table["code"])


def free_code(taken: Iterable[str]) -> str:
    """Return the first of S1, S2 … that is not taken, whatever its case."""
    used = {code.casefold() for code in taken}
    return next(code for number in range(1, len(used) + 2) if (code := f"S{number}").casefold() not in used)


def _match(tables: Sequence[Table], sessions: Sequence[Session], same: tuple[str, ...], zone: ZoneInfo | None) -> None:
    """Give codes where of the tables and of the known sessions one alone has the same title, start, or both."""

    def key(title: object, start: datetime | None) -> tuple[object, ...]:
        values = {"title": title, "start": start}
        return tuple(values[name] for name in same)

    taken = {table["code"] for table in tables if table.get("code")}
    wanted = [(key(table.get("title"), _start(table, zone)), table) for table in tables if not table.get("code")]
    given = [
        (key(title, s.start), s) for s in sessions if s.code not in taken for title in {s.title, s.title_zh} - {""}
    ]
    for value, table in wanted:
        found = {s.code for other, s in given if other == value}
        if len(found) == 1 and sum(other == value for other, _ in wanted) == 1:
            table["code"] = found.pop()


def _code_in(uid: str, course: Course, sessions: Sequence[Session]) -> str:
    """Return the code in an identifier that an export of this course gave; empty for any other."""
    code, _, of = uid.rpartition("@")
    return code if of in (course.course, course.code) and any(s.code == code for s in sessions) else ""


def _start(table: Table, zone: ZoneInfo | None) -> datetime | None:
    start = table.get("start")
    if not isinstance(start, datetime):
        return None
    try:
        return (start if start.tzinfo else start.replace(tzinfo=zone or UTC)).astimezone(UTC).replace(microsecond=0)
    except OverflowError:
        return None
