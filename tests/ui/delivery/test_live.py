"""Two windows' services on two stores, which exchange through a hub or a folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.attendance.verdicts import Kind
from checkin.desk import Desk
from checkin.office import Leaves, Office
from checkin.store import Store
from checkin.store.device import vouch
from checkin.ui.delivery.exchange_sheet import ExchangeSheet
from checkin.ui.door.live_mark import LiveSheet
from checkin.ui.door.page import DoorPage
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks
from tests.conftest import MORNING
from tests.postgres import PostgresServer
from tests.ui.conftest import no_camera

PATIENCE = 20_000


def said(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


@pytest.fixture
def windows(
    tmp_path: Path, store: Store, office: Office, course: Course, tokens: dict[str, str]
) -> Iterator[list[Services]]:
    """What two windows stand on: one course and badge key, devices that trust each other."""
    with Store.open(tmp_path / "other") as other:
        with other.write() as writing:
            writing.take(store.runs(course.course), anyone=True)
            writing.keep(f"badge_key:{course.course}", store.badge_key(course.course))
        for one in (store, other):
            with one.write() as writing:
                vouch(writing.connection, course.course, [store.device.device, other.device.device])
        made = [Services(one, Office(one), lambda: MORNING, no_camera) for one in (store, other)]
        for services in made:
            services.post.start()
        yield made
        for services in made:
            services.end()


@pytest.fixture
def door(windows: list[Services], course: Course, qtbot: QtBot) -> Iterator[DoorPage]:
    """The door of the first window."""
    services = windows[0]
    desk = Desk(services.store, course.course)
    page = DoorPage(desk, services.clock, no_camera, services.settings, live=services.post.live)
    qtbot.addWidget(page)
    services.changes.changed.connect(page.refresh)  # as the window does
    page.resize(1200, 720)
    page.show()
    yield page
    page.stop()


def test_a_scan_at_one_door_is_shown_at_the_other(
    postgres: str, windows: list[Services], door: DoorPage, course: Course, tokens: dict[str, str], qtbot: QtBot
) -> None:
    for services in windows:
        services.post.live.use_hub(postgres)
    mark = door.header.live
    qtbot.waitUntil(lambda: mark.accessibleName() == "Together with the hub", timeout=PATIENCE)
    other = Desk(windows[1].store, course.course)
    with qtbot.waitSignal(windows[0].post.live.scanned, timeout=PATIENCE):
        other.scan(tokens["001"], MORNING)
    qtbot.waitUntil(lambda: door.header.count.counts.present == 1, timeout=PATIENCE)
    assert door.desk.scan(tokens["001"], MORNING).kind is Kind.ALREADY_IN
    person = windows[1].office.trainees(course.course)[5]
    with qtbot.waitSignal(windows[0].changes.changed, timeout=PATIENCE):
        Leaves(windows[1].office).grant(course.course, [person.trainee], "ill", MORNING, sessions=["OPEN"])


def test_who_is_alone_says_so_and_what_to_do(
    own_server: PostgresServer, windows: list[Services], door: DoorPage, tokens: dict[str, str], qtbot: QtBot
) -> None:
    mark, live = door.header.live, windows[0].post.live
    assert not mark.isVisible()
    live.use_hub(own_server.new_database())
    qtbot.waitUntil(lambda: mark.isVisible() and mark.accessibleName() == "Together with the hub", timeout=PATIENCE)
    own_server.stop()
    qtbot.waitUntil(lambda: mark.accessibleName() == "Alone since 08:52", timeout=PATIENCE)
    door.desk.scan(tokens["001"], MORNING)
    qtbot.waitUntil(lambda: "waiting" in mark.accessibleName(), timeout=PATIENCE)
    mark.click()
    (sheet,) = door.findChildren(LiveSheet)
    assert "does not answer" in said(sheet) and "wait: 1" in said(sheet) and "Go on scanning" in said(sheet)
    mark.be_narrow(True)
    assert mark.unsaid == "Alone since 08:52"
    own_server.start()
    qtbot.waitUntil(lambda: mark.accessibleName() == "Together with the hub", timeout=PATIENCE)
    qtbot.waitUntil(lambda: "Together with the hub since" in said(sheet), timeout=PATIENCE)
    assert mark.unsaid == ""
    sheet.reject()


def test_what_a_stranger_sends_is_told_of(
    postgres: str, windows: list[Services], door: DoorPage, course: Course, tmp_path: Path, qtbot: QtBot
) -> None:
    with Store.open(tmp_path / "stranger") as stranger:
        with stranger.write() as writing:
            writing.take(windows[0].store.runs(course.course), anyone=True)
        office = Office(stranger)
        person = office.trainees(course.course)[5]
        Leaves(office).grant(course.course, [person.trainee], "ill", MORNING, sessions=["OPEN"])
        third = Services(stranger, office, lambda: MORNING, no_camera)
        third.post.start()
        for services in (third, windows[0]):
            services.post.live.use_hub(postgres)
        qtbot.waitUntil(lambda: "Review: 1 wait" in door.header.live.accessibleName(), timeout=PATIENCE)
        third.end()


def test_two_windows_exchange_through_a_folder(
    windows: list[Services], door: DoorPage, course: Course, tokens: dict[str, str], tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    for services in windows:
        services.post.live.use_folder(str(folder))
    other = Desk(windows[1].store, course.course)
    other.scan(tokens["001"], MORNING)
    with windows[0].store.write() as writing:  # from now on its key is known here
        writing.take(windows[1].store.runs(course.course), anyone=True)
    other.scan(tokens["002"], MORNING)
    qtbot.waitUntil(lambda: door.header.count.counts.present == 2, timeout=PATIENCE)
    assert door.header.live.accessibleName() == "Together with the folder"


def test_the_sheet_tries_a_hub_and_uses_it(
    postgres: str, windows: list[Services], course: Course, tasks: Tasks, ground: QWidget, qtbot: QtBot
) -> None:
    post = windows[0].post
    sheet = ExchangeSheet(post, course, tasks, ground)
    sheet.open()
    sheet.hub.setText("http://example.org")
    sheet.test_button.click()
    qtbot.waitUntil(lambda: "cannot be read" in said(sheet), timeout=PATIENCE)
    sheet.save_button.click()
    assert "cannot be read" in sheet.problem.text() and post.live.ways.hub == ""
    sheet.hub.setText("postgresql+psycopg://u@localhost:9/hub")
    sheet.test_button.click()
    qtbot.waitUntil(lambda: "does not answer" in said(sheet), timeout=PATIENCE)
    sheet.hub.setText(postgres)
    sheet.test_button.click()
    qtbot.waitUntil(lambda: "It works: PostgreSQL" in said(sheet), timeout=PATIENCE)
    sheet.save_button.click()
    qtbot.waitUntil(lambda: "Together with the hub since" in said(sheet), timeout=PATIENCE)
    assert post.live.ways.hub and sheet.problem.text() == ""
    sheet.hub.setText("")
    sheet.save_button.click()
    assert post.live.hub_state is None
    sheet.reject()
