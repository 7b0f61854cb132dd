"""Keyboard scanners, wherever the focus is: their keys are told from a person's by timing and kept from the widgets."""

import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from checkin.capture.typed import DIGIT_KEYS, SCANNER_GAP, Key, scan_in

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_CORRECTIONS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Escape)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_DIGITS = DIGIT_KEYS.get(sys.platform, {})


class TypedScans(QObject):
    """Watches the keys of the whole program while it is started. A person's keys arrive up to 60 ms later.

    Signals:
        scanned(text)   a scanner typed this
    """

    scanned = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: list[tuple[QObject, QKeyEvent, Key]] = []
        self._replaying = False
        self._watching = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(round(1000 * SCANNER_GAP))
        self._silence.timeout.connect(self._on_silence)

    def start(self) -> None:
        """Watch the keys from now on."""
        application = QApplication.instance()
        if not self._watching and application is not None:
            application.installEventFilter(self)
            self._watching = True

    def stop(self) -> None:
        """Leave the keys alone; those held back are given to the widgets."""
        application = QApplication.instance()
        if self._watching and application is not None:
            application.removeEventFilter(self)
        self._watching = False
        self._silence.stop()
        self._replay()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold keys back until it is clear who types."""
        if self._replaying:
            return False
        if event.type() == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._on_committed(watched, event)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.isAutoRepeat() or event.modifiers() & _COMMANDS:
            self._end()
            return False
        if event.key() in _ENDS:
            return self._end(ended=True)
        if not event.text().isprintable() or not event.text():
            return self._on_silent_key(event)
        code = event.nativeVirtualKey() if sys.platform == "darwin" else event.nativeScanCode()
        self._hold(watched, event.clone(), event.text(), _DIGITS.get(code, ""), event.timestamp())
        return True

    def _on_committed(self, watched: QObject, event: QInputMethodEvent) -> bool:
        """Take digits that came through an input method; everything else is a person's."""
        text = event.commitString()
        if not text or not all(c.isdigit() for c in text):
            self._end()
            return False
        for character in text:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
            self._hold(watched, key, character, "", 0)
        return True

    def _on_silent_key(self, event: QKeyEvent) -> bool:
        """Let keys that write nothing pass; scanners send Shift, and control characters around the code."""
        if event.key() in _CORRECTIONS:
            self._end()  # they come after the keys that they correct
        elif event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock) and not event.text():
            self._end()
        return False

    def _hold(self, watched: QObject, event: QKeyEvent, text: str, digit: str, stamp: int) -> None:
        seconds = stamp / 1000 if stamp else time.monotonic()
        if self._held and not 0 <= seconds - self._held[-1][2].seconds <= SCANNER_GAP:
            self._end()
        self._held.append((watched, event, Key(text, digit, seconds)))
        self._silence.start()

    def _on_silence(self) -> None:
        self._end()

    def _end(self, *, ended: bool = False) -> bool:
        """Decide who typed the keys held back; tells whether it was a scanner."""
        self._silence.stop()
        scan = scan_in([key for _, _, key in self._held], ended=ended)
        if scan is None:
            self._replay()
            return False
        self._held.clear()
        self.scanned.emit(scan)
        return True

    def _replay(self) -> None:
        held, self._held = self._held, []
        self._replaying = True
        try:
            for watched, event, _ in held:
                if not isValid(watched):
                    continue  # its dialog was closed meanwhile
                QCoreApplication.sendEvent(watched, event)
        finally:
            self._replaying = False
