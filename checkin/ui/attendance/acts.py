"""What is done from the details panel: each act asks for its reason, is done, and the page follows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from checkin.attendance.course import Course
from checkin.desk import Desk
from checkin.errors import CheckinError
from checkin.office import Attendance, Explanation, Leaves
from checkin.printing.whole import whole_file
from checkin.store import Seen
from checkin.ui.attendance.details import Details
from checkin.ui.attendance.forms import ActForm, CorrectForm, LeaveForm, undo_form, withdraw_form
from checkin.ui.attendance.grid import Chosen
from checkin.ui.attendance.words import clock_words, session_words
from checkin.ui.language import Counted, translate
from checkin.ui.messages import Messages
from checkin.ui.services import Services


class Acts(QObject):
    """Grants and withdraws leave, corrects, undoes. `done()` is called after each act that was stored."""

    def __init__(
        self,
        services: Services,
        messages: Messages,
        details: Details,
        again: Callable[[], None],
        done: Callable[[], None],
    ) -> None:
        super().__init__(details)
        self._services, self._messages, self._details = services, messages, details
        self._again, self._done = again, done
        self.course: Course | None = None
        self.chosen: Chosen | None = None
        details.correct_wanted.connect(self.ask_correction)
        details.leave_wanted.connect(self.ask_leave)
        details.withdraw_wanted.connect(self.ask_withdrawal)
        details.document_wanted.connect(self.save_document)
        details.undo_wanted.connect(self.ask_undo)

    def ask_correction(self) -> None:
        """Ask what the standing should be, and why."""
        told = self._details.told
        if told is None:
            return
        standing, changes = told.evidence.standing, told.evidence.corrections
        form = CorrectForm(
            standing.state if standing is not None else None, corrected=bool(changes and changes[-1].state)
        )

        def act(reason: str) -> str:
            e = told.evidence
            office = Attendance(self._services.office)
            office.correct(
                e.course.course, e.person.trainee, e.session.code, form.wanted, reason, self._services.clock()
            )
            return translate("Attendance", "{name}: the standing was corrected.").format(name=_name(told))

        self._ask(form, act)

    def ask_leave(self) -> None:
        """Ask from which sessions those who are chosen are excused, and why."""
        chosen, course = self.chosen, self.course
        if chosen is None or course is None:
            return
        timetable = self._services.office.timetable(course.course)
        days = {course.day(s.start) for s in timetable.sessions if s.code in chosen.sessions}
        sessions = [s for s in timetable.sessions if course.day(s.start) in days]
        form = LeaveForm(len(chosen.trainees), [(s.code, session_words(s, course)) for s in sessions], chosen.sessions)

        def act(reason: str) -> str:
            granted = Leaves(self._services.office).grant(
                course.course,
                chosen.trainees,
                reason,
                self._services.clock(),
                sessions=form.sessions,
                granted_by=form.granted_by.text(),
                document=form.document,
            )
            words = translate("Attendance", "Leave granted: {sessions}.")
            return words.format(sessions=Counted().sessions(len(granted)))

        self._ask(form, act)

    def ask_withdrawal(self) -> None:
        """Ask why the leave is withdrawn."""
        told = self._details.told
        if told is None:
            return

        def act(reason: str) -> str:
            e, now = told.evidence, self._services.clock()
            leaves = Leaves(self._services.office)
            leaves.withdraw(e.course.course, e.person.trainee, [e.session.code], reason, now)
            return translate("Attendance", "{name}: the leave was withdrawn.").format(name=_name(told))

        self._ask(withdraw_form(), act)

    def ask_undo(self, seen: Seen) -> None:
        """Ask why a scan is undone."""
        told = self._details.told
        if told is None:
            return
        time = clock_words(told.evidence.course, seen.at)

        def act(reason: str) -> str:
            desk = Desk(self._services.store, told.evidence.course.course, operator=self._services.office.operator)
            desk.undo(seen.scan, reason, self._services.clock())
            return translate("Attendance", "{name}: the scan of {time} was undone.").format(name=_name(told), time=time)

        self._ask(undo_form(time), act)

    def save_document(self) -> None:
        """Ask where to save the document of the leave that is shown."""
        told = self._details.told
        leave = told.evidence.leave if told is not None else None
        if leave is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self._details, translate("Attendance", "Save the document"), leave.attachment_name
        )
        if name:
            self.write_document(Path(name))

    def write_document(self, path: Path) -> None:
        """Save the document of the leave that is shown."""
        told = self._details.told
        if told is None or told.evidence.leave is None:
            return
        leave, course = told.evidence.leave, told.evidence.course
        data = Leaves(self._services.office).document(course.course, leave)
        if data is None:
            self._messages.show(translate("Attendance", "The document is not here any more."), "warn")
            return
        try:
            with whole_file(path) as file:
                file.write(data)
        except CheckinError as error:
            self._messages.error(error)
            return
        self._messages.show(translate("Attendance", "Saved as {file}.").format(file=path), "good")

    def _ask(self, form: ActForm, act: Callable[[str], str]) -> None:
        form.given.connect(lambda reason: self._do(act, reason))
        form.given_up.connect(self._again)
        self._details.ask(form)

    def _do(self, act: Callable[[str], str], reason: str) -> None:
        try:
            said = act(reason)
        except CheckinError as error:
            self._messages.error(error)
            return
        self._messages.show(said, "good")
        self._done()


def _name(told: Explanation) -> str:
    return told.evidence.person.name or told.evidence.person.number
