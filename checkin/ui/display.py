"""Language and scheme of the window, as this laptop remembers them, and the menu that chooses them."""

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from checkin.ui import theme
from checkin.ui.language import LANGUAGES, use_language

_HEADQUARTERS = "use/headquarters"


class Display(QObject):
    """Knows what was chosen.

    Signals: changed(): another language or scheme is in use; whatever was made before has its old words.
    """

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def apply(self, app: QApplication) -> None:
        """Use what was chosen."""
        use_language(app, self._chosen("language"))
        theme.apply(app, self._chosen("scheme"))

    def fill(self, menu: QMenu) -> None:
        """Put the choices into a menu."""
        menu.clear()
        system = self.tr("As the system")
        schemes = {"light": self.tr("Light"), "dark": self.tr("Dark")}
        for key, title, choices in (
            ("language", self.tr("Language"), {"system": system, **LANGUAGES}),
            ("scheme", self.tr("Appearance"), {"system": system, **schemes}),
        ):
            menu.addSection(title)
            group = QActionGroup(menu)
            for value, word in choices.items():
                action = menu.addAction(word)
                action.setCheckable(True)
                action.setChecked(value == self._chosen(key))
                action.setData((key, value))
                group.addAction(action)
            group.triggered.connect(self._on_triggered)
        menu.addSection(self.tr("Use"))
        action = menu.addAction(self.tr("Headquarters: many courses"))
        action.setCheckable(True)
        action.setChecked(self.headquarters)
        action.toggled.connect(self._on_headquarters)

    @property
    def headquarters(self) -> bool:
        """Whether this computer is used at headquarters."""
        return str(self._settings.value(_HEADQUARTERS, "0")) == "1"

    def choose(self, key: str, value: str) -> None:
        """Use another language ("language") or scheme ("scheme"), and remember it."""
        self._settings.setValue(f"display/{key}", value)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "menus need one"
        self.apply(app)
        self.changed.emit()

    def _on_headquarters(self, on: bool) -> None:
        self._settings.setValue(_HEADQUARTERS, "1" if on else "0")
        self.changed.emit()

    def _chosen(self, key: str) -> str:
        value = str(self._settings.value(f"display/{key}", "system"))
        known = LANGUAGES if key == "language" else ("light", "dark")
        return value if value in known else "system"

    def _on_triggered(self, action: QAction) -> None:
        key, value = action.data()
        self.choose(key, value)
