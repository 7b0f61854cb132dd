"""The tables of the hub, and entries as their rows."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    and_,
    bindparam,
    select,
    text,
    update,
)

from checkin.attendance.journal import Entry, EntryKind, canonical, entry_from
from checkin.attendance.runs import Run
from checkin.errors import InputError
from checkin.store.columns import TEXT
from checkin.store.erasure import DOCUMENTS
from checkin.store.strands import Key, Strand
from checkin.words import say

metadata = MetaData()
info = Table("info", metadata, Column("name", TEXT, primary_key=True), Column("version", Integer, nullable=False))
strand = Table(
    "strand",
    metadata,
    Column("course", TEXT, primary_key=True),
    Column("name", TEXT, primary_key=True),
    Column("first", Integer, nullable=False),
    Column("before", LargeBinary, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("link", LargeBinary, nullable=False),
)
"""How far each strand is known here; who adds to one locks its row."""
entry = Table(
    "entry",
    metadata,
    Column("course", TEXT, primary_key=True),
    Column("strand", TEXT, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("link", LargeBinary, nullable=False),
    Column("kind", TEXT, nullable=False),
    Column("about", TEXT),
    Column("digest", TEXT),
    Column("content", TEXT, nullable=False),
    Column("record", TEXT),
    Index("ix_entry_about", "course", "about", "kind"),
    Index("ix_entry_digest", "course", "digest"),
)
"""`content` is what is chained, as canonical JSON; `about` the trainee that it names, `digest` the document."""
document = Table(
    "document",
    metadata,
    Column("course", TEXT, primary_key=True),
    Column("digest", TEXT, primary_key=True),
    Column("media", TEXT, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("size", BigInteger, nullable=False),
)

PULL = text(
    "SELECT e.course, e.strand, e.seq, e.link, e.content, e.record FROM entry e JOIN unnest(CAST(:courses AS text[]),"
    " CAST(:names AS text[]), CAST(:seqs AS integer[])) AS k(course, strand, seq)"
    " ON e.course = k.course AND e.strand = k.strand AND e.seq > k.seq"
    " ORDER BY e.course, e.strand, e.seq LIMIT :most"
)
LINKS = text(
    "SELECT e.course, e.strand, e.link FROM entry e JOIN unnest(CAST(:courses AS text[]),"
    " CAST(:names AS text[]), CAST(:seqs AS integer[])) AS k(course, strand, seq)"
    " ON e.course = k.course AND e.strand = k.strand AND e.seq = k.seq"
)
_ERASED = select(entry.c.about).where(
    entry.c.course == bindparam("course"),
    entry.c.kind == EntryKind.PERSON_ERASED.value,
    entry.c.about.in_(bindparam("people", expanding=True)),
)


@dataclass(frozen=True, slots=True)
class Pulled:
    """A row of the hub, as it came: nobody has looked yet whether it is what the chain says."""

    key: Key
    seq: int
    link: bytes
    content: str
    record: str | None

    def entry(self) -> Entry:
        """Return the entry. Raises InputError where it is damaged."""
        try:
            told, record = json.loads(self.content), json.loads(self.record) if self.record else None
        except (ValueError, RecursionError) as error:
            raise InputError(say("Store", "A journal entry is damaged: {reason}.").format(reason=str(error))) from error
        return entry_from(told, record)


def rows_of(connection: Connection, to: Strand, run: Run) -> list[dict[str, Any]]:
    """Return the rows of a run. Who was erased stays erased, whatever a door still tells."""
    named = {str(one.body["trainee"]) for one in run.entries if one.personal and one.body.get("trainee")}
    gone = set(connection.execute(_ERASED, {"course": to.course, "people": list(named)}).scalars()) if named else set()
    rows = []
    for one, link, _ in run.chained():
        about = one.body.get("trainee")
        told = one.personal if one.personal is not None and about not in gone else None
        digest = next((str(told[name]) for name in DOCUMENTS if told.get(name)), None) if told else None
        row = {"course": to.course, "strand": to.name, "seq": one.seq, "link": link, "kind": str(one.kind)}
        row |= {"about": about if isinstance(about, str) else None, "digest": digest}
        row["content"] = canonical(one.content()).decode()
        rows.append({**row, "record": None if told is None else canonical(dict(told)).decode()})
    return rows


def erase(connection: Connection, course: str, people: Sequence[str]) -> None:
    """Erase the side records about people, and the documents that nobody else's record names."""
    for person in people:
        about = and_(entry.c.course == course, entry.c.about == person, entry.c.record.is_not(None))
        query = select(entry.c.digest).where(about, entry.c.digest.is_not(None))
        digests = connection.execute(query).scalars().all()
        connection.execute(update(entry).where(about).values(record=None, digest=None))
        for digest in set(digests):
            if not is_named(connection, course, digest):
                mine = and_(document.c.course == course, document.c.digest == digest)
                connection.execute(document.delete().where(mine))


def is_named(connection: Connection, course: str, digest: str) -> bool:
    """Tell whether a side record names this document."""
    query = select(entry.c.seq).where(entry.c.course == course, entry.c.digest == digest).limit(1)
    return connection.execute(query).first() is not None
