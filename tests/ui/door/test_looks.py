"""Looks and sounds: no two verdicts can be mistaken for each other."""

import wave
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from checkin.attendance.verdicts import ADMITTING, Kind
from checkin.places import resources
from checkin.ui.door import shapes
from checkin.ui.door.looks import LOOKS
from checkin.ui.door.shapes import Shape
from checkin.ui.sounds import sound_for
from tests.ui.test_theme import contrast


@pytest.mark.parametrize("kind", list(Kind))
def test_text_stands_out_and_brightness_says_go_or_stop(kind: Kind) -> None:
    look = LOOKS[kind]
    assert contrast(look.ground, look.text) >= 7
    assert (contrast(look.ground, "#000000") > contrast(look.ground, "#FFFFFF")) == (kind in ADMITTING)


def test_letting_in_and_stopping_share_no_shape_and_no_sound() -> None:
    for one, other in combinations(Kind, 2):
        if (one in ADMITTING) != (other in ADMITTING):
            assert LOOKS[one].shape is not LOOKS[other].shape
            assert sound_for(one) != sound_for(other)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_sound_is_a_short_wav(kind: Kind) -> None:
    with wave.open(str(resources() / "sounds" / sound_for(kind))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22050)
        assert 0.01 < file.getnframes() / file.getframerate() < 1.2


def test_each_shape_paints_something_of_its_own(qapp: object) -> None:
    painted = set()
    for shape in Shape:
        image = QImage(128, 128, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        shapes.draw(painter, shape, QRectF(0, 0, 128, 128), QColor("black"), QColor("white"))
        painter.end()
        painted.add(bytes(image.constBits()))
    assert len(painted) == len(Shape)
