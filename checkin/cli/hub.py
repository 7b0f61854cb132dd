"""`checkin hub`: the PostgreSQL server through which doors know of each other within a second."""

import sys
from dataclasses import asdict

import click

from checkin.cli.context import json_option, opened, show
from checkin.cli.exchange import hub_said
from checkin.errors import InputError
from checkin.exchange.credentials import Keeper
from checkin.office import Office
from checkin.office.sending import outbox_of
from checkin.office.sharing import Ways
from checkin.words import say


@click.group()
def hub() -> None:
    """The server through which doors know of each other within a second."""


@hub.command("set")
@click.argument("url")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@click.option("--ask-password", is_flag=True, help="Ask for the password.")
@click.pass_obj
def set_hub(data: str | None, url: str, password_stdin: bool, ask_password: bool) -> None:
    """Use a hub from now on, or none.

    URL is postgresql+psycopg://user@host/database, or "off". Every door with the same course uses the same one; its
    tables are made when the first door comes. The password is kept in the system's keyring.
    """
    password: str | None = None
    if password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    elif ask_password:
        password = click.prompt(say("Command", "Password"), hide_input=True, default="", show_default=False)
    with opened(data) as store, outbox_of(Office(store)) as outbox:
        Ways(Office(store), outbox).use_hub("" if url == "off" else url, password)
        keeper = outbox.credentials.keeper()
    if url == "off":
        click.echo(say("Command", "This door works without a hub from now on."))
        return
    click.echo(say("Command", "The window exchanges with this hub from now on. Try it: checkin hub status"))
    if password and keeper is Keeper.STORE:
        click.echo(
            say("Command", "There is no keyring here: the password lies in the store, which only this user can read.")
        )


@hub.command()
@json_option
@click.pass_context
def status(ctx: click.Context, as_json: bool) -> None:
    """Tell whether the hub answers, and what waits. Exit code 1: it does not, or something waits for a decision."""
    with opened(ctx.obj) as store, outbox_of(Office(store)) as outbox:
        ways = Ways(Office(store), outbox)
        live = ways.live_hub()
        if live is None:
            raise InputError(say("Command", "There is no hub. Choose one: checkin hub set URL"))
        state = live.look()
        live.stop()
        show(as_json, {"hub": ways.hub, **asdict(state)}, lambda: hub_said(state))
    ctx.exit(0 if state.together and not state.undecided else 1)
