"""What the preview shows of one file: how it was read, what is in it, what an import changes. Made off the window."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checkin.attendance.course import Trainee
from checkin.errors import InputError
from checkin.office import Office, RosterChange, Rosters
from checkin.roster import Choice, RosterFile, RosterRow, roster_of
from checkin.sheets import Book, Sheet, read_book, read_text

Progress = Callable[[int, int], bool]
_CHINESE = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,4}|[\u3400-\u9fff]{1,10}[·•][\u3400-\u9fff·•]{1,12}")
_LATIN = re.compile(r"[^\W\d_]+([ .'-]+[^\W\d_]+){1,4}")
_LOOKED_AT = 100


@dataclass(frozen=True, slots=True)
class Look:
    """One file as it would be imported. `guessed`: no headings were found, the name's column is a guess."""

    roster: RosterFile
    change: RosterChange
    same: tuple[RosterRow, ...]
    guessed: bool = False

    @property
    def first(self) -> Sheet:
        """The first of the sheets that are read."""
        taken = next(sheet.name for sheet in self.roster.sheets if sheet.taken)
        return next(sheet for sheet in self.roster.book.sheets if sheet.name == taken)

    def sheet(self, name: str) -> Sheet:
        """Return a sheet by its name, or the first that is read."""
        return next((sheet for sheet in self.roster.book.sheets if sheet.name == name), self.first)


def look_at_file(office: Office, course: str, path: Path, progress: Progress, encoding: str = "") -> Look:
    """Read a file. Raises InputError for what is no roster, Cancelled."""
    book = read_book(path, encoding=encoding, progress=progress)
    return look(office, course, book, Choice(remembered=Rosters(office).headings()), progress)


def look_at_cells(office: Office, course: str, text: str, progress: Progress) -> Look:
    """Read cells that were pasted. Raises InputError for what is no roster, Cancelled."""
    return look(office, course, read_text(text), Choice(remembered=Rosters(office).headings()), progress)


def look(office: Office, course: str, book: Book, choice: Choice, progress: Progress) -> Look:
    """Look at a book that was read, with what was chosen. Raises InputError for what is no roster, Cancelled."""
    guessed = False
    try:
        roster = roster_of(book, choice, progress=progress)
    except InputError:
        guess = None if choice.columns else _guess(book, choice)
        if guess is None:
            raise
        roster, guessed = roster_of(book, guess, progress=progress), True
    change = Rosters(office).compare(course, roster, progress)
    named = (*change.new, *change.erased, *(one.row for one in (*change.changed, *change.back)))
    other = {(row.sheet, row.row) for row in named}
    same = tuple(row for row in roster.rows if (row.sheet, row.row) not in other) if change.same else ()
    return Look(roster, change, same, guessed)


def _guess(book: Book, choice: Choice) -> Choice | None:
    """Return a choice that reads a file without headings, or None where nothing in it looks like names."""
    sheets = [sheet for sheet in book.sheets if not choice.sheets or sheet.name in choice.sheets]
    best: tuple[int, Sheet, int] | None = None
    for sheet in sheets:
        for place, number in enumerate(_names(sheet.rows[:_LOOKED_AT])):
            if number and (best is None or number > best[0]):
                best = number, sheet, place
    if best is None:
        return None
    row = choice.header_row if choice.header_row is not None else 0
    return replace(choice, sheets=(best[1].name,), header_row=row, columns={"name": best[2]}, numbered=True)


def _names(rows: Sequence[Sequence[str]]) -> list[int]:
    """Return how many cells of each column look like the name of a person, each text counted once."""
    width = max(map(len, rows), default=0)
    columns = ({row[place].strip() for row in rows if place < len(row)} for place in range(width))
    return [sum(map(_is_name, texts)) for texts in columns]


def _is_name(text: str) -> bool:
    return bool(_CHINESE.fullmatch(text)) or (bool(_LATIN.fullmatch(text)) and text == text.title())


def read_as(look: Look, place: int, field: str) -> Choice:
    """Return the choice by which a column is read as another field; "" reads it as none."""
    now = {column.place: column.field for column in look.roster.columns}
    columns = dict(look.roster.choice.columns)
    if look.guessed or look.roster.choice.header_row == 0:
        columns = {name: at for at, name in now.items() if name}
    if (was := now.get(place, "")) and was != field:
        columns[was] = None
    if field:
        columns[field] = place
    return replace(look.roster.choice, columns=columns)


def texts(one: RosterRow | Trainee, names: Sequence[str]) -> list[str]:
    """Return some fields of a row or a person."""
    return [str(getattr(one, name)) for name in names]
