"""Files that are there whole or not at all."""

import contextlib
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from checkin.errors import EnvironmentFault
from checkin.words import say


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """Give a new file beside its place; it takes its name when the block ends, and vanishes when that raises.

    Raises EnvironmentFault when it cannot be written.
    """
    partial = path.with_name(f".{path.name}.part")
    try:
        partial.unlink(missing_ok=True)  # in a folder of others it may be a link to anything
        with partial.open("x+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        raise EnvironmentFault(why_not(path, error)) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()


def why_not(path: Path, error: OSError) -> str:
    """Return the sentence that says why a file was not written, and what to do."""
    if error.errno == errno.ENOSPC:
        return say("Report", "The disk is full: {file} was not written. Free some space and try again.").format(
            file=path
        )
    if error.errno == errno.ENOENT:
        return say("Report", "There is no folder {folder}. Make it first, or choose another place.").format(
            folder=path.parent
        )
    if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
        return say(
            "Report",
            "{file} cannot be written: the folder is read-only, or the file is open elsewhere. Choose another place.",
        ).format(file=path)
    return say("Report", "{file} cannot be written: {why}. Choose another place.").format(file=path, why=error.strerror)
