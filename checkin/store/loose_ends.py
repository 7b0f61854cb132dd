"""What is not whole in a journal: entries that are missing, devices with two histories, entries that wait."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, select

from checkin.attendance.branches import fork_of
from checkin.attendance.journal import BRANCH, START, EntryKind, writer_of
from checkin.store import tables as t
from checkin.store.branching import chain_of, names_of
from checkin.store.device import Device
from checkin.store.entries import devices, loose
from checkin.store.guests import Guests, Offer
from checkin.store.reading import Reading
from checkin.store.trust import Trust


@dataclass(frozen=True, slots=True)
class Gap:
    """Entries of a device that are missing. Of a branch whose root is unknown, from where it may have begun."""

    device: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Branch:
    """One stretch of a device's history after the number at which there are several."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Fork:
    """A device of which several histories are known from a number on: a restored disk image, or tampering."""

    device: str
    number: int
    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Entries of one device that were set aside. `sender`: public key (hex) of one who is not trusted, or ""."""

    device: str
    name: str
    public_key: str
    first: int
    last: int
    entries: int
    sender: str
    revoked: bool


def offers(reading: Reading, course: str, own: Device) -> list[Offer]:
    """Return a course's invitations, the newest first."""
    return Guests(reading.connection, course).offers(Trust.of(reading.connection, course, own).accepts)


def has_joined(reading: Reading, course: str, device: str, invitation: str) -> bool:
    """Tell whether a device introduced itself by an invitation (public key, hex)."""
    mine = and_(t.joined.c.course == course, t.joined.c.device == device, t.joined.c.invitation == invitation)
    return reading.connection.execute(select(t.joined.c.seq).where(mine).limit(1)).first() is not None


def first_since(reading: Reading, course: str, device: str, moment: datetime) -> int:
    """Return the number of the first entry that a device wrote at a moment or later; of none, the next."""
    j = t.journal.c
    mine = and_(j.course == course, j.device == device)
    first = reading.connection.execute(select(func.min(j.seq)).where(mine, j.at >= moment)).scalar()
    last = reading.connection.execute(select(func.max(j.seq)).where(mine)).scalar() or 0
    return int(first or last + 1)


def trusted_keys(reading: Reading, course: str, own: Device) -> frozenset[bytes]:
    """Return the public keys of those who may send the entries of others."""
    return Trust.of(reading.connection, course, own).keys


@dataclass(frozen=True, slots=True)
class Known:
    """A device that is trusted, or was: `since` is the number from which on it does not count, None while it does."""

    device: str
    name: str
    public_key: str
    since: int | None


def gaps(reading: Reading, course: str) -> list[Gap]:
    """Return what is missing, by device and number."""
    known, j, found = loose(reading.connection, course), t.journal.c, []
    for (name, seq), before in sorted(known.items()):
        mine = and_(j.course == course, j.device.in_(names_of(known, name)))
        parent = select(j.seq).where(mine, j.seq == seq - 1, j.link == before)
        if before == START or reading.connection.execute(parent).first() is not None:
            continue
        trunk = and_(j.course == course, j.device == writer_of(name), j.seq < seq)
        last = reading.connection.execute(select(func.max(j.seq)).where(trunk)).scalar() or 0
        found.append(Gap(name, min(last + 1, seq - 1), seq - 1))
    return found


def forks(reading: Reading, course: str) -> list[Fork]:
    """Return the devices of which two histories are known."""
    connection, j, found = reading.connection, t.journal.c, dict[str, list[Branch]]()
    for name in devices(connection, course):
        if BRANCH in name:
            mine = and_(j.course == course, j.device == name)
            first, last = connection.execute(select(func.min(j.seq), func.max(j.seq)).where(mine)).one()
            found.setdefault(writer_of(name), []).append(Branch(name, first, last))
    known = loose(connection, course)
    numbers = {device: fork_of(chain_of(connection, course, device, known)[0]) for device in found}
    return [Fork(device, numbers[device] or 1, tuple(branches)) for device, branches in found.items()]


def waiting(reading: Reading, course: str, own: Device) -> list[Waiting]:
    """Return what was set aside, by device and sender."""
    a, trust = t.aside.c, Trust.of(reading.connection, course, own)
    span = func.min(a.seq).label("first"), func.max(a.seq).label("last"), func.count().label("number")
    query = select(a.device, a.sender, *span).where(a.course == course).group_by(a.device, a.sender)
    found = []
    for row in reading.connection.execute(query.order_by(a.device, a.sender)).all():
        told = _introduced(reading, course, row.device)
        revoked = not row.sender and row.device in trust.until
        found.append(Waiting(row.device, *told, row.first, row.last, row.number, row.sender, revoked))
    return found


def known_devices(reading: Reading, course: str, own: Device) -> list[Known]:
    """Return the devices that are trusted, and those that were revoked."""
    trust, found = Trust.of(reading.connection, course, own), []
    for device, until in sorted(trust.until.items()):
        name, key = _introduced(reading, course, device)
        if device == own.device:
            name, key = own.name, own.public_key.hex()
        found.append(Known(device, name, key, None if trust.accepts(device, 2**31 - 1) else until))
    return found


def _introduced(reading: Reading, course: str, device: str) -> tuple[str, str]:
    """Return name and public key (hex) of a device: by what counts, else as who trusts it says, else by what waits."""
    d, w, a = t.device.c, t.trust.c, t.aside.c
    row = reading.connection.execute(select(d.name, d.public_key).where(d.course == course, d.device == device)).first()
    if row is None:
        said = select(w.name, w.public_key).where(w.course == course, w.target == device, w.public_key != "")
        row = reading.connection.execute(said.order_by(w.stamp.desc()).limit(1)).first()
    if row is not None:
        return row.name or device, row.public_key
    first = and_(a.course == course, a.device == device, a.kind == str(EntryKind.DEVICE_ENROLLED))
    content = reading.connection.execute(select(a.content).where(first).order_by(a.seq).limit(1)).scalar()
    body = json.loads(content)["body"] if content else {}
    return str(body.get("name", "")) or device, str(body.get("public_key", ""))
