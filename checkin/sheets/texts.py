"""Rows of a text file: which mark parts the cells, and what the quotation marks mean."""

import csv
import io
import re
from collections import Counter
from itertools import islice

from checkin.sheets import limits
from checkin.sheets.book import letter, trimmed
from checkin.sheets.refusals import Refused

DELIMITERS = ",\t;|，、"
"""What parts cells, likeliest first; the last two are Chinese commas, typed by hand."""
_LOOKED_AT = 200
"""Lines by which the delimiter is chosen."""
_MOST = limits.ROWS + 1
_HARMLESS = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
Rows = list[tuple[str, ...]]


def rows_of(text: str, name: str = "") -> Rows:
    """Return the rows of delimited text; `name` of the sheet is for sentences. Raises Refused for what is no table.

    The apostrophe that keeps a spreadsheet from running a cell as a formula is no part of the cell.
    """
    text = text.removesuffix("\x1a")  # how DOS ended its files
    if "\0" in text:
        raise Refused("binary")
    if not text.strip():
        raise Refused("empty")
    delimiter, text = _delimiter(text)
    rows: Rows = []
    cells = 0
    for row in _parsed(text, delimiter):
        rows.append(tuple(cell[1:] if cell[:1] == "'" and _HARMLESS.match(cell) else cell for cell in row))
        cells += len(row)
        _refuse_endless(rows, cells, name)
    return trimmed(rows)


def _refuse_endless(rows: Rows, cells: int, name: str) -> None:
    row, at = rows[-1], len(rows)
    if at > limits.ROWS:
        raise Refused("rows", sheet=name, row=at, most=limits.ROWS)
    if len(row) > limits.COLUMNS and any(row[limits.COLUMNS :]):
        raise Refused("columns", sheet=name, column=letter(len(row) - 1), most=limits.COLUMNS)
    if cells > limits.CELLS:
        raise Refused("cells")
    for place, cell in enumerate(row):
        if len(cell) > limits.LONGEST:
            where = f"{letter(place)}{at}"
            raise Refused("cell", cell=where, sheet=name, length=len(cell), most=limits.LONGEST)


def _parsed(text: str, delimiter: str) -> list[list[str]]:
    """Return the rows, no more than one too many. A quotation mark that is never closed swallows the rest: refused."""
    _allow_cells_of(len(text))
    rows: list[list[str]] = []
    try:
        rows.extend(islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), _MOST))
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise Refused("quote", line=len(rows) + 1 + sum(cell.count("\n") for row in rows for cell in row)) from None
        return list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), _MOST))
    return rows


def _allow_cells_of(length: int) -> None:
    """Let the csv module read cells of this length: its limit is one for the whole program, so it is never lowered."""
    csv.field_size_limit(max(csv.field_size_limit(), length + 1))


def _delimiter(text: str) -> tuple[str, str]:
    """Return the delimiter, and the text without Excel's own line that tells it."""
    told = re.match(r'"?sep=(.)"?\r?\n', text)
    if told:
        return told[1], text[told.end() :]
    head = text[: _end_of_line(text, _LOOKED_AT)]
    return max(DELIMITERS, key=lambda mark: (_fit(head, mark), -DELIMITERS.index(mark))), text


def _fit(head: str, mark: str) -> tuple[float, int]:
    """Return how many of the first lines have as many cells as most of them have, and how many that is."""
    try:
        _allow_cells_of(len(head))
        widths = Counter(len(row) for row in csv.reader(io.StringIO(head, newline=""), delimiter=mark) if any(row))
    except csv.Error:
        return 0.0, 0
    parted = {width: number for width, number in widths.items() if width > 1}
    if not parted:
        return 0.0, 0
    width, number = max(parted.items(), key=lambda pair: (pair[1], pair[0]))
    return number / sum(widths.values()), width


def _end_of_line(text: str, lines: int) -> int:
    at = 0
    for _ in range(lines):
        at = text.find("\n", at) + 1
        if at == 0:
            return len(text)
    return at
