"""`checkin day`: look at a day, close it, open it again, and what happened to it."""

from datetime import datetime
from typing import Any

import click

from checkin.attendance.course import Course
from checkin.cli.attendance import day_option, day_type
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.clock import system_clock
from checkin.office import Closing, Item, Office, Severity, Turn
from checkin.words import say

_MARKS = {Severity.OK: "ok  ", Severity.LOOK: "look", Severity.STOP: "STOP"}
_MOST = 20
"""Lines of an item that are printed; --json gives all."""


@click.group()
def day() -> None:
    """The days of a course: closed, they are what headquarters receives."""


@day.command()
@day_option
@course_option
@json_option
@click.pass_context
def check(ctx: click.Context, day: datetime, code: str | None, as_json: bool) -> None:
    """Look at all that should be put right before a day is closed. Exit code 1 when something should stop you."""
    with opened(ctx.obj) as store:
        office = Office(store)
        course = chosen_course(office, code)
        items = Closing(office).checklist(course.course, day.date(), system_clock())
        later = Closing(office).after(course.course, day.date())
    value = {
        "items": [_described(item) for item in items],
        "after_the_closing": [{"at": course.local(one.at), "what": str(one.what)} for one in later],
    }
    lines = [*_text(items), *(f"after the closing: {one.what}" for one in later)]
    show(as_json, value, lambda: "\n".join(lines))
    ctx.exit(1 if any(item.severity is Severity.STOP for item in items) else 0)


@day.command()
@day_option
@click.option("--anyway", is_flag=True, help="Close it although the check says STOP.")
@course_option
@click.pass_context
def close(ctx: click.Context, day: datetime, anyway: bool, code: str | None) -> None:
    """Close a day: who was expected and did not come becomes absent."""
    with opened(ctx.obj) as store:
        office, now = Office(store), system_clock()
        course, closing = chosen_course(office, code), Closing(office)
        stops = [i for i in closing.checklist(course.course, day.date(), now) if i.severity is Severity.STOP]
        if stops and not anyway:
            click.echo("\n".join(_text(stops)), err=True)
            click.echo(say("Command", "Not closed. Put this right, or close it with --anyway."), err=True)
            ctx.exit(1)
        revision = closing.close(course.course, day.date(), now)
    told = {"day": day.date().isoformat(), "revision": revision}
    click.echo(say("Command", "{day} is closed, revision {revision}.").format(**told))


@day.command()
@day_option
@click.option("--reason", required=True, help="Headquarters reads it beside the next revision.")
@course_option
@click.pass_obj
def reopen(data: str | None, day: datetime, reason: str, code: str | None) -> None:
    """Open a closed day again."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        Closing(office).reopen(course.course, day.date(), reason, system_clock())
    click.echo(say("Command", "{day} is open again.").format(day=day.date().isoformat()))


@day.command()
@click.option("--day", type=day_type, help="Only this day: 2020-12-07.")
@course_option
@json_option
@click.pass_obj
def history(data: str | None, day: datetime | None, code: str | None, as_json: bool) -> None:
    """List every closing and reopening."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        turns = Closing(office).history(course.course, day.date() if day is not None else None)
    value = [_turn(turn, course) for turn in turns]
    heads = ("day", "what", "revision", "at", "by", "reason")
    show(as_json, value, lambda: table([tuple(str(row[name]) for name in heads) for row in value], heads))


def _described(item: Item) -> dict[str, Any]:
    return {
        "name": item.name,
        "severity": item.severity.value,
        "found": str(item.found),
        "advice": str(item.advice or ""),
        "lines": [str(line) for line in item.lines],
        "people": [person.number for person in item.people],
    }


def _text(items: tuple[Item, ...] | list[Item]) -> list[str]:
    lines = []
    for item in items:
        lines.append(f"{_MARKS[item.severity]}  {item.found} {item.advice or ''}".rstrip())
        if item.severity is not Severity.OK:
            lines += [f"      {line}" for line in item.lines[:_MOST]]
            rest = len(item.lines) - _MOST
            lines += [say("Command", "      … and {number} more").format(number=rest)] if rest > 0 else []
    return lines


def _turn(turn: Turn, course: Course) -> dict[str, Any]:
    return {
        "day": turn.day.isoformat(),
        "what": "closed" if turn.closed else "reopened",
        "revision": turn.revision,
        "at": course.local(turn.at).isoformat(timespec="seconds"),
        "by": turn.by,
        "reason": turn.reason,
    }
