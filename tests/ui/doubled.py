"""A language twice as long as English: it shows which layouts have no room for another one."""

from PySide6.QtCore import QObject, QTranslator


class Doubled(QTranslator):
    """Says everything twice, with its {places} and numbers; Qt's own words once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:  # noqa: N802  # Qt's name
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return None if context.startswith("Q") or not text else f"{text} {text}"
