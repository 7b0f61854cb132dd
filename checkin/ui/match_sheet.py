"""Finds a walk-in on the roster: badge and scans then belong to that trainee."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from checkin.attendance.course import Trainee
from checkin.clock import Clock
from checkin.desk import WalkIn, WalkIns
from checkin.errors import CheckinError
from checkin.office import Office
from checkin.ui.door.sheet import Sheet, text_field
from checkin.ui.language import spoken, translate
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import label
from checkin.ui.sentences import person_line
from checkin.ui.table import Table


class MatchSheet(Sheet):
    """Shows who on the roster may be this walk-in; the likeliest first, others by search."""

    def __init__(
        self,
        walk_ins: WalkIns,
        office: Office,
        course: str,
        person: Trainee,
        clock: Clock,
        done: Callable[[Trainee], object],
        parent: QWidget,
    ) -> None:
        super().__init__(translate("MatchSheet", "Who on the roster is this?"), parent)
        self._walk_ins, self._office, self._course = walk_ins, office, course
        self._person, self._clock, self._done = person, clock, done
        words = "  ".join(part for part in (person.name, person_line(person)) if part)
        self.box.addWidget(label(words, "strong", wrap=True))
        self.search = text_field(self.tr("Find by name, pinyin, number, unit or province"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(self._show)
        self.box.addWidget(self.search)
        self.model = RowsModel(
            [
                Column(self.tr("No."), lambda t: t.number, "quiet"),
                Column(self.tr("Name"), lambda t: t.name, "strong", lambda t: t.latin),
                Column(self.tr("Unit"), lambda t: t.unit, second=lambda t: t.province),
            ]
        )
        self.table = Table(self.tr("People of the roster"))
        self.table.setModel(self.model)
        self.box.addWidget(self.table, 1)
        self.box.addWidget(
            label(self.tr("Badge and scans of the walk-in then count for this person."), "quiet", wrap=True)
        )
        self.add_act(self.tr("Cancel"), self.reject, "quiet")
        self.confirm = self.add_act(self.tr("This is the same person"), self._on_confirmed, "primary")
        self.resize(760, 560)
        self._show()
        self.search.setFocus()

    def _show(self, _text: str = "") -> None:
        typed = self.search.text().strip()
        if typed:
            people = self._office.trainees(self._course, typed)
        else:
            people = self._walk_ins.doubles(WalkIn(self._person.name, self._person.unit), 8)
        self.model.set_rows([one for one in people if not one.walk_in])
        self.table.fit({1: 1, 2: 2})
        if self.model.rows:
            self.table.selectRow(0)
        self.confirm.setEnabled(bool(self.model.rows))

    def _on_confirmed(self) -> None:
        chosen = self.model.row(self.table.currentIndex())
        if chosen is None:
            return
        try:
            self._walk_ins.match(self._person.trainee, chosen.trainee, self._clock())
        except CheckinError as error:
            self.refuse(spoken(error))
            return
        self.accept()
        self._done(chosen)
