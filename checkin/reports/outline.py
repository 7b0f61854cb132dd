"""How a workbook looks on screen and on paper: heads, widths, formats, filters, running heads, properties."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

import xlsxwriter

from checkin.attendance.course import Course
from checkin.attendance.standings import State
from checkin.printing.labels import Labels, labels
from checkin.reports.grid import TO_COME
from checkin.reports.stream import Outline
from checkin.words import say


class Kind(Enum):
    """What stands in a column, and how it is written."""

    TEXT = "text"
    LONG = "long text"
    COUNT = "count"
    TIME = "time"
    DAY = "day"
    SHARE = "share"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, its width in characters, what stands in it."""

    head: str
    width: float
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet. `frozen`: how many columns stay when it is moved sideways; `total`: the last row sums the others."""

    name: str
    title: str
    columns: tuple[Column, ...]
    frozen: int = 0
    total: str = ""


_HEAD = {"bold": True, "bg_color": "#0F4C5C", "font_color": "#FFFFFF", "border": 1, "border_color": "#9AA4AD"}
_FORMATS: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {},
    Kind.LONG: {"text_wrap": True},
    Kind.COUNT: {"num_format": "0", "align": "right"},
    Kind.TIME: {"num_format": "hh:mm:ss", "align": "center"},
    Kind.DAY: {"num_format": "yyyy-mm-dd", "align": "center"},
    Kind.SHARE: {"num_format": "0.0%", "align": "right"},
    Kind.STATE: {"align": "center"},
}
STATES: dict[State, dict[str, Any]] = {
    State.LATE: {"bg_color": "#FFE9B0", "font_color": "#4D3800"},
    State.LEFT_EARLY: {"bg_color": "#FFE0CC", "font_color": "#5C2A00"},
    State.EXCUSED: {"bg_color": "#DCE9FF", "font_color": "#0B2F66", "italic": True},
    State.ABSENT: {"bg_color": "#F8CDD2", "font_color": "#7A0012", "bold": True},
    State.EXPECTED: {"font_color": "#5B6875", "italic": True},
}
"""Grounds light enough for a black-and-white printer, where the word and its weight remain."""
_PAGE = 230
"""Characters across a page that can still be read: wider sheets go over several pages."""
_WIDEST_HEAD = 250
"""Characters of a running head: the format allows 255."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is the same on all sheets: fonts, properties, running head and foot."""

    course: Course
    printed: datetime

    @property
    def say(self) -> Labels:
        """What says things in the course's language."""
        return labels(self.course.speaks)

    @property
    def options(self) -> dict[str, object]:
        """The options of the workbook."""
        font = {"font_name": "Microsoft YaHei", "font_size": 10} if self.say.chinese else {"font_size": 11}
        never = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        return {**never, "default_format_properties": font}

    def properties(self) -> dict[str, Any]:
        """Return the properties of the document."""
        made = self.course.local(self.printed).replace(tzinfo=None, microsecond=0)
        organizer = self.course.organizers[0] if self.course.organizers else ""
        known = {"title": self.say.title(self.course), "subject": self.say(say("Paper", "Attendance"))}
        return known | {"author": organizer or "Checkin", "company": self.course.guiding_body, "created": made}

    def head(self, name: str) -> str:
        """Return the running head: the course and who organizes it, and the sheet on the right."""
        right = "&R" + _escaped(name)
        organizers = self.say(say("Paper", ", ")).join(self.course.organizers)
        left = "&L&B" + _escaped(self.say.title(self.course)) + "&B\n" + _escaped(organizers)
        return left[: _WIDEST_HEAD - len(right)].rstrip("&") + right

    def foot(self) -> str:
        """Return the running foot: when it was made, and which page of how many."""
        printed = self.course.local(self.printed)
        when = say("Paper", "Printed {day}, {time}").format(day=self.say.day(printed.date()), time=f"{printed:%H:%M}")
        page = say("Paper", "Page {page} of {pages}").format(page="&P", pages="&N")
        return f"&L{_escaped(self.course.code)}   {self.say(when)}&R{self.say(page)}"


def outline(tables: Sequence[Table], paper: Paper) -> Outline:
    """Return what adds these sheets to a workbook."""

    def add(book: xlsxwriter.Workbook, rows: Mapping[str, int]) -> None:
        book.set_properties(paper.properties())
        head = book.add_format({**_HEAD, "text_wrap": True, "valign": "vcenter", "align": "center"})
        formats = {kind: book.add_format({"valign": "top", **known}) for kind, known in _FORMATS.items()}
        states = {state: book.add_format(known) for state, known in STATES.items()}
        bold = book.add_format({"bold": True, "top": 1})
        for table in tables:
            sheet = book.add_worksheet(table.name)
            _set_columns(sheet, table, head, formats)
            _set_table(sheet, table, rows.get(table.name, 2), states, bold, paper.say)
            _set_paper(sheet, table, paper)

    return add


def _set_columns(sheet: Any, table: Table, head: Any, formats: Mapping[Kind, Any]) -> None:
    for n, column in enumerate(table.columns):
        sheet.set_column(n, n, column.width)
        sheet.write_string(0, n, column.head, head)
        sheet.write_blank(1, n, None, formats[column.kind])
    lines = max(column.head.count("\n") + 1 for column in table.columns)
    sheet.set_row(0, 8 + 15 * max(lines, 1 + any(_wraps(column) for column in table.columns)))


def _wraps(column: Column) -> bool:
    return max(sum(2 if ord(c) >= 0x2E80 else 1 for c in line) for line in column.head.split("\n")) + 2 > column.width


def _set_table(sheet: Any, table: Table, rows: int, states: Mapping[State, Any], bold: Any, say_in: Labels) -> None:
    last, right = max(rows, 2) - 1, len(table.columns) - 1
    sheet.freeze_panes(1, table.frozen)
    sheet.autofilter(0, 0, max(1, last - 1) if table.total else last, right)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})
    marked = [n for n, column in enumerate(table.columns) if column.kind is Kind.STATE]
    if marked:
        looks = [(say_in.state(state), look) for state, look in states.items()]
        for word, look in (*looks, (say_in(TO_COME), states[State.EXPECTED])):
            same = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look}
            sheet.conditional_format(1, marked[0], last, marked[-1], same)
    for n, column in enumerate(table.columns):
        if column.kind is Kind.SHARE:
            bar = {"type": "data_bar", "bar_color": "#9CC7B4", "bar_solid": True, "bar_border_color": "#5E9C82"}
            low_high = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
            sheet.conditional_format(1, n, last, n, bar | low_high)
    if table.total:
        is_total = {"type": "formula", "criteria": f'=$A2="{table.total}"', "format": bold}
        sheet.conditional_format(1, 0, last, right, is_total)


def _set_paper(sheet: Any, table: Table, paper: Paper) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.5, top=0.85, bottom=0.65)
    width = sum(column.width for column in table.columns)
    sheet.fit_to_pages(max(1, round(width / _PAGE)), 0)
    if table.frozen:
        sheet.repeat_columns(0, table.frozen - 1)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(0)
    sheet.set_header(paper.head(table.title))
    sheet.set_footer(paper.foot())


def _escaped(text: str) -> str:
    return text.replace("&", "&&").replace("\n", " ")
