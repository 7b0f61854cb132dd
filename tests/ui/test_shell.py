"""The whole window on a real store, and what happens around it."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from checkin import app, demo
from checkin.attendance.course import Course
from checkin.errors import EnvironmentFault, InputError
from checkin.office import Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.door.keys_sheet import KeysSheet
from checkin.ui.messages import FaultWindow, unexpected
from checkin.ui.rail import PAGES, page_word
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from tests.conftest import MORNING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screenless platform says this of every window


def no_camera():
    raise EnvironmentFault("No camera in this test.")


@pytest.fixture
def services(store: Store, office: Office) -> Services:
    return Services(store, office, lambda: MORNING, no_camera)


@pytest.fixture
def window(qtbot, qapp: QApplication, services: Services) -> Iterator[MainWindow]:
    theme.apply(qapp, "light")
    made = MainWindow(services)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def test_opens_on_course_when_the_store_is_empty(window: MainWindow) -> None:
    assert window.current == "course"
    assert window.windowTitle() == "Checkin"
    assert not window.banner.isVisible()


def test_every_page_opens_by_rail_and_keys(qtbot, course: Course, window: MainWindow) -> None:
    assert window.current == "door"
    assert window.windowTitle() == f"Checkin · {course.code}"
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for position, name in enumerate(PAGES, start=1):
        qtbot.keyClick(window, getattr(Qt.Key, f"Key_{position}"), Qt.KeyboardModifier.ControlModifier)
        assert window.current == name
        assert window.rail.button(name).isChecked()
        assert window.rail.button(name).accessibleName() == page_word(name)
        assert QKeySequence(f"Ctrl+{position}").toString() in window.rail.button(name).toolTip()


def test_keys_are_listed_on_every_page(qtbot, course: Course, window: MainWindow) -> None:
    for name in PAGES:
        window.open_page(name)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window.door if name == "door" else window.pages[name], Qt.Key.Key_F1)
        (sheet,) = [s for s in window.findChildren(KeysSheet) if s.isVisible()]
        sheet.reject()


def test_loading_a_course_gives_the_door(qtbot, window: MainWindow, services: Services) -> None:
    window.open_page("door")
    assert window.door is None
    demo.load_demo(services.office, MORNING)
    services.changes.changed.emit()
    assert window.door is not None
    assert window.stack.currentWidget() is window.door


def test_refused_scan_is_told_on_other_pages(course: Course, window: MainWindow) -> None:
    window.open_page("roster")
    desk = window.door.desk
    window.door.scanned.emit(desk.scan("9" * 48, MORNING))
    window.door.scanned.emit(desk.scan("https://example.org", MORNING))
    assert len(window.messages.bars) == 1


def test_rehearsal_is_marked(qtbot, qapp: QApplication, tmp_path: Path) -> None:
    with Store.open(tmp_path / "rehearsal", rehearsal=True) as store:
        window = MainWindow(Services(store, Office(store), lambda: MORNING, no_camera, rehearsal=True))
        qtbot.addWidget(window)
        window.show()
        assert window.banner.isVisible()
        assert window.banner.text() == "Rehearsal: nothing here counts"
        window.close()


def test_scheme_can_change_while_open(qtbot, qapp: QApplication, course: Course, window: MainWindow) -> None:
    theme.apply(qapp, "dark")
    for name in PAGES:
        window.open_page(name)
        window.grab()
    theme.apply(qapp, "light")


def test_geometry_is_kept(qtbot, qapp: QApplication, services: Services) -> None:
    for height in (672, 0):
        window = MainWindow(services)
        qtbot.addWidget(window)
        if height:
            window.resize(1100, height)
        window.show()
        if not height:
            assert window.height() == 672
        window.close()


def test_no_display_is_told(monkeypatch, tmp_path: Path) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(EnvironmentFault, match="checkin demo --headless"):
        app.run_window(tmp_path)


def close_soon(kind: type) -> QTimer:
    timer = QTimer(interval=50)

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                timer.stop()
                widget.close()

    timer.timeout.connect(look)
    timer.start()
    return timer


def test_window_runs_and_ends(qapp: QApplication, tmp_path: Path) -> None:
    timer = close_soon(MainWindow)
    hooks = sys.excepthook, threading.excepthook
    assert app.run_window(tmp_path / "store", opener=no_camera, rehearsal=True) == 0
    assert (sys.excepthook, threading.excepthook) == hooks
    Store.open(tmp_path / "store").close()
    assert not timer.isActive()


def test_demo_runs_and_ends(qapp: QApplication, tmp_path: Path) -> None:
    timer = close_soon(MainWindow)
    assert app.run_demo(tmp_path / "demo") == 0
    assert not timer.isActive()


def test_empty_pages_lead_to_the_first_step(window: MainWindow, services: Services) -> None:
    window.open_page("delivery")
    services.changes.page_wanted.emit("course")
    assert window.current == "course"


def test_store_in_use_is_told_in_a_window(qapp: QApplication, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store"):
        timer = close_soon(FaultWindow)
        assert app.run_window(tmp_path / "store", opener=no_camera) == 1
    assert not timer.isActive()


def test_hooks_log_and_report(qtbot, window: MainWindow, tmp_path: Path) -> None:
    handler = app.log_to(tmp_path)
    hooks = app.Hooks(window.messages.report)
    try:
        sys.excepthook(RuntimeError, RuntimeError("in the window"), None)
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        sys.excepthook(InputError, InputError("A sentence."), None)
    finally:
        hooks.remove()
        logging.getLogger("checkin").removeHandler(handler)
        handler.close()
    qtbot.waitUntil(lambda: [b.text for b in window.messages.bars] == [unexpected(), "A sentence."])
    text = (tmp_path / "checkin.log").read_text(encoding="utf-8")
    assert "in the window" in text
    assert "ZeroDivisionError" in text
    assert "A sentence." not in text
