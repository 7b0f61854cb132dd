"""A photo of a person as it is kept: upright, small, without what the camera wrote into it."""

import re
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter

from checkin.errors import InputError
from checkin.words import Sentence, say

WIDTH, HEIGHT = 480, 640
"""Pixels that a portrait fits into."""
MEDIA = "image/jpeg"
ENDINGS = (".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".heic", ".heif")
_FORMATS = frozenset(("jpeg", "jpg", "png", "bmp", "gif", "webp", "tiff"))
_QUALITY = 88
_FILE_MB = 60
_MEGAPIXELS = 50
_MEGAPIXELS_OF_JPEG = 220
"""A JPEG is made smaller while it is read, others are there in full once."""
_SIDE = 32_000


def portrait(path: Path) -> bytes:
    """Return a picture file as a JPEG that fits into 480 × 640 pixels, turned as the camera was held, on white.

    Raises InputError for what is no picture, or one that would take too much memory.
    """
    head = _head(path)
    reader = QImageReader(str(path.absolute()))  # a device of ours could be gone before the reader is
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data()).decode("ascii", "replace")
    size = reader.size()
    if kind not in _FORMATS or not size.isValid() or size.isEmpty():
        raise InputError(_refusal(head).format(name=path.name))
    _refuse_huge(path.name, size, kind)
    turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    box = QSize(HEIGHT, WIDTH) if turned else QSize(WIDTH, HEIGHT)
    if size.width() > box.width() or size.height() > box.height():
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise InputError(_DAMAGED.format(name=path.name))
    return _jpeg(image)


_DAMAGED = say("Photos", "{name} is damaged or incomplete. Ask for the photo again.")
_NO_PICTURE = say("Photos", "{name} is no picture that can be read. Save it as JPEG or PNG.")
_HEIC = say("Photos", "{name} is in the format of iPhones (HEIC). Save it as JPEG: there, or in a mail to yourself.")


def _refusal(head: bytes) -> Sentence:
    """Return why a file that is read as no picture is none."""
    if re.match(rb"....ftyp(hei[cxms]|hev[cx]|mif1|msf1)", head, re.DOTALL):
        return _HEIC
    return _DAMAGED if head.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8")) else _NO_PICTURE


def _head(path: Path) -> bytes:
    """Return the first bytes of a file. Raises InputError when it cannot be read, or is far too large."""
    try:
        with path.open("rb") as file:
            head, size = file.read(16), path.stat().st_size
    except OSError as error:
        sentence = say("Photos", "{name} cannot be read: {reason}.")
        raise InputError(sentence.format(name=path.name, reason=error.strerror or str(error))) from error
    if size > _FILE_MB * 1_000_000:
        sentence = say("Photos", "{name} has more than {most} MB. Make the photo smaller.")
        raise InputError(sentence.format(name=path.name, most=_FILE_MB))
    return head


def _refuse_huge(name: str, size: QSize, kind: str) -> None:
    """Refuse a picture by the size that it says it has, before a single pixel is made."""
    millions = size.width() * size.height() / 1_000_000
    most = _MEGAPIXELS_OF_JPEG if kind in ("jpeg", "jpg") else _MEGAPIXELS
    if millions > most or max(size.width(), size.height()) > _SIDE:
        sentence = say("Photos", "{name} is {width} × {height} pixels large. Make the photo smaller.")
        raise InputError(sentence.format(name=name, width=size.width(), height=size.height()))


def _jpeg(image: QImage) -> bytes:
    """Return an image as JPEG: painted anew, it has no transparency, and no place or date of the camera."""
    image = image.scaled(
        image.size().boundedTo(image.size().scaled(WIDTH, HEIGHT, Qt.AspectRatioMode.KeepAspectRatio)),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    clean = QImage(image.size(), QImage.Format.Format_RGB888)
    clean.fill(Qt.GlobalColor.white)
    painter = QPainter(clean)
    painter.drawImage(0, 0, image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    clean.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
    return bytes(buffer.data().data())
