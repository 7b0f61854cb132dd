"""`checkin attendance` and `checkin export`: the standings of a day, and its day file."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from checkin.attendance.course import Course
from checkin.attendance.standings import Standing
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.clock import system_clock
from checkin.office import Closing, Office

day_option = click.option("--day", required=True, type=click.DateTime(["%Y-%m-%d"]), help="Course day: 2020-12-07.")


@click.command()
@day_option
@course_option
@json_option
@click.pass_obj
def attendance(data: str | None, day: datetime, code: str | None, as_json: bool) -> None:
    """List the standing of every trainee in every session of a day."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        standings = office.attendance(course.course, day.date())
    rows = [_row(one, course) for one in standings]
    head = ("session", "number", "name", "standing", "arrival", "minutes", "remarks")
    lines = [tuple(str(row[name] if row[name] is not None else "") for name in head) for row in rows]
    show(as_json, rows, lambda: table(lines, head))


@click.command()
@day_option
@click.option("--to", required=True, type=click.Path(path_type=Path), metavar="DIR", help="Folder to write into.")
@click.option("--close", "close", is_flag=True, help="Close the day first: who did not come becomes absent.")
@course_option
@json_option
@click.pass_obj
def export(data: str | None, day: datetime, to: Path, close: bool, code: str | None, as_json: bool) -> None:
    """Write the day file for headquarters: attendance, journal, descriptor, signature."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        if close:
            Closing(office).close(course.course, day.date(), system_clock())
        done = office.export_day(course.course, day.date(), to)
    value = {
        "files": [str(file) for file in done.files],
        "revision": done.revision,
        "final": done.final,
        "sha256": done.sha256,
        "rows": done.rows,
        "entries": done.entries,
        "public_key": done.public_key,
    }
    state = f"revision {done.revision}, final" if done.final else "provisional: the day is not closed"
    show(
        as_json,
        value,
        lambda: "\n".join([*map(str, done.files), f"{done.rows} rows, {done.entries} entries, {state}."]),
    )


def _row(one: Standing, course: Course) -> dict[str, Any]:
    def clock(moment: datetime | None) -> str | None:
        return course.local(moment).isoformat(timespec="seconds") if moment else None

    return {
        "day": _day(one, course).isoformat(),
        "session": one.session.code,
        "number": one.trainee.number,
        "name": one.trainee.name,
        "standing": one.state.value,
        "arrival": clock(one.arrival),
        "departure": clock(one.departure),
        "minutes": one.minutes,
        "door": one.door,
        "remarks": one.remarks,
    }


def _day(one: Standing, course: Course) -> date:
    return course.day(one.session.start)
