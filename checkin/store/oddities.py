"""What a person should look at before a day counts: found by the database, judged by the office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, select

from checkin.attendance.journal import moment_of
from checkin.store import tables as t
from checkin.store.cells import heads
from checkin.store.entries import entry_of
from checkin.store.evidence import Seen, seen_where
from checkin.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Door:
    """One device that wrote in a course's journal: its name, its last number and moment, and how many are missing."""

    device: str
    name: str
    last: int
    at: datetime
    missing: int


@dataclass(frozen=True, slots=True)
class SetBack:
    """Two entries of one device, one after the other, the later one with the earlier time."""

    device: str
    seq: int
    before: datetime
    at: datetime


def doors(reading: Reading, course: str) -> list[Door]:
    """Return the devices whose entries are known."""
    found, j = [], t.journal.c
    for device, last in heads(reading, course).items():
        mine = and_(j.course == course, j.device == device)
        first = reading.connection.execute(select(t.journal).where(mine).order_by(j.seq).limit(1)).one()
        newest = reading.connection.execute(select(j.at).where(mine, j.seq == last)).scalar_one()
        held = reading.connection.execute(select(func.count(j.seq)).where(mine)).scalar_one()
        name = str(entry_of(first).body.get("name", "")) or device
        found.append(Door(device, name, last, newest, last - held))
    return found


def set_back(reading: Reading, course: str, since: int) -> list[SetBack]:
    """Return where a device's time went back, among the entries with a stamp from `since` on."""
    j = t.journal.c
    earlier = func.lag(j.at).over(partition_by=j.device, order_by=j.seq).label("before")
    rows = select(j.device, j.seq, j.at, earlier).where(j.course == course, j.stamp >= since).subquery()
    query = (
        select(rows).where(rows.c.before.is_not(None), rows.c.at < rows.c.before).order_by(rows.c.device, rows.c.seq)
    )
    return [SetBack(r.device, r.seq, _moment(r.before), r.at) for r in reading.connection.execute(query)]


def unnamed(reading: Reading, course: str, sessions: Sequence[str]) -> list[Seen]:
    """Return the scans that let somebody through whose badge no device has told of yet, and were not undone."""
    nobody = and_(t.scan.c.trainee.is_(None), t.scan.c.direction.is_not(None))
    scans = seen_where(reading, course, and_(t.scan.c.session.in_(sessions), nobody))
    return [seen for seen in scans if seen.undone is None]


def overrides(reading: Reading, course: str, sessions: Sequence[str]) -> list[Seen]:
    """Return the scans that let somebody through against the rules, and were not undone."""
    against = and_(t.scan.c.override != "", t.scan.c.direction.is_not(None))
    scans = seen_where(reading, course, and_(t.scan.c.session.in_(sessions), against))
    return [seen for seen in scans if seen.undone is None]


def far_from(reading: Reading, course: str, session: str, earliest: datetime, latest: datetime) -> list[Seen]:
    """Return the scans of a session that were before or after the time in which there could be any."""
    outside = (t.scan.c.at < earliest) | (t.scan.c.at > latest)
    return seen_where(reading, course, and_(t.scan.c.session == session, t.scan.c.direction.is_not(None), outside))


def at_several_doors(reading: Reading, course: str, session: str) -> dict[str, list[Seen]]:
    """Return the scans of those whose badge was read at more than one door of a session, by trainee."""
    mine = and_(t.scan.c.course == course, t.scan.c.session == session, t.scan.c.trainee.is_not(None))
    places = func.count(func.distinct(t.scan.c.device + "/" + t.scan.c.door))
    several = select(t.scan.c.trainee).where(mine).group_by(t.scan.c.trainee).having(places > 1)
    found: dict[str, list[Seen]] = {}
    chosen = and_(t.scan.c.session == session, t.scan.c.trainee.in_(several))
    for seen in seen_where(reading, course, chosen):
        if seen.undone is None:
            found.setdefault(seen.trainee or "", []).append(seen)
    return found


def _moment(value: datetime | str) -> datetime:
    """Return a moment that a window function gives back as text on some engines."""
    return moment_of(value) if isinstance(value, str) else value
