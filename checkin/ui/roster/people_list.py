"""The list of who is on the roster: search, filters by group, unit and province, and chips that count."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.attendance.course import Trainee
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, translate
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import Chips, SearchField, label
from checkin.ui.roster.chips import offer
from checkin.ui.roster.word_box import WordBox
from checkin.ui.roster.words import field_word
from checkin.ui.table import Table

FILTERS = "group", "unit", "province"
PAUSE = 150
"""Milliseconds without a key before a large roster is searched."""
LARGE = 3000
"""People from which on the roster is read and searched off the window's thread."""
_KINDS: dict[str, Callable[[Trainee], bool]] = {
    "all": lambda _t: True,
    "walk_ins": lambda t: t.walk_in,
    "left": lambda t: t.withdrawn is not None,
    "bare": lambda t: not t.photo,
}


def _kind_words(name: str, number: int) -> str:
    words = {
        "all": translate("Roster", "Everybody {n}"),
        "walk_ins": translate("Roster", "Walk-ins {n}"),
        "left": translate("Roster", "Left {n}"),
        "bare": translate("Roster", "Without photo {n}"),
    }
    return words[name].format(n=number)


def _every_word(field: str) -> str:
    return {
        "group": translate("Roster", "All groups"),
        "unit": translate("Roster", "All units"),
        "province": translate("Roster", "All provinces"),
    }[field]


def _columns() -> tuple[Column, ...]:
    return (
        Column(field_word("number"), lambda t: t.number, "quiet"),
        Column(field_word("name"), lambda t: t.name, "strong", lambda t: t.latin),
        Column(field_word("unit"), lambda t: t.unit, second=lambda t: t.province),
        Column(field_word("position"), lambda t: t.position),
        Column(field_word("group"), lambda t: t.group),
    )


class FieldBox(WordBox):
    """One of the words that people of the roster have in a field, or all of them."""

    def __init__(self, field: str) -> None:
        super().__init__(field_word(field), 7)
        self.field = field
        self.view().setMinimumWidth(320)

    @property
    def word(self) -> str:
        """The word that is chosen; "": all."""
        return str(self.currentData() or "")

    def offer(self, words: Sequence[str]) -> None:
        """Offer these; what is chosen stays chosen while it is there."""
        known = ["", *sorted(word for word in words if word)]
        chosen = self.word
        self.setVisible(len(known) > 2)
        if known == [self.itemData(at) for at in range(self.count())]:
            return
        self.blockSignals(True)
        self.clear()
        for word in known:
            self.addItem(word or _every_word(self.field), word)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)


class PeopleList(QWidget):
    """The people of a roster.

    Signals: selected(object): a Trainee or None; search_wanted(str): words to search a large roster for.
    """

    selected = Signal(object)
    search_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.everybody: list[Trainee] = []
        self._found: list[str] | None = None
        """Who was found by the words, the best first; None without words."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self.search = SearchField(translate("Roster", "Find by name, pinyin, number, unit or province"))
        self.search.setAcceptDrops(False)  # a file is for the page
        self.search.textChanged.connect(self._on_typed)
        self.count = label("", "quiet")
        self.boxes = [FieldBox(field) for field in FILTERS]
        filters = QWidget()
        line = Flow(filters, spacing=12)
        self.chips = Chips(self._on_chip)
        line.addWidget(self.chips)
        for box in self.boxes:
            box.currentIndexChanged.connect(self._on_filter)
            line.addWidget(box)
        self.model = RowsModel(_columns())
        self.table = Table(translate("Roster", "Roster"))
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_selected)
        left = QVBoxLayout(self)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        left.addLayout(top)
        left.addWidget(filters)
        left.addWidget(self.table, 1)

    def show_people(self, everybody: list[Trainee]) -> None:
        """Show who is on the roster; words and filters stay."""
        self.everybody = everybody
        for box in self.boxes:
            box.offer(list({getattr(person, box.field) for person in everybody}))
        counts = {name: sum(map(test, everybody)) for name, test in _KINDS.items()}
        shown = [n for n in _KINDS if n == "all" or 0 < counts[n] < len(everybody)]
        offer(self.chips, tuple(_KINDS), {name: _kind_words(name, counts[name]) for name in shown})
        self.chips.setVisible(len(shown) > 1)
        self._ask()

    def show_found(self, words: str, found: list[str]) -> None:
        """Show who was found by the words, unless other words were typed since."""
        if words == self.search.text().strip():
            self._found = found
            self._show()

    def choose(self, trainee: str) -> None:
        """Choose a person of the list."""
        at = next((at for at, person in enumerate(self.model.rows) if person.trainee == trainee), None)
        if at is not None:
            self.table.selectRow(at)

    def stop(self) -> None:
        """Let no search begin any more."""
        self._pause.stop()

    def _on_typed(self) -> None:
        if len(self.everybody) > LARGE and self.search.text().strip():
            self._pause.start()
        else:
            self._ask()

    def _on_pause(self) -> None:
        self._ask()

    def _ask(self) -> None:
        words = self.search.text().strip()
        if words:
            self.search_wanted.emit(words)
        else:
            self._found = None
            self._show()

    def _on_filter(self, _row: int) -> None:
        self._show()

    def _on_chip(self, _name: str) -> None:
        self._show()

    def _kept(self) -> list[Trainee]:
        people = self.everybody
        if self._found is not None:
            known = {person.trainee: person for person in people}
            people = [known[one] for one in self._found if one in known]
        for box in self.boxes:
            if word := box.word:
                people = [person for person in people if getattr(person, box.field) == word]
        test = _KINDS.get(self.chips.current or "all")
        return people if test is None or self.chips.current in ("", "all") else [p for p in people if test(p)]

    def _show(self) -> None:
        chosen = self.model.row(self.table.currentIndex())
        people = self._kept()
        self.model.set_rows(people)
        narrowed = self._found is not None or len(people) != len(self.everybody)
        self.count.setText(Counted().found(len(people)) if narrowed else Counted().people(len(people)))
        self.table.fit({2: 3, 1: 2, 3: 2})
        again = next((i for i, t in enumerate(people) if chosen is not None and t.trainee == chosen.trainee), 0)
        if people:
            self.table.selectRow(again)
        else:
            self.selected.emit(None)

    def _on_selected(self, current: QModelIndex) -> None:
        if current.isValid():
            self.selected.emit(self.model.row(current))
