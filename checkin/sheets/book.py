"""What a spreadsheet holds, as text."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PASTED = "pasted"
"""The kind of a book whose cells were pasted; its path is only a name for sentences."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """One way to read the bytes of a text file, and what its first telling cells then say."""

    name: str
    sample: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one sheet, from its very first row and column on; a row ends with its last cell that is filled."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was read. `kind`: xlsx, xlsb, xls, ods, csv or pasted."""

    path: Path
    kind: str
    sheets: tuple[Sheet, ...]
    encoding: str = ""
    """How a text file was read; empty for workbooks."""
    encodings: tuple[Encoding, ...] = ()
    """How a text file could be read, the likeliest first: the choice is shown where there is any doubt."""

    @property
    def name(self) -> str:
        """What the file is called."""
        return self.path.name


def letter(column: int) -> str:
    """Return the name that spreadsheets give a column, counted from 0.

    >>> letter(0), letter(26)
    ('A', 'AA')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def place_of(letters: str) -> int:
    """Return the place of a column, counted from 0, by its name.

    >>> place_of("A"), place_of("AA")
    (0, 26)
    """
    place = 0
    for character in letters:
        place = place * 26 + ord(character) - 64
    return place - 1


def trimmed(rows: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """Return rows without the empty cells at their ends, and without the empty rows below."""
    kept = [tuple(row[: _filled(row)]) for row in rows]
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _filled(row: Sequence[str]) -> int:
    """Return how many cells there are up to the last one with text."""
    at = len(row)
    while at and not row[at - 1]:
        at -= 1
    return at
