"""The verdict, large: colour, shape and sentence of the last scan, until the next one replaces it."""

from dataclasses import replace

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
from checkin.ui.door.lettering import write
from checkin.ui.door.looks import FAILED, LOOKS, Look
from checkin.ui.door.photo import draw_photo
from checkin.ui.door.shapes import Shape
from checkin.ui.door.verdict_layout import Ink, Layout, Sizes, lay_out
from checkin.ui.sentences import DOT, VerdictWords
from checkin.ui.tips import tip

_RIM = 6.0


class VerdictPanel(QWidget):
    """Shows one verdict, a failure, or what to do while nobody is there.

    Signals:
        override_requested()   staff want to let the person in although the rules refuse
        out_requested()        the person who was found inside goes out
        changed()              something else is shown
    """

    override_requested = Signal()
    out_requested = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setMinimumSize(360, 208)
        self.kind: Kind | None = None
        self.announced = ""
        """What a screen reader was asked to say last."""
        self.photo: QPixmap | None = None
        """Of the person who is shown; it stands in place of the shape, which becomes its mark."""
        self.turn = 0
        """Grows whenever something else is shown."""
        self._look: Look | None = None
        self._shape, self._idle = Shape.BADGE, True
        self._words = VerdictWords("", "", "")
        self.override = QPushButton(self)
        """Lets in against the rules; or, with somebody who was found inside, lets out."""
        self.override.setCursor(Qt.CursorShape.PointingHandCursor)
        self.override.clicked.connect(self._on_pressed)
        self.override.hide()
        self.show_idle("", "", "")

    @property
    def words(self) -> VerdictWords:
        """What is shown now."""
        return self._words

    @property
    def look(self) -> Look | None:
        """The colours shown now; None for those of the window."""
        return self._look

    @property
    def shape(self) -> Shape:
        """The shape shown now."""
        return self._shape

    @property
    def idle(self) -> bool:
        """Whether nobody is shown, and nothing that was done."""
        return self._idle

    @property
    def failed(self) -> bool:
        """Whether something could not be done."""
        return self._look is FAILED and self.kind is None

    def show_verdict(self, verdict: Verdict, words: VerdictWords, *, may_go_out: bool = False) -> None:
        """Show a verdict at once; refusals that staff may overrule get their button, and so does the way out."""
        act = self.tr("Goes out now") if may_go_out else ""
        if verdict.kind in OVERRIDABLE and verdict.trainee is not None:
            act = self.tr("Let in anyway …")
        self._show(LOOKS[verdict.kind], words, kind=verdict.kind, act=act)
        self.announce(words.sentence())

    def show_failure(self, headline: str, sentence: str) -> None:
        """Show that the program could not do it, in the sentence of the error."""
        self._show(FAILED, VerdictWords(headline, sentence, ""))
        self.announce(self._words.sentence())

    def show_done(self, words: VerdictWords, shape: Shape, announced: str = "") -> None:
        """Show calmly that something was done: no verdict, so in the window's own colours."""
        self._show(None, words, shape=shape)
        self.announce(announced or words.sentence())

    def show_idle(self, headline: str, detail: str, action: str) -> None:
        """Show the calm panel that asks for a badge."""
        self._show(None, VerdictWords(headline, detail, action), idle=True)

    def add_photo(self, photo: QPixmap | None) -> None:
        """Show the photo of the person who is shown."""
        self.photo = photo
        self.update()

    def add_note(self, sentence: str) -> None:
        """Say one thing more about what is shown; that stays."""
        self._words = replace(self._words, note=DOT.join(part for part in (self._words.note, sentence) if part))
        self._describe()
        self.announce(sentence)

    def _show(
        self,
        look: Look | None,
        words: VerdictWords,
        *,
        kind: Kind | None = None,
        shape: Shape = Shape.BADGE,
        act: str = "",
        idle: bool = False,
    ) -> None:
        self.kind, self.photo, self.turn = kind, None, self.turn + 1
        self._look, self._words, self._shape, self._idle = look, words, look.shape if look else shape, idle
        self.override.setText(act)
        self.override.setVisible(bool(act))
        if look is not None:
            self.override.setStyleSheet(
                f"QPushButton {{ color: {look.text}; background: transparent; border: 2px solid {look.text}; }}"
                f"QPushButton:hover, QPushButton:focus {{ color: {look.ground}; background: {look.text}; }}"
            )
        self._place_button()
        self._describe()

    def _on_pressed(self) -> None:
        (self.override_requested if self.kind in OVERRIDABLE else self.out_requested).emit()

    def _describe(self) -> None:
        said = self._words.sentence()
        self.setAccessibleName(self._words.headline)
        self.setAccessibleDescription(said)
        self.setToolTip(tip(said))
        self.update()
        self.changed.emit()

    def announce(self, sentence: str) -> None:
        """Have a screen reader say it at once, wherever the focus is."""
        self.announced = sentence
        event = QAccessibleAnnouncementEvent(self, sentence)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _place_button(self) -> None:
        pad = round(Sizes.of(self.width(), self.height()).pad)
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

    def laid_out(self) -> Layout:
        """Return where the words stand now."""
        button = None if self.override.isHidden() else self.override.size()
        return lay_out(self._words, self.width(), self.height(), button)

    def sizeHint(self) -> QSize:
        return QSize(790, 312)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, ink, quiet = self._paint_ground(painter)
        places, look = self.laid_out(), self._look
        mark = QColor(look.rim) if look and look.rim else (ink if look else quiet)
        self._paint_shape(painter, self._shape, places.shape, mark, ground)
        if places.note is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawRoundedRect(places.note, 10, 10)
        inks = {Ink.INK: ink, Ink.QUIET: quiet, Ink.GROUND: ground}
        for line in places.lines:
            write(painter, QPointF(line.x, line.y), line.text, line.pixels, inks[line.ink], bold=line.bold)
