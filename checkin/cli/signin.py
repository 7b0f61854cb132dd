"""`checkin signin`: the paper sign-in sheet of a session, or of all sessions of a day."""

from datetime import datetime
from pathlib import Path

import click

from checkin.cli.context import chosen_course, course_option, json_option, opened, show
from checkin.clock import system_clock
from checkin.office import Office
from checkin.office.reports import Reports
from checkin.office.signin import ORDERS


@click.command()
@click.option("--session", "session", metavar="CODE", help="Session of the timetable: OPEN.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="Instead: all sessions of a course day, a file each.")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="FILE", help="PDF to write; with --day, a folder."
)
@click.option("--by", "order", type=click.Choice(list(ORDERS)), default="number", show_default=True, help="Order.")
@course_option
@json_option
@click.pass_obj
def signin(
    data: str | None,
    session: str | None,
    day: datetime | None,
    out: Path,
    order: str,
    code: str | None,
    as_json: bool,
) -> None:
    """Print sign-in sheets with signature boxes, for a door without cameras."""
    if (session is None) == (day is None):
        raise click.UsageError("Give --session for one sheet, or --day for those of a day.")
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        if day is not None:
            files = Reports(office).sign_in_sheets(course.course, day.date(), out, system_clock(), order=order)
            value: dict[str, object] = {"files": [str(file) for file in files]}
            said = "\n".join(map(str, files))
        else:
            people, pages = office.sign_in_sheet(course.course, session or "", out, system_clock(), order=order)
            value = {"file": str(out), "people": people, "pages": pages}
            said = f"{out}: {people} people on {pages} pages"
    show(as_json, value, lambda: said)
