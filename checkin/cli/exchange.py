"""`checkin exchange`: exchange journals with other doors through a folder or a hub."""

import threading
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, Protocol

import click

from checkin.cli.context import json_option, opened, show
from checkin.errors import InputError
from checkin.exchange.folder import FolderState
from checkin.exchange.hub_state import HubState
from checkin.office import Office
from checkin.office.sending import outbox_of
from checkin.office.sharing import Ways, shared_folder
from checkin.store import Store
from checkin.words import say


class _Way(Protocol):
    """A folder or a hub."""

    @property
    def state(self) -> Any:
        """How it stands."""

    def start(self) -> None:
        """Begin, on a thread."""

    def stop(self) -> None:
        """End it."""

    def round(self) -> Any:
        """Do it once; returns how it stands."""


@click.command()
@click.option("--folder", type=click.Path(path_type=Path), help="A folder that others use as well.")
@click.option("--hub", "through_hub", is_flag=True, help="The hub that was chosen with 'checkin hub set'.")
@click.option("--once", is_flag=True, help="Give what is new, take what is there, and end.")
@json_option
@click.pass_context
def exchange(ctx: click.Context, folder: Path | None, through_hub: bool, once: bool, as_json: bool) -> None:
    """Exchange journals with other doors through a folder or the hub, until stopped with Ctrl+C.

    The folder can be a network drive, or one that Syncthing or a cloud drive keeps the same on several computers. Exit
    code 1: the folder or the hub is away, or something waits for a decision, or is not whole.
    """
    if (folder is None) == (not through_hub):
        raise click.UsageError(say("Command", "Give either --folder DIR or --hub."))
    told = (lambda _state: None) if once else (lambda state: click.echo(_said(state), err=True))
    with opened(ctx.obj) as store:
        state = _done(_hub(store, told) if folder is None else shared_folder(Office(store), folder, told=told), once)
    show(as_json, asdict(state), lambda: _said(state))
    odd = state.broken if isinstance(state, FolderState) else state.problems
    ctx.exit(0 if state.together and not odd and not state.undecided else 1)


def _hub(store: Store, told: Callable[[HubState], object]) -> _Way:
    with outbox_of(Office(store)) as outbox:
        live = Ways(Office(store), outbox).live_hub(told=told)
    if live is None:
        raise InputError(say("Command", "There is no hub. Choose one: checkin hub set URL"))
    return live


def _done(way: _Way, once: bool) -> Any:
    """Exchange once, or until somebody stops it; returns how it stands then."""
    if once:
        state = way.round()
        way.stop()
        return state
    way.start()
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        click.echo("", err=True)
    finally:
        way.stop()
    return way.state


def _said(state: FolderState | HubState) -> str:
    return hub_said(state) if isinstance(state, HubState) else folder_said(state)


def folder_said(state: FolderState) -> str:
    """Return how the exchange through a folder stands, in one line."""
    if not state.together:
        words = say("Command", "Alone: {reason} {waiting} entries wait.")
        return words.format(reason=state.reason, waiting=state.waiting)
    words = say(
        "Command", "{taken} new entries; {waiting} of ours wait, {undecided} of unknown devices, {broken} not whole."
    )
    return words.format(taken=state.taken, waiting=state.waiting, undecided=state.undecided, broken=len(state.broken))


def hub_said(state: HubState) -> str:
    """Return how the exchange with the hub stands: a line, and one for each thing that a person has to look at."""
    if not state.together:
        words = say("Command", "Alone: {reason} {waiting} scans wait.")
        return words.format(reason=state.reason, waiting=state.waiting)
    words = say(
        "Command",
        "Together with the hub: {taken} new entries; {waiting} scans of ours wait, {undecided} devices wait for a "
        "decision.",
    )
    told = words.format(taken=state.taken, waiting=state.waiting, undecided=state.undecided)
    return "\n".join((told, *state.problems))
