"""The files of a shared folder: their names, which numbers they lack, and what is in them now."""

import re
from pathlib import Path

from checkin.exchange.archive import LARGEST, sha256_of
from checkin.exchange.journalfile import JournalContents


def file_name(contents: JournalContents, data: bytes) -> str:
    """Return the name of a piece of a journal: CC2020_journal_DEVICE_121-180_1a2b3c4d.zip."""
    code = re.sub(r"[^\w.-]+", "-", contents.code) or "course"
    (run,) = contents.runs
    return f"{code}_journal_{contents.device}_{run.first}-{run.last}_{sha256_of(data)[:8]}.zip"


def holes(spans: list[tuple[int, int]], last: int) -> list[tuple[int, int]]:
    """Return the stretches of 1 to `last` that no span covers."""
    found, following = [], 1
    for first, end in sorted(spans):
        if first > following:
            found.append((following, first - 1))
        following = max(following, end + 1)
    if following <= last:
        found.append((following, last))
    return [(first, min(end, last)) for first, end in found if first <= last]


def read_now(path: Path) -> bytes:
    """Return what a file holds now; b"" where it cannot be read, for instance while it is being written."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError:
        return b""
