"""What organizers do to a timetable: make a course, copy one, change its sessions, take it in and give it out."""

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from checkin.attendance.course import Course, Session
from checkin.attendance.course_plan import CoursePlan
from checkin.attendance.journal import EntryKind
from checkin.attendance.overlaps import Gap, Overlap, gaps, overlaps
from checkin.errors import InputError
from checkin.office.bodies import course_body, session_body
from checkin.office.plans import (
    ZONE_STAYS,
    Effect,
    PlanChange,
    checked_course,
    checked_plan,
    checked_session,
    closed_days,
    compare_plan,
    effect_on,
    found_course,
    found_session,
)
from checkin.printing.whole import whole_file
from checkin.store import Reading, Writing
from checkin.timetable import free_code, plan_bytes
from checkin.words import Sentence, say

if TYPE_CHECKING:
    from checkin.office.office import Office


@dataclass(frozen=True, slots=True)
class SessionChange:
    """One change of a session: as it was (None: it is new), and as it is (None: it was dropped)."""

    before: Session | None
    after: Session | None


class Timetables:
    """The timetables of one store. Scans stay with the code of their session, whatever else of it is changed."""

    def __init__(self, office: "Office") -> None:
        self._store, self._operator = office.store, office.operator

    def plan_of(self, course: str) -> CoursePlan:
        """Return a course with its sessions."""
        with self._store.read() as reading:
            found, timetable = found_course(reading, course)
            return CoursePlan(found, timetable.sessions)

    def used_codes(self, course: str) -> set[str]:
        """Return the codes of all sessions that there ever were: no other session is to get one."""
        with self._store.read() as reading:
            return reading.session_codes(course)

    def conflicts(self, course: str) -> list[Overlap]:
        """Return each pair of sessions that cannot both be held: in the same room, or for the same people."""
        return list(overlaps(self.plan_of(course).sessions))

    def gaps(self, course: str) -> list[Gap]:
        """Return the free times between the sessions of each day."""
        with self._store.read() as reading:
            return gaps(*found_course(reading, course))

    def closed(self, course: str) -> set[date]:
        """Return the days that are closed: their sessions cannot be changed."""
        with self._store.read() as reading:
            return {day for day, mark in reading.days(course).items() if mark.closed}

    def effect_of(self, course: str, code: str, after: Session | None) -> Effect:
        """Tell what changing a session, or dropping it (None), does to the scans made for it. Nothing is stored."""
        with self._store.read() as reading:
            return effect_on(reading, course, found_session(reading.timetable(course), code), after)

    def new_course(self, course: Course, now: datetime) -> Course:
        """Store a new course without sessions; it gets an identity of its own. Raises InputError for a code in use."""
        checked = checked_course(course)
        with self._store.write() as writing:
            _refuse_used_code(writing, checked.code, "")
            return self._make(writing, CoursePlan(checked, ()), now)

    def set_course(self, course: Course, now: datetime) -> Course:
        """Change what is said of a course. Local times stay as they are when its time zone is changed.

        Raises InputError for a code in use, and for another time zone once there are scans.
        """
        checked = replace(checked_course(course), course=course.course)
        with self._store.write() as writing:
            known, timetable = found_course(writing, course.course)
            _refuse_used_code(writing, checked.code, course.course)
            if checked.zone != known.zone:
                _refuse_closed(writing, known, list(timetable.sessions))
                if any(writing.arrivals(course.course, s.code) for s in timetable.sessions):
                    raise InputError(ZONE_STAYS)
                for session in timetable.sessions:
                    self._set(writing, course.course, _shifted(session, known.zone, checked.zone, 0), now)
            if course_body(known) != course_body(checked):
                self._append(writing, course.course, EntryKind.COURSE_SET, course_body(checked), now)
        return checked

    def copy_course(
        self, course: str, code: str, title: str, first_day: date, now: datetime, *, title_zh: str = ""
    ) -> Course:
        """Store a copy of a course, without its roster, whose first session is on `first_day`.

        Its sessions keep their distance in days and their local times, also when the clocks change in between.
        """
        with self._store.write() as writing:
            known, timetable = found_course(writing, course)
            if not timetable.sessions:
                raise InputError(say("Course", "{code} has no session to copy.").format(code=known.code))
            days = (first_day - known.day(timetable.sessions[0].start)).days
            try:
                sessions = tuple(_shifted(s, known.zone, known.zone, days) for s in timetable.sessions)
                kept = known.keep_until + timedelta(days=days) if known.keep_until else None
            except OverflowError:
                raise InputError(say("Course", "{day} is no day of a course.").format(day=first_day)) from None
            copied = replace(known, code=code.strip(), title=title, title_zh=title_zh, keep_until=kept)
            plan = checked_plan(CoursePlan(copied, sessions))
            _refuse_used_code(writing, plan.course.code, "")
            return self._make(writing, plan, now)

    def set_session(
        self, course: str, session: Session, now: datetime, *, before: str = "", reason: str = ""
    ) -> SessionChange:
        """Store a session: a new one, or the one of the code `before` changed. Without a code a new one gets the next.

        A session that has scans, leave or corrections keeps its code. Raises InputError for that, for a closed day,
        for a code in use, and for every fault of the session itself.
        """
        with self._store.write() as writing:
            known, timetable = found_course(writing, course)
            old = found_session(timetable, before) if before else None
            code = session.code.strip() or (old.code if old else _free_code(writing, course))
            checked = checked_session(known, replace(session, code=code))
            if timetable.get(code) not in (None, old):
                raise InputError(say("Course", "There is a session {code} already.").format(code=code))
            _refuse_closed(writing, known, [old, checked])
            if old is not None and old.code != code:
                _refuse_renaming(writing, course, old)
                self._drop(writing, course, old, reason, now)
            if old != checked:
                self._set(writing, course, checked, now)
        return SessionChange(old, checked)

    def drop_session(self, course: str, code: str, now: datetime, *, reason: str = "") -> SessionChange:
        """Take a session out of the timetable. Its scans stay in the journal; when there are any, give a reason."""
        with self._store.write() as writing:
            known, timetable = found_course(writing, course)
            session = found_session(timetable, code)
            _refuse_closed(writing, known, [session])
            scans = effect_on(writing, course, session, None).scans
            if scans and not reason.strip():
                raise InputError(_REASON.format(session=session.code, scans=scans))
            self._drop(writing, course, session, reason, now)
        return SessionChange(session, None)

    def undo(self, course: str, change: SessionChange, now: datetime) -> SessionChange:
        """Store a session again as it was before a change. Raises InputError as the other changes do."""
        before, after = change.before, change.after
        if before is None:
            assert after is not None, "a change has a session"
            return self.drop_session(course, after.code, now)
        return self.set_session(course, before, now, before=after.code if after else "")

    def compare(self, plan: CoursePlan) -> PlanChange:
        """Tell what storing a plan would change of the course of its code."""
        with self._store.read() as reading:
            return compare_plan(reading, _of_code(reading, plan.course.code), plan)

    def store_plan(self, plan: CoursePlan, now: datetime, *, reason: str = "") -> Course:
        """Store a course with its timetable: a new one, or the one of its code changed; sessions left out are dropped.

        Raises InputError for closed days that it would change, and for dropped sessions with scans without a reason.
        """
        with self._store.write() as writing:
            known = _of_code(writing, plan.course.code)
            change = compare_plan(writing, known, plan)
            faults = list(change.faults)
            if change.needs_reason and not reason.strip():
                counts = {s.code: change.effects[s.code].scans for s in change.dropped if s.code in change.effects}
                faults += [_REASON.format(session=code, scans=scans) for code, scans in counts.items()]
            if faults:
                raise InputError(say("Course", "The timetable was not changed:"), tuple(faults))
            if known is None:
                _refuse_used_code(writing, plan.course.code, "")
                return self._make(writing, plan, now)
            if course_body(known) != course_body(plan.course):
                self._append(writing, known.course, EntryKind.COURSE_SET, course_body(plan.course), now)
            for session in (*change.new, *(after for _, after in change.changed)):
                self._set(writing, known.course, session, now)
            for session in change.dropped:
                self._drop(writing, known.course, session, reason, now)
            return replace(plan.course, course=known.course)

    def export(self, course: str, path: Path, now: datetime, *, kind: str = "") -> Path:
        """Write a timetable as TOML, XLSX or iCalendar: of a kind, or as the name of the file ends.

        Raises InputError for another kind or an empty timetable, EnvironmentFault when it cannot be written.
        """
        plan = self.plan_of(course)
        if not plan.sessions:
            raise InputError(say("Course", "{code} has no session to write.").format(code=plan.course.code))
        data = plan_bytes(plan, kind or path.suffix.lower().lstrip("."), now)
        with whole_file(path) as file:
            file.write(data)
        return path

    def groups(self, course: str) -> Counter[str]:
        """Return how many people of the roster are in each group; people without a group are left out."""
        with self._store.read() as reading:
            counted = Counter(group for _, group, withdrawn in reading.members(course) if group and withdrawn is None)
        return Counter({group: counted[group] for group in sorted(counted)})

    def _make(self, writing: Writing, plan: CoursePlan, now: datetime) -> Course:
        course = uuid.uuid4().hex[:16]
        writing.secret(f"badge_key:{course}")
        self._append(writing, course, EntryKind.COURSE_SET, course_body(plan.course), now)
        for session in plan.sessions:
            self._set(writing, course, session, now)
        return replace(plan.course, course=course)

    def _set(self, writing: Writing, course: str, session: Session, now: datetime) -> None:
        self._append(writing, course, EntryKind.SESSION_SET, session_body(session), now)

    def _drop(self, writing: Writing, course: str, session: Session, reason: str, now: datetime) -> None:
        why = {"reason": reason.strip()} if reason.strip() else {}
        body = {**session_body(session), "dropped": True, **why}
        self._append(writing, course, EntryKind.SESSION_SET, body, now)

    def _append(self, writing: Writing, course: str, kind: EntryKind, body: Mapping[str, Any], now: datetime) -> None:
        writing.append(course, kind, body, now=now, operator=self._operator)


def _of_code(reading: Reading, code: str) -> Course | None:
    return next((c for c in reading.courses() if c.code == code), None)


def _refuse_used_code(reading: Reading, code: str, course: str) -> None:
    for other in reading.courses():
        if other.code.casefold() == code.casefold() and other.course != course:
            raise InputError(say("Course", "There is a course {code} already. Choose another code.").format(code=code))


def _refuse_closed(reading: Reading, course: Course, sessions: list[Session | None]) -> None:
    faults: list[Sentence] = list(closed_days(reading, course, [s for s in sessions if s is not None]))
    if faults:
        raise InputError(faults[0], tuple(faults[1:]))


def _refuse_renaming(reading: Reading, course: str, session: Session) -> None:
    code = session.code
    if reading.arrivals(course, code) or reading.leaves(course, [code]) or reading.corrections(course, [code]):
        sentence = say("Course", "{code} has scans, leave or corrections: its code stays. Change its title instead.")
        raise InputError(sentence.format(code=code))


def _free_code(reading: Reading, course: str) -> str:
    """Return the next code that no session has or had: scans, leave and corrections of a dropped one keep it."""
    return free_code(reading.session_codes(course))


def _shifted(session: Session, zone: str, to: str, days: int) -> Session:
    """Return a session so many days later, at the same local times, in another zone."""

    def moved(moment: datetime) -> datetime:
        wall = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) + timedelta(days=days)
        return wall.replace(tzinfo=ZoneInfo(to)).astimezone(UTC)

    start, end = moved(session.start), moved(session.end)
    if end <= start:  # the clocks change in between
        end = start + (session.end - session.start)
    return replace(session, start=start, end=end)


_REASON = say("Course", "Scans of {session}: {scans}. Give a reason to drop it; the scans stay in the journal.")
