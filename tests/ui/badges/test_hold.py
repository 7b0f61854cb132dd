"""Printed badges held before a camera: pictures of badges as frames, through the door's own capture."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.attendance.journal import EntryKind
from checkin.badges.face import SAMPLE, BadgeFace
from checkin.badges.held import Judgement, focal_length
from checkin.badges.layouts import DEFAULT, layout
from checkin.badges.sheet import picture
from checkin.capture.frames import Frame, Picture
from checkin.capture.sources import Source
from checkin.office import Office
from checkin.ui.badges.hold_sheet import HoldSheet
from checkin.ui.badges.tools import module_of
from checkin.ui.badges_page import BadgesPage
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from tests.capture.fakes import Fake
from tests.conftest import MORNING

WIDTH, HEIGHT = 1280, 720


def held(face: BadgeFace, centimetres: float) -> Picture:
    """Return what a camera of 60° sees of a badge that is held so far away, sharp and straight."""
    scale = focal_length(WIDTH) / (centimetres * 10)
    image = picture(face, layout(DEFAULT), scale)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    card = cv2.cvtColor(rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3), cv2.COLOR_RGB2BGR)
    scene = np.full((HEIGHT, WIDTH, 3), 120, np.uint8)
    top, left = (HEIGHT - card.shape[0]) // 2, (WIDTH - card.shape[1]) // 2
    scene[top : top + card.shape[0], left : left + card.shape[1]] = card
    return scene


def showing(*scenes: Picture) -> Callable[[], Source]:
    """Return what opens a camera that shows these, each for a while."""
    frames = [Frame(scene, n * 5 + k, (n * 5 + k) / 30) for n, scene in enumerate(scenes) for k in range(5)]
    return lambda: Fake(list(frames), pace=0.02)


@pytest.fixture
def opened(page: BadgesPage, services: Services, qtbot: QtBot):
    made: list[HoldSheet] = []

    def make(*scenes: Picture) -> HoldSheet:
        services.opener = showing(*scenes)
        page.tools.try_badges()
        sheet = page.tools.sheet
        assert isinstance(sheet, HoldSheet)
        made.append(sheet)
        return sheet

    yield make
    for sheet in made:
        if shiboken6.isValid(sheet):
            sheet.reject()


def test_a_badge_that_is_moved_away_reads_far_enough(
    opened: Callable[..., HoldSheet], qtbot: QtBot, office: Office, course: Course
) -> None:
    face = office.badges.faces(course.course, MORNING, ["001"])[0]
    sheet = opened(held(face, 25), held(face, 45))
    qtbot.waitUntil(lambda: any(one.trial.judgement is Judgement.GOOD for one in sheet.held.values()), timeout=20_000)
    trial = sheet.held[face.token].trial
    assert trial.farthest == pytest.approx(450, rel=0.05)
    assert sheet.now.text() == f"王建国: reads at {round(trial.farthest / 10)} cm: good"
    assert sheet.model.index(0, 0).data() == "王建国" and "good" in str(sheet.model.index(0, 0).data(257))
    assert not [e for e in office.store.entries(course.course) if e.kind == EntryKind.SCAN], "nobody is checked in"


def test_a_badge_held_near_is_to_be_held_farther_away(
    opened: Callable[..., HoldSheet], qtbot: QtBot, office: Office, course: Course
) -> None:
    face = office.badges.faces(course.course, MORNING, ["001"])[0]
    sheet = opened(held(face, 20))
    qtbot.waitUntil(lambda: bool(sheet.held), timeout=20_000)
    assert "hold it farther away, your door needs 40 cm" in sheet.now.text()


def test_a_symbol_that_is_too_small_says_what_would_do(
    opened: Callable[..., HoldSheet], qtbot: QtBot, office: Office, course: Course
) -> None:
    face = office.badges.faces(course.course, MORNING, ["001"])[0]
    sheet = opened(*[held(face, 20)] * 8)
    sheet.across.setValue(10.0)
    qtbot.waitUntil(lambda: bool(sheet.held), timeout=20_000)
    assert "too small for your door, a symbol of 18 mm would do" in sheet.now.text()


def test_what_is_no_badge_of_this_course_is_said(
    opened: Callable[..., HoldSheet], qtbot: QtBot, page: BadgesPage
) -> None:
    face = page.people.faces()[0]
    assert face.token == SAMPLE
    sheet = opened(held(face, 30))
    qtbot.waitUntil(lambda: sheet.now.text() == "Not a badge of this course", timeout=20_000)
    assert sheet.held == {}


def test_the_field_of_view_is_remembered(
    opened: Callable[..., HoldSheet], page: BadgesPage, services: Services
) -> None:
    sheet = opened(np.zeros((HEIGHT, WIDTH, 3), np.uint8))
    assert page.choice is not None
    assert sheet.across.value() == pytest.approx(module_of(page.choice) * 25, abs=0.05)
    sheet.angle.setValue(78)
    sheet.reject()
    assert float(str(services.settings.value("camera/field"))) == 78


def test_the_door_lets_go_of_its_camera_meanwhile(
    qtbot: QtBot, store, office: Office, course: Course, tmp_path: Path
) -> None:
    opened: list[Fake] = []

    def opener() -> Source:
        opened.append(Fake([Frame(np.zeros((HEIGHT, WIDTH, 3), np.uint8), n, n / 30) for n in range(3000)]))
        return opened[-1]

    window = MainWindow(Services(store, office, lambda: MORNING, opener))
    qtbot.addWidget(window)
    window.show()
    window.open_page("door")
    assert window.door is not None
    qtbot.waitUntil(lambda: len(opened) == 1)
    window.open_page("badges")
    page = window.pages["badges"]
    assert isinstance(page, BadgesPage)
    page.tools.try_badges()
    assert not window.door.readers.running
    qtbot.waitUntil(lambda: opened[0].closed and len(opened) == 2)
    assert page.tools.sheet is not None
    page.tools.sheet.reject()
    assert window.door.readers.running
    qtbot.waitUntil(lambda: opened[1].closed and len(opened) == 3)
    window.close()
