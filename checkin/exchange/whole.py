"""Writing a file so that it is there whole or not at all, also when the power goes."""

import contextlib
import os
from pathlib import Path

PART = ".part"
"""How the name of a file ends that is not whole yet."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file under a temporary name, make it durable, then give it its name. Raises OSError."""
    partial = path.with_name(f".{path.name}{PART}")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
        sync_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()


def sync_folder(folder: Path) -> None:
    """Make a new name durable where the system can: network folders and Windows cannot."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
