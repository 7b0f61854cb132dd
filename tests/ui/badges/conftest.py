"""The page Badges with real widgets on a real store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.printing import fonts
from checkin.ui.badges_page import BadgesPage
from checkin.ui.messages import Messages
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks
from tests.badges.people import make_font


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
