"""The menu of a door's cameras and scanners."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QMessageBox, QWidget

from checkin.capture.decoder import Decoder
from checkin.capture.devices import CameraDevice
from checkin.capture.frames import Frame
from checkin.capture.sources import PICTURES, SIZES, load_picture
from checkin.errors import InputError
from checkin.ui.door.choices import add_choices
from checkin.ui.door.serial_scanner import serial_ports
from checkin.ui.language import spoken

if TYPE_CHECKING:
    from checkin.ui.door.readers import Readers

OFF = "off"
"""In place of a camera's identity: none."""
_PAUSES = 1, 3, 5, 10


class ReadersMenu(QMenu):
    """Shows what is chosen, and hands each choice to the readers at once."""

    def __init__(self, readers: Readers, parent: QWidget, devices: tuple[CameraDevice, ...], *, first: bool) -> None:
        super().__init__(parent)
        self._readers = readers
        if first:
            self._add_cameras(self, "first", devices)
        second = self.addMenu(self.tr("Second camera"))
        self._add_check(second, self.tr("None"), readers.chosen("second") == OFF, lambda _: self._choose("second", OFF))
        self._add_cameras(second, "second", devices)
        lines = [("", self.tr("None")), *serial_ports()]
        add_choices(self.addMenu(self.tr("Serial scanner")), lines, readers.line(), readers.choose_line)
        self.addSeparator()
        self._add_settings()
        self.addSeparator()
        self.addAction(self.tr("Test with a picture…")).triggered.connect(self._test)

    def _add_settings(self) -> None:
        readers = self._readers
        sizes = [(height, f"{wide} × {height}") for height, (wide, _) in SIZES.items()]
        add_choices(
            self.addMenu(self.tr("Resolution")),
            sizes,
            readers.optics.height,
            lambda height: readers.ask(replace(readers.optics, height=height)),
        )
        self._add_check(
            self,
            self.tr("Focus automatically"),
            readers.optics.autofocus,
            lambda on: readers.ask(replace(readers.optics, autofocus=on)),
        )
        self._add_check(self, self.tr("Show as in a mirror"), readers.mirrored, readers.mirror)
        pauses = [(float(pause), self.tr("{seconds} s out of view").format(seconds=pause)) for pause in _PAUSES]
        again = self.addMenu(self.tr("Same badge counts again after"))
        add_choices(again, pauses, readers.pause(), readers.set_pause)

    def _add_cameras(self, menu: QMenu, which: str, devices: tuple[CameraDevice, ...]) -> None:
        chosen = self._readers.chosen(which)
        if which == "first" and not chosen and devices:
            chosen = devices[0].identity
        known = [(device.identity, spoken(device.name)) for device in devices]
        add_choices(menu, known, chosen, lambda identity: self._choose(which, identity))
        if not devices:
            menu.addAction(self.tr("No camera is plugged in")).setEnabled(False)
        menu.addAction(self.tr("Network camera…")).triggered.connect(lambda: self._ask_address(which))

    @staticmethod
    def _add_check(menu: QMenu, words: str, checked: bool, choose: Callable[[bool], object]) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(choose)

    def _choose(self, which: str, identity: str) -> None:
        self._readers.choose(which, identity)

    def _ask_address(self, which: str) -> None:
        chosen = self._readers.chosen(which)
        text, ok = QInputDialog.getText(
            self.parentWidget(),
            self.tr("Network camera"),
            self.tr("Address (rtsp:// or http://)"),
            text=chosen if "://" in chosen else "rtsp://",
        )
        if ok and "://" in text:
            self._choose(which, text.strip())

    def _test(self) -> None:
        kinds = " ".join(f"*{ending}" for ending in sorted(PICTURES))
        name, _ = QFileDialog.getOpenFileName(
            self.parentWidget(), self.tr("Test with a picture"), "", self.tr("Pictures ({kinds})").format(kinds=kinds)
        )
        if name:
            box = QMessageBox(self.parentWidget())
            box.setWindowTitle(self.tr("Test with a picture"))
            box.setTextFormat(Qt.TextFormat.PlainText)  # a symbol may hold anything
            box.setText(self.tested(Path(name)))
            box.exec()

    def tested(self, path: Path) -> str:
        """Return what a camera would read in this picture, as a sentence; nothing is checked in."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            picture = Frame(load_picture(path), 0, 0.0)
            texts = [reading.text for reading in Decoder().read_still(picture.grey)]
        except InputError as error:
            return spoken(error)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if not texts:
            return self.tr("No QR symbol could be read in {file}.").format(file=path.name)
        read = self.tr("Read in {file}, and not checked in:").format(file=path.name)
        return "\n".join([read, *(text if len(text) <= 60 else text[:59] + "…" for text in texts)])
