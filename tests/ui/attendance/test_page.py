"""The page Attendance: live, filtered, explained down to the scans, and corrected from there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.standings import State
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.errors import Cancelled
from checkin.office import Attendance, Closing, Leaves, Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.attendance.arrivals import ArrivalsChart
from checkin.ui.attendance.forms import CorrectForm, LeaveForm
from checkin.ui.attendance.grid import Chosen
from checkin.ui.attendance.heat import HeatChart
from checkin.ui.attendance.model import FIXED
from checkin.ui.attendance.total import Total
from checkin.ui.attendance_page import AttendancePage
from checkin.ui.language import Counted
from checkin.ui.messages import Messages
from checkin.ui.models import Role
from tests.conftest import MORNING
from tests.ui.attendance.conftest import NOON

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
Settle = Callable[[], None]


def words(page: AttendancePage) -> str:
    return "\n".join(w.text() for w in page.details.findChildren(QLabel) if w.isVisibleTo(page))


def press(page: AttendancePage, word: str) -> None:
    (found,) = [b for b in page.details.findChildren(QPushButton) if b.text() == word and b.isVisibleTo(page)]
    found.click()


def test_the_day_of_now_is_shown(page: AttendancePage, office: Office, course: Course) -> None:
    model = page.grid.model
    assert page.filters.days.current == "2020-12-07" and page.body.currentIndex() == 2
    assert (model.rowCount(), model.columnCount()) == (40, FIXED + 2)
    first = model.index(0, FIXED)
    assert (first.data(), first.data(Role.MARK)) == ("08:52", "present")
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Present, 08:52")
    assert model.index(29, FIXED).data(Role.MARK) == "late"
    assert (model.index(35, FIXED).data(), model.index(0, 2).data()) == ("not yet", "1/2")
    assert model.index(0, 1).data() == "王建国" and model.index(0, 1).data(Role.SECOND) == "北京市生态环境局"
    assert page.grid.totals_model.index(0, FIXED).data() == "30/40"
    assert page.grid.totals.isVisible() and page.grid.totals.height() == 44
    page.filters.days.choose("all")
    assert model.columnCount() == FIXED + 10 and model.index(0, FIXED + 9).data() == "–"


def test_the_models_keep_qts_rules(page: AttendancePage) -> None:
    testers = [QAbstractItemModelTester(m, FATAL) for m in (page.grid.model, page.grid.totals_model)]
    for day in ("all", "2020-12-11", "2020-12-07"):
        page.filters.days.choose(day)
    page.grid.model.clear()
    page.grid.totals_model.count()
    assert page.grid.model.rowCount() == 0
    del testers


def test_filters_and_search(page: AttendancePage, office: Office, course: Course, settle: Settle, qtbot: QtBot) -> None:
    model, people = page.grid.model, office.trainees(course.course)
    page.filters.states.choose("late")
    late = model.rowCount()
    assert 0 < late < 30 and page.filters.states.chip("late").text() == f"Late  {late}"
    page.filters.states.choose("missing")
    assert model.rowCount() == 40, "nobody came to the lecture yet"
    page.filters.states.choose("all")
    page.filters.words["province"].setCurrentText("新疆维吾尔自治区")
    assert model.rowCount() == sum(p.province == "新疆维吾尔自治区" for p in people)
    page.filters.words["province"].setCurrentIndex(0)
    page.filters.search.setText("阿依古丽")
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=5000)
    assert model.trainee(0) == people[30].trainee
    page.filters.search.setText("")
    qtbot.waitUntil(lambda: model.rowCount() == 40, timeout=5000)
    settle()


def test_a_scan_at_the_door_appears_by_itself(
    page: AttendancePage, scanned: Desk, office: Office, course: Course, qtbot: QtBot, settle: Settle
) -> None:
    model, resets = page.grid.model, []
    model.modelReset.connect(lambda: resets.append(1))
    scanned.check_in(office.trainees(course.course)[34].trainee, NOON - timedelta(hours=2, minutes=45))
    qtbot.waitUntil(lambda: model.index(34, FIXED).data() != "not yet", timeout=5000)
    assert page.grid.totals_model.index(0, FIXED).data() == "31/40" and resets == []
    WalkIns(scanned).register(WalkIn("Guest"), NOON)
    qtbot.waitUntil(lambda: model.rowCount() == 41, timeout=5000)
    assert model.index(40, 1).data() == "Guest"
    settle()


def test_what_is_behind_a_cell(page: AttendancePage, settle: Settle) -> None:
    page.grid.choose(page.grid.model.trainee(0), "OPEN")
    settle()
    said = words(page)
    for part in ("王建国", "Present, 08:52", "That is not later than 09:05:00: in time.", "08:52:00  Admitted", "desk"):
        assert part in said, part
    page.details.close_panel()
    assert not page.details.isVisible() and not page.grid.table.selectionModel().hasSelection()


def test_keys_alone_walk_through_the_cells(page: AttendancePage, settle: Settle) -> None:
    table = page.grid.table
    table.setFocus()
    table.setCurrentIndex(page.grid.model.index(0, FIXED))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    settle()
    assert page.acts.chosen == Chosen((page.grid.model.trainee(1),), ("L1",))
    page.grid.totals.setCurrentIndex(page.grid.totals_model.index(0, FIXED))
    QTest.keyClick(page.grid.totals, Qt.Key.Key_Return)
    settle()
    assert "30/40 came" in words(page)


def test_corrected_with_a_reason(page: AttendancePage, messages: Messages, settle: Settle) -> None:
    who = page.grid.model.trainee(35)
    page.grid.choose(who, "OPEN")
    settle()
    press(page, "Correct…")
    form = page.details.form
    assert isinstance(form, CorrectForm) and not form.confirm.isEnabled()
    form.state.setCurrentText("Present")
    form.reason.setText("the teacher saw her")
    form.confirm.click()
    settle()
    assert messages.bars[-1].kind == "good"
    assert page.grid.model.index(35, FIXED).data(Role.MARK) == "present"
    assert "the teacher saw her" in words(page) and page.details.form is None
    press(page, "Correct…")
    page.details.form.state.setCurrentText("As the scans say")
    page.details.form.reason.setText("was her sister")
    QTest.keyClick(page.details.form.reason, Qt.Key.Key_Return)
    settle()
    assert page.grid.model.index(35, FIXED).data(Role.MARK) == "expected"


def test_leave_for_many_at_once(
    page: AttendancePage, office: Office, course: Course, settle: Settle, tmp_path: Path
) -> None:
    model, letter = page.grid.model, tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.7")
    select = page.grid.table.selectionModel()
    for row in (35, 36):
        select.select(model.index(row, FIXED), QItemSelectionModel.SelectionFlag.Select)
    settle()
    assert f"{Counted().people(2)}, {Counted().sessions(1)}" in words(page)
    press(page, "Grant leave…")
    form = page.details.form
    assert isinstance(form, LeaveForm) and form.sessions == ["OPEN"]
    form.attach(letter)
    form.reason.setText("flu")
    form.granted_by.setText("Director Li")
    form.confirm.click()
    settle()
    assert [model.index(row, FIXED).data(Role.MARK) for row in (35, 36, 37)] == ["excused", "excused", "expected"]
    assert {g.leave.granted_by for g in Leaves(office).of(course.course)} == {"Director Li"}
    page.grid.choose(model.trainee(35), "OPEN")
    settle()
    assert "flu (granted by Director Li)" in words(page)
    page.acts.write_document(tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == b"%PDF-1.7"
    press(page, "Withdraw the leave…")
    page.details.form.reason.setText("came back")
    page.details.form.confirm.click()
    settle()
    assert model.index(35, FIXED).data(Role.MARK) == "expected"


def test_a_scan_is_undone(page: AttendancePage, settle: Settle) -> None:
    page.grid.choose(page.grid.model.trainee(0), "OPEN")
    settle()
    press(page, "Undo…")
    page.details.form.given_up.emit()
    settle()
    press(page, "Undo…")
    page.details.form.reason.setText("held up by a neighbour")
    page.details.form.confirm.click()
    settle()
    assert page.grid.model.index(0, FIXED).data(Role.MARK) == "expected"
    assert "Undone by organizer: held up by a neighbour" in words(page)


def test_a_refusal_is_told_and_the_form_stays(
    page: AttendancePage, messages: Messages, office: Office, course: Course, settle: Settle
) -> None:
    page.grid.choose(page.grid.model.trainee(0), "OPEN")
    settle()
    press(page, "Grant leave…")
    page.details.form.reason.setText("ill")
    Closing(office).close(course.course, course.day(NOON), NOON)
    page.details.form.confirm.click()
    assert messages.bars[-1].kind == "bad" and "Reopen it first" in messages.bars[-1].text
    assert page.details.form is not None
    page._tell_again()
    settle()
    acts = [b for b in page.details.findChildren(QPushButton) if b.text() in ("Correct…", "Grant leave…")]
    assert acts and not any(act.isEnabled() for act in acts if act.isVisible())
    assert "Undo…" not in [b.text() for b in page.details.findChildren(QPushButton) if b.isVisibleTo(page)]


def test_the_list_behind_a_total(page: AttendancePage, settle: Settle) -> None:
    page.tell_total("OPEN")
    (total,) = page.details.findChildren(Total)
    assert total.state is State.EXPECTED and total.list.count() == 10
    total.choose(State.PRESENT)
    assert total.list.item(0).text().endswith("Present, 08:52")
    total.choose(State.LATE)
    late = total.list.count()
    total.show_button.click()
    assert page.grid.model.rowCount() == late and page.filters.states.current == "late"
    total = page.details.findChildren(Total)[0]
    total.list.itemActivated.emit(total.list.item(0))
    settle()
    assert page.acts.chosen is not None and page.acts.chosen.sessions == ("OPEN",)


def test_charts_are_drawn_saved_and_copied(
    page: AttendancePage, messages: Messages, qapp, tmp_path: Path, qtbot: QtBot
) -> None:
    page.views.chips.choose("arrivals")
    arrivals = page.views.stack.currentWidget()
    assert isinstance(arrivals, ArrivalsChart) and "30 in the end" in arrivals.said.text()
    page.views.chips.choose("heat")
    heat = page.views.stack.currentWidget()
    assert isinstance(heat, HeatChart) and "Rows: 31" in heat.said.text()
    heat.by.setCurrentIndex(2)
    assert "Rows: 4" in heat.said.text()
    for chart in (arrivals, heat):
        chart.save(tmp_path / "chart.svg")
        chart.save(tmp_path / "chart.png")
        chart.copy()
        assert b"<svg" in (tmp_path / "chart.svg").read_bytes()
        assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
        assert QGuiApplication.clipboard().image().width() > 500
    heat.save(tmp_path / "no" / "chart.png")
    assert messages.bars[-1].kind == "bad"
    theme.apply(qapp, "dark")
    qtbot.wait(20)
    assert heat.image().pixelColor(2, 2).name() == theme.tokens().panel.lower()
    theme.apply(qapp, "light")
    page.filters.days.choose("all")
    page.views.chips.choose("arrivals")
    assert arrivals._axis.tickStrings([-5, 0, 5], 1, 1) == ["-5", "0", "+5"]
    page.views.chips.choose("table")
    assert page.views.stack.currentWidget() is page.grid
    qtbot.wait(20)


def test_twenty_sessions_stay_readable(page: AttendancePage) -> None:
    page.filters.days.choose("all")
    page.resize(1092 - 112, 614)
    head = page.grid.table.horizontalHeader()
    widths = [head.sectionSize(FIXED + n) for n in range(10)]
    assert min(widths) >= 52 and sum(widths) <= max(page.grid.table.viewport().width(), 520)
    assert page.grid.people.isVisible() and page.grid.corner.isVisible()
    page.grab()


def test_a_count_that_was_stopped_goes_on_when_asked(
    make, course: Course, store: Store, tasks, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise Cancelled

    with monkeypatch.context() as patch:
        patch.setattr("checkin.ui.attendance.live.Matrix.build", stopped)
        page = make(AttendancePage)
        assert page.again.isVisible() and page.live.matrix is None
    page.again.click()
    settle()
    assert page.grid.model.rowCount() == 40


def test_another_course_and_none(page: AttendancePage, settle: Settle, services, office: Office) -> None:
    other = office.load_course(CoursePlan(Course("", "NEW", "Another"), ()), MORNING)
    services.chosen = other.course
    page.refresh()
    assert page.body.currentIndex() == 0
    services.chosen = ""
    page.refresh()
    settle()
    assert page.body.currentIndex() == 2 and page.grid.model.rowCount() == 40


def test_an_empty_roster_says_the_first_step(make, office: Office, settle: Settle, course: Course) -> None:
    sessions = office.timetable(course.course).sessions
    other = office.load_course(CoursePlan(replace(course, course="", code="NEW"), sessions), MORNING)
    page = make(AttendancePage)
    page.services.chosen = other.course
    page.refresh()
    settle()
    assert page.body.currentIndex() == 0


def test_explained_again_when_news_come(
    page: AttendancePage, office: Office, course: Course, qtbot: QtBot, settle: Settle
) -> None:
    who = page.grid.model.trainee(35)
    page.grid.choose(who, "OPEN")
    settle()
    Attendance(office).correct(course.course, who, "OPEN", State.PRESENT, "seen by Zhao", NOON)
    qtbot.waitUntil(lambda: "seen by Zhao" in words(page), timeout=5000)
    settle()
