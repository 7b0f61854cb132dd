"""What opens over the Door page: a question with fields, answered with Enter, closed with Esc. The camera goes on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.ui.page import button, label


class Sheet(QDialog):
    """A sheet with a heading, its own widgets in `box`, a line for what is wrong, and its acts at the bottom."""

    def __init__(self, heading: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setProperty("kind", "sheet")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._outside = outside = QVBoxLayout(self)
        outside.setContentsMargins(28, 22, 28, 22)
        outside.setSpacing(14)
        outside.addWidget(label(heading, "title", wrap=True))
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
        self.resize(560, 1)

    def add_field(self, words: str, field: QWidget) -> None:
        """Add a field with its name above it."""
        self.add_fields((words, field))

    def add_fields(self, *fields: tuple[str, QWidget]) -> None:
        """Add fields side by side, each with its name above it."""
        row = QHBoxLayout()
        row.setSpacing(16)
        for words, field in fields:
            name = label(words, "small", wrap=True)
            name.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            column = QVBoxLayout()
            column.setSpacing(self.box.spacing())
            column.addStretch(1)
            column.addWidget(name)
            column.addWidget(field)
            row.addLayout(column, 1)
        self.box.addLayout(row)

    def add_act(self, words: str, act: Callable[[], object], kind: str = "") -> QPushButton:
        """Add a button; a primary one is what Enter does."""
        made = button(words, act, kind)
        made.setAutoDefault(kind == "primary")
        made.setDefault(kind == "primary")
        self.acts.addWidget(made)
        return made

    def crown(self, band: QWidget) -> None:
        """Put something above the heading."""
        self._outside.insertWidget(0, band)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; the sheet stays open."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _grow(self) -> None:
        """Stay within the window, but large enough: labels that go on in a further line need more than Qt gives."""
        layout, parent = self.layout(), self.parentWidget()
        assert layout is not None and parent is not None, "made with both"
        size = self.size().boundedTo(parent.window().size() - QSize(32, 32)).expandedTo(layout.totalMinimumSize())
        self.resize(size.expandedTo(QSize(0, layout.totalMinimumHeightForWidth(size.width()))))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        self._grow()
        super().showEvent(event)


def text_field(hint: str = "", longest: int = 120) -> QLineEdit:
    """Return a field for one line."""
    field = QLineEdit()
    field.setPlaceholderText(hint)
    field.setMaxLength(longest)
    return field


def narrow(box: QComboBox) -> None:
    """Let a box of choices be narrower than its longest choice."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
