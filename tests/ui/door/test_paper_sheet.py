"""A sign-in sheet that came back is typed line by line: nobody is meant by chance, and no line is lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.attendance.course_file import CoursePlan
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.office import Office
from checkin.ui.door.page import DoorPage
from checkin.ui.door.paper_sheet import PaperSheet
from tests.conftest import MORNING
from tests.ui.door.test_tools import now, opened, page

__all__ = ["now", "page"]
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Open = Callable[[str], PaperSheet]


@pytest.fixture
def paper(page: DoorPage, now: list[datetime]) -> Open:
    """Open the sheet of a session, ten hours later."""
    now[0] += timedelta(hours=10)

    def make(session: str) -> PaperSheet:
        page.tools.enter_paper()
        sheet = opened(page, PaperSheet)
        assert isinstance(sheet, PaperSheet)
        sheet.session.setCurrentIndex(sheet.session.findData(session))
        return sheet

    return make


def enter(sheet: PaperSheet, typed: str, qtbot: QtBot) -> None:
    sheet.typed.setText(typed)
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Return)


def test_digits_are_a_whole_number(paper: Open, desk: Desk, qtbot: QtBot) -> None:
    WalkIns(desk).register(WalkIn("Somebody", "Unit 77 street"), MORNING)
    sheet = paper("OPEN")
    for typed in ("77", "7 7", "99", "0", "00"):
        enter(sheet, typed, qtbot)
        assert not sheet.confirm.isEnabled(), typed
    assert "Nobody who is still missing" in sheet.note.text()
    for typed in ("7", "008", "０9"):
        enter(sheet, typed, qtbot)
    assert sheet.confirm.text() == "Store 3 people from paper"
    sheet.store()
    assert {row.trainee.number for row in desk.last_scans(3) if row.trainee} == {"007", "008", "009"}
    sheet.typed.setText("4")
    assert {row.trainee.number for row in sheet.model.rows} == {"004", "040"}, "the list shows how it may go on"
    sheet.reject()


def test_a_time_after_midnight(
    page: DoorPage, desk: Desk, office: Office, course: Course, qtbot: QtBot, now: list[datetime]
) -> None:
    start = datetime(2020, 12, 20, 15, 30, tzinfo=UTC)  # 23:30 in Shanghai
    base = desk.timetable.sessions[0]
    night = replace(base, code="NIGHT", title="Night", start=start, end=start + timedelta(hours=2), exits=False)
    office.load_course(CoursePlan(course, (*desk.timetable.sessions, night)), MORNING)
    desk.refresh()
    now[0] = start + timedelta(hours=12)
    page.tools.enter_paper()
    sheet = opened(page, PaperSheet)
    assert isinstance(sheet, PaperSheet)
    sheet.session.setCurrentIndex(sheet.session.findData("NIGHT"))
    for at, number in (("0010", "001"), ("2335", "002"), ("0900", "003")):
        sheet.at.setText(at)
        enter(sheet, number, qtbot)
    sheet.store()
    came = {one.trainee.number: one.arrival for one in desk.standings("NIGHT") if one.arrival}
    assert came == {"001": start + timedelta(minutes=40), "002": start + timedelta(minutes=5)}
    assert "NOT OPEN" in sheet.problem.text().upper(), "9:00 is not in the night"
    sheet._lose()


def test_marked_lines_are_kept_by_session_and_asked_about(
    paper: Open, page: DoorPage, desk: Desk, qtbot: QtBot
) -> None:
    sheet = paper("OPEN")
    for number in ("001", "002"):
        enter(sheet, number, qtbot)
    other = desk.timetable.sessions[1].code
    sheet.session.setCurrentIndex(sheet.session.findData(other))
    assert not sheet.confirm.isEnabled()
    enter(sheet, "003", qtbot)
    sheet.session.setCurrentIndex(sheet.session.findData("OPEN"))
    assert sheet.confirm.text() == "Store 2 people from paper", "what was marked is still marked"
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Escape)
    assert page.tools.sheet is sheet and "3 people marked and not stored" in sheet.problem.text()
    assert desk.timetable.sessions[1].title in sheet.problem.text() and sheet.lose_act.isVisible()
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Escape)
    assert page.tools.sheet is sheet and not sheet.lose_act.isVisible(), "Esc goes back, and loses nothing"
    sheet.store()
    sheet.close_act.click()
    sheet.lose_act.click()
    assert page.tools.sheet is None and len(desk.last_scans()) == 2


def test_without_marks_it_closes_at_once(paper: Open, page: DoorPage, qtbot: QtBot) -> None:
    sheet = paper("OPEN")
    enter(sheet, "001", qtbot)
    enter(sheet, "001", qtbot)
    sheet.mark(next(row for row in sheet.model.rows if row.trainee.number == "001"))
    qtbot.keyClick(sheet.typed, Qt.Key.Key_Escape)
    assert page.tools.sheet is None
