"""The panel on the right: what is behind a cell, many cells, or a total, and what can be done about it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from checkin.office import Explanation
from checkin.ui import icons
from checkin.ui.attendance import story
from checkin.ui.attendance.forms import ActForm
from checkin.ui.attendance.grid import Chosen
from checkin.ui.attendance.total import Total
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, translate
from checkin.ui.page import button, clear, label, scrolled

WIDTH = 348


class Details(QWidget):
    """Says what is behind what was chosen; hidden while nothing is.

    Signals: correct_wanted(), leave_wanted(), withdraw_wanted(), document_wanted(); undo_wanted(object): a Seen;
    closed().
    """

    correct_wanted = Signal()
    leave_wanted = Signal()
    withdraw_wanted = Signal()
    document_wanted = Signal()
    undo_wanted = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.told: Explanation | None = None
        self.form: ActForm | None = None
        frame, inside = scrolled(WIDTH)
        self._box = QVBoxLayout()
        self._box.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        self._title = label("", "small")
        self._close = QToolButton()
        self._close.setAccessibleName(translate("Attendance", "Close the details"))
        self._close.setToolTip(translate("Attendance", "Close the details"))
        self._close.setIconSize(QSize(20, 20))
        self._close.clicked.connect(self.close_panel)
        top.addWidget(self._title, 1)
        top.addWidget(self._close)
        inside.addLayout(top)
        inside.addLayout(self._box, 1)
        self._acts = Flow()
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(8)
        outside.addWidget(frame, 1)
        outside.addLayout(self._acts)
        self._tint()
        self.hide()

    def tell(self, told: Explanation) -> None:
        """Explain one cell; on a closed day nothing can be changed."""
        box = self._begin(translate("Attendance", "Behind this cell"))
        self.told = told
        story.tell_person(box, told)
        story.tell_why(box, told)
        story.tell_scans(box, told, self.undo_wanted.emit)
        story.tell_leave(box, told, self.withdraw_wanted.emit, self.document_wanted.emit)
        story.tell_corrections(box, told)
        box.addStretch(1)
        mark = told.evidence.closing
        closed = mark is not None and mark.closed
        correct = button(translate("Attendance", "Correct…"), self.correct_wanted.emit)
        leave = button(translate("Attendance", "Grant leave…"), self.leave_wanted.emit)
        for act in (correct, leave):
            act.setEnabled(not closed)
            act.setToolTip(translate("Attendance", "The day is closed. Reopen it first.") if closed else "")
            self._acts.addWidget(act)

    def tell_many(self, chosen: Chosen) -> None:
        """Say how many cells are chosen, and offer what can be done for all of them."""
        box = self._begin(translate("Attendance", "Several cells"))
        words = translate("Attendance", "{people}, {sessions}").format(
            people=Counted().people(len(chosen.trainees)), sessions=Counted().sessions(len(chosen.sessions))
        )
        box.addWidget(label(words, "strong", wrap=True))
        box.addWidget(label(translate("Attendance", "Choose one cell to see what is behind it."), "quiet", wrap=True))
        box.addStretch(1)
        self._acts.addWidget(button(translate("Attendance", "Grant leave…"), self.leave_wanted.emit))

    def tell_total(self, total: Total) -> None:
        """Show the list behind a total."""
        self._begin(translate("Attendance", "Behind this total")).addWidget(total, 1)

    def ask(self, form: ActForm) -> None:
        """Ask for a reason in place of what is shown."""
        told = self.told
        self._begin("").addWidget(form, 1)
        self.told, self.form = told, form
        form.begin()

    def close_panel(self) -> None:
        """Show nothing."""
        self._begin("")
        self.hide()
        self.closed.emit()

    def _begin(self, title: str) -> QVBoxLayout:
        self.told, self.form = None, None
        clear(self._box)
        clear(self._acts)
        self._title.setText(title)
        self.show()
        return self._box

    def _tint(self) -> None:
        self._close.setIcon(icons.icon("close", "quiet", 20, on=self))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_close"):
            self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
