"""Appending to the journal: numbered without a hole, chained, and applied to the views, in one transaction."""

import hashlib
import json
import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select

from checkin.attendance.journal import (
    START,
    Entry,
    EntryKind,
    canonical,
    entry_from,
    next_stamp,
    personal_hash,
    text_of,
)
from checkin.errors import StoreError
from checkin.store import questions as q
from checkin.store import tables as t
from checkin.store import views
from checkin.store.device import Device, refuse_second_key
from checkin.store.many import Links, insert_many
from checkin.store.reading import Reading
from checkin.words import say

WHO = frozenset({EntryKind.TRAINEE_SET, EntryKind.TRAINEE_MERGED, EntryKind.PERSON_ERASED})
"""What changes who is found by a search: its trainee."""

_BATCH = 1000
"""Entries that are written together."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a course's journal goes on: this device's last number and link, and the newest stamp of any device."""

    seq: int
    link: bytes
    stamp: int


class Writing(Reading):
    """One transaction of the writer. Everything in it is stored together, or nothing of it."""

    def __init__(
        self,
        connection: Connection,
        device: Device,
        heads: Mapping[str, Head] | None = None,
        beside: Callable[[], Connection] | None = None,
    ) -> None:
        """Write on a connection; `heads` are those of the courses that were written before, as they are stored."""
        super().__init__(connection, beside)
        self.device = device
        self.heads = dict(heads or {})
        """As they will be when this transaction is stored."""
        self.appended: dict[str, int] = {}
        """The last number given out in this transaction, by course."""
        self.kinds: Counter[tuple[str, str]] = Counter()
        """How many entries of each course and kind this transaction stored."""
        self.people: list[tuple[str, str]] = []
        """Course and trainee of each entry of WHO that this transaction stored."""

    def append(
        self,
        course: str,
        kind: EntryKind,
        body: Mapping[str, Any],
        *,
        now: datetime,
        operator: str,
        personal: Mapping[str, Any] | None = None,
    ) -> Entry:
        """Append one entry of this device and bring the views up to date; the first one enrols the device.

        `personal` is kept beside the journal, with a salt; the body gets its hash.
        """
        self._enrol(course, kind, now, operator)
        body = dict(body)
        if personal is not None:
            personal = {**personal, "salt": secrets.token_hex(16)}
            body["personal"] = personal_hash(personal)
        entry, link = self._next(course, kind, body, now, operator, personal)
        self._insert(entry, link)
        return entry

    def append_all(
        self,
        course: str,
        kind: EntryKind,
        contents: Iterable[tuple[Mapping[str, Any], Mapping[str, Any] | None]],
        *,
        now: datetime,
        operator: str,
        told: Callable[[int], object] | None = None,
    ) -> int:
        """Append many entries of one kind, each with (body, personal), as `append` would one by one; returns how many.

        `told` is called with how many are done; what it raises undoes the transaction.
        """
        done = 0
        self._enrol(course, kind, now, operator)
        links = Links(course, self.device.device, now, operator, kind)
        rest = iter(contents)
        while some := list(islice(rest, _BATCH)):
            self._append_some(links, some)
            done += len(some)
            if told is not None:
                told(done)
        return done

    def _append_some(self, links: Links, some: Sequence[tuple[Mapping[str, Any], Mapping[str, Any] | None]]) -> None:
        head, entries, rows, records = self._head(links.course), [], [], []
        for told, beside in some:
            body, personal = dict(told), None
            key = {"course": links.course, "device": links.device, "seq": head.seq + 1}
            if beside is not None:
                personal = {**beside, "salt": secrets.token_hex(16)}
                record = canonical(personal)
                body["personal"] = hashlib.sha256(record).hexdigest()
                records.append({**key, "record": record.decode()})
            written, stamp = canonical(body), next_stamp(head.stamp, links.at)
            head = Head(head.seq + 1, links.link(head.link, written, head.seq + 1, stamp), stamp)
            row: dict[str, Any] = {
                **key,
                "stamp": stamp,
                "at": links.at,
                "operator": links.operator,
                "kind": links.kind,
            }
            rows.append({**row, "body": written.decode(), "link": head.link})
            entries.append(Entry(**row, body=body, personal=personal))
        self._insert_all(entries, rows, records)
        self.appended[links.course], self.heads[links.course] = head.seq, head

    def _enrol(self, course: str, kind: EntryKind, now: datetime, operator: str) -> None:
        if self._head(course).seq == 0 and kind is not EntryKind.DEVICE_ENROLLED:
            enrolment = {"name": self.device.name, "public_key": self.device.public_key.hex()}
            self.append(course, EntryKind.DEVICE_ENROLLED, enrolment, now=now, operator=operator)

    def attach(self, course: str, data: bytes, media: str) -> str:
        """Keep a photo or document beside the journal; returns its SHA-256 (hex), by which entries name it."""
        digest = hashlib.sha256(data).hexdigest()
        if self.attachment(course, digest) is None:
            row = {"course": course, "digest": digest, "media": media, "data": data}
            self.connection.execute(t.attachment.insert().values(row))
        return digest

    def issue_badge(
        self, course: str, trainee: str, badge: int, *, now: datetime, operator: str, reason: str = ""
    ) -> int:
        """Issue a badge; an earlier one of the trainee becomes REPLACED. Returns the number of this issue, 1 and up."""
        before = self.badge_of(course, trainee)
        issue = before.issue + 1 if before else 1
        body = {"badge": badge, "trainee": trainee, "issue": issue} | ({"reason": reason} if reason else {})
        self.append(course, EntryKind.BADGE_ISSUED, body, now=now, operator=operator)
        return issue

    def take(self, entries: Iterable[Entry]) -> int:
        """Take entries of other devices, each device's from its next number on; returns how many were new.

        Raises StoreError for a hole in a device's numbers.
        """
        taken = 0
        ends: dict[tuple[str, str], tuple[int, bytes]] = {}
        for entry in entries:
            key = (entry.course, entry.device)
            seq, link = ends.get(key) or self._end(*key)
            if entry.seq <= seq:
                continue
            if entry.seq != seq + 1:
                missing = say("Store", "Entries {first} to {last} of device {device} are missing.")
                raise StoreError(missing.format(first=seq + 1, last=entry.seq - 1, device=entry.device))
            ends[key] = (entry.seq, entry.link(link))
            self._insert(entry, ends[key][1])
            self.heads.pop(entry.course, None)
            taken += 1
        return taken

    def take_linked(self, some: Sequence[tuple[Entry, bytes]]) -> None:
        """Take entries that continue what is here of their devices, each with its link, which was checked."""
        entries = [entry for entry, _ in some]
        for course in {entry.course for entry in entries}:
            self.heads.pop(course, None)
        if any(entry.kind == EntryKind.TRAINEE_MERGED for entry in entries):  # the order counts: one by one
            for entry, link in some:
                self._insert(entry, link)
            return
        rows = [_row_of(entry, link) for entry, link in some]
        records = [_record_of(entry) for entry in entries if entry.personal is not None]
        self._insert_all(entries, rows, records)

    def rebuild(self) -> None:
        """Throw the views away and make them again from the journal."""
        views.clear(self.connection)
        for entry in self.entries():
            views.apply(self.connection, entry)

    def entries(self, course: str | None = None, *, until: int | None = None) -> Iterator[Entry]:
        """Yield journal entries by course, device and number; `until` a stamp (inclusive) when given."""
        yield from entries(self.connection, course, until=until)

    def secret(self, name: str) -> bytes:
        """Return a secret of 32 random bytes, made when first asked for. Never part of the journal."""
        value = self.kept(name)
        if value is None:
            if self._beside is not None:
                refuse_second_key(self.connection, name)
            value = secrets.token_bytes(32)
            self.keep(name, value)
        return value

    def keep(self, name: str, value: bytes | None) -> None:
        """Keep a secret on this device only, never in the journal; None forgets it."""
        self.beside.execute(t.secret.delete().where(t.secret.c.name == name))
        if value is not None:
            self.beside.execute(t.secret.insert().values(name=name, value=value))

    def _next(
        self,
        course: str,
        kind: EntryKind,
        body: Mapping[str, Any],
        now: datetime,
        operator: str,
        personal: Mapping[str, Any] | None,
    ) -> tuple[Entry, bytes]:
        """Return this device's next entry and its link; the one after it goes on from there."""
        head = self._head(course)
        stamp = next_stamp(head.stamp, now)
        entry = Entry(course, self.device.device, head.seq + 1, stamp, now, operator, kind, body, personal)
        link = entry.link(head.link)
        self.appended[course] = entry.seq
        self.heads[course] = Head(entry.seq, link, stamp)
        return entry, link

    def _insert(self, entry: Entry, link: bytes) -> None:
        row = _row_of(entry, link)
        self.connection.execute(q.INSERT_ENTRY, row)
        if entry.personal is not None:
            self.connection.execute(q.INSERT_PERSONAL, _record_of(entry))
        views.apply(self.connection, entry)
        self._note(entry)

    def _note(self, entry: Entry) -> None:
        """Remember what this transaction changes."""
        self.kinds[entry.course, str(entry.kind)] += 1
        if entry.kind in WHO:
            self.people.append((entry.course, str(entry.body.get("trainee", ""))))

    def _insert_all(self, entries: Sequence[Entry], rows: list[dict[str, Any]], records: list[dict[str, Any]]) -> None:
        insert_many(self.connection, q.INSERT_ENTRY, rows)
        if records:
            insert_many(self.connection, q.INSERT_PERSONAL, records)
        views.apply_all(self.connection, entries)
        for entry in entries:
            self._note(entry)

    def _head(self, course: str) -> Head:
        known = self.heads.get(course)
        if known is None:
            stamp = self.connection.execute(q.LAST_STAMP, {"course": course}).scalar() or 0
            known = self.heads[course] = Head(*self._end(course), stamp)
        return known

    def _end(self, course: str, device: str = "") -> tuple[int, bytes]:
        values = {"course": course, "device": device or self.device.device}
        row = self.connection.execute(q.END, values).first()
        return (row.seq, bytes(row.link)) if row else (0, START)


def _row_of(entry: Entry, link: bytes) -> dict[str, Any]:
    """Return the entry's row in the journal."""
    own = {"course": entry.course, "device": entry.device, "seq": entry.seq, "stamp": entry.stamp, "at": entry.at}
    body = canonical(dict(entry.body)).decode()
    return {**own, "operator": entry.operator, "kind": str(entry.kind), "body": body, "link": link}


def _record_of(entry: Entry) -> dict[str, Any]:
    """Return the row of the entry's side record."""
    record = canonical(dict(entry.personal or {})).decode()
    return {"course": entry.course, "device": entry.device, "seq": entry.seq, "record": record}


def entries(connection: Connection, course: str | None = None, *, until: int | None = None) -> Iterator[Entry]:
    """Yield journal entries by course, device and number, with their personal side records."""
    side = and_(
        t.personal.c.course == t.journal.c.course,
        t.personal.c.device == t.journal.c.device,
        t.personal.c.seq == t.journal.c.seq,
    )
    query = select(t.journal, t.personal.c.record).outerjoin(t.personal, side)
    query = query.order_by(t.journal.c.course, t.journal.c.device, t.journal.c.seq)
    if course is not None:
        query = query.where(t.journal.c.course == course)
    if until is not None:
        query = query.where(t.journal.c.stamp <= until)
    for row in connection.execute(query.execution_options(yield_per=_BATCH)):
        yield entry_of(row)


def count(connection: Connection) -> int:
    """Return how many entries the journal holds."""
    return connection.execute(select(func.count()).select_from(t.journal)).scalar_one()


def entry_of(row: Row[Any]) -> Entry:
    """Return the entry of a row of the journal; its side record where the row has one."""
    names = ("course", "device", "seq", "stamp", "operator", "kind")
    content = {name: row._mapping[name] for name in names}
    content |= {"at": text_of(row.at), "body": json.loads(row.body)}
    record = row._mapping.get("record")
    return entry_from(content, json.loads(record) if record else None)
