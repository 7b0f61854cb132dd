"""What every page has in common: a title, a note beside it, actions on the right, and a first step when it is empty."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from checkin.attendance.course import Course
from checkin.ui import icons
from checkin.ui.elided import Elided
from checkin.ui.flow import Flow
from checkin.ui.language import translate
from checkin.ui.messages import Messages
from checkin.ui.rail import page_word
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks

EDGE, GAP = 24, 16


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of plain text in one of the theme's roles."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def button(text: str, act: Callable[[], object], kind: str = "") -> QPushButton:
    """Return a button that calls `act` without arguments."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda: act())  # noqa: PLW0108  # clicked(bool) is not for `act`
    return made


def tool(sign: str, words: str, act: Callable[[], object]) -> QToolButton:
    """Return a small button with a sign on it; `words` say what it does."""
    made = QToolButton()
    made.setText(sign)
    made.setAccessibleName(words)
    made.setToolTip(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda: act())  # noqa: PLW0108  # clicked(bool) is not for `act`
    return made


def panel() -> tuple[QFrame, QVBoxLayout]:
    """Return a panel and its layout."""
    frame = QFrame()
    frame.setProperty("kind", "panel")
    box = QVBoxLayout(frame)
    box.setContentsMargins(20, 18, 20, 18)
    box.setSpacing(8)
    return frame, box


class Scroll(QScrollArea):
    """Contents that scroll up and down when they are too long, never sideways: it is as wide as they need."""

    def __init__(self, contents: QWidget, least: int = 0) -> None:
        super().__init__()
        self._least = least
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(contents)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the contents and their scroll bar."""
        inside = self.widget()
        width = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(max(self._least, width + self.verticalScrollBar().sizeHint().width()), 80)

    def sizeHint(self) -> QSize:
        """Return the same width, and the contents' height."""
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the contents need more width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def inset(field: QAbstractSpinBox) -> None:
    """Keep the text of a number's field off its border: a style sheet's padding is not for what is inside."""
    field.lineEdit().setTextMargins(12, 0, 0, 0)


def scrolled(width: int) -> tuple[QFrame, QVBoxLayout]:
    """Return a panel of this width, or more where its words need it, whose contents scroll, and their layout."""
    frame, outside = panel()
    outside.setContentsMargins(2, 2, 2, 2)
    frame.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    inside = QWidget()
    box = QVBoxLayout(inside)
    box.setContentsMargins(18, 16, 18, 16)
    box.setSpacing(8)
    outside.addWidget(Scroll(inside, width - 4))
    return frame, box


def line() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setFixedHeight(1)
    made.setProperty("kind", "hairline")
    made.setStyleSheet("background: palette(mid); border: none;")
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            clear(inner)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


class SearchField(QLineEdit):
    """A field that finds people. `short`: what stands in it where there is no room for all of `hint`."""

    def __init__(self, hint: str, short: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(short or hint)
        self.setAccessibleName(hint)
        self.setToolTip(hint if short else "")
        self.setClearButtonEnabled(True)
        self.setStyleSheet("QToolButton { min-height: 0; min-width: 0; border: none; padding: 0; margin: 0; }")
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._tint()

    def _tint(self) -> None:
        self._glass.setIcon(icons.icon("search", "quiet", 20, on=self))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._tint()


class Chips(QWidget):
    """A row of choices, exactly one of them chosen; it goes on in the next line where the room ends."""

    def __init__(self, act: Callable[[str], object]) -> None:
        super().__init__()
        self._act = act
        self._group = QButtonGroup(self)
        self._row = Flow(self)
        self.names: tuple[str, ...] = ()
        self.current = ""

    def set(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show (name, words); the current choice stays when it is still there."""
        names = tuple(name for name, _ in choices)
        if names != self.names:
            self.names = names
            for old in self._group.buttons():
                self._group.removeButton(old)  # those that go away are found no more
            clear(self._row)
            for name in names:
                self._add(name)
            self.current = self.current if self.current in names else (names[0] if names else "")
        for name, words in choices:
            chip = self.chip(name)
            chip.setText(words)
            chip.setChecked(name == self.current)

    def choose(self, name: str) -> None:
        """Choose one."""
        self.current = name
        self.chip(name).setChecked(True)
        self._act(name)

    def chip(self, name: str) -> QPushButton:
        """Return one of the chips."""
        found = next(b for b in self._group.buttons() if b.objectName() == name)
        assert isinstance(found, QPushButton)
        return found

    def _add(self, name: str) -> None:
        chip = QPushButton()
        chip.setObjectName(name)
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(lambda: self.choose(name))
        self._group.addButton(chip)
        self._row.addWidget(chip)


class Empty(QWidget):
    """One sentence about what goes here, and the first step."""

    def __init__(self, icon: str, sentence: str, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self._icon = icon
        box = QVBoxLayout(self)
        box.setSpacing(20)
        box.addStretch(2)
        self._mark = label()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addWidget(self._mark)
        words = label(sentence, "quiet", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setFixedWidth(680)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(words)
        middle.addStretch(1)
        box.addLayout(middle)
        most = 3 if len(buttons) == 3 else 2  # four are two rows of two
        for first in range(0, len(buttons), most):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addStretch(1)
            for one in buttons[first : first + most]:
                row.addWidget(one)
            row.addStretch(1)
            box.addLayout(row)
        box.addStretch(3)
        self._tint()

    def _tint(self) -> None:
        self._mark.setPixmap(icons.pixmap(self._icon, "quiet", 64, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_mark"):
            self._tint()


class Page(QWidget):
    """A page of the window. Pages read the store again when shown and when something changed."""

    NAME = ""
    """Its name in the rail."""

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__()
        self.services, self.messages, self.tasks = services, messages, tasks
        self.course: Course | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(EDGE, 20, EDGE, EDGE)
        box.setSpacing(GAP)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(page_word(self.NAME), "title"))
        self.note = Elided("", "quiet")
        head.addWidget(self.note, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        head.addLayout(self.head)
        box.addLayout(head)
        self.body = QStackedWidget()
        box.addWidget(self.body, 1)

    def refresh(self) -> None:
        """Read the store and show it."""
        self.course = self.services.course()
        self.show_course()

    def show_course(self) -> None:
        """Show what was read; each page does it in its own way."""

    def way_to(self, page: str) -> QPushButton:
        """Return a button that opens another page, where the first step is done."""
        words = translate("Page", "Go to {page}").format(page=page_word(page))
        return button(words, lambda: self.services.changes.page_wanted.emit(page), "primary")

    def changed(self) -> None:
        """Tell every page that an act changed the store."""
        self.services.changes.changed.emit()
