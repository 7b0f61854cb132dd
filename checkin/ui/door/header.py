"""The head of the page: which session, what time it is, which door, and how many are present."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from checkin.attendance.course import Course, Session, Timetable
from checkin.attendance.rules import DoorSession
from checkin.attendance.verdicts import Kind
from checkin.capture.scanner import CameraState, CameraStateKind
from checkin.desk import Counts
from checkin.ui import theme
from checkin.ui.door.lettering import LEADING, fitted, wrapped, write
from checkin.ui.door.live_mark import LiveMark
from checkin.ui.language import day_words, moment_words, spoken, time_words, titles_of, translate
from checkin.ui.sentences import DOT, next_line
from checkin.ui.tips import tip

_WIDE = 1000
"""From this width in px on the head has room for how the door stands with others, in words."""


def facts_line(door: DoorSession, course: Course, now: datetime) -> str:
    """Return the line below the title: day, times, room and when late begins, or what the clock says instead."""
    session = door.session
    if session is None:
        return next_line(door.following, course, now)
    times = f"{time_words(course, session.start)} – {time_words(course, session.end)}"
    parts = [day_words(course.day(session.start)), times]
    if session.room:
        parts.append(session.room)
    if door.refusal is Kind.NOT_OPEN:
        parts.append(translate("Header", "opens at {time}").format(time=time_words(course, session.opens)))
    elif door.refusal is Kind.CLOSED:
        parts.append(translate("Header", "is over"))
    else:
        parts.append(translate("Header", "late after {time}").format(time=time_words(course, session.late)))
    return DOT.join(parts)


class TitleBlock(QWidget):
    """The session's title in one language or two, as large as fits, and the line of facts below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.other, self.facts = "", "", ""
        self.notice = ""
        self.setMinimumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_title(self, title: str, other: str, facts: str, notice: str) -> None:
        """Show a session; a notice stands before the facts, in the accent colour."""
        if (title, other, facts, notice) == (self.title, self.other, self.facts, self.notice):
            return
        self.title, self.other, self.facts, self.notice = title, other, facts, notice
        self.setAccessibleName(title)
        self.setAccessibleDescription(DOT.join(part for part in (notice, facts, other) if part))
        self.setToolTip(tip("\n".join(part for part in (title, other, facts) if part)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = "  ".join(part for part in (self.title, self.other) if part)
        pixels = fitted(whole, self.width(), 30, 22, bold=True)
        ink, lines = theme.color("ink"), [(whole, pixels, True)]
        if theme.text_width(whole, pixels, bold=True) > self.width() and self.other:
            lines = [(self.title, 22.0, True), (self.other, float(theme.BODY), True)]
        height = sum(size for _, size, _ in lines) * 1.22 + theme.BODY * LEADING
        y = (self.height() - height) / 2
        for text, size, bold in lines:
            write(painter, QPointF(0, y), wrapped(text, self.width(), size, 1, bold=bold)[0], size, ink, bold=bold)
            y += size * 1.22
        x = 0.0
        if self.notice:
            notice = wrapped(self.notice, self.width() * 0.6, theme.BODY, 1, bold=True)[0]
            write(painter, QPointF(0, y), notice, theme.BODY, theme.color("accent"), bold=True)
            x = theme.text_width(notice, theme.BODY, bold=True) + 12
        if self.facts:
            size = fitted(self.facts, max(1.0, self.width() - x), theme.BODY, theme.SMALL - 1)
            facts = wrapped(self.facts, max(1.0, self.width() - x), size, 1)[0]
            write(painter, QPointF(x, y), facts, size, theme.color("quiet"))


class ClockBlock(QWidget):
    """The course's time with seconds, the name of the door, and a mark that tells how its camera does."""

    def __init__(self, door: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.door, self.time = door, ""
        self._camera = CameraState(CameraStateKind.ENDED, "")
        self.setFixedWidth(156)

    def show_time(self, moment: datetime) -> None:
        """Show a moment that is already in the course's time zone."""
        self.time = f"{moment:%H:%M:%S}"
        self.setAccessibleName(f"{moment:%H:%M}{DOT}{self.door}")
        self.update()

    def show_camera(self, state: CameraState) -> None:
        """Show how the camera does, in a mark; its sentence is the tooltip."""
        self._camera = state
        said = spoken(state.sentence)
        self.setAccessibleDescription(said)
        self.setToolTip(tip("\n".join(part for part in (self.door, said) if part)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = 36 * 1.16 + theme.BODY * LEADING
        y = (self.height() - height) / 2
        left = self.width() - theme.text_width(self.time, 36, bold=True)
        write(painter, QPointF(left, y), self.time, 36, theme.color("ink"), bold=True)
        door = (wrapped(self.door, self.width() - 26, theme.BODY, 1) or [""])[0]
        left, y = self.width() - theme.text_width(door, theme.BODY), y + 36 * 1.16
        write(painter, QPointF(left, y), door, theme.BODY, theme.color("quiet"))
        self._paint_lamp(painter, QPointF(left - 16, y + theme.BODY * 0.66))

    def _paint_lamp(self, painter: QPainter, center: QPointF) -> None:
        """A full circle runs, a ring starts or is slow, a cross gives no picture."""
        kind = self._camera.kind
        if kind is CameraStateKind.RUNNING:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("good"))
            painter.drawEllipse(center, 6, 6)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if kind in (CameraStateKind.LOST, CameraStateKind.ENDED):
            painter.setPen(QPen(theme.color("bad"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(center + QPointF(-5, -5), center + QPointF(5, 5))
            painter.drawLine(center + QPointF(-5, 5), center + QPointF(5, -5))
        else:
            painter.setPen(QPen(theme.color("warn"), 3))
            painter.drawEllipse(center, 5, 5)


class CountBlock(QWidget):
    """How many are present of how many expected, in figures and as a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = Counts(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_counts(self, counts: Counts) -> None:
        """Show the numbers of a session."""
        self.counts = counts
        said = self.tr("{present} present of {expected} expected")
        if counts.guests:
            said = self.tr("{present} present of {expected} expected; let in besides: {guests}")
        values = {"present": counts.present, "expected": counts.expected, "guests": counts.guests}
        self.setAccessibleName(said.format(**values))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        present, expected = f"{self.counts.present:,}", f" / {self.counts.expected:,}"
        size = min(44.0, 44 * (self.width() - 70) / max(1.0, theme.text_width(present, 44, bold=True)))
        top = (self.height() - 44 * 1.16 - 14) / 2
        right = self.width() - theme.text_width(expected, 24)
        x = right - theme.text_width(present, size, bold=True)
        write(painter, QPointF(x, top + 44 - size), present, size, theme.color("ink"), bold=True)
        write(painter, QPointF(right, top + (44 - 24) * 1.02), expected, 24, theme.color("quiet"))
        bar = QRectF(0, top + 44 * 1.16 + 6, self.width(), 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("track"))
        painter.drawRoundedRect(bar, 4, 4)
        share = min(1.0, self.counts.present / self.counts.expected) if self.counts.expected else 0.0
        if share > 0:
            bar.setWidth(max(8.0, bar.width() * share))
            painter.setBrush(theme.color("good"))
            painter.drawRoundedRect(bar, 4, 4)


class MoreButton(QToolButton):
    """Three dots: which session this door serves."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.color("quiet")))
        center = QRectF(self.rect()).center()
        for down in (-8, 0, 8):
            painter.drawEllipse(center + QPointF(0, down), 2.4, 2.4)


class Header(QFrame):
    """The head of the page.

    Signals:
        pinned(str)   staff chose a session by its code; "" goes back to the clock
    """

    pinned = Signal(str)

    def __init__(self, door: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.title, self.clock, self.count = TitleBlock(), ClockBlock(door), CountBlock()
        self.live = LiveMark()
        self.more = MoreButton()
        self.more.setFixedSize(44, 44)
        self.more.setAccessibleName(self.tr("Choose the session of this door"))
        self.more.setToolTip(self.tr("Choose the session of this door"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.unmerged = ""
        """How many doors are not yet merged, in words."""
        self.menu = QMenu(self.more)
        self.menu.triggered.connect(self._on_triggered)
        self.more.setMenu(self.menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 12, 0)
        layout.setSpacing(0)
        layout.addWidget(self.title, 1)
        layout.addSpacing(10)
        layout.addWidget(self.live)
        layout.addSpacing(8)
        layout.addWidget(self.clock)
        layout.addSpacing(22)
        layout.addWidget(self.count)
        layout.addSpacing(12)
        layout.addWidget(self.more)

    def show_session(self, door: DoorSession, course: Course, now: datetime, *, pinned: bool, notice: str) -> None:
        """Show what the door serves at this moment."""
        session = door.session
        facts = facts_line(door, course, now)
        if pinned:
            facts += DOT + self.tr("chosen by hand")
        facts = DOT.join(part for part in (facts, self.unmerged) if part)
        notice = notice or self.live.unsaid
        if session is None:
            self.title.show_title(self.tr("No session now"), "", facts, notice)
        else:
            self.title.show_title(*titles_of(session), facts, notice)
        self.clock.show_time(course.local(now))

    def show_choices(self, timetable: Timetable, course: Course, now: datetime, pinned: str) -> None:
        """Fill the menu: the clock, then today's sessions, then those of later days."""
        self.menu.clear()
        for old in self.menu.findChildren(QMenu):
            old.deleteLater()
        self._add(self.menu, self.tr("Find the session from the clock"), "", chosen=not pinned)
        others = self.menu.addMenu(self.tr("Serve another session"))
        today = course.day(now)
        to_come = (s for s in timetable.sessions if s.end >= now or s.code == pinned)
        for session in sorted(to_come, key=lambda s: (course.day(s.start) != today, s.start)):
            self._add(others, _choice(session, course), session.code, chosen=session.code == pinned)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.count.setFixedWidth(max(130, min(280, round(self.width() * 0.22))))
        self.live.be_narrow(self.width() < _WIDE)

    def _add(self, menu: QMenu, text: str, code: str, *, chosen: bool) -> None:
        action = QAction(text, menu)
        action.setData(code)
        action.setCheckable(True)
        action.setChecked(chosen)
        menu.addAction(action)

    def _on_triggered(self, action: QAction) -> None:
        if isinstance(action.data(), str):  # others are acts of the page
            self.pinned.emit(action.data())


def _choice(session: Session, course: Course) -> str:
    title, _ = titles_of(session)
    short = title if len(title) <= 60 else title[:59] + "…"
    return f"{moment_words(course, session.start)}{DOT}{short}".replace("&", "&&")
