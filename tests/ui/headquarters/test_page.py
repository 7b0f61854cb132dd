"""The page Headquarters on a real store: what came, figures, what was kept apart, people, the watch."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from checkin.exchange.contents import Profile
from checkin.headquarters.places import Here
from checkin.office import Office
from checkin.store import Store
from checkin.ui.headquarters.model import NAMES, PLACE, OverviewModel
from checkin.ui.headquarters_page import APART, FIGURES, PEOPLE, HeadquartersPage
from checkin.ui.messages import Messages
from checkin.ui.rail import Rail
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from checkin.ui.tasks import Tasks
from tests.headquarters.conftest import EVENING, FIRST, SECOND, Headquarters, Organizer, hq, organizer
from tests.ui.conftest import no_camera

__all__ = ["hq", "organizer"]


@pytest.fixture
def services(store: Store, office: Office) -> Iterator[Services]:
    made = Services(store, office, lambda: EVENING, no_camera)
    yield made
    made.end()


@pytest.fixture
def page(qtbot: QtBot, services: Services, messages: Messages, tasks: Tasks) -> HeadquartersPage:
    made = HeadquartersPage(services, messages, tasks)
    made.resize(1230, 720)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def sent(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> Path:
    hq.trust(organizer.store)
    organizer.scan(slice(0, 25))
    organizer.close(FIRST)
    organizer.send(tmp_path / "in")
    return tmp_path / "in"


def settle(qtbot: QtBot, page: HeadquartersPage) -> None:
    qtbot.waitUntil(lambda: page.tasks.running == 0, timeout=20_000)


def refreshed(qtbot: QtBot, page: HeadquartersPage) -> HeadquartersPage:
    page.refresh()
    settle(qtbot, page)
    return page


def words(page: HeadquartersPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel))


def test_the_first_step(qtbot: QtBot, page: HeadquartersPage) -> None:
    refreshed(qtbot, page)
    assert page.body.currentIndex() == 0 and not page.report_button.isVisible()


def test_files_are_taken_in_and_shown(
    qtbot: QtBot, page: HeadquartersPage, services: Services, sent: Path, organizer: Organizer
) -> None:
    with qtbot.waitSignal(services.changes.changed, timeout=20_000):
        page.acts.take([sent])
    refreshed(qtbot, page)
    model = page.matrix_model
    assert model.rowCount() == 1 and model.columnCount() == NAMES + 5
    place = model.index(0, NAMES).data(PLACE)
    assert place.here is Here.RECEIVED and "Received" in model.index(0, NAMES).data(3)
    page.matrix.setCurrentIndex(model.index(0, NAMES))
    assert "Its file came, revision 1" in words(page) and "SHA-256" in words(page)
    chosen: list[str] = []
    services.changes.page_wanted.connect(chosen.append)
    (button,) = [b for b in page.findChildren(QPushButton) if b.text() == "Attendance of CC2020"]
    button.click()
    assert chosen == ["attendance"] and services.chosen == organizer.course.course
    page.only.setChecked(True)
    assert model.rowCount() == 0, "nothing needs anybody"
    page.due.setTime(QTime(7, 0))
    settle(qtbot, page)
    assert page.overview.due.hour == 7


def test_figures_are_what_was_counted(qtbot: QtBot, page: HeadquartersPage, hq: Headquarters, sent: Path) -> None:
    hq.receive(sent)
    refreshed(qtbot, page).chips.choose(FIGURES)
    (bar,) = page.bars_model.rows
    assert (bar.name, bar.expected) == ("CC2020", 80) and page.bars.isVisible()
    page.by.choose("province")
    assert page.bars_model.rowCount() > 20 and "%" in page.chart.said.text()
    page.bars.selectRow(0)
    assert "Attendance of CC2020" in [b.text() for b in page.findChildren(QPushButton)]
    page.chart.draw()


def test_an_unknown_sender_is_trusted_by_a_person(
    qtbot: QtBot, page: HeadquartersPage, hq: Headquarters, organizer: Organizer, tmp_path: Path
) -> None:
    hq.receive(organizer.send(tmp_path / "in"))
    refreshed(qtbot, page).chips.choose(APART)
    assert page.rows_model.rowCount() == 1 and "Fingerprint" in words(page)
    (trust,) = [b for b in page.findChildren(QPushButton) if "trust it" in b.text()]
    trust.click()
    settle(qtbot, page)
    refreshed(qtbot, page)
    assert page.rows_model.rowCount() == 0 and page.found is not None and len(page.found.rows) == 1


def test_people_over_courses(
    qtbot: QtBot, page: HeadquartersPage, hq: Headquarters, organizer: Organizer, sent: Path, tmp_path: Path
) -> None:
    hq.receive(sent)
    hq.receive(organizer.send(tmp_path / "two", SECOND, Profile.NAMES))
    refreshed(qtbot, page).search.setText("031")
    page._on_search()
    settle(qtbot, page)
    assert page.chips.current == PEOPLE and [one.number for one in page.people] == ["031", "031"]
    page.table.selectRow(1)
    assert "Only lists came" in words(page)
    page.search.clear()
    assert page.chips.current != PEOPLE


def test_a_folder_is_watched(qtbot: QtBot, page: HeadquartersPage, services: Services, sent: Path) -> None:
    refreshed(qtbot, page).open_watch()
    with qtbot.waitSignal(services.watching.took, timeout=20_000):
        page.sheet.add(sent)
    qtbot.waitUntil(lambda: "Taken in: 1" in page.sheet.said.text(), timeout=5_000)
    assert list(services.watching.folders) == [sent]
    page.sheet.list.setCurrentRow(0)
    page.sheet.drop_button.click()
    assert len(services.watching.folders) == 0
    page.sheet.reject()
    settle(qtbot, page)


@pytest.mark.parametrize("ending", [".html", ".xlsx", ".pdf"])
def test_reports_are_written(
    qtbot: QtBot, page: HeadquartersPage, hq: Headquarters, sent: Path, ending: str, tmp_path: Path
) -> None:
    hq.receive(sent)
    path = tmp_path / f"report{ending}"
    page.acts.write(path)
    settle(qtbot, page)
    assert path.stat().st_size > 3000


def test_the_model_of_the_matrix(hq: Headquarters, sent: Path) -> None:
    from checkin.headquarters.overview import Overview

    hq.receive(sent)
    model = OverviewModel()
    tester = QAbstractItemModelTester(model)
    model.set_rows(Overview(hq.office).rows(EVENING + timedelta(days=3)))
    assert tester is not None
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)] == ["Course", "Device", "Day 1"]
    assert model.place(model.index(0, 0)) is None and model.place(model.index(0, 6)) is not None


def test_the_rail_offers_it_when_it_is_used(qtbot: QtBot, services: Services, hq: Headquarters, sent: Path) -> None:
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.resize(1092, 614)
    window.show()
    rail: Rail = window.rail
    assert rail.button("headquarters").isHidden()
    window.display._on_headquarters(True)
    qtbot.waitUntil(lambda: not rail.button("headquarters").isHidden(), timeout=5_000)
    window.display._on_headquarters(False)
    qtbot.waitUntil(lambda: rail.button("headquarters").isHidden(), timeout=5_000)
    hq.receive(sent)
    window.services.changes.changed.emit()
    assert not rail.button("headquarters").isHidden()
    window.open_page("headquarters")
    qtbot.waitUntil(lambda: window.tasks.running == 0, timeout=20_000)
    last, display = rail.button("headquarters").geometry(), rail.display.geometry()
    assert last.bottom() <= display.top(), "every entry has room"
    window.close()
