"""`checkin badges`: print badges to PDF, re-issue and revoke them."""

from pathlib import Path

import click

from checkin.badges.layouts import DEFAULT, layout
from checkin.cli.context import chosen_course, course_option, json_option, opened, show
from checkin.clock import system_clock
from checkin.errors import InputError
from checkin.office import Office


@click.group()
def badges() -> None:
    """Badges with a QR symbol."""


@badges.command("print")
@click.option("--out", required=True, type=click.Path(path_type=Path), metavar="FILE.pdf", help="The PDF to write.")
@click.option("--layout", "layout_id", default=DEFAULT, show_default=True, help="A sheet.")
@click.option("--trainee", "numbers", multiple=True, metavar="NO", help="Only this number; can be given again.")
@course_option
@json_option
@click.pass_obj
def print_badges(
    data: str | None, out: Path, layout_id: str, numbers: tuple[str, ...], code: str | None, as_json: bool
) -> None:
    """Print the badges of all trainees, or of some, as a PDF."""
    from checkin.badges import sheet  # noqa: PLC0415  # Qt's painting is only loaded where it is needed

    chosen = layout(layout_id)
    if not out.absolute().parent.is_dir():
        raise InputError(f"There is no folder {out.absolute().parent}. Make it first, or choose another place.")
    with opened(data) as store:
        office = Office(store)
        faces = office.badge_faces(chosen_course(office, code).course, system_clock(), numbers)
        report = sheet.write_pdf(out, faces, chosen)
    value = {"file": str(out), "pages": report.pages, "badges": report.badges, "warnings": list(report.warnings)}
    warnings = "".join(f"\nCheck: {warning}" for warning in report.warnings)
    show(as_json, value, lambda: f"{out}: {report.badges} badges on {report.pages} pages.{warnings}")


@badges.command("reissue")
@click.argument("number")
@course_option
@click.pass_obj
def reissue(data: str | None, number: str, code: str | None) -> None:
    """Issue a new badge to trainee NUMBER; the earlier badge is refused from now on."""
    with opened(data) as store:
        office = Office(store)
        office.reissue_badge(chosen_course(office, code).course, number, system_clock())
    click.echo(f"Trainee {number} has a new badge. Print it: checkin badges print --trainee {number} --out FILE.pdf")


@badges.command("revoke")
@click.argument("number")
@click.option("--reason", required=True, help="Kept in the journal.")
@course_option
@click.pass_obj
def revoke(data: str | None, number: str, reason: str, code: str | None) -> None:
    """Withdraw the badge of trainee NUMBER, for instance a lost one."""
    with opened(data) as store:
        office = Office(store)
        office.revoke_badge(chosen_course(office, code).course, number, reason, system_clock())
    click.echo(f"The badge of trainee {number} is refused from now on.")
