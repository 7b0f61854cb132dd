"""Reads a finished PDF back: is on every place of every page the symbol that belongs there?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from checkin.badges.face import BadgeFace
from checkin.badges.layouts import Layout
from checkin.badges.setup import Setup, arranged, placed, prints_back
from checkin.badges.template import Template
from checkin.errors import EnvironmentFault
from checkin.printing.pdf import ensure_application
from checkin.words import Sentence, say

Grey = NDArray[np.uint8]
RESOLUTIONS = (150, 300)
_INCH = 25.4
_ROOM = 2.0
"""mm round a symbol that are looked at too: a printer's profile moves what is on the page."""


@dataclass(frozen=True, slots=True)
class Readback:
    """How many symbols were wanted and read, and a sentence for each that was not."""

    wanted: int
    read: int
    faults: tuple[Sentence, ...]


def read_back(
    path: Path,
    faces: Sequence[BadgeFace],
    layout: Layout,
    template: Template,
    setup: Setup | None = None,
    *,
    dpi: int = 150,
    progress: Callable[[int, int], bool] | None = None,
) -> Readback:
    """Render a PDF of badges at so many dots per inch and read every symbol on it.

    Raises EnvironmentFault when the file cannot be read.
    """
    ensure_application()
    setup = setup or Setup()
    document = QPdfDocument()
    try:
        if document.load(str(path)) != QPdfDocument.Error.None_:
            raise EnvironmentFault(say("Badges", "{file} is no PDF that can be read back.").format(file=path))
        faults: list[Sentence] = []
        wanted, number = 0, 0
        for page in arranged(len(faces), layout, setup):
            for back in (False, True) if prints_back(template, setup) else (False,):
                image = grey_page(document, number, dpi)
                number += 1
                for place, index in page:
                    for box in _symbols(template, layout, place, setup.flip if back else ""):
                        wanted += 1
                        faults += _judged(faces[index], _read(image, box, dpi), number, place)
            if progress is not None and not progress(number, document.pageCount()):
                break
        return Readback(wanted, wanted - len(faults), tuple(faults))
    finally:
        document.close()


def grey_page(document: QPdfDocument, number: int, dpi: int) -> Grey:
    """Return a page as grey levels on white paper."""
    points = document.pagePointSize(number)
    size = QSize(round(points.width() / 72 * dpi), round(points.height() / 72 * dpi))
    drawn = document.render(number, size)
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    grey = paper.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()  # the picture goes when this returns, and its memory with it


def _symbols(template: Template, layout: Layout, place: int, flip: str) -> Iterator[tuple[float, float, float, float]]:
    """Yield where on the page (mm) the symbols of one place lie."""
    for one in placed(template, layout, place, flip):
        for element in template.sides[one.side].elements:
            if element.type == "qr":
                yield one.box(template.card, element.x, element.y, element.w, element.h)


def _read(image: Grey, box: tuple[float, float, float, float], dpi: int) -> set[str]:
    """Return the texts of the symbols in a box on the page."""
    (left, top, width, height), dots = box, dpi / _INCH
    rows = slice(max(0, round((top - _ROOM) * dots)), round((top + height + _ROOM) * dots))
    columns = slice(max(0, round((left - _ROOM) * dots)), round((left + width + _ROOM) * dots))
    part = np.ascontiguousarray(image[rows, columns])
    found = zxingcpp.read_barcodes(part, formats=zxingcpp.BarcodeFormat.QRCode, text_mode=zxingcpp.TextMode.Plain)
    return {code.text for code in found}


def _judged(face: BadgeFace, seen: set[str], page: int, place: int) -> list[Sentence]:
    if seen == {face.token}:
        return []
    where = {"who": face.who, "page": page, "place": place + 1}
    if not seen:
        return [say("Badges", "{who}, page {page}, place {place}: the symbol cannot be read.").format(**where)]
    return [say("Badges", "{who}, page {page}, place {place}: another badge's symbol is there.").format(**where)]
