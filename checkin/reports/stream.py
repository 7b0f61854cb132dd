"""An XLSX file that is written row by row: of any number of rows only a few are in memory.

xlsxwriter makes everything but the rows (styles, widths, filters, print setup, properties); the rows are put between
what it wrote before and after them. It writes 80,000 to 200,000 cells a second itself, this ten times as many.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import IO

import xlsxwriter

MOST_ROWS = 1_048_576
"""Of a sheet, its head among them: the format's limit."""
LONGEST_TEXT = 32_767
"""Characters of a cell: the format's limit."""
EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
"""What the format counts days from, by the clock on the wall."""
_PART = re.compile(rb'(.*?)<dimension [^>]*/>(.*?<sheetData>)(.*?)(<row r="2".*?</row>)(</sheetData>.*)', re.DOTALL)
_STYLE = re.compile(rb'<c r="([A-Z]+)2" s="(\d+)"')
_UNSAFE = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_NAMES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_AT_ONCE = 1 << 20
"""Bytes that are compressed at a time."""

Outline = Callable[[xlsxwriter.Workbook, Mapping[str, int]], None]
"""Adds every sheet to a workbook, with its head in row 1 and an empty cell of the right format in each column of row 2;
is told how many rows each sheet has, head included, as far as that is known."""


class Book:
    """One workbook on its way into a file: sheets one after another, in any order; the end of the block completes it.

    `large`: so many rows that time counts for more than a file half as big again.
    """

    def __init__(self, file: IO[bytes], outline: Outline, options: Mapping[str, object], *, large: bool) -> None:
        self._outline, self._options = outline, options
        self._archive = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1 if large else 6)
        self._rows: dict[str, int] = {}
        self._texts: dict[str, int] = {}
        parts, self._places = self._made()
        self._first = parts["xl/sharedStrings.xml"].count(b"<si>")
        self._put("[Content_Types].xml", parts["[Content_Types].xml"])

    @contextmanager
    def sheet(self, name: str) -> Iterator["Sheet"]:
        """Give a sheet to write rows into."""
        parts, _ = self._made()
        head = _split(parts[self._places[name]])
        styles = {column.decode(): int(style) for column, style in _STYLE.findall(head[3])}
        with self._archive.open(self._places[name], "w") as out:
            out.write(head[0] + head[1] + head[2])
            sheet = Sheet(out, styles, self)
            yield sheet
            sheet.flush()
            self._rows[name] = sheet.rows
            parts, _ = self._made()
            out.write(_split(parts[self._places[name]])[4])

    def place_of(self, text: str) -> int:
        """Return the place of a text in the table that all sheets share."""
        return self._texts.setdefault(text, len(self._texts)) + self._first

    def __enter__(self) -> "Book":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._complete()
        finally:
            self._archive.close()

    def _complete(self) -> None:
        """Write what is not rows."""
        parts, _ = self._made()
        strings = parts.pop("xl/sharedStrings.xml")
        with self._archive.open("xl/sharedStrings.xml", "w") as out:
            out.write(re.sub(rb' (count|uniqueCount)="\d+"', b"", strings).removesuffix(b"</sst>"))
            items = (f'<si><t xml:space="preserve">{_escaped(text)}</t></si>' for text in self._texts)
            while some := "".join(islice(items, 1000)):
                out.write(some.encode())
            out.write(b"</sst>")
        for name, data in parts.items():
            if name not in self._places.values() and name != "[Content_Types].xml":
                self._put(name, data)

    def _made(self) -> tuple[dict[str, bytes], dict[str, str]]:
        """Return the parts of the workbook without its rows, and the part of each sheet."""
        target = io.BytesIO()
        book = xlsxwriter.Workbook(target, {"in_memory": True, **self._options})
        self._outline(book, self._rows)
        places = {sheet.get_name(): f"xl/worksheets/sheet{n}.xml" for n, sheet in enumerate(book.worksheets(), 1)}
        book.close()
        with zipfile.ZipFile(target) as archive:
            return {name: archive.read(name) for name in archive.namelist()}, places

    def _put(self, name: str, data: bytes) -> None:
        self._archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


class Sheet:
    """Writes rows. Cells are made first, and can be used in many rows: NUL stands for the number of the row."""

    def __init__(self, out: IO[bytes], styles: Mapping[str, int], book: Book) -> None:
        self._out, self._book = out, book
        letters = [column_letters(n) for n in range(len(styles))]
        self._text = [f'<c r="{c}\0" s="{styles[c]}" t="s"><v>%d</v></c>'.encode() for c in letters]
        self._number = [f'<c r="{c}\0" s="{styles[c]}"><v>%.15g</v></c>'.encode() for c in letters]
        self._kept: list[bytes] = []
        self._size = 0
        self.rows = 1

    def text(self, column: int, text: str) -> bytes:
        """Return a cell with a text exactly as it is, never a formula; nothing for an empty one."""
        if len(text) > LONGEST_TEXT:
            text = text[:LONGEST_TEXT]
        return self._text[column] % self._book.place_of(text) if text else b""

    def number(self, column: int, value: float) -> bytes:
        """Return a cell with a number."""
        return self._number[column] % value

    def moment(self, column: int, moment: datetime, epoch: datetime = EPOCH) -> bytes:
        """Return a cell with a moment as a clock showed it whose time is counted from `epoch`."""
        passed = moment - epoch
        return self._number[column] % (passed.days + passed.seconds / 86400)

    def write(self, cells: bytes, lines: int = 1) -> None:
        """Write a row of these cells, which stand in order of their columns, as high as so many lines of text."""
        self.rows += 1
        number = b"%d" % self.rows
        height = b' ht="%d" customHeight="1"' % (15 * lines) if lines > 1 else b""
        row = b'<row r="%b"%b>%b</row>' % (number, height, cells.replace(b"\0", number))
        self._kept.append(row)
        self._size += len(row)
        if self._size > _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Hand over what was kept to be compressed at once."""
        self._out.write(b"".join(self._kept))
        self._kept, self._size = [], 0


def sheet_name(text: str) -> str:
    """Return a text as the name of a sheet: at most 31 characters, none that the format forbids."""
    return _FORBIDDEN.sub(" ", text).strip(" '")[:31].strip(" '") or "1"


def column_letters(column: int) -> str:
    """Return the letters of a column: A for 0, AA for 26."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _split(part: bytes) -> tuple[bytes, ...]:
    found = _PART.fullmatch(part)
    assert found is not None, "xlsxwriter writes a head and a row of formats"
    return found.groups()


def _escaped(text: str) -> str:
    return _UNSAFE.sub(_safe, text)


def _safe(found: re.Match[str]) -> str:
    """Write what XML cannot hold as spreadsheets do: _x000B_; and that itself as _x005F_x000B_."""
    text = found.group()
    if len(text) > 1:
        return f"_x005F{text}"
    return _NAMES.get(text) or f"_x{ord(text):04X}_"
