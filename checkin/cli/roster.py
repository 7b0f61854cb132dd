"""`checkin roster`: import what offices sent, list who is on it, photos, and the roster as a file."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.cli.roster_report import change_json, change_text, photos_json, photos_text
from checkin.clock import system_clock
from checkin.errors import InputError
from checkin.office import Office, Photos, RosterChange, Rosters
from checkin.roster import FIELDS, Choice, RosterFile, problems_workbook, roster_of, wanted_place
from checkin.sheets import Book, read_book, read_text
from checkin.words import say

_SHOWN = ("number", "name", "latin", "unit", "province", "position", "group")


@click.group()
def roster() -> None:
    """The trainees of a course."""


@roster.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sheet", "sheets", multiple=True, metavar="NAME|N|all", help="A sheet by name or number; repeatable.")
@click.option("--encoding", default="", metavar="E", help="Of a text file, such as gb18030 or cp1252. Default: found.")
@click.option("--column", "columns", multiple=True, metavar="FIELD=HEADING|LETTER", help=f"{', '.join(FIELDS)}.")
@click.option("--header", type=click.IntRange(min=0), metavar="ROW", help="The row of the headings; 0: there are none.")
@click.option("--numbered", is_flag=True, help="Number the people of a file without numbers.")
@click.option("--dry-run", is_flag=True, help="Say what would change; change nothing.")
@click.option("--problems", type=click.Path(path_type=Path), metavar="OUT.xlsx", help="Write the faulty cells, marked.")
@course_option
@json_option
@click.pass_obj
def import_file(
    data: str | None,
    file: Path,
    sheets: Sequence[str],
    encoding: str,
    columns: Sequence[str],
    header: int | None,
    numbered: bool,
    dry_run: bool,
    problems: Path | None,
    code: str | None,
    as_json: bool,
) -> None:
    """Import a roster: XLSX, XLS, ODS, CSV, or - for cells from standard input.

    All of it is imported, or nothing: every problem is listed. Nobody is removed. FIELD= alone: the file has none.
    """
    book = read_text(sys.stdin.read()) if str(file) == "-" else read_book(file, encoding=encoding)
    with opened(data) as store:
        rosters, course = Rosters(office := Office(store)), chosen_course(office, code)
        read = _read(book, rosters, sheets, columns, header, numbered)
        if problems is not None and read.problems:
            problems_workbook(read, problems)
        change: RosterChange | None = None
        if read.ok and not dry_run:
            change = rosters.take_in(course.course, read, system_clock())
        elif read.ok:
            change = rosters.compare(course.course, read)
    done = change is not None and not dry_run
    show(as_json, change_json(read, change, done=done), lambda: change_text(read, change, done=done))
    if not read.ok:
        sentence = say("Roster", "{name} was not imported; it has {count} problem(s) to correct.")
        raise InputError(sentence.format(name=read.path.name, count=len(read.errors)))


def _read(
    book: Book,
    rosters: Rosters,
    sheets: Sequence[str],
    columns: Sequence[str],
    header: int | None,
    numbered: bool,
) -> RosterFile:
    chosen = tuple(name for sheet in sheets for name in _sheets(book, rosters, sheet))
    places = dict(_place(book, chosen, text) for text in columns)
    return roster_of(book, Choice(chosen, header, places, numbered, rosters.headings()))


def _sheets(book: Book, rosters: Rosters, wanted: str) -> list[str]:
    """Return the names of the sheets that are meant: by name, by number from 1, or all that look like the best."""
    names = [sheet.name for sheet in book.sheets]
    if wanted in names:
        return [wanted]
    if wanted.isdecimal() and 1 <= int(wanted) <= len(names):
        return [names[int(wanted) - 1]]
    if wanted == "all":
        looks = roster_of(book, Choice(remembered=rosters.headings())).sheets
        return [sheet.name for sheet in looks if sheet.taken or sheet.alike]
    sentence = say("Roster", "{file} has no sheet {name}. It has: {names}.")
    raise InputError(sentence.format(file=book.name, name=wanted, names=", ".join(names)))


def _place(book: Book, sheets: Sequence[str], text: str) -> tuple[str, int | None]:
    field, equals, wanted = text.partition("=")
    if not equals or field not in FIELDS:
        raise click.BadParameter(f"{text}: give FIELD=HEADING or FIELD=LETTER; fields are {', '.join(FIELDS)}.")
    if not wanted:
        return field, None
    place = wanted_place(book, sheets, wanted)
    if place is None:
        sentence = say("Roster", "{file} has no column {name}: there is no such heading, and it is no letter.")
        raise InputError(sentence.format(file=book.name, name=wanted))
    return field, place


@roster.command("list")
@click.option("--search", default="", metavar="TEXT", help="Words of name, pinyin, number, unit or province.")
@course_option
@json_option
@click.pass_obj
def list_trainees(data: str | None, search: str, code: str | None, as_json: bool) -> None:
    """List the trainees."""
    with opened(data) as store:
        office = Office(store)
        people = office.trainees(chosen_course(office, code).course, search)
    value = [
        {n: getattr(p, n) for n in (*_SHOWN, "phone", "seat", "photo")} | {"withdrawn": p.withdrawn} for p in people
    ]
    rows = [tuple(str(getattr(p, n)) for n in _SHOWN) for p in people]
    show(as_json, value, lambda: table(rows, _SHOWN) + f"\n{len(rows)} trainees")


@roster.command("photos")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say whose the pictures are; keep none.")
@course_option
@json_option
@click.pass_obj
def import_photos(data: str | None, folder: Path, dry_run: bool, code: str | None, as_json: bool) -> None:
    """Keep the photos of a FOLDER: files called by number, name, or both. Exit code 1: some could not be used."""
    with opened(data) as store:
        photos, course = Photos(office := Office(store)), chosen_course(office, code)
        if dry_run:
            match, done = photos.match(course.course, folder), None
        else:
            done = photos.take_in(course.course, folder, system_clock())
            match = done.match
    show(as_json, photos_json(match, done), lambda: photos_text(match, done))
    if match.unmatched or match.ambiguous or match.doubles or (done is not None and done.unreadable):
        sys.exit(1)


@roster.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@course_option
@click.pass_obj
def export_file(data: str | None, file: Path, code: str | None) -> None:
    """Write the roster as FILE.xlsx or FILE.csv: importing that again changes nothing."""
    with opened(data) as store:
        office = Office(store)
        people, left_out = Rosters(office).write_out(chosen_course(office, code).course, file)
    rest = f" Not in it: {left_out} who left the course or are walk-ins." if left_out else ""
    click.echo(f"{file}: {people} people.{rest}")
