"""The devices of a course: whose entries count, whose do not, and since when."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from checkin.attendance.journal import EntryKind
from checkin.errors import InputError
from checkin.office.leaves import reason_of
from checkin.office.office import Office
from checkin.store import beside, loose_ends
from checkin.store.writing import Writing
from checkin.words import say


@dataclass(frozen=True, slots=True)
class DeviceState:
    """One device: its id, name and key; how many of its entries wait; the number since which it is revoked, if it is.

    `last`: the last number that is here; `elsewhere`: the last that others know. `trusted`: its new entries count.
    """

    device: str
    name: str
    public_key: str
    trusted: bool
    own: bool
    waiting: int = 0
    revoked_since: int | None = None
    last: int = 0
    elsewhere: int = 0

    @property
    def fingerprint(self) -> str:
        """What two people compare to know that they mean the same device: five groups of the key's SHA-256."""
        return fingerprint(self.public_key)


def fingerprint(public_key: str) -> str:
    """Return the fingerprint of a public key (hex): 1f3a-77c0-…, five groups; "" for none."""
    if not public_key:
        return ""
    digest = hashlib.sha256(public_key.encode()).hexdigest()[:20]
    return "-".join(digest[n : n + 4] for n in range(0, 20, 4))


class Devices:
    """Trusts and revokes the devices of one store's courses."""

    def __init__(self, office: Office) -> None:
        self._store, self._operator = office.store, office.operator

    def all(self, course: str) -> list[DeviceState]:
        """Return the devices that are known, and those of which something waits."""
        own = self._store.device
        with self._store.read() as reading:
            heads, heard = beside.known_heads(reading, course), beside.behind(reading, course)
            known = loose_ends.known_devices(reading, course, own)
            waits = loose_ends.waiting(reading, course, own)
        elsewhere = {one.device: one.elsewhere for one in heard}
        found = {}
        for one in known:
            told = (one.device, one.name, one.public_key, one.since is None, one.device == own.device)
            last = heads.get(one.device, 0)
            found[one.device] = DeviceState(*told, 0, one.since, last, max(last, elsewhere.get(one.device, 0)))
        for wait in waits:
            state = found.get(wait.device) or DeviceState(wait.device, wait.name, wait.public_key, False, False)
            held = state.waiting + wait.entries
            told = (state.device, state.name, state.public_key, state.trusted, state.own)
            found[wait.device] = DeviceState(*told, held, state.revoked_since, state.last, state.elsewhere)
        return sorted(found.values(), key=lambda one: (one.name, one.device))

    def not_merged(self, course: str) -> list[DeviceState]:
        """Return the trusted devices of which something is known elsewhere that is not here, or nothing is here yet."""
        return [one for one in self.all(course) if one.trusted and not one.own and one.last < max(one.elsewhere, 1)]

    def trust(self, course: str, device: str, now: datetime) -> int:
        """Trust a device; returns how many entries count now that did not. Raises InputError for an unknown one."""
        with self._store.write() as writing:
            return trust(writing, course, self._state(course, device), now, self._operator)

    def revoke(self, course: str, device: str, since: int, reason: str, now: datetime) -> None:
        """Let nothing count that a device wrote from a number on, for instance since it was lost."""
        reason, state = reason_of(reason), self._state(course, device)
        if state.own:
            raise InputError(say("Devices", "This is the device of this computer: it cannot revoke itself."))
        if since < 1:
            raise InputError(say("Devices", "Give the number of the first entry that does not count: 1 and up."))
        body = {"target": device, "name": state.name, "public_key": state.public_key, "since": since, "reason": reason}
        with self._store.write() as writing:
            writing.append(course, EntryKind.DEVICE_REVOKED, body, now=now, operator=self._operator)
            writing.settle(course)

    def first_since(self, course: str, device: str, moment: datetime) -> int:
        """Return the number of the first entry that a device wrote at a moment or later; of none yet, the next."""
        state = self._state(course, device)
        with self._store.read() as reading:
            return loose_ends.first_since(reading, course, state.device, moment)

    def _state(self, course: str, device: str) -> DeviceState:
        for state in self.all(course):
            if device in (state.device, state.public_key):
                return state
        raise InputError(say("Devices", "There is no device {device} in this course.").format(device=device))


def trust(writing: Writing, course: str, state: DeviceState, now: datetime, operator: str) -> int:
    """Trust a device in a transaction; returns how many entries count now that did not."""
    body = {"target": state.device, "name": state.name, "public_key": state.public_key}
    writing.append(course, EntryKind.DEVICE_TRUSTED, body, now=now, operator=operator)
    return writing.settle(course).total
