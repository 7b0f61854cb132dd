"""The process that reads: a file in, lines of JSON out. Whatever the file does to it, the program goes on."""

import contextlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checkin.sheets import limits
from checkin.sheets.book import Encoding
from checkin.sheets.refusals import Refused

ARGUMENT = "--read-sheets"
"""The hidden first argument by which the program starts as this process."""
_BATCH = 500
"""Rows on a line of output."""


def serve() -> None:
    """Read the request from standard input and answer on standard output."""
    _limit_self()
    with open(0, "rb", closefd=False) as source:  # sys.stdin is None in a program without a console
        request = json.loads(source.read())
    with open(1, "wb", closefd=False) as out:

        def tell(value: object) -> None:
            out.write(json.dumps(value, separators=(",", ":")).encode() + b"\n")
            out.flush()

        with contextlib.suppress(BrokenPipeError):  # nobody is listening any more
            try:
                _answer(Path(request["path"]), request["encoding"], tell)
            except Refused as refusal:
                tell({"refused": refusal.code, "values": refusal.values})
            except MemoryError:
                tell({"refused": "memory", "values": {"most": limits.MEMORY_MB}})


def _answer(path: Path, encoding: str, tell: Any) -> None:
    data = path.read_bytes()
    kind, sheets, read_as, offered = read_bytes(data, path.stem, encoding)
    del data
    tell({"kind": kind, "encoding": read_as, "encodings": [[one.name, one.sample] for one in offered]})
    for name, hidden, rows in sheets:
        tell({"sheet": name, "hidden": hidden, "rows": len(rows)})
        for first in range(0, len(rows), _BATCH):
            tell(rows[first : first + _BATCH])
    tell({"end": True})


def read_bytes(data: bytes, name: str, encoding: str) -> tuple[str, Any, str, Sequence[Encoding]]:
    """Return kind, sheets (name, hidden, rows), encoding, and the encodings that could be meant."""
    from checkin.sheets.kinds import kind_of  # noqa: PLC0415  # only in the process that reads

    kind = kind_of(data)
    if kind == "csv":
        from checkin.sheets.encodings import decode  # noqa: PLC0415
        from checkin.sheets.texts import rows_of  # noqa: PLC0415

        text, read_as, offered = decode(data, encoding)
        return kind, [(name, False, rows_of(text, name))], read_as, offered
    from checkin.sheets.workbooks import sheets_of  # noqa: PLC0415

    return kind, sheets_of(data, kind), "", ()


def _limit_self() -> None:
    """Have the system end this process before it takes the machine's memory, and say nothing on the screen then."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        ctypes.windll.kernel32.SetErrorMode(0x8003)  # no window for faults, missing disks, missing files
        return
    import resource  # noqa: PLC0415

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        most = (limits.MEMORY_MB + limits.SPARE_MB) * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
