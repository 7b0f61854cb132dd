"""The week of a course: sessions are selected, moved, made longer or shorter, and made, by mouse or keys alone."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from checkin.attendance.course import Course, Session
from checkin.attendance.overlaps import Gap
from checkin.ui.course.geometry import AXIS, HEAD, Geometry
from checkin.ui.course.keys import Keys
from checkin.ui.course.mouse import Mouse
from checkin.ui.course.painting import Painter, Scene
from checkin.ui.course.placing import LENGTH, Span, days_shown, pieces_of, snapped, span_of, widths
from checkin.ui.course.words import session_words
from checkin.ui.language import translate

HOURS = (18.0, 160.0)
"""The least and the greatest height of an hour in px."""
USUAL = 60.0


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a session was put: a new one has no code."""

    code: str
    span: Span


class WeekView(QAbstractScrollArea):
    """Paints the week and turns what is done with it into signals.

    Signals: selected(str): the code, "" for none; opened(str): its details are wanted; placed(object): a `Placed`;
    drop_wanted(str): it is to be taken out.
    """

    selected = Signal(str)
    opened = Signal(str)
    placed = Signal(object)
    drop_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("week")
        self.setProperty("kind", "panel")
        self.setViewportMargins(4, 4, 4, 4)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(translate("Course", "Timetable"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.scene = Scene()
        self.sessions: tuple[Session, ...] = ()
        self.clashes: dict[str, str] = {}
        self._days: tuple[date, ...] = ()
        self._hour = USUAL
        self._keys, self._mouse = Keys(self), Mouse(self)
        self._seen: tuple[str, tuple[date, ...]] = ("", ())

    def show_plan(
        self,
        course: Course | None,
        sessions: Sequence[Session],
        *,
        now: datetime,
        gaps: Sequence[Gap] = (),
        clashes: dict[str, str] | None = None,
        closed: frozenset[date] = frozenset(),
    ) -> None:
        """Show a course; `clashes` say by code what a session overlaps. The selection stays where it can."""
        self.sessions, self.clashes = tuple(sessions), clashes or {}
        pieces = pieces_of(course, sessions) if course else []
        self._days = days_shown(course, sessions, course.day(now)) if course else ()
        selected = self.scene.selected if any(s.code == self.scene.selected for s in sessions) else ""
        self.scene = replace(self.scene, course=course, pieces=pieces, gaps=gaps, clashing=frozenset(self.clashes))
        self.scene.closed, self.scene.now, self.scene.selected = closed, now, selected
        self.scene.gap, self.scene.hovered = None, ""
        first = translate("Course", "Double-click a day, or press N, to make the first session.")
        before = translate("Course", "Give the course a title, a code and a time zone. Its week then stands here.")
        self.scene.hint = first if course is not None else before
        self._fit()
        seen = (course.course if course else "", self._days)
        if seen != self._seen:
            self._seen = seen
            self._scroll_to_first()
        self._describe(said=False)

    def session(self, code: str) -> Session | None:
        """Return a session that is shown."""
        return next((s for s in self.sessions if s.code == code), None)

    def select(self, code: str) -> None:
        """Select a session and bring it into sight; "" selects none."""
        if code == self.scene.selected:
            return
        self.scene.selected = code
        self.reveal()
        self._describe(said=True)
        self.selected.emit(code)

    def reveal(self) -> None:
        """Scroll to the selected session, or to what is not stored yet."""
        session, course = self.session(self.scene.selected), self.scene.course
        span = self.scene.ghost or (span_of(course, session) if session and course else None)
        rect = self.geometry_now().span_rect(span) if span else None
        if rect is not None:
            room = self.viewport().rect()
            for bar, start, end, low, high in (
                (self.verticalScrollBar(), rect.top(), rect.bottom(), HEAD, room.height()),
                (self.horizontalScrollBar(), rect.left(), rect.right(), AXIS, room.width()),
            ):
                if start < low + 8:
                    bar.setValue(bar.value() + int(start - low) - 12)
                elif end > high - 8:
                    bar.setValue(bar.value() + min(int(end - high) + 12, int(start - low) - 12))
        self.viewport().update()

    def show_ghost(self, span: Span | None) -> None:
        """Show where something would be that is not stored."""
        if span != self.scene.ghost:
            self.scene.ghost = span
            self.viewport().update()

    def put(self, code: str, span: Span) -> None:
        """Ask for a session to be stored at a place; a new one has no code."""
        self.placed.emit(Placed(code, span))

    def zoom(self, factor: float) -> None:
        """Make hours higher or lower; the time in the middle stays there."""
        middle = self.geometry_now().minutes((self.viewport().height() + HEAD) / 2)
        self._hour = min(max(HOURS[0], self._hour * factor), HOURS[1])
        self._fit()
        half = (self.viewport().height() - HEAD) / 2
        self.verticalScrollBar().setValue(round(middle / 60 * self._hour - half))

    def geometry_now(self) -> Geometry:
        """Return where everything is at this moment."""
        factors = widths(self._days, self.scene.pieces)
        bars = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return Geometry(self._days, factors, self.viewport().width(), self._hour, *bars)

    def free_span(self) -> Span | None:
        """Return where a new session could be: after the selected one, else in the morning of the first day shown."""
        session, course = self.session(self.scene.selected), self.scene.course
        if course is None or not self._days:
            return None
        if session is None:
            today = course.day(self.scene.now) if self.scene.now else None
            return Span(today if today in self._days else self._days[0], 9 * 60, 9 * 60 + LENGTH)
        span = span_of(course, session)
        start = min(snapped(span.end % (24 * 60)), 23 * 60)
        return Span(span.day, start, start + LENGTH)

    def announce(self, words: str) -> None:
        """Have a screen reader say something now."""
        event = QAccessibleAnnouncementEvent(self, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def _fit(self) -> None:
        geometry, room = self.geometry_now(), self.viewport().size()
        width, height = geometry.whole if self.scene.course is not None else (0, 0)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, width - (room.width() - AXIS)))
        across.setPageStep(max(1, room.width() - AXIS))
        down.setRange(0, max(0, height - (room.height() - HEAD)))
        down.setPageStep(max(1, room.height() - HEAD))
        across.setSingleStep(40)
        down.setSingleStep(round(self._hour / 2))
        self.viewport().update()

    def _scroll_to_first(self) -> None:
        first = min((piece.top for piece in self.scene.pieces), default=8 * 60)
        self.verticalScrollBar().setValue(round((first - 30) / 60 * self._hour))
        self.horizontalScrollBar().setValue(0)

    def _describe(self, *, said: bool) -> None:
        session, course = self.session(self.scene.selected), self.scene.course
        words = session_words(course, session) if course and session else translate("Course", "Nothing is selected.")
        clash = self.clashes.get(self.scene.selected, "")
        self.setAccessibleDescription(f"{words} {clash}".strip())
        if said and self.hasFocus():
            self.announce(self.accessibleDescription())
        self.viewport().update()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do everything with keys, too."""
        if not self._keys.pressed(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is under the mouse; it may be dragged from here."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._keys.cancel()
            self._mouse.pressed(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what is pointed at."""
        self._mouse.moved(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what was dragged."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._mouse.released()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a session, or make one in the empty place."""
        self._mouse.double_clicked(event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say all of a session when it is pointed at."""
        if isinstance(event, QHelpEvent):
            self._mouse.tell(event.pos(), event.globalPos())
            return True
        if event.type() == QEvent.Type.Leave:
            self._mouse.left()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """There is none: what can be done stands beside the week."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.scene.focused = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keys go elsewhere: what they moved and did not store is back in its place."""
        super().focusOutEvent(event)
        self.scene.focused = False
        self._keys.cancel()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the days the new room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the week."""
        painter = QPainter(self.viewport())
        Painter(painter, self.geometry_now(), self.scene, QRectF(self.viewport().rect())).paint()
        painter.end()
