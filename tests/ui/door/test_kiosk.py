"""The door alone on the screen, and the keys that work without a mouse, in the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.office import Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.door.keys_sheet import KeysSheet, key_list
from checkin.ui.door.pin_sheet import PinSheet
from checkin.ui.door.sheet import Sheet
from checkin.ui.door.walk_in_sheet import WalkInSheet
from checkin.ui.rail import PAGES
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from tests.conftest import MORNING
from tests.ui.door.test_tools import no_camera, press

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, store: Store, office: Office, course: Course) -> Iterator[MainWindow]:
    theme.apply(qapp, "light")
    made = MainWindow(Services(store, office, lambda: MORNING, no_camera))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.kiosk.locked = False
    made.close()


def test_a_kiosk_is_left_with_the_pin_only(window: MainWindow, qtbot: QtBot) -> None:
    assert window.door is not None
    tools = window.door.tools
    tools.guard.set_pin("4711", MORNING)
    window.open_page("roster")
    window.kiosk.toggle()
    assert window.current == "door" and window.isFullScreen() and not window.rail.isVisible()
    window.open_page("roster")
    assert window.current == "door"
    window.close()
    assert window.isVisible(), "closing asks for the PIN"
    sheet = tools.sheet
    assert isinstance(sheet, PinSheet)
    sheet.pin.setText("4711")
    press(sheet, "Go on")
    assert window.rail.isVisible() and not window.isFullScreen()


def test_a_laptop_with_a_pin_locks_itself(window: MainWindow, qtbot: QtBot) -> None:
    window.open_page("roster")
    window.kiosk._idle.setInterval(50)
    qtbot.wait(150)
    assert not window.kiosk.locked, "without a PIN nobody needs to be kept out"
    assert window.door is not None
    window.door.tools.guard.set_pin("4711", MORNING)
    qtbot.waitUntil(lambda: window.kiosk.locked, timeout=2000)
    assert window.current == "door"


def test_every_key_is_listed(window: MainWindow, qtbot: QtBot) -> None:
    window.open_page("door")
    assert window.door is not None
    qtbot.keyClick(window.door, Qt.Key.Key_F1)
    sheet = window.door.tools.sheet
    assert isinstance(sheet, KeysSheet)
    listed = " ".join(keys for keys, _ in key_list())
    known = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    assert {"F1", "F2", "F3", "F4", "F6", "F8", "F11", "Ctrl+Z", "Ctrl+1", f"Ctrl+{len(PAGES)}"} <= known
    assert [
        keys for keys in known if keys not in listed and keys not in {f"Ctrl+{n}" for n in range(2, len(PAGES))}
    ] == []
    shown = [label.text() for label in sheet.findChildren(QLabel)]
    assert all(keys in shown and what in shown for keys, what in key_list())
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert window.door.tools.sheet is None


def auto_lock(window: MainWindow, qtbot: QtBot) -> None:
    assert window.door is not None
    window.door.tools.guard.set_pin("4711", MORNING)
    window.kiosk._idle.setInterval(50)
    window.kiosk._idle.start()
    qtbot.waitUntil(lambda: window.kiosk.locked, timeout=2000)


@pytest.mark.qt_log_ignore("propagateSizeHints", "does not support (raise|grabbing)")
def test_a_sheet_or_a_menu_does_not_keep_a_laptop_open(window: MainWindow, qtbot: QtBot) -> None:
    window.open_page("roster")
    assert window.door is not None
    window.door.tools.show_lists()
    sheet = window.door.tools.sheet
    menu = QMenu(window)
    menu.addAction("Another page")
    menu.popup(window.mapToGlobal(window.rect().center()))
    auto_lock(window, qtbot)
    assert not menu.isVisible() and QApplication.activePopupWidget() is None
    assert sheet is not None and window.door.tools.sheet is None and QApplication.activeModalWidget() is None


class Unsaved(Sheet):
    """A sheet that does not close before somebody says what becomes of its lines."""

    def reject(self) -> None:
        self.refuse("There are lines that are not stored.")


def test_a_sheet_with_unsaved_lines_waits_until_the_laptop_is_unlocked(window: MainWindow, qtbot: QtBot) -> None:
    assert window.door is not None
    sheet = Unsaved("Paper", window.door)
    sheet.open()
    auto_lock(window, qtbot)
    assert not sheet.isVisible() and QApplication.activeModalWidget() is None
    window.kiosk.ask()
    asked = window.door.tools.sheet
    assert isinstance(asked, PinSheet)
    asked.pin.setText("4711")
    press(asked, "Go on")
    assert sheet.isVisible() and not window.kiosk.locked
    sheet.done(0)


def test_typing_in_a_sheet_is_a_touch(window: MainWindow, qtbot: QtBot) -> None:
    assert window.door is not None
    window.door.tools.guard.set_pin("4711", MORNING)
    window.door.tools.register()
    sheet = window.door.tools.sheet
    assert isinstance(sheet, WalkInSheet)
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is sheet.windowHandle(), timeout=2000)
    window.kiosk._idle.setInterval(400)
    window.kiosk._idle.start()
    for _ in range(8):
        qtbot.wait(100)
        qtbot.keyClick(sheet.windowHandle(), Qt.Key.Key_A)
    assert not window.kiosk.locked
    qtbot.waitUntil(lambda: window.kiosk.locked, timeout=2000)


def test_a_window_closed_while_locked_opens_as_it_was_before(
    window: MainWindow, qtbot: QtBot, store: Store, office: Office, course: Course
) -> None:
    window.resize(960, 650)
    before = window.normalGeometry()
    window.kiosk.lock()
    assert window.isFullScreen()
    window.close()
    again = MainWindow(Services(store, office, lambda: MORNING, no_camera))
    qtbot.addWidget(again)
    again.show()
    assert not again.isFullScreen() and not again.kiosk.locked
    assert again.size() == before.size()
    again.setWindowState(Qt.WindowState.WindowFullScreen)  # as an earlier version left it
    again.kiosk.toggle()
    again.kiosk.toggle()
    assert not again.isFullScreen()
    again.close()
