"""What a roster file was found to hold: people, problems, what was left out, and how it was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from checkin.sheets import Book, Encoding
from checkin.words import Sentence, say


class Severity(StrEnum):
    """Whether a problem keeps the file from being imported."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person as the file has them. `row` counts from 1, as spreadsheets do.

    Texts are as typed, without the white space around them; number, phone and seat are in half width. The number of a
    file that is `numbered` is only a proposal: whoever is on the roster keeps theirs.
    """

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
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """One fault: where, and what to do. `row` 0 and an empty `column` (a letter): of the whole sheet or row."""

    row: int
    column: str
    message: str
    heading: str = ""
    severity: Severity = Severity.ERROR
    field: str = ""
    sheet: str = ""

    @property
    def blocks(self) -> bool:
        """Whether it has to be corrected first."""
        return self.severity is Severity.ERROR


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is no person: a total, a note, headings again."""

    row: int
    text: str
    why: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class RosterColumn:
    """One column of the file: what it is called, the field it is read as ("" for none), the first cells below."""

    place: int
    letter: str
    heading: str
    field: str
    sample: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """One sheet of the file. `people` with a name; `alike`: not taken, though its headings are those that were."""

    name: str
    hidden: bool
    people: int
    taken: bool = False
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody chose instead of what is found; everything empty: as found."""

    sheets: tuple[str, ...] = ()
    """Names of the sheets whose people are taken, one after the other; the headings of the first hold for all."""
    header_row: int | None = None
    """The first row of the headings, counted from 1; 0: there are none."""
    columns: Mapping[str, int | None] = field(default_factory=dict)
    """The place (from 0) of a field, or None where the file does not have it."""
    numbered: bool = False
    """Whether people of a file without numbers get numbers."""
    remembered: Mapping[str, str] = field(default_factory=dict)
    """What headings were read as before: the field ("" for none) by the plain form of the heading."""


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A file that was read. It can be imported when no problem `blocks`."""

    book: Book
    choice: Choice
    sheets: tuple[RosterSheet, ...]
    header_row: int
    """The last row of the headings, counted from 1; 0: there are none."""
    columns: tuple[RosterColumn, ...]
    rows: tuple[RosterRow, ...]
    problems: tuple[RosterProblem, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def path(self) -> Path:
        """The file."""
        return self.book.path

    @property
    def encoding(self) -> str:
        """How a text file was read, or the kind of a workbook."""
        return self.book.encoding or self.book.kind

    @property
    def encodings(self) -> tuple[Encoding, ...]:
        """How a text file could be read, with samples, the likeliest first."""
        return self.book.encodings

    @property
    def sheet(self) -> str:
        """The names of the sheets that were taken; empty for a text file."""
        return "" if self.book.encoding or not self.book.kind else ", ".join(s.name for s in self.sheets if s.taken)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that the file has."""
        return tuple(column.field for column in self.columns if column.field)

    @property
    def ignored_columns(self) -> tuple[str, ...]:
        """The headings of columns that are not used."""
        return tuple(column.heading for column in self.columns if not column.field and column.heading)

    @property
    def numbered(self) -> bool:
        """Whether the people get numbers, because the file has none."""
        return self.choice.numbered and "number" not in self.fields

    @property
    def ok(self) -> bool:
        """Whether it can be imported."""
        return not any(problem.blocks for problem in self.problems)

    @property
    def errors(self) -> tuple[RosterProblem, ...]:
        """What has to be corrected before it can be imported."""
        return tuple(problem for problem in self.problems if problem.blocks)

    @property
    def warnings(self) -> tuple[RosterProblem, ...]:
        """What should be looked at."""
        return tuple(problem for problem in self.problems if not problem.blocks)

    def line(self, problem: RosterProblem) -> Sentence:
        """Return a problem with its place, on one line."""
        told = {name: getattr(problem, name) for name in ("row", "column", "heading", "message", "sheet")}
        if not problem.row:
            return say("Roster", "{message}").format(**told)
        several = sum(sheet.taken for sheet in self.sheets) > 1
        if not problem.column:
            return say("Roster", "row {row}: {message}").format(**told)
        if several:
            return say("Roster", "sheet {sheet}, row {row}, column {column} ({heading}): {message}").format(**told)
        return say("Roster", "row {row}, column {column} ({heading}): {message}").format(**told)
