"""The page Roster: who is on it, and the import of a roster file."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from checkin.attendance.course import Trainee
from checkin.desk import Desk, WalkIns
from checkin.office import RosterChange
from checkin.roster import RosterFile, read_roster
from checkin.ui.match_sheet import MatchSheet
from checkin.ui.messages import Messages
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import GAP, Empty, Page, SearchField, button, clear, counted, day_words, label, scrolled
from checkin.ui.roster_import import RosterPreview
from checkin.ui.services import Services
from checkin.ui.table import Table
from checkin.ui.tasks import Tasks

_COLUMNS = (
    Column("No.", lambda t: t.number, "quiet"),
    Column("Name", lambda t: t.name, "strong", lambda t: t.latin),
    Column("Unit", lambda t: t.unit, second=lambda t: t.province),
    Column("Position", lambda t: t.position),
    Column("Group", lambda t: t.group),
)


class RosterPage(Page):
    """Shows the roster with search and details; imports a roster after a look at what it would change."""

    HEADING = "Roster"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.import_button = button("Import a roster…", self.ask_file, "primary")
        self.head.addWidget(self.import_button)
        self.first_button = button("Import a roster…", self.ask_file, "primary")
        sentence = "Nobody is on the roster yet. Import a list in CSV or XLSX with one row for each trainee."
        self.empty = Empty("roster", sentence, [self.first_button])
        self.no_course = Empty(
            "course", "A roster belongs to a course. Load one first.", [self.way_to("course", "Course")]
        )
        self.preview = RosterPreview(self._on_import, self._on_cancel)
        for widget in (self.no_course, self.empty, self._list(), self.preview):
            self.body.addWidget(widget)

    def _list(self) -> QWidget:
        self.model = RowsModel(_COLUMNS)
        self.table = Table("Roster")
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_selected)
        self.search = SearchField("Find by name, pinyin, number, unit or province")
        self.search.textChanged.connect(self._on_search)
        self.count = label("", "quiet")
        details, self._details_box = scrolled(300)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(top)
        left.addWidget(self.table, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(left, 1)
        row.addWidget(details)
        return whole

    def show_course(self) -> None:
        """Show the roster, or the first step. A preview that is open stays open."""
        self.import_button.setVisible(self.course is not None)
        if self.course is None:
            self.body.setCurrentWidget(self.no_course)
            return
        if self.body.currentWidget() is self.preview and self.preview.roster is not None:
            return
        everybody = self.services.office.trainees(self.course.course)
        self.note.setText(counted(len(everybody), "trainee") if everybody else "")
        self.import_button.setVisible(bool(everybody))
        self.body.setCurrentIndex(2 if everybody else 1)
        self._on_search()

    def ask_file(self) -> None:
        """Ask for a roster and show what importing it would change."""
        name, _ = QFileDialog.getOpenFileName(self, "Import a roster", "", "Rosters (*.csv *.xlsx);;All files (*)")
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Read a roster off the window's thread and show the preview."""
        course = self.course
        if course is None:
            return
        office = self.services.office

        def read(_progress: object) -> tuple[RosterFile, RosterChange]:
            roster = read_roster(path)
            return roster, office.compare_roster(course.course, roster)

        self.tasks.run(f"Reading {path.name}", read, self._on_read)

    def _on_read(self, result: tuple[RosterFile, RosterChange]) -> None:
        self.preview.show_file(*result)
        self.body.setCurrentWidget(self.preview)
        self.import_button.setVisible(False)

    def _on_import(self, roster: RosterFile) -> None:
        course, now = self.course, self.services.clock()
        if course is None:
            return
        self.tasks.run(
            f"Importing {roster.path.name}",
            lambda _progress: self.services.office.import_roster(course.course, roster, now),
            self._on_imported,
        )

    def _on_imported(self, change: RosterChange) -> None:
        text = f"Imported: {len(change.new)} new, {len(change.changed)} changed, {change.same} unchanged."
        self.messages.show(text, "good")
        self._on_cancel()
        self.changed()

    def _on_cancel(self) -> None:
        self.preview.roster = None
        self.body.setCurrentIndex(1)
        self.refresh()

    def _on_search(self) -> None:
        if self.course is None:
            return
        chosen = self.model.row(self.table.currentIndex())
        found = self.services.office.trainees(self.course.course, self.search.text())
        self.model.set_rows(found)
        self.count.setText(counted(len(found), "person", "people") + (" found" if self.search.text().strip() else ""))
        self.table.fit({2: 3, 1: 2, 3: 2})
        again = next((i for i, t in enumerate(found) if chosen is not None and t.trainee == chosen.trainee), 0)
        if found:
            self.table.selectRow(again)
        else:
            self._show(None)

    def match(self, person: Trainee) -> MatchSheet | None:
        """Ask who on the roster a walk-in is; returns the sheet that asks."""
        if self.course is None:
            return None
        walk_ins = WalkIns(Desk(self.services.store, self.course.course, operator=self.services.office.operator))
        office, clock = self.services.office, self.services.clock
        sheet = MatchSheet(walk_ins, office, self.course.course, person, clock, self._on_matched, self)
        sheet.open()
        return sheet

    def _on_matched(self, person: Trainee) -> None:
        self.messages.show(f"Badge and scans now belong to No. {person.number}, {person.name}.", "good")
        self.changed()

    def _on_selected(self, current: QModelIndex) -> None:
        self._show(self.model.row(current))

    def _show(self, person: Trainee | None) -> None:
        box = self._details_box
        clear(box)
        if person is None:
            box.addWidget(label("Nobody is found by these words.", "quiet", wrap=True))
            box.addStretch(1)
            return
        box.addWidget(label(f"No. {person.number}", "small"))
        box.addWidget(label(person.name, "title", wrap=True))
        if person.latin:
            box.addWidget(label(person.latin, "quiet", wrap=True))
        if person.withdrawn is not None and self.course is not None:
            box.addWidget(label(f"Left the course on {day_words(self.course.day(person.withdrawn))}", "bad", wrap=True))
        if person.walk_in:
            box.addWidget(label("Walk-in, registered at the door", "accent", wrap=True))
            box.addWidget(button("Find on the roster…", lambda: self.match(person)))
        facts = ("unit", "province", "position", "group", "phone")
        for name in facts:
            if value := getattr(person, name):
                box.addSpacing(6)
                box.addWidget(label(name.capitalize(), "small"))
                words = label(value, wrap=True)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                box.addWidget(words)
        box.addStretch(1)
