"""Kiosk: nothing but the Door page on the whole screen, left with the PIN; by itself after a while without a touch."""

from typing import Protocol

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from checkin.desk import Act
from checkin.ui.door.page import DoorPage
from checkin.ui.rail import Rail

MINUTES = 5
"""Without a touch, unless set otherwise, after which a laptop with a PIN locks itself."""
_TOUCHES = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin})


class KioskWindow(Protocol):
    """What the kiosk needs of the window."""

    door: DoorPage | None
    rail: Rail

    def open_page(self, name: str) -> None:
        """Open a page by its name."""


class Kiosk(QObject):
    """Locks the window to its door. `locked` tells whether it is; F11 goes in and out."""

    def __init__(self, window: QMainWindow, shell: KioskWindow, minutes: float = MINUTES) -> None:
        super().__init__(window)
        self._window, self._shell = window, shell
        self._before = Qt.WindowState.WindowNoState
        self._heard: QWindow | None = None
        self._aside: list[QWidget] = []
        self.locked = False
        self._idle = QTimer(self, singleShot=True, interval=round(minutes * 60_000))
        self._idle.timeout.connect(self._on_idle)
        QShortcut(QKeySequence(Qt.Key.Key_F11), window).activated.connect(self.toggle)
        self._idle.start()

    def watch(self) -> None:
        """Look for touches from now on, in sheets too: a native window hears each once, widgets a thousand others."""
        self._hear(self._window.windowHandle())
        _application().focusWindowChanged.connect(self._hear, Qt.ConnectionType.UniqueConnection)

    def toggle(self) -> None:
        """Lock; or ask for the PIN and unlock."""
        if self.locked:
            self.ask()
        else:
            self.lock()

    def lock(self) -> None:
        """Show nothing but the door. What lies over it is closed; a sheet that would lose work waits for the end."""
        if self._shell.door is None or self.locked:
            return
        self._clear()
        self._shell.open_page("door")
        self.locked = True
        self._before = self._window.windowState()
        self._shell.rail.hide()
        self._window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)

    def ask(self) -> None:
        """Leave the kiosk: at once without a PIN, else after it was given."""
        if self._shell.door is not None:
            self._shell.door.tools.privileged(Act.LEAVE_KIOSK, self.leave)

    def leave(self) -> None:
        """Show the whole window again, and the sheets that wait."""
        self._unlock()
        self._idle.start()
        aside, self._aside = self._aside, []
        for sheet in aside:
            if shiboken6.isValid(sheet):
                sheet.show()

    def stop(self) -> None:
        """Stop looking for touches; the window closes, and is remembered as it was before it was locked."""
        self._idle.stop()
        if self._heard is not None:
            _application().focusWindowChanged.disconnect(self._hear)
            self._hear(None)
        if self.locked:
            self._unlock()

    def _unlock(self) -> None:
        self.locked = False
        self._shell.rail.show()
        self._window.setWindowState(self._before & ~Qt.WindowState.WindowFullScreen)

    def _clear(self) -> None:
        """Close menus and sheets, the foremost first."""
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        while (sheet := QApplication.activeModalWidget()) is not None:
            if isinstance(sheet, QDialog):
                sheet.reject()
            if shiboken6.isValid(sheet) and sheet.isVisible():  # it asks first, as a sheet with unsaved lines does
                sheet.hide()
                self._aside.append(sheet)

    def _hear(self, window: QWindow | None) -> None:
        """Look for touches in the window that has the focus."""
        if self._heard is not None and shiboken6.isValid(self._heard):
            self._heard.removeEventFilter(self)
        self._heard = window
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start the wait again at each touch."""
        if event.type() in _TOUCHES and not self.locked:
            self._idle.start()
        return super().eventFilter(watched, event)

    def _on_idle(self) -> None:
        door = self._shell.door
        if door is not None and door.tools.guard.is_set:
            self.lock()
        elif not self.locked:
            self._idle.start()


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication), "windows have one"
    return application
