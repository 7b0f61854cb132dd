"""`checkin course door-file` and its kin: how doors get their course, and who was invited."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from checkin.attendance.course_plan import zone_of
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.clock import system_clock
from checkin.exchange.passphrase import LONGEST
from checkin.office import Doors, Entered, Office
from checkin.office.doors import USUAL_MOST
from checkin.office.sending import outbox_of
from checkin.office.sharing import Ways
from checkin.store.guests import Offer
from checkin.words import say

passphrase_option = click.option(
    "--passphrase-file",
    type=click.File(encoding="utf-8"),
    help="Its first line is the passphrase; - is standard input.",
)


@click.command("door-file")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path(), show_default="here", help="A folder, or the file."
)
@click.option("--label", default="", help="What it is for: a hall, a team.")
@click.option("--devices", "most", default=USUAL_MOST, show_default=True, help="Laptops that may use it.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Last day. Default: the day after the last session.")
@click.option("--own-passphrase", is_flag=True, help="Ask for a passphrase instead of making one.")
@passphrase_option
@course_option
@json_option
@click.pass_obj
def door_file(
    data: str | None,
    out: Path,
    label: str,
    most: int,
    until: datetime | None,
    own_passphrase: bool,
    passphrase_file: Any,
    code: str | None,
    as_json: bool,
) -> None:
    """Write a door file: the course with all that a door needs, encrypted with a passphrase.

    'checkin course open-door-file' opens it at a door, which then counts as trusted without anybody deciding about it.
    Without an option the passphrase is made here and printed once: tell it by another way than the file goes.
    """
    typed = _typed(passphrase_file, confirm=True) if own_passphrase or passphrase_file else ""
    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        last = None if until is None else until.replace(hour=23, minute=59, second=59, tzinfo=zone_of(course.zone))
        with outbox_of(office) as outbox:
            exchange = Ways(office, outbox).told
        doors, now = Doors(office), system_clock()
        made = doors.make(course.course, out, now, label=label, typed=typed, most=most, until=last, exchange=exchange)
    value = {"file": str(made.path), "sha256": made.digest, "until": made.until, "pairing": made.pairing.text}
    if not typed:
        value["passphrase"] = made.passphrase
    lines = [f"{made.path}", *([] if typed else [say("Command", "Passphrase: {words}").format(words=made.passphrase)])]
    show(as_json, value, lambda: "\n".join(lines))


@click.command("open-door-file")
@click.argument("file", type=click.Path(path_type=Path))
@passphrase_option
@json_option
@click.pass_obj
def open_door_file(data: str | None, file: Path, passphrase_file: Any, as_json: bool) -> None:
    """Open a door file: the course is here then, and this laptop is one of its doors."""
    typed = _typed(passphrase_file)
    with opened(data) as store:
        found = Doors(Office(store)).enter(file, typed, system_clock())
    value = {"course": found.course.code, "sessions": found.sessions, "people": found.people}
    value |= {"new": found.brought.new, "exchange": dict(found.exchange), "invited": found.invited}
    show(as_json, value, lambda: "\n".join(entered_lines(found)))
    if not found.invited:
        sys.exit(1)


@click.command("invitations")
@course_option
@json_option
@click.pass_obj
def invitations(data: str | None, code: str | None, as_json: bool) -> None:
    """List the door files that were made: until when each holds, and which laptops came in by it."""
    with opened(data) as store:
        office = Office(store)
        found = Doors(office).invitations(chosen_course(office, code).course)
    value = [_described(one) for one in found]
    names = ("key", "label", "until", "used", "most", "withdrawn")
    rows = [(o.key[:12], o.label, f"{o.until:%Y-%m-%d}", str(len(o.used)), str(o.most), _since(o)) for o in found]
    show(as_json, value, lambda: table(rows, names))


@click.command("withdraw-invitation")
@click.argument("invitation")
@click.option("--reason", required=True, help="Others read it.")
@course_option
@click.pass_obj
def withdraw_invitation(data: str | None, invitation: str, reason: str, code: str | None) -> None:
    """Let no more laptops in by INVITATION (the beginning of its key), for instance when a stick was lost.

    Those that came in before stay; 'checkin device revoke' is for them.
    """
    with opened(data) as store:
        office = Office(store)
        Doors(office).withdraw(chosen_course(office, code).course, invitation, reason, system_clock())
    click.echo(say("Command", "Withdrawn: {key}.").format(key=invitation))


def entered_lines(found: Entered) -> list[str]:
    """Return what a door file brought, a line each."""
    lines = [str(found.said)]
    if folder := found.exchange.get("folder"):
        lines.append(say("Command", "The doors exchange journals through {folder}.").format(folder=folder))
    return lines


def ask_passphrase(*, confirm: bool = False) -> str:
    """Ask for a passphrase."""
    return str(click.prompt(say("Command", "Passphrase"), hide_input=True, err=True, confirmation_prompt=confirm))


def _typed(file: Any, *, confirm: bool = False) -> str:
    if file is None:
        return ask_passphrase(confirm=confirm and sys.stdin.isatty())
    return str(file.readline(LONGEST + 2)).rstrip("\r\n")


def _since(one: Offer) -> str:
    return "" if one.withdrawn is None else f"{one.withdrawn:%Y-%m-%d %H:%M} {one.reason}"


def _described(one: Offer) -> dict[str, Any]:
    names = ("key", "label", "made", "until", "most", "used", "withdrawn", "reason")
    return {name: getattr(one, name) for name in names}
