"""The list of a roster, one person in detail, and what is done with them."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from checkin.attendance.course import Course
from checkin.desk import Desk, Notes, WalkIn, WalkIns
from checkin.errors import InputError
from checkin.office import Office
from checkin.office.people import People
from checkin.store import Store
from checkin.ui.messages import Messages
from checkin.ui.roster import people_list
from checkin.ui.roster.forms import EditForm, EraseForm
from checkin.ui.roster_page import LIST, PHOTOS, RosterPage
from checkin.ui.services import Services
from tests.conftest import MORNING

Make = Callable[[], RosterPage]
Settle = Callable[[], None]
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def words(page: RosterPage) -> list[str]:
    return [one.text() for one in page.details.findChildren(QLabel) if one.text()]


def menu_of(page: RosterPage) -> list[str]:
    return [action.text() for menu in page.details.findChildren(QMenu) for action in menu.actions() if action.text()]


@pytest.fixture
def page(make: Make, course: Course) -> RosterPage:
    return make()


def test_filters_and_search_narrow_the_list(page: RosterPage) -> None:
    everybody = page.model.rowCount()
    box = page.list.boxes[0]
    box.setCurrentIndex(1)
    groups = {person.group for person in page.model.rows}
    assert groups == {box.word} and 0 < page.model.rowCount() < everybody
    box.setCurrentIndex(0)
    page.search.setText("wang jianguo")
    assert page.model.rows[0].name == "王建国"
    page.search.setText("nobody is called so")
    assert page.model.rowCount() == 0 and any("Nobody" in text for text in words(page))
    page.search.setText("")
    assert page.model.rowCount() == everybody


def test_a_large_roster_is_read_and_searched_beside_the_window(
    page: RosterPage, settle: Settle, monkeypatch: pytest.MonkeyPatch, office: Office, course: Course
) -> None:
    monkeypatch.setattr("checkin.ui.roster_page.LARGE", 10)
    monkeypatch.setattr(people_list, "LARGE", 10)
    page.search.setText("王建国")
    assert page.model.rowCount() == 40, "it waits for a pause"
    page.list._pause.timeout.emit()
    page.list.stop()
    settle()
    assert page.model.rowCount() < 40
    page.search.setText("")
    office.withdraw(course.course, "001", MORNING)
    page.refresh()
    settle()
    assert page.list.everybody[0].withdrawn is not None


def test_a_person_is_changed_as_typed_and_back(
    page: RosterPage, settle: Settle, office: Office, course: Course, messages: Messages
) -> None:
    before = page.model.rows[0]
    page.details.wanted.emit("edit")
    form = page.details.form
    assert isinstance(form, EditForm) and not form.confirm.isEnabled()
    form.line("name").setText("王 建国\u3000")
    form.line("number").setText("002")
    QTest.keyClick(form.line("name"), Qt.Key.Key_Return)
    assert page.details.form is form and form.problem.isVisible(), "the number is somebody else's"
    form.line("number").setText(before.number)
    form.confirm.click()
    settle()
    assert office.person(course.course, before.number).name == "王 建国"
    assert page.details.form is None and page.model.rows[0].name == "王 建国"
    undo = next(b for b in messages.bars[-1].findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    settle()
    assert office.person(course.course, before.number) == before


def test_a_question_is_given_up_with_escape(page: RosterPage, settle: Settle) -> None:
    for act in ("edit", "badge", "withdraw", "erase"):
        page.details.wanted.emit(act)
        form = page.details.form
        assert form is not None
        page.refresh()
        assert page.details.form is form, "news do not take the question away"
        QTest.keyClick(form, Qt.Key.Key_Escape)
        settle()
        assert page.details.form is None


def test_somebody_leaves_the_course_and_is_taken_back(page: RosterPage, settle: Settle) -> None:
    assert "Left the course…" in menu_of(page)
    page.details.wanted.emit("withdraw")
    assert page.details.form is not None
    page.details.form.confirm.click()
    settle()
    assert page.list.everybody[0].withdrawn is not None and "Left the course…" not in menu_of(page)
    page.list.chips.choose("left")
    assert page.model.rowCount() == 1
    back = next(b for b in page.details.findChildren(QPushButton) if b.text() == "Take back")
    back.click()
    settle()
    assert page.list.everybody[0].withdrawn is None and page.list.chips.current == "all"


def test_a_new_badge_is_issued_after_a_question(page: RosterPage, settle: Settle, store: Store, course: Course) -> None:
    page.details.wanted.emit("badge")
    assert page.details.form is not None
    page.details.form.confirm.click()
    settle()
    with store.read() as reading:
        assert page.model.rows[0].trainee in reading.badges(course.course)
    assert any("Issued" in text for text in words(page))


def test_all_that_is_held_is_exported(page: RosterPage, settle: Settle, tmp_path: Path, messages: Messages) -> None:
    page.acts.export(tmp_path / "person.zip")
    settle()
    with zipfile.ZipFile(tmp_path / "person.zip") as archive:
        told = json.loads(archive.read("person.json"))
    assert told["person"][0]["name"] == page.model.rows[0].name and messages.bars[-1].kind == "good"


def test_a_person_is_erased_with_a_reason_and_the_number_typed(
    page: RosterPage, settle: Settle, office: Office, course: Course, messages: Messages
) -> None:
    person = page.model.rows[0]
    page.details.wanted.emit("erase")
    form = page.details.form
    assert isinstance(form, EraseForm)
    form.reason.setText(f"{person.name} asked for it")
    assert not form.confirm.isEnabled()
    form.again.setText(person.number)
    form.confirm.click()
    settle()
    assert page.details.form is form and form.problem.isVisible(), "the reason must not name the person"
    form.reason.setText("asked for it")
    form.confirm.click()
    settle()
    assert page.list.everybody[0].name == "" and page.list.everybody[0].number == person.number
    assert messages.bars[-1].kind == "warn" and any("Erased" in text for text in words(page))
    assert not menu_of(page)
    with pytest.raises(InputError):
        People(office).set_person(course.course, person, MORNING)
    with pytest.raises(InputError):
        People(office).withdraw(course.course, person.trainee, MORNING)


def test_what_cannot_be_kept_of_a_person_is_refused(office: Office, course: Course) -> None:
    from dataclasses import replace

    person, people = office.trainees(course.course)[0], People(office)
    with pytest.raises(InputError) as refused:
        people.set_person(course.course, replace(person, name=" ", number="", unit="a\x07b"), MORNING)
    assert len(refused.value.problems) == 2
    assert people.set_person(course.course, person, MORNING) == person
    assert people.known(course.course, "nobody") is None


def test_notes_and_attendance_are_shown(page: RosterPage, settle: Settle, desk: Desk, services: Services) -> None:
    person = page.model.rows[0]
    Notes(desk).add(person.trainee, "collect the file", MORNING)
    desk.check_in(person.trainee, MORNING)
    page.refresh()
    settle()
    said = " ".join(words(page))
    assert "collect the file" in said and "Present 1" in said
    asked: list[str] = []
    services.changes.page_wanted.connect(asked.append)
    page.details.wanted.emit("attendance")
    assert asked == ["attendance"]


def test_photos_of_a_folder_are_looked_at_and_taken(
    page: RosterPage, settle: Settle, office: Office, course: Course, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    picture = QImage(300, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    for name in ("001.jpg", "004 刘犇.png", "李敏.png", "IMG_1.jpg"):
        assert picture.save(str(folder / name))
    (folder / "003.jpg").write_bytes(b"no picture at all")
    page.take(folder)
    settle()
    report = page.photos
    assert page.body.currentIndex() == PHOTOS and report.model.rowCount() == 3
    report.chips.choose("unmatched")
    assert [row[0] for row in report.model.rows] == ["IMG_1.jpg", "李敏.png"], "there are two of this name"
    report.take_button.click()
    settle()
    report.chips.choose("unreadable")
    assert report.model.rows[0][0] == "003.jpg" and not report.take_button.isVisible()
    report.close_button.click()
    assert page.body.currentIndex() == LIST
    page.table.selectRow(0)
    faces = [one for one in page.details.findChildren(QLabel) if not one.pixmap().isNull()]
    assert faces and faces[0].accessibleName() and office.person(course.course, "001").photo
    page.list.chips.choose("bare")
    assert page.model.rowCount() == 38


def test_a_walk_in_is_found_on_the_roster(make: Make, office: Office, course: Course, desk: Desk) -> None:
    walk_in, face = WalkIns(desk).register(WalkIn("王建国", "somewhere"), MORNING)
    desk.scan(face.token, MORNING)
    page = make()
    page.search.setText(walk_in.number)
    assert "Find on the roster…" in [b.text() for b in page.findChildren(QPushButton)]
    sheet = page.match(walk_in)
    assert sheet is not None
    sheet._on_confirmed()
    assert len(office.trainees(course.course)) == 40


def test_every_field_and_button_says_its_name(page: RosterPage, settle: Settle) -> None:
    page.details.wanted.emit("edit")
    form = page.details.form
    assert isinstance(form, EditForm)
    assert all(form.line(name).accessibleName() for name in ("number", "name", "seat"))
    assert page.search.accessibleName() and all(box.accessibleName() for box in page.list.boxes)


def test_without_a_course_the_first_step_is_offered(make: Make, services: Services) -> None:
    page = make()
    asked: list[str] = []
    services.changes.page_wanted.connect(asked.append)
    next(b for b in page.no_course.findChildren(QPushButton)).click()
    assert asked == ["course"] and page.body.currentIndex() == 0
