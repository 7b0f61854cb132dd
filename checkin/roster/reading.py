"""One roster file: its rows, and everything that is wrong with them, all at once."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checkin.errors import InputError
from checkin.roster.columns import find_header
from checkin.roster.sheets import read_cells
from checkin.words import Sentence, say

LONGEST = 200
"""Characters a cell may hold."""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person as the file has them. `row` counts from 1, as spreadsheets do. Texts are as typed, trimmed."""

    row: int
    number: str
    name: str
    latin: str = ""
    unit: str = ""
    province: str = ""
    position: str = ""
    group: str = ""
    phone: str = ""
    seat: str = ""


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """One fault: where, and what to do."""

    row: int
    column: str
    message: Sentence


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A file that was read. It can be imported when there are no `problems`."""

    path: Path
    encoding: str
    sheet: str
    header_row: int
    rows: tuple[RosterRow, ...]
    problems: tuple[RosterProblem, ...]
    ignored_columns: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def read_roster(path: Path) -> RosterFile:
    """Read a roster from CSV (UTF-8, UTF-16, GB18030) or XLSX. Raises InputError when it is not one."""
    cells, encoding, sheet = read_cells(path)
    header = find_header(cells)
    if header is None:
        raise InputError(
            say(
                "Roster",
                "{name} is not a roster: no row has headings for number and name (编号, 姓名). "
                "Put a header row above the people.",
            ).format(name=path.name)
        )
    at, columns = header
    headings = cells[at]
    rows, problems = _people(cells, at, columns)
    if not rows and not problems:
        raise InputError(say("Roster", "{name} has headings but nobody below them.").format(name=path.name))
    known = set(columns.values())
    ignored = tuple(h.strip() for place, h in enumerate(headings) if h.strip() and place not in known)
    return RosterFile(path, encoding, sheet, at + 1, tuple(rows), tuple(problems), ignored)


def _people(
    cells: Sequence[Sequence[str]], at: int, columns: Mapping[str, int]
) -> tuple[list[RosterRow], list[RosterProblem]]:
    rows: list[RosterRow] = []
    problems: list[RosterProblem] = []
    first_with: dict[str, int] = {}
    for index in range(at + 1, len(cells)):
        values = {f: cells[index][p].strip() if p < len(cells[index]) else "" for f, p in columns.items()}
        if not any(values.values()):
            continue
        row = RosterRow(index + 1, **{"number": "", "name": "", **values})
        heading = {field: cells[at][place].strip() for field, place in columns.items()}
        problems += _faults(row, values, heading)
        if row.number:
            earlier = first_with.setdefault(row.number, row.row)
            if earlier != row.row:
                message = say(
                    "Roster", "The number {number} is already in row {row}. Give each person a number of their own."
                )
                message = message.format(number=row.number, row=earlier)
                problems.append(RosterProblem(row.row, heading["number"], message))
        rows.append(row)
    return rows, problems


def _faults(row: RosterRow, values: Mapping[str, str], heading: Mapping[str, str]) -> list[RosterProblem]:
    faults = []
    needed = {"number": say("Roster", "The number is missing."), "name": say("Roster", "The name is missing.")}
    for field, message in needed.items():
        if not values[field]:
            faults.append(RosterProblem(row.row, heading[field], message))
    for field, value in values.items():
        if len(value) > LONGEST:
            message = say("Roster", "This cell holds {count} characters; at most {longest} are allowed.")
            message = message.format(count=len(value), longest=LONGEST)
            faults.append(RosterProblem(row.row, heading[field], message))
        odd = [c for c in value if unicodedata.category(c) in ("Cc", "Cs") or c == "\N{REPLACEMENT CHARACTER}"]
        if odd:
            message = say("Roster", "This cell holds a character that cannot be shown ({code}). Type it again.")
            message = message.format(code=f"U+{ord(odd[0]):04X}")
            faults.append(RosterProblem(row.row, heading[field], message))
    return faults
