"""When something could not be stored, what the one before was told does not stand for the next."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.attendance.verdicts import Kind
from checkin.desk import Desk, WalkIn
from checkin.errors import EnvironmentFault
from checkin.places import resources
from checkin.ui import theme
from checkin.ui.door.page import DoorPage
from checkin.ui.door.walk_in_sheet import WalkInSheet
from checkin.ui.messages import unexpected
from checkin.ui.sounds import FAILURE, Sounds, sound_for
from tests.conftest import MORNING
from tests.ui.door.test_tools import no_camera, opened, press

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def now() -> list[datetime]:
    return [MORNING]


@pytest.fixture
def sounds() -> Sounds:
    return Sounds()


@pytest.fixture
def page(
    qtbot: QtBot, qapp: QApplication, desk: Desk, now: list[datetime], sounds: Sounds, tmp_path: Path
) -> Iterator[DoorPage]:
    theme.apply(qapp, "light")
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = DoorPage(desk, lambda: now[0], no_camera, settings, sounds=sounds)
    qtbot.addWidget(made)
    made.resize(1270, 720)
    made.show()
    yield made
    made.stop()


def broken(error: Exception) -> object:
    def act(*_: object, **__: object) -> object:
        raise error

    return act


def test_a_fault_of_the_program_takes_the_welcome_away(
    page: DoorPage, desk: Desk, sounds: Sounds, tokens: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page._on_scanned(tokens["001"], "camera")
    monkeypatch.setattr(desk, "scan", broken(RuntimeError("boom")))
    with pytest.raises(RuntimeError, match="boom"):
        page._on_scanned(tokens["002"], "camera")
    assert page.panel.words.headline.startswith("NOT STORED") and page.panel.words.name == ""
    assert page.panel.words.detail == unexpected() and sounds.last == FAILURE
    monkeypatch.setattr(desk, "undo", broken(RuntimeError("boom")))
    page._on_undo_last()
    row = desk.last_scans(1)[0]
    with pytest.raises(RuntimeError, match="boom"):
        page.undoing._undo([row], page.panel.turn, "Test")
    assert page.panel.words.headline == "NOT UNDONE"


def test_a_failure_is_heard_and_stays(
    page: DoorPage,
    desk: Desk,
    sounds: Sounds,
    qtbot: QtBot,
    tokens: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page.tools._settings.setValue("door/hold", "0.15")
    page._on_scanned(tokens["001"], "camera")
    monkeypatch.setattr(desk, "scan", broken(EnvironmentFault("The disk is full.")))
    page._on_scanned(tokens["002"], "camera")
    assert sounds.last == FAILURE
    qtbot.wait(300)
    assert page.panel.words.headline.startswith("NOT STORED"), "the time of the verdict before is not its own"
    monkeypatch.undo()
    page._on_scanned(tokens["002"], "camera")
    qtbot.waitUntil(lambda: page.panel.idle, timeout=2000)


def test_the_sound_of_a_failure_is_its_own() -> None:
    names = [FAILURE, *map(sound_for, Kind)]
    made = {name: (resources() / "sounds" / name).read_bytes() for name in names}
    assert all(made[one] != made[other] for one, other in combinations(names, 2))


@pytest.mark.parametrize("hours", [-3, 0])
def test_the_printer_does_not_hide_the_verdict_of_a_walk_in(
    page: DoorPage, desk: Desk, now: list[datetime], hours: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    now[0] += timedelta(hours=hours)
    page.refresh()
    page.tools.register("韩梅梅")
    sheet = opened(page, WalkInSheet)
    press(sheet, "Register, print and check in")
    said = page.panel.words
    assert said.headline == ("NOT OPEN YET" if hours else "WELCOME") and said.name == "韩梅梅"
    assert "Badge not printed" in said.note and "Badge not printed" in page.panel.announced
    assert "".join(page.panel.laid_out().text_of("note")).replace(" ", "") == said.note.replace(" ", "")


def test_a_walk_in_that_was_not_stored_says_so_first(
    page: DoorPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "check_in", broken(EnvironmentFault("The disk is full.")))
    page.tools.register("韩梅梅")
    press(opened(page, WalkInSheet), "Register, print and check in")
    assert page.panel.words.headline.startswith("NOT STORED") and "The disk is full." in page.panel.words.detail


def test_printing_without_trouble_says_nothing(page: DoorPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checkin.ui.door.tools.print_now", lambda *_, **__: None)
    page.tools.register("韩梅梅")
    press(opened(page, WalkInSheet), "Register, print and check in")
    assert page.panel.words.note == ""


@pytest.mark.parametrize("name", ["\u200b", "\u202e \u202c", "\u3164", "\u2800", "\u0301", "\ufeff\t"])
def test_a_name_that_nobody_can_see_is_refused(page: DoorPage, desk: Desk, name: str) -> None:
    page.tools.register(name)
    sheet = opened(page, WalkInSheet)
    assert isinstance(sheet, WalkInSheet) and sheet.person == WalkIn(sheet.name.text())
    press(sheet, "Register, print and check in")
    assert "Give a name" in sheet.problem.text() and desk.last_scans() == []
    sheet.reject()
