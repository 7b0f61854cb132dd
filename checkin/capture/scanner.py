"""The way from camera to text: a grabbing thread, a slot of one frame, a decoding thread."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from checkin.capture.decoder import Decoder, Reading
from checkin.capture.frames import Frame
from checkin.capture.repeat import RepeatFilter
from checkin.capture.sources import Source
from checkin.errors import CheckinError

log = logging.getLogger(__name__)
_RETRY = (0.5, 1.0, 2.0, 5.0)
"""Seconds before a lost camera is tried again; the last one goes on."""
_JOIN = 10.0


class CameraStateKind(Enum):
    """What the lamp shows."""

    STARTING = "starting"
    RUNNING = "running"
    LOST = "lost"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class CameraState:
    """The state of a camera, as a sentence for staff. `fps`: frames a second, measured."""

    kind: CameraStateKind
    sentence: str
    fps: float = 0.0


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

    def take(self) -> Frame | None:
        """Wait for a frame and take it out; None once the slot is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._frame is not None or self._closed)
            frame, self._frame = self._frame, None
            return None if self._closed else frame

    def close(self) -> None:
        """Wake whoever waits; nothing is taken any more."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()


class Scanner:
    """Scans a source until it is stopped. The callbacks run on the scanner's threads; give them to signals.

    on_frame(frame, readings)   each frame that was decoded, with the symbols in it
    on_text(text)               each new showing of a symbol
    on_state(state)             the camera started, runs, was lost, ended
    """

    def __init__(
        self,
        opener: Callable[[], Source],
        *,
        on_frame: Callable[[Frame, tuple[Reading, ...]], None],
        on_text: Callable[[str], None],
        on_state: Callable[[CameraState], None],
        pause: float = 3.0,
    ) -> None:
        self._opener = opener
        self._on_frame, self._on_text, self._on_state = on_frame, on_text, on_state
        self._repeat = RepeatFilter(pause)
        self._slot = FrameSlot()
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._grab, name="checkin-grab", daemon=True),
            threading.Thread(target=self._decode, name="checkin-decode", daemon=True),
        ]

    def start(self) -> None:
        """Begin; returns at once, the source is opened on its own thread."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop both threads and wait for them."""
        self._stopping.set()
        self._slot.close()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(_JOIN)

    def _grab(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            self._on_state(CameraState(CameraStateKind.STARTING, "Starting camera …"))
            try:
                if self._run(self._opener()):
                    failures = 0
            except CheckinError as error:
                self._on_state(CameraState(CameraStateKind.LOST, str(error)))
            except Exception:
                log.exception("the camera failed")
                self._on_state(CameraState(CameraStateKind.LOST, "The camera failed. It is tried again."))
            else:
                return
            self._stopping.wait(_RETRY[min(failures, len(_RETRY) - 1)])
            failures += 1

    def _run(self, source: Source) -> bool:
        """Put frames into the slot until the source ends; files run at their own speed."""
        began = counted = time.monotonic()
        frames = 0
        try:
            while not self._stopping.is_set():
                frame = source.read()
                if frame is None:
                    self._on_state(CameraState(CameraStateKind.ENDED, f"{source.description} has ended."))
                    return True
                self._slot.put(frame)
                frames += 1
                now = time.monotonic()
                if frames == 1 or now - counted >= 1.0:
                    fps = frames / (now - counted) if now - counted >= 1.0 else source.fps
                    sentence = f"{source.description}, {round(fps)} frames/s"
                    self._on_state(CameraState(CameraStateKind.RUNNING, sentence, fps))
                    counted, frames = now, 1
                if not source.live:
                    self._stopping.wait(max(0.0, began + min(frame.seconds, 1e6) - now))
            return True
        finally:
            source.close()

    def _decode(self) -> None:
        decoder = Decoder()
        while (frame := self._slot.take()) is not None:
            readings = decoder.read_still(frame.grey) if frame.independent else decoder.read(frame.grey)
            now = time.monotonic()
            for reading in _distinct(readings):
                if self._repeat.accept(reading.text, now):
                    self._on_text(reading.text)
            self._on_frame(frame, readings)


def scan_frames(source: Source, decoder: Decoder, repeat: RepeatFilter) -> Iterator[tuple[Frame, Reading]]:
    """Yield every new showing of a symbol, looking at every frame: what the command line does."""
    while (frame := source.read()) is not None:
        readings = decoder.read_still(frame.grey) if frame.independent else decoder.read(frame.grey)
        for reading in _distinct(readings):
            if frame.independent or repeat.accept(reading.text, frame.seconds):
                yield frame, reading


def _distinct(readings: tuple[Reading, ...]) -> list[Reading]:
    return list({reading.text: reading for reading in readings}.values())
