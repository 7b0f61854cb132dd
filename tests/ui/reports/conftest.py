"""A page that has the button, on a course whose days have been held."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.capture.sources import Source
from checkin.errors import EnvironmentFault
from checkin.office import Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.language import use_language
from checkin.ui.messages import Messages
from checkin.ui.page import Page
from checkin.ui.reports import CertificatesSheet, ReportsButton
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks
from tests.reports.scene import hold

AFTER = datetime(2020, 12, 12, 4, tzinfo=UTC)
DAY = date(2020, 12, 7)


def no_camera() -> Source:
    raise EnvironmentFault("There is no camera. Plug one in.")


class SomePage(Page):
    """A page with nothing but the button; `day` is what it shows."""

    NAME, HEADING = "attendance", "Attendance"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.day: date | None = DAY
        self.reports = ReportsButton(self, lambda: self.day)
        self.head.addWidget(self.reports)


@pytest.fixture
def held(store: Store, course: Course) -> Course:
    hold(store, course.course, AFTER)
    return course


@pytest.fixture
def ground(qtbot: QtBot, qapp: QApplication) -> QWidget:
    theme.apply(qapp, "light")
    use_language(qapp, "en")
    widget = QWidget()
    widget.resize(1366, 768)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def page(qtbot: QtBot, ground: QWidget, store: Store, office: Office, held: Course) -> Iterator[SomePage]:
    messages = Messages(ground)
    tasks = Tasks(messages)
    made = SomePage(Services(store, office, lambda: AFTER, no_camera), messages, tasks)
    qtbot.addWidget(made)
    made.resize(1254, 742)
    made.show()
    made.refresh()
    yield made
    for sheet in made.window().findChildren(CertificatesSheet):
        sheet.reject()
    tasks.shut_down()
    messages.clear()


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[Tasks], None]:
    """Wait until nothing runs any more, and what came of it is shown."""

    def wait(tasks: Tasks) -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: tasks.running == 0, timeout=30_000)
            qtbot.wait(10)

    return wait


@pytest.fixture
def sheet(page: SomePage, settle: Callable[[Tasks], None]) -> CertificatesSheet:
    made = page.reports.open_certificates()
    settle(made.tasks)
    return made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder
