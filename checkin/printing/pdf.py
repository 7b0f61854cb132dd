"""PDF files: written beside their place, and put there when they are whole."""

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from checkin.errors import EnvironmentFault
from checkin.printing.fonts import SCALE, font
from checkin.printing.text import Fitted
from checkin.printing.whole import why_not


def ensure_application() -> QCoreApplication:
    """Return the running Qt application; makes one that needs no display when there is none."""
    running = QCoreApplication.instance()
    if running is not None:
        return running
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(sys.argv[:1])


@contextmanager
def pdf_file(path: Path, title: str, width: float, height: float) -> Iterator[tuple[QPainter, QPdfWriter]]:
    """Give a painter, in hundredths of a mm, on the first page (width × height mm) of a new PDF.

    The file appears when the block ends, and not at all when it raises. Raises EnvironmentFault when it cannot be
    written.
    """
    application = ensure_application()
    partial = path.with_name(f".{path.name}.part")
    try:
        _refuse_unwritable(partial)
        writer = QPdfWriter(str(partial))
        writer.setCreator("Checkin")
        writer.setTitle(title)
        writer.setResolution(1200)
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
        partial.replace(path)
    except OSError as error:
        raise EnvironmentFault(why_not(path, error)) from error
    finally:
        with contextlib.suppress(OSError):
            partial.unlink()
    assert application is not None, "painting needs it alive"


def draw(painter: QPainter, fitted: Fitted, left: float, top: float, width: float, *, bold: bool = False) -> None:
    painter.setFont(font(fitted.size, bold=bold))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    for number, line in enumerate(fitted.lines):
        height = fitted.height / len(fitted.lines)
        painter.drawText(mm(left, top + number * height, width, height), flags, line)


def mm(x: float, y: float, width: float, height: float) -> QRectF:
    """Return a box given in mm, in the painter's hundredths."""
    return QRectF(x * SCALE, y * SCALE, width * SCALE, height * SCALE)


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
