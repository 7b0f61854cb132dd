"""Merging: journal files of 50 doors into one store, again, and whether an entry costs the same in a large store."""

import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.attendance.course import Course
from checkin.attendance.journal import START, Entry, EntryKind, next_stamp
from checkin.attendance.runs import Run, linked
from checkin.demo import MORNING, load_demo
from checkin.exchange import journalfile
from checkin.exchange.journalfile import JournalContents
from checkin.office import Merging, Office
from checkin.store import Store
from tests.benchmarks.rows import Row, row

DOORS, ENTRIES = 50, 5_000
SMALL, LARGE = 10_000, 1_000_000
_KEY = bytes(range(32))


def run(doors: int = DOORS, entries: int = ENTRIES, large: int = LARGE) -> list[Row]:
    """Return the seconds of a merge and of the same merge again, and what an entry costs in a large store."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with Store.open(place / "store") as store:
            course, people = _course(store, doors)
            for number in range(doors):
                _write(place / "stick", course, number, door_run(course, f"door{number}", people, entries))
            office = Office(store)
            first, brought = _timed(office, place / "stick")
            again, nothing = _timed(office, place / "stick")
        assert (brought, nothing) == (doors * entries, 0)
        small_cost, large_cost = _costs(place, large)
    return [
        row("seconds, journal files of 50 doors merged", first, 10, "the bar, for 250,000 entries"),
        row("seconds, the same files again", again, first, "the first time"),
        row("microseconds an entry, a million stored", large_cost, small_cost, "10,000 stored"),
    ]


def door_run(course: Course, device: str, people: Sequence[str], entries: int, first: Run | None = None) -> Run:
    """Return what one door wrote: its enrolment, then scans; `first`: the run after which it goes on."""
    made: list[Entry] = []
    link, seq, stamp = START, 0, 0
    if first is not None:
        *_, (_, link, _) = first.chained()
        seq, stamp = first.last, first.entries[-1].stamp
    before = link
    for n in range(seq + 1, seq + entries + 1):
        at = MORNING + timedelta(seconds=n)
        stamp = next_stamp(stamp, at)
        kind, body = EntryKind.SCAN, _scan(people[n * 7919 % len(people)], device)
        if n == 1:
            kind, body = EntryKind.DEVICE_ENROLLED, {"name": device, "public_key": _public().hex()}
        made.append(Entry(course.course, device, n, stamp, at, "desk", kind, body))
        link, _ = linked(link, made[-1])
    return Run(before, tuple(made))


def _scan(trainee: str, door: str) -> dict[str, object]:
    kind = {"kind": "admitted", "session": "OPEN", "trainee": trainee, "badge": 123456789, "direction": "in"}
    return {**kind, "source": "camera", "door": door, "override": "", "text": ""}


def _public() -> bytes:
    return Ed25519PrivateKey.from_private_bytes(_KEY).public_key().public_bytes_raw()


def _course(store: Store, doors: int) -> tuple[Course, list[str]]:
    """Load the demo course, and trust the doors."""
    office = Office(store)
    course = load_demo(office, MORNING)
    with store.write() as writing:
        for number in range(doors):
            body = {"target": f"door{number}", "name": f"Door {number}", "public_key": _public().hex()}
            writing.append(course.course, EntryKind.DEVICE_TRUSTED, body, now=MORNING, operator="office")
    return course, [person.trainee for person in office.trainees(course.course)]


def _write(folder: Path, course: Course, number: int, made: Run) -> None:
    contents = JournalContents.of(
        course,
        device=f"door{number}",
        device_name=f"Door {number}",
        public_key=_public(),
        runs=(made,),
        heads={f"door{number}": made.last},
        attachments={},
        written=MORNING,
    )
    journalfile.write(folder, contents, _KEY)


def _timed(office: Office, folder: Path) -> tuple[float, int]:
    began = time.perf_counter()
    brought = Merging(office).take_in([folder], MORNING)
    assert not any(one.refused or one.waiting for one in brought), brought
    return time.perf_counter() - began, sum(one.new for one in brought)


def _costs(place: Path, large: int) -> tuple[float, float]:
    """Return the microseconds an entry takes after 10,000 entries, and after many."""
    costs = []
    with Store.open(place / "large") as store:
        course, people = _course(store, 20)
        last: dict[int, Run] = {}
        stored, number, wanted = 0, 0, [SMALL, large]
        while wanted:
            door = number % 20
            made = last[door] = door_run(course, f"door{door}", people, 5_000, last.get(door))
            began = time.perf_counter()
            with store.write() as writing:
                assert writing.take([made]).total == 5_000
            stored, number = stored + 5_000, number + 1
            if stored >= wanted[0]:
                costs.append(1e6 * (time.perf_counter() - began) / 5_000)
                wanted.pop(0)
    return costs[0], costs[1]
