"""PDF files: written beside their place, and put there when they are whole."""

import contextlib
import errno
import math
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from checkin.errors import EnvironmentFault
from checkin.printing.fonts import SCALE, advance, font
from checkin.printing.text import Fitted
from checkin.printing.whole import why_not

_ASCENT = 0.88
"""How far the square of a Chinese character stands above its baseline, in font sizes."""
_RESOLUTION = 2540
"""Dots per inch of a page: a hundredth of a mm is a whole number of them, and short to write."""
_BOX = re.compile(rb"(/(?:Media|Trim)Box )\[0 0 [\d.]+ ([\d.]+)\]")
_BOX_LENGTH = 80
_BLOCK = 1 << 20
_own: list[QCoreApplication] = []
"""The application that was made here, kept alive."""


def ensure_application() -> QCoreApplication:
    """Return the running Qt application; makes one that needs no display when there is none."""
    running = QCoreApplication.instance()
    if running is not None:
        return running
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _own.append(QGuiApplication(sys.argv[:1]))
    return _own[0]


@contextmanager
def pdf_file(
    path: Path, title: str, width: float, height: float, *, durable: bool = False
) -> Iterator[tuple[QPainter, QPdfWriter]]:
    """Give a painter, in hundredths of a mm, on the first page (width × height mm) of a new PDF.

    The file appears when the block ends, and not at all when it raises; `durable`: it is on the disk by then. Raises
    EnvironmentFault when it cannot be written.
    """
    ensure_application()
    partial = path.with_name(f".{path.name}.part")
    try:
        _refuse_unwritable(partial)
        writer = QPdfWriter(str(partial))
        writer.setCreator("Checkin")
        writer.setTitle(title)
        writer.setResolution(_RESOLUTION)
        size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        painter = QPainter(writer)
        if not painter.isActive():
            raise OSError(errno.EACCES, "cannot be opened")
        painter.scale(writer.resolution() / 25.4 / SCALE, writer.resolution() / 25.4 / SCALE)
        try:
            yield painter, writer
        finally:
            ended = painter.end()
        if not ended:
            raise OSError(errno.ENOSPC, "no space left")
        _refuse_truncated(partial)
        exact_pages(partial, width, height)
        if durable:
            sync(partial)
        partial.replace(path)
        if durable:
            sync(path.parent)
    except OSError as error:
        raise EnvironmentFault(why_not(path, error)) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()


def draw(painter: QPainter, fitted: Fitted, left: float, top: float, width: float, *, bold: bool = False) -> None:
    """Draw a fitted text, its first line's top at `top` (mm), each line starting at `left`."""
    write(painter, fitted, mm(left, top, width, fitted.height), bold=bold)


def write(
    painter: QPainter,
    fitted: Fitted,
    box: QRectF,
    *,
    bold: bool = False,
    tracking: float = 0.0,
    align: float = 0.0,
    valign: float = 0.0,
) -> None:
    """Write a fitted text in a box; `align` and `valign` are 0 for left and top, 0.5 for the middle, 1 for the end."""
    size, step = fitted.size * SCALE, fitted.size * SCALE * fitted.leading
    painter.setFont(font(fitted.size, bold=bold))
    baseline = box.y() + (box.height() - step * len(fitted.lines)) * valign + (step - size) / 2 + _ASCENT * size
    for line in fitted.lines:
        at = box.x() + (box.width() - advance(line, bold, tracking) * size) * align
        if not tracking:
            painter.drawText(QPointF(at, baseline), line)
        # one by one: Qt's PDF engine multiplies the letter spacing of a font by the device's dots (6.11)
        for character in line if tracking else "":
            painter.drawText(QPointF(at, baseline), character)
            at += (advance(character, bold) + tracking) * size
        baseline += step


def mm(x: float, y: float, width: float, height: float) -> QRectF:
    """Return a box given in mm, in the painter's hundredths."""
    return QRectF(x * SCALE, y * SCALE, width * SCALE, height * SCALE)


def exact_pages(path: Path, width: float, height: float) -> None:
    """Give the pages of a PDF that Qt wrote their exact size (mm), in place: it rounds them to whole points.

    What is painted hangs on the upper left corner and stays where it is.
    """
    wide, high = (math.floor(length / 25.4 * 72e4) / 1e4 for length in (width, height))

    def box(found: re.Match[bytes]) -> bytes:
        top = float(found[2])
        exact = f"{found[1].decode()}[0 {top - high:.4f} {wide:.4f} {top:g}".encode()
        return exact.ljust(len(found[0]) - 1) + b"]" if len(exact) < len(found[0]) else found[0]

    with path.open("r+b") as file:
        at, kept = 0, b""
        while block := file.read(_BLOCK):
            whole = kept + block
            changed = _BOX.sub(box, whole)
            if changed != whole:
                after = file.tell()
                file.seek(at)
                file.write(changed)
                file.seek(after)
            kept = changed[-_BOX_LENGTH:]
            at += len(changed) - len(kept)


def sync(path: Path) -> None:
    """Make a file, or the names in a folder, durable: neither is lost with the power."""
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _refuse_unwritable(partial: Path) -> None:
    """Fail with the system's own reason; Qt's writer only says that it did not work."""
    with partial.open("wb"):
        pass


def _refuse_truncated(partial: Path) -> None:
    """Fail when the end of the file is missing; Qt's writer does not say that the disk was full."""
    with partial.open("rb") as file:
        size = partial.stat().st_size
        file.seek(max(0, size - 16))
        if size == 0 or b"%%EOF" not in file.read(16):
            raise OSError(errno.ENOSPC, "no space left")
