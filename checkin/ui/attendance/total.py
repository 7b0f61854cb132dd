"""The list behind a total: who stands how in one session."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from checkin.attendance.situations import STATES
from checkin.attendance.standings import State
from checkin.office import Matrix, figures
from checkin.office.roll import Rows
from checkin.ui.attendance.words import cell_words, session_words, share_words
from checkin.ui.flow import Flow
from checkin.ui.language import day_words, titles_of, translate
from checkin.ui.models import state_words
from checkin.ui.page import button, label, line

MOST = 500
"""People that are listed; the table shows all of them."""


class Total(QWidget):
    """How some people stand in one session, and who they are.

    Signals: person_wanted(str): a trainee (id); state_wanted(object): a State, to be shown in the table.
    """

    person_wanted = Signal(str)
    state_wanted = Signal(object)

    def __init__(self, matrix: Matrix, place: int, rows: Rows) -> None:
        super().__init__()
        self._matrix, self._place, self._rows = matrix, place, rows
        column, course = matrix.columns[place], matrix.course
        counts = figures.totals(matrix, rows)[place]
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(label(session_words(column.session, course), "strong", wrap=True))
        facts = (day_words(column.day), titles_of(column.session)[1], column.session.room)
        box.addWidget(label(" · ".join(fact for fact in facts if fact), "small", wrap=True))
        box.addWidget(line())
        share = share_words(int(figures.came(counts)), int(figures.awaited(counts)))
        box.addWidget(label(translate("Attendance", "{share} came").format(share=share), "strong"))
        self._group, chips = QButtonGroup(self), Flow()
        for state in State:
            number = figures.counted(counts, state)
            if number:
                chips.addWidget(self._chip(state, number))
        box.addLayout(chips)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Attendance", "People"))
        self.list.setMinimumHeight(200)
        self.list.itemActivated.connect(self._on_item)
        self.list.itemClicked.connect(self._on_item)
        box.addWidget(self.list, 1)
        self._rest = label("", "small", wrap=True)
        box.addWidget(self._rest)
        self.show_button = button(translate("Attendance", "Show them in the table"), self._on_show)
        box.addWidget(self.show_button)
        self.state: State | None = None
        missing = State.ABSENT if column.closed else State.EXPECTED
        shown = [state for state in State if figures.counted(counts, state)]
        self.show_button.setVisible(bool(shown))
        if shown:
            self.choose(missing if missing in shown else shown[0])

    def choose(self, state: State) -> None:
        """List those who stand so."""
        self.state = state
        for chip in self._group.buttons():
            chip.setChecked(chip.objectName() == state.value)
        column, roll = self._matrix.columns[self._place], self._matrix.roll
        mine = self._rows[column.state[self._rows] == STATES.index(state)]
        if state in (State.PRESENT, State.LATE, State.LEFT_EARLY):
            mine = mine[np.argsort(column.arrival[mine], kind="stable")]
        self.list.clear()
        for row in mine[:MOST].tolist():
            words = f"{roll.numbers[row]}  {roll.names[row]}"
            if self._matrix.cell(row, self._place).arrival is not None:
                words += f"  {cell_words(self._matrix.cell(row, self._place), self._matrix.course)}"
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, roll.ids[row])
            item.setToolTip(roll.word("unit", row))
            self.list.addItem(item)
        more = len(mine) - MOST
        self._rest.setText(translate("Attendance", "and {n} more").format(n=f"{more:,}") if more > 0 else "")

    def _chip(self, state: State, number: int) -> QPushButton:
        chip = button(f"{state_words(state)}  {number:,}", lambda: self.choose(state), "chip")
        chip.setCheckable(True)
        chip.setObjectName(state.value)
        self._group.addButton(chip)
        return chip

    def _on_item(self, item: QListWidgetItem) -> None:
        self.person_wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _on_show(self) -> None:
        if self.state is not None:
            self.state_wanted.emit(self.state)
