"""Books for tests, without files."""

from collections.abc import Sequence
from pathlib import Path

from checkin.roster import Choice, RosterFile, roster_of
from checkin.sheets import Book, Sheet

Rows = Sequence[Sequence[str]]
HEAD = ("编号", "姓名", "单位")


def book(*sheets: Rows | tuple[str, Rows] | tuple[str, Rows, bool], kind: str = "xlsx") -> Book:
    """Return a book; a sheet is its rows, or (name, rows, hidden)."""
    made = []
    for number, sheet in enumerate(sheets, 1):
        name, rows, hidden = f"Sheet{number}", sheet, False
        if sheet and isinstance(sheet[0], str):
            name, rows = sheet[0], sheet[1]  # type: ignore[assignment]
            hidden = len(sheet) > 2 and bool(sheet[2])
        made.append(Sheet(str(name), tuple(tuple(row) for row in rows), hidden))  # type: ignore[arg-type]
    return Book(Path("list.xlsx"), kind, tuple(made))


def roster(*sheets: Rows | tuple[str, Rows] | tuple[str, Rows, bool], **chosen: object) -> RosterFile:
    """Return the roster in such a book, with what was chosen."""
    return roster_of(book(*sheets), Choice(**chosen))  # type: ignore[arg-type]
