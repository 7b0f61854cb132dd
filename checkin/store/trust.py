"""Whose entries count: this store's own, and those of devices that a trusted device says are trusted."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from checkin.attendance.runs import MOST_SEQ
from checkin.store import tables as t
from checkin.store.device import Device


@dataclass(frozen=True, slots=True)
class Trust:
    """Who is trusted in a course."""

    until: Mapping[str, int]
    """The number from which on a known device's entries do not count (beyond all numbers where it is trusted)."""
    keys: frozenset[bytes]
    """The public keys of those who may send the entries of others."""

    def accepts(self, device: str, seq: int) -> bool:
        """Tell whether an entry of a device counts."""
        return seq < self.until.get(device, 0)

    @classmethod
    def of(cls, connection: Connection, course: str, own: Device) -> "Trust":
        """Read the decisions in their order: one counts if its author was trusted then.

        The store's own device is always trusted, and those whose whole journals were given to it.
        """
        rows = connection.execute(select(t.device.c.device, t.device.c.public_key).where(t.device.c.course == course))
        told = {row.device: row.public_key for row in rows}
        mine = select(t.vouched.c.device).where(t.vouched.c.course == course)
        roots = {own.device, *connection.execute(mine).scalars()}
        until = dict.fromkeys(roots, MOST_SEQ + 1)
        keys = {device: told.get(device, "") for device in roots} | {own.device: own.public_key.hex()}
        decisions = select(t.trust).where(t.trust.c.course == course)
        for row in connection.execute(decisions.order_by(t.trust.c.stamp, t.trust.c.device, t.trust.c.seq)):
            if row.seq < until.get(row.device.partition("~")[0], 0) and row.target != own.device:
                until[row.target] = MOST_SEQ + 1 if row.since is None else row.since
                keys[row.target] = row.public_key or keys.get(row.target, "") or told.get(row.target, "")
        senders = (bytes.fromhex(key) for device, key in keys.items() if key and until[device] > MOST_SEQ)
        return cls(until, frozenset(senders))
