"""Looking at a file, reading it in another way, and importing it."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from checkin.attendance.course import Course
from checkin.office import Office, Rosters
from checkin.ui.messages import Messages
from checkin.ui.roster.change_model import BEFORE
from checkin.ui.roster.preview import RosterPreview
from checkin.ui.roster.sheet_model import FAULT, KIND
from checkin.ui.roster_page import EMPTY, LIST, PREVIEW, RosterPage

Make = Callable[[], RosterPage]
Settle = Callable[[], None]
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def open_file(page: RosterPage, path: Path, settle: Settle) -> RosterPreview:
    page.import_file(path)
    settle()
    assert page.body.currentIndex() == PREVIEW
    return page.preview


def shown(preview: RosterPreview, name: str) -> list[object]:
    preview.chips.choose(name)
    return list(preview._views[name].rows)


def test_all_that_is_wrong_is_listed_and_shown_in_its_cell(
    make: Make, settle: Settle, course: Course, workbook: Path
) -> None:
    preview = open_file(make(), workbook, settle)
    assert preview.chips.current == "errors" and not preview.import_button.isEnabled()
    (missing,) = shown(preview, "errors")
    assert (missing.row, missing.column) == (6, "B")
    assert {one.row for one in shown(preview, "warnings")} == {0, 7}, "the other sheet, and a hidden character"
    assert [one.row for one in shown(preview, "out")] == [8]
    preview.chips.choose("errors")
    preview._on_row(preview.table.model().index(0, 0))
    assert preview.chips.current == "file"
    index = preview.grid.currentIndex()
    assert (index.row(), index.column()) == (5, 1) and index.data(FAULT) == "error"
    kinds = [preview.grid.sheet.index(row, 2).data(KIND) for row in range(8)]
    assert kinds == ["above", "above", "heading", "cell", "cell", "cell", "cell", "out"]
    assert preview.grid.sheet.index(3, 0).data(KIND) == "unused"


def test_a_row_that_is_left_out_of_another_sheet_is_shown_there(
    make: Make, settle: Settle, course: Course, workbook: Path
) -> None:
    preview = open_file(make(), workbook, settle)
    preview.source.sheets_chosen.emit(("参训名单", "候补名单"))
    settle()
    assert [row.number for row in shown(preview, "new")] == ["0901", "", "0903", "0911"]
    preview._on_row(preview.table.model().index(3, 0))
    assert preview.grid.sheet.sheet.name == "候补名单" and not preview.grid.head.boxes
    preview.source.sheets_chosen.emit(("候补名单",))
    settle()
    assert len(shown(preview, "new")) == 1 and preview.import_button.isEnabled()


def test_what_a_column_is_can_be_changed_and_is_remembered(
    make: Make, settle: Settle, office: Office, course: Course, tmp_path: Path
) -> None:
    page = make()
    file = tmp_path / "list.csv"
    file.write_text("编号,姓名,代号\n901,王五,第9组\n", encoding="utf-8")
    preview = open_file(page, file, settle)
    assert [box.currentData() for box in preview.grid.head.boxes] == ["number", "name", ""]
    assert all(box.accessibleName() for box in preview.grid.head.boxes)
    box = preview.grid.head.boxes[2]
    box.setCurrentIndex(box.findData("group"))
    settle()
    assert preview.roster is not None and preview.roster.rows[0].group == "第9组"
    preview.import_button.click()
    settle()
    assert page.body.currentIndex() == LIST and office.person(course.course, "901").group == "第9组"
    assert Rosters(office).headings() == {"代号": "group"}
    again = open_file(page, file, settle)
    assert again.roster is not None and again.roster.rows[0].group == "第9组"


def test_people_without_numbers_are_numbered_when_asked(
    make: Make, settle: Settle, course: Course, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("姓名,单位\n王五,某局\n赵六,某局\n", encoding="utf-8")
    preview = open_file(make(), file, settle)
    assert not preview.import_button.isEnabled() and preview.source.numbered.isVisible()
    preview.source.numbered.click()
    settle()
    assert preview.import_button.isEnabled()
    assert [row.number for row in shown(preview, "new")] == ["041", "042"]


def test_a_file_without_headings_is_read_with_a_guess(
    make: Make, settle: Settle, course: Course, tmp_path: Path
) -> None:
    file = tmp_path / "bare.csv"
    file.write_text("北京某局,901,王五\n天津某局,902,赵六\n", encoding="utf-8")
    preview = open_file(make(), file, settle)
    assert preview.chips.current == "file" and preview.look is not None and preview.look.guessed
    for place, field in ((2, "name"), (1, "number"), (0, "unit")):
        box = preview.grid.head.boxes[place]
        box.setCurrentIndex(box.findData(field))
        settle()
    assert preview.roster is not None and preview.roster.ok
    assert [(row.number, row.name, row.unit) for row in preview.roster.rows] == [
        ("901", "王五", "北京某局"),
        ("902", "赵六", "天津某局"),
    ]


def test_the_encoding_is_shown_with_samples_and_can_be_changed(
    make: Make, settle: Settle, course: Course, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes("编号,姓名,单位\n901,王建国,河北省生态环境厅\n902,李敏,云南\n".encode("gb18030"))
    preview = open_file(make(), file, settle)
    box = preview.source.encoding
    assert box.isVisible() and "姓名" in box.currentText()
    assert box.count() > 1
    other = next(at for at in range(box.count()) if at != box.currentIndex())
    wanted = box.itemData(other)
    box.setCurrentIndex(other)
    box.activated.emit(other)
    settle()
    assert preview.roster is not None and preview.roster.book.encoding == wanted


def test_the_row_of_the_headings_can_be_chosen(make: Make, settle: Settle, course: Course, workbook: Path) -> None:
    preview = open_file(make(), workbook, settle)
    box = preview.source.headings
    assert box.currentData() == 3
    box.setCurrentIndex(box.findData(2))
    box.activated.emit(box.currentIndex())
    settle()
    assert preview.look is not None, "a row that names nothing is read with a guess"
    assert preview.look.guessed and preview.roster is not None and preview.roster.choice.header_row == 2


def test_what_changes_is_shown_field_by_field(
    qtbot: object, make: Make, settle: Settle, office: Office, course: Course, workbook: Path
) -> None:
    page = make()
    preview = open_file(page, workbook, settle)
    preview.chips.choose("changed")
    model = preview.changes
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.fields == ("number", "name", "position")
    cell = model.index(0, 2)
    assert (cell.data(BEFORE), cell.data()) == (office.person(course.course, "001").position, "副局长")
    assert cell.data(BEFORE) in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(0, 1).data(BEFORE) is None
    assert preview.grab().size() == preview.size()


def test_nobody_is_removed_and_what_was_imported_is_the_same_afterwards(
    make: Make, settle: Settle, office: Office, course: Course, messages: Messages, tmp_path: Path
) -> None:
    page = make()
    before = len(page.list.everybody)
    file = tmp_path / "list.csv"
    file.write_text("编号,姓名\n901,王五\n", encoding="utf-8")
    preview = open_file(page, file, settle)
    assert len(shown(preview, "missing")) == before
    preview.import_button.click()
    settle()
    assert len(page.list.everybody) == before + 1 and messages.bars[-1].kind == "good"
    preview = open_file(page, file, settle)
    assert [row.name for row in shown(preview, "same")] == ["王五"] and not preview.import_button.isEnabled()
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert page.body.currentIndex() == LIST and preview.roster is None


def test_the_problems_are_saved_for_the_office(
    make: Make, settle: Settle, course: Course, workbook: Path, tmp_path: Path
) -> None:
    preview = open_file(make(), workbook, settle)
    target = tmp_path / "to correct.xlsx"
    preview.save_wanted.emit(target)
    settle()
    book = openpyxl.load_workbook(target)
    assert len(book.sheetnames) == 2 and book[book.sheetnames[0]]["B6"].comment is not None


def test_cells_are_pasted(make: Make, settle: Settle, course: Course, messages: Messages, qapp: QApplication) -> None:
    page = make()
    QGuiApplication.clipboard().setText("编号\t姓名\n901\t王五\n")
    page.table.setFocus()
    page.paste()
    settle()
    assert page.body.currentIndex() == PREVIEW and page.preview.import_button.isEnabled()
    page.preview.cancel_button.click()
    QGuiApplication.clipboard().setText("nothing of a roster")
    page.paste()
    settle()
    assert page.body.currentIndex() == LIST and messages.bars[-1].kind == "bad"
    QGuiApplication.clipboard().clear()
    page.paste()
    assert messages.bars[-1].kind == "info"


def test_a_file_is_dropped(make: Make, settle: Settle, course: Course, workbook: Path) -> None:
    page = make()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(workbook))])
    page.drop._show([workbook])
    assert page.drop.hint.isVisible() and workbook.name in page.drop.hint.text()
    place = QPointF(100, 100)
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    assert page.drop.eventFilter(page, event) and page.acceptDrops()
    settle()
    assert page.body.currentIndex() == PREVIEW and not page.drop.hint.isVisible()


def test_a_refused_file_leaves_the_page_as_it_was(
    make: Make, settle: Settle, course: Course, messages: Messages, tmp_path: Path
) -> None:
    page = make()
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK\x03\x04 nothing")
    page.import_file(bad)
    settle()
    assert page.body.currentIndex() == LIST and messages.bars[-1].kind == "bad"


def test_the_first_step_of_an_empty_roster(make: Make, settle: Settle, office: Office, workbook: Path) -> None:
    from checkin.attendance.course_file import read_course
    from checkin.places import resources
    from tests.conftest import MORNING

    office.load_course(read_course(resources() / "demo" / "course.toml"), MORNING)
    page = make()
    assert page.body.currentIndex() == EMPTY and page.first_button.isVisible()
    preview = open_file(page, workbook, settle)
    preview.cancel_button.click()
    assert page.body.currentIndex() == EMPTY


def test_a_roster_that_was_exported_changes_nothing(
    make: Make, settle: Settle, course: Course, tmp_path: Path, messages: Messages
) -> None:
    page = make()
    for name in ("out.xlsx", "out.csv"):
        page.export(tmp_path / name)
        settle()
        preview = open_file(page, tmp_path / name, settle)
        assert len(shown(preview, "same")) == len(page.list.everybody) and not preview.import_button.isEnabled()
        preview.cancel_button.click()
    page.export(tmp_path / "missing" / "out.csv")
    settle()
    assert isinstance(messages.bars[-1].text, str) and messages.bars[-1].kind == "bad"
