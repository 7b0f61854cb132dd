"""Carries what a scanner says on its own threads to the thread of the window."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from checkin.capture.frames import Frame
from checkin.capture.repeat import RepeatFilter
from checkin.capture.scanner import CameraState, Scanner, Sight
from checkin.capture.sources import Source


class ScannerBridge(QObject):
    """Runs the scanner of one camera; its signals arrive in the thread that owns this object.

    Signals:
        framed(Frame)                the newest frame; frames that the window is too slow for are left out
        sighted(Sight)               what was read in a frame, or why nothing was
        scanned(text)                each new showing of a symbol, none left out; an object, so that any text passes
        state_changed(CameraState)   the camera starts, runs, is in trouble, late or lost, or ended
    """

    framed = Signal(object)
    sighted = Signal(object)
    scanned = Signal(object)
    state_changed = Signal(object)
    _frame_waits = Signal()
    _sight_came = Signal(object)
    _text_came = Signal(object)
    _state_came = Signal(object)

    def __init__(
        self, opener: Callable[[], Source], parent: QObject | None = None, *, repeat: RepeatFilter | None = None
    ) -> None:
        super().__init__(parent)
        self._opener = opener
        self._repeat = repeat or RepeatFilter()
        self._scanner: Scanner | None = None
        self._lock = threading.Lock()
        self._newest: Frame | None = None
        # Bound slots of this object are called in its own thread, whatever is connected to the public signals.
        self._frame_waits.connect(self._on_frame_waits)
        self._sight_came.connect(self._on_sight_came)
        self._text_came.connect(self._on_text_came)
        self._state_came.connect(self._on_state_came)

    @property
    def running(self) -> bool:
        """Whether the scanner was started and not stopped."""
        return self._scanner is not None

    def start(self) -> None:
        """Start scanning; returns at once."""
        if self._scanner is None:
            self._scanner = Scanner(self._opener, self, repeat=self._repeat)
            self._scanner.start()

    def stop(self) -> None:
        """Stop scanning and wait until the camera is closed."""
        scanner, self._scanner = self._scanner, None
        if scanner is not None:
            scanner.stop()

    def reopen(self, opener: Callable[[], Source]) -> None:
        """Scan another camera from now on."""
        running = self.running
        self.stop()
        self._opener = opener
        if running:
            self.start()

    # What the scanner says, on its own threads

    def on_frame(self, frame: Frame) -> None:
        """Keep the newest frame until the window has time for it."""
        with self._lock:
            waiting = self._newest is not None
            self._newest = frame
        if not waiting:
            self._frame_waits.emit()

    def on_sight(self, sight: Sight) -> None:
        """Pass on what was read."""
        self._sight_came.emit(sight)

    def on_text(self, text: str) -> None:
        """Pass a showing on."""
        self._text_came.emit(text)

    def on_state(self, state: CameraState) -> None:
        """Pass on how the camera does."""
        self._state_came.emit(state)

    @Slot()
    def _on_frame_waits(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None and self._scanner is not None:
            self.framed.emit(newest)

    @Slot(object)
    def _on_sight_came(self, sight: Sight) -> None:
        if self._scanner is not None:
            self.sighted.emit(sight)

    @Slot(object)
    def _on_text_came(self, text: str) -> None:
        self.scanned.emit(text)

    @Slot(object)
    def _on_state_came(self, state: CameraState) -> None:
        self.state_changed.emit(state)
