"""The matrix on the screen: people stay in sight on the left, heads above, totals below; the rest scrolls."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QGridLayout, QHeaderView, QScrollBar, QTableView

from checkin.ui.attendance.head import SessionHead
from checkin.ui.attendance.model import CAME, FIXED, NAME, NUMBER, MatrixModel, TotalsModel
from checkin.ui.attendance.painting import ROW, CellDelegate, TotalDelegate
from checkin.ui.language import translate

LEAST = 52
"""Px of a session's column; with less than NARROW the letters stand under the mark."""
_FIXED_WIDTHS = {NUMBER: 64, NAME: 176, CAME: 72}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The cells that are chosen: trainees (ids) and sessions (codes), every one with every other."""

    trainees: tuple[str, ...]
    sessions: tuple[str, ...]


class Grid(QFrame):
    """Shows a MatrixModel. Arrow keys walk through the cells, Tab goes to the totals.

    Signals: chosen(object): a Chosen, or None; total_chosen(str): the code of a session.
    """

    chosen = Signal(object)
    total_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.model = MatrixModel()
        self.totals_model = TotalsModel(self.model)
        self.table = _Table(translate("Attendance", "Attendance of all sessions"), self.model)
        self.people = _Table(translate("Attendance", "People"), self.model)
        self.totals = _Table(translate("Attendance", "Totals"), self.totals_model)
        self.corner = _Table(translate("Attendance", "Total"), self.totals_model)
        for view in (self.people, self.corner):
            view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.people.setSelectionModel(self.table.selectionModel())
        self._lay_out()
        self._tie()

    def _lay_out(self) -> None:
        for view in (self.table, self.people):
            view.setHorizontalHeader(SessionHead(view))
            view.setItemDelegate(CellDelegate(self.model, view))
        for view in (self.totals, self.corner):
            view.horizontalHeader().hide()
            view.setItemDelegate(TotalDelegate(self.totals_model, view))
            view.setFixedHeight(ROW)
        self.down, self.across = QScrollBar(Qt.Orientation.Vertical), QScrollBar(Qt.Orientation.Horizontal)
        box = QGridLayout(self)
        box.setContentsMargins(2, 2, 2, 2)
        box.setSpacing(0)
        box.addWidget(self.people, 0, 0)
        box.addWidget(self.table, 0, 1)
        box.addWidget(self.down, 0, 2)
        box.addWidget(self.corner, 1, 0)
        box.addWidget(self.totals, 1, 1)
        box.addWidget(self.across, 2, 1)
        box.setColumnStretch(1, 1)
        box.setRowStretch(0, 1)

    def _tie(self) -> None:
        for bar, views in ((self.down, (self.table, self.people)), (self.across, (self.table, self.totals))):
            upright = bar is self.down
            inner = [view.verticalScrollBar() if upright else view.horizontalScrollBar() for view in views]
            _follow(bar, inner[0])
            for one in inner:
                one.valueChanged.connect(bar.setValue)
                bar.valueChanged.connect(one.setValue)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        self.people.clicked.connect(self._on_person)
        self.totals.clicked.connect(self._on_total)
        self.totals.activated.connect(self._on_total)

    def shown(self) -> None:
        """Fit the columns to what the model shows now, and count its totals."""
        self.totals_model.count()
        for column in range(self.model.columnCount()):
            fixed = column < FIXED
            for view in (self.table, self.totals):
                view.setColumnHidden(column, fixed)
            for view in (self.people, self.corner):
                view.setColumnHidden(column, not fixed)
        self._fit()

    def choose(self, trainee: str, session: str) -> bool:
        """Choose one cell; returns whether it is shown."""
        matrix = self.model.matrix
        place = matrix.column(session) if matrix is not None else None
        row = matrix.roll.row(trainee) if matrix is not None else None
        rows = self.model.rows.tolist()
        if place is None or row is None or row not in rows or place not in self.model.places:
            return False
        index = self.model.index(rows.index(row), FIXED + self.model.places.index(place))
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
        return True

    def _fit(self) -> None:
        for view in (self.people, self.corner):
            for column, width in _FIXED_WIDTHS.items():
                view.horizontalHeader().resizeSection(column, width)
            view.setFixedWidth(sum(_FIXED_WIDTHS.values()) + 1)
        sessions = len(self.model.places)
        if not sessions:
            return
        room = self.table.viewport().width()
        width = max(LEAST, room // sessions)
        rest = max(0, room - width * sessions)
        for n in range(sessions):
            for view in (self.table, self.totals):
                view.horizontalHeader().resizeSection(FIXED + n, width + (1 if n < rest else 0))

    def _on_selected(self, _new: QItemSelection, _old: QItemSelection) -> None:
        found = [i for i in self.table.selectionModel().selectedIndexes() if i.column() >= FIXED]
        if not found:
            self.chosen.emit(None)
            return
        rows, columns = sorted({i.row() for i in found}), sorted({i.column() for i in found})
        sessions = (self.model.session(column) for column in columns)
        trainees = tuple(self.model.trainee(row) for row in rows)
        self.chosen.emit(Chosen(trainees, tuple(s.code for s in sessions if s is not None)))

    def _on_person(self, index: QModelIndex) -> None:
        current = self.table.currentIndex()
        column = current.column() if current.isValid() and current.column() >= FIXED else FIXED
        self.table.setCurrentIndex(self.model.index(index.row(), column))
        self.table.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_total(self, index: QModelIndex) -> None:
        session = self.model.session(index.column())
        if session is not None:
            self.total_chosen.emit(session.code)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on filling the width."""
        super().resizeEvent(event)
        self._fit()


def _follow(bar: QScrollBar, inner: QScrollBar) -> None:
    """Have a bar of our own show what a view's hidden bar would show."""

    def adopt(least: int, most: int) -> None:
        bar.setPageStep(inner.pageStep())
        bar.setSingleStep(inner.singleStep())
        bar.setRange(least, most)
        bar.setVisible(most > least)

    inner.rangeChanged.connect(adopt)
    adopt(inner.minimum(), inner.maximum())


class _Table(QTableView):
    """One of the four views."""

    def __init__(self, name: str, model: MatrixModel | TotalsModel) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTableView { border: none; border-radius: 0; padding: 0; }")
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(40)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            delegate = self.itemDelegate()
            if isinstance(delegate, CellDelegate | TotalDelegate):
                delegate.dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a total opens it, on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
