"""The row at the bottom: who is not here yet, who is late, who is on leave, and undo."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from checkin.desk import Counts


class Tile(QFrame):
    """One word and one number."""

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setMinimumHeight(44)
        self.word = word
        self.number = QLabel("0")
        self.number.setProperty("role", "number")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 18, 0)
        layout.addWidget(QLabel(word))
        layout.addStretch(1)
        layout.addWidget(self.number)

    def show_number(self, number: int) -> None:
        """Show the number."""
        self.number.setText(f"{number:,}")
        self.setAccessibleName(f"{self.word}: {number}")


class UndoTile(QPushButton):
    """The button that undoes the last scan, with its key named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Undo last scan, Ctrl+Z"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 18, 0)
        key = QLabel("Ctrl+Z")
        key.setProperty("role", "number")
        for label in (QLabel(self.tr("Undo last")), key):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(label)
        layout.insertStretch(1, 1)


class Tiles(QWidget):
    """Counters of the session of now.

    Signals:
        undo_requested()   the last scan is to be undone
    """

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.missing = Tile(self.tr("Not here yet"))
        self.late = Tile(self.tr("Late"))
        self.excused = Tile(self.tr("On leave"))
        self.undo = UndoTile()
        self.undo.clicked.connect(self.undo_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for tile in (self.missing, self.late, self.excused, self.undo):
            layout.addWidget(tile, 1)

    def show_counts(self, counts: Counts, *, can_undo: bool) -> None:
        """Show the numbers of a session."""
        self.missing.show_number(max(0, counts.expected - counts.present))
        self.late.show_number(counts.late)
        self.excused.show_number(counts.excused)
        self.undo.setEnabled(can_undo)
