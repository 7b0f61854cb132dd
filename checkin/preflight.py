"""What staff make sure of before the doors open: each check tells what was found, and what to do about it."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path

import psutil

from checkin.attendance.course import Course, Session
from checkin.store import Store

_NEEDED, _SCARCE = 500, 2000
"""MB of free disk below which nothing more should be stored, and below which somebody should look."""
_BATTERY = 40
"""Percent below which a laptop that does not charge does not last a morning."""
_ROSTER_AGE = timedelta(days=30)
_OLDEST = 2020
"""No machine of this program is before this year; a flat battery of the clock is."""


class State(Enum):
    """How a check ended."""

    OK = "ok"
    ATTENTION = "attention"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: its name, what was found, and what to do unless all is well."""

    name: str
    state: State
    found: str
    advice: str = ""


def about_disk(free: int) -> Finding:
    """Judge the free room on the disk of the store, in bytes."""
    megabytes = free // 1_000_000
    said = f"{megabytes / 1000:.0f} GB free" if megabytes >= 10_000 else f"{megabytes:,} MB free"
    if megabytes < _NEEDED:
        return Finding("disk", State.BAD, f"only {said}", f"Free at least {_NEEDED} MB, or scans cannot be stored.")
    if megabytes < _SCARCE:
        return Finding("disk", State.ATTENTION, said, "Enough for today; free some space soon.")
    return Finding("disk", State.OK, said)


def about_battery(percent: float | None, *, charging: bool) -> Finding:
    """Judge the battery; None: there is none, as on a desk computer."""
    if percent is None:
        return Finding("battery", State.OK, "runs on mains")
    said = f"{percent:.0f} %, {'charging' if charging else 'not charging'}"
    if charging or percent >= _BATTERY:
        return Finding("battery", State.OK, said)
    return Finding("battery", State.ATTENTION, said, "Connect the charger: the battery does not last a morning.")


def about_clock(now: datetime, newest: datetime | None, course: Course | None = None) -> Finding:
    """Judge this machine's clock against the newest thing that is stored."""
    said = f"{now:%Y-%m-%d %H:%M:%S} UTC"
    if course is not None:
        said = f"{course.local(now):%Y-%m-%d %H:%M} in {course.zone}"
    advice = "Set the clock of this computer: arrivals are told by it."
    if now.year < _OLDEST:
        return Finding("clock", State.BAD, f"this machine believes it is {now:%Y-%m-%d}", advice)
    if newest is not None and newest > now:
        behind = f"{said}, but something was stored at {newest:%Y-%m-%d %H:%M} UTC already"
        return Finding("clock", State.BAD, behind, advice)
    return Finding("clock", State.OK, said)


def about_roster(people: int, badges: int, changed: datetime | None, now: datetime) -> Finding:
    """Judge the roster: how many trainees, how many of them with a badge, and when it was last changed."""
    if people == 0:
        return Finding("roster", State.BAD, "nobody is on the roster", "Import the roster on the page Roster.")
    said = f"{people:,} trainees, {badges:,} with a badge"
    if badges < people:
        return Finding("roster", State.ATTENTION, said, "Print the missing badges on the page Badges.")
    if changed is not None and now - changed > _ROSTER_AGE:
        days = (now - changed).days
        return Finding("roster", State.ATTENTION, f"{said}, {days} days old", "Is there a newer roster? Import it.")
    return Finding("roster", State.OK, said)


def about_sessions(sessions: Sequence[Session], course: Course, now: datetime) -> Finding:
    """Judge the timetable: what is served today."""
    today = [session for session in sessions if course.day(session.start) == course.day(now)]
    if not today:
        return Finding("timetable", State.ATTENTION, "no session today", "Check the date, and the course's timetable.")
    first = min(today, key=lambda session: session.opens)
    said = f"{len(today)} today; {first.title or first.title_zh} opens at {course.local(first.opens):%H:%M}"
    return Finding("timetable", State.OK, said)


def about_store(store: Store) -> Finding:
    """Check the file. Takes seconds for a large store; call it off the window's thread. Nobody waits for it."""
    bad = [f"{finding.name}: {finding.message}" for finding in store.check(quick=True) if not finding.ok]
    if bad:
        return Finding("store", State.BAD, "; ".join(bad), "Copy the folder of the store, then call the organizer.")
    return Finding("store", State.OK, "the file is sound")


def free_bytes(folder: Path) -> int:
    """Return the free room (bytes) where this folder is, or will be."""
    place = folder.absolute()
    while not place.exists():
        place = place.parent
    return shutil.disk_usage(place).free


def battery() -> tuple[float | None, bool]:
    """Return percent and whether it charges; (None, True) without a battery."""
    try:
        found = psutil.sensors_battery()
    except (AttributeError, OSError, RuntimeError):  # systems that cannot tell
        found = None
    return (None, True) if found is None else (float(found.percent), found.power_plugged is not False)


def preflight(store: Store, course: Course, now: datetime) -> list[Finding]:
    """Run all checks that need neither camera, sound nor printer."""
    with store.read() as reading:
        people, badges = reading.trainees(course.course), reading.badges(course.course)
        newest, roster = reading.newest(course.course), reading.roster_changed(course.course)
        sessions = reading.timetable(course.course).sessions
    known = [person for person in people if person.withdrawn is None]
    with_badge = sum(1 for person in known if person.trainee in badges and badges[person.trainee].current)
    percent, charging = battery()
    return [
        about_sessions(sessions, course, now),
        about_roster(len(known), with_badge, roster, now),
        about_clock(now, newest, course),
        about_disk(free_bytes(Path(store.place).parent)),
        about_battery(percent, charging=charging),
        about_store(store),
    ]
