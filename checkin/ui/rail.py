"""The rail on the left: one icon and word for each page, and the mark of a rehearsal."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from checkin.ui import icons, theme
from checkin.ui.display import Display
from checkin.ui.language import translate

PAGES = ("course", "roster", "badges", "door", "attendance", "review", "delivery", "headquarters")
"""The names of the pages, in their order."""
WIDTH, WIDEST = 112, 136
"""Of the rail, in px: it grows with its words."""
LOWEST, HIGHEST = 54, 70
"""Of an entry, in px: where all of them are shown in a small window each is lower."""


def page_word(name: str) -> str:
    """Return what a page is called on the screen."""
    return {
        "course": translate("Rail", "Course"),
        "roster": translate("Rail", "Roster"),
        "badges": translate("Rail", "Badges"),
        "door": translate("Rail", "Door"),
        "attendance": translate("Rail", "Attendance"),
        "review": translate("Rail", "Review"),
        "delivery": translate("Rail", "Delivery"),
        "headquarters": translate("Rail", "Headquarters"),
    }[name]


class Rail(QFrame):
    """Chooses the page.

    Signals: chosen(str): the name of the page, for instance "door".
    """

    chosen = Signal(str)

    def __init__(self, display: Display, *, rehearsal: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._display = display
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 16, 8, 16)
        box.setSpacing(6)
        for position, name in enumerate(PAGES, start=1):
            box.addWidget(self._entry(name, position))
        box.addStretch(1)
        self.display = QToolButton()
        self.display.setObjectName("display")
        self.display.setIconSize(QSize(26, 26))
        self.display.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.display.setCursor(Qt.CursorShape.PointingHandCursor)
        self.display.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.display.setMenu(QMenu(self.display))
        box.addWidget(self.display)
        self._mark = QLabel()
        self._mark.setObjectName("rehearsal")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._mark.setVisible(rehearsal)
        box.addWidget(self._mark)
        self._group.buttonClicked.connect(self._on_clicked)
        self.say()
        self._dress()

    def say(self) -> None:
        """Write every word again, in the language in use."""
        self.setAccessibleName(self.tr("Pages"))
        for position, name in enumerate(PAGES, start=1):
            button, word = self._buttons[name], page_word(name)
            keys = QKeySequence(f"Ctrl+{position}").toString(QKeySequence.SequenceFormat.NativeText)
            button.setText(word)
            button.setToolTip(f"{word} ({keys})")
            button.setAccessibleName(word)
            button.setAccessibleDescription(self.tr("Open the page {page}, {keys}").format(page=word, keys=keys))
        self.display.setToolTip(self.tr("Language and appearance"))
        self.display.setAccessibleName(self.tr("Language and appearance"))
        self._display.fill(self.display.menu())
        longest = max(theme.text_width(page_word(name), theme.SMALL, bold=True) for name in PAGES)
        width = round(min(WIDEST, max(WIDTH, longest + 36)))
        self.setFixedWidth(width)
        for button in self._buttons.values():
            button.setFixedSize(width - 16, self._high())
        self.display.setFixedSize(width - 16, 44)
        self._mark.setText(self.tr("Rehearsal"))
        self._mark.setToolTip(self.tr("Rehearsal: nothing here counts"))

    def offer(self, name: str, offered: bool) -> None:
        """Show the entry of a page that not everybody needs, or hide it."""
        self._buttons[name].setVisible(offered)
        for button in self._buttons.values():
            button.setFixedHeight(self._high())

    def select(self, name: str) -> None:
        """Show which page is open, without asking for it."""
        self._buttons[name].setChecked(True)
        self._tint()

    def button(self, name: str) -> QToolButton:
        """Return the entry of a page."""
        return self._buttons[name]

    def _entry(self, name: str, position: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(26, 26))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        QShortcut(QKeySequence(f"Ctrl+{position}"), self, button.click).setContext(Qt.ShortcutContext.WindowShortcut)
        self._buttons[name] = button
        self._group.addButton(button)
        return button

    def _high(self) -> int:
        """Return how high an entry can be, so that all of them have room."""
        shown = sum(not button.isHidden() for button in self._buttons.values())
        room = self.height() - 32 - 50 - (40 if not self._mark.isHidden() else 0)
        return max(LOWEST, min(HIGHEST, room // max(1, shown) - 6))

    def _on_clicked(self, button: QToolButton) -> None:
        self._tint()
        self.chosen.emit(button.objectName())

    def _tint(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(icons.icon(name, "accent" if button.isChecked() else "quiet", 26, on=self))
        self.display.setIcon(icons.icon("language", "quiet", 26, on=self))

    def _dress(self) -> None:
        t = theme.tokens()
        sheet = f"""
            #rail {{ background: {t.panel}; border: none; border-right: 1px solid {t.line}; }}
            #rail QToolButton {{ color: {t.quiet}; font-size: 15px; padding: 6px 0; border-radius: 12px; }}
            #rail QToolButton:hover {{ background: {t.hover}; color: {t.ink}; }}
            #rail QToolButton:checked {{ background: {t.hover}; color: {t.accent}; font-weight: 700; }}
            #rail QToolButton::menu-indicator {{ image: none; }}
            #rail QToolButton:focus {{ border-color: {t.accent}; }}
            #rehearsal {{ background: #FFC93C; color: #1F1600; font-size: 14px; font-weight: 700;
                border-radius: 8px; padding: 6px 0; }}
        """
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        self._tint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the entries the height that there is."""
        super().resizeEvent(event)
        for button in self._buttons.values():
            button.setFixedHeight(self._high())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_mark"):
            self._dress()
