"""The table models, held to Qt's own rules."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from checkin.attendance.course import Course
from checkin.desk import Desk
from checkin.office import Leaves, Office
from checkin.ui.models import AttendanceModel, ChoiceModel, Column, Role, RowsModel
from tests.conftest import MORNING

DAY = date(2020, 12, 7)
COLUMNS = (Column("No.", lambda t: t.number), Column("Name", lambda t: t.name, "strong", lambda t: t.latin))
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_rows(qapp, office: Office, course: Course) -> None:
    model = RowsModel(COLUMNS)
    tester = QAbstractItemModelTester(model, FATAL)
    people = office.trainees(course.course)
    model.set_rows(people)
    assert model.rowCount() == len(people)
    assert model.index(0, 1).data() == people[0].name
    assert model.index(0, 1).data(Role.SECOND) == people[0].latin
    assert model.index(0, 1).data(Role.TONE) == "strong"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Name"
    assert model.row(model.index(3, 0)) is people[3]
    model.set_rows([])
    assert model.row(model.index(0, 0)) is None
    del tester


def test_everybody_is_chosen_until_unticked(qapp, office: Office, course: Course) -> None:
    model = ChoiceModel(COLUMNS)
    tester = QAbstractItemModelTester(model, FATAL)
    model.set_rows(office.trainees(course.course))
    check = Qt.ItemDataRole.CheckStateRole
    assert len(model.chosen()) == model.rowCount()
    assert model.setData(model.index(0, 0), Qt.CheckState.Unchecked, check)
    assert not model.setData(model.index(0, 1), Qt.CheckState.Unchecked, check)
    assert model.rows[0] not in model.chosen()
    assert model.index(0, 0).data(check) == Qt.CheckState.Unchecked
    model.choose(False)
    assert model.chosen() == []
    model.choose(True)
    assert len(model.chosen()) == model.rowCount()
    del tester


def test_attendance(qapp, office: Office, course: Course, desk: Desk) -> None:
    people = office.trainees(course.course)
    sessions = office.timetable(course.course).on(course, DAY)
    desk.check_in(people[0].trainee, MORNING)
    desk.check_in(people[1].trainee, MORNING + timedelta(minutes=20))
    Leaves(office).grant(course.course, [people[2].trainee], "ill", MORNING, sessions=[sessions[0].code])
    model = AttendanceModel()
    tester = QAbstractItemModelTester(model, FATAL)
    standings = office.attendance(course.course, DAY)
    model.set_day(course, sessions, people, {(s.trainee.trainee, s.session.code): s for s in standings})
    assert model.columnCount() == 3 + len(sessions)
    assert model.index(0, 3).data() == "Present"
    assert model.index(0, 3).data(Role.SECOND) == "08:52"
    assert model.index(1, 3).data() == "Late"
    assert model.index(2, 3).data() == "Excused"
    assert "ill" in model.index(2, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(3, 3).data() == "Not here yet"
    assert model.index(3, 3).data(Role.MARK) == "expected"
    assert model.index(0, 1).data() == people[0].name
    assert "09:00" in model.headerData(3, Qt.Orientation.Horizontal)
    model.set_day(course, sessions, people, {})
    assert model.index(0, 3).data() == "not expected"
    del tester
