"""The right side of the page: the preview, and below it the design or what would go wrong."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from checkin.badges.faults import Fault, Severity
from checkin.ui.badges.design_panel import DesignPanel
from checkin.ui.badges.faults_panel import FaultsPanel
from checkin.ui.badges.preview import Preview
from checkin.ui.language import translate
from checkin.ui.page import Chips, Scroll, panel

WIDTH = 420


class Side(QWidget):
    """Preview, design and faults."""

    def __init__(self) -> None:
        super().__init__()
        self.preview, self.design, self.faults = Preview(), DesignPanel(), FaultsPanel()
        self.chips = Chips(self._on_chip)
        frame, inside = panel()
        inside.setContentsMargins(2, 2, 2, 2)
        self._stack = QStackedWidget()
        self._stack.addWidget(Scroll(self.design, WIDTH - 20))
        self._stack.addWidget(self.faults)
        inside.addWidget(self._stack)
        for part in (self.preview, frame):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self.preview, 1)
        box.addWidget(self.chips)
        box.addWidget(frame, 1)
        self.setMinimumWidth(WIDTH)
        self.preview.viewed.connect(self._on_viewed)
        self._offer(translate("Badges", "Preflight"))

    def show_busy(self, people: int) -> None:
        """Say that the badges are being looked at."""
        self.faults.show_busy(people)
        self._offer(translate("Badges", "Preflight …"))

    def show_faults(self, faults: Sequence[Fault], people: int) -> None:
        """Show what was found."""
        self.faults.show_faults(faults, people)
        stops = sum(fault.severity is Severity.STOP for fault in faults)
        if stops:
            self._offer(translate("Badges", "Preflight: {n} to mend").format(n=stops))
        elif faults:
            self._offer(translate("Badges", "Preflight: look at {n}").format(n=len(faults)))
        else:
            self._offer(translate("Badges", "Preflight: good"))

    def _on_viewed(self, view: str) -> None:
        """Give a whole page more room than a card needs."""
        self._box.setStretchFactor(self.preview, 2 if view == "sheet" else 1)

    def _offer(self, words: str) -> None:
        self.chips.set([("design", translate("Badges", "Design and sheet")), ("faults", words)])

    def _on_chip(self, name: str) -> None:
        self._stack.setCurrentIndex(1 if name == "faults" else 0)
