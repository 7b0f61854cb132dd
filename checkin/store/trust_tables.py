"""The tables of devices: how each introduced itself, who trusts it, who was invited. All of them are views."""

from sqlalchemy import BigInteger, Column, Index, Integer, Table

from checkin.store.columns import TEXT, UtcDateTime, key, metadata, words

device = Table(
    "device",
    metadata,
    key("course"),
    key("device"),
    *(words(name) for name in ("name", "public_key")),
    Column("stamp", BigInteger, nullable=False),
)
"""How a device introduced itself."""

trust = Table(
    "trust",
    metadata,
    key("course"),
    key("device"),
    key("seq", Integer),
    Column("stamp", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *(words(name) for name in ("target", "name", "public_key", "reason", "operator")),
    Column("since", Integer),
    Index(None, "course", "stamp"),
)
"""Each decision about a device (`target`), by whom it was made: trusted, or revoked from the number `since` on."""

invited = Table(
    "invited",
    metadata,
    key("course"),
    key("device"),
    key("seq", Integer),
    Column("stamp", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *(words(name) for name in ("invitation", "label", "reason", "operator")),
    Column("until", UtcDateTime),
    Column("most", Integer),
    Column("kept", TEXT),
)
"""Each invitation (public key, hex), and each that was withdrawn: `kept` lists the devices that stay."""

joined = Table(
    "joined",
    metadata,
    key("course"),
    key("device"),
    key("seq", Integer),
    Column("stamp", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    *(words(name) for name in ("invitation", "proof", "public_key")),
)
"""Each device that introduced itself with an invitation, and the proof that it has it."""
