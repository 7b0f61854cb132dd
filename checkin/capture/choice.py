"""Which of the badges in view is shown to the camera, and when it counts as one more showing."""

from collections.abc import Sequence

import numpy as np

from checkin.capture.repeat import RepeatFilter
from checkin.capture.symbols import Reading

DWELL = 0.3
"""Seconds for which a badge must be the one that is shown, where others are or were in view."""
_COMPANY, _GONE = 1.0, 0.4
"""Seconds for which badges that were in view together keep company, and for which one that left does: two lanyards that
cross are not both shown, while the next of a queue is at once."""
_MOVED = 0.25
"""Part of its own size by which a badge must move within `_MOVING` seconds to count as moving."""
_MOVING = 0.5


class _Track:
    """One text in view: where it was, and when it moved last (seconds)."""

    def __init__(self, reading: Reading, seconds: float) -> None:
        self.places = [(seconds, *reading.centre)]
        self.seen = seconds
        self.moved = -1e9

    def follow(self, reading: Reading, seconds: float) -> None:
        x, y = reading.centre
        self.places = [p for p in self.places if seconds - p[0] <= _MOVING]
        if any(np.hypot(x - px, y - py) > _MOVED * reading.size for _, px, py in self.places):
            self.moved = seconds
        self.places.append((seconds, x, y))
        self.seen = seconds


class Choice:
    """Turns what is read in each frame into showings: one badge at a time, never one behind staff's back.

    A badge alone in view is accepted at its first reading. With others in view, or just gone, the one that is moving
    (else the one nearest the middle of the picture) is accepted after it was that for `DWELL` seconds.
    """

    def __init__(self, repeat: RepeatFilter) -> None:
        self._repeat = repeat
        self._tracks: dict[str, _Track] = {}
        self._shown = ""
        self._since = 0.0
        self._company_until = -1e9

    def accept(self, readings: Sequence[Reading], size: tuple[int, int], seconds: float) -> str | None:
        """Return the text that is a new showing in this frame of `size` (width, height; px), or None."""
        known = self._tracks.get(self._shown)
        if known is None or seconds - known.seen > _GONE:
            self._shown = ""  # what was shown before has to be shown again
        self._follow(readings, seconds)
        if not readings:
            return None
        for reading in readings:
            self._repeat.keep(reading.text, seconds)
        shown = self._winner(readings, size, seconds)
        if shown != self._shown:
            self._shown, self._since = shown, seconds
        if self._in_company(shown, seconds) and seconds - self._since < DWELL:
            return None
        return shown if self._repeat.accept(shown, seconds) else None

    def _follow(self, readings: Sequence[Reading], seconds: float) -> None:
        for reading in readings:
            known = self._tracks.get(reading.text)
            if known is None:
                self._tracks[reading.text] = _Track(reading, seconds)
            else:
                known.follow(reading, seconds)
        self._tracks = {text: track for text, track in self._tracks.items() if seconds - track.seen <= _COMPANY}
        if len({reading.text for reading in readings}) > 1:
            self._company_until = seconds + _COMPANY

    def _in_company(self, shown: str, seconds: float) -> bool:
        others = (track.seen for text, track in self._tracks.items() if text != shown)
        return seconds < self._company_until or any(seconds - seen < _GONE for seen in others)

    def _winner(self, readings: Sequence[Reading], size: tuple[int, int], seconds: float) -> str:
        def rank(reading: Reading) -> tuple[bool, float]:
            x, y = reading.centre
            still = seconds - self._tracks[reading.text].moved > _MOVING
            return still, float(np.hypot(x - size[0] / 2, y - size[1] / 2))

        return min(readings, key=rank).text
