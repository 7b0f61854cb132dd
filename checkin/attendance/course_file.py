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
from checkin.attendance.overlap import overlap, span
from checkin.errors import InputError
from checkin.words import Sentence, say


class _Shape(Enum):
    """What a key holds, in the words of a message."""

    TEXT = say("Course", 'a text in quotes: "…"')
    TEXTS = say("Course", 'a list of texts: ["…", "…"]')
    MOMENT = say("Course", "a date with a time: 2020-12-07T09:00:00")
    MINUTES = say("Course", "a number of whole minutes")
    FLAG = say("Course", "true or false")
    TABLES = say("Course", "tables that begin with [[session]], in two brackets")


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
        sentence = say("Course", "There is no file {path}. Give a course file (TOML), or 'demo'.")
        raise InputError(sentence.format(path=path)) from None
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and path.is_dir():
            raise InputError(
                say("Course", "{path} is a folder. Give the course file in it.").format(path=path)
            ) from None
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(say("Course", "{path} cannot be read: {reason}.").format(path=path, reason=reason)) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        sentence = say("Course", "{name} is not a text in UTF-8 (line {line}). Save it as UTF-8.")
        raise InputError(sentence.format(name=path.name, line=line)) from None
    return parse_course(text, path.name)


def parse_course(text: str, name: str) -> CoursePlan:
    """Read the text of a course file; `name` is what messages call it. Raises InputError that lists every fault."""
    try:
        table = tomllib.loads(text)
    except RecursionError:
        sentence = say("Course", "{name} is not a course file: it is nested too deeply.")
        raise InputError(sentence.format(name=name)) from None
    except ValueError as error:  # TOMLDecodeError, which names line and column, and numbers too long for int
        sentence = say("Course", "{name} is not a course file in TOML: {reason}.")
        raise InputError(sentence.format(name=name, reason=str(error))) from error
    reader = _Reader()
    plan = reader.plan(table)
    if reader.problems:
        several = len(reader.problems) > 1
        head = (
            say("Course", "{name} has {count} problems:") if several else say("Course", "{name} has {count} problem:")
        )
        raise InputError(head.format(name=name, count=len(reader.problems)), tuple(reader.problems))
    return plan


class _Reader:
    """Collects faults while it reads; what it returns counts only when there were none."""

    def __init__(self) -> None:
        self.problems: list[Sentence] = []

    def plan(self, table: Mapping[str, Any]) -> CoursePlan:
        self._check_keys(table, _COURSE_KEYS, say("Course", "The course"), ("code", "title", "time_zone"))
        zone = self._zone(_text(table, "time_zone"))
        sessions = [s for s in self._sessions(table.get("session"), zone) if s is not None]
        self._check_codes(sessions)
        self._check_overlaps(sessions, zone)
        texts = {key: _text(table, key) for key in ("code", "title", "title_zh", "venue", "guiding_body")}
        course = Course(
            course="", zone=_text(table, "time_zone"), organizers=_texts(table, "organizers") or (), **texts
        )
        return CoursePlan(course, tuple(sorted(sessions, key=lambda s: (s.start, s.code))))

    def _add(self, problem: Sentence) -> None:
        self.problems.append(problem)

    def _check_keys(
        self, table: Mapping[str, Any], known: Mapping[str, _Shape], where: Sentence, needed: Sequence[str]
    ) -> None:
        for key in needed:
            if key not in table or (isinstance(table[key], str) and not table[key].strip()):
                self._add(say("Course", "{where} lacks '{key}'.").format(where=where, key=key))
        for key, value in table.items():
            if key not in known:
                unknown = say("Course", "{where} has an unknown key '{key}'. {hint}")
                self._add(unknown.format(where=where, key=key, hint=_hint(key, known)))
            elif not _fits(known[key], value):
                other = say("Course", "{where}: '{key}' must be {shape}.")
                self._add(other.format(where=where, key=key, shape=known[key].value))
            elif any(unicodedata.category(c) in _UNSEEN for text in _texts_in(value) for c in text):
                unseen = say("Course", "{where}: '{key}' must be one line without control characters.")
                self._add(unseen.format(where=where, key=key))
        if len(_text(table, "code")) > _LONGEST_CODE:
            long = say("Course", "{where}: 'code' is longer than {longest} characters.")
            self._add(long.format(where=where, longest=_LONGEST_CODE))

    def _zone(self, name: str) -> ZoneInfo | None:
        if not name:
            return None
        try:
            if name in _zones():  # asked first: what ZoneInfo makes of odd names and of capitals differs by system
                return ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            pass  # listed, but its file is missing or damaged
        close = difflib.get_close_matches(name, _zones(), 1)
        hint = _meant(close[0]) if close else say("Course", "Write it as Asia/Shanghai or Europe/Berlin.")
        unknown = say("Course", "The course: the time zone '{name}' is not known. {hint}")
        self._add(unknown.format(name=name, hint=hint))
        return None

    def _sessions(self, given: object, zone: ZoneInfo | None) -> Iterator[Session | None]:
        if given is None:
            self._add(say("Course", "The course lacks 'session'. Add at least one [[session]]."))
        if not isinstance(given, list):
            return  # said above, or among the keys
        if not given:
            self._add(say("Course", "The course has no session. Add at least one [[session]]."))
        for number, table in enumerate(given, 1):
            if isinstance(table, dict):
                yield self._session(table, number, zone)
            else:
                odd = say("Course", "Session {number} must be a table that begins with [[session]].")
                self._add(odd.format(number=number))

    def _session(self, table: Mapping[str, Any], number: int, zone: ZoneInfo | None) -> Session | None:
        code = _text(table, "code")
        where = say("Course", "Session {number} ({code})") if code else say("Course", "Session {number}")
        where = where.format(number=number, code=code)
        self._check_keys(table, _SESSION_KEYS, where, ("code", "title", "start", "end"))
        opens_before, late_after = (
            self._minutes(table, *key, where) for key in (("opens_before", 30), ("late_after", 5))
        )
        start, end = (self._moment(table.get(key), zone, where) for key in ("start", "end"))
        expected = _texts(table, "expected")
        if expected is not None and "" in expected:
            nameless = say(
                "Course", "{where}: 'expected' names a group without a name. Leave the list empty for everybody."
            )
            self._add(nameless.format(where=where))
        if start is None or end is None or expected is None:
            return None
        if end <= start:
            before = say("Course", "{where} ends before it starts: {span}.")
            at_once = say("Course", "{where} ends when it starts: {span}.")
            self._add((before if end < start else at_once).format(where=where, span=span(start, end, zone)))
            return None
        texts = {key: _text(table, key) for key in ("title", "title_zh", "speaker", "room")}
        exits = table.get("exits") is True
        return Session(code, start=start, end=end, opens_before=opens_before, late_after=late_after,
                       expected=expected, exits=exits, **texts)  # fmt: skip

    def _minutes(self, table: Mapping[str, Any], key: str, default: int, where: Sentence) -> timedelta:
        minutes = table.get(key, default)
        if not _fits(_Shape.MINUTES, minutes):
            return timedelta(minutes=default)  # said among the keys
        if not 0 <= minutes <= _LONGEST_MINUTES:
            many = say("Course", "{where}: '{key}' must be 0 to {longest} minutes, not {minutes}.")
            self._add(many.format(where=where, key=key, longest=_LONGEST_MINUTES, minutes=minutes))
            return timedelta(minutes=default)
        return timedelta(minutes=minutes)

    def _moment(self, given: object, zone: ZoneInfo | None, where: Sentence) -> datetime | None:
        """Return the moment in UTC. Without a zone, local times stand as if in UTC: enough to compare them."""
        if not isinstance(given, datetime):
            return None  # said among the keys
        if not _FIRST_YEAR <= given.year <= _LAST_YEAR:
            far = say("Course", "{where}: the year {year} is not from {first} to {last}.")
            self._add(far.format(where=where, year=f"{given.year:04}", first=_FIRST_YEAR, last=_LAST_YEAR))
            return None
        if given.tzinfo is not None:
            return None if zone is None else given.astimezone(UTC)
        if zone is None:
            return given.replace(tzinfo=UTC)
        first, second = (given.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
        moment = first.astimezone(UTC)
        if moment.astimezone(zone).replace(tzinfo=None) != given:
            skipped = say("Course", "{where}: {moment} does not exist in {zone}: the clocks are put forward then.")
            self._add(skipped.format(where=where, moment=f"{given:%Y-%m-%d %H:%M}", zone=zone.key))
        elif first.utcoffset() != second.utcoffset():
            twice = say(
                "Course",
                "{where}: {moment} comes twice in {zone}: the clocks are put back then. "
                "Write which one: {first} or {second}.",
            )
            choices = {"first": first.isoformat(), "second": second.isoformat()}
            self._add(twice.format(where=where, moment=f"{given:%Y-%m-%d %H:%M}", zone=zone.key, **choices))
        return moment

    def _check_codes(self, sessions: Sequence[Session]) -> None:
        codes = [s.code for s in sessions if s.code]
        for code in dict.fromkeys(c for c in codes if codes.count(c) > 1):
            shared = say("Course", "The code '{code}' is given to {count} sessions. Give each its own.")
            self._add(shared.format(code=code, count=codes.count(code)))

    def _check_overlaps(self, sessions: Sequence[Session], zone: ZoneInfo | None) -> None:
        ordered = sorted(sessions, key=lambda s: s.start)
        for position, one in enumerate(ordered):
            for other in ordered[position + 1 :]:
                if other.start >= one.end:
                    break
                shared = overlap(one, other, zone)
                if shared is not None:
                    self._add(shared)


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


def _hint(key: str, known: Mapping[str, _Shape]) -> Sentence:
    if known is _SESSION_KEYS and key in _COURSE_KEYS:
        return say("Course", "It belongs to the course: write it above the first [[session]].")
    close = difflib.get_close_matches(key.lower(), known, 1)
    return _meant(close[0]) if close else say("Course", "Known are: {keys}.").format(keys=", ".join(known))


def _meant(name: str) -> Sentence:
    return say("Course", "Did you mean '{name}'?").format(name=name)


def _text(table: Mapping[str, Any], key: str) -> str:
    value = table.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...] | None:
    """Return a list of texts, () when it is not given, None when it is something else."""
    value = table.get(key, [])
    return tuple(v.strip() for v in value) if _fits(_Shape.TEXTS, value) else None


def _texts_in(value: object) -> list[str]:
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]
