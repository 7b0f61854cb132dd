"""Door files in the window: made with a passphrase and a code, opened by either, and what a page then shows."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.attendance.verdicts import Kind
from checkin.capture.sources import open_source
from checkin.desk import Desk
from checkin.office import Doors, Made, Merging, Office
from checkin.store import Store
from checkin.ui.course_page import CoursePage
from checkin.ui.doors.code_view import CodeView
from checkin.ui.doors.make_sheet import MakeSheet
from checkin.ui.doors.open_sheet import OpenSheet
from checkin.ui.messages import Messages
from checkin.ui.review_page import DEVICES, INVITED, ReviewPage
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from checkin.ui.tasks import Tasks
from tests.conftest import MORNING
from tests.ui.conftest import no_camera

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[[], None]


@pytest.fixture
def made(office: Office, course: Course, tmp_path: Path) -> Made:
    return Doors(office).make(course.course, tmp_path, MORNING, label="Main hall", exchange={"folder": str(tmp_path)})


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Services]:
    """What a window of a new laptop stands on."""
    with Store.open(tmp_path / "door") as store:
        services = Services(store, Office(store), lambda: MORNING, no_camera)
        yield services
        services.end()


def said(widget: QWidget) -> str:
    return "\n".join(w.text() for w in widget.findChildren(QLabel) if w.isVisibleTo(widget))


def test_a_door_file_is_written_and_its_code_can_be_read(
    make: Callable[[type], CoursePage], settle: Settle, tmp_path: Path, store: Store, course: Course, office: Office
) -> None:
    page = make(CoursePage)
    page.door_menu.actions()[0].trigger()
    sheet = page.door_files.sheet
    assert isinstance(sheet, MakeSheet) and sheet.isVisible()
    sheet.own.setText("1234")
    assert "Soon guessed" in sheet.told.text()
    sheet.write(tmp_path)
    settle()
    assert "soon guessed" in sheet.problem.text() and sheet.made is None
    sheet.own.clear()
    sheet.name.setText("Main hall")
    sheet.write(tmp_path)
    settle()
    done = sheet.made
    assert done is not None and done.passphrase in said(sheet) and str(done.path) in said(sheet)
    image = sheet.code.grab().toImage().convertToFormat(sheet.code.grab().toImage().Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    (read,) = zxingcpp.read_barcodes(np.ascontiguousarray(pixels[:, : image.width()]))
    assert read.text == done.pairing.text
    sheet._on_copy()
    assert QGuiApplication.clipboard().text() == done.passphrase
    (offer,) = Doors(office).invitations(course.course)
    assert (offer.label, offer.most, offer.key) == ("Main hall", 10, done.invitation)
    sheet.accept()


def test_a_new_laptop_opens_it_by_its_passphrase_and_its_door_is_ready(
    qtbot: QtBot, tokens: dict[str, str], made: Made, empty: Services, course: Course, store: Store, office: Office
) -> None:
    window = MainWindow(empty)
    qtbot.addWidget(window)
    window.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(made.path))])
    ground, copy, left = window.centralWidget(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(ground, QDragEnterEvent(QPoint(50, 50), copy, data, left, none))
    assert window.drop.hint.isVisible()
    QApplication.sendEvent(ground, QDropEvent(QPointF(50, 50), copy, data, left, none))
    page = window.pages["course"]
    assert isinstance(page, CoursePage)
    sheet = page.door_files.sheet
    assert isinstance(sheet, OpenSheet)
    sheet.passphrase.setText("0000 0000 0000 0000 0001")
    sheet.open_button.click()
    qtbot.waitUntil(lambda: window.tasks.running == 0, timeout=20_000)
    assert "not the passphrase" in sheet.problem.text() and sheet.passphrase.isEnabled()
    sheet.passphrase.setText(made.passphrase)
    sheet.open_button.click()
    qtbot.waitUntil(lambda: window.tasks.running == 0, timeout=20_000)
    assert window.current == "door" and window.door is not None
    assert window.door.desk.scan(tokens["001"], MORNING).kind is Kind.ADMITTED
    assert empty.post.live.ways.folder == str(made.path.parent), "and it exchanges where the others do"
    told = Merging(empty.office).write(course.course, made.path.parent / "stick", MORNING)
    (brought,) = Merging(office).take_in([told], MORNING)
    assert not brought.waiting and Desk(store, course.course).counts("OPEN").present == 1
    window.close()


def test_the_code_on_the_organizers_screen_opens_it(
    qtbot: QtBot, made: Made, empty: Services, tmp_path: Path, course: Course, messages: Messages, tasks: Tasks
) -> None:
    view = CodeView()
    qtbot.addWidget(view)
    view.show_text(made.pairing.text)
    photo = tmp_path / "screen.png"
    assert view.grab().scaled(480, 480).save(str(photo))
    empty.opener = lambda: open_source(photo)
    page = CoursePage(empty, messages, tasks)
    qtbot.addWidget(page)
    page.show()
    wanted: list[bool] = []
    empty.changes.camera_wanted.connect(wanted.append)
    page.door_files.open(made.path)
    sheet = page.door_files.sheet
    assert isinstance(sheet, OpenSheet) and not sheet.open_button.isEnabled()
    sheet.on_text("100511925235884263175037200242028163362460821862")
    assert "no pairing code" in sheet.told.text()
    sheet.scan_button.click()
    assert sheet.view.isVisibleTo(sheet) and wanted == [True]
    qtbot.waitUntil(lambda: bool(empty.office.courses()) and tasks.running == 0, timeout=20_000)
    qtbot.waitUntil(lambda: wanted == [True, False])
    assert [one.code for one in empty.office.courses()] == [course.code]


def test_invitations_are_listed_and_withdrawn_and_a_lost_laptop_is_revoked_by_the_clock(
    make: Callable[[type], ReviewPage], settle: Settle, made: Made, course: Course, empty: Services, office: Office
) -> None:
    Doors(empty.office).enter(made.path, made.pairing, MORNING)
    Merging(office).take_in([Merging(empty.office).write(course.course, made.path.parent / "s", MORNING)], MORNING)
    page = make(ReviewPage)
    settle()
    page.chips.choose(INVITED)
    settle()
    text = said(page)
    assert "Main hall" in text and empty.store.device.device in text and "Open until" in text
    assert page.model.data(page.model.index(0, 2)) == "1 of 10"
    assert page.invitation_details.reason is not None
    page.invitation_details.reason.setText("stick lost")
    (offer,) = page.offers
    page.withdraw(offer, "stick lost")
    settle()
    assert "Withdrawn" in said(page) and page.invitation_details.reason is None
    page.chips.choose(DEVICES)
    rows = [one.device for one in page.model.rows]
    page.table.selectRow(rows.index(empty.store.device.device))
    settle()
    since, lost = page.device_details.since, page.device_details.lost
    assert since is not None and lost is not None
    assert (since.value(), lost.text()) == (3, "2020-12-07 11:52"), "two entries so far, and Shanghai's clock"
    lost.setDateTime(lost.dateTime().addSecs(-4 * 3600))
    assert since.value() == 1
