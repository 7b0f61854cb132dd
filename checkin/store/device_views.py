"""Keeps the views of devices up to date: each row is of one entry, so the order of arrival does not matter."""

import json
from typing import Any

from sqlalchemy import Connection, and_, or_
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from checkin.attendance.invitations import MOST
from checkin.attendance.journal import Entry, EntryKind, moment_of, writer_of
from checkin.store import tables as t


def enrolled(connection: Connection, entry: Entry) -> None:
    """Keep how a device introduced itself; the name of a branch is not told apart from that of its device."""
    row: dict[str, Any] = {name: str(entry.body.get(name, "")) for name in ("name", "public_key")}
    row |= {"course": entry.course, "device": writer_of(entry.device), "stamp": entry.stamp}
    table = t.device
    if "invitation" in entry.body:
        proof = {name: str(entry.body.get(name, "")) for name in ("invitation", "proof", "public_key")}
        where = {"course": entry.course, "device": entry.device, "seq": entry.seq}
        connection.execute(t.joined.insert(), {**where, "stamp": entry.stamp, "at": entry.at, **proof})
    insert = (postgresql_insert if connection.dialect.name == "postgresql" else sqlite_insert)(table)
    new, old = insert.excluded, table.c
    later = or_(
        new.stamp > old.stamp, and_(new.stamp == old.stamp, new.name + new.public_key > old.name + old.public_key)
    )
    changed = {name: new[name] for name in ("name", "public_key", "stamp")}
    connection.execute(
        insert.on_conflict_do_update(index_elements=["course", "device"], set_=changed, where=later), row
    )


def invited(connection: Connection, entry: Entry) -> None:
    """Keep an invitation, or that it was withdrawn."""
    body, out = entry.body, entry.kind == EntryKind.DOORS_UNINVITED
    row: dict[str, Any] = {name: str(body.get(name, "")) for name in ("invitation", "label", "reason")}
    row |= {"until": None, "most": None, "kept": json.dumps([str(one) for one in body["devices"]])} if out else {}
    if not out:
        row |= {"until": moment_of(body["until"]), "most": min(int(body["most"]), MOST), "kept": None}
    row |= {"course": entry.course, "device": entry.device, "seq": entry.seq, "stamp": entry.stamp}
    connection.execute(t.invited.insert(), row | {"at": entry.at, "operator": entry.operator})


def decided_on(connection: Connection, entry: Entry) -> None:
    """Keep that a device was trusted or revoked."""
    body = entry.body
    since = int(body["since"]) if entry.kind == EntryKind.DEVICE_REVOKED else None
    row: dict[str, Any] = {name: str(body.get(name, "")) for name in ("target", "name", "public_key", "reason")}
    row |= {"course": entry.course, "device": entry.device, "seq": entry.seq, "stamp": entry.stamp}
    connection.execute(t.trust.insert(), row | {"at": entry.at, "operator": entry.operator, "since": since})
