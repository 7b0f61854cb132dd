"""First way in and last way out of whole sessions, counted by the database; and what is new since they were counted."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Select, Text, and_, case, exists, func, select, type_coerce

from checkin.attendance.course import Direction
from checkin.attendance.journal import EntryKind
from checkin.store import questions as q
from checkin.store import tables as t
from checkin.store.reading import Reading, counted

Moments = NDArray[np.datetime64]
NEVER = np.datetime64("NaT", "us")
_AT = type_coerce(t.scan.c.at, Text)
_IN, _OUT = t.scan.c.direction == Direction.IN.value, t.scan.c.direction == Direction.OUT.value
_MANY = 500
"""Trainees asked for in one statement."""
Member = tuple[str, str, str, str, str, str, str, datetime | None]
"""(trainee, number, name, transcription, unit, province, group, when withdrawn)."""


@dataclass(frozen=True, slots=True)
class Passed:
    """Who went through a session's doors: first way in, and the last passage if that was a way out, else NEVER."""

    trainees: list[str]
    first: Moments
    out: Moments


@dataclass(slots=True)
class Touched:
    """What entries that were not counted yet are about."""

    heads: dict[str, int]
    """The last number of each device, now."""
    entries: int = 0
    people: set[str] = field(default_factory=set)
    """Trainees whose records may have changed."""
    standings: set[str] = field(default_factory=set)
    """Trainees whose standings may have changed."""
    days: bool = False
    timetable: bool = False


def members(reading: Reading, course: str, trainees: Iterable[str] | None = None) -> Iterator[Member]:
    """Yield everybody on the roster once, or those of these trainees who are on it."""
    names = ("trainee", "number", "name", "latin", "unit", "province", "group", "withdrawn")
    query = select(*(t.trainee.c[name] for name in names)).where(counted(course))
    for row in _rows(reading, query, t.trainee.c.trainee, trainees):
        yield row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]


def passed(reading: Reading, course: str, session: str) -> Passed:
    """Return who went through the doors of one session; scans of people without a name are left out."""
    query = _passages(course, [session]).group_by(t.scan.c.trainee)
    rows = reading.connection.execute(query).all()  # undone scans are counted here: to look each up would take longer
    undone = _with_undone(reading, course, session)
    names = [row[0] for row in rows if row[0] not in undone]
    counted_rows = [row for row in rows if row[0] not in undone] if undone else rows
    first, inside, out = (_moments([row[place] for row in counted_rows]) for place in (1, 2, 3))
    bulk = _last(reading, course, names, [session] * len(names), first, inside, out)
    if not undone:
        return bulk
    exact = passed_by(reading, course, [session], undone)
    return Passed(
        [*bulk.trainees, *(trainee for _, trainee in exact)],
        np.concatenate([bulk.first, np.array([first for first, _ in exact.values()], "datetime64[us]")]),
        np.concatenate([bulk.out, np.array([out for _, out in exact.values()], "datetime64[us]")]),
    )


def passed_by(
    reading: Reading, course: str, sessions: Sequence[str], trainees: Iterable[str]
) -> dict[tuple[str, str], tuple[np.datetime64, np.datetime64]]:
    """Return first way in and last way out of these trainees in these sessions, by (session, trainee)."""
    found: dict[tuple[str, str], tuple[np.datetime64, np.datetime64]] = {}
    for part in _parts(sorted(trainees)):
        query = _passages(course, sessions).add_columns(t.scan.c.session)
        query = query.where(t.scan.c.trainee.in_(part), ~exists().where(q.voids()))
        rows = reading.connection.execute(query.group_by(t.scan.c.session, t.scan.c.trainee)).all()
        names, codes = [row[0] for row in rows], [row[4] for row in rows]
        first, inside, out = (_moments([row[place] for row in rows]) for place in (1, 2, 3))
        some = _last(reading, course, names, codes, first, inside, out)
        keys = zip(codes, names, strict=True)
        found.update(zip(keys, zip(some.first, some.out, strict=True), strict=True))
    return found


def excused(
    reading: Reading, course: str, sessions: Sequence[str], trainees: Iterable[str] | None = None
) -> set[tuple[str, str]]:
    """Return (session, trainee) of the leave that holds, of everybody or of these trainees."""
    c = t.leave.c
    query = select(c.session, c.trainee).where(c.course == course, c.session.in_(sessions), c.withdrawn.is_(False))
    return {(row[0], row[1]) for row in _rows(reading, query, c.trainee, trainees)}


def corrected(
    reading: Reading, course: str, sessions: Sequence[str], trainees: Iterable[str] | None = None
) -> dict[tuple[str, str], str]:
    """Return what standings were corrected to, by (session, trainee), of everybody or of these trainees."""
    c = t.correction.c
    query = select(c.session, c.trainee, c.state).where(c.course == course, c.session.in_(sessions))
    rows = _rows(reading, query.where(c.state.is_not(None)), c.trainee, trainees)
    return {(row[0], row[1]): row[2] for row in rows}


def heads(reading: Reading, course: str) -> dict[str, int]:
    """Return the last number of each device of a course. Asks device by device, so the journal is not walked."""
    found: dict[str, int] = {}
    last = ""
    j = t.journal.c
    while True:
        following = select(func.min(j.device)).where(j.course == course, j.device > last)
        device = reading.connection.execute(following).scalar()
        if device is None:
            return found
        newest = select(func.max(j.seq)).where(j.course == course, j.device == device)
        found[device] = int(reading.connection.execute(newest).scalar_one())
        last = device


def touched(reading: Reading, course: str, known: dict[str, int], most: int) -> Touched:
    """Return what the entries after the known heads are about. Beyond `most` entries only how many they are."""
    now = heads(reading, course)
    found = Touched(now, sum(seq - known.get(device, 0) for device, seq in now.items()))
    if found.entries > most:
        return found
    j = t.journal.c
    for device, seq in now.items():
        first = known.get(device, 0)
        if seq == first:
            continue
        newer = select(j.kind, j.body).where(j.course == course, j.device == device, j.seq > first)
        for kind, body in reading.connection.execute(newer).all():
            if kind != EntryKind.SCAN:
                _touch(reading, course, found, kind, json.loads(body))
        scans = select(t.scan.c.trainee).where(t.scan.c.course == course, t.scan.c.device == device)
        rows = reading.connection.execute(scans.where(t.scan.c.seq > first, t.scan.c.trainee.is_not(None)))
        found.standings.update(row[0] for row in rows)
    return found


def _touch(reading: Reading, course: str, found: Touched, kind: str, body: dict[str, Any]) -> None:
    if kind in (EntryKind.COURSE_SET, EntryKind.SESSION_SET):
        found.timetable = True
    elif kind == EntryKind.DAY_SET:
        found.days = True
    elif kind == EntryKind.VOID:
        mine = and_(t.scan.c.course == course, t.scan.c.device == body["target_device"])
        target = select(t.scan.c.trainee).where(mine, t.scan.c.seq == body["target_seq"])
        found.standings |= {row[0] for row in reading.connection.execute(target) if row[0] is not None}
    elif kind in (EntryKind.TRAINEE_SET, EntryKind.PERSON_ERASED):
        found.people.add(body["trainee"])
    elif kind == EntryKind.TRAINEE_MERGED:
        found.people |= {body["trainee"], *([body["into"]] if body.get("into") else [])}
    elif kind == EntryKind.BADGE_ISSUED:
        values = {"course": course, "trainee": body["trainee"]}
        found.standings.add(reading.connection.execute(q.MERGED_INTO, values).scalar() or body["trainee"])
    elif kind in (EntryKind.LEAVE_SET, EntryKind.CORRECTION_SET):
        found.standings.add(body["trainee"])


def _passages(course: str, sessions: Sequence[str]) -> Select[Any]:
    """Return the question for each person's first way in, last way in and last way out, as texts up to the digit."""
    columns = (func.min(case((_IN, _AT))), func.max(case((_IN, _AT))), func.max(case((_OUT, _AT))))
    texts = (func.coalesce(func.substr(column, 1, 26), "NaT") for column in columns)
    through: ColumnElement[bool] = and_(t.scan.c.direction.is_not(None), t.scan.c.trainee.is_not(None))
    return select(t.scan.c.trainee, *texts).where(t.scan.c.course == course, t.scan.c.session.in_(sessions), through)


def _with_undone(reading: Reading, course: str, session: str) -> set[str]:
    query = select(t.scan.c.trainee).join(t.void, q.voids()).where(t.scan.c.course == course)
    rows = reading.connection.execute(query.where(t.scan.c.session == session, t.scan.c.trainee.is_not(None)))
    return {row[0] for row in rows}


def _rows(
    reading: Reading, query: Select[Any], column: ColumnElement[str], trainees: Iterable[str] | None
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a question, of everybody or where the column names one of these trainees."""
    for part in [query] if trainees is None else [query.where(column.in_(names)) for names in _parts(trainees)]:
        yield from map(tuple, reading.connection.execute(part))


def _parts(trainees: Iterable[str]) -> Iterator[list[str]]:
    names = list(trainees)
    return (names[first : first + _MANY] for first in range(0, len(names), _MANY))


def _moments(texts: Sequence[str]) -> Moments:
    return np.array(texts, dtype="datetime64[us]")


def _last(
    reading: Reading,
    course: str,
    trainees: list[str],
    sessions: Sequence[str],
    first: Moments,
    inside: Moments,
    out: Moments,
) -> Passed:
    """Keep the way out where it was the last passage. In the same microsecond device and number decide."""
    left = (out > inside) & ~np.isnat(first)
    for place in np.flatnonzero(out == inside).tolist():
        passages = reading.passages(course, sessions[place], trainees[place], None)
        left[place] = max(passages, key=lambda p: (p.at, p.scan)).direction is Direction.OUT
    return Passed(trainees, first, np.where(left, out, NEVER))
