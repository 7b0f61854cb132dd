"""Where sessions stand in a week: columns of days, minutes of the day, lanes side by side. Knows no widget."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from checkin.attendance.course import Course, Session

DAY = 24 * 60
STEP = 5
"""Minutes to which what is dragged clings."""
SHORTEST, LENGTH = 5, 60
"""The least minutes of a session that is dragged, and those of a new one."""
NARROW = 0.5
"""Width of a day of the weekend on which nothing is held, in columns."""
LANE = 0.42
"""The least width of a lane, in columns."""
_MOST_WEEKS = 60


@dataclass(frozen=True, slots=True)
class Span:
    """A span of local time: a day, and minutes from its midnight; an end after 1440 is on a later day."""

    day: date
    start: int
    end: int

    @property
    def walls(self) -> tuple[datetime, datetime]:
        """Return start and end as local times without a zone."""
        midnight = datetime.combine(self.day, time())
        return midnight + timedelta(minutes=self.start), midnight + timedelta(minutes=self.end)

    def moved(self, days: int, minutes: int) -> "Span":
        """Return the span so much later; it begins on the same day whatever the minutes are."""
        start = min(max(0, self.start + minutes), DAY - SHORTEST)
        return Span(self.day + timedelta(days=days), start, start + self.end - self.start)

    def resized(self, *, start: int | None = None, end: int | None = None) -> "Span":
        """Return the span with another start or end, never shorter than it may be."""
        first = self.start if start is None else min(max(0, start), self.end - SHORTEST)
        last = self.end if end is None else max(end, first + SHORTEST)
        return Span(self.day, first, min(last, first + DAY))


@dataclass(frozen=True, slots=True)
class Piece:
    """What of a session stands on one day: all of it, unless it goes on past midnight."""

    session: Session
    day: date
    top: int
    bottom: int
    lane: int = 0
    lanes: int = 1
    """The lane it stands in, of so many side by side."""
    first: bool = True
    last: bool = True
    """Whether the session begins, and ends, here."""


def span_of(course: Course, session: Session) -> Span:
    """Return where a session stands in the course's local time."""
    start, end = course.local(session.start), course.local(session.end)
    day = start.date()
    return Span(day, _minutes(start), _minutes(end) + (end.date() - day).days * DAY)


def snapped(minutes: float) -> int:
    """Return the nearest step.

    >>> snapped(542.6)
    545
    """
    return round(minutes / STEP) * STEP


def days_shown(course: Course, sessions: Iterable[Session], today: date) -> tuple[date, ...]:
    """Return the days of all weeks that have sessions, Monday to Sunday; of this week when there are none."""
    touched = {day for s in sessions for day in (course.day(s.start), course.day(s.end))} or {today}
    mondays = sorted({day - timedelta(days=day.weekday()) for day in touched})[:_MOST_WEEKS]
    return tuple(monday + timedelta(days=number) for monday in mondays for number in range(7))


def widths(days: Sequence[date], pieces: Iterable[Piece]) -> tuple[float, ...]:
    """Return the width of each day in columns: wide enough for its lanes, narrow on an empty weekend."""
    lanes: dict[date, int] = {}
    for piece in pieces:
        lanes[piece.day] = max(lanes.get(piece.day, 1), piece.lanes)
    return tuple(max(1.0, LANE * lanes[day]) if day in lanes else NARROW if day.weekday() >= 5 else 1.0 for day in days)


def pieces_of(course: Course, sessions: Iterable[Session]) -> list[Piece]:
    """Place sessions in lanes, those of the same time side by side."""
    by_day: dict[date, list[Piece]] = {}
    for session in sessions:
        for piece in _cut(course, session):
            by_day.setdefault(piece.day, []).append(piece)
    return [placed for day in sorted(by_day) for placed in _laned(by_day[day])]


def _cut(course: Course, session: Session) -> list[Piece]:
    span = span_of(course, session)
    pieces = []
    for number in range(max(0, span.end - 1) // DAY + 1):
        top, bottom = max(0, span.start - number * DAY), min(DAY, span.end - number * DAY)
        last = span.end <= (number + 1) * DAY
        day = span.day + timedelta(days=number)
        pieces.append(Piece(session, day, top, bottom, first=number == 0, last=last))
    return pieces


def _laned(pieces: list[Piece]) -> list[Piece]:
    """Give lanes to the pieces of one day: as many as there are at the same time, the first free one to each."""
    placed: list[Piece] = []
    together: list[tuple[Piece, int]] = []
    ends: list[int] = []

    def close() -> None:
        for piece, lane in together:
            placed.append(_in_lane(piece, lane, len(ends)))
        together.clear()
        ends.clear()

    for piece in sorted(pieces, key=lambda p: (p.top, -p.bottom, p.session.code)):
        if ends and piece.top >= max(ends):
            close()
        lane = next((number for number, end in enumerate(ends) if end <= piece.top), len(ends))
        ends[lane : lane + 1] = [piece.bottom]
        together.append((piece, lane))
    close()
    return placed


def _in_lane(piece: Piece, lane: int, lanes: int) -> Piece:
    return Piece(piece.session, piece.day, piece.top, piece.bottom, lane, lanes, piece.first, piece.last)


def _minutes(local: datetime) -> int:
    return local.hour * 60 + local.minute
