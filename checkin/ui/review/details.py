"""The panel beside the list: what an item is about, and the decision."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from checkin.attendance.course import Course
from checkin.office import ReviewItem
from checkin.office.findings import Choice
from checkin.office.leaves import LONGEST
from checkin.ui.door.sheet import narrow
from checkin.ui.flow import Flow
from checkin.ui.language import spoken, translate
from checkin.ui.page import button, clear, label, line
from checkin.ui.review.words import choice_meaning, choice_words, decided_words, kind_words


@dataclass(frozen=True, slots=True)
class Answers:
    """What is done with an item: (item, choice, reason, who the walk-in is), and taking a decision back."""

    decide: Callable[[ReviewItem, Choice, str, str], object]
    take_back: Callable[[ReviewItem, str], object]


class ItemDetails:
    """Fills the panel with one item."""

    def __init__(self, box: QVBoxLayout, answers: Answers) -> None:
        self._box, self._answers = box, answers
        self.reason: QLineEdit | None = None
        self.people: QComboBox | None = None

    def show(self, item: ReviewItem | None, course: Course) -> None:
        """Show an item, or that none is chosen."""
        clear(self._box)
        self.reason = self.people = None
        if item is None:
            self._box.addWidget(
                label(translate("Review", "Choose an item to see what it is about."), "quiet", wrap=True)
            )
            self._box.addStretch(1)
            return
        self._box.addWidget(label(kind_words(item.kind), "small"))
        self._box.addWidget(label(spoken(item.found), "strong", wrap=True))
        for text in item.evidence:
            self._box.addWidget(label(spoken(text), "", wrap=True))
        self._box.addWidget(line())
        if item.decided is None:
            self._ask(item)
        else:
            self._tell(item, course)
        self._box.addStretch(1)

    def _ask(self, item: ReviewItem) -> None:
        if Choice.SAME in item.choices:
            self._box.addWidget(label(translate("Review", "Who on the roster is this?"), "small"))
            self.people = QComboBox()
            narrow(self.people)
            self.people.setAccessibleName(translate("Review", "Who on the roster is this?"))
            for person in item.people:
                words = " · ".join(part for part in (f"{person.number} {person.name}", person.unit) if part)
                self.people.addItem(words, person.trainee)
            self._box.addWidget(self.people)
        field = self._reason_field(translate("Review", "Why? It is kept beside the decision."))
        for choice in item.choices:
            one = button(choice_words(choice), partial(self._decided, item, choice))
            one.setEnabled(False)
            field.textChanged.connect(lambda text, one=one: one.setEnabled(bool(text.strip())))
            row = Flow()
            row.addWidget(one)
            self._box.addLayout(row)
            self._box.addWidget(label(choice_meaning(choice), "small", wrap=True))

    def _tell(self, item: ReviewItem, course: Course) -> None:
        assert item.decided is not None
        self._box.addWidget(label(translate("Review", "Decided"), "small"))
        self._box.addWidget(label(decided_words(item, course), "", wrap=True))
        if item.decided.reason:
            self._box.addWidget(label(item.decided.reason, "quiet", wrap=True))
        field = self._reason_field(translate("Review", "Why is the decision taken back?"))
        back = button(
            translate("Review", "Take the decision back"), lambda: self._answers.take_back(item, field.text())
        )
        back.setEnabled(False)
        field.textChanged.connect(lambda text: back.setEnabled(bool(text.strip())))
        row = Flow()
        row.addWidget(back)
        self._box.addLayout(row)
        words = translate("Review", "It is asked again where it still occurs. What was done stays as it is.")
        self._box.addWidget(label(words, "small", wrap=True))

    def _reason_field(self, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(LONGEST)
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        self._box.addWidget(field)
        self.reason = field
        return field

    def _decided(self, item: ReviewItem, choice: Choice) -> None:
        person = self.people.currentData() if self.people is not None and choice is Choice.SAME else ""
        reason = self.reason.text() if self.reason is not None else ""
        self._answers.decide(item, choice, reason, str(person or ""))
