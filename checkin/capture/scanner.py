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
from checkin.capture.slot import FrameSlot
from checkin.capture.sources import Source
from checkin.errors import CheckinError

log = logging.getLogger(__name__)
_RETRY = (0.5, 1.0, 2.0, 5.0)
"""Seconds before a lost camera is tried again; the last one goes on."""
_JOIN = 10.0
"""Seconds that `stop` waits for a thread; a camera driver can hang for longer."""


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


class Scanner:
    """Scans a source until it is stopped. The callbacks run on the scanner's threads; give them to signals.

    on_frame(frame, readings)   each frame that was decoded, with the symbols in it
    on_text(text)               each new showing of a symbol
    on_state(state)             the camera started, runs, was lost, ended

    A callback that raises is logged and does not stop the scanner. Nothing is called any more once `stop` returned.
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
        self._silent = False
        self._failures = 0
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
            if thread.is_alive() and thread is not threading.current_thread():
                thread.join(_JOIN)
        self._silent = True

    def _tell(self, callback: Callable[..., None], *said: object) -> None:
        if self._silent:
            return
        try:
            callback(*said)
        except Exception:
            log.exception("a listener of the scanner failed")

    def _say(self, kind: CameraStateKind, sentence: str, fps: float = 0.0) -> None:
        self._tell(self._on_state, CameraState(kind, sentence, fps))

    def _grab(self) -> None:
        while not self._stopping.is_set():
            self._say(CameraStateKind.STARTING, "Starting camera …")
            try:
                self._run(self._opener())
            except CheckinError as error:
                self._say(CameraStateKind.LOST, str(error))
            except Exception:
                log.exception("the camera failed")
                self._say(CameraStateKind.LOST, "The camera failed. It is tried again.")
            else:
                return
            self._stopping.wait(_RETRY[min(self._failures, len(_RETRY) - 1)])
            self._failures += 1

    def _run(self, source: Source) -> None:
        """Put frames into the slot until the source ends; files run at their own speed."""
        try:
            began = counted = 0.0
            frames = -1
            while not self._stopping.is_set():
                frame = source.read()
                if frame is None:
                    self._say(CameraStateKind.ENDED, f"{source.description} has ended.")
                    return
                if frames < 0:
                    self._failures = 0
                    began = counted = time.monotonic()
                    self._running(source, source.fps)
                elif not source.live:
                    self._stopping.wait(max(0.0, began + min(frame.seconds, 1e6) - time.monotonic()))
                self._slot.put(frame)
                frames += 1
                now = time.monotonic()
                if frames > 0 and now - counted >= 1.0:
                    self._running(source, frames / (now - counted))
                    counted, frames = now, 0
        finally:
            source.close()

    def _running(self, source: Source, fps: float) -> None:
        pace = f", {round(fps)} frames/s" if fps >= 1 else ""
        self._say(CameraStateKind.RUNNING, source.description + pace, fps)

    def _decode(self) -> None:
        decoder = Decoder()
        while (frame := self._slot.take()) is not None:
            readings = _readings(decoder, frame)
            now = time.monotonic()
            for reading in _distinct(readings):
                if frame.independent or self._repeat.accept(reading.text, now):
                    self._tell(self._on_text, reading.text)
            self._tell(self._on_frame, frame, readings)


def scan_frames(source: Source, decoder: Decoder, repeat: RepeatFilter) -> Iterator[tuple[Frame, Reading]]:
    """Yield every new showing of a symbol, looking at every frame: what the command line does."""
    while (frame := source.read()) is not None:
        for reading in _distinct(_readings(decoder, frame)):
            if frame.independent or repeat.accept(reading.text, frame.seconds):
                yield frame, reading


def _readings(decoder: Decoder, frame: Frame) -> tuple[Reading, ...]:
    try:
        return decoder.read_still(frame.grey) if frame.independent else decoder.read(frame.grey)
    except Exception:
        log.exception("frame %d could not be decoded", frame.number)
        return ()


def _distinct(readings: tuple[Reading, ...]) -> list[Reading]:
    return list({reading.text: reading for reading in readings}.values())
