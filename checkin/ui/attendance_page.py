"""The page Attendance: who was where and when, why, and how it went, live while doors scan."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from checkin.attendance.standings import State
from checkin.office import Attendance, Explanation, figures
from checkin.office.matrix import Change
from checkin.ui.attendance.acts import Acts
from checkin.ui.attendance.details import Details
from checkin.ui.attendance.filters import Filters
from checkin.ui.attendance.grid import Chosen, Grid
from checkin.ui.attendance.live import Live
from checkin.ui.attendance.total import Total
from checkin.ui.attendance.views import TABLE, Views
from checkin.ui.language import Counted, day_words, translate
from checkin.ui.messages import Messages
from checkin.ui.page import GAP, Empty, Page, button
from checkin.ui.reports import ReportsButton
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks


class AttendancePage(Page):
    """Shows the standing of everybody in every session, as a table and as charts, with what is behind each figure."""

    NAME = "attendance"
    HEADING = "Attendance"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.live = Live(services, tasks, self)
        self.grid, self.details = Grid(), Details()
        self.views = Views(self.grid, messages)
        self.filters = Filters(self.views.chips)
        self.acts = Acts(services, messages, self.details, self._tell_again, self._on_done)
        self.sheets = ReportsButton(self, lambda: self.filters.day)
        self.head.addWidget(self.filters.search)
        self.head.addWidget(self.sheets)
        self._asked, self._total = 0, ""
        self._lay_out()
        self.live.counted.connect(self._on_counted)
        self.live.changed.connect(self._on_changed)
        self.live.stopped.connect(self._on_stopped)
        self.filters.changed.connect(self.show_rows)
        self.filters.searched.connect(self._on_searched)
        self.views.switched.connect(self._draw)
        self.grid.chosen.connect(self._on_chosen)
        self.grid.total_chosen.connect(self.tell_total)
        self.details.closed.connect(self._on_closed)

    def _lay_out(self) -> None:
        sentence = translate("Attendance", "Attendance shows who came, once there are a course and a roster.")
        to_course = translate("Attendance", "Go to Course")
        way = button(to_course, lambda: self.services.changes.page_wanted.emit("course"), "primary")
        self.empty = Empty("attendance", sentence, [way])
        self.again = button(translate("Attendance", "Count again"), self.refresh, "primary")
        self.again.hide()
        self.counting = Empty("attendance", translate("Attendance", "The attendance is being counted …"), [self.again])
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.views.stack, 1)
        row.addWidget(self.details)
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self.filters)
        box.addLayout(row, 1)
        for widget in (self.empty, self.counting, content):
            self.body.addWidget(widget)

    def show_course(self) -> None:
        """Show the course, or the first step; what was stored since is counted off the window's thread."""
        days = [] if self.course is None else self.services.office.days(self.course.course)
        if self.course is None or not days:
            self._show_empty()
            return
        self.again.hide()
        if self.acts.course != self.course:
            self.acts.course = self.course
            self.details.close_panel()
        self.live.watch(self.course)
        if self.live.matrix is None:
            self._set_body(1)
        else:
            self.show_rows()

    def show_rows(self) -> None:
        """Show who and what is chosen in the filters."""
        matrix = self.live.matrix
        if matrix is None:
            return
        if not len(matrix.roll):
            self._show_empty()
            return
        self._set_body(2)
        now = self.services.clock()
        self.filters.offer(matrix, now)
        self.filters.count(matrix, now)
        rows = figures.rows_of(matrix, self.filters.filter(now))
        places = figures.columns_of(matrix, self.filters.day)
        top, chosen = self.grid.down.value(), self.acts.chosen
        self.grid.model.show(matrix, rows, places, now)
        self.grid.shown()
        self.grid.down.setValue(top)
        self._choose_again(chosen)
        self._say()
        self._draw()

    def tell_total(self, session: str) -> None:
        """Show the list behind a session's total."""
        matrix = self.live.matrix
        place = matrix.column(session) if matrix is not None else None
        if matrix is None or place is None:
            return
        self._asked += 1
        self._total, self.acts.chosen = session, None
        total = Total(matrix, place, self.grid.model.rows)
        total.person_wanted.connect(lambda trainee: self.grid.choose(trainee, session))
        total.state_wanted.connect(self._on_state_wanted)
        self.details.tell_total(total)

    def _show_empty(self) -> None:
        self._set_body(0)
        self.note.setText("")

    def _set_body(self, place: int) -> None:
        self.body.setCurrentIndex(place)
        for widget in (self.sheets, self.filters.search):
            widget.setVisible(place == 2)

    def _say(self) -> None:
        matrix, day = self.live.matrix, self.filters.day
        if matrix is None or day is None:
            self.note.setText(Counted().people(len(self.grid.model.rows)))
            return
        closed = any(column.closed for column in matrix.columns if column.day == day)
        words = translate("Attendance", "{day}, closed") if closed else "{day}"
        self.note.setText(words.format(day=day_words(day)))

    def _draw(self) -> None:
        model = self.grid.model
        if self.views.current == TABLE or model.matrix is None:
            self.views.show_table()
            return
        self.details.close_panel()
        now = self.services.clock()
        self.views.draw(model.matrix, model.rows, model.places, self.filters.day, now)

    def _on_counted(self) -> None:
        self.filters.days.names = ()
        self.show_rows()

    def _on_changed(self, change: Change) -> None:
        matrix, model = self.live.matrix, self.grid.model
        if matrix is None or self.body.currentIndex() != 2:
            self.show_rows()
            return
        now = self.services.clock()
        rows = figures.rows_of(matrix, self.filters.filter(now))
        if change.everything or change.people or model.matrix is not matrix or not np.array_equal(rows, model.rows):
            self.show_rows()
        else:
            self.filters.count(matrix, now)
            model.touch(change.rows)
            self.grid.totals_model.count()
            self._draw()
        if self.details.form is None and self.details.isVisible():
            self._tell_again()

    def _on_stopped(self) -> None:
        if self.live.matrix is None:
            self.again.show()

    def _on_searched(self, text: str) -> None:
        if not text or self.course is None:
            self.filters.found = None
            self.show_rows()
            return
        store, course = self.services.store, self.course.course
        self.tasks.run(
            translate("Attendance", "Searching"), lambda _p: (text, store.people(course).find(text)), self._on_found
        )

    def _on_found(self, result: tuple[str, list[str]]) -> None:
        text, found = result
        if text == self.filters.search.text().strip():
            self.filters.found = found
            self.show_rows()

    def _on_chosen(self, chosen: Chosen | None) -> None:
        if chosen is None or not chosen.sessions:
            return
        self._total, self.acts.chosen = "", chosen
        if len(chosen.trainees) * len(chosen.sessions) > 1:
            self._asked += 1
            self.details.tell_many(chosen)
            return
        self._explain(chosen.trainees[0], chosen.sessions[0])

    def _explain(self, trainee: str, session: str) -> None:
        if self.course is None:
            return
        self._asked += 1
        number, course, office = self._asked, self.course.course, Attendance(self.services.office)
        self.tasks.run(
            translate("Attendance", "Looking behind the cell"),
            lambda _progress: (number, office.explain(course, trainee, session)),
            self._on_explained,
        )

    def _on_explained(self, result: tuple[int, Explanation]) -> None:
        number, told = result
        if number == self._asked:
            self.details.tell(told)

    def _tell_again(self) -> None:
        """Show again what a form stood in place of."""
        if self.details.isAncestorOf(QApplication.focusWidget() or self):
            self.grid.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._total:
            self.tell_total(self._total)
        else:
            self._on_chosen(self.acts.chosen)

    def _choose_again(self, chosen: Chosen | None) -> None:
        if chosen is not None and len(chosen.trainees) == len(chosen.sessions) == 1:
            self.grid.table.selectionModel().blockSignals(True)
            self.grid.choose(chosen.trainees[0], chosen.sessions[0])
            self.grid.table.selectionModel().blockSignals(False)

    def _on_state_wanted(self, state: State) -> None:
        matrix = self.live.matrix
        place = matrix.column(self._total) if matrix is not None else None
        if matrix is not None and place is not None:
            self.filters.show_state(state, matrix.columns[place].day)

    def _on_closed(self) -> None:
        self._asked += 1
        self._total, self.acts.chosen = "", None
        self.grid.table.clearSelection()

    def _on_done(self) -> None:
        self._tell_again()
        self.changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for news while the page is seen."""
        super().showEvent(event)
        self.live.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self.live.stop()
        self.filters.stop()
