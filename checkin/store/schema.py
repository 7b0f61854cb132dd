"""Tables of a store: made new, brought up from an older version, refused from a newer one."""

import contextlib
import logging
import sqlite3
from pathlib import Path

from sqlalchemy import Connection, inspect, select

from checkin.errors import EnvironmentFault, StoreError
from checkin.store import tables as t
from checkin.store import tallies as _tallies  # noqa: F401  # its table is made with the others
from checkin.store import views
from checkin.store.columns import metadata
from checkin.store.entries import entries
from checkin.words import Sentence, say

log = logging.getLogger(__name__)
VERSION = 5
"""Number of the newest schema; a store with a higher one is refused.

2: walk-ins, notes. 3: corrections, certificates, attachments. 4: gaps, branches, trusted devices, decisions of
the review; what headquarters received. 5: scans are found by badge only where nobody is known to have it.
"""
TRUST = 4
"""The first version that tells trusted devices from others; an older store counted whatever it took."""
APPLICATION = 0x43484B31
"""SQLite application id ("CHK1"): tells our file from any other database."""


def prepare(connection: Connection, path: Path | None, *, rehearsal: bool = False, place: object = None) -> None:
    """Make the tables of a new store, or bring those of an older one up to date: all or nothing of it.

    A start that failed leaves a file that counts as new. `path` is that of a file, `place` what else is told of a
    store. Raises StoreError for a store that is not ours, or newer.
    """
    place = place or path
    names = set(inspect(connection).get_table_names()) - {"store_turn"}
    version = _version(connection, names)
    _refuse_newer(version, place)
    if names and t.info.name not in names:
        raise StoreError(_foreign(place))
    if not names:
        metadata.create_all(connection)
        connection.execute(t.info.insert().values(name="version", value=str(VERSION)))
        connection.execute(t.info.insert().values(name="rehearsal", value="1" if rehearsal else "0"))
        _mark(connection)
    elif version < VERSION:
        _upgrade(connection, version, path)


def _version(connection: Connection, names: set[str]) -> int:
    """Return the version of a store: in the header of a file, in a table on a server; 0 for a new one."""
    if connection.dialect.name == "sqlite":
        return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if t.info.name not in names:
        return 0
    return int(connection.execute(select(t.info.c.value).where(t.info.c.name == "version")).scalar_one())


def _mark(connection: Connection) -> None:
    """Write into the header of a file what it is."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION}")
        connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")


def _upgrade(connection: Connection, version: int, path: Path | None) -> None:
    """Copy the file, then make the views again from the journal in their new form. The journal never changes."""
    if path is not None:
        copy = path.with_name(f"checkin-v{version}.db")
        _copy(path, copy)
        log.info("store version %d is brought to %d; its copy is %s", version, VERSION, copy)
    known = set(inspect(connection).get_table_names())
    for table in reversed(t.VIEWS):
        if table.name in known:
            table.drop(connection)
    metadata.create_all(connection)
    if version < TRUST:
        told = select(t.journal.c.course, t.journal.c.device).distinct()
        connection.execute(t.vouched.insert().from_select(["course", "device"], told))
    views.replay(connection, entries(connection))
    connection.execute(t.info.update().where(t.info.c.name == "version").values(value=str(VERSION)))
    _mark(connection)


def _copy(path: Path, copy: Path) -> None:
    """Copy a store as it was before, once: a copy that is there was made by an upgrade that did not end."""
    if copy.exists():
        return
    part = copy.with_suffix(".part")
    try:
        part.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(path)) as old, contextlib.closing(sqlite3.connect(part)) as new:
            old.backup(new)
        part.chmod(0o600)
        part.replace(copy)
    except (OSError, sqlite3.Error) as error:
        part.unlink(missing_ok=True)
        raise EnvironmentFault(
            say(
                "Store",
                "The store {path} is of an older Checkin and must be copied before it is used, which failed: {reason}. "
                "Free some space, then start again; nothing was changed.",
            ).format(path=path, reason=str(error))
        ) from error


def refuse_foreign(path: Path) -> None:
    """Refuse a file that is not our store, or newer than this program, before anything touches it."""
    header = b""
    with contextlib.suppress(OSError), path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(b"SQLite format 3\0"):
        raise StoreError(
            say(
                "Store", "{path} is not a store of this program. Move it away, or choose another folder with --data."
            ).format(path=path)
        )
    version, application = int.from_bytes(header[60:64], "big"), int.from_bytes(header[68:72], "big")
    if application not in (0, APPLICATION):
        raise StoreError(_foreign(path))
    _refuse_newer(version, path)


def _refuse_newer(version: int, path: object) -> None:
    if version > VERSION:
        raise StoreError(
            say(
                "Store",
                "The store {path} was written by a newer Checkin (store version {version}, here at most {known})."
                " Nothing was changed. Install the newer program.",
            ).format(path=path, version=version, known=VERSION)
        )


def _foreign(path: object) -> Sentence:
    sentence = say("Store", "{path} belongs to another program. Move it away, or choose another folder with --data.")
    return sentence.format(path=path)
