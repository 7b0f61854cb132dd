"""What is to be looked at before a day is closed: each item says what was found, and what to do about it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import pairwise

from checkin.attendance.course import Course, Session, Trainee
from checkin.attendance.standings import State
from checkin.office.day import session_day
from checkin.office.figures import in_state
from checkin.office.matrix import Matrix
from checkin.office.wording import clock_said, moment_said
from checkin.store import Reading, Seen, Store, oddities
from checkin.words import Sentence, say

WALK = timedelta(seconds=30)
"""Nobody walks from one door to another in less."""
SLACK = timedelta(seconds=2)
"""A clock that is set right by the network goes back by less."""
AHEAD = timedelta(minutes=2)
"""Clocks of two laptops differ by less."""
FAR = timedelta(days=1)


class Severity(Enum):
    """How much an item matters."""

    OK = "ok"
    LOOK = "look"
    """Somebody should look; the day can be closed."""
    STOP = "stop"
    """The day should not be closed before this is put right."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the checklist. `lines` name what it is about; `people` are those concerned."""

    name: str
    severity: Severity
    found: Sentence
    advice: Sentence | None = None
    lines: tuple[str, ...] = ()
    people: tuple[Trainee, ...] = ()


@dataclass(frozen=True, slots=True)
class _Day:
    """What the items look at."""

    reading: Reading
    course: Course
    sessions: tuple[Session, ...]
    matrix: Matrix
    now: datetime

    @property
    def codes(self) -> list[str]:
        """The codes of the sessions."""
        return [session.code for session in self.sessions]


def look(store: Store, course: str, day: date, now: datetime) -> tuple[Item, ...]:
    """Return the checklist of one day, in the order in which it is worked through."""
    with store.read() as reading:
        found = session_day(reading, course, day)
        sessions = reading.timetable(course).on(found, day)
        matrix = Matrix.build(store, course, sessions=[s.code for s in sessions])
        told = _Day(reading, found, sessions, matrix, now)
        return tuple(item(told) for item in _ITEMS)


def _ended(day: _Day) -> Item:
    late = [s for s in day.sessions if s.end > day.now]
    if not late:
        return Item("sessions", Severity.OK, say("Checklist", "All sessions of the day have ended."))
    lines = [
        say("Checklist", "{session} ends at {end}").format(session=s.code, end=moment_said(day.course, s.end))
        for s in late
    ]
    found = say("Checklist", "Sessions that have not ended: {number}.").format(number=len(late))
    return Item("sessions", Severity.STOP, found, say("Checklist", "Close the day after the last one."), tuple(lines))


def _unmarked(day: _Day) -> Item:
    rows = in_state(day.matrix, State.EXPECTED)
    if not len(rows):
        found = say("Checklist", "Everybody who is expected has come or is excused: nobody becomes absent.")
        return Item("unmarked", Severity.OK, found)
    ids = [day.matrix.roll.ids[row] for row in rows.tolist()]
    known = day.reading.trainees_of(day.course.course, ids)
    lines = tuple(_missing(day.matrix, row) for row in rows.tolist())
    found = say("Checklist", "People without a scan who become absent: {number}.").format(number=len(rows))
    advice = say("Checklist", "Look for sheets of paper and leave that were not typed in yet.")
    people = tuple(known[trainee] for trainee in ids if trainee in known)
    return Item("unmarked", Severity.LOOK, found, advice, lines, people)


def _missing(matrix: Matrix, row: int) -> str:
    codes = [c.session.code for n, c in enumerate(matrix.columns) if matrix.cell(row, n).state is State.EXPECTED]
    roll = matrix.roll
    return f"{roll.numbers[row]} {roll.names[row]} · {', '.join(codes)}"


def _walk_ins(day: _Day) -> Item:
    loose = [walk_in for walk_in, into in day.reading.walk_ins(day.course.course).items() if into is None]
    known = day.reading.trainees_of(day.course.course, loose)
    people = tuple(known[walk_in] for walk_in in loose if walk_in in known)
    if not people:
        return Item("walk_ins", Severity.OK, say("Checklist", "Every walk-in was found on the roster."))
    found = say("Checklist", "Walk-ins who were not found on the roster: {number}.").format(number=len(people))
    advice = say("Checklist", "Find out on the page Roster who they are; their scans go with them.")
    return Item("walk_ins", Severity.LOOK, found, advice, tuple(f"{p.number} {p.name}" for p in people), people)


def _unnamed(day: _Day) -> Item:
    scans = oddities.unnamed(day.reading, day.course.course, day.codes)
    if not scans:
        return Item("unnamed", Severity.OK, say("Checklist", "Every badge that was let in has a name."))
    badges = len({seen.badge for seen in scans})
    found = say("Checklist", "Badges without a name that were let in: {number}.").format(number=badges)
    advice = say("Checklist", "Take in the journal of the door that issued them; until then they count for nobody.")
    return Item("unnamed", Severity.STOP, found, advice, tuple(_line(day, seen) for seen in scans))


def _two_doors(day: _Day) -> Item:
    lines, people = [], []
    for code in day.codes:
        for trainee, scans in oddities.at_several_doors(day.reading, day.course.course, code).items():
            told = list(_pairs(day, scans))
            lines += told
            people += [trainee] if told else []
    if not lines:
        return Item("two_doors", Severity.OK, say("Checklist", "No badge was at two doors at the same time."))
    known = day.reading.trainees_of(day.course.course, people)
    found = say("Checklist", "Badges that were at two doors at the same time: {number}.").format(
        number=len(set(people))
    )
    advice = say("Checklist", "Ask whether the badge was lent or copied. Undo the scan that is not theirs.")
    who = tuple(known[trainee] for trainee in dict.fromkeys(people) if trainee in known)
    return Item("two_doors", Severity.LOOK, found, advice, tuple(lines), who)


def _pairs(day: _Day, scans: Sequence[Seen]) -> Iterator[Sentence]:
    """Yield what is odd about one person's scans: too quick from door to door, or let in at both."""
    for one, other in pairwise(scans):
        apart = (one.scan[0], one.door) != (other.scan[0], other.door)
        quick, twice = other.at - one.at < WALK, one.direction == other.direction == "in"
        if apart and (quick or twice):
            sentence = say("Checklist", "{who}: {door} at {time}, {other_door} at {other_time}")
            times = {"time": clock_said(day.course, one.at), "other_time": clock_said(day.course, other.at)}
            yield sentence.format(who=_who(day, one), door=one.door, other_door=other.door, **times)


def _overrides(day: _Day) -> Item:
    scans = oddities.overrides(day.reading, day.course.course, day.codes)
    if not scans:
        return Item("overrides", Severity.OK, say("Checklist", "Nobody was let in against the rules."))
    found = say("Checklist", "Let through against the rules: {number}.").format(number=len(scans))
    advice = say("Checklist", "Headquarters reads the reasons. Undo what was a mistake.")
    lines = tuple(f"{_line(day, seen)} · {seen.override}" for seen in scans)
    return Item("overrides", Severity.LOOK, found, advice, lines)


def _clocks(day: _Day) -> Item:
    first = min((s.opens for s in day.sessions), default=day.now)
    stamp = int(first.timestamp() * 1000) << 16
    lines: list[str] = []
    names = {door.device: door.name for door in oddities.doors(day.reading, day.course.course)}
    for back in oddities.set_back(day.reading, day.course.course, stamp):
        if back.before - back.at > SLACK:
            sentence = say("Checklist", "{name} ({device}): the time went back from {before} to {after}")
            moments = {"before": moment_said(day.course, back.before), "after": moment_said(day.course, back.at)}
            lines.append(sentence.format(name=names[back.device], device=back.device, **moments))
    for session in day.sessions:
        earliest, latest = session.opens - FAR, session.end + FAR
        for seen in oddities.far_from(day.reading, day.course.course, session.code, earliest, latest):
            sentence = say("Checklist", "{who}: {time}, days from the session")
            lines.append(sentence.format(who=_who(day, seen), time=moment_said(day.course, seen.at)))
    if not lines:
        return Item("clocks", Severity.OK, say("Checklist", "The clocks of all doors were steady."))
    found = say("Checklist", "Times that cannot be right: {number}.").format(number=len(lines))
    advice = say("Checklist", "Set the clock of that computer. Correct the standings that it made wrong.")
    return Item("clocks", Severity.LOOK, found, advice, tuple(lines))


def _this_clock(day: _Day) -> Item:
    newest = day.reading.newest(day.course.course)
    if newest is None or newest - day.now < AHEAD:
        return Item("this_clock", Severity.OK, say("Checklist", "The clock of this computer agrees with the journal."))
    moments = {"now": moment_said(day.course, day.now), "newest": moment_said(day.course, newest)}
    found = say("Checklist", "It is {now} here, but something was stored at {newest} already.").format(**moments)
    return Item("this_clock", Severity.STOP, found, say("Checklist", "Set the clock of this computer first."))


def _doors(day: _Day) -> Item:
    known = oddities.doors(day.reading, day.course.course)
    lines = [
        say("Checklist", "{name} ({device}): {number} entries, the last at {time}").format(
            name=door.name, device=door.device, number=door.last, time=moment_said(day.course, door.at)
        )
        for door in known
    ]
    gaps = [door for door in known if door.missing]
    if not gaps:
        found = say("Checklist", "Devices whose entries are here without a gap: {number}.").format(number=len(known))
        return Item("doors", Severity.OK, found, None, tuple(lines))
    found = say("Checklist", "Devices of which entries are missing: {names}.")
    advice = say("Checklist", "Take in the newest journal of these doors before the day is closed.")
    return Item("doors", Severity.STOP, found.format(names=", ".join(door.name for door in gaps)), advice, tuple(lines))


def _who(day: _Day, seen: Seen) -> str:
    person = day.reading.trainee(day.course.course, seen.trainee) if seen.trainee else None
    if person is None:
        return say("Checklist", "Badge {badge}").format(badge=seen.badge)
    return f"{person.number} {person.name}"


def _line(day: _Day, seen: Seen) -> str:
    return f"{_who(day, seen)} · {seen.session} · {clock_said(day.course, seen.at)} · {seen.door}"


_ITEMS: tuple[Callable[[_Day], Item], ...] = (
    _ended,
    _unmarked,
    _walk_ins,
    _unnamed,
    _two_doors,
    _overrides,
    _clocks,
    _this_clock,
    _doors,
)
