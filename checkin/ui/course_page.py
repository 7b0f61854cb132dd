"""The page Course: what is held, where, by whom, and its timetable."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from checkin import demo
from checkin.attendance.course import Course, Session
from checkin.attendance.course_file import CoursePlan, read_course
from checkin.ui.messages import Messages
from checkin.ui.page import GAP, Empty, Page, button, clear, counted, day_words, label, line, panel, time_words
from checkin.ui.services import Services
from checkin.ui.tasks import Progress, Tasks

_COLUMNS = (
    ("Time", 0),
    ("Session", 7),
    ("Speaker", 2),
    ("Room", 1),
    ("Doors open", 0),
    ("Late after", 0),
    ("Expected", 2),
)


class CoursePage(Page):
    """Shows the course; loads a course file, or the demo."""

    HEADING = "Course"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.choice = QComboBox()
        self.choice.setAccessibleName("Course shown")
        self.choice.setMaximumWidth(420)
        self.choice.activated.connect(self._on_chosen)
        self.head.addWidget(self.choice)
        self.load_button = button("Load a course file…", self.ask_file, "primary")
        self.head.addWidget(self.load_button)
        self.demo_button = button("Try the demo", self.try_demo)
        self.first_button = button("Load a course file…", self.ask_file, "primary")
        sentence = "A course has a title, sessions and a roster. Load a course file, or try the demo."
        self.empty = Empty("course", sentence, [self.first_button, self.demo_button])
        self.body.addWidget(self.empty)
        self._content = QWidget()
        self._box = QVBoxLayout(self._content)
        self._box.setContentsMargins(0, 0, 8, 0)
        self._box.setSpacing(GAP)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._content)
        self.body.addWidget(scroll)

    def show_course(self) -> None:
        """Show the course, or the first step."""
        courses = self.services.office.courses()
        self.choice.setVisible(len(courses) > 1)
        self.choice.clear()
        for course in courses:
            self.choice.addItem(f"{course.code} · {course.title_zh or course.title}", course.course)
        self.load_button.setVisible(self.course is not None)
        self.body.setCurrentIndex(0 if self.course is None else 1)
        self.note.setText("" if self.course is None else self.course.code)
        if self.course is not None:
            self.choice.setCurrentIndex(self.choice.findData(self.course.course))
            self._show(self.course)

    def ask_file(self) -> None:
        """Ask for a course file and load it."""
        name, _ = QFileDialog.getOpenFileName(self, "Load a course file", "", "Course files (*.toml);;All files (*)")
        if name:
            self.load_file(Path(name))

    def load_file(self, path: Path) -> None:
        """Read a course file off the window's thread, then store it."""
        self.tasks.run(f"Reading {path.name}", lambda _progress: read_course(path), self._on_read)

    def try_demo(self) -> None:
        """Load the demo course and its roster into this store."""
        self.tasks.run("Loading the demo", self._load_demo, self._on_loaded)

    def _load_demo(self, _progress: Progress) -> Course:
        return demo.load_demo(self.services.office, self.services.clock())

    def _on_read(self, plan: CoursePlan) -> None:
        office, now = self.services.office, self.services.clock()
        self.tasks.run("Storing the course", lambda _progress: office.load_course(plan, now), self._on_loaded)

    def _on_loaded(self, course: Course) -> None:
        self.services.chosen = course.course
        sessions = len(self.services.office.timetable(course.course).sessions)
        self.messages.show(f"Loaded {course.code}: {counted(sessions, 'session')}.", "good")
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
            row.addWidget(label(f"Day {number}", "small"), 0, Qt.AlignmentFlag.AlignBottom)
            row.addStretch(1)
            self._box.addLayout(row)
            self._box.addWidget(_day(course, timetable.on(course, day)))
        self._box.addStretch(1)


def _head(course: Course, people: int) -> QWidget:
    frame, box = panel()
    title = label(course.title_zh or course.title, "title", wrap=True)
    box.addWidget(title)
    if course.title_zh:
        box.addWidget(label(course.title, "quiet", wrap=True))
    facts = (
        ("Venue", course.venue),
        ("Organized by", "\n".join(course.organizers)),
        ("Guided by", course.guiding_body),
        ("Time zone", course.zone),
        ("Roster", counted(people, "trainee") if people else "No roster yet: import one on the page Roster"),
    )
    grid = QGridLayout()
    grid.setContentsMargins(0, 10, 0, 0)
    grid.setHorizontalSpacing(32)
    grid.setVerticalSpacing(4)
    for column, (name, value) in enumerate([fact for fact in facts if fact[1]]):
        grid.addWidget(label(name, "small"), 0, column)
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
    for column, (title, stretch) in enumerate(_COLUMNS):
        grid.addWidget(label(title, "small"), 0, column)
        grid.setColumnStretch(column, stretch)
    grid.setColumnMinimumWidth(0, 118)
    for number, session in enumerate(sessions):
        row = 2 * number + 1
        grid.addWidget(line(), row, 0, 1, len(_COLUMNS))
        for column, widget in enumerate(_cells(course, session)):
            grid.addWidget(widget, row + 1, column, Qt.AlignmentFlag.AlignTop)
    box.addLayout(grid)
    return frame


def _cells(course: Course, session: Session) -> list[QWidget]:
    title = QWidget()
    both = QVBoxLayout(title)
    both.setContentsMargins(0, 0, 0, 0)
    both.setSpacing(2)
    first = label(session.title_zh or session.title, wrap=True)
    first.setStyleSheet("font-weight: 700;")
    both.addWidget(first)
    if session.title_zh:
        both.addWidget(label(session.title, "small", wrap=True))
    start, end = time_words(course, session.start), time_words(course, session.end)
    time = label(f"{start} – {end}")
    time.setStyleSheet("font-weight: 700;")
    expected = ", ".join(session.expected) if session.expected else "Everybody"
    return [
        time,
        title,
        label(session.speaker or "–", wrap=True),
        label(session.room or "–", wrap=len(session.room) > _SHORT),
        label(time_words(course, session.opens)),
        label(time_words(course, session.late)),
        label(expected, wrap=True),
    ]
