"""Day files in folders: which there are, what is in them now, and whether something is still writing them."""

import os
import re
import time
from collections.abc import Iterable
from pathlib import Path

from checkin.exchange import receipt
from checkin.exchange.archive import LARGEST, FileError
from checkin.words import say

_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
SETTLED = 10.0
"""Seconds without a change after which a file counts as written: what is not whole then stays so."""


def day_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files, and the zip files in folders and the folders in them, in order of their names.

    What is still on its way has another ending, or begins with a dot. Folders that cannot be read are passed over.
    """
    found: list[Path] = []
    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112  # raises nothing, whatever the path is
            found.append(path)
            continue
        for folder, below, names in os.walk(path):
            below[:] = sorted(name for name in below if not name.startswith(".") and name != receipt.FOLDER)
            zips = sorted(name for name in names if name.lower().endswith(".zip") and not name.startswith((".", "~")))
            found += [place for name in zips if os.path.isfile(place := Path(folder, name))]  # noqa: PTH113  # no pipe
    return list(dict.fromkeys(found))


def read_piece(path: Path) -> tuple[bytes, bytes | None]:
    """Return a day file and its signature, None where there is none beside it. Raises FileError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        signature = b""
        if signature_of(path).is_file():
            with signature_of(path).open("rb") as file:
                signature = file.read(65)
    except OSError as error:
        unread = say("Headquarters", "The file cannot be read: {reason}.")
        raise FileError(unread.format(reason=error.strerror or str(error))) from error
    return data, signature or None


def name_of(path: Path) -> str:
    """Return a file's name as text that can be kept and shown: what is none in it, or steers a terminal, is spelt."""
    return _UNSHOWN.sub(lambda one: one[0].encode("unicode_escape", "surrogatepass").decode("ascii"), path.name)


def place_of(path: Path) -> str:
    """Return the folder that a file lies in; one whose name is no text is spelt, and nothing is written there."""
    return str(path.parent.absolute()).encode(errors="backslashreplace").decode()


def signature_of(path: Path) -> Path:
    """Return where a day file's signature lies."""
    return path.with_name(f"{path.name}.sig")


def is_settled(path: Path) -> bool:
    """Tell whether nothing wrote to a file or its signature for a while; one of the future is what its clock says."""
    now = time.time()
    for piece in (path, signature_of(path)):
        try:
            age = now - piece.stat().st_mtime
        except OSError:
            continue
        if 0 <= age < SETTLED:
            return False
    return True
