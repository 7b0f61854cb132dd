"""Headquarters' report on paper: what is missing, and figures by day, course, province and unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QPainter

from checkin.printing.labels import Labels, labels
from checkin.printing.pdf import ensure_application, pdf_file
from checkin.reports.page import BOTTOM, HEIGHT, INK, LEFT, QUIET, RIGHT, SHADE, TOP, WIDTH, Running, box, rule, write
from checkin.reports.rollup import COLUMNS, Bar, Rolled, groups, heads, named, percent, title
from checkin.words import say

_ROW, _HEAD = 6.4, 10.0
"""Heights of a line and of a heading, in mm."""
_CAME = QColor("#2F7F94")
Cell = tuple[str, float, str]
"""Text, width in mm, and how it is aligned."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a page. `kind`: "title", "head" or "row"; `rate`: of a bar at its end, None for no bar."""

    kind: str
    cells: tuple[Cell, ...]
    rate: float | None = None


def write_pdf(path: Path, rolled: Rolled, language: str) -> int:
    """Write the report in a language; returns its pages. Raises EnvironmentFault when it cannot be written."""
    application = ensure_application()  # the layout measures texts
    speak = labels(language)
    pages = list(_pages(list(_lines(rolled, speak))))
    made = say("Rollup", "Made {day}, {time}").format(day=speak.day(rolled.made.date()), time=f"{rolled.made:%H:%M}")
    running = Running(speak(title()), speak(made), "Checkin", speak(say("Paper", "Page {page} of {pages}")))
    with pdf_file(path, speak(title()), WIDTH, HEIGHT) as (painter, writer):
        for number, page in enumerate(pages, 1):
            if number > 1:
                writer.newPage()
            running.paint(painter, number, len(pages))
            _paint(painter, page)
    assert application is not None, "painting needs it alive"
    return len(pages)


def _lines(rolled: Rolled, speak: Labels) -> Iterator[_Line]:
    total = rolled.total
    said = say("Rollup", "{courses} courses: {came} of {expected} came, {rate}; {needs} files to look after")
    needs = len(rolled.needs) + len(rolled.apart)
    told = {"courses": len(rolled.courses), "came": total.came, "expected": total.expected, "needs": needs}
    yield _Line("title", ((speak(said.format(**told, rate=percent(total.rate))), RIGHT - LEFT, "left"),))
    if rolled.needs:
        yield _Line("title", ((speak(say("Rollup", "To look after")), RIGHT - LEFT, "left"),))
    for one in rolled.needs:
        cells = (one.course, 34.0), (one.day, 24.0), (one.device, 40.0), (speak(one.here), 30.0)
        yield _row([*cells, (speak(one.said), RIGHT - LEFT - 128)])
    if rolled.apart:
        yield _Line("title", ((speak(say("Rollup", "Files that were not taken")), RIGHT - LEFT, "left"),))
    for name, why in rolled.apart:
        yield _row([(name, 80.0), (speak(why), RIGHT - LEFT - 80)])
    for name, what, bars in groups(rolled):
        if bars:
            yield _Line("title", ((speak(name), RIGHT - LEFT, "left"),))
            yield _Line("head", tuple(_columns(heads(what, speak))))
            yield from (_figures(bar, speak) for bar in bars)


def _row(cells: Sequence[tuple[str, float]]) -> _Line:
    return _Line("row", tuple((text, width, "left") for text, width in cells))


def _columns(texts: Sequence[str]) -> Iterator[Cell]:
    yield texts[0], 74.0, "left"
    for text in texts[1:]:
        yield text, 19.0, "right"


def _figures(bar: Bar, speak: Labels) -> _Line:
    name = f"{named(bar, speak)}  {bar.under}".rstrip()
    numbers = (str(bar.expected), str(bar.came), percent(bar.rate), *(str(bar.of(state)) for state in COLUMNS))
    return _Line("row", tuple(_columns([name, *numbers])), bar.rate)


def _pages(lines: Sequence[_Line]) -> Iterator[list[tuple[float, _Line]]]:
    """Yield the lines of each page with their places; a table that goes on has its head again."""
    page: list[tuple[float, _Line]] = []
    y, head = TOP, None
    for number, line in enumerate(lines):
        head = line if line.kind == "head" else None if line.kind == "title" else head
        high = _HEAD if line.kind == "title" else _ROW
        follows = 3 * _ROW if line.kind == "title" and number + 1 < len(lines) else 0
        if y + high + follows > BOTTOM:
            yield page
            page, y = [], TOP
            if head is not None and line.kind == "row":
                page.append((y, head))
                y += _ROW
        page.append((y, line))
        y += high
    yield page


def _paint(painter: QPainter, page: Sequence[tuple[float, _Line]]) -> None:
    for y, line in page:
        left = LEFT
        if line.kind == "head":
            box(painter, LEFT, y, RIGHT - LEFT, _ROW, SHADE)
        painter.setPen(QUIET if line.kind == "head" else INK)
        size, high = (13.0, _HEAD) if line.kind == "title" else (8.5, _ROW)
        for text, width, align in line.cells:
            bold = line.kind != "row"
            write(painter, text, left + 1, y, width - 2, high, size=size, bold=bold, align=align)
            left += width
        if line.rate is not None:
            box(painter, left + 4, y + 2, RIGHT - left - 6, _ROW - 4, SHADE)
            box(painter, left + 4, y + 2, (RIGHT - left - 6) * line.rate, _ROW - 4, _CAME)
        if line.kind == "row":
            rule(painter, y + _ROW)
