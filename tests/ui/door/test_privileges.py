"""What a laptop with a PIN asks it for, and what a locked one does not offer at all."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from checkin.desk import Desk
from checkin.ui.door.page import DoorPage
from checkin.ui.door.paper_sheet import PaperSheet
from checkin.ui.door.pin_sheet import PinSheet
from tests.conftest import MORNING
from tests.ui.door.test_tools import now, opened, page, press

__all__ = ["now", "page"]
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
PIN = "4711"


def entries(menu: QMenu) -> dict[str, Callable[[], None]]:
    """Return what the menu offers, the entries of its submenus too."""
    menu.aboutToShow.emit()
    found = {}
    for inner in (menu, *(part for action in menu.actions() if isinstance(part := action.menu(), QMenu))):
        for action in inner.actions():
            before = f"{inner.title()} / " if inner is not menu else ""
            found[before + action.text().split("\t")[0]] = action.trigger
    return found


@pytest.mark.parametrize(
    "entry", ["Sound / Off", "A verdict stays / 3 s", "Show phones in the lists", "Find the session from the clock"]
)
def test_settings_ask_for_the_pin(page: DoorPage, desk: Desk, entry: str) -> None:
    desk.pin(desk.timetable.sessions[1].code)
    page.tools.guard.set_pin(PIN, MORNING)
    entries(page.header.menu)[entry]()
    sheet = opened(page, PinSheet)
    assert isinstance(sheet, PinSheet)
    kept = (page.tools.volume, page.tools.hold, page.tools.phones, desk.pinned)
    assert kept == (0.9, 0.0, False, desk.timetable.sessions[1].code), "nothing happens before"
    sheet.pin.setText(PIN)
    press(sheet, "Go on")
    assert (page.tools.volume, page.tools.hold, page.tools.phones, desk.pinned) != kept


def test_another_session_is_served_with_the_pin_only(page: DoorPage, desk: Desk) -> None:
    page.tools.guard.set_pin(PIN, MORNING)
    page.header.menu.aboutToShow.emit()
    page.header.pinned.emit(desk.timetable.sessions[1].code)
    sheet = opened(page, PinSheet)
    assert desk.pinned == ""
    sheet.reject()
    assert desk.pinned == ""


def test_paper_is_entered_with_the_pin_only(page: DoorPage) -> None:
    page.tools.guard.set_pin(PIN, MORNING)
    page.tools.enter_paper()
    sheet = opened(page, PinSheet)
    assert isinstance(sheet, PinSheet)
    sheet.pin.setText(PIN)
    press(sheet, "Go on")
    opened(page, PaperSheet).reject()
    assert page.tools.sheet is None


def test_a_rehearsal_is_no_way_out(page: DoorPage, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda *a: (started.append(a), (True, 1))[1])
    page.tools.guard.set_pin(PIN, MORNING)
    entries(page.header.menu)["Rehearse on a copy…"]()
    sheet = opened(page, PinSheet)
    assert isinstance(sheet, PinSheet) and started == []
    sheet.pin.setText(PIN)
    press(sheet, "Go on")
    assert len(started) == 1
    page.tools.locked = lambda: True
    offered = entries(page.header.menu)
    assert "Rehearse on a copy…" not in offered and "Lock: only the door" not in offered
    page.tools.rehearse()
    assert len(started) == 1 and page.tools.sheet is None


def test_only_sessions_to_come_are_offered(page: DoorPage, desk: Desk, now: list[datetime]) -> None:
    now[0] = desk.timetable.sessions[2].start
    offered = [name for name in entries(page.header.menu) if name.startswith("Serve another session /")]
    over = [one for one in desk.timetable.sessions if one.end < now[0]]
    assert over and len(offered) == len(desk.timetable.sessions) - len(over)


def test_one_badge_is_tried_while_the_doors_are_open(
    page: DoorPage, desk: Desk, tokens: dict[str, str], qtbot: QtBot, tmp_path: Path
) -> None:
    page.tools.check()
    sheet = page.tools.sheet
    assert sheet is not None
    page._on_scanned("menu", "camera")
    page._on_scanned(tokens["001"], "camera")
    assert page.panel.words.headline == "TEST: NOT CHECKED IN" and page.panel.words.name == "王建国"
    assert desk.last_scans() == [] and page.panel.kind is None
    page._on_scanned(tokens["002"], "camera")
    assert page.panel.words.headline == "WELCOME" and len(desk.last_scans()) == 1
    page._on_scanned(tokens["001"], "camera")
    assert len(desk.last_scans()) == 2, "who was tried comes in like everybody"
    sheet.reject()


def test_before_the_doors_open_all_are_tried(
    page: DoorPage, desk: Desk, tokens: dict[str, str], now: list[datetime]
) -> None:
    now[0] = desk.timetable.sessions[0].opens.replace(minute=0)
    page.tools.check()
    for number in ("001", "002"):
        page._on_scanned(tokens[number], "camera")
    assert desk.last_scans() == [] and page.panel.words.headline == "TEST: NOT CHECKED IN"
    assert page.tools.sheet is not None
    page.tools.sheet.reject()
