"""An organizer's laptop with the demo course, and a headquarters that has never heard of it."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.demo import load_demo
from checkin.desk import Desk
from checkin.exchange.contents import Profile
from checkin.headquarters import Intake, Outcome, Senders
from checkin.office import Closing, Office
from checkin.store import Store
from checkin.store.received import Sender
from tests.conftest import MORNING

FIRST, SECOND = date(2020, 12, 7), date(2020, 12, 8)
EVENING = MORNING + timedelta(hours=11)


@dataclass
class Organizer:
    """A laptop that runs the course and sends its days."""

    store: Store
    course: Course

    @property
    def office(self) -> Office:
        return Office(self.store)

    def scan(self, people: slice, now: datetime = MORNING) -> None:
        desk = Desk(self.store, self.course.course)
        for person in self.office.trainees(self.course.course)[people]:
            desk.check_in(person.trainee, now)

    def close(self, day: date, now: datetime = EVENING) -> int:
        return Closing(self.office).close(self.course.course, day, now)

    def send(self, folder: Path, day: date = FIRST, profile: Profile = Profile.FULL) -> Path:
        folder.mkdir(exist_ok=True)
        path = self.office.export_day(self.course.course, day, folder, profile=profile).files[0]
        for piece in folder.iterdir():  # written long ago
            if piece.is_file():
                os.utime(piece, (1_600_000_000, 1_600_000_000))
        return path


@dataclass
class Headquarters:
    """Headquarters' computer."""

    store: Store

    @property
    def office(self) -> Office:
        return Office(self.store, operator="headquarters")

    @property
    def intake(self) -> Intake:
        return Intake(self.office)

    def trust(self, other: Store, course: str = "") -> None:
        device = other.device
        one = Sender(course, device.public_key.hex(), device.device, device.name, "", EVENING)
        Senders(self.office).trust(one, EVENING)

    def receive(self, *paths: Path, now: datetime = EVENING) -> list[Outcome]:
        return self.intake.receive(paths, now)


@pytest.fixture
def organizer(tmp_path: Path) -> Iterator[Organizer]:
    with Store.open(tmp_path / "organizer") as store:
        yield Organizer(store, load_demo(Office(store), MORNING))


@pytest.fixture
def hq(store: Store) -> Headquarters:
    return Headquarters(store)


@pytest.fixture
def another(tmp_path: Path) -> Iterator[Callable[[str], Store]]:
    """Open more stores."""
    opened: list[Store] = []

    def make(name: str) -> Store:
        opened.append(Store.open(tmp_path / name))
        return opened[-1]

    yield make
    for store in opened:
        store.close()
