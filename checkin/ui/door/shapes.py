"""The shapes of the verdicts, drawn as paths in a box of 116 units with a stroke of 12."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

BOX = 116.0
STROKE = 12.0
_RING = QRectF(0, 0, BOX, BOX)
_CHECK = ((31, 60), (52, 81), (86, 38))


class Shape(Enum):
    """One shape for each meaning; each can be told from the others without colour."""

    CHECK = "circle, check"
    CLOCK = "circle, clock"
    DOOR_OUT = "door with arrow out"
    DOOR_IN = "door with arrow in"
    DASHED_CHECK = "dashed circle, check"
    DOUBLE_CHECK = "rounded square, double check"
    SIGNPOST = "signpost"
    BARRED_CLOCK = "clock, barred"
    OCTAGON = "octagon, cross"
    SHIELD = "shield, broken"
    QUESTION = "square, question mark"
    LETTER = "letter"
    EMPTY_CALENDAR = "empty calendar"
    HOURGLASS = "hourglass"
    TWO_CARDS = "two cards, the one behind crossed out"
    PERSON_GONE = "person, crossed out"
    OTHER_WAY = "octagon, arrow aside"
    BADGE = "badge"
    BACK = "arrow turning back"


def draw(painter: QPainter, shape: Shape, box: QRectF, ink: QColor, ground: QColor) -> None:
    """Draw a shape into a square box, in `ink` on `ground`; the stroke lies inside the box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = box.width() / (BOX + STROKE)
    painter.translate(box.topLeft())
    painter.scale(scale, scale)
    painter.translate(STROKE / 2, STROKE / 2)
    _STEPS[shape](painter, ink, ground)
    painter.restore()


def _pen(color: QColor, width: float = STROKE) -> QPen:
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(color, width, Qt.PenStyle.SolidLine, cap, join)


def _points(points: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _line(painter: QPainter, color: QColor, *points: tuple[float, float], width: float = STROKE) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(color, width))
    painter.drawPolyline(_points(points))


def _ring(painter: QPainter, ink: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink))
    painter.drawEllipse(_RING)


def _solid(painter: QPainter, ink: QColor, *points: tuple[float, float], round_by: float = 6) -> None:
    painter.setPen(_pen(ink, round_by))
    painter.setBrush(ink)
    painter.drawPolygon(_points(points))


def _check(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _ring(painter, ink)
    _line(painter, ink, *_CHECK)


def _clock(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _ring(painter, ink)
    _line(painter, ink, (58, 26), (58, 60), (80, 74))


def _door_out(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _line(painter, ink, (60, 4), (8, 4), (8, 112), (60, 112))
    _line(painter, ink, (42, 58), (112, 58))
    _line(painter, ink, (84, 30), (112, 58), (84, 86))


def _door_in(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _line(painter, ink, (56, 4), (108, 4), (108, 112), (56, 112))
    _line(painter, ink, (4, 58), (74, 58))
    _line(painter, ink, (46, 30), (74, 58), (46, 86))


def _dashed_check(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    pen = QPen(ink, STROKE, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    around = 3.14159265 * BOX / STROKE
    pen.setDashPattern([around / 12 * 0.62, around / 12 * 0.38])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawEllipse(_RING)
    _line(painter, ink, *_CHECK)


def _double_check(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink))
    painter.drawRoundedRect(_RING, 20, 20)
    _line(painter, ink, (18, 60), (34, 76), (58, 42))
    _line(painter, ink, (57, 69), (64, 76), (96, 40))


def _signpost(painter: QPainter, ink: QColor, ground: QColor) -> None:
    _line(painter, ink, (52, 0), (52, 116))
    for points in (
        ((14, 14), (84, 14), (108, 31), (84, 48), (14, 48)),
        ((98, 62), (32, 62), (8, 78), (32, 94), (98, 94)),
    ):
        painter.setPen(_pen(ground, 16))
        painter.setBrush(ground)
        painter.drawPolygon(_points(points))
        _solid(painter, ink, *points)


def _barred_clock(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _ring(painter, ink)
    _line(painter, ink, (70, 20), (70, 46), (95, 46), width=10)
    _line(painter, ink, (18, 18), (98, 98))


def _eight_corners(painter: QPainter, ink: QColor) -> None:
    cut, far = 34.0, BOX - 34.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink))
    corners = ((cut, 0), (far, 0), (BOX, cut), (BOX, far), (far, BOX), (cut, BOX), (0, far), (0, cut))
    painter.drawPolygon(_points(corners))


def _octagon(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _eight_corners(painter, ink)
    _line(painter, ink, (37, 37), (79, 79))
    _line(painter, ink, (79, 37), (37, 79))


def _other_way(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _eight_corners(painter, ink)
    _line(painter, ink, (28, 58), (88, 58))
    _line(painter, ink, (64, 34), (88, 58), (64, 82))


def _letter(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _line(painter, ink, (2, 18), (114, 18), (114, 98), (2, 98), (2, 18))
    _line(painter, ink, (4, 22), (58, 64), (112, 22))


def _empty_calendar(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink))
    painter.drawRoundedRect(QRectF(2, 14, 112, 100), 14, 14)
    _line(painter, ink, (2, 46), (114, 46))
    _line(painter, ink, (34, 0), (34, 26))
    _line(painter, ink, (82, 0), (82, 26))
    _line(painter, ink, (42, 80), (74, 80))


def _hourglass(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    _line(painter, ink, (14, 0), (102, 0))
    _line(painter, ink, (14, 116), (102, 116))
    _line(painter, ink, (26, 4), (26, 26), (90, 90), (90, 112))
    _line(painter, ink, (90, 4), (90, 26), (26, 90), (26, 112))
    _solid(painter, ink, (40, 106), (58, 84), (76, 106))


def _two_cards(painter: QPainter, ink: QColor, ground: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink, 9))
    painter.drawRoundedRect(QRectF(0, 2, 74, 62), 8, 8)
    _line(painter, ink, (20, 18), (44, 44), width=9)
    _line(painter, ink, (44, 18), (20, 44), width=9)
    painter.setPen(_pen(ground, 24))
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(38, 48, 76, 64), 8, 8)
    painter.setPen(_pen(ink))
    painter.drawRoundedRect(QRectF(38, 48, 76, 64), 8, 8)
    _line(painter, ink, (56, 80), (70, 94), (96, 66))


def _person_gone(painter: QPainter, ink: QColor, ground: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink))
    painter.drawEllipse(QRectF(34, 2, 48, 48))
    path = QPainterPath(QPointF(8, 116))
    path.cubicTo(8, 56, 108, 56, 108, 116)
    painter.drawPath(path)
    _line(painter, ground, (10, 6), (106, 102), width=26)
    _line(painter, ink, (10, 6), (106, 102))


def _shield(painter: QPainter, ink: QColor, ground: QColor) -> None:
    path = QPainterPath(QPointF(58, -4))
    path.cubicTo(74, 8, 92, 14, 110, 14)
    path.cubicTo(112, 62, 96, 100, 58, 120)
    path.cubicTo(20, 100, 4, 62, 6, 14)
    path.cubicTo(24, 14, 42, 8, 58, -4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPath(path)
    _line(painter, ground, (66, -12), (48, 34), (72, 56), (46, 82), (60, 128), width=11)


def _question(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink))
    painter.drawRect(_RING)
    path = QPainterPath(QPointF(38, 44))
    path.cubicTo(38, 18, 80, 18, 79, 44)
    path.cubicTo(78, 58, 58, 58, 58, 74)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(58, 93), 8, 8)


def _badge(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink, 8))
    painter.drawRoundedRect(QRectF(2, 22, 112, 80), 12, 12)
    _line(painter, ink, (44, 10), (72, 10), width=8)
    for x, y in ((20, 40), (20, 66), (46, 40)):
        painter.setPen(_pen(ink, 6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x, y, 16, 16))
    _line(painter, ink, (50, 70), (50, 82), width=6)
    _line(painter, ink, (62, 70), (62, 70), width=7)
    _line(painter, ink, (78, 48), (98, 48), width=7)
    _line(painter, ink, (78, 64), (98, 64), width=7)
    _line(painter, ink, (78, 80), (90, 80), width=7)


def _back(painter: QPainter, ink: QColor, _ground: QColor) -> None:
    path = QPainterPath(QPointF(10, 40))
    path.lineTo(70, 40)
    path.cubicTo(124, 40, 124, 106, 70, 106)
    path.lineTo(40, 106)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(ink))
    painter.drawPath(path)
    _line(painter, ink, (40, 10), (10, 40), (40, 70))


_STEPS: dict[Shape, Callable[[QPainter, QColor, QColor], None]] = {
    Shape.CHECK: _check,
    Shape.CLOCK: _clock,
    Shape.DOOR_OUT: _door_out,
    Shape.DOOR_IN: _door_in,
    Shape.DASHED_CHECK: _dashed_check,
    Shape.DOUBLE_CHECK: _double_check,
    Shape.SIGNPOST: _signpost,
    Shape.BARRED_CLOCK: _barred_clock,
    Shape.OCTAGON: _octagon,
    Shape.SHIELD: _shield,
    Shape.QUESTION: _question,
    Shape.LETTER: _letter,
    Shape.EMPTY_CALENDAR: _empty_calendar,
    Shape.HOURGLASS: _hourglass,
    Shape.TWO_CARDS: _two_cards,
    Shape.PERSON_GONE: _person_gone,
    Shape.OTHER_WAY: _other_way,
    Shape.BADGE: _badge,
    Shape.BACK: _back,
}
