"""The card as an item of the scene, by the painter that prints it; one unit is a mm."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from checkin.badges.artist import Artist, Photos
from checkin.badges.template import Template
from checkin.printing.fonts import SCALE
from checkin.ui import theme
from checkin.ui.badges.editor_document import Document
from checkin.ui.badges.element_acts import shown_on

_UNSEEN = 0.35
"""How strongly something is shown that is selected but not printed on this badge."""


class CardItem(QGraphicsItem):
    """Paints the side that is shown. What reaches over the edge is shown faintly: it is cut off."""

    def __init__(self, document: Document, photos: Photos | None) -> None:
        super().__init__()
        self._document, self._photos = document, photos
        self._artist: tuple[Template, Artist] | None = None

    def resized(self) -> None:
        """Be told that the card is of another size."""
        self.prepareGeometryChange()

    def boundingRect(self) -> QRectF:
        """Return the card with its bleed."""
        card = self._document.shown.card
        around = card.bleed + 1
        return QRectF(-around, -around, card.w + 2 * around, card.h + 2 * around)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint the card."""
        document = self._document
        template, card = document.shown, document.shown.card
        edge = QPainterPath()
        edge.addRoundedRect(QRectF(0, 0, card.w, card.h), card.corner, card.corner)
        painter.fillPath(edge, Qt.GlobalColor.white)
        painter.save()
        painter.scale(1 / SCALE, 1 / SCALE)
        artist = self._artist_of(template)
        artist.paint(painter, document.face, document.side, bleed=card.bleed)
        for element in document.selected:
            if not shown_on(element, document.face):
                painter.setOpacity(_UNSEEN)
                artist.paint_element(painter, element, document.face)
                painter.setOpacity(1)
        painter.restore()
        outside = QPainterPath()
        outside.addRect(self.boundingRect())
        veil = theme.color("hover")
        veil.setAlphaF(0.78)
        painter.fillPath(outside - edge, veil)

    def _artist_of(self, template: Template) -> Artist:
        if self._artist is None or self._artist[0] is not template:
            self._artist = template, Artist(template, self._photos, self._document.dots)
        return self._artist[1]
