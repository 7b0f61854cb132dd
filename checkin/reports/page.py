"""What the pages of a report have in common: size, colours, running head and foot, cells, lines that wrap."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from checkin.attendance.standings import State
from checkin.printing.fonts import SCALE, font
from checkin.printing.pdf import draw, mm
from checkin.printing.text import POINT, Fitted, fit

WIDTH, HEIGHT = 297.0, 210.0
"""A4 landscape, in mm."""
LEFT, RIGHT, TOP, BOTTOM = 14.0, 283.0, 24.0, 193.5
"""What is left for contents, in mm."""
BAND, INK, QUIET, LINE, SHADE = (QColor(c) for c in ("#0F4C5C", "#10171D", "#4A5661", "#9AA4AD", "#EEF1F3"))
PALE = QColor("#7FA9B3")
GROUNDS = {
    State.LATE: QColor("#FFE9B0"),
    State.LEFT_EARLY: QColor("#FFE0CC"),
    State.EXCUSED: QColor("#DCE9FF"),
    State.ABSENT: QColor("#F8CDD2"),
}
"""Grounds light enough for a black-and-white printer, where the mark remains."""
MARKS = {
    State.PRESENT: "√",
    State.LATE: "△",
    State.LEFT_EARLY: "▽",
    State.EXCUSED: "○",
    State.ABSENT: "×",
    State.EXPECTED: "–",
}
AHEAD = "·"
"""The mark of a session that has not begun."""
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


@dataclass(frozen=True, slots=True)
class Running:
    """What stands at the top and at the bottom of every page; `page` is "Page {page} of {pages}", unfilled."""

    left: str
    right: str
    foot: str
    page: str

    def paint(self, painter: QPainter, number: int, pages: int) -> None:
        """Paint head and foot of a page."""
        painter.setPen(QUIET)
        middle = LEFT + (RIGHT - LEFT) * 0.62
        write(painter, self.left, LEFT, 10, middle - LEFT - 4, 6, size=8.5, bold=True)
        write(painter, self.right, middle, 10, RIGHT - middle, 6, size=8.5, align="right")
        rule(painter, 17.5)
        rule(painter, 196)
        write(painter, self.foot, LEFT, 197, 150, 5, size=8)
        write(painter, self.page.format(page=number, pages=pages), RIGHT - 80, 197, 80, 5, size=8, align="right")


@lru_cache(maxsize=20_000)
def fitted(text: str, width: float, height: float, size: float, bold: bool, lines: int) -> Fitted:
    """Return a text at the size given (points) or smaller, as `fit` does: the same units stand in many rows."""
    return fit(text, width, height, largest=size, smallest=4.5, bold=bold, lines=lines, anywhere=True)


def write(
    painter: QPainter,
    text: str,
    left: float,
    top: float,
    width: float,
    height: float,
    *,
    size: float,
    bold: bool = False,
    align: str = "left",
    lines: int = 1,
    middle: bool = True,
) -> None:
    """Write a text in a box (mm), in the middle of its height or at its top, smaller where it is too long."""
    if not text:
        return
    fit_in = fitted(text, width, height, size, bold, lines)
    painter.setFont(font(fit_in.size, bold=bold))
    flags = _ALIGN[align] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine
    step = fit_in.height / len(fit_in.lines)
    y = top + (height - fit_in.height) / 2 if middle else top
    for number, line in enumerate(fit_in.lines):
        painter.drawText(mm(left, y + number * step, width, step), flags, line)


def paragraph(painter: QPainter, lines: tuple[str, ...], left: float, top: float, width: float, *, size: float) -> None:
    """Write lines that were wrapped before, at a size in points."""
    if lines:
        draw(painter, Fitted(lines, size * POINT, True), left, top, width)


@lru_cache(maxsize=20_000)
def wrapped(text: str, width: float, size: float) -> tuple[str, ...]:
    """Return a text in as many lines as it needs at a size in points: broken at spaces, or between Chinese characters.

    A single word that is too wide is broken where it must be.
    """
    lines, line = [], ""
    for piece in _pieces(text):
        if line and _wide(line + piece.rstrip(), size) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
        while _wide(line.rstrip(), size) > width and len(line) > 1:
            cut = next((n for n in range(len(line) - 1, 1, -1) if _wide(line[:n], size) <= width), 1)
            lines.append(line[:cut])
            line = line[cut:]
    return (*lines, line.rstrip()) if line.strip() else tuple(lines)


def line_height(size: float) -> float:
    """Return the height of a line at a size in points, in mm."""
    return Fitted(("",), size * POINT, True).height


def box(painter: QPainter, left: float, top: float, width: float, height: float, colour: QColor) -> None:
    """Fill a box (mm)."""
    painter.fillRect(mm(left, top, width, height), colour)


def frame(painter: QPainter, left: float, top: float, width: float, height: float, thick: float = 0.2) -> None:
    """Draw the outline of a box (mm)."""
    painter.setPen(QPen(LINE, thick * SCALE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(left * SCALE, top * SCALE, width * SCALE, height * SCALE))


def rule(painter: QPainter, y: float, left: float = LEFT, right: float = RIGHT) -> None:
    """Draw a hairline across (mm); the pen stays as it was."""
    pen = painter.pen()
    painter.setPen(QPen(LINE, 0.2 * SCALE))
    painter.drawLine(QPointF(left * SCALE, y * SCALE), QPointF(right * SCALE, y * SCALE))
    painter.setPen(pen)


def upright(painter: QPainter, x: float, top: float, bottom: float) -> None:
    """Draw a hairline down (mm); the pen stays as it was."""
    pen = painter.pen()
    painter.setPen(QPen(LINE, 0.2 * SCALE))
    painter.drawLine(QPointF(x * SCALE, top * SCALE), QPointF(x * SCALE, bottom * SCALE))
    painter.setPen(pen)


def _pieces(text: str) -> list[str]:
    """Return what must stay together: words with the space behind them, and Chinese characters one by one."""
    pieces: list[str] = []
    for c in text:
        joins = pieces and c not in _OPENING and (c in _CLOSING or (not _chinese(c) and not _chinese(pieces[-1][-1])))
        if joins and not (pieces[-1].endswith(" ") and c != " "):
            pieces[-1] += c
        else:
            pieces.append(c)
    return pieces


_CLOSING = "，。；：、！？”’）》】 ,.;:)"
"""What does not begin a line."""
_OPENING = "（《【“‘"


def _chinese(c: str) -> bool:
    return ord(c) >= 0x2E80


def _wide(text: str, size: float) -> float:
    return float(QFontMetricsF(font(size * POINT)).horizontalAdvance(text)) / SCALE
