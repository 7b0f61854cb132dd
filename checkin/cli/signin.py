"""`checkin signin`: the paper sign-in sheet of a session."""

from pathlib import Path

import click

from checkin.cli.context import chosen_course, course_option, json_option, opened, show
from checkin.clock import system_clock
from checkin.office import Office
from checkin.office.signin import ORDERS


@click.command()
@click.option("--session", "session", required=True, metavar="CODE", help="Session of the timetable: OPEN.")
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="FILE", help="PDF to write.")
@click.option("--by", "order", type=click.Choice(list(ORDERS)), default="number", show_default=True, help="Order.")
@course_option
@json_option
@click.pass_obj
def signin(data: str | None, session: str, out: Path, order: str, code: str | None, as_json: bool) -> None:
    """Print a sign-in sheet with signature boxes, for a door without cameras."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        people, pages = office.sign_in_sheet(course.course, session, out, system_clock(), order=order)
    value = {"file": str(out), "people": people, "pages": pages}
    show(as_json, value, lambda: f"{out}: {people} people on {pages} pages")
