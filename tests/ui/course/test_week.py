"""The week with real presses, drags and keys: what is asked for, and what is stored."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.desk import Desk
from checkin.office import Closing, Office, Timetables
from checkin.ui.course.editor import Editor
from checkin.ui.course.geometry import HEAD
from checkin.ui.course.placing import Span
from checkin.ui.course.week import WeekView
from checkin.ui.course_page import CoursePage
from tests.conftest import MORNING

MONDAY = date(2020, 12, 7)


def stored(office: Office, course: Course, code: str) -> str:
    session = office.timetable(course.course).get(code)
    assert session is not None
    return f"{course.local(session.start):%d %H:%M} {course.local(session.end):%H:%M}"


def middle(week: WeekView, code: str) -> QPoint:
    week.select(code)
    geometry = week.geometry_now()
    return next(geometry.rect(p) for p in week.scene.pieces if p.session.code == code).center().toPoint()


def drag(qtbot: QtBot, week: WeekView, start: QPoint, *, minutes: int = 0, days: int = 0) -> None:
    geometry = week.geometry_now()
    end = start + QPoint(round(days * geometry.unit), round(minutes / 60 * geometry.hour))
    area = week.viewport()
    qtbot.mousePress(area, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(area, (start + end) / 2)
    qtbot.mouseMove(area, end)
    qtbot.mouseRelease(area, Qt.MouseButton.LeftButton, pos=end)


def test_a_click_selects_and_a_click_beside_selects_none(qtbot: QtBot, editor: Editor) -> None:
    week = editor.week
    at = middle(week, "L2")
    week.select("")
    qtbot.mouseClick(week.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert week.scene.selected == "L2" and editor.side.currentWidget() is editor.details
    assert editor.details.title.text() == "Regional CO2 Peak Emissions Peak Action Plan Preparation"
    assert "Tue 8 December, 09:00 to 11:30" in week.accessibleDescription()
    qtbot.mouseClick(week.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(0, 130))
    assert week.scene.selected == "" and editor.side.currentWidget() is editor.facts
    assert week.accessibleDescription() == "Nothing is selected."


def test_a_drag_moves_and_each_is_undone(qtbot: QtBot, editor: Editor, office: Office, course: Course) -> None:
    week = editor.week
    before = office.timetable(course.course)
    drag(qtbot, week, middle(week, "L2"), minutes=42, days=1)
    assert stored(office, course, "L2") == "09 09:40 12:10", "to the nearest five minutes"
    assert week.scene.selected == "L2" and editor.details.day.day() == date(2020, 12, 9)
    drag(qtbot, week, middle(week, "L3"), minutes=-60)
    assert stored(office, course, "L3") == "08 13:00 15:30"
    qtbot.keyClick(week, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stored(office, course, "L3") == "08 14:00 16:30" and editor.undo_button.isEnabled()
    qtbot.mouseClick(editor.undo_button, Qt.MouseButton.LeftButton)
    assert office.timetable(course.course) == before and not editor.undo_button.isEnabled()


def test_a_trembling_click_moves_nothing(qtbot: QtBot, editor: Editor, office: Office, course: Course) -> None:
    week = editor.week
    at, area = middle(week, "L2"), week.viewport()
    qtbot.mousePress(area, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(area, at + QPoint(2, 2))
    qtbot.mouseRelease(area, Qt.MouseButton.LeftButton, pos=at + QPoint(2, 2))
    assert stored(office, course, "L2") == "08 09:00 11:30" and week.scene.ghost is None


@pytest.mark.parametrize(("edge", "minutes", "now"), [("end", 30, "09:00 12:00"), ("start", -30, "08:30 11:30")])
def test_an_edge_changes_the_length(
    qtbot: QtBot, editor: Editor, office: Office, course: Course, edge: str, minutes: int, now: str
) -> None:
    week = editor.week
    middle(week, "L2")
    geometry = week.geometry_now()
    rect = next(geometry.rect(p) for p in week.scene.pieces if p.session.code == "L2")
    at = QPointF(rect.center().x(), rect.bottom() - 2 if edge == "end" else rect.top() + 2).toPoint()
    drag(qtbot, week, at, minutes=minutes)
    assert stored(office, course, "L2") == f"08 {now}"


def test_a_double_click_opens_or_makes(qtbot: QtBot, editor: Editor, office: Office, course: Course) -> None:
    week = editor.week
    qtbot.mouseDClick(week.viewport(), Qt.MouseButton.LeftButton, pos=middle(week, "L2"))
    assert editor.details.title.hasFocus()
    geometry = week.geometry_now()
    left, width = geometry.column(MONDAY)
    place = QPointF(left + width / 2, geometry.y(14 * 60 + 20)).toPoint()
    qtbot.mouseDClick(week.viewport(), Qt.MouseButton.LeftButton, pos=place)
    details = editor.details
    assert details.heading.text() == "New session" and week.scene.ghost == Span(MONDAY, 855, 915)
    assert len(office.timetable(course.course).sessions) == 10, "nothing is stored before it has a title"
    assert not details.save_button.isEnabled() and details.problems.text == "", "nobody has done anything wrong yet"
    qtbot.keyClicks(details.title, "Question time")
    qtbot.waitUntil(details.save_button.isEnabled)
    qtbot.keyClick(details.title, Qt.Key.Key_Return)
    assert stored(office, course, "S3") == "07 14:15 15:15"
    assert week.scene.selected == "S3" and week.scene.ghost is None


@pytest.mark.qt_log_ignore("does not support raise")  # the screenless platform says this of every tooltip
def test_free_time_is_told_when_pointed_at(qtbot: QtBot, editor: Editor) -> None:
    week = editor.week
    geometry = week.geometry_now()
    left, width = geometry.column(date(2020, 12, 8))
    qtbot.mouseMove(week.viewport(), QPointF(left + width / 2, geometry.y(12 * 60 + 30)).toPoint())
    assert week.scene.gap is not None and week.scene.gap.length == timedelta(minutes=150)
    QApplication.sendEvent(week.viewport(), QEvent(QEvent.Type.Leave))
    assert week.scene.gap is None
    at = middle(week, "S1")
    QApplication.sendEvent(week.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, week.viewport().mapToGlobal(at)))
    assert "Room 201" in QToolTip.text() and "第1组" in QToolTip.text()
    QToolTip.hideText()


def test_keys_alone_do_everything(qtbot: QtBot, editor: Editor, office: Office, course: Course) -> None:
    week, details = editor.week, editor.details
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    week.setFocus()

    def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            qtbot.keyClick(week, key, modifier)

    press(Qt.Key.Key_Down)
    assert week.scene.selected == "OPEN"
    press(Qt.Key.Key_Down, Qt.Key.Key_Right)
    assert week.scene.selected == "L2", "the nearest of the next day"
    press(Qt.Key.Key_Left)
    assert week.scene.selected in ("OPEN", "L1")
    press(Qt.Key.Key_End)
    assert week.scene.selected == "CLOSE"
    press(Qt.Key.Key_Up, modifier=control)
    press(Qt.Key.Key_Right, Qt.Key.Key_Up, modifier=control)
    press(Qt.Key.Key_Down, modifier=shift)
    assert week.scene.ghost == Span(date(2020, 12, 12), 860, 925)
    assert stored(office, course, "CLOSE") == "11 14:30 15:30", "not before Enter"
    press(Qt.Key.Key_Return)
    assert stored(office, course, "CLOSE") == "12 14:20 15:25"
    press(Qt.Key.Key_Z, modifier=control)
    assert stored(office, course, "CLOSE") == "11 14:30 15:30"
    press(Qt.Key.Key_Down, modifier=control)
    press(Qt.Key.Key_Escape)
    assert week.scene.ghost is None and week.scene.selected == "CLOSE"
    press(Qt.Key.Key_Return)
    assert details.title.hasFocus()
    week.setFocus()
    press(Qt.Key.Key_N)
    assert week.scene.ghost == Span(date(2020, 12, 11), 930, 990) and details.title.hasFocus(), "after the selected one"
    qtbot.mouseClick(details.drop_button, Qt.MouseButton.LeftButton)
    assert week.hasFocus() and week.scene.ghost is None, "discarded"
    press(Qt.Key.Key_Home, Qt.Key.Key_Delete)
    assert details.question.isVisible() and details.sure_button.hasFocus()
    qtbot.keyClick(details.sure_button, Qt.Key.Key_Space)
    assert office.timetable(course.course).get("OPEN") is None and week.hasFocus()
    press(Qt.Key.Key_Z, modifier=control)
    assert stored(office, course, "OPEN") == "07 09:00 09:40"
    press(Qt.Key.Key_Escape)
    assert week.scene.selected == ""


def test_what_keys_moved_is_back_when_the_focus_goes(qtbot: QtBot, editor: Editor, office: Office, course) -> None:
    week = editor.week
    week.setFocus()
    week.select("L2")
    qtbot.keyClick(week, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert week.scene.ghost is not None
    editor.new_button.setFocus()
    assert week.scene.ghost is None and stored(office, course, "L2") == "08 09:00 11:30"


def test_zoom_keeps_the_time_in_the_middle(qtbot: QtBot, editor: Editor) -> None:
    week = editor.week
    week.setFocus()

    def centre() -> float:
        return week.geometry_now().minutes((week.viewport().height() + HEAD) / 2)

    week.verticalScrollBar().setValue(600)
    before = centre()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        qtbot.keyClick(week, key)
    assert abs(centre() - before) < 3 and week.geometry_now().hour > 65
    at = QPointF(200, 200)
    none = QPoint()
    control = Qt.KeyboardModifier.ControlModifier
    wheel = QWheelEvent(
        at, at, none, QPoint(0, -120), Qt.MouseButton.NoButton, control, Qt.ScrollPhase.NoScrollPhase, False
    )
    hour = week.geometry_now().hour
    QApplication.sendEvent(week.viewport(), wheel)
    assert week.geometry_now().hour < hour
    for _ in range(30):
        week.zoom(0.5)
    assert week.geometry_now().hour == 18
    qtbot.mouseClick(editor.in_button, Qt.MouseButton.LeftButton)
    assert week.geometry_now().hour > 18


def test_a_closed_day_stays(qtbot: QtBot, page: CoursePage, editor: Editor, office: Office, course: Course) -> None:
    Closing(office).close(course.course, MONDAY, MORNING + timedelta(hours=12))
    page.refresh()
    week = editor.week
    assert week.scene.closed == {MONDAY}
    drag(qtbot, week, middle(week, "OPEN"), minutes=60)
    assert stored(office, course, "OPEN") == "07 09:00 09:40"
    assert "This day is closed" in editor.details.effect.text
    assert not editor.details.save_button.isEnabled() and not editor.details.drop_button.isEnabled()
    geometry = week.geometry_now()
    left, width = geometry.column(MONDAY)
    place = QPointF(left + width / 2, geometry.y(13 * 60)).toPoint()
    qtbot.mouseDClick(week.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert week.scene.ghost is None
    week.setFocus()
    week.select("OPEN")
    qtbot.keyClick(week, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert week.scene.ghost is None
    drag(qtbot, week, middle(week, "L2"), days=-1, minutes=240)
    assert stored(office, course, "L2") == "08 09:00 11:30", "nothing goes onto a closed day"
    assert page.messages.bars[-1].kind == "bad" and "2020-12-07 is closed" in page.messages.bars[-1].text


def test_a_drag_that_changes_what_was_scanned_is_asked_about(
    qtbot: QtBot, page: CoursePage, editor: Editor, office: Office, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    desk.scan(tokens["001"], MORNING)
    page.refresh()
    week, details = editor.week, editor.details
    drag(qtbot, week, middle(week, "OPEN"), minutes=5)
    assert stored(office, course, "OPEN") == "07 09:05 09:45", "nobody stands otherwise"
    drag(qtbot, week, middle(week, "OPEN"), minutes=-30)
    assert stored(office, course, "OPEN") == "07 09:05 09:45"
    assert details.effect.text == "Scans made, which stay: 1\nOn time, then late: 1"
    assert week.scene.ghost == Span(MONDAY, 515, 555) and details.save_button.isEnabled()
    qtbot.mouseClick(details.undo_button, Qt.MouseButton.LeftButton)
    assert week.scene.ghost is None and details.start.clock().isoformat() == "09:05:00"
    drag(qtbot, week, middle(week, "OPEN"), minutes=-30)
    qtbot.mouseClick(details.save_button, Qt.MouseButton.LeftButton)
    assert stored(office, course, "OPEN") == "07 08:35 09:15"


def test_overlaps_are_marked_and_named(page: CoursePage, editor: Editor, office: Office, course: Course, qtbot) -> None:
    assert not editor.clash_button.isVisible()
    one = office.timetable(course.course).get("S1")
    assert one is not None
    Timetables(office).set_session(course.course, replace(one, room="Room 202"), MORNING, before="S1")
    page.refresh()
    assert editor.week.scene.clashing == {"S1", "S2"} and editor.clash_button.text() == "In conflict: 2"
    lanes = {p.session.code: (p.lane, p.lanes) for p in editor.week.scene.pieces}
    assert lanes["S1"] == (0, 2) and lanes["S2"] == (1, 2)
    qtbot.mouseClick(editor.clash_button, Qt.MouseButton.LeftButton)
    assert editor.week.scene.selected == "S1"
    assert editor.details.clash.text == "Overlaps “Seminar: adaptation in cities” (14:00 – 16:00) in Room 202."
    assert "Overlaps" in editor.week.accessibleDescription()
    qtbot.mouseClick(editor.clash_button, Qt.MouseButton.LeftButton)
    assert editor.week.scene.selected == "S2"
