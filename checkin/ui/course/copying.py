"""The panel that asks what a copy of a course is to be called, and when it begins."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal

from checkin.attendance.course import Course
from checkin.ui.course.edits import DayEdit, fill, line_edit
from checkin.ui.course.fields import Form, Notice, Side, buttons
from checkin.ui.language import day_words, titles_of, translate
from checkin.ui.page import button, label

_YEAR = timedelta(days=364)
"""A year later, on the same day of the week."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What a copy is called, and the day of its first session."""

    code: str
    title: str
    title_zh: str
    first_day: date


class CopyPanel(Side):
    """Asks for the code, titles and first day of a copy.

    Signals: wanted(object): a `Copy`.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Course", "Copy this course"))
        self._words = label("", "quiet", wrap=True)
        self.contents.addWidget(self._words)
        self.code, self.title, self.title_zh, self.first_day = line_edit(), line_edit(), line_edit(), DayEdit()
        form = Form()
        form.add((translate("Course", "Title"), self.title))
        form.add((translate("Course", "Chinese title"), self.title_zh))
        form.add((translate("Course", "Code"), self.code), (translate("Course", "First day"), self.first_day))
        self.contents.addWidget(form)
        self.contents.addStretch(1)
        self.copy_button = button(translate("Course", "Copy"), self._on_copy, "primary")
        self.cancel_button = button(translate("Course", "Cancel"), self.left.emit)
        self.problems = Notice("bad", "bad")
        self.foot.addWidget(self.problems)
        self.foot.addWidget(buttons(self.copy_button, self.cancel_button))
        for edit in (self.code, self.title, self.title_zh):
            edit.returnPressed.connect(self._on_copy)

    def ask(self, course: Course, first: date | None) -> None:
        """Ask about a copy of a course whose first session is on a day."""
        words = translate(
            "Course",
            "“{title}” is copied with all of its sessions, at the same times of day, but without its roster. "
            "Its first session is on {day}.",
        )
        day = day_words(first) if first is not None else "–"
        self._words.setText(words.format(title=titles_of(course)[0], day=day))
        fill(self.title, course.title)
        fill(self.title_zh, course.title_zh)
        self.code.clear()
        if first is not None:
            self.first_day.set_day(first + _YEAR)
        self.refuse("")
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: str) -> None:
        """Say why it was not copied."""
        self.problems.say(words)

    def _on_copy(self) -> None:
        code, title, title_zh = (edit.text().strip() for edit in (self.code, self.title, self.title_zh))
        self.wanted.emit(Copy(code, title, title_zh, self.first_day.day()))
