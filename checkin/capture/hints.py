"""Why a badge that is shown cannot be read, for whoever holds it."""

from collections.abc import Sequence
from enum import Enum

import cv2
import numpy as np

from checkin.capture.finders import Finder
from checkin.capture.frames import Picture
from checkin.words import say

_AFTER = 1.0
"""Seconds for which a symbol is seen and not read before a hint is given."""
_GAP = 0.5
"""Seconds for which a symbol may be out of sight and still be the same showing."""
_HOLD = 1.0
"""Seconds for which a hint stays after the symbol was seen last, so that it can be read."""
_SMALLEST = 2.2
"""Pixels a module needs; below, the badge is too far away."""
_REACH = 22.0
"""Modules from a finder's middle to the far edge of the symbol, with its quiet zone."""
_GLARE = 0.12
"""Share of washed-out pixels about a symbol from which it shines: its white is not that bright elsewhere."""
_SHARP = 0.12
"""Steepest step between neighbouring pixels, of the contrast there, below which edges are smeared."""


class Hint(Enum):
    """What the holder of the badge can do."""

    CLOSER = say("Camera", "Bring the badge closer")
    WHOLE = say("Camera", "Show the whole badge")
    UNCOVER = say("Camera", "Do not cover the square code")
    GLARE = say("Camera", "Tilt the badge: it shines")
    STILL = say("Camera", "Hold the badge still")


class Hints:
    """Watches one camera for symbols that are seen and not read."""

    def __init__(self) -> None:
        self._first: float | None = None
        self._last = -1e9
        self._hint: Hint | None = None

    def look(self, grey: Picture, seen: Sequence[Finder], *, read: bool, seconds: float) -> Hint | None:
        """Take what was seen in a frame (H, W); returns the hint to show now."""
        if read:
            self._first, self._hint, self._last = None, None, -1e9
            return None
        if seen:
            if self._first is None or seconds - self._last > _GAP:
                self._first = seconds
            self._last = seconds
            if seconds - self._first >= _AFTER:
                self._hint = reason(grey, seen)
        elif seconds - self._last > _HOLD:
            self._first, self._hint = None, None
        return self._hint


def reason(grey: Picture, seen: Sequence[Finder]) -> Hint:
    """Return the likeliest reason why a symbol with these finders (px) is not read."""
    module = float(np.median([finder.module for finder in seen]))
    if module < _SMALLEST:
        return Hint.CLOSER
    if len(seen) < 3:
        return Hint.WHOLE if _at_the_edge(grey, seen, module) else _about(grey, seen, module) or Hint.UNCOVER
    return _about(grey, seen, module) or Hint.STILL


def _at_the_edge(grey: Picture, seen: Sequence[Finder], module: float) -> bool:
    height, width = grey.shape
    reach = _REACH * module
    return any(min(f.x, f.y, width - f.x, height - f.y) < reach for f in seen)


def _about(grey: Picture, seen: Sequence[Finder], module: float) -> Hint | None:
    """Return what the pixels about the finders say: washed out, or smeared."""
    margin = round(_REACH * module)
    left, right = (int(limit) for limit in (min(f.x for f in seen) - margin, max(f.x for f in seen) + margin))
    top, bottom = (int(limit) for limit in (min(f.y for f in seen) - margin, max(f.y for f in seen) + margin))
    region = grey[max(0, top) : bottom, max(0, left) : right]
    if region.size == 0:
        return None
    if float((region >= 252).mean()) > _GLARE:
        return Hint.GLARE
    finder = min(seen, key=lambda f: f.module)
    side = max(3, round(5 * finder.module))
    x, y = round(finder.x), round(finder.y)
    patch = grey[max(0, y - side) : y + side, max(0, x - side) : x + side]
    if min(patch.shape) < 3:
        return None
    low, high = np.percentile(patch, (5, 95))
    steps = np.hypot(cv2.Sobel(patch, cv2.CV_32F, 1, 0, scale=0.25), cv2.Sobel(patch, cv2.CV_32F, 0, 1, scale=0.25))
    steepest = float(np.percentile(steps, 98)) / max(1.0, float(high - low))
    return Hint.STILL if steepest < _SHARP else None
