"""The look of the whole window: colours, type and style sheet, light and dark, following the system's choice."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from checkin.places import resources
from checkin.printing import fonts
from checkin.ui.indicators import INDICATORS

Choice = Literal["system", "light", "dark"]

SMALL, BODY, STRONG, TITLE = 15, 17, 20, 28
"""Sizes of type in px."""
TARGET = 44
"""The least height of what is clicked or touched, in px."""
CORNER = 14
STEP = 8
"""The step of all spacing, in px."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme as "#RRGGBB". good, warn and bad are for small marks only, never for areas."""

    ground: str
    panel: str
    line: str
    ink: str
    quiet: str
    accent: str
    good: str
    warn: str
    bad: str
    on_accent: str = "#FFFFFF"
    hover: str = "#EEF2F5"
    track: str = "#DDE0E8"
    picture: str = "#3A444D"
    dark: bool = False


LIGHT = Tokens("#F4F6F8", "#FFFFFF", "#DDE3E8", "#10171D", "#5B6875", "#1E6FD9", "#2FB36B", "#C98A00", "#C2263D")
DARK = Tokens(
    "#0F1418",
    "#171E24",
    "#27313A",
    "#EEF3F6",
    "#93A3B0",
    "#5AA2FF",
    "#44BB7A",
    "#CE961A",
    "#C83C50",
    on_accent="#071424",
    hover="#1F2830",
    track="#27313A",
    dark=True,
)


class _Follower(QObject):
    """Applies the scheme again when the system changes its mind."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("checkin.theme")
        self.choice: str = "system"
        self.current = LIGHT
        self.palette_was_dark = app.palette().color(QPalette.ColorRole.Window).lightnessF() < 0.5
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def apply(self) -> None:
        """Set palette, font and style sheet of the application."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        self.current = DARK if self._wants_dark() else LIGHT
        font = QFont(fonts.family())
        font.setPixelSize(BODY)
        app.setStyleSheet("")  # setting one over another takes an open window four times as long
        app.setFont(font)
        app.setPalette(palette(self.current))
        app.setStyleSheet(style_sheet(self.current))

    def _wants_dark(self) -> bool:
        if self.choice in ("light", "dark"):
            return self.choice == "dark"
        scheme = QGuiApplication.styleHints().colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            return self.palette_was_dark
        return scheme == Qt.ColorScheme.Dark

    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self.choice == "system":
            self.apply()


def _follower() -> _Follower | None:
    app = QApplication.instance()
    return app.findChild(_Follower, "checkin.theme") if app is not None else None


def apply(app: QApplication, choice: str = "system") -> None:
    """Dress the application: "light", "dark", or "system", which goes on following the system's setting.

    Raises EnvironmentFault when the fonts are missing.
    """
    follower = _follower()
    if follower is None:
        follower = _Follower(app)
        app.setStyle("Fusion")
    follower.choice = choice
    follower.apply()


def tokens() -> Tokens:
    """Return the colours in use now. Ask at each painting: they change while the window is open."""
    follower = _follower()
    return follower.current if follower is not None else LIGHT


def color(name: str) -> QColor:
    """Return one token of the scheme in use as a colour."""
    return QColor(str(getattr(tokens(), name)))


def font(pixels: float, *, bold: bool = False) -> QFont:
    """Return the program's font at a size in px, for a painter."""
    chosen = QFont(fonts.family())
    chosen.setPixelSize(max(1, round(pixels)))
    chosen.setBold(bold)
    chosen.setFeature(QFont.Tag("tnum"), 1)
    return chosen


def text_width(text: str, pixels: float, *, bold: bool = False) -> float:
    """Return the width in px of one line of text."""
    return QFontMetricsF(font(pixels, bold=bold)).horizontalAdvance(text)


def palette(t: Tokens) -> QPalette:
    """Return the palette of a scheme, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    chosen = QPalette()
    for name, value in (
        (role.Window, t.ground),
        (role.WindowText, t.ink),
        (role.Base, t.panel),
        (role.AlternateBase, t.hover),
        (role.Text, t.ink),
        (role.Button, t.panel),
        (role.ButtonText, t.ink),
        (role.PlaceholderText, t.quiet),
        (role.Highlight, t.accent),
        (role.HighlightedText, t.on_accent),
        (role.ToolTipBase, t.ink),
        (role.ToolTipText, t.panel),
        (role.Link, t.accent),
        (role.Accent, t.accent),
        (role.Light, t.panel),
        (role.Midlight, t.hover),
        (role.Mid, t.line),
        (role.Dark, t.quiet),
        (role.Shadow, t.line),
        (role.BrightText, t.bad),
    ):
        chosen.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        chosen.setColor(QPalette.ColorGroup.Disabled, name, QColor(t.quiet))
    return chosen


def style_sheet(t: Tokens) -> str:
    """Return the style sheet of a scheme."""
    names = {n: str(getattr(t, n)) for n in Tokens.__dataclass_fields__}
    pressed = QColor(t.accent).lighter(112) if t.dark else QColor(t.accent).darker(112)
    names |= {"family": fonts.family(), "accent_hover": pressed.name(), "corner": f"{CORNER}px"}
    names["chevron"] = (resources() / "icons" / "chevron.svg").as_posix()
    sheet = _SHEET + INDICATORS
    names["icons"], names["scheme"] = (resources() / "icons").as_posix(), "dark" if t.dark else "light"
    for name in sorted(names, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", names[name])
    return sheet


_SHEET = """
* { font-family: "@family"; font-size: 17px; color: @ink; }
QMainWindow, QDialog, QWidget[role="ground"] { background: @ground; }
QDialog[kind="sheet"] { border: 1px solid @line; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 28px; font-weight: 700; }
QLabel[role="strong"] { font-size: 20px; font-weight: 700; }
QLabel[role="number"] { font-size: 20px; font-weight: 700; color: @quiet; }
QLabel[role="quiet"] { color: @quiet; }
QLabel[role="small"] { font-size: 15px; color: @quiet; }
QLabel[role="good"] { color: @good; font-weight: 700; }
QLabel[role="warn"] { color: @warn; font-weight: 700; }
QLabel[role="bad"] { color: @bad; font-weight: 700; }
QLabel[role="accent"] { color: @accent; font-weight: 700; }
QLabel:disabled { color: @quiet; }

QFrame[kind="panel"] { background: @panel; border: 1px solid @line; border-radius: @corner; }
QFrame[kind="card"] { background: @panel; border: 1px solid @line; border-radius: 12px; }

QPushButton { min-height: 40px; padding: 0 18px; border: 2px solid @line; border-radius: 12px; background: @panel; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @quiet; background: @ground; }
QPushButton[kind="primary"] { background: @accent; color: @on_accent; border-color: @accent; font-weight: 700; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed
    { background: @accent_hover; border-color: @accent_hover; }
QPushButton[kind="primary"]:focus { border-color: @ink; }
QPushButton[kind="primary"]:disabled { background: @line; border-color: @line; color: @quiet; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: @quiet; }
QPushButton[kind="quiet"]:hover { background: @hover; color: @ink; }
QPushButton[kind="quiet"]:focus { border-color: @accent; }
QPushButton[kind="danger"] { background: @panel; border-color: @bad; color: @bad; font-weight: 700; }
QPushButton[kind="danger"]:hover { background: @bad; color: #FFFFFF; }
QPushButton[kind="danger"]:focus { border-color: @ink; }
QPushButton[kind="danger"]:disabled { border-color: @line; color: @quiet; }
QPushButton[kind="chip"] { border-radius: 22px; }
QPushButton[kind="chip"]:checked { background: @accent; border-color: @accent; color: @on_accent; }
QPushButton[kind="chip"]:focus { border-color: @ink; }
QToolButton { min-height: 40px; min-width: 40px; border: 2px solid transparent; border-radius: 12px;
    background: transparent; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox { min-height: 40px; padding: 0 14px;
    border: 2px solid @line; border-radius: 12px; background: @panel;
    selection-background-color: @accent; selection-color: @on_accent; }
QPlainTextEdit, QTextEdit { padding: 10px 14px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus { border-color: @accent; }
QLineEdit:disabled, QLineEdit:read-only { background: @ground; color: @quiet; }
QLineEdit { placeholder-text-color: @quiet; }
QLineEdit[kind="bare"] { border: none; background: transparent; font-size: 20px; padding: 0; }

QComboBox { min-height: 40px; padding: 0 14px; border: 2px solid @line; border-radius: 12px; background: @panel; }
QComboBox:hover { background: @hover; }
QComboBox:focus, QComboBox:on { border-color: @accent; }
QComboBox::drop-down { border: none; width: 40px; }
QComboBox::down-arrow { image: url("@chevron"); width: 20px; height: 20px; }
QComboBox QAbstractItemView { border: 1px solid @line; background: @panel; outline: 0; padding: 4px;
    selection-background-color: @accent; selection-color: @on_accent; }
QComboBox QAbstractItemView::item { min-height: 44px; }

QAbstractItemView { border: 1px solid @line; border-radius: 12px; background: @panel; outline: 0;
    selection-background-color: @accent; selection-color: @on_accent; }
QTableView, QTreeView { gridline-color: @line; alternate-background-color: @ground; padding: 4px; }
QTableView:focus, QTreeView:focus, QListView:focus { border-color: @accent; }
QTableView::item, QTreeView::item, QListView::item { min-height: 44px; padding: 0 12px; border: none; }
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected
    { background: @accent; color: @on_accent; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @quiet; font-size: 15px; font-weight: 700; text-align: left;
    min-height: 40px; padding: 0 14px; border: none; border-bottom: 1px solid @line; }
QHeaderView::section:hover { color: @ink; }
QTableCornerButton::section { background: @panel; border: none; border-bottom: 1px solid @line; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 2px; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 2px; }
QScrollBar::handle { background: @line; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 44px; }
QScrollBar::handle:horizontal { min-width: 44px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { min-height: 8px; max-height: 8px; border: none; border-radius: 4px;
    background: @track; color: transparent; }
QProgressBar::chunk { background: @good; border-radius: 4px; }

QToolTip { padding: 8px 12px; border: 1px solid @line; background: @panel; color: @ink; font-size: 15px; }
QMenu { padding: 8px; border: 1px solid @line; background: @panel; }
QMenu::item { min-height: 44px; padding: 0 24px 0 12px; border-radius: 8px; }
QMenu::item:selected { background: @accent; color: @on_accent; }
QMenu::item:disabled { color: @quiet; }
QMenu::separator { height: 1px; background: @line; margin: 6px 8px; }
QSplitter::handle { background: transparent; }
QGroupBox { border: 1px solid @line; border-radius: @corner; margin-top: 12px; padding: 16px; background: @panel; }
QGroupBox::title { subcontrol-origin: margin; left: 16px; padding: 0 6px; color: @quiet; font-weight: 700; }
"""
