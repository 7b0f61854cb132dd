"""Registers somebody who is not on the roster: four fields, a look at possible doubles, badge and check-in at once."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from checkin.attendance.course import Trainee
from checkin.badges.face import BadgeFace
from checkin.clock import Clock
from checkin.desk import WalkIn, WalkIns
from checkin.errors import CheckinError
from checkin.ui.door.lettering import ElidedButton
from checkin.ui.door.sheet import Sheet, narrow, text_field
from checkin.ui.language import spoken, translate
from checkin.ui.page import clear, label
from checkin.ui.sentences import person_line

_DOUBLES = 3
Registered = Callable[[Trainee, BadgeFace], object]


class WalkInSheet(Sheet):
    """Four fields. Whoever is on the roster after all is chosen from the doubles, and nothing is registered."""

    def __init__(
        self,
        walk_ins: WalkIns,
        groups: Sequence[str],
        clock: Clock,
        *,
        registered: Registered,
        found: Callable[[Trainee], object],
        parent: QWidget,
        name: str = "",
    ) -> None:
        super().__init__(translate("WalkInSheet", "Register a walk-in"), parent)
        self._walk_ins, self._clock, self._registered, self._found = walk_ins, clock, registered, found
        self.name, self.unit = text_field(), text_field()
        self.group, self.phone = QComboBox(), text_field(longest=40)
        self.group.addItems(["", *groups])
        narrow(self.group)
        self.add_fields((self.tr("Name"), self.name), (self.tr("Unit"), self.unit))
        self.add_fields((self.tr("Group"), self.group), (self.tr("Phone"), self.phone))
        self.doubles = QVBoxLayout()
        self.doubles.setSpacing(6)
        self.box.addLayout(self.doubles)
        self.add_act(self.tr("Cancel"), self.reject, "quiet")
        self.confirm = self.add_act(self.tr("Register, print and check in"), self._on_confirmed, "primary")
        self.resize(720, 1)
        self._soon = QTimer(self, singleShot=True, interval=120)
        self._soon.timeout.connect(self.show_doubles)
        self.name.textChanged.connect(self._on_typed)
        self.unit.textChanged.connect(self._on_typed)
        self.finished.connect(self._soon.stop)
        self.name.setText(name)
        self.name.setFocus()

    @property
    def person(self) -> WalkIn:
        """What was typed so far."""
        return WalkIn(self.name.text(), self.unit.text(), self.group.currentText(), self.phone.text())

    def _on_typed(self, _text: str) -> None:
        self._soon.start()

    def show_doubles(self) -> None:
        """Show who on the roster may be meant."""
        clear(self.doubles)
        people = self._walk_ins.doubles(self.person, _DOUBLES) if self.name.text().strip() else []
        if people:
            self.doubles.addWidget(label(self.tr("On the roster already? Choose the person:"), "small"))
        for person in people:
            words = "  ".join(part for part in (person.name, person.latin, person_line(person)) if part)
            known = ElidedButton(words)
            known.clicked.connect(partial(self._on_chosen, person))
            known.setStyleSheet("text-align: left;")
            known.setAutoDefault(False)
            self.doubles.addWidget(known)

    def _on_chosen(self, person: Trainee, _checked: bool = False) -> None:
        self.accept()
        self._found(person)

    def _on_confirmed(self) -> None:
        try:
            trainee, face = self._walk_ins.register(self.person, self._clock())
        except CheckinError as error:
            self.refuse(spoken(error))
            self.name.setFocus()
            return
        self.accept()
        self._registered(trainee, face)
