"""The last verdict once more, as a band on top of a sheet that covers the panel."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui import theme
from checkin.ui.door import shapes
from checkin.ui.door.lettering import LEADING, wrapped, write
from checkin.ui.door.verdict_panel import VerdictPanel
from checkin.ui.sentences import DOT

_HEADLINE, _NAME = 17.0, 28.0
_HEIGHT, _LOW = 70, 58
_SMALL_WINDOW = 690
"""Below this height in px the band is as low as its words."""


class VerdictBand(QWidget):
    """Colour, shape, headline and name of what the panel shows; hidden while that is nobody."""

    def __init__(self, panel: VerdictPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel = panel
        self.setFixedHeight(_HEIGHT if panel.window().height() >= _SMALL_WINDOW else _LOW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        panel.changed.connect(self._on_changed)
        self._on_changed()

    @property
    def said(self) -> tuple[str, str]:
        """The two lines that it shows."""
        words = self._panel.words
        rest = DOT.join(part for part in (words.note, "" if words.name else words.detail) if part)
        return words.headline, "  ".join(part for part in (words.name, rest) if part) or words.detail

    def _on_changed(self) -> None:
        self.setVisible(not self._panel.idle)
        self.setAccessibleName(". ".join(part for part in self.said if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, box = self._panel.look, QRectF(self.rect())
        ground, ink = (QColor(look.ground), QColor(look.text)) if look else (theme.color("panel"), theme.color("ink"))
        rim = QColor(look.rim) if look and look.rim else (ground if look else theme.color("line"))
        painter.setPen(QPen(rim, 3 if look else 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 12, 12)
        side = 40.0
        mark = QColor(look.rim) if look and look.rim else ink
        shapes.draw(painter, self._panel.shape, QRectF(16, (box.height() - side) / 2, side, side), mark, ground)
        left, width = 16 + side + 16, box.width() - side - 48
        y = (box.height() - (_HEADLINE + _NAME) * 1.2) / 2 - 1
        for text, pixels in zip(self.said, (_HEADLINE, _NAME), strict=True):
            size = pixels
            while text and size > 17 and theme.text_width(text, size, bold=True) > width:
                size -= 1
            line = (wrapped(text, width, size, 1, bold=True) or [""])[0]
            write(painter, QPointF(left, y + (pixels - size) * LEADING / 2), line, size, ink, bold=True)
            y += pixels * 1.2
