"""What stands over the card and is not printed: margins, selection with its handles, guides, grid and rulers."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from checkin.badges.template import Element
from checkin.ui import theme
from checkin.ui.badges.element_acts import elements
from checkin.ui.badges.element_boxes import handle_place, turn_of
from checkin.ui.badges.guides import SAFE, Box, Line, box_of, union

if TYPE_CHECKING:
    from checkin.ui.badges.canvas import Canvas

_RULER, _HANDLE = 22, 9
_TICKS = (1, 2, 5, 10, 20, 50, 100)
"""mm between numbers of a ruler."""
_SELECTED, _GUIDE = "#1E6FD9", "#D6249F"
"""On a card that is white in both schemes."""


@dataclass
class Overlay:
    """What is shown over the card beside the selection."""

    guides: list[Line] = field(default_factory=list)
    band: Box | None = None
    hovered: str = ""
    measure: str = ""
    """Place or size of what is dragged."""
    grid: bool = False


def paint_overlay(painter: QPainter, canvas: "Canvas") -> None:
    """Paint in pixels of the canvas's viewport."""
    _Painting(painter, canvas).paint()


class _Painting:
    def __init__(self, painter: QPainter, canvas: "Canvas") -> None:
        self._p, self._canvas = painter, canvas
        self._d, self._o = canvas.document, canvas.overlay
        self._map = canvas.viewportTransform()

    def paint(self) -> None:
        p = self._p
        p.setBrush(Qt.BrushStyle.NoBrush)
        if self._o.grid:
            self._paint_grid()
        self._paint_card()
        for element in elements(self._d.shown, self._d.side):
            if element.id == self._o.hovered and element.id not in self._d.ids:
                self._outline(element, QPen(QColor(_SELECTED), 1, Qt.PenStyle.DotLine))
        self._paint_selection()
        p.setPen(QPen(QColor(_GUIDE), 1))
        for line in self._o.guides:
            ends = (line.at, line.low), (line.at, line.high)
            if not line.upright:
                ends = (line.low, line.at), (line.high, line.at)
            p.drawLine(QLineF(*(self._map.map(QPointF(*end)) for end in ends)))
        if self._o.band is not None:
            colour = QColor(_SELECTED)
            p.setPen(QPen(colour, 1))
            colour.setAlphaF(0.12)
            p.setBrush(colour)
            p.drawRect(self._rect(self._o.band))
        self._paint_rulers()
        self._paint_measure()

    def _rect(self, box: Box) -> QRectF:
        return self._map.mapRect(QRectF(box.left, box.top, box.width, box.height))

    def _paint_grid(self) -> None:
        card, scale = self._d.shown.card, self._canvas.scale_now
        every = next((step for step in (1, 5, 10) if step * scale >= 7), 10)
        colour = QColor("#7A8794")
        colour.setAlphaF(0.28)
        self._p.setPen(QPen(colour, 1))
        for x in range(0, int(card.w) + 1, every):
            self._p.drawLine(QLineF(self._map.map(QPointF(x, 0)), self._map.map(QPointF(x, card.h))))
        for y in range(0, int(card.h) + 1, every):
            self._p.drawLine(QLineF(self._map.map(QPointF(0, y)), self._map.map(QPointF(card.w, y))))

    def _paint_card(self) -> None:
        card, p = self._d.shown.card, self._p
        corner = card.corner * self._canvas.scale_now
        p.setPen(QPen(theme.color("quiet"), 1))
        p.drawRoundedRect(self._rect(Box(0, 0, card.w, card.h)), corner, corner)
        margin = min(SAFE, card.w / 4, card.h / 4)
        pen = QPen(QColor("#7A8794"), 1)
        pen.setDashPattern([3, 4])
        p.setPen(pen)
        p.drawRect(self._rect(Box(margin, margin, card.w - margin, card.h - margin)))
        if card.slot is not None:
            x, y, w, h = card.slot
            slot = self._rect(Box(x, y, x + w, y + h))
            p.setPen(QPen(theme.color("quiet"), 1))
            p.setBrush(theme.color("hover"))
            p.drawRoundedRect(slot, slot.height() / 2, slot.height() / 2)
            p.setBrush(Qt.BrushStyle.NoBrush)

    def _outline(self, element: Element, pen: QPen) -> None:
        if element.type == "line":
            ends = [self._map.map(handle_place(element, end)) for end in ("start", "end")]
            self._p.setPen(pen)
            self._p.drawLine(QLineF(*ends))
            return
        corners = [(element.x, element.y), (element.x + element.w, element.y)]
        corners += [(element.x + element.w, element.y + element.h), (element.x, element.y + element.h)]
        turn = turn_of(element)
        self._p.setPen(pen)
        self._p.drawPolygon(QPolygonF([self._map.map(turn.map(QPointF(*corner))) for corner in corners]))

    def _paint_selection(self) -> None:
        p, selected = self._p, self._d.selected
        strong = self._canvas.hasFocus()
        colour = QColor(_SELECTED)
        for pen in (QPen(QColor(255, 255, 255, 170), 3.5), QPen(colour, 1.8 if strong else 1.2)):
            for element in selected:
                self._outline(element, pen)
        if len(selected) > 1:
            pen = QPen(colour, 1)
            pen.setDashPattern([4, 3])
            p.setPen(pen)
            p.drawRect(self._rect(union(map(box_of, selected))).adjusted(-3, -3, 3, 3))
        if len(selected) != 1:
            return
        p.setPen(QPen(colour, 1.6))
        p.setBrush(QColor("#FFFFFF"))
        for handle in self._canvas.handles(selected[0]):
            middle = self._map.map(handle_place(selected[0], handle))
            p.drawRect(QRectF(middle.x() - _HANDLE / 2, middle.y() - _HANDLE / 2, _HANDLE, _HANDLE))
        p.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_rulers(self) -> None:
        p, view = self._p, self._canvas.viewport()
        wide, high, scale = view.width(), view.height(), self._canvas.scale_now
        every = next((step for step in _TICKS if step * scale >= 38), _TICKS[-1])
        p.setFont(theme.font(11))
        origin = self._map.map(QPointF(0, 0))
        boxes = [box_of(element) for element in self._d.selected]
        for upright, length in ((False, wide), (True, high)):
            strip = QRectF(0, 0, _RULER, high) if upright else QRectF(0, 0, wide, _RULER)
            p.fillRect(strip, theme.color("panel"))
            start = origin.y() if upright else origin.x()
            for box in boxes:
                low, high_edge = (box.top, box.bottom) if upright else (box.left, box.right)
                mark = QColor(theme.tokens().accent)
                mark.setAlphaF(0.28)
                at, long = start + low * scale, max(1.0, (high_edge - low) * scale)
                p.fillRect(QRectF(0, at, _RULER, long) if upright else QRectF(at, 0, long, _RULER), mark)
            small = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * scale >= 5)
            first, last = int((_RULER - start) / scale) - 1, int((length - start) / scale) + 1
            for mm in range(first - first % small, last + 1, small):
                self._tick(mm, start + mm * scale, upright=upright, numbered=mm % every == 0)
            p.setPen(QPen(theme.color("line"), 1))
            p.drawLine(QLineF(_RULER, 0, _RULER, high) if upright else QLineF(0, _RULER, wide, _RULER))
        p.fillRect(QRectF(0, 0, _RULER, _RULER), theme.color("panel"))
        p.setPen(theme.color("quiet"))
        p.drawText(QRectF(0, 0, _RULER, _RULER), Qt.AlignmentFlag.AlignCenter, "mm")

    def _tick(self, mm: int, at: float, *, upright: bool, numbered: bool) -> None:
        p, long = self._p, 10 if numbered else 4
        p.setPen(QPen(theme.color("quiet"), 1))
        if not upright:
            p.drawLine(QLineF(at, _RULER - long, at, _RULER))
            if numbered:
                p.drawText(QPointF(at + 3, 11), str(mm))
            return
        p.drawLine(QLineF(_RULER - long, at, _RULER, at))
        if numbered:
            p.save()
            p.translate(11, at - 3)
            p.rotate(-90)
            p.drawText(QPointF(0, 0), str(mm))
            p.restore()

    def _paint_measure(self) -> None:
        """Say place or size of what is dragged, below it."""
        selected = self._d.selected
        if not self._o.measure or not selected:
            return
        whole = self._rect(union(map(box_of, selected)))
        wide = theme.text_width(self._o.measure, 13, bold=True) + 16
        view = self._canvas.viewport()
        left = min(max(_RULER + 4, whole.center().x() - wide / 2), view.width() - wide - 4)
        top = min(whole.bottom() + 8, view.height() - 28)
        self._p.setPen(Qt.PenStyle.NoPen)
        self._p.setBrush(QColor(_SELECTED))
        self._p.drawRoundedRect(QRectF(left, top, wide, 22), 6, 6)
        self._p.setFont(theme.font(13, bold=True))
        self._p.setPen(QColor("#FFFFFF"))
        self._p.drawText(QRectF(left, top, wide, 22), Qt.AlignmentFlag.AlignCenter, self._o.measure)
