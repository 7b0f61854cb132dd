"""Closing a day: what is to be looked at before, the closing, opening it again, and what came in afterwards."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from checkin.attendance.course import Course, Session
from checkin.attendance.journal import Entry, EntryKind
from checkin.errors import InputError
from checkin.office.checklist import Item, look
from checkin.office.day import course_of, session_day
from checkin.office.leaves import reason_of
from checkin.office.office import Office
from checkin.office.wording import clock_said, outcome_said, state_said
from checkin.store import Reading, Seen, Store
from checkin.store.evidence import entries_after, scan_by, scans_in
from checkin.words import Sentence, say


@dataclass(frozen=True, slots=True)
class Turn:
    """One closing or reopening of a day: what revision it made or ended, who did it, when, and why."""

    day: date
    closed: bool
    revision: int
    at: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Later:
    """Something about a closed day that was stored after its closing: its file does not have it."""

    at: datetime
    """When it was stored."""
    what: Sentence


class Closing:
    """Closes and reopens the days of one store's courses."""

    def __init__(self, office: Office) -> None:
        self._store: Store = office.store
        self._operator = office.operator

    def checklist(self, course: str, day: date, now: datetime) -> tuple[Item, ...]:
        """Return what is to be looked at before a day is closed. Counts everybody: call it off the window's thread."""
        return look(self._store, course, day, now)

    def close(self, course: str, day: date, now: datetime) -> int:
        """Close a day: whoever was expected and did not come becomes absent. Returns the revision of its day file."""
        with self._store.write() as writing:
            session_day(writing, course, day)
            mark = writing.days(course).get(day)
            if mark is not None and mark.closed:
                sentence = say("Day", "{day} is closed already (revision {revision}). Reopen it first.")
                raise InputError(sentence.format(day=day.isoformat(), revision=mark.revision))
            revision = (mark.revision if mark else 0) + 1
            body = {"day": day.isoformat(), "closed": True, "revision": revision, "reason": ""}
            writing.append(course, EntryKind.DAY_SET, body, now=now, operator=self._operator)
        return revision

    def reopen(self, course: str, day: date, reason: str, now: datetime) -> None:
        """Open a closed day again; the next closing makes the next revision. Headquarters reads the reason."""
        reason = reason_of(reason)
        with self._store.write() as writing:
            session_day(writing, course, day)
            mark = writing.days(course).get(day)
            if mark is None or not mark.closed:
                raise InputError(say("Day", "{day} is not closed.").format(day=day.isoformat()))
            body = {"day": day.isoformat(), "closed": False, "revision": mark.revision, "reason": reason}
            writing.append(course, EntryKind.DAY_SET, body, now=now, operator=self._operator)

    def history(self, course: str, day: date | None = None) -> tuple[Turn, ...]:
        """Return every closing and reopening of a course, or of one day; the oldest first."""
        with self._store.read() as reading:
            entries = entries_after(reading, course, 0, EntryKind.DAY_SET)
        turns = (_turn(entry) for entry in entries)
        return tuple(turn for turn in turns if day in (None, turn.day))

    def after(self, course: str, day: date) -> tuple[Later, ...]:
        """Return what was stored about a closed day after its closing; nothing while it is open."""
        with self._store.read() as reading:
            found = course_of(reading, course)
            mark = reading.days(course).get(day)
            if mark is None or not mark.closed:
                return ()
            sessions = {s.code: s for s in reading.timetable(course).on(found, day)}
            scans = scans_in(reading, course, list(sessions), after=mark.stamp)
            kinds = EntryKind.VOID, EntryKind.LEAVE_SET, EntryKind.CORRECTION_SET
            entries = entries_after(reading, course, mark.stamp, *kinds)
            later = [Later(seen.typed, _scan(found, seen, _name(reading, course, seen.trainee))) for seen in scans]
            later += _told(reading, found, sessions, entries)
            later += _moved(reading, course, list(sessions.values()), mark.stamp)
        return tuple(sorted(later, key=lambda one: one.at))


def _told(reading: Reading, course: Course, sessions: dict[str, Session], entries: Iterable[Entry]) -> list[Later]:
    told = []
    for entry in entries:
        if entry.kind == EntryKind.VOID:
            scan = scan_by(reading, course.course, entry.body["target_device"], entry.body["target_seq"])
            if scan is not None and scan.session in sessions:
                sentence = say("Day", "{name}: the scan of {time} was undone by {who}")
                name = _name(reading, course.course, scan.trainee)
                time = clock_said(course, scan.at)
                told.append(Later(entry.at, sentence.format(name=name, time=time, who=entry.operator)))
        elif entry.body.get("session") in sessions:
            told.append(Later(entry.at, _set(reading, course, entry)))
    return told


def _moved(reading: Reading, course: str, sessions: Sequence[Session], stamp: int) -> Iterator[Later]:
    """Name whom a change of the roster after the closing made expected, or no more expected, in one of the sessions."""
    if not entries_after(reading, course, stamp, EntryKind.TRAINEE_SET):
        return
    before: dict[str, tuple[bool, ...]] = {}
    for entry in entries_after(reading, course, 0, EntryKind.TRAINEE_SET):
        body, who = entry.body, str(entry.body["trainee"])
        gone = body.get("withdrawn") or body.get("walk_in")
        expected = tuple(not gone and session.expects(body["group"]) for session in sessions)
        was = before.get(who, tuple(False for _ in sessions))
        before[who] = expected
        if entry.stamp <= stamp or expected == was:
            continue
        if any(now and not then for now, then in zip(expected, was, strict=True)):
            sentence = say("Day", "{name}: expected since a change of the roster by {who}")
        else:
            sentence = say("Day", "{name}: no more expected since a change of the roster by {who}")
        yield Later(entry.at, sentence.format(name=_name(reading, course, who), who=entry.operator))


def _set(reading: Reading, course: Course, entry: Entry) -> Sentence:
    body = entry.body
    named = {"name": _name(reading, course.course, body["trainee"]), "session": body["session"], "who": entry.operator}
    if entry.kind == EntryKind.CORRECTION_SET:
        if body["state"] is None:
            return say("Day", "{name}, {session}: the correction was taken back by {who}").format(**named)
        sentence = say("Day", "{name}, {session}: set to {state} by {who}")
        return sentence.format(**named, state=state_said(body["state"]))
    if body.get("withdrawn"):
        return say("Day", "{name}, {session}: leave withdrawn by {who}").format(**named)
    return say("Day", "{name}, {session}: leave granted by {who}").format(**named)


def _scan(course: Course, seen: Seen, name: str) -> Sentence:
    told = {"name": name, "session": seen.session, "outcome": outcome_said(seen.kind), "door": seen.door}
    return say("Day", "{name}, {session}: {outcome} at {time}, {door}").format(**told, time=clock_said(course, seen.at))


def _name(reading: Reading, course: str, trainee: str | None) -> str:
    person = reading.trainee(course, trainee) if trainee else None
    if person is None:
        return say("Day", "Nobody known")
    return f"{person.number} {person.name}".strip()


def _turn(entry: Entry) -> Turn:
    body = entry.body
    day, reason = date.fromisoformat(body["day"]), str(body.get("reason", ""))
    return Turn(day, bool(body["closed"]), int(body["revision"]), entry.at, entry.operator, reason)
