"""Reads a timetable from rows of cells: finds the table and its headings, and makes values of what is typed in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from checkin.timetable.headings import COURSE_HEADINGS, SESSION_HEADINGS, is_sheet, key_of, meant
from checkin.timetable.typed import (
    bodies_of,
    day_of,
    flag_of,
    groups_of,
    minutes_of,
    moment_of,
    number_of,
    span_of,
)
from checkin.words import Sentence, say

Rows = list[tuple[str, ...]]
_HEAD_ROWS = 30
"""How far down the headings are looked for."""
_VALUES: dict[str, Callable[[str], Any]] = {
    "opens_before": minutes_of,
    "late_after": minutes_of,
    "expected": groups_of,
    "organizers": bodies_of,
    "exits": flag_of,
    "excused": flag_of,
    "weight": number_of,
    "share": number_of,
    "keep_until": lambda text: day_of(text) or text,
}
_LEAVE_OUT = ("opens_before", "late_after", "weight", "exits", "share", "basis", "excused", "keep_until")
"""What has a usual value where its cell is empty."""
_RULE = ("basis", "share", "excused")


@dataclass
class Grid:
    """What the cells of a workbook say, as tables for the reader of the plan."""

    course: dict[str, Any] = field(default_factory=dict)
    sessions: list[dict[str, Any]] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    """Where each session stands, counted from 1."""
    headings: dict[str, str] = field(default_factory=dict)
    """What the columns of the sheet of sessions are headed, by their keys."""
    course_keys: set[str] = field(default_factory=set)
    """What the sheet of the course has rows for."""
    problems: list[Sentence] = field(default_factory=list)
    found: bool = False
    """Whether there was a table of sessions at all."""


def grid_of(sheets: Mapping[str, Rows], year: int | None = None) -> Grid:
    """Read the sheets of a workbook, by their names or, failing these, by their headings.

    `year` is that of the known course, for days that are written without one.
    """
    grid = Grid()
    courses = {name: rows for name, rows in sheets.items() if is_sheet(name, "course")}
    others = {name: rows for name, rows in sheets.items() if name not in courses}
    named = [rows for name, rows in others.items() if is_sheet(name, "sessions")]
    for rows in [*named, *others.values(), *courses.values()]:
        head = _head(rows)
        if head is not None:
            _read_sessions(grid, rows, head, year)
            break
    for rows in courses.values():
        if _head(rows) is None:
            _read_course(grid, rows)
    return grid


def _head(rows: Rows) -> int | None:
    """Return the row of the headings: it has a title, and says when."""
    for number, row in enumerate(rows[:_HEAD_ROWS]):
        keys = {key_of(cell, SESSION_HEADINGS) for cell in row if cell.strip()}
        if keys & {"title", "title_zh"} and keys & {"start", "time"}:
            return number
    return None


def _read_sessions(grid: Grid, rows: Rows, head: int, year: int | None) -> None:
    grid.found = True
    columns: dict[str, int] = {}
    for column, heading in enumerate(rows[head]):
        key = key_of(heading, SESSION_HEADINGS)
        if key is None and heading.strip():
            _look_at_unknown(grid, heading)
        elif key in columns:
            grid.problems.append(say("Course", "Two columns are headed '{heading}'.").format(heading=heading.strip()))
        elif key is not None:
            columns[key] = column
    grid.headings = {key: rows[head][column].strip() for key, column in columns.items()}
    day: date | None = None
    for number, row in enumerate(rows[head + 1 :], head + 2):
        cells = {key: row[column] for key, column in columns.items() if column < len(row)}
        texts = [text.strip() for text in row if text.strip()]
        if len(set(texts)) == 1 and (len(texts) > 1 or day_of(texts[0], year)):  # a line across: a day, or a break
            day = day_of(texts[0], year) or day
            continue
        written = cells.pop("date", "").strip()
        if written:  # else it stands above: a day that is merged over its rows is in the first of them
            day = day_of(written, year)
        if not any(text.strip() for text in cells.values()):
            continue
        if written and day is None:
            sentence = say("Course", "Row {row}: the day '{day}' is not understood. Write it as 2020-12-07.")
            grid.problems.append(sentence.format(row=number, day=written))
        grid.sessions.append(_session(cells, day))
        grid.rows.append(number)


def _look_at_unknown(grid: Grid, heading: str) -> None:
    close = meant(heading, SESSION_HEADINGS)
    if close is not None:
        sentence = say("Course", "The column '{heading}' is not known. Did you mean '{close}'?")
        grid.problems.append(sentence.format(heading=heading.strip(), close=close))


def _session(cells: Mapping[str, str], day: date | None) -> dict[str, Any]:
    table: dict[str, Any] = {}
    for key, text in cells.items():
        if key in ("start", "end") and text.strip():
            table[key] = moment_of(text, day)
        elif key not in ("time", "start", "end") and (text.strip() or key not in _LEAVE_OUT):
            table[key] = _VALUES.get(key, str.strip)(text)
    if cells.get("time", "").strip() and "start" not in table:
        table["start"], table["end"] = span_of(cells["time"], day)
    if not table.get("title") and table.get("title_zh"):
        table["title"] = table["title_zh"]
    return table


def _read_course(grid: Grid, rows: Rows) -> None:
    rule: dict[str, Any] = {}
    for row in rows:
        heading, text = (row[column] if column < len(row) else "" for column in (0, 1))
        key = key_of(heading, COURSE_HEADINGS)
        if key is None and heading.strip() and (close := meant(heading, COURSE_HEADINGS)):
            sentence = say(
                "Course", "The row '{heading}' of the sheet of the course is not known. Did you mean '{close}'?"
            )
            grid.problems.append(sentence.format(heading=heading.strip(), close=close))
        if key is None:
            continue
        grid.course_keys.add("certificate" if key in _RULE else key)
        if text.strip() or key not in _LEAVE_OUT:
            (rule if key in _RULE else grid.course)[key] = _VALUES.get(key, str.strip)(text)
    if rule:
        grid.course["certificate"] = rule
