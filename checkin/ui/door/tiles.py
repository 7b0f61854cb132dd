"""The row at the bottom: who is not here yet, who is late, who is on leave, and undo."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from checkin.desk import Counts
from checkin.ui.door.lettering import FittedLabel
from checkin.ui.door.lists_sheet import EXCUSED, LATE, MISSING


class Tile(QPushButton):
    """A button with its word and, at its right, a number or its key."""

    def __init__(self, word: str, right: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{word}, {right}")
        self.word, self.number = FittedLabel(word), QLabel(right)
        self.number.setProperty("role", "number")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(8)
        for label in (self.word, self.number):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addWidget(self.word, 1)
        layout.addWidget(self.number)

    def show_number(self, number: int) -> None:
        """Show the number."""
        self.number.setText(f"{number:,}")
        self.setAccessibleName(f"{self.word.text()}: {number}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = "".join(self.word.shown()[1]).replace(" ", "") == self.word.text().replace(" ", "")
        self.setToolTip("" if whole else self.word.text())


class Tiles(QWidget):
    """Counters of the session of now, each of which opens its list, and what is done without a badge.

    Signals:
        undo_requested()        the last scan is to be undone
        walk_in_requested()     somebody is not on the roster
        list_requested(which)   staff want to see who is "missing", "late" or "excused"
    """

    undo_requested = Signal()
    walk_in_requested = Signal()
    list_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.missing = Tile(self.tr("Not here yet"), "0")
        self.late = Tile(self.tr("Late"), "0")
        self.excused = Tile(self.tr("On leave"), "0")
        self.walk_in = Tile(self.tr("Walk-in"), "F3")
        undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.undo = Tile(self.tr("Undo last"), undo)
        for tile, which in ((self.missing, MISSING), (self.late, LATE), (self.excused, EXCUSED)):
            tile.clicked.connect(partial(self._on_list, which))
        self.walk_in.clicked.connect(self.walk_in_requested)
        self.undo.clicked.connect(self.undo_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for tile in (self.missing, self.late, self.excused, self.walk_in, self.undo):
            layout.addWidget(tile, 1)

    def _on_list(self, which: str, _checked: bool = False) -> None:
        self.list_requested.emit(which)

    def show_counts(self, counts: Counts, *, can_undo: bool) -> None:
        """Show the numbers of a session."""
        self.missing.show_number(counts.missing)
        self.late.show_number(counts.late)
        self.excused.show_number(counts.excused)
        self.undo.setEnabled(can_undo)
