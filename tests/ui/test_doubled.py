"""Pages in a language twice as long as English: every word has room, and nothing leaves the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.capture.sources import Source
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.errors import EnvironmentFault
from checkin.office import Office
from checkin.roster import read_roster
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.delivery_page import DeliveryPage
from checkin.ui.elided import Elided
from checkin.ui.rail import PAGES, page_word
from checkin.ui.roster_page import RosterPage
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from checkin.words import say
from tests.conftest import MORNING
from tests.ui.doubled import Doubled

FAR = 100_000
SIZES = [(1366, 768), (1092, 614)]
"""The smallest screen, at 100 and at 125 %."""


def no_camera() -> Source:
    raise EnvironmentFault("There is no camera. Plug one in.")


@pytest.fixture
def doubled(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light")
    translator = Doubled()
    qapp.installTranslator(translator)
    assert page_word("course") == "Course Course"
    yield
    qapp.removeTranslator(translator)


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, doubled: None, store: Store, office: Office, course: Course
) -> Iterator[MainWindow]:
    made = MainWindow(Services(store, office, lambda: MORNING, no_camera))
    qtbot.addWidget(made)
    made.resize(*request.param)
    made.show()
    yield made
    made.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.tasks.running == 0, timeout=20_000)
    for _ in range(3):  # layouts follow their contents, and the layouts around these
        qtbot.wait(20)


def room_of(widget: QWidget) -> QRect:
    """Return where a widget can be seen, in its window; what scrolls up and down may lie anywhere below."""
    window = widget.window()
    room, parent = window.rect().adjusted(0, -FAR, 0, FAR), widget.parentWidget()
    while parent is not None and parent is not window:
        place = QRect(parent.mapTo(window, QPoint()), parent.size())
        if isinstance(parent.parentWidget(), QScrollArea):
            return room & place.adjusted(0, -FAR, 0, FAR)
        room &= place
        parent = parent.parentWidget()
    return room & window.rect()


def clipped(root: QWidget) -> list[str]:
    """Return what shows less than its words, or lies where it cannot be seen."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        place = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
        words = widget.text() if isinstance(widget, QLabel | QPushButton | QToolButton | QCheckBox) else ""
        name = f"{type(widget).__name__} {words or widget.accessibleName()!r} in {type(widget.parent()).__name__}"
        if words and not room_of(widget).contains(place):
            found.append(f"{name}: at {place.getRect()}, outside {room_of(widget).getRect()}")
        if isinstance(widget, QPushButton | QToolButton | QCheckBox) and words:
            needed = widget.sizeHint().width()
            if widget.width() < needed:
                found.append(f"{name}: {widget.width()} px of {needed}")
        elif isinstance(widget, QLabel) and words and not isinstance(widget, Elided):
            if widget.width() < widget.minimumSizeHint().width():
                found.append(f"{name}: {widget.width()} px of {widget.minimumSizeHint().width()}")
            high = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            if widget.height() < high:
                found.append(f"{name}: {widget.height()} px high of {high}")
    return found


@pytest.mark.parametrize("page", [name for name in PAGES if name != "door"])
def test_words_have_room(qtbot: QtBot, window: MainWindow, page: str) -> None:
    window.open_page(page)
    settle(qtbot, window)
    assert window.size().toTuple() in SIZES
    shown = window.pages[page]
    assert clipped(shown) == []


def test_words_of_a_walk_in_and_of_an_import_have_room(qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path) -> None:
    walk_in, _ = WalkIns(desk).register(WalkIn("王建国", "somewhere"), MORNING)
    window.open_page("roster")
    page = window.pages["roster"]
    assert isinstance(page, RosterPage)
    page.search.setText(walk_in.number)
    settle(qtbot, window)
    assert clipped(page) == []
    sheet = page.match(walk_in)
    assert sheet is not None
    qtbot.waitUntil(sheet.isVisible)
    qtbot.wait(20)
    assert clipped(sheet) == []
    sheet.reject()
    for number, people in enumerate(("901,王五,某局\n902,欧阳䶮,某局\n", "901,王五,某局\n901,赵六,某局\n,孙七,某局\n")):
        file = tmp_path / f"roster {number}.csv"
        file.write_text(f"编号,姓名,单位\n{people}", encoding="utf-8")
        assert bool(read_roster(file).problems) == bool(number)
        page.import_file(file)
        settle(qtbot, window)
        assert page.body.currentWidget() is page.preview
        assert clipped(page) == []


def test_words_about_a_day_have_room(qtbot: QtBot, window: MainWindow, tmp_path) -> None:
    window.open_page("delivery")
    page = window.pages["delivery"]
    assert isinstance(page, DeliveryPage)
    page.export(tmp_path)
    settle(qtbot, window)
    for act in (page.ask_close, page.close_day, page.ask_reopen):
        act()
        settle(qtbot, window)
        assert clipped(page) == []
    window.messages.error(EnvironmentFault(say("Nowhere", "{folder} cannot be written.").format(folder="out")))
    assert window.messages.bars[-1].text == "out cannot be written. out cannot be written."
    qtbot.wait(20)
    assert clipped(window.messages.stack) == []


@pytest.mark.parametrize("size", SIZES)
def test_first_steps_have_room(
    qtbot: QtBot, doubled: None, store: Store, office: Office, size: tuple[int, int]
) -> None:
    window = MainWindow(Services(store, office, lambda: MORNING, no_camera))
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    for page in PAGES:
        window.open_page(page)
        settle(qtbot, window)
        assert clipped(window.stack.currentWidget()) == []
    window.close()
