"""Rehearsals: stores in which nothing counts."""

import contextlib
import sqlite3
from pathlib import Path

from checkin.errors import EnvironmentFault, StoreError
from checkin.store.store import Store
from checkin.words import say

_NOT_COPIED = "device", "device_name"
"""The rehearsal is another device: its numbers never meet those that count."""
_SECRETS_NOT_COPIED = ("device_key",)
"""The PIN comes along, and how often it was wrong: a rehearsal is no way round it."""


def clear_rehearsal(folder: Path) -> None:
    """Throw an earlier rehearsal of this folder away. Raises StoreError when the folder holds a store that counts."""
    with Store.open(folder, rehearsal=True) as store:
        if not store.rehearsal:
            raise StoreError(
                say(
                    "Store",
                    "{folder} holds a store that counts. A rehearsal needs a folder of its own: choose one with "
                    "--data.",
                ).format(folder=folder)
            )
    for name in ("checkin.db", "checkin.db-wal", "checkin.db-shm"):
        with contextlib.suppress(FileNotFoundError):
            (folder / name).unlink()


def copy_for_rehearsal(source: Path, target: Path) -> None:
    """Copy the store of a folder into another one, to rehearse on; the window may have it open meanwhile.

    Raises StoreError when there is no store, or the other folder holds one that counts; EnvironmentFault when it cannot
    be copied.
    """
    kept = source / "checkin.db"
    if not kept.exists():
        raise StoreError(
            say(
                "Store", "There is no store in {folder} to rehearse with. Load a course first, or try: checkin demo"
            ).format(folder=source)
        )
    clear_rehearsal(target)
    copy = target / "checkin.db"
    try:
        with (
            contextlib.closing(sqlite3.connect(f"{kept.resolve().as_uri()}?mode=ro", uri=True)) as old,
            contextlib.closing(sqlite3.connect(copy)) as new,
        ):
            old.backup(new)
            new.execute("UPDATE store_info SET value = '1' WHERE name = 'rehearsal'")
            new.executemany("DELETE FROM store_info WHERE name = ?", [(name,) for name in _NOT_COPIED])
            new.executemany("DELETE FROM secret WHERE name = ?", [(name,) for name in _SECRETS_NOT_COPIED])
            new.commit()
    except (OSError, sqlite3.Error) as error:
        copy.unlink(missing_ok=True)
        raise EnvironmentFault(
            say("Store", "The store could not be copied to {folder}: {reason}. Free some space.").format(
                folder=target, reason=str(error)
            )
        ) from error
