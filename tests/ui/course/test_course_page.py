"""Courses are made, copied, imported and exported on the page."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.attendance.course_file import read_course
from checkin.desk import Desk
from checkin.office import Office, Timetables
from checkin.places import resources
from checkin.timetable import KINDS, plan_bytes, read_plan
from checkin.ui import theme
from checkin.ui.action_bar import ActionBar
from checkin.ui.course_page import CoursePage
from tests.conftest import MORNING
from tests.ui.course.conftest import settle


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_course_from_nothing(qtbot: QtBot, page: CoursePage, office: Office) -> None:
    assert page.body.currentWidget() is page.empty
    click(qtbot, page.first_button)
    facts = page.editor.facts
    assert facts.heading.text() == "New course" and facts.title.hasFocus()
    click(qtbot, facts.close_button)
    assert page.body.currentWidget() is page.empty, "it was not made"
    click(qtbot, page.first_button)
    qtbot.keyClicks(facts.title, "Spring course")
    click(qtbot, facts.save_button)
    assert "The course lacks 'code'." in facts.problems.text
    qtbot.keyClicks(facts.code, "SP1")
    qtbot.keyClick(facts.code, Qt.Key.Key_Return)
    (course,) = office.courses()
    assert (course.code, course.title, course.zone) == ("SP1", "Spring course", "Asia/Shanghai")
    assert page.note.text() == "SP1" and page.editor.title.text() == "Spring course"
    page.editor.week.setFocus()
    qtbot.keyClick(page.editor.week, Qt.Key.Key_N)
    qtbot.keyClicks(page.editor.details.title, "First")
    qtbot.keyClick(page.editor.details.title, Qt.Key.Key_Return)
    (session,) = office.timetable(course.course).sessions
    assert (session.code, f"{course.local(session.start):%Y-%m-%d %H:%M}") == ("S1", "2020-12-07 09:00")


def test_a_second_course_and_the_choice_between_them(
    qtbot: QtBot, page: CoursePage, office: Office, course: Course
) -> None:
    page.refresh()
    assert not page.choice.isVisible()
    click(qtbot, page.copy_button)
    copying = page.editor.copying
    assert copying.code.hasFocus() and copying.first_day.day().isoformat() == "2021-12-06"
    qtbot.keyClicks(copying.code, "CC2020")
    click(qtbot, copying.copy_button)
    assert "There is a course CC2020 already" in copying.problems.text
    copying.code.setText("CC2021")
    click(qtbot, copying.copy_button)
    assert page.note.text() == "CC2021" and page.choice.isVisible() and page.choice.count() == 2
    copied = next(c for c in office.courses() if c.code == "CC2021")
    assert len(office.timetable(copied.course).sessions) == 10 and office.trainees(copied.course) == []
    page.choice.setCurrentIndex(0)
    page.choice.activated.emit(0)
    assert page.note.text() == "CC2020" and page.editor.side.currentWidget() is page.editor.facts


def test_an_import_is_looked_at_first(
    qtbot: QtBot, page: CoursePage, office: Office, course: Course, desk: Desk, tokens: dict[str, str], tmp_path: Path
) -> None:
    desk.scan(tokens["001"], MORNING)
    page.refresh()
    plan = read_course(resources() / "demo" / "course.toml")
    first, *rest = plan.sessions[1:]
    file = tmp_path / "plan.xlsx"
    changed = replace(plan, sessions=(replace(first, room="Hall 9"), *rest))
    file.write_bytes(plan_bytes(changed, "xlsx", MORNING))
    page.load_file(file)
    settle(qtbot, page)
    review = page.editor.review
    assert page.editor.side.currentWidget() is review
    texts = [label.text() for label in review.findChildren(QLabel)]
    assert "New: 0 · Changed: 1 · Taken out: 1 · The same: 8" in texts
    assert "Scans made, which stay: 1" in texts
    assert not review.import_button.isEnabled() and page.window().focusWidget() is review.reason
    click(qtbot, review.cancel_button)
    assert page.editor.side.currentWidget() is page.editor.facts
    page.load_file(file)
    settle(qtbot, page)
    qtbot.keyClicks(review.reason, "a new programme")
    click(qtbot, review.import_button)
    settle(qtbot, page)
    timetable = office.timetable(course.course)
    assert timetable.get("OPEN") is None and timetable.sessions[0].room == "Hall 9"
    page.load_file(file)
    settle(qtbot, page)
    assert not review.import_button.isEnabled(), "nothing would change"


def test_a_calendar_goes_into_the_course_that_is_shown(
    qtbot: QtBot, page: CoursePage, office: Office, course: Course, tmp_path: Path
) -> None:
    page.refresh()
    file = tmp_path / "outlook.ics"
    event = "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:{}\r\nDTSTART:20201207T{}00Z\r\nDTEND:20201207T{}00Z\r\nEND:VEVENT\r\n"
    events = event.format("Opening ceremony", "0115", "0140") + event.format("Visit", "0600", "0800")
    file.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n", encoding="utf-8")
    page.load_file(file)
    settle(qtbot, page)
    click(qtbot, page.editor.review.import_button)
    settle(qtbot, page)
    assert [s.code for s in office.timetable(course.course).sessions] == ["OPEN", "S3"]
    assert office.courses() == [course]


def test_a_faulty_file_is_told(qtbot: QtBot, page: CoursePage, course: Course, tmp_path: Path) -> None:
    page.refresh()
    (tmp_path / "bad.ics").write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", encoding="utf-8")
    page.load_file(tmp_path / "bad.ics")
    settle(qtbot, page)
    assert page.messages.bars[-1].kind == "bad" and "bad.ics" in page.messages.bars[-1].text


def test_exports(qtbot: QtBot, page: CoursePage, office: Office, course: Course, tmp_path: Path) -> None:
    page.refresh()
    known = Timetables(office).plan_of(course.course)
    for kind in KINDS:
        page.export(tmp_path / "plan", kind)
        settle(qtbot, page)
        file = tmp_path / f"plan.{kind}"
        assert read_plan(file, known).sessions == known.sessions
        assert page.messages.bars[-1].text == f"Written: {file}"
    assert len(page.export_menu.actions()) == 3
    page.export(tmp_path / "no" / "plan.ics", "ics")
    settle(qtbot, page)
    assert page.messages.bars[-1].kind == "bad"


def test_buttons_without_room_are_in_the_menu(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    ground = QWidget()
    qtbot.addWidget(ground)
    bar = ActionBar(right=True)
    bar.setParent(ground)
    pressed: list[str] = []
    made = [bar.add(f"Button {n}", lambda n=n: pressed.append(f"{n}")) for n in range(4)]
    ground.resize(900, 80)
    bar.resize(bar.sizeHint())
    ground.show()
    assert all(b.isVisible() for b in made) and not bar.more.isVisible()
    bar.resize(made[0].sizeHint().width() + bar.more.sizeHint().width() + 20, 44)
    assert [b.isVisible() for b in made] == [True, False, False, False] and bar.more.isVisible()
    bar.menu.aboutToShow.emit()
    assert [a.text() for a in bar.menu.actions()] == ["Button 1", "Button 2", "Button 3"]
    bar.menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: pressed == ["2"])
    bar.show_button(made[0], shown=False)
    assert not made[0].isVisible() and made[1].isVisible()
    bar.resize(bar.minimumSizeHint())
    assert bar.more.isVisible() and bar.more.geometry().right() < bar.width()


def test_what_is_typed_is_saved_before_something_else_is_shown(
    qtbot: QtBot, page: CoursePage, office: Office, course: Course
) -> None:
    Timetables(office).copy_course(course.course, "OTHER", "Other", MORNING.date(), MORNING)
    page.refresh()
    editor = page.editor
    editor.week.select("L2")
    qtbot.keyClicks(editor.details.title, "x")
    for act in (page.ask_new, page.ask_copy, lambda: page.choice.activated.emit(1), editor.facts_button.click):
        page.messages.clear()
        act()
        assert page.messages.bars[-1].text == "Save or undo first what you typed."
        assert editor.side.currentWidget() is editor.details and page.note.text() == "CC2020"
    click(qtbot, editor.details.undo_button)
    page.ask_new()
    qtbot.keyClicks(editor.facts.title, "Half a course")
    page.refresh()
    assert editor.facts.title.text() == "Half a course", "the page was read again"
    editor.week.select("L2")
    editor.week.select("")
    assert editor.facts.heading.text() == "New course" and editor.facts.title.text() == "Half a course"
    click(qtbot, editor.facts.close_button)
    assert editor.facts.title.text() == course.title
