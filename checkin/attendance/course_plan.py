"""A course with its timetable as tables of plain values: what each key holds, and every fault of them told at once."""

import difflib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from checkin.attendance.course import Course, Session
from checkin.errors import InputError
from checkin.words import Sentence, say


class Shape(Enum):
    """What a key holds, in the words of a message."""

    TEXT = say("Course", 'a text in quotes: "…"')
    TEXTS = say("Course", 'a list of texts: ["…", "…"]')
    MOMENT = say("Course", "a date with a time: 2020-12-07T09:00:00")
    MINUTES = say("Course", "a number of whole minutes")
    FLAG = say("Course", "true or false")
    TABLES = say("Course", "tables that begin with [[session]], in two brackets")


COURSE_KEYS = {
    "code": Shape.TEXT,
    "title": Shape.TEXT,
    "title_zh": Shape.TEXT,
    "venue": Shape.TEXT,
    "time_zone": Shape.TEXT,
    "organizers": Shape.TEXTS,
    "guiding_body": Shape.TEXT,
    "session": Shape.TABLES,
}
SESSION_KEYS = {
    "code": Shape.TEXT,
    "title": Shape.TEXT,
    "title_zh": Shape.TEXT,
    "speaker": Shape.TEXT,
    "room": Shape.TEXT,
    "start": Shape.MOMENT,
    "end": Shape.MOMENT,
    "opens_before": Shape.MINUTES,
    "late_after": Shape.MINUTES,
    "expected": Shape.TEXTS,
    "exits": Shape.FLAG,
}
LONGEST_MINUTES = 24 * 60
LONGEST_CODE = 40
FIRST_YEAR, LAST_YEAR = 1970, 2199
_UNSEEN = ("Cc", "Zl", "Zp")
"""Unicode categories of control characters and line ends: they break labels, lists and CSV rows."""
_THE_COURSE = say("Course", "The course")


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """What a course file says. The course has no identity yet: the store gives one."""

    course: Course
    sessions: tuple[Session, ...]


class PlanReader:
    """Collects faults while it reads; what it returns counts only when there were none."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def plan(self, table: Mapping[str, Any]) -> CoursePlan:
        """Read a course and its sessions."""
        self._check_keys(table, COURSE_KEYS, _THE_COURSE, ("code", "title", "time_zone"))
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

    def raise_faults(self, name: str) -> None:
        """Raise InputError with every fault found so far; `name` is what the file is called."""
        if self.problems:
            one, many = say("Course", "{name} has 1 problem:"), say("Course", "{name} has {count} problems:")
            count = len(self.problems)
            raise InputError((one if count == 1 else many).format(name=name, count=count), tuple(self.problems))

    def _check_keys(
        self, table: Mapping[str, Any], known: Mapping[str, Shape], where: Sentence, needed: Sequence[str]
    ) -> None:
        for key in needed:
            if key not in table or (isinstance(table[key], str) and not table[key].strip()):
                self._note(say("Course", "{where} lacks '{key}'."), where=where, key=key)
        for key, value in table.items():
            if key not in known:
                sentence = say("Course", "{where} has an unknown key '{key}'. {hint}")
                self._note(sentence, where=where, key=key, hint=_hint(key, known))
            elif not _fits(known[key], value):
                shape = known[key].value
                self._note(say("Course", "{where}: '{key}' must be {shape}."), where=where, key=key, shape=shape)
            elif any(unicodedata.category(c) in _UNSEEN for text in _texts_in(value) for c in text):
                sentence = say("Course", "{where}: '{key}' must be one line without control characters.")
                self._note(sentence, where=where, key=key)
        if len(_text(table, "code")) > LONGEST_CODE:
            sentence = say("Course", "{where}: 'code' is longer than {most} characters.")
            self._note(sentence, where=where, most=LONGEST_CODE)

    def _note(self, sentence: Sentence, **values: object) -> None:
        self.problems.append(sentence.format(**values))

    def _zone(self, name: str) -> ZoneInfo | None:
        if not name:
            return None
        try:
            if name in _zones():  # asked first: what ZoneInfo makes of odd names and of capitals differs by system
                return ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            pass  # listed, but its file is missing or damaged
        close = difflib.get_close_matches(name, _zones(), 1)
        hint = say("Course", "Write it as Asia/Shanghai or Europe/Berlin.")
        if close:
            hint = say("Course", "Did you mean '{close}'?").format(close=close[0])
        self._note(say("Course", "The course: the time zone '{zone}' is not known. {hint}"), zone=name, hint=hint)
        return None

    def _sessions(self, given: object, zone: ZoneInfo | None) -> Iterator[Session | None]:
        if given is None:
            self._note(say("Course", "The course lacks 'session'. Add at least one [[session]]."))
        if not isinstance(given, list):
            return  # said above, or among the keys
        if not given:
            self._note(say("Course", "The course has no session. Add at least one [[session]]."))
        for number, table in enumerate(given, 1):
            if isinstance(table, dict):
                yield self._session(table, number, zone)
            else:
                self._note(
                    say("Course", "Session {number} must be a table that begins with [[session]]."), number=number
                )

    def _session(self, table: Mapping[str, Any], number: int, zone: ZoneInfo | None) -> Session | None:
        code = _text(table, "code")
        where = say("Course", "Session {number} ({code})") if code else say("Course", "Session {number}")
        where = where.format(number=number, code=code)
        self._check_keys(table, SESSION_KEYS, where, ("code", "title", "start", "end"))
        opens_before, late_after = (
            self._minutes(table, *key, where) for key in (("opens_before", 30), ("late_after", 5))
        )
        start, end = (self._moment(table.get(key), zone, where) for key in ("start", "end"))
        expected = _texts(table, "expected")
        if expected is not None and "" in expected:
            sentence = say(
                "Course", "{where}: 'expected' names a group without a name. Leave the list empty for everybody."
            )
            self._note(sentence, where=where)
        if start is None or end is None or expected is None:
            return None
        if end <= start:
            before, same = (
                say("Course", "{where} ends before it starts: {span}."),
                say("Course", "{where} ends when it starts: {span}."),
            )
            self._note(before if end < start else same, where=where, span=_span(start, end, zone))
            return None
        texts: dict[str, Any] = {key: _text(table, key) for key in ("title", "title_zh", "speaker", "room")}
        exits = table.get("exits") is True
        return Session(code, start=start, end=end, opens_before=opens_before, late_after=late_after,
                       expected=expected, exits=exits, **texts)  # fmt: skip

    def _minutes(self, table: Mapping[str, Any], key: str, default: int, where: Sentence) -> timedelta:
        minutes = table.get(key, default)
        if not _fits(Shape.MINUTES, minutes):
            return timedelta(minutes=default)  # said among the keys
        if not 0 <= minutes <= LONGEST_MINUTES:
            sentence = say("Course", "{where}: '{key}' must be 0 to {most} minutes, not {minutes}.")
            self._note(sentence, where=where, key=key, most=LONGEST_MINUTES, minutes=minutes)
            return timedelta(minutes=default)
        return timedelta(minutes=minutes)

    def _moment(self, given: object, zone: ZoneInfo | None, where: Sentence) -> datetime | None:
        """Return the moment in UTC. Without a zone, local times stand as if in UTC: enough to compare them."""
        if not isinstance(given, datetime):
            return None  # said among the keys
        if not FIRST_YEAR <= given.year <= LAST_YEAR:
            sentence = say("Course", "{where}: the year {year} is not from {first} to {last}.")
            self._note(sentence, where=where, year=f"{given.year:04}", first=FIRST_YEAR, last=LAST_YEAR)
            return None
        if given.tzinfo is not None:
            return None if zone is None else given.astimezone(UTC)
        if zone is None:
            return given.replace(tzinfo=UTC)
        first, second = (given.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
        moment = first.astimezone(UTC)
        words = {"where": where, "time": f"{given:%Y-%m-%d %H:%M}", "zone": zone.key}
        if moment.astimezone(zone).replace(tzinfo=None) != given:
            self._note(
                say("Course", "{where}: {time} does not exist in {zone}: the clocks are put forward then."), **words
            )
        elif first.utcoffset() != second.utcoffset():
            sentence = say(
                "Course",
                "{where}: {time} comes twice in {zone}: the clocks are put back then. "
                "Write which one: {one} or {other}.",
            )
            self._note(sentence, **words, one=first.isoformat(), other=second.isoformat())
        return moment

    def _check_codes(self, sessions: Sequence[Session]) -> None:
        codes = [s.code for s in sessions if s.code]
        for code in dict.fromkeys(c for c in codes if codes.count(c) > 1):
            sentence = say("Course", "The code '{code}' is given to {count} sessions. Give each its own.")
            self._note(sentence, code=code, count=codes.count(code))

    def _check_overlaps(self, sessions: Sequence[Session], zone: ZoneInfo | None) -> None:
        ordered = sorted(sessions, key=lambda s: s.start)
        for position, one in enumerate(ordered):
            for other in ordered[position + 1 :]:
                if other.start >= one.end:
                    break
                shared = _shared(one, other)
                if shared is not None:
                    both = say("Course", "{one} and {other}").format(one=_named(one, zone), other=_named(other, zone))
                    self._note(say("Course", "Two sessions overlap {shared}: {both}."), shared=shared, both=both)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _fits(shape: Shape, value: object) -> bool:
    match shape:
        case Shape.TEXT:
            return isinstance(value, str)
        case Shape.TEXTS:
            return isinstance(value, list) and all(isinstance(v, str) for v in value)
        case Shape.MOMENT:
            return isinstance(value, datetime)
        case Shape.MINUTES:
            return isinstance(value, int) and not isinstance(value, bool)
        case Shape.FLAG:
            return isinstance(value, bool)
        case Shape.TABLES:
            return isinstance(value, list)  # what is in it is looked at one by one


def _hint(key: str, known: Mapping[str, Shape]) -> Sentence:
    if known is SESSION_KEYS and key in COURSE_KEYS:
        return say("Course", "It belongs to the course: write it above the first [[session]].")
    close = difflib.get_close_matches(key.lower(), known, 1)
    if close:
        return say("Course", "Did you mean '{close}'?").format(close=close[0])
    return say("Course", "Known are: {keys}.").format(keys=", ".join(known))


def _text(table: Mapping[str, Any], key: str) -> str:
    value = table.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...] | None:
    """Return a list of texts, () when it is not given, None when it is something else."""
    value = table.get(key, [])
    return tuple(v.strip() for v in value) if _fits(Shape.TEXTS, value) else None


def _texts_in(value: object) -> list[str]:
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]


def _shared(one: Session, other: Session) -> Sentence | None:
    """Tell what two sessions cannot both have at the same time; None when they can."""
    room = say("Course", "in {room}").format(room=one.room)
    in_room = one.room and one.room.casefold() == other.room.casefold()
    people: Sentence | None = None
    if not one.expected and not other.expected:
        people = say("Course", "for the same people (everybody)")
    elif groups := [g for g in one.expected or other.expected if one.expects(g) and other.expects(g)]:
        people = say("Course", "for the same people ({groups})").format(groups=", ".join(groups))
    if in_room and people is not None:
        return say("Course", "{one} and {other}").format(one=room, other=people)
    return room if in_room else people


def _named(session: Session, zone: ZoneInfo | None) -> Sentence:
    span = _span(session.start, session.end, zone)
    return say("Course", "'{title}' ({span})").format(title=session.title or session.code, span=span)


def _span(start: datetime, end: datetime, zone: ZoneInfo | None) -> Sentence:
    begin, close = (moment.astimezone(zone or UTC) for moment in (start, end))
    ending = f"{close:%H:%M}" if begin.date() == close.date() else f"{close:%Y-%m-%d %H:%M}"
    return say("Course", "{begin} to {end}").format(begin=f"{begin:%Y-%m-%d %H:%M}", end=ending)
