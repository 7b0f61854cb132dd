"""Reads a course with its timetable from tables of plain values, whatever file they came from; every fault at once."""

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import islice
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from checkin.attendance.course import Basis, CertificateRule, Course, Session
from checkin.attendance.course_keys import (
    COURSE_KEYS,
    FIRST_YEAR,
    HEAVIEST,
    LANGUAGES,
    LAST_YEAR,
    LONGEST_MINUTES,
    MOST_SESSIONS,
    RULE_KEYS,
    SESSION_KEYS,
    Shape,
    fits,
    hint,
    is_line,
    too_long,
)
from checkin.attendance.overlaps import overlaps, span_words
from checkin.errors import InputError
from checkin.words import Sentence, say

_THE_COURSE = say("Course", "The course")
_MOST_OVERLAPS = 50
"""Overlaps that are told one by one."""


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """What a course file says. The course has no identity yet: the store gives one."""

    course: Course
    sessions: tuple[Session, ...]


def numbered(number: int, code: str) -> Sentence:
    """Say which session of a file is meant, by its place in it."""
    where = say("Course", "Session {number} ({code})") if code else say("Course", "Session {number}")
    return where.format(number=number, code=code)


class PlanReader:
    """Collects faults while it reads; what it returns counts only when there were none."""

    def __init__(
        self,
        place: Callable[[int, str], Sentence] = numbered,
        *,
        words: Mapping[str, str] = MappingProxyType({}),
        overlaps_allowed: bool = False,
    ) -> None:
        """`place` says where the session of a number and code stands, `words` what keys are called there."""
        self.problems: list[Sentence] = []
        self._place, self._words = place, words
        self._overlaps_allowed = overlaps_allowed

    def plan(self, table: Mapping[str, Any]) -> CoursePlan:
        """Read a course and its sessions."""
        course = self.course(table)
        zone = zone_of(course.zone)
        sessions = [s for s in self._sessions(table.get("session"), zone) if s is not None]
        self._check_codes(sessions)
        if not self._overlaps_allowed:
            self.problems += [one.sentence(zone) for one in islice(overlaps(sessions), _MOST_OVERLAPS)]
        return CoursePlan(course, tuple(sorted(sessions, key=lambda s: (s.start, s.code))))

    def course(self, table: Mapping[str, Any]) -> Course:
        """Read what is said of the course itself."""
        self._check_keys(table, COURSE_KEYS, _THE_COURSE, ("code", "title", "time_zone"))
        zone = _text(table, "time_zone")
        if zone and zone_of(zone) is None:
            close = difflib.get_close_matches(zone, zone_names(), 1)
            advice = say("Course", "Did you mean '{close}'?") if close else _ZONE_ADVICE
            advice = advice.format(close="".join(close))
            self.note(say("Course", "The course: the time zone '{zone}' is not known. {hint}"), zone=zone, hint=advice)
        language = _text(table, "language")
        if language and language not in LANGUAGES:
            self.note(say("Course", "The course: 'language' must be zh_CN or en, not {language}."), language=language)
        texts: dict[str, Any] = {key: _text(table, key) for key in _TEXTS}
        organizers = tuple(text for text in _texts(table, "organizers") or () if text)
        rule = self._rule(table.get("certificate", {}))
        return Course("", zone=zone, organizers=organizers, rule=rule, keep_until=self._day(table), **texts)

    def session(self, table: Mapping[str, Any], number: int, zone: ZoneInfo | None) -> Session | None:
        """Read one session; None when it has no times to compare."""
        code = _text(table, "code")
        where = self._place(number, code)
        self._check_keys(table, SESSION_KEYS, where, ("code", "title", "start", "end"))
        opens_before, late_after = (
            self._minutes(table, *key, where) for key in (("opens_before", 30), ("late_after", 5))
        )
        weight = self._number(table, "weight", 1.0, HEAVIEST, where)
        start, end = (self._moment(table.get(key), zone, where) for key in ("start", "end"))
        expected = _texts(table, "expected")
        if expected is not None and "" in expected:
            self.note(_NAMELESS_GROUP, where=where)
        if start is None or end is None or expected is None:
            return None
        if end <= start:
            before = say("Course", "{where} ends before it starts: {span}.")
            same = say("Course", "{where} ends when it starts: {span}.")
            self.note(before if end < start else same, where=where, span=span_words(start, end, zone))
            return None
        texts: dict[str, Any] = {key: _text(table, key) for key in ("title", "title_zh", "speaker", "room")}
        exits = table.get("exits") is True
        return Session(code, start=start, end=end, opens_before=opens_before, late_after=late_after,
                       expected=tuple(dict.fromkeys(expected)), exits=exits, weight=weight, **texts)  # fmt: skip

    def note(self, sentence: Sentence, **values: object) -> None:
        """Keep a fault."""
        if "key" in values:
            values["key"] = self._words.get(str(values["key"]), values["key"])
        self.problems.append(sentence.format(**values))

    def raise_faults(self, name: str) -> None:
        """Raise InputError with every fault found so far; `name` is what the file is called."""
        if self.problems:
            one, many = say("Course", "{name} has 1 problem:"), say("Course", "{name} has {count} problems:")
            count = len(self.problems)
            raise InputError((one if count == 1 else many).format(name=name, count=count), tuple(self.problems))

    def _check_keys(
        self, table: Mapping[str, Any], known: Mapping[str, Shape], where: Sentence, needed: Sequence[str] = ()
    ) -> None:
        for key in needed:
            if key not in table or (isinstance(table[key], str) and not table[key].strip()):
                self.note(say("Course", "{where} lacks '{key}'."), where=where, key=key)
        for key, value in table.items():
            if key not in known:
                sentence = say("Course", "{where} has an unknown key '{key}'. {hint}")
                self.note(sentence, where=where, key=key, hint=hint(key, known))
            elif not fits(known[key], value):
                shape = known[key].value
                self.note(say("Course", "{where}: '{key}' must be {shape}."), where=where, key=key, shape=shape)
            elif not is_line(value):
                sentence = say("Course", "{where}: '{key}' must be one line without control characters.")
                self.note(sentence, where=where, key=key)
            elif most := too_long(key, value):
                sentence = say("Course", "{where}: '{key}' is longer than {most} characters.")
                self.note(sentence, where=where, key=key, most=most)

    def _rule(self, table: object) -> CertificateRule:
        known = CertificateRule()
        if not isinstance(table, dict):
            return known  # said among the keys
        where = say("Course", "The certificate")
        self._check_keys(table, RULE_KEYS, where)
        basis = _text(table, "basis") or str(known.basis)
        if basis not in list(Basis):
            self.note(say("Course", "The certificate: 'basis' must be sessions or hours, not {basis}."), basis=basis)
            return known
        share = self._number(table, "share", known.share, 1, where)
        return CertificateRule(Basis(basis), share, table.get("excused") is True)

    def _day(self, table: Mapping[str, Any]) -> date | None:
        given = table.get("keep_until")
        if not isinstance(given, date) or isinstance(given, datetime):
            return None  # said among the keys
        return given if self._check_year(given, _THE_COURSE) else None

    def _sessions(self, given: object, zone: ZoneInfo | None) -> Iterator[Session | None]:
        if given is None:
            self.note(say("Course", "The course lacks 'session'. Add at least one [[session]]."))
        if not isinstance(given, list):
            return  # said above, or among the keys
        if not given:
            self.note(say("Course", "The course has no session. Add at least one [[session]]."))
        if len(given) > MOST_SESSIONS:
            sentence = say("Course", "The course has {count} sessions; there can be {most} at most.")
            self.note(sentence, count=len(given), most=MOST_SESSIONS)
        for number, table in enumerate(given[:MOST_SESSIONS], 1):
            if isinstance(table, dict):
                yield self.session(table, number, zone)
            else:
                sentence = say("Course", "Session {number} must be a table that begins with [[session]].")
                self.note(sentence, number=number)

    def _minutes(self, table: Mapping[str, Any], key: str, default: int, where: Sentence) -> timedelta:
        minutes = table.get(key, default)
        if not fits(Shape.MINUTES, minutes):
            return timedelta(minutes=default)  # said among the keys
        if not 0 <= minutes <= LONGEST_MINUTES:
            sentence = say("Course", "{where}: '{key}' must be 0 to {most} minutes, not {minutes}.")
            self.note(sentence, where=where, key=key, most=LONGEST_MINUTES, minutes=minutes)
            return timedelta(minutes=default)
        return timedelta(minutes=minutes)

    def _number(self, table: Mapping[str, Any], key: str, default: float, most: int, where: Sentence) -> float:
        number = table.get(key, default)
        if not fits(Shape.NUMBER, number):
            return default  # said among the keys
        if not 0 <= number <= most:
            sentence = say("Course", "{where}: '{key}' must be 0 to {most}, not {number}.")
            self.note(sentence, where=where, key=key, most=most, number=number)
            return default
        return float(number)

    def _check_year(self, given: date, where: Sentence) -> bool:
        if FIRST_YEAR <= given.year <= LAST_YEAR:
            return True
        sentence = say("Course", "{where}: the year {year} is not from {first} to {last}.")
        self.note(sentence, where=where, year=f"{given.year:04}", first=FIRST_YEAR, last=LAST_YEAR)
        return False

    def _moment(self, given: object, zone: ZoneInfo | None, where: Sentence) -> datetime | None:
        """Return the moment in UTC. Without a zone, local times stand as if in UTC: enough to compare them."""
        if not isinstance(given, datetime) or not self._check_year(given, where):
            return None  # no moment: said among the keys
        given = given.replace(microsecond=0)
        if given.tzinfo is not None:
            return None if zone is None else given.astimezone(UTC)
        if zone is None:
            return given.replace(tzinfo=UTC)
        first, second = (given.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
        moment = first.astimezone(UTC)
        words = {"where": where, "time": f"{given:%Y-%m-%d %H:%M}", "zone": zone.key}
        if moment.astimezone(zone).replace(tzinfo=None) != given:
            sentence = say("Course", "{where}: {time} does not exist in {zone}: the clocks are put forward then.")
            self.note(sentence, **words)
        elif first.utcoffset() != second.utcoffset():
            self.note(_TWICE, **words, one=first.isoformat(), other=second.isoformat())
        return moment

    def _check_codes(self, sessions: Sequence[Session]) -> None:
        codes = [s.code for s in sessions if s.code]
        for code in dict.fromkeys(c for c in codes if codes.count(c) > 1):
            sentence = say("Course", "The code '{code}' is given to {count} sessions. Give each its own.")
            self.note(sentence, code=code, count=codes.count(code))


def zone_of(name: str) -> ZoneInfo | None:
    """Return a time zone by its IANA name; None for any other."""
    try:
        if name in zone_names():  # asked first: what ZoneInfo makes of odd names and of capitals differs by system
            return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        pass  # listed, but its file is missing or damaged
    return None


@cache
def zone_names() -> frozenset[str]:
    """Return the names of all time zones."""
    return frozenset(available_timezones())


def _text(table: Mapping[str, Any], key: str) -> str:
    value = table.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...] | None:
    """Return a list of texts, () when it is not given, None when it is something else."""
    value = table.get(key, [])
    return tuple(v.strip() for v in value) if fits(Shape.TEXTS, value) else None


_TEXTS = ("code", "title", "title_zh", "venue", "guiding_body", "language")
_ZONE_ADVICE = say("Course", "Write it as Asia/Shanghai or Europe/Berlin.")
_NAMELESS_GROUP = say("Course", "{where}: 'expected' names a group without a name. Leave the list empty for everybody.")
_TWICE = say(
    "Course",
    "{where}: {time} comes twice in {zone}: the clocks are put back then. Write which one: {one} or {other}.",
)
