"""`checkin badges`: print, check, re-issue and revoke badges; templates, sheets, printers and the print log."""

from pathlib import Path

import click

from checkin.cli.badge_print import look, print_badges
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.clock import system_clock
from checkin.errors import InputError
from checkin.office import Office
from checkin.places import data_folder


@click.group()
def badges() -> None:
    """Badges with a QR symbol."""


badges.add_command(print_badges)
badges.add_command(look)


@badges.command("reissue")
@click.argument("number")
@course_option
@click.pass_obj
def reissue(data: str | None, number: str, code: str | None) -> None:
    """Issue a new badge to trainee NUMBER; the earlier badge is refused from now on."""
    with opened(data) as store:
        office = Office(store)
        office.badges.reissue(chosen_course(office, code).course, number, system_clock())
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
        office.badges.revoke(chosen_course(office, code).course, number, reason, system_clock())
    click.echo(f"The badge of trainee {number} is refused from now on.")


@badges.command("templates")
@json_option
@click.pass_obj
def list_templates(data: str | None, as_json: bool) -> None:
    """List the built-in templates, and those in the folder templates of the data folder."""
    from checkin.badges.builtin import template, template_names  # noqa: PLC0415  # Qt, where it is needed
    from checkin.printing.pdf import ensure_application  # noqa: PLC0415

    ensure_application()
    folder = data_folder(data) / "templates"
    rows = []
    for name in template_names(folder):
        try:
            whole = template(name, folder)
        except InputError as error:
            rows.append({"name": name, "title": str(error), "width": 0, "height": 0, "sides": 0, "photo": False})
            continue
        size = {"width": whole.card.w, "height": whole.card.h, "sides": len(whole.sides), "photo": whole.has_photo}
        rows.append({"name": name, "title": whole.title or whole.title_zh, **size})
    lines = [(str(r["name"]), f"{r['width']:g} × {r['height']:g}", str(r["sides"]), str(r["title"])) for r in rows]
    show(as_json, rows, lambda: table(lines, ("name", "mm", "sides", "title")))


@badges.command("sheets")
@json_option
@click.pass_obj
def list_sheets(data: str | None, as_json: bool) -> None:
    """List the sheets and label rolls, and those in the folder sheets of the data folder."""
    from checkin.badges.layouts import layouts  # noqa: PLC0415

    known = layouts(data_folder(data) / "sheets").values()
    rows = [
        {"id": one.id, "title": str(one.title), "badges": one.per_page, "makers": list(one.makers)} for one in known
    ]
    lines = [(one.id, str(one.title), ", ".join(one.makers)) for one in known]
    show(as_json, rows, lambda: table(lines, ("id", "sheet", "maker's number")))


@badges.command("calibrate")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE.pdf", help="Write the page to print and measure.")
@click.option("--page", default="A4", show_default=True, metavar="PAGE", help="A4, Letter, or WIDTHxHEIGHT in mm.")
@click.option("--printer-profile", "name", metavar="NAME", help="Printer, or 'printer: tray', to keep the lengths for.")
@click.option("--measured", nargs=4, type=float, metavar="LEFT TOP ACROSS DOWN", help="What you measured, in mm.")
@json_option
@click.pass_obj
def calibrate(
    data: str | None,
    out: Path | None,
    page: str,
    name: str | None,
    measured: tuple[float, float, float, float] | None,
    as_json: bool,
) -> None:
    """Make a printer print in the right place: print the page, measure four lengths, and give them back."""
    from dataclasses import asdict  # noqa: PLC0415

    from checkin.printing import profiles  # noqa: PLC0415  # Qt, where it is needed
    from checkin.printing.labels import labels  # noqa: PLC0415

    width, height = _page(page)
    folder = data_folder(data)
    if out is not None:
        profiles.write_calibration(out, width, height, labels("en"))
    if (measured is None) != (name is None):
        raise click.UsageError("--printer-profile and --measured belong together.")
    if measured is not None and name is not None:
        folder.mkdir(parents=True, exist_ok=True)
        profiles.keep_profile(folder, name, profiles.measured(*measured, width, height))
    known = {printer: asdict(one) for printer, one in profiles.profiles(folder).items()}
    lines = [f"{out}: print it at 100 %, measure, then give the four lengths with --measured."] if out else []
    lines += [
        f"{printer}: {one['dx']:+.2f} mm right, {one['dy']:+.2f} mm down, {one['scale_x']:.4f} × {one['scale_y']:.4f}"
        for printer, one in known.items()
    ]
    show(as_json, known, lambda: "\n".join(lines) or "No printer was calibrated yet. Begin with --out FILE.pdf.")


def _page(text: str) -> tuple[float, float]:
    sizes = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
    if text.casefold() in sizes:
        return sizes[text.casefold()]
    try:
        width, height = (float(part) for part in text.lower().replace("×", "x").split("x"))
    except ValueError:
        raise InputError(f"{text} is no page. Give A4, Letter, or WIDTHxHEIGHT in mm.") from None
    if not (60 <= width <= 1000 and 60 <= height <= 1000):
        raise InputError(f"{text} is no page that can be calibrated: 60 to 1000 mm each way.")
    return width, height


@badges.command("log")
@click.option("--trainee", "number", metavar="NO", help="Only this trainee's badge.")
@course_option
@json_option
@click.pass_obj
def print_log(data: str | None, number: str | None, code: str | None, as_json: bool) -> None:
    """List what was printed when, and the batches that did not end."""
    from dataclasses import asdict  # noqa: PLC0415

    from checkin.office.print_plans import Plans  # noqa: PLC0415

    with opened(data) as store:
        office = Office(store)
        course = chosen_course(office, code)
        badge = None
        if number is not None:
            worn = office.badges.current(course.course).get(office.person(course.course, number).trainee)
            badge = worn.badge if worn is not None else 0
        found = office.badges.log(course.course, badge)
        waiting = [p for p in Plans(office.badges.part("printing")).open() if p.course == course.course]
    value = {
        "printed": [asdict(one) for one in found],
        "unfinished": [{"batch": p.batch, "badges": len(p.badges), "made": p.made, "file": p.out} for p in waiting],
    }
    lines = [
        (
            f"{course.local(one.at):%Y-%m-%d %H:%M}",
            str(one.badges),
            one.template,
            one.sheet,
            one.printer or "PDF",
            one.operator,
        )
        for one in found
    ]
    resume = "checkin badges print --resume"
    more = [f"Not finished: {p.batch}, {len(p.badges)} badges. {resume} {p.batch}" for p in waiting]
    heads = ("when", "badges", "template", "sheet", "printer", "who")
    show(as_json, value, lambda: "\n".join([table(lines, heads), *more]))
