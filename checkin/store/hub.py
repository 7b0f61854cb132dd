"""The hub's database: journals as they are, with side records and documents, that doors push to and pull from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Row, and_, any_, bindparam, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.exc import DBAPIError

from checkin.attendance.journal import EntryKind
from checkin.attendance.runs import Run
from checkin.errors import StoreError
from checkin.store import bulk
from checkin.store import hub_tables as h
from checkin.store import postgres as pg
from checkin.store.columns import TEXT
from checkin.store.server import COLLISIONS, MADE_TWICE, has_schema, retried
from checkin.store.server_errors import sentence_for_hub
from checkin.store.strands import Key, Strand
from checkin.words import say

SCHEMA = "checkin_hub"
CHANNEL = "checkin_hub"
VERSION = 1
_PATIENCE = 5
"""Seconds after which a network that swallows everything counts as gone."""


@contextmanager
def _plain_errors(place: str) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        raise sentence_for_hub(error.orig or error, place) from error


class HubDatabase:
    """What a door says to the hub. Everything in it is one short transaction; raises EnvironmentFault or StoreError."""

    def __init__(self, address: str, password: str = "") -> None:
        """Take the address of a server; nothing is connected yet. Raises InputError for one that cannot be read."""
        url = pg.url_of(address)
        self.place = pg.place_of(url)
        self._engine = pg.server_engine(url, password, schema=SCHEMA, patience=_PATIENCE, asks=False)
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
        with _plain_errors(self.place):
            retried(self._make, (*COLLISIONS, *MADE_TWICE))
            self._listen()

    def server(self) -> str:
        """Return what server answers: "PostgreSQL 18.1"."""
        with _plain_errors(self.place), self._reads.connect() as connection:
            return pg.version_of(connection)

    def strands(self, courses: Iterable[str]) -> list[Strand]:
        """Return the strands of these courses, and how far each goes."""
        query = select(h.strand).where(h.strand.c.course.in_(list(courses)))
        with _plain_errors(self.place), self._reads.connect() as connection:
            return [_strand_of(row) for row in connection.execute(query).all()]

    def push(self, to: Strand, run: Run) -> bool:
        """Add a run that follows on a strand as it was seen; False where it goes on otherwise by now."""
        with _plain_errors(self.place):
            return retried(lambda: self._push(to, run))

    def pull(self, after: Mapping[Key, int], most: int) -> list[h.Pulled]:
        """Return what comes in these strands after a number each, at most so many rows, strand by strand."""
        with _plain_errors(self.place), self._reads.connect() as connection:
            rows = connection.execute(h.PULL, {**_lists(after), "most": most}).all()
        return [h.Pulled((row.course, row.strand), row.seq, bytes(row.link), row.content, row.record) for row in rows]

    def links_at(self, places: Mapping[Key, int]) -> dict[Key, bytes]:
        """Return the link at one number of each of these strands."""
        if not places:
            return {}
        with _plain_errors(self.place), self._reads.connect() as connection:
            rows = connection.execute(h.LINKS, _lists(places)).all()
        return {(row.course, row.strand): bytes(row.link) for row in rows}

    def links(self, strand: Strand) -> list[tuple[int, bytes]]:
        """Return number and link of each entry of a strand."""
        e = h.entry.c
        query = select(e.seq, e.link).where(e.course == strand.course, e.strand == strand.name).order_by(e.seq)
        with _plain_errors(self.place), self._reads.connect() as connection:
            return [(row.seq, bytes(row.link)) for row in connection.execute(query)]

    def lacking(self, course: str, digests: Sequence[str]) -> list[str]:
        """Return which of these documents the hub does not have, though a record there names them."""
        d, e = h.document.c, h.entry.c
        has = select(d.digest).where(d.course == course)
        ours = any_(bindparam("digests", list(digests), type_=ARRAY(TEXT)))
        named = select(e.digest).where(e.course == course, e.digest == ours, e.digest.not_in(has)).distinct()
        with _plain_errors(self.place), self._reads.connect() as connection:
            return sorted(connection.execute(named).scalars())

    def give(self, course: str, digest: str, media: str, data: bytes) -> None:
        """Keep a document for the others, as long as somebody's record names it."""
        row = {"course": course, "digest": digest, "media": media, "data": data, "size": len(data)}
        with _plain_errors(self.place), self._engine.begin() as connection:
            connection.execute(select(h.info).with_for_update(read=True))  # nobody is erased in this moment
            if h.is_named(connection, course, digest):
                connection.execute(insert(h.document).values(row).on_conflict_do_nothing())

    def fetch(self, course: str, digest: str) -> tuple[str, bytes] | None:
        """Return a document as (media type, data), or None where the hub does not have it."""
        d = h.document.c
        query = select(d.media, d.data).where(d.course == course, d.digest == digest)
        with _plain_errors(self.place), self._reads.connect() as connection:
            row = connection.execute(query).first()
        return None if row is None else (row.media, bytes(row.data))

    def wait(self, seconds: float) -> bool:
        """Wait until the hub tells of something new, at most so long; returns whether it did."""
        with _plain_errors(self.place), pg.driver_errors("LISTEN"):
            heard = self._listening.driver_connection.notifies(timeout=seconds, stop_after=1)
            return any(True for _ in heard)

    def _make(self) -> None:
        with self._engine.begin() as connection:
            if not has_schema(connection, SCHEMA):
                connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
            h.metadata.create_all(connection)
            connection.execute(insert(h.info).values(name="hub", version=VERSION).on_conflict_do_nothing())
            version = connection.execute(select(h.info.c.version)).scalar_one()
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

    def _push(self, to: Strand, run: Run) -> bool:
        mine = and_(h.strand.c.course == to.course, h.strand.c.name == to.name)
        with self._engine.begin() as connection:
            if to.seq < to.first:
                row = {name: getattr(to, name) for name in ("course", "name", "first", "before", "seq", "link")}
                connection.execute(insert(h.strand).values(row).on_conflict_do_nothing())
            found = connection.execute(select(h.strand).where(mine).with_for_update()).first()
            if found is None or _strand_of(found) != to:
                return False
            erased = [str(e.body.get("trainee", "")) for e in run.entries if e.kind == EntryKind.PERSON_ERASED]
            if erased or any(one.personal is not None for one in run.entries):
                # nobody tells of a person in the moment in which the person is erased
                connection.execute(select(h.info).with_for_update(read=not erased))
            bulk.insert(connection, h.entry, "", h.rows_of(connection, to, run))
            h.erase(connection, to.course, erased)
            after = to.grown(run)
            connection.execute(update(h.strand).where(mine).values(seq=after.seq, link=after.link))
            if self.tells:
                connection.execute(text(f"NOTIFY {CHANNEL}"))
        return True


def _strand_of(row: Row[Any]) -> Strand:
    return Strand(row.course, row.name, row.first, bytes(row.before), row.seq, bytes(row.link))


def _lists(places: Mapping[Key, int]) -> dict[str, list[Any]]:
    return {
        "courses": [course for course, _ in places],
        "names": [name for _, name in places],
        "seqs": list(places.values()),
    }
