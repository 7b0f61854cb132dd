"""`checkin hq`: what headquarters does with day files, for people and for a scheduler without a screen."""

import os
import threading
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from checkin.cli.context import chosen_course, json_option, opened, plain, show, table
from checkin.clock import system_clock
from checkin.errors import InputError
from checkin.exchange.receipt import fingerprint
from checkin.headquarters import Intake, Lists, Outcome, Quarantine, Senders, Watch, WatchState
from checkin.headquarters.pieces import name_of
from checkin.headquarters.senders import ANYWHERE
from checkin.office import Office
from checkin.store.received import Received, Sender, sentence_of
from checkin.words import say

path_type = click.Path(path_type=Path)


@click.group()
def hq() -> None:
    """Headquarters: take day files in, tell what is missing, count over courses.

    Exit code 0: nothing is to be done; 1: something was refused, is missing, or waits for a person; 2: wrong usage.
    """


@hq.command()
@click.argument("places", nargs=-1, required=True, metavar="FOLDER|FILE…", type=path_type)
@click.option("--watch", is_flag=True, help="Go on watching the folders until stopped with Ctrl+C.")
@json_option
@click.pass_context
def receive(ctx: click.Context, places: Sequence[Path], watch: bool, as_json: bool) -> None:
    """Take in day files, and those in folders and the folders in them; write a receipt for each.

    In any order, any number of times. Exit code 1: a file was not taken, has a gap before it, or could not be answered.
    """
    lacking = [str(place) for place in places if not os.path.exists(place)]  # noqa: PTH110  # raises nothing
    if lacking:
        raise InputError(say("Command", "There is no {place}.").format(place=", ".join(lacking)))
    with opened(ctx.obj) as store:
        intake = Intake(Office(store, operator="headquarters"))
        if watch:
            _watch(intake, places, as_json)
            return
        found = intake.receive(places, system_clock())
    show(as_json, [described(one) for one in found], lambda: "\n".join(_line(one) for one in found))
    ctx.exit(0 if all(one.fine for one in found) else 1)


@hq.command()
@click.argument("key", metavar="KEY|FILE")
@click.option("--name", default="", help="What the device is called; a day file tells it.")
@click.option("--course", "code", metavar="CODE", help="Only for this course; else for courses that are new here.")
@click.option("--yes", is_flag=True, help="Trust it without asking: its fingerprint was compared.")
@click.pass_obj
def trust(data: str | None, key: str, name: str, code: str | None, yes: bool) -> None:
    """Trust the device that signed day FILE, or a public KEY (64 hexadecimal digits); what waits of it is taken in.

    Whom the course's organizers trust follows by itself.
    """
    with opened(data) as store:
        office = Office(store, operator="headquarters")
        senders, intake, now = Senders(office), Intake(office), system_clock()
        is_file = os.path.isfile(key)  # noqa: PTH113  # raises nothing
        one = senders.offered(Path(key), now) if is_file else Sender(ANYWHERE, key, "", name, "", now)
        told = say("Command", "{name} ({device}), fingerprint {key}")
        said = told.format(name=name or one.name or "?", device=one.device or "?", key=_fingerprint(one.public_key))
        click.echo(said)
        if not (yes or click.confirm(say("Command", "Is it the right one?"), default=False)):
            click.echo(say("Command", "Nothing was trusted."))
            return
        for course in _courses(office, code, one.public_key, intake.quarantine):
            senders.trust(Sender(course, one.public_key, one.device, name or one.name, "", now), now)
        found = intake.quarantine.retry(one.public_key.lower(), intake, now)
        intake.settle(now)
    click.echo(say("Command", "Trusted."))
    for outcome in found:
        click.echo(_line(outcome))


@hq.command()
@json_option
@click.pass_obj
def senders(data: str | None, as_json: bool) -> None:
    """List the devices that people trust here."""
    with opened(data) as store:
        office = Office(store)
        codes = {course.course: course.code for course in office.courses()}
        value = [_sender(one, codes) for one in Senders(office).all()]
    heads = ("name", "device", "course", "fingerprint", "by")
    show(as_json, value, lambda: table([tuple(str(row[name]) for name in heads) for row in value], heads))


@hq.command()
@click.argument("key")
@click.pass_obj
def forget(data: str | None, key: str) -> None:
    """Trust KEY (64 hexadecimal digits) no more, for courses that are new here.

    In a course that it brought it is revoked with 'checkin device revoke'.
    """
    with opened(data) as store:
        Senders(Office(store)).forget(key)
    click.echo(say("Command", "Not trusted any more."))


@hq.command("erase-names")
@click.option("--before", required=True, metavar="DAY", help="Days before this one, as 2020-12-31.")
@click.option("--course", "code", metavar="CODE", help="Only of this course.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def erase_names(data: str | None, before: str, code: str | None, yes: bool) -> None:
    """Erase the names in lists that came without a journal, once they need not be kept; numbers and standings stay.

    Whoever is in a journal is erased with 'checkin person erase'. Day files themselves lie in your folders.
    """
    try:
        day = date.fromisoformat(before)
    except ValueError:
        raise InputError(say("Command", "{text} is no day. Write it as 2020-12-31.").format(text=before)) from None
    with opened(data) as store:
        lists = Lists(Office(store))
        course = lists.course(code)
        told = say("Command", "Erase the names in the lists of all days before {day} for good?").format(day=day)
        if not (yes or click.confirm(told, default=False)):
            click.echo(say("Command", "Nothing was erased."))
            return
        click.echo(say("Command", "{n} rows have no name any more.").format(n=lists.erase_names(day, course)))


@hq.group()
def quarantine() -> None:
    """Files that were not taken."""


@quarantine.command("list")
@json_option
@click.pass_context
def list_kept(ctx: click.Context, as_json: bool) -> None:
    """List what was not taken, and why. Exit code 1 when there is something."""
    with opened(ctx.obj) as store:
        found = Quarantine(Office(store)).all()
    value = [file_value(one) for one in found]
    show(as_json, value, lambda: "\n".join(f"{one.sha256[:12]}  {one.name}: {sentence_of(one)}" for one in found))
    ctx.exit(1 if found else 0)


@quarantine.command()
@click.argument("sha256", metavar="SHA-256")
@click.option("--yes", is_flag=True, help="The fingerprint was compared: trust who sent it without asking.")
@click.pass_context
def release(ctx: click.Context, sha256: str, yes: bool) -> None:
    """Trust who sent a file (the first digits of its SHA-256 are enough), and take in what waits of that device."""
    with opened(ctx.obj) as store:
        office, now = Office(store, operator="headquarters"), system_clock()
        kept, intake = Quarantine(office), Intake(office)
        file = _one(kept.all(), sha256)
        if file.sender:
            told = say("Command", "{name} ({device}), fingerprint {key}")
            click.echo(told.format(name=file.device_name, device=file.device, key=_fingerprint(file.sender)))
        if not (yes or click.confirm(say("Command", "Is it the right one?"), default=False)):
            ctx.exit(1)
        found = kept.release(file, intake, now)
        intake.settle(now)
    for outcome in found:
        click.echo(_line(outcome))
    ctx.exit(0 if all(one.fine for one in found) else 1)


def _watch(intake: Intake, places: Sequence[Path], as_json: bool) -> None:
    def told(state: WatchState, found: list[Outcome]) -> None:
        for one in found:
            show(as_json, described(one), lambda one=one: _line(one))  # type: ignore[misc]
        if state.problem:
            click.echo(state.problem, err=True)
        for folder in state.away:
            click.echo(say("Command", "{folder} is not there.").format(folder=folder), err=True)

    watch = Watch(intake, places, told=told)
    watch.start()
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        click.echo("", err=True)
    finally:
        watch.stop()


def _courses(office: Office, code: str | None, key: str, kept: Quarantine) -> list[str]:
    """Return for which courses a key is trusted: the named one, those whose files wait, or what is new here."""
    if code is not None:
        return [chosen_course(office, code).course]
    waiting = {one.course for one in kept.all() if one.sender == key.lower()} & {one.course for one in office.courses()}
    return [ANYWHERE, *sorted(waiting)]


def _one(found: Sequence[Received], sha256: str) -> Received:
    mine = [one for one in found if one.sha256.startswith(sha256.lower())]
    if len({one.sha256 for one in mine}) != 1 or not sha256:
        raise InputError(say("Command", "Name one file of 'checkin hq quarantine list' by its SHA-256."))
    return mine[0]


def _line(one: Outcome) -> str:
    answer = say("Command", "waits") if one.answer is None else str(one.answer).replace("_", " ")
    rest = f" ({one.unanswered})" if one.unanswered else ""
    return f"{name_of(one.path)}: {answer}: {one.said}{rest}"


def described(one: Outcome) -> dict[str, Any]:
    """Return an outcome for scripts."""
    told = {"file": str(one.path), "answer": one.answer and str(one.answer), "said": str(one.said), "new": one.new}
    more = {"waiting": one.waiting, "receipt": not one.unanswered and one.answer is not None}
    return {**(file_value(one.file) if one.file is not None else {}), **told, **more}


def file_value(file: Received) -> dict[str, Any]:
    """Return a received file for scripts."""
    names = ("name", "sha256", "code", "day", "device", "device_name", "revision", "final", "profile", "place", "at")
    value = {name: plain(getattr(file, name)) if name in ("day", "at") else getattr(file, name) for name in names}
    key = {"fingerprint": _fingerprint(file.sender)}
    return {**value, **key, "answer": file.answer, "reason": str(sentence_of(file))}


def _sender(one: Sender, codes: dict[str, str]) -> dict[str, Any]:
    course = codes.get(one.course, one.course) or str(say("Command", "new ones"))
    told = {"name": one.name, "device": one.device, "course": course, "public_key": one.public_key}
    return {**told, "fingerprint": _fingerprint(one.public_key), "by": one.operator, "at": one.at}


def _fingerprint(key: str) -> str:
    try:
        return fingerprint(bytes.fromhex(key)) if key else ""
    except ValueError:
        return key
