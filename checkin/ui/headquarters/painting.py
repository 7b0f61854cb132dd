"""How a device's day is painted: each state has its own shape as well as its colour."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from checkin.headquarters.places import Here
from checkin.ui import theme
from checkin.ui.headquarters.model import PLACE
from checkin.ui.table import PAD, ROW, RowDelegate

Index = QModelIndex | QPersistentModelIndex
CELL = 98
"""The least width of a day, in px."""
_COLOURS = {
    Here.RECEIVED: "good",
    Here.EMPTY: "good",
    Here.QUIET: "quiet",
    Here.AWAITED: "quiet",
    Here.OPEN: "warn",
    Here.OLDER: "warn",
    Here.GAP: "bad",
    Here.MISSING: "bad",
    Here.REFUSED: "bad",
    Here.ALTERED: "bad",
}
_FILLED = (Here.RECEIVED, Here.OLDER, Here.REFUSED, Here.ALTERED)
_STROKES: dict[Here, tuple[tuple[tuple[float, float], ...], ...]] = {
    Here.RECEIVED: (((-3.6, 0.2), (-1.0, 2.9), (3.7, -2.7)),),
    Here.OPEN: (((0, -4.2), (0, 0.3), (3.2, 2.2)),),
    Here.OLDER: (((3.6, 0), (-3.6, 0)), ((-0.8, -3), (-3.8, 0), (-0.8, 3))),
    Here.GAP: (((-1.6, -8.0), (-1.6, 8.0)), ((1.6, -8.0), (1.6, 8.0))),
    Here.MISSING: (((-3, -3), (3, 3)), ((3, -3), (-3, 3))),
    Here.REFUSED: (((-3.2, 0), (3.2, 0)),),
    Here.ALTERED: (((0, -3.0), (0, 2.2)), ((0, 5.0), (0, 5.2))),
}


def paint_here(painter: QPainter, here: Here, centre: QPointF) -> None:
    """Paint the mark of a state."""
    t = theme.tokens()
    colour = QColor(str(getattr(t, _COLOURS[here])))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    pen = QPen(colour, 2.0)
    pen.setStyle(Qt.PenStyle.DotLine if here is Here.AWAITED else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(colour if here in _FILLED else Qt.BrushStyle.NoBrush)
    _outline(painter, here)
    inner = QColor("#FFFFFF") if here in _FILLED and not t.dark else QColor(t.panel) if here in _FILLED else colour
    stroke = QPen(inner, 2.0)
    stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroke.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(stroke)
    for points in _STROKES.get(here, ()):
        painter.drawPolyline([QPointF(x, y) for x, y in points])
    painter.restore()


def _outline(painter: QPainter, here: Here) -> None:
    if here is Here.QUIET:
        painter.drawLine(QPointF(-5, 0), QPointF(5, 0))
    elif here is Here.ALTERED:
        painter.drawPolygon(QPolygonF([QPointF(0, -9), QPointF(9.5, 8), QPointF(-9.5, 8)]))
    elif here is Here.REFUSED:
        painter.drawPolygon(QPolygonF([QPointF(0, -9.5), QPointF(9.5, 0), QPointF(0, 9.5), QPointF(-9.5, 0)]))
    elif here is Here.GAP:
        painter.drawPolyline([QPointF(-3, -8), QPointF(-8, -8), QPointF(-8, 8), QPointF(-3, 8)])
        painter.drawPolyline([QPointF(3, -8), QPointF(8, -8), QPointF(8, 8), QPointF(3, 8)])
    elif here is Here.MISSING:
        painter.drawRoundedRect(QRectF(-8, -8, 16, 16), 4, 4)
    else:
        painter.drawEllipse(QRectF(-8, -8, 16, 16))


class PlaceDelegate(RowDelegate):
    """Paints a cell of the matrix: the mark, and the day beside it; names as in every table."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        place = index.data(PLACE)
        if place is None:
            super().paint(painter, option, index)
            return
        t, rect = theme.tokens(), option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, QColor(t.hover if chosen or over else t.panel))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.line))
        if chosen:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(3, 3, -4, -4), 8, 8)
        paint_here(painter, place.here, QPointF(rect.left() + PAD + 9, rect.center().y()))
        painter.setFont(theme.font(theme.SMALL))
        painter.setPen(QColor(t.quiet if place.here.fine else t.ink))
        words = QRect(rect.left() + PAD + 26, rect.top(), rect.width() - PAD - 28, rect.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a cell."""
        return super().sizeHint(option, index) if index.data(PLACE) is None else QSize(CELL, ROW)


class Mark(QWidget):
    """The mark of a state, for the legend and the details."""

    def __init__(self, here: Here) -> None:
        super().__init__()
        self._here = here
        self.setFixedSize(24, 24)

    def paintEvent(self, _event: object) -> None:
        """Paint it."""
        painter = QPainter(self)
        paint_here(painter, self._here, QPointF(12, 12))
        painter.end()
