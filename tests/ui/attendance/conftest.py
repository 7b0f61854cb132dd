"""A page with real widgets on a real store, and waiting until its work on other threads is done."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.desk import Desk
from checkin.office import Office
from checkin.store import Store
from checkin.ui.attendance_page import AttendancePage
from checkin.ui.messages import Messages
from checkin.ui.page import Page
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks
from tests.conftest import MORNING
from tests.ui.conftest import no_camera

NOON = MORNING + timedelta(hours=3)
"""11:52 of the first day: the opening is over, the first lecture goes on."""


@pytest.fixture
def services(store: Store, office: Office) -> Services:
    return Services(store, office, lambda: NOON, no_camera)


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Callable[[], None]:
    """Wait until nothing runs any more, and what came of it is shown."""

    def wait() -> None:
        for _ in range(2):
            qtbot.waitUntil(lambda: tasks.running == 0, timeout=20_000)
            qtbot.wait(10)

    return wait


@pytest.fixture
def make(
    qtbot: QtBot, services: Services, messages: Messages, tasks: Tasks, settle: Callable[[], None]
) -> Iterator[Callable[[type[Page]], Any]]:
    made: list[Page] = []

    def page(kind: type[Page]) -> Page:
        one = kind(services, messages, tasks)
        made.append(one)
        qtbot.addWidget(one)
        services.changes.changed.connect(one.refresh)
        one.resize(1254, 742)
        one.show()
        one.refresh()
        settle()
        return one

    yield page
    for one in made:
        one.close()


@pytest.fixture
def scanned(store: Store, course: Course) -> Desk:
    """The opening: thirty came, one after the other; the last ten of them were late."""
    desk = Desk(store, course.course)
    desk.pin("OPEN")
    for n, person in enumerate(Office(store).trainees(course.course)[:30]):
        desk.check_in(person.trainee, MORNING + timedelta(seconds=40 * n))
    return desk


@pytest.fixture
def page(make: Callable[[type[Page]], Any], scanned: Desk) -> AttendancePage:
    made = make(AttendancePage)
    assert isinstance(made, AttendancePage)
    return made
