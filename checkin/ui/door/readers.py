"""What reads badges at a door: one camera or two, and keyboard and serial scanners, all at once."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

from checkin.capture.devices import CameraDevice, camera_opener, cameras
from checkin.capture.repeat import RepeatFilter
from checkin.capture.sources import SIZES, Optics, Source
from checkin.desk import Act
from checkin.ui.door.camera_view import CameraView
from checkin.ui.door.readers_menu import OFF, ReadersMenu
from checkin.ui.door.scanner_bridge import ScannerBridge
from checkin.ui.door.serial_scanner import SerialScanner
from checkin.ui.door.typed_scans import TypedScans


def stored_optics(settings: QSettings) -> Optics:
    """Return what is asked of this laptop's webcams."""
    height = str(settings.value("camera/height", ""))
    autofocus = str(settings.value("camera/autofocus", "1")) != "0"
    return Optics(next((known for known in SIZES if str(known) == height), Optics().height), autofocus)


def first_camera(settings: QSettings) -> Callable[[], Source]:
    """Return what opens the camera that was chosen for the door."""
    return camera_opener(str(settings.value("camera/first", "")), stored_optics(settings))


class Readers(QObject):
    """Runs the cameras of a door, shown in one view, and its scanners; they share one repeat filter.

    Cameras are chosen by name and remembered; `opener` is the one that the program was started with, if any.

    Signals:
        scanned(text, source)   each new showing of a symbol; source is "camera", "usb scanner" or "serial scanner"
    """

    scanned = Signal(object, str)

    def __init__(
        self,
        view: CameraView,
        settings: QSettings,
        opener: Callable[[], Source] | None,
        parent: QWidget,
    ) -> None:
        """Show in `view`."""
        super().__init__(parent)
        self._allowed: Callable[[Act, Callable[[], object]], object] | None = None
        self._view, self._settings, self._given = view, settings, opener
        self._running = False
        self._repeat = repeat = RepeatFilter(self._stored_pause())
        self.optics = optics = stored_optics(settings)
        self.first = ScannerBridge(opener or camera_opener(self.chosen("first"), optics), self, repeat=repeat)
        self.second = ScannerBridge(camera_opener(self.chosen("second"), optics), self, repeat=repeat)
        view.mirrored = str(settings.value("camera/mirrored", "1")) != "0"
        view.menu_wanted.connect(self._open_menu)
        for bridge, place in ((self.first, 0), (self.second, 1)):
            bridge.scanned.connect(self._on_camera)
            bridge.framed.connect(partial(view.show_frame, place=place))
            bridge.sighted.connect(partial(view.show_sight, place=place))
            bridge.state_changed.connect(partial(view.show_state, place=place))
        self.typed, self.serial = TypedScans(self), SerialScanner(self)
        self.typed.scanned.connect(partial(self._on_hand_held, source="usb scanner"))
        self.serial.scanned.connect(partial(self._on_hand_held, source="serial scanner"))
        self.serial.state_changed.connect(view.show_scanner)

    def belong_to(self, parent: QWidget, allowed: Callable[[Act, Callable[[], object]], object]) -> None:
        """Live as long as `parent`; `allowed` does what it is given if staff may open the settings."""
        self.setParent(parent)
        self._allowed = allowed

    def start(self) -> None:
        """Start them all; returns at once, cameras open on threads of their own."""
        if self._running:
            return
        self._running = True
        self.first.start()
        if self.chosen("second") != OFF:
            self.second.start()
        self.typed.start()
        self.serial.start(self.line())

    @property
    def running(self) -> bool:
        """Whether they were started and not stopped."""
        return self._running

    def stop(self) -> None:
        """Stop them all; waits until the cameras are closed."""
        self._running = False
        self.typed.stop()
        self.serial.stop()
        self.first.stop()
        self.second.stop()

    def choose(self, which: str, identity: str) -> None:
        """Use another camera as "first" or "second" from now on, and the next time."""
        self._settings.setValue(f"camera/{which}", identity)
        bridge = self.first if which == "first" else self.second
        if identity == OFF:
            bridge.stop()
            self._view.forget(1)
            return
        bridge.reopen(camera_opener(identity, self.optics))
        if self._running:
            bridge.start()

    def choose_line(self, name: str) -> None:
        """Read a scanner on this serial line from now on, and the next time; "" for none."""
        self._settings.setValue("scanner/line", name)
        self._view.show_scanner(True, "")
        if self._running:
            self.serial.start(name)

    def _on_camera(self, text: str) -> None:
        self.scanned.emit(text, "camera")

    def _on_hand_held(self, text: str, source: str) -> None:
        if self._repeat.accept(text, time.monotonic()):
            self.scanned.emit(text, source)

    @property
    def mirrored(self) -> bool:
        """Whether the pictures are shown as in a mirror."""
        return self._view.mirrored

    def mirror(self, mirrored: bool) -> None:
        """Show the pictures as in a mirror, or not. What is decoded is never mirrored."""
        self._settings.setValue("camera/mirrored", "1" if mirrored else "0")
        self._view.mirrored = mirrored
        self._view.update()

    def ask(self, optics: Optics) -> None:
        """Ask these settings of the webcams from now on, and the next time."""
        self._settings.setValue("camera/height", optics.height)
        self._settings.setValue("camera/autofocus", "1" if optics.autofocus else "0")
        self.optics = optics
        if self._given is None:
            self.first.reopen(camera_opener(self.chosen("first"), optics))
        if self.chosen("second") != OFF:
            self.second.reopen(camera_opener(self.chosen("second"), optics))

    def pause(self) -> float:
        """Return after how many seconds out of view a badge counts as shown again."""
        return self._repeat.pause

    def set_pause(self, seconds: float) -> None:
        """Set after how many seconds out of view a badge counts as shown again."""
        self._settings.setValue("repeat/pause", seconds)
        self._repeat.pause = seconds

    def chosen(self, which: str) -> str:
        """Return the identity of the camera that was chosen as "first" or "second"; "" and "off" if none was."""
        return str(self._settings.value(f"camera/{which}", "" if which == "first" else OFF))

    def line(self) -> str:
        """Return the serial line of the scanner, "" for none."""
        return str(self._settings.value("scanner/line", ""))

    def menu(self, devices: tuple[CameraDevice, ...]) -> QMenu:
        """Return the menu of the cameras that are plugged in, the scanners, and their settings."""
        return ReadersMenu(self, self._view, devices, first=self._given is None)

    def _open_menu(self) -> None:
        if self._allowed is None:
            self._show_menu()
        else:
            self._allowed(Act.CAMERA, self._show_menu)

    def _show_menu(self) -> None:
        menu = self.menu(cameras())
        menu.exec(self._view.menu_place())
        menu.deleteLater()

    def _stored_pause(self) -> float:
        try:
            pause = float(str(self._settings.value("repeat/pause", RepeatFilter.PAUSE)))
        except ValueError:
            return RepeatFilter.PAUSE
        return pause if 0.5 <= pause <= 60 else RepeatFilter.PAUSE
