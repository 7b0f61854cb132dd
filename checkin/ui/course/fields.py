"""Fields of the panels beside the week: each with its name above it, for eyes and screen readers."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from checkin.ui import icons
from checkin.ui.flow import Flow
from checkin.ui.language import translate
from checkin.ui.page import clear, label

WIDTH = 372
"""Of the panels, in px; they grow where words need more."""


class Notice(QWidget):
    """A sentence with a mark, there only while it says something."""

    def __init__(self, mark: str, colour: str) -> None:
        super().__init__()
        self._mark, self._colour = mark, colour
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._sign = label()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._words = words()
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(self._words, 1)
        self.hide()
        self._tint()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, text: str) -> None:
        """Say something, or nothing."""
        self._words.setText(text)
        self.setVisible(bool(text))

    def _tint(self) -> None:
        self._sign.setPixmap(icons.pixmap(self._mark, self._colour, 22, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_words"):
            self._tint()


class GroupChips(QWidget):
    """Everybody, or any of the groups.

    Signals: changed().
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row = Flow(self)
        self._groups: dict[str, QPushButton] = {}
        self.everybody = self._chip("", self._on_everybody)

    def set_groups(self, groups: Mapping[str, int], chosen: Sequence[str]) -> None:
        """Show groups with how many people are in each; those chosen that nobody is in are shown, too."""
        clear(self._row)
        self._groups = {}
        self.everybody = self._chip(translate("Course", "Everybody"), self._on_everybody)
        for name in dict.fromkeys((*groups, *chosen)):
            count = groups.get(name, 0)
            nobody = translate("Course", "{group} · nobody").format(group=name)
            chip = self._chip(f"{name} · {count}" if count else nobody, self._on_group)
            chip.setChecked(name in chosen)
            self._groups[name] = chip
        self.everybody.setChecked(not chosen)

    def chosen(self) -> list[str]:
        """Return the chosen groups; none for everybody."""
        return [name for name, chip in self._groups.items() if chip.isChecked()]

    def chip(self, name: str) -> QPushButton:
        """Return the chip of a group."""
        return self._groups[name]

    def _chip(self, text: str, act: Callable[[], object]) -> QPushButton:
        chip = QPushButton(text)
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(lambda: act())  # noqa: PLW0108  # clicked(bool) is not for `act`
        self._row.addWidget(chip)
        return chip

    def _on_everybody(self) -> None:
        self.everybody.setChecked(True)
        for chip in self._groups.values():
            chip.setChecked(False)
        self.changed.emit()

    def _on_group(self) -> None:
        self.everybody.setChecked(not self.chosen())
        self.changed.emit()


class Form(QWidget):
    """Named fields in two columns."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._row = 0

    def add(self, *fields: tuple[str, QWidget]) -> None:
        """Add one field over the whole width, or two beside each other, with their names above."""
        span = 2 if len(fields) == 1 else 1
        for column, (name, widget) in enumerate(fields):
            above = label(name, "small", wrap=True)
            above.setBuddy(widget)
            self._grid.addWidget(above, self._row, column, 1, span, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(widget, self._row + 1, column, 1, span)
            widget.setAccessibleName(name)
        self._grid.setRowMinimumHeight(self._row + 2, 6)
        self._row += 3

    def add_box(self, name: str, box: QCheckBox) -> None:
        """Add a box to check, with its name beside it: in as many lines as it needs."""
        beside = _Beside(name, box)
        box.setAccessibleName(name)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(box)
        row.addWidget(beside, 1)
        self._grid.addLayout(row, self._row, 0, 1, 2)
        self._row += 1


def words(text: str = "", role: str = "") -> QLabel:
    """Return a label that takes the width there is, in as many lines as it needs."""
    made = label(text, role, wrap=True)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


class _Beside(QLabel):
    """The name of a box, which can be clicked, too."""

    def __init__(self, name: str, box: QCheckBox) -> None:
        super().__init__(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._box = box

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Check or uncheck the box."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.click()


class Side(QFrame):
    """A panel on the right: a heading, contents that scroll, and what stays in sight below them.

    Signals: left(): it is to be closed.
    """

    left = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(2, 14, 2, 14)
        outside.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(18, 0, 10, 0)
        self.heading = words(heading, "strong")
        head.addWidget(self.heading, 1)
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(translate("Course", "Close"))
        self.close_button.setToolTip(translate("Course", "Close"))
        self.close_button.clicked.connect(self.left)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        outside.addLayout(head)
        inside = QWidget()
        self.contents = QVBoxLayout(inside)
        self.contents.setContentsMargins(18, 0, 12, 4)
        self.contents.setSpacing(8)
        self._scroll = _Scroll(inside)
        outside.addWidget(self._scroll, 1)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(18, 0, 18, 0)
        self.foot.setSpacing(8)
        outside.addLayout(self.foot)
        self._tint()

    def show_top(self) -> None:
        """Scroll to the first field."""
        self._scroll.verticalScrollBar().setValue(0)

    def _tint(self) -> None:
        self.close_button.setIcon(icons.icon("close", "quiet", 20, on=self))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._tint()


class _Scroll(QScrollArea):
    """Contents that scroll up and down only: it is as wide as they need."""

    def __init__(self, contents: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(contents)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the contents with their scroll bar."""
        inside = self.widget()
        needed = inside.minimumSizeHint().width() if inside is not None else 0
        return QSize(max(WIDTH - 4, needed + self.verticalScrollBar().sizeHint().width()), 60)

    def sizeHint(self) -> QSize:
        """Return the same width, and the height of the contents."""
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the contents need more width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def buttons(*made: QPushButton) -> QWidget:
    """Return buttons in a row that goes on in the next line."""
    row = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    flow = Flow(row)
    for button in made:
        flow.addWidget(button)
    return row
