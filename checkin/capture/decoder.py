"""Reads the QR symbols of a picture: zxing-cpp first, then one more try on an enhanced picture."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
import zxingcpp

from checkin.capture.frames import Picture

log = logging.getLogger(__name__)
_FIT = 1920, 1080


@dataclass(frozen=True, slots=True)
class Reading:
    """One symbol that was read: its text, and its four corners in pixels, clockwise from the upper left."""

    text: str
    corners: tuple[tuple[int, int], ...]


class Decoder:
    """Reads frames one after the other; each frame without a symbol gets one more try, of another kind each time."""

    def __init__(self) -> None:
        self._turn = 0

    def read(self, grey: Picture) -> tuple[Reading, ...]:
        """Return the symbols of one frame (H, W). Never raises: a symbol can hold anything."""
        if not _usable(grey):
            return ()
        found = _read(grey)
        if found or min(grey.shape) < 24:
            return found
        enhance = _TRIES[self._turn % len(_TRIES)]
        self._turn += 1
        return _enhanced(grey, enhance)

    def read_still(self, grey: Picture) -> tuple[Reading, ...]:
        """Return the symbols of a picture that stands alone: all tries at once, and its full size at last."""
        if not _usable(grey):
            return ()
        small = _fitted(grey)
        found = _read(small)
        if not found and min(small.shape) >= 24:
            found = next((read for enhance in _TRIES if (read := _enhanced(small, enhance))), ())
        if not found and small is not grey:
            return _read(grey)
        factor = grey.shape[1] / max(1, small.shape[1])
        return tuple(_scaled(reading, factor) for reading in found) if factor != 1 else found


def _usable(grey: Picture) -> bool:
    if grey.ndim == 2 and grey.size and grey.dtype == np.uint8:
        return True
    log.warning("not a grey picture of 8 bits: %s %s", grey.shape, grey.dtype)
    return False


def _read(picture: Picture) -> tuple[Reading, ...]:
    try:
        codes = zxingcpp.read_barcodes(
            np.ascontiguousarray(picture),
            formats=zxingcpp.BarcodeFormat.QRCodeModel2,
            try_rotate=False,
            text_mode=zxingcpp.TextMode.Plain,
        )
        return tuple(_reading(code) for code in codes if code.valid)
    except Exception:
        log.exception("a frame could not be decoded")
        return ()


def _reading(code: zxingcpp.Barcode) -> Reading:
    p = code.position
    corners = tuple((c.x, c.y) for c in (p.top_left, p.top_right, p.bottom_right, p.bottom_left))
    return Reading(code.text, corners)


def _enhanced(grey: Picture, enhance: "_Enhancement") -> tuple[Reading, ...]:
    try:
        picture, factor, left, top = enhance(grey)
    except Exception:
        log.exception("a frame could not be enhanced")
        return ()
    return tuple(_scaled(reading, 1 / factor, left, top) for reading in _read(picture))


def _scaled(reading: Reading, factor: float, left: int = 0, top: int = 0) -> Reading:
    return Reading(reading.text, tuple((round(x * factor) + left, round(y * factor) + top) for x, y in reading.corners))


def _fitted(grey: Picture) -> Picture:
    height, width = grey.shape
    factor = min(_FIT[0] / width, _FIT[1] / height, 1.0)
    if factor == 1.0:
        return grey
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


_Enhanced = tuple[Picture, float, int, int]
"""The picture, its scale against the frame, and the left and top (px) where it was cut out of the frame."""
_Enhancement = Callable[[Picture], _Enhanced]


def _sharpen(grey: Picture) -> _Enhanced:
    soft = cv2.GaussianBlur(grey, (0, 0), 2)
    return np.asarray(cv2.addWeighted(grey, 2.5, soft, -1.5, 0), dtype=np.uint8), 1.0, 0, 0


def _local_contrast(grey: Picture) -> _Enhanced:
    return np.asarray(cv2.createCLAHE(3.0, (8, 8)).apply(grey), dtype=np.uint8), 1.0, 0, 0


def _blur(grey: Picture) -> _Enhanced:
    return np.asarray(cv2.blur(grey, (3, 3)), dtype=np.uint8), 1.0, 0, 0


def _enlarge(grey: Picture) -> _Enhanced:
    height, width = grey.shape
    left, top = width // 5, height // 5
    middle = cv2.resize(grey[top : height - top, left : width - left], None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    return _sharpen(np.asarray(middle, dtype=np.uint8))[0], 2.0, left, top


def _darken(grey: Picture) -> _Enhanced:
    return np.asarray(cv2.LUT(grey, _GAMMA), dtype=np.uint8), 1.0, 0, 0


_GAMMA = np.array([round(255 * (level / 255) ** 4) for level in range(256)], dtype=np.uint8)
_TRIES: tuple[_Enhancement, ...] = (_sharpen, _local_contrast, _enlarge, _blur, _darken)
