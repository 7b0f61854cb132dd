"""The keys of the week: arrows select; with Ctrl they move, with Shift they lengthen, and Enter stores that."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from checkin.ui.course.placing import STEP, Span, span_of
from checkin.ui.language import day_words

if TYPE_CHECKING:
    from checkin.ui.course.week import WeekView

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Keys:
    """Does with keys what the mouse does. What is moved is only shown until Enter stores it."""

    def __init__(self, week: "WeekView") -> None:
        self._week = week
        self._span: Span | None = None
        """Where keys have moved the selected session to."""

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; tells whether it asks for something here."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _ARROWS:
            return self._arrow(*_ARROWS[key], modifiers)
        act = self._acts().get(key)
        plain = modifiers & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if act is None or plain:
            return False
        act()
        return True

    def cancel(self) -> None:
        """Leave what was moved where it is stored."""
        if self._span is not None:
            self._span = None
            self._week.show_ghost(None)

    def _acts(self) -> dict[Qt.Key, Callable[[], object]]:
        week = self._week
        return {
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_Delete: self._drop,
            Qt.Key.Key_Backspace: self._drop,
            Qt.Key.Key_N: self._make,
            Qt.Key.Key_Insert: self._make,
            Qt.Key.Key_Plus: lambda: week.zoom(1.2),
            Qt.Key.Key_Equal: lambda: week.zoom(1.2),
            Qt.Key.Key_Minus: lambda: week.zoom(1 / 1.2),
            Qt.Key.Key_Home: lambda: self._select_at(0),
            Qt.Key.Key_End: lambda: self._select_at(-1),
        }

    def _enter(self) -> None:
        week, span = self._week, self._span
        if span is not None:
            self.cancel()
            week.put(week.scene.selected, span)
        elif week.scene.selected:
            week.opened.emit(week.scene.selected)

    def _escape(self) -> None:
        if self._span is not None:
            self.cancel()
        else:
            self._week.select("")

    def _drop(self) -> None:
        if self._week.scene.selected:
            self._week.drop_wanted.emit(self._week.scene.selected)

    def _make(self) -> None:
        span = self._week.free_span()
        if span is not None:
            self._week.put("", span)

    def _select_at(self, place: int) -> None:
        self.cancel()
        if self._week.sessions:
            self._week.select(self._week.sessions[place].code)

    def _arrow(self, days: int, steps: int, modifiers: Qt.KeyboardModifier) -> bool:
        week = self._week
        session, course = week.session(week.scene.selected), week.scene.course
        if course is None or not week.sessions:
            return False
        if session is None:
            self._select_at(0)
            return True
        moving = modifiers & Qt.KeyboardModifier.ControlModifier
        sizing = modifiers & Qt.KeyboardModifier.ShiftModifier
        if (moving or (sizing and steps)) and course.day(session.start) not in week.scene.closed:
            span = self._span or span_of(course, session)
            self._span = span.moved(days, steps * STEP) if moving else span.resized(end=span.end + steps * STEP)
            week.show_ghost(self._span)
            week.reveal()
            start, end = self._span.walls
            week.announce(f"{day_words(self._span.day, short=True)} {start:%H:%M} – {end:%H:%M}")
        elif not moving and not sizing:
            self.cancel()
            self._select_beside(days, steps)
        return True

    def _select_beside(self, days: int, steps: int) -> None:
        """Select the session before or after, or the nearest of the next day that has any."""
        week = self._week
        number = next(n for n, s in enumerate(week.sessions) if s.code == week.scene.selected)
        if steps:
            number = min(max(0, number + steps), len(week.sessions) - 1)
            week.select(week.sessions[number].code)
            return
        geometry = week.geometry_now()
        here = {piece.session.code: geometry.rect(piece).center() for piece in week.scene.pieces if piece.first}
        at = here[week.scene.selected]
        beyond = {code: place for code, place in here.items() if (place.x() - at.x()) * days > 1}
        if beyond:
            week.select(min(beyond, key=lambda code: _distance(beyond[code], at)))


def _distance(one: QPointF, other: QPointF) -> float:
    return 4 * abs(one.x() - other.x()) + abs(one.y() - other.y())
