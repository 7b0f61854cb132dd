"""Who is not here yet, who came late, who is on leave, by unit or by group; with the way in by hand."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from checkin.attendance.course import Trainee
from checkin.attendance.standings import Standing, State
from checkin.desk import Desk
from checkin.store import folded
from checkin.ui.door.sheet import Sheet, text_field
from checkin.ui.language import time_words, translate
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import Chips, label
from checkin.ui.table import Table

MISSING, LATE, EXCUSED = "missing", "late", "excused"
UNIT, GROUP = "unit", "group"
_GROUP_COLUMN = 3
_WIDTHS = {0: 2, 1: 1}
_LONG, _TYPING = 2000, 80
"""A list of so many lines waits so many milliseconds for the next letter before it is filtered."""


class Filter:
    """Finds lines by what is typed; what is searched of a line is folded once, when the first letter comes."""

    def __init__(self, standings: Sequence[Standing]) -> None:
        self._standings = standings
        self._keys: dict[str, str] = {}

    def __call__(self, some: list[Standing], typed: str) -> list[Standing]:
        """Return those of some lines in which every typed word occurs."""
        words = folded(typed).split()
        if not words:
            return some
        if not self._keys:
            self._keys = {one.trainee.trainee: _key(one) for one in self._standings}
        return [one for one in some if all(word in self._keys[one.trainee.trainee] for word in words)]


class ListsSheet(Sheet):
    """The lists of one session. Phones are shown where the organizer allowed it."""

    def __init__(
        self,
        desk: Desk,
        session: str,
        which: str,
        *,
        phones: bool,
        chosen: Callable[[Trainee], object],
        parent: QWidget,
    ) -> None:
        super().__init__(translate("ListsSheet", "Lists of this session"), parent)
        self._desk, self._session, self._chosen = desk, session, chosen
        self._standings = desk.standings(session)
        self._filtered = Filter(self._standings)
        self._lists: dict[tuple[str, str], list[Standing]] = {}
        self._soon = QTimer(self, singleShot=True, interval=_TYPING)
        self._soon.timeout.connect(self._show)
        self.finished.connect(self._soon.stop)
        self.chips = Chips(self._on_chip)
        self.box.addWidget(self.chips)
        self.filter = text_field(self.tr("Unit, group or name"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.textChanged.connect(self._on_typed)
        self.order = Chips(self._on_chip)
        self.order.set([(UNIT, self.tr("By unit")), (GROUP, self.tr("By group"))])
        self.order.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.chips.set([(name, f"{words} {len(self._of(name))}") for name, words in self._names()])
        row = QHBoxLayout()
        row.addWidget(self.filter, 1)
        row.addWidget(self.order)
        self.box.addLayout(row)
        self.model = RowsModel(self._columns(phones=phones))
        self.table = Table(self.tr("People of this list"))
        self.table.setModel(self.model)
        self.table.fit(_WIDTHS)
        self.table.activated.connect(self._on_confirmed)
        self.box.addWidget(self.table, 1)
        self.note = label("", "quiet", wrap=True)
        self.box.addWidget(self.note)
        self.add_act(self.tr("Close"), self.reject, "quiet")
        self.confirm = self.add_act(self.tr("Check in by hand"), self._on_confirmed, "primary")
        self.resize(960, 600)
        self.chips.choose(which)
        self.table.setFocus()

    def rows(self, which: str) -> list[Standing]:
        """Return one list, by unit or group, and number."""
        known = self._lists.get((which, self.order.current))
        if known is None:
            known = self._of(which)
            if self.order.current == GROUP:
                known.sort(key=lambda one: (one.trainee.group, one.trainee.unit, one.trainee.number))
            else:
                known.sort(key=lambda one: (one.trainee.unit, one.trainee.number))
            self._lists[which, self.order.current] = known
        return known

    def _of(self, which: str) -> list[Standing]:
        """Return who is in a list, in any order."""
        session = self._desk.timetable.get(self._session)
        if session is None:
            return []
        if which == LATE:
            return [one for one in self._standings if one.arrival is not None and one.arrival > session.late]
        state = State.EXPECTED if which == MISSING else State.EXCUSED
        return [one for one in self._standings if one.state is state]

    def _names(self) -> list[tuple[str, str]]:
        return [
            (MISSING, self.tr("Not here yet")),
            (LATE, self.tr("Late")),
            (EXCUSED, self.tr("On leave")),
        ]

    def _columns(self, *, phones: bool) -> list[Column]:
        course = self._desk.course
        columns = [
            Column(self.tr("Unit"), lambda s: s.trainee.unit, second=lambda s: s.trainee.province),
            Column(self.tr("Name"), lambda s: s.trainee.name, "strong", lambda s: s.trainee.latin),
            Column(self.tr("No."), lambda s: s.trainee.number, "quiet"),
            Column(self.tr("Group"), lambda s: s.trainee.group),
        ]
        if phones:
            columns.append(Column(self.tr("Phone"), lambda s: s.trainee.phone))
        came = Column(self.tr("Arrived"), lambda s: time_words(course, s.arrival) if s.arrival else "")
        return [*columns, came]

    def _on_chip(self, _name: str) -> None:
        self._show()
        self.table.setColumnHidden(len(self.model.columns) - 1, self.chips.current != LATE)
        head = self.table.horizontalHeader()
        head.moveSection(head.visualIndex(_GROUP_COLUMN), 0 if self.order.current == GROUP else _GROUP_COLUMN)
        if self.isVisible():  # the first time it is done as the sheet gets its size
            self.table.fit(_WIDTHS)

    def _on_typed(self, _text: str) -> None:
        if len(self.rows(self.chips.current)) < _LONG:
            self._show()
        else:
            self._soon.start()

    def _show(self) -> None:
        self._soon.stop()
        typed = self.filter.text().strip()
        rows = self._filtered(self.rows(self.chips.current), typed)
        self.model.set_rows(rows)
        if rows:
            self.table.selectRow(0)
        empty = {
            MISSING: self.tr("Everybody who is expected is here."),
            LATE: self.tr("Nobody came late."),
            EXCUSED: self.tr("Nobody is on leave."),
        }
        self.note.setText("" if rows else (self.tr("Nobody fits.") if typed else empty[self.chips.current]))
        self.note.setVisible(not rows)
        self.confirm.setVisible(self.chips.current != LATE)
        self.confirm.setEnabled(bool(rows))

    def _on_confirmed(self, *_: object) -> None:
        if self._soon.isActive():
            self._show()
        row = self.model.row(self.table.currentIndex())
        if row is not None and self.chips.current != LATE:
            self.accept()
            self._chosen(row.trainee)


def matches(one: Standing, typed: str) -> bool:
    """Tell whether every typed word occurs in somebody's unit, province, group, name or number."""
    words = folded(typed).split()
    return not words or all(word in key for key in (_key(one),) for word in words)


def _key(one: Standing) -> str:
    person = one.trainee
    return folded(" ".join((person.unit, person.province, person.group, person.name, person.latin, person.number)))
