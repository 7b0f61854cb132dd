"""Devices of which two histories are known: each branch is stored under a name of its own."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, and_, bindparam, select, update

from checkin.attendance.branches import branches_of
from checkin.attendance.journal import BRANCH, START, Entry, writer_of
from checkin.store import tables as t
from checkin.store.entries import loose

Chain = dict[bytes, tuple[int, bytes]]
"""Number and link before of each entry of one device, by link."""


def meant(connection: Connection, entry: Entry) -> str:
    """Return under which name the scan is stored that an entry undoes.

    The entry tells its link (`target_link`); one of an older version means the branch that it is on itself.
    """
    course, device, seq = entry.course, str(entry.body["target_device"]), int(entry.body["target_seq"])
    if BRANCH not in entry.device and BRANCH not in device and not entry.body.get("target_link"):
        return device
    j, names = t.journal.c, names_of(loose(connection, course), device)
    if len(names) == 1:
        return writer_of(device)
    here = and_(j.course == course, j.seq == seq, j.device.in_(names))
    links: dict[str, str] = {
        row.device: bytes(row.link).hex() for row in connection.execute(select(j.device, j.link).where(here))
    }
    for name, link in links.items():
        if link == entry.body.get("target_link"):
            return name
    if writer_of(entry.device) == writer_of(device):
        return _before(connection, entry, seq)
    return device


def _before(connection: Connection, entry: Entry, seq: int) -> str:
    """Return the name under which the entry with a number is stored that comes before this one in its chain."""
    known, name, at = loose(connection, entry.course), entry.device, entry.seq
    names = names_of(known, name)
    while at > seq:
        first = max((number for (device, number) in known if device == name and number <= at), default=1)
        if first <= seq:
            break
        j = t.journal.c
        mine = and_(j.course == entry.course, j.device.in_(names), j.seq == first - 1, j.link == known[name, first])
        found = connection.execute(select(j.device).where(mine)).scalar()
        if found is None:
            break
        name, at = found, first - 1
    return name


def names_of(known: Iterable[tuple[str, int]], device: str) -> list[str]:
    """Return the names under which a device's entries are stored; `known`: where chains begin anew."""
    writer = writer_of(device)
    return sorted({writer, *(name for name, _ in known if writer_of(name) == writer)})


def chain_of(
    connection: Connection, course: str, device: str, known: Mapping[tuple[str, int], bytes]
) -> tuple[Chain, dict[bytes, str]]:
    """Return what is stored of a device: its chain, and the name of each link."""
    chain, names = Chain(), dict[bytes, str]()
    j = t.journal.c
    for name in names_of(known, device):
        link, last = START, 0
        mine = and_(j.course == course, j.device == name)
        for row in connection.execute(select(j.seq, j.link).where(mine).order_by(j.seq)):
            before = known.get((name, row.seq), link if row.seq == last + 1 else START)
            link, last = bytes(row.link), row.seq
            chain[link], names[link] = (row.seq, before), name
    return chain, names


def rename(
    connection: Connection, course: str, old: Mapping[bytes, str], new: Mapping[bytes, str], chain: Chain
) -> bool:
    """Give stored entries the names that they have now; tells whether any has another."""
    moved = [(name, new[link], chain[link][0]) for link, name in old.items() if new[link] != name]
    for table in (t.journal, t.personal):
        mine = and_(table.c.course == course, table.c.device == bindparam("old"), table.c.seq == bindparam("number"))
        if moved:
            values = [{"old": name, "new": to, "number": seq} for name, to, seq in moved]
            connection.execute(update(table).where(mine).values(device=bindparam("new")), values)
    return bool(moved)


def tie(connection: Connection, course: str, device: str, chain: Chain, names: Mapping[bytes, str]) -> None:
    """Note what the entries of a device are chained to that do not follow on the one before."""
    wanted = {(name, chain[link][0]): chain[link][1] for link, name in names.items()}
    kept: list[dict[str, Any]] = []
    for (name, seq), before in wanted.items():
        first = seq == 1 and name == device
        if not first and names.get(before) != name:
            kept.append({"course": course, "device": name, "seq": seq, "before": before})
    for name, seq in loose(connection, course):
        if writer_of(name) == device:
            mine = and_(t.loose.c.course == course, t.loose.c.device == name, t.loose.c.seq == seq)
            connection.execute(t.loose.delete().where(mine))
    if kept:
        connection.execute(t.loose.insert(), kept)


def named(device: str, chain: Chain) -> dict[bytes, str]:
    """Return the name of each link of a device's chain."""
    return branches_of(device, chain)
