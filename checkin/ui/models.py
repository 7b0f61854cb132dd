"""Table models over plain rows of the domain."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from checkin.attendance.standings import State
from checkin.ui.language import translate
from checkin.ui.tips import tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Role(IntEnum):
    """What our tables paint beside the text."""

    SECOND = Qt.ItemDataRole.UserRole + 1
    """A second, quiet line."""
    TONE = Qt.ItemDataRole.UserRole + 2
    """ "ink", "strong" or "quiet"."""
    MARK = Qt.ItemDataRole.UserRole + 3
    """The value of a State, painted as a mark."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title, and how a row becomes text."""

    title: str
    text: Callable[[Any], str]
    tone: str = "ink"
    second: Callable[[Any], str] | None = None
    right: bool = False


class RowsModel(QAbstractTableModel):
    """Rows of any one type."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.rows: list[Any] = []

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def row(self, index: Index) -> Any | None:
        """Return the object of a row, or None."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return one cell."""
        row = self.row(index)
        if row is None:
            return None
        column = self.columns[index.column()]
        if role in (_DISPLAY, Qt.ItemDataRole.ToolTipRole):
            text = column.text(row)
            return text if role == _DISPLAY else tip(text)
        if role == Role.SECOND and column.second is not None:
            return column.second(row)
        if role == Role.TONE:
            return column.tone
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return self.columns[section].title if role in (_DISPLAY, Qt.ItemDataRole.ToolTipRole) else None


class ChoiceModel(RowsModel):
    """People with a check box each, chosen unless somebody unticks them; what is not shown is not chosen.

    Rows have a `number`. Who was unticked stays so while other rows are shown.

    Signals: choice_changed().
    """

    choice_changed = Signal()

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__(columns)
        self.left_out: set[str] = set()

    def chosen(self) -> list[Any]:
        """Return who is ticked, in order."""
        return [t for t in self.rows if t.number not in self.left_out]

    def choose(self, everybody: bool) -> None:
        """Tick everybody who is shown, or nobody of them."""
        shown = {t.number for t in self.rows}
        self.left_out = self.left_out - shown if everybody else self.left_out | shown
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0), [Qt.ItemDataRole.CheckStateRole])
        self.choice_changed.emit()

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return one cell."""
        row = self.row(index)
        if row is not None and role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Unchecked if row.number in self.left_out else Qt.CheckState.Checked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row."""
        row = self.row(index)
        if row is None or role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.left_out.discard(row.number)
        else:
            self.left_out.add(row.number)
        self.dataChanged.emit(index, index, [role])
        self.choice_changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == 0 else flags


def state_words(state: State) -> str:
    """Return what staff call a standing."""
    return {
        State.EXPECTED: translate("Standing", "Not here yet"),
        State.PRESENT: translate("Standing", "Present"),
        State.LATE: translate("Standing", "Late"),
        State.LEFT_EARLY: translate("Standing", "Left early"),
        State.EXCUSED: translate("Standing", "Excused"),
        State.ABSENT: translate("Standing", "Absent"),
    }[state]
