"""A row of buttons that moves those without room into a menu."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from checkin.ui.language import translate
from checkin.ui.page import button

_SPACING = 12


class ActionBar(QWidget):
    """Buttons side by side, the first the most important; where there is no room, the last ones are in a menu."""

    def __init__(self, *, right: bool = False) -> None:
        """`right`: they stand at the right end of the room."""
        super().__init__()
        self._right = right
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._buttons: list[QPushButton] = []
        self.more = QPushButton(translate("Page", "More"), self)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self.menu)

    def add(self, words: str, act: Callable[[], object], kind: str = "") -> QPushButton:
        """Add a button."""
        return self.take(button(words, act, kind))

    def add_menu(self, words: str, menu: QMenu) -> QPushButton:
        """Add a button that opens a menu."""
        made = QPushButton(words)
        made.setMenu(menu)
        return self.take(made)

    def take(self, made: QPushButton) -> QPushButton:
        """Take a button that was made elsewhere."""
        made.setParent(self)
        self._buttons.append(made)
        self.updateGeometry()
        return made

    def show_button(self, which: QPushButton, *, shown: bool) -> None:
        """Show a button, or leave it out."""
        which.setProperty("out", not shown)
        self._place()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for all buttons."""
        hints = [b.sizeHint() for b in self._wanted()]
        width = sum(hint.width() for hint in hints) + _SPACING * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the menu alone."""
        return QSize(min(self.more.sizeHint().width(), self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what has room now."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has room."""
        super().showEvent(event)
        self._place()

    def _wanted(self) -> list[QPushButton]:
        return [b for b in self._buttons if not b.property("out")]

    def _place(self) -> None:
        wanted = self._wanted()
        fits = len(wanted)
        if self.sizeHint().width() > self.width():
            room = self.width() - self.more.sizeHint().width() - _SPACING
            used = 0
            for fits, one in enumerate(wanted):  # how many fit is asked after the loop
                used += one.sizeHint().width() + (_SPACING if fits else 0)
                if used > room:
                    break
        shown = [*wanted[:fits], *([self.more] if fits < len(wanted) else [])]
        used = sum(one.sizeHint().width() for one in shown) + _SPACING * max(0, len(shown) - 1)
        x = max(0, self.width() - used) if self._right else 0
        for number, one in enumerate(wanted):
            one.setVisible(number < fits)
            if number < fits:
                hint = one.sizeHint()
                one.setGeometry(x, 0, hint.width(), hint.height())
                x += hint.width() + _SPACING
        for one in self._buttons:
            if one.property("out"):
                one.hide()
        self.more.setVisible(fits < len(wanted))
        self.more.setGeometry(x, 0, self.more.sizeHint().width(), self.more.sizeHint().height())

    def _fill(self) -> None:
        self.menu.clear()
        for one in self._wanted():
            if one.isVisible():
                continue
            menu: QMenu | None = one.menu()
            if menu is not None:
                self.menu.addMenu(menu).setText(one.text())
            else:
                self.menu.addAction(one.text()).triggered.connect(one.click, Qt.ConnectionType.QueuedConnection)
