"""Fields of the inspector: lengths, choices, and texts that are refused where they stand."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.errors import InputError
from checkin.ui.badges.editor_words import field_words
from checkin.ui.course.fields import words
from checkin.ui.language import spoken, translate
from checkin.words import Sentence

_INSIDE = """QDoubleSpinBox { padding: 0 4px 0 0; }
    QLineEdit { min-height: 0; padding: 0; border: none; background: transparent; }
    QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; border: none; }
    QDoubleSpinBox::up-arrow, QDoubleSpinBox::down-arrow { image: none; width: 0; }"""


class NumberField(QDoubleSpinBox):
    """A length or another number with its unit; what is typed counts when it is whole.

    Signals: edited(object): the number, as somebody typed or stepped it.
    """

    edited = Signal(object)

    def __init__(
        self, low: float, high: float, *, step: float = 0.5, decimals: int = 2, unit: str = "mm", whole: bool = False
    ) -> None:
        super().__init__()
        self._filling, self._whole = False, whole
        self.setRange(low, high)
        self.setDecimals(decimals)
        self.setSingleStep(step)
        self.setSuffix(f" {unit}" if unit else "")
        self.setKeyboardTracking(False)
        self.setStyleSheet(_INSIDE)
        self.lineEdit().setTextMargins(10, 0, 4, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._on_changed)

    def show_value(self, value: object) -> None:
        """Show a number that nobody typed."""
        assert isinstance(value, int | float)
        self._filling = True
        self.setValue(float(value))
        self._filling = False

    def _on_changed(self, value: float) -> None:
        if not self._filling:
            self.edited.emit(round(value) if self._whole else round(value, 4))

    def sizeHint(self) -> QSize:
        """Return room for a length."""
        return QSize(104, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Be narrow beside another one."""
        return QSize(92, super().minimumSizeHint().height())

    def textFromValue(self, value: float) -> str:
        """Write as few decimals as tell the number."""
        return self.locale().toString(round(value, self.decimals()), "f", _decimals(value, self.decimals()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel, which scrolls: a number must not change by passing over it."""
        event.ignore()


class ChoiceField(QComboBox):
    """One of several words.

    Signals: edited(object): the choice.
    """

    edited = Signal(object)

    def __init__(self, choices: dict[object, str]) -> None:
        super().__init__()
        for value, word in choices.items():
            self.addItem(word, value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(5)
        self.activated.connect(lambda: self.edited.emit(self.currentData()))

    def show_value(self, value: object) -> None:
        """Show a choice that nobody made."""
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()


class TextField(QWidget):
    """A text that is taken as it is typed; one that cannot be used stays, with the reason below it.

    Signals: edited(object): the text.
    """

    edited = Signal(object)

    def __init__(self, *, fields: bool = False, hint: str = "", empty: bool = True, late: bool = False) -> None:
        """`fields`: with a menu of them; `empty`: it may be; `late`: it counts when the typing is done."""
        super().__init__()
        self._empty = empty
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        (self.line.editingFinished if late else self.line.textEdited).connect(self._on_edited)
        self.problem = words("", "bad")
        self.problem.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.line)
        if fields:
            box.addWidget(self._menu_button())
        box.addWidget(self.problem)
        self.setFocusProxy(self.line)

    def show_value(self, value: object) -> None:
        """Show a text that nobody typed; what is being typed and refused stays."""
        if self.line.hasFocus() and self.problem.isVisibleTo(self):
            return
        if self.line.text() != str(value):
            self.line.setText(str(value))
            self.line.setCursorPosition(0)
        self.refuse(None)

    def refuse(self, error: InputError | None) -> None:
        """Say why the text cannot be used, or nothing."""
        self.problem.setText(_reason(error) if error is not None else "")
        self.problem.setVisible(error is not None)

    def insert(self, text: str) -> None:
        """Put a text where the cursor is, as if it were typed."""
        self.line.insert(text)
        self.line.setFocus()
        self._on_edited()

    def setAccessibleName(self, name: str) -> None:
        """Let the line say the name."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def _menu_button(self) -> QWidget:
        self.menu = QMenu(self)
        for name, word in field_words().items():
            self.menu.addAction(word).triggered.connect(self._inserter("{" + name + "}"))
        made = QPushButton(translate("Template", "Insert a field"))
        made.setMenu(self.menu)
        row = QWidget()
        flow = QHBoxLayout(row)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(made)
        flow.addStretch(1)
        return row

    def _inserter(self, text: str) -> Callable[[], None]:
        return lambda: self.insert(text)

    def _on_edited(self) -> None:
        if self.line.text() or self._empty:
            self.edited.emit(self.line.text())


def _reason(error: InputError) -> str:
    """Return what is wrong, without where it is: it stands beside that."""
    said = error.sentence
    return spoken(said.values["reason"] if isinstance(said, Sentence) and "reason" in said.values else error)


def _decimals(value: float, most: int) -> int:
    text = f"{value:.{most}f}".rstrip("0")
    return len(text.partition(".")[2])
