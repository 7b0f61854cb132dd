"""Headquarters: day files of 50 doors on both engines, and again; 500 orders; every bit flipped; 10,000 mutants."""

import os
import random
import tempfile
import time
from pathlib import Path

from checkin.attendance.course import Course
from checkin.demo import MORNING
from checkin.exchange import dayfile
from checkin.exchange.contents import DayContents
from checkin.exchange.receipt import Answer
from checkin.headquarters import Intake, Outcome, Senders
from checkin.headquarters.letter import UnfitError, opened, read
from checkin.office import Office
from checkin.store import Store
from checkin.store.received import Sender
from tests.benchmarks.exchange import _KEY, DOORS, ENTRIES, _course, _public, door_run
from tests.benchmarks.rows import Row, row
from tests.headquarters.hostile import flipped, mutated
from tests.headquarters.orders import send, try_order
from tests.postgres import PostgresServer

MUTANTS, ORDERS = 10_000, 500


def run(doors: int = DOORS, entries: int = ENTRIES, mutants: int = MUTANTS, orders: int = ORDERS) -> list[Row]:
    """Return the seconds of taking day files in on SQLite and PostgreSQL, and how many changed files were believed."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        _send(place / "in", doors, entries)
        first, again = _timed(place / "sqlite", place / "in", doors * entries)
        server = PostgresServer.alone()
        try:
            os.environ["CHECKIN_DATA"] = str(place / "machine")
            second, twice = _timed(server.new_database(), place / "in", doors * entries)
        finally:
            os.environ.pop("CHECKIN_DATA")
            server.stop()
        (place / "orders").mkdir()
        sent, chance = send(place / "orders"), random.Random(2)
        states = [try_order(sent, chance) for _ in range(orders)]
        others = sum(state != states[0] for state in states)
        believed, bits = _believed(sent.first, mutants)
    return [
        row("seconds, day files of 50 doors into SQLite", first, 10, "the bar, for 250,000 entries"),
        row("the same into PostgreSQL", second, 5, "the bar"),
        row("seconds, the same files again, SQLite", again, first, "the first time"),
        row("the same into PostgreSQL, again", twice, second, "the first time"),
        row(f"of {orders} orders, doubled and withheld: another state", others, 0, "the bar"),
        row(f"changed files believed, of {bits} flipped bits and {mutants} mutants", believed, 0, "the bar"),
    ]


def _send(folder: Path, doors: int, entries: int) -> None:
    """Write the organizers' day file and one of each door."""
    with Store.open(folder.parent / "organizer") as store:
        course, people = _course(store, doors)
        day = Office(store).days(course.course)[0].day
        Office(store).export_day(course.course, day, folder)
        for number in range(doors):
            made = door_run(course, f"door{number}", people, entries)
            dayfile.write(folder, _contents(course, number, made, day), _KEY)
        for path in folder.iterdir():
            os.utime(path, (1_600_000_000, 1_600_000_000))
        (folder.parent / "key").write_text(f"{store.device.device} {store.device.public_key.hex()}")


def _contents(course: Course, number: int, made: object, day: object) -> DayContents:
    who = {"device": f"door{number}", "device_name": f"Door {number}", "public_key": _public()}
    what = {"course": course, "day": day, "revision": 0, "replaces": "", "final": False, "runs": (made,)}
    return DayContents(**what, **who, standings=())  # type: ignore[arg-type]


def _timed(place: Path | str, folder: Path, entries: int) -> tuple[float, float]:
    """Return the seconds of taking all files in, and of doing so again."""
    device, key = (folder.parent / "key").read_text().split()
    with Store.open(place) as store:
        office = Office(store)
        Senders(office).trust(Sender("", key, device, "organizer", "", MORNING), MORNING)
        files = sorted(folder.glob("*.zip"), key=lambda path: "door" in path.name)
        began = time.perf_counter()
        brought = Intake(office).receive(files, MORNING)
        first = time.perf_counter() - began
        assert sum(one.new for one in brought) > entries, [one.said for one in brought if not one.fine]
        assert all(one.answer is Answer.ACCEPTED for one in brought), [one.said for one in brought]
        for path in (folder / "receipts").iterdir():
            path.unlink()
        began = time.perf_counter()
        again: list[Outcome] = Intake(office).receive(files, MORNING)
        assert all(one.answer is Answer.DUPLICATE for one in again)
        return first, time.perf_counter() - began


def _believed(path: Path, mutants: int) -> tuple[int, int]:
    """Return how many changed files were taken for genuine, and how many bits were flipped; anything else raises."""
    data, signature = path.read_bytes(), path.with_name(f"{path.name}.sig").read_bytes()
    believed, chance = 0, random.Random(1)
    bits = 8 * len(data)
    for bit in range(0, bits, 1 if mutants >= MUTANTS else 997):
        believed += _is_believed(flipped(data, bit), signature)
    for _ in range(mutants):
        changed = mutated(data, chance)
        believed += changed != data and _is_believed(changed, signature)
    return believed, bits


def _is_believed(data: bytes, signature: bytes) -> bool:
    try:
        read(opened(data, signature), data)
    except UnfitError:
        return False
    return True
