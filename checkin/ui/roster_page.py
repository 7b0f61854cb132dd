"""The page Roster: who is on it, one person in detail, and the import of what offices send."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from checkin.attendance.course import Trainee
from checkin.attendance.journal import EntryKind
from checkin.desk import Desk, WalkIns
from checkin.office import Rosters
from checkin.store.headcount import headcount
from checkin.ui.action_bar import ActionBar
from checkin.ui.drop import DropGround, path_of
from checkin.ui.language import Counted, translate
from checkin.ui.match_sheet import MatchSheet
from checkin.ui.messages import Messages
from checkin.ui.page import GAP, Empty, Page, button
from checkin.ui.roster.acts import Acts
from checkin.ui.roster.details import Details
from checkin.ui.roster.intake import Intake
from checkin.ui.roster.people_list import LARGE, PeopleList
from checkin.ui.roster.photo_report import PhotoReport
from checkin.ui.roster.preview import RosterPreview
from checkin.ui.roster.words import drop_words
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks

_KINDS = (EntryKind.TRAINEE_SET, EntryKind.TRAINEE_MERGED, EntryKind.PERSON_ERASED)
"""What changes the list."""
_PLACES = NO_COURSE, EMPTY, LIST, PREVIEW, PHOTOS = range(5)


class RosterPage(Page):
    """Shows the roster with search, filters and details; imports a roster after a look at what it would change."""

    NAME = "roster"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        words = translate("Roster", "Import a roster…")
        self.bar = ActionBar(right=True)
        self.import_button = self.bar.add(words, self.ask_file, "primary")
        self.photos_button = self.bar.add(translate("Roster", "Photos…"), self.ask_photos)
        self.photos_button.setToolTip(translate("Roster", "Photos from a folder, by number or name"))
        self.export_button = self.bar.add(translate("Roster", "Export…"), self.ask_export)
        self.head.addWidget(self.bar)
        self.first_button = button(words, self.ask_file, "primary")
        sentence = translate(
            "Roster",
            "Nobody is on the roster yet. Import the list that an office sent, as Excel, ODS or CSV: choose it, drop "
            "it here, or paste its cells with Ctrl+V. You see what is in it before anything is imported.",
        )
        self.empty = Empty("roster", sentence, [self.first_button])
        sentence = translate("Roster", "A roster belongs to a course. Load one first.")
        way = button(translate("Roster", "Go to Course"), lambda: self._go("course"), "primary")
        self.no_course = Empty("course", sentence, [way])
        self.preview, self.photos = RosterPreview(), PhotoReport()
        self.intake = Intake(services, messages, tasks, self.preview, self.photos)
        self.intake.looked.connect(self._on_looked)
        self.intake.photos_looked.connect(self._on_photos_looked)
        self.intake.imported.connect(self.changed)
        self.intake.ended.connect(self._on_ended)
        for widget in (self.no_course, self.empty, self._list(), self.preview, self.photos):
            self.body.addWidget(widget)
        self._shown: tuple[str, int] | None = None
        self._wanted: tuple[str, int] | None = None
        """What of the store is shown, and what is being read."""
        self._turn = 0
        self.drop = DropGround(self, lambda paths: self.take(paths[0]), drop_words)
        self._paste = QShortcut(QKeySequence.StandardKey.Paste, self, self.paste)
        self._paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _list(self) -> QWidget:
        self.list, self.details = PeopleList(), Details()
        self.acts = Acts(self.services, self.messages, self.tasks, self.details)
        self.model, self.table, self.search, self.count = (
            self.list.model,
            self.list.table,
            self.list.search,
            self.list.count,
        )
        self.list.selected.connect(self.acts.show)
        self.list.search_wanted.connect(self._on_search_wanted)
        self.acts.done.connect(self.changed)
        self.acts.match_wanted.connect(self.match)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.list, 1)
        row.addWidget(self.details)
        return whole

    def show_course(self) -> None:
        """Show the roster, or the first step. A file that is looked at stays open."""
        course = self.course
        self.acts.course = course
        if course is None:
            self._shown = self._wanted = None
            self._set_body(NO_COURSE)
            return
        if course.course != self.intake.course:
            if self.body.currentIndex() in (PREVIEW, PHOTOS):
                self.intake.end()
            self.intake.course = course.course
        version = course.course, self.services.store.changed(course.course, *_KINDS)
        if version == self._shown:
            self._again()
            return
        if version == self._wanted:
            return
        self._wanted = version
        with self.services.store.read() as reading:
            large = headcount(reading, course.course) > LARGE
        self._turn += 1
        turn, office = self._turn, self.services.office
        if large:
            words = translate("Roster", "Reading the roster")
            self.tasks.run(
                words, lambda _p: (turn, version, office.trainees(course.course)), self._on_people, self._on_unread
            )
        else:
            self._on_people((turn, version, office.trainees(course.course)))

    def _on_people(self, result: tuple[int, tuple[str, int], list[Trainee]]) -> None:
        turn, version, everybody = result
        if turn != self._turn:
            return
        self._shown = version
        self.note.setText(Counted().trainees(len(everybody)) if everybody else "")
        self.list.show_people(everybody)
        if self.body.currentIndex() not in (PREVIEW, PHOTOS):
            self._set_body(LIST if everybody else EMPTY)

    def _on_unread(self, error: BaseException) -> None:
        self._wanted = None
        self.messages.error(error)

    def _again(self) -> None:
        """Show what may have changed of the person who is shown: badge, notes, attendance."""
        if self.body.currentIndex() == LIST:
            self.acts.show(self.model.row(self.table.currentIndex()))
        elif self.body.currentIndex() == NO_COURSE:
            self._set_body(LIST if self.list.everybody else EMPTY)

    def _set_body(self, place: int) -> None:
        self.body.setCurrentIndex(place)
        for one in (self.import_button, self.photos_button, self.export_button):
            self.bar.show_button(one, shown=place == LIST)

    def take(self, path: Path) -> None:
        """Look at a file that was dropped or pasted, or at the photos of a folder."""
        if path.is_dir():
            self.import_photos(path)
        else:
            self.import_file(path)

    def ask_file(self) -> None:
        """Ask for a roster and show what importing it would change."""
        kinds = translate("Roster", "Rosters (*.xlsx *.xlsm *.xlsb *.xls *.et *.ods *.csv *.tsv *.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, translate("Roster", "Import a roster"), "", kinds)
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Read a roster off the window's thread and show the preview."""
        if self.course is not None:
            self.intake.read_file(path)

    def paste(self) -> None:
        """Look at the cells, or the file, on the clipboard."""
        if self.course is None:
            return
        path = path_of(QGuiApplication.clipboard().mimeData())
        text = QGuiApplication.clipboard().text()
        if path is not None:
            self.take(path)
        elif text.strip():
            self.intake.read_cells(text)
        else:
            self.messages.show(
                translate("Roster", "There are no cells on the clipboard. Copy them in the sheet first.")
            )

    def ask_photos(self) -> None:
        """Ask for a folder and show whose the photos in it are."""
        name = QFileDialog.getExistingDirectory(self, translate("Roster", "Photos from a folder"))
        if name:
            self.import_photos(Path(name))

    def import_photos(self, folder: Path) -> None:
        """Look at the photos of a folder."""
        if self.course is not None:
            self.intake.read_photos(folder)

    def ask_export(self) -> None:
        """Ask where the roster is to be written."""
        if self.course is None:
            return
        kinds = translate("Roster", "Workbook (*.xlsx);;CSV (*.csv)")
        stem = translate("Roster", "{code} roster.xlsx").format(code=self.course.code)
        name, kind = QFileDialog.getSaveFileName(self, translate("Roster", "Export the roster"), stem, kinds)
        if name:
            path = Path(name)
            known = path.suffix.casefold() in (".xlsx", ".csv")
            self.export(path if known else path.with_name(path.name + (".csv" if "*.csv" in kind else ".xlsx")))

    def export(self, path: Path) -> None:
        """Write the roster off the window's thread."""
        course = self.course
        if course is None:
            return
        rosters = Rosters(self.services.office)
        title = translate("Roster", "Writing {file}").format(file=path.name)
        self.tasks.run(
            title,
            lambda progress: (path, *rosters.write_out(course.course, path, progress)),
            self._on_exported,
        )

    def _on_exported(self, result: tuple[Path, int, int]) -> None:
        path, people, left_out = result
        text = translate("Roster", "{file} holds {people}.")
        if left_out:
            text = translate("Roster", "{file} holds {people}; walk-ins and who has left are not in it.")
        self.messages.show(text.format(file=path.name, people=Counted().people(people)), "good")

    def _on_looked(self) -> None:
        self._set_body(PREVIEW)
        self.preview.chips.chip(self.preview.chips.current).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_photos_looked(self) -> None:
        self._set_body(PHOTOS)

    def _on_ended(self) -> None:
        self._set_body(LIST if self.list.everybody else EMPTY)
        (self.table if self.list.everybody else self.first_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def _on_search_wanted(self, words: str) -> None:
        course, store = self.course, self.services.store
        if course is None:
            return
        if len(self.list.everybody) > LARGE:
            title = translate("Roster", "Searching")
            self.tasks.run(title, lambda _p: (words, store.people(course.course).find(words)), self._on_found)
        else:
            self.list.show_found(words, store.people(course.course).find(words))

    def _on_found(self, result: tuple[str, list[str]]) -> None:
        self.list.show_found(*result)

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

    def _go(self, page: str) -> None:
        self.services.changes.page_wanted.emit(page)

    def hideEvent(self, event: QHideEvent) -> None:
        """Search no more when another page is shown."""
        self.list.stop()
        super().hideEvent(event)
