"""Cells of a workbook as the text that people see in them."""

import io
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import python_calamine as calamine

from checkin.sheets import biff, limits, ooxml, opendocument
from checkin.sheets.book import letter, trimmed
from checkin.sheets.refusals import Refused

Range = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell (row, column), counted from 0."""
Rows = list[tuple[str, ...]]


def sheets_of(data: bytes, kind: str) -> Iterator[tuple[str, bool, Rows]]:
    """Yield (name, hidden, rows) of each sheet with cells. Raises Refused for what cannot be read."""
    try:
        with calamine.load_workbook(io.BytesIO(data)) as book:
            seen = _seen_in(data, kind)
            for number, about in enumerate(book.sheets_metadata):
                if about.typ is calamine.SheetTypeEnum.WorkSheet:
                    merged, patches = seen.get(about.name, ([], {}))
                    rows = _rows(book.get_sheet_by_index(number), merged, patches)
                    yield about.name, about.visible is not calamine.SheetVisibleEnum.Visible, rows
    except calamine.PasswordError as error:
        raise Refused("locked") from error
    except MemoryError as error:
        raise Refused("memory", most=limits.MEMORY_MB) from error
    except (Refused, GeneratorExit):
        raise
    except BaseException as error:  # calamine's panics are no Exception; whatever it trips over, the file is at fault
        raise Refused("damaged") from error


def _seen_in(data: bytes, kind: str) -> Mapping[str, tuple[list[Range], Mapping[tuple[int, int], str]]]:
    """Return merged ranges and texts of cells that calamine does not tell, by sheet."""
    if kind == "ods":
        return opendocument.seen(data)
    if kind in ("xlsx", "xls"):
        found = ooxml.seen(data) if kind == "xlsx" else biff.seen(data)
        return {name: ([], patches) for name, patches in found.items()}
    return {}


def _rows(sheet: calamine.CalamineSheet, merged: list[Range], patches: Mapping[tuple[int, int], str]) -> Rows:
    start, end = sheet.start, sheet.end
    if start is None or end is None:
        return []
    _refuse_endless(sheet.name, end)
    rows: list[list[str]] = [[] for _ in range(start[0])]
    left = [""] * start[1]
    for values in sheet.to_python():
        row = left + [value if type(value) is str else _text(value) for value in values]
        _refuse_long(row, len(rows), sheet.name)
        rows.append(row)
    for (row_number, column), text in patches.items():
        if row_number < len(rows) and column < len(rows[row_number]):
            rows[row_number][column] = text
    for area in (*(sheet.merged_cell_ranges or ()), *merged):
        _spread(rows, area, end[1])
    return trimmed(rows)


def _refuse_endless(name: str, end: tuple[int, int]) -> None:
    if end[0] >= limits.ROWS:
        raise Refused("rows", sheet=name, row=end[0] + 1, most=limits.ROWS)
    if end[1] >= limits.COLUMNS:
        raise Refused("columns", sheet=name, column=letter(end[1]), most=limits.COLUMNS)
    if (end[0] + 1) * (end[1] + 1) > limits.CELLS:
        raise Refused("cells")


def _refuse_long(row: list[str], number: int, name: str) -> None:
    if row and max(map(len, row)) > limits.LONGEST:
        column = next(n for n, cell in enumerate(row) if len(cell) > limits.LONGEST)
        where = f"{letter(column)}{number + 1}"
        raise Refused("cell", cell=where, sheet=name, length=len(row[column]), most=limits.LONGEST)


def _spread(rows: list[list[str]], area: Range, last_column: int) -> None:
    """Write the value of a merged range into each of its cells, as it is meant."""
    (top, left), (bottom, right) = area
    if top >= len(rows) or left >= len(rows[top]) or not rows[top][left]:
        return
    value, width = rows[top][left], min(right, last_column) + 1
    for row in rows[top : bottom + 1]:
        row.extend([""] * (width - len(row)))
        for column in range(left, width):
            row[column] = row[column] or value


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{Decimal(f'{value:.15g}'):f}"  # spreadsheets keep, and show, 15 digits
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes" if value.second == 0 else "seconds")
    return str(value)
