"""Engines: one connection that writes, some that only read, and what their errors mean for staff."""

import sqlite3
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Dialect, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.util import LRUCache

from checkin.errors import CheckinError, EnvironmentFault, StoreError
from checkin.store.server_errors import sentence_for_server
from checkin.words import say

WRITER = (
    "journal_mode=WAL",
    "synchronous=EXTRA",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "journal_size_limit=67108864",
    "cache_size=-65536",  # 64 MB: the keys of a large roster, and of the scans of many doors, come in no order
)
"""Of all settings measured under simulated power loss, WAL with EXTRA lost nothing that was acknowledged."""
MAC = ("fullfsync=ON", "checkpoint_fullfsync=ON")
READER = ("query_only=ON", "wal_autocheckpoint=0", "busy_timeout=5000", "trusted_schema=OFF")

_STATEMENTS = 1000
"""Statements that are kept compiled; the program has some three hundred."""


def writer_engine(path: Path) -> Engine:
    """Return the engine with the one connection that writes and checkpoints; transactions begin IMMEDIATE."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, pool_size=1, max_overflow=0, connect_args={"timeout": 5, "check_same_thread": False})
    return _prepared(engine, WRITER + (MAC if sys.platform == "darwin" else ()), "BEGIN IMMEDIATE")


def reader_engine(path: Path) -> Engine:
    """Return an engine whose connections cannot write."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, pool_size=4, connect_args={"timeout": 5, "check_same_thread": False})
    return _prepared(engine, READER, "BEGIN")


def memory_engine() -> Engine:
    """Return an engine on a store that lives in memory only, for recounting and for tests."""
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    return _prepared(engine, (), "BEGIN")


def _prepared(engine: Engine, pragmas: tuple[str, ...], begin: str) -> Engine:
    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves; the driver would begin too late
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)
    engine.dialect, compiled = _shared()
    engine.update_execution_options(compiled_cache=compiled)
    return engine


@cache
def _shared() -> tuple[Dialect, MutableMapping[Any, Any]]:
    """Return what all files have in common, so that a statement is compiled once in a process and not for each file."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        compiled: LRUCache[Any, Any] = LRUCache(_STATEMENTS)
        return connection.dialect, compiled


@contextmanager
def plain_errors(place: str) -> Iterator[None]:
    """Turn the database's errors into sentences; `place` names the store."""
    try:
        yield
    except (DBAPIError, sqlite3.DatabaseError) as error:
        raise sentence_for(error, place) from error


def sentence_for(error: Exception, place: str) -> CheckinError:
    """Return what a database error means for staff."""
    cause = getattr(error, "orig", None) or error
    if type(cause).__module__.startswith("psycopg"):
        return sentence_for_server(cause, place)
    text = str(cause).lower()
    if "disk is full" in text or "disk i/o" in text:
        return EnvironmentFault(
            say(
                "Store",
                "The disk is full or does not answer: nothing was stored in {place}. Free some space, then scan again.",
            ).format(place=place)
        )
    if "readonly" in text or "read-only" in text or "unable to open" in text:
        return EnvironmentFault(
            say(
                "Store",
                "The store {place} cannot be written. Check that the folder is not read-only and belongs to you.",
            ).format(place=place)
        )
    if "locked" in text or "busy" in text:
        return EnvironmentFault(
            say("Store", "Another program holds the store {place}. Close it and try again; nothing was lost.").format(
                place=place
            )
        )
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return StoreError(
            say(
                "Store",
                "The store {place} is damaged. Do not delete it; copy the folder, then start with a backup of it.",
            ).format(place=place)
        )
    return StoreError(say("Store", "The store {place} could not be used: {reason}.").format(place=place, reason=text))
