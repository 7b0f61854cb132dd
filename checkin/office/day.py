"""One course day: its standings, recounted from the journal, and the contents of its day file."""

import hashlib
import hmac
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from checkin.attendance.course import Course, Session, Trainee
from checkin.attendance.journal import EntryKind
from checkin.attendance.runs import Run
from checkin.attendance.standings import Standing
from checkin.errors import InputError
from checkin.exchange import dayfile
from checkin.exchange.contents import DayContents, Profile
from checkin.store import Device, Reading, Store, standings_of
from checkin.words import say

_Dress = Callable[[DayContents], DayContents]


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


def contents(store: Store, course: str, day: date, profile: Profile = Profile.FULL) -> DayContents:
    """Return what the day file holds: of a closed day what was known when it was closed, else all that is known."""
    with store.read() as reading:
        session_day(reading, course, day)
        mark = reading.days(course).get(day)
    key = store.badge_key(course) if profile is Profile.STATISTICS else b""
    dress = partial(_dressed, profile=profile, key=key)
    if mark is None or not mark.closed:
        return _contents(store.device, store.runs(course), course, day, dress)
    return _contents(store.device, store.runs(course, until=mark.stamp), course, day, dress, revision=mark.revision)


def _dressed(contents: DayContents, *, profile: Profile, key: bytes) -> DayContents:
    """Return contents as a profile tells them."""
    if profile is not Profile.STATISTICS:
        return replace(contents, profile=profile)
    names = {one.trainee.trainee: _pseudonym(key, one.trainee.trainee) for one in contents.standings}
    return replace(contents, profile=profile, pseudonyms=names)


def _pseudonym(key: bytes, trainee: str) -> str:
    """Return what stands for a trainee: the same at every door of the course, for it is made with the badge key."""
    return hmac.new(key, b"pseudonym:" + trainee.encode(), hashlib.sha256).hexdigest()[:16]


def _contents(
    device: Device, runs: Sequence[Run], course: str, day: date, dress: _Dress, *, revision: int | None = None
) -> DayContents:
    """Make the contents from a journal alone; `revision` None while the day is open."""
    with _replayed(runs) as reading:
        found, marked = session_day(reading, course, day), standings(reading, course, day)
    made = DayContents(
        course=found,
        day=day,
        revision=revision or 0,
        replaces=_replaced(device, runs, course, day, dress),
        final=revision is not None,
        device=device.device,
        device_name=device.name,
        public_key=device.public_key,
        runs=tuple(runs),
        standings=tuple(marked),
    )
    return dress(made)


def _replaced(device: Device, runs: Sequence[Run], course: str, day: date, dress: _Dress) -> str:
    """Return the SHA-256 of the revision before this one, made again from the journal as it was then.

    "" when there was none, and when somebody was erased since: that file cannot be made again.
    """
    entries = [entry for run in runs for entry in run.entries]
    mine = (e for e in entries if e.kind == EntryKind.DAY_SET and e.body["day"] == day.isoformat())
    closings = sorted((e for e in mine if e.body["closed"]), key=lambda e: (e.stamp, e.device))
    if len(closings) < 2:
        return ""
    earlier = closings[-2]
    known = [entry for entry in entries if entry.stamp <= earlier.stamp]
    if any("personal" in entry.body and entry.personal is None for entry in known):
        return ""
    earlier_runs = [cut for run in runs if (cut := _until(run, earlier.stamp)) is not None]
    before = _contents(device, earlier_runs, course, day, dress, revision=int(earlier.body["revision"]))
    return dayfile.sha256_of(dayfile.build(before))


def _until(run: Run, stamp: int) -> Run | None:
    """Return the entries of a run up to a stamp."""
    known = tuple(entry for entry in run.entries if entry.stamp <= stamp)
    return Run(run.before, known) if known else None


def recount(runs: Sequence[Run], course: str, day: date) -> list[Standing]:
    """Derive a day's standings from a journal alone, as anyone who receives them can."""
    with _replayed(runs) as reading:
        return standings(reading, course, day)


@contextmanager
def _replayed(runs: Sequence[Run]) -> Iterator[Reading]:
    """Give the views that this journal makes, in a store in memory."""
    store = Store.in_memory()
    try:
        with store.write() as writing:
            writing.take(runs, anyone=True)
            yield writing
    finally:
        store.close()


def standings(reading: Reading, course: str, day: date) -> list[Standing]:
    """Return the standing of every trainee in every session of a day, by session and number."""
    found = session_day(reading, course, day)
    sessions = reading.timetable(course).on(found, day)
    mark = reading.days(course).get(day)
    return standings_of(reading, course, sessions, closed=mark is not None and mark.closed)


def course_of(reading: Reading, course: str) -> Course:
    """Return a course. Raises InputError when it is not in the store."""
    found = reading.course(course)
    if found is None:
        raise InputError(say("Day", "This course is not in the store."))
    return found


def session_day(reading: Reading, course: str, day: date) -> Course:
    """Return the course if the day has sessions; raises InputError with the days that do."""
    found = course_of(reading, course)
    days = reading.timetable(course).days(found)
    if day not in days:
        known = ", ".join(d.isoformat() for d in days) or say("Day", "none")
        sentence = say("Day", "{day} is not a day of {code}. Its days are: {known}.")
        raise InputError(sentence.format(day=day.isoformat(), code=found.code, known=known))
    return found


def session_of(reading: Reading, course: str, code: str) -> Session:
    """Return a session. Raises InputError with the codes that there are."""
    timetable = reading.timetable(course)
    session = timetable.get(code)
    if session is None:
        known = ", ".join(s.code for s in timetable.sessions) or say("Day", "none")
        sentence = say("Day", "There is no session {code}. The timetable has: {known}.")
        raise InputError(sentence.format(code=code, known=known))
    return session


def trainee_of(reading: Reading, course: str, trainee: str) -> Trainee:
    """Return a trainee; of a walk-in who was found on the roster, that one. Raises InputError for nobody."""
    person = reading.trainee(course, trainee)
    if person is None:
        raise InputError(say("Day", "This person is not on the roster of the course."))
    return person


def refuse_closed(reading: Reading, course: Course, sessions: Sequence[Session]) -> None:
    """Raise InputError when the day of one of these sessions is closed: what was sent does not change in silence."""
    marks = reading.days(course.course)
    for day in sorted({course.day(session.start) for session in sessions}):
        if day in marks and marks[day].closed:
            raise InputError(say("Day", "{day} is closed. Reopen it first.").format(day=day.isoformat()))
