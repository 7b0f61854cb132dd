"""The door in a language twice as long as English, on the two smallest screens: everything is still there to read."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from checkin.attendance.verdicts import Kind, Verdict
from checkin.desk import Act, Desk, Notes
from checkin.office import Office
from checkin.ui import theme
from checkin.ui.door.lettering import ElidedButton, FittedLabel
from checkin.ui.door.page import DoorPage
from checkin.ui.door.pin_sheet import PinSheet
from checkin.ui.door.preflight_sheet import PreflightSheet
from checkin.ui.door.tiles import Tile
from checkin.ui.door.walk_in_sheet import WalkInSheet
from checkin.ui.sentences import words
from tests.conftest import MORNING
from tests.ui.door.test_page import no_camera
from tests.ui.doubled import Doubled

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SIZES = {"laptop": (1254, 768), "scaled": (980, 614)}
"""The page beside the rail: 1366 × 768, and the same screen at 125 %."""


@pytest.fixture
def doubled(qapp: QApplication) -> Iterator[None]:
    translator = Doubled(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture(params=SIZES)
def page(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, doubled: None, desk: Desk, tmp_path: Path
) -> Iterator[DoorPage]:
    theme.apply(qapp, "light")
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("door/phones", "1")
    made = DoorPage(desk, lambda: MORNING, no_camera, settings)
    qtbot.addWidget(made)
    made.resize(*SIZES[request.param])
    made.show()
    yield made
    made.stop()


def look(widget: QWidget, name: str, request: pytest.FixtureRequest) -> QImage:
    """Paint it, and keep the picture where DOUBLED_PICTURES says."""
    for _ in range(5):  # each turn lays out what the turn before made higher
        QApplication.processEvents()
    picture = widget.grab().toImage()
    if folder := os.environ.get("DOUBLED_PICTURES"):
        picture.save(f"{folder}/{request.node.callspec.id}-{name}.png")
    return picture


def assert_roomy(widget: QWidget) -> None:
    """Nothing that is pressed or read is cut off, and nothing lies outside."""
    for button in widget.findChildren(QWidget):
        if not isinstance(button, QPushButton | QToolButton | QCheckBox) or not button.isVisible():
            continue
        if isinstance(button, ElidedButton) or not button.text():
            continue
        needed = button.minimumSizeHint().width()
        if isinstance(button, QToolButton):  # of a fixed size, with a sign
            needed = button.fontMetrics().horizontalAdvance(button.text()) + 8
        assert button.width() >= needed, f"{button.text()} is cut off"
        assert button.height() >= 36, button.text()
    for label in widget.findChildren(QLabel):
        if not label.isVisible():
            continue
        if isinstance(label, FittedLabel):
            assert not label.shown()[1][-1].endswith("…"), label.text()
        elif label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), f"{label.text()} is cut off below"
        else:
            assert label.width() >= label.sizeHint().width(), f"{label.text()} is cut off"
    for child in widget.findChildren(QWidget):
        parent = child.parentWidget()
        if child.isVisible() and not child.isWindow() and parent is not None and not scrolls(child, widget):
            assert parent.rect().contains(child.geometry()), (child, child.geometry(), parent, parent.rect())


def scrolls(child: QWidget, within: QWidget) -> bool:
    """Tell whether a widget lies in an area that scrolls; such areas show what does not fit."""
    above: QWidget | None = child
    while above is not None and above is not within:
        above = above.parentWidget()
        if isinstance(above, QAbstractScrollArea):
            return True
    return isinstance(child, QScrollBar)


def test_the_page_at_rest_in_a_search_and_with_a_question(
    page: DoorPage, tokens: dict[str, str], request: pytest.FixtureRequest
) -> None:
    look(page, "idle", request)
    assert_roomy(page)
    for number in ("001", "002", "003"):
        page._on_scanned(tokens[number], "camera")
    look(page, "admitted", request)
    assert_roomy(page)
    page.search.field.setText("wang")
    page.finding.look()
    look(page, "search", request)
    assert_roomy(page)
    page._on_undo_last()
    look(page, "undo", request)
    assert_roomy(page)
    page._close_overlays()
    page.search.field.setText("nobody is called this")
    page.finding.look()
    look(page, "nobody", request)
    assert_roomy(page)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_verdict(page: DoorPage, desk: Desk, kind: Kind, request: pytest.FixtureRequest) -> None:
    person = desk.search("031", MORNING)[0].trainee
    other = desk.timetable.sessions[3]
    verdict = Verdict(
        kind,
        MORNING,
        session=desk.timetable.sessions[0],
        trainee=person,
        elsewhere=other,
        since=MORNING - timedelta(days=1),
        minutes=5,
    )
    page.panel.show_verdict(verdict, words(verdict, desk.course))
    look(page, kind.value.lower(), request)
    assert_roomy(page)
    overridden = page.panel.override
    assert overridden.isHidden() or page.panel.rect().contains(overridden.geometry())


def test_tiles_show_their_words_whole(page: DoorPage) -> None:
    tiles = page.tiles.findChildren(Tile)
    assert len(tiles) == 5
    for tile in tiles:
        assert tile.number.width() >= tile.number.sizeHint().width()
        assert tile.toolTip() == "", "nothing is left out"


def test_every_sheet(
    page: DoorPage, desk: Desk, office: Office, tokens: dict[str, str], qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    page._on_scanned(tokens["001"], "camera")
    assert page.tools.person is not None
    Notes(desk).add(page.tools.person.trainee, "collect the file at the desk", MORNING)
    for name in ("register", "show_lists", "write_note", "enter_paper", "check", "set_pin", "show_keys"):
        getattr(page.tools, name)()
        sheet = page.tools.sheet
        assert sheet is not None, name
        if isinstance(sheet, WalkInSheet):
            sheet.name.setText("王建国")
            sheet.show_doubles()
        if isinstance(sheet, PreflightSheet):
            store = sheet.rows["store"]
            qtbot.waitUntil(lambda row=store: row.state is not None, timeout=10_000)
        sheet.refuse("A sentence that is as long as the sentences for staff are where something was wrong. " * 2)
        look(sheet, name, request)
        assert_roomy(sheet)
        assert sheet.size().boundedTo(page.size()) == sheet.size(), f"{name} is larger than the window"
        sheet.reject()
    page.tools.guard.set_pin("4711", MORNING)
    page.tools.privileged(Act.EVERYBODY_OUT, lambda: None)
    assert isinstance(page.tools.sheet, PinSheet)
    look(page.tools.sheet, "pin", request)
    assert_roomy(page.tools.sheet)
    page.tools.sheet.reject()
