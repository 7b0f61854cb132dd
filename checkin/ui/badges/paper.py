"""Badges and sheets on screen, by the painter that prints them: white paper, whatever the scheme."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.badges.artist import Artist
from checkin.badges.face import BadgeFace
from checkin.badges.layouts import Layout
from checkin.badges.setup import Setup, arranged, page_count
from checkin.badges.sheet import page_picture
from checkin.ui import theme
from checkin.ui.language import translate

_AIR = 12
"""Pixels of ground round the paper."""
_USED = QColor(90, 100, 110, 70)


class Paper(QWidget):
    """A picture of something printed, as large as there is room for, at the screen's own resolution."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._kept: tuple[object, QPixmap] | None = None
        self.setMinimumSize(160, 84)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    def size_in_mm(self) -> tuple[float, float] | None:
        """Return width and height of the paper, None when there is none."""
        raise NotImplementedError

    def draw(self, pixels_per_mm: float) -> QImage:
        """Return the picture."""
        raise NotImplementedError

    def forget(self) -> None:
        """Draw it again."""
        self._kept = None
        self.update()

    def place(self) -> QRectF:
        """Return where the paper lies on the widget, in px."""
        size = self.size_in_mm()
        if size is None:
            return QRectF()
        room = QRectF(self.rect()).adjusted(_AIR, _AIR, -_AIR, -_AIR)
        scale = min(room.width() / size[0], room.height() / size[1])
        box = QRectF(0, 0, size[0] * scale, size[1] * scale)
        box.moveCenter(room.center())
        return box

    def paint_over(self, painter: QPainter, place: QRectF, scale: float) -> None:
        """Paint what is not printed, over the paper. `scale` in px a mm."""

    def sizeHint(self) -> QSize:
        """Return the size on screen."""
        return QSize(408, 220)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, paper, and what lies over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("ground"))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        size, place = self.size_in_mm(), self.place()
        if size is None or place.width() < 1:
            return
        ratio, scale = self.devicePixelRatioF(), place.width() / size[0]
        if self._kept is None or self._kept[0] != (scale, ratio):
            self._kept = (scale, ratio), QPixmap.fromImage(self.draw(scale * ratio))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._kept[1], QRectF(self._kept[1].rect()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRect(place)
        self.paint_over(painter, place, scale)


class CardPreview(Paper):
    """One side of one badge."""

    def __init__(self) -> None:
        super().__init__(translate("Badges", "Preview of the badge"))
        self.face: BadgeFace | None = None
        self._artist: Artist | None = None
        self.side = 0

    def show_face(self, face: BadgeFace | None, artist: Artist, side: int = 0) -> None:
        """Show a badge, or nothing."""
        self.face, self._artist, self.side = face, artist, min(side, len(artist.template.sides) - 1)
        said = "" if face is None else ", ".join(part for part in (face.who, face.unit) if part)
        self.setAccessibleDescription(said)
        self.forget()

    def size_in_mm(self) -> tuple[float, float] | None:
        """Return the size of the card."""
        if self.face is None or self._artist is None:
            return None
        card = self._artist.template.card
        return card.w, card.h

    def draw(self, pixels_per_mm: float) -> QImage:
        """Return the card."""
        assert self.face is not None and self._artist is not None, "it has a size"
        return self._artist.picture(self.face, pixels_per_mm, self.side)


class SheetPreview(Paper):
    """One page. A click on a label of the first page says that printing begins there.

    Signals: begin_at(int): the first label that is free, from 0.
    """

    begin_at = Signal(int)

    def __init__(self) -> None:
        super().__init__(translate("Badges", "Preview of the sheet"))
        self._faces: Sequence[BadgeFace] = ()
        self._artist: Artist | None = None
        self._layout: Layout | None = None
        self._setup = Setup()
        self.page, self._marked = 0, ""
        self.setMouseTracking(True)

    def show_page(
        self, faces: Sequence[BadgeFace], artist: Artist, layout: Layout, setup: Setup, page: int, marked: str
    ) -> None:
        """Show a page of these badges, with a frame round the badge of the number `marked`."""
        self._faces, self._artist, self._layout, self._setup = faces, artist, layout, setup
        self.page, self._marked = max(0, min(page, self.pages - 1)), marked
        self.forget()

    @property
    def pages(self) -> int:
        """How many pages there are; one that is empty where nobody is chosen."""
        return 1 if self._layout is None else max(1, page_count(len(self._faces), self._layout, self._setup))

    def size_in_mm(self) -> tuple[float, float] | None:
        """Return the size of the page."""
        return None if self._layout is None else (self._layout.page_width, self._layout.page_height)

    def draw(self, pixels_per_mm: float) -> QImage:
        """Return the page."""
        assert self._layout is not None and self._artist is not None, "it has a size"
        return page_picture(self._faces, self._layout, self._artist, self._setup, self.page, pixels_per_mm)

    def label_at(self, at: QPointF) -> int | None:
        """Return the label of the first page that lies at a point of the widget, or None."""
        layout, place = self._layout, self.place()
        if layout is None or layout.per_page == 1 or self.page or place.width() < 1:
            return None
        scale = place.width() / layout.page_width
        boxes = (self._box(layout, index, place, scale) for index in range(layout.per_page))
        return next((index for index, box in enumerate(boxes) if box.contains(at)), None)

    def label_centre(self, index: int) -> QPointF:
        """Return the middle of a label on the widget."""
        assert self._layout is not None, "it shows a page"
        place = self.place()
        return self._box(self._layout, index, place, place.width() / self._layout.page_width).center()

    def paint_over(self, painter: QPainter, place: QRectF, scale: float) -> None:
        """Hatch the labels that are used, outline those that are free, and the badge that is chosen."""
        layout = self._layout
        assert layout is not None, "it has a size"
        for index in range(layout.per_page):
            box = self._box(layout, index, place, scale)
            if self.page == 0 and index < self._setup.skip:
                painter.fillRect(box, _USED)
                painter.fillRect(box, QBrush(QColor(70, 80, 90, 130), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(QColor(138, 148, 157, 120), 1))
            painter.drawRoundedRect(box, 2, 2)
        for index, number in self._places():
            if self._marked and self._faces[number].number == self._marked:
                painter.setPen(QPen(QColor(theme.LIGHT.accent), 2.5))
                painter.drawRoundedRect(self._box(layout, index, place, scale), 3, 3)

    def _places(self) -> list[tuple[int, int]]:
        assert self._layout is not None, "it shows a page"
        pages = arranged(len(self._faces), self._layout, self._setup)
        return next((places for number, places in enumerate(pages) if number == self.page), [])

    @staticmethod
    def _box(layout: Layout, index: int, place: QRectF, scale: float) -> QRectF:
        left, top = layout.position(index)
        size = layout.card_width * scale, layout.place_height * scale
        return QRectF(place.x() + left * scale, place.y() + top * scale, *size)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point where a click does something."""
        label = self.label_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if label is None else Qt.CursorShape.PointingHandCursor)
        words = translate("Badges", "Begin printing at label {n}") if label is not None else ""
        self.setToolTip(words.format(n=(label or 0) + 1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Begin at the label that is clicked."""
        label = self.label_at(event.position())
        if label is not None and event.button() == Qt.MouseButton.LeftButton:
            self.begin_at.emit(label)
