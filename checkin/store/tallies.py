"""Attendance of many courses as numbers: for each session, province and unit how many stand in each state.

They are counted from the journal, or from a list that holds none, and kept until the course changed.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Integer, Select, Table, Text, and_, case, func, or_, select, type_coerce

from checkin.attendance.journal import writer_of
from checkin.attendance.standings import State
from checkin.store import tables as t
from checkin.store.cells import ends
from checkin.store.columns import UtcDateTime, key, metadata, words
from checkin.store.reading import Reading
from checkin.store.received_tables import received
from checkin.store.search import folded
from checkin.store.writing import Writing

STATES = tuple(State)
_NAMES = tuple(state.name.lower() for state in STATES)

tally = Table(
    "tally",
    metadata,
    *(key(name) for name in ("course", "day", "session", "province", "unit")),
    Column("begins", UtcDateTime),
    *(Column(name, Integer, nullable=False) for name in _NAMES),
)
"""`begins`: when the session does; None in a list, which does not tell."""

tallied = Table("tallied", metadata, key("course"), words("mark"))
"""What a course's tally was counted from."""

KEYS = ("course", "day", "session", "province", "unit")
"""What can be counted by."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many stand in each of STATES in one session, of one province and unit."""

    day: date
    session: str
    province: str
    unit: str
    begins: datetime | None
    people: tuple[int, ...]


def mark_of(reading: Reading, course: str) -> str:
    """Return what changes whenever a course's attendance may have."""
    files = select(func.count(), func.max(type_coerce(received.c.at, Text))).where(received.c.course == course)
    many, last = reading.connection.execute(files).one()
    return json.dumps([ends(reading, course), many, last], sort_keys=True)


def marks(reading: Reading) -> dict[str, str]:
    """Return what each course's tally was counted from."""
    return {row.course: row.mark for row in reading.connection.execute(select(tallied))}


def keep(writing: Writing, course: str, mark: str, counts: Iterable[Count]) -> None:
    """Keep a course's tally instead of the one before."""
    writing.connection.execute(tally.delete().where(tally.c.course == course))
    writing.connection.execute(tallied.delete().where(tallied.c.course == course))
    names = ("session", "province", "unit", "begins")
    rows = [
        {"course": course, "day": one.day.isoformat()}
        | {name: getattr(one, name) for name in names}
        | dict(zip(_NAMES, one.people, strict=True))
        for one in counts
    ]
    if rows:
        writing.connection.execute(tally.insert(), rows)
    writing.connection.execute(tallied.insert().values(course=course, mark=mark))


def sums(reading: Reading, by: Sequence[str], now: datetime, **wanted: str) -> dict[tuple[str, ...], tuple[int, ...]]:
    """Return how many stand in each state by some of KEYS, over the sessions that have begun; `wanted`: only of these.

    A list without a journal tells no times: of it all days up to today count.
    """
    c = tally.c
    begun = or_(c.begins <= now, and_(c.begins.is_(None), c.day <= now.date().isoformat()))
    query: Select[Any] = select(*(c[name] for name in by), *(func.sum(c[name]) for name in _NAMES)).where(begun)
    for name, value in wanted.items():
        query = query.where(c[name] == value)
    if by:
        query = query.group_by(*(c[name] for name in by)).order_by(*(c[name] for name in by))
    found = {}
    for row in reading.connection.execute(query):
        found[tuple(str(value) for value in row[: len(by)])] = tuple(int(value or 0) for value in row[len(by) :])
    return found


def courses(reading: Reading) -> list[str]:
    """Return the courses of which there is a journal."""
    return list(reading.connection.execute(select(t.course.c.course).order_by(t.course.c.code)).scalars())


def people_named(reading: Reading, text: str, most: int) -> list[tuple[str, str]]:
    """Return (course, trainee) of those whose number, name, transcription or unit has all words of a text."""
    words_of = [word for word in folded(text).split() if word]
    query = select(t.trainee.c.course, t.trainee.c.trainee).order_by(t.trainee.c.course, t.trainee.c.number)
    for word in words_of:
        query = query.where(t.trainee.c.search.contains(word, autoescape=True))
    return [(row[0], row[1]) for row in reading.connection.execute(query.limit(most))] if words_of else []


def written(reading: Reading, course: str, days: Sequence[tuple[datetime, datetime]]) -> dict[str, list[int]]:
    """Return how many entries each device wrote between these moments (first, behind the last), a number for each."""
    j = t.journal.c
    if not days:
        return {}
    sums_of = (func.sum(case((and_(j.at >= first, j.at < last), 1), else_=0)) for first, last in days)
    query = select(j.device, *sums_of).where(j.course == course).group_by(j.device)
    found: dict[str, list[int]] = {}
    for row in reading.connection.execute(query):
        name = writer_of(row[0])
        before = found.get(name, [0] * len(days))
        found[name] = [one + int(other) for one, other in zip(before, row[1:], strict=True)]
    return found


def moment_of(reading: Reading, course: str, device: str, seq: int) -> datetime | None:
    """Return when an entry was made, None when it is not here."""
    j = t.journal.c
    mine = and_(j.course == course, j.device == device, j.seq == seq)
    return reading.connection.execute(select(j.at).where(mine)).scalar()
