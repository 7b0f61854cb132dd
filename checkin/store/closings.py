"""The days that this device closed: it is the one that sends them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import and_, select

from checkin.store import tables as t
from checkin.store.reading import Reading

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Closed:
    """A closed day, and when it was closed."""

    course: str
    day: date
    revision: int
    at: datetime


def closed_by(reading: Reading, device: str) -> Iterator[Closed]:
    """Return the days of all courses that are closed and that this device closed, in the order of their closing."""
    c = t.day.c
    query = select(c.course, c.day, c.revision, c.stamp).where(and_(c.closed, c.device == device)).order_by(c.stamp)
    for row in reading.connection.execute(query):
        at = _EPOCH + timedelta(milliseconds=row.stamp >> 16)
        yield Closed(row.course, date.fromisoformat(row.day), row.revision, at)
