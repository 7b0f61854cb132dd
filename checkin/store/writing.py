"""Appending to the journal: numbered without a hole, chained, and applied to the views, in one transaction."""

import hashlib
import secrets
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, and_, select

from checkin.attendance.journal import (
    START,
    Entry,
    EntryKind,
    canonical,
    next_stamp,
    personal_hash,
)
from checkin.attendance.runs import Run
from checkin.store import merging, views
from checkin.store import questions as q
from checkin.store import tables as t
from checkin.store.device import Device, new_device, refuse_second_key, vouch
from checkin.store.entries import entries, record_of, row_of
from checkin.store.many import Links, insert_many
from checkin.store.merging import Taken
from checkin.store.news import MOST
from checkin.store.reading import Reading

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
        self.stored: deque[Entry] = deque(maxlen=MOST)
        """The last entries that this transaction stored."""

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
        self.insert_all(entries, rows, records)
        self.appended[links.course], self.heads[links.course] = head.seq, head

    def _enrol(self, course: str, kind: EntryKind, now: datetime, operator: str) -> None:
        if kind is not EntryKind.DEVICE_ENROLLED:
            self.introduce(course, now=now, operator=operator)

    def introduce(self, course: str, *, now: datetime, operator: str) -> None:
        """Introduce this device where it wrote nothing yet: nobody can decide about a sender that nobody knows."""
        if self._head(course).seq == 0:
            self.enrol(course, now=now, operator=operator)

    def enrol(self, course: str, *, now: datetime, operator: str, proof: Mapping[str, str] | None = None) -> None:
        """Introduce this device to a course; `proof`: that it was invited (`invitation`, `proof`, both hex)."""
        enrolment = {"name": self.device.name, "public_key": self.device.public_key.hex(), **(proof or {})}
        self.append(course, EntryKind.DEVICE_ENROLLED, enrolment, now=now, operator=operator)
        if self._beside is not None:  # the machines that write into one store on a server trust each other
            vouch(self.connection, course, [self.device.device])

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

    def take(self, runs: Iterable[Run], *, sender: bytes | None = None, anyone: bool = False) -> Taken:
        """Take runs of entries that others wrote, in any order, any number of times; returns what was new.

        What comes from a device that is not trusted is set aside, and all of it where the `sender` (public key, 32
        bytes) is not; `anyone`: all is taken, and its devices count as trusted here from now on. Raises InputError for
        entries that say nothing that can be understood: then nothing is taken.
        """
        return merging.take(self, runs, sender, anyone)

    def settle(self, course: str) -> Taken:
        """Do what a decision about a device asks for: count what was set aside, set aside what was counted."""
        taken = Taken()
        merging.settle(self, course, taken)
        return taken

    def begin_anew(self) -> None:
        """Write as a new device from now on: somebody else goes on with the numbers of this one."""
        self.device = new_device(self.beside, self.connection)
        self.heads.clear()
        self.appended.clear()

    def link_of(self, course: str, device: str, seq: int) -> str:
        """Return the link (hex) of an entry: it names the entry beyond doubt, should its device ever fork."""
        mine = and_(t.journal.c.course == course, t.journal.c.device == device, t.journal.c.seq == seq)
        return bytes(self.connection.execute(select(t.journal.c.link).where(mine)).scalar_one()).hex()

    def rebuild(self, course: str | None = None) -> None:
        """Throw the views away and make them again from the journal, of all courses or of one."""
        views.clear(self.connection, course)
        views.replay(self.connection, self.entries(course))

    def all_changed(self, course: str) -> None:
        """Tell whoever keeps something in memory about a course that nothing of it holds."""
        for kind in EntryKind:
            self.kinds[course, str(kind)] += 1
        self.heads.pop(course, None)

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
        row = row_of(entry, link, canonical(dict(entry.body)))
        self.connection.execute(q.INSERT_ENTRY, row)
        if entry.personal is not None:
            self.connection.execute(q.INSERT_PERSONAL, record_of(entry))
        views.apply(self.connection, entry)
        self._note(entry)

    def _note(self, entry: Entry) -> None:
        """Remember what this transaction changes."""
        self.kinds[entry.course, str(entry.kind)] += 1
        self.stored.append(entry)
        if entry.kind in WHO:
            self.people.append((entry.course, str(entry.body.get("trainee", ""))))

    def insert_all(self, entries: Sequence[Entry], rows: list[dict[str, Any]], records: list[dict[str, Any]]) -> None:
        """Insert many rows of the journal and of side records, and bring the views up to date with their entries."""
        insert_many(self.connection, q.INSERT_ENTRY, rows)
        if records:
            insert_many(self.connection, q.INSERT_PERSONAL, records)
        views.apply_all(self.connection, entries)
        self.kinds.update((entry.course, str(entry.kind)) for entry in entries)
        self.stored.extend(entries)
        self.people += [(e.course, str(e.body.get("trainee", ""))) for e in entries if e.kind in WHO]

    def _head(self, course: str) -> Head:
        known = self.heads.get(course)
        if known is None:
            stamp = self.connection.execute(q.LAST_STAMP, {"course": course}).scalar() or 0
            known = self.heads[course] = Head(*self.end(course), stamp)
        return known

    def end(self, course: str, device: str = "") -> tuple[int, bytes]:
        """Return the last number and link of a device, of this one by default."""
        values = {"course": course, "device": device or self.device.device}
        row = self.connection.execute(q.END, values).first()
        return (row.seq, bytes(row.link)) if row else (0, START)
