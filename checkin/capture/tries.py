"""Second tries at a frame without a reading: the same picture, changed so that another kind of trouble goes away.

Each one is here because it reads frames and photographs that all those before it do not; `python -m tests.benchmarks
decoding` measures them.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from checkin.capture.frames import Picture
from checkin.capture.symbols import Reading, Thorough, read_black_and_white, read_global, read_plain

Matrix = NDArray[np.floating]
Read = Callable[[Picture], tuple[Reading, ...]]
_THOROUGH = Thorough()


@dataclass(frozen=True, slots=True)
class Try:
    """One way to read a grey picture. `cost` is what it takes on a 720p frame, in ms of one core, as measured."""

    name: str
    cost: float
    read: Read


def _threshold(block: int, darker: int) -> Read:
    def read(grey: Picture) -> tuple[Reading, ...]:
        return read_black_and_white(_cut(cv2.GaussianBlur(grey, (3, 3), 0), block, darker))

    return read


def _sharpen(grey: Picture) -> tuple[Reading, ...]:
    return read_plain(_sharp(grey))


def _enlarged_threshold(grey: Picture) -> tuple[Reading, ...]:
    picture, left, top = _enlarged(grey)
    return _moved(read_black_and_white(_cut(cv2.GaussianBlur(picture, (3, 3), 0), 21, 2)), left, top)


def _enlarged_sharpen(grey: Picture) -> tuple[Reading, ...]:
    picture, left, top = _enlarged(grey)
    return _moved(read_plain(_sharp(picture)), left, top)


def _brighten(grey: Picture) -> tuple[Reading, ...]:
    return read_plain(np.asarray(cv2.LUT(grey, _BRIGHTER), np.uint8))


def _sharp_global(grey: Picture) -> tuple[Reading, ...]:
    return read_global(_sharp(np.asarray(cv2.GaussianBlur(grey, (3, 3), 0), np.uint8), 3.0))


def _stretch(grey: Picture) -> tuple[Reading, ...]:
    """Undo the tilt of a badge about one of its diagonals, which makes a square a rhombus: the readers expect none."""
    middle, left, top = _middle(grey)
    for turn in _DIAGONALS:
        corners = _corners(middle) @ turn.T
        shift = -corners.min(axis=0)
        width, height = np.ceil(np.ptp(corners, axis=0)).astype(int)
        affine = np.hstack([turn, shift[:, None]])
        wide = cv2.warpAffine(middle, affine, (int(width), int(height)), borderMode=cv2.BORDER_REPLICATE)
        found = read_plain(np.asarray(wide, np.uint8), invert=False)
        if found:
            return tuple(_mapped(reading, np.linalg.inv(turn), -shift, (left, top)) for reading in found)
    return ()


TRIES = (
    Try("threshold", 3, _threshold(15, 3)),
    Try("enlarge and sharpen", 6, _enlarged_sharpen),
    Try("tapirscan", 30, _THOROUGH.read),
    Try("enlarge and threshold", 5, _enlarged_threshold),
    Try("wide threshold", 3, _threshold(81, 8)),
    Try("stretch", 8, _stretch),
    Try("sharpen", 4, _sharpen),
    Try("brighten", 3, _brighten),
    Try("sharpen, by the histogram", 4, _sharp_global),
)
"""In the order in which they are tried as long as nothing was learned."""
LAST = Try("tapirscan, very thorough", 170, lambda grey: _THOROUGH.read(grey, "high"))
"""For pictures that stand alone, as there is time and no next frame; and for frames so small that it is quick."""


def _cut(grey: object, block: int, darker: int) -> Picture:
    mean = cv2.ADAPTIVE_THRESH_MEAN_C
    return np.asarray(cv2.adaptiveThreshold(grey, 255, mean, cv2.THRESH_BINARY, block, darker), np.uint8)


def _sharp(grey: Picture, radius: float = 2.0) -> Picture:
    return np.asarray(cv2.addWeighted(grey, 2.5, cv2.GaussianBlur(grey, (0, 0), radius), -1.5, 0), np.uint8)


def _middle(grey: Picture) -> tuple[Picture, int, int]:
    """Return the middle of the picture, and its left and top in the picture (px)."""
    height, width = grey.shape
    left, top = width // 5, height // 5
    return grey[top : height - top, left : width - left], left, top


def _enlarged(grey: Picture) -> tuple[Picture, int, int]:
    """Return the middle of the picture at twice its size, and its left and top in the picture (px)."""
    middle, left, top = _middle(grey)
    return np.asarray(cv2.resize(middle, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC), np.uint8), left, top


def _moved(readings: tuple[Reading, ...], left: int, top: int) -> tuple[Reading, ...]:
    return tuple(_mapped(reading, np.eye(2) / 2, np.zeros(2), (left, top)) for reading in readings)


def _mapped(reading: Reading, turn: Matrix, before: Matrix, after: tuple[int, int]) -> Reading:
    """Return the reading with its corners moved, turned and moved again."""
    corners = (np.array(reading.corners) + before) @ turn.T + after
    return Reading(reading.text, tuple((round(x), round(y)) for x, y in corners.tolist()))


def _corners(picture: Picture) -> Matrix:
    height, width = picture.shape
    return np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)


def _doubled(degrees: float) -> Matrix:
    """Return the matrix (2, 2) that makes a picture twice as long in this direction."""
    along, across = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    turn = np.array([[along, across], [-across, along]])
    return np.asarray(turn.T @ np.diag([2.0, 1.0]) @ turn, np.float64)


_DIAGONALS = _doubled(135), _doubled(45)
_BRIGHTER = np.array([round(255 * (level / 255) ** 0.5) for level in range(256)], dtype=np.uint8)
