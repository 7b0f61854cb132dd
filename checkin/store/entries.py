"""Entries as rows of the journal, and rows of the journal as entries and runs."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, func, or_, select

from checkin.attendance.journal import BRANCH, START, Entry, canonical, entry_from, text_of
from checkin.attendance.runs import Run
from checkin.store import tables as t

_BATCH = 1000
"""Rows that a server sends at once."""
_LONGEST = 5000
"""Entries of one run: a longer one is cut, so that nothing has to hold all of it."""


def row_of(entry: Entry, link: bytes, body: bytes) -> dict[str, Any]:
    """Return the entry's row in the journal; `body` is its canonical JSON."""
    return {
        "course": entry.course,
        "device": entry.device,
        "seq": entry.seq,
        "stamp": entry.stamp,
        "at": entry.at,
        "operator": entry.operator,
        "kind": str(entry.kind),
        "body": body.decode(),
        "link": link,
    }


def record_of(entry: Entry) -> dict[str, Any]:
    """Return the row of the entry's side record."""
    record = canonical(dict(entry.personal or {})).decode()
    return {"course": entry.course, "device": entry.device, "seq": entry.seq, "record": record}


def entry_of(row: Row[Any]) -> Entry:
    """Return the entry of a row of the journal; its side record where the row has one."""
    names = ("course", "device", "seq", "stamp", "operator", "kind")
    content = {name: row._mapping[name] for name in names}
    content |= {"at": text_of(row.at), "body": json.loads(row.body)}
    record = row._mapping.get("record")
    return entry_from(content, json.loads(record) if record else None)


def entries(connection: Connection, course: str | None = None, *, until: int | None = None) -> Iterator[Entry]:
    """Yield journal entries by course, device and number, with their personal side records."""
    for row in connection.execute(_told(course, until).execution_options(yield_per=_BATCH)):
        yield entry_of(row)


def runs(
    connection: Connection,
    course: str,
    *,
    until: int | None = None,
    beyond: Mapping[str, int] | None = None,
    names: Collection[str] | None = None,
) -> Iterator[Run]:
    """Yield the course's journal as runs, by device and number; `until` a stamp (inclusive) when given.

    `beyond`: of these devices only what comes after a number. Branches of a device that forked are given whole.
    `names`: only what is stored under these names.
    """
    known = loose(connection, course)
    query, j = _told(course, until), t.journal.c
    for device, seq in (beyond or {}).items() if names is None else ():
        query = query.where((j.device != device) | (j.seq >= seq))  # its last link is needed
    if names is not None:
        query = query.where(or_(*(and_(j.device == name, j.seq >= (beyond or {}).get(name, 0)) for name in names)))
    before, link, last, held = START, START, ("", 0), list[Entry]()
    for row in connection.execute(query.execution_options(yield_per=_BATCH)):
        at, entry = (row.device, row.seq), entry_of(row)
        joined = (row.device, row.seq - 1) == last and at not in known
        if held and (not joined or len(held) == _LONGEST):
            yield Run(before, tuple(held))
            held = []
        if beyond is None or BRANCH in row.device or row.seq > beyond.get(row.device, 0):
            if not held:
                before = known.get(at, link if joined else START)
            held.append(entry)
        link, last = bytes(row.link), at
    if held:
        yield Run(before, tuple(held))


def loose(connection: Connection, course: str) -> dict[tuple[str, int], bytes]:
    """Return what the entries are chained to that do not follow on the one before: by device and number."""
    rows = connection.execute(select(t.loose).where(t.loose.c.course == course))
    return {(row.device, row.seq): bytes(row.before) for row in rows}


def devices(connection: Connection, course: str) -> list[str]:
    """Return the names under which a course's entries are stored, branches too. Asks name by name."""
    found: list[str] = []
    query = select(func.min(t.journal.c.device)).where(t.journal.c.course == course)
    name = connection.execute(query).scalar()
    while name is not None:
        found.append(name)
        name = connection.execute(query.where(t.journal.c.device > name)).scalar()
    return found


def count(connection: Connection) -> int:
    """Return how many entries the journal holds."""
    return connection.execute(select(func.count()).select_from(t.journal)).scalar_one()


def _told(course: str | None, until: int | None) -> Select[Any]:
    side = and_(
        t.personal.c.course == t.journal.c.course,
        t.personal.c.device == t.journal.c.device,
        t.personal.c.seq == t.journal.c.seq,
    )
    query = select(t.journal, t.personal.c.record).outerjoin(t.personal, side)
    query = query.order_by(t.journal.c.course, t.journal.c.device, t.journal.c.seq)
    if course is not None:
        query = query.where(t.journal.c.course == course)
    if until is not None:
        query = query.where(t.journal.c.stamp <= until)
    return query
