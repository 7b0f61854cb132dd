"""Workbooks that go back to the offices: the roster as it is, and a file with its problems marked. Never a formula."""

import csv
import errno
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import xlsxwriter

from checkin.errors import InputError
from checkin.printing.whole import whole_file
from checkin.roster.columns import FIELDS
from checkin.roster.roster_file import RosterFile, RosterProblem
from checkin.sheets.book import place_of
from checkin.words import say

TITLES: dict[str, dict[str, str]] = {
    "zh_CN": dict(zip(FIELDS, ("编号", "姓名", "拼音", "单位", "省份", "职务", "组别", "座位号", "电话"), strict=True)),
    "en": {
        **{"number": "Number", "name": "Name", "latin": "Name in Latin", "unit": "Unit"},
        **{"province": "Province", "position": "Position", "group": "Group", "seat": "Seat", "phone": "Phone"},
    },
}
"""The headings of an exported roster, by the course's language."""
_WIDTHS = {"number": 12, "name": 24, "latin": 28, "unit": 36, "province": 16, "position": 20, "group": 12, "phone": 20}
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_UNFIT = re.compile(r"[\[\]:*?/\\']")
Words = Callable[[str], str]


def write_people(path: Path, people: Iterable[Mapping[str, str]], language: str, told: Callable[[], object]) -> None:
    """Write people (a text for each field) as .xlsx or .csv, as the name says; reading it back gives the same.

    `told` is called after each of them. Raises InputError for another kind of file, EnvironmentFault when it cannot be
    written.
    """
    titles = TITLES["zh_CN" if language.startswith("zh") else "en"]
    kind = path.suffix.casefold()
    if kind not in (".xlsx", ".csv"):
        sentence = say("Roster", "{name} is neither .xlsx nor .csv. Give it one of these endings.")
        raise InputError(sentence.format(name=path.name))
    with whole_file(path) as file:
        if kind == ".xlsx":
            _write_workbook(file, people, titles, told)
        else:
            _write_csv(file, people, titles, told)


def _write_workbook(
    file: Any, people: Iterable[Mapping[str, str]], titles: Mapping[str, str], told: Callable[[], object]
) -> None:
    with _workbook(file) as book:
        sheet = book.add_worksheet(titles["name"])
        head, text = book.add_format({"bold": True, "bg_color": "#DDE7EB"}), book.add_format({"num_format": "@"})
        for place, field in enumerate(FIELDS):
            sheet.set_column(place, place, _WIDTHS.get(field, 12), text)
            sheet.write_string(0, place, titles[field], head)
        sheet.freeze_panes(1, 2)
        for number, person in enumerate(people, 1):
            for place, field in enumerate(FIELDS):
                if person[field]:
                    write_text(sheet, number, place, person[field], text)
            told()


def _write_csv(
    file: Any, people: Iterable[Mapping[str, str]], titles: Mapping[str, str], told: Callable[[], object]
) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(titles[field] for field in FIELDS)
        for person in people:
            writer.writerow(harmless(person[field]) for field in FIELDS)
            told()
    finally:
        text.detach()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula; reading takes the apostrophe away again."""
    return "'" + cell if _FORMULA.match(cell) else cell


def write_text(sheet: Any, row: int, column: int, text: str, form: Any) -> None:
    """Write a text as it is. One like the XML of a rich text would be taken for it, and is written in parts."""
    text = text.encode("utf-8", "replace").decode()
    if text.startswith("<r>") and text.endswith("</r>"):
        sheet.write_rich_string(row, column, text[0], text[1], text[2:], *((form,) if form is not None else ()))
    else:
        sheet.write_string(row, column, text, form)


def problems_workbook(roster: RosterFile, path: Path, words: Words = str) -> None:
    """Write what was read with every faulty cell coloured and explained, and a sheet that lists the problems.

    `words` says a sentence in the language of whoever gets it. Raises EnvironmentFault when it cannot be written.
    """
    with whole_file(path) as file, _workbook(file) as book:
        names: list[str] = []
        for sheet in roster.book.sheets:
            if any(sheet.name == one.name and one.taken for one in roster.sheets):
                mine = [problem for problem in roster.problems if problem.sheet == sheet.name]
                target = book.add_worksheet(_sheet_name(sheet.name or path.stem, names))
                _write_marked(book, target, sheet.rows, mine, words)
        _write_list(book, book.add_worksheet(_sheet_name(words(_PROBLEMS), names)), roster, words)


@contextmanager
def _workbook(file: Any) -> Iterator[Any]:
    """Give a workbook that is written into a file when the block ends; its faults are those of the disk."""
    book = xlsxwriter.Workbook(file, _OPTIONS)
    try:
        yield book
    finally:
        try:
            book.close()
        except xlsxwriter.exceptions.FileCreateError as error:
            raise OSError(errno.ENOSPC, str(error)) from error


_PROBLEMS = say("Roster", "Problems")
_HEADS = (
    say("Roster", "Sheet"),
    say("Roster", "Row"),
    say("Roster", "Column"),
    say("Roster", "Heading"),
    say("Roster", "Severity"),
    say("Roster", "What to do"),
)
_SEVERITIES = {"error": say("Roster", "to correct"), "warning": say("Roster", "to look at")}


def _write_marked(
    book: Any, sheet: Any, rows: Sequence[Sequence[str]], problems: Sequence[RosterProblem], words: Words
) -> None:
    wrong = book.add_format({"bg_color": "#F8C9C4", "border": 1, "border_color": "#B3261E"})
    odd = book.add_format({"bg_color": "#FFE9B0", "border": 1, "border_color": "#8A6100"})
    told: dict[int, dict[int, list[RosterProblem]]] = {}
    for problem in problems:
        if problem.row and problem.column:
            told.setdefault(problem.row - 1, {}).setdefault(place_of(problem.column), []).append(problem)
    sheet.set_column(0, max([1, *(len(row) for row in rows)]) - 1, 18)
    for number, row in enumerate(rows):
        faulty = told.get(number, {})
        for place in range(max(len(row), max(faulty, default=-1) + 1)):
            text, faults = row[place] if place < len(row) else "", faulty.get(place, ())
            form = None if not faults else wrong if any(fault.blocks for fault in faults) else odd
            if text:
                write_text(sheet, number, place, text, form)
            elif form is not None:
                sheet.write_blank(number, place, None, form)
            if faults:
                sheet.write_comment(number, place, "\n".join(words(fault.message) for fault in faults))


def _write_list(book: Any, sheet: Any, roster: RosterFile, words: Words) -> None:
    head, wrap = book.add_format({"bold": True, "bg_color": "#DDE7EB"}), book.add_format({"text_wrap": True})
    for place, (title, width) in enumerate(zip(_HEADS, (16, 8, 8, 16, 14, 90), strict=True)):
        sheet.set_column(place, place, width)
        write_text(sheet, 0, place, words(title), head)
    for number, problem in enumerate(roster.problems, 1):
        row = str(problem.row) if problem.row else ""
        texts = (problem.sheet, row, problem.column, problem.heading, words(_SEVERITIES[problem.severity]))
        for place, text in enumerate((*texts, words(problem.message))):
            write_text(sheet, number, place, text, wrap)
    sheet.freeze_panes(1, 0)


def _sheet_name(name: str, taken: list[str]) -> str:
    """Return a name that Excel allows: short, without some marks, and no other sheet's."""
    short = _UNFIT.sub("_", name)[:28].strip() or "1"
    found, number = short, 1
    while found.casefold() in taken or found.casefold() == "history":
        number += 1
        found = f"{short[:25]}~{number}"
    taken.append(found.casefold())
    return found
