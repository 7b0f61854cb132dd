"""The page Delivery: the file of each day for headquarters, and the closing of days."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.attendance.standings import State
from checkin.errors import CheckinError
from checkin.office import Closing, DayState, Exported
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, day_words, translate
from checkin.ui.messages import Messages
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import GAP, Empty, Page, button, clear, label, line, scrolled
from checkin.ui.services import Services
from checkin.ui.table import Table
from checkin.ui.tasks import Tasks


def state_words(state: DayState) -> str:
    """Return whether a day is open."""
    if state.closed:
        return translate("Delivery", "Closed")
    return translate("Delivery", "Open again") if state.revision else translate("Delivery", "Open")


def _columns() -> tuple[Column, ...]:
    return (
        Column(translate("Delivery", "Day"), lambda d: day_words(d.day), "strong"),
        Column(translate("Delivery", "Sessions"), lambda d: str(d.sessions)),
        Column(translate("Delivery", "State"), state_words),
        Column(translate("Delivery", "Revision"), lambda d: str(d.revision) if d.revision else "–", "quiet"),
    )


class DeliveryPage(Page):
    """Writes day files, closes days, opens them again for a reason."""

    NAME = "delivery"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.written: dict[tuple[str, date], Exported] = {}
        self.write_button = button(translate("Delivery", "Write day file…"), self.ask_folder, "primary")
        self.head.addWidget(self.write_button)
        sentence = translate("Delivery", "Each day becomes a signed file for headquarters, once there is a course.")
        self.empty = Empty("delivery", sentence, [self.way_to("course")])
        self.model = RowsModel(_columns())
        self.table = Table(translate("Delivery", "Days"))
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_selected)
        details, self._box = scrolled(480)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.table, 1)
        row.addWidget(details)
        self.body.addWidget(self.empty)
        self.body.addWidget(content)

    @property
    def day(self) -> DayState | None:
        """The day that is chosen."""
        found = self.model.row(self.table.currentIndex())
        return found if isinstance(found, DayState) else None

    def show_course(self) -> None:
        """Show the days, or the first step."""
        days = [] if self.course is None else self.services.office.days(self.course.course)
        self.body.setCurrentIndex(1 if days else 0)
        self.write_button.setVisible(bool(days))
        words = translate("Delivery", "{closed} of {days} closed") if days else ""
        self.note.setText(words.format(closed=sum(d.closed for d in days), days=Counted().days(len(days))))
        if not days or self.course is None:
            return
        chosen = self.day.day if self.day is not None else self.course.day(self.services.clock())
        self.model.set_rows(days)
        self._fit()
        rows = [i for i, d in enumerate(days) if d.day >= chosen] or [len(days) - 1]
        self.table.selectRow(rows[0])

    def choose(self, day: date) -> None:
        """Choose a day."""
        self.table.selectRow([d.day for d in self.model.rows].index(day))

    def ask_folder(self) -> None:
        """Ask for a folder and write the chosen day's file there."""
        name = QFileDialog.getExistingDirectory(self, translate("Delivery", "Write day file into"))
        if name:
            self.export(Path(name))

    def export(self, folder: Path) -> None:
        """Write the chosen day's file off the window's thread."""
        course, day = self.course, self.day
        if course is None or day is None:
            return
        self.tasks.run(
            translate("Delivery", "Writing the file of {day}").format(day=day_words(day.day)),
            lambda _progress: (course.course, day.day, self.services.office.export_day(course.course, day.day, folder)),
            self._on_exported,
        )

    def close_day(self) -> None:
        """Close the chosen day."""
        if self.course is None or self.day is None:
            return
        try:
            Closing(self.services.office).close(self.course.course, self.day.day, self.services.clock())
        except CheckinError as error:
            self.messages.error(error)
            return
        text = translate("Delivery", "{day} is closed. Write its day file now.")
        self.messages.show(text.format(day=day_words(self.day.day)), "good")
        self.changed()

    def reopen_day(self, reason: str) -> None:
        """Open the chosen day again."""
        if self.course is None or self.day is None:
            return
        try:
            Closing(self.services.office).reopen(self.course.course, self.day.day, reason, self.services.clock())
        except CheckinError as error:
            self.messages.error(error)
            return
        text = translate("Delivery", "{day} is open again.")
        self.messages.show(text.format(day=day_words(self.day.day)), "good")
        self.changed()

    def _on_exported(self, result: tuple[str, date, Exported]) -> None:
        course, day, done = result
        self.written[course, day] = done
        url = QUrl.fromLocalFile(str(done.folder))
        text = translate("Delivery", "Wrote {file} and {more}.").format(
            file=done.files[0].name, more=Counted().more_files(len(done.files) - 1)
        )
        self.messages.show(
            text, "good", action=(translate("Delivery", "Open folder"), lambda: QDesktopServices.openUrl(url))
        )
        self._show()

    def _on_selected(self, _current: QModelIndex) -> None:
        self._show()

    def _show(self) -> None:
        clear(self._box)
        state = self.day
        if state is None or self.course is None:
            return
        box = self._box
        box.addWidget(label(day_words(state.day), "title", wrap=True))
        if state.closed:
            words = translate("Delivery", "Closed, revision {revision}. The day file is final.")
        elif state.revision:
            words = translate("Delivery", "Open again since revision {revision}; closing it makes revision {next}.")
        else:
            words = translate("Delivery", "Open. A day file written now is provisional: revision 0, not final.")
        words = words.format(revision=state.revision, next=state.revision + 1)
        box.addWidget(label(words, "quiet", wrap=True))
        box.addSpacing(8)
        row = QHBoxLayout()
        if state.closed:
            self.act_button = button(translate("Delivery", "Reopen…"), self._ask_reopen)
        else:
            self.act_button = button(translate("Delivery", "Close the day…"), self._ask_close)
        row.addWidget(self.act_button)
        row.addStretch(1)
        box.addLayout(row)
        self._question = QVBoxLayout()
        self._question.setSpacing(8)
        box.addLayout(self._question)
        done = self.written.get((self.course.course, state.day))
        if done is not None:
            self._show_file(done)
        box.addStretch(1)

    def _ask_close(self) -> None:
        state, course = self.day, self.course
        if state is None or course is None:
            return
        clear(self._question)
        standings = self.services.office.attendance(course.course, state.day)
        marks = [s for s in standings if s.state is State.EXPECTED]
        people = len({s.trainee.trainee for s in marks})
        said = [translate("Delivery", "Everybody who is expected has come or is excused; nobody becomes absent.")]
        if marks:
            words = translate("Delivery", "{people} without a scan ({entries}) will become absent.")
            said = [words.format(people=Counted().people(people), entries=Counted().entries(len(marks)))]
        sessions = self.services.office.timetable(course.course).on(course, state.day)
        ahead = sum(s.end > self.services.clock() for s in sessions)
        if ahead:
            said.append(Counted().sessions_ahead(ahead))
        said.append(translate("Delivery", "You can reopen the day later, with a reason that headquarters will read."))
        for sentence in said:
            self._question.addWidget(label(sentence, wrap=True))
        self._buttons(button(translate("Delivery", "Close the day"), self.close_day, "danger"))

    def _ask_reopen(self) -> None:
        clear(self._question)
        words = translate(
            "Delivery", "The next closing makes a new revision. Headquarters will read the reason beside it."
        )
        self._question.addWidget(label(words, "", wrap=True))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(translate("Delivery", "Why is the day opened again?"))
        self.reason.setAccessibleName(translate("Delivery", "Reason for reopening the day"))
        self.reason.textChanged.connect(self._on_reason)
        self._question.addWidget(self.reason)
        words = translate("Delivery", "Reopen the day")
        self._reopen = button(words, lambda: self.reopen_day(self.reason.text()), "danger")
        self._reopen.setEnabled(False)
        self._buttons(self._reopen)
        self.reason.setFocus()

    def _buttons(self, act: QWidget) -> None:
        self.act_button.hide()
        row = Flow()
        row.addWidget(act)
        cancel = button(translate("Delivery", "Cancel"), self._show)
        row.addWidget(cancel)
        self._question.addLayout(row)
        cancel.setFocus()

    def _on_reason(self, text: str) -> None:
        self._reopen.setEnabled(bool(text.strip()))

    def _show_file(self, done: Exported) -> None:
        box = self._box
        box.addSpacing(8)
        box.addWidget(line())
        box.addSpacing(4)
        box.addWidget(label(translate("Delivery", "Day file"), "strong"))
        holds = translate("Delivery", "Revision {revision}, provisional: {standings}, {entries}")
        if done.final:
            holds = translate("Delivery", "Revision {revision}, final: {standings}, {entries}")
        holds = holds.format(
            revision=done.revision,
            standings=Counted().standings(done.rows),
            entries=Counted().journal_entries(done.entries),
        )
        facts = (
            (translate("Delivery", "Folder"), str(done.folder)),
            (translate("Delivery", "Files"), "\n".join(f.name for f in done.files)),
            (translate("Delivery", "Holds"), holds),
            (translate("Delivery", "SHA-256"), f"{done.sha256[:32]}\n{done.sha256[32:]}"),
        )
        for name, value in facts:
            box.addWidget(label(name, "small"))
            words = label(value, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(words)
        url = QUrl.fromLocalFile(str(done.folder))
        row = Flow()
        copy, see = translate("Delivery", "Copy SHA-256"), translate("Delivery", "Open folder")
        row.addWidget(button(copy, lambda: QGuiApplication.clipboard().setText(done.sha256)))
        row.addWidget(button(see, lambda: QDesktopServices.openUrl(url)))
        box.addLayout(row)

    def _fit(self) -> None:
        self.table.fit({0: 3, 1: 1, 2: 2, 3: 1})
