"""`checkin roster`: import what offices sent, list who is on it."""

from pathlib import Path

import click

from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.clock import system_clock
from checkin.errors import InputError
from checkin.office import Office
from checkin.roster import read_roster

_SHOWN = ("number", "name", "latin", "unit", "province", "position", "group")


@click.group()
def roster() -> None:
    """The trainees of a course."""


@roster.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would change; change nothing.")
@course_option
@click.pass_obj
def import_file(data: str | None, file: Path, dry_run: bool, code: str | None) -> None:
    """Import a roster (CSV or XLSX). All of it is imported, or nothing: every bad row is listed."""
    read = read_roster(file)
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        if dry_run and read.ok:
            change = office.compare_roster(course.course, read)
        elif dry_run:
            lines = tuple(f"row {p.row}, column {p.column}: {p.message}" for p in read.problems)
            raise InputError(f"{file.name} has {len(read.problems)} problem(s) to correct:", lines)
        else:
            change = office.import_roster(course.course, read, system_clock())
    did = "would be imported" if dry_run else "imported"
    counts = f"{len(change.new)} new, {len(change.changed)} changed, {change.same} the same"
    click.echo(f"{file.name}: {len(read.rows)} rows {did}: {counts}.")
    if change.missing:
        names = "; ".join(f"{t.number} {t.name}" for t in change.missing)
        click.echo(f"Not in this file, left as they are: {names}.")


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
    value = [{n: getattr(p, n) for n in (*_SHOWN, "phone")} | {"withdrawn": p.withdrawn} for p in people]
    rows = [tuple(str(getattr(p, n)) for n in _SHOWN) for p in people]
    show(as_json, value, lambda: table(rows, _SHOWN) + f"\n{len(rows)} trainees")
