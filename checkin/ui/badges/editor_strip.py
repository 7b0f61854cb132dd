"""The strip below the card: the same design on the badges of the roster that stand out, always up to date."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QScrollArea, QWidget

from checkin.badges.artist import Artist, Photos
from checkin.ui import theme
from checkin.ui.badges.editor_document import Document
from checkin.ui.badges.editor_samples import Sample
from checkin.ui.language import translate
from checkin.ui.tips import tip

_CARD_WIDTH, _CARD_HEIGHT, _CAPTION, _PAD = 138, 84, 22, 6
_PAUSE = 60
"""Milliseconds between two pictures of what is dragged."""


class SampleButton(QAbstractButton):
    """One badge with what it stands for; pressed, it is shown on the canvas."""

    def __init__(self, sample: Sample) -> None:
        super().__init__()
        self.sample = sample
        self.artist: Artist | None = None
        self.side = 0
        self._kept: tuple[object, QPixmap] | None = None
        self.setCheckable(True)
        self.setFixedSize(_CARD_WIDTH + 2 * _PAD, _CARD_HEIGHT + _CAPTION + 2 * _PAD)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = translate("Template", "{why}: {who}").format(why=sample.words, who=sample.face.who)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))

    def sizeHint(self) -> QSize:
        """Return the size that it always has."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and its caption."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.hasFocus() or self.underMouse():
            edge = "accent" if self.isChecked() or self.hasFocus() else "line"
            painter.setPen(QPen(theme.color(edge), 2))
            painter.drawRoundedRect(whole, 10, 10)
        picture = self._picture()
        if picture is not None:
            size = picture.deviceIndependentSize()
            left = (self.width() - size.width()) / 2
            top = _PAD + (_CARD_HEIGHT - size.height()) / 2
            painter.drawPixmap(round(left), round(top), picture)
            painter.setPen(QPen(theme.color("line"), 1))
            edge_box = QRectF(round(left) + 0.5, round(top) + 0.5, size.width() - 1, size.height() - 1)
            painter.drawRect(edge_box)
        painter.setFont(theme.font(13, bold=self.isChecked()))
        painter.setPen(theme.color("ink" if self.isChecked() else "quiet"))
        room = QRectF(_PAD, self.height() - _CAPTION - 2, self.width() - 2 * _PAD, _CAPTION)
        words = painter.fontMetrics().elidedText(self.sample.words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _picture(self) -> QPixmap | None:
        """Return the card, painted again only when it looks different."""
        if self.artist is None:
            return None
        card, ratio = self.artist.template.card, self.devicePixelRatioF()
        key = (self.artist, self.side, ratio)
        if self._kept is None or self._kept[0] != key:
            scale = min(_CARD_WIDTH / card.w, _CARD_HEIGHT / card.h) * ratio
            picture = QPixmap.fromImage(self.artist.picture(self.sample.face, scale, self.side))
            picture.setDevicePixelRatio(ratio)
            self._kept = (key, picture)
        return self._kept[1]


class Strip(QScrollArea):
    """All samples in a row.

    Signals: chosen(object): the face of a sample that was pressed.
    """

    chosen = Signal(object)

    def __init__(self, document: Document, samples: Sequence[Sample], photos: Photos | None) -> None:
        super().__init__()
        self._document, self._photos = document, photos
        self._group = QButtonGroup(self)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.buttons = [SampleButton(sample) for sample in samples]
        for made in self.buttons:
            self._group.addButton(made)
            row.addWidget(made)
        row.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_CARD_HEIGHT + _CAPTION + 2 * _PAD + 16)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("Template", "The design on other badges"))
        self._group.buttonClicked.connect(self._on_clicked)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.show_now)
        document.shown_changed.connect(self._on_shown)
        self.show_now()

    def show_now(self) -> None:
        """Paint the design as it is shown on the canvas."""
        self._soon.stop()
        artist = Artist(self._document.shown, self._photos, self._document.dots)
        for made in self.buttons:
            made.artist, made.side = artist, self._document.side
            made.setChecked(made.sample.face == self._document.face)
            made.update()

    def stop(self) -> None:
        """Paint nothing any more."""
        self._soon.stop()

    def _on_shown(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _on_clicked(self, pressed: SampleButton) -> None:
        self.chosen.emit(pressed.sample.face)
