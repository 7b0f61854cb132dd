"""The search for somebody without a badge: what is typed, who is found, and who of them is chosen."""

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.clock import Clock
from checkin.desk import Desk, Found
from checkin.ui.door.search import Results, SearchField

_TYPING = 30
"""Milliseconds without a key before a search is made; keys of a person come up to 60 ms late already."""


class Finding(QObject):
    """Keeps the list of people in step with the field.

    Signals:
        opened()      a list is shown
        chosen(str)   this trainee is to be checked in by hand
    """

    opened = Signal()
    chosen = Signal(str)

    def __init__(self, desk: Desk, clock: Clock, search: SearchField, results: Results) -> None:
        super().__init__(search)
        self._desk, self._clock, self._search, self._results = desk, clock, search, results
        self._listed = ""
        """What the people of the list were searched for."""
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.look)
        search.changed.connect(self._typing.start)
        search.moved.connect(results.step)
        search.confirmed.connect(self.confirm)
        results.chosen.connect(self._on_chosen)

    @property
    def text(self) -> str:
        """What is typed."""
        return self._search.field.text().strip()

    @property
    def open(self) -> bool:
        """Whether a list is shown."""
        return not self._results.isHidden()

    def type(self, text: str) -> None:
        """Write on in the field, as if the keys had been meant for it."""
        self._search.field.setFocus()
        self._search.field.insert(text)
        self._typing.start()

    def look(self) -> None:
        """Show who is found. Another text selects the first one; the same text keeps who was selected."""
        self._typing.stop()
        text = self.text
        if not text:
            self._results.hide()
            return
        same, self._listed = self.open and text == self._listed, text
        self._results.show_found(self._desk.search(text, self._clock()), self._desk.course, keep=same)
        if not self.open:
            self._results.show()
        self._results.raise_()
        self.opened.emit()

    def look_again(self) -> None:
        """Show the same people as they are now."""
        if self.open and self.text == self._listed:
            self.look()

    def confirm(self) -> None:
        """Choose who is selected, if the list stood there before this key; else show it."""
        if self.open and self.text == self._listed:
            self._results.choose()
        else:
            self.look()

    def clear(self) -> None:
        """Forget what was typed and who was found."""
        self._typing.stop()
        self._search.field.clear()
        self._results.hide()

    def rest(self) -> None:
        """Search no more for what was typed last."""
        self._typing.stop()

    def _on_chosen(self, found: Found) -> None:
        self.clear()
        self.chosen.emit(found.trainee.trainee)
