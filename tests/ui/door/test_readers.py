"""Keyboard and serial scanners and two cameras at one door, with real widgets and a real desk."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from checkin.attendance.verdicts import Kind, Verdict
from checkin.capture import devices
from checkin.capture.devices import CameraDevice
from checkin.capture.hints import Hint
from checkin.capture.scanner import CameraState, CameraStateKind, Sight
from checkin.capture.sources import Optics, Source
from checkin.desk import Desk
from checkin.errors import EnvironmentFault
from checkin.ui.door.camera_view import CameraView
from checkin.ui.door.page import DoorPage
from checkin.ui.door.readers import Readers
from checkin.ui.door.serial_scanner import SerialScanner
from checkin.ui.door.typed_scans import TypedScans
from tests.capture.fakes import TEXT, Fake, frame, view
from tests.conftest import MORNING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
TOKEN = "10" + "4711" * 11 + "09"


def press(target: QLineEdit, text: str, gap: int = 10, *, end: bool = True, start: int = 1000) -> None:
    """Send keys as a scanner or a person does, `gap` ms apart."""
    stamp = start
    for character in [*text, *(["\r"] if end else [])]:
        code = Qt.Key.Key_Return if character == "\r" else ord(character.upper())
        event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, character)
        event.setTimestamp(stamp)
        stamp += gap
        QCoreApplication.sendEvent(target, event)


@pytest.fixture
def typed(qtbot: QtBot) -> Callable[[], TypedScans]:
    made: list[TypedScans] = []

    def make() -> TypedScans:
        made.append(TypedScans())
        made[-1].start()
        return made[-1]

    yield make  # type: ignore[misc]  # pytest takes generators
    for one in made:
        one.stop()


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    return line


def test_a_scanner_types_past_the_field_that_has_the_focus(
    typed: Callable[[], TypedScans], field: QLineEdit, qtbot: QtBot
) -> None:
    scans = typed()
    with qtbot.waitSignal(scans.scanned) as caught:
        press(field, TOKEN)
    assert caught.args == [TOKEN] and field.text() == ""


def test_a_person_types_into_the_field(typed: Callable[[], TypedScans], field: QLineEdit, qtbot: QtBot) -> None:
    scans, heard = typed(), []
    scans.scanned.connect(heard.append)
    press(field, "Ouyang 012", gap=90)
    qtbot.waitUntil(lambda: field.text() == "Ouyang 012")
    press(field, "abc", gap=10, end=False, start=9000)
    qtbot.waitUntil(lambda: field.text() == "Ouyang 012abc")
    assert heard == []


def test_a_scanner_without_enter_and_one_after_a_person(
    typed: Callable[[], TypedScans], field: QLineEdit, qtbot: QtBot
) -> None:
    scans = typed()
    press(field, "wang", gap=120, end=False)
    with qtbot.waitSignal(scans.scanned) as caught:
        press(field, TOKEN, end=False, start=9000)
    assert caught.args == [TOKEN] and field.text() == "wang"


def test_digits_that_an_input_method_commits(typed: Callable[[], TypedScans], field: QLineEdit, qtbot: QtBot) -> None:
    scans = typed()
    with qtbot.waitSignal(scans.scanned) as caught:
        for digit in TOKEN:
            event = QInputMethodEvent()
            event.setCommitString(chr(ord(digit) + 0xFEE0))
            QCoreApplication.sendEvent(field, event)
    assert caught.args == [TOKEN] and field.text() == ""


def test_stopped_it_leaves_the_keys_alone(typed: Callable[[], TypedScans], field: QLineEdit) -> None:
    scans = typed()
    press(field, "ab", end=False)
    scans.stop()
    press(field, "c", end=False)
    assert field.text() == "abc"


def pseudo_terminal() -> tuple[int, int]:
    """Return the two ends of a serial line; skips the test where the system gives none."""
    if sys.platform == "win32":
        pytest.skip("there is no pseudo terminal")
    try:
        return os.openpty()
    except OSError as error:
        pytest.skip(f"there is no pseudo terminal: {error}")


def test_a_serial_scanner(qtbot: QtBot) -> None:
    here, there = pseudo_terminal()
    scanner, states = SerialScanner(), []
    scanner.state_changed.connect(lambda ok, text: states.append((ok, text)))
    scanner.start(os.ttyname(there))
    assert states[0][0], states
    for data in (f"]Q3{TOKEN}\r\n".encode(), TOKEN.encode()):
        with qtbot.waitSignal(scanner.scanned) as caught:
            os.write(here, data)
        assert caught.args == [TOKEN]
    scanner.stop()
    os.close(there)
    os.close(here)


def test_a_serial_scanner_that_is_not_there(qtbot: QtBot) -> None:
    scanner = SerialScanner()
    with qtbot.waitSignal(scanner.state_changed) as caught:
        scanner.start("/dev/no-such-line")
    assert caught.args[0] is False and "does not answer" in caught.args[1]
    scanner.stop()


def _shown(token: str, times: int) -> Source:
    return Fake([frame(view((token, 400, 200), size=264), n) for n in range(times)], pace=0.02)


def test_two_cameras_and_a_scanner_at_one_door(
    qtbot: QtBot, desk: Desk, tokens: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One badge before each camera, one under the hand-held scanner, and one that all three read."""
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("camera/second", "046d:0825 HD Webcam")
    plugged = (CameraDevice(3, "HD Webcam", "046d:0825 HD Webcam"),)
    second = [frame(view((tokens[n], 400, 200), size=264), i) for n in ("002", "004") for i in range(20)]
    monkeypatch.setattr(devices, "cameras", lambda: plugged)
    monkeypatch.setattr(devices, "open_source", lambda spec, _optics: {"3": Fake(list(second), pace=0.03)}[spec])
    first = [frame(view((tokens[n], 400, 200), size=264), i) for n in ("001", "004") for i in range(20)]
    page = DoorPage(desk, lambda: MORNING, lambda: Fake(list(first), pace=0.03), settings)
    qtbot.addWidget(page)
    heard: list[Verdict] = []
    page.scanned.connect(heard.append)
    page.start()
    try:
        page.search.field.setFocus()
        for token in (tokens["003"], tokens["004"]):
            press(page.search.field, token)
        qtbot.waitUntil(lambda: len(heard) >= 4, timeout=10_000)
        qtbot.wait(300)
    finally:
        page.stop()
    assert sorted(v.trainee.number for v in heard if v.trainee) == ["001", "002", "003", "004"]
    assert {v.kind for v in heard} == {Kind.ADMITTED}
    assert page.search.field.text() == ""


@pytest.fixture
def readers(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Readers:
    def unplugged(spec: str, _optics: Optics | None = None) -> Source:
        raise EnvironmentFault(f"No camera {spec} was found.")

    monkeypatch.setattr(devices, "open_source", unplugged)
    monkeypatch.setattr(devices, "cameras", lambda: ())
    camera = CameraView()
    qtbot.addWidget(camera)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    return Readers(camera, settings, None, camera)


def test_cameras_are_chosen_by_name_and_remembered(readers: Readers, tmp_path: Path) -> None:
    two = (CameraDevice(0, "Built-in", "Built-in"), CameraDevice(2, "HD & Webcam", "046d:0825 HD Webcam"))
    menu = readers.menu(two)
    shown = [action.text() for action in menu.actions()]
    assert shown[:2] == ["Built-in", "HD && Webcam"] and "Second camera" in shown and "Serial scanner" in shown
    assert menu.actions()[0].isChecked(), "the first one, unless another was chosen"
    menu.actions()[1].trigger()
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    readers._settings.sync()
    assert kept.value("camera/first") == "046d:0825 HD Webcam"
    assert readers.menu(two).actions()[1].isChecked()
    readers.mirror(False)
    assert not readers._view.mirrored
    assert "No camera is plugged in" in [action.text() for action in readers.menu(()).actions()]


def action(menu: QMenu, *path: str) -> QAction:
    """Return the entry that is reached by these words."""
    for step in path[:-1]:
        entry = next(one for one in menu.findChildren(QMenu) if one.title() == step)
        menu = entry
    return next(one for one in menu.actions() if one.text() == path[-1])


def test_settings_of_the_camera_are_asked_and_remembered(readers: Readers) -> None:
    menu = readers.menu(())
    assert action(menu, "Resolution", "1280 × 720").isChecked() and action(menu, "Focus automatically").isChecked()
    action(menu, "Resolution", "1920 × 1080").trigger()
    action(menu, "Focus automatically").trigger()
    action(menu, "Same badge counts again after", "10 s out of view").trigger()
    assert readers.optics == Optics(1080, autofocus=False)
    again = Readers(readers._view, readers._settings, None, readers._view)
    assert again.optics == readers.optics and again.pause() == 10
    assert action(again.menu(()), "Resolution", "1920 × 1080").isChecked()
    readers._settings.setValue("repeat/pause", "soon")
    readers._settings.setValue("camera/height", "very")
    broken = Readers(readers._view, readers._settings, None, readers._view)
    assert broken.optics.height == 720 and broken.pause() == 3
    for pause in ("nan", "inf", "-1", "0", "1e400"):
        readers._settings.setValue("repeat/pause", pause)
        assert Readers(readers._view, readers._settings, None, readers._view).pause() == 3


def test_a_picture_can_be_tested_without_checking_in(readers: Readers, tmp_path: Path) -> None:
    menu = readers.menu(())
    cv2.imwrite(str(tmp_path / "badge.png"), view((TEXT, 300, 200)))
    cv2.imwrite(str(tmp_path / "empty.png"), np.full((300, 400, 3), 90, np.uint8))
    (tmp_path / "broken.png").write_bytes(b"no picture")
    heard: list[object] = []
    readers.scanned.connect(lambda text, source: heard.append(text))
    assert TEXT in menu.tested(tmp_path / "badge.png")
    assert menu.tested(tmp_path / "empty.png") == "No QR symbol could be read in empty.png."
    assert menu.tested(tmp_path / "broken.png") == "broken.png is not a picture that can be read."
    assert heard == []


def test_the_second_camera_can_be_taken_away(readers: Readers) -> None:
    readers.start()
    readers.choose("second", "Built-in")
    assert readers.second.running
    readers.choose("second", "off")
    assert not readers.second.running
    readers.stop()


def test_hint_lamp_and_second_picture_are_painted(qtbot: QtBot) -> None:
    camera = CameraView()
    qtbot.addWidget(camera)
    camera.resize(400, 320)
    camera.show_state(CameraState(CameraStateKind.RUNNING, "Camera 0, 30 frames/s"))
    camera.show_frame(frame(view((TEXT, 300, 200))))
    before = camera.grab().toImage()
    camera.show_sight(Sight(hint=Hint.CLOSER))
    assert camera.hint is Hint.CLOSER and camera.grab().toImage() != before
    camera.show_sight(Sight())
    camera.show_state(CameraState(CameraStateKind.RUNNING, "Camera 1"), 1)
    camera.show_frame(frame(view()), 1)
    assert camera.grab().toImage() != before
    camera.forget(1)
    camera.show_state(CameraState(CameraStateKind.LATE, "The camera is slow: no new picture."))
    assert camera.picture() is not None, "an amber camera keeps its picture"
    camera.show_state(CameraState(CameraStateKind.LOST, "Gone"))
    assert camera.picture() is None and camera.accessibleDescription() == "Gone"
