"""`checkin review` and `checkin device`: what was merged and should be looked at, and whose entries count."""

from datetime import datetime, timedelta
from typing import Any

import click

from checkin.attendance.course import Course
from checkin.attendance.course_plan import zone_of
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.clock import system_clock
from checkin.office import Devices, Office, Review, ReviewItem
from checkin.words import say

MOMENTS = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]
walk_option = click.option(
    "--walk", type=click.IntRange(min=0), default=30, show_default=True, help="Seconds between two doors at least."
)


@click.group(invoke_without_command=True)
@walk_option
@course_option
@json_option
@click.pass_context
def review(ctx: click.Context, walk: int, code: str | None, as_json: bool) -> None:
    """List what was merged and should be looked at. Exit code 1: something waits for a decision."""
    if ctx.invoked_subcommand is not None:
        return
    with opened(ctx.obj) as store:
        office = Office(store)
        course = chosen_course(office, code)
        items = Review(office, timedelta(seconds=walk)).items(course.course)
    show(as_json, [_told(one, course) for one in items], lambda: "\n".join(_lines(items)))
    ctx.exit(1 if any(one.decided is None for one in items) else 0)


@review.command()
@click.argument("item")
@click.argument("choice")
@click.option("--reason", required=True, help="It is kept beside the decision.")
@click.option("--same-as", metavar="NUMBER", default="", help="Who of the roster a walk-in is. Default: the likeliest.")
@walk_option
@course_option
@click.pass_obj
def decide(data: str | None, item: str, choice: str, reason: str, same_as: str, walk: int, code: str | None) -> None:
    """Decide about ITEM: CHOICE is one of those that the list names."""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code).course
        person = office.person(course, same_as).trainee if same_as else ""
        Review(office, timedelta(seconds=walk)).decide(course, item, choice, reason, system_clock(), same_as=person)
    click.echo(say("Command", "Decided: {item}: {choice}.").format(item=item, choice=choice))


@review.command("take-back")
@click.argument("item")
@click.option("--reason", required=True, help="It is kept beside the decision.")
@course_option
@click.pass_obj
def take_back(data: str | None, item: str, reason: str, code: str | None) -> None:
    """Take the decision about ITEM back."""
    with opened(data) as store:
        office = Office(store)
        Review(office).take_back(chosen_course(office, code).course, item, reason, system_clock())
    click.echo(say("Command", "Taken back: {item}.").format(item=item))


@click.group()
def device() -> None:
    """The computers that write in the journal of a course."""


@device.command("list")
@course_option
@json_option
@click.pass_obj
def list_devices(data: str | None, code: str | None, as_json: bool) -> None:
    """List the devices: whose entries count, how many wait, and how far each is known here and elsewhere."""
    names = ("device", "name", "fingerprint", "trusted", "own", "last", "elsewhere", "waiting", "revoked_since")
    with opened(data) as store:
        office = Office(store)
        found = Devices(office).all(chosen_course(office, code).course)
    value = [{name: getattr(one, name) for name in names} for one in found]
    rows = [tuple("" if row[name] is None else str(row[name]) for name in names) for row in value]
    show(as_json, value, lambda: table(rows, names))


@device.command()
@click.argument("device")
@course_option
@click.pass_obj
def trust(data: str | None, device: str, code: str | None) -> None:
    """Let the entries of DEVICE count. Compare its fingerprint first."""
    with opened(data) as store:
        office = Office(store)
        counted = Devices(office).trust(chosen_course(office, code).course, device, system_clock())
    click.echo(say("Command", "{device} is trusted; {n} entries count now.").format(device=device, n=counted))


@device.command()
@click.argument("device")
@click.option("--since", type=click.IntRange(min=1), help="The first entry that does not count.")
@click.option(
    "--lost", type=click.DateTime(MOMENTS), help="Instead: when it was lost, on the course's clock (2020-12-07T10:30)."
)
@click.option("--reason", required=True, help="Others read it.")
@course_option
@click.pass_obj
def revoke(
    data: str | None, device: str, since: int | None, lost: datetime | None, reason: str, code: str | None
) -> None:
    """Let nothing count that DEVICE writes from a number on, for instance after it was lost.

    Withdraw the invitation by which it came in as well ('checkin course invitations'), if its door file was with it.
    """
    if (since is None) == (lost is None):
        raise click.UsageError(say("Command", "Give either --since or --lost."))
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        devices = Devices(office)
        if lost is not None:
            since = devices.first_since(course.course, device, lost.replace(tzinfo=zone_of(course.zone)))
        devices.revoke(course.course, device, since or 1, reason, system_clock())
    click.echo(say("Command", "{device} is revoked from entry {since} on.").format(device=device, since=since))


def _told(one: ReviewItem, course: Course) -> dict[str, Any]:
    value: dict[str, Any] = {
        "item": one.item,
        "kind": one.kind.value,
        "found": str(one.found),
        "evidence": [str(line) for line in one.evidence],
        "choices": [choice.value for choice in one.choices],
        "people": [person.number for person in one.people],
        "decided": None,
    }
    if one.decided is not None:
        value["decided"] = {
            "decision": one.decided.decision,
            "reason": one.decided.reason,
            "by": one.decided.operator,
            "at": course.local(one.decided.at),
        }
    return value


def _lines(items: list[ReviewItem]) -> list[str]:
    if not items:
        return [say("Command", "Nothing to decide.")]
    lines = []
    for one in items:
        done = one.decided
        lines.append(f"{'done' if done else 'OPEN'}  {one.found}")
        if done is not None:
            lines.append(f"      {done.decision} · {done.reason} · {done.operator}")
            continue
        lines += [f"      {line}" for line in one.evidence]
        lines.append(f"      checkin review decide {one.item} {'|'.join(one.choices)} --reason …")
    return lines
