"""Whose badges are printed: search, filters, order, a box to tick for each. What is shown and ticked is printed."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.attendance.course import Course
from checkin.badges.face import BadgeFace
from checkin.badges.ordering import ORDERS, ordered
from checkin.office.badges import Wearer
from checkin.ui.badges.words import order_word
from checkin.ui.elided import Elided
from checkin.ui.flow import Flow
from checkin.ui.language import moment_words, translate
from checkin.ui.models import ChoiceModel, Column
from checkin.ui.page import Chips, SearchField, button
from checkin.ui.roster.chips import offer
from checkin.ui.roster.people_list import FILTERS, LARGE, PAUSE, FieldBox
from checkin.ui.roster.word_box import WordBox
from checkin.ui.roster.words import field_word
from checkin.ui.table import Table

_KINDS: dict[str, Callable[[Wearer], bool]] = {
    "all": lambda _w: True,
    "never": lambda w: not w.times,
    "changed": lambda w: w.changed,
    "walk_ins": lambda w: w.person.walk_in,
    "revoked": lambda w: w.badge is not None and w.badge.revoked is not None,
}
TICKED = "ticked"


def _kind_words(name: str, number: int) -> str:
    return {
        "all": translate("Badges", "All {n}"),
        "never": translate("Badges", "Never printed {n}"),
        "changed": translate("Badges", "Changed since {n}"),
        "walk_ins": translate("Badges", "Walk-ins {n}"),
        "revoked": translate("Badges", "Revoked {n}"),
        TICKED: translate("Badges", "Ticked {n}"),
    }[name].format(n=number)


def _printed_words(wearer: Wearer) -> str:
    if wearer.badge is not None and wearer.badge.revoked is not None:
        return translate("Badges", "Revoked")
    if not wearer.times:
        return translate("Badges", "New badge") if wearer.badge is not None and wearer.badge.issue > 1 else "–"
    return translate("Badges", "{n} ×").format(n=wearer.times)


class PeopleList(QWidget):
    """The people who get a badge, in the order in which it is printed.

    Signals: selected(object): a Wearer or None; chosen(): others are to be printed; menu_wanted(QPoint): the acts of
    the selected badge, there on the screen; search_wanted(str): words to search a large roster for.
    """

    selected = Signal(object)
    chosen = Signal()
    menu_wanted = Signal(QPoint)
    search_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.everybody: list[Wearer] = []
        self._course: Course | None = None
        self._found: set[str] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        self.search = SearchField(translate("Badges", "Find by name, pinyin, number, unit or province"))
        self.search.textChanged.connect(self._on_typed)
        self.count = Elided("", "quiet")
        self.chips = Chips(lambda _name: self._show())
        self.boxes = [FieldBox(field) for field in FILTERS]
        self.order = WordBox(translate("Badges", "Order of printing"), 9)
        self.order.view().setMinimumWidth(200)
        for name in ORDERS:
            self.order.addItem(order_word(name), name)
        self.order.currentIndexChanged.connect(lambda _at: self._show())
        self.model = ChoiceModel(self._columns())
        self.model.choice_changed.connect(self._on_ticked)
        self.table = Table(translate("Badges", "Whose badges"))
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_selected)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self._lay_out()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                field_word("name"),
                lambda w: w.person.name,
                "strong",
                lambda w: " · ".join(part for part in (w.number, w.person.latin) if part),
            ),
            Column(
                field_word("unit"),
                lambda w: w.person.unit,
                second=lambda w: " · ".join(part for part in (w.person.province, w.person.group) if part),
            ),
            Column(translate("Badges", "Printed"), _printed_words, second=self._when),
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.order)
        filters = QWidget()
        line = Flow(filters, spacing=12)
        line.addWidget(self.chips)
        for box in self.boxes:
            line.addWidget(box)
        for box in self.boxes:
            box.currentIndexChanged.connect(lambda _at: self._show())
        bottom = QHBoxLayout()
        bottom.addWidget(self.count)
        bottom.addStretch(1)
        bottom.addWidget(button(translate("Badges", "Tick all"), lambda: self.model.choose(True), "quiet"))
        bottom.addWidget(button(translate("Badges", "Untick all"), lambda: self.model.choose(False), "quiet"))
        left = QVBoxLayout(self)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        left.addLayout(top)
        left.addWidget(filters)
        left.addLayout(bottom)
        left.addWidget(self.table, 1)

    def show_people(self, everybody: list[Wearer], course: Course) -> None:
        """Show who gets a badge; words, filters and ticks stay."""
        self.everybody, self._course = everybody, course
        for box in self.boxes:
            box.offer(list({getattr(wearer.person, box.field) for wearer in everybody}))
        self._ask()

    def show_found(self, words: str, found: list[str]) -> None:
        """Show who was found by the words, unless other words were typed since."""
        if words == self.search.text().strip():
            self._found = set(found)
            self._show()

    def faces(self) -> list[BadgeFace]:
        """Return the badges to print, in order."""
        return [wearer.face for wearer in self.model.chosen()]

    def select(self, number: str) -> bool:
        """Select a person by number; answers whether he or she is shown."""
        at = next((at for at, one in enumerate(self.model.rows) if one.number == number), None)
        if at is not None:
            self.table.selectRow(at)
        return at is not None

    def leaf(self, by: int) -> None:
        """Select the row so many further on."""
        at = self.table.currentIndex().row() + by
        if 0 <= at < self.model.rowCount():
            self.table.selectRow(at)

    def stop(self) -> None:
        """Let no search begin any more."""
        self._pause.stop()

    def _when(self, wearer: Wearer) -> str:
        if wearer.changed:
            return translate("Badges", "changed since")
        if wearer.printed is None or self._course is None:
            return ""
        return moment_words(self._course, wearer.printed)

    def _on_typed(self) -> None:
        if len(self.everybody) > LARGE and self.search.text().strip():
            self._pause.start()
        else:
            self._ask()

    def _ask(self) -> None:
        words = self.search.text().strip()
        if words:
            self.search_wanted.emit(words)
        else:
            self._found = None
            self._show()

    def _kept(self) -> list[Wearer]:
        people = self.everybody
        if self._found is not None:
            people = [wearer for wearer in people if wearer.person.trainee in self._found]
        for box in self.boxes:
            if word := box.word:
                people = [wearer for wearer in people if getattr(wearer.person, box.field) == word]
        if self.chips.current == TICKED:
            return [wearer for wearer in people if wearer.number not in self.model.left_out]
        test = _KINDS.get(self.chips.current or "all", _KINDS["all"])
        return [wearer for wearer in people if test(wearer)]

    def _show(self) -> None:
        before = self.model.row(self.table.currentIndex())
        self._offer_chips()
        people = {wearer.number: wearer for wearer in self._kept()}
        faces = ordered((wearer.face for wearer in people.values()), str(self.order.currentData()))
        self.model.set_rows([people[face.number] for face in faces])
        self.table.fit({1: 3, 0: 3})
        again = next(
            (at for at, w in enumerate(self.model.rows) if before is not None and w.number == before.number), 0
        )
        if self.model.rows:
            self.table.selectRow(again)
        else:
            self.selected.emit(None)
        self._on_choice()

    def _offer_chips(self) -> None:
        counts = {name: sum(map(test, self.everybody)) for name, test in _KINDS.items()}
        counts[TICKED] = sum(wearer.number not in self.model.left_out for wearer in self.everybody)
        whole = len(self.everybody)
        shown = [name for name in counts if name == "all" or 0 < counts[name] < whole]
        if self.chips.current in counts and self.chips.current not in shown and counts[self.chips.current]:
            shown.append(self.chips.current)
        offer(self.chips, (*_KINDS, TICKED), {name: _kind_words(name, counts[name]) for name in shown})

    def _on_ticked(self) -> None:
        self._offer_chips()
        self._on_choice()

    def _on_choice(self) -> None:
        words = translate("Badges", "{chosen} of {everybody} ticked")
        self.count.setText(words.format(chosen=len(self.model.chosen()), everybody=len(self.model.rows)))
        self.chosen.emit()

    def _on_selected(self, current: QModelIndex) -> None:
        if current.isValid():
            self.selected.emit(self.model.row(current))

    def _on_menu(self, at: QPoint) -> None:
        if self.model.row(self.table.currentIndex()) is not None:
            self.menu_wanted.emit(self.table.viewport().mapToGlobal(at))
