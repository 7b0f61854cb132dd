"""The matrix as a table: a row for each person, a column for each session; nothing is copied, all is looked up."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from checkin.attendance.course import Session
from checkin.attendance.situations import NOBODY, STATES
from checkin.attendance.standings import CAME as HERE
from checkin.attendance.standings import State
from checkin.office import Matrix, figures
from checkin.office.matrix import Cell
from checkin.office.roll import Rows
from checkin.ui.attendance.words import cell_words, session_words, share_words, state_letters
from checkin.ui.language import time_words, translate
from checkin.ui.models import Role

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
NUMBER, NAME, CAME = range(3)
FIXED = 3
"""Columns that stay in sight: number, name, and how many sessions the person came to."""
_NOBODY: Rows = np.zeros(0, np.intp)


class MatrixModel(QAbstractTableModel):
    """Some people and some sessions of a matrix. `now`: sessions that open later show nothing of who is not here.

    What is painted at every step of scrolling is looked up in arrays, with words that were made once.
    """

    def __init__(self) -> None:
        super().__init__()
        self.matrix: Matrix | None = None
        self.rows: Rows = _NOBODY
        self.places: list[int] = []
        self.now: datetime | None = None
        self._opened: list[bool] = []
        self._came = self._awaited = np.zeros(0, np.int64)
        self._short: dict[tuple[State, bool], str] = {}
        self._clock: dict[int, str] = {}
        self._titles = (translate("Table", "No."), translate("Table", "Name"), translate("Attendance", "Came"))

    def show(self, matrix: Matrix, rows: Rows, places: Sequence[int], now: datetime) -> None:
        """Show these rows and sessions (places in the matrix)."""
        self.beginResetModel()
        if self.matrix is not matrix:
            self._clock = {}
        self.matrix, self.rows, self.places, self.now = matrix, rows, list(places), now
        self._opened = [matrix.columns[place].session.opens <= now for place in places]
        self._short = {
            (state, opened): state_letters(state, opened=opened) for state in State for opened in (True, False)
        }
        self._came, self._awaited = self._share(rows)
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
            came, awaited = self._share(self.rows[row : row + 1])
            self._came[row], self._awaited[row] = came[0], awaited[0]
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
        return FIXED <= column < FIXED + len(self._opened) and self._opened[column - FIXED]

    def first_of_day(self, column: int) -> bool:
        """Tell whether a day begins with a column."""
        if self.matrix is None or column <= FIXED:
            return column == FIXED
        here, before = self.places[column - FIXED], self.places[column - FIXED - 1]
        return self.matrix.columns[here].day != self.matrix.columns[before].day

    def short(self, row: int, column: int) -> tuple[State | None, str]:
        """Return the state whose mark is painted, and the few letters beside it: the time where there is one."""
        if self.matrix is None:
            return None, ""
        found, line = self.matrix.columns[self.places[column - FIXED]], self.rows[row]
        number = found.state[line]
        if number == NOBODY:
            return None, ""
        state = STATES[number]
        if state in HERE:
            moment = (found.departure if state is State.LEFT_EARLY else found.arrival)[line]
            if not np.isnat(moment):
                return state, self._time(int(moment.astype(np.int64)))
        opened = self._opened[column - FIXED]
        return None if state is State.EXPECTED and not opened else state, self._short[state, opened]

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
            return self._person(index.row(), index.column(), role)
        if role == _DISPLAY:
            return self.short(index.row(), index.column())[1]
        if role == Role.MARK:
            state = self.short(index.row(), index.column())[0]
            return state.value if state is not None else None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(index.row(), index.column(), role)
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

    def full(self, row: int, column: int) -> str:
        """Return the standing of a cell in full."""
        found = self.cell(row, column)
        return cell_words(found, self.matrix.course) if found is not None and self.matrix is not None else ""

    def person(self, row: int) -> tuple[str, str, str, str]:
        """Return number, name, unit and how many sessions the person came to."""
        assert self.matrix is not None, "there are rows"
        roll, line = self.matrix.roll, int(self.rows[row])
        name = roll.names[line] or translate("Attendance", "erased")
        came = share_words(int(self._came[row]), int(self._awaited[row]))
        return roll.numbers[line], name, roll.word("unit", line), came

    def _person(self, row: int, column: int, role: int) -> Any:
        assert self.matrix is not None, "there are rows"
        number, name, unit, came = self.person(row)
        if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole):
            return (number, name, came)[column]
        if role == Role.SECOND and column == NAME:
            return unit
        if role == Qt.ItemDataRole.ToolTipRole and column == NAME:
            roll, line = self.matrix.roll, int(self.rows[row])
            told = (name, roll.latins[line], unit, roll.word("province", line), roll.word("group", line))
            return "\n".join(word for word in told if word)
        return None

    def _share(self, rows: Rows) -> tuple[figures.Counts, figures.Counts]:
        assert self.matrix is not None, "there are rows"
        over = [place for place, opened in zip(self.places, self._opened, strict=True) if opened]
        return figures.shares(self.matrix, rows, over)

    def _time(self, microseconds: int) -> str:
        """Return a moment (since 1970, UTC) as a time of day in the course's zone, made once for each minute."""
        minute = microseconds // 60_000_000
        words = self._clock.get(minute)
        if words is None:
            assert self.matrix is not None, "there are rows"
            words = time_words(self.matrix.course, datetime.fromtimestamp(minute * 60, UTC))
            self._clock[minute] = words
        return words

    def _spoken(self, row: int, column: int, role: int) -> str:
        cell, session = self.cell(row, column), self.session(column)
        assert cell is not None and session is not None and self.matrix is not None, "it is within the table"
        course = self.matrix.course
        parts = (self.person(row)[1], session_words(session, course), cell_words(cell, course))
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

    def share(self, column: int) -> tuple[int, int]:
        """Return how many of how many awaited came to a column's session, or in the column CAME to all that opened."""
        counts = self.of(column)
        if column == CAME and self._of.matrix is not None:
            over = [n for n in range(len(self.counts)) if self._of.opened(FIXED + n)]
            counts = self.counts[over].sum(axis=0)
        return (0, 0) if counts is None else (int(figures.came(counts)), int(figures.awaited(counts)))

    def counts_already(self, column: int) -> bool:
        """Tell whether the doors of a column's session were opened."""
        return self._of.opened(column)

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
        if role not in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == NAME:
            return translate("Attendance", "Came")
        if index.column() < CAME:
            return ""
        words = share_words(*self.share(index.column()))
        if role == _DISPLAY or index.column() == CAME:
            return words
        heading = self._of.headerData(index.column(), Qt.Orientation.Horizontal)
        return translate("Attendance", "{session}: {share} came").format(session=heading, share=words)
