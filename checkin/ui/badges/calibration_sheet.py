"""Makes a printer print in the right place: a page to print and measure, and the four lengths that were measured."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDoubleSpinBox, QFileDialog, QWidget

from checkin.badges.layouts import Layout
from checkin.errors import CheckinError
from checkin.printing.labels import labels
from checkin.printing.profiles import TARGET, Profile, keep_profile, measured, write_calibration
from checkin.ui.door.sheet import Sheet, text_field
from checkin.ui.language import spoken, translate
from checkin.ui.page import button, inset, label
from checkin.ui.roster.word_box import WordBox

_PAGES = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
_LEAST = 60.0


class CalibrationSheet(Sheet):
    """Keeps the correction of one printer or tray; `kept` gets its name."""

    def __init__(
        self, folder: Path, printer: str, sheet: Layout, language: str, kept: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(translate("Badges", "Calibrate a printer"), parent)
        self._folder, self._language, self._kept = folder, language, kept
        self.box.addWidget(
            label(
                translate("Badges", "1. Print this page on the printer, at 100 %, not fitted to the paper."), wrap=True
            )
        )
        self.page = WordBox(translate("Badges", "Paper"), 12)
        for name, size in _pages(sheet).items():
            self.page.addItem(name, size)
        at = self.page.findText(next((n for n, s in _pages(sheet).items() if s == _size(sheet)), "A4"))
        self.page.setCurrentIndex(max(0, at))
        self.page.currentIndexChanged.connect(lambda _at: self._begin())
        self.name = text_field(longest=80)
        self.name.setText(printer or translate("Badges", "Printer"))
        self.name.textChanged.connect(self._weigh)
        self.add_fields(
            (translate("Badges", "Paper"), self.page), (translate("Badges", "Printer, or printer: tray"), self.name)
        )
        self.box.addWidget(button(translate("Badges", "Print calibration page…"), self.ask_file))
        told = translate("Badges", "2. Measure with a ruler, to 0.1 mm, and enter what you measured.")
        self.box.addWidget(label(told, wrap=True))
        self.lengths = [QDoubleSpinBox() for _ in range(4)]
        for field in self.lengths:
            field.setDecimals(1)
            inset(field)
            field.setSingleStep(0.1)
            field.setSuffix(translate("Badges", " mm"))
            field.setRange(0, 2000)
            field.valueChanged.connect(self._weigh)
        left, top, across, down = self.lengths
        self.add_fields(
            (translate("Badges", "Left edge to the upper left target"), left),
            (translate("Badges", "Upper edge to the upper left target"), top),
        )
        self.add_fields(
            (translate("Badges", "Across to the upper right target"), across),
            (translate("Badges", "Down to the lower left target"), down),
        )
        self.found = label("", "quiet", wrap=True)
        self.box.addWidget(self.found)
        self.add_act(translate("Badges", "Back"), self.reject, "quiet")
        self.confirm = self.add_act(translate("Badges", "Keep the correction"), self._on_confirmed, "primary")
        self.resize(720, 1)
        self._begin()

    def ask_file(self) -> None:
        """Ask where the page goes."""
        title, kinds = translate("Badges", "Calibration page"), translate("Badges", "PDF (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self, title, "calibration.pdf", kinds)
        if name:
            self.write(Path(name))
            QDesktopServices.openUrl(QUrl.fromLocalFile(name))

    def write(self, path: Path) -> None:
        """Write the page."""
        try:
            write_calibration(path, *self._page(), labels(self._language))
        except CheckinError as error:
            self.refuse(spoken(error))

    def _page(self) -> tuple[float, float]:
        width, height = self.page.currentData()
        return float(width), float(height)

    def _begin(self) -> None:
        """Begin with what a printer measures that needs no correction."""
        width, height = self._page()
        for field, value in zip(self.lengths, (TARGET, TARGET, width - 2 * TARGET, height - 2 * TARGET), strict=True):
            field.setValue(value)
        self._weigh()

    def _profile(self) -> Profile:
        left, top, across, down = (field.value() for field in self.lengths)
        return measured(left, top, across, down, *self._page())

    def _weigh(self) -> None:
        self.refuse("")
        try:
            found = self._profile()
        except CheckinError as error:
            self.found.setText("")
            self.refuse(spoken(error))
            self.confirm.setEnabled(False)
            return
        words = translate("Badges", "Correction: {x} mm to the right, {y} mm down, {across} % wide, {down} % high.")
        said = {"x": f"{found.dx:+.1f}", "y": f"{found.dy:+.1f}"}
        said |= {"across": f"{found.scale_x * 100:.2f}", "down": f"{found.scale_y * 100:.2f}"}
        self.found.setText(words.format(**said))
        self.confirm.setEnabled(bool(self.name.text().strip()))

    def _on_confirmed(self) -> None:
        name = self.name.text().strip()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            keep_profile(self._folder, name, self._profile())
        except CheckinError as error:
            self.refuse(spoken(error))
            return
        self.accept()
        self._kept(name)


def _size(sheet: Layout) -> tuple[float, float]:
    return sheet.page_width, sheet.page_height


def _pages(sheet: Layout) -> dict[str, tuple[float, float]]:
    """Return the pages that can be calibrated: the sheet's own too, if it is another and large enough."""
    own = _size(sheet)
    if own in _PAGES.values() or min(own) < _LEAST:
        return _PAGES
    return {**_PAGES, f"{own[0]:g} × {own[1]:g} mm": own}
