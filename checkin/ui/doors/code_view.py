"""A QR symbol on the screen: black on white in every scheme, each module a whole number of pixels."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.badges.symbol import QUIET_ZONE, text_modules


class CodeView(QWidget):
    """Shows one text as a symbol."""

    def __init__(self, side: int = 260) -> None:
        """`side`: pixels at least."""
        super().__init__()
        self._rows: tuple[tuple[bool, ...], ...] = ()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show this text."""
        self._rows = text_modules(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square of whole modules."""
        side = self._module() * self._across() if self._rows else self._side
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint quiet zone and modules."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        size = self._module()
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    at = QRectF((x + QUIET_ZONE) * size, (y + QUIET_ZONE) * size, size, size)
                    painter.fillRect(at, Qt.GlobalColor.black)

    def _across(self) -> int:
        return len(self._rows) + 2 * QUIET_ZONE

    def _module(self) -> int:
        return max(4, -(-self._side // self._across())) if self._rows else 4
