"""A camera that does what a test wants, and a listener that keeps what a scanner says."""

import time
from collections.abc import Callable

import cv2
import numpy as np
import qrcode
from numpy.typing import NDArray

from checkin.capture.frames import Frame
from checkin.capture.repeat import RepeatFilter
from checkin.capture.scanner import CameraState, CameraStateKind, Scanner, Sight
from checkin.capture.sources import Source

TEXT = "1" * 48


def card(text: str = TEXT, size: int = 360) -> NDArray[np.uint8]:
    """Return a picture (size, size, 3) of a symbol."""
    code = qrcode.QRCode(border=4, error_correction=qrcode.constants.ERROR_CORRECT_Q)
    code.add_data(text)
    dark = np.array(code.get_matrix())
    grey = np.where(dark, 0, 255).astype(np.uint8)
    return cv2.cvtColor(cv2.resize(grey, (size, size), interpolation=cv2.INTER_NEAREST), cv2.COLOR_GRAY2BGR)


def view(*cards: tuple[str, int, int], size: int = 200) -> NDArray[np.uint8]:
    """Return a frame (720, 1280, 3) with symbols of (text, left, top) in it."""
    picture = np.full((720, 1280, 3), 150, np.uint8)
    for text, left, top in cards:
        picture[top : top + size, left : left + size] = card(text, size)
    return picture


def frame(image: NDArray[np.uint8], number: int = 0) -> Frame:
    """Return the frame with this number of a camera of ten frames a second."""
    return Frame(image, number, number / 10)


class Fake:
    """A source: gives frames; fails where an error stands between them, hangs where a number of seconds does."""

    live = True
    fps = 100.0
    description = "Fake camera"

    def __init__(self, frames: list[Frame | Exception | float], pace: float = 0.01) -> None:
        self.frames, self.pace, self.closed = list(frames), pace, False

    def read(self) -> Frame | None:
        time.sleep(self.pace)
        if not self.frames:
            return None
        first = self.frames.pop(0)
        if isinstance(first, Exception):
            raise first
        if isinstance(first, float):
            time.sleep(first)
            return self.read()
        return first

    def close(self) -> None:
        self.closed = True


class Heard:
    """Runs a scanner and keeps what it says."""

    def __init__(
        self,
        opener: Callable[[], Source],
        repeat: RepeatFilter | None = None,
        on_text: Callable[[str], None] | None = None,
    ) -> None:
        self.texts: list[str] = []
        self.states: list[CameraState] = []
        self.sights: list[Sight] = []
        self.frames: list[Frame] = []
        self._then = on_text
        self.scanner = Scanner(opener, self, repeat=repeat)

    def on_frame(self, frame: Frame) -> None:
        self.frames.append(frame)

    def on_sight(self, sight: Sight) -> None:
        self.sights.append(sight)

    def on_text(self, text: str) -> None:
        self.texts.append(text)
        if self._then is not None:
            self._then(text)

    def on_state(self, state: CameraState) -> None:
        self.states.append(state)

    @property
    def kinds(self) -> list[CameraStateKind]:
        return [state.kind for state in self.states]

    def until(self, kind: CameraStateKind, seconds: float = 15) -> None:
        """Run until the camera is in this state."""
        self.scanner.start()
        end = time.monotonic() + seconds
        while kind not in self.kinds and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(0.1)
        self.scanner.stop()
        assert kind in self.kinds, self.states

    def run(self, seconds: float) -> None:
        """Run for some seconds; nothing may be said after that."""
        self.scanner.start()
        time.sleep(seconds)
        self.scanner.stop()
        said = len(self.frames), len(self.states), len(self.sights)
        time.sleep(0.05)
        assert (len(self.frames), len(self.states), len(self.sights)) == said, "something was said after stop"
