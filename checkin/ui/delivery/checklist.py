"""The checklist before a day is closed: what is in order, what to look at, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.office import Item, Severity
from checkin.ui import icons
from checkin.ui.delivery.words import severity_words
from checkin.ui.language import spoken, translate
from checkin.ui.page import button, label

FEW = 5
"""Lines of an item that are shown before somebody asks for more."""
MOST = 200
_ICONS = {Severity.OK: ("good", "good"), Severity.LOOK: ("warn", "warn"), Severity.STOP: ("bad", "bad")}


class Line(QWidget):
    """One item: a mark that differs in shape, what was found, what to do, and what it is about."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self.item = item
        self._mark = QLabel()
        self._mark.setFixedSize(QSize(24, 24))
        self._mark.setAccessibleName(severity_words(item.severity))
        self._mark.setToolTip(severity_words(item.severity))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._box = QVBoxLayout()
        self._box.setSpacing(2)
        self._box.addWidget(label(spoken(item.found), "quiet" if item.severity is Severity.OK else "", wrap=True))
        if item.advice is not None:
            self._box.addWidget(label(spoken(item.advice), "small", wrap=True))
        self._lines = label("", "small", wrap=True)
        self._box.addWidget(self._lines)
        self._more = button("", self._show_all, "quiet")
        self._box.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(self._box, 1)
        self._tint()
        self._show(0 if item.severity is Severity.OK else FEW)

    def _show(self, number: int) -> None:
        lines = self.item.lines
        self._lines.setText("\n".join(spoken(line) for line in lines[:number]))
        self._lines.setVisible(number > 0 and bool(lines))
        more = len(lines) - number
        self._more.setText(translate("Delivery", "Show {n} more").format(n=min(more, MOST)))
        self._more.setVisible(more > 0 and number < MOST and self.item.severity is not Severity.OK)

    def _show_all(self) -> None:
        self._show(MOST)

    def _tint(self) -> None:
        name, colour = _ICONS[self.item.severity]
        self._mark.setPixmap(icons.pixmap(name, colour, 22, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_mark"):
            self._tint()


def tell_items(box: QVBoxLayout, items: Sequence[Item]) -> None:
    """Show the items: first those that stop, then those to look at, then those in order."""
    order = (Severity.STOP, Severity.LOOK, Severity.OK)
    for item in sorted(items, key=lambda item: order.index(item.severity)):
        box.addWidget(Line(item))
