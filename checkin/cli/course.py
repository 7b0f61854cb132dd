"""`checkin course`: load, import and export a course, show what is stored, copy it."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from checkin.attendance.course import Course, Session, Timetable
from checkin.attendance.course_file import read_course
from checkin.attendance.course_plan import zone_of
from checkin.cli import course_edit, doors
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.clock import system_clock
from checkin.demo import load_demo
from checkin.office import Office, PlanChange, Timetables
from checkin.timetable import KINDS, read_plan

day_type = click.DateTime(["%Y-%m-%d"])


@click.group()
def course() -> None:
    """The course and its timetable."""


@course.command("load")
@click.argument("file")
@click.pass_obj
def load(data: str | None, file: str) -> None:
    """Load a course from a TOML FILE, or the demo course with its roster ("demo")."""
    plan = None if file == "demo" else read_course(Path(file))
    with opened(data) as store:
        office = Office(store)
        loaded = office.load_course(plan, system_clock()) if plan else load_demo(office, system_clock())
        sessions = len(office.timetable(loaded.course).sessions)
        people = len(office.trainees(loaded.course))
    click.echo(f"{loaded.code}: {loaded.title} — {sessions} sessions, {people} trainees.")


@course.command("show")
@course_option
@json_option
@click.pass_obj
def show_course(data: str | None, code: str | None, as_json: bool) -> None:
    """Show the course and its sessions."""
    with opened(data) as store:
        office = Office(store)
        found = chosen_course(office, code)
        timetable = office.timetable(found.course)
        conflicts = _conflicts(Timetables(office), found)
        device = store.device
    value = described(found, timetable) | {
        "conflicts": conflicts,
        "device": {"id": device.device, "name": device.name, "public_key": device.public_key.hex()},
    }
    show(as_json, value, lambda: "\n".join([_text(found, timetable), *conflicts]))


@course.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would change; store nothing.")
@click.option("--reason", default="", help="Why sessions that have scans are dropped.")
@course_option
@json_option
@click.pass_obj
def import_timetable(data: str | None, file: Path, dry_run: bool, reason: str, code: str | None, as_json: bool) -> None:
    """Import a timetable: TOML, a workbook (XLSX, XLS, ODS, CSV) or iCalendar.

    A calendar or a workbook without the sheet "Course" goes into the course of --course, or the only one there is.
    """
    with opened(data) as store:
        office, timetables = Office(store), Timetables(Office(store))
        known, used = None, set[str]()
        if code is not None or len(office.courses()) == 1:
            course = chosen_course(office, code).course
            known, used = timetables.plan_of(course), timetables.used_codes(course)
        plan = read_plan(file, known, used)
        change = timetables.compare(plan)
        stored = plan.course if dry_run else timetables.store_plan(plan, system_clock(), reason=reason)
        conflicts = [] if dry_run else _conflicts(timetables, stored)
    value = _changed(stored, change) | {"stored": not dry_run, "conflicts": conflicts}
    show(as_json, value, lambda: "\n".join([*_change_lines(stored, change), *conflicts]))


@course.command("export")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", type=click.Choice(KINDS), help="What to write. Default: as the name of FILE ends.")
@course_option
@click.pass_obj
def export_timetable(data: str | None, file: Path, kind: str | None, code: str | None) -> None:
    """Write the course with its timetable as TOML, XLSX or iCalendar: FILE.toml, FILE.xlsx or FILE.ics."""
    with opened(data) as store:
        office = Office(store)
        found = chosen_course(office, code)
        Timetables(office).export(found.course, file, system_clock(), kind=kind or "")
    click.echo(f"{found.code}: {file}")


@course.command("copy")
@click.argument("new_code", metavar="CODE")
@click.option("--title", required=True, help="Title of the copy.")
@click.option("--title-zh", default="", help="Its Chinese title.")
@click.option("--first-day", required=True, type=day_type, help="Day of its first session: 2021-12-06.")
@course_option
@click.pass_obj
def copy(data: str | None, new_code: str, title: str, title_zh: str, first_day: datetime, code: str | None) -> None:
    """Copy a course, without its roster, as CODE: other days, the same local times."""
    with opened(data) as store:
        office = Office(store)
        found = chosen_course(office, code)
        made = Timetables(office).copy_course(
            found.course, new_code, title, first_day.date(), system_clock(), title_zh=title_zh
        )
        sessions = len(office.timetable(made.course).sessions)
    click.echo(f"{made.code}: {made.title} — {sessions} sessions.")


for command in (course_edit.new, course_edit.change, course_edit.session, doors.door_file, doors.open_door_file):
    course.add_command(command)
for command in (doors.invitations, doors.withdraw_invitation):
    course.add_command(command)


def described(found: Course, timetable: Timetable) -> dict[str, Any]:
    """Return a course with its sessions as JSON has it."""
    names = ("code", "title", "title_zh", "venue", "zone", "guiding_body", "language", "keep_until")
    facts: dict[str, Any] = {name: getattr(found, name) for name in names}
    rule = {"basis": str(found.rule.basis), "share": found.rule.share, "excused": found.rule.excused}
    sessions = [course_edit.described_session(found, session) for session in timetable.sessions]
    return facts | {"organizers": list(found.organizers), "certificate": rule, "sessions": sessions}


def _conflicts(timetables: Timetables, found: Course) -> list[str]:
    zone = zone_of(found.zone)
    return [str(one.sentence(zone)) for one in timetables.conflicts(found.course)]


def _text(found: Course, timetable: Timetable) -> str:
    lines = [f"{found.code}  {found.title_zh}", found.title, f"{found.venue} · {found.zone}", ""]
    rows = [
        (
            f"{found.local(s.start):%a %d %b}",
            f"{found.local(s.start):%H:%M} – {found.local(s.end):%H:%M}",
            s.code,
            s.room,
            ", ".join(s.expected) or "everybody",
            s.title,
        )
        for s in timetable.sessions
    ]
    return "\n".join(lines) + table(rows, ("day", "time", "code", "room", "expected", "title"))


def _changed(found: Course, change: PlanChange) -> dict[str, Any]:
    def codes(sessions: tuple[Session, ...]) -> list[str]:
        return [session.code for session in sessions]

    effects = {code: course_edit.described_effect(effect) for code, effect in change.effects.items()}
    return {
        "code": found.code,
        "course_changed": change.course_changed,
        "new": codes(change.new),
        "changed": codes(tuple(after for _, after in change.changed)),
        "dropped": codes(change.dropped),
        "same": change.same,
        "effects": effects,
        "problems": [str(fault) for fault in change.faults],
    }


def _change_lines(found: Course, change: PlanChange) -> list[str]:
    counts = (
        f"{len(change.new)} new, {len(change.changed)} changed, {len(change.dropped)} dropped, {change.same} the same"
    )
    lines = [f"{found.code}: {counts}."]
    named = (
        *(("new", s) for s in change.new),
        *(("changed", after) for _, after in change.changed),
        *(("dropped", s) for s in change.dropped),
    )
    for word, session in named:
        lines.append(f"  {word:8}{session.code}  {found.local(session.start):%a %d %b %H:%M}  {session.title}")
        effect = change.effects.get(session.code)
        lines += [f"          {sentence}" for sentence in effect.sentences()] if effect else []
    return [*lines, *map(str, change.faults)]
