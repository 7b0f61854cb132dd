"""Carries what the scanner says on its own threads to the thread of the window."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from checkin.capture.decoder import Reading
from checkin.capture.frames import Frame
from checkin.capture.scanner import CameraState, Scanner
from checkin.capture.sources import Source


@dataclass(frozen=True, slots=True)
class Framed:
    """One frame and the symbols that were read in it."""

    frame: Frame
    readings: tuple[Reading, ...]


class ScannerBridge(QObject):
    """Runs a scanner; its signals arrive in the thread that owns this object.

    Signals:
        framed(Framed)               the newest frame; frames that the window is too slow for are left out
        scanned(text)                each new showing of a symbol, none left out; an object, so that any text passes
        state_changed(CameraState)   the camera starts, runs, was lost, ended
    """

    framed = Signal(object)
    scanned = Signal(object)
    state_changed = Signal(object)
    _frame_waits = Signal()

    def __init__(self, opener: Callable[[], Source], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self._scanner: Scanner | None = None
        self._lock = threading.Lock()
        self._newest: Framed | None = None
        self._frame_waits.connect(self._on_frame_waits)

    @property
    def running(self) -> bool:
        """Whether the scanner was started and not stopped."""
        return self._scanner is not None

    def start(self) -> None:
        """Start scanning; returns at once."""
        if self._scanner is None:
            self._scanner = Scanner(
                self._opener, on_frame=self._take_frame, on_text=self._take_text, on_state=self._take_state
            )
            self._scanner.start()

    def stop(self) -> None:
        """Stop scanning and wait until the camera is closed."""
        scanner, self._scanner = self._scanner, None
        if scanner is not None:
            scanner.stop()

    def _take_frame(self, frame: Frame, readings: tuple[Reading, ...]) -> None:
        with self._lock:
            waiting = self._newest is not None
            self._newest = Framed(frame, readings)
        if not waiting:
            self._frame_waits.emit()

    def _take_text(self, text: str) -> None:
        self.scanned.emit(text)

    def _take_state(self, state: CameraState) -> None:
        self.state_changed.emit(state)

    def _on_frame_waits(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None and self._scanner is not None:
            self.framed.emit(newest)
