"""What storing a timetable changes: of the sessions, of scans already made, and what stands against it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from checkin.attendance.course import Course, Session, Timetable
from checkin.attendance.course_keys import KEY_WORDS, course_table, session_table
from checkin.attendance.course_plan import CoursePlan, PlanReader, zone_of
from checkin.errors import InputError
from checkin.store import Reading
from checkin.words import Sentence, say


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change of a session does to the scans that were made for it. Counts of people, but `scans`."""

    scans: int = 0
    """Arrivals that were scanned and not undone."""
    late: int = 0
    """Who came on time and would be late."""
    on_time: int = 0
    """Who came late and would be on time."""
    outside: int = 0
    """Whose arrival would be before the doors open or after the end."""
    unexpected: int = 0
    """Who came and would not be expected any more."""

    @property
    def matters(self) -> bool:
        """Whether somebody would stand otherwise than now."""
        return bool(self.late or self.on_time or self.outside or self.unexpected)

    def sentences(self) -> list[Sentence]:
        """Say what is not nought, each with its number at the end."""
        said = (
            (say("Course", "Scans made, which stay: {count}"), self.scans),
            (say("Course", "On time, then late: {count}"), self.late),
            (say("Course", "Late, then on time: {count}"), self.on_time),
            (say("Course", "Then outside the time of the doors: {count}"), self.outside),
            (say("Course", "Here, then not expected: {count}"), self.unexpected),
        )
        return [sentence.format(count=count) for sentence, count in said if count]


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What storing a plan changes, or would change."""

    course_changed: bool
    new: tuple[Session, ...]
    changed: tuple[tuple[Session, Session], ...]
    """Each as it is, and as it is to be."""
    dropped: tuple[Session, ...]
    same: int
    effects: dict[str, Effect]
    """By code, of the changed and dropped sessions that have scans."""
    faults: tuple[Sentence, ...]
    """Why it cannot be stored."""

    @property
    def needs_reason(self) -> bool:
        """Whether sessions with scans are dropped: that wants a reason."""
        return any(session.code in self.effects for session in self.dropped)


ZONE_STAYS = say("Course", "There are scans already: the time zone of the course stays.")


def compare_plan(reading: Reading, known: Course | None, plan: CoursePlan) -> PlanChange:
    """Tell what storing a plan as the timetable of a course would change; `known` is None for a new course."""
    before = {s.code: s for s in reading.timetable(known.course).sessions} if known else {}
    given = {s.code: s for s in plan.sessions}
    new = tuple(s for s in plan.sessions if s.code not in before)
    changed = tuple((before[s.code], s) for s in plan.sessions if before.get(s.code, s) != s)
    dropped = tuple(s for code, s in before.items() if code not in given)
    effects: dict[str, Effect] = {}
    faults: tuple[Sentence, ...] = ()
    if known is not None:
        touched = [*((one, one, other) for one, other in changed), *((one, one, None) for one in dropped)]
        for one, _, after in touched:
            effect = effect_on(reading, known.course, one, after)
            if effect.scans:
                effects[one.code] = effect
        moved = before.values() if known.zone != plan.course.zone else ()
        faults = tuple(closed_days(reading, known, [*new, *dropped, *(s for pair in changed for s in pair), *moved]))
        if any(reading.arrivals(known.course, session.code) for session in moved):
            faults += (ZONE_STAYS,)
    facts = known is None or course_table(known) != course_table(plan.course)
    return PlanChange(facts, new, changed, dropped, len(given) - len(new) - len(changed), effects, faults)


def effect_on(reading: Reading, course: str, before: Session, after: Session | None) -> Effect:
    """Tell what becomes of a session's scans when it is changed, or dropped (None)."""
    arrivals = reading.arrivals(course, before.code)
    if after is None or not arrivals:
        return Effect(len(arrivals))
    first: dict[object, datetime] = {}
    for trainee, badge, at in arrivals:
        first.setdefault(trainee or badge, at)
    late = sum(before.late >= at > after.late for at in first.values())
    on_time = sum(before.late < at <= after.late for at in first.values())
    outside = sum(_outside(at, after) and not _outside(at, before) for at in first.values())
    unexpected = 0
    if before.expected != after.expected:
        here = [group for trainee, group, _ in reading.members(course) if trainee in first]
        unexpected = sum(before.expects(group) and not after.expects(group) for group in here)
    return Effect(len(arrivals), late, on_time, outside, unexpected)


def closed_days(reading: Reading, course: Course, sessions: Iterable[Session]) -> Iterator[Sentence]:
    """Say which of the days that are to be changed are closed."""
    marks = reading.days(course.course)
    touched: set[date] = {course.day(session.start) for session in sessions}
    for day in sorted(touched):
        if day in marks and marks[day].closed:
            sentence = say("Course", "{day} is closed: its sessions stay as they are. Reopen the day first.")
            yield sentence.format(day=day)


def checked_session(course: Course, session: Session) -> Session:
    """Return a session as it can be stored. Raises InputError that lists every fault."""
    return session_from(course, session_table(session))


def session_from(course: Course, table: Mapping[str, Any]) -> Session:
    """Make a session of what was typed (the keys of a course file); times without an offset are of the course's zone.

    Raises InputError that lists every fault.
    """
    reader = PlanReader(_place, words=KEY_WORDS)
    made = reader.session(table, 1, zone_of(course.zone))
    if reader.problems or made is None:
        raise InputError(say("Course", "The session cannot be stored:"), tuple(reader.problems))
    return made


def checked_course(course: Course) -> Course:
    """Return what is said of a course as it can be stored. Raises InputError that lists every fault."""
    reader = PlanReader(words=KEY_WORDS)
    made = reader.course(course_table(course))
    if reader.problems:
        raise InputError(say("Course", "The course cannot be stored:"), tuple(reader.problems))
    return made


def checked_plan(plan: CoursePlan) -> CoursePlan:
    """Return a course with its sessions as it can be stored; overlaps are no fault. Raises InputError."""
    reader = PlanReader(_place, words=KEY_WORDS, overlaps_allowed=True)
    table: dict[str, Any] = course_table(plan.course)
    made = reader.plan(table | {"session": [session_table(s) for s in plan.sessions]})
    if reader.problems:
        raise InputError(say("Course", "The timetable cannot be stored:"), tuple(reader.problems))
    return made


def found_course(reading: Reading, course: str) -> tuple[Course, Timetable]:
    """Return a course and its timetable. Raises InputError when it is not in the store."""
    found = reading.course(course)
    if found is None:
        raise InputError(say("Course", "This course is not in the store."))
    return found, reading.timetable(course)


def found_session(timetable: Timetable, code: str) -> Session:
    """Return the session of a code. Raises InputError that names those there are."""
    session = timetable.get(code)
    if session is None:
        known = ", ".join(s.code for s in timetable.sessions) or "–"
        sentence = say("Course", "There is no session {code}. The timetable has: {known}.")
        raise InputError(sentence.format(code=code, known=known))
    return session


def _outside(at: datetime, session: Session) -> bool:
    return at < session.opens or at > session.end


def _place(_number: int, code: str) -> Sentence:
    where = say("Course", "Session {code}") if code else say("Course", "The session")
    return where.format(code=code)
