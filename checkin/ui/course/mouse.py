"""The mouse on the week: a click selects, a drag moves or changes the length, a double-click opens or makes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QToolTip

from checkin.attendance.overlaps import Gap
from checkin.ui.course.geometry import EDGE, HEAD, Geometry
from checkin.ui.course.placing import LENGTH, Piece, Span, snapped, span_of
from checkin.ui.course.words import session_words

if TYPE_CHECKING:
    from checkin.ui.course.week import WeekView

_FAR = 4
"""How far the mouse goes before it drags, in px: a click that trembles moves nothing."""


@dataclass
class _Drag:
    """A session that the mouse went down on, and which part of it: "start", "end" or "all"."""

    code: str
    span: Span
    part: str
    pressed: QPointF
    began: bool = False


class Mouse:
    """Turns presses, moves and releases into what is selected, shown and put down."""

    def __init__(self, week: "WeekView") -> None:
        self._week = week
        self._drag: _Drag | None = None

    def pressed(self, at: QPointF) -> None:
        """Select what is there; it may be dragged from here, unless its day is closed."""
        week = self._week
        geometry = week.geometry_now()
        piece = geometry.hit(week.scene.pieces, at)
        week.select(piece.session.code if piece else "")
        if piece is None or week.scene.course is None or piece.day in week.scene.closed:
            return
        span = span_of(week.scene.course, piece.session)
        self._drag = _Drag(piece.session.code, span, _part(geometry, piece, at), at)

    def moved(self, at: QPointF) -> None:
        """Drag, or show what is pointed at."""
        drag = self._drag
        if drag is None:
            self._point_at(at)
        elif drag.began or (at - drag.pressed).manhattanLength() >= _FAR:
            drag.began = True
            self._week.show_ghost(self._dragged(drag, at))

    def released(self) -> None:
        """Put down what was dragged."""
        drag, self._drag = self._drag, None
        ghost = self._week.scene.ghost
        if drag is not None and drag.began:
            self._week.show_ghost(None)
            if ghost is not None and ghost != drag.span:
                self._week.put(drag.code, ghost)

    def double_clicked(self, at: QPointF) -> None:
        """Open a session, or make one in an empty place."""
        week = self._week
        geometry = week.geometry_now()
        piece = geometry.hit(week.scene.pieces, at)
        self._drag = None
        if piece is not None:
            week.opened.emit(piece.session.code)
        elif at.y() > HEAD and (day := geometry.day(at.x())) is not None and day not in week.scene.closed:
            start = min(snapped(geometry.minutes(at.y()) // 15 * 15), 23 * 60)
            week.put("", Span(day, start, start + LENGTH))

    def left(self) -> None:
        """Point at nothing any more."""
        if self._drag is None:
            self._week.scene.hovered, self._week.scene.gap = "", None
            self._week.viewport().update()

    def tell(self, at: QPoint, where: QPoint) -> None:
        """Say all of the session that is pointed at."""
        week = self._week
        piece = week.geometry_now().hit(week.scene.pieces, QPointF(at))
        if piece is None or week.scene.course is None:
            QToolTip.hideText()
            return
        words = session_words(week.scene.course, piece.session), week.clashes.get(piece.session.code, "")
        QToolTip.showText(where, "\n".join(filter(None, words)), week.viewport())

    def _dragged(self, drag: _Drag, at: QPointF) -> Span:
        geometry = self._week.geometry_now()
        minutes = snapped((at.y() - drag.pressed.y()) / geometry.hour * 60)
        if drag.part == "start":
            return drag.span.resized(start=drag.span.start + minutes)
        if drag.part == "end":
            return drag.span.resized(end=drag.span.end + minutes)
        days = ((geometry.day(at.x()) or drag.span.day) - (geometry.day(drag.pressed.x()) or drag.span.day)).days
        return drag.span.moved(days, minutes)

    def _point_at(self, at: QPointF) -> None:
        week = self._week
        geometry = week.geometry_now()
        piece = geometry.hit(week.scene.pieces, at)
        week.scene.hovered = piece.session.code if piece else ""
        week.scene.gap = None if piece else self._gap_at(geometry, at)
        shape = Qt.CursorShape.ArrowCursor
        if piece is not None:
            whole = piece.day in week.scene.closed or _part(geometry, piece, at) == "all"
            shape = Qt.CursorShape.PointingHandCursor if whole else Qt.CursorShape.SizeVerCursor
        week.viewport().setCursor(shape)
        week.viewport().update()

    def _gap_at(self, geometry: Geometry, at: QPointF) -> Gap | None:
        course, day = self._week.scene.course, geometry.day(at.x())
        if course is None or at.y() < HEAD:
            return None
        minutes = geometry.minutes(at.y())
        for gap in self._week.scene.gaps:
            local = course.local(gap.start), course.local(gap.end)
            start, end = (moment.hour * 60 + moment.minute for moment in local)
            if local[0].date() == day and start <= minutes < end:
                return gap
        return None


def _part(geometry: Geometry, piece: Piece, at: QPointF) -> str:
    rect = geometry.rect(piece)
    if piece.last and rect.bottom() - at.y() <= EDGE:
        return "end"
    return "start" if piece.first and at.y() - rect.top() <= EDGE and rect.height() > 3 * EDGE else "all"
