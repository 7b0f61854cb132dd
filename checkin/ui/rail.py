"""The rail on the left: one icon and word for each page, and the mark of a rehearsal."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from checkin.ui import icons, theme

PAGES = (
    ("course", "Course"),
    ("roster", "Roster"),
    ("badges", "Badges"),
    ("door", "Door"),
    ("attendance", "Attendance"),
    ("delivery", "Delivery"),
)
WIDTH = 112


class Rail(QFrame):
    """Chooses the page.

    Signals: chosen(str): the name of the page, for instance "door".
    """

    chosen = Signal(str)

    def __init__(self, *, rehearsal: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("Pages")
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 16, 8, 16)
        box.setSpacing(6)
        for position, (name, word) in enumerate(PAGES, start=1):
            box.addWidget(self._entry(name, word, position))
        box.addStretch(1)
        self._mark = QLabel("Rehearsal")
        self._mark.setObjectName("rehearsal")
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._mark.setToolTip("Rehearsal: nothing here counts")
        self._mark.setVisible(rehearsal)
        box.addWidget(self._mark)
        self._group.buttonClicked.connect(self._on_clicked)
        self._dress()

    def select(self, name: str) -> None:
        """Show which page is open, without asking for it."""
        self._buttons[name].setChecked(True)
        self._tint()

    def button(self, name: str) -> QToolButton:
        """Return the entry of a page."""
        return self._buttons[name]

    def _entry(self, name: str, word: str, position: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(word)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(26, 26))
        button.setFixedSize(WIDTH - 16, 70)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        keys = QKeySequence(f"Ctrl+{position}")
        button.setToolTip(f"{word} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.setAccessibleName(word)
        button.setAccessibleDescription(f"Open the page {word}, Ctrl+{position}")
        QShortcut(keys, self, button.click).setContext(Qt.ShortcutContext.WindowShortcut)
        self._buttons[name] = button
        self._group.addButton(button)
        return button

    def _on_clicked(self, button: QToolButton) -> None:
        self._tint()
        self.chosen.emit(button.objectName())

    def _tint(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(icons.icon(name, "accent" if button.isChecked() else "quiet", 26, on=self))

    def _dress(self) -> None:
        t = theme.tokens()
        sheet = f"""
            #rail {{ background: {t.panel}; border: none; border-right: 1px solid {t.line}; }}
            #rail QToolButton {{ color: {t.quiet}; font-size: 15px; padding: 6px 0; border-radius: 12px; }}
            #rail QToolButton:hover {{ background: {t.hover}; color: {t.ink}; }}
            #rail QToolButton:checked {{ background: {t.hover}; color: {t.accent}; font-weight: 700; }}
            #rail QToolButton:focus {{ border-color: {t.accent}; }}
            #rehearsal {{ background: #FFC93C; color: #1F1600; font-size: 14px; font-weight: 700;
                border-radius: 8px; padding: 6px 0; }}
        """
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_mark"):
            self._dress()
