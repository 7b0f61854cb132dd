"""One roster from a book: which sheets, which headings, who is in it, and everything that is wrong, all at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from checkin.errors import Cancelled, InputError
from checkin.roster.columns import SEARCHED_ROWS, Header, find_header, header_at, plain
from checkin.roster.roster_file import (
    Choice,
    RosterColumn,
    RosterFile,
    RosterProblem,
    RosterRow,
    RosterSheet,
    Severity,
)
from checkin.roster.rows import People
from checkin.sheets import Book, Sheet, read_book
from checkin.sheets.book import letter, place_of
from checkin.sheets.memory import many_objects
from checkin.words import say

Progress = Callable[[int, int], object]
"""Told how many of how many rows are done; what it raises ends the work, and so does False."""
_SAMPLES = 3
AS_FOUND = Choice()


def read_roster(
    path: Path, choice: Choice = AS_FOUND, *, encoding: str = "", progress: Progress | None = None
) -> RosterFile:
    """Read a roster from a workbook or a text table. Raises InputError when it is none, Cancelled."""
    return roster_of(read_book(path, encoding=encoding, progress=progress), choice, progress=progress)


def roster_of(book: Book, choice: Choice = AS_FOUND, *, progress: Progress | None = None) -> RosterFile:
    """Return the roster in a book that was read: at once, so that a choice can be changed and looked at again.

    Raises InputError when no sheet has headings for a roster, or the choice names what is not there.
    """
    headers = {sheet.name: _header(sheet, choice) for sheet in book.sheets}
    taken = _taken(book, choice, headers)
    first = headers[taken[0].name]
    assert first is not None, "only sheets with a header are taken"
    headers |= {sheet.name: _further(sheet, first, choice) for sheet in book.sheets if sheet is not taken[0]}
    people = People(choice.numbered, len(taken) > 1)
    done, total = 0, sum(len(sheet.rows) for sheet in taken)
    for sheet in taken:
        header, before = headers[sheet.name], done
        if header is None or not header.columns:
            raise _no_headings(book, sheet.name)

        def tell(index: int, before: int = before) -> None:
            if progress is not None and progress(before + index, total) is False:
                raise Cancelled

        with many_objects():
            people.take(sheet, header, tell)
        done += len(sheet.rows)
    sheets = tuple(_looks(book, taken, headers))
    problems = [*_missing_columns(first, choice), *_not_taken(sheets), *people.problems]
    rows = _numbered(people.rows) if choice.numbered and "number" not in first.columns else people.rows
    if not rows and not people.left_out:
        raise InputError(say("Roster", "{name} has headings but nobody below them.").format(name=book.name))
    columns = tuple(_columns(taken[0], first))
    return RosterFile(
        book, choice, sheets, first.last + 1, columns, tuple(rows), tuple(problems), tuple(people.left_out)
    )


def wanted_place(book: Book, sheets: Sequence[str], text: str) -> int | None:
    """Return the place of a column that somebody names by its letter in capitals, or its heading; None for neither.

    Looked for in the first rows of these sheets, or of all.
    """
    asked = [sheet for sheet in book.sheets if not sheets or sheet.name in sheets]
    is_letter = len(text) <= 3 and text.isascii() and text.isalpha() and text.isupper()
    wide = max((len(row) for sheet in asked for row in sheet.rows[:SEARCHED_ROWS]), default=0)
    if is_letter and place_of(text) < wide:  # before the cells: a group may be called B
        return place_of(text)
    for sheet in asked:
        for row in sheet.rows[:SEARCHED_ROWS]:
            for place, cell in enumerate(row):
                if cell.strip() and plain(cell) == plain(text):
                    return place
    if len(text) <= 3 and text.isascii() and text.isalpha():
        return place_of(text.upper())
    return None


def _header(sheet: Sheet, choice: Choice) -> Header | None:
    """Return the headings of a sheet, as found or as chosen."""
    if choice.header_row is None:
        found = find_header(sheet.rows, choice.remembered)
    elif choice.header_row == 0:
        found = Header(-1, -1, (), {})
    elif choice.header_row <= len(sheet.rows):
        found = header_at(sheet.rows, choice.header_row - 1, choice.remembered)
    else:
        found = None
    if found is None and choice.columns:
        found = _unknown_headings(sheet, choice)
    return found if found is None else _chosen(found, choice.columns)


def _unknown_headings(sheet: Sheet, choice: Choice) -> Header:
    """Return headings that name nothing we know: above the first number there is a word. Else there are none."""
    place = choice.columns.get("number")
    if place is not None:
        filled = (n for n, row in enumerate(sheet.rows) if place < len(row) and row[place].strip())
        first, second = next(filled, None), next(filled, None)
        if first is not None and second is not None:
            word, number = sheet.rows[first][place], sheet.rows[second][place]
            if any(c.isdigit() for c in number) and not any(c.isdigit() for c in word):
                return Header(first, first, sheet.rows[first], {})
    return Header(-1, -1, (), {})


def _chosen(header: Header, chosen: Mapping[str, int | None]) -> Header:
    """Return a header with the places that were chosen; a column is read as one field only."""
    places = {name: place for name, place in chosen.items() if place is not None}
    if len(set(places.values())) < len(places):
        raise InputError(say("Roster", "Two fields are read from one column. Choose a column for each."))
    rest = {name: p for name, p in header.columns.items() if name not in chosen and p not in places.values()}
    return replace(header, columns={**rest, **places})


def _taken(book: Book, choice: Choice, headers: Mapping[str, Header | None]) -> Sequence[Sheet]:
    """Return the sheets that are read: those chosen, else the one with most fields, then most people."""
    if choice.sheets:
        by_name = {sheet.name: sheet for sheet in book.sheets}
        for name in choice.sheets:
            if name not in by_name:
                sentence = say("Roster", "{file} has no sheet {name}. It has: {names}.")
                raise InputError(sentence.format(file=book.name, name=name, names=", ".join(by_name)))
            if not (headers[name] and headers[name].columns):  # type: ignore[union-attr]  # asked just before
                raise _no_headings(book, name)
        return [by_name[name] for name in dict.fromkeys(choice.sheets)]
    best, most = None, (False, 0, 0)
    for sheet in book.sheets:
        header = headers[sheet.name]
        if header is not None and header.columns:
            score = (not sheet.hidden, len(header.columns), _count(sheet, header))
            if best is None or score > most:
                best, most = sheet, score
    if best is None:
        sentence = say(
            "Roster",
            "{name} is not a roster: no row has a heading for the name (姓名, name). Put headings above the people, or "
            "choose the columns.",
        )
        raise InputError(sentence.format(name=book.name))
    return [best]


def _no_headings(book: Book, name: str) -> InputError:
    sentence = say("Roster", "Sheet {name} of {file} has no row with headings such as 编号 and 姓名.")
    return InputError(sentence.format(file=book.name, name=name))


def _count(sheet: Sheet, header: Header) -> int:
    """Return how many rows below the headings have a name."""
    place = header.columns.get("name", header.columns.get("number", 0))
    return sum(place < len(row) and bool(row[place].strip()) for row in sheet.rows[header.last + 1 :])


def _further(sheet: Sheet, first: Header, choice: Choice) -> Header | None:
    """Return the headings of a further sheet: what was chosen on the first is found by its headings there."""
    if not choice.columns or not first.headings:
        return _header(sheet, choice)
    found = _header(sheet, replace(choice, columns={}))
    if found is None:
        return None
    named = {name: first.headings[p] for name, p in choice.columns.items() if p is not None and p < len(first.headings)}
    places = {name: found.headings.index(text) for name, text in named.items() if text in found.headings}
    return _chosen(found, {**dict.fromkeys(choice.columns), **places})


def _looks(book: Book, taken: Sequence[Sheet], headers: Mapping[str, Header | None]) -> Iterator[RosterSheet]:
    """Yield what there is to say of each sheet."""
    first = headers[taken[0].name]
    for sheet in book.sheets:
        header = headers[sheet.name]
        is_taken = any(sheet is one for one in taken)
        people = _count(sheet, header) if header is not None and header.columns else 0
        alike = not is_taken and not sheet.hidden and people > 0 and _named(header) == _named(first)
        yield RosterSheet(sheet.name, sheet.hidden, people, is_taken, alike)


def _named(header: Header | None) -> dict[str, str]:
    """Return the heading of each field."""
    if header is None:
        return {}
    return {name: header.headings[p] if p < len(header.headings) else str(p) for name, p in header.columns.items()}


def _missing_columns(header: Header, choice: Choice) -> Iterator[RosterProblem]:
    if "name" not in header.columns:
        sentence = say("Roster", "There is no column for the name. Choose it.")
        yield RosterProblem(max(0, header.last + 1), "", sentence, field="name")
    if "number" not in header.columns and not choice.numbered:
        sentence = say("Roster", "There is no column for the number. Choose it, or have the people numbered.")
        yield RosterProblem(max(0, header.last + 1), "", sentence, field="number")


def _not_taken(sheets: Sequence[RosterSheet]) -> Iterator[RosterProblem]:
    """Yield a warning for each sheet that looks like the one that is read, and is not."""
    for sheet in sheets:
        if sheet.alike:
            sentence = say("Roster", "Sheet {name} has the same headings, and {count} people who are not read.")
            told = sentence.format(name=sheet.name, count=sheet.people)
            yield RosterProblem(0, "", told, severity=Severity.WARNING, sheet=sheet.name)


def _numbered(rows: Sequence[RosterRow]) -> list[RosterRow]:
    digits = max(3, len(str(len(rows))))
    return [replace(row, number=f"{number:0{digits}}") for number, row in enumerate(rows, 1)]


def _columns(sheet: Sheet, header: Header) -> Iterator[RosterColumn]:
    by_place = {place: name for name, place in header.columns.items()}
    below = sheet.rows[header.last + 1 : header.last + 1 + 50]
    width = max([len(header.headings), *(len(row) for row in below), *(place + 1 for place in by_place)])
    for place in range(width):
        heading = header.headings[place].strip() if place < len(header.headings) else ""
        cells = (row[place].strip() for row in below if place < len(row))
        sample = tuple([cell for cell in cells if cell][:_SAMPLES])
        yield RosterColumn(place, letter(place), heading, by_place.get(place, ""), sample)
