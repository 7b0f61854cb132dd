"""The hub's database: journals as they are, with side records and documents, that doors push to and pull from."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Row,
    Table,
    and_,
    bindparam,
    func,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError

from checkin.attendance.journal import START, Entry, EntryKind, canonical, entry_from
from checkin.errors import InputError, StoreError
from checkin.store import bulk
from checkin.store import postgres as pg
from checkin.store.columns import TEXT
from checkin.store.engine import plain_errors
from checkin.store.runs import End, Run
from checkin.store.server import COLLISIONS, MADE_TWICE, has_schema, retried
from checkin.words import say

SCHEMA = "checkin_hub"
CHANNEL = "checkin_hub"
VERSION = 1
_PATIENCE = 5
"""Seconds after which a network that swallows everything counts as gone."""

_metadata = MetaData()
_info = Table("info", _metadata, Column("name", TEXT, primary_key=True), Column("version", Integer, nullable=False))
_run = Table(
    "run",
    _metadata,
    Column("course", TEXT, primary_key=True),
    Column("device", TEXT, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("link", LargeBinary, nullable=False),
    Column("name", TEXT, nullable=False, default=""),
    Column("public_key", TEXT, nullable=False, default=""),
    Column("until", Integer),
)
"""The devices that were let in, how far each is known here, and up to which number it is believed (null: all of it)."""
_entry = Table(
    "entry",
    _metadata,
    Column("course", TEXT, primary_key=True),
    Column("device", TEXT, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("link", LargeBinary, nullable=False),
    Column("kind", TEXT, nullable=False),
    Column("about", TEXT),
    Column("content", TEXT, nullable=False),
    Column("record", TEXT),
    Index("ix_entry_about", "course", "about", "kind"),
)
"""`content` is what is chained, as canonical JSON; `about` the trainee that it names."""
_document = Table(
    "document",
    _metadata,
    Column("course", TEXT, primary_key=True),
    Column("digest", TEXT, primary_key=True),
    Column("media", TEXT, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("size", BigInteger, nullable=False),
)


class HubDatabase:
    """What a door says to the hub. Everything in it is one short transaction; raises EnvironmentFault or StoreError."""

    def __init__(self, address: str, password: str = "") -> None:
        """Take the address of a server; nothing is connected yet. Raises InputError for one that cannot be read."""
        url = pg.url_of(address)
        self.place = pg.place_of(url)
        self._engine = pg.server_engine(url, password, schema=SCHEMA, patience=_PATIENCE)
        self._reads = self._engine.execution_options(isolation_level="AUTOCOMMIT")  # spares two ways to the server
        self._ears = pg.server_engine(url, password, schema=SCHEMA, patience=_PATIENCE)
        self._listening: Any = None
        self.tells = False
        """Whether the server tells of changes by itself; CockroachDB and YugabyteDB do not."""

    def close(self) -> None:
        """Let go of the server."""
        if self._listening is not None:
            self._listening.invalidate()
            self._listening = None
        self._ears.dispose()
        self._engine.dispose()

    def prepare(self) -> None:
        """Make the tables where there are none, and begin to listen. Raises StoreError for a newer hub."""
        with plain_errors(self.place):
            retried(self._make, (*COLLISIONS, *MADE_TWICE))
            self._listen()

    def ends(self, courses: Iterable[str]) -> dict[Run, int]:
        """Return the last number of each device of these courses, up to which it is believed."""
        believed = func.least(_run.c.seq, func.coalesce(_run.c.until, _run.c.seq))
        query = select(_run.c.course, _run.c.device, believed).where(_run.c.course.in_(list(courses)))
        with plain_errors(self.place), self._reads.connect() as connection:
            return {(row[0], row[1]): int(row[2]) for row in connection.execute(query)}

    def push(self, run: Run, after: End, entries: Sequence[tuple[Entry, bytes]]) -> None:
        """Add a run's entries, each with its link, where the hub stands at `after`.

        Raises StoreError when it does not: somebody else pushed meanwhile, or the device was forked or locked out.
        """
        with plain_errors(self.place):
            retried(lambda: self._push(run, after, entries))

    def stands_at(self, run: Run) -> End:
        """Return how far the hub knows a run."""
        with plain_errors(self.place), self._reads.connect() as connection:
            row = connection.execute(select(_run.c.seq, _run.c.link).where(_is(run))).first()
        return End(row.seq, bytes(row.link)) if row is not None else End()

    def link_of(self, run: Run, seq: int) -> bytes | None:
        """Return the link that the hub has of one entry."""
        query = select(_entry.c.link).where(_entry.c.course == run[0], _entry.c.device == run[1], _entry.c.seq == seq)
        with plain_errors(self.place), self._reads.connect() as connection:
            found = connection.execute(query).scalar()
        return None if found is None else bytes(found)

    def pull(self, known: Mapping[Run, int], most: int) -> list[tuple[Entry, bytes]]:
        """Return what comes after the known number of each of these runs, run by run, at most so many entries.

        Raises InputError for what is no entry.
        """
        lists = {"courses": [c for c, _ in known], "devices": [d for _, d in known], "seqs": list(known.values())}
        with plain_errors(self.place), self._reads.connect() as connection:
            rows = connection.execute(_PULL, {**lists, "most": most}).all()
        return [(_entry_of(row), bytes(row.link)) for row in rows]

    def believe(self, run: Run, until: int | None) -> None:
        """Believe a device only up to this number from now on, as when it was lost; None: all of it."""
        with plain_errors(self.place), self._engine.begin() as connection:
            connection.execute(update(_run).where(_is(run)).values(until=until))

    def lacking(self, course: str, digests: Sequence[str]) -> list[str]:
        """Return which of these documents the hub does not have."""
        query = select(_document.c.digest).where(_document.c.course == course, _document.c.digest.in_(digests))
        with plain_errors(self.place), self._reads.connect() as connection:
            has = set(connection.execute(query).scalars())
        return [digest for digest in digests if digest not in has]

    def give(self, course: str, digest: str, media: str, data: bytes) -> None:
        """Keep a document for the others."""
        row = {"course": course, "digest": digest, "media": media, "data": data, "size": len(data)}
        with plain_errors(self.place), self._engine.begin() as connection:
            connection.execute(insert(_document).values(row).on_conflict_do_nothing())

    def fetch(self, course: str, digest: str) -> tuple[str, bytes] | None:
        """Return a document as (media type, data), or None where the hub does not have it."""
        mine = and_(_document.c.course == course, _document.c.digest == digest)
        with plain_errors(self.place), self._reads.connect() as connection:
            row = connection.execute(select(_document.c.media, _document.c.data).where(mine)).first()
        return None if row is None else (row.media, bytes(row.data))

    def wait(self, seconds: float) -> bool:
        """Wait until the hub tells of something new, at most so long; returns whether it did."""
        with plain_errors(self.place), pg.driver_errors("LISTEN"):
            heard = self._listening.driver_connection.notifies(timeout=seconds, stop_after=1)
            return any(True for _ in heard)

    def _make(self) -> None:
        with self._engine.begin() as connection:
            if not has_schema(connection, SCHEMA):
                connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
            _metadata.create_all(connection)
            connection.execute(insert(_info).values(name="hub", version=VERSION).on_conflict_do_nothing())
            version = connection.execute(select(_info.c.version)).scalar_one()
        if version > VERSION:
            sentence = say("Hub", "The hub {place} was made by a newer Checkin. Install the newer program.")
            raise StoreError(sentence.format(place=self.place))

    def _listen(self) -> None:
        if self._listening is not None:
            self._listening.invalidate()
            self._listening = None
        listening = self._ears.raw_connection()
        driver = listening.driver_connection
        assert driver is not None, "it was connected"
        driver.autocommit = True
        try:
            with pg.driver_errors("LISTEN"):
                driver.execute(f"LISTEN {CHANNEL}")
        except DBAPIError as error:
            if str(getattr(error.orig, "sqlstate", None) or "").startswith(("0A", "42")):
                listening.close()
                return
            raise
        self._listening, self.tells = listening, True

    def _push(self, run: Run, after: End, entries: Sequence[tuple[Entry, bytes]]) -> None:
        with self._engine.begin() as connection:
            first = {"course": run[0], "device": run[1], "seq": 0, "link": START}
            connection.execute(insert(_run).values(first).on_conflict_do_nothing())
            row = connection.execute(select(_run).where(_is(run)).with_for_update()).one()
            last = entries[-1]
            if (row.seq, bytes(row.link)) != (after.seq, after.link):
                raise StoreError(say("Hub", "The hub knows device {device} otherwise.").format(device=run[1]))
            if row.until is not None and last[0].seq > row.until:
                sentence = say("Hub", "The hub takes no more from device {device}: it was locked out.")
                raise StoreError(sentence.format(device=run[1]))
            erases = any(entry.kind == EntryKind.PERSON_ERASED for entry, _ in entries)
            if erases or any(entry.personal is not None for entry, _ in entries):
                # nobody tells of a person in the moment in which the person is erased
                connection.execute(select(_info).with_for_update(read=not erases))
            bulk.insert(connection, _entry, "", _rows(connection, run[0], entries))
            values: dict[str, Any] = {"seq": last[0].seq, "link": last[1]}
            for entry, _ in entries:
                if entry.kind == EntryKind.DEVICE_ENROLLED:
                    values |= {name: str(entry.body.get(name, "")) for name in ("name", "public_key")}
                elif entry.kind == EntryKind.PERSON_ERASED:
                    _erase(connection, run[0], str(entry.body.get("trainee", "")))
            connection.execute(update(_run).where(_is(run)).values(values))
            if self.tells:
                connection.execute(text(f"NOTIFY {CHANNEL}"))


_PULL = text(
    "SELECT e.course, e.device, e.seq, e.link, e.content, e.record FROM entry e JOIN unnest(CAST(:courses AS text[]),"
    " CAST(:devices AS text[]), CAST(:seqs AS integer[])) AS k(course, device, seq)"
    " ON e.course = k.course AND e.device = k.device AND e.seq > k.seq"
    " JOIN run r ON r.course = e.course AND r.device = e.device AND e.seq <= coalesce(r.until, e.seq)"
    " ORDER BY e.course, e.device, e.seq LIMIT :most"
)
_ERASED = select(_entry.c.about).where(
    _entry.c.course == bindparam("course"),
    _entry.c.kind == EntryKind.PERSON_ERASED.value,
    _entry.c.about.in_(bindparam("people", expanding=True)),
)


def _is(run: Run) -> Any:
    return and_(_run.c.course == run[0], _run.c.device == run[1])


def _rows(connection: Connection, course: str, entries: Sequence[tuple[Entry, bytes]]) -> list[dict[str, Any]]:
    """Return the rows of entries. Who was erased stays erased, whatever a door still tells."""
    named = {str(entry.body["trainee"]) for entry, _ in entries if entry.personal and entry.body.get("trainee")}
    gone = set(connection.execute(_ERASED, {"course": course, "people": list(named)}).scalars()) if named else set()
    rows = []
    for entry, link in entries:
        about = entry.body.get("trainee")
        kept = entry.personal is not None and about not in gone
        row = {"course": entry.course, "device": entry.device, "seq": entry.seq, "link": link, "kind": str(entry.kind)}
        row["about"] = about if isinstance(about, str) else None
        row["content"] = canonical(entry.content()).decode()
        rows.append({**row, "record": canonical(dict(entry.personal or {})).decode() if kept else None})
    return rows


def _erase(connection: Connection, course: str, trainee: str) -> None:
    """Erase the side records about a person, and the documents that they name: who still needs one gives it again."""
    about = and_(_entry.c.course == course, _entry.c.about == trainee, _entry.c.record.is_not(None))
    for record in connection.execute(select(_entry.c.record).where(about)).scalars().all():
        told = json.loads(record)
        digests = [str(told[name]) for name in ("photo", "attachment") if told.get(name)]
        mine = and_(_document.c.course == course, _document.c.digest.in_(digests))
        connection.execute(_document.delete().where(mine))
    connection.execute(update(_entry).where(about).values(record=None))


def _entry_of(row: Row[Any]) -> Entry:
    try:
        content, record = json.loads(row.content), json.loads(row.record) if row.record else None
    except ValueError as error:
        raise InputError(say("Store", "A journal entry is damaged: {reason}.").format(reason=str(error))) from error
    entry = entry_from(content, record)
    if (entry.course, entry.device, entry.seq) != (row.course, row.device, row.seq):
        raise InputError(say("Store", "A journal entry is damaged: {reason}.").format(reason="key"))
    return entry
