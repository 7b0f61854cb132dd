"""Reads the symbols of one grey picture: zxing-cpp, and tapirscan for what it finds nothing in."""

import logging
import threading
from dataclasses import dataclass

import numpy as np
import tapirscan
import zxingcpp

from checkin.capture.frames import Picture

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reading:
    """One symbol that was read: its text, and its four corners in pixels, clockwise from the upper left."""

    text: str
    corners: tuple[tuple[int, int], ...]

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the symbol in pixels."""
        return sum(x for x, _ in self.corners) / 4, sum(y for _, y in self.corners) / 4

    @property
    def size(self) -> float:
        """The symbol's longer side in pixels, of the box around it."""
        return float(max(np.ptp([x for x, _ in self.corners]), np.ptp([y for _, y in self.corners])))


def read_plain(picture: Picture, *, invert: bool = True) -> tuple[Reading, ...]:
    """Return the QR symbols of a picture (H, W), by its local averages. Never raises."""
    return _zxing(picture, zxingcpp.Binarizer.LocalAverage, invert=invert)


def read_global(picture: Picture) -> tuple[Reading, ...]:
    """Return the symbols of a picture cut into black and white by its histogram."""
    return _zxing(picture, zxingcpp.Binarizer.GlobalHistogram)


def read_black_and_white(picture: Picture) -> tuple[Reading, ...]:
    """Return the symbols of a picture that holds 0 and 255 only."""
    return _zxing(picture, zxingcpp.Binarizer.BoolCast)


def _zxing(picture: Picture, binarizer: zxingcpp.Binarizer, *, invert: bool = True) -> tuple[Reading, ...]:
    try:
        codes = zxingcpp.read_barcodes(
            np.ascontiguousarray(picture),
            formats=zxingcpp.BarcodeFormat.QRCodeModel2,
            try_rotate=False,
            try_invert=invert,
            binarizer=binarizer,
            text_mode=zxingcpp.TextMode.Plain,
        )
        return tuple(_of_zxing(code) for code in codes if code.valid)
    except Exception:  # a symbol can hold anything; whatever the reader makes of it must not stop the door
        log.exception("a picture could not be read")
        return ()


def _of_zxing(code: zxingcpp.Barcode) -> Reading:
    p = code.position
    return Reading(code.text, tuple((c.x, c.y) for c in (p.top_left, p.top_right, p.bottom_right, p.bottom_left)))


class Thorough:
    """tapirscan: reads symbols with a hidden or washed-out corner, at ten times the cost. One for each thread."""

    def __init__(self) -> None:
        self._scanners = threading.local()
        self._broken = False

    def read(self, picture: Picture, mode: tapirscan.Mode = "medium") -> tuple[Reading, ...]:
        """Return the QR symbols of a picture (H, W). Never raises; once it fails it is not asked again."""
        if self._broken:
            return ()
        try:
            scanner = getattr(self._scanners, mode, None)
            if scanner is None:
                scanner = tapirscan.Scanner(mode, formats=["QRCode"], parallel=False)
                setattr(self._scanners, mode, scanner)
            image = tapirscan.PixelImage(picture.tobytes(), width=picture.shape[1], height=picture.shape[0])
            return tuple(_of_tapirscan(code) for code in scanner.scan(image).barcodes)
        except Exception:
            log.exception("tapirscan failed and is left out from now on")
            self._broken = True
            return ()


def _of_tapirscan(code: tapirscan.Barcode) -> Reading:
    corners = [(round(p.x), round(p.y)) for p in code.polygon[:4]]
    corners += [corners[-1]] * (4 - len(corners)) if corners else [(0, 0)] * 4
    return Reading(code.text, tuple(corners))
