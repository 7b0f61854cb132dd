"""Asks why a scan is undone or somebody is let in against the rules; then for the PIN, where one is set."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from checkin.attendance.course import Course
from checkin.desk import Act, ScanRow
from checkin.ui.door.reason import ReasonPanel
from checkin.ui.language import Counted, time_words

Then = Callable[[str], object]


class Asking(QObject):
    """Puts one question at a time into the panel; what follows gets the reason.

    Signals:
        asked()     a question is open
        answered()  the reason was given
    """

    asked = Signal()
    answered = Signal()

    def __init__(self, panel: ReasonPanel, privileged: Callable[[Act, Callable[[], object]], None]) -> None:
        """Ask in `panel`; `privileged` does a named act if staff may."""
        super().__init__(panel)
        self._panel, self._privileged = panel, privileged
        self._open: tuple[Act, Then] | None = None
        panel.given.connect(self._on_given)

    def why_undo(self, row: ScanRow, course: Course, then: Then) -> None:
        """Ask why a scan is to be undone."""
        time = time_words(course, row.at)
        question = self.tr("Why undo this scan at {time}?").format(time=time)
        if row.trainee is not None:
            question = self.tr("Why undo the scan of {who} at {time}?").format(who=row.trainee.name, time=time)
        self._ask(question, (self.tr("Wrong person"), self.tr("Scanned by mistake"), self.tr("Test")), then)

    def why_undo_all(self, rows: list[ScanRow], course: Course, then: Then) -> None:
        """Ask why everybody out is to be undone."""
        question = self.tr("Why take back that {people} went out at {time}?")
        question = question.format(people=Counted().people(len(rows)), time=time_words(course, rows[0].at))
        self._ask(question, (self.tr("Pressed by mistake"), self.tr("Not over yet"), self.tr("Test")), then)

    def why_let_in(self, name: str, then: Then) -> None:
        """Ask why somebody is let in although the rules refuse."""
        reasons = (self.tr("Organizer agreed"), self.tr("Badge forgotten"), self.tr("Change of group"))
        self._ask(self.tr("Why let {who} in?").format(who=name), reasons, then, let_in=True)

    def forget(self) -> None:
        """Ask no more."""
        self._open = None

    def _ask(self, question: str, reasons: tuple[str, ...], then: Then, *, let_in: bool = False) -> None:
        self._open = Act.LET_IN if let_in else Act.UNDO, then
        self._panel.ask(question, reasons, self.tr("Let in") if let_in else self.tr("Undo scan"))
        self.asked.emit()

    def _on_given(self, reason: str) -> None:
        asked, self._open = self._open, None
        self.answered.emit()
        if asked is not None:
            act, then = asked
            self._privileged(act, partial(then, reason))
