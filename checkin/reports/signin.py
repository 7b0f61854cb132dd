"""The paper sign-in sheet of a session: for the morning on which nothing else works."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from checkin.attendance.course import Course, Session, Trainee
from checkin.printing.fonts import SCALE, font
from checkin.printing.labels import Labels, labels
from checkin.printing.pdf import draw, mm, pdf_file
from checkin.printing.text import fit
from checkin.reports.page import write
from checkin.words import say

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
    _Column(say("Paper", "No."), 21, 17),
    _Column(say("Paper", "Name"), 38, 46),
    _Column(say("Paper", "Unit"), 84, 44),
    _Column(say("Paper", "Time"), 128, 18),
    _Column(say("Paper", "Signature"), 146, _RIGHT - 146),
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
    speak = labels(course.speaks)
    with pdf_file(path, speak.title(session), WIDTH, HEIGHT) as (painter, writer):
        for page in range(pages):
            if page:
                writer.newPage()
            _paint_head(painter, course, session, speak)
            mine = [row for row in rows if row.page == page]
            for row in mine:
                _paint_row(painter, row)
            _paint_columns(painter, mine[-1].top + ROW, speak)
            _paint_foot(
                painter, course, printed, say("Paper", "Page {page} of {pages}").format(page=page + 1, pages=pages)
            )
    return pages


def _paint_head(painter: QPainter, course: Course, session: Session, speak: Labels) -> None:
    width, half = _RIGHT - _LEFT, (_RIGHT - _LEFT) / 2
    painter.setPen(_QUIET)
    write(painter, speak.title(course), _LEFT, 9, half + 20, 6, size=9.5)
    organizers = speak(say("Paper", ", ")).join(course.organizers)
    write(painter, organizers, _LEFT + half + 24, 9, half - 24, 6, size=8, align="right", lines=2)
    other = speak.other_title(session)
    painter.setPen(_INK)
    write(
        painter, speak.title(session), _LEFT, 17, width, 12 if other else 17, size=17, bold=True, lines=2, middle=False
    )
    painter.setPen(_QUIET)
    write(painter, other, _LEFT, 29, width, 6, size=9.5)
    start, end = course.local(session.start), course.local(session.end)
    named = {"weekday": speak.weekday(start.date()), "day": speak.day(start.date())}
    day = speak(say("Paper", "{weekday}, {day}").format(**named))
    facts = f"{day}   {start:%H:%M} – {end:%H:%M}   {session.room}".rstrip()
    painter.setPen(_INK)
    write(painter, facts, _LEFT, 36, width, 6, size=11)


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


def _paint_columns(painter: QPainter, bottom: float, speak: Labels) -> None:
    painter.setPen(_QUIET)
    painter.setFont(font(3.1, bold=True))
    for column in _COLUMNS:
        box = mm(column.left + 1.2, _TOP, column.width, HEAD)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, speak(column.title))
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


def _paint_foot(painter: QPainter, course: Course, printed: datetime, page: str) -> None:
    speak, at, third = labels(course.speaks), course.local(printed), (_RIGHT - _LEFT) / 3
    when = say("Paper", "Printed {day}, {time}").format(day=speak.day(at.date()), time=f"{at:%H:%M}")
    painter.setPen(_QUIET)
    advice = speak(say("Paper", "Type this sheet in at the door: menu, Enter a paper sign-in sheet"))
    write(painter, advice, _LEFT, 283, third * 1.4, 6, size=8)
    write(painter, speak(when), _LEFT + third * 1.4, 283, third * 0.8, 6, size=8, align="center")
    write(painter, speak(page), _RIGHT - third * 0.8, 283, third * 0.8, 6, size=8, align="right")
