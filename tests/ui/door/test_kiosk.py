"""The door alone on the screen, and the keys that work without a mouse, in the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.office import Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.door.keys_sheet import KeysSheet, key_list
from checkin.ui.door.pin_sheet import PinSheet
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
    assert {"F1", "F2", "F3", "F4", "F6", "F8", "F11", "Ctrl+Z", "Ctrl+1", "Ctrl+6"} <= known
    assert [keys for keys in known if keys not in listed and keys not in {f"Ctrl+{n}" for n in range(2, 6)}] == []
    shown = [label.text() for label in sheet.findChildren(QLabel)]
    assert all(keys in shown and what in shown for keys, what in key_list())
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert window.door.tools.sheet is None
