"""The print log: what was printed when, by whom, on what, and how often each badge was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select, true

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
    return _printings(reading, course, true() if badge is None else t.printed.c.badge == badge, limit)


def _printings(reading: Reading, course: str, which: ColumnElement[bool], limit: int) -> list[Printing]:
    c = t.printed.c
    columns = (c.at, c.operator, c.batch, c.template, c.digest, c.sheet, c.printer)
    query = select(*columns, func.count().label("badges")).where(and_(c.course == course, which))
    query = query.group_by(c.device, c.seq, c.stamp, *columns).order_by(c.stamp.desc(), c.device).limit(limit)
    return [Printing(**row._mapping) for row in reading.connection.execute(query)]


def printings_of(reading: Reading, course: str, trainees: Sequence[str], limit: int = 1000) -> list[Printing]:
    """Return the newest entries in which badges of these people were printed, also ones replaced since."""
    c = t.badge.c
    theirs = select(c.badge).where(and_(c.course == course, c.trainee.in_(trainees)))
    return _printings(reading, course, t.printed.c.badge.in_(theirs), limit)


@dataclass(frozen=True, slots=True)
class LastPrinting:
    """How often a badge was printed, when the last time, and the stamp of that entry."""

    times: int
    at: datetime
    stamp: int


def last_printings(reading: Reading, course: str) -> dict[int, LastPrinting]:
    """Return how it stands with the printing of each badge; those that never were printed are left out."""
    c = t.printed.c
    newest = func.max(c.at, type_=c.at.type)
    query = select(c.badge, func.count().label("times"), newest.label("at"), func.max(c.stamp).label("stamp"))
    rows = reading.connection.execute(query.where(c.course == course).group_by(c.badge))
    return {row.badge: LastPrinting(row.times, row.at, row.stamp) for row in rows}


def set_stamps(reading: Reading, course: str) -> dict[str, int]:
    """Return the stamp of the entry that last set each trainee."""
    c = t.trainee.c
    rows = reading.connection.execute(select(c.trainee, c.stamp).where(c.course == course))
    return {row.trainee: row.stamp for row in rows}


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
