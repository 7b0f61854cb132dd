"""Notes for one person: what staff are to say at the next scan."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.attendance.course import Note, Trainee
from checkin.clock import Clock
from checkin.desk import Notes
from checkin.desk.notes import LONGEST
from checkin.errors import CheckinError
from checkin.ui.door.sheet import Sheet, text_field
from checkin.ui.language import spoken, translate
from checkin.ui.page import button, clear, label


class NoteSheet(Sheet):
    """Shows the notes for a person, adds one, takes one away when it was told."""

    def __init__(self, notes: Notes, person: Trainee, clock: Clock, parent: QWidget) -> None:
        super().__init__(translate("NoteSheet", "Notes"), parent)
        self._notes, self._person, self._clock = notes, person, clock
        self.box.addWidget(label(f"{person.name}  {person.latin}".strip(), "strong", wrap=True))
        self.known = QVBoxLayout()
        self.known.setSpacing(6)
        self.box.addLayout(self.known)
        self.text = text_field(self.tr("for instance: collect the file at the desk"), LONGEST)
        self.add_field(self.tr("Say at every scan, until it is done"), self.text)
        self.add_act(self.tr("Close"), self.reject, "quiet")
        self.add_act(self.tr("Add note"), self._on_added, "primary")
        self._show()
        self.text.setFocus()

    def _show(self) -> None:
        clear(self.known)
        for note in self._notes.of(self._person.trainee):
            row = QHBoxLayout()
            row.addWidget(label(note.text, wrap=True), 1)
            done = button(self.tr("Done"), partial(self._on_done, note))
            done.setAccessibleName(self.tr("Done: {note}").format(note=note.text))
            done.setAutoDefault(False)
            row.addWidget(done)
            self.known.addLayout(row)

    def _on_added(self) -> None:
        try:
            self._notes.add(self._person.trainee, self.text.text(), self._clock())
        except CheckinError as error:
            self.refuse(spoken(error))
            return
        self.accept()

    def _on_done(self, note: Note) -> None:
        try:
            self._notes.withdraw(note, self._clock())
        except CheckinError as error:
            self.refuse(spoken(error))
            return
        self._show()
