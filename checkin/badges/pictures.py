"""Pictures on badges: PNG, JPEG and WebP, looked at before they are decoded: a small file can hold a huge one."""

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from checkin.errors import InputError
from checkin.words import say

MOST_PIXELS = 50_000_000
LARGEST = 40_000_000
"""Bytes of a picture file."""
_LONGEST_SIDE = 20_000
_KEPT = 3_000
"""Pixels along the longer side of what is kept: 600 dpi on a card of 127 mm."""
_ALLOCATION = 256
"""MB that decoding one picture may take."""
_KINDS = ((b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"), (b"RIFF", b"webp"))


def picture(data: bytes, where: str, most: int = _KEPT) -> QImage:
    """Return the picture of a file's bytes, its longer side at most `most` pixels. `where`: how faults name it.

    Raises InputError for another kind (SVG is one), a bomb, or a damaged file.
    """
    kind = next((name for start, name in _KINDS if data.startswith(start)), None)
    if kind is None or (kind == b"webp" and data[8:12] != b"WEBP"):
        sentence = say("Template", "{file} is no PNG, JPEG or WebP picture. Save it as one of these.")
        raise InputError(sentence.format(file=where))
    if len(data) > LARGEST:
        sentence = say("Template", "{file} has {size} MB; a picture has at most {most} MB.")
        raise InputError(sentence.format(file=where, size=len(data) // 1_000_000, most=LARGEST // 1_000_000))
    QImageReader.setAllocationLimit(_ALLOCATION)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    _refuse_bomb(size, where)
    if max(size.width(), size.height()) > most:
        reader.setScaledSize(size.scaled(QSize(most, most), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        sentence = say("Template", "{file} is damaged: {reason}.")
        raise InputError(sentence.format(file=where, reason=reader.errorString()))
    return _plain(image)


@lru_cache(maxsize=16)
def kept_picture(data: bytes, most: int = _KEPT) -> QImage | None:
    """Return a picture that was looked at before, or None when it cannot be used."""
    try:
        return picture(data, "", most)
    except InputError:
        return None


def _refuse_bomb(size: QSize, where: str) -> None:
    width, height = size.width(), size.height()
    if not size.isValid() or min(width, height) < 1:
        raise InputError(say("Template", "{file} is damaged: it has no size.").format(file=where))
    if width * height > MOST_PIXELS or max(width, height) > _LONGEST_SIDE:
        sentence = say("Template", "{file} has {width} × {height} pixels; at most 50 million are read.")
        raise InputError(sentence.format(file=where, width=width, height=height))


def _plain(image: QImage) -> QImage:
    """Return it in a form that prints the same everywhere: RGB, with transparency only where there is some."""
    wanted = QImage.Format.Format_ARGB32 if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    return image.convertToFormat(wanted)
