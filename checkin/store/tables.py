"""The tables: the journal, its personal side records, and the views that are derived from it.

Every primary key starts with the course, so that the same schema shards on a distributed SQL engine. `stamp` and
`device` of a view row name the entry it came from: the newest (stamp, device) wins.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    text,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeEngine

from checkin.attendance.journal import moment_of, text_of

TEXT = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
"""Text that is compared and sorted by code point on every engine, whatever language a server was set up for."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept as RFC 3339 text in UTC: sorts by time, keeps its zone on every engine."""

    impl = String(27)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        plain = dialect.name == "postgresql"
        return dialect.type_descriptor(postgresql.VARCHAR(27, collation="C") if plain else String(27))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        return None if value is None else text_of(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else moment_of(value)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _key(name: str, kind: Any = TEXT) -> Column[Any]:
    return Column(name, kind, primary_key=True)


def _text(name: str) -> Column[Any]:
    return Column(name, TEXT, nullable=False, default="", server_default="")


def _origin() -> tuple[Column[Any], Column[Any]]:
    return Column("stamp", BigInteger, nullable=False), Column("device", TEXT, nullable=False)


info = Table("store_info", metadata, _key("name"), Column("value", TEXT, nullable=False))

secret = Table("secret", metadata, _key("name"), Column("value", LargeBinary, nullable=False))

journal = Table(
    "journal",
    metadata,
    _key("course"),
    _key("device"),
    _key("seq", Integer),
    Column("stamp", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    _text("operator"),
    _text("kind"),
    Column("body", TEXT, nullable=False),
    Column("link", LargeBinary(32), nullable=False),
    Index(None, "course", "stamp"),
)

personal = Table("personal", metadata, _key("course"), _key("device"), _key("seq", Integer), Column("record", TEXT))

course = Table(
    "course",
    metadata,
    _key("course"),
    *(_text(name) for name in ("code", "title", "title_zh", "venue", "zone", "organizers", "guiding_body")),
    *(_text(name) for name in ("language", "rule", "keep_until")),
    *_origin(),
)

session = Table(
    "session",
    metadata,
    _key("course"),
    _key("code"),
    *(_text(name) for name in ("title", "title_zh", "speaker", "room")),
    Column("start", UtcDateTime, nullable=False),
    Column("end", UtcDateTime, nullable=False),
    Column("opens_before", Integer, nullable=False),
    Column("late_after", Integer, nullable=False),
    _text("expected"),
    Column("exits", Boolean, nullable=False),
    Column("weight", Float, nullable=False),
    Column("dropped", Boolean, nullable=False),
    *_origin(),
)

trainee = Table(
    "trainee",
    metadata,
    _key("course"),
    _key("trainee"),
    *(_text(name) for name in ("number", "name", "latin", "unit", "province", "position", "group", "phone")),
    *(_text(name) for name in ("seat", "photo")),
    Column("withdrawn", UtcDateTime),
    Column("walk_in", Boolean, nullable=False),
    _text("search"),
    *_origin(),
    Index(None, "course", "number"),
    Index(None, "course", "photo", sqlite_where=text("photo <> ''"), postgresql_where=text("photo <> ''")),
)

merge = Table(
    "merge",
    metadata,
    _key("course"),
    _key("trainee"),
    Column("into", TEXT),
    *_origin(),
    Index(None, "course", "into"),
)

note = Table(
    "note",
    metadata,
    _key("course"),
    _key("note"),
    *(_text(name) for name in ("trainee", "text")),
    Column("withdrawn", Boolean, nullable=False),
    *_origin(),
    Index(None, "course", "trainee"),
)

badge = Table(
    "badge",
    metadata,
    _key("course"),
    _key("badge", BigInteger),
    Column("trainee", TEXT, nullable=False),
    Column("issue", Integer, nullable=False),
    Column("issued", UtcDateTime, nullable=False),
    *_origin(),
    Index(None, "course", "trainee"),
)

revocation = Table(
    "revocation",
    metadata,
    _key("course"),
    _key("badge", BigInteger),
    Column("revoked", UtcDateTime, nullable=False),
    _text("reason"),
    *_origin(),
)

printed = Table(
    "printed",
    metadata,
    _key("course"),
    _key("badge", BigInteger),
    _key("device"),
    _key("seq", Integer),
    Column("stamp", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *(_text(name) for name in ("batch", "template", "digest", "sheet", "printer", "operator")),
    Index(None, "course", "batch"),
    Index(None, "course", "stamp"),
)
"""Each printing of each badge: nothing is replaced here, so the order of arrival does not matter."""

leave = Table(
    "leave",
    metadata,
    _key("course"),
    _key("trainee"),
    _key("session"),
    *(_text(name) for name in ("leave", "reason", "granted_by", "attachment", "attachment_name")),
    Column("withdrawn", Boolean, nullable=False),
    *_origin(),
)

correction = Table(
    "correction",
    metadata,
    _key("course"),
    _key("trainee"),
    _key("session"),
    Column("state", TEXT),
    *(_text(name) for name in ("reason", "operator")),
    Column("at", UtcDateTime, nullable=False),
    *_origin(),
)

certificate = Table(
    "certificate",
    metadata,
    _key("course"),
    _key("number"),
    *(_text(name) for name in ("trainee", "code")),
    Column("at", UtcDateTime, nullable=False),
    Column("share", Float, nullable=False),
    *_origin(),
    Index(None, "course", "trainee"),
)

attachment = Table(
    "attachment",
    metadata,
    _key("course"),
    _key("digest"),
    _text("media"),
    Column("data", LargeBinary, nullable=False),
)
"""Photos and documents by their SHA-256 (hex): personal data beside the journal, as the side records are."""

scan = Table(
    "scan",
    metadata,
    _key("course"),
    _key("device"),
    _key("seq", Integer),
    Column("stamp", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    _text("kind"),
    Column("session", TEXT),
    Column("trainee", TEXT),
    Column("named", TEXT),
    Column("badge", BigInteger),
    Column("direction", TEXT),
    *(_text(name) for name in ("source", "door", "override", "text", "operator")),
    Index(None, "course", "session", "trainee", "direction", "at"),  # all that a whole session's standings are made of
    Index(None, "course", "named"),
    Index(None, "course", "badge"),
    Index(None, "course", "stamp"),
)

void = Table(
    "void",
    metadata,
    _key("course"),
    _key("target_device"),
    _key("target_seq", Integer),
    Column("at", UtcDateTime, nullable=False),
    *(_text(name) for name in ("reason", "operator")),
    *_origin(),
)

day = Table(
    "day",
    metadata,
    _key("course"),
    _key("day"),
    Column("closed", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
    _text("reason"),
    *_origin(),
)

about = Table("about", metadata, _key("course"), _key("trainee"), _key("device"), _key("seq", Integer))
"""Which entries name a trainee, but for scans, which `scan` finds: what is to be shown, or erased, of one person."""

erased = Table(
    "erased",
    metadata,
    _key("course"),
    _key("trainee"),
    Column("at", UtcDateTime, nullable=False),
    *(_text(name) for name in ("reason", "operator")),
    *_origin(),
)

VIEWS = (
    *(course, session, trainee, merge, note, badge, revocation, printed),
    *(leave, correction, certificate, scan, void, day, about, erased),
)
"""What can be thrown away and made again from the journal."""
