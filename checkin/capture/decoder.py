"""Reads the QR symbols of frames: zxing-cpp first; where it finds nothing, second tries within a budget."""

import logging

import cv2
import numpy as np

from checkin.capture import finders
from checkin.capture.finders import Finder
from checkin.capture.frames import Picture
from checkin.capture.symbols import Reading, read_plain
from checkin.capture.tries import LAST, TRIES, Try

log = logging.getLogger(__name__)
_FIT = 1920, 1080
_SHARE = 0.035
"""Of one core, for second tries and the search for finders while nobody shows a symbol."""
_SAVED = 100.0
"""Milliseconds of that share that are saved up, for whoever comes into an empty picture."""
_SHOWN = 0.6
"""Seconds for which a symbol that was seen counts as still shown: every frame then gets its second try."""
_FRAME, _LONGEST = 14.0, 35.0
"""Milliseconds of second tries in one frame while a symbol is shown, and of the longest one, whose next frame waits."""
_FRAME_SIZE = 1280 * 720
"""Pixels of the frame whose tries cost what is written beside them."""
_STILL = 1.0
"""Seconds without a change after which a picture counts as still, and is tried twice a second."""
_CHANGED, _PART = 24, 0.003
"""A picture changed when this part of it differs by more grey levels than the noise of a dark room."""
_INVERTED = 4
"""Every so many frames that move, white on black is looked for too, as telephones show it: half as dear again."""
_RESTING = 3
"""Of a picture that stands still and shows no symbol, every so many frames are read; the first that moves is."""
_FIND, _SEEK = 2.0, 0.15
"""What the search for finders costs, in ms, and how often it is made while none are there, in seconds."""


class Decoder:
    """Reads the frames of one camera one after the other, and learns which second try works there."""

    def __init__(self) -> None:
        self._order = [*TRIES, LAST]
        self._next = 0
        self._frames = 0
        self._reading = False
        self._credit = _SAVED
        self._time: float | None = None
        self._shown_until = -1.0
        self._small: Picture | None = None
        self._changed_at = 0.0
        self._looked_at = -1.0
        self._searched_at = -1.0
        self.seen: tuple[Finder, ...] = ()
        """The finder patterns of the last frame that was searched, empty after a reading."""

    def read(self, grey: Picture, seconds: float = 0.0) -> tuple[Reading, ...]:
        """Return the symbols of one frame (H, W), taken `seconds` after the source's first. Never raises.

        Only nominal costs count against the budget, so the same frames give the same readings on any machine.
        """
        if not _usable(grey):
            return ()
        self._earn(seconds)
        resting = self._is_resting(grey, seconds)
        self._frames += 1
        if resting and not self._reading and self._frames % _RESTING:
            return ()
        found = read_plain(grey, invert=not resting and self._frames % _INVERTED == 1)
        self._reading = bool(found)
        if found:
            self.seen = ()
            return found
        if resting or min(grey.shape) < 24:
            return ()
        small = _fitted(grey)
        found = self._try_some(small, shown=seconds < self._shown_until)
        if small is not grey:
            found = tuple(_scaled(reading, grey.shape[1] / small.shape[1]) for reading in found)
        if not found and seconds - self._searched_at >= _SEEK:
            self._search(grey, seconds)
        return found

    def read_still(self, grey: Picture) -> tuple[Reading, ...]:
        """Return the symbols of a picture that stands alone: all tries at once, and its full size at last."""
        if not _usable(grey):
            return ()
        small = _fitted(grey)
        found = read_plain(small)
        if not found and min(small.shape) >= 24:
            found = next((read for one in (*TRIES, LAST) if (read := _attempt(one, small))), ())
        if not found and small is not grey:
            return read_plain(grey)
        factor = grey.shape[1] / max(1, small.shape[1])
        return tuple(_scaled(reading, factor) for reading in found) if factor != 1 else found

    def _earn(self, seconds: float) -> None:
        if self._time is not None and seconds > self._time:
            self._credit = min(_SAVED, self._credit + 1000 * _SHARE * (seconds - self._time))
        self._time = seconds

    def _try_some(self, grey: Picture, *, shown: bool) -> tuple[Reading, ...]:
        """Make the next try; where a symbol is shown, as many as there is time for."""
        size, left = grey.size / _FRAME_SIZE, _FRAME if shown else 0.0
        while True:
            one = self._following(size)
            left -= one.cost * size
            if not shown and self._credit < min(one.cost * size, _SAVED):
                return ()
            self._spend(one.cost * size)
            found = _attempt(one, grey)
            self._next += 1
            if found:
                self._order.remove(one)
                self._order.insert(0, one)
                self._next = 0
                self.seen = ()
            if found or left < self._following(size).cost * size:
                return found

    def _following(self, size: float) -> Try:
        """Return the next try, those left out that would make the next frame of this size late."""
        while True:
            one = self._order[self._next % len(self._order)]
            if one is not LAST or one.cost * size <= _LONGEST:
                return one
            self._next += 1

    def _spend(self, cost: float) -> None:
        self._credit = max(0.0, self._credit - cost)

    def _search(self, grey: Picture, seconds: float) -> None:
        self._searched_at = seconds
        self._spend(_FIND)
        self.seen = finders.find(grey)
        if self.seen:
            self._shown_until = seconds + _SHOWN

    def _is_resting(self, grey: Picture, seconds: float) -> bool:
        """Tell whether the picture stands still and its turn has not come."""
        small = np.asarray(cv2.blur(np.ascontiguousarray(grey[::16, ::16]), (3, 3)), np.uint8)
        if self._small is None or self._small.shape != small.shape or _differ(self._small, small):
            self._small, self._changed_at = small, seconds
        if seconds - self._changed_at < _STILL:
            return False
        if seconds - self._looked_at < 0.5:
            return True
        self._looked_at = seconds
        return False


def _differ(one: Picture, other: Picture) -> bool:
    return float((cv2.absdiff(one, other) > _CHANGED).mean()) > _PART


def _usable(grey: Picture) -> bool:
    if grey.ndim == 2 and grey.size and grey.dtype == np.uint8:
        return True
    log.warning("not a grey picture of 8 bits: %s %s", grey.shape, grey.dtype)
    return False


def _attempt(one: Try, grey: Picture) -> tuple[Reading, ...]:
    try:
        return one.read(grey)
    except Exception:  # OpenCV refuses pictures of odd shapes; the next try or the next frame goes on
        log.exception("the try %s failed", one.name)
        return ()


def _scaled(reading: Reading, factor: float) -> Reading:
    return Reading(reading.text, tuple((round(x * factor), round(y * factor)) for x, y in reading.corners))


def _fitted(grey: Picture) -> Picture:
    height, width = grey.shape
    factor = min(_FIT[0] / width, _FIT[1] / height, 1.0)
    if factor == 1.0:
        return grey
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


__all__ = ["Decoder", "Reading"]
