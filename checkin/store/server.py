"""A store on a server: made and upgraded under a lock that is a row, and written by several programs in turns."""

import logging
import random
import time
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import BigInteger, Column, Connection, Engine, Integer, MetaData, Table, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError

from checkin.errors import StoreError
from checkin.store import schema
from checkin.store.columns import TEXT
from checkin.store.postgres import SCHEMA
from checkin.words import say

log = logging.getLogger(__name__)
T = TypeVar("T")
COLLISIONS = ("40001", "40P01")
"""SQLSTATEs of a transaction that met another one: serialization failure, deadlock. Trying again is the remedy."""
MADE_TWICE = ("23505", "42P06", "42P07", "XX000")
"""What two programs are told that make the same schema at the same moment."""
_TRIES = 8
_PAUSE = 0.02
"""Seconds before the second try; doubled with each, up to a second, and half of it left to chance."""
_LOOK = 0.5
"""Seconds after which others are looked for again."""

_metadata = MetaData()
_turn = Table(
    "store_turn",
    _metadata,
    Column("name", TEXT, primary_key=True),
    Column("count", BigInteger, nullable=False),
    Column("version", Integer, nullable=False),
)
"""One row. Who writes counts it up first, and so waits for whoever is writing: a lock that every engine has."""
_TAKE = _turn.update().values(count=_turn.c.count + 1).returning(_turn.c.count, _turn.c.version)
_LOOK_AT = select(_turn.c.count)


def retried(act: Callable[[], T], states: tuple[str, ...] = COLLISIONS) -> T:
    """Do a whole transaction; again after a pause when it met another one, at most eight times."""
    for number in range(_TRIES):
        try:
            return act()
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) not in states or number == _TRIES - 1:
                raise
        pause = min(1.0, _PAUSE * 2**number)
        time.sleep(random.uniform(pause / 2, pause))  # noqa: S311  # so that two do not meet again
    raise AssertionError("the last try returned or raised")


def prepare(writer: Engine, place: str, *, rehearsal: bool = False) -> None:
    """Make the tables of a new store, or bring those of an older one up to date; one program at a time.

    Raises StoreError for a store of a newer program.
    """

    def make_turn() -> None:
        with writer.begin() as connection:
            if not has_schema(connection, SCHEMA):
                connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"))
            _metadata.create_all(connection)
            first = insert(_turn).values(name="write", count=0, version=0).on_conflict_do_nothing()
            connection.execute(first)

    def make_tables() -> None:
        with writer.begin() as connection:
            connection.execute(_TAKE)
            schema.prepare(connection, None, rehearsal=rehearsal, place=place)
            connection.execute(_turn.update().values(version=schema.VERSION))

    retried(make_turn, (*COLLISIONS, *MADE_TWICE))
    retried(make_tables)


def has_schema(connection: Connection, name: str) -> bool:
    """Tell whether a database has this schema. Asked first: to make one needs a right that not everybody has."""
    query = text("SELECT 1 FROM information_schema.schemata WHERE schema_name = :name")
    return connection.execute(query, {"name": name}).first() is not None


class Turns:
    """Takes turns with other programs, and tells how often they had theirs."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._known = -1
        self._others = 0
        self._looked = 0.0

    def take(self, connection: Connection) -> int:
        """Wait until nobody else writes, up to the end of this transaction; returns the number of this turn.

        Raises StoreError when the store has another version by now.
        """
        count, version = connection.execute(_TAKE).one()
        if version != schema.VERSION:
            sentence = say(
                "Store", "The store {place} was changed by another version of Checkin. Start the newer program again."
            )
            raise StoreError(sentence.format(place=self._place))
        return int(count)

    def is_next(self, count: int) -> bool:
        """Tell whether nobody else wrote since our last turn: what was known then is still so."""
        return count == self._known + 1

    def taken(self, count: int) -> None:
        """Note that our turn ended well."""
        self._others += count - self._known - 1
        self._known = count

    def look(self, reader: Engine) -> None:
        """Look whether others had a turn, at most twice a second. Not while we have ours."""
        if time.monotonic() - self._looked < _LOOK:
            return
        self._looked = time.monotonic()
        with reader.connect() as connection:
            count = int(connection.execute(_LOOK_AT).scalar_one())
        self._others += count - self._known
        self._known = count

    @property
    def others(self) -> int:
        """How many turns of others were noticed: it grows when what is kept in memory may be out of date."""
        return self._others
