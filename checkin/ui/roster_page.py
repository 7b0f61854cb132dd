"""The page Roster: who is on it, and the import of a roster file."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from checkin.attendance.course import Trainee
from checkin.desk import Desk, WalkIns
from checkin.office import RosterChange
from checkin.roster import RosterFile, read_roster
from checkin.ui.language import Counted, day_words, translate
from checkin.ui.match_sheet import MatchSheet
from checkin.ui.messages import Messages
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import GAP, Empty, Page, SearchField, button, clear, label, scrolled
from checkin.ui.roster_import import RosterPreview
from checkin.ui.services import Services
from checkin.ui.table import Table
from checkin.ui.tasks import Tasks


def field_word(name: str) -> str:
    """Return what a field of a trainee is called."""
    return {
        "number": translate("Roster", "No."),
        "name": translate("Roster", "Name"),
        "unit": translate("Roster", "Unit"),
        "province": translate("Roster", "Province"),
        "position": translate("Roster", "Position"),
        "group": translate("Roster", "Group"),
        "phone": translate("Roster", "Phone"),
    }[name]


def _columns() -> tuple[Column, ...]:
    return (
        Column(field_word("number"), lambda t: t.number, "quiet"),
        Column(field_word("name"), lambda t: t.name, "strong", lambda t: t.latin),
        Column(field_word("unit"), lambda t: t.unit, second=lambda t: t.province),
        Column(field_word("position"), lambda t: t.position),
        Column(field_word("group"), lambda t: t.group),
    )


class RosterPage(Page):
    """Shows the roster with search and details; imports a roster after a look at what it would change."""

    NAME = "roster"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        words = translate("Roster", "Import a roster…")
        self.import_button = button(words, self.ask_file, "primary")
        self.head.addWidget(self.import_button)
        self.first_button = button(words, self.ask_file, "primary")
        sentence = translate(
            "Roster", "Nobody is on the roster yet. Import a list in CSV or XLSX with one row for each trainee."
        )
        self.empty = Empty("roster", sentence, [self.first_button])
        sentence = translate("Roster", "A roster belongs to a course. Load one first.")
        self.no_course = Empty("course", sentence, [self.way_to("course")])
        self.preview = RosterPreview(self._on_import, self._on_cancel)
        for widget in (self.no_course, self.empty, self._list(), self.preview):
            self.body.addWidget(widget)

    def _list(self) -> QWidget:
        self.model = RowsModel(_columns())
        self.table = Table(translate("Roster", "Roster"))
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_selected)
        self.search = SearchField(translate("Roster", "Find by name, pinyin, number, unit or province"))
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
        self.note.setText(Counted().trainees(len(everybody)) if everybody else "")
        self.import_button.setVisible(bool(everybody))
        self.body.setCurrentIndex(2 if everybody else 1)
        self._on_search()

    def ask_file(self) -> None:
        """Ask for a roster and show what importing it would change."""
        kinds = translate("Roster", "Rosters (*.csv *.xlsx);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, translate("Roster", "Import a roster"), "", kinds)
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

        self.tasks.run(translate("Roster", "Reading {file}").format(file=path.name), read, self._on_read)

    def _on_read(self, result: tuple[RosterFile, RosterChange]) -> None:
        self.preview.show_file(*result)
        self.body.setCurrentWidget(self.preview)
        self.import_button.setVisible(False)

    def _on_import(self, roster: RosterFile) -> None:
        course, now = self.course, self.services.clock()
        if course is None:
            return
        self.tasks.run(
            translate("Roster", "Importing {file}").format(file=roster.path.name),
            lambda _progress: self.services.office.import_roster(course.course, roster, now),
            self._on_imported,
        )

    def _on_imported(self, change: RosterChange) -> None:
        text = translate("Roster", "Imported: {new} new, {changed} changed, {same} unchanged.")
        new, changed = len(change.new), len(change.changed)
        self.messages.show(text.format(new=new, changed=changed, same=change.same), "good")
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
        number = len(found)
        searched = bool(self.search.text().strip())
        self.count.setText(Counted().found(number) if searched else Counted().people(number))
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
        text = translate("Roster", "Badge and scans now belong to No. {number}, {name}.")
        self.messages.show(text.format(number=person.number, name=person.name), "good")
        self.changed()

    def _on_selected(self, current: QModelIndex) -> None:
        self._show(self.model.row(current))

    def _show(self, person: Trainee | None) -> None:
        box = self._details_box
        clear(box)
        if person is None:
            box.addWidget(label(translate("Roster", "Nobody is found by these words."), "quiet", wrap=True))
            box.addStretch(1)
            return
        box.addWidget(label(translate("Roster", "No. {number}").format(number=person.number), "small"))
        box.addWidget(label(person.name, "title", wrap=True))
        if person.latin:
            box.addWidget(label(person.latin, "quiet", wrap=True))
        if person.withdrawn is not None and self.course is not None:
            day = day_words(self.course.day(person.withdrawn))
            box.addWidget(label(translate("Roster", "Left the course on {day}").format(day=day), "bad", wrap=True))
        if person.walk_in:
            box.addWidget(label(translate("Roster", "Walk-in, registered at the door"), "accent", wrap=True))
            box.addWidget(button(translate("Roster", "Find on the roster…"), lambda: self.match(person)))
        for name in ("unit", "province", "position", "group", "phone"):
            if value := getattr(person, name):
                box.addSpacing(6)
                box.addWidget(label(field_word(name), "small"))
                words = label(value, wrap=True)
                words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                box.addWidget(words)
        box.addStretch(1)
