"""Asks for a reason in place, without a dialog: a few usual ones to press, or one's own words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.ui.door.search import ENTER
from checkin.ui.flow import Flow


class ReasonPanel(QFrame):
    """Asks why. Enter confirms, Esc closes; neither goes on to what lies below.

    Signals:
        given(str)    the reason
        dismissed()   no reason, nothing is done
    """

    given = Signal(str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.question = QLabel()
        self.question.setProperty("role", "strong")
        self.question.setTextFormat(Qt.TextFormat.PlainText)  # it holds a name
        self.question.setWordWrap(True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("or say why in your own words"))
        self.field.setMaxLength(200)
        self.field.setAccessibleName(self.tr("Reason"))
        self.field.textChanged.connect(self._on_text_changed)
        self.field.returnPressed.connect(self._on_confirmed)
        self.confirm = QPushButton()
        self.confirm.setProperty("kind", "primary")
        self.confirm.clicked.connect(self._on_confirmed)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setProperty("kind", "quiet")
        cancel.clicked.connect(self.dismissed)
        self._chips = Flow()
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.field, 1)
        last.addWidget(cancel)
        last.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.question)
        layout.addLayout(self._chips)
        layout.addLayout(last)
        layout.addStretch(1)

    def ask(self, question: str, reasons: Sequence[str], confirm: str) -> None:
        """Show a question with usual reasons; the act on the button is named by `confirm`."""
        self.question.setText(question)
        self.confirm.setText(confirm)
        while (item := self._chips.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        for reason in reasons:
            chip = QPushButton(reason)
            chip.setProperty("kind", "chip")
            chip.clicked.connect(self._on_chip_clicked)
            self._chips.addWidget(chip)
        self.field.clear()
        self._on_text_changed("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def type(self, text: str) -> None:
        """Write on in the field, as if the keys had been meant for it."""
        self.field.setFocus()
        self.field.insert(text)

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            self.field.setText(chip.text())
            self.field.setFocus()

    def _on_text_changed(self, text: str) -> None:
        self.confirm.setEnabled(bool(text.strip()))

    def _on_confirmed(self) -> None:
        reason = self.field.text().strip()
        if reason:
            self.given.emit(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.key() in ENTER:
            event.accept()
        else:
            super().keyPressEvent(event)
