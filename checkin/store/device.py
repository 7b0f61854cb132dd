"""This laptop's identity in the journal, and the mark outside the store that betrays a restored disk image."""

import base64
import os
import secrets
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, and_, func, select

from checkin.errors import StoreError
from checkin.store import tables as t
from checkin.words import say

_FORMER = "former_device:"
"""Begins the names under which the devices are noted that this one was before."""


@dataclass(frozen=True, slots=True)
class Device:
    """One writer of journals: an id (8 letters and digits), a name for people, an Ed25519 public key (32 bytes)."""

    device: str
    name: str
    public_key: bytes


def load_device(connection: Connection, journal: Connection) -> Device:
    """Return the store's device; makes one in a new store. `connection` is where this machine keeps its secrets."""
    rows = connection.execute(select(t.info.c.name, t.info.c.value).where(t.info.c.name.in_(("device", "device_name"))))
    known: dict[str, str] = {row.name: row.value for row in rows}
    if "device" not in known:
        return new_device(connection, journal)
    key = connection.execute(select(t.secret.c.value).where(t.secret.c.name == "device_key")).scalar_one()
    return Device(known["device"], known["device_name"], _public(bytes(key)))


def new_device(connection: Connection, journal: Connection) -> Device:
    """Make a new identity, as on a first start or after a disk image was restored. Numbers start again at 1.

    What the one before it wrote goes on to count here.
    """
    old = connection.execute(select(t.info.c.value).where(t.info.c.name == "device")).scalar()
    if old is not None:
        _vouch_for_old(journal, old)
        connection.execute(t.info.insert().values(name=f"{_FORMER}{old}", value=old))
    name = socket.gethostname() or "laptop"
    device = base64.b32encode(secrets.token_bytes(5)).decode().lower()
    key = secrets.token_bytes(32)
    for table, row_name, value in (
        (t.info, "device", device),
        (t.info, "device_name", name),
        (t.secret, "device_key", key),
    ):
        connection.execute(table.delete().where(table.c.name == row_name))
        connection.execute(table.insert().values(name=row_name, value=value))
    return Device(device, name, _public(key))


def vouch(journal: Connection, course: str, devices: Iterable[str]) -> None:
    """Trust devices because whoever calls says so."""
    known = set(journal.execute(select(t.vouched.c.device).where(t.vouched.c.course == course)).scalars())
    rows = [{"course": course, "device": device} for device in devices if device not in known]
    if rows:
        journal.execute(t.vouched.insert(), rows)


def former_devices(connection: Connection) -> list[str]:
    """Return the devices that this one was before; `connection` is where this machine keeps its secrets."""
    query = select(t.info.c.value).where(t.info.c.name.startswith(_FORMER, autoescape=True))
    return list(connection.execute(query.order_by(t.info.c.value)).scalars())


def _vouch_for_old(journal: Connection, old: str) -> None:
    courses = select(t.journal.c.course).where(t.journal.c.device == old).distinct()
    for course in journal.execute(courses).scalars().all():
        vouch(journal, course, [old])


def private_key(connection: Connection) -> bytes:
    """Return this device's Ed25519 private key (32 bytes)."""
    return bytes(connection.execute(select(t.secret.c.value).where(t.secret.c.name == "device_key")).scalar_one())


def refuse_second_key(connection: Connection, name: str) -> None:
    """Refuse to make a badge key on this machine when badges were made with that of another one.

    Raises StoreError: the badges of one machine would be forged ones at the other.
    """
    kind, _, course = name.partition(":")
    issued = select(t.badge.c.badge).where(t.badge.c.course == course).limit(1)
    if kind == "badge_key" and connection.execute(issued).first() is not None:
        raise StoreError(
            say(
                "Store",
                "The badge key of this course is on the machine where its badges were made. Bring it here with a door "
                "file of that machine.",
            )
        )


def _public(private: bytes) -> bytes:
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


class HighWaterMark:
    """The last number each course's journal reached on this machine, kept outside the store.

    If the store ever knows less than its mark, the disk was restored from an image, and going on would give the same
    numbers out twice.
    """

    def __init__(self, folder: Path, device: str) -> None:
        self.folder = folder / "marks" / device

    def behind(self, connection: Connection) -> bool:
        """Tell whether the store knows fewer entries of this device than were written once."""
        if not self.folder.is_dir():
            return False
        for file in self.folder.iterdir():
            mine = and_(t.journal.c.course == file.name, t.journal.c.device == self.folder.name)
            stored = connection.execute(select(func.max(t.journal.c.seq)).where(mine)).scalar() or 0
            if stored < _number(file):
                return True
        return False

    def raise_to(self, course: str, seq: int) -> None:
        """Write the mark in place: twenty digits, one system call, after the commit it speaks of."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.folder / course, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.write(handle, f"{seq:020d}".encode())
        finally:
            os.close(handle)


def _number(file: Path) -> int:
    """Return what a mark says; one that was torn or cannot be read says nothing."""
    try:
        return int(file.read_bytes())
    except (OSError, ValueError):
        return 0
