"""What staff make sure of before the doors open: each check tells what was found, and what to do about it."""

import logging
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path

import psutil

from checkin.attendance.course import Course, Session
from checkin.errors import CheckinError
from checkin.store import Store
from checkin.words import say

log = logging.getLogger(__name__)
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
    """One check: its name, by which the window knows it, what was found, and what to do unless all is well."""

    name: str
    state: State
    found: str
    advice: str = ""


def about_disk(free: int) -> Finding:
    """Judge the free room on the disk of the store, in bytes."""
    megabytes = free // 1_000_000
    if megabytes < _NEEDED:
        found = say("Check", "only {number} MB free").format(number=megabytes)
        advice = say("Check", "Free at least {number} MB, or scans cannot be stored.").format(number=_NEEDED)
        return Finding("disk", State.BAD, found, advice)
    if megabytes >= 10_000:
        return Finding("disk", State.OK, say("Check", "{number} GB free").format(number=f"{megabytes / 1000:.0f}"))
    found = say("Check", "{number} MB free").format(number=f"{megabytes:,}")
    if megabytes < _SCARCE:
        return Finding("disk", State.ATTENTION, found, say("Check", "Enough for today; free some space soon."))
    return Finding("disk", State.OK, found)


def about_battery(percent: float | None, *, charging: bool) -> Finding:
    """Judge the battery; None: there is none, as on a desk computer."""
    if percent is None:
        return Finding("battery", State.OK, say("Check", "runs on mains"))
    said = say("Check", "{percent} %, charging") if charging else say("Check", "{percent} %, not charging")
    said = said.format(percent=f"{percent:.0f}")
    if charging or percent >= _BATTERY:
        return Finding("battery", State.OK, said)
    advice = say("Check", "Connect the charger: the battery does not last a morning.")
    return Finding("battery", State.ATTENTION, said, advice)


def about_clock(now: datetime, newest: datetime | None, course: Course | None = None) -> Finding:
    """Judge this machine's clock against the newest thing that is stored."""
    said = say("Check", "{moment} UTC").format(moment=f"{now:%Y-%m-%d %H:%M:%S}")
    if course is not None:
        said = say("Check", "{moment} in {zone}").format(moment=f"{course.local(now):%Y-%m-%d %H:%M}", zone=course.zone)
    advice = say("Check", "Set the clock of this computer: arrivals are told by it.")
    if now.year < _OLDEST:
        believed = say("Check", "this machine believes it is {day}").format(day=f"{now:%Y-%m-%d}")
        return Finding("clock", State.BAD, believed, advice)
    if newest is not None and newest > now:
        behind = say("Check", "{now}, but something was stored at {stored} UTC already")
        behind = behind.format(now=said, stored=f"{newest:%Y-%m-%d %H:%M}")
        return Finding("clock", State.BAD, behind, advice)
    return Finding("clock", State.OK, said)


def about_roster(people: int, badges: int, changed: datetime | None, now: datetime) -> Finding:
    """Judge the roster: how many trainees, how many of them with a badge, and when it was last changed."""
    if people == 0:
        nobody = say("Check", "nobody is on the roster")
        return Finding("roster", State.BAD, nobody, say("Check", "Import the roster on the page Roster."))
    said = say("Check", "{people} trainees, {badges} with a badge").format(people=f"{people:,}", badges=f"{badges:,}")
    if badges < people:
        return Finding("roster", State.ATTENTION, said, say("Check", "Print the missing badges on the page Badges."))
    if changed is not None and now - changed > _ROSTER_AGE:
        old = say("Check", "{people}, {days} days old").format(people=said, days=(now - changed).days)
        return Finding("roster", State.ATTENTION, old, say("Check", "Is there a newer roster? Import it."))
    return Finding("roster", State.OK, said)


def about_sessions(sessions: Sequence[Session], course: Course, now: datetime) -> Finding:
    """Judge the timetable: what is served today."""
    today = [session for session in sessions if course.day(session.start) == course.day(now)]
    if not today:
        advice = say("Check", "Check the date, and the course's timetable.")
        return Finding("timetable", State.ATTENTION, say("Check", "no session today"), advice)
    first = min(today, key=lambda session: session.opens)
    opens = f"{course.local(first.opens):%H:%M}"
    said = say("Check", "{count} today; {title} opens at {time}")
    said = said.format(count=len(today), title=first.name, time=opens)
    return Finding("timetable", State.OK, said)


def about_store(store: Store) -> Finding:
    """Check the file. Takes seconds for a large store; call it off the window's thread. Nobody waits for it."""
    bad = [finding for finding in store.check(quick=True) if not finding.ok]
    if bad:
        found = say("Check", "{name}: {message}").format(name=bad[0].name, message=bad[0].message)
        advice = say("Check", "Copy the folder of the store, then call the organizer.")
        return Finding("store", State.BAD, found, advice)
    return Finding("store", State.OK, say("Check", "the file is sound"))


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
    """Run all checks that need neither camera, sound nor printer. One that fails is a finding; the others go on."""
    checks: dict[str, Callable[[], Finding]] = {
        "timetable": lambda: _timetable(store, course, now),
        "roster": lambda: _roster(store, course, now),
        "clock": lambda: _clock(store, course, now),
        "disk": lambda: about_disk(free_bytes(store.folder or Path())),
        "battery": _power,
        "store": lambda: about_store(store),
    }
    assert tuple(checks) == CHECKS
    return [_run(name, check) for name, check in checks.items()]


CHECKS = "timetable", "roster", "clock", "disk", "battery", "store"
"""What `preflight` checks."""


def failed(name: str, error: Exception) -> Finding:
    """Return the finding that a check could not be made."""
    if isinstance(error, CheckinError):
        return Finding(name, State.BAD, error.sentence, say("Check", "This check failed. Try it again."))
    found = say("Check", "could not be checked: {reason}").format(reason=str(error) or type(error).__name__)
    return Finding(name, State.BAD, found, say("Check", "Look at it yourself, and tell who looks after this laptop."))


def _run(name: str, check: Callable[[], Finding]) -> Finding:
    try:
        return check()
    except Exception as error:  # whatever it is, the other checks go on
        log.exception("the check of %s before the doors open failed", name)
        return failed(name, error)


def _timetable(store: Store, course: Course, now: datetime) -> Finding:
    with store.read() as reading:
        sessions = reading.timetable(course.course).sessions
    return about_sessions(sessions, course, now)


def _roster(store: Store, course: Course, now: datetime) -> Finding:
    with store.read() as reading:
        people, badges = reading.members(course.course), reading.badges(course.course)
        changed = reading.roster_changed(course.course)
    known = [trainee for trainee, _, withdrawn in people if withdrawn is None]
    with_badge = sum(1 for trainee in known if trainee in badges and badges[trainee].current)
    return about_roster(len(known), with_badge, changed, now)


def _clock(store: Store, course: Course, now: datetime) -> Finding:
    with store.read() as reading:
        newest = reading.newest(course.course)
    return about_clock(now, newest, course)


def _power() -> Finding:
    percent, charging = battery()
    return about_battery(percent, charging=charging)
