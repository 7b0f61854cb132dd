"""The people of one sheet: each row below the headings is a person, with or without faults, or named as left out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checkin.roster import left_out
from checkin.roster.columns import Header
from checkin.roster.faults import Fault, faults, tidied
from checkin.roster.roster_file import LeftOut, RosterProblem, RosterRow, Severity
from checkin.sheets import Sheet
from checkin.sheets.book import letter
from checkin.words import Sentence, say

Tell = Callable[[int], object]
_NO_NUMBER = say("Roster", "The number is missing. Give this person a number.")
_NO_NAME = say("Roster", "The name is missing. Type it, or take the row out.")
_SAME_NUMBER = say("Roster", "The number {number} is already in {place}. Give each person a number of their own.")
_SAME_PERSON = say("Roster", "{name} of the same unit is already in {place}. Take one out, unless they are two people.")
_ROW = say("Roster", "row {row}")
_ROW_OF_SHEET = say("Roster", "row {row} of sheet {sheet}")


@dataclass
class People:
    """What is gathered from one sheet after the other."""

    numbered: bool
    several: bool
    rows: list[RosterRow] = field(default_factory=list)
    problems: list[RosterProblem] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    _numbers: dict[str, RosterRow] = field(default_factory=dict)
    _persons: dict[tuple[str, str], RosterRow] = field(default_factory=dict)

    def take(self, sheet: Sheet, header: Header, tell: Tell) -> None:
        """Read the rows below the headings of a sheet; `tell` how many are done from time to time."""
        bare: list[tuple[int, dict[str, str], Sequence[str]]] = []
        places = list(header.columns.items())
        for index in range(header.last + 1, len(sheet.rows)):
            if index % 2000 == 0:
                tell(index)
            cells = sheet.rows[index]
            raw = {name: cells[place] if place < len(cells) else "" for name, place in places}
            values = tidied(raw)
            if not any(values.values()) and not any(map(str.strip, cells)):
                continue
            why = left_out.reason(values, cells)
            if why is left_out.BARE:
                bare.append((index, values, cells))
            elif why is not None:
                self._leave_out(sheet, index, cells, why)
            else:
                for at, numbers, _ in bare:
                    self._add(sheet, header, at, numbers, numbers)
                bare.clear()
                self._add(sheet, header, index, values, raw)
        for at, _, numbers_only in bare:  # written in advance, with nobody after them
            self._leave_out(sheet, at, numbers_only, left_out.BARE)

    def _leave_out(self, sheet: Sheet, index: int, cells: Sequence[str], why: Sentence) -> None:
        text = " ".join(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))
        self.left_out.append(LeftOut(index + 1, text[:120], why, sheet.name))

    def _add(self, sheet: Sheet, header: Header, index: int, values: Mapping[str, str], raw: Mapping[str, str]) -> None:
        row = RosterRow(index + 1, **{"number": "", "name": "", **values}, sheet=sheet.name)
        found = [*self._missing(row, header), *faults(values, raw), *self._doubles(row)]
        for name, severity, sentence in sorted(found, key=lambda fault: header.columns[fault[0]]):
            place = header.columns[name]
            heading = header.headings[place].strip() if place < len(header.headings) else ""
            self.problems.append(RosterProblem(row.row, letter(place), sentence, heading, severity, name, sheet.name))
        self.rows.append(row)

    def _missing(self, row: RosterRow, header: Header) -> Iterator[Fault]:
        if not row.number and "number" in header.columns:
            yield "number", Severity.ERROR, _NO_NUMBER
        if not row.name and "name" in header.columns:
            yield "name", Severity.ERROR, _NO_NAME

    def _doubles(self, row: RosterRow) -> Iterator[Fault]:
        if row.number:
            first = self._numbers.setdefault(row.number, row)
            if first is not row:
                yield "number", Severity.ERROR, _SAME_NUMBER.format(number=row.number, place=self._place(first))
        if row.name:
            first = self._persons.setdefault((row.name, row.unit), row)
            if first is not row:
                yield "name", Severity.WARNING, _SAME_PERSON.format(name=row.name, place=self._place(first))

    def _place(self, row: RosterRow) -> Sentence:
        if self.several:
            return _ROW_OF_SHEET.format(row=row.row, sheet=row.sheet)
        return _ROW.format(row=row.row)
