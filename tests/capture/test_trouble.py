"""Finders, hints and the health of the picture: what staff are told when nothing is read."""

import cv2
import numpy as np
import pytest

from checkin.capture.decoder import Decoder
from checkin.capture.finders import find
from checkin.capture.frames import Picture
from checkin.capture.health import Fault, Health
from checkin.capture.hints import Hint, Hints
from tests.capture.fakes import TEXT, view

RANDOM = np.random.default_rng(4)


def grey(picture: Picture) -> Picture:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), np.uint8)


def noisy(picture: Picture, sigma: float = 3.0) -> Picture:
    return (picture + RANDOM.normal(0, sigma, picture.shape)).clip(0, 255).astype(np.uint8)


def badge(side: int = 240, left: int = 500, top: int = 240) -> Picture:
    return (grey(view((TEXT, left, top), size=side)) * 0.7 + 20).astype(np.uint8)


@pytest.mark.parametrize("side", [130, 240, 420])
def test_three_finders_of_a_symbol(side: int) -> None:
    found = find(noisy(badge(side)))
    assert len(found) == 3
    module = side / 33  # 25 modules and the quiet zone of four on each side
    assert all(abs(f.module - module) < 0.35 * module for f in found)
    corners = {(round((f.x - 500) / module), round((f.y - 240) / module)) for f in found}
    assert {(abs(x - 7) < 2, abs(y - 7) < 2) for x, y in corners} == {(True, True), (True, False), (False, True)}


def test_no_finders_where_there_is_no_symbol() -> None:
    assert find(noisy(np.full((720, 1280), 120, np.uint8))) == ()
    assert find(np.zeros((5, 5), np.uint8)) == ()


def _hint(picture: Picture, seconds: float = 3.0) -> Hint | None:
    """Show a picture of a badge that is not read, through the decoder's own search."""
    decoder, hints = Decoder(), Hints()
    hint = None
    for n in range(round(seconds * 15)):
        frame = noisy(picture, 2)
        frame[:8, :200] = (n * 40) % 255  # somebody moves
        readings = decoder.read(frame, n / 15)
        hint = hints.look(frame, decoder.seen, read=bool(readings), seconds=n / 15)
    return hint


def broken(picture: Picture, left: int = 500, top: int = 240, side: int = 240) -> Picture:
    """Return the picture with the symbol's data scrambled, so that nobody can read it; its finders stay."""
    module = side / 33
    a, b = round(12.5 * module), round(28.5 * module)
    picture = picture.copy()
    patch = RANDOM.integers(0, 2, (16, 16)).astype(np.uint8) * 255
    picture[top + a : top + b, left + a : left + b] = cv2.resize(patch, (b - a, b - a), interpolation=cv2.INTER_NEAREST)
    return picture


def test_hints() -> None:
    assert _hint(badge()) is None, "it is read"
    assert _hint(np.full((720, 1280), 90, np.uint8)) is None, "there is nothing"
    assert _hint(broken(badge())) is Hint.STILL
    assert _hint(broken(badge()), 0.8) is None, "not before a second has passed"
    cut = np.full((720, 1280), 150, np.uint8)
    cut[:, :150] = broken(badge())[:, 500 + 90 : 740]  # its left third is outside
    assert _hint(cut) is Hint.WHOLE
    covered = broken(badge())
    cv2.circle(covered, (730, 250), 70, 110, -1)
    assert _hint(covered) is Hint.UNCOVER
    shining = broken(badge())
    cv2.circle(shining, (640, 400), 80, 255, -1)
    assert _hint(shining) is Hint.GLARE


def _fault(picture: Picture, seconds: float = 6.0, sigma: float = 2.0) -> Fault | None:
    health, fault = Health(), None
    for n in range(round(seconds * 4)):
        fault = health.look(noisy(picture, sigma) if sigma else picture, n / 4)
    return fault


def test_health() -> None:
    assert _fault(badge()) is None
    assert _fault(np.zeros((720, 1280), np.uint8)) is Fault.BLACK
    assert _fault(np.full((720, 1280), 95, np.uint8)) is Fault.COVERED
    assert _fault(np.full((720, 1280), 255, np.uint8)) is Fault.BRIGHT
    assert _fault(badge(), sigma=0) is Fault.FROZEN
    assert _fault(np.zeros((720, 1280), np.uint8), 1.0) is None, "a hand may pass the lens"


def test_health_recovers() -> None:
    health = Health()
    for n in range(12):
        health.look(noisy(np.zeros((720, 1280), np.uint8), 2), n / 4)
    assert health.fault is Fault.BLACK
    for n in range(12, 16):
        health.look(noisy(badge(), 2), n / 4)
    assert health.fault is None
