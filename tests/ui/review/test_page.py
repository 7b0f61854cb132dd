"""The page Review: files are dropped, items are decided with a reason, devices are trusted and revoked."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from checkin.attendance.course import Course
from checkin.attendance.journal import EntryKind
from checkin.demo import load_demo
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.office import Merging, Office
from checkin.office.findings import Choice, Kind
from checkin.store import Store, beside
from checkin.ui.delivery_page import DeliveryPage
from checkin.ui.door.unmerged import unmerged_words
from checkin.ui.messages import Messages
from checkin.ui.review.intake import ResultSheet
from checkin.ui.review.words import choice_meaning, choice_words, kind_words
from checkin.ui.review_page import DECIDED, DEVICES, ReviewPage
from tests.conftest import MORNING
from tests.ui.attendance.conftest import NOON

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[[], None]


@pytest.fixture
def door(tmp_path: Path, course: Course, office: Office) -> Iterator[Store]:
    """Another laptop that has the course, and let three people in."""
    Merging(office).write(course.course, tmp_path / "stick", MORNING)
    with Store.open(tmp_path / "door") as store:
        Merging(Office(store)).take_in([tmp_path / "stick"], MORNING)
        desk = Desk(store, course.course)
        for person in office.trainees(course.course)[:3]:
            desk.check_in(person.trainee, MORNING)
        yield store


@pytest.fixture
def file(tmp_path: Path, course: Course, door: Store) -> Path:
    """What that laptop brings on a stick."""
    return Merging(Office(door)).write(course.course, tmp_path / "from-door", MORNING)


def said(page: ReviewPage) -> str:
    return "\n".join(w.text() for w in page.findChildren(QLabel) if w.isVisibleTo(page))


def press(page: ReviewPage, words: str) -> None:
    (one,) = [b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisibleTo(page)]
    assert one.isEnabled()
    one.click()


def drop(page: ReviewPage | DeliveryPage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(QPoint(50, 50), copy, data, left, none))
    assert page.intake.drop.hint.isVisible() and "Let go" in page.intake.drop.hint.text()
    QApplication.sendEvent(page, QDropEvent(QPointF(50, 50), copy, data, left, none))
    assert not page.intake.drop.hint.isVisible()


def test_a_door_is_dropped_trusted_and_merged(
    make, settle: Settle, course: Course, store: Store, file: Path, messages: Messages
) -> None:
    page = make(ReviewPage)
    assert "Nothing to decide" in page.note.text()
    drop(page, file)
    settle()
    assert messages.bars[-1].kind == "warn" and "Decide under Review" in messages.bars[-1].text
    assert [one.kind for one in page.items if one.decided is None] == [Kind.DEVICE]
    assert "is not known here" in said(page) and "Fingerprint" in said(page)
    buttons = [b for b in page.findChildren(QPushButton) if b.text() == "Trust this device"]
    assert not any(b.isEnabled() for b in buttons), "not without a reason"
    page.item_details.reason.setText("called them")
    press(page, "Trust this device")
    settle()
    assert Desk(store, course.course).counts("OPEN").present == 3
    page.chips.choose(DECIDED)
    settle()
    assert "Trust this device · " in said(page) and "called them" in said(page)
    drop(page, file)
    settle()
    assert messages.bars[-1].kind == "info" and "Nothing new" in messages.bars[-1].text
    page.item_details.reason.setText("by mistake")
    press(page, "Take the decision back")
    settle()
    assert not any(one.decided and one.kind is Kind.DEVICE for one in page.items)


def test_devices_are_listed_and_a_lost_one_is_revoked(
    make, settle: Settle, course: Course, store: Store, file: Path, door: Store
) -> None:
    page = make(ReviewPage)
    page.intake.take([file])
    settle()
    page.chips.choose(DEVICES)
    rows = [one.device for one in page.model.rows]
    assert set(rows) == {store.device.device, door.device.device}
    page.table.selectRow(rows.index(store.device.device))
    settle()
    assert "This computer" in said(page) and page.device_details.reason is None
    page.table.selectRow(rows.index(door.device.device))
    settle()
    assert "Not known" in page.model.data(page.model.index(rows.index(door.device.device), 1))
    press(page, "Trust this device")
    settle()
    page.table.selectRow([one.device for one in page.model.rows].index(door.device.device))
    settle()
    page.device_details.since.setValue(4)
    page.device_details.reason.setText("stolen")
    press(page, "Revoke this device")
    settle()
    (one,) = [one for one in page.devices if one.device == door.device.device]
    assert (one.trusted, one.revoked_since) == (False, 4)
    assert Desk(store, course.course).counts("OPEN").present < 3


def test_a_walk_in_is_found_to_be_somebody(make, settle: Settle, course: Course, store: Store, office: Office) -> None:
    person = office.trainees(course.course)[3]
    walk_in, _ = WalkIns(Desk(store, course.course)).register(WalkIn(person.name, person.unit), MORNING)
    page = make(ReviewPage)
    assert page.item_details.people.currentData() == person.trainee
    page.item_details.reason.setText("her badge was at home")
    press(page, "This is the same person")
    settle()
    with store.read() as reading:
        assert reading.walk_ins(course.course)[walk_in.trainee] == person.trainee
    assert page.model.rows == [] and "Choose an item" in said(page)


def test_several_files_are_told_in_a_list(make, settle: Settle, file: Path, tmp_path: Path, messages: Messages) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"PK")
    page = make(ReviewPage)
    page.intake.take([file, bad])
    settle()
    sheet = page.intake.sheet
    assert isinstance(sheet, ResultSheet)
    assert [one.refused for one in sheet.model.rows] == [True, False]
    sheet.accept()
    page.intake.take([tmp_path / "door" / "marks"])
    settle()
    assert messages.bars[-1].kind == "bad" and "no journal file" in messages.bars[-1].text


def test_files_are_dropped_on_the_page_delivery_too(make, settle: Settle, file: Path, messages: Messages) -> None:
    page = make(DeliveryPage)
    drop(page, file)
    settle()
    assert "wait" in messages.bars[-1].text


def test_the_journal_is_written_for_other_doors(
    make, settle: Settle, course: Course, tmp_path: Path, messages: Messages
) -> None:
    page = make(ReviewPage)
    page.intake.write(tmp_path / "out")
    settle()
    assert "Wrote CC2020_journal_" in messages.bars[-1].text and len(list((tmp_path / "out").iterdir())) == 1


def test_without_a_course_files_can_be_brought_in(make, settle: Settle, tmp_path: Path, messages: Messages) -> None:
    page = make(ReviewPage)
    assert page.body.currentIndex() == 0 and not page.write_button.isVisible()
    with Store.open(tmp_path / "office") as store:
        other = Office(store)
        path = Merging(other).write(load_demo(other, MORNING).course, tmp_path, MORNING)
    page.intake.take([path])
    settle()
    assert page.course is not None and page.body.currentIndex() == 1 and "nothing is missing" in messages.bars[-1].text


def test_how_far_apart_doors_are_is_remembered(make, settle: Settle, course: Course) -> None:
    page = make(ReviewPage)
    assert page.walk.value() == 30
    page.walk.setValue(90)
    settle()
    assert make(ReviewPage).walk.value() == 90


def test_a_refused_decision_is_told(make, settle: Settle, course: Course, file: Path, messages: Messages) -> None:
    page = make(ReviewPage)
    page.intake.take([file])
    settle()
    (item,) = [one for one in page.items if one.decided is None]
    page.decide(item, Choice.ACCEPT, "x", "")
    assert "Choose one of these" in messages.bars[-1].text


def test_the_door_says_how_many_doors_are_missing(office: Office, course: Course, store: Store) -> None:
    desk = Desk(store, course.course)
    assert unmerged_words(desk) == ""
    with store.write() as writing:
        for name in ("front", "back"):
            body = {"target": name, "name": name, "public_key": ""}
            writing.append(course.course, EntryKind.DEVICE_TRUSTED, body, now=NOON, operator="")
        beside.hear(writing, course.course, {"front": 9})
    assert unmerged_words(desk) == "2 doors not yet merged"


def test_every_kind_and_choice_has_words() -> None:
    assert all(kind_words(kind) for kind in Kind)
    assert all(choice_words(choice) and choice_meaning(choice) for choice in Choice)
