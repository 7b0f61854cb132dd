"""Who and what the page shows: a day, a standing, a group, province or unit, and words to search for."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from checkin.attendance.standings import State
from checkin.office import Matrix, figures
from checkin.office.figures import Filter
from checkin.ui import theme
from checkin.ui.attendance.words import chip_words
from checkin.ui.flow import Flow
from checkin.ui.language import translate
from checkin.ui.page import Chips, SearchField

PAUSE = 150
"""Milliseconds after the last letter before the search begins."""
ALL = "all"
STATES = {
    ALL: frozenset[State](),
    "missing": frozenset({State.EXPECTED}),
    "late": frozenset({State.LATE}),
    "left": frozenset({State.LEFT_EARLY}),
    "absent": frozenset({State.ABSENT}),
    "excused": frozenset({State.EXCUSED}),
}
KEYS = "group", "province", "unit"
_RARE = frozenset({"left", "absent", "excused"})
"""Standings without a chip while nobody stands so."""


def state_filter_words(name: str, number: int) -> str:
    """Return what a chip says: which people, and how many they are."""
    return {
        ALL: translate("Attendance", "All  {n}"),
        "missing": translate("Attendance", "Not here  {n}"),
        "late": translate("Attendance", "Late  {n}"),
        "left": translate("Attendance", "Left early  {n}"),
        "absent": translate("Attendance", "Absent  {n}"),
        "excused": translate("Attendance", "Excused  {n}"),
    }[name].format(n=f"{number:,}")


def every_words(key: str) -> str:
    """Return what a filter is called while it leaves nobody out."""
    return {
        "group": translate("Attendance", "Group"),
        "province": translate("Attendance", "Province"),
        "unit": translate("Attendance", "Unit"),
    }[key]


class Filters(QWidget):
    """The bar above the table; the field to search in stands in the head of the page.

    Signals: changed(): another choice than the search; searched(str): what is to be searched for.
    """

    changed = Signal()
    searched = Signal(str)

    def __init__(self, views: QWidget) -> None:
        """Make the bar; it begins with the switch of the views."""
        super().__init__()
        self.days = Chips(self._on_chosen)
        self.states = Chips(self._on_chosen)
        self.words = {key: _Words(key) for key in KEYS}
        self.search = SearchField(translate("Attendance", "Find by name, pinyin, number or unit"))
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(300)
        self.found: Sequence[str] | None = None
        """Who was found by the search (ids); None: nothing is searched for."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self.search.textChanged.connect(self._on_typed)
        above, below = Flow(spacing=16), Flow(spacing=8)
        above.addWidget(views)
        above.addWidget(self.days)
        below.addWidget(self.states)
        for words in self.words.values():
            words.currentIndexChanged.connect(self._on_words)
            below.addWidget(words)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(above)
        box.addLayout(below)

    @property
    def day(self) -> date | None:
        """The day that is shown; None: all of them."""
        return None if self.days.current in ("", ALL) else date.fromisoformat(self.days.current)

    def offer(self, matrix: Matrix, now: datetime) -> None:
        """Offer the days, groups, provinces and units of a matrix; at first the day of now."""
        days: dict[date, bool] = {}
        for column in matrix.columns:
            days[column.day] = days.get(column.day, True) and column.closed
        choices = [(day.isoformat(), chip_words(day) + (" ✓" if c else "")) for day, c in days.items()]
        if not self.days.names and days:
            today = matrix.course.day(now)
            self.days.current = next((d for d in days if d >= today), max(days)).isoformat()
        self.days.set([(ALL, translate("Attendance", "All days")), *choices])
        for key, words in self.words.items():
            words.offer(matrix.roll.words[key])

    def filter(self, now: datetime, state: str = "") -> Filter:
        """Return what is chosen; with another `state`, what would be chosen with that."""
        return Filter(
            day=self.day,
            **{key: words.word for key, words in self.words.items()},
            states=STATES[state or self.states.current or ALL],
            began=now,
            found=self.found,
        )

    def count(self, matrix: Matrix, now: datetime) -> None:
        """Say on each chip of a standing how many it would show."""
        numbers = {name: len(figures.rows_of(matrix, self.filter(now, name))) for name in STATES}
        self.states.set([(name, state_filter_words(name, number)) for name, number in numbers.items()])
        for name, number in numbers.items():
            self.states.chip(name).setVisible(number > 0 or name not in _RARE or name == self.states.current)

    def show_state(self, state: State, day: date | None) -> None:
        """Choose a standing and a day."""
        name = next((name for name, states in STATES.items() if states == {state}), ALL)
        self.days.current = ALL if day is None else day.isoformat()
        self.days.chip(self.days.current).setChecked(True)
        self.states.choose(name)

    def stop(self) -> None:
        """Forget a search that has not begun."""
        self._pause.stop()

    def _on_chosen(self, _name: str) -> None:
        self.changed.emit()

    def _on_words(self, _place: int) -> None:
        self.changed.emit()

    def _on_typed(self) -> None:
        self._pause.start()

    def _on_pause(self) -> None:
        self.searched.emit(self.search.text().strip())


class _Words(QComboBox):
    """One choice among the words of a roll, or all of them."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.setAccessibleName(every_words(key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(round(theme.text_width(every_words(key), theme.BODY)) + 78)
        self.setMaxVisibleItems(12)

    @property
    def word(self) -> str:
        """The word that is chosen; "": all."""
        return str(self.currentData() or "")

    def offer(self, words: Sequence[str]) -> None:
        """Offer these words; the chosen one stays chosen while it is there."""
        known = [word for word in sorted(words) if word]
        if known == [self.itemData(n) for n in range(1, self.count())]:
            return
        chosen = self.word
        self.blockSignals(True)
        self.clear()
        self.addItem(every_words(self._key), "")
        for word in known:
            self.addItem(word, word)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
        self.setVisible(len(known) > 1)
