"""The Door page with a real desk on a real store."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.attendance.verdicts import Kind, Verdict
from checkin.badges.face import BadgeFace
from checkin.capture.frames import Frame
from checkin.capture.scanner import CameraStateKind
from checkin.capture.sources import Source
from checkin.demo import badge_pictures
from checkin.desk import Desk
from checkin.errors import EnvironmentFault
from checkin.office import Office
from checkin.ui import theme
from checkin.ui.door.looks import LOOKS
from checkin.ui.door.page import DoorPage
from checkin.ui.language import day_words, use_language
from checkin.ui.sentences import words
from tests.conftest import MORNING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screenless platform says this of every window


class StillCamera:
    """A source that shows one picture again and again."""

    description, fps, live = "Camera: still", 30.0, False

    def __init__(self, picture: object) -> None:
        self._picture, self._number = picture, 0

    def read(self) -> Frame | None:
        self._number += 1
        return Frame(self._picture, self._number, self._number / 30)  # type: ignore[arg-type]  # a picture

    def close(self) -> None:
        pass


def no_camera() -> Source:
    raise EnvironmentFault("There is no camera. Plug one in.")


@pytest.fixture
def now() -> list[datetime]:
    """The moment that the page's clock tells; tests change it."""
    return [MORNING]


@pytest.fixture
def remembered(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def page(
    qtbot: QtBot, qapp: QApplication, desk: Desk, now: list[datetime], remembered: QSettings
) -> Iterator[DoorPage]:
    theme.apply(qapp, "light")
    made = DoorPage(desk, lambda: now[0], no_camera, remembered)
    qtbot.addWidget(made)
    made.resize(1270, 720)
    yield made
    made.stop()


def ground_of(page: DoorPage) -> QColor:
    """Return the panel's colour near its upper right corner, where nothing is written."""
    return page.panel.grab().toImage().pixelColor(page.panel.width() - 40, 16)


def test_before_the_first_scan_it_asks_for_a_badge(page: DoorPage) -> None:
    assert page.panel.idle
    assert "Hold the badge" in page.panel.words.headline
    assert page.header.title.title == "Opening ceremony"
    assert "late after 09:05" in page.header.title.facts
    assert page.header.clock.time == "08:52:00"
    assert page.header.count.counts.expected == 40


def test_a_scan_is_shown_counted_and_listed(page: DoorPage, qtbot: QtBot, tokens: dict[str, str]) -> None:
    number, token = next(iter(tokens.items()))
    with qtbot.waitSignal(page.scanned):
        page.readers.scanned.emit(token, "camera")
    assert page.panel.kind is Kind.ADMITTED
    assert page.panel.words.headline == "WELCOME"
    assert ground_of(page) == QColor(LOOKS[Kind.ADMITTED].ground)
    assert page.header.count.counts.present == 1
    assert page.tiles.missing.number.text() == "39"
    assert page.last_scans.cards[0].said() == "Admitted"
    page.readers.scanned.emit(token, "camera")
    assert page.panel.words.headline == "ALREADY IN"
    assert ground_of(page) == QColor(LOOKS[Kind.ALREADY_IN].ground)
    assert page.header.count.counts.present == 1
    assert page.last_scans.rows[0].trainee.number == number


@pytest.mark.parametrize("kind", list(Kind))
def test_each_verdict_has_its_ground_and_is_read_out(page: DoorPage, desk: Desk, kind: Kind) -> None:
    person = desk.search("001", MORNING)[0].trainee
    verdict = Verdict(kind, MORNING, session=desk.timetable.sessions[0], trainee=person)
    page.panel.show_verdict(verdict, words(verdict, desk.course))
    assert ground_of(page) == QColor(LOOKS[kind].ground)
    assert page.panel.words.headline in page.panel.accessibleDescription()
    assert page.panel.words.action in page.panel.accessibleDescription()


def test_foreign_and_forged_symbols(page: DoorPage, tokens: dict[str, str]) -> None:
    page.readers.scanned.emit("https://example.org/\ud800\0", "camera")
    assert page.panel.kind is Kind.NOT_A_BADGE
    token = next(iter(tokens.values()))
    page.readers.scanned.emit(token[:-1] + str((int(token[-1]) + 1) % 10), "camera")
    assert page.panel.kind is Kind.FORGED


def test_undo_asks_for_a_reason_and_strikes_through(page: DoorPage, tokens: dict[str, str]) -> None:
    page.readers.scanned.emit(next(iter(tokens.values())), "camera")
    page.tiles.undo.click()
    assert not page.reason.isHidden()
    assert not page.reason.confirm.isEnabled()
    page.reason.field.setText("Wrong person")
    page.reason.confirm.click()
    assert page.reason.isHidden()
    assert page.last_scans.rows[0].undone
    assert page.header.count.counts.present == 0
    assert not page.tiles.undo.isEnabled()


def test_an_old_badge_is_let_in_with_a_reason(
    page: DoorPage, office: Office, desk: Desk, tokens: dict[str, str]
) -> None:
    number, token = next(iter(tokens.items()))
    office.reissue_badge(desk.course.course, number, MORNING)
    page.readers.scanned.emit(token, "camera")
    assert page.panel.words.headline == "OLD BADGE"
    assert not page.panel.override.isHidden()
    page.panel.override.click()
    page.reason.given.emit("Organizer agreed")
    assert page.panel.kind is Kind.ADMITTED
    assert "Organizer agreed" in page.panel.words.action
    assert page.last_scans.rows[0].override == "Organizer agreed"
    assert page.panel.override.isHidden()


def test_search_checks_in_by_hand(page: DoorPage, qtbot: QtBot) -> None:
    field = page.search.field
    qtbot.keyClicks(field, "001")
    qtbot.waitUntil(lambda: page.finding.open)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.panel.kind is Kind.ADMITTED
    assert page.last_scans.rows[0].source == "hand"
    assert field.text() == ""
    assert page.results.isHidden()
    qtbot.keyClicks(field, "nobody is called this")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not page.results.nobody.isHidden()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.results.isHidden()


def test_a_usb_scanner_types_a_token(page: DoorPage, qtbot: QtBot, tokens: dict[str, str]) -> None:
    qtbot.keyClicks(page, next(iter(tokens.values())))
    qtbot.keyClick(page.search.field, Qt.Key.Key_Return)
    assert page.panel.kind is Kind.ADMITTED
    assert page.last_scans.rows[0].source == "usb scanner"


def test_the_session_follows_the_clock_and_can_be_chosen(page: DoorPage, desk: Desk, now: list[datetime]) -> None:
    first = page.header.title.title
    now[0] = desk.timetable.sessions[1].start
    page._on_second()
    assert page.header.title.title == desk.timetable.sessions[1].title != first
    assert page.header.title.notice == page.panel.announced == "Session changed"
    page.header.pinned.emit(desk.timetable.sessions[2].code)
    assert page.header.title.title == desk.timetable.sessions[2].title
    assert "chosen by hand" in page.header.title.facts
    page.header.pinned.emit("")
    assert page.header.title.title == desk.timetable.sessions[1].title
    now[0] += timedelta(days=90)
    page._on_second()
    assert page.header.title.title == "No session now"


def test_when_it_cannot_be_stored_staff_are_told(page: DoorPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> Verdict:
        raise EnvironmentFault("The disk is full. Free some space.")

    monkeypatch.setattr(desk, "scan", full)
    page.readers.scanned.emit("1", "camera")
    assert page.panel.words.detail == "The disk is full. Free some space."
    assert "NOT STORED" in page.panel.words.headline


def test_a_missing_camera_is_named(page: DoorPage, qtbot: QtBot) -> None:
    page.start()
    qtbot.waitUntil(lambda: page.camera.state.kind is CameraStateKind.LOST)
    assert "no camera" in page.camera.state.sentence
    assert "no camera" in page.header.clock.accessibleDescription() and "no camera" in page.camera.toolTip()
    page.stop()


def test_from_frame_to_verdict(qtbot: QtBot, desk: Desk, office: Office, remembered: QSettings) -> None:
    faces: list[BadgeFace] = office.badge_faces(desk.course.course, MORNING)
    picture = badge_pictures(faces[:1])[0]
    page = DoorPage(desk, lambda: MORNING, lambda: StillCamera(picture), remembered)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.scanned):
        page.start()
    qtbot.waitUntil(lambda: page.camera.picture() is not None)
    shown = page.camera.picture()
    page.stop()
    assert page.panel.words.name == faces[0].name
    assert shown is not None and shown.width() == picture.shape[1]


@pytest.mark.parametrize("size", [(928, 600), (1270, 720), (2400, 1300)])
def test_everything_stays_on_the_page(page: DoorPage, qapp: QApplication, size: tuple[int, int]) -> None:
    page.resize(*size)
    page._column.activate()
    for part in (page.header, page.camera, page.panel, page.search, page.last_scans, page.tiles):
        assert page.rect().contains(part.geometry())
        assert part.height() >= 44


def test_chinese_comes_first_on_a_chinese_screen(qapp: QApplication, desk: Desk, remembered: QSettings) -> None:
    use_language(qapp, "zh_CN")
    page = DoorPage(desk, lambda: MORNING, no_camera, remembered)
    assert (page.header.title.title, page.header.title.other) == ("开班式", "Opening ceremony")
    assert page.header.title.facts.startswith(day_words(desk.course.day(MORNING)))
    person = desk.search("001", MORNING)[0].trainee
    session = desk.timetable.sessions[0]
    verdict = Verdict(Kind.CLOSED, MORNING, session=session, trainee=person)
    assert "开班式" in words(verdict, desk.course).detail
    page.deleteLater()
