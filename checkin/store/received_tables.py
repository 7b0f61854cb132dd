"""Tables of headquarters: files and what was answered, whom it trusts, lists without a journal."""

from sqlalchemy import Boolean, Column, Integer, Table

from checkin.store.columns import TEXT, UtcDateTime, key, metadata, words

received = Table(
    "received",
    metadata,
    key("course"),
    key("sha256"),
    key("name"),
    Column("day", TEXT),
    *(words(name) for name in ("code", "title", "zone", "device", "device_name", "sender", "profile")),
    Column("revision", Integer, nullable=False),
    Column("final", Boolean, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    *(words(name) for name in ("answer", "sentence", "counted", "place")),
    Column("at", UtcDateTime, nullable=False),
    Column("size", Integer, nullable=False),
)
"""Each day file that came, by what it holds and what it was called. `sender`: the key (hex) that signed it."""

sender = Table(
    "sender",
    metadata,
    key("course"),
    key("public_key"),
    *(words(name) for name in ("device", "name", "operator")),
    Column("at", UtcDateTime, nullable=False),
)
"""Keys that a person trusts. `course` "": it may bring courses that are new here."""

told = Table(
    "told",
    metadata,
    key("course"),
    key("day"),
    key("device"),
    key("row", Integer),
    *(words(name) for name in ("session", "title", "person", "number", "name", "latin", "unit", "province", "group")),
    *(words(name) for name in ("standing", "arrival", "departure", "door")),
    Column("minutes", Integer, nullable=False),
)
"""The rows of day files that hold no journal: of each course, day and device those of the newest one."""
