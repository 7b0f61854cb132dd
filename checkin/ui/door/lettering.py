"""Text that must fit: shrinking, wrapping and eliding of painted lines, and labels and buttons that do so."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from checkin.ui import theme
from checkin.ui.tips import tip

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


def fitted_lines(text: str, width: float, largest: float, smallest: float, most: int) -> tuple[float, list[str]]:
    """Return size in px and lines of bold text: one line if that costs little, else up to `most`, as large as fit."""
    one = fitted(text, width, largest, smallest, bold=True)
    if one >= 0.75 * largest or most < 2:
        return one, wrapped(text, width, one, 1, bold=True)
    pixels = largest
    while pixels > smallest and len(wrapped(text, width, pixels, most + 1, bold=True)) > most:
        pixels -= 1
    return pixels, wrapped(text, width, pixels, most, bold=True)


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


class FittedLabel(QLabel):
    """A label that goes on in a second line, in smaller type, instead of asking for more room; then it elides."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def shown(self) -> tuple[int, list[str]]:
        """Return the size of type in px and the lines in which the text is written."""
        if theme.text_width(self.text(), theme.BODY) <= self.width():
            return theme.BODY, [self.text()]
        return theme.SMALL - 1, wrapped(self.text(), self.width(), theme.SMALL - 1, 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixels, lines = self.shown()
        leading = LEADING if len(lines) == 1 else 1.16
        top = (self.height() - len(lines) * pixels * leading) / 2
        for i, line in enumerate(lines):
            place = QPointF(0, top + i * pixels * leading - pixels * 0.06)
            write(painter, place, line, pixels, self.palette().color(self.foregroundRole()))


class ElidedButton(QPushButton):
    """A button whose words may be a person's: it elides them instead of asking for more room, and tells all of them."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setToolTip(tip(text))
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - 40
        option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
