"""What opens over the Door page: a question with fields, answered with Enter, closed with Esc. The camera goes on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.ui.page import button, label


class Sheet(QDialog):
    """A sheet with a heading, its own widgets in `box`, a line for what is wrong, and its acts at the bottom."""

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setProperty("kind", "sheet")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(28, 22, 28, 22)
        outside.setSpacing(14)
        outside.addWidget(label(heading, "title"))
        self.box = QVBoxLayout()
        self.box.setSpacing(10)
        outside.addLayout(self.box, 1)
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        outside.addWidget(self.problem)
        self.acts = QHBoxLayout()
        self.acts.setSpacing(12)
        self.acts.addStretch(1)
        outside.addLayout(self.acts)
        self.resize(560, self.sizeHint().height())

    def add_field(self, words: str, field: QWidget) -> None:
        """Add a field with its name above it."""
        name = QLabel(words)
        name.setProperty("role", "small")
        name.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        self.box.addWidget(name)
        self.box.addWidget(field)

    def add_act(self, words: str, act: Callable[[], object], kind: str = "") -> QPushButton:
        """Add a button; a primary one is what Enter does."""
        made = button(words, act, kind)
        made.setAutoDefault(kind == "primary")
        made.setDefault(kind == "primary")
        self.acts.addWidget(made)
        return made

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; the sheet stays open."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))


def text_field(hint: str = "", longest: int = 120) -> QLineEdit:
    """Return a field for one line."""
    field = QLineEdit()
    field.setPlaceholderText(hint)
    field.setMaxLength(longest)
    return field
