"""A colour of an element: one for all badges, or one for each group, by a field of the roster."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from checkin.badges.face import BadgeFace
from checkin.badges.fields import FIELDS
from checkin.badges.template import Colour
from checkin.ui import theme
from checkin.ui.badges.editor_words import field_words
from checkin.ui.badges.inspector_fields import ChoiceField
from checkin.ui.course.fields import words
from checkin.ui.elided import Elided
from checkin.ui.language import translate
from checkin.ui.page import clear

_BY = ("group", "province", "unit", "position")
_MOST_VALUES = 12
_FORM = "#RRGGBB"
_PALETTE = ("#0F4C5C", "#8A3B12", "#3B4BA3", "#1F6B3A", "#7A1F4B", "#5B4A00", "#4B2E83", "#8C1C13")
"""Dark colours on which white reads, for groups that have none yet."""
_USUAL = ("#10171D", "#4A5661", "#FFFFFF", "#0F4C5C", "#D9A441", "#1E6FD9", "#C2263D", "#1F6B3A")


class Swatch(QPushButton):
    """A button that shows a colour, and opens a menu of others.

    Signals: chosen(str): "#RRGGBB", or "" for none.
    """

    chosen = Signal(str)

    def __init__(self, name: str, colour: str, used: Sequence[str], *, none: bool) -> None:
        super().__init__()
        self.colour = colour
        self.setAccessibleName(name)
        self.setAccessibleDescription(colour or translate("Template", "none"))
        self.setToolTip(f"{name}: {colour}" if colour else name)
        self.setFixedWidth(48)
        menu = QMenu(self)
        if none:
            menu.addAction(translate("Template", "None")).triggered.connect(lambda: self.chosen.emit(""))
        for one in dict.fromkeys([*used, *_USUAL]):
            menu.addAction(_icon(one), one).triggered.connect(self._chooser(one))
        menu.addSeparator()
        menu.addAction(translate("Template", "Other colour…")).triggered.connect(self._ask)
        self.setMenu(menu)

    def _chooser(self, colour: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(colour)

    def _ask(self) -> None:
        asked = QColorDialog(QColor(self.colour or "#FFFFFF"), self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        asked.colorSelected.connect(self._on_asked)
        asked.open()

    def _on_asked(self, colour: QColor) -> None:
        self.chosen.emit(colour.name().upper())

    def sizeHint(self) -> QSize:
        """Be a square."""
        return QSize(48, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the colour inside the button; a stroke where there is none."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(7, 7, -7, -7)
        painter.setPen(QPen(theme.color("quiet"), 1))
        painter.setBrush(QColor(self.colour) if self.colour else QColor("#FFFFFF"))
        painter.drawRoundedRect(box, 6, 6)
        if not self.colour:
            painter.setPen(QPen(theme.color("bad"), 2))
            painter.drawLine(box.bottomLeft(), box.topRight())


class ColourField(QWidget):
    """Shows and changes a `Colour`. Cases that a file gives stay as they are, and are named.

    Signals: edited(object): the colour.
    """

    edited = Signal(object)

    def __init__(self, faces: Sequence[BadgeFace], used: Sequence[str], *, none: bool) -> None:
        super().__init__()
        self.colour = Colour()
        self._faces, self._used, self._none = faces, used, none
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self.code = QLineEdit()
        self.code.setMaxLength(7)
        self.code.setPlaceholderText(_FORM)
        self.code.textEdited.connect(self._on_typed)
        self.code.setMinimumWidth(96)
        self.by = ChoiceField({"": translate("Template", "the same for all")} | _by_words())
        self.by.edited.connect(self._on_by)
        self._first = QHBoxLayout()
        self._row.addLayout(self._first)
        self._row.addWidget(self.code, 1)
        self._box.addLayout(self._row)
        self._box.addWidget(self.by)
        self._values = QVBoxLayout()
        self._values.setSpacing(4)
        self._box.addLayout(self._values)
        self._note = words("", "small")
        self._box.addWidget(self._note)
        self.setFocusProxy(self.code)

    def setAccessibleName(self, name: str) -> None:
        """Let each part say what it is of."""
        super().setAccessibleName(name)
        self.code.setAccessibleName(name)
        self.by.setAccessibleName(translate("Template", "{what} depends on").format(what=name))

    def show_value(self, value: object) -> None:
        """Show a colour."""
        assert isinstance(value, Colour)
        if value == self.colour and self._first.count():
            return
        self.colour = value
        if not self.code.hasFocus() or self.code.text().upper() != value.default.upper():
            self.code.setText(value.default)
        clear(self._first)
        swatch = self._swatch(self.accessibleName(), value.default, self._on_default, none=self._none)
        self._first.addWidget(swatch)
        QWidget.setTabOrder(self.code, swatch)
        if value.by and self.by.findData(value.by) < 0:
            self.by.addItem(value.by, value.by)
        self.by.show_value(value.by)
        clear(self._values)
        for name in self._values_of(value) if value.by else ():
            self._values.addLayout(self._value_row(name, value))
        note = translate("Template", "{count} more cases are kept as the file has them.")
        self._note.setText(note.format(count=len(value.cases)))
        self._note.setVisible(bool(value.cases))

    def _values_of(self, value: Colour) -> list[str]:
        """Return the values of the roster, and those that are named already."""
        there = {FIELDS[value.by](face) for face in self._faces}
        return list(dict.fromkeys([*dict(value.values), *sorted(there)]))[:_MOST_VALUES]

    def _value_row(self, name: str, value: Colour) -> QHBoxLayout:
        shown = Colour(value.default, (), value.by, value.values, value.palette)
        colour = dict(value.values).get(name, value.default)
        if self._faces and value.by in _BY:
            colour = shown.of(replace(self._faces[0], **{value.by: name}))  # type: ignore[arg-type]
        words_of = name or translate("Template", "(empty)")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._swatch(words_of, colour, self._setter(name), none=self._none))
        row.addWidget(Elided(words_of))
        row.addStretch(1)
        return row

    def _swatch(self, name: str, colour: str, act: Callable[[str], None], *, none: bool) -> Swatch:
        made = Swatch(name, colour, self._used, none=none)
        made.chosen.connect(act)
        return made

    def _setter(self, name: str) -> Callable[[str], None]:
        def set_value(colour: str) -> None:
            values = dict(self.colour.values) | {name: colour}
            self.edited.emit(replace(self.colour, values=tuple(values.items())))

        return set_value

    def _on_default(self, colour: str) -> None:
        self.edited.emit(replace(self.colour, default=colour))

    def _on_typed(self) -> None:
        text = self.code.text().strip()
        text = text if text.startswith("#") or not text else "#" + text
        if (len(text) == 7 and QColor(text).isValid()) or (not text and self._none):
            self.edited.emit(replace(self.colour, default=text.upper()))

    def _on_by(self, by: object) -> None:
        if by:
            palette = self.colour.palette or _PALETTE
            self.edited.emit(replace(self.colour, by=str(by), values=(), palette=palette))
        else:
            self.edited.emit(replace(self.colour, by="", values=(), palette=()))


def _by_words() -> dict[object, str]:
    every = field_words()
    return {name: translate("Template", "by {field}").format(field=every[name]) for name in _BY}


def _icon(colour: str) -> QIcon:
    picture = QPixmap(18, 18)
    picture.fill(QColor(colour))
    return QIcon(picture)
