"""`checkin course`: load a course file, show what is stored."""

from pathlib import Path
from typing import Any

import click

from checkin.attendance.course import Course, Timetable
from checkin.attendance.course_file import read_course
from checkin.cli.context import chosen_course, course_option, json_option, opened, show, table
from checkin.clock import system_clock
from checkin.demo import load_demo
from checkin.office import Office


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
        device = store.device
    value = _described(found, timetable) | {
        "device": {"id": device.device, "name": device.name, "public_key": device.public_key.hex()}
    }
    show(as_json, value, lambda: _text(found, timetable))


def _described(course: Course, timetable: Timetable) -> dict[str, Any]:
    sessions = [
        {
            "code": s.code,
            "title": s.title,
            "title_zh": s.title_zh,
            "speaker": s.speaker,
            "room": s.room,
            "start": course.local(s.start),
            "end": course.local(s.end),
            "opens": course.local(s.opens),
            "late": course.local(s.late),
            "expected": list(s.expected),
            "exits": s.exits,
        }
        for s in timetable.sessions
    ]
    names = ("code", "title", "title_zh", "venue", "zone", "guiding_body")
    described: dict[str, Any] = {name: getattr(course, name) for name in names}
    return described | {"organizers": list(course.organizers), "sessions": sessions}


def _text(course: Course, timetable: Timetable) -> str:
    lines = [f"{course.code}  {course.title_zh}", course.title, f"{course.venue} · {course.zone}", ""]
    rows = [
        (
            f"{course.local(s.start):%a %d %b}",
            f"{course.local(s.start):%H:%M} – {course.local(s.end):%H:%M}",
            s.code,
            s.room,
            ", ".join(s.expected) or "everybody",
            s.title,
        )
        for s in timetable.sessions
    ]
    return "\n".join(lines) + table(rows, ("day", "time", "code", "room", "expected", "title"))
