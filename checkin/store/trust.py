"""Whose entries count: this store's own, and those of devices that a trusted device says are trusted."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Connection, select

from checkin.attendance.journal import writer_of
from checkin.attendance.runs import MOST_SEQ
from checkin.store import tables as t
from checkin.store.device import Device
from checkin.store.guests import Guests

_ALWAYS = MOST_SEQ + 1


@dataclass(frozen=True, slots=True)
class Trust:
    """Who is trusted in a course."""

    until: Mapping[str, int]
    """The number from which on a known device's entries do not count (beyond all numbers where it is trusted)."""
    keys: frozenset[bytes]
    """The public keys of those who may send the entries of others."""

    def accepts(self, device: str, seq: int) -> bool:
        """Tell whether an entry of a device counts."""
        return _counts(self.until, device, seq)

    @classmethod
    def of(cls, connection: Connection, course: str, own: Device) -> "Trust":
        """Read the decisions: of those that trusted devices made the newest about a device holds.

        Who came in by the invitation of a trusted device is trusted, unless a decision says otherwise.
        The store's own device is always trusted, and those whose whole journals were given to it until one says else.
        """
        rows = connection.execute(select(t.device.c.device, t.device.c.public_key).where(t.device.c.course == course))
        told = {row.device: row.public_key for row in rows}
        mine = select(t.vouched.c.device).where(t.vouched.c.course == course)
        roots = {own.device, *connection.execute(mine).scalars()}
        until = dict.fromkeys(roots, _ALWAYS)
        keys = {device: told.get(device, "") for device in roots} | {own.device: own.public_key.hex()}
        query = select(t.trust).where(t.trust.c.course == course)
        decisions = connection.execute(query.order_by(t.trust.c.stamp, t.trust.c.device, t.trust.c.seq)).all()
        guests = Guests(connection, course)
        found: dict[str, tuple[int, str]] = {}
        for _ in range(len(decisions) + len(guests) + 1):  # trust goes from device to device, one step a turn
            before, found = found, {}
            so_far = until | {device: number for device, (number, _) in before.items()}
            for device, key in guests.admitted(partial(_counts, so_far)).items():
                if device not in roots:
                    found[device] = _ALWAYS, key
            for row in decisions:
                if _counts(so_far, writer_of(row.device), row.seq):
                    number = _ALWAYS if row.since is None else row.since
                    found[row.target] = number, row.public_key or told.get(row.target, "")
            found = {target: one for target, one in found.items() if target != own.device}
            if found == before:
                break
        until |= {target: number for target, (number, _) in found.items()}
        keys |= {target: key for target, (_, key) in found.items()}
        senders = (_bytes_of(key) for device, key in keys.items() if until[device] == _ALWAYS)
        return cls(until, frozenset(key for key in senders if key))


def _counts(until: Mapping[str, int], device: str, seq: int) -> bool:
    return seq < until.get(device, 0)


def _bytes_of(key: str) -> bytes:
    """Return a public key (hex) as bytes; what an entry calls one and is none opens nothing: b""."""
    try:
        return bytes.fromhex(key)
    except ValueError:
        return b""
