"""Paints cards: one painter for screen, PDF and printer, so that what is shown is what prints.

Everything is laid out in hundredths of a mm; the device's own resolution is only a scale of the painter.
"""

import math
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from checkin.badges import symbol
from checkin.badges.conditions import condition
from checkin.badges.face import BadgeFace
from checkin.badges.fields import pattern
from checkin.badges.pictures import kept_picture
from checkin.badges.template import Element, Template
from checkin.printing.fonts import SCALE
from checkin.printing.pdf import ensure_application, mm, write
from checkin.printing.text import Fitted, fit, spaced

Photos = Callable[[str], bytes | None]
"""Gives the photo of a SHA-256 (hex)."""
MODULES = symbol.SIZE + 2 * symbol.QUIET_ZONE
"""Modules across a symbol with its quiet zone."""
RGB888 = QImage.Format.Format_RGB888
_SHARES = {"left": 0.0, "center": 0.5, "right": 1.0, "top": 0.0, "middle": 0.5, "bottom": 1.0}
_PHOTO_DOTS = 400
"""Dots per inch that a photo is printed with at most."""


class Artist:
    """Paints the cards of one template. Texts, symbols and pictures are prepared once and kept."""

    def __init__(self, template: Template, photos: Photos | None = None, dots: int = 0) -> None:
        """Paint with the photos that `photos` gives; modules are whole dots of `dots` per inch, where given."""
        ensure_application()
        self.template, self.dots = template, dots
        self._photos = photos or (lambda _digest: None)
        card = template.card
        self._over = [any(_reaches_over(element, card.w, card.h) for element in s.elements) for s in template.sides]
        self._kinds: dict[str, Callable[[QPainter, Element, BadgeFace], None]] = {
            "text": self._text,
            "qr": self._qr,
            "photo": self._photo,
            "image": self._image,
            "rect": _rectangle,
            "ellipse": _rectangle,
            "line": _line,
        }

    def paint(self, painter: QPainter, face: BadgeFace, side: int = 0, *, bleed: float = 0.0) -> None:
        """Paint a side with the card's corner at 0, 0, in hundredths of a mm.

        What reaches over the card's edge is cut off `bleed` mm outside it.
        """
        card = self.template.card
        if self._over[side]:
            painter.save()
            room = min(bleed, card.bleed)
            painter.setClipRect(mm(-room, -room, card.w + 2 * room, card.h + 2 * room), _INTERSECT)
        for element in self.template.sides[side].elements:
            if not element.when or condition(element.when).holds(face):
                self.paint_element(painter, element, face)
        if self._over[side]:
            painter.restore()

    def paint_element(self, painter: QPainter, element: Element, face: BadgeFace) -> None:
        """Paint one element, whatever its condition says."""
        if element.rotate:
            painter.save()
            middle = mm(element.x, element.y, element.w, element.h).center()
            painter.translate(middle)
            painter.rotate(element.rotate)
            painter.translate(-middle)
            self._kinds[element.type](painter, element, face)
            painter.restore()
        else:
            self._kinds[element.type](painter, element, face)

    def picture(self, face: BadgeFace, pixels_per_mm: float, side: int = 0) -> QImage:
        """Return one side as a picture on white."""
        card = self.template.card
        image = QImage(round(card.w * pixels_per_mm), round(card.h * pixels_per_mm), RGB888)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHints(HINTS)
        painter.scale(pixels_per_mm / SCALE, pixels_per_mm / SCALE)
        self.paint(painter, face, side)
        painter.end()
        return image

    def texts(self, face: BadgeFace, side: int = 0) -> list[tuple[Element, str, Fitted]]:
        """Return what stands on a side: each text that is printed, and how it fits."""
        found = []
        for element in self.template.sides[side].elements:
            if element.type == "text" and (not element.when or condition(element.when).holds(face)):
                text, fitted = fitted_text(element, face)
                if text:
                    found.append((element, text, fitted))
        return found

    def module(self, element: Element) -> float:
        """Return the width of a symbol's module in mm: hundredths, or whole dots of the device."""
        widest = min(element.w, element.h) / MODULES
        if self.dots:
            return math.floor(widest * self.dots / 25.4 + 1e-6) * 25.4 / self.dots
        return math.floor(widest * SCALE + 1e-6) / SCALE

    def _text(self, painter: QPainter, element: Element, face: BadgeFace) -> None:
        text, fitted = fitted_text(element, face)
        if text:
            painter.setPen(_color(element.color.of(face)))
            box = mm(element.x, element.y, element.w, element.h)
            places = {"align": _SHARES[element.align], "valign": _SHARES[element.valign]}
            write(painter, fitted, box, bold=element.weight == "bold", tracking=element.tracking, **places)

    def _qr(self, painter: QPainter, element: Element, face: BadgeFace) -> None:
        """Fill the dark modules as one path of merged rectangles: no hairlines between them in any viewer."""
        box = mm(element.x, element.y, element.w, element.h)
        painter.fillRect(box, Qt.GlobalColor.white)
        module = self.module(element) * SCALE
        left, top = (box.center().x() - symbol.SIZE / 2 * module, box.center().y() - symbol.SIZE / 2 * module)
        if not self.dots:
            left, top = round(left), round(top)
        move = QTransform(module, 0, 0, module, left, top)
        painter.fillPath(move.map(_symbol_path(face.token)), Qt.GlobalColor.black)

    def _photo(self, painter: QPainter, element: Element, face: BadgeFace) -> None:
        data = self._photos(face.photo) if face.photo else None
        image = kept_picture(data, round(max(element.w, element.h) / 25.4 * _PHOTO_DOTS)) if data else None
        if image is None:
            _silhouette(painter, element, face)
        else:
            _draw_picture(painter, element, image, cover=True)
        _rectangle(painter, element, face, outline_only=True)

    def _image(self, painter: QPainter, element: Element, _face: BadgeFace) -> None:
        data = self.template.pictures.get(element.file)
        image = kept_picture(data) if data else None
        if image is not None:
            _draw_picture(painter, element, image, cover=element.fit == "cover")


HINTS = (
    QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.SmoothPixmapTransform
)
_INTERSECT = Qt.ClipOperation.IntersectClip


def fitted_text(element: Element, face: BadgeFace) -> tuple[str, Fitted]:
    """Return what a text element says on a badge, and how it fits its box."""
    text = pattern(element.text).fill(face)
    return text, fit(
        spaced(text) if element.spaced else text,
        element.w,
        element.h,
        largest=element.largest,
        smallest=element.smallest,
        bold=element.weight == "bold",
        lines=element.lines,
        anywhere=element.breaks == "text",
        tracking=element.tracking,
        leading=element.leading,
    )


def _reaches_over(element: Element, width: float, height: float) -> bool:
    box = bounds(element)
    return box.left() < -1e-6 or box.top() < -1e-6 or box.right() > width + 1e-6 or box.bottom() > height + 1e-6


def bounds(element: Element) -> QRectF:
    """Return the box (mm) round an element as it lies, turned."""
    box = QRectF(element.x, element.y, element.w, element.h).normalized()
    if not element.rotate:
        return box
    middle = box.center()
    turn = QTransform().translate(middle.x(), middle.y()).rotate(element.rotate).translate(-middle.x(), -middle.y())
    return turn.mapRect(box)


@lru_cache(maxsize=256)
def _color(name: str) -> QColor:
    return QColor(name or "#000000")


@lru_cache(maxsize=256)
def _brush(name: str) -> QBrush:
    return QBrush(QColor(name))


@lru_cache(maxsize=64)
def _symbol_path(token: str) -> QPainterPath:
    """Return a symbol's dark modules, one unit each, merged along rows and then down columns."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    open_runs: dict[tuple[int, int], int] = {}
    for y, row in enumerate((*symbol.runs(token), ())):
        for run in [run for run in open_runs if run not in row]:
            start = open_runs.pop(run)
            path.addRect(QRectF(run[0], start, run[1] - run[0], y - start))
        for run in row:
            open_runs.setdefault(run, y)
    return path


def _outline(element: Element) -> QPainterPath:
    path, box = QPainterPath(), mm(element.x, element.y, element.w, element.h)
    if element.type == "ellipse":
        path.addEllipse(box)
    else:
        path.addRoundedRect(box, element.radius * SCALE, element.radius * SCALE)
    return path


def _rectangle(painter: QPainter, element: Element, face: BadgeFace, *, outline_only: bool = False) -> None:
    fill, stroke = "" if outline_only else element.fill.of(face), element.stroke.of(face)
    plain = element.type != "ellipse" and not element.radius
    if fill and plain:
        painter.fillRect(mm(element.x, element.y, element.w, element.h), _color(fill))
    elif fill:
        painter.fillPath(_outline(element), _brush(fill))
    if stroke:
        painter.strokePath(_outline(element), _pen(element, stroke))


def _line(painter: QPainter, element: Element, face: BadgeFace) -> None:
    if stroke := element.stroke.of(face):
        path = QPainterPath()
        path.moveTo(element.x * SCALE, element.y * SCALE)
        path.lineTo((element.x + element.w) * SCALE, (element.y + element.h) * SCALE)
        painter.strokePath(path, _pen(element, stroke))


def _pen(element: Element, stroke: str) -> QPen:
    pen = QPen(_color(stroke), max(0.05, element.stroke_width) * SCALE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if element.dash:
        dash = element.dash / max(0.05, element.stroke_width)
        pen.setDashPattern([dash, dash])
    return pen


def _draw_picture(painter: QPainter, element: Element, image: QImage, *, cover: bool) -> None:
    box, size = mm(element.x, element.y, element.w, element.h), image.size()
    if box.isEmpty():
        return
    share = (max if cover else min)(box.width() / size.width(), box.height() / size.height())
    if cover:
        wide, high = box.width() / share, box.height() / share
        # a face stands in the upper half of a portrait
        source = QRectF((size.width() - wide) / 2, (size.height() - high) * 0.4, wide, high)
    else:
        source = QRectF(0, 0, size.width(), size.height())
        shown = QRectF(0, 0, size.width() * share, size.height() * share)
        shown.moveCenter(box.center())
        box = shown
    if element.radius:
        painter.save()
        painter.setClipPath(_outline(element), _INTERSECT)
    painter.drawImage(box, image, source)
    if element.radius:
        painter.restore()


def _silhouette(painter: QPainter, element: Element, face: BadgeFace) -> None:
    """Draw head and shoulders where there is no photo: somebody without one has a whole badge all the same."""
    painter.fillPath(_outline(element), _brush(element.fill.of(face) or "#E8EDF1"))
    box = mm(element.x, element.y, element.w, element.h)
    head, wide = QPainterPath(), min(box.width(), box.height() * 0.8)
    middle = box.center().x()
    head.addEllipse(QRectF(middle - wide * 0.19, box.y() + box.height() * 0.2, wide * 0.38, wide * 0.44))
    body = QPainterPath()
    top = box.y() + box.height() * 0.2 + wide * 0.53
    body.addRoundedRect(QRectF(middle - wide * 0.38, top, wide * 0.76, box.height()), wide * 0.3, wide * 0.3)
    painter.save()
    painter.setClipPath(_outline(element), _INTERSECT)
    painter.fillPath(head.united(body), _brush("#B9C4CD"))
    painter.restore()
