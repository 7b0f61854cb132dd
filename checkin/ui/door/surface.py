"""What stands where on the Door page, from 928 × 600 px up."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.ui.door.camera_view import CameraView
from checkin.ui.door.header import Header
from checkin.ui.door.last_scans import LastScans
from checkin.ui.door.reason import ReasonPanel
from checkin.ui.door.search import Results, SearchField
from checkin.ui.door.tiles import Tiles
from checkin.ui.door.verdict_panel import VerdictPanel

_COMPACT = 690
"""Below this height in px the page uses smaller rows."""


class DoorSurface(QWidget):
    """The widgets of the Door page and their places; search results and questions lie over the lower part."""

    def __init__(self, door: str, parent: QWidget | None = None, camera: CameraView | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header = Header(door)
        self.camera, self.panel = camera or CameraView(), VerdictPanel()
        self.search, self.last_scans, self.tiles = SearchField(), LastScans(), Tiles()
        self._build()
        self.results, self.reason = Results(self), ReasonPanel(self)
        self.results.hide()
        self.reason.hide()

    def _build(self) -> None:
        label = QLabel(self.tr("Last scans"))
        label.setProperty("role", "small")
        label.setContentsMargins(4, 0, 0, 0)
        middle = QHBoxLayout()
        middle.addWidget(self.camera, 33)
        middle.addWidget(self.panel, 67)
        self._middle, self._column = middle, QVBoxLayout(self)
        self._column.addWidget(self.header)
        self._column.addLayout(middle, 1)
        self._column.addWidget(self.search)
        below = QVBoxLayout()
        below.setSpacing(4)
        below.addWidget(label)
        below.addWidget(self.last_scans)
        self._column.addLayout(below)
        self._column.addWidget(self.tiles)
        self._arrange()

    def _arrange(self) -> None:
        compact = self.height() < _COMPACT
        gap = 10 if compact else 16
        self._column.setSpacing(gap)
        self._middle.setSpacing(gap)
        self._column.setContentsMargins(*((16, 12, 16, 12) if compact else (24, 20, 24, 20)))
        self.header.setFixedHeight(72 if compact else 84)
        self.search.setFixedHeight(48 if compact else 56)
        self.last_scans.setFixedHeight(72 if compact else 92)
        self.tiles.setFixedHeight(44 if compact else 54)

    def _place_overlays(self) -> None:
        field = self.search.geometry()
        top = field.bottom() + 8
        room = self.height() - top - 8
        self.results.setGeometry(field.x(), top, field.width(), room)
        wanted = self.reason.heightForWidth(field.width())
        if wanted > room:  # then over the field too, rather than over half of it
            room = max(wanted, self.height() - field.top() - 8)
        self.reason.setGeometry(field.x(), self.height() - 8 - room, field.width(), room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._place_overlays()
