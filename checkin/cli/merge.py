"""`checkin merge` and `checkin journal`: what doors and offices bring each other."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from checkin.cli.context import chosen_course, course_option, json_option, opened, show
from checkin.cli.doors import ask_passphrase
from checkin.clock import system_clock
from checkin.office import Doors, Merging, Office
from checkin.office.doors import is_door_file


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@json_option
@click.pass_obj
def merge(data: str | None, files: Sequence[Path], as_json: bool) -> None:
    """Bring in journal files and day files of other doors, or folders of them, in any order, any number of times.

    For a door file its passphrase is asked for.

    Exit code 1: a file was not taken, or its entries wait for a decision ('checkin review').
    """
    with opened(data) as store:
        office = Office(store)
        sealed = [path for path in files if is_door_file(path)]
        found = [Doors(office).enter(path, ask_passphrase(), system_clock()).brought for path in sealed]
        others = [path for path in files if path not in sealed]
        found += Merging(office).take_in(others, system_clock()) if others else []
    value = [
        {
            "file": str(one.path),
            "said": str(one.said),
            "taken": not one.refused,
            "course": one.course,
            "device": one.device,
            "name": one.name,
            "new": one.new,
            "waiting": one.waiting,
            "written": one.written,
        }
        for one in found
    ]
    show(as_json, value, lambda: "\n".join(f"{one.path.name}: {one.said}" for one in found))
    if any(one.refused or one.waiting for one in found):
        sys.exit(1)


@click.group()
def journal() -> None:
    """All that happened in a course, as a file for another door or office."""


@journal.command()
@click.argument("folder", type=click.Path(path_type=Path))
@course_option
@json_option
@click.pass_obj
def write(data: str | None, folder: Path, code: str | None, as_json: bool) -> None:
    """Write the journal of a course into FOLDER, for instance a stick; 'checkin merge' brings it in elsewhere."""
    with opened(data) as store:
        office = Office(store)
        path = Merging(office).write(chosen_course(office, code).course, folder, system_clock())
    show(as_json, {"file": str(path)}, lambda: str(path))
