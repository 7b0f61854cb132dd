"""The mouse on the card: a click selects, a drag moves, a handle resizes, and from the ground it draws a band."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from checkin.badges.template import Element, Template
from checkin.errors import CheckinError
from checkin.ui.badges.canvas_keys import least_words
from checkin.ui.badges.element_acts import changed, elements, hit, inside, shifted, shown_on
from checkin.ui.badges.element_boxes import handle_place, resized
from checkin.ui.badges.guides import Box, Line, box_of, clung, lines_of, moved_to_lines, touched, union
from checkin.ui.language import translate

if TYPE_CHECKING:
    from checkin.ui.badges.canvas import Canvas

_FAR = 4
"""How far the mouse goes before it drags, in px: a click that trembles moves nothing."""
_NEAR = 7
"""px within which things cling to a line."""
_GRIP = 9
"""px round the middle of a handle at which it is taken."""
_SHAPES = {
    "nw": Qt.CursorShape.SizeFDiagCursor,
    "se": Qt.CursorShape.SizeFDiagCursor,
    "ne": Qt.CursorShape.SizeBDiagCursor,
    "sw": Qt.CursorShape.SizeBDiagCursor,
    "n": Qt.CursorShape.SizeVerCursor,
    "s": Qt.CursorShape.SizeVerCursor,
    "e": Qt.CursorShape.SizeHorCursor,
    "w": Qt.CursorShape.SizeHorCursor,
}


@dataclass
class _Drag:
    """What the mouse went down on: "move", "band", "pan" or the name of a handle; where, in px and in mm."""

    part: str
    pressed: QPointF
    start: QPointF
    lines: list[Line]
    kept: frozenset[str] = frozenset()
    began: bool = False


class CanvasMouse:
    """Turns presses, moves and releases into selections and acts."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._drag: _Drag | None = None

    def pressed(self, event: QMouseEvent) -> None:
        """Select what is there, or take a handle of what is selected."""
        at = event.position()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._drag = _Drag("pan", at, self._mm(at), [], began=True)
            return
        if event.button() == Qt.MouseButton.RightButton:
            self._select_for_menu(at)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        document, more = self._canvas.document, event.modifiers() & (_SHIFT | _CTRL)
        handle = "" if more else self._handle_at(at)
        if handle:
            self._begin(handle, at)
            return
        where = self._mm(at)
        found = hit(document.template, document.side, document.face, where.x(), where.y(), 3 / self._canvas.scale_now)
        if found is None:
            kept = document.ids if more else frozenset()
            document.select(kept)
            self._begin("band", at, kept)
        elif more:
            document.select(document.ids ^ {found.id})
        else:
            if found.id not in document.ids:
                document.select([found.id])
            self._begin("move", at)

    def moved(self, event: QMouseEvent) -> None:
        """Drag, or show what is pointed at."""
        drag, at = self._drag, event.position()
        if drag is None:
            self._point_at(at)
            return
        if not drag.began and (at - drag.pressed).manhattanLength() < _FAR:
            return
        drag.began = True
        if drag.part == "pan":
            self._pan(drag, at)
        elif drag.part == "band":
            self._band(drag, at)
        else:
            snapping = self._canvas.snapping and not event.modifiers() & Qt.KeyboardModifier.AltModifier
            self._draw(drag, self._mm(at) - drag.start, snapping, bool(event.modifiers() & _SHIFT))

    def released(self, _event: QMouseEvent) -> None:
        """Put down what was dragged: one act."""
        drag, self._drag = self._drag, None
        document, overlay = self._canvas.document, self._canvas.overlay
        overlay.guides, overlay.band, overlay.measure = [], None, ""
        self._canvas.viewport().update()
        if drag is None or not drag.began or drag.part in ("pan", "band"):
            return
        said = translate("Template", "Move {what}") if drag.part == "move" else translate("Template", "Resize {what}")
        try:
            document.do(said.format(what=document.named()), document.shown)
        except CheckinError as error:
            self._canvas.refused.emit(error)

    def cancel(self) -> bool:
        """Leave what is dragged where it was; tells whether something was."""
        drag, self._drag = self._drag, None
        overlay = self._canvas.overlay
        overlay.guides, overlay.band, overlay.measure = [], None, ""
        self._canvas.document.draft(None)
        return drag is not None and drag.began

    def _select_for_menu(self, at: QPointF) -> None:
        """Select what is under the mouse, unless it is selected with others."""
        document, where = self._canvas.document, self._mm(at)
        found = hit(document.template, document.side, document.face, where.x(), where.y(), 3 / self._canvas.scale_now)
        if found is not None and found.id not in document.ids:
            document.select([found.id])

    def _begin(self, part: str, at: QPointF, kept: frozenset[str] = frozenset()) -> None:
        document = self._canvas.document
        rest = [
            box_of(e)
            for e in elements(document.template, document.side)
            if e.id not in document.ids and shown_on(e, document.face)
        ]
        self._drag = _Drag(part, at, self._mm(at), lines_of(document.template.card, rest), kept)

    def _draw(self, drag: _Drag, by: QPointF, snapping: bool, keep: bool) -> None:
        """Show what is dragged where it would be put down."""
        document, canvas = self._canvas.document, self._canvas
        reach = _NEAR / canvas.scale_now if snapping else -1.0
        step = canvas.step if snapping else 0.0
        chosen = elements(document.template, document.side, document.ids)
        if drag.part == "move":
            if keep:
                by = QPointF(by.x(), 0) if abs(by.x()) >= abs(by.y()) else QPointF(0, by.y())
            dx, dy = moved_to_lines(union(map(box_of, chosen)), by.x(), by.y(), drag.lines, reach, step)
            if keep:
                dx, dy = (dx, 0.0) if by.x() else (0.0, dy)
            document.draft(shifted(document.template, document.side, document.ids, dx, dy))
            box = union(map(box_of, document.selected))
            canvas.overlay.measure = f"{box.left:.1f}, {box.top:.1f} mm"
            across: tuple[float, ...] = box.across
            down: tuple[float, ...] = box.down
        else:
            element = chosen[0]
            dx, dy = self._clung(element, drag, by, reach, step)
            document.draft(self._resized(element, drag.part, dx, dy, keep))
            now = document.selected[0]
            box = box_of(now)
            canvas.overlay.measure = f"{abs(now.w):.1f} × {abs(now.h):.1f} mm"
            canvas.tell(least_words(document.selected, document.dots))
            across, down = (box.left, box.right), (box.top, box.bottom)
        canvas.overlay.guides = touched(box, drag.lines, across=across, down=down) if snapping else []
        canvas.viewport().update()

    def _resized(self, element: Element, handle: str, dx: float, dy: float, keep: bool) -> Template:
        document = self._canvas.document
        keep = keep != (element.type == "image" and len(handle) == 2)
        return changed(
            document.template,
            document.side,
            [element.id],
            lambda e: resized(e, handle, dx, dy, keep=keep, dots=document.dots),
        )

    def _clung(self, element: Element, drag: _Drag, by: QPointF, reach: float, step: float) -> tuple[float, float]:
        """Return how far a handle goes, so that the edge it draws lies on what is near; not where it lies askew."""
        if element.rotate or reach < 0:
            return by.x(), by.y()
        there = handle_place(element, drag.part) + by
        dx, dy = by.x(), by.y()
        if drag.part not in ("n", "s"):
            dx += clung([there.x()], [line for line in drag.lines if line.upright], reach, step)
        if drag.part not in ("e", "w"):
            dy += clung([there.y()], [line for line in drag.lines if not line.upright], reach, step)
        return dx, dy

    def _band(self, drag: _Drag, at: QPointF) -> None:
        there, document = self._mm(at), self._canvas.document
        left, right = sorted((drag.start.x(), there.x()))
        top, bottom = sorted((drag.start.y(), there.y()))
        band = Box(left, top, right, bottom)
        self._canvas.overlay.band = band
        document.select(drag.kept.union(inside(document.template, document.side, document.face, band)))
        self._canvas.viewport().update()

    def _pan(self, drag: _Drag, at: QPointF) -> None:
        by = at - drag.pressed
        drag.pressed = at
        across, down = self._canvas.horizontalScrollBar(), self._canvas.verticalScrollBar()
        across.setValue(across.value() - round(by.x()))
        down.setValue(down.value() - round(by.y()))

    def _point_at(self, at: QPointF) -> None:
        document, where = self._canvas.document, self._mm(at)
        handle = self._handle_at(at)
        found = hit(document.template, document.side, document.face, where.x(), where.y(), 3 / self._canvas.scale_now)
        self._canvas.overlay.hovered = found.id if found is not None and not handle else ""
        shape = Qt.CursorShape.SizeAllCursor if found is not None else Qt.CursorShape.ArrowCursor
        if handle:
            shape = _SHAPES.get(handle, Qt.CursorShape.CrossCursor)
        self._canvas.viewport().setCursor(shape)
        self._canvas.viewport().update()

    def _handle_at(self, at: QPointF) -> str:
        """Return the handle of the one selected element at a pixel, or ""."""
        selected = self._canvas.document.selected
        if len(selected) != 1:
            return ""
        for handle in self._canvas.handles(selected[0]):
            place = QPointF(self._canvas.mapFromScene(handle_place(selected[0], handle)))
            if max(abs(place.x() - at.x()), abs(place.y() - at.y())) <= _GRIP:
                return handle
        return ""

    def _mm(self, at: QPointF) -> QPointF:
        back, _ = self._canvas.viewportTransform().inverted()
        return back.map(at)


_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
