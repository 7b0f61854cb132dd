"""The page Course: what is held, where and by whom, and its timetable, which is made and changed here."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QMenu

from checkin import demo
from checkin.attendance.course import Course
from checkin.attendance.course_plan import CoursePlan
from checkin.errors import CheckinError
from checkin.office import PlanChange, Timetables
from checkin.timetable import KINDS, read_plan
from checkin.ui.action_bar import ActionBar
from checkin.ui.course.copying import Copy
from checkin.ui.course.door_files import DoorFiles
from checkin.ui.course.editor import Editor
from checkin.ui.course.facts import USUAL_ZONE
from checkin.ui.language import Counted, spoken, titles_of, translate
from checkin.ui.messages import Messages
from checkin.ui.page import Empty, Page, button
from checkin.ui.services import Services
from checkin.ui.tasks import Progress, Tasks


class CoursePage(Page):
    """Makes, copies, imports, exports and edits courses; several stand in a list at the top."""

    HEADING = "Course"
    NAME = "course"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.timetables = Timetables(services.office)
        self.door_files = DoorFiles(self)
        self._make_head()
        self._make_empty()
        self.editor = Editor(services, messages)
        self.editor.stored.connect(self.changed)
        self.editor.abandoned.connect(self.refresh)
        self.editor.facts.saved.connect(self._on_facts_saved)
        self.editor.copying.wanted.connect(self._on_copy_wanted)
        self.editor.review.wanted.connect(self.store)
        self.body.addWidget(self.editor)

    def _make_head(self) -> None:
        self.choice = QComboBox()
        self.choice.setAccessibleName(translate("Course", "Course shown"))
        self.choice.setMaximumWidth(300)
        self.choice.setMinimumContentsLength(8)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.activated.connect(self._on_chosen)
        self.head.addWidget(self.choice)
        self.acts = ActionBar(right=True)
        self.export_menu = QMenu(self)
        for kind in KINDS:
            words = {
                "xlsx": translate("Course", "As a workbook (XLSX)…"),
                "ics": translate("Course", "As a calendar (ICS)…"),
                "toml": translate("Course", "As a course file (TOML)…"),
            }[kind]
            self.export_menu.addAction(words).triggered.connect(lambda _on=False, kind=kind: self.ask_export(kind))
        self.import_button = self.acts.add(translate("Course", "Import a timetable…"), self.ask_file)
        self.export_button = self.acts.add_menu(translate("Course", "Export"), self.export_menu)
        self.door_menu = QMenu(self)
        self.door_menu.addAction(translate("Course", "Make a door file…")).triggered.connect(self.door_files.make)
        self.door_menu.addAction(translate("Course", "Open door file…")).triggered.connect(self.door_files.ask)
        self.door_button = self.acts.add_menu(translate("Course", "Door file"), self.door_menu)
        self.new_button = self.acts.add(translate("Course", "New course…"), self.ask_new)
        self.copy_button = self.acts.add(translate("Course", "Copy this course…"), self.ask_copy)
        self.load_demo_button = self.acts.add(translate("Course", "Load the demo"), self.try_demo)
        self.head.addWidget(self.acts)

    def _make_empty(self) -> None:
        self.first_button = button(translate("Course", "New course…"), self.ask_new, "primary")
        self.first_import = button(translate("Course", "Import…"), self.ask_file)
        self.demo_button = button(translate("Course", "Try the demo"), self.try_demo)
        sentence = translate(
            "Course",
            "A course has a title, sessions and a roster. Make one and draw its sessions into the week, import a "
            "timetable that an office sent (workbook, calendar or course file), open the door file that the organizer "
            "gave you, or try the demo.",
        )
        self.first_door = button(translate("Course", "Open door file…"), self.door_files.ask)
        steps = [self.first_button, self.first_import, self.first_door, self.demo_button]
        self.empty = Empty("course", sentence, steps)
        self.body.addWidget(self.empty)

    def show_course(self) -> None:
        """Show the course, or the first step."""
        courses = self.services.office.courses()
        self.choice.setVisible(len(courses) > 1)
        self.choice.clear()
        for course in courses:
            self.choice.addItem(f"{course.code} · {titles_of(course)[0]}", course.course)
        self.acts.setVisible(self.course is not None)
        self.body.setCurrentIndex(0 if self.course is None else 1)
        self.note.setText("" if self.course is None else self.course.code)
        if self.course is not None:
            self.choice.setCurrentIndex(self.choice.findData(self.course.course))
            self.editor.show_course(self.course)

    def ask_file(self) -> None:
        """Ask for a timetable and show what importing it would change."""
        kinds = translate(
            "Course", "Timetables (*.toml *.xlsx *.xls *.ods *.csv *.ics);;Calendars (*.ics);;All files (*)"
        )
        name, _ = QFileDialog.getOpenFileName(self, translate("Course", "Import a timetable"), "", kinds)
        if name:
            self.load_file(Path(name))

    def load_file(self, path: Path) -> None:
        """Read a timetable off the window's thread; into an empty store it goes at once, else it is shown first."""
        course, timetables = self.course, self.timetables

        def read(_progress: Progress) -> tuple[CoursePlan, PlanChange]:
            known = timetables.plan_of(course.course) if course is not None else None
            plan = read_plan(path, known, timetables.used_codes(course.course) if course is not None else ())
            return plan, timetables.compare(plan)

        self.tasks.run(translate("Course", "Reading {file}").format(file=path.name), read, self._on_read)

    def store(self, plan: CoursePlan, reason: str = "") -> None:
        """Store a course with its timetable."""
        now = self.services.clock()
        self.tasks.run(
            translate("Course", "Storing the course"),
            lambda _progress: self.timetables.store_plan(plan, now, reason=reason),
            self._on_loaded,
        )

    def try_demo(self) -> None:
        """Load the demo course and its roster into this store."""
        self.tasks.run(translate("Course", "Loading the demo"), self._load_demo, self._on_loaded)

    def ask_new(self) -> None:
        """Ask what a new course is to be called."""
        zone = self.course.zone if self.course is not None else USUAL_ZONE
        self.body.setCurrentWidget(self.editor)
        self.editor.ask_new(Course("", "", "", zone=zone))

    def ask_copy(self) -> None:
        """Ask what a copy is to be called."""
        self.editor.ask_copy()

    def ask_export(self, kind: str) -> None:
        """Ask for a place and write the timetable there."""
        if self.course is None:
            return
        suffix = f"{self.course.code}.{kind}"
        name, _ = QFileDialog.getSaveFileName(self, translate("Course", "Export"), suffix, f"(*.{kind})")
        if name:
            self.export(Path(name), kind)

    def export(self, path: Path, kind: str) -> None:
        """Write the timetable off the window's thread."""
        course, now = self.course, self.services.clock()
        if course is not None:
            path = path if path.suffix else path.with_suffix(f".{kind}")
            self.tasks.run(
                translate("Course", "Writing {file}").format(file=path.name),
                lambda _progress: self.timetables.export(course.course, path, now, kind=kind),
                self._on_exported,
            )

    def _load_demo(self, _progress: Progress) -> Course:
        return demo.load_demo(self.services.office, self.services.clock())

    def _on_read(self, read: tuple[CoursePlan, PlanChange]) -> None:
        plan, change = read
        if self.course is None:
            self.store(plan)
        else:
            self.editor.ask_import(plan, change)

    def _on_loaded(self, course: Course) -> None:
        self.editor.close_panel()
        self.services.chosen = course.course
        sessions = len(self.services.office.timetable(course.course).sessions)
        text = translate("Course", "Loaded {course}: {sessions}.")
        self.messages.show(text.format(course=course.code, sessions=Counted().sessions(sessions)), "good")
        self.changed()

    def _on_exported(self, path: Path) -> None:
        self.messages.show(translate("Course", "Written: {path}").format(path=path), "good")

    def _on_chosen(self, position: int) -> None:
        if not self.editor.may_leave():
            self.choice.setCurrentIndex(self.choice.findData(self.course.course if self.course else ""))
            return
        self.services.chosen = self.choice.itemData(position)
        self.changed()

    def _on_facts_saved(self, course: Course) -> None:
        now = self.services.clock()
        try:
            if course.course:
                stored = self.timetables.set_course(course, now)
            else:
                stored = self.timetables.new_course(course, now)
        except CheckinError as error:
            self.editor.facts.refuse(spoken(error))
            return
        self.services.chosen = stored.course
        self.editor.facts.fill(stored)
        self.changed()

    def _on_copy_wanted(self, copy: Copy) -> None:
        if self.course is None:
            return
        now = self.services.clock()
        try:
            made = self.timetables.copy_course(
                self.course.course, copy.code, copy.title, copy.first_day, now, title_zh=copy.title_zh
            )
        except CheckinError as error:
            self.editor.copying.refuse(spoken(error))
            return
        self._on_loaded(made)
