"""`checkin hq status`, `figures`, `find` and `report`: what is here, what is missing, and what it adds up to."""

from datetime import datetime, time
from pathlib import Path
from typing import Any

import click

from checkin.cli.context import json_option, opened, show, table
from checkin.cli.hq import hq
from checkin.cli.report import told
from checkin.clock import system_clock
from checkin.headquarters.overview import Overview
from checkin.headquarters.places import DeviceRow, Place
from checkin.headquarters.quarantine import Quarantine
from checkin.headquarters.reports import HeadquartersReports
from checkin.headquarters.rollup import Line, Rollup, titles
from checkin.headquarters.wording import here_said
from checkin.office import Office
from checkin.reports.rollup import Bar, percent
from checkin.store.tallies import KEYS, STATES
from checkin.words import say

_SHORT = {"received": "✓", "empty": "○", "quiet": "·", "awaited": "…", "open": "~", "older revision": "↺", "gap": "◫"}
_SHORT |= {"missing": "✗", "refused": "!", "altered": "!!"}
path_type = click.Path(path_type=Path)
now_option = click.option("--at", "at", type=click.DateTime(), help="Look as at this moment of the computer's clock.")


@hq.command()
@click.option("--course", "code", metavar="CODE", help="Only this course.")
@click.option("--due", metavar="HH:MM", help="From now on a day's file is expected by this time of it.")
@now_option
@json_option
@click.pass_context
def status(ctx: click.Context, code: str | None, due: str | None, at: datetime | None, as_json: bool) -> None:
    """Tell what is here of each course, device and day.

    Exit code 1: something is missing, has a gap, is of an older revision, or was not taken.
    """
    with opened(ctx.obj) as store:
        office = Office(store)
        overview = Overview(office)
        if due is not None:
            overview.set_due(_time(due))
        rows = [row for row in overview.rows(_moment(at)) if code in (None, row.course.code)]
        apart = Quarantine(office).all()
    value = [_described(row, place) for row in rows for place in row.places]
    show(as_json, value, lambda: _matrix(rows, len(apart)))
    needed = any(not place.here.fine for row in rows for place in row.places)
    ctx.exit(1 if needed or apart else 0)


@hq.command()
@click.option("--by", type=click.Choice(KEYS), multiple=True, help="What is counted by; can be given again.")
@click.option("--course", "code", metavar="CODE", help="Only this course.")
@click.option("--province", help="Only this province.")
@click.option("--unit", help="Only this unit.")
@click.option("--day", help="Only this day: 2020-12-07.")
@now_option
@json_option
@click.pass_obj
def figures(
    data: str | None,
    by: tuple[str, ...],
    code: str | None,
    province: str | None,
    unit: str | None,
    day: str | None,
    at: datetime | None,
    as_json: bool,
) -> None:
    """Count over courses: who was expected, came, was late, excused or absent, in sessions that have begun."""
    with opened(data) as store:
        rollup = Rollup(Office(store))
        rollup.refresh()
        with store.read() as reading:
            codes = {course.course: course.code for course in titles(reading).values()}
        wanted = {"province": province, "unit": unit, "day": day}
        given = {name: value for name, value in wanted.items() if value is not None}
        if code is not None:
            given["course"] = next((course for course, known in codes.items() if known == code), code)
        lines = rollup.lines(by or ("course",), _moment(at), **given)
    keys = by or ("course",)
    value = [_figures(line, keys, codes) for line in lines]
    heads = (*keys, "expected", "came", "rate", *(state.value for state in STATES if state.value != "expected"))
    show(as_json, value, lambda: table([tuple(_cell(row[head]) for head in heads) for row in value], heads))


@hq.command()
@click.argument("text")
@json_option
@click.pass_obj
def find(data: str | None, text: str, as_json: bool) -> None:
    """Find people by number, name or unit over all courses; day files of statistics name nobody."""
    with opened(data) as store:
        found = Rollup(Office(store)).find(text)
    value = [{"course": f.code, "number": f.number, "name": f.name, "unit": f.unit, "days": f.days} for f in found]
    heads = ("course", "number", "name", "unit")
    show(as_json, value, lambda: table([tuple(str(row[name]) for name in heads) for row in value], heads))


@hq.command()
@click.option("--html", type=path_type, metavar="FILE", help="A page for any browser: one file, no network needed.")
@click.option("--xlsx", type=path_type, metavar="FILE", help="A workbook.")
@click.option("--pdf", type=path_type, metavar="FILE", help="A report on paper.")
@click.option("--language", type=click.Choice(["en", "zh_CN"]), default="en", show_default=True)
@now_option
@json_option
@click.pass_obj
def report(
    data: str | None,
    html: Path | None,
    xlsx: Path | None,
    pdf: Path | None,
    language: str,
    at: datetime | None,
    as_json: bool,
) -> None:
    """Write the figures over all courses, what is missing, and what was not taken."""
    if html is None and xlsx is None and pdf is None:
        raise click.UsageError("Give at least one of --html, --xlsx, --pdf.")
    now = _moment(at)
    with opened(data) as store:
        reports = HeadquartersReports(Office(store), language)
        for path, write in ((html, reports.html), (xlsx, reports.workbook), (pdf, reports.pdf)):
            if path is not None:
                write(path, now, told("Counting"))
    written = [str(path) for path in (html, xlsx, pdf) if path is not None]
    show(as_json, {"files": written}, lambda: "\n".join(written))


def _matrix(rows: list[DeviceRow], apart: int) -> str:
    lines = []
    for row in rows:
        days = "  ".join(f"{place.day:%m-%d} {_SHORT[place.here]}" for place in row.places)
        lines.append((row.course.code, row.name, row.device, days))
    text = table(lines, ("course", "name", "device", "days"))
    needs = [(row, place) for row in rows for place in row.places if not place.here.fine]
    told = "\n".join(f"{r.course.code} {p.day} {r.name}: {here_said(p.here)}: {p.said}" for r, p in needs)
    more = say("Command", "{n} files were not taken: 'checkin hq quarantine list'").format(n=apart) if apart else ""
    return "\n".join(part for part in (text, told, more) if part)


def _described(row: DeviceRow, place: Place) -> dict[str, Any]:
    told = {"course": row.course.code, "device": row.device, "name": row.name, "day": place.day}
    return {**told, "here": str(place.here), "fine": place.here.fine, "said": str(place.said), "files": place.files}


def _figures(line: Line, keys: tuple[str, ...], codes: dict[str, str]) -> dict[str, Any]:
    of = dict(zip(keys, line.of, strict=True))
    if "course" in of:
        of["course"] = codes.get(of["course"], of["course"])
    bar = Bar("", line.figures.people)
    states = {state.value: bar.of(state) for state in STATES if state.value != "expected"}
    return {**of, "expected": bar.expected, "came": bar.came, "rate": bar.rate, **states}


def _cell(value: object) -> str:
    return percent(value) if isinstance(value, float) or value is None else str(value)


def _moment(at: datetime | None) -> datetime:
    return system_clock() if at is None else at.astimezone()


def _time(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError as error:
        raise click.UsageError("Give a time: 20:00.") from error
