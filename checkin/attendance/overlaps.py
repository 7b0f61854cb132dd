"""What a timetable makes people be in two places for, and the free time between its sessions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from checkin.attendance.course import Course, Session, Timetable
from checkin.words import Sentence, say


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two sessions at the same time that cannot both be held: for the same people, or in the same room."""

    one: Session
    other: Session
    room: str
    """The room that both are held in; empty when it is not the same."""
    everybody: bool
    groups: tuple[str, ...]
    """The groups expected in both, when they are not everybody."""

    def shared(self) -> Sentence:
        """Say what both want at the same time."""
        room, people = (
            say("Course", "in {room}").format(room=self.room),
            say("Course", "for the same people ({groups})"),
        )
        if self.everybody:
            people = say("Course", "for the same people (everybody)")
        people = people.format(groups=", ".join(self.groups))
        if self.room and (self.everybody or self.groups):
            return say("Course", "{one} and {other}").format(one=room, other=people)
        return room if self.room else people

    def sentence(self, zone: ZoneInfo | None) -> Sentence:
        """Say which two sessions overlap, and what they share."""
        both = say("Course", "{one} and {other}").format(one=_named(self.one, zone), other=_named(self.other, zone))
        return say("Course", "Two sessions overlap {shared}: {both}.").format(shared=self.shared(), both=both)


@dataclass(frozen=True, slots=True)
class Gap:
    """Free time between two sessions of a day."""

    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long nothing is held."""
        return self.end - self.start


def overlaps(sessions: Sequence[Session]) -> Iterator[Overlap]:
    """Yield each pair of sessions that cannot both be held, in order of time."""
    ordered = sorted(sessions, key=lambda s: (s.start, s.code))
    for position, one in enumerate(ordered):
        for following in range(position + 1, len(ordered)):
            other = ordered[following]
            if other.start >= one.end:
                break
            found = _overlap(one, other)
            if found is not None:
                yield found


def gaps(course: Course, timetable: Timetable) -> list[Gap]:
    """Return the free times of each course day between its first session and its last."""
    found = []
    for day in timetable.days(course):
        busy = timetable.on(course, day)
        ends = [busy[0].end]
        for session in busy[1:]:
            ends.append(max(ends[-1], session.end))
        following = [s.start for s in busy[1:]]
        found += [Gap(end, start) for end, start in zip(ends, following, strict=False) if start > end]
    return found


def span_words(start: datetime, end: datetime, zone: ZoneInfo | None) -> Sentence:
    """Say from when to when, the day once when it is the same; without a zone in UTC."""
    begin, close = (moment.astimezone(zone or UTC) for moment in (start, end))
    ending = f"{close:%H:%M}" if begin.date() == close.date() else f"{close:%Y-%m-%d %H:%M}"
    return say("Course", "{begin} to {end}").format(begin=f"{begin:%Y-%m-%d %H:%M}", end=ending)


def _overlap(one: Session, other: Session) -> Overlap | None:
    room = one.room if one.room and one.room.casefold() == other.room.casefold() else ""
    everybody = not one.expected and not other.expected
    groups = tuple(g for g in one.expected or other.expected if one.expects(g) and other.expects(g))
    return Overlap(one, other, room, everybody, groups) if room or everybody or groups else None


def _named(session: Session, zone: ZoneInfo | None) -> Sentence:
    span = span_words(session.start, session.end, zone)
    return say("Course", "'{title}' ({span})").format(title=session.title or session.code, span=span)
