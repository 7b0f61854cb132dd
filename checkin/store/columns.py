"""The kinds of columns that the tables are made of."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, Dialect, MetaData, String, Text, TypeDecorator
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


def key(name: str, kind: Any = TEXT) -> Column[Any]:
    """Return a column of the primary key."""
    return Column(name, kind, primary_key=True)


def words(name: str) -> Column[Any]:
    """Return a column of text that is never null."""
    return Column(name, TEXT, nullable=False, default="", server_default="")


def origin() -> tuple[Column[Any], Column[Any]]:
    """Return the columns that tell from which entry a row of a view is."""
    return Column("stamp", BigInteger, nullable=False), Column("device", TEXT, nullable=False)
