"""What was undone, or done to all at once, is said calmly, asked about first, and can be taken back."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.verdicts import Kind
from checkin.desk import Desk
from checkin.desk.everybody import EverybodyOut
from checkin.office import Doors, Merging, Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.door.all_out_sheet import AllOutSheet
from checkin.ui.door.page import DoorPage
from checkin.ui.door.shapes import Shape
from tests.conftest import MORNING
from tests.ui.door.test_tools import now, opened, page

__all__ = ["now", "page"]
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def exits(desk: Desk, office: Office, course: Course) -> None:
    """Exits of the opening ceremony are scanned."""
    sessions = tuple(replace(one, exits=one.code == "OPEN") for one in desk.timetable.sessions)
    office.load_course(CoursePlan(course, sessions), MORNING)
    desk.refresh()


def ground(page: DoorPage) -> QColor:
    return page.panel.grab().toImage().pixelColor(page.panel.width() - 40, 16)


def test_an_undone_scan_is_no_welcome_any_more(page: DoorPage, tokens: dict[str, str], qtbot: QtBot) -> None:
    page.tools._settings.setValue("door/hold", "0.1")
    page._on_scanned(tokens["001"], "camera")
    name = page.panel.words.name
    page._on_undo_last()
    qtbot.waitUntil(lambda: page.panel.idle, timeout=2000)
    page.reason.given.emit("Test")
    assert (page.panel.words.headline, page.panel.words.name) == ("UNDONE", name)
    assert page.panel.announced == f"Undone: {name}" and page.panel.kind is None


def test_the_look_of_what_was_done_is_the_windows_own(page: DoorPage, tokens: dict[str, str]) -> None:
    page._on_scanned(tokens["001"], "camera")
    page._on_undo_last()
    page.reason.given.emit("Test")
    assert ground(page) == theme.color("panel") and page.panel.shape is Shape.BACK
    assert not page.panel.idle and not page.panel.failed and page.panel.override.isHidden()
    assert page.header.title.notice == "", "the panel says it already"


@pytest.mark.usefixtures("exits")
def test_everybody_out_asks_first_and_is_no_failure(page: DoorPage, desk: Desk, tokens: dict[str, str]) -> None:
    for number in ("001", "002"):
        page._on_scanned(tokens[number], "camera")
    page.tools.everybody_out()
    sheet = opened(page, AllOutSheet)
    assert isinstance(sheet, AllOutSheet)
    assert sheet.said.text().startswith("2 people inside: Opening ceremony") and "08:52" in sheet.said.text()
    sheet.reject()
    assert desk.inside("OPEN") == 2, "nothing was done"
    page.tools.everybody_out()
    opened(page, AllOutSheet).confirm.click()  # type: ignore[attr-defined]
    assert desk.inside("OPEN") == 0
    assert page.panel.words.headline == "EVERYBODY OUT" and page.panel.words.detail.startswith("2 people")
    assert not page.panel.failed and ground(page) == theme.color("panel")
    page.tools.everybody_out()
    sheet = opened(page, AllOutSheet)
    assert isinstance(sheet, AllOutSheet) and "Nobody is inside" in sheet.said.text() and not sheet.confirm.isEnabled()
    sheet.reject()


@pytest.mark.usefixtures("exits")
def test_everybody_out_is_taken_back_at_once(
    page: DoorPage, desk: Desk, tokens: dict[str, str], now: list[datetime]
) -> None:
    for number in ("001", "002", "003"):
        page._on_scanned(tokens[number], "camera")
    now[0] += timedelta(minutes=5)
    page._on_scanned(tokens["003"], "camera")
    assert desk.inside("OPEN") == 2
    now[0] += timedelta(minutes=5)
    page.tools._all_out("OPEN")
    page._on_scanned("https://example.org", "camera")
    page._on_undo_last()
    assert "2 people went out at 09:02" in page.reason.question.text()
    page.reason.given.emit("Test")
    assert desk.inside("OPEN") == 2 and page.panel.words.detail == "2 people are inside again."
    page._on_undo_last()
    assert "09:02" not in page.reason.question.text(), "what comes next is the exit of one person"


@pytest.mark.usefixtures("exits")
def test_one_of_many_can_be_taken_back_alone(page: DoorPage, desk: Desk, tokens: dict[str, str]) -> None:
    for number in ("001", "002", "003"):
        page._on_scanned(tokens[number], "camera")
    page.tools._all_out("OPEN")
    page.last_scans.cards[0].click()
    page.reason.given.emit("Test")
    assert desk.inside("OPEN") == 1
    page._on_undo_last()
    page.reason.given.emit("Test")
    assert desk.inside("OPEN") == 3


def test_an_act_of_very_many_is_found_whole(
    desk: Desk, office: Office, course: Course, exits: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for person in office.trainees(course.course):
        desk.check_in(person.trainee, MORNING)
    desk.everybody_out("OPEN", MORNING + timedelta(minutes=9))
    rows = desk.last_scans
    monkeypatch.setattr("checkin.desk.everybody._PAGE", 7)
    act = EverybodyOut(desk).act_of(rows(1)[0])
    assert len(act) == 40 and {row.kind for row in act} == {Kind.CHECKED_OUT}
    EverybodyOut(desk).take_back(act, "Test", MORNING + timedelta(minutes=10))
    EverybodyOut(desk).take_back(act, "again", MORNING + timedelta(minutes=10))
    assert desk.inside("OPEN") == 40 and all(finding.ok for finding in desk.store.check())


def test_the_last_scan_is_that_of_this_door(page: DoorPage, desk: Desk, tokens: dict[str, str], tmp_path: Path) -> None:
    page._on_scanned(tokens["001"], "camera")
    office, course = Office(desk.store), desk.course.course
    made = Doors(office).make(course, tmp_path, MORNING)
    with Store.open(tmp_path / "other") as store:
        Doors(Office(store)).enter(made.path, made.pairing, MORNING)
        Desk(store, course).scan(tokens["002"], MORNING + timedelta(minutes=1))
        brought = Merging(Office(store)).write(course, tmp_path / "stick", MORNING + timedelta(minutes=2))
    Merging(office).take_in([brought], MORNING + timedelta(minutes=2))
    page.refresh()
    assert desk.counts("OPEN").present == 2, "the other door's counts"
    assert [row.trainee.number for row in page.last_scans.rows if row.trainee] == ["001"]
    page._on_undo_last()
    page.reason.given.emit("Test")
    assert [row.undone for row in desk.last_scans(2)] == [False, True]


@pytest.mark.usefixtures("exits")
def test_who_is_found_inside_can_go_out(page: DoorPage, desk: Desk, now: list[datetime]) -> None:
    page.search.field.setText("001")
    page.finding.look()
    page.results.choose()
    assert page.panel.kind is Kind.ADMITTED and page.panel.override.isHidden()
    now[0] += timedelta(minutes=5)
    page.search.field.setText("001")
    page.finding.look()
    page.results.choose()
    assert page.panel.kind is Kind.ALREADY_IN and page.panel.override.text() == "Goes out now"
    page.panel.override.click()
    assert page.panel.kind is Kind.CHECKED_OUT and desk.inside("OPEN") == 0
    assert page.panel.override.isHidden()
