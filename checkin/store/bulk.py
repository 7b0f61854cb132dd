"""Many rows at once on PostgreSQL: COPY where rows are only added, a statement over arrays where some may be there."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from operator import itemgetter
from typing import Any

from sqlalchemy import BigInteger, Boolean, Connection, Float, Integer, LargeBinary, Table

from checkin.store.postgres import SEEN_NUL, driver_errors

_KINDS: tuple[tuple[type[Any], str, str], ...] = (
    (BigInteger, "int8", "bigint"),
    (Integer, "int4", "integer"),
    (Boolean, "bool", "boolean"),
    (Float, "float8", "double precision"),
    (LargeBinary, "bytea", "bytea"),
)
_PER_STATEMENT = 5000
"""Rows of one statement over arrays."""


def insert(connection: Connection, table: Table, statement: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same columns, in their order; `statement` is the SQL of one, with its conflict."""
    names = tuple(rows[0])
    _, _, conflict = statement.partition(" ON CONFLICT ")
    if conflict:
        for some in _without_repeats(table, rows):
            _insert_arrays(connection, table, names, conflict, some)
    else:
        _copy(connection, table, names, rows)


def _copy(connection: Connection, table: Table, names: tuple[str, ...], rows: Sequence[Mapping[str, Any]]) -> None:
    quoted = ", ".join(_quoted(connection, name) for name in names)
    statement = f"COPY {_quoted(connection, table.name)} ({quoted}) FROM STDIN (FORMAT BINARY)"
    values = _values(table, names, rows)
    from psycopg.types.string import StrDumper  # noqa: PLC0415  # only who has a server pays for the driver

    cursor = connection.connection.cursor()
    cursor.adapters.register_dumper(str, StrDumper)  # without a look for NUL at each text: that was done
    with closing(cursor), driver_errors(statement), cursor.copy(statement) as copy:
        copy.set_types([_kind(table, name)[0] for name in names])
        for row in values:
            copy.write_row(row)


def _insert_arrays(
    connection: Connection, table: Table, names: tuple[str, ...], conflict: str, rows: Sequence[Mapping[str, Any]]
) -> None:
    columns = ", ".join(_quoted(connection, name) for name in names)
    arrays = ", ".join(f"%s::{_kind(table, name)[1]}[]" for name in names)
    target = _quoted(connection, table.name)
    statement = f"INSERT INTO {target} ({columns}) SELECT * FROM unnest({arrays}) ON CONFLICT {conflict}"  # noqa: S608
    connection.exec_driver_sql(statement, tuple([row[name] for row in rows] for name in names))


def _without_repeats(table: Table, rows: Sequence[Mapping[str, Any]]) -> Iterator[Sequence[Mapping[str, Any]]]:
    """Yield the rows in parts in which no key is twice: one statement may not change a row a second time."""
    key = itemgetter(*(column.name for column in table.primary_key))
    part: list[Mapping[str, Any]] = []
    seen: set[Any] = set()
    for row in rows:
        if key(row) in seen or len(part) == _PER_STATEMENT:
            yield part
            part, seen = [], set()
        part.append(row)
        seen.add(key(row))
    if part:
        yield part


def _values(table: Table, names: tuple[str, ...], rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[Any, ...]]:
    """Return the values of each row; where a text holds the one character that PostgreSQL cannot, with its symbol."""
    values = map(itemgetter(*names), rows)
    texts = [name for name in names if _kind(table, name)[0] == "text"]
    if any("\0" in "".join([row[name] or "" for row in rows]) for name in texts):
        return (tuple(v.replace("\0", SEEN_NUL) if isinstance(v, str) else v for v in row) for row in values)
    return values


def _kind(table: Table, name: str) -> tuple[str, str]:
    """Return what COPY and what a cast call the type of a column."""
    kind = table.c[name].type
    return next(((short, long) for base, short, long in _KINDS if isinstance(kind, base)), ("text", "text"))


def _quoted(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote(name)
