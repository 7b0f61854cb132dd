"""Targets and what became of files, on the page: added, tried, sent, answered, and again in the window's own thread."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.exchange import receipt as r
from checkin.exchange.receipt import Answer, Receipt
from checkin.exchange.target import Kind
from checkin.office import Closing, Office
from checkin.store.outbox import State
from checkin.ui.delivery.target_sheet import TargetSheet
from checkin.ui.delivery.targets_sheet import TargetsSheet
from checkin.ui.delivery_page import DeliveryPage
from checkin.ui.services import Services
from tests.exchange.servers import PASSWORD, sftp_server
from tests.ui.attendance.conftest import NOON
from tests.ui.delivery.test_page import DAY

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
HQ = bytes(range(5, 37))
HQ_PUBLIC = Ed25519PrivateKey.from_private_bytes(HQ).public_key().public_bytes_raw()
Settle = Callable[[], None]


@pytest.fixture(autouse=True)
def ended(services: Services) -> Iterator[None]:
    yield
    services.end()


def said(widget: QWidget) -> str:
    QTest.qWait(1)  # widgets that were added show in the next turn
    return "\n".join(w.text() for w in widget.findChildren(QLabel) if w.isVisibleTo(widget))


def press(widget: QWidget, words: str) -> None:
    QTest.qWait(1)
    (found,) = [b for b in widget.findChildren(QPushButton) if b.text() == words and b.isVisibleTo(widget)]
    found.click()


def open_targets(page: DeliveryPage) -> TargetsSheet:
    page.targets_button.click()
    assert page.sheet is not None
    return page.sheet


def fill(sheet: TargetsSheet, kind: Kind, name: str, address: str, password: str = "") -> TargetSheet:
    sheet.add_button.click()
    form = sheet.form
    assert form is not None
    form.kind.setCurrentIndex(list(Kind).index(kind))
    form.name.setText(name)
    form.address.setText(address)
    form.password.setText(password)
    form.save_button.click()
    return form


def test_a_folder_is_added_a_day_closed_sent_and_answered(
    make, settle: Settle, course: Course, office: Office, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    there = tmp_path / "there"
    page = make(DeliveryPage)
    sheet = open_targets(page)
    assert "No target yet" in said(sheet) and "no keyring" in said(sheet)
    form = fill(sheet, Kind.SFTP, "hq", str(there))
    assert form.problem.isVisible() and "another kind" in form.problem.text()
    form.kind.setCurrentIndex(0)
    form.save_button.click()
    assert str(there) in said(sheet)
    press(sheet, "Test")
    settle()
    assert "is not there" in said(sheet)
    sheet.reject()
    Closing(office).close(course.course, DAY, NOON)
    page.refresh()
    assert services.post.sending.queue_closed() == 1
    services.post.outbox.round()
    services.post.wake()
    assert "Waits to be sent" in said(page) and "is not there" in said(page) and "Next try" in said(page)
    there.mkdir()
    press(page, "Try now")
    services.post.start()
    qtbot.waitUntil(lambda: "There, not answered yet" in said(page), timeout=20_000)
    (sent,) = services.post.sending.deliveries(course.course)
    assert page.model.index(0, 3).data() == "There, not answered yet"
    r.write(there, Receipt(sent.name, sent.sha256, Answer.GAP_BEFORE, "Day 1 is missing.", NOON, "hq", HQ_PUBLIC), HQ)
    press(page, "Try now")
    qtbot.waitUntil(lambda: r.fingerprint(HQ_PUBLIC) in said(page), timeout=20_000)
    sheet = open_targets(page)
    press(sheet, "Trust this headquarters")
    qtbot.waitUntil(lambda: "Day 1 is missing." in said(page), timeout=20_000)
    assert "Accepted, something before it is missing" in said(page)
    press(page, "Send again")
    qtbot.waitUntil(lambda: services.post.sending.deliveries(course.course)[0].state is State.ANSWERED, timeout=20_000)


def test_a_server_is_trusted_after_its_key_was_shown(
    make, settle: Settle, course: Course, services: Services, tmp_path: Path
) -> None:
    root = tmp_path / "served"
    root.mkdir()
    page = make(DeliveryPage)
    sheet = open_targets(page)
    with sftp_server(root) as server:
        fill(sheet, Kind.SFTP, "hq", server.address, PASSWORD)
        press(sheet, "Test")
        settle()
        assert server.fingerprint in said(sheet)
        press(sheet, "Trust this server")
        press(sheet, "Test")
        settle()
        assert "It works" in said(sheet)
    sheet.edit(services.post.sending.target("hq"))
    form = sheet.form
    assert form is not None and form.password.text() == "" and form.password.placeholderText() == "as before"
    form.save_button.click()
    assert services.post.outbox.credentials.get("hq") == PASSWORD and PASSWORD not in said(sheet)


def test_a_target_is_removed_when_asked_twice(make, services: Services, tmp_path: Path) -> None:
    page = make(DeliveryPage)
    sheet = open_targets(page)
    fill(sheet, Kind.STICK, "stick", "usb:NOWHERE")
    sheet.by_itself.setChecked(False)
    assert not services.post.sending.by_itself
    press(sheet, "Remove")
    assert services.post.sending.targets()
    press(sheet, "Remove it, and what waits for it")
    assert not services.post.sending.targets() and "No target yet" in said(sheet)


def test_a_day_is_sent_when_asked_and_given_up(
    make, settle: Settle, course: Course, services: Services, tmp_path: Path
) -> None:
    page = make(DeliveryPage)
    assert "Send" not in [b.text() for b in page.findChildren(QPushButton)]
    fill(open_targets(page), Kind.STICK, "stick", "usb:NOWHERE")
    page.refresh()
    press(page, "Send")
    settle()
    services.post.outbox.round()
    services.post.wake()
    assert "Put the stick NOWHERE in." in said(page)
    press(page, "Give up")
    assert "Given up" in said(page) and page.model.index(0, 3).data() == "Given up"


def test_journals_are_exchanged_through_a_folder(
    make, course: Course, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "shared"
    page = make(DeliveryPage)
    services.post.start()
    page.exchange_button.click()
    sheet = page.exchange_sheet
    sheet.folder.setText(str(folder))
    sheet.save_button.click()
    qtbot.waitUntil(lambda: "Alone since" in said(sheet) and "is not there" in said(sheet), timeout=20_000)
    assert "Entries of this door that wait" in said(sheet)
    folder.mkdir()
    qtbot.waitUntil(lambda: "Together with the folder since" in said(sheet), timeout=20_000)
    sheet.folder.setText("")
    sheet.save_button.click()
    qtbot.waitUntil(lambda: bool(list(folder.glob("*_journal_*.zip"))))  # what was left is written as it ends
    assert services.post.live.ways.folder == "" and services.post.live.folder_state is None
