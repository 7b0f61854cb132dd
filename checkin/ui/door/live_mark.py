"""The mark in the head of the door that tells whether it knows of the others; a click explains."""

from PySide6.QtCore import QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from checkin.attendance.course import Course
from checkin.desk import Desk
from checkin.ui import icons, theme
from checkin.ui.delivery.live import Live
from checkin.ui.delivery.live_words import Standing, remedy_said, standing_of, state_said
from checkin.ui.door.lettering import LEADING, wrapped, write
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import translate
from checkin.ui.page import label
from checkin.ui.tips import tip

_ICON, _GAP, _MOST = 28, 8, 210


class LiveMark(QToolButton):
    """Two rings that overlap: together. One that stands alone beside a broken one: alone, since when, what waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.standing: Standing | None = None
        self._narrow = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(52)
        self.hide()

    def show_standing(self, standing: Standing | None) -> None:
        """Show how the door stands with the others; None hides the mark."""
        if standing == self.standing:
            return
        self.standing = standing
        self.setVisible(standing is not None)
        if standing is not None:
            self.setAccessibleName(standing.whole)
            self.setToolTip(tip(standing.whole))
        self._fit()

    def be_narrow(self, narrow: bool) -> None:
        """Show the rings only where there is no room for words; the head says them then."""
        self._narrow = narrow
        self._fit()

    @property
    def unsaid(self) -> str:
        """The words for which there was no room; "" where all is well."""
        shown = self.standing is None or self.standing.good or not self._narrow
        return "" if shown or self.standing is None else self.standing.first

    def _fit(self) -> None:
        words = 0.0
        if self.standing is not None and not self._narrow:
            lines = (self.standing.first, self.standing.second)
            words = _GAP + min(_MOST, max(theme.text_width(line, theme.SMALL, bold=True) for line in lines))
        self.setFixedWidth(round(_ICON + words + 16))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.standing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(theme.color("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 10, 10)
        colour = "good" if self.standing.good else "warn"
        picture = icons.pixmap(
            "together" if self.standing.together else "alone", colour, _ICON, self.devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(8, (self.height() - _ICON) / 2), picture)
        if self._narrow:
            return
        lines = [line for line in (self.standing.first, self.standing.second) if line]
        y = (self.height() - len(lines) * theme.SMALL * LEADING) / 2
        for line in lines:
            shown = (wrapped(line, _MOST, theme.SMALL, 1, bold=True) or [""])[0]
            ink = theme.color("quiet" if self.standing.good else "ink")
            write(painter, QPointF(8 + _ICON + _GAP, y), shown, theme.SMALL, ink, bold=not self.standing.good)
            y += theme.SMALL * LEADING


class LiveSheet(Sheet):
    """Says since when, why, and what to do; goes with what happens while it is open."""

    def __init__(self, live: Live, course: Course, parent: QWidget) -> None:
        super().__init__(translate("Live", "Exchange with other doors"), parent)
        self._live, self._course = live, course
        self.said, self.remedy = label("", "", wrap=True), label("", "quiet", wrap=True)
        self.box.addWidget(self.said)
        self.box.addWidget(self.remedy)
        self.box.addStretch(1)
        self.add_act(translate("Live", "Close"), self.accept, "primary")
        live.stood.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Say how it stands."""
        states = [state for state in (self._live.hub_state, self._live.folder_state) if state is not None]
        self.said.setText("\n\n".join(state_said(state, self._course) for state in states))
        remedies = dict.fromkeys(remedy_said(state) for state in states)
        self.remedy.setText("\n\n".join(words for words in remedies if words))


class Together(QObject):
    """Keeps the mark of a door up to date.

    Signals: scanned(): other doors' scans came, while the door is shown.
    """

    scanned = Signal()

    def __init__(self, mark: LiveMark, live: Live, desk: Desk, door: QWidget) -> None:
        super().__init__(door)
        self._mark, self._live, self._desk, self._door = mark, live, desk, door
        live.stood.connect(self._on_stood)
        live.scanned.connect(self._on_scanned)
        mark.clicked.connect(self._on_clicked)
        self._on_stood()

    def _on_stood(self) -> None:
        self._mark.show_standing(standing_of(self._live.hub_state, self._live.folder_state, self._desk.course))

    def _on_scanned(self) -> None:
        if self._door.isVisible():
            self.scanned.emit()

    def _on_clicked(self) -> None:
        LiveSheet(self._live, self._desk.course, self._door).open()
