"""`checkin leave`: grant it, withdraw it, list it."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from checkin.attendance.course import Course, Trainee
from checkin.cli.attendance import day_type
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.clock import system_clock
from checkin.office import Leaves, Office
from checkin.store import Granted
from checkin.words import say

_HEADS = ("number", "name", "session", "reason", "granted by", "document", "at", "state")
session_option = click.option(
    "--session", "sessions", multiple=True, metavar="CODE", help="A session; may be repeated."
)


@click.group()
def leave() -> None:
    """Who is excused from what, and why."""


@leave.command()
@click.argument("numbers", metavar="NO …", nargs=-1, required=True)
@session_option
@click.option("--day", "days", multiple=True, type=day_type, help="A whole day; may be repeated.")
@click.option("--reason", required=True, help="Why; kept apart from the chained journal, so that it can be erased.")
@click.option("--by", "granted_by", default="", metavar="NAME", help="On whose word. Default: the operator's.")
@click.option(
    "--document", type=click.Path(path_type=Path), metavar="FILE", help="PDF, JPEG, PNG or DOCX, up to 10 MB."
)
@course_option
@click.pass_obj
def grant(
    data: str | None,
    numbers: tuple[str, ...],
    sessions: tuple[str, ...],
    days: tuple[datetime, ...],
    reason: str,
    granted_by: str,
    document: Path | None,
    code: str | None,
) -> None:
    """Excuse trainees from sessions or whole days: all of them, or nobody."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        people = [office.person(course.course, number).trainee for number in numbers]
        granted = Leaves(office).grant(
            course.course,
            people,
            reason,
            system_clock(),
            sessions=sessions,
            days=[day.date() for day in days],
            granted_by=granted_by,
            document=document,
        )
    click.echo(say("Command", "Leave granted: {number} sessions.").format(number=len(granted)))


@leave.command()
@click.argument("number", metavar="NO")
@session_option
@click.option("--reason", required=True, help="Why it is taken back.")
@course_option
@click.pass_obj
def withdraw(data: str | None, number: str, sessions: tuple[str, ...], reason: str, code: str | None) -> None:
    """Take back the leave of trainee NO from these sessions."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        person = office.person(course.course, number)
        done = Leaves(office).withdraw(course.course, person.trainee, sessions, reason, system_clock())
    click.echo(say("Command", "Leave withdrawn: {number} sessions.").format(number=done))


@leave.command("list")
@click.option("--trainee", "number", metavar="NO", help="Only of this trainee.")
@course_option
@json_option
@click.pass_obj
def list_leave(data: str | None, number: str | None, code: str | None, as_json: bool) -> None:
    """List all leave, withdrawn ones too."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        trainee = office.person(course.course, number).trainee if number else ""
        found = Leaves(office).of(course.course, trainee)
        people = {person.trainee: person for person in office.trainees(course.course)}
    value = [_row(one, course, people) for one in found]
    show(as_json, value, lambda: table([tuple(str(row[name]) for name in _HEADS) for row in value], _HEADS))


def _row(one: Granted, course: Course, people: dict[str, Trainee]) -> dict[str, Any]:
    person = people.get(one.leave.trainee)
    return {
        "number": person.number if person else "",
        "name": person.name if person else "",
        "session": one.leave.session,
        "reason": one.leave.reason,
        "granted by": one.leave.granted_by,
        "document": one.leave.attachment_name,
        "at": course.local(one.at).isoformat(timespec="seconds"),
        "state": "withdrawn" if one.withdrawn else "granted",
    }
