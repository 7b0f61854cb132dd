"""Where everything is: titles and buttons above the week, and beside it the panels, one of them shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.action_bar import ActionBar
from checkin.ui.course.copying import CopyPanel
from checkin.ui.course.details import SessionPanel
from checkin.ui.course.facts import CoursePanel
from checkin.ui.course.fields import Side
from checkin.ui.course.review import ReviewPanel
from checkin.ui.course.week import WeekView
from checkin.ui.elided import Elided
from checkin.ui.language import translate
from checkin.ui.page import GAP, button, tool


class Board(QWidget):
    """The widgets of the editor.

    Signals: new_wanted(), undo_wanted(), facts_wanted(), clash_wanted(): a button was pressed.
    """

    new_wanted = Signal()
    undo_wanted = Signal()
    facts_wanted = Signal()
    clash_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.week = WeekView()
        self.facts, self.details = CoursePanel(), SessionPanel()
        self.copying, self.review = CopyPanel(), ReviewPanel()
        self._make_bar()
        self._make_side()
        self._lay_out()

    def open_panel(self, panel: Side) -> None:
        """Show one of the panels."""
        self.side.setCurrentWidget(panel)
        self.side.show()

    def _make_bar(self) -> None:
        self.title, self.other = Elided("", "strong"), Elided("", "quiet")
        self.clash_button = button("", self.clash_wanted.emit, "danger")
        self.undo_button = button(translate("Course", "Undo"), self.undo_wanted.emit)
        self.undo_button.setToolTip(translate("Course", "Undo the last change (Ctrl+Z)"))
        self.facts_button = button(translate("Course", "About the course"), self.facts_wanted.emit)
        self.new_button = button(translate("Course", "New session"), self.new_wanted.emit)
        self.out_button = tool("−", translate("Course", "Lower hours"), lambda: self.week.zoom(1 / 1.25))
        self.in_button = tool("+", translate("Course", "Higher hours"), lambda: self.week.zoom(1.25))
        self.acts = ActionBar()
        for made in (self.new_button, self.clash_button, self.undo_button, self.facts_button):
            self.acts.take(made)

    def _make_side(self) -> None:
        self.side = QStackedWidget()
        self.side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        for panel in (self.facts, self.details, self.copying, self.review):
            self.side.addWidget(panel)

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(12)
        names.addWidget(self.title)
        self.other.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # gets what is left
        names.addWidget(self.other, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.acts, 1)
        acts.addWidget(self.out_button)
        acts.addWidget(self.in_button)
        self.top = QWidget()
        above = QVBoxLayout(self.top)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(10)
        above.addLayout(names)
        above.addLayout(acts)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.top)
        left.addWidget(self.week, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addWidget(self.side)
