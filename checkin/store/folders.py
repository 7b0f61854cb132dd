"""The folder of a store: one process at a time, and names in it that outlive the power."""

import os
from pathlib import Path

import filelock

from checkin.errors import EnvironmentFault
from checkin.words import say


def lock(folder: Path) -> filelock.BaseFileLock:
    """Make the folder and hold it for this process. Raises EnvironmentFault when another one does, or it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = filelock.FileLock(folder / "checkin.lock", timeout=0)
        held.acquire()
    except filelock.Timeout:
        owner = folder / "checkin.pid"
        process = owner.read_text().strip() if owner.exists() else say("Store", "unknown")
        raise EnvironmentFault(
            say(
                "Store",
                "Another Checkin (process {process}) is using {folder}. Go on in its window, or close it and try again;"
                " for a separate store choose another folder with --data.",
            ).format(process=process, folder=folder)
        ) from None
    except OSError as error:
        raise EnvironmentFault(
            say("Store", "The folder {folder} cannot be used: {reason}. Choose another with --data.").format(
                folder=folder, reason=error.strerror
            )
        ) from error
    try:
        (folder / "checkin.pid").write_text(str(os.getpid()))
    except OSError as error:
        held.release()
        raise EnvironmentFault(
            say("Store", "Nothing can be written in {folder}: {reason}.").format(folder=folder, reason=error.strerror)
        ) from error
    return held


def unlock(held: filelock.BaseFileLock) -> None:
    """Give the folder free."""
    held.release()


def sync(folder: Path) -> None:
    """Make the new file's name durable; a name that was not synced can vanish with the power."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
