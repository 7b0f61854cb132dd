"""The verdict, large: colour, shape and sentence of the last scan, until the next one replaces it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QWidget

from checkin.attendance.verdicts import OVERRIDABLE, Kind, Verdict
from checkin.ui import theme
from checkin.ui.door import shapes
from checkin.ui.door.lettering import LEADING, fitted, fitted_lines, split_name, wrapped, write
from checkin.ui.door.looks import FAILED, LOOKS, Look
from checkin.ui.door.photo import draw_photo
from checkin.ui.door.shapes import Shape
from checkin.ui.sentences import VerdictWords

_NAME_LEAST = 40.0
_RIM = 6.0


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Sizes of type in px for one panel size: 34, 58, 24, 22 at 870 × 320, larger on larger screens."""

    scale: float
    headline: float
    name: float
    latin: float
    text: float
    pad: float
    shape: float

    @classmethod
    def of(cls, width: float, height: float) -> "_Sizes":
        scale = max(0.6, min(width / 790, height / 312, 2.4))
        shape = min(128 * scale, width * 0.2)
        text = max(17, 22 * scale)
        return cls(
            scale, max(22, 34 * scale), max(_NAME_LEAST, 58 * scale), max(17, 24 * scale), text, 26 * scale, shape
        )


class VerdictPanel(QWidget):
    """Shows one verdict, a failure, or what to do while nobody is there.

    Signals:
        override_requested()   staff want to let the person in although the rules refuse
    """

    override_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setMinimumSize(360, 208)
        self.kind: Kind | None = None
        self.announced = ""
        """What a screen reader was asked to say last."""
        self.photo: QPixmap | None = None
        """Of the person who is shown; it stands in place of the shape, which becomes its mark."""
        self._look: Look | None = None
        self._words = VerdictWords("", "", "")
        self.override = QPushButton(self.tr("Let in anyway …"), self)
        self.override.setCursor(Qt.CursorShape.PointingHandCursor)
        self.override.clicked.connect(self.override_requested)
        self.override.hide()
        self.show_idle("", "", "")

    @property
    def words(self) -> VerdictWords:
        """What is shown now."""
        return self._words

    @property
    def idle(self) -> bool:
        """Whether nothing has been scanned yet."""
        return self._look is None

    def show_verdict(self, verdict: Verdict, words: VerdictWords, photo: QPixmap | None = None) -> None:
        """Show a verdict at once, with the person's photo; refusals that staff may overrule get their button."""
        can_override = verdict.kind in OVERRIDABLE and verdict.trainee is not None
        self._show(verdict.kind, LOOKS[verdict.kind], words, can_override=can_override)
        self.photo = photo

    def show_failure(self, headline: str, sentence: str) -> None:
        """Show that the program could not do it, in the sentence of the error."""
        self._show(None, FAILED, VerdictWords(headline, sentence, ""))

    def show_idle(self, headline: str, detail: str, action: str) -> None:
        """Show the calm panel that asks for a badge."""
        self._show(None, None, VerdictWords(headline, detail, action))

    def _show(self, kind: Kind | None, look: Look | None, words: VerdictWords, *, can_override: bool = False) -> None:
        self.kind, self._look, self._words, self.photo = kind, look, words, None
        self.override.setVisible(can_override)
        if look is not None:
            self.override.setStyleSheet(
                f"QPushButton {{ color: {look.text}; background: transparent; border: 2px solid {look.text}; }}"
                f"QPushButton:hover, QPushButton:focus {{ color: {look.ground}; background: {look.text}; }}"
            )
        self.setAccessibleName(words.headline)
        self.setAccessibleDescription(words.sentence())
        self.setToolTip(words.sentence())
        if look is not None:
            self.announce(words.sentence())
        self._place_button()
        self.update()

    def announce(self, sentence: str) -> None:
        """Have a screen reader say it at once, wherever the focus is."""
        self.announced = sentence
        event = QAccessibleAnnouncementEvent(self, sentence)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _place_button(self) -> None:
        pad = round(_Sizes.of(self.width(), self.height()).pad)
        size = self.override.sizeHint().boundedTo(QSize(max(120, self.width() - 2 * pad), self.height()))
        self.override.setGeometry(
            self.width() - size.width() - pad, self.height() - size.height() - pad + 6, size.width(), size.height()
        )

    def _paint_ground(self, painter: QPainter) -> tuple[QColor, QColor, QColor]:
        """Paint the ground and return ground, ink and quiet ink."""
        look, box = self._look, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if look is None:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("panel"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.CORNER, theme.CORNER)
            return theme.color("panel"), theme.color("ink"), theme.color("quiet")
        rim = _RIM if look.rim else 0.0
        painter.setPen(QPen(QColor(look.rim), rim) if rim else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.ground))
        painter.drawRoundedRect(box.adjusted(rim / 2, rim / 2, -rim / 2, -rim / 2), theme.CORNER, theme.CORNER)
        return QColor(look.ground), QColor(look.text), QColor(look.text)

    def _paint_shape(self, painter: QPainter, shape: Shape, box: QRectF, ink: QColor, ground: QColor) -> None:
        """Paint the shape; with a photo, that, and the shape as the mark in its corner."""
        if self.photo is not None:
            picture = QRectF(box.left() - 8, box.top() - 10, box.width() + 16, (box.width() + 16) * 4 / 3)
            picture.setHeight(min(picture.height(), self.height() - picture.top() - 12))
            draw_photo(painter, self.photo, picture, theme.CORNER)
            side = box.width() * 0.44
            box = QRectF(picture.right() - side * 0.8, picture.bottom() - side * 0.9, side, side)
            painter.setBrush(ground)
            painter.drawEllipse(box.adjusted(-6, -6, 6, 6))
        shapes.draw(painter, shape, box, ink, ground)

    def _paint_name(self, painter: QPainter, place: QPointF, width: float, room: float, ink: QColor) -> float:
        """Paint the name in one line, or in two where it is too long, and return the height used."""
        sizes, name = _Sizes.of(self.width(), self.height()), self._words.name
        pixels = fitted(name, width, sizes.name, _NAME_LEAST, bold=True)
        lines = split_name(name, width, pixels) if room >= 2 * pixels * LEADING else []
        lines = lines or wrapped(name, width, pixels, 2 if room >= 2 * pixels * LEADING else 1, bold=True)
        for i, line in enumerate(lines):
            write(painter, place + QPointF(0, i * pixels * 1.16), line, pixels, ink, bold=True)
        return pixels * (LEADING + 1.16 * (len(lines) - 1))

    def _paint_note(self, painter: QPainter, room: QRectF, ink: QColor, ground: QColor) -> float:
        """Paint the note in inverted colours at the bottom of `room`, and return where it begins."""
        text = _Sizes.of(self.width(), self.height()).text
        lines = wrapped(self._words.note, room.width() - 28, text, 2, bold=True)
        height = len(lines) * text * LEADING + 10
        box = QRectF(room.left(), room.bottom() - height, room.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(box, 10, 10)
        for i, line in enumerate(lines):
            write(painter, box.topLeft() + QPointF(14, 5 + i * text * LEADING), line, text, ground, bold=True)
        return box.top() - 6

    def sizeHint(self) -> QSize:
        return QSize(790, 312)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, ink, quiet = self._paint_ground(painter)
        s, says = _Sizes.of(self.width(), self.height()), self._words
        look = self._look
        shape = look.shape if look else Shape.BADGE
        mark = QColor(look.rim) if look and look.rim else (ink if look else quiet)
        gap = 34 * s.scale
        self._paint_shape(painter, shape, QRectF(gap, s.pad + 22 * s.scale, s.shape, s.shape), mark, ground)
        left, y = gap + s.shape + gap, s.pad
        width = self.width() - left - s.pad
        action = self._action_lines(width, s)
        bottom = self.height() - s.pad - self._button_row(width) - len(action) * s.text * LEADING
        top = bottom
        if says.note:
            bottom = self._paint_note(painter, QRectF(left, 0, width, bottom - 6), ink, ground)
        headline, lines = fitted_lines(says.headline, width, s.headline, 20, 2)
        for line in lines:
            write(painter, QPointF(left, y), line, headline, ink, bold=True)
            y += headline * LEADING
        if says.name:
            room = bottom - y - (s.latin + s.text) * LEADING
            y += self._paint_name(painter, QPointF(left, y), width, room, ink)
        if says.latin and y + (s.latin + s.text) * LEADING <= bottom:
            latin = wrapped(says.latin, width, s.latin, 1)[0]
            write(painter, QPointF(left, y), latin, s.latin, ink)
            y += s.latin * LEADING
        y = min(y + 12 * s.scale, max(y, bottom - s.text * LEADING * 2))
        most = max(1, min(3, int((bottom - y) / (s.text * LEADING))))
        pixels = s.text
        while pixels > 17 and theme.text_width(says.detail, pixels) > width * most * 0.98:
            pixels -= 1
        for line in wrapped(says.detail, width, pixels, most):
            write(painter, QPointF(left, y), line, pixels, quiet)
            y += pixels * LEADING
        for i, line in enumerate(action):
            write(painter, QPointF(left, top + i * s.text * LEADING), line, s.text, ink, bold=True)

    def _action_lines(self, width: float, s: _Sizes) -> list[str]:
        if not self._words.action:
            return []
        beside = not self.override.isHidden() and not self._button_row(width)
        room = width - self.override.width() - 16 if beside else width
        return wrapped(self._words.action, room, s.text, 2, bold=True)

    def _button_row(self, width: float) -> float:
        """Return the height in px that the button takes below the last line; 0 where it stands beside it."""
        if self.override.isHidden() or self.override.width() <= width / 2:
            return 0.0
        return self.override.height() + 2.0
