"""The page Headquarters: what came of each course, day and device, what it adds up to, and what was kept apart."""

from typing import Any

from PySide6.QtCore import QModelIndex, QTime
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.headquarters.overview import Overview, in_need
from checkin.headquarters.rollup import Found, Rollup
from checkin.reports.rollup import COLUMNS, Bar
from checkin.store.received import Received
from checkin.ui.course.edits import ClockEdit
from checkin.ui.headquarters.details import Details, Ways
from checkin.ui.headquarters.intake import Acts, language
from checkin.ui.headquarters.look import BY, Look, look
from checkin.ui.headquarters.model import OverviewModel
from checkin.ui.headquarters.painting import PlaceDelegate
from checkin.ui.headquarters.rates import RateChart
from checkin.ui.headquarters.watch_sheet import WatchSheet
from checkin.ui.headquarters.words import answer_words, key_words, line_words, name_words, percent, reason_words
from checkin.ui.language import translate
from checkin.ui.messages import Messages
from checkin.ui.models import Column, RowsModel, state_words
from checkin.ui.page import GAP, Chips, Empty, Page, SearchField, button, label, scrolled
from checkin.ui.services import Services
from checkin.ui.table import Table
from checkin.ui.tasks import Tasks

MATRIX, FIGURES, APART, PEOPLE = "matrix", "figures", "apart", "people"


class HeadquartersPage(Page):
    """Shows what headquarters received, over all courses."""

    NAME = "headquarters"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.overview = Overview(services.office)
        self.acts = Acts(self)
        self.found: Look | None = None
        self.people: list[Found] = []
        self._asked = 0
        self.search = SearchField(
            translate("Headquarters", "Find people in all courses"), translate("Headquarters", "Find people")
        )
        self.search.returnPressed.connect(self._on_search)
        self.search.textChanged.connect(self._on_text)
        self.report_button = button(translate("Headquarters", "Write report…"), self.acts.ask_report)
        self.watch_button = button(translate("Headquarters", "Watch a folder…"), self.open_watch)
        self.open_button = button(translate("Headquarters", "Open files…"), self.acts.ask, "primary")
        for widget in (self.search, self.report_button, self.watch_button, self.open_button):
            self.head.addWidget(widget)
        words = translate(
            "Headquarters",
            "Day files of many courses come together here. Open some, or watch the folder that they are sent to.",
        )
        first = button(translate("Headquarters", "Open files…"), self.acts.ask, "primary")
        watch = button(translate("Headquarters", "Watch a folder…"), self.open_watch)
        self.body.addWidget(Empty("headquarters", words, [first, watch]))
        self.body.addWidget(self._content())
        services.watching.took.connect(self._on_took)

    def _content(self) -> QWidget:
        self.chips = Chips(lambda _name: self.show_chosen())
        self.only = QCheckBox(translate("Headquarters", "Only what needs somebody"))
        self.only.toggled.connect(self.show_chosen)
        self.due = ClockEdit()
        self.due.setTime(QTime(self.overview.due.hour, self.overview.due.minute))
        self.due.setKeyboardTracking(False)
        self.due.setAccessibleName(translate("Headquarters", "Expected by"))
        self.due.timeChanged.connect(self._on_due)
        self.due_label = label(translate("Headquarters", "Expected by"), "small")
        self.due_label.setBuddy(self.due)
        bar = QHBoxLayout()
        bar.setSpacing(12)
        bar.addWidget(self.chips, 1)
        bar.addWidget(self.only)
        bar.addWidget(self.due_label)
        bar.addWidget(self.due)
        self.matrix_model = OverviewModel()
        self.matrix = Table(translate("Headquarters", "Courses, devices and days"))
        self.matrix.setItemDelegate(PlaceDelegate(self.matrix))
        self.matrix.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.matrix.setModel(self.matrix_model)
        self.matrix.selectionModel().currentChanged.connect(self._on_cell)
        self.rows_model, self.table = RowsModel(()), Table(translate("Headquarters", "Lines"))
        self.stack = QStackedWidget()
        for widget in (self.matrix, self._figures(), self.table):
            self.stack.addWidget(widget)
        panel, box = scrolled(380)
        self.details = Details(box, Ways(self.open_attendance, self.acts.release))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.stack, 1)
        row.addWidget(panel)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(bar)
        column.addLayout(row, 1)
        return content

    def _figures(self) -> QWidget:
        self.by = Chips(lambda _name: self.show_chosen())
        self.by.set([(name, key_words(name)) for name in BY])
        self.chart = RateChart(self.messages)
        self.bars_model, self.bars = RowsModel(()), Table(translate("Headquarters", "Figures"))
        figures = QWidget()
        column = QVBoxLayout(figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.by)
        column.addWidget(self.chart)
        column.addWidget(self.bars, 1)
        return figures

    def show_course(self) -> None:
        """Look at everything off the window's thread, then show it."""
        self._asked += 1
        number, office, now = self._asked, self.services.office, self.services.clock()

        def take(found: Look) -> None:
            if number == self._asked:
                self._take(found)

        self.tasks.run(
            translate("Headquarters", "Looking at what came"),
            lambda progress: look(office, self.overview, language(), now, progress),
            take,
        )

    def open_watch(self) -> None:
        """Choose the folders that are watched."""
        self.sheet = WatchSheet(self.services.watching, self)
        self.sheet.open()

    def open_attendance(self, course: str) -> None:
        """Show a course's attendance, where every standing can be looked behind."""
        self.services.chosen = course
        self.services.changes.changed.emit()
        self.services.changes.page_wanted.emit("attendance")

    def show_chosen(self) -> None:
        """Show what the chips choose."""
        if self.found is None:
            return
        chosen = self.chips.current
        for widget in (self.only, self.due, self.due_label):
            widget.setVisible(chosen == MATRIX)
        self.stack.setCurrentIndex({MATRIX: 0, FIGURES: 1}.get(chosen, 2))
        self.details.nothing(legend=chosen == MATRIX)
        if chosen == MATRIX:
            self._show_matrix(self.found)
        elif chosen == FIGURES:
            self._show_figures(self.found)
        elif chosen == APART:
            self._show_rows(self.found.apart, _apart_columns(), {1: 1})
        else:
            self._show_rows(self.people, _people_columns(), {1: 1, 2: 2})

    def _take(self, found: Look) -> None:
        self.found = found
        self.details.courses = found.courses
        something = bool(found.rows or found.apart)
        self.body.setCurrentIndex(1 if something else 0)
        for widget in (self.search, self.report_button, self.watch_button, self.open_button):
            widget.setVisible(something)
        needs = len(found.rolled.needs)
        words = translate("Headquarters", "{n} need somebody").format(n=needs)
        quiet = translate("Headquarters", "Nothing is missing")
        self.note.setText("" if not something else words if needs else quiet)
        self._say_chips()
        self.show_chosen()

    def _say_chips(self) -> None:
        apart = len(self.found.apart) if self.found is not None else 0
        names = [
            (MATRIX, translate("Headquarters", "What came")),
            (FIGURES, translate("Headquarters", "Figures")),
            (APART, translate("Headquarters", "Kept apart {n}").format(n=apart)),
        ]
        if self.people or self.chips.current == PEOPLE:
            names.append((PEOPLE, translate("Headquarters", "Found {n}").format(n=len(self.people))))
        self.chips.set(names)

    def _show_matrix(self, found: Look) -> None:
        self.matrix_model.set_rows(in_need(found.rows) if self.only.isChecked() else found.rows)
        self.matrix.fit({0: 3, 1: 1})

    def _show_figures(self, found: Look) -> None:
        bars = found.bars(self.by.current)
        self.chart.show_bars(key_words(self.by.current), bars)
        self.bars_model = RowsModel(_bar_columns(line_words(self.by.current)))
        self.bars_model.set_rows(bars)
        self.bars.setModel(self.bars_model)
        self.bars.selectionModel().currentRowChanged.connect(self._on_bar)
        self.bars.fit({0: 1})

    def _show_rows(self, rows: list[Any], columns: tuple[Column, ...], widths: dict[int, int]) -> None:
        self.rows_model = RowsModel(columns)
        self.rows_model.set_rows(rows)
        self.table.setModel(self.rows_model)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.fit(widths)
        if rows:
            self.table.selectRow(0)

    def _on_cell(self, current: QModelIndex, _before: QModelIndex) -> None:
        found = self.matrix_model.place(current)
        if found is None:
            self.details.nothing(legend=True)
            return
        row, place = found
        files = self.overview.files(place.course, place.device, place.day) if place.files else []
        self.details.place(row, place, files)

    def _on_bar(self, current: QModelIndex, _before: QModelIndex) -> None:
        bar = self.bars_model.row(current)
        if isinstance(bar, Bar) and self.found is not None:
            self.details.figures(bar, self._by_course(bar))

    def _by_course(self, bar: Bar) -> list[tuple[str, Bar]]:
        """Return of which courses a line is made."""
        wanted = {"course": bar.of_course} if self.by.current == "course" else {self.by.current: bar.name}
        lines = Rollup(self.services.office).lines(("course",), self.services.clock(), **wanted)
        known = {one.of_course: one.name for one in self.found.rolled.courses} if self.found is not None else {}
        return [(line.of[0], Bar(known.get(line.of[0], line.of[0]), line.figures.people)) for line in lines]

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.rows_model.row(current)
        if isinstance(row, Received):
            self.details.apart(row)
        elif isinstance(row, Found):
            self.details.person(row)

    def _on_search(self) -> None:
        text, rollup = self.search.text(), Rollup(self.services.office)
        if text.strip():
            self.tasks.run(translate("Headquarters", "Searching"), lambda _progress: rollup.find(text), self._on_found)

    def _on_found(self, people: list[Found]) -> None:
        self.people = people
        self.chips.current = PEOPLE
        self._say_chips()
        self.show_chosen()

    def _on_text(self, text: str) -> None:
        if not text and self.chips.current == PEOPLE:
            self.people, self.chips.current = [], MATRIX
            self._say_chips()
            self.show_chosen()

    def _on_due(self, time: QTime) -> None:
        self.overview.set_due(time.toPython())  # type: ignore[arg-type]
        self.refresh()

    def _on_took(self) -> None:
        self.changed()


def _apart_columns() -> tuple[Column, ...]:
    return (
        Column(translate("Headquarters", "File"), lambda one: one.name, "strong", answer_words),
        Column(translate("Headquarters", "Why"), reason_words, "quiet"),
    )


def _people_columns() -> tuple[Column, ...]:
    return (
        Column(translate("Headquarters", "Course"), lambda one: one.code, "quiet"),
        Column(translate("Headquarters", "Name"), lambda one: one.name, "strong", lambda one: one.number),
        Column(translate("Headquarters", "Unit"), lambda one: one.unit),
    )


def _bar_columns(title: str) -> tuple[Column, ...]:
    def count(state: Any) -> Column:
        return Column(state_words(state), lambda one: str(one.of(state)), "quiet", right=True)

    return (
        Column(title, lambda one: name_words(one.name), "strong", lambda one: one.under),
        Column(translate("Headquarters", "Came"), lambda one: f"{one.came} / {one.expected}", right=True),
        Column(translate("Headquarters", "Rate"), lambda one: percent(one.rate), "strong", right=True),
        *(count(state) for state in COLUMNS[1:-1]),  # who is not here yet is the rest
    )
