"""Room for one frame between the grabbing and the decoding thread."""

import threading

from checkin.capture.frames import Frame


class FrameSlot:
    """Room for one frame: a newer one replaces it, so that nobody waits for an old picture."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._closed = False

    def put(self, frame: Frame) -> None:
        """Put the newest frame in."""
        with self._changed:
            self._frame = frame
            self._changed.notify()

    @property
    def closed(self) -> bool:
        """Whether nothing is taken any more."""
        return self._closed

    def take(self, patience: float) -> Frame | None:
        """Wait for a frame, at most `patience` seconds, and take it out; None when none came or the slot is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._frame is not None or self._closed, patience)
            frame, self._frame = self._frame, None
            return None if self._closed else frame

    def close(self) -> None:
        """Wake whoever waits; nothing is taken any more."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
