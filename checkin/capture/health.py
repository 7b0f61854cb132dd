"""Notices that a camera gives pictures of no use: black, covered, too bright, frozen."""

from enum import Enum

import cv2
import numpy as np

from checkin.capture.frames import Picture
from checkin.words import say

_EVERY = 0.25
"""Seconds between two looks."""
_LASTS = 1.5
"""Seconds that a fault must last before it is said: a hand may pass the lens."""
_FROZEN = 4.0
"""Seconds with not one grey level changed: no sensor is that quiet."""
_BLACK, _FLAT, _WHITE = 16, 7, 250
"""Grey levels: mean of a black picture, spread of a covered lens, and from which a pixel is washed out."""
_WASHED_OUT = 0.6
"""Share of washed-out pixels from which a picture is too bright to read a badge in."""


class Fault(Enum):
    """What is wrong with the pictures, and what staff can do."""

    BLACK = say("Camera", "The picture is black. Is the lens closed, or the light off?")
    COVERED = say("Camera", "The lens is covered or out of focus. Wipe it, and take away what is before it.")
    BRIGHT = say("Camera", "The picture is too bright. Turn the camera away from the window or lamp.")
    FROZEN = say("Camera", "The picture stands still. Unplug the camera and plug it in again.")


class Health:
    """Watches the pictures of one camera."""

    def __init__(self) -> None:
        self._looked = -1e9
        self._last: Picture | None = None
        self._changed = 0.0
        self._suspect: Fault | None = None
        self._since = 0.0
        self.fault: Fault | None = None

    def look(self, grey: Picture, seconds: float) -> Fault | None:
        """Look at a frame (H, W), taken at this time (seconds, never going back); returns what is wrong by now."""
        if seconds - self._looked < _EVERY:
            return self.fault
        if self._last is None:
            self._changed = seconds
        self._looked = seconds
        small = np.ascontiguousarray(grey[::8, ::8])
        if self._last is None or self._last.shape != small.shape or not np.array_equal(self._last, small):
            self._last, self._changed = small, seconds
        suspect = self._suspicion(small, seconds)
        if suspect is not self._suspect:
            self._suspect, self._since = suspect, seconds
        lasting = suspect is None or suspect is Fault.FROZEN or seconds - self._since >= _LASTS
        if lasting:
            self.fault = suspect
        return self.fault

    def _suspicion(self, small: Picture, seconds: float) -> Fault | None:
        mean, spread = (float(value[0, 0]) for value in cv2.meanStdDev(cv2.blur(small, (3, 3))))
        if float((small >= _WHITE).mean()) > _WASHED_OUT:
            return Fault.BRIGHT
        if mean < _BLACK and spread < _FLAT:
            return Fault.BLACK
        if spread < _FLAT:
            return Fault.COVERED
        return Fault.FROZEN if seconds - self._changed >= _FROZEN else None
