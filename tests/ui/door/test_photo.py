"""The photo of a trainee in the verdict."""

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.attendance.journal import EntryKind
from checkin.desk import Desk
from checkin.office import Office
from checkin.office.bodies import trainee_body, trainee_personal
from checkin.ui import theme
from checkin.ui.door.page import DoorPage
from checkin.ui.door.photo import photo_of
from tests.conftest import MORNING
from tests.ui.door.test_page import no_camera


def jpeg(width: int = 480, height: int = 640) -> bytes:
    picture = np.full((height, width, 3), (40, 60, 200), np.uint8)  # red, as BGR
    return bytes(cv2.imencode(".jpg", picture)[1])


def test_the_photo_stands_in_place_of_the_shape(
    qtbot: QtBot, qapp: QApplication, desk: Desk, office: Office, tokens: dict[str, str], tmp_path: Path
) -> None:
    theme.apply(qapp, "light")
    course = desk.course.course
    with office.store.write() as writing:
        person = next(t for t in writing.trainees(course) if t.number == "001")
        person = replace(person, photo=writing.attach(course, jpeg(), "image/jpeg"))
        body, personal = trainee_body(person), trainee_personal(person)
        writing.append(course, EntryKind.TRAINEE_SET, body, now=MORNING, operator="", personal=personal)
    page = DoorPage(desk, lambda: MORNING, no_camera, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(page)
    page.resize(1254, 736)
    page.show()
    page._on_scanned(tokens["001"], "camera")
    assert page.panel.photo is not None
    assert (page.panel.photo.width(), page.panel.photo.height()) == (480, 640)
    picture = page.panel.grab().toImage()
    red = [
        (x, y)
        for x in range(0, picture.width(), 8)
        for y in range(0, picture.height(), 8)
        if picture.pixelColor(x, y).red() > 150 and picture.pixelColor(x, y).green() < 100
    ]
    assert len(red) > 100, "the photo is large"
    page._on_scanned(tokens["002"], "camera")
    assert page.panel.photo is None, "nobody stands beside another's photo"
    page.stop()


@pytest.mark.qt_log_ignore("JPEG")  # Qt says what is wrong with the picture
@pytest.mark.parametrize("data", [None, b"", b"\xff\xd8\xff", b"<svg/>", jpeg()[:200], jpeg(5000, 20)])
def test_what_is_no_photo_is_left_out(qapp: QApplication, data: bytes | None) -> None:
    assert photo_of(data) is None
