"""`checkin person`: all that is held about somebody, and erasing it."""

from pathlib import Path

import click

from checkin.cli.context import chosen_course, course_option, opened
from checkin.clock import system_clock
from checkin.office import Erased, Office, Rights
from checkin.words import say


@click.group()
def person() -> None:
    """What people may ask for: their data, and its erasure."""


@person.command()
@click.argument("number", metavar="NO")
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="FILE.zip", help="Where to write it.")
@course_option
@click.pass_obj
def export(data: str | None, number: str, out: Path, code: str | None) -> None:
    """Write all that is held about trainee NO: readable JSON and HTML, photo and documents."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        trainee = office.person(course.course, number).trainee
        records = Rights(office).export_person(course.course, trainee, out, system_clock())
    click.echo(say("Command", "{file}: {number} records.").format(file=str(out), number=records))


@person.command()
@click.argument("number", metavar="[NO]", required=False)
@click.option("--reason", help="Why. It stays in the journal: do not name the person in it.")
@click.option("--expired", is_flag=True, help="Everybody, after the course's retention date.")
@click.option("--yes", is_flag=True, help="Erase without asking. It cannot be undone.")
@course_option
@click.pass_obj
def erase(data: str | None, number: str | None, reason: str | None, expired: bool, yes: bool, code: str | None) -> None:
    """Erase the personal data of trainee NO, or of everybody after the retention date. It cannot be undone."""
    if expired == (number is not None):
        raise click.UsageError("Give a number, or --expired.")
    if number is not None and reason is None:
        raise click.UsageError("Give a --reason.")
    with opened(data) as store:
        office = Office(store)
        course, rights = chosen_course(office, code), Rights(office)
        trainee = office.person(course.course, number).trainee if number is not None else ""
        if not yes:
            click.confirm(say("Command", "Erase for good? Number, unit and scans stay, without a name."), abort=True)
        if trainee:
            done = rights.erase_person(course.course, trainee, reason or "", system_clock())
        else:
            done = rights.erase_after(course.course, system_clock())
    click.echo(_told(done))


def _told(done: Erased) -> str:
    sentence = say("Command", "Erased: {people} people, {records} records with personal data.")
    return "\n".join([sentence.format(people=done.people, records=done.records), *done.still])
