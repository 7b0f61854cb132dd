"""The print log: what was printed when, by whom, on what, and how often each badge was."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, select

from checkin.store import tables as t
from checkin.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Printing:
    """One entry of the print log. `printer` is empty for a PDF; `digest` is the template's SHA-256 (hex)."""

    at: datetime
    operator: str
    batch: str
    template: str
    digest: str
    sheet: str
    printer: str
    badges: int


def printings(reading: Reading, course: str, badge: int | None = None, limit: int = 1000) -> list[Printing]:
    """Return the newest entries of the print log, or of one badge, the newest first."""
    c = t.printed.c
    columns = (c.at, c.operator, c.batch, c.template, c.digest, c.sheet, c.printer)
    query = select(*columns, func.count().label("badges")).where(c.course == course)
    if badge is not None:
        query = query.where(c.badge == badge)
    query = query.group_by(c.device, c.seq, c.stamp, *columns).order_by(c.stamp.desc(), c.device).limit(limit)
    return [Printing(**row._mapping) for row in reading.connection.execute(query)]


def times_printed(reading: Reading, course: str) -> dict[int, int]:
    """Return how often each badge was printed, by badge; those that never were are left out."""
    c = t.printed.c
    query = select(c.badge, func.count().label("times")).where(c.course == course).group_by(c.badge)
    return {row.badge: row.times for row in reading.connection.execute(query)}


def printed_in(reading: Reading, course: str, batch: str) -> set[int]:
    """Return the badges that a batch has printed."""
    c = t.printed.c
    rows = reading.connection.execute(select(c.badge).where(and_(c.course == course, c.batch == batch)))
    return set(rows.scalars())
