"""What is typed into the panels of the Course page, and what is stored of it."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Basis, Course, Session
from checkin.desk import Desk
from checkin.office import Office, Timetables
from checkin.ui.course.editor import Editor
from checkin.ui.course_page import CoursePage
from tests.conftest import MORNING

MINUTE = timedelta(minutes=1)
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")  # the screenless platform, of suggestions


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_into(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Replace what is in a field. QTest has no keys for Chinese: an input method commits it."""
    field.selectAll()
    if text.isascii():
        qtbot.keyClicks(field, text)
    else:
        committed = QInputMethodEvent()
        committed.setCommitString(text)
        QApplication.sendEvent(field, committed)


def session_of(office: Office, course: Course, code: str) -> Session:
    found = office.timetable(course.course).get(code)
    assert found is not None
    return found


def test_every_field_is_stored(qtbot: QtBot, editor: Editor, office: Office, course: Course) -> None:
    details = editor.details
    editor.week.select("L2")
    assert not details.save_button.isEnabled()
    for field, text in (
        (details.title, "Another title"),
        (details.title_zh, "另一个"),
        (details.speaker, "Prof. Wang"),
        (details.room, "Hall 3"),
        (details.weight, "1,5"),
        (details.code, "L2B"),
    ):
        type_into(qtbot, field, text)
    details.day.set_day(date(2020, 12, 12))
    details.start.set_clock(time(13))
    details.end.set_clock(time(14, 5))
    details.opens_before.setValue(10)
    details.late_after.setValue(0)
    click(qtbot, details.expected.chip("第1组"))
    click(qtbot, details.expected.chip("第3组"))
    click(qtbot, details.exits)
    qtbot.waitUntil(details.save_button.isEnabled)
    click(qtbot, details.save_button)
    stored = session_of(office, course, "L2B")
    assert (stored.title, stored.title_zh, stored.speaker, stored.room) == (
        *("Another title", "另一个", "Prof. Wang", "Hall 3"),
    )
    assert f"{course.local(stored.start):%d %H:%M}–{course.local(stored.end):%H:%M}" == "12 13:00–14:05"
    assert (stored.opens_before, stored.late_after, stored.weight) == (10 * MINUTE, 0 * MINUTE, 1.5)
    assert (stored.expected, stored.exits) == (("第1组", "第3组"), True)
    assert office.timetable(course.course).get("L2") is None
    assert editor.week.scene.selected == "L2B" and details.heading.text() == "Another title"
    click(qtbot, details.undo_button)
    assert session_of(office, course, "L2").title.startswith("Regional CO2")


def test_what_cannot_be_stored_is_said_at_once(qtbot: QtBot, editor: Editor) -> None:
    details = editor.details
    editor.week.select("L2")
    details.title.clear()
    qtbot.keyClick(details.title, Qt.Key.Key_Space)
    details.end.set_clock(time(9))
    details.weight.setText("heavy")
    qtbot.waitUntil(lambda: bool(details.problems.text))
    assert details.problems.text.splitlines() == [
        "Session L2 lacks 'title'.",
        "Session L2: 'weight' must be a number: 1 or 0.5.",
        "Session L2 ends when it starts: 2020-12-08 09:00 to 09:00.",
    ]
    assert not details.save_button.isEnabled()
    click(qtbot, details.undo_button)
    assert details.problems.text == "" and details.title.text().startswith("Regional CO2")


def test_groups_are_everybody_or_some(qtbot: QtBot, editor: Editor, page: CoursePage, office: Office, course) -> None:
    details = editor.details
    editor.week.select("OPEN")
    chips = details.expected
    assert chips.everybody.isChecked() and chips.chip("第1组").text() == "第1组 · 10"
    click(qtbot, chips.chip("第2组"))
    assert not chips.everybody.isChecked() and chips.chosen() == ["第2组"]
    click(qtbot, chips.everybody)
    assert chips.chosen() == [] and chips.everybody.isChecked()
    click(qtbot, chips.everybody)
    assert chips.everybody.isChecked(), "somebody is always expected"
    one = session_of(office, course, "S1")
    timetables = Timetables(office)
    typed = Session(one.code, one.title, one.start, one.end, expected=("guests",), room=one.room)
    timetables.set_session(course.course, typed, MORNING, before="S1")
    page.refresh()
    editor.week.select("S1")
    assert chips.chip("guests").text() == "guests · nobody" and chips.chosen() == ["guests"]


def test_what_is_typed_is_not_lost_on_the_way(qtbot: QtBot, page: CoursePage, editor: Editor) -> None:
    details = editor.details
    editor.week.select("L2")
    qtbot.keyClick(details.room, Qt.Key.Key_End)
    qtbot.keyClicks(details.room, " B")
    page.refresh()
    assert details.room.text() == "Hall 1 B", "the page was read again"
    editor.week.select("L3")
    assert editor.week.scene.selected == "L2" and details.room.text() == "Hall 1 B"
    assert page.messages.bars[-1].text == "Save or undo first what you typed."
    click(qtbot, details.undo_button)
    editor.week.select("L3")
    assert editor.week.scene.selected == "L3"


def test_a_session_that_somebody_else_changed_is_read_again(
    page: CoursePage, editor: Editor, office: Office, course: Course
) -> None:
    editor.week.select("L2")
    timetables = Timetables(office)
    timetables.drop_session(course.course, "L2", MORNING)
    page.refresh()
    assert editor.week.scene.selected == "" and editor.side.currentWidget() is editor.facts


def test_a_session_with_scans_is_taken_out_with_a_reason(
    qtbot: QtBot, page: CoursePage, editor: Editor, office: Office, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    desk.scan(tokens["001"], MORNING)
    details = editor.details
    editor.week.select("OPEN")
    click(qtbot, details.drop_button)
    assert "Scans made: 1" in details._asked.text() and details.reason.hasFocus()
    assert not details.sure_button.isEnabled()
    click(qtbot, details.keep_button)
    assert not details.question.isVisible() and details.acts.isVisible()
    click(qtbot, details.drop_button)
    qtbot.keyClicks(details.reason, "held elsewhere")
    qtbot.keyClick(details.reason, Qt.Key.Key_Return)
    assert office.timetable(course.course).get("OPEN") is None
    bar = page.messages.bars[-1]
    assert bar.text == "Taken out: Opening ceremony"
    editor.undo()
    assert session_of(office, course, "OPEN").title == "Opening ceremony"


def test_facts_are_stored(qtbot: QtBot, page: CoursePage, editor: Editor, office: Office, course: Course) -> None:
    facts = editor.facts
    assert facts.title.text() == course.title and not facts.save_button.isEnabled()
    qtbot.keyClick(facts.venue, Qt.Key.Key_End)
    qtbot.keyClicks(facts.venue, ", east")
    facts.organizers.setPlainText("One\n\n Two ")
    facts.language.setCurrentIndex(2)
    facts.language.activated.emit(2)
    facts.share.setValue(75)
    facts.basis.setCurrentIndex(1)
    click(qtbot, facts.excused)
    facts.keep_until.set_day(date(2022, 6, 30))
    assert facts.save_button.isEnabled()
    click(qtbot, facts.save_button)
    (stored,) = office.courses()
    assert stored.venue.endswith(", east") and stored.organizers == ("One", "Two") and stored.language == "en"
    assert (stored.rule.share, stored.rule.basis, stored.rule.excused) == (0.75, Basis.HOURS, True)
    assert stored.keep_until == date(2022, 6, 30)
    click(qtbot, facts.kept)
    assert not facts.keep_until.isEnabled()
    click(qtbot, facts.save_button)
    assert office.courses()[0].keep_until is None
    facts.zone.setText("Asia/Shanghia")
    facts.zone.textEdited.emit("")
    click(qtbot, facts.save_button)
    assert "Did you mean 'Asia/Shanghai'?" in facts.problems.text
    click(qtbot, facts.undo_button)
    assert facts.zone.text() == "Asia/Shanghai" and facts.problems.text == ""


def test_panels_are_closed_and_opened(qtbot: QtBot, editor: Editor) -> None:
    click(qtbot, editor.facts.close_button)
    assert not editor.side.isVisible()
    editor.week.select("L2")
    assert editor.side.isVisible() and editor.side.currentWidget() is editor.details
    click(qtbot, editor.details.close_button)
    assert editor.side.currentWidget() is editor.facts and editor.week.scene.selected == ""
    click(qtbot, editor.facts.close_button)
    click(qtbot, editor.facts_button)
    assert editor.side.isVisible()
    click(qtbot, editor.new_button)
    assert editor.details.title.hasFocus() and editor.week.scene.ghost is not None


def test_clocks_go_on_in_five_minutes(qtbot: QtBot, editor: Editor) -> None:
    editor.week.select("L2")
    start = editor.details.start
    start.setFocus()
    start.setSelectedSection(start.Section.MinuteSection)
    qtbot.keyClick(start, Qt.Key.Key_Down)
    assert start.clock() == time(8, 55)
    start.setSelectedSection(start.Section.HourSection)
    qtbot.keyClick(start, Qt.Key.Key_Up)
    assert start.clock() == time(9, 55)
