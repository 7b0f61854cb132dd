"""The card that is edited, painted as it will be printed: elements are selected, moved and drawn larger on it."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

from checkin.badges.artist import HINTS, Photos
from checkin.badges.template import Element
from checkin.ui import theme
from checkin.ui.badges.canvas_card import CardItem
from checkin.ui.badges.canvas_keys import CanvasKeys
from checkin.ui.badges.canvas_mouse import CanvasMouse
from checkin.ui.badges.canvas_painting import Overlay, paint_overlay
from checkin.ui.badges.editor_document import Document
from checkin.ui.badges.editor_words import element_words
from checkin.ui.badges.element_boxes import handles_of
from checkin.ui.language import translate

RULER = 22
"""px of the rulers along the upper and the left edge."""
ZOOMS = (1.0, 80.0)
"""The least and the greatest px of a mm."""
_CROWDED = 34
"""px of a side below which it has no handle in its middle."""
_ROOM = 12.0
"""mm of ground round the card."""


class Canvas(QGraphicsView):
    """Shows one side of the document's template.

    Signals: told(str): what should be said of what is going on, "" for nothing; zoomed(): the scale changed;
    text_wanted(): the text of what is selected is to be typed; refused(object): an act was, with the exception.
    """

    told = Signal(str)
    zoomed = Signal()
    text_wanted = Signal()
    refused = Signal(object)

    def __init__(self, document: Document, photos: Photos | None = None) -> None:
        super().__init__()
        self.document = document
        self.overlay = Overlay()
        self.snapping, self._fitted = True, True
        self._card = CardItem(document, photos)
        scene = QGraphicsScene(self)
        scene.addItem(self._card)
        self.setScene(scene)
        self.setRenderHints(HINTS)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Template", "Card"))
        self.setMinimumSize(240, 180)
        self.viewport().setMouseTracking(True)
        self._keys, self._mouse = CanvasKeys(self), CanvasMouse(self)
        document.shown_changed.connect(self._on_shown)
        document.template_changed.connect(self._on_template)
        document.selection_changed.connect(self._on_selection)
        self._on_template()

    @property
    def scale_now(self) -> float:
        """Pixels of a mm."""
        return float(self.transform().m11())

    @property
    def step(self) -> float:
        """The grid that things cling to in mm, or 0."""
        return 1.0 if self.overlay.grid else 0.0

    @property
    def whole_size(self) -> float:
        """Pixels of a mm at which the card is as large as in the hand."""
        return self.logicalDpiX() / 25.4

    def place(self, x: float, y: float) -> QPoint:
        """Return the pixel of the viewport at a point of the card (mm)."""
        return self.mapFromScene(QPointF(x, y))

    def set_scale(self, pixels: float) -> None:
        """Show a mm as so many pixels."""
        self._fitted = False
        self._use_bars(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scale_to(pixels)

    def fit(self) -> None:
        """Show all of the card, as large as there is room, and go on doing so."""
        self._fitted = True
        self._use_bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = self.document.shown.card
        room = self.viewport().size()
        around = card.bleed + 4
        across = (room.width() - RULER - 16) / (card.w + 2 * around)
        self._scale_to(min(across, (room.height() - RULER - 16) / (card.h + 2 * around)))
        self.centerOn(QPointF(card.w / 2 - RULER / 2 / self.scale_now, card.h / 2 - RULER / 2 / self.scale_now))

    def zoom(self, factor: float) -> None:
        """Show the card larger or smaller."""
        self.set_scale(self.scale_now * factor)

    def show_grid(self, shown: bool) -> None:
        """Show a grid of 1 mm, to which things cling."""
        self.overlay.grid = shown
        self.viewport().update()

    def tell(self, words: str) -> None:
        """Say something about what is going on."""
        self.told.emit(words)

    def announce(self, words: str) -> None:
        """Have a screen reader say something now."""
        event = QAccessibleAnnouncementEvent(self, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def handles(self, element: Element) -> list[str]:
        """Return the handles that have room round an element as large as it is shown, corners first."""
        wide, high = abs(element.w) * self.scale_now, abs(element.h) * self.scale_now
        crowded = {*("ew" if high < _CROWDED else ""), *("ns" if wide < _CROWDED else "")}
        return sorted((h for h in handles_of(element) if h not in crowded), key=len, reverse=True)

    def _use_bars(self, policy: Qt.ScrollBarPolicy) -> None:
        self.setHorizontalScrollBarPolicy(policy)
        self.setVerticalScrollBarPolicy(policy)

    def _scale_to(self, pixels: float) -> None:
        scale = min(max(ZOOMS[0], pixels), ZOOMS[1])
        self.setTransform(QTransform.fromScale(scale, scale))
        self.zoomed.emit()
        self.viewport().update()

    def _on_template(self) -> None:
        card = self.document.template.card
        around = _ROOM + card.bleed
        rect = QRectF(-around, -around, card.w + 2 * around, card.h + 2 * around)
        if rect != self.sceneRect():
            self._card.resized()
            self.setSceneRect(rect)
            if self._fitted:
                self.fit()
        self._describe()

    def _on_shown(self) -> None:
        self._card.update()
        self.viewport().update()

    def _on_selection(self) -> None:
        self._card.update()
        self._describe()
        self.viewport().update()
        if self.hasFocus():
            self.announce(self.accessibleDescription())

    def _describe(self) -> None:
        said = "; ".join(element_words(element) for element in self.document.selected)
        self.setAccessibleDescription(said or translate("Template", "Nothing is selected."))

    # Qt's own

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Select the next element with Tab; after the last one go on to the next widget."""
        return self._keys.next(forward=forward) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do with keys what the mouse does."""
        if event.key() == Qt.Key.Key_Escape and self._mouse.cancel():
            return
        if not self._keys.pressed(event):
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of this card from being taken by acts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keys.wants(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, and begin to drag."""
        self._mouse.pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what is pointed at."""
        self._mouse.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down."""
        self._mouse.released(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type the text of what is there."""
        self._mouse.pressed(event)
        self._mouse.cancel()
        if self.document.ids:
            self.text_wanted.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Point at nothing when the mouse leaves."""
        if event.type() == QEvent.Type.Leave:
            self.overlay.hovered = ""
            self.viewport().update()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1.15 if event.angleDelta().y() > 0 else 1 / 1.15)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the window show what can be done."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole card in sight where it was."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the neutral ground."""
        painter.fillRect(rect, theme.color("hover"))

    def drawForeground(self, painter: QPainter, _rect: QRectF | QRect) -> None:
        """Paint what is not printed: edges, selection, guides, rulers."""
        painter.save()
        painter.resetTransform()
        paint_overlay(painter, self)
        painter.restore()
