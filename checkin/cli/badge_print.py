"""`checkin badges print` and `checkin badges preflight`: what prints, on what, and what would go wrong."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from checkin.badges.layouts import DEFAULT
from checkin.badges.ordering import ORDERS, ordered
from checkin.cli.context import chosen_course, course_option, json_option, opened, show
from checkin.clock import system_clock
from checkin.errors import InputError
from checkin.office import Badges, Office
from checkin.office.print_plans import CHUNK

_SHEET_HELP = f"Sheet by name or maker's number ('checkin badges sheets'); default {DEFAULT}, or the template's."


def design_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say what is printed on what."""
    for option in (
        click.option("--trainee", "numbers", multiple=True, metavar="NO", help="Only this number; can be given again."),
        click.option("--layout", "--sheet", "sheet", metavar="NAME", help=_SHEET_HELP),
        click.option("--template", metavar="NAME|FILE", help="Template ('checkin badges templates'), or a file."),
    ):
        command = option(command)
    return command


def design(badges: Badges, template: str | None, sheet: str | None) -> tuple[str, Any, Any]:
    """Return the name to find a template by, the template, and a sheet: what was not said follows from the other."""
    from checkin.badges.builtin import fitting  # noqa: PLC0415  # Qt, where it is needed
    from checkin.badges.builtin import template as found  # noqa: PLC0415
    from checkin.badges.layouts import layout, layouts  # noqa: PLC0415
    from checkin.printing.fonts import use_pack  # noqa: PLC0415
    from checkin.printing.pdf import ensure_application  # noqa: PLC0415

    ensure_application()
    folder = badges.part("fonts")
    for fault in use_pack(folder) if folder is not None else ():
        click.echo(f"Check: {fault}", err=True)
    if template is None:
        chosen = layout(sheet or DEFAULT, badges.part("sheets"))
        whole = fitting(chosen)
        return whole.name, whole, chosen
    if Path(template).is_file():
        template = str(Path(template).absolute())
    whole = found(template, badges.part("templates"))
    if sheet is not None:
        return template, whole, layout(sheet, badges.part("sheets"))
    card = whole.card
    fitting_sheets = [
        one
        for one in layouts(badges.part("sheets")).values()
        if one.takes(card.w, card.h) and one.fold == bool(whole.fold)
    ]
    if not fitting_sheets:
        raise InputError(f"No sheet takes cards of {card.w:g} × {card.h:g} mm. Name one with --sheet.")
    return template, whole, min(fitting_sheets, key=lambda one: one.card_width * one.card_height - card.w * card.h)


@click.command("print")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE.pdf", help="The PDF to write.")
@click.option("--printer", metavar="NAME", help="Print on this printer instead.")
@design_options
@click.option("--order", type=click.Choice(ORDERS), default="number", show_default=True, help="As they are handed out.")
@click.option("--stack", is_flag=True, help="Cut stacks laid on each other keep the order.")
@click.option("--skip", default=0, metavar="N", help="Labels of the first sheet that are used already.")
@click.option("--duplex", type=click.Choice(("long", "short")), help="Print both sides; which edge pages turn over.")
@click.option("--printer-profile", "profile", metavar="NAME", help="Correct for this printer ('badges calibrate').")
@click.option("--chunk", default=CHUNK, show_default=True, metavar="N", help="Badges of one PDF at most.")
@click.option("--check", is_flag=True, help="Render the PDF afterwards, and read every symbol back.")
@click.option("--anyway", is_flag=True, help="Print although the preflight says not to.")
@click.option("--resume", metavar="BATCH", help="Go on with a batch that did not end.")
@click.option("--arrived/--not-arrived", default=None, help="With --resume: did the last pages come out?")
@course_option
@json_option
@click.pass_obj
def print_badges(data: str | None, /, out: Path | None, printer: str | None, as_json: bool, **options: Any) -> None:
    """Print the badges of all trainees, or of some, as PDF or on a printer."""
    if options["resume"] is None and (out is None) == (printer is None):
        raise click.UsageError("Say where to: --out FILE.pdf, or --printer NAME.")
    if out is not None and not out.absolute().parent.is_dir():
        raise InputError(f"There is no folder {out.absolute().parent}. Make it first, or choose another place.")
    with opened(data) as store:
        office = Office(store)
        value = _resumed(office, options) if options["resume"] else _printed(office, out, printer or "", options)
    show(as_json, value, lambda: _told(value))


def _printed(office: Office, out: Path | None, printer: str, options: dict[str, Any]) -> dict[str, Any]:
    from checkin.badges.checks import preflight, stops  # noqa: PLC0415  # Qt's painting, where it is needed
    from checkin.badges.printer import known_printer  # noqa: PLC0415
    from checkin.badges.setup import Setup  # noqa: PLC0415
    from checkin.office.batches import Batches  # noqa: PLC0415
    from checkin.printing.profiles import Profile, profile  # noqa: PLC0415

    if out is None:
        known_printer(printer)
    badges, course = office.badges, chosen_course(office, options["code"]).course
    name, whole, sheet = design(badges, options["template"], options["sheet"])
    named = options["profile"]
    folder = badges.folder
    moved = profile(folder, named) if named and folder is not None else Profile()
    setup = Setup(skip=options["skip"], stack=options["stack"], flip=options["duplex"] or "", profile=moved)
    faces = ordered(badges.sketches(course, options["numbers"]), options["order"])
    found = stops(preflight(faces, whole, sheet, setup=setup, photos=badges.photos(course)))
    if found and not options["anyway"]:
        told = tuple(f"{fault.sentence} {fault.advice}" for fault in found)
        raise InputError("Nothing was printed. Correct these, or print all the same with --anyway:", told)
    by_number = {face.number: face for face in badges.faces(course, system_clock(), options["numbers"])}
    faces = [by_number[face.number] for face in faces]
    batches = Batches(badges, system_clock)
    plan = batches.plan(
        course, faces, (name, whole), sheet, out=out, printer=printer, setup=setup, chunk=options["chunk"]
    )
    value = _ran(batches.run(plan), out)
    return value | ({"check": _checked(badges, plan)} if options["check"] and out else {})


def _resumed(office: Office, options: dict[str, Any]) -> dict[str, Any]:
    from checkin.office.batches import Batches  # noqa: PLC0415  # Qt's painting, where it is needed

    badges = office.badges
    batches = Batches(badges, system_clock)
    plan = batches.plans.get(options["resume"])
    value = _ran(batches.run(plan, arrived=options["arrived"]), Path(plan.out) if plan.out else None)
    if not (options["check"] and plan.out):
        return value
    return value | {"check": _checked(badges, plan)}


def _ran(outcome: Any, out: Path | None) -> dict[str, Any]:
    return {
        "file": str(out) if out else None,
        "files": [str(file) for file in outcome.files],
        "pages": outcome.pages,
        "badges": outcome.printed,
        "left_out": outcome.left_out,
        "batch": outcome.batch,
        "finished": outcome.finished,
        "warnings": [str(warning) for warning in outcome.warnings],
    }


def _checked(badges: Badges, plan: Any) -> dict[str, Any]:
    """Read the PDFs of a batch back, at both resolutions."""
    from checkin.badges.readback import RESOLUTIONS  # noqa: PLC0415  # Qt's PDF reader
    from checkin.office.print_check import check_files  # noqa: PLC0415

    found = {}
    for dpi in RESOLUTIONS:
        result = check_files(badges, plan, dpi=dpi)
        found[f"{dpi} dpi"] = {"wanted": result.wanted, "read": result.read, "faults": [*map(str, result.faults)]}
    return found


def _told(value: dict[str, Any]) -> str:
    files = value["files"]
    where = value["file"] if len(files) < 2 else f"{files[0]} to {files[-1]}"
    lines = [f"{where or 'Printer'}: {value['badges']} badges on {value['pages']} pages."]
    lines += [f"Left out, not current any more: {value['left_out']}."] if value["left_out"] else []
    lines += [f"Check: {warning}" for warning in value["warnings"]]
    for dpi, result in value.get("check", {}).items():
        lines.append(f"Read back at {dpi}: {result['read']} of {result['wanted']}.")
        lines += [f"Check: {fault}" for fault in result["faults"]]
    return "\n".join(lines)


@click.command("preflight")
@design_options
@click.option("--duplex", type=click.Choice(("long", "short")), help="Both sides are to be printed.")
@click.option(
    "--dpi",
    type=click.IntRange(0, 100_000),
    default=0,
    metavar="N",
    help="Dots per inch of the printer; default: the sheet's, or 300.",
)
@click.option(
    "--distance", type=click.FloatRange(1, 10_000), metavar="CM", help="How far away a webcam is to read the badge."
)
@course_option
@json_option
@click.pass_context
def look(ctx: click.Context, /, as_json: bool, **options: Any) -> None:
    """Say what would be wrong on the badges, before anything is printed. Exit code 1 when something must be mended."""
    from checkin.badges.checks import Wish, preflight, stops  # noqa: PLC0415  # Qt's painting, where it is needed
    from checkin.badges.setup import Setup  # noqa: PLC0415

    with opened(ctx.obj) as store:
        office = Office(store)
        badges, course = office.badges, chosen_course(office, options["code"]).course
        _, whole, sheet = design(badges, options["template"], options["sheet"])
        faces = badges.sketches(course, options["numbers"])
        wish = Wish(options["dpi"])
        if options["distance"]:
            wish = replace(wish, distance=options["distance"] * 10)
        setup = Setup(flip=options["duplex"] or "")
        found = preflight(faces, whole, sheet, setup=setup, photos=badges.photos(course), wish=wish)
    names = ("who", "number", "element", "sentence", "advice")
    value = [
        {"severity": f.severity.name, "kind": f.kind.name, **{n: str(getattr(f, n)) for n in names}} for f in found
    ]
    words = {"STOP": "STOP", "WARN": "look", "NOTE": "note"}
    lines = [f"{words[f.severity.name]}  {f.sentence} {f.advice}" for f in found]
    show(as_json, value, lambda: "\n".join([*lines, f"{len(faces)} badges, {len(found)} faults."]))
    ctx.exit(1 if stops(found) else 0)
