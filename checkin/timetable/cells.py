"""The cells of a workbook as text."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import python_calamine

from checkin.errors import InputError
from checkin.words import say

Rows = list[tuple[str, ...]]


def grids(path: Path) -> dict[str, Rows]:
    """Return the rows of each sheet. Raises InputError for what is no workbook."""
    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
        sheets = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise InputError(say("Course", "{name} is not a workbook that can be read.").format(name=path.name)) from error
    return {name: [tuple(_text(cell) for cell in row) for row in rows] for name, rows in sheets.items()}


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return (datetime(1900, 1, 1) + value).time().isoformat()  # noqa: DTZ001  # only its time is used
    return str(value)
