"""The workbook a clerk opens: attendance of a day, and a summary. The same contents give the same bytes."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter

Row = Sequence[str | int | float]


def workbook(
    sheets: Sequence[tuple[str, Sequence[str], Sequence[Row], Sequence[int]]], *, title: str, day: date
) -> bytes:
    """Return an XLSX of sheets (name, heads, rows, column widths in characters). Texts stay texts: never a formula."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    moment = datetime(day.year, day.month, day.day)  # noqa: DTZ001  # the format has no zone
    book.set_properties({"title": title, "created": moment, "author": "Checkin"})
    head = book.add_format(
        {"bold": True, "bg_color": "#0F4C5C", "font_color": "#FFFFFF", "border": 1, "text_wrap": True}
    )
    cell = book.add_format({"border": 1, "border_color": "#C9D1D8", "valign": "top"})
    for name, heads, rows, widths in sheets:
        _fill(book.add_worksheet(name), heads, rows, widths, head, cell, title)
    book.close()
    return target.getvalue()


def _fill(
    sheet: Any, heads: Sequence[str], rows: Sequence[Row], widths: Sequence[int], head: Any, cell: Any, title: str
) -> None:
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for column, text in enumerate(heads):
        sheet.write_string(0, column, text, head)
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, int | float):
                sheet.write_number(number, column, value, cell)
            else:
                sheet.write_string(number, column, value, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows)), len(heads) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header("&L" + title.replace("&", "&&"))
    sheet.set_footer("&C&P / &N")
