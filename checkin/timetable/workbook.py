"""A timetable as a workbook: a sheet of sessions that an office can fill in, and one of the course."""

import io
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import xlsxwriter

from checkin.attendance.course import Course, Session
from checkin.attendance.course_keys import course_table
from checkin.attendance.course_plan import CoursePlan
from checkin.timetable.headings import COURSE_HEADINGS, SESSION_HEADINGS, SHEETS
from checkin.timetable.typed import listed

_COLUMNS = {
    **{"code": 10, "title": 48, "title_zh": 36, "speaker": 18, "room": 16, "start": 18, "end": 18},
    **{"opens_before": 14, "late_after": 14, "expected": 20, "exits": 12, "weight": 10},
}
"""What is written of each session, and how many characters wide."""


def workbook_bytes(plan: CoursePlan) -> bytes:
    """Return the XLSX of a plan, its headings in the language that the course speaks."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    first = min((s.start for s in plan.sessions), default=None)
    day = plan.course.day(first) if first else date(2020, 1, 1)
    book.set_properties({"title": plan.course.title[:250], "created": datetime(day.year, day.month, day.day)})  # noqa: DTZ001  # the format has no zone
    writer = _Writer(book, plan.course)
    writer.sessions(plan.sessions)
    writer.course()
    book.close()
    return target.getvalue()


class _Writer:
    """Writes cells: texts as texts, never as formulas; times as dates of the course's zone."""

    def __init__(self, book: Any, course: Course) -> None:
        self._book, self._course = book, course
        self._zone = ZoneInfo(course.zone)
        self._chinese = course.speaks == "zh_CN"
        cell = {"border": 1, "border_color": "#C9D1D8", "valign": "top", "text_wrap": True}
        self._cell = book.add_format(cell)
        self._moment = book.add_format({**cell, "num_format": "yyyy-mm-dd hh:mm", "align": "left"})
        self._day = book.add_format({**cell, "num_format": "yyyy-mm-dd", "align": "left"})
        self._head = book.add_format(
            {"bold": True, "bg_color": "#0F4C5C", "font_color": "#FFFFFF", "border": 1, "text_wrap": True}
        )

    def sessions(self, sessions: Sequence[Session]) -> None:
        """Write the sheet of sessions."""
        sheet = self._book.add_worksheet(SHEETS["sessions"][0])
        for column, (key, width) in enumerate(_COLUMNS.items()):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, SESSION_HEADINGS[key][self._chinese], self._head)
        for row, session in enumerate(sessions, 1):
            for column, value in enumerate(self._values(session)):
                self._write(sheet, row, column, value)
        sheet.freeze_panes(1, 1)
        exits = list(_COLUMNS).index("exits")
        words = {"validate": "list", "source": [self._word(value) for value in (True, False)]}
        sheet.data_validation(1, exits, len(sessions) + 200, exits, words)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)

    def course(self) -> None:
        """Write the sheet of the course itself: a row for each fact."""
        sheet = self._book.add_worksheet(SHEETS["course"][0])
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 1, 90)
        table = course_table(self._course)
        values = {**table, **table["certificate"], "organizers": listed(table["organizers"], commas=False)}
        for row, (key, names) in enumerate(COURSE_HEADINGS.items()):
            sheet.write_string(row, 0, names[self._chinese], self._head)
            self._write(sheet, row, 1, values.get(key, ""))

    def _values(self, session: Session) -> list[Any]:
        values = {key: getattr(session, key, "") for key in _COLUMNS}
        values["expected"] = listed(session.expected, commas=True)
        return [values[key] for key in _COLUMNS]

    def _write(self, sheet: Any, row: int, column: int, value: Any) -> None:
        if isinstance(value, bool):
            sheet.write_string(row, column, self._word(value), self._cell)
        elif isinstance(value, timedelta):
            sheet.write_number(row, column, value.total_seconds() // 60, self._cell)
        elif isinstance(value, int | float):
            sheet.write_number(row, column, value, self._cell)
        elif isinstance(value, datetime):
            self._write_moment(sheet, row, column, value)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, self._day)
        else:
            sheet.write_string(row, column, str(value), self._cell)

    def _write_moment(self, sheet: Any, row: int, column: int, value: datetime) -> None:
        local = value.astimezone(self._zone)
        plain = local.replace(tzinfo=None, fold=0)
        if local.utcoffset() != local.replace(fold=1 - local.fold).utcoffset():  # comes twice: a cell cannot say which
            sheet.write_string(row, column, local.isoformat(sep=" "), self._cell)
        elif (plain.hour, plain.minute, plain.second) == (0, 0, 0):  # else read as a day without a time
            sheet.write_string(row, column, f"{plain:%Y-%m-%d %H:%M}", self._cell)
        else:
            sheet.write_datetime(row, column, plain, self._moment)

    def _word(self, value: bool) -> str:
        return ("是" if value else "否") if self._chinese else ("yes" if value else "no")
