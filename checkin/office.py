"""What organizers do: one public method is one act and one transaction."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from checkin.attendance.course import Course, Session, Timetable, Trainee
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.journal import Entry, EntryKind, text_of
from checkin.attendance.standings import Standing, standing
from checkin.badges import token as tokens
from checkin.badges.face import BadgeFace
from checkin.errors import InputError
from checkin.exchange import dayfile
from checkin.exchange.contents import DayContents
from checkin.roster import RosterFile, RosterRow
from checkin.store import Reading, Store, Writing

_FIELDS = ("number", "name", "latin", "unit", "province", "position", "group", "phone")


@dataclass(frozen=True, slots=True)
class RosterChange:
    """What an import changes, or would change. Nobody is removed: `missing` are here, but not in the file."""

    new: tuple[RosterRow, ...]
    changed: tuple[RosterRow, ...]
    same: int
    missing: tuple[Trainee, ...]


@dataclass(frozen=True, slots=True)
class DayState:
    """One course day: how many sessions, and whether it is closed."""

    day: date
    sessions: int
    closed: bool
    revision: int


@dataclass(frozen=True, slots=True)
class Exported:
    """A day file that was written. `sha256` (hex) is of the zip; `public_key` (hex) verifies its signature."""

    folder: Path
    files: tuple[Path, ...]
    revision: int
    final: bool
    sha256: str
    rows: int
    entries: int
    public_key: str


class Office:
    """The organizers' acts on one store."""

    def __init__(self, store: Store, *, operator: str = "organizer") -> None:
        self.store = store
        self.operator = operator

    def courses(self) -> list[Course]:
        """Return the courses of this store."""
        with self.store.read() as reading:
            return reading.courses()

    def timetable(self, course: str) -> Timetable:
        """Return a course's sessions."""
        with self.store.read() as reading:
            return reading.timetable(course)

    def load_course(self, plan: CoursePlan, now: datetime) -> Course:
        """Store a course and its timetable. A course of the same code is updated; sessions left out are dropped."""
        with self.store.write() as writing:
            known = next((c for c in writing.courses() if c.code == plan.course.code), None)
            course = known.course if known else uuid.uuid4().hex[:16]
            writing.secret(f"badge_key:{course}")
            before = {s.code: s for s in writing.timetable(course).sessions}
            body = _course_body(plan.course)
            if known is None or _course_body(known) != body:
                self._append(writing, course, EntryKind.COURSE_SET, body, now)
            for session in plan.sessions:
                if before.get(session.code) != session:
                    self._append(writing, course, EntryKind.SESSION_SET, _session_body(session), now)
            for code in before.keys() - {s.code for s in plan.sessions}:
                dropped = {**_session_body(before[code]), "dropped": True}
                self._append(writing, course, EntryKind.SESSION_SET, dropped, now)
            stored = writing.course(course)
        assert stored is not None, "it was set above"
        return stored

    def compare_roster(self, course: str, roster: RosterFile) -> RosterChange:
        """Tell what importing this file would change."""
        with self.store.read() as reading:
            return _compare(reading, course, roster)

    def import_roster(self, course: str, roster: RosterFile, now: datetime) -> RosterChange:
        """Store all rows of a roster, or none: raises InputError with every problem when the file has any."""
        if not roster.ok:
            lines = tuple(f"row {p.row}, column {p.column}: {p.message}" for p in roster.problems)
            raise InputError(
                f"{roster.path.name} was not imported; it has {len(lines)} problem(s) to correct:\n" + "\n".join(lines),
                lines,
            )
        with self.store.write() as writing:
            change = _compare(writing, course, roster)
            known = {t.number: t.trainee for t in writing.trainees(course)}
            for row in (*change.new, *change.changed):
                trainee = known.get(row.number) or uuid.uuid4().hex[:16]
                body = {"trainee": trainee, **{n: getattr(row, n) for n in ("number", "unit", "province", "group")}}
                personal = {n: getattr(row, n) for n in ("name", "latin", "position", "phone")}
                self._append(writing, course, EntryKind.TRAINEE_SET, body, now, personal)
            return change

    def trainees(self, course: str, search: str = "") -> list[Trainee]:
        """Return the roster, or those found by the words of `search`."""
        with self.store.read() as reading:
            return reading.trainees(course, search)

    def badges_issued(self, course: str) -> int:
        """Return how many trainees have a badge."""
        with self.store.read() as reading:
            return len(reading.badges(course))

    def badge_faces(self, course: str, now: datetime, numbers: Sequence[str] = ()) -> list[BadgeFace]:
        """Return what is printed on the badges of all trainees, or of these numbers; issues a badge to who has none."""
        with self.store.write() as writing:
            found = writing.course(course)
            if found is None:
                raise InputError("This course is not in the store.")
            people = writing.trainees(course)
            unknown = [number for number in numbers if number not in {p.number for p in people}]
            if unknown:
                raise InputError(f"Not on the roster: {', '.join(unknown)}. Give numbers as they stand on the roster.")
            badges = writing.badges(course)
            key = writing.secret(f"badge_key:{course}")
            faces = []
            for person in people:
                if (numbers and person.number not in numbers) or person.withdrawn is not None:
                    continue
                badge = badges.get(person.trainee)
                number = (
                    badge.badge if badge is not None and badge.current else self._issue(writing, person, found, now)
                )
                faces.append(_face(person, found, tokens.encode(course, key, number)))
            return faces

    def reissue_badge(self, course: str, number: str, now: datetime) -> int:
        """Issue a new badge to a trainee: the earlier one becomes REPLACED. Returns the new badge's id."""
        with self.store.write() as writing:
            person = self._person(writing, course, number)
            found = writing.course(course)
            assert found is not None, "a trainee has a course"
            return self._issue(writing, person, found, now, issue=self._issues(writing, course, person) + 1)

    def revoke_badge(self, course: str, number: str, reason: str, now: datetime) -> None:
        """Withdraw a trainee's badge, for instance one that was lost."""
        with self.store.write() as writing:
            badge = writing.badges(course).get(self._person(writing, course, number).trainee)
            if badge is None or not badge.current:
                raise InputError(f"Trainee {number} has no badge to revoke.")
            self._append(writing, course, EntryKind.BADGE_REVOKED, {"badge": badge.badge, "reason": reason}, now)

    def withdraw(self, course: str, number: str, now: datetime) -> None:
        """Note that a trainee left the course."""
        with self.store.write() as writing:
            person = self._person(writing, course, number)
            body: dict[str, Any] = {n: getattr(person, n) for n in ("trainee", "number", "unit", "province", "group")}
            body["withdrawn"] = text_of(now)
            personal = {n: getattr(person, n) for n in ("name", "latin", "position", "phone")}
            self._append(writing, course, EntryKind.TRAINEE_SET, body, now, personal)

    def grant_leave(self, course: str, number: str, sessions: Sequence[str], reason: str, now: datetime) -> None:
        """Excuse a trainee from sessions."""
        with self.store.write() as writing:
            person = self._person(writing, course, number)
            timetable = writing.timetable(course)
            for code in sessions:
                if timetable.get(code) is None:
                    raise InputError(f"There is no session {code}.")
                body = {"leave": uuid.uuid4().hex[:16], "trainee": person.trainee, "session": code}
                body |= {"reason": reason, "granted_by": self.operator}
                self._append(writing, course, EntryKind.LEAVE_SET, body, now)

    def days(self, course: str) -> list[DayState]:
        """Return the course days with sessions."""
        with self.store.read() as reading:
            found = reading.course(course)
            if found is None:
                return []
            timetable, marks = reading.timetable(course), reading.days(course)
        states = []
        for day in timetable.days(found):
            mark = marks.get(day)
            closed, revision = (mark.closed, mark.revision) if mark else (False, 0)
            states.append(DayState(day, len(timetable.on(found, day)), closed, revision))
        return states

    def attendance(self, course: str, day: date) -> list[Standing]:
        """Return the standing of every trainee in every session of a day, by session and number."""
        with self.store.read() as reading:
            return _standings(reading, course, day)

    def close_day(self, course: str, day: date, now: datetime) -> int:
        """Close a day: whoever was expected and did not come becomes absent. Returns the revision of its day file."""
        with self.store.write() as writing:
            mark = writing.days(course).get(day)
            _session_day(writing, course, day)
            if mark is not None and mark.closed:
                raise InputError(f"{day} is closed already (revision {mark.revision}). Reopen it first.")
            revision = (mark.revision if mark else 0) + 1
            body = {"day": day.isoformat(), "closed": True, "revision": revision, "reason": ""}
            self._append(writing, course, EntryKind.DAY_SET, body, now)
            return revision

    def reopen_day(self, course: str, day: date, reason: str, now: datetime) -> None:
        """Open a closed day again; the next closing makes the next revision."""
        if not reason.strip():
            raise InputError("Give a reason: headquarters will read it beside the new revision.")
        with self.store.write() as writing:
            mark = writing.days(course).get(day)
            if mark is None or not mark.closed:
                raise InputError(f"{day} is not closed.")
            body = {"day": day.isoformat(), "closed": False, "revision": mark.revision, "reason": reason.strip()}
            self._append(writing, course, EntryKind.DAY_SET, body, now)

    def export_day(self, course: str, day: date, to: Path) -> Exported:
        """Write the day file, its signature and the public key into a folder.

        The same journal gives the same bytes. Of a closed day it holds what was known when the day was closed, of an
        open one all that is known now (revision 0, not final).
        """
        contents = self._day_contents(course, day)
        files = dayfile.write(to, contents, self.store.private_key())
        digest = dayfile.sha256(files[0])
        return Exported(
            to,
            files,
            contents.revision,
            contents.final,
            digest,
            len(contents.standings),
            len(contents.entries),
            self.store.device.public_key.hex(),
        )

    def _day_contents(self, course: str, day: date) -> DayContents:
        with self.store.read() as reading:
            found = _session_day(reading, course, day)
            mark = reading.days(course).get(day)
        final = mark is not None and mark.closed
        entries = self.store.entries(course, until=mark.stamp if mark is not None and final else None)
        return DayContents(
            course=found,
            day=day,
            revision=mark.revision if mark is not None and final else 0,
            replaces=self._replaced(found, day, entries),
            final=final,
            device=self.store.device.device,
            device_name=self.store.device.name,
            public_key=self.store.device.public_key,
            entries=tuple(entries),
            standings=tuple(recount(entries, course, day)),
        )

    def _replaced(self, course: Course, day: date, entries: Sequence[Entry]) -> str:
        """Return the SHA-256 of the revision before this one, made again from the journal as it was then."""
        closings = [
            e for e in entries if e.kind == EntryKind.DAY_SET and e.body["day"] == day.isoformat() and e.body["closed"]
        ]
        if len(closings) < 2:
            return ""
        earlier = closings[-2]
        known = [entry for entry in entries if entry.stamp <= earlier.stamp]
        contents = DayContents(
            course=course,
            day=day,
            revision=int(earlier.body["revision"]),
            replaces=self._replaced(course, day, known),
            final=True,
            device=self.store.device.device,
            device_name=self.store.device.name,
            public_key=self.store.device.public_key,
            entries=tuple(known),
            standings=tuple(recount(known, course.course, day)),
        )
        return dayfile.sha256_of(dayfile.build(contents))

    def _append(
        self,
        writing: Writing,
        course: str,
        kind: EntryKind,
        body: Mapping[str, Any],
        now: datetime,
        personal: Mapping[str, Any] | None = None,
    ) -> Entry:
        return writing.append(course, kind, body, now=now, operator=self.operator, personal=personal)

    def _issue(self, writing: Writing, person: Trainee, course: Course, now: datetime, *, issue: int = 0) -> int:
        badge = tokens.new_badge_id()
        number = issue or self._issues(writing, course.course, person) + 1
        body = {"badge": badge, "trainee": person.trainee, "issue": number}
        self._append(writing, course.course, EntryKind.BADGE_ISSUED, body, now)
        return badge

    def _issues(self, writing: Writing, course: str, person: Trainee) -> int:
        badge = writing.badges(course).get(person.trainee)
        return badge.issue if badge else 0

    def _person(self, writing: Writing, course: str, number: str) -> Trainee:
        person = next((p for p in writing.trainees(course) if p.number == number), None)
        if person is None:
            raise InputError(f"There is no trainee {number} on the roster.")
        return person


def recount(entries: Sequence[Entry], course: str, day: date) -> list[Standing]:
    """Derive a day's standings from journal entries alone, as anyone who receives them can."""
    store = Store.in_memory()
    try:
        with store.write() as writing:
            writing.take(entries)
            return _standings(writing, course, day)
    finally:
        store.close()


def _standings(reading: Reading, course: str, day: date) -> list[Standing]:
    found = _session_day(reading, course, day)
    sessions = reading.timetable(course).on(found, day)
    codes = [s.code for s in sessions]
    people = reading.trainees(course)
    passages = reading.passages_by_person(course, codes)
    leaves = reading.leaves(course, codes)
    mark = reading.days(course).get(day)
    closed = mark is not None and mark.closed
    derived = (
        standing(p, s, passages.get((s.code, p.trainee), ()), leaves.get((s.code, p.trainee)), closed=closed)
        for s in sessions
        for p in people
    )
    return [one for one in derived if one is not None]


def _session_day(reading: Reading, course: str, day: date) -> Course:
    """Return the course if the day has sessions; raises InputError with the days that do."""
    found = reading.course(course)
    if found is None:
        raise InputError("This course is not in the store.")
    days = reading.timetable(course).days(found)
    if day not in days:
        known = ", ".join(d.isoformat() for d in days) or "none"
        raise InputError(f"{day} is not a day of {found.code}. Its days are: {known}.")
    return found


def _compare(reading: Reading, course: str, roster: RosterFile) -> RosterChange:
    known = {t.number: t for t in reading.trainees(course)}
    new = tuple(row for row in roster.rows if row.number not in known)
    changed = tuple(row for row in roster.rows if row.number in known and _differs(row, known[row.number]))
    given = {row.number for row in roster.rows}
    missing = tuple(t for t in known.values() if t.number not in given and t.withdrawn is None)
    return RosterChange(new, changed, len(roster.rows) - len(new) - len(changed), missing)


def _differs(row: RosterRow, trainee: Trainee) -> bool:
    return any(getattr(row, name) != getattr(trainee, name) for name in _FIELDS)


def _face(person: Trainee, course: Course, token: str) -> BadgeFace:
    return BadgeFace(
        token=token,
        number=person.number,
        name=person.name,
        latin=person.latin,
        unit=person.unit,
        province=person.province,
        group=person.group,
        course_title=course.title,
        course_title_zh=course.title_zh,
    )


def _course_body(course: Course) -> dict[str, Any]:
    body: dict[str, Any] = {
        name: getattr(course, name) for name in ("code", "title", "title_zh", "venue", "zone", "guiding_body")
    }
    return body | {"organizers": list(course.organizers)}


def _session_body(session: Session) -> dict[str, Any]:
    body: dict[str, Any] = {name: getattr(session, name) for name in ("code", "title", "title_zh", "speaker", "room")}
    return body | {
        "start": text_of(session.start),
        "end": text_of(session.end),
        "opens_before": int(session.opens_before.total_seconds()),
        "late_after": int(session.late_after.total_seconds()),
        "expected": list(session.expected),
        "exits": session.exits,
    }
