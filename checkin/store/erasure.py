"""Erasing a person: side records, what the views copied of them, documents. The journal and its chains stay whole.

Who was erased stays erased: what other devices still tell of the person is erased as it arrives, in whatever order.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from checkin.attendance.journal import Entry
from checkin.store import tables as t
from checkin.store.many import insert_many
from checkin.store.received_tables import told

_IS_ERASED = select(t.erased.c.trainee).where(
    t.erased.c.course == bindparam("course"), t.erased.c.trainee == bindparam("trainee")
)
_REMEMBER = {
    "sqlite": sqlite_insert(t.about).on_conflict_do_nothing(),
    "postgresql": postgresql_insert(t.about).on_conflict_do_nothing(),
}
_BLANKED = (
    (t.trainee, ("name", "latin", "position", "phone", "photo", "search")),
    (t.note, ("text",)),
    (t.leave, ("reason", "attachment", "attachment_name")),
    (t.correction, ("reason",)),
    (t.decided, ("reason", "evidence")),
)
"""What the views copied from side records. `search` also holds what is not personal: an erased person is not found."""
LISTED = ("name", "latin")
"""What lists without a journal tell of a person that goes with their side records."""
DOCUMENTS = ("photo", "attachment")
"""The members of side records that name an attachment."""


def is_erased(connection: Connection, course: str, trainee: str) -> bool:
    """Tell whether a person was erased."""
    return connection.execute(_IS_ERASED, {"course": course, "trainee": trainee}).first() is not None


def erased(connection: Connection, course: str) -> set[str]:
    """Return who of a course was erased."""
    return set(connection.execute(select(t.erased.c.trainee).where(t.erased.c.course == course)).scalars())


def remember(connection: Connection, entry: Entry, trainee: str) -> None:
    """Note that an entry is about a person."""
    row = {"course": entry.course, "trainee": trainee, "device": entry.device, "seq": entry.seq}
    connection.execute(_REMEMBER[connection.dialect.name], row)


def remember_all(connection: Connection, about: Sequence[tuple[Entry, str]]) -> None:
    """Note that each of these entries is about this person."""
    rows = [{"course": e.course, "trainee": trainee, "device": e.device, "seq": e.seq} for e, trainee in about]
    insert_many(connection, _REMEMBER[connection.dialect.name], rows)


def without_personal(connection: Connection, entry: Entry) -> Entry:
    """Erase the side record of one entry that arrived after its person was erased; returns the entry as it is now."""
    key = and_(t.personal.c.course == entry.course, t.personal.c.device == entry.device, t.personal.c.seq == entry.seq)
    connection.execute(update(t.personal).where(key).values(record=None))
    _drop_documents(connection, entry.course, _documents([entry.personal or {}]))
    return replace(entry, personal=None)


def forget(connection: Connection, course: str, trainee: str) -> None:
    """Erase every side record about a person, what the views copied of it, and documents that nobody else needs."""
    mine = and_(t.about.c.course == course, t.about.c.trainee == trainee)
    same = (t.about.c.course == t.personal.c.course, t.about.c.device == t.personal.c.device)
    tied = and_(*same, t.about.c.seq == t.personal.c.seq)
    records = select(t.personal.c.device, t.personal.c.seq, t.personal.c.record).join(t.about, tied).where(mine)
    rows = connection.execute(records.where(t.personal.c.record.is_not(None))).all()
    for device, seq, _ in rows:
        key = and_(t.personal.c.course == course, t.personal.c.device == device, t.personal.c.seq == seq)
        connection.execute(update(t.personal).where(key).values(record=None))
    blank(connection, course, trainee)
    _drop_documents(connection, course, _documents(json.loads(row.record) for row in rows))


def blank(connection: Connection, course: str, trainee: str) -> None:
    """Empty what the views copied of a person's side records."""
    for table, names in _BLANKED:
        mine = and_(table.c.course == course, table.c.trainee == trainee)
        connection.execute(update(table).where(mine).values(dict.fromkeys(names, "")))
    listed = and_(told.c.course == course, told.c.number.in_(_numbers(course).where(t.trainee.c.trainee == trainee)))
    connection.execute(update(told).where(listed).values(dict.fromkeys(LISTED, "")))


def numbers_erased(connection: Connection, course: str) -> set[str]:
    """Return the numbers of those who were erased: lists without a journal know people by them."""
    gone = and_(t.erased.c.course == course, t.erased.c.trainee == t.trainee.c.trainee)
    return set(connection.execute(_numbers(course).join(t.erased, gone)).scalars())


def _numbers(course: str) -> Select[str]:
    return select(t.trainee.c.number).where(t.trainee.c.course == course, t.trainee.c.number != "")


def _documents(records: Iterable[Mapping[str, Any]]) -> set[str]:
    return {str(record[name]) for record in records for name in DOCUMENTS if record.get(name)}


def _drop_documents(connection: Connection, course: str, digests: set[str]) -> None:
    """Delete these photos and documents, but for those that are also about somebody who was not erased."""
    for digest in sorted(digests):
        photo = and_(t.trainee.c.course == course, t.trainee.c.photo == digest, t.trainee.c.photo != "")
        paper = and_(t.leave.c.course == course, t.leave.c.attachment == digest)
        needed = select(t.trainee.c.trainee).where(photo).union_all(select(t.leave.c.trainee).where(paper))
        if connection.execute(needed.limit(1)).first() is None:
            gone = and_(t.attachment.c.course == course, t.attachment.c.digest == digest)
            connection.execute(t.attachment.delete().where(gone))
