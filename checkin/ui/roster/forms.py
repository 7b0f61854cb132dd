"""What is asked before one person is changed: the fields, or a sentence that names what will happen."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from checkin.attendance.course import Trainee
from checkin.ui.flow import Flow
from checkin.ui.language import translate
from checkin.ui.page import button, label
from checkin.ui.roster.words import field_words


class Form(QWidget):
    """A question in place of the details. Enter confirms where it is complete, Esc gives up.

    Signals: confirmed(); given_up().
    """

    confirmed = Signal()
    given_up = Signal()

    def __init__(self, heading: str, explanation: str, act: str, kind: str = "primary") -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(label(heading, "strong", wrap=True))
        if explanation:
            box.addWidget(label(explanation, "quiet", wrap=True))
        self._fields = QVBoxLayout()
        self._fields.setSpacing(4)
        box.addLayout(self._fields)
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        box.addWidget(self.problem)
        self.confirm = button(act, self._on_confirmed, kind)
        self.cancel = button(translate("Roster", "Cancel"), self.given_up.emit, "quiet")
        acts = Flow()
        acts.addWidget(self.confirm)
        acts.addWidget(self.cancel)
        box.addLayout(acts)
        box.addStretch(1)

    def add_field(self, words: str, text: str = "", longest: int = 1000) -> QLineEdit:
        """Add a field for one line, with its name above it."""
        field = QLineEdit()
        field.setMaxLength(longest)
        field.setText(text)
        field.setCursorPosition(0)
        field.setAccessibleName(words)
        name = label(words, "small", wrap=True)
        name.setBuddy(field)
        self._fields.addWidget(name)
        self._fields.addWidget(field)
        field.textChanged.connect(self.weigh)
        field.returnPressed.connect(self._on_confirmed)
        return field

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; the form stays."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def complete(self) -> bool:
        """Tell whether all is there that the act needs."""
        return True

    def weigh(self) -> None:
        """Let it be confirmed, or not."""
        self.confirm.setEnabled(self.complete())

    def begin(self) -> None:
        """Take the keyboard: the first field, or the button that changes nothing."""
        first = self.findChild(QLineEdit) or self.cancel
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_confirmed(self) -> None:
        if self.complete():
            self.confirmed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class EditForm(Form):
    """All fields of one person; the name is kept as it is typed."""

    def __init__(self, person: Trainee) -> None:
        super().__init__(
            translate("Roster", "Change {name}").format(name=person.name or person.number),
            translate("Roster", "The name is kept exactly as you type it. Badge and scans stay with the person."),
            translate("Roster", "Save"),
        )
        self._person = person
        self._lines = {name: self.add_field(words, getattr(person, name)) for name, words in field_words().items()}
        self.weigh()

    @property
    def person(self) -> Trainee:
        """The person as typed."""
        typed = {name: line.text() for name, line in self._lines.items()}
        return replace(self._person, **typed)  # type: ignore[arg-type]  # the fields are texts

    def line(self, field: str) -> QLineEdit:
        """Return the line of a field."""
        return self._lines[field]

    def complete(self) -> bool:
        """Tell whether something is different."""
        return self.person != self._person and bool(self.person.number.strip() and self.person.name.strip())


class EraseForm(Form):
    """The reason why somebody is erased, and the number typed once more: it cannot be undone."""

    def __init__(self, person: Trainee) -> None:
        name = person.name or person.number
        super().__init__(
            translate("Roster", "Erase {name}?").format(name=name),
            translate(
                "Roster",
                "Name, transcription, position, phone, photo, notes, documents and reasons of leave are erased for "
                "good. Number, unit and scans stay, without a name. This cannot be undone.",
            ),
            translate("Roster", "Erase for good"),
            "danger",
        )
        self._number = person.number
        self.reason = self.add_field(translate("Roster", "Reason, without the name"), longest=200)
        words = translate("Roster", "To be sure, type the number {number}").format(number=person.number)
        self.again = self.add_field(words, longest=200)
        self.weigh()

    def complete(self) -> bool:
        """Tell whether there is a reason, and the number."""
        return bool(self.reason.text().strip()) and self.again.text().strip() == self._number


def badge_form(person: Trainee) -> Form:
    """Ask before a new badge is issued."""
    return Form(
        translate("Roster", "A new badge for {name}?").format(name=person.name or person.number),
        translate(
            "Roster", "The badge that was printed before is refused at every door from now on. Print the new one."
        ),
        translate("Roster", "Issue a new badge"),
    )


def withdraw_form(person: Trainee) -> Form:
    """Ask before somebody leaves the course."""
    return Form(
        translate("Roster", "Has {name} left the course?").format(name=person.name or person.number),
        translate(
            "Roster",
            "The badge is refused from now on and nobody waits for this person. Scans stay, and it can be taken back.",
        ),
        translate("Roster", "Left the course"),
    )


Maker = Callable[[Trainee], Form]
