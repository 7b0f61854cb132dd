"""The photo of a trainee, as it stands in the verdict."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImageReader, QPainter, QPainterPath, QPixmap

_LARGEST = QSize(4000, 4000)
"""Of a picture that is decoded at all; what the import keeps has 480 × 640 px."""


def photo_of(data: bytes | None) -> QPixmap | None:
    """Return a photo that the store keeps; None when there is none, or it cannot be shown."""
    if not data:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.boundedTo(_LARGEST) != size:
        return None
    image = reader.read()
    return None if image.isNull() else QPixmap.fromImage(image)


def draw_photo(painter: QPainter, photo: QPixmap, box: QRectF, corner: float) -> None:
    """Paint a photo so that it fills `box` and its middle stays in sight."""
    scale = max(box.width() / photo.width(), box.height() / photo.height())
    part = QRectF(0, 0, box.width() / scale, box.height() / scale)
    part.moveCenter(QRectF(photo.rect()).center())
    part.moveTop(max(0.0, part.top() * 0.6))  # faces are above the middle
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(box, corner, corner)
    painter.setClipPath(path)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(box, photo, part)
    painter.setClipping(False)
    painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)
