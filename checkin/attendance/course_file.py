"""Reads a course and its timetable from a TOML file; every fault is found at once."""

import difflib
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from checkin.attendance.course import Course, Session
from checkin.errors import InputError


class _Shape(Enum):
    """What a key holds, in the words of a message."""

    TEXT = 'a text in quotes: "…"'
    TEXTS = 'a list of texts: ["…", "…"]'
    MOMENT = "a date with a time: 2020-12-07T09:00:00"
    MINUTES = "a number of whole minutes"
    FLAG = "true or false"
    TABLES = "tables that begin with [[session]], in two brackets"


_COURSE_KEYS = {
    "code": _Shape.TEXT,
    "title": _Shape.TEXT,
    "title_zh": _Shape.TEXT,
    "venue": _Shape.TEXT,
    "time_zone": _Shape.TEXT,
    "organizers": _Shape.TEXTS,
    "guiding_body": _Shape.TEXT,
    "session": _Shape.TABLES,
}
_SESSION_KEYS = {
    "code": _Shape.TEXT,
    "title": _Shape.TEXT,
    "title_zh": _Shape.TEXT,
    "speaker": _Shape.TEXT,
    "room": _Shape.TEXT,
    "start": _Shape.MOMENT,
    "end": _Shape.MOMENT,
    "opens_before": _Shape.MINUTES,
    "late_after": _Shape.MINUTES,
    "expected": _Shape.TEXTS,
    "exits": _Shape.FLAG,
}
_LONGEST_MINUTES = 24 * 60
_LONGEST_CODE = 40
_FIRST_YEAR, _LAST_YEAR = 1970, 2199
_UNSEEN = ("Cc", "Zl", "Zp")
"""Unicode categories of control characters and line ends: they break labels, lists and CSV rows."""


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """What a course file says. The course has no identity yet: the store gives one."""

    course: Course
    sessions: tuple[Session, ...]


def read_course(path: Path) -> CoursePlan:
    """Read a course file in UTF-8, with or without BOM. Raises InputError that lists every fault."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise _fault(f"There is no file {path}. Give a course file (TOML), or 'demo'.") from None
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and path.is_dir():
            raise _fault(f"{path} is a folder. Give the course file in it.") from None
        raise _fault(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _fault(f"{path.name} is not a text in UTF-8 (line {line}). Save it as UTF-8.") from None
    return parse_course(text, path.name)


def parse_course(text: str, name: str) -> CoursePlan:
    """Read the text of a course file; `name` is what messages call it. Raises InputError that lists every fault."""
    try:
        table = tomllib.loads(text)
    except RecursionError:
        raise _fault(f"{name} is not a course file: it is nested too deeply.") from None
    except ValueError as error:  # TOMLDecodeError, which names line and column, and numbers too long for int
        raise _fault(f"{name} is not a course file in TOML: {error}.") from error
    reader = _Reader()
    plan = reader.plan(table)
    if reader.problems:
        count = len(reader.problems)
        head = f"{name} has {count} problem{'s' if count > 1 else ''}:"
        raise InputError(head, tuple(reader.problems))
    return plan


class _Reader:
    """Collects faults while it reads; what it returns counts only when there were none."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def plan(self, table: Mapping[str, Any]) -> CoursePlan:
        self._check_keys(table, _COURSE_KEYS, "The course", ("code", "title", "time_zone"))
        zone = self._zone(_text(table, "time_zone"))
        sessions = [s for s in self._sessions(table.get("session"), zone) if s is not None]
        self._check_codes(sessions)
        self._check_overlaps(sessions, zone)
        keys = ("code", "title", "title_zh", "venue", "guiding_body")
        texts: dict[str, Any] = {key: _text(table, key) for key in keys}
        course = Course(
            course="", zone=_text(table, "time_zone"), organizers=_texts(table, "organizers") or (), **texts
        )
        return CoursePlan(course, tuple(sorted(sessions, key=lambda s: (s.start, s.code))))

    def _check_keys(
        self, table: Mapping[str, Any], known: Mapping[str, _Shape], where: str, needed: Sequence[str]
    ) -> None:
        for key in needed:
            if key not in table or (isinstance(table[key], str) and not table[key].strip()):
                self.problems.append(f"{where} lacks '{key}'.")
        for key, value in table.items():
            if key not in known:
                self.problems.append(f"{where} has an unknown key '{key}'. {_hint(key, known)}")
            elif not _fits(known[key], value):
                self.problems.append(f"{where}: '{key}' must be {known[key].value}.")
            elif any(unicodedata.category(c) in _UNSEEN for text in _texts_in(value) for c in text):
                self.problems.append(f"{where}: '{key}' must be one line without control characters.")
        if len(_text(table, "code")) > _LONGEST_CODE:
            self.problems.append(f"{where}: 'code' is longer than {_LONGEST_CODE} characters.")

    def _zone(self, name: str) -> ZoneInfo | None:
        if not name:
            return None
        try:
            if name in _zones():  # asked first: what ZoneInfo makes of odd names and of capitals differs by system
                return ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            pass  # listed, but its file is missing or damaged
        close = difflib.get_close_matches(name, _zones(), 1)
        hint = f"Did you mean '{close[0]}'?" if close else "Write it as Asia/Shanghai or Europe/Berlin."
        self.problems.append(f"The course: the time zone '{name}' is not known. {hint}")
        return None

    def _sessions(self, given: object, zone: ZoneInfo | None) -> Iterator[Session | None]:
        if given is None:
            self.problems.append("The course lacks 'session'. Add at least one [[session]].")
        if not isinstance(given, list):
            return  # said above, or among the keys
        if not given:
            self.problems.append("The course has no session. Add at least one [[session]].")
        for number, table in enumerate(given, 1):
            if isinstance(table, dict):
                yield self._session(table, number, zone)
            else:
                self.problems.append(f"Session {number} must be a table that begins with [[session]].")

    def _session(self, table: Mapping[str, Any], number: int, zone: ZoneInfo | None) -> Session | None:
        code = _text(table, "code")
        where = f"Session {number} ({code})" if code else f"Session {number}"
        self._check_keys(table, _SESSION_KEYS, where, ("code", "title", "start", "end"))
        opens_before, late_after = (
            self._minutes(table, *key, where) for key in (("opens_before", 30), ("late_after", 5))
        )
        start, end = (self._moment(table.get(key), zone, where) for key in ("start", "end"))
        expected = _texts(table, "expected")
        if expected is not None and "" in expected:
            self.problems.append(
                f"{where}: 'expected' names a group without a name. Leave the list empty for everybody."
            )
        if start is None or end is None or expected is None:
            return None
        if end <= start:
            fault = "ends before it starts" if end < start else "ends when it starts"
            self.problems.append(f"{where} {fault}: {_span(start, end, zone)}.")
            return None
        texts: dict[str, Any] = {key: _text(table, key) for key in ("title", "title_zh", "speaker", "room")}
        exits = table.get("exits") is True
        return Session(code, start=start, end=end, opens_before=opens_before, late_after=late_after,
                       expected=expected, exits=exits, **texts)  # fmt: skip

    def _minutes(self, table: Mapping[str, Any], key: str, default: int, where: str) -> timedelta:
        minutes = table.get(key, default)
        if not _fits(_Shape.MINUTES, minutes):
            return timedelta(minutes=default)  # said among the keys
        if not 0 <= minutes <= _LONGEST_MINUTES:
            self.problems.append(f"{where}: '{key}' must be 0 to {_LONGEST_MINUTES} minutes, not {minutes}.")
            return timedelta(minutes=default)
        return timedelta(minutes=minutes)

    def _moment(self, given: object, zone: ZoneInfo | None, where: str) -> datetime | None:
        """Return the moment in UTC. Without a zone, local times stand as if in UTC: enough to compare them."""
        if not isinstance(given, datetime):
            return None  # said among the keys
        if not _FIRST_YEAR <= given.year <= _LAST_YEAR:
            self.problems.append(f"{where}: the year {given.year:04} is not from {_FIRST_YEAR} to {_LAST_YEAR}.")
            return None
        if given.tzinfo is not None:
            return None if zone is None else given.astimezone(UTC)
        if zone is None:
            return given.replace(tzinfo=UTC)
        first, second = (given.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
        moment = first.astimezone(UTC)
        if moment.astimezone(zone).replace(tzinfo=None) != given:
            self.problems.append(
                f"{where}: {given:%Y-%m-%d %H:%M} does not exist in {zone.key}: the clocks are put forward then."
            )
        elif first.utcoffset() != second.utcoffset():
            choices = " or ".join(moment.isoformat() for moment in (first, second))
            self.problems.append(
                f"{where}: {given:%Y-%m-%d %H:%M} comes twice in {zone.key}: the clocks are put back then. "
                f"Write which one: {choices}."
            )
        return moment

    def _check_codes(self, sessions: Sequence[Session]) -> None:
        codes = [s.code for s in sessions if s.code]
        for code in dict.fromkeys(c for c in codes if codes.count(c) > 1):
            self.problems.append(f"The code '{code}' is given to {codes.count(code)} sessions. Give each its own.")

    def _check_overlaps(self, sessions: Sequence[Session], zone: ZoneInfo | None) -> None:
        ordered = sorted(sessions, key=lambda s: s.start)
        for position, one in enumerate(ordered):
            for other in ordered[position + 1 :]:
                if other.start >= one.end:
                    break
                shared = _shared(one, other)
                if shared:
                    both = " and ".join(f"'{s.title or s.code}' ({_span(s.start, s.end, zone)})" for s in (one, other))
                    self.problems.append(f"Two sessions overlap {shared}: {both}.")


def _fault(sentence: str) -> InputError:
    return InputError(sentence, (sentence,))


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _fits(shape: _Shape, value: object) -> bool:
    match shape:
        case _Shape.TEXT:
            return isinstance(value, str)
        case _Shape.TEXTS:
            return isinstance(value, list) and all(isinstance(v, str) for v in value)
        case _Shape.MOMENT:
            return isinstance(value, datetime)
        case _Shape.MINUTES:
            return isinstance(value, int) and not isinstance(value, bool)
        case _Shape.FLAG:
            return isinstance(value, bool)
        case _Shape.TABLES:
            return isinstance(value, list)  # what is in it is looked at one by one


def _hint(key: str, known: Mapping[str, _Shape]) -> str:
    if known is _SESSION_KEYS and key in _COURSE_KEYS:
        return "It belongs to the course: write it above the first [[session]]."
    close = difflib.get_close_matches(key.lower(), known, 1)
    return f"Did you mean '{close[0]}'?" if close else f"Known are: {', '.join(known)}."


def _text(table: Mapping[str, Any], key: str) -> str:
    value = table.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...] | None:
    """Return a list of texts, () when it is not given, None when it is something else."""
    value = table.get(key, [])
    return tuple(v.strip() for v in value) if _fits(_Shape.TEXTS, value) else None


def _texts_in(value: object) -> list[str]:
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]


def _shared(one: Session, other: Session) -> str:
    """Tell what two sessions cannot both have at the same time; empty when they can."""
    shared = []
    if one.room and one.room.casefold() == other.room.casefold():
        shared.append(f"in {one.room}")
    if not one.expected and not other.expected:
        shared.append("for the same people (everybody)")
    elif groups := [g for g in one.expected or other.expected if one.expects(g) and other.expects(g)]:
        shared.append(f"for the same people ({', '.join(groups)})")
    return " and ".join(shared)


def _span(start: datetime, end: datetime, zone: ZoneInfo | None) -> str:
    begin, close = (moment.astimezone(zone or UTC) for moment in (start, end))
    return f"{begin:%Y-%m-%d %H:%M} to {close:{'%H:%M' if begin.date() == close.date() else '%Y-%m-%d %H:%M'}}"
