"""The matrix as a table: a row for each person, a column for each session; nothing is copied, all is looked up."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from checkin.attendance.course import Session
from checkin.attendance.standings import State
from checkin.office import Matrix, figures
from checkin.office.matrix import Cell
from checkin.office.roll import Rows
from checkin.ui.attendance.words import cell_words, session_words, share_words, short_words
from checkin.ui.language import translate
from checkin.ui.models import Role

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
NUMBER, NAME, CAME = range(3)
FIXED = 3
"""Columns that stay in sight: number, name, and how many sessions the person came to."""
_NOBODY: Rows = np.zeros(0, np.intp)


class MatrixModel(QAbstractTableModel):
    """Some people and some sessions of a matrix. `now`: sessions that open later show nothing of who is not here."""

    def __init__(self) -> None:
        super().__init__()
        self.matrix: Matrix | None = None
        self.rows: Rows = _NOBODY
        self.places: list[int] = []
        self.now: datetime | None = None
        self._titles = (translate("Table", "No."), translate("Table", "Name"), translate("Attendance", "Came"))

    def show(self, matrix: Matrix, rows: Rows, places: Sequence[int], now: datetime) -> None:
        """Show these rows and sessions (places in the matrix)."""
        self.beginResetModel()
        self.matrix, self.rows, self.places, self.now = matrix, rows, list(places), now
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self.matrix, self.rows, self.places = None, _NOBODY, []
        self.endResetModel()

    def touch(self, rows: Sequence[int]) -> None:
        """Paint these rows of the matrix again, where they are shown."""
        last = self.columnCount() - 1
        for row in np.flatnonzero(np.isin(self.rows, np.array(rows, np.intp))).tolist():
            self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def session(self, column: int) -> Session | None:
        """Return the session of a column, or None."""
        if self.matrix is None or not FIXED <= column < self.columnCount():
            return None
        return self.matrix.columns[self.places[column - FIXED]].session

    def cell(self, row: int, column: int) -> Cell | None:
        """Return the standing of a cell, or None."""
        if self.matrix is None or not (FIXED <= column < self.columnCount() and 0 <= row < len(self.rows)):
            return None
        return self.matrix.cell(int(self.rows[row]), self.places[column - FIXED])

    def trainee(self, row: int) -> str:
        """Return who is in a row (id), or ""."""
        if self.matrix is None or not 0 <= row < len(self.rows):
            return ""
        return self.matrix.roll.ids[int(self.rows[row])]

    def opened(self, column: int) -> bool:
        """Tell whether the doors of a column's session were opened."""
        session = self.session(column)
        return session is not None and (self.now is None or session.opens <= self.now)

    def short(self, row: int, column: int) -> tuple[State | None, str]:
        """Return the state whose mark is painted, and the few letters beside it."""
        found = self.cell(row, column)
        if found is None or self.matrix is None:
            return None, ""
        opened = self.opened(column)
        marked = None if found.state is State.EXPECTED and not opened else found.state
        return marked, short_words(found, self.matrix.course, opened=opened)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of people."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else FIXED + len(self.places)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return one cell."""
        if not index.isValid() or self.matrix is None:
            return None
        if index.column() < FIXED:
            return self._person(int(self.rows[index.row()]), index.column(), role)
        if role == _DISPLAY:
            return self.short(index.row(), index.column())[1]
        if role == Role.MARK:
            state = self.short(index.row(), index.column())[0]
            return state.value if state is not None else None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(index, role)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return a column's title: a session with its time."""
        if orientation != Qt.Orientation.Horizontal or section >= self.columnCount():
            return None
        if role not in (_DISPLAY, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        session = self.session(section)
        if session is None or self.matrix is None:
            return self._titles[section] if section < FIXED else None
        return session_words(session, self.matrix.course)

    def _person(self, row: int, column: int, role: int) -> Any:
        assert self.matrix is not None, "there are rows"
        roll = self.matrix.roll
        if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole):
            return (roll.numbers[row], roll.names[row] or translate("Attendance", "erased"), self._came(row))[column]
        if role == Role.SECOND and column == NAME:
            return roll.word("unit", row)
        if role == Role.TONE:
            return ("quiet", "strong", "ink")[column]
        if role == Qt.ItemDataRole.ToolTipRole and column == NAME:
            told = (roll.names[row], roll.latins[row], *(roll.word(key, row) for key in ("unit", "province", "group")))
            return "\n".join(word for word in told if word)
        return None

    def _came(self, row: int) -> str:
        assert self.matrix is not None, "there are rows"
        counts = figures.by_person(self.matrix, np.array([row], np.intp), [p for p in self.places if self._over(p)])
        return share_words(int(figures.came(counts)[0]), int(figures.awaited(counts)[0]))

    def _over(self, place: int) -> bool:
        """Tell whether a session counts already: its doors were opened."""
        assert self.matrix is not None, "there are rows"
        return self.now is None or self.matrix.columns[place].session.opens <= self.now

    def _spoken(self, index: Index, role: int) -> str:
        cell, session = self.cell(index.row(), index.column()), self.session(index.column())
        assert cell is not None and session is not None and self.matrix is not None, "it is within the table"
        course, roll, row = self.matrix.course, self.matrix.roll, int(self.rows[index.row()])
        words = cell_words(cell, course)
        parts = (roll.names[row] or roll.numbers[row], session_words(session, course), words)
        return (", " if role == Qt.ItemDataRole.AccessibleTextRole else "\n").join(parts)


class TotalsModel(QAbstractTableModel):
    """One row under the matrix: of those shown, how many of those awaited came to each session."""

    def __init__(self, of: MatrixModel) -> None:
        super().__init__()
        self._of = of
        self.counts: figures.Counts = np.zeros((0, 7), np.int64)

    def count(self) -> None:
        """Count what the matrix shows now."""
        matrix = self._of.matrix
        self.beginResetModel()
        self.counts = np.zeros((0, 7), np.int64)
        if matrix is not None:
            self.counts = figures.totals(matrix, self._of.rows)[self._of.places]
        self.endResetModel()

    def of(self, column: int) -> figures.Counts | None:
        """Return the counts of a session's column, or None."""
        place = column - FIXED
        return self.counts[place] if 0 <= place < len(self.counts) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return one."""
        return 0 if parent.isValid() else 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return as many columns as the matrix has."""
        return 0 if parent.isValid() else self._of.columnCount()

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return one cell."""
        if not index.isValid():
            return None
        if role == Role.TONE:
            return "strong"
        if role not in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        counts = self.of(index.column())
        if counts is None:
            return self._fixed(index.column())
        words = share_words(int(figures.came(counts)), int(figures.awaited(counts)))
        if role == _DISPLAY:
            return words
        heading = self._of.headerData(index.column(), Qt.Orientation.Horizontal)
        return translate("Attendance", "{session}: {share} came").format(session=heading, share=words)

    def _fixed(self, column: int) -> str:
        if column == NAME:
            return translate("Attendance", "Came")
        if column != CAME or self._of.matrix is None:
            return ""
        over = [n for n in range(len(self.counts)) if self._of.opened(FIXED + n)]
        counts = self.counts[over].sum(axis=0)
        return share_words(int(figures.came(counts)), int(figures.awaited(counts)))
