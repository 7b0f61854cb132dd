"""`checkin target`: where day files go, and whom to believe there."""

import sys
from typing import Any

import click

from checkin.cli.context import json_option, opened, show, table
from checkin.clock import system_clock
from checkin.errors import InputError
from checkin.exchange.carriers import HostKeyFault
from checkin.exchange.credentials import Keeper
from checkin.exchange.receipt import fingerprint
from checkin.exchange.target import OPTIONS, parse
from checkin.office import Office
from checkin.office.sending import Sending, outbox_of
from checkin.store.outbox import Target
from checkin.words import say


@click.group()
def target() -> None:
    """Where day files go: a folder, a USB stick, or a server."""


@target.command()
@click.argument("name")
@click.argument("address")
@click.option("--option", "options", multiple=True, metavar="NAME=VALUE", help=f"One of: {', '.join(OPTIONS)}.")
@click.option("--password-stdin", is_flag=True, help="Read the password (or token, or passphrase) from standard input.")
@click.option("--ask-password", is_flag=True, help="Ask for the password.")
@click.option("--replace", is_flag=True, help="Change the target that has this name.")
@click.pass_obj
def add(
    data: str | None,
    name: str,
    address: str,
    options: tuple[str, ...],
    password_stdin: bool,
    ask_password: bool,
    replace: bool,
) -> None:
    """Add a target.

    ADDRESS is a folder, usb:LABEL/folder, sftp://user@host/folder, davs://user@host/folder, s3://key@bucket/prefix or
    https://host/path. It holds no password: that is asked for, and kept in the system's keyring.
    """
    password: str | None = None
    if password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    elif ask_password:
        password = click.prompt(say("Command", "Password"), hide_input=True, default="", show_default=False)
    with opened(data) as store, outbox_of(Office(store)) as outbox:
        sending = Sending(Office(store), outbox)
        made = Target(name, address, dict(_pair(one) for one in options))
        kept = sending.add(made, password, system_clock(), instead_of=name if replace else "")
        keeper = outbox.credentials.keeper()
    click.echo(say("Command", "Day files go to {name} from now on.").format(name=kept.name))
    if password and parse(address).needs_password and keeper is Keeper.STORE:
        click.echo(
            say("Command", "There is no keyring here: the password lies in the store, which only this user can read.")
        )


@target.command("list")
@json_option
@click.pass_obj
def list_targets(data: str | None, as_json: bool) -> None:
    """List the targets."""
    with opened(data) as store, outbox_of(Office(store)) as outbox:
        value = [_described(one) for one in outbox.kept.targets()]
    heads = ("name", "address", "headquarters")
    show(as_json, value, lambda: table([tuple(str(row[name]) for name in heads) for row in value], heads))


@target.command()
@click.argument("name")
@click.pass_context
def test(ctx: click.Context, name: str) -> None:
    """Try a target: write, read and remove a small file there."""
    with opened(ctx.obj) as store, outbox_of(Office(store)) as outbox:
        sending = Sending(Office(store), outbox)
        found = sending.target(name)
        try:
            outbox.try_out(found)
        except HostKeyFault as error:
            outbox.kept.change_target(name, offered_host_key=error.presented)
            raise
    click.echo(say("Command", "{name} can be used.").format(name=name))


@target.command()
@click.argument("name")
@click.pass_obj
def remove(data: str | None, name: str) -> None:
    """Forget a target, its password and what is on its way there."""
    with opened(data) as store, outbox_of(Office(store)) as outbox:
        Sending(Office(store), outbox).remove(name)
    click.echo(say("Command", "{name} was removed.").format(name=name))


@target.command()
@click.argument("name")
@click.option("--host-key", metavar="SHA256:…", help="Trust this key of the SFTP server.")
@click.option("--headquarters", metavar="KEY", help="Believe receipts signed by this public key (64 hex digits).")
@click.option("--yes", is_flag=True, help="Trust what the target presented, without asking.")
@click.pass_obj
def trust(data: str | None, name: str, host_key: str | None, headquarters: str | None, yes: bool) -> None:
    """Trust a server's key, or headquarters' key.

    Without an option it shows what the target presented, to be compared with who runs it, and asks.
    """
    with opened(data) as store, outbox_of(Office(store)) as outbox:
        sending = Sending(Office(store), outbox)
        found = sending.target(name)
        if host_key is None and headquarters is None:
            host_key, headquarters = _offered(found, yes)
        if host_key:
            sending.trust_host(name, host_key)
        if headquarters:
            sending.trust_headquarters(name, headquarters)
    click.echo(say("Command", "Trusted.") if host_key or headquarters else say("Command", "Nothing was trusted."))


def _offered(found: Target, yes: bool) -> tuple[str | None, str | None]:
    """Return the keys that were presented and that the person wants to trust."""
    host, hq = found.offered_host_key, found.offered_headquarters
    if not host and not hq:
        raise InputError(say("Command", "{name} presented no new key.").format(name=found.name))
    asked = (
        (host, say("Command", "Server key {key}").format(key=host)),
        (hq, say("Command", "Headquarters {key}").format(key=fingerprint(bytes.fromhex(hq)) if hq else "")),
    )
    kept = []
    for key, words in asked:
        if key:
            click.echo(words)
        wanted = bool(key) and (yes or click.confirm(say("Command", "Is it the right one?"), default=False))
        kept.append(key if wanted else None)
    return kept[0], kept[1]


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise click.UsageError(say("Command", "An option is NAME=VALUE."))
    return name, value


def _described(one: Target) -> dict[str, Any]:
    def said(key: str) -> str:
        return fingerprint(bytes.fromhex(key)) if key else ""

    return {
        "name": one.name,
        "address": one.address,
        "options": dict(one.options),
        "host_key": one.host_key,
        "offered_host_key": one.offered_host_key,
        "headquarters": said(one.headquarters),
        "offered_headquarters": said(one.offered_headquarters),
    }
