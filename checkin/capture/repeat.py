"""Makes one scan of a badge that is held in view."""

import threading


class RepeatFilter:
    """A text counts again only after it was out of view for `pause` seconds.

    All cameras and scanners of a door share one; it may be asked on any thread.
    """

    PAUSE = 3.0
    """Seconds, unless set otherwise."""

    def __init__(self, pause: float = PAUSE) -> None:
        self.pause = pause
        self._seen: dict[str, float] = {}
        self._turn = threading.Lock()

    def accept(self, text: str, seconds: float) -> bool:
        """Tell whether a text read at this time (seconds, never going back) is a new showing."""
        with self._turn:
            last = self._seen.get(text)
            self._seen[text] = seconds
            if len(self._seen) > 1000:
                self._seen = {t: s for t, s in self._seen.items() if seconds - s < self.pause}
        return last is None or seconds - last >= self.pause

    def keep(self, text: str, seconds: float) -> None:
        """Note that a text that was accepted is still in view; one that was not may still come."""
        with self._turn:
            last = self._seen.get(text)
            if last is not None and seconds - last < self.pause:
                self._seen[text] = seconds
