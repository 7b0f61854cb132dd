"""Entries that do not count: they came from a device that is not trusted, and wait for a decision."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, and_, func, select

from checkin.attendance.journal import Entry, canonical, entry_from, writer_of
from checkin.attendance.runs import MOST_SEQ, Run
from checkin.store import tables as t
from checkin.store.branching import chain_of, names_of
from checkin.store.entries import devices, entry_of, loose
from checkin.store.trust import Trust


def put(connection: Connection, before: bytes, entries: Sequence[tuple[Entry, bytes, bytes]], sender: str) -> int:
    """Set entries of one run aside, `before` the link before them; returns how many were not there yet."""
    course, device = entries[0][0].course, writer_of(entries[0][0].device)
    j, span = t.journal.c, (entries[0][0].seq, entries[-1][0].seq)
    mine = and_(t.aside.c.course == course, t.aside.c.device == device)
    here = and_(j.course == course, j.device.in_(names_of(loose(connection, course), device)), j.seq.between(*span))
    counted = {bytes(link) for link in connection.execute(select(j.link).where(here)).scalars()}
    beside = select(t.aside.c.link).where(mine, t.aside.c.seq.between(*span))
    there = {bytes(link) for link in connection.execute(beside).scalars()}
    rows = []
    for entry, link, _ in entries:
        own = {"course": course, "device": device, "seq": entry.seq, "link": link, "before": before, "sender": sender}
        record = None if entry.personal is None else canonical(dict(entry.personal)).decode()
        told = {"kind": str(entry.kind), "content": canonical(entry.content()).decode(), "record": record}
        if link not in counted:
            rows.append({**own, **told})
        before = link
    new = [row for row in rows if row["link"] not in there]
    if new:
        connection.execute(t.aside.insert(), new)
    if not sender:  # a trusted sender says the same: whoever sent it first does not matter any more
        for row in rows:
            same = and_(mine, t.aside.c.seq == row["seq"], t.aside.c.link == row["link"])
            connection.execute(t.aside.update().where(same).values(sender=""))
    return len(new)


def ready(connection: Connection, course: str, trust: Trust) -> list[Run]:
    """Return what was set aside and is trusted by now, as runs."""
    devices = connection.execute(select(t.aside.c.device).where(t.aside.c.course == course).distinct()).scalars()
    found: list[Run] = []
    for device in [name for name in devices if trust.accepts(name, 1)]:
        mine = and_(t.aside.c.course == course, t.aside.c.device == device)
        rows = connection.execute(select(t.aside).where(mine).order_by(t.aside.c.seq, t.aside.c.link))
        for row in rows:
            if trust.accepts(device, row.seq) and (not row.sender or bytes.fromhex(row.sender) in trust.keys):
                record = json.loads(row.record) if row.record else None
                found.append(Run(bytes(row.before), (entry_from(json.loads(row.content), record),)))
    return found


def revoke(connection: Connection, course: str, trust: Trust) -> list[tuple[str, int]]:
    """Set aside what does not count any more; returns (device, number) of it."""
    j, gone = t.journal.c, list[tuple[str, int]]()
    known = loose(connection, course)
    for device in sorted({writer_of(name) for name in devices(connection, course)}):
        if trust.accepts(device, MOST_SEQ):
            continue
        chain, named = chain_of(connection, course, device, known)
        for link, name in named.items():
            seq, before = chain[link]
            if trust.accepts(device, seq):
                continue
            mine = and_(j.course == course, j.device == name, j.seq == seq)
            side = and_(t.personal.c.course == course, t.personal.c.device == name, t.personal.c.seq == seq)
            record = connection.execute(select(t.personal.c.record).where(side)).scalar()
            entry = entry_of(connection.execute(select(t.journal).where(mine)).one())
            own = {"course": course, "device": device, "seq": seq, "link": link, "before": before}
            told = {"kind": entry.kind, "sender": "", "content": canonical(entry.content()).decode()}
            connection.execute(t.aside.insert().values({**own, **told, "record": record}))
            connection.execute(t.journal.delete().where(mine))
            connection.execute(t.personal.delete().where(side))
            gone.append((device, seq))
    return gone


def forget(connection: Connection, entries: Sequence[tuple[Entry, bytes]]) -> None:
    """Drop what was set aside of entries that count now."""
    if connection.execute(select(func.count()).select_from(t.aside)).scalar_one() == 0:
        return
    for entry, link in entries:
        mine = and_(t.aside.c.course == entry.course, t.aside.c.device == writer_of(entry.device))
        connection.execute(t.aside.delete().where(mine, t.aside.c.seq == entry.seq, t.aside.c.link == link))
