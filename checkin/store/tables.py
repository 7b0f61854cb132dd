"""The tables: the journal, its personal side records, and the views that are derived from it.

Every primary key starts with the course, so that the same schema shards on a distributed SQL engine. `stamp` and
`device` of a view row name the entry it came from: the newest (stamp, device) wins.
"""

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, LargeBinary, Table, text

from checkin.store import trust_tables
from checkin.store.columns import TEXT, UtcDateTime, key, metadata, origin, words

info = Table("store_info", metadata, key("name"), Column("value", TEXT, nullable=False))

secret = Table("secret", metadata, key("name"), Column("value", LargeBinary, nullable=False))

journal = Table(
    "journal",
    metadata,
    key("course"),
    key("device"),
    key("seq", Integer),
    Column("stamp", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    words("operator"),
    words("kind"),
    Column("body", TEXT, nullable=False),
    Column("link", LargeBinary(32), nullable=False),
    Index(None, "course", "stamp"),
)

loose = Table("loose", metadata, key("course"), key("device"), key("seq", Integer), Column("before", LargeBinary(32)))
"""What an entry is chained to that does not follow on the one before it: after a gap, where a branch begins."""

aside = Table(
    "aside",
    metadata,
    key("course"),
    key("device"),
    key("seq", Integer),
    key("link", LargeBinary(32)),
    Column("before", LargeBinary(32), nullable=False),
    *(words(name) for name in ("kind", "sender", "content")),
    Column("record", TEXT),
    Index(None, "course", "kind"),
)
"""Entries that do not count, for their device is not trusted, or `sender` (public key, hex) is not who sent them."""

heard = Table(
    "heard",
    metadata,
    key("course"),
    key("device"),
    Column("last", Integer, nullable=False),
    Column("ahead", Integer, nullable=False),
)
"""How far others said that they know a device's entries, and how many seconds its clock was ahead of ours."""

vouched = Table("vouched", metadata, key("course"), key("device"))
"""Devices that this store trusts besides its own although no entry says so: those of whole journals that were given."""

personal = Table("personal", metadata, key("course"), key("device"), key("seq", Integer), Column("record", TEXT))

course = Table(
    "course",
    metadata,
    key("course"),
    *(words(name) for name in ("code", "title", "title_zh", "venue", "zone", "organizers", "guiding_body")),
    *(words(name) for name in ("language", "rule", "keep_until")),
    *origin(),
)

session = Table(
    "session",
    metadata,
    key("course"),
    key("code"),
    *(words(name) for name in ("title", "title_zh", "speaker", "room")),
    Column("start", UtcDateTime, nullable=False),
    Column("end", UtcDateTime, nullable=False),
    Column("opens_before", Integer, nullable=False),
    Column("late_after", Integer, nullable=False),
    words("expected"),
    Column("exits", Boolean, nullable=False),
    Column("weight", Float, nullable=False),
    Column("dropped", Boolean, nullable=False),
    *origin(),
)

trainee = Table(
    "trainee",
    metadata,
    key("course"),
    key("trainee"),
    *(words(name) for name in ("number", "name", "latin", "unit", "province", "position", "group", "phone")),
    *(words(name) for name in ("seat", "photo")),
    Column("withdrawn", UtcDateTime),
    Column("walk_in", Boolean, nullable=False),
    words("search"),
    *origin(),
    Index(None, "course", "number"),
    Index(None, "course", "photo", sqlite_where=text("photo <> ''"), postgresql_where=text("photo <> ''")),
)

merge = Table(
    "merge",
    metadata,
    key("course"),
    key("trainee"),
    Column("into", TEXT),
    *origin(),
    Index(None, "course", "into"),
)

note = Table(
    "note",
    metadata,
    key("course"),
    key("note"),
    *(words(name) for name in ("trainee", "text")),
    Column("withdrawn", Boolean, nullable=False),
    *origin(),
    Index(None, "course", "trainee"),
)

badge = Table(
    "badge",
    metadata,
    key("course"),
    key("badge", BigInteger),
    Column("trainee", TEXT, nullable=False),
    Column("issue", Integer, nullable=False),
    Column("issued", UtcDateTime, nullable=False),
    *origin(),
    Index(None, "course", "trainee"),
)

revocation = Table(
    "revocation",
    metadata,
    key("course"),
    key("badge", BigInteger),
    Column("revoked", UtcDateTime, nullable=False),
    words("reason"),
    *origin(),
)

printed = Table(
    "printed",
    metadata,
    key("course"),
    key("badge", BigInteger),
    key("device"),
    key("seq", Integer),
    Column("stamp", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *(words(name) for name in ("batch", "template", "digest", "sheet", "printer", "operator")),
    Index(None, "course", "batch"),
    Index(None, "course", "stamp"),
)
"""Each printing of each badge: nothing is replaced here, so the order of arrival does not matter."""

leave = Table(
    "leave",
    metadata,
    key("course"),
    key("trainee"),
    key("session"),
    *(words(name) for name in ("leave", "reason", "granted_by", "attachment", "attachment_name")),
    Column("withdrawn", Boolean, nullable=False),
    *origin(),
)

correction = Table(
    "correction",
    metadata,
    key("course"),
    key("trainee"),
    key("session"),
    Column("state", TEXT),
    *(words(name) for name in ("reason", "operator")),
    Column("at", UtcDateTime, nullable=False),
    *origin(),
)

certificate = Table(
    "certificate",
    metadata,
    key("course"),
    key("number"),
    *(words(name) for name in ("trainee", "code")),
    Column("at", UtcDateTime, nullable=False),
    Column("share", Float, nullable=False),
    *origin(),
    Index(None, "course", "trainee"),
)

attachment = Table(
    "attachment",
    metadata,
    key("course"),
    key("digest"),
    words("media"),
    Column("data", LargeBinary, nullable=False),
)
"""Photos and documents by their SHA-256 (hex): personal data beside the journal, as the side records are."""

scan = Table(
    "scan",
    metadata,
    key("course"),
    key("device"),
    key("seq", Integer),
    Column("stamp", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    words("kind"),
    Column("session", TEXT),
    Column("trainee", TEXT),
    Column("named", TEXT),
    Column("badge", BigInteger),
    Column("direction", TEXT),
    *(words(name) for name in ("source", "door", "override", "text", "operator")),
    Index(None, "course", "session", "trainee", "direction", "at"),  # all that a whole session's standings are made of
    Index(None, "course", "named"),
    Index(None, "course", "badge", sqlite_where=text("named IS NULL"), postgresql_where=text("named IS NULL")),
    Index(None, "course", "stamp"),
)

void = Table(
    "void",
    metadata,
    key("course"),
    key("target_device"),
    key("target_seq", Integer),
    Column("at", UtcDateTime, nullable=False),
    *(words(name) for name in ("reason", "operator")),
    *origin(),
)

day = Table(
    "day",
    metadata,
    key("course"),
    key("day"),
    Column("closed", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
    words("reason"),
    *origin(),
)

about = Table("about", metadata, key("course"), key("trainee"), key("device"), key("seq", Integer))
"""Which entries name a trainee, but for scans, which `scan` finds: what is to be shown, or erased, of one person."""

erased = Table(
    "erased",
    metadata,
    key("course"),
    key("trainee"),
    Column("at", UtcDateTime, nullable=False),
    *(words(name) for name in ("reason", "operator")),
    *origin(),
)

device, trust = trust_tables.device, trust_tables.trust
invited, joined = trust_tables.invited, trust_tables.joined

decided = Table(
    "decided",
    metadata,
    key("course"),
    key("item"),
    *(words(name) for name in ("decision", "trainee", "reason", "operator", "evidence")),
    Column("at", UtcDateTime, nullable=False),
    *origin(),
)
"""What was decided about an item of the review."""

VIEWS = (
    *(device, trust, invited, joined, decided),
    *(course, session, trainee, merge, note, badge, revocation, printed),
    *(leave, correction, certificate, scan, void, day, about, erased),
)
"""What can be thrown away and made again from the journal."""
