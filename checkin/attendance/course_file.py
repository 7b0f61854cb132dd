"""Reads a course and its timetable from a TOML file; every fault is found at once."""

import difflib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from checkin.attendance.course import Course, Session
from checkin.errors import InputError

_COURSE_KEYS: dict[str, type | tuple[type, ...]] = {
    "code": str,
    "title": str,
    "title_zh": str,
    "venue": str,
    "time_zone": str,
    "organizers": list,
    "guiding_body": str,
    "session": list,
}
_SESSION_KEYS: dict[str, type | tuple[type, ...]] = {
    "code": str,
    "title": str,
    "title_zh": str,
    "speaker": str,
    "room": str,
    "start": datetime,
    "end": datetime,
    "opens_before": int,
    "late_after": int,
    "expected": list,
    "exits": bool,
}
_KINDS = {
    str: "a text",
    list: "a list",
    datetime: "a date with time (2020-12-07T09:00:00)",
    int: "a number",
    bool: "true or false",
}
_LONGEST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """What a course file says. The course has no identity yet: the store gives one."""

    course: Course
    sessions: tuple[Session, ...]


def read_course(path: Path) -> CoursePlan:
    """Read a course file. Raises InputError that lists every fault."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError(f"There is no file {path}. Give a course file (TOML), or 'demo'.") from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder. Give the course file in it.") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError:
        raise InputError(f"{path.name} is not a text in UTF-8. Save it as UTF-8.") from None
    return parse_course(text, path.name)


def parse_course(text: str, name: str) -> CoursePlan:
    """Read the text of a course file; `name` is what messages call it. Raises InputError that lists every fault."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name} is not a course file: {error}.") from error
    except RecursionError:
        raise InputError(f"{name} is not a course file: it is nested too deeply.") from None
    reader = _Reader()
    plan = reader.plan(table)
    if reader.problems or plan is None:
        count = len(reader.problems)
        head = f"{name} has {count} problem{'s' if count > 1 else ''}:"
        raise InputError("\n".join([head, *(f"- {p}" for p in reader.problems)]), tuple(reader.problems))
    return plan


class _Reader:
    """Collects faults while it reads."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def plan(self, table: Mapping[str, Any]) -> CoursePlan | None:
        self._check_keys(table, _COURSE_KEYS, "the course", ("code", "title", "time_zone", "session"))
        zone = self._zone(table.get("time_zone"))
        given = table.get("session")
        tables = [t for t in given if isinstance(t, dict)] if isinstance(given, list) else []
        if isinstance(given, list) and not tables:
            self.problems.append("The course has no session. Add at least one [[session]].")
        sessions = [s for number, t in enumerate(tables, 1) if (s := self._session(t, number, zone)) is not None]
        self._check_codes(sessions)
        self._check_overlaps(sessions, zone)
        if self.problems:
            return None
        organizers = tuple(str(o) for o in table.get("organizers", []))
        texts = {key: str(table.get(key, "")) for key in ("code", "title", "title_zh", "venue", "guiding_body")}
        course = Course(course="", zone=str(table["time_zone"]), organizers=organizers, **texts)
        return CoursePlan(course, tuple(sorted(sessions, key=lambda s: (s.start, s.code))))

    def _check_keys(
        self, table: Mapping[str, Any], known: Mapping[str, type | tuple[type, ...]], where: str, needed: Sequence[str]
    ) -> None:
        for key in needed:
            if key not in table or table[key] == "":
                self.problems.append(f"{where.capitalize()} lacks '{key}'.")
        for key, value in table.items():
            if key not in known:
                close = difflib.get_close_matches(key, known, 1)
                hint = f" Did you mean '{close[0]}'?" if close else f" Known are: {', '.join(known)}."
                self.problems.append(f"'{key}' in {where} is not known.{hint}")
            elif not isinstance(value, known[key]) or (known[key] is int and isinstance(value, bool)):
                self.problems.append(f"'{key}' in {where} must be {_KINDS[known[key]]}.")  # type: ignore[index]  # all are single types
            elif isinstance(value, list) and key != "session" and not all(isinstance(v, str) for v in value):
                self.problems.append(f"'{key}' in {where} must be a list of texts.")

    def _zone(self, name: object) -> ZoneInfo | None:
        if not isinstance(name, str) or not name:
            return None
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):  # unknown, malformed, or the name of a folder of zones
            self.problems.append(f"The time zone '{name}' is not known. Write it as Asia/Shanghai or Europe/Berlin.")
            return None

    def _session(self, table: Mapping[str, Any], number: int, zone: ZoneInfo | None) -> Session | None:
        where = f"session {table.get('code') or number}"
        before = len(self.problems)
        self._check_keys(table, _SESSION_KEYS, where, ("code", "title", "start", "end"))
        for key in ("opens_before", "late_after"):
            minutes = table.get(key, 0)
            if isinstance(minutes, int) and not 0 <= minutes <= _LONGEST_MINUTES:
                self.problems.append(f"'{key}' in {where} must be 0 to {_LONGEST_MINUTES} minutes, not {minutes}.")
        if len(self.problems) > before or zone is None:
            return None
        start, end = (self._moment(table[key], zone, where) for key in ("start", "end"))
        if end <= start:
            self.problems.append(f"{where.capitalize()} ends before it starts.")
            return None
        return Session(
            code=table["code"],
            title=table["title"],
            start=start,
            end=end,
            title_zh=table.get("title_zh", ""),
            speaker=table.get("speaker", ""),
            room=table.get("room", ""),
            opens_before=timedelta(minutes=table.get("opens_before", 30)),
            late_after=timedelta(minutes=table.get("late_after", 5)),
            expected=tuple(table.get("expected", ())),
            exits=table.get("exits", False),
        )

    def _moment(self, given: datetime, zone: ZoneInfo, where: str) -> datetime:
        if given.tzinfo is not None:
            return given.astimezone(UTC)
        moment = given.replace(tzinfo=zone).astimezone(UTC)
        if moment.astimezone(zone).replace(tzinfo=None) != given:
            self.problems.append(
                f"{where.capitalize()}: {given:%Y-%m-%d %H:%M} does not exist in {zone.key} (clock change)."
            )
        return moment

    def _check_codes(self, sessions: Sequence[Session]) -> None:
        codes = [s.code for s in sessions]
        for code in sorted({c for c in codes if codes.count(c) > 1}):
            self.problems.append(f"The code '{code}' is given to {codes.count(code)} sessions. Give each its own.")

    def _check_overlaps(self, sessions: Sequence[Session], zone: ZoneInfo | None) -> None:
        for one, other in combinations(sorted(sessions, key=lambda s: s.start), 2):
            if other.start >= one.end:
                continue
            same_room = bool(one.room) and one.room == other.room
            shared = not one.expected or not other.expected or set(one.expected) & set(other.expected)
            if same_room or shared:
                what = f"in {one.room}" if same_room else "for the same people"
                times = " and ".join(
                    f"'{s.title}' ({s.start.astimezone(zone):%d %b %H:%M} to {s.end.astimezone(zone):%H:%M})"
                    for s in (one, other)
                )
                self.problems.append(f"Two sessions overlap {what}: {times}.")
