"""`checkin course new`, `set` and `session`: make and change a course and its sessions, for scripts."""

import dataclasses
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import click

from checkin.attendance.course import Basis, Course, Session
from checkin.attendance.course_keys import LANGUAGES, session_table
from checkin.cli.context import chosen_course, course_option, json_option, opened, show
from checkin.clock import system_clock
from checkin.errors import InputError
from checkin.office import Effect, Office, Timetables, session_from
from checkin.timetable.typed import moment_of
from checkin.words import say

Command = Callable[..., None]


def fact_options(command: Command) -> Command:
    """Add an option for each thing that is said of a course."""
    day = click.DateTime(["%Y-%m-%d"])
    for option in (
        click.option("--title", help="Title."),
        click.option("--title-zh", help="Chinese title."),
        click.option("--venue", help="Where it is held."),
        click.option("--zone", help="Time zone: Asia/Shanghai."),
        click.option("--organizer", "organizers", multiple=True, help="Who organizes it; may be given several times."),
        click.option("--guiding-body", help="Who guides it."),
        click.option("--language", type=click.Choice(LANGUAGES), help="Language of what is printed and sent."),
        click.option("--keep-until", type=day, help="After this day personal data are to be erased: 2021-12-31."),
        click.option("--basis", type=click.Choice([str(b) for b in Basis]), help="What a certificate asks a share of."),
        click.option("--share", type=click.FloatRange(0, 1), help="The least share for a certificate: 0.8."),
        click.option("--excused/--not-excused", default=None, help="Whether a session missed on leave counts."),
    ):
        command = option(command)
    return command


@click.command("new")
@click.argument("code")
@fact_options
@json_option
@click.pass_obj
def new(data: str | None, /, code: str, as_json: bool, **facts: Any) -> None:
    """Make a new course CODE without sessions: --title and --zone are needed."""
    with opened(data) as store:
        course = _with(Course("", code, "", zone=""), facts)
        made = Timetables(Office(store)).new_course(course, system_clock())
    show(as_json, {"code": made.code, "course": made.course}, lambda: f"{made.code}: {made.title}")


@click.command("set")
@click.option("--code", "new_code", help="Another code for the course.")
@fact_options
@course_option
@json_option
@click.pass_obj
def change(data: str | None, /, code: str | None, new_code: str | None, as_json: bool, **facts: Any) -> None:
    """Change what is said of a course; what is not given stays."""
    with opened(data) as store:
        office = Office(store)
        known = chosen_course(office, code)
        course = _with(dataclasses.replace(known, code=new_code or known.code), facts)
        made = Timetables(office).set_course(course, system_clock())
    show(as_json, {"code": made.code, "course": made.course}, lambda: f"{made.code}: {made.title}")


@click.group("session")
def session() -> None:
    """The sessions of the timetable."""


@session.command("set")
@click.argument("session_code", metavar="CODE")
@click.option("--title", help="Title; needed for a new session.")
@click.option("--title-zh", help="Chinese title.")
@click.option("--speaker")
@click.option("--room")
@click.option("--start", help="Local time: 2020-12-07T09:00. Needed for a new session.")
@click.option("--end", help="Local time: 2020-12-07T10:30. Needed for a new session.")
@click.option("--opens-before", type=int, help="Minutes before the start at which the doors open.")
@click.option("--late-after", type=int, help="Minutes after the start after which one is late.")
@click.option("--expect", "expected", multiple=True, help="A group that is expected; may be given several times.")
@click.option("--everybody", is_flag=True, help="Everybody is expected.")
@click.option("--exits/--no-exits", default=None, help="Whether leaving is scanned too.")
@click.option("--weight", type=float, help="How much it counts for a certificate.")
@click.option("--rename", help="Another code for it, as long as it has no scans.")
@click.option("--dry-run", is_flag=True, help="Show what it does to scans already made; store nothing.")
@course_option
@json_option
@click.pass_obj
def set_session(
    data: str | None,
    /,
    session_code: str,
    rename: str | None,
    dry_run: bool,
    code: str | None,
    as_json: bool,
    **given: Any,
) -> None:
    """Make a session CODE, or change the one there is; what is not given stays."""
    with opened(data) as store:
        office = Office(store)
        course, timetables = chosen_course(office, code), Timetables(office)
        before = office.timetable(course.course).get(session_code)
        after = session_from(course, _session_keys(before, session_code if rename is None else rename, given))
        effect = timetables.effect_of(course.course, before.code, after) if before else Effect()
        if not dry_run:
            old = before.code if before else ""
            stored = timetables.set_session(course.course, after, system_clock(), before=old).after
            after = stored or after
    _show_session(course, after, effect, as_json=as_json, stored=not dry_run)


@session.command("drop")
@click.argument("session_code", metavar="CODE")
@click.option("--reason", default="", help="Why, when it has scans.")
@click.option("--dry-run", is_flag=True, help="Show how many scans it has; store nothing.")
@course_option
@json_option
@click.pass_obj
def drop_session(
    data: str | None, session_code: str, reason: str, dry_run: bool, code: str | None, as_json: bool
) -> None:
    """Take a session out of the timetable. Its scans stay in the journal."""
    with opened(data) as store:
        office = Office(store)
        course, timetables = chosen_course(office, code), Timetables(office)
        effect = timetables.effect_of(course.course, session_code, None)
        dropped = office.timetable(course.course).get(session_code)
        assert dropped is not None, "asked just before"
        if not dry_run:
            timetables.drop_session(course.course, session_code, system_clock(), reason=reason)
    _show_session(course, dropped, effect, as_json=as_json, stored=not dry_run)


def described_session(course: Course, one: Session) -> dict[str, Any]:
    """Return a session as JSON has it, its times local."""
    table = session_table(one)
    times = {name: course.local(getattr(one, name)) for name in ("start", "end", "opens", "late")}
    return (
        {name: table[name] for name in ("code", "title", "title_zh", "speaker", "room")}
        | times
        | {name: table[name] for name in ("opens_before", "late_after", "expected", "exits", "weight")}
    )


def described_effect(effect: Effect) -> dict[str, int]:
    """Return what a change does to scans as JSON has it."""
    return dataclasses.asdict(effect)


def _show_session(course: Course, one: Session, effect: Effect, *, as_json: bool, stored: bool) -> None:
    value = described_session(course, one) | {"effect": described_effect(effect), "stored": stored}
    times = f"{course.local(one.start):%a %d %b %H:%M} – {course.local(one.end):%H:%M}"
    lines = [f"{one.code}  {times}  {one.room}  {one.title}", *map(str, effect.sentences())]
    show(as_json, value, lambda: "\n".join(lines))


def _with(course: Course, facts: dict[str, Any]) -> Course:
    """Return a course with the facts that were given."""
    rule_names = ("basis", "share", "excused")
    rule = {name: facts[name] for name in rule_names if facts[name] is not None}
    if "basis" in rule:
        rule["basis"] = Basis(rule["basis"])
    plain = {name: value for name, value in facts.items() if name not in rule_names and value not in (None, ())}
    if isinstance(until := plain.get("keep_until"), datetime):
        plain["keep_until"] = date(until.year, until.month, until.day)
    return dataclasses.replace(course, **plain, rule=dataclasses.replace(course.rule, **rule))


def _session_keys(before: Session | None, code: str, given: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of a session: those of the one there is, with what was given."""
    if given["everybody"] and given["expected"]:
        raise InputError(say("Course", "Give either --everybody or --expect, not both."))
    everybody = given.pop("everybody")
    changed = {name: value for name, value in given.items() if value is not None and value != ()}
    changed |= {name: moment_of(changed[name]) for name in ("start", "end") if name in changed}
    if "expected" in changed or everybody:
        changed["expected"] = [] if everybody else list(changed["expected"])
    return (session_table(before) if before else {}) | changed | {"code": code}
