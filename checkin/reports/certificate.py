"""The certificate: A4 landscape, a page for each person, with its number and the code that shows it is genuine."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import qrcode
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from qrcode.constants import ERROR_CORRECT_M

from checkin.attendance.certificates import Certificate, spoken_code
from checkin.attendance.course import Course, Trainee
from checkin.errors import InputError
from checkin.printing.fonts import SCALE, missing_characters
from checkin.printing.labels import Labels, labels
from checkin.printing.pdf import mm, pdf_file
from checkin.reports.grid import Progress
from checkin.reports.page import BAND, HEIGHT, INK, LINE, QUIET, WIDTH, write
from checkin.words import say

GOLD, FAINT = QColor("#A9853A"), QColor("#D5DBE0")
_LEFT, _RIGHT = 32.0, 265.0
_ACROSS = _RIGHT - _LEFT
_SYMBOL = 22.0
"""Side of the QR symbol in mm, without the white around it."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed, and what somebody should look at before the pages are handed out."""

    pages: int
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ceremony:
    """What all certificates of a course say alike."""

    course: Course
    first: date
    last: date


def write_certificates(
    path: Path,
    ceremony: Ceremony,
    people: Sequence[tuple[Trainee, Certificate]],
    progress: Progress | None = None,
) -> Printed:
    """Write a page for each person, in the order given; the file appears when it is whole.

    Nothing is left when `progress` says stop. Raises EnvironmentFault when the file cannot be written.
    """
    speak = labels(ceremony.course.speaks)
    warnings: list[str] = []
    with pdf_file(path, speak.title(ceremony.course), WIDTH, HEIGHT) as (painter, writer):
        for number, (person, certificate) in enumerate(people, 1):
            if number > 1:
                writer.newPage()
            paint_certificate(painter, ceremony, person, certificate, speak)
            missing = missing_characters(person.name)
            if missing:
                said = say("Report", "{number} {name}: no font here has {characters}")
                warnings.append(said.format(number=person.number, name=person.name, characters=missing))
            if progress is not None and not progress(number, len(people)):
                raise InputError(say("Report", "Cancelled: no file was written."))
    return Printed(len(people), tuple(warnings))


def paint_certificate(
    painter: QPainter, ceremony: Ceremony, person: Trainee, certificate: Certificate, speak: Labels
) -> None:
    """Paint one page, in hundredths of a mm."""
    _paint_frame(painter)
    _paint_title(painter, ceremony.course, speak)
    _paint_person(painter, person, speak)
    _paint_course(painter, ceremony, speak)
    _paint_number(painter, certificate, speak)
    _paint_hands(painter, ceremony.course, ceremony.course.local(certificate.at), speak)


def _paint_frame(painter: QPainter) -> None:
    for inset, thick, colour in ((9.0, 1.4, BAND), (11.6, 0.35, GOLD), (13.4, 0.18, GOLD)):
        pen = QPen(colour, thick * SCALE)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(mm(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset))
    for x in (11.6, WIDTH - 11.6):
        for y in (11.6, HEIGHT - 11.6):
            _paint_diamond(painter, x, y, 3.4, BAND, GOLD)


def _paint_diamond(painter: QPainter, x: float, y: float, radius: float, fill: QColor, edge: QColor) -> None:
    path = QPainterPath()
    corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    path.moveTo(QPointF(corners[-1][0] * SCALE, corners[-1][1] * SCALE))
    for corner in corners:
        path.lineTo(QPointF(corner[0] * SCALE, corner[1] * SCALE))
    painter.fillPath(path, fill)
    painter.strokePath(path, QPen(edge, 0.35 * SCALE))


def _paint_title(painter: QPainter, course: Course, speak: Labels) -> None:
    painter.setPen(QUIET)
    write(painter, course.guiding_body, _LEFT, 21, _ACROSS, 6, size=11, align="center")
    title = speak(say("Paper", "Certificate of Completion"))
    painter.setPen(BAND)
    spaced = "　".join(title) if speak.chinese else title
    write(painter, spaced, _LEFT, 28, _ACROSS, 19, size=40 if speak.chinese else 36, bold=True, align="center")
    other = labels("en" if speak.chinese else "zh_CN")
    if speak.other_title(course):
        painter.setPen(GOLD)
        small = other(say("Paper", "Certificate of Completion"))
        small = "　".join(small) if other.chinese else small.upper()
        write(painter, small, _LEFT, 47, _ACROSS, 6, size=11, align="center")
    _paint_ornament(painter, 57)


def _paint_ornament(painter: QPainter, y: float) -> None:
    middle = WIDTH / 2
    painter.setPen(QPen(GOLD, 0.3 * SCALE))
    for left, right in ((middle - 42, middle - 4), (middle + 4, middle + 42)):
        painter.drawLine(QPointF(left * SCALE, y * SCALE), QPointF(right * SCALE, y * SCALE))
    _paint_diamond(painter, middle, y, 1.5, GOLD, GOLD)


def _paint_person(painter: QPainter, person: Trainee, speak: Labels) -> None:
    painter.setPen(QUIET)
    write(painter, speak(say("Paper", "This is to certify that")), _LEFT, 62, _ACROSS, 7, size=13, align="center")
    painter.setPen(INK)
    write(painter, person.name, _LEFT, 69, _ACROSS, 19, size=38, bold=True, align="center", lines=2)
    painter.setPen(QUIET)
    latin = person.latin if person.latin != person.name else ""
    unit = person.unit or person.province
    write(painter, "  ·  ".join(part for part in (latin, unit) if part), _LEFT, 88, _ACROSS, 7, size=13, align="center")


def _paint_course(painter: QPainter, ceremony: Ceremony, speak: Labels) -> None:
    course, other = ceremony.course, speak.other_title(ceremony.course)
    told: dict[str, object] = {"days": speak.days(ceremony.first, ceremony.last), "venue": course.venue}
    if course.venue:
        before = say("Paper", "has attended and completed").format(**told)
        after = say("Paper", "{days}, {venue}").format(**told)
    else:
        before = say("Paper", "has attended and completed the course").format(**told)
        after = say("Paper", "{days}").format(**told)
    painter.setPen(INK)
    write(painter, speak(before), _LEFT, 99, _ACROSS, 8, size=14, align="center")
    painter.setPen(BAND)
    write(painter, speak.title(course), _LEFT, 107, _ACROSS, 18, size=22, bold=True, align="center", lines=2)
    painter.setPen(QUIET)
    write(painter, other, _LEFT, 125, _ACROSS, 6, size=10.5, align="center")
    painter.setPen(INK)
    write(painter, speak(after), _LEFT, 133 if other else 128, _ACROSS, 8, size=14, align="center")


def _paint_number(painter: QPainter, certificate: Certificate, speak: Labels) -> None:
    top = 158.0
    paint_symbol(painter, symbol_text(certificate), _LEFT, top, _SYMBOL)
    left = _LEFT + _SYMBOL + 5
    facts = (
        (say("Paper", "Certificate No."), certificate.number),
        (say("Paper", "Verification code"), spoken_code(certificate.code)),
    )
    for place, (name, value) in enumerate(facts):
        painter.setPen(QUIET)
        write(painter, speak(name), left, top + 11.5 * place, 62, 4.6, size=8.5)
        painter.setPen(INK)
        write(painter, value, left, top + 4.6 + 11.5 * place, 62, 6, size=12, bold=True)


def _paint_hands(painter: QPainter, course: Course, issued: datetime, speak: Labels) -> None:
    """Paint where it is signed and stamped, by whom and when."""
    middle, right = 132.0, 196.0
    painter.setPen(QPen(LINE, 0.25 * SCALE))
    painter.drawLine(QPointF(middle * SCALE, 174 * SCALE), QPointF((middle + 48) * SCALE, 174 * SCALE))
    painter.setPen(QUIET)
    write(painter, speak(say("Paper", "Signed by")), middle, 175, 48, 5, size=9, align="center")
    painter.setPen(QPen(FAINT, 0.25 * SCALE))
    painter.drawEllipse(QRectF((right + 16) * SCALE, 145 * SCALE, 38 * SCALE, 38 * SCALE))
    painter.setPen(LINE)
    write(painter, speak(say("Paper", "Stamp")), right + 16, 147, 38, 6, size=8, align="center")
    painter.setPen(INK)
    names = course.organizers[:3]
    height = 7.0 if len(names) < 3 else 5.5
    top = 164 - height * len(names) / 2
    for place, name in enumerate(names):
        write(
            painter,
            name,
            right,
            top + height * place,
            _RIGHT - right,
            height,
            size=11,
            bold=True,
            align="center",
            lines=2,
        )
    write(painter, speak.day(issued.date()), right, 184, _RIGHT - right, 6, size=11, align="center")


def symbol_text(certificate: Certificate) -> str:
    """Return what the QR symbol says: the number and the code, nothing about the person."""
    return f"{certificate.number} {certificate.code}"


def paint_symbol(painter: QPainter, text: str, left: float, top: float, side: float) -> None:
    """Paint a QR symbol as one filled path, without its quiet zone."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    module = side / len(code.modules)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(code.modules):
        for x, dark in enumerate(row):
            if dark:
                path.addRect(mm(left + x * module, top + y * module, module, module))
    painter.fillPath(path.simplified(), Qt.GlobalColor.black)
