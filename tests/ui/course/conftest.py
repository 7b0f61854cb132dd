"""A real page on a real store, in a window large enough."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.errors import InputError
from checkin.office import Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.course.editor import Editor
from checkin.ui.course_page import CoursePage
from checkin.ui.messages import Messages
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks
from tests.conftest import MORNING


@pytest.fixture
def services(store: Store, office: Office) -> Services:
    def no_camera():
        raise InputError("No camera in this test.")

    return Services(store, office, lambda: MORNING, no_camera)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, services: Services) -> Iterator[CoursePage]:
    """The page as the window has it: read again after each change."""
    theme.apply(qapp, "light")
    ground = QWidget()
    ground.resize(1254, 742)
    messages = Messages(ground)
    tasks = Tasks(messages)
    made = CoursePage(services, messages, tasks)
    QVBoxLayout(ground).addWidget(made)
    services.changes.changed.connect(made.refresh)
    ground.show()
    ground.activateWindow()
    made.refresh()
    yield made
    tasks.shut_down()
    messages.clear()
    ground.close()
    shiboken6.delete(ground)  # now: widgets that wait to be deleted are dressed again by every test


@pytest.fixture
def editor(course: Course, page: CoursePage) -> Editor:
    """The editor with the demo course."""
    page.refresh()
    return page.editor


def settle(qtbot: QtBot, page: CoursePage) -> None:
    qtbot.waitUntil(lambda: page.tasks.running == 0, timeout=20_000)
