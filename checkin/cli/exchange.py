"""`checkin exchange`: exchange journals with other doors through a folder."""

import threading
from pathlib import Path
from typing import Any

import click

from checkin.cli.context import json_option, opened, show
from checkin.exchange.folder import FolderState
from checkin.office import Office
from checkin.office.sharing import shared_folder
from checkin.words import say


@click.command()
@click.option("--folder", required=True, type=click.Path(path_type=Path), help="A folder that others use as well.")
@click.option("--once", is_flag=True, help="Write what is new, take what is there, and end.")
@json_option
@click.pass_context
def exchange(ctx: click.Context, folder: Path, once: bool, as_json: bool) -> None:
    """Exchange journals with other doors through a folder, until stopped with Ctrl+C.

    The folder can be a network drive, or one that Syncthing or a cloud drive keeps the same on several computers. Exit
    code 1: the folder is away, or something in it waits for a decision or is not whole.
    """
    with opened(ctx.obj) as store:
        sharing = shared_folder(
            Office(store), folder, told=lambda state: None if once else click.echo(said(state), err=True)
        )
        if once:
            state = sharing.round()
        else:
            sharing.start()
            try:
                threading.Event().wait()
            except KeyboardInterrupt:
                click.echo("", err=True)
            finally:
                sharing.stop()
            state = sharing.state
    show(as_json, _described(state), lambda: said(state))
    ctx.exit(0 if state.together and not state.broken and not state.undecided else 1)


def said(state: FolderState) -> str:
    """Return how the exchange stands, in one line."""
    if not state.together:
        words = say("Command", "Alone: {reason} {waiting} entries wait.")
        return words.format(reason=state.reason, waiting=state.waiting)
    words = say(
        "Command", "{taken} new entries; {waiting} of ours wait, {undecided} of unknown devices, {broken} not whole."
    )
    return words.format(taken=state.taken, waiting=state.waiting, undecided=state.undecided, broken=len(state.broken))


def _described(state: FolderState) -> dict[str, Any]:
    names = ("together", "since", "waiting", "taken", "undecided", "broken", "reason")
    return {name: getattr(state, name) for name in names}
