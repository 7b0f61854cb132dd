"""Paints badges: one painter for screen, PDF and printer, so that what is shown is what prints."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
)

from checkin.badges import symbol
from checkin.badges.face import BadgeFace
from checkin.badges.layouts import Layout
from checkin.errors import InputError
from checkin.printing.fonts import SCALE, font, missing_characters
from checkin.printing.pdf import draw, ensure_application, mm, pdf_file
from checkin.printing.text import Fitted, fit
from checkin.words import Sentence, say

RGB888 = QImage.Format.Format_RGB888
BAND = QColor("#0F4C5C")
INK = QColor("#10171D")
QUIET = QColor("#4A5661")
MARK = QColor("#8A949D")
_BAND_HEIGHT = 13.0
_MARGIN = 5.0


@dataclass(frozen=True, slots=True)
class SheetReport:
    """What was written, and what somebody should look at before printing."""

    pages: int
    badges: int
    warnings: tuple[Sentence, ...]


def write_pdf(
    path: Path, faces: Sequence[BadgeFace], layout: Layout, progress: Callable[[int, int], bool] | None = None
) -> SheetReport:
    """Write badges as a vector PDF; the file appears when it is whole.

    `progress(done, all)` is told after each badge; the work stops, and no file is left, when it returns False.
    Raises InputError when there is nothing to print, EnvironmentFault when the file cannot be written.
    """
    if not faces:
        raise InputError(say("Badges", "There is nobody to print a badge for. Import a roster first."))
    warnings: list[Sentence] = []
    with pdf_file(path, faces[0].course_title, layout.page_width, layout.page_height) as (painter, writer):
        for index, face in enumerate(faces):
            place = index % layout.per_page
            if place == 0:
                if index:
                    writer.newPage()
                _paint_crop_marks(painter, layout)
            left, top = layout.position(place)
            painter.save()
            painter.translate(left * SCALE, top * SCALE)
            warnings += paint_badge(painter, face, layout)
            painter.restore()
            if progress is not None and not progress(index + 1, len(faces)):
                raise InputError(say("Badges", "Cancelled: no file was written."))
    pages = -(-len(faces) // layout.per_page)
    return SheetReport(pages, len(faces), tuple(warnings))


def picture(face: BadgeFace, layout: Layout, pixels_per_mm: float) -> QImage:
    """Return one card as a picture on white."""
    ensure_application()
    image = QImage(round(layout.card_width * pixels_per_mm), round(layout.card_height * pixels_per_mm), RGB888)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(pixels_per_mm / SCALE, pixels_per_mm / SCALE)
    paint_badge(painter, face, layout)
    painter.end()
    return image


def paint_badge(painter: QPainter, face: BadgeFace, layout: Layout) -> list[Sentence]:
    """Paint one card with its corner at 0, 0, in hundredths of a mm. Returns what should be looked at."""
    width, height = layout.card_width, layout.card_height
    painter.fillRect(mm(0, 0, width, height), Qt.GlobalColor.white)
    _paint_band(painter, face, width)
    side = layout.symbol_mm / symbol.SIZE * (symbol.SIZE + 2 * symbol.QUIET_ZONE)
    top = _BAND_HEIGHT + 1.0
    left = width - side - 0.6
    _paint_symbol(painter, face, left, top, layout.symbol_mm)
    painter.setPen(QUIET)
    painter.setFont(font(2.7))
    bottom = mm(left, top + side - 2.4, side, 4.2)
    painter.drawText(bottom, Qt.AlignmentFlag.AlignCenter, f"No. {face.number}")
    return _paint_person(painter, face, left - _MARGIN, height)


def _paint_band(painter: QPainter, face: BadgeFace, width: float) -> None:
    painter.fillRect(mm(0, 0, width, _BAND_HEIGHT), BAND)
    painter.setPen(Qt.GlobalColor.white)
    first, second = face.course_title_zh or face.course_title, face.course_title if face.course_title_zh else ""
    top = 2.2 if second else 4.0
    title = fit(first, width - 2 * _MARGIN, 5.2, largest=11, smallest=6, bold=True, lines=1)
    draw(painter, title, _MARGIN, top, width - 2 * _MARGIN, bold=True)
    if second:
        line = fit(second, width - 2 * _MARGIN, 4.0, largest=7, smallest=4.5, lines=1)
        draw(painter, line, _MARGIN, top + 5.0, width - 2 * _MARGIN)


def _paint_person(painter: QPainter, face: BadgeFace, width: float, height: float) -> list[Sentence]:
    name = fit(face.name, width, 20.0, largest=32, smallest=13, bold=True, lines=3)
    latin = fit(face.latin, width, 8.0, largest=11, smallest=7) if face.latin else Fitted((), 0, True)
    unit = fit(face.unit, width, 9.0, largest=9.5, smallest=6.5, anywhere=True)
    last = fit(" · ".join(p for p in (face.province, face.group) if p), width, 5.0, largest=9.5, smallest=6.5, lines=1)
    block = name.height + latin.height
    top = _BAND_HEIGHT + max(3.0, (height - _BAND_HEIGHT - 16.0 - block) / 2)
    painter.setPen(INK)
    draw(painter, name, _MARGIN, top, width, bold=True)
    painter.setPen(QUIET)
    draw(painter, latin, _MARGIN, top + name.height, width)
    painter.setPen(INK)
    draw(painter, unit, _MARGIN, height - 5.0 - last.height - unit.height, width)
    painter.setPen(QUIET)
    draw(painter, last, _MARGIN, height - 4.4 - last.height, width)
    who = f"{face.name} ({face.number})"
    told = (
        (say("Badges", "{who}: the name does not fit"), name),
        (say("Badges", "{who}: the transcription does not fit"), latin),
        (say("Badges", "{who}: the unit does not fit"), unit),
    )
    faults = [sentence.format(who=who) for sentence, fitted in told if not fitted.fits]
    missing = missing_characters(face.name + face.latin + face.unit)
    if missing:
        faults.append(say("Badges", "{who}: no font here has {characters}").format(who=who, characters=missing))
    return faults


def _paint_symbol(painter: QPainter, face: BadgeFace, left: float, top: float, width: float) -> None:
    """Fill the dark modules as one path of merged runs: no hairlines between them in any viewer."""
    module = width / symbol.SIZE
    side = module * (symbol.SIZE + 2 * symbol.QUIET_ZONE)
    painter.fillRect(mm(left, top, side, side), Qt.GlobalColor.white)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    offset = symbol.QUIET_ZONE * module
    for y, row in enumerate(symbol.modules(face.token)):
        x = 0
        while x < symbol.SIZE:
            run = x
            while run < symbol.SIZE and row[run]:
                run += 1
            if run > x:
                path.addRect(mm(left + offset + x * module, top + offset + y * module, (run - x) * module, module))
            x = run + 1
    painter.fillPath(path, Qt.GlobalColor.black)


def _paint_crop_marks(painter: QPainter, layout: Layout) -> None:
    """Draw short lines in the page's margins, in line with every edge of the cards."""
    painter.setPen(QPen(MARK, 0.15 * SCALE))
    right = layout.origin_x + (layout.columns - 1) * layout.pitch_x + layout.card_width
    bottom = layout.origin_y + (layout.rows - 1) * layout.pitch_y + layout.card_height
    xs = {layout.origin_x + c * layout.pitch_x + e for c in range(layout.columns) for e in (0, layout.card_width)}
    ys = {layout.origin_y + r * layout.pitch_y + e for r in range(layout.rows) for e in (0, layout.card_height)}
    for x in sorted(xs):
        for y in (layout.origin_y - 7, bottom + 2):
            painter.drawLine(round(x * SCALE), round(y * SCALE), round(x * SCALE), round((y + 5) * SCALE))
    for y in sorted(ys):
        for x in (layout.origin_x - 7, right + 2):
            painter.drawLine(round(x * SCALE), round(y * SCALE), round((x + 5) * SCALE), round(y * SCALE))
