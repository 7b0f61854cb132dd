"""The paper sign-in sheet of a session: for the morning on which nothing else works."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from checkin.attendance.course import Course, Session, Trainee
from checkin.printing.fonts import SCALE, font
from checkin.printing.pdf import draw, mm, pdf_file
from checkin.printing.text import fit

WIDTH, HEIGHT = 210.0, 297.0
"""A4, in mm."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 12.0, 198.0, 44.0, 279.0
ROW, HEAD = 12.0, 8.0
"""Height of a row in mm: room for a signature. And of the heading of the columns."""
BLANK = 5
"""Empty rows at the end, for people who are not on the list."""
_INK, _QUIET, _LINE, _SHADE = (QColor(name) for name in ("#10171D", "#4A5661", "#9AA4AD", "#EEF1F3"))


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    left: float
    width: float


_COLUMNS = (
    _Column("", _LEFT, 9),
    _Column("No.", 21, 17),
    _Column("Name 姓名", 38, 46),
    _Column("Unit 单位", 84, 44),
    _Column("Time 时间", 128, 18),
    _Column("Signature 签名", 146, _RIGHT - 146),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row on one page: who, or an empty one, and its top in mm."""

    page: int
    top: float
    position: int
    trainee: Trainee | None


def rows_of(trainees: Sequence[Trainee]) -> list[Row]:
    """Return where each row stands, the empty ones last."""
    per_page = int((_BOTTOM - _TOP - HEAD) // ROW)
    people: list[Trainee | None] = [*trainees, *([None] * BLANK)]
    return [Row(n // per_page, _TOP + HEAD + ROW * (n % per_page), n + 1, person) for n, person in enumerate(people)]


def write_sign_in_sheet(
    path: Path, course: Course, session: Session, trainees: Sequence[Trainee], printed: datetime
) -> int:
    """Write the sheet of a session as PDF, a row for each trainee in the order given; returns the number of pages.

    Raises EnvironmentFault when the file cannot be written.
    """
    rows = rows_of(trainees)
    pages = rows[-1].page + 1
    with pdf_file(path, session.title or session.title_zh, WIDTH, HEIGHT) as (painter, writer):
        for page in range(pages):
            if page:
                writer.newPage()
            _paint_head(painter, course, session, f"{page + 1} / {pages}")
            mine = [row for row in rows if row.page == page]
            for row in mine:
                _paint_row(painter, row)
            _paint_columns(painter, mine[-1].top + ROW)
            _paint_foot(painter, course, printed)
    return pages


def _paint_head(painter: QPainter, course: Course, session: Session, page: str) -> None:
    painter.setPen(_QUIET)
    title = "  ".join(part for part in (course.title_zh, course.title) if part)
    draw(painter, fit(title, 160, 6, largest=10, smallest=6, lines=1, anywhere=True), _LEFT, 10, 160)
    painter.setFont(font(3.5))
    painter.drawText(mm(170, 10, _RIGHT - 170, 6), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, page)
    painter.setPen(_INK)
    width = _RIGHT - _LEFT
    name = "  ".join(part for part in (session.title_zh, session.title) if part)
    heading = fit(name, width, 17, largest=17, smallest=9, bold=True, lines=2, anywhere=True)
    draw(painter, heading, _LEFT, 17, width, bold=True)
    painter.setPen(_QUIET)
    start, end = course.local(session.start), course.local(session.end)
    facts = f"{start:%Y-%m-%d}   {start:%H:%M} – {end:%H:%M}   {session.room}".rstrip()
    draw(painter, fit(facts, width, 6, largest=11, smallest=7, lines=1), _LEFT, 36, width)


def _paint_row(painter: QPainter, row: Row) -> None:
    if row.position % 2 == 0:
        painter.fillRect(mm(_LEFT, row.top, _RIGHT - _LEFT, ROW), _SHADE)
    number, first, name, unit = _COLUMNS[:4]
    painter.setPen(_QUIET)
    painter.setFont(font(3.0))
    painter.drawText(mm(number.left, row.top, number.width - 2, ROW), Qt.AlignmentFlag.AlignCenter, str(row.position))
    person = row.trainee
    if person is None:
        return
    painter.setPen(_INK)
    _cell(painter, person.number, first, row.top, ROW, largest=9)
    latin = 4.4 if person.latin and person.latin != person.name else 0.0
    _cell(painter, person.name, name, row.top, ROW - latin, largest=11, bold=True)
    painter.setPen(_QUIET)
    if latin:
        _cell(painter, person.latin, name, row.top + ROW - latin - 0.6, latin, largest=7)
    where = " · ".join(part for part in (person.unit or person.province, person.group) if part)
    _cell(painter, where, unit, row.top, ROW, largest=8)


def _cell(
    painter: QPainter, text: str, column: _Column, top: float, height: float, *, largest: float, bold: bool = False
) -> None:
    if not text:
        return
    width = column.width - 2.4
    lines = 2 if height > 6 else 1
    fitted = fit(text, width, height - 0.8, largest=largest, smallest=4.5, bold=bold, lines=lines, anywhere=True)
    draw(painter, fitted, column.left + 1.2, top + (height - fitted.height) / 2, width, bold=bold)


def _paint_columns(painter: QPainter, bottom: float) -> None:
    painter.setPen(_QUIET)
    painter.setFont(font(3.1, bold=True))
    for column in _COLUMNS:
        box = mm(column.left + 1.2, _TOP, column.width, HEAD)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, column.title)
    painter.setPen(QPen(_LINE, 0.2 * SCALE))
    for x in (*(column.left for column in _COLUMNS), _RIGHT):
        painter.drawLine(QPointF(x * SCALE, _TOP * SCALE), QPointF(x * SCALE, bottom * SCALE))
    y = _TOP
    ys = [y]
    y += HEAD
    while y <= bottom + 0.01:
        ys.append(y)
        y += ROW
    for y in ys:
        painter.drawLine(QPointF(_LEFT * SCALE, y * SCALE), QPointF(_RIGHT * SCALE, y * SCALE))


def _paint_foot(painter: QPainter, course: Course, printed: datetime) -> None:
    painter.setPen(_QUIET)
    painter.setFont(font(2.9))
    foot = mm(_LEFT, 283, _RIGHT - _LEFT, 6)
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    painter.drawText(foot, left, "Type this sheet in at the door: menu, Enter a paper sign-in sheet")
    painter.drawText(foot, right, f"printed {course.local(printed):%Y-%m-%d %H:%M}")
