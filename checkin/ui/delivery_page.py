"""The page Delivery: the file of each day for headquarters, and the closing of days."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.errors import CheckinError
from checkin.exchange.contents import Profile
from checkin.office import Closing, DayState, Exported, Item, Later, Severity, Turn
from checkin.office.leaves import LONGEST
from checkin.ui.delivery.checklist import tell_items
from checkin.ui.delivery.columns import WIDTHS, day_columns
from checkin.ui.delivery.exchange_sheet import ExchangeSheet
from checkin.ui.delivery.file import tell_file
from checkin.ui.delivery.past import tell_history, tell_later
from checkin.ui.delivery.profile import choose_profile
from checkin.ui.delivery.targets_sheet import TargetsSheet
from checkin.ui.delivery.travel import Travels
from checkin.ui.delivery.words import day_meaning, profile_meaning
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, day_words, translate
from checkin.ui.messages import Messages
from checkin.ui.models import RowsModel
from checkin.ui.page import GAP, Empty, Page, button, clear, label, line, scrolled
from checkin.ui.review.intake import Intake
from checkin.ui.services import Services
from checkin.ui.table import Table
from checkin.ui.tasks import Tasks


class DeliveryPage(Page):
    """Closes days after a look at what is not in order, writes their files, opens them again for a reason."""

    NAME = "delivery"
    HEADING = "Delivery"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.written: dict[tuple[str, date], Exported] = {}
        self.items: tuple[Item, ...] = ()
        self.profile = Profile.FULL
        self._asked = 0
        self.write_button = button(translate("Delivery", "Write day file…"), self.ask_folder, "primary")
        self.intake = Intake(self)
        self.bring_button = button(translate("Delivery", "Bring in files…"), self.intake.ask)
        self.head.addWidget(self.bring_button)
        self.targets_button = button(translate("Delivery", "Targets…"), self.show_targets)
        self.exchange_button = button(translate("Delivery", "Other doors…"), self.show_exchange)
        self.head.addWidget(self.write_button)
        self.travels = Travels(services.post)
        self.sheet: TargetsSheet | None = None
        services.post.happened.connect(self._on_happened)
        sentence = translate("Delivery", "Each day becomes a signed file for headquarters, once there is a course.")
        self.empty = Empty("delivery", sentence, [self.way_to("course")])
        self.model = RowsModel(day_columns(self.travels))
        self.table = Table(translate("Delivery", "Days"))
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_selected)
        self._details, self._box = scrolled(440)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        left, ways = QVBoxLayout(), Flow()
        ways.addWidget(self.targets_button)
        ways.addWidget(self.exchange_button)
        left.addWidget(self.table, 1)
        left.addLayout(ways)
        row.addLayout(left, 1)
        row.addWidget(self._details)
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
        self.travels.read(self.course)
        self.model.set_rows(days)
        self.table.fit(WIDTHS)
        rows = [i for i, d in enumerate(days) if d.day >= chosen] or [len(days) - 1]
        self.table.selectRow(rows[0])

    def choose(self, day: date) -> None:
        """Choose a day."""
        self.table.selectRow([d.day for d in self.model.rows].index(day))

    def show_targets(self) -> None:
        """Show where day files go."""
        self.sheet = TargetsSheet(self.services, self.tasks, self)
        self.sheet.open()

    def show_exchange(self) -> None:
        """Show how journals are exchanged with other doors."""
        if self.course is not None:
            self.exchange_sheet = ExchangeSheet(self.services.post, self.course, self.tasks, self)
            self.exchange_sheet.open()

    def send(self) -> None:
        """Queue the chosen day for all targets, off the window's thread."""
        course, day, post = self.course, self.day, self.services.post
        if course is None or day is None:
            return
        title = translate("Delivery", "Writing the file of {day}").format(day=day_words(day.day))
        self.tasks.run(title, lambda _progress: post.sending.send(course.course, day.day), lambda _: post.wake())

    def _on_happened(self) -> None:
        """Something became of a file: say so without moving what somebody is reading or typing."""
        self.travels.read(self.course)
        column = len(self.model.columns) - 1
        self.model.dataChanged.emit(self.model.index(0, column), self.model.index(self.model.rowCount() - 1, column))
        self.table.fit(WIDTHS)
        if self.day is not None:
            self.travels.tell_again(self.day.day)

    def ask_folder(self) -> None:
        """Ask for a folder and write the chosen day's file there."""
        name = QFileDialog.getExistingDirectory(self, translate("Delivery", "Write day file into"))
        if name:
            self.export(Path(name))

    def export(self, folder: Path) -> None:
        """Write the chosen day's file off the window's thread, as the chosen profile tells it."""
        course, day, office, profile = self.course, self.day, self.services.office, self.profile
        if course is None or day is None:
            return
        title = translate("Delivery", "Writing the file of {day}").format(day=day_words(day.day))
        self.tasks.run(
            title,
            lambda _progress: (
                course.course,
                day.day,
                office.export_day(course.course, day.day, folder, profile=profile),
            ),
            self._on_exported,
        )

    def ask_close(self) -> None:
        """Look at what is not in order, off the window's thread, then ask."""
        now, office = self.services.clock(), self.services.office
        self._look(
            translate("Delivery", "Looking at the day"),
            lambda course, day: Closing(office).checklist(course, day, now),
            self._ask_close,
        )

    def close_day(self) -> None:
        """Close the chosen day."""
        self._do(
            lambda closing, course, day: closing.close(course, day, self.services.clock()),
            translate("Delivery", "{day} is closed. Write its day file now."),
        )

    def reopen_day(self, reason: str) -> None:
        """Open the chosen day again."""
        self._do(
            lambda closing, course, day: closing.reopen(course, day, reason, self.services.clock()),
            translate("Delivery", "{day} is open again."),
        )

    def _do(self, act: Callable[[Closing, str, date], object], said: str) -> None:
        if self.course is None or self.day is None:
            return
        try:
            act(Closing(self.services.office), self.course.course, self.day.day)
        except CheckinError as error:
            self.messages.error(error)
            return
        self.messages.show(said.format(day=day_words(self.day.day)), "good")
        self.changed()

    def _look(self, title: str, work: Callable[[str, date], Any], done: Callable[[Any], object]) -> None:
        """Ask about the chosen day on another thread; an answer that comes after another choice is dropped."""
        course, state = self.course, self.day
        if course is None or state is None:
            return
        self._asked += 1
        number, day = self._asked, state.day

        def take(result: Any) -> None:
            if number == self._asked:
                done(result)

        self.tasks.run(title, lambda _progress: work(course.course, day), take)

    def _on_exported(self, result: tuple[str, date, Exported]) -> None:
        course, day, done = result
        self.written[course, day] = done
        url = QUrl.fromLocalFile(str(done.folder))
        text = translate("Delivery", "Wrote {file}.").format(file=done.files[0].name)
        action = (translate("Delivery", "Open folder"), lambda: QDesktopServices.openUrl(url))
        self.messages.show(text, "good", action=action)
        self._show()

    def _on_selected(self, _current: QModelIndex) -> None:
        self._show()

    def _show(self) -> None:
        if self._details.isAncestorOf(QApplication.focusWidget() or self):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        clear(self._box)
        state, box = self.day, self._box
        if state is None or self.course is None:
            return
        box.addWidget(label(day_words(state.day), "title", wrap=True))
        box.addWidget(label(day_meaning(state), "quiet", wrap=True))
        row = Flow()
        words = translate("Delivery", "Reopen…") if state.closed else translate("Delivery", "Close the day…")
        self.act_button = button(words, self.ask_reopen if state.closed else self.ask_close)
        row.addWidget(self.act_button)
        if self.services.post.sending.targets():
            row.addWidget(button(translate("Delivery", "Send"), self.send))
        box.addLayout(row)
        self._question = QVBoxLayout()
        self._question.setSpacing(8)
        box.addLayout(self._question)
        self.travels.tell(box, state.day)
        box.addWidget(line())
        self.profiles, self._profile_said = choose_profile(box, self.profile)
        self.profiles.currentIndexChanged.connect(self._on_profile)
        done = self.written.get((self.course.course, state.day))
        if done is not None:
            tell_file(box, done)
        self._past = QVBoxLayout()
        self._past.setSpacing(6)
        box.addLayout(self._past)
        box.addStretch(1)
        office = self.services.office
        self._look(
            translate("Delivery", "Reading the history of the day"),
            lambda course, day: (Closing(office).history(course, day), Closing(office).after(course, day)),
            self._tell_past,
        )

    def _tell_past(self, past: tuple[Sequence[Turn], Sequence[Later]]) -> None:
        if self.course is not None:
            tell_history(self._past, self.course, past[0])
            tell_later(self._past, self.course, past[1])

    def _on_profile(self, place: int) -> None:
        self.profile = list(Profile)[place]
        self._profile_said.setText(profile_meaning(self.profile))

    def _ask_close(self, items: tuple[Item, ...]) -> None:
        self.items = items
        clear(self._question)
        tell_items(self._question, items)
        said = translate("Delivery", "You can reopen the day later, with a reason that headquarters will read.")
        self._question.addWidget(label(said, "quiet", wrap=True))
        stops = any(item.severity is Severity.STOP for item in items)
        words = translate("Delivery", "Close the day anyway") if stops else translate("Delivery", "Close the day")
        self._buttons(button(words, self.close_day, "danger"))

    def ask_reopen(self) -> None:
        """Ask why the day is opened again."""
        clear(self._question)
        words = translate(
            "Delivery", "The next closing makes a new revision. Headquarters will read the reason beside it."
        )
        self._question.addWidget(label(words, "", wrap=True))
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST)
        self.reason.setPlaceholderText(translate("Delivery", "Why is the day opened again?"))
        self.reason.setAccessibleName(translate("Delivery", "Reason for reopening the day"))
        self.reason.textChanged.connect(self._on_reason)
        self._question.addWidget(self.reason)
        self._reopen = button(
            translate("Delivery", "Reopen the day"), lambda: self.reopen_day(self.reason.text()), "danger"
        )
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
