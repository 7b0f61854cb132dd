"""What reads badges at a door: one camera or two, and keyboard and serial scanners, all at once."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from checkin.capture.devices import CameraDevice, camera_opener, cameras
from checkin.capture.repeat import RepeatFilter
from checkin.capture.sources import Source
from checkin.ui.door.camera_view import CameraView
from checkin.ui.door.scanner_bridge import ScannerBridge
from checkin.ui.door.serial_scanner import SerialScanner, serial_ports
from checkin.ui.door.typed_scans import TypedScans

_OFF = "off"


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
        super().__init__(parent)
        self._view, self._settings, self._given = view, settings, opener
        self._running = False
        self._repeat = repeat = RepeatFilter(float(str(settings.value("repeat/pause", RepeatFilter.PAUSE))))
        self.first = ScannerBridge(opener or camera_opener(self._chosen("first")), self, repeat=repeat)
        self.second = ScannerBridge(camera_opener(self._chosen("second")), self, repeat=repeat)
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

    def start(self) -> None:
        """Start them all; returns at once, cameras open on threads of their own."""
        if self._running:
            return
        self._running = True
        self.first.start()
        if self._chosen("second") != _OFF:
            self.second.start()
        self.typed.start()
        self.serial.start(self._line())

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
        if identity == _OFF:
            bridge.stop()
            self._view.forget(1)
            return
        bridge.reopen(camera_opener(identity))
        if self._running:
            bridge.start()

    def choose_line(self, name: str) -> None:
        """Read a scanner on this serial line from now on, and the next time; "" for none."""
        self._settings.setValue("scanner/line", name)
        self._view.show_scanner(True, "")
        if self._running:
            self.serial.start(name)

    def _line(self) -> str:
        return str(self._settings.value("scanner/line", ""))

    def _on_camera(self, text: str) -> None:
        self.scanned.emit(text, "camera")

    def _on_hand_held(self, text: str, source: str) -> None:
        if self._repeat.accept(text, time.monotonic()):
            self.scanned.emit(text, source)

    def mirror(self, mirrored: bool) -> None:
        """Show the pictures as in a mirror, or not. What is decoded is never mirrored."""
        self._settings.setValue("camera/mirrored", "1" if mirrored else "0")
        self._view.mirrored = mirrored
        self._view.update()

    def menu(self, devices: tuple[CameraDevice, ...]) -> QMenu:
        """Return the menu of the cameras that are plugged in."""
        menu = QMenu(self._view)
        if self._given is None:
            self._add_choices(menu, "first", devices)
        second = menu.addMenu(self.tr("Second camera"))
        off = second.addAction(self.tr("None"))
        off.setCheckable(True)
        off.setChecked(self._chosen("second") == _OFF)
        off.triggered.connect(lambda: self.choose("second", _OFF))
        self._add_choices(second, "second", devices)
        self._add_lines(menu.addMenu(self.tr("Serial scanner")))
        menu.addSeparator()
        mirror = menu.addAction(self.tr("Show as in a mirror"))
        mirror.setCheckable(True)
        mirror.setChecked(self._view.mirrored)
        mirror.toggled.connect(self.mirror)
        return menu

    def _add_choices(self, menu: QMenu, which: str, devices: tuple[CameraDevice, ...]) -> None:
        group = QActionGroup(menu)
        chosen = self._chosen(which)
        for device in devices:
            action = QAction(device.name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(chosen == device.identity or (which == "first" and not chosen and device == devices[0]))
            action.triggered.connect(lambda _=False, d=device: self.choose(which, d.identity))
            group.addAction(action)
            menu.addAction(action)
        if not devices:
            nothing = menu.addAction(self.tr("No camera is plugged in"))
            nothing.setEnabled(False)
        network = menu.addAction(self.tr("Network camera…"))
        network.triggered.connect(lambda: self._ask_address(which))

    def _add_lines(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for name, words in [("", self.tr("None")), *serial_ports()]:
            action = QAction(words.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(name == self._line())
            action.triggered.connect(lambda _=False, n=name: self.choose_line(n))
            group.addAction(action)
            menu.addAction(action)

    def _ask_address(self, which: str) -> None:
        known = self._chosen(which) if "://" in self._chosen(which) else "rtsp://"
        text, ok = QInputDialog.getText(
            self._view, self.tr("Network camera"), self.tr("Address (rtsp:// or http://)"), text=known
        )
        if ok and "://" in text:
            self.choose(which, text.strip())

    def _open_menu(self) -> None:
        menu = self.menu(cameras())
        menu.exec(self._view.menu_place())
        menu.deleteLater()

    def _chosen(self, which: str) -> str:
        return str(self._settings.value(f"camera/{which}", "" if which == "first" else _OFF))
