"""The door follows what happens elsewhere: the clock, other pages, another language; without losing what it shows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course, Session
from checkin.attendance.rules import DoorSession
from checkin.attendance.verdicts import Kind
from checkin.desk import Desk
from checkin.office import Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.door.notices import transition
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from tests.capture.fakes import Fake, frame, view
from tests.conftest import MORNING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Cameras:
    """Opens cameras that show an empty room, and counts how often."""

    def __init__(self) -> None:
        self.opened = 0

    def __call__(self) -> Fake:
        self.opened += 1
        return Fake([frame(view())] * 1000, pace=0.02)


@pytest.fixture
def cameras() -> Cameras:
    return Cameras()


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, store: Store, office: Office, course: Course, cameras: Cameras
) -> Iterator[MainWindow]:
    theme.apply(qapp, "light")
    made = MainWindow(Services(store, office, lambda: MORNING, cameras))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.open_page("door")
    yield made
    made.close()
    theme.apply(qapp, "light")


def test_counts_follow_other_pages_and_the_keys_stay(
    window: MainWindow, office: Office, course: Course, tokens: dict[str, str], qtbot: QtBot
) -> None:
    door = window.door
    assert door is not None and door.header.count.counts.expected == 40
    door._on_scanned(tokens["001"], "camera")
    door._on_undo_last()
    window.activateWindow()
    qtbot.waitUntil(door.reason.field.hasFocus)
    office.withdraw(course.course, "010", MORNING - timedelta(days=1))
    window.services.changes.changed.emit()
    assert door.header.count.counts.expected == 39
    assert door.reason.field.hasFocus() and not door.reason.isHidden()
    window.open_page("door")
    assert door.reason.field.hasFocus()


def test_another_appearance_changes_nothing_but_colours(
    window: MainWindow, tokens: dict[str, str], qtbot: QtBot, cameras: Cameras
) -> None:
    door, roster = window.door, window.pages["roster"]
    assert door is not None
    door._on_scanned(tokens["001"], "camera")
    qtbot.keyClicks(door, "li")
    qtbot.waitUntil(lambda: door.finding.open)
    window.display.choose("scheme", "dark")
    qtbot.wait(150)
    assert window.door is door and window.pages["roster"] is roster
    assert door.panel.kind is Kind.ADMITTED and door.search.field.text() == "li" and door.finding.open
    assert cameras.opened == 1
    checked = [action.data()[1] for action in window.rail.display.menu().actions() if action.isChecked()]
    assert "dark" in checked


def test_another_language_keeps_verdict_search_and_camera(
    window: MainWindow, office: Office, course: Course, tokens: dict[str, str], qtbot: QtBot, cameras: Cameras
) -> None:
    before = window.door
    assert before is not None
    office.reissue_badge(course.course, "001", MORNING)
    before._on_scanned(tokens["001"], "camera")
    readers = before.readers
    qtbot.waitUntil(lambda: readers.first.running and before.camera.picture() is not None)
    qtbot.keyClicks(before, "li")
    qtbot.waitUntil(lambda: before.finding.open)
    window.display.choose("language", "zh_CN")
    qtbot.waitUntil(lambda: window.door is not before)
    door = window.door
    assert door is not None and door.readers is readers and readers.first.running
    assert cameras.opened == 1 and door.camera.isVisible() and door.camera.picture() is not None
    assert door.panel.kind is Kind.REPLACED and door.panel.override.isVisible()
    assert door.panel.words.headline not in ("", "OLD BADGE")
    assert door.search.field.text() == "li" and door.finding.open
    assert door.header.clock.accessibleDescription() == door.camera.accessibleDescription()
    readers.scanned.emit(tokens["002"], "camera")
    assert door.panel.kind is Kind.ADMITTED and before.panel.kind is Kind.REPLACED


def test_another_language_on_another_page_goes_on_scanning(
    window: MainWindow, tokens: dict[str, str], qtbot: QtBot
) -> None:
    before = window.door
    assert before is not None
    before.deciding.fail("NOT STORED", "The disk is full.")
    window.open_page("roster")
    window.display.choose("language", "zh_CN")
    qtbot.waitUntil(lambda: window.door is not before)
    door = window.door
    assert door is not None and door._second.isActive() and door.readers.running
    assert door.panel.failed and door.panel.words.detail == "The disk is full."
    with qtbot.waitSignal(door.scanned):
        door.readers.scanned.emit(tokens["001"], "camera")


def test_a_search_that_was_begun_keeps_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    door = window.door
    assert door is not None
    window.activateWindow()
    door.search.field.setText("li")
    door.take_focus()
    qtbot.waitUntil(door.search.field.hasFocus)
    qtbot.keyClick(door.search.field, Qt.Key.Key_Escape)
    assert door.finding.text == "" and not door.search.field.hasFocus()


NIGHT, DAY = "NIGHT", "DAY"


def served(session: Session | None, refusal: Kind | None = None) -> DoorSession:
    return DoorSession(session, refusal, None)


@pytest.mark.parametrize(
    ("before", "after", "news"),
    [
        ((DAY, Kind.NOT_OPEN), (DAY, None), "The doors are open"),
        ((DAY, None), (NIGHT, None), "Session changed"),
        ((NIGHT, Kind.CLOSED), (DAY, None), "Session changed"),
        (("", Kind.NO_SESSION), (DAY, None), "Session changed"),
        ((DAY, None), (NIGHT, Kind.NOT_OPEN), "Next session: the doors are not open yet"),
        (("", Kind.NO_SESSION), (DAY, Kind.NOT_OPEN), "Next session: the doors are not open yet"),
        ((DAY, None), (DAY, Kind.CLOSED), "Session over"),
        ((DAY, None), ("", Kind.NO_SESSION), "Session over"),
        ((DAY, Kind.CLOSED), ("", Kind.NO_SESSION), ""),
        ((DAY, None), (DAY, None), ""),
        ((DAY, Kind.NOT_OPEN), (DAY, Kind.NOT_OPEN), ""),
    ],
)
def test_each_transition_has_its_words(
    desk: Desk, before: tuple[str, Kind | None], after: tuple[str, Kind | None], news: str
) -> None:
    known = {DAY: desk.timetable.sessions[0], NIGHT: desk.timetable.sessions[1], "": None}
    assert transition(served(known[before[0]], before[1]), served(known[after[0]], after[1])) == news


def test_who_goes_out_is_scanned_after_the_end(desk: Desk) -> None:
    session = replace(desk.timetable.sessions[0], exits=True)
    assert "go out" in transition(served(session), served(session, Kind.CLOSED))
