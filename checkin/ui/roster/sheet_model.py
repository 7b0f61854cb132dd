"""The cells of one sheet as they stand in the file, each with what was found about it. Nothing is copied."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from checkin.roster import LeftOut, RosterProblem
from checkin.sheets import Sheet
from checkin.sheets.book import letter
from checkin.ui.language import spoken, translate
from checkin.ui.roster.looking import Look

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
KIND = Qt.ItemDataRole.UserRole + 11
""" "heading", "above" (it), "out" (a row that is no person), "unused" (of a column that is not used) or "cell"."""
FAULT = Qt.ItemDataRole.UserRole + 12
""" "error", "warning" or ""."""
_LONGEST = 300


class SheetModel(QAbstractTableModel):
    """All rows of a sheet; asked cell by cell, so a hundred thousand cost nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet("", ())
        self._width = 0
        self._used: frozenset[int] = frozenset()
        self._heading = range(0)
        self._faults: dict[tuple[int, str], list[RosterProblem]] = {}
        self._out: dict[int, LeftOut] = {}

    def show_look(self, look: Look, name: str = "") -> None:
        """Show a sheet of a file: the one of this name, or the first that is read."""
        self.beginResetModel()
        roster, self.sheet = look.roster, look.sheet(name)
        is_first = self.sheet is look.first
        self._width = max((column.place + 1 for column in roster.columns), default=0)
        self._width = max(self._width, max(map(len, self.sheet.rows[:1000]), default=0))
        self._used = frozenset(column.place for column in roster.columns if column.field or not is_first)
        upper = roster.choice.header_row or roster.header_row
        self._heading = range(min(upper, roster.header_row), roster.header_row + 1) if is_first else range(0)
        self._faults = {}
        for problem in roster.problems:
            if problem.sheet == self.sheet.name and problem.row:
                self._faults.setdefault((problem.row, problem.column), []).append(problem)
        self._out = {one.row: one for one in roster.left_out if one.sheet == self.sheet.name}
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return one cell."""
        if not index.isValid():
            return None
        row = index.row() + 1
        if role == _DISPLAY:
            cells = self.sheet.rows[index.row()]
            text = cells[index.column()] if index.column() < len(cells) else ""
            if index.column() and text and text == cells[index.column() - 1] and self._spans(row):
                return ""  # one cell that was merged with its neighbours
            return " ".join(text[:_LONGEST].split()) if "\n" in text or len(text) > _LONGEST else text
        if role == KIND:
            return self._kind(row, index.column())
        if role in (FAULT, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            found = self._faults.get((row, letter(index.column())), ())
            if role == FAULT:
                return "error" if any(one.blocks for one in found) else "warning" if found else ""
            lines = [spoken(one.message) for one in found]
            if row in self._out:
                lines.append(translate("RosterImport", "Left out: {why}").format(why=spoken(self._out[row].why)))
            return "\n".join(lines) or None
        return None

    def first_rows(self, number: int) -> Sequence[Sequence[str]]:
        """Return the first rows, from the headings on."""
        first = max(0, self._heading.start - 1)
        return self.sheet.rows[first : first + number]

    def _spans(self, row: int) -> bool:
        return row in self._out or row < self._heading.start

    def _kind(self, row: int, column: int) -> str:
        if row in self._heading:
            return "heading"
        if self._heading.start and row < self._heading.start:
            return "above"
        return "out" if row in self._out else "cell" if column in self._used else "unused"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return a column's letter, or a row's number."""
        if role != _DISPLAY:
            return None
        return letter(section) if orientation == Qt.Orientation.Horizontal else str(section + 1)
