"""The matrix as a table model: a row for each device of each course, a column for each of its days."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from checkin.headquarters.places import DeviceRow, Place
from checkin.ui.headquarters.words import course_title, day_short, here_words
from checkin.ui.language import spoken, translate
from checkin.ui.models import Role
from checkin.ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
PLACE = Qt.ItemDataRole.UserRole + 20
"""The Place of a cell."""
NAMES = 2
"""Columns before the days."""
_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole


class OverviewModel(QAbstractTableModel):
    """Shows rows without copying them: only what is seen is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[DeviceRow] = ()
        self._days = 0

    def set_rows(self, rows: Sequence[DeviceRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self._days = max((len(row.places) for row in rows), default=0)
        self.endResetModel()

    def place(self, index: Index) -> tuple[DeviceRow, Place] | None:
        """Return the device and day of a cell, or None."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row, day = self.rows[index.row()], index.column() - NAMES
        return (row, row.places[day]) if 0 <= day < len(row.places) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of devices."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else NAMES + self._days

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return one cell."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if index.column() < NAMES:
            return self._name(row, index.column(), role)
        found = self.place(index)
        if found is None:
            return None
        place = found[1]
        if role == PLACE:
            return place
        if role == _DISPLAY:
            return day_short(place.day)
        told = f"{here_words(place.here)}: {spoken(place.said)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(told)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{place.day.isoformat()}, {told}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or role != _DISPLAY:
            return None
        if section < NAMES:
            return (translate("Headquarters", "Course"), translate("Headquarters", "Device"))[section]
        return translate("Headquarters", "Day {number}").format(number=section - NAMES + 1)

    def _name(self, row: DeviceRow, column: int, role: int) -> Any:
        first, second = ((row.course.code, course_title(row)), (row.name, row.device))[column]
        if role == _DISPLAY:
            return first
        if role == Role.SECOND:
            return second
        if role == Role.TONE:
            return "strong" if column == 0 else "ink"
        return tip(f"{first} · {second}") if role == Qt.ItemDataRole.ToolTipRole else None
