"""The page Course: what is held, where, by whom, and its timetable."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin import demo
from checkin.attendance.course import Course, Session
from checkin.attendance.course_file import CoursePlan, read_course
from checkin.ui.language import Counted, day_words, time_words, titles_of, translate
from checkin.ui.messages import Messages
from checkin.ui.page import GAP, Empty, Page, Scroll, button, clear, label, line, panel
from checkin.ui.services import Services
from checkin.ui.tasks import Progress, Tasks


def _columns() -> tuple[tuple[str, int], ...]:
    """Return the titles of a day's columns, and the share of the room that each gets."""
    return (
        (translate("Course", "Time"), 0),
        (translate("Course", "Session"), 7),
        (translate("Course", "Speaker"), 2),
        (translate("Course", "Room"), 1),
        (translate("Course", "Doors open"), 0),
        (translate("Course", "Late after"), 0),
        (translate("Course", "Expected"), 2),
    )


class CoursePage(Page):
    """Shows the course; loads a course file, or the demo."""

    NAME = "course"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.choice = QComboBox()
        self.choice.setAccessibleName(translate("Course", "Course shown"))
        self.choice.setMaximumWidth(420)
        self.choice.setMinimumContentsLength(12)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.activated.connect(self._on_chosen)
        self.head.addWidget(self.choice)
        load = translate("Course", "Load a course file…")
        self.load_button = button(load, self.ask_file, "primary")
        self.head.addWidget(self.load_button)
        self.demo_button = button(translate("Course", "Try the demo"), self.try_demo)
        self.first_button = button(load, self.ask_file, "primary")
        sentence = translate(
            "Course", "A course has a title, sessions and a roster. Load a course file, or try the demo."
        )
        self.empty = Empty("course", sentence, [self.first_button, self.demo_button])
        self.body.addWidget(self.empty)
        self._content = QWidget()
        self._box = QVBoxLayout(self._content)
        self._box.setContentsMargins(0, 0, 8, 0)
        self._box.setSpacing(GAP)
        self.body.addWidget(Scroll(self._content))

    def show_course(self) -> None:
        """Show the course, or the first step."""
        courses = self.services.office.courses()
        self.choice.setVisible(len(courses) > 1)
        self.choice.clear()
        for course in courses:
            self.choice.addItem(f"{course.code} · {titles_of(course)[0]}", course.course)
        self.load_button.setVisible(self.course is not None)
        self.body.setCurrentIndex(0 if self.course is None else 1)
        self.note.setText("" if self.course is None else self.course.code)
        if self.course is not None:
            self.choice.setCurrentIndex(self.choice.findData(self.course.course))
            self._show(self.course)

    def ask_file(self) -> None:
        """Ask for a course file and load it."""
        kinds = translate("Course", "Course files (*.toml);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, translate("Course", "Load a course file"), "", kinds)
        if name:
            self.load_file(Path(name))

    def load_file(self, path: Path) -> None:
        """Read a course file off the window's thread, then store it."""
        title = translate("Course", "Reading {file}").format(file=path.name)
        self.tasks.run(title, lambda _progress: read_course(path), self._on_read)

    def try_demo(self) -> None:
        """Load the demo course and its roster into this store."""
        self.tasks.run(translate("Course", "Loading the demo"), self._load_demo, self._on_loaded)

    def _load_demo(self, _progress: Progress) -> Course:
        return demo.load_demo(self.services.office, self.services.clock())

    def _on_read(self, plan: CoursePlan) -> None:
        office, now = self.services.office, self.services.clock()
        title = translate("Course", "Storing the course")
        self.tasks.run(title, lambda _progress: office.load_course(plan, now), self._on_loaded)

    def _on_loaded(self, course: Course) -> None:
        self.services.chosen = course.course
        sessions = len(self.services.office.timetable(course.course).sessions)
        text = translate("Course", "Loaded {course}: {sessions}.")
        self.messages.show(text.format(course=course.code, sessions=Counted().sessions(sessions)), "good")
        self.changed()

    def _on_chosen(self, position: int) -> None:
        self.services.chosen = self.choice.itemData(position)
        self.changed()

    def _show(self, course: Course) -> None:
        clear(self._box)
        timetable = self.services.office.timetable(course.course)
        people = len(self.services.office.trainees(course.course))
        self._box.addWidget(_head(course, people))
        for number, day in enumerate(timetable.days(course), start=1):
            row = QHBoxLayout()
            row.setContentsMargins(4, 8, 4, 0)
            row.addWidget(label(day_words(day), "strong"))
            words = translate("Course", "Day {number}").format(number=number)
            row.addWidget(label(words, "small"), 0, Qt.AlignmentFlag.AlignBottom)
            row.addStretch(1)
            self._box.addLayout(row)
            self._box.addWidget(_day(course, timetable.on(course, day)))
        self._box.addStretch(1)


def _head(course: Course, people: int) -> QWidget:
    frame, box = panel()
    title, other = titles_of(course)
    box.addWidget(label(title, "title", wrap=True))
    if other:
        box.addWidget(label(other, "quiet", wrap=True))
    roster = translate("Course", "No roster yet: import one on the page Roster")
    facts = (
        (translate("Course", "Venue"), course.venue),
        (translate("Course", "Organized by"), "\n".join(course.organizers)),
        (translate("Course", "Guided by"), course.guiding_body),
        (translate("Course", "Time zone"), course.zone),
        (translate("Course", "Roster"), Counted().trainees(people) if people else roster),
    )
    grid = QGridLayout()
    grid.setContentsMargins(0, 10, 0, 0)
    grid.setHorizontalSpacing(32)
    grid.setVerticalSpacing(4)
    for column, (name, value) in enumerate([fact for fact in facts if fact[1]]):
        grid.addWidget(label(name, "small", wrap=True), 0, column, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(label(value, wrap=True), 1, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(column, 2 if len(value) > 16 else 1)
    box.addLayout(grid)
    return frame


_SHORT = 12
"""Characters of a room's name that stay on one line."""


def _day(course: Course, sessions: tuple[Session, ...]) -> QWidget:
    frame, box = panel()
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(8)
    columns = _columns()
    for column, (title, stretch) in enumerate(columns):
        grid.addWidget(label(title, "small", wrap=True), 0, column, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(column, stretch)
    grid.setColumnMinimumWidth(0, 118)
    for number, session in enumerate(sessions):
        row = 2 * number + 1
        grid.addWidget(line(), row, 0, 1, len(columns))
        for column, widget in enumerate(_cells(course, session)):
            grid.addWidget(widget, row + 1, column, Qt.AlignmentFlag.AlignTop)
    box.addLayout(grid)
    return frame


def _cells(course: Course, session: Session) -> list[QWidget]:
    title = QWidget()
    both = QVBoxLayout(title)
    both.setContentsMargins(0, 0, 0, 0)
    both.setSpacing(2)
    words, other = titles_of(session)
    first = label(words, wrap=True)
    first.setStyleSheet("font-weight: 700;")
    both.addWidget(first)
    if other:
        both.addWidget(label(other, "small", wrap=True))
    start, end = time_words(course, session.start), time_words(course, session.end)
    time = label(f"{start} – {end}")
    time.setStyleSheet("font-weight: 700;")
    everybody = translate("Course", "Everybody")
    expected = QLocale().createSeparatedList(list(session.expected)) if session.expected else everybody
    return [
        time,
        title,
        label(session.speaker or "–", wrap=True),
        label(session.room or "–", wrap=len(session.room) > _SHORT),
        label(time_words(course, session.opens)),
        label(time_words(course, session.late)),
        label(expected, wrap=True),
    ]
