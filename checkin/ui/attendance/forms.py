"""The acts on a standing, each with its reason: grant leave, withdraw it, correct, undo a scan."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.attendance.standings import CORRECTABLE, State
from checkin.office.leaves import LONGEST
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, translate
from checkin.ui.models import state_words
from checkin.ui.page import button, clear, label


class ActForm(QWidget):
    """A question with a reason, in place of what was shown. Enter confirms, Esc gives up.

    Signals: given(str): the reason; given_up().
    """

    given = Signal(str)
    given_up = Signal()

    def __init__(self, heading: str, act: str, explanation: str = "", kind: str = "primary") -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(label(heading, "strong", wrap=True))
        if explanation:
            self._box.addWidget(label(explanation, "quiet", wrap=True))
        self.fields = QVBoxLayout()
        self.fields.setSpacing(6)
        self._box.addLayout(self.fields)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST)
        self.add_field(translate("Attendance", "Reason"), self.reason)
        self.reason.textChanged.connect(self._on_typed)
        self.confirm = button(act, self._on_confirmed, kind)
        self.confirm.setEnabled(False)
        cancel = button(translate("Attendance", "Cancel"), self.given_up.emit, "quiet")
        row = Flow()
        row.addWidget(self.confirm)
        row.addWidget(cancel)
        self._box.addSpacing(6)
        self._box.addLayout(row)
        self._box.addStretch(1)
        self.reason.returnPressed.connect(self._on_confirmed)

    def add_field(self, words: str, field: QWidget) -> None:
        """Add a field with its name above it, before the reason."""
        name = label(words, "small", wrap=True)
        name.setBuddy(field)
        field.setAccessibleName(words)
        place = max(0, self.fields.count() - 2)
        self.fields.insertWidget(place, name)
        self.fields.insertWidget(place + 1, field)

    def begin(self) -> None:
        """Take the keyboard."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def complete(self) -> bool:
        """Tell whether all is there that the act needs."""
        return bool(self.reason.text().strip())

    def _on_typed(self) -> None:
        self.confirm.setEnabled(self.complete())

    def _on_confirmed(self) -> None:
        if self.complete():
            self.given.emit(self.reason.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class CorrectForm(ActForm):
    """Which standing it should be. Taking a correction back is one of the choices where there is one."""

    def __init__(self, current: State | None, *, corrected: bool) -> None:
        explanation = translate("Attendance", "The scans stay as they are; headquarters reads the reason.")
        words = translate("Attendance", "Correct")
        super().__init__(translate("Attendance", "Correct the standing"), words, explanation)
        self.state = QComboBox()
        for state in CORRECTABLE:
            if state is not current:
                self.state.addItem(state_words(state), state.value)
        if corrected:
            self.state.addItem(translate("Attendance", "As the scans say"), "")
        self.add_field(translate("Attendance", "It should be"), self.state)

    @property
    def wanted(self) -> State | None:
        """The chosen standing; None: the correction is taken back."""
        value = str(self.state.currentData() or "")
        return State(value) if value else None


class LeaveForm(ActForm):
    """From which sessions, on whose word, and with which document. `people`: how many it is for."""

    def __init__(self, people: int, sessions: Sequence[tuple[str, str]], chosen: Sequence[str]) -> None:
        heading = translate("Attendance", "Grant leave: {people}").format(people=Counted().people(people))
        super().__init__(heading, translate("Attendance", "Grant leave"))
        self.document: Path | None = None
        self._chips: dict[str, QPushButton] = {}
        box = Flow()
        for code, words in sessions:
            chip = QPushButton(code)
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.setChecked(code in chosen)
            chip.setToolTip(words)
            chip.setAccessibleName(words)
            chip.toggled.connect(self._on_typed)
            self._chips[code] = chip
            box.addWidget(chip)
        self.fields.insertWidget(0, label(translate("Attendance", "From these sessions"), "small", wrap=True))
        self.fields.insertLayout(1, box)
        self.granted_by = QLineEdit()
        self.granted_by.setMaxLength(120)
        self.add_field(translate("Attendance", "On whose word (yours if empty)"), self.granted_by)
        self._file = QVBoxLayout()
        self._file.setSpacing(4)
        self.fields.addLayout(self._file)
        self._show_file()

    @property
    def sessions(self) -> list[str]:
        """The codes of the sessions that are ticked."""
        return [code for code, chip in self._chips.items() if chip.isChecked()]

    def complete(self) -> bool:
        """Tell whether there is a reason and a session."""
        return super().complete() and bool(self.sessions)

    def attach(self, path: Path | None) -> None:
        """Hand a document in, or take it back."""
        self.document = path
        self._show_file()

    def _show_file(self) -> None:
        clear(self._file)
        row = Flow()
        if self.document is None:
            row.addWidget(button(translate("Attendance", "Attach a document…"), self._ask_file))
        else:
            row.addWidget(label(self.document.name, wrap=True))
            row.addWidget(button(translate("Attendance", "Remove"), lambda: self.attach(None), "quiet"))
        self._file.addLayout(row)

    def _ask_file(self) -> None:
        kinds = translate("Attendance", "Documents (*.pdf *.jpg *.jpeg *.png *.docx)")
        name, _ = QFileDialog.getOpenFileName(self, translate("Attendance", "Attach a document"), "", kinds)
        if name:
            self.attach(Path(name))


def undo_form(time: str) -> ActForm:
    """Return the question before a scan is undone."""
    heading = translate("Attendance", "Undo the scan of {time}").format(time=time)
    words = translate("Attendance", "It stays in the journal with your reason, and does not count any more.")
    return ActForm(heading, translate("Attendance", "Undo the scan"), words, "danger")


def withdraw_form() -> ActForm:
    """Return the question before leave is withdrawn."""
    heading = translate("Attendance", "Withdraw the leave")
    words = translate("Attendance", "Who does not come is absent then.")
    return ActForm(heading, translate("Attendance", "Withdraw the leave"), words, "danger")


Act = Callable[[str], object]
"""Does something for a reason."""
