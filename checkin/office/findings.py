"""What is odd about a course's journals and scans: found by the store, told in sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise

from checkin.attendance.course import Course, Trainee
from checkin.attendance.journal import writer_of
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.office.checklist import AHEAD, SLACK
from checkin.office.day import course_of
from checkin.office.devices import fingerprint
from checkin.office.office import Office
from checkin.office.wording import clock_said, moment_said
from checkin.store import Reading, Seen, Store, beside, loose_ends, oddities
from checkin.words import Sentence, say

DOORS = "doors"
"""Begins the id of an item about two doors: what counts as quick is a setting, and must not ask the same again."""
_DOUBLES = 3
"""People of the roster who are named as likely to be a walk-in."""


class Kind(StrEnum):
    """What an item is about; its id begins with it."""

    DEVICE = "device"
    GAP = "gap"
    FORK = "fork"
    CLOCK = "clock"
    QUICK = "quick"
    """A badge at two doors, within a time in which nobody can walk."""
    TWICE = "twice"
    """Let in at two doors."""
    WALK_IN = "walk_in"
    OTHER = "other"
    """Decided by a newer program."""


class Choice(StrEnum):
    """What can be decided about an item."""

    ACCEPT = "accept"
    """It is as it is; nothing changes."""
    TRUST = "trust"
    REFUSE = "refuse"
    """What waits goes on waiting, and does not count."""
    NOT_COUNTED = "not_counted"
    """The later scan is undone."""
    SAME = "same"
    """The walk-in is somebody on the roster."""
    ANOTHER = "another"
    """The walk-in is none of those."""


@dataclass(frozen=True, slots=True)
class Found:
    """One oddity. `subject`: the device or walk-in that it is about; `scan`: the one that a decision can undo."""

    item: str
    kind: Kind
    found: Sentence
    evidence: tuple[Sentence, ...]
    choices: tuple[Choice, ...]
    people: tuple[Trainee, ...] = ()
    subject: str = ""
    trainee: str = ""
    scan: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class _Look:
    store: Store
    reading: Reading
    course: Course
    names: dict[str, str]

    def name(self, device: str) -> str:
        """Return what people call a device, or a branch of its journal."""
        writer = writer_of(device)
        return self.names.get(writer, "") or writer


def find(office: Office, course: str, walk: timedelta) -> list[Found]:
    """Return everything that is odd about a course, what hides most first."""
    store = office.store
    with store.read() as reading:
        known = loose_ends.known_devices(reading, course, store.device)
        waits = loose_ends.waiting(reading, course, store.device)
        names = {one.device: one.name for one in waits} | {one.device: one.name for one in known}
        look = _Look(store, reading, course_of(reading, course), names)
        found = [*_devices(look), *_forks(look), *_gaps(look), *_clocks(look), *_doors(look, walk)]
    return found + list(_walk_ins(WalkIns(Desk(store, course))))


def _devices(look: _Look) -> Iterator[Found]:
    waits = loose_ends.waiting(look.reading, look.course.course, look.store.device)
    known = {one.public_key: one for one in waits if one.public_key}
    by_device: dict[str, list[loose_ends.Waiting]] = {}
    for one in waits:
        sender = known.get(one.sender)
        by_device.setdefault(sender.device if sender else one.sender or one.device, []).append(one)
    for device, some in by_device.items():
        first = next((one for one in some if one.device == device), some[0])
        total = sum(one.entries for one in some)
        values = {"name": first.name, "device": device[:16], "n": total}
        lines = [
            say("Review", "{name} ({device}): entries {first} to {last}, {n} of them").format(
                name=one.name, device=one.device, first=one.first, last=one.last, n=one.entries
            )
            for one in some
        ]
        if first.revoked:
            found = say("Review", "{n} entries of {name} ({device}) do not count: the device was revoked.")
        elif first.device == device:
            found = say("Review", "{name} ({device}) is not known here; {n} entries wait and do not count.")
            mark = say("Review", "Fingerprint of its key: {fingerprint}. Compare it on that computer.")
            lines.append(mark.format(fingerprint=fingerprint(first.public_key)))
        else:
            found = say("Review", "Somebody who is not known here ({device}) sent {n} entries of {name}.")
        trusting = (Choice.TRUST,) if first.device == device else ()
        choices = (*trusting, Choice.REFUSE)
        yield Found(f"device:{device}", Kind.DEVICE, found.format(**values), tuple(lines), choices, subject=device)


def _forks(look: _Look) -> Iterator[Found]:
    for fork in loose_ends.forks(look.reading, look.course.course):
        found = say("Review", "{name} ({device}) has several histories from entry {number} on. All their scans count.")
        why = say("Review", "A disk image was restored there, or somebody changed entries.")
        lines = [
            say("Review", "Branch {branch}: entries {first} to {last}").format(
                branch=branch.name.partition("~")[2][:8], first=branch.first, last=branch.last
            )
            for branch in fork.branches
        ]
        said = found.format(name=look.name(fork.device), device=fork.device, number=fork.number)
        item = f"fork:{fork.device}:{fork.number}"
        yield Found(item, Kind.FORK, said, (*lines, why), (Choice.ACCEPT,), subject=fork.device)


def _gaps(look: _Look) -> Iterator[Found]:
    for gap in loose_ends.gaps(look.reading, look.course.course):
        found = say("Review", "Entries {first} to {last} of {name} ({device}) are missing.")
        values = {"first": gap.first, "last": gap.last, "name": look.name(gap.device), "device": gap.device}
        advice = say("Review", "Bring in a journal file of that door, or of anybody who has them.")
        item = f"gap:{gap.device}:{gap.last}"
        yield Found(item, Kind.GAP, found.format(**values), (advice,), (Choice.ACCEPT,), subject=gap.device)


def _clocks(look: _Look) -> Iterator[Found]:
    course = look.course.course
    for device, ahead in beside.clocks_ahead(look.reading, course, AHEAD).items():
        found = say("Review", "The clock of {name} ({device}) was {minutes} minutes ahead of this computer's.")
        said = found.format(name=look.name(device), device=device, minutes=round(ahead.total_seconds() / 60))
        advice = say("Review", "Set the clock of that computer. Correct the standings that it made wrong.")
        yield Found(f"clock:{device}", Kind.CLOCK, said, (advice,), (Choice.ACCEPT,), subject=device)
    for back in oddities.set_back(look.reading, course, 0):
        if back.before - back.at > SLACK:
            found = say("Review", "{name} ({device}): the time went back from {before} to {after}.")
            moments = {"before": moment_said(look.course, back.before), "after": moment_said(look.course, back.at)}
            said = found.format(name=look.name(back.device), device=writer_of(back.device), **moments)
            item = f"clock:{back.device}:{back.seq}"
            yield Found(item, Kind.CLOCK, said, (), (Choice.ACCEPT,), subject=back.device)


def _doors(look: _Look, walk: timedelta) -> Iterator[Found]:
    course = look.course.course
    for session in look.reading.timetable(course).sessions:
        several = oddities.at_several_doors(look.reading, course, session.code)
        known = look.reading.trainees_of(course, several)
        for trainee, scans in several.items():
            for one, other in pairwise(scans):
                if (one.scan[0], one.door) != (other.scan[0], other.door):
                    yield from _pair(look, known.get(trainee), one, other, walk)


def _pair(look: _Look, person: Trainee | None, one: Seen, other: Seen, walk: timedelta) -> Iterator[Found]:
    """Yield what is odd about two scans of one person, one after the other, at two doors."""
    kinds = [Kind.QUICK] if other.at - one.at < walk else []
    kinds += [Kind.TWICE] if one.direction == other.direction == "in" else []
    if not kinds:
        return
    who = f"{person.number} {person.name}" if person else say("Review", "Nobody known")
    if kinds[0] is Kind.QUICK:
        found = say("Review", "{who} was at two doors within {n} seconds, session {session}.")
    else:
        found = say("Review", "{who} was let in at two doors, session {session}.")
    said = found.format(who=who, n=int((other.at - one.at).total_seconds()), session=other.session)
    lines = tuple(
        say("Review", "{door} ({device}) at {time}").format(
            door=seen.door, device=look.name(seen.scan[0]), time=clock_said(look.course, seen.at)
        )
        for seen in (one, other)
    )
    if len(kinds) == 2:
        lines += (say("Review", "Both let the person in."),)
    item = ":".join((DOORS, *(f"{device}.{seq}" for device, seq in (one.scan, other.scan))))
    people = (person,) if person else ()
    told = {"people": people, "trainee": other.trainee or "", "scan": other.scan}
    yield Found(item, kinds[0], said, lines, (Choice.ACCEPT, Choice.NOT_COUNTED), **told)  # type: ignore[arg-type]


def _walk_ins(walk_ins: WalkIns) -> Iterator[Found]:
    for person in walk_ins.open():
        asked = WalkIn(person.name, person.unit)
        likely = [one for one in walk_ins.doubles(asked, _DOUBLES + 1) if not one.walk_in][:_DOUBLES]
        if not likely or not person.name:
            continue
        found = say("Review", "Walk-in {number} {name} may be on the roster already.")
        lines = tuple(
            say("Review", "{number} {name}, {unit}").format(number=one.number, name=one.name, unit=one.unit)
            for one in likely
        )
        said = found.format(number=person.number, name=person.name)
        told = {"people": tuple(likely), "subject": person.trainee, "trainee": person.trainee}
        item = f"walk_in:{person.trainee}"
        yield Found(item, Kind.WALK_IN, said, lines, (Choice.SAME, Choice.ANOTHER), **told)  # type: ignore[arg-type]
