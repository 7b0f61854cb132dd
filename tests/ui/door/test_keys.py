"""Where the keys of staff go: a question, a search and a scan at once never answer for each other."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.desk import Desk
from checkin.office import Office
from checkin.ui.door.page import DoorPage
from tests.conftest import MORNING
from tests.ui.door.test_tools import now, page

__all__ = ["now", "page"]
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ENTER = Qt.Key.Key_Return


def stored(desk: Desk) -> list[tuple[str, str]]:
    return [(row.trainee.number if row.trainee else "", row.source) for row in desk.last_scans()]


def selected(page: DoorPage) -> str:
    found = page.results.list.currentIndex().data(Qt.ItemDataRole.UserRole)
    return found.trainee.number if found is not None else ""


def test_enter_in_a_question_checks_nobody_in(page: DoorPage, desk: Desk, qtbot: QtBot, tokens: dict[str, str]) -> None:
    page._on_scanned(tokens["001"], "camera")
    qtbot.keyClicks(page, "li")
    qtbot.waitUntil(lambda: page.finding.open)
    page.tiles.undo.click()
    assert page.search.field.text() == "" and not page.finding.open, "a question ends the search"
    qtbot.keyClicks(page.reason.field, "Test")
    qtbot.keyClick(page.reason.field, ENTER)
    qtbot.keyClick(page, ENTER)
    assert stored(desk) == [("001", "camera")] and desk.last_scans()[0].undone


def test_enter_in_an_empty_question_stays_there(
    page: DoorPage, desk: Desk, qtbot: QtBot, tokens: dict[str, str]
) -> None:
    page._on_scanned(tokens["001"], "camera")
    page.tiles.undo.click()
    page.search.field.setText("li")
    for widget in (page.reason.field, page.reason):
        qtbot.keyClick(widget, ENTER)
    assert stored(desk) == [("001", "camera")] and not page.reason.isHidden()


def test_enter_chooses_only_from_a_list_that_was_there(page: DoorPage, desk: Desk, qtbot: QtBot) -> None:
    page.search.field.setText("li")
    qtbot.keyClick(page.search.field, ENTER)
    assert page.finding.open and stored(desk) == [], "the first Enter shows who it would be"
    held = QKeyEvent(QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(page.search.field, held)
    assert stored(desk) == [], "a key held down is one key"
    page.search.field.setText("wang")
    qtbot.keyClick(page.search.field, ENTER)
    assert stored(desk) == [], "the list was of another text"
    qtbot.keyClick(page.search.field, ENTER)
    assert len(stored(desk)) == 1 and not page.finding.open


def test_closing_forgets_the_search(page: DoorPage, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(page, "li")
    page._close_overlays()
    qtbot.wait(80)
    assert page.search.field.text() == "" and not page.finding.open
    qtbot.keyClick(page, ENTER)
    assert stored(desk) == []


def test_a_scan_leaves_the_question_open(page: DoorPage, desk: Desk, qtbot: QtBot, tokens: dict[str, str]) -> None:
    page._on_scanned(tokens["001"], "camera")
    page.tiles.undo.click()
    qtbot.keyClicks(page.reason.field, "Organizer W")
    page._on_scanned(tokens["002"], "camera")
    assert not page.reason.isHidden() and page.panel.words.headline == "WELCOME"
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_F2)
    qtbot.keyClicks(page, "ang")
    assert page.reason.field.text() == "Organizer Wang" and page.search.field.text() == ""
    qtbot.keyClick(page.reason.field, ENTER)
    undone = [row.trainee.number for row in desk.last_scans() if row.undone and row.trainee]
    assert undone == ["001"] and len(stored(desk)) == 2, "the question was about the first one"
    assert "002" in page.panel.words.detail, "who came meanwhile is still shown"
    assert page.panel.announced.startswith("Undone: ") and page.header.title.notice.startswith("Undone: ")


def test_an_override_is_of_whom_it_was_asked_for(
    page: DoorPage, desk: Desk, office: Office, course: Course, qtbot: QtBot, tokens: dict[str, str]
) -> None:
    office.reissue_badge(course.course, "001", MORNING)
    page._on_scanned(tokens["001"], "camera")
    page.panel.override.click()
    page._on_scanned(tokens["002"], "camera")
    qtbot.keyClicks(page.reason.field, "ok")
    qtbot.keyClick(page.reason.field, ENTER)
    row = desk.last_scans(1)[0]
    assert row.trainee is not None and (row.trainee.number, row.override) == ("001", "ok")


def test_another_text_selects_the_first_and_the_same_keeps_the_person(
    page: DoorPage, desk: Desk, qtbot: QtBot, office: Office, course: Course
) -> None:
    field = page.search.field
    qtbot.keyClicks(page, "l")
    qtbot.waitUntil(lambda: page.finding.open)
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    third = selected(page)
    assert page.results.list.currentIndex().row() == 3
    page.finding.look_again()
    assert selected(page) == third, "only what is said of the people changed"
    qtbot.keyClicks(field, "i")
    qtbot.waitUntil(lambda: page.finding._listed == "li")
    assert page.results.list.currentIndex().row() == 0
    someone = page.results.model.found[0].trainee
    page._check_in(page.results.model.found[1].trainee.trainee)
    assert selected(page) == someone.number and "Here since" in page.results.model.index(1, 0).data()
    page.results.show_found(page.results.model.found[1:], desk.course, keep=True)
    assert selected(page) == "", "nobody stands in for who is gone"
    page.results.choose()
    assert len(stored(desk)) == 1
