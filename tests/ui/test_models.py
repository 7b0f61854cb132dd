"""The table models, held to Qt's own rules."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from checkin.attendance.course import Course
from checkin.office import Office
from checkin.ui.models import ChoiceModel, Column, Role, RowsModel

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
