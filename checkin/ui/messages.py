"""The one place where the window says something: bars at the bottom, stacked and timed; errors stay."""

import traceback
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.ui import icons, theme
from checkin.ui.language import spoken, translate

Kind = Literal["good", "info", "warn", "bad"]
SECONDS = 6
WIDEST = 780
MOST = 4


def unexpected() -> str:
    """Return what is said about a fault of the program itself."""
    return translate(
        "Messages",
        "Something unexpected went wrong. What was stored before is safe. The details are in the log of the program.",
    )


def kind_word(kind: Kind) -> str:
    """Return what kind of message it is, for screen readers."""
    return {
        "good": translate("Messages", "Done"),
        "info": translate("Messages", "Note"),
        "warn": translate("Messages", "Careful"),
        "bad": translate("Messages", "Error"),
    }[kind]


class Bar(QFrame):
    """One message.

    Signals: dismissed().
    """

    dismissed = Signal()

    def __init__(self, text: str, kind: Kind, details: str, action: tuple[str, Callable[[], object]] | None) -> None:
        super().__init__()
        self.text, self.kind, self.details = text, kind, details or text
        self.setObjectName("bar")
        self.setAccessibleName(translate("Messages", "{kind}: {text}").format(kind=kind_word(kind), text=text))
        t = theme.tokens()
        paper, ink = ("#26313A", "#FFFFFF") if t.dark else ("#10171D", "#FFFFFF")
        rim = t.bad if kind == "bad" else paper
        self.setStyleSheet(
            f"#bar {{ background: {paper}; border: 2px solid {rim}; border-radius: 14px; }}"
            f"#bar QLabel {{ color: {ink}; font-size: 16px; }}"
            f"#bar QPushButton {{ background: transparent; border: 2px solid transparent; color: #8FC7FF;"
            " padding: 0 12px; }"
            f"#bar QPushButton:hover {{ background: #35424D; }} #bar QPushButton:focus {{ border-color: #8FC7FF; }}"
            f"#bar QToolButton:hover {{ background: #35424D; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        mark = QLabel()
        colour = {"good": "#63D58F", "info": "#8FC7FF", "warn": "#FFC93C", "bad": "#FF6B7F"}[kind]
        mark.setPixmap(icons.pixmap(kind, colour, 24, self.devicePixelRatioF()))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QLabel(_shortened(text))
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(words, 1)
        if action is not None:
            row.addWidget(self._button(action[0], action[1]))
        if kind == "bad":
            row.addWidget(self._button(translate("Messages", "Copy details"), self.copy))
        close = QToolButton()
        close.setIcon(icons.icon("close", "#AAB7C2", 20, on=self))
        close.setAccessibleName(translate("Messages", "Dismiss"))
        close.setToolTip(translate("Messages", "Dismiss"))
        close.clicked.connect(self.dismissed)
        row.addWidget(close)

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details)

    def offer(self, word: str, act: Callable[[], object]) -> None:
        """Add another act, before the cross."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout), "it was made so"
        row.insertWidget(row.count() - 1, self._button(word, act))

    def _button(self, word: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(word)
        button.clicked.connect(lambda: act())  # noqa: PLW0108  # clicked(bool) is not for `act`
        return button


class Messages(QObject):
    """Stacks messages over the bottom of a widget. `report` may be called from any thread.

    Signals: reported(object): an exception, on its way to the window's thread.
    """

    reported = Signal(object)

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.stack = QWidget(ground)
        self.stack.setObjectName("messages")
        self._box = QVBoxLayout(self.stack)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self.stack.hide()
        ground.installEventFilter(self)
        self.reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    @property
    def bars(self) -> list[Bar]:
        """The messages on screen, oldest first."""
        return [w for w in self._widgets() if isinstance(w, Bar)]

    def show(
        self,
        text: str,
        kind: Kind = "info",
        *,
        details: str = "",
        action: tuple[str, Callable[[], object]] | None = None,
        other: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Say one thing. Errors stay until they are dismissed; the rest goes after a few seconds."""
        for same in [bar for bar in self.bars if bar.text == text]:
            self.remove(same)
        for old in [bar for bar in self.bars if bar.kind != "bad"][: max(0, len(self.bars) - MOST + 1)]:
            self.remove(old)
        bar = Bar(text, kind, details, action)
        if other is not None:
            bar.offer(*other)
        bar.dismissed.connect(self._on_dismissed)
        self.add(bar)
        if kind != "bad":
            timer = QTimer(bar, singleShot=True, interval=SECONDS * (2000 if action or len(text) > 90 else 1000))
            timer.timeout.connect(bar.dismissed)
            timer.start()

    def error(self, error: BaseException) -> None:
        """Show an exception: a sentence for staff, or for anything else one plain sentence with details."""
        if isinstance(error, CheckinError):
            self.show(spoken(error), "bad")
        else:
            self.show(unexpected(), "bad", details="".join(traceback.format_exception(error)))

    def report(self, error: BaseException) -> None:
        """Show an exception of any thread."""
        self.reported.emit(error)

    def add(self, widget: QWidget) -> None:
        """Put a widget under the others."""
        self._box.addWidget(widget)
        self._place()

    def remove(self, widget: QWidget) -> None:
        """Take a widget away."""
        self._box.removeWidget(widget)
        for timer in widget.findChildren(QTimer):
            timer.stop()
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
        self._place()

    def clear(self) -> None:
        """Take everything away, as before the window closes."""
        for widget in self._widgets():
            self.remove(widget)

    def _widgets(self) -> list[QWidget]:
        items = [self._box.itemAt(i) for i in range(self._box.count())]
        return [w for item in items if item is not None and (w := item.widget()) is not None]

    def _on_dismissed(self) -> None:
        bar = self.sender()
        if isinstance(bar, Bar):
            self.remove(bar)

    def _on_reported(self, error: BaseException) -> None:
        self.error(error)

    def _place(self) -> None:
        if not self._widgets():
            self.stack.hide()
            return
        width = min(WIDEST, self._ground.width() - 48)
        self.stack.setFixedWidth(width)
        self.stack.show()
        height = self._box.spacing() * (len(self._widgets()) - 1)
        for widget in self._widgets():
            widget.ensurePolished()
            for inner in widget.findChildren(QWidget):
                inner.ensurePolished()
            layout = widget.layout()
            if layout is not None:
                layout.invalidate()
            needed = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
            widget.setFixedHeight(max(60, needed))
            height += max(60, needed)
        self.stack.setFixedHeight(height)
        self.stack.move((self._ground.width() - width) // 2, self._ground.height() - height - 24)
        self.stack.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the stack at the bottom."""
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self._place()
        return False


class FaultWindow(QWidget):
    """What is shown instead of the window when the program cannot start."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setWindowTitle("Checkin")
        self.setMinimumWidth(640)
        self.setProperty("role", "ground")
        self._sentence = sentence
        box = QVBoxLayout(self)
        box.setContentsMargins(32, 32, 32, 24)
        box.setSpacing(16)
        top = QHBoxLayout()
        top.setSpacing(16)
        mark = QLabel()
        mark.setPixmap(icons.pixmap("bad", "bad", 40, self.devicePixelRatioF()))
        top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        title = QLabel(translate("Messages", "Checkin cannot start"))
        title.setProperty("role", "strong")
        text = QLabel(sentence)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(title)
        words.addWidget(text)
        top.addLayout(words, 1)
        box.addLayout(top)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        copy = QPushButton(translate("Messages", "Copy details"))
        copy.setProperty("kind", "quiet")
        copy.clicked.connect(self._on_copy)
        close = QPushButton(translate("Messages", "Close"))
        close.setProperty("kind", "primary")
        close.clicked.connect(self.close)
        close.setDefault(True)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        box.addLayout(buttons)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._sentence)


def _shortened(text: str, lines: int = 6) -> str:
    """Return the first lines of a long message; its details hold the rest."""
    all_lines = text.splitlines()
    if len(all_lines) <= lines:
        return text
    more = translate("Messages", "… and {n} more: copy the details to read them all.")
    return "\n".join([*all_lines[: lines - 1], more.format(n=len(all_lines) - lines + 1)])
