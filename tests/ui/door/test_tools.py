"""What staff do at the door beside scanning, in the real page and the real window."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.attendance.verdicts import Kind
from checkin.capture.sources import Source
from checkin.desk import Desk, Notes, WalkIn, WalkIns
from checkin.errors import EnvironmentFault
from checkin.office import Leaves, Office
from checkin.preflight import State
from checkin.ui import theme
from checkin.ui.door.lists_sheet import EXCUSED, GROUP, LATE, MISSING, UNIT, ListsSheet
from checkin.ui.door.note_sheet import NoteSheet
from checkin.ui.door.page import DoorPage
from checkin.ui.door.paper_sheet import PaperSheet
from checkin.ui.door.pin_sheet import PinSheet, SetPinSheet
from checkin.ui.door.preflight_sheet import PreflightSheet
from checkin.ui.door.sheet import Sheet
from checkin.ui.door.walk_in_sheet import WalkInSheet
from checkin.ui.sounds import Sounds
from tests.conftest import MORNING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def no_camera() -> Source:
    raise EnvironmentFault("There is no camera. Plug one in.")


@pytest.fixture
def now() -> list[datetime]:
    return [MORNING]


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, desk: Desk, now: list[datetime], tmp_path: Path) -> Iterator[DoorPage]:
    theme.apply(qapp, "light")
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = DoorPage(desk, lambda: now[0], no_camera, settings)
    qtbot.addWidget(made)
    made.resize(1270, 720)
    made.show()
    yield made
    made.stop()


def opened(page: DoorPage, kind: type[Sheet]) -> Sheet:
    sheet = page.tools.sheet
    assert isinstance(sheet, kind), sheet
    return sheet


def press(sheet: Sheet, words: str) -> None:
    next(b for b in sheet.findChildren(QPushButton) if b.text() == words).click()


def test_a_walk_in_is_registered_and_checked_in(page: DoorPage, desk: Desk, qtbot: QtBot) -> None:
    page.search.field.setText("韩梅梅")
    page.tiles.walk_in.click()
    sheet = opened(page, WalkInSheet)
    assert isinstance(sheet, WalkInSheet) and sheet.name.text() == "韩梅梅", "what was searched in vain is kept"
    sheet.unit.setText("Hubei EEB")
    qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    assert page.tools.sheet is None
    row = desk.last_scans(1)[0]
    assert row.kind == Kind.ADMITTED and row.trainee and row.trainee.walk_in and row.source == "hand"
    number = row.trainee.number
    assert page.panel.words.headline == "WELCOME", "the verdict is not hidden by the trouble with the printer"
    assert page.panel.words.note.startswith("Badge not printed"), "there is no printer here, and it says so"
    assert (Path(desk.store.place).parent / "badges" / f"{number}.pdf").exists()


def test_a_walk_in_without_a_name_is_refused_in_place(page: DoorPage, desk: Desk) -> None:
    page.tools.register()
    sheet = opened(page, WalkInSheet)
    press(sheet, "Register, print and check in")
    assert "Give a name" in sheet.problem.text() and desk.last_scans(1) == []
    sheet.reject()


def test_a_double_is_checked_in_instead(page: DoorPage, desk: Desk, office: Office, course: Course) -> None:
    person = office.trainees(course.course)[3]
    page.tools.register(person.name)
    sheet = opened(page, WalkInSheet)
    assert isinstance(sheet, WalkInSheet)
    sheet.show_doubles()
    known = next(b for b in sheet.findChildren(QPushButton) if person.name in b.text())
    known.click()
    assert desk.last_scans(1)[0].trainee == person and WalkIns(desk).open() == []


def test_a_note_is_shown_with_the_verdict_and_done_once(
    page: DoorPage, desk: Desk, tokens: dict[str, str], now: list[datetime]
) -> None:
    page._on_scanned(tokens["001"], "camera")
    page.tools.write_note()
    sheet = opened(page, NoteSheet)
    assert isinstance(sheet, NoteSheet)
    sheet.text.setText("collect the file at the desk")
    press(sheet, "Add note")
    now[0] += timedelta(minutes=1)
    page._on_scanned(tokens["001"], "camera")
    assert page.panel.words.note == "collect the file at the desk"
    assert "collect the file" in page.panel.accessibleDescription()
    page.tools.write_note()
    press(opened(page, NoteSheet), "Done")
    opened(page, NoteSheet).reject()
    assert Notes(desk).of(desk.last_scans(1)[0].trainee.trainee) == []  # type: ignore[union-attr]  # it was stored
    page._on_scanned(tokens["001"], "camera")
    assert page.panel.words.note == ""


def test_lists_show_who_is_missing_late_and_on_leave(
    page: DoorPage, desk: Desk, office: Office, course: Course, tokens: dict[str, str], now: list[datetime]
) -> None:
    person = office.person(course.course, "002").trainee
    Leaves(office).grant(course.course, [person], "ill", MORNING, sessions=["OPEN"])
    page._on_scanned(tokens["001"], "camera")
    now[0] += timedelta(minutes=20)
    page._on_scanned(tokens["003"], "camera")
    page.tiles.missing.click()
    sheet = opened(page, ListsSheet)
    assert isinstance(sheet, ListsSheet)
    assert [len(sheet.rows(which)) for which in (MISSING, LATE, EXCUSED)] == [37, 1, 1]
    assert [c.title for c in sheet.model.columns] == ["Unit", "Name", "No.", "Group", "Arrived"], "no phones unasked"
    sheet.order.choose(GROUP)
    groups = [row.trainee.group for row in sheet.model.rows]
    assert groups == sorted(groups) and len(set(groups)) > 1
    assert sheet.table.horizontalHeader().visualIndex(3) == 0, "the group stands first"
    sheet.order.choose(UNIT)
    assert sheet.table.horizontalHeader().visualIndex(3) == 3
    sheet.filter.setText("005")
    (row,) = sheet.model.rows
    assert row.trainee.number == "005"
    press(sheet, "Check in by hand")
    assert desk.last_scans(1)[0].trainee == row.trainee
    page.header.menu.aboutToShow.emit()
    next(a for a in page.header.menu.actions() if a.text() == "Show phones in the lists").trigger()
    page.tiles.late.click()
    sheet = opened(page, ListsSheet)
    assert isinstance(sheet, ListsSheet) and "Phone" in [c.title for c in sheet.model.columns]
    assert [s.trainee.number for s in sheet.model.rows] == ["003", "005"] or len(sheet.model.rows) == 2
    assert not sheet.confirm.isVisible()
    sheet.reject()


def test_a_paper_sheet_is_typed_number_by_number(
    page: DoorPage, desk: Desk, qtbot: QtBot, now: list[datetime], tokens: dict[str, str]
) -> None:
    page._on_scanned(tokens["001"], "camera")
    now[0] += timedelta(hours=10)
    page.tools.enter_paper()
    sheet = opened(page, PaperSheet)
    assert isinstance(sheet, PaperSheet)
    sheet.session.setCurrentIndex(sheet.session.findData("OPEN"))
    for typed in ("2", "003", "1", "nobody"):
        sheet.typed.setText(typed)
        qtbot.keyClick(sheet.typed, Qt.Key.Key_Return)
    assert "Nobody who is still missing" in sheet.note.text()
    sheet.typed.clear()
    sheet.at.setText("2930")
    sheet.typed.setText("005")
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Return)
    assert "29:30 is no time of day" in sheet.note.text()
    sheet.at.setText("0930")
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Return)
    assert sheet.confirm.text() == "Store 3 people from paper"
    sheet.store()
    rows = desk.last_scans(3)
    assert {(r.trainee.number, r.kind, r.source) for r in rows if r.trainee} == {
        ("002", "ADMITTED", "paper"),
        ("003", "ADMITTED", "paper"),
        ("005", "LATE", "paper"),
    }
    assert desk.counts("OPEN").present == 4 and not sheet.confirm.isEnabled()
    sheet.reject()


def test_privileged_acts_ask_for_the_pin(page: DoorPage, desk: Desk, tokens: dict[str, str]) -> None:
    page.tools.set_pin()
    sheet = opened(page, SetPinSheet)
    assert isinstance(sheet, SetPinSheet)
    sheet.new.setText("4711")
    sheet.again.setText("4712")
    press(sheet, "Set PIN")
    assert "differ" in sheet.problem.text()
    sheet.again.setText("4711")
    press(sheet, "Set PIN")
    page._on_scanned(tokens["001"], "camera")
    page._on_undo_last()
    page.reason.given.emit("wrong person")
    asked = opened(page, PinSheet)
    assert isinstance(asked, PinSheet) and not desk.last_scans(1)[0].undone
    asked.pin.setText("0000")
    press(asked, "Go on")
    assert "Wrong PIN" in asked.problem.text() and not desk.last_scans(1)[0].undone
    asked.pin.setText("4711")
    press(asked, "Go on")
    assert desk.last_scans(1)[0].undone and page.tools.sheet is None


def test_the_menu_offers_what_is_possible(page: DoorPage, desk: Desk) -> None:
    page.header.menu.aboutToShow.emit()
    acts = {action.text().split("\t")[0]: action for action in page.header.menu.actions()}
    assert acts["Register a walk-in…"].isEnabled() and not acts["Note…"].isEnabled()
    assert not acts["Everybody out…"].isEnabled(), "exits are not scanned in this session"
    acts["Enter a paper sign-in sheet…"].trigger()
    opened(page, PaperSheet).reject()
    assert desk.pinned == "", "an act is no session"


def test_a_walk_in_sheet_closed_leaves_no_timer(page: DoorPage, desk: Desk) -> None:
    WalkIns(desk).register(WalkIn("Somebody"), MORNING)
    page.tools.register()
    sheet = opened(page, WalkInSheet)
    assert isinstance(sheet, WalkInSheet)
    sheet.name.setText("Some")
    sheet.reject()


def test_a_verdict_stays_as_long_as_it_is_set(page: DoorPage, qtbot: QtBot, tokens: dict[str, str]) -> None:
    page.tools._settings.setValue("door/hold", "0.05")
    page._on_scanned(tokens["001"], "camera")
    assert not page.panel.idle
    qtbot.waitUntil(lambda: page.panel.idle, timeout=2000)
    page.tools._settings.setValue("door/hold", "soon")
    page._on_scanned(tokens["002"], "camera")
    qtbot.wait(120)
    assert not page.panel.idle, "until the next scan, unless set otherwise"


def test_the_volume_is_remembered(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    sounds = Sounds()
    made = DoorPage(desk, lambda: MORNING, no_camera, settings, sounds=sounds)
    qtbot.addWidget(made)
    assert sounds.volume == 0.9
    made.header.menu.aboutToShow.emit()
    menu = next(m for m in made.header.menu.findChildren(QMenu) if m.title() == "Sound")
    next(a for a in menu.actions() if a.text() == "Off").trigger()
    assert sounds.volume == 0.0
    again = Sounds()
    qtbot.addWidget(DoorPage(desk, lambda: MORNING, no_camera, settings, sounds=again))
    assert again.volume == 0.0


def test_before_the_doors_open(page: DoorPage, desk: Desk, qtbot: QtBot, tokens: dict[str, str]) -> None:
    page.tools.check()
    sheet = opened(page, PreflightSheet)
    assert isinstance(sheet, PreflightSheet)
    qtbot.waitUntil(lambda: sheet.rows["store"].state is not None, timeout=10_000)
    assert sheet.rows["store"].state is State.OK and "sound" in sheet.rows["store"].accessibleName()
    page._on_scanned("menu", "camera")
    assert sheet.rows["badge"].state is State.ATTENTION
    page._on_scanned(tokens["001"], "camera")
    assert sheet.rows["badge"].state is State.OK and "王建国" in sheet.rows["badge"].found.text()
    assert desk.last_scans(1) == [], "a badge that is only tried checks nobody in"
    assert "Look at" in sheet.headline.text() and "Sound" in sheet.headline.text()
    sheet.check()
    sheet.reject()
    page._on_scanned(tokens["001"], "camera")
    assert desk.last_scans(1)[0].kind == Kind.ADMITTED
