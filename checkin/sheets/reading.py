"""Reads a file, or pasted cells, into a book: the caller lives on, whatever is in it."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from checkin.errors import Cancelled, InputError
from checkin.sheets import limits
from checkin.sheets.book import PASTED, Book, Encoding, Sheet
from checkin.sheets.memory import many_objects
from checkin.sheets.process import answers
from checkin.sheets.refusals import Refused, sentence
from checkin.sheets.texts import rows_of
from checkin.words import say

Progress = Callable[[int, int], object]
"""Told how many of how many rows are read (0 of 0: not known yet). What it raises ends the work; so does False."""


def read_book(
    path: Path,
    *,
    encoding: str = "",
    progress: Progress | None = None,
    memory_mb: int = limits.MEMORY_MB,
    seconds: float = limits.SECONDS,
) -> Book:
    """Read a workbook (XLSX, XLSB, XLS, ODS) or a text table (CSV, TSV), by what it is and not by its name.

    `encoding` of a text file: as Python calls it; empty to have it found. A process of its own reads, so that no file
    can end this one; it may take so much memory, and so many seconds (more for a large file).

    Raises InputError with what is wrong and what to do, Cancelled when `progress` returns False.
    """
    size = _refuse_unreadable(path)
    reader = _Reader(progress)
    request = {"path": str(path.absolute()), "encoding": encoding}
    try:
        told = answers(
            request, memory_mb=memory_mb, seconds=seconds * (1 + size / 10_000_000), waiting=reader.tell_progress
        )
        with contextlib.closing(told), many_objects():
            for answer in told:
                reader.take(answer)
        sheets = tuple(reader.sheets())
        if not any(sheet.rows for sheet in sheets):
            raise Refused("empty")
    except Refused as refusal:
        raise sentence(refusal.code, path.name, refusal.values) from None
    return Book(path, reader.kind, sheets, reader.encoding, reader.encodings)


def read_text(text: str) -> Book:
    """Read cells that were pasted from a spreadsheet (parted by tabs) or typed as CSV. Raises InputError."""
    name = say("Sheets", "Pasted cells")
    try:
        if len(text) > limits.FILE_MB * 1_000_000:
            raise Refused("cells")
        rows = rows_of(text.removeprefix("\ufeff"), name)
        if not rows:
            raise Refused("empty")
    except Refused as refusal:
        raise sentence(refusal.code, name, refusal.values) from None
    return Book(Path(name), PASTED, (Sheet("", tuple(rows)),))


class _Reader:
    """Puts a book together from the reader's answers."""

    def __init__(self, progress: Progress | None) -> None:
        self.kind = self.encoding = ""
        self.encodings: tuple[Encoding, ...] = ()
        self._progress = progress
        self._found: list[tuple[str, bool, list[tuple[str, ...]]]] = []
        self._done = self._all = 0
        self._known: dict[str, str] = {}
        """Texts that were read: units and provinces are the same in many rows, and kept once."""

    def take(self, answer: Any) -> None:
        """Take one answer. Raises Refused for one that says so, and for one that no reader gives."""
        try:
            if isinstance(answer, list):
                self._take_rows(answer)
            elif "refused" in answer:
                raise Refused(str(answer["refused"]), **answer["values"])
            elif "kind" in answer:
                self.kind, self.encoding = str(answer["kind"]), str(answer["encoding"])
                self.encodings = tuple(Encoding(str(name), tuple(sample)) for name, sample in answer["encodings"])
            elif "sheet" in answer:
                self._found.append((str(answer["sheet"]), bool(answer["hidden"]), []))
                self._all += int(answer["rows"])
        except (TypeError, ValueError, KeyError, IndexError, AttributeError) as error:
            raise Refused("died") from error

    def sheets(self) -> Iterator[Sheet]:
        """Yield the sheets that were read."""
        for name, hidden, rows in self._found:
            yield Sheet(name, tuple(rows), hidden)

    def tell_progress(self) -> None:
        """Tell how far it is. Raises Cancelled when that is answered with False."""
        if self._progress is not None and self._progress(self._done, self._all) is False:
            raise Cancelled

    def _take_rows(self, rows: list[list[str]]) -> None:
        known = self._known
        self._found[-1][2].extend(tuple([known.setdefault(cell, cell) for cell in row]) for row in rows)
        if len(known) > limits.ROWS:
            known.clear()
        self._done += len(rows)


def _refuse_unreadable(path: Path) -> int:
    """Return the size of a file in bytes. Raises InputError when it cannot be read."""
    try:
        if path.is_dir():
            raise InputError(say("Sheets", "{path} is a folder. Give the file in it.").format(path=path))
        with path.open("rb") as file:
            size = path.stat().st_size
            head = file.read(1)
    except FileNotFoundError:
        raise InputError(
            say("Sheets", "There is no file {path}. Look for where it was saved.").format(path=path)
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        told = say("Sheets", "{path} cannot be read: {reason}. Close it where it is open, or copy it elsewhere.")
        raise InputError(told.format(path=path, reason=reason)) from error
    if not head:
        raise sentence("empty", path.name, {})
    if size > limits.FILE_MB * 1_000_000:
        raise sentence("large", path.name, {"size": size // 1_000_000, "most": limits.FILE_MB})
    return size
