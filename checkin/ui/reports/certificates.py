"""The sheet of certificates: the rule, who earned one and why, issuing, printing, and verifying one that is shown."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.attendance.certificates import Candidate
from checkin.attendance.course import CertificateRule, Course
from checkin.errors import CheckinError
from checkin.office import Timetables
from checkin.office.certificates import Certificates, Shown, reasoning
from checkin.office.reports import Reports
from checkin.reports.certificate import Printed
from checkin.ui.course.fields import Notice
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import Counted, spoken, translate
from checkin.ui.messages import Messages
from checkin.ui.page import Chips, SearchField, button, label
from checkin.ui.reports.model import CandidatesModel, Roll
from checkin.ui.reports.places import Places, show_written
from checkin.ui.reports.rule import RuleBar
from checkin.ui.reports.verify import VerifyBar
from checkin.ui.reports.words import ALL, CHIPS, Way, chip_words, way_of
from checkin.ui.services import Services
from checkin.ui.table import Table
from checkin.ui.tasks import Progress, Tasks


class CertificatesSheet(Sheet):
    """Certificates of one course. Who is shown in the table is whom issuing and printing are for."""

    def __init__(self, services: Services, course: Course, places: Places, parent: QWidget) -> None:
        super().__init__(translate("Certificates", "Certificates"), parent)
        self._services, self.course, self._places = services, course, places
        self._office = Certificates(services.office)
        self.roll = Roll()
        self._make_table()
        self.messages = Messages(self.table)
        self.tasks = Tasks(self.messages)
        self._lay_out()
        self.rule.show_rule(course.rule)
        self._show()
        self.resize(1120, 690)
        self.count()

    def _make_table(self) -> None:
        self.rule = RuleBar()
        self.rule.changed.connect(self._on_rule)
        self.chips = Chips(self._on_filter)
        self.search = SearchField(translate("Certificates", "Find by name, number or unit"))
        self.search.setFixedWidth(320)
        self.search.textChanged.connect(self._on_filter)
        self.model = CandidatesModel()
        self.table = Table(translate("Certificates", "Who earned a certificate"))
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_selected)
        self.reason = label("", "quiet", wrap=True)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.verify = VerifyBar(self._on_verify)
        self.warning = Notice("info", "accent")

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.chips, 1)
        above.addWidget(self.search)
        self.box.addWidget(self.rule)
        self.box.addLayout(above)
        self.box.addWidget(self.table, 1)
        self.box.addWidget(self.reason)
        for notice in (self.verify.good, self.verify.bad, self.warning):
            self.box.addWidget(notice)
        self.acts.insertWidget(0, self.verify, 3)
        self.close_button = self.add_act(translate("Certificates", "Close"), self.reject, "quiet")
        self.print_button = self.add_act("", self.ask_file)
        self.issue_button = self.add_act("", self.ask_issue, "primary")
        self.sure_button = button("", self.issue, "primary")
        self.back_button = button(translate("Certificates", "Not now"), self.leave, "quiet")
        self.acts.addWidget(self.back_button)
        self.acts.addWidget(self.sure_button)
        self.issue_button.setDefault(False)
        self._ask(False)

    @property
    def candidate(self) -> Candidate | None:
        """Who is selected."""
        found = self.model.row(self.table.currentIndex())
        return found if isinstance(found, Candidate) else None

    def shown(self, way: Way) -> list[str]:
        """Return the numbers of those in the table who are so far."""
        return [c.trainee.number for c in self.model.rows if way_of(c) is way]

    def count(self) -> None:
        """Count who earned one, off the window's thread."""
        course, now, office = self.course.course, self._services.clock(), self._office
        self._run(
            translate("Certificates", "Counting what was attended"),
            lambda progress: Roll.of(office.candidates(course, now, progress)),
            self._on_counted,
        )

    def ask_issue(self) -> None:
        """Say what issuing means, and ask."""
        people = Counted().people(len(self.shown(Way.EARNED)))
        words = translate("Certificates", "Certificates with number and code for {people}. This cannot be taken back.")
        self.warning.say(words.format(people=people))
        self.sure_button.setText(translate("Certificates", "Issue for {people}").format(people=people))
        self._ask(True)
        self.sure_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Issue nothing."""
        self._ask(False)
        self.issue_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def issue(self) -> None:
        """Issue a certificate to everybody in the table who earned one and has none."""
        numbers = self.shown(Way.EARNED)
        self._ask(False)
        if not numbers:
            return
        course, now, office = self.course.course, self._services.clock(), self._office
        self._run(
            translate("Certificates", "Issuing certificates"),
            lambda progress: office.issue(course, now, numbers, progress),
            self._on_issued,
        )

    def ask_file(self) -> None:
        """Ask where to write the certificates of those in the table who have one."""
        title = translate("Certificates", "Print certificates into")
        path = self._places.file(self, title, f"certificates-{self.course.code}.pdf")
        if path is not None:
            self.print_into(path)

    def print_into(self, path: Path) -> None:
        """Write the PDF, off the window's thread."""
        numbers = self.shown(Way.ISSUED)
        everybody = len(numbers) == self.roll.number("issued")
        course, reports = self.course.course, Reports(self._services.office)
        self._run(
            translate("Certificates", "Writing certificates"),
            lambda progress: (path, reports.certificates(course, path, () if everybody else numbers, progress)),
            self._on_printed,
        )

    def _run(self, title: str, work: Callable[[Progress], Any], done: Callable[[Any], object]) -> None:
        self.refuse("")
        for act in (self.issue_button, self.print_button, self.rule):
            act.setEnabled(False)
        self.tasks.run(title, work, done, self._on_refused)

    def _show(self) -> None:
        """Show whom the chip and the search leave, and the same person selected."""
        self.chips.set([(name, chip_words(name, self.roll.number(name))) for name in CHIPS])
        chosen = self.candidate
        rows = self.roll.rows(self.chips.current or ALL, self.search.text())
        self.model.set_rows(rows)
        self.table.fit({0: 2, 1: 3, 2: 1, 5: 1})
        places = (n for n, c in enumerate(rows) if chosen and c.trainee.trainee == chosen.trainee.trainee)
        if rows:
            self.table.selectRow(next(places, 0))
        self._say()
        self._ask(False)

    def _ask(self, sure: bool) -> None:
        """Show the acts, or the question before the one that cannot be taken back."""
        earned, issued = len(self.shown(Way.EARNED)), len(self.shown(Way.ISSUED))
        words = translate("Certificates", "Issue for {people}…") if earned else translate("Certificates", "Issue…")
        self.issue_button.setText(words.format(people=Counted().people(earned)))
        self.issue_button.setEnabled(earned > 0)
        words = translate("Certificates", "Print {certificates}…") if issued else translate("Certificates", "Print…")
        self.print_button.setText(words.format(certificates=Counted().certificates(issued)))
        self.print_button.setEnabled(issued > 0)
        self.rule.setEnabled(True)
        for act in (self.issue_button, self.print_button, self.close_button):
            act.setVisible(not sure)
        for act in (self.sure_button, self.back_button):
            act.setVisible(sure)
        if not sure:
            self.warning.say("")

    def _say(self) -> None:
        found = self.candidate
        words = spoken(reasoning(found)) if found is not None else ""
        if not self.model.rows:
            words = translate("Certificates", "Nobody fits.") if self.roll.everybody else ""
        self.reason.setText(words)

    def _on_counted(self, roll: Roll) -> None:
        self.roll = roll
        self._show()

    def _on_issued(self, issued: list[Candidate]) -> None:
        words = translate("Certificates", "{certificates} issued, ready to be printed.")
        self.messages.show(words.format(certificates=Counted().certificates(len(issued))), "good")
        self._services.changes.changed.emit()
        self.count()

    def _on_printed(self, result: tuple[Path, Printed]) -> None:
        path, printed = result
        self._ask(False)
        words = translate("Certificates", "{file}: {pages}.").format(
            file=path.name, pages=Counted().pages(printed.pages)
        )
        warnings = "\n".join(spoken(warning) for warning in printed.warnings)
        text = f"{words}\n{warnings}" if warnings else words
        show_written(self.messages, text, path, "warn" if warnings else "good", warnings)

    def _on_refused(self, error: BaseException) -> None:
        self._ask(False)
        if isinstance(error, CheckinError):
            self.refuse(spoken(error))
        else:
            self.messages.error(error)

    def _on_rule(self, rule: CertificateRule) -> None:
        course, now, timetables = self.course, self._services.clock(), Timetables(self._services.office)
        self._run(
            translate("Certificates", "Saving the rule"),
            lambda _progress: timetables.set_course(replace(course, rule=rule), now),
            self._on_ruled,
        )

    def _on_ruled(self, course: Course) -> None:
        self.course = course
        self.rule.show_rule(course.rule)
        self._services.changes.changed.emit()
        self.count()

    def _on_verify(self, number: str, code: str) -> None:
        course, office = self.course.course, self._office

        def answer(shown: Shown) -> None:
            self.verify.answer(number, shown)

        self.tasks.run(
            translate("Certificates", "Verifying"), lambda _progress: office.verify(course, number, code), answer
        )

    def _on_filter(self, _text: str) -> None:
        self._show()

    def _on_selected(self, _current: QModelIndex) -> None:
        self._say()

    def done(self, result: int) -> None:
        """Stop what runs before going."""
        self.tasks.shut_down()
        self.messages.clear()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc, a step at a time; Enter in a field issues nothing."""
        if event.key() == Qt.Key.Key_Escape and (self.rule.asking or self.sure_button.isVisible()):
            self.rule.leave() if self.rule.asking else self.leave()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
