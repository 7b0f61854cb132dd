"""Looks and sounds: no two verdicts can be mistaken for each other."""

import wave
from itertools import combinations

import numpy as np
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


def test_each_verdict_has_its_own_colour_shape_and_sound() -> None:
    for one, other in combinations(Kind, 2):
        assert LOOKS[one].ground != LOOKS[other].ground
        assert LOOKS[one].shape is not LOOKS[other].shape
        assert sound_for(one) != sound_for(other)


BLIND = {  # Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(color: str, matrix: tuple[tuple[float, ...], ...]) -> np.ndarray:
    """Return what somebody with this colour vision sees, in CIE L*a*b* under D65."""
    srgb = np.array(QColor(color).getRgbF()[:3])
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(np.array(matrix) @ linear, 0, 1)
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    x, y, z = (np.array(to_xyz) @ seen) / (0.9505, 1.0, 1.089)
    fx, fy, fz = (np.cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return np.array([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])


@pytest.mark.parametrize("kind", BLIND)
def test_go_and_stop_differ_under_each_colour_blindness(kind: str) -> None:
    seen = {verdict: lab(look.ground, BLIND[kind]) for verdict, look in LOOKS.items()}
    for one, other in combinations(Kind, 2):
        if (one in ADMITTING) != (other in ADMITTING):
            assert np.linalg.norm(seen[one] - seen[other]) > 30
    grave = (Kind.ADMITTED, Kind.LATE, Kind.ALREADY_IN, Kind.FORGED, Kind.WRONG_SESSION, Kind.REVOKED)
    for one, other in combinations(grave, 2):
        assert np.linalg.norm(seen[one] - seen[other]) > 10, f"{one} and {other}"


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
