"""What else is done on the page: the print log, the calibration of printers, badges held up, fonts of one's own."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.attendance.course import Course
from checkin.badges.artist import Artist
from checkin.desk import Desk
from checkin.errors import CheckinError
from checkin.printing.fonts import keep_font
from checkin.ui.badges.calibration_sheet import CalibrationSheet
from checkin.ui.badges.choice import Choice
from checkin.ui.badges.hold_sheet import HoldSheet
from checkin.ui.badges.log_sheet import LogSheet
from checkin.ui.door.readers import first_camera
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import translate
from checkin.ui.messages import Messages
from checkin.ui.services import Services


class Tools(QObject):
    """Opens the sheets of the page.

    Signals: calibrated(str): the correction of a printer was kept; font_added().
    """

    calibrated = Signal(str)
    font_added = Signal()

    def __init__(self, services: Services, messages: Messages, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._messages, self._window = services, messages, parent
        self.course: Course | None = None
        self.choice: Choice | None = None
        self.sheet: Sheet | None = None
        """What is open, or was the last."""

    def show_log(self) -> None:
        """Show the print log."""
        if self.course is not None:
            self._open(LogSheet(self._services, self.course, self._window))

    def calibrate(self) -> None:
        """Make a printer print in the right place."""
        folder, choice, course = self._services.office.badges.folder, self.choice, self.course
        if folder is not None and choice is not None and course is not None:
            kept, language = self._on_calibrated, course.speaks
            self._open(CalibrationSheet(folder, choice.printer, choice.sheet, language, kept, self._window))

    def _on_calibrated(self, name: str) -> None:
        self.calibrated.emit(name)
        self._messages.show(translate("Badges", "{printer} is corrected from now on.").format(printer=name), "good")

    def try_badges(self) -> None:
        """Let staff hold up printed badges; the door lets go of its camera meanwhile."""
        if self.course is None or self.choice is None:
            return
        changes, settings = self._services.changes, self._services.settings
        changes.camera_wanted.emit(True)
        desk, opener = Desk(self._services.store, self.course.course), self._services.opener or first_camera(settings)
        sheet = HoldSheet(desk, opener, module_of(self.choice), settings, self._window)
        sheet.finished.connect(lambda _result: changes.camera_wanted.emit(False))
        self._open(sheet)

    def ask_font(self) -> None:
        """Ask for a font that has the characters that are missing."""
        kinds = translate("Badges", "Fonts (*.ttf *.otf *.ttc *.otc)")
        name, _ = QFileDialog.getOpenFileName(self._window, translate("Badges", "Add a font"), "", kinds)
        if name:
            self.add_font(Path(name))

    def add_font(self, file: Path) -> None:
        """Add a font to those that are asked for what the usual one does not have."""
        folder = self._services.office.badges.part("fonts")
        if folder is None:
            return
        try:
            families = keep_font(file, folder)
        except CheckinError as error:
            self._messages.error(error)
            return
        words = translate("Badges", "{font} is used where the usual font has no character.")
        self._messages.show(words.format(font=", ".join(families) or file.stem), "good")
        self.font_added.emit()

    def _open(self, sheet: Sheet) -> None:
        self.sheet = sheet
        sheet.open()


def module_of(choice: Choice) -> float:
    """Return the width in mm of a module of the chosen badges; 1 where they have no symbol."""
    artist = Artist(choice.template, dots=choice.sheet.dots)
    modules = [artist.module(element) for _, element in choice.template.elements() if element.type == "qr"]
    return max(modules, default=1.0)
