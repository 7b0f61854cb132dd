"""The page Badges with real widgets on a real store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.capture.sources import Source
from checkin.errors import EnvironmentFault
from checkin.office import Office
from checkin.printing import fonts
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.badges_page import BadgesPage
from checkin.ui.messages import Messages
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks
from tests.badges.people import make_font
from tests.conftest import MORNING


def no_camera() -> Source:
    raise EnvironmentFault("There is no camera. Plug one in.")


@pytest.fixture
def ground(qtbot: QtBot, qapp: QApplication) -> QWidget:
    theme.apply(qapp, "light")
    widget = QWidget()
    widget.resize(1200, 700)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def messages(ground: QWidget) -> Messages:
    return Messages(ground)


@pytest.fixture
def tasks(messages: Messages) -> Iterator[Tasks]:
    made = Tasks(messages)
    yield made
    made.shut_down()
    messages.clear()


@pytest.fixture
def services(store: Store, office: Office) -> Services:
    return Services(store, office, lambda: MORNING, no_camera)


@pytest.fixture
def make(qtbot: QtBot, services: Services, messages: Messages, tasks: Tasks) -> Iterator[Callable[[], BadgesPage]]:
    made: list[BadgesPage] = []

    def page() -> BadgesPage:
        one = BadgesPage(services, messages, tasks)
        qtbot.addWidget(one)
        services.changes.changed.connect(one.refresh)
        one.resize(1254, 716)
        one.show()
        one.refresh()
        made.append(one)
        return one

    yield page
    for one in made:
        one.close()
    tasks.shut_down()


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Callable[[BadgesPage], None]:
    """Wait until nothing runs any more, and what came of it is shown."""

    def wait(page: BadgesPage) -> None:
        qtbot.wait(10)
        qtbot.waitUntil(lambda: tasks.running == 0 and not page.looking.busy, timeout=30_000)
        qtbot.wait(10)

    return wait


@pytest.fixture
def page(course: Course, make: Callable[[], BadgesPage], settle: Callable[[BadgesPage], None]) -> BadgesPage:
    """The page with the demo course, looked at."""
    made = make()
    settle(made)
    return made


@pytest.fixture
def rare_font(tmp_path: Path) -> Iterator[Path]:
    """A font with a square for a character of the private area; it is forgotten afterwards."""
    file = tmp_path / "Rare.ttf"
    make_font(file, "\U000f1234")
    before = dict(fonts._added)
    yield file
    fonts._added.clear()
    fonts._added.update(before)
    QFontDatabase.removeAllApplicationFonts()
    fonts.family.cache_clear()
    fonts._forget()
