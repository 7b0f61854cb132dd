"""The camera's picture, mirrored as in a mirror, with the symbols that were read, and a lamp that tells its state."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from checkin.capture.frames import Frame
from checkin.capture.hints import Hint
from checkin.capture.scanner import CameraState, CameraStateKind, Sight
from checkin.ui import theme
from checkin.ui.door.lettering import LEADING, wrapped, write
from checkin.ui.language import spoken
from checkin.ui.tips import tip

_FOUND = QColor("#63D58F")
_PAD = 16.0
_MOST_CROPPED = 0.8
"""The picture fills its place when at least this share of it stays visible; else it is shown whole."""


def image_of(frame: Frame) -> QImage:
    """Return a frame (H, W, 3; BGR) as a picture that owns its memory."""
    picture = frame.image
    height, width = picture.shape[:2]
    form = QImage.Format.Format_BGR888 if picture.ndim == 3 else QImage.Format.Format_Grayscale8
    return QImage(picture.data, width, height, picture.strides[0], form).copy()


@dataclass
class _Seen:
    """What one camera shows."""

    state: CameraState
    image: QImage | None = None
    sight: Sight = field(default_factory=Sight)

    def lamp(self) -> str:
        if self.state.kind is CameraStateKind.RUNNING:
            return "good"
        return "bad" if self.state.kind in (CameraStateKind.LOST, CameraStateKind.ENDED) else "warn"


class CameraView(QWidget):
    """Shows the newest frame of one camera, and of a second one in its corner.

    Mirroring is for display only: what is decoded is never mirrored.

    Signals:
        menu_wanted()   staff want to choose the camera
    """

    menu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, menu: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("camera")
        self.setMinimumSize(248, 208)
        self.mirrored = True
        self._off = CameraState(CameraStateKind.ENDED, "")
        self._seen = {0: _Seen(self._off)}
        self._scanner = ""
        self._more = QToolButton(self)
        self._more.setText("⋯")
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.setCursor(Qt.CursorShape.PointingHandCursor)
        self._more.setFixedSize(44, 36)
        self._more.clicked.connect(self.menu_wanted)
        self._more.setVisible(menu)
        self.say()

    def say(self) -> None:
        """Write every word again, in the language in use."""
        off = CameraState(CameraStateKind.ENDED, self.tr("The camera is off."))
        for seen in self._seen.values():
            if seen.state == self._off:
                seen.state = off
        self._off = off
        self.setAccessibleName(self.tr("Camera"))
        self._more.setAccessibleName(self.tr("Choose the camera"))
        self._more.setToolTip(self.tr("Choose the camera"))
        self._tell()

    @property
    def state(self) -> CameraState:
        """How the first camera does."""
        return self._seen[0].state

    @property
    def hint(self) -> Hint | None:
        """Why a badge that is shown is not read."""
        return next((seen.sight.hint for seen in self._seen.values() if seen.sight.hint), None)

    def picture(self, place: int = 0) -> QImage | None:
        """Return what a camera shows now."""
        return self._of(place).image

    def show_frame(self, frame: Frame, place: int = 0) -> None:
        """Show a frame of the first (0) or second (1) camera."""
        self._of(place).image = image_of(frame)
        self.update()

    def show_sight(self, sight: Sight, place: int = 0) -> None:
        """Outline the symbols that were read, or show why nothing is."""
        self._of(place).sight = sight

    def show_state(self, state: CameraState, place: int = 0) -> None:
        """Show the state of a camera; a lost camera leaves no old picture behind."""
        seen = self._of(place)
        seen.state = state
        if state.kind in (CameraStateKind.LOST, CameraStateKind.ENDED, CameraStateKind.STARTING):
            seen.image, seen.sight = None, Sight()
        self._tell()

    def show_scanner(self, ok: bool, sentence: str) -> None:
        """Show how the scanner on a serial line does; a sentence stays as long as it is lost."""
        self._scanner = "" if ok else sentence
        self._tell()

    def forget(self, place: int) -> None:
        """Show this camera no more."""
        if place:
            self._seen.pop(place, None)
            self._tell()

    def menu_place(self) -> QPoint:
        """Return where on the screen the menu opens."""
        return self._more.mapToGlobal(self._more.rect().bottomLeft())

    def _tell(self) -> None:
        troubled = [seen for place, seen in self._seen.items() if place and seen.lamp() != "good"]
        said = " ".join([*(spoken(seen.state.sentence) for seen in (self._seen[0], *troubled)), self._scanner]).strip()
        self.setAccessibleDescription(said)
        self.setToolTip(tip(said))
        self.update()

    def _of(self, place: int) -> _Seen:
        return self._seen.setdefault(place, _Seen(self._off))

    def _paint_picture(self, painter: QPainter, place: QRectF, seen: _Seen) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(place, 10, 10)
        painter.setClipPath(clip)
        painter.fillRect(place, theme.color("picture"))
        if seen.image is None:
            self._paint_absence(painter, place)
            painter.setClipping(False)
            return
        x, y = place.width() / seen.image.width(), place.height() / seen.image.height()
        scale = max(x, y) if min(x, y) / max(x, y) >= _MOST_CROPPED else min(x, y)
        painter.save()
        painter.translate(place.center())
        painter.scale(-scale if self.mirrored else scale, scale)
        painter.translate(-seen.image.width() / 2, -seen.image.height() / 2)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QPointF(0, 0), seen.image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(_FOUND, 4 / scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        for reading in seen.sight.readings:
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in reading.corners]))
        painter.restore()
        painter.setClipping(False)

    def _paint_second(self, painter: QPainter, place: QRectF) -> None:
        """Paint the second camera into the lower right corner of the first."""
        seen = self._seen.get(1)
        if seen is None:
            return
        width = place.width() * 0.36
        corner = QRectF(place.right() - width - 8, place.bottom() - width * 0.5625 - 8, width, width * 0.5625)
        self._paint_picture(painter, corner, seen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("panel"), 2))
        painter.drawRoundedRect(corner, 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(seen.lamp()))
        painter.drawEllipse(corner.topLeft() + QPointF(14, 14), 6, 6)

    def _paint_hint(self, painter: QPainter, place: QRectF) -> None:
        """Write across the picture what the holder of the badge can do."""
        hint = self.hint
        if hint is None:
            return
        words = wrapped(spoken(hint.value), place.width() - 32, theme.STRONG, 2, bold=True)
        height = len(words) * theme.STRONG * LEADING + 20
        band = QRectF(place.left() + 8, place.top() + 8, place.width() - 16, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFC93C"))
        painter.drawRoundedRect(band, 8, 8)
        for i, line in enumerate(words):
            at = band.topLeft() + QPointF(12, 10 + i * theme.STRONG * LEADING)
            write(painter, at, line, theme.STRONG, QColor("#1F1600"), bold=True)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._more.move(self.width() - self._more.width() - 8, self.height() - self._more.height() - 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.setBrush(theme.color("panel"))
        painter.drawRoundedRect(box, theme.CORNER, theme.CORNER)
        lines = wrapped(self.accessibleDescription(), box.width() - 2 * _PAD - 26 - self._more.width(), theme.SMALL, 3)
        below = max(len(lines) * theme.SMALL * LEADING + 24, 44)
        picture = box.adjusted(_PAD, _PAD, -_PAD, -below)
        self._paint_picture(painter, picture, self._seen[0])
        self._paint_second(painter, picture)
        self._paint_hint(painter, picture)
        top = box.bottom() - below + 12
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._seen[0].lamp()))
        painter.drawEllipse(QPointF(_PAD + 8, top + theme.SMALL * 0.62), 7, 7)
        for i, line in enumerate(lines):
            place = QPointF(_PAD + 26, top + i * theme.SMALL * LEADING)
            write(painter, place, line, theme.SMALL, theme.color("quiet"))
