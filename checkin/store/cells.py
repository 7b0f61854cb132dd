"""First way in and last way out of whole sessions, counted by the database; and what is new since they were counted."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Select, Text, and_, case, exists, func, select, type_coerce

from checkin.attendance.course import Direction
from checkin.attendance.journal import EntryKind
from checkin.store import questions as q
from checkin.store import shuffles
from checkin.store import tables as t
from checkin.store.entries import devices
from checkin.store.reading import Reading, counted

Item = TypeVar("Item")
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


def undone(reading: Reading, course: str) -> dict[str, set[str]]:
    """Return of whom a scan was undone, by session."""
    v, s = t.void.c, t.scan.c
    targets: dict[str, list[int]] = {}
    for device, seq in reading.connection.execute(select(v.target_device, v.target_seq).where(v.course == course)):
        targets.setdefault(device, []).append(seq)
    found: dict[str, set[str]] = {}
    for device, numbers in targets.items():
        for some in _parts(numbers):
            mine = and_(s.course == course, s.device == device, s.seq.in_(some), s.trainee.is_not(None))
            for session, trainee in reading.connection.execute(select(s.session, s.trainee).where(mine)):
                found.setdefault(session, set()).add(trainee)
    return found


def passed(reading: Reading, course: str, session: str, undone: Collection[str]) -> Passed:
    """Return who went through the doors of one session; scans of people without a name are left out.

    `undone`: of whom a scan was undone. They are asked for one by one: to look for each scan would take longer.
    """
    result = reading.connection.execute(_passages(course, [session]).group_by(t.scan.c.trainee))
    kept = [row for part in result.partitions(5000) for row in part if row[0] not in undone]
    names = [row[0] for row in kept]
    first, out = _moments([row[1] for row in kept]), np.full(len(kept), NEVER)
    left = [n for n, row in enumerate(kept) if row[2] is not None]
    out[left] = _moments([kept[n][2] for n in left])
    _settle_ties(reading, course, [(n, session, kept[n][0]) for n in left if kept[n][3]], out)
    exact = passed_by(reading, course, [session], undone)
    return Passed(
        [*names, *(trainee for _, trainee in exact)],
        np.concatenate([first, _moments([first for first, _ in exact.values()])]),
        np.concatenate([out, _moments([out for _, out in exact.values()])]),
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
        first, out = _moments([row[1] for row in rows]), _moments([row[2] for row in rows])
        _settle_ties(reading, course, [(n, row[4], row[0]) for n, row in enumerate(rows) if row[3]], out)
        keys = ((row[4], row[0]) for row in rows)
        found.update(zip(keys, zip(first, out, strict=True), strict=True))
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
    j, found = t.journal.c, dict[str, int]()
    for device in devices(reading.connection, course):
        newest = select(func.max(j.seq)).where(j.course == course, j.device == device)
        found[device] = int(reading.connection.execute(newest).scalar_one())
    return found


def ends(reading: Reading, course: str) -> dict[str, int]:
    """Return the heads, and under "" how often the journal changed elsewhere than there."""
    return heads(reading, course) | {"": shuffles.of(reading.connection, course)}


def touched(reading: Reading, course: str, known: dict[str, int], most: int) -> Touched:
    """Return what the entries after the known heads are about. Beyond `most` entries only how many they are."""
    now = ends(reading, course)
    found = Touched(now, sum(seq - known.get(device, 0) for device, seq in now.items()))
    if now[""] != known.get("", 0):
        found.timetable, found.entries = True, max(found.entries, 1)
    if found.entries > most or found.timetable:
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
    """Return the question for each person's first way in and last passage if it was a way out.

    As texts up to the digit; the last column tells that the last ways in and out were in the same microsecond.
    """
    inside, out = func.max(case((_IN, _AT))), func.max(case((_OUT, _AT)))
    left = case((out >= inside, func.substr(out, 1, 26)))
    columns = (func.substr(func.min(case((_IN, _AT))), 1, 26), left, case((out == inside, 1)))
    through: ColumnElement[bool] = and_(t.scan.c.direction.is_not(None), t.scan.c.trainee.is_not(None))
    return select(t.scan.c.trainee, *columns).where(t.scan.c.course == course, t.scan.c.session.in_(sessions), through)


def _rows(
    reading: Reading, query: Select[Any], column: ColumnElement[str], trainees: Iterable[str] | None
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a question, of everybody or where the column names one of these trainees."""
    for part in [query] if trainees is None else [query.where(column.in_(names)) for names in _parts(trainees)]:
        yield from map(tuple, reading.connection.execute(part))


def _parts(items: Iterable[Item]) -> Iterator[list[Item]]:
    names = list(items)
    return (names[first : first + _MANY] for first in range(0, len(names), _MANY))


def _moments(values: Sequence[Any]) -> Moments:
    return np.array(values, dtype="datetime64[us]")


def _settle_ties(reading: Reading, course: str, ties: Iterable[tuple[int, str, str]], out: Moments) -> None:
    """Take back a way out after which, in the same microsecond, somebody came in: device and number decide."""
    for place, session, trainee in ties:
        passages = reading.passages(course, session, trainee, None)
        if max(passages, key=lambda p: (p.at, p.scan)).direction is Direction.IN:
            out[place] = NEVER
