"""Many entries of one act, past what is done for each one: links of the chain, and rows of one statement."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect, Insert, Table

from checkin.attendance.journal import Entry, EntryKind, canonical, text_of
from checkin.store import bulk
from checkin.store.columns import UtcDateTime


class Links:
    """Links of a chain of entries of one act: what these have in common is written once."""

    def __init__(self, course: str, device: str, at: datetime, operator: str, kind: EntryKind) -> None:
        self.course, self.device, self.at, self.operator, self.kind = course, device, at, operator, str(kind)
        blank = canonical(Entry(course, device, 0, 0, at, operator, self.kind, {}).content())
        before, _, after = blank.partition(b'"body":{}')
        self._before, self._between = before + b'"body":', after.removesuffix(b'0,"stamp":0}')

    def link(self, previous: bytes, body: bytes, seq: int, stamp: int) -> bytes:
        """Return what `Entry.link` would, from the body's canonical JSON."""
        numbers = f'{seq},"stamp":{stamp}}}'.encode()
        return hashlib.sha256(b"".join((previous, self._before, body, self._between, numbers))).digest()


def insert_many(connection: Connection, statement: Insert, rows: Sequence[dict[str, Any]]) -> None:
    """Execute an insert (or upsert) for rows that all have the same columns, in their order.

    What SQLAlchemy does for each row takes longer than what the database does with it.
    """
    text, moments, order = _prepared(statement, connection.dialect, tuple(rows[0]))
    for row in rows:
        for name in moments:
            if row[name] is not None:
                row[name] = text_of(row[name])
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(text, [order(row) for row in rows])
    else:
        assert isinstance(statement.table, Table), "only our tables are filled"
        bulk.insert(connection, statement.table, text, rows)


@lru_cache(maxsize=16)
def _prepared(
    statement: Insert, dialect: Dialect, names: tuple[str, ...]
) -> tuple[str, tuple[str, ...], Callable[[Mapping[str, Any]], Any]]:
    """Return the SQL, the columns that hold a moment, and what brings a row into the driver's form."""
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    columns = statement.table.c
    moments = tuple(name for name in names if isinstance(columns[name].type, UtcDateTime))
    places = getattr(compiled, "positiontup", None)
    return str(compiled), moments, itemgetter(*places) if places else dict
