"""`checkin report`: the workbook of a course, and the attendance report on paper."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import click

from checkin.cli.context import chosen_course, course_option, json_option, opened, show
from checkin.clock import system_clock
from checkin.office import Office
from checkin.office.reports import Reports

out_option = click.option(
    "--out", required=True, type=click.Path(path_type=Path), metavar="FILE", help="File to write."
)


@click.group()
def report() -> None:
    """Reports on attendance, in the language of the course."""


@report.command("workbook")
@out_option
@course_option
@json_option
@click.pass_obj
def workbook(data: str | None, out: Path, code: str | None, as_json: bool) -> None:
    """Write the workbook of the whole course (XLSX): everybody against every session, days, units, sessions."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        done = Reports(office).workbook(course.course, out, system_clock(), told("Writing"))
    value = {"file": str(out), "sheets": list(done.sheets), "rows": done.rows, "people": done.people}
    show(as_json, value, lambda: f"{out}: {done.people} people, {done.rows} standings on {len(done.sheets)} sheets.")


@report.command("pdf")
@out_option
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="Only this course day: 2020-12-07.")
@click.option("--session", "sessions", multiple=True, metavar="CODE", help="Only this session; can be given again.")
@click.option("--no-reasons", is_flag=True, help="Leave out why people were excused.")
@course_option
@json_option
@click.pass_obj
def pdf(
    data: str | None,
    out: Path,
    day: datetime | None,
    sessions: tuple[str, ...],
    no_reasons: bool,
    code: str | None,
    as_json: bool,
) -> None:
    """Write the attendance report (PDF): figures, everybody against every session, who was not there."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        pages = Reports(office).attendance_pdf(
            course.course,
            out,
            system_clock(),
            day=day.date() if day else None,
            sessions=sessions,
            reasons=not no_reasons,
            progress=told("Writing"),
        )
    show(as_json, {"file": str(out), "pages": pages}, lambda: f"{out}: {pages} pages.")


def told(what: str) -> Callable[[int, int], bool]:
    """Return what shows on a terminal how far long work is; Ctrl+C stops it, and nothing is left of it."""

    def progress(done: int, total: int) -> bool:
        if sys.stderr.isatty():
            end = "\r\x1b[K" if done >= total else ""
            click.echo(f"\r{what}: {100 * done // max(1, total)} %{end}", err=True, nl=False)
        return True

    return progress
