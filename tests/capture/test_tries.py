"""Second tries: each puts the corners that it finds back to where they are in the frame."""

import cv2
import numpy as np
import pytest

from checkin.capture.decoder import Decoder
from checkin.capture.frames import Picture
from checkin.capture.symbols import read_plain
from checkin.capture.tries import LAST, TRIES, Try
from tests.capture.fakes import TEXT, card

ALL = (*TRIES, LAST)
STRETCH = next(one for one in TRIES if one.name == "stretch")


def held(card_grey: Picture, turn: object = None) -> tuple[Picture, list[tuple[float, float]]]:
    """Return a frame of 720p with the card left of its middle, changed by a matrix (2, 2); and the card's corners."""
    matrix = np.eye(2) if turn is None else np.asarray(turn, np.float64)
    side = card_grey.shape[0]
    shift = np.array([[560], [400]]) - matrix @ np.array([[side / 2], [side / 2]])
    picture = np.asarray(
        cv2.warpAffine(card_grey, np.hstack([matrix, shift]), (1280, 720), flags=cv2.INTER_AREA, borderValue=170),
        np.uint8,
    )
    square = np.array([[0, 0], [side, 0], [side, side], [0, side]], np.float64) @ matrix.T + shift.T
    return picture, [(float(x), float(y)) for x, y in square]


def squeezed(degrees: float, factor: float) -> object:
    """Return the matrix that makes a picture shorter in one direction."""
    angle = np.radians(degrees)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return turn.T @ np.diag([factor, 1]) @ turn


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.name)
def test_corners_are_those_of_the_frame(one: Try) -> None:
    grey = np.asarray(card(size=120)[:, :, 0], np.uint8)
    picture, truth = held(grey)
    (reading,) = one.read(picture)
    assert reading.text == TEXT
    for (x, y), (true_x, true_y) in zip(reading.corners, truth, strict=True):
        assert abs(x - true_x) < 25 and abs(y - true_y) < 25  # the card's quiet zone lies between


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_badge_tilted_about_its_diagonal_is_read_stretched(turns: int) -> None:
    grey = np.asarray(np.rot90(card(size=300)[:, :, 0], turns), np.uint8)
    picture, truth = held(grey, squeezed(135 if turns % 2 == 0 else 45, 0.35))
    assert not read_plain(picture)
    (reading,) = STRETCH.read(picture)
    assert reading.text == TEXT
    upright = truth[-turns:] + truth[:-turns]
    for (x, y), (true_x, true_y) in zip(reading.corners, upright, strict=True):
        assert abs(x - true_x) < 45 and abs(y - true_y) < 45


def test_no_try_is_too_dear_for_a_large_frame() -> None:
    decoder = Decoder()
    empty = np.full((1440, 2560), 120, np.uint8)
    random = np.random.default_rng(1)
    made = set()
    for n in range(900):
        empty[::16, ::16] = random.integers(60, 200, empty[::16, ::16].shape)  # never still
        decoder.read(empty, n / 30)
        made.add(decoder._next)
    assert len(made) > 3, "tapirscan has its turn at this size too"
