"""The camera's picture, mirrored as in a mirror, with the symbols that were read, and a lamp that tells its state."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from checkin.capture.scanner import CameraState, CameraStateKind
from checkin.ui import theme
from checkin.ui.door.lettering import LEADING, wrapped, write
from checkin.ui.door.scanner_bridge import Framed

_FOUND = QColor("#63D58F")
_PAD = 16.0
_MOST_CROPPED = 0.8
"""The picture fills its place when at least this share of it stays visible; else it is shown whole."""


def image_of(framed: Framed) -> QImage:
    """Return a frame (H, W, 3; BGR) as a picture that owns its memory."""
    picture = framed.frame.image
    height, width = picture.shape[:2]
    form = QImage.Format.Format_BGR888 if picture.ndim == 3 else QImage.Format.Format_Grayscale8
    return QImage(picture.data, width, height, picture.strides[0], form).copy()


class CameraView(QWidget):
    """Shows the newest frame. Mirroring is for display only: what is decoded is never mirrored."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("camera")
        self.setMinimumSize(248, 208)
        self.mirrored = True
        self.state = CameraState(CameraStateKind.ENDED, self.tr("The camera is off."))
        self._image: QImage | None = None
        self._found: list[QPolygonF] = []
        self.setAccessibleName(self.tr("Camera"))

    def show_frame(self, framed: Framed) -> None:
        """Show a frame and outline the symbols read in it."""
        self._image = image_of(framed)
        self._found = [QPolygonF([QPointF(x, y) for x, y in reading.corners]) for reading in framed.readings]
        self.update()

    def show_state(self, state: CameraState) -> None:
        """Show the state of the camera; a lost camera leaves no old picture behind."""
        self.state = state
        self.setAccessibleDescription(state.sentence)
        if state.kind is not CameraStateKind.RUNNING:
            self._image, self._found = None, []
        self.update()

    def _lamp(self) -> QColor:
        if self.state.kind is CameraStateKind.RUNNING:
            return theme.color("good")
        return theme.color("warn" if self.state.kind is CameraStateKind.STARTING else "bad")

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(place, 10, 10)
        painter.setClipPath(clip)
        painter.fillRect(place, theme.color("picture"))
        if self._image is None:
            self._paint_absence(painter, place)
            painter.setClipping(False)
            return
        fill, whole = self._scales(place)
        scale = fill if whole / fill >= _MOST_CROPPED else whole
        painter.translate(place.center())
        painter.scale(-scale if self.mirrored else scale, scale)
        painter.translate(-self._image.width() / 2, -self._image.height() / 2)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QPointF(0, 0), self._image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(_FOUND, 4 / scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        for corners in self._found:
            painter.drawPolygon(corners)
        painter.resetTransform()
        painter.setClipping(False)

    def _scales(self, place: QRectF) -> tuple[float, float]:
        assert self._image is not None, "asked only with a picture"
        x, y = place.width() / self._image.width(), place.height() / self._image.height()
        return max(x, y), min(x, y)

    def _paint_absence(self, painter: QPainter, place: QRectF) -> None:
        """Draw four corners of a finder where the picture will be."""
        painter.setPen(QPen(QColor("#8C97A3"), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        side = min(place.width(), place.height()) * 0.24
        for across in (-1, 1):
            for down in (-1, 1):
                corner = place.center() + QPointF(across * side, down * side)
                painter.drawLine(corner, corner - QPointF(across * side * 0.5, 0))
                painter.drawLine(corner, corner - QPointF(0, down * side * 0.5))

    def sizeHint(self) -> QSize:
        return QSize(412, 312)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(box, theme.CORNER, theme.CORNER)
        lines = wrapped(self.state.sentence, box.width() - 2 * _PAD - 26, theme.SMALL, 3)
        below = len(lines) * theme.SMALL * LEADING + 24
        self._paint_picture(painter, box.adjusted(_PAD, _PAD, -_PAD, -below))
        top = box.bottom() - below + 12
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._lamp())
        painter.drawEllipse(QPointF(_PAD + 8, top + theme.SMALL * 0.62), 7, 7)
        for i, line in enumerate(lines):
            place = QPointF(_PAD + 26, top + i * theme.SMALL * LEADING)
            write(painter, place, line, theme.SMALL, theme.color("quiet"))
