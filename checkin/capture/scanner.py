"""Scanning: one thread grabs, one decodes the newest frame; nothing queues up."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from checkin.capture.choice import Choice
from checkin.capture.decoder import Decoder, Reading
from checkin.capture.frames import Frame, Picture
from checkin.capture.health import Health
from checkin.capture.hints import Hint, Hints
from checkin.capture.repeat import RepeatFilter
from checkin.capture.slot import FrameSlot
from checkin.capture.sources import Source
from checkin.errors import CheckinError
from checkin.words import say

log = logging.getLogger(__name__)
_RETRY = (0.5, 1.0, 2.0, 5.0)
"""Seconds before a lost camera is tried again; the last one goes on."""
_JOIN = 10.0
"""Seconds that `stop` waits for a thread; a camera driver can hang for longer."""
_TICK = 0.25
"""Seconds between two looks at the age of the newest frame."""
_LATE, _SILENT, _HUNG = 0.7, 2.0, 8.0
"""Seconds without a frame after which a camera is late, silent, and given up: it is opened again beside the old one."""


class CameraStateKind(Enum):
    """The life of a camera as staff see it."""

    STARTING = "starting"
    RUNNING = "running"
    TROUBLED = "troubled"
    """It gives pictures in which no badge can be read."""
    LATE = "late"
    LOST = "lost"
    ENDED = "ended"


_SEEN = frozenset({CameraStateKind.RUNNING, CameraStateKind.TROUBLED, CameraStateKind.LATE})
_NOT_SEEN = frozenset({CameraStateKind.LATE, CameraStateKind.LOST})


@dataclass(frozen=True, slots=True)
class CameraState:
    """What the camera does now. `sentence` is for staff; `fps` in frames a second, 0 while it is not running."""

    kind: CameraStateKind
    sentence: str
    fps: float = 0.0


@dataclass(frozen=True, slots=True)
class Sight:
    """What was read in a frame, and why nothing was although a symbol is shown."""

    readings: tuple[Reading, ...] = ()
    hint: Hint | None = None


class Listener(Protocol):
    """Who is told. The methods are called on the scanner's threads; hand things over to signals.

    One that raises is logged and does not stop the scanner. Nothing is called any more once `stop` returned.
    """

    def on_frame(self, frame: Frame) -> None:
        """Take each frame as it is grabbed."""

    def on_sight(self, sight: Sight) -> None:
        """Take what was read in a frame."""

    def on_text(self, text: str) -> None:
        """Take each new showing of a symbol."""

    def on_state(self, state: CameraState) -> None:
        """Take how the camera does."""


class Scanner:
    """Scans a source until it is stopped. Scanners of one door share a repeat filter."""

    def __init__(self, opener: Callable[[], Source], listener: Listener, *, repeat: RepeatFilter | None = None) -> None:
        self._opener, self._listener = opener, listener
        self._choice = Choice(repeat or RepeatFilter())
        self._slot = FrameSlot()
        self._stopping = threading.Event()
        self._silent = False
        self._failures = 0
        self._turn = 0
        self._grabbed = time.monotonic()
        self._ran = False
        self._state = CameraState(CameraStateKind.STARTING, "")
        self._threads = [
            threading.Thread(target=self._grab, args=(0,), name="checkin-grab", daemon=True),
            threading.Thread(target=self._decode, name="checkin-decode", daemon=True),
        ]

    def start(self) -> None:
        """Begin; returns at once, the source is opened on its own thread."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop all threads and wait for them, but not for a driver that hangs."""
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
        state = CameraState(kind, sentence, fps)
        if state != self._state:
            self._state = state
            self._tell(self._listener.on_state, state)

    # Grabbing

    def _grab(self, turn: int) -> None:
        while not self._stopping.is_set() and turn == self._turn:
            self._say(CameraStateKind.STARTING, say("Camera", "Starting camera …"))
            try:
                self._run(self._opener(), turn)
            except CheckinError as error:
                self._lost(error.sentence, turn)
            except Exception:
                log.exception("the camera failed")
                self._lost(say("Camera", "The camera failed. It is tried again."), turn)
            else:
                return
            if turn != self._turn:
                return  # another thread has the camera; what this one met does not count
            self._stopping.wait(_RETRY[min(self._failures, len(_RETRY) - 1)])
            self._failures += 1

    def _lost(self, sentence: str, turn: int) -> None:
        if turn == self._turn:
            self._say(CameraStateKind.LOST, sentence)

    def _run(self, source: Source, turn: int) -> None:
        """Put frames into the slot until the source ends; files run at their own speed."""
        try:
            began = counted = 0.0
            frames = -1
            while not self._stopping.is_set() and turn == self._turn:
                frame = source.read()
                if turn != self._turn:
                    return
                if frame is None:
                    ended = say("Camera", "{source} has ended.").format(source=source.description)
                    self._say(CameraStateKind.ENDED, ended)
                    return
                self._grabbed = time.monotonic()
                if frames < 0:
                    self._failures, self._ran = 0, True
                    began = counted = self._grabbed
                if frames < 0 or self._state.kind in _NOT_SEEN:
                    self._running(source, source.fps)
                elif not source.live:
                    self._pause(began + min(frame.seconds, 1e6) - self._grabbed)
                self._tell(self._listener.on_frame, frame)
                self._slot.put(frame)
                frames += 1
                if frames > 0 and time.monotonic() - counted >= 1.0:
                    self._running(source, frames / (time.monotonic() - counted))
                    counted, frames = time.monotonic(), 0
        finally:
            source.close()

    def _pause(self, seconds: float) -> None:
        if seconds > 0:
            self._stopping.wait(seconds)
            self._grabbed = time.monotonic()

    def _running(self, source: Source, fps: float) -> None:
        if self._state.kind is not CameraStateKind.TROUBLED:
            said = source.description
            if fps >= 1:
                said = say("Camera", "{source}, {fps} frames/s").format(source=said, fps=round(fps))
            self._say(CameraStateKind.RUNNING, said, fps)

    # Decoding and watching

    def _decode(self) -> None:
        decoder, hints, health = Decoder(), Hints(), Health()
        while not self._slot.closed:
            frame = self._slot.take(_TICK)
            if frame is None:
                self._watch()
                continue
            try:
                self._look(frame, decoder, hints, health)
            except Exception:  # a frame that is no picture; the next one may be one
                log.exception("frame %d could not be looked at", frame.number)

    def _look(self, frame: Frame, decoder: Decoder, hints: Hints, health: Health) -> None:
        now, grey = time.monotonic(), frame.grey
        if frame.independent:
            readings, hint = decoder.read_still(grey), None
        else:
            readings = decoder.read(grey, now)
            hint = hints.look(grey, decoder.seen, read=bool(readings), seconds=now)
        for text in self._showings(frame, readings, now):
            self._tell(self._listener.on_text, text)
        self._tell(self._listener.on_sight, Sight(readings, hint))
        if not frame.independent:
            self._examine(health, grey, now)

    def _showings(self, frame: Frame, readings: tuple[Reading, ...], now: float) -> list[str]:
        if frame.independent:
            return list(dict.fromkeys(reading.text for reading in readings))
        height, width = frame.image.shape[:2]
        shown = self._choice.accept(readings, (width, height), now)
        return [] if shown is None else [shown]

    def _examine(self, health: Health, grey: Picture, now: float) -> None:
        fault = health.look(grey, now)
        if fault is not None:
            self._say(CameraStateKind.TROUBLED, fault.value)
        elif self._state.kind is CameraStateKind.TROUBLED:
            self._say(CameraStateKind.RUNNING, say("Camera", "The camera is well again."))

    def _watch(self) -> None:
        """Say that no frame comes, and open the camera again beside a driver that does not come back."""
        age = time.monotonic() - self._grabbed
        if self._state.kind is CameraStateKind.STARTING and age >= _HUNG:
            closed = say("Camera", "The camera does not open. Check its cable, or choose another camera.")
            self._say(CameraStateKind.LOST, closed)
        elif self._state.kind in _SEEN and age >= _SILENT:
            silent = say("Camera", "The camera gives no picture. Check its cable; it is tried again.")
            self._say(CameraStateKind.LOST, silent)
        elif self._state.kind in _SEEN and age >= _LATE:
            self._say(CameraStateKind.LATE, say("Camera", "The camera is slow: no new picture."))
        if self._ran and self._threads[0].is_alive() and age >= _HUNG and self._failures == 0:
            log.warning("the camera's driver does not answer for %.0f s; it is opened again", age)
            self._turn += 1
            self._grabbed, self._ran = time.monotonic(), False
            grab = threading.Thread(target=self._grab, args=(self._turn,), name="checkin-grab", daemon=True)
            self._threads[0] = grab
            grab.start()


def scan_frames(source: Source, decoder: Decoder, repeat: RepeatFilter) -> Iterator[tuple[Frame, Reading]]:
    """Yield every new showing of a symbol, looking at every frame: what the command line does.

    A picture file is a moment of its own: all symbols in it are shown.
    """
    choice = Choice(repeat)
    while (frame := source.read()) is not None:
        found = {reading.text: reading for reading in _readings(decoder, frame)}
        height, width = frame.image.shape[:2]
        if frame.independent:
            yield from ((frame, reading) for reading in found.values())
        elif (shown := choice.accept(tuple(found.values()), (width, height), frame.seconds)) is not None:
            yield frame, found[shown]


def _readings(decoder: Decoder, frame: Frame) -> tuple[Reading, ...]:
    try:
        return decoder.read_still(frame.grey) if frame.independent else decoder.read(frame.grey, frame.seconds)
    except Exception:
        log.exception("frame %d could not be decoded", frame.number)
        return ()
