"""Invitations as they stand in a store, and the devices that came in by them."""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, Row, select

from checkin.attendance.invitations import Enrolment, Invitation, admitted, statement
from checkin.attendance.journal import EntryKind, moment_of, writer_of
from checkin.store import tables as t

_KEY = re.compile(r"[0-9a-f]{64}")
Counts = Callable[[str, int], bool]
"""Tells whether an entry of a device counts."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An invitation and what became of it: `used` are the devices that came in, `withdrawn` since when it holds no
    longer."""

    key: str
    label: str
    made: datetime
    until: datetime
    most: int
    used: tuple[str, ...]
    withdrawn: datetime | None = None
    reason: str = ""


class Guests:
    """What a course's entries say of invitations, those of devices too that do not count yet."""

    def __init__(self, connection: Connection, course: str) -> None:
        """Read it; a course without invitations costs one question."""
        query = select(t.invited).where(t.invited.c.course == course)
        self._said = connection.execute(query.order_by(t.invited.c.stamp, t.invited.c.device, t.invited.c.seq)).all()
        self._enrolments = list(_enrolments(connection, course)) if self._said else []

    def __len__(self) -> int:
        """Return how many entries speak of invitations."""
        return len(self._said)

    def admitted(self, counts: Counts) -> dict[str, str]:
        """Return the public key (hex) of each device that came in; `counts` tells whose invitations hold."""
        found: dict[str, str] = {}
        for devices in self._admitted(counts).values():
            for device, public_key in devices.items():
                found.setdefault(device, public_key)
        return found

    def offers(self, counts: Counts) -> list[Offer]:
        """Return the invitations that count, the newest first."""
        rows, used, found = self._counted(counts), self._admitted(counts), []
        for key, invitation in _invitations(rows).items():
            made = next(row for row in rows if row.invitation == key and row.kept is None)
            out = next((row for row in rows if row.invitation == key and row.kept is not None), None)
            told = (key, made.label, made.at, invitation.until, invitation.most, tuple(used[key]))
            found.append(Offer(*told, out.at if out else None, out.reason if out else ""))
        return found[::-1]

    def _admitted(self, counts: Counts) -> dict[str, dict[str, str]]:
        return admitted(_invitations(self._counted(counts)), self._enrolments)

    def _counted(self, counts: Counts) -> list[Row[Any]]:
        return [row for row in self._said if counts(writer_of(row.device), row.seq)]


def _invitations(rows: Iterable[Row[Any]]) -> dict[str, Invitation]:
    """Return the invitations; the first that was said of one holds, and so does its first withdrawal."""
    made: dict[str, Row[Any]] = {}
    kept: dict[str, frozenset[str]] = {}
    for row in rows:
        if row.kept is None:
            made.setdefault(row.invitation, row)
        else:
            kept.setdefault(row.invitation, frozenset(json.loads(row.kept)))
    return {key: Invitation(key, row.until, row.most, kept.get(key)) for key, row in made.items()}


def _enrolments(connection: Connection, course: str) -> Iterable[Enrolment]:
    for row in connection.execute(select(t.joined).where(t.joined.c.course == course)):
        device = writer_of(row.device)
        if _proved(course, device, row.public_key, row.invitation, row.proof):
            yield Enrolment(device, row.public_key, row.invitation, row.stamp, row.at)
    a = t.aside.c
    waits = select(a.device, a.content).where(a.course == course, a.kind == str(EntryKind.DEVICE_ENROLLED))
    for row in connection.execute(waits):
        content = json.loads(row.content)
        key, invitation, proof = (str(content["body"].get(name, "")) for name in ("public_key", "invitation", "proof"))
        if invitation and _proved(course, row.device, key, invitation, proof):
            yield Enrolment(row.device, key, invitation, content["stamp"], moment_of(content["at"]))


@lru_cache(maxsize=4096)  # asked for again with each batch of entries that is taken
def _proved(course: str, device: str, public_key: str, invitation: str, proof: str) -> bool:
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(invitation))
        key.verify(bytes.fromhex(proof), statement(course, device, public_key))
    except (InvalidSignature, ValueError):
        return False
    return _KEY.fullmatch(public_key) is not None
