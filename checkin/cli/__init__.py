"""The command line: one module per noun. Exit code 0 done, 1 refused or problems found, 2 usage."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from checkin import __version__
from checkin.cli import (
    attendance,
    badges,
    certificate,
    course,
    day,
    deliver,
    demo,
    doctor,
    exchange,
    hq,
    hub,
    leave,
    logs,
    merge,
    person,
    rehearse,
    report,
    review,
    roster,
    scan,
    signin,
    store,
    target,
    window,
)
from checkin.cli import hq_look as _hq_look  # noqa: F401  # adds commands to `checkin hq`
from checkin.errors import CheckinError
from checkin.exchange.doorfile import ENDING


@click.command(hidden=True)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_context
def _opened_file(ctx: click.Context, file: Path) -> None:
    """Open the window with a file."""
    ctx.exit(window.open_window(ctx.obj, file))


class _Commands(click.Group):
    """Shows errors that staff can act on as their sentence, and ends with code 1."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take a door file for what it is: a double click on one starts the program with its path."""
        if args and args[0].lower().endswith(ENDING):
            return args[0], _opened_file, args
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except CheckinError as error:
            click.echo(f"Error: {error}", err=True)
            ctx.exit(1)


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--data",
    metavar="DIR|URL",
    help="Folder of the store, or postgresql+psycopg://user@host/database. Default: CHECKIN_DATA, else the user's data "
    "folder.",
)
@click.version_option(__version__, prog_name="checkin")
@click.pass_context
def command(ctx: click.Context, data: str | None) -> None:
    """Check-in for training courses. Without a command it opens the window."""
    ctx.obj = data
    if ctx.invoked_subcommand is None:
        ctx.exit(window.open_window(data))


for noun in (course.course, roster.roster, badges.badges, scan.scan, attendance.attendance, attendance.export):
    command.add_command(noun)
for noun in (leave.leave, day.day, person.person, report.report, certificate.certificate):
    command.add_command(noun)
for noun in (store.store, doctor.doctor, demo.demo, rehearse.rehearse, signin.signin):
    command.add_command(noun)
for noun in (merge.merge, merge.journal, review.review, review.device):
    command.add_command(noun)
for noun in (target.target, deliver.deliver, deliver.outbox, exchange.exchange, hub.hub, hq.hq):
    command.add_command(noun)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    logs.collect()
    try:
        command(args=arguments, prog_name="checkin")
    except Exception as error:  # a fault of the program: a sentence for staff, the trace into a file for its makers
        click.echo(f"Error: {logs.fault(error)}", err=True)
        sys.exit(1)
