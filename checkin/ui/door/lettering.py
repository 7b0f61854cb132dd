"""Text that must fit: shrinking, wrapping and eliding of painted lines, and a label that elides."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from checkin.ui import theme

LEADING = 1.28
"""Height of a line of text in units of its size."""


def fitted(text: str, width: float, largest: float, smallest: float, *, bold: bool = False) -> float:
    """Return the largest size in px at which one line of text fits the width, never below `smallest`."""
    wide = theme.text_width(text, largest, bold=bold)
    if wide <= width:
        return largest
    return max(smallest, float(int(largest * width / wide)))


def wrapped(text: str, width: float, pixels: float, lines: int, *, bold: bool = False) -> list[str]:
    """Break text into at most this many lines; the last is elided when more would be needed."""
    font = theme.font(pixels, bold=bold)
    metrics = QFontMetricsF(font)
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption())
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    broken: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        start = line.textStart()
        if len(broken) == lines - 1:
            broken.append(metrics.elidedText(text[start:].strip(), Qt.TextElideMode.ElideRight, width))
            break
        broken.append(text[start : start + line.textLength()].strip())
    layout.endLayout()
    return broken


def split_name(name: str, width: float, pixels: float) -> list[str]:
    """Break a long name after a dot or space so that both lines fit; empty when it needs none or cannot be."""
    if theme.text_width(name, pixels, bold=True) <= width:
        return []
    for place in sorted(range(1, len(name)), key=lambda i: abs(2 * i - len(name))):
        if name[place - 1] in "·•・‧ ":
            lines = [name[:place].strip(), name[place:].strip()]
            if all(theme.text_width(line, pixels, bold=True) <= width for line in lines):
                return lines
    return []


def write(
    painter: QPainter,
    place: QPointF,
    text: str,
    pixels: float,
    ink: QColor,
    *,
    bold: bool = False,
    struck: bool = False,
) -> None:
    """Write one line; `place` is the left top of its line box, which is LEADING times its size high."""
    font = theme.font(pixels, bold=bold)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(QPointF(place.x(), place.y() + pixels * 1.02), text)
    if struck:
        y = place.y() + pixels * 0.68
        painter.drawLine(QPointF(place.x(), y), QPointF(place.x() + QFontMetricsF(font).horizontalAdvance(text), y))


class ElidedLabel(QLabel):
    """A label of one line that elides instead of asking for more room; the whole text is its tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMinimumWidth(24)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment().value), shown)
