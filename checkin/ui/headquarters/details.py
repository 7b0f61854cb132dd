"""The panel beside the tables: what is behind a cell, a line of figures, a file that was not taken, a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.attendance.course import Course
from checkin.exchange.receipt import Answer, fingerprint
from checkin.headquarters.places import DeviceRow, Here, Place
from checkin.headquarters.rollup import Found
from checkin.reports.rollup import Bar
from checkin.store.received import Received
from checkin.ui.flow import Flow
from checkin.ui.headquarters.painting import Mark
from checkin.ui.headquarters.words import answer_words, here_words, name_words, percent, reason_words
from checkin.ui.language import day_words, spoken, translate
from checkin.ui.page import button, clear, label, line


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done from the panel: open a course's attendance (id), release a file."""

    attendance: Callable[[str], object]
    release: Callable[[Received], object]


class Details:
    """Fills the panel. `courses`: those whose journal is here, by id; only behind these there is anything to open."""

    def __init__(self, box: QVBoxLayout, ways: Ways) -> None:
        self._box, self._ways = box, ways
        self.courses: dict[str, Course] = {}

    def nothing(self, *, legend: bool) -> None:
        """Say what this panel is for; `legend`: and what the marks mean."""
        self._begin()
        words = translate("Headquarters", "Choose something to see what is behind it.")
        self._add(label(words, "quiet", wrap=True))
        if legend:
            self._legend()
        self._box.addStretch(1)

    def place(self, row: DeviceRow, place: Place, files: Sequence[Received]) -> None:
        """Tell what is behind a device's day."""
        self._begin()
        self._add(label(row.course.code, "small"))
        self._add(label(f"{row.name} · {day_words(place.day)}", "strong", wrap=True))
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(Mark(place.here))
        state.addWidget(label(here_words(place.here), "strong"), 1)
        self._box.addLayout(state)
        self._add(label(spoken(place.said), "", wrap=True))
        self._to_attendance(row.course.course)
        self._add(line())
        self._add(label(translate("Headquarters", "Files") if files else self._no_files(), "small"))
        for file in reversed(files):
            self._file(file)
        self._box.addStretch(1)

    def apart(self, file: Received) -> None:
        """Tell why a file was not taken, and what can be done."""
        self._begin()
        self._add(label(answer_words(file), "small"))
        self._add(label(file.name, "strong", wrap=True))
        self._add(label(reason_words(file), "", wrap=True))
        if file.answer == Answer.UNKNOWN_SENDER and file.sender:
            self._add(line())
            self._add(label(translate("Headquarters", "Fingerprint of who sent it"), "small"))
            self._add(_selectable(fingerprint(bytes.fromhex(file.sender))))
            words = translate(
                "Headquarters",
                "Call the sender and compare these groups with those in the window there. Then all that waits of this "
                "device is taken in, and what comes later, too.",
            )
            self._add(label(words, "quiet", wrap=True))
            said = translate("Headquarters", "It is the right one: trust it")
            self._row(button(said, partial(self._ways.release, file), "primary"))
        else:
            words = translate("Headquarters", "Ask its sender for it again. A file that was changed stays apart.")
            self._add(label(words, "quiet", wrap=True))
        self._add(line())
        self._origin(file)
        self._box.addStretch(1)

    def figures(self, bar: Bar, by_course: Sequence[tuple[str, Bar]]) -> None:
        """Tell a line of figures, and of which courses it is made: (course's id, its figures)."""
        self._begin()
        self._add(label(name_words(bar.name), "strong", wrap=True))
        if bar.under:
            self._add(label(bar.under, "quiet", wrap=True))
        words = translate("Headquarters", "{came} of {expected} came, {rate}")
        self._add(label(words.format(came=bar.came, expected=bar.expected, rate=percent(bar.rate)), "", wrap=True))
        self._add(line())
        self._add(label(translate("Headquarters", "Courses"), "small"))
        for course, one in by_course:
            self._add(
                label(f"{one.name} · {words.format(came=one.came, expected=one.expected, rate=percent(one.rate))}")
            )
            self._to_attendance(course)
        self._box.addStretch(1)

    def person(self, found: Found) -> None:
        """Tell who was found, and where more is told of them."""
        self._begin()
        self._add(label(found.code, "small"))
        self._add(label(f"{found.number} {found.name}", "strong", wrap=True))
        self._add(label(found.unit, "quiet", wrap=True))
        if found.trainee:
            self._to_attendance(found.course)
        else:
            days = ", ".join(day_words(day, short=True) for day in found.days)
            words = translate("Headquarters", "Only lists came of this course: {days}. They hold no scans to look at.")
            self._add(label(words.format(days=days), "", wrap=True))
        self._box.addStretch(1)

    def _file(self, file: Received) -> None:
        self._add(label(answer_words(file), "strong", wrap=True))
        self._add(label(reason_words(file), "", wrap=True))
        self._origin(file)

    def _origin(self, file: Received) -> None:
        lines = (file.name, f"{file.at.astimezone():%Y-%m-%d %H:%M}", f"SHA-256 {file.sha256[:16]}…", file.place)
        for text in lines:
            self._add(label(text, "small", wrap=True))

    def _to_attendance(self, course: str) -> None:
        if course in self.courses:
            words = translate("Headquarters", "Attendance of {code}").format(code=self.courses[course].code)
            self._row(button(words, partial(self._ways.attendance, course)))

    def _legend(self) -> None:
        self._add(line())
        for here in Here:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(Mark(here))
            row.addWidget(label(here_words(here), "small"), 1)
            self._box.addLayout(row)

    def _no_files(self) -> str:
        return translate("Headquarters", "No file of this device and day came.")

    def _begin(self) -> None:
        clear(self._box)

    def _add(self, widget: QWidget) -> None:
        self._box.addWidget(widget)

    def _row(self, widget: QWidget) -> None:
        row = Flow()
        row.addWidget(widget)
        self._box.addLayout(row)


def _selectable(text: str) -> QLabel:
    made = label(text, "strong", wrap=True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made
