"""The kinds of columns that the tables are made of."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, Dialect, MetaData, String, Text, TypeDecorator

from checkin.attendance.journal import moment_of, text_of


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, kept as RFC 3339 text in UTC: sorts by time, keeps its zone on every engine."""

    impl = String(27)
    cache_ok = True

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


def key(name: str, kind: Any = Text) -> Column[Any]:
    """Return a column of the primary key."""
    return Column(name, kind, primary_key=True)


def words(name: str) -> Column[Any]:
    """Return a column of text that is never null."""
    return Column(name, Text, nullable=False, default="", server_default="")


def origin() -> tuple[Column[Any], Column[Any]]:
    """Return the columns that tell from which entry a row of a view is."""
    return Column("stamp", BigInteger, nullable=False), Column("device", Text, nullable=False)
