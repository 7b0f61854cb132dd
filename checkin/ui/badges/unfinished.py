"""Batches that stopped before their end: a line for each above the page, to go on or to give up."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.attendance.course import Course
from checkin.errors import CheckinError
from checkin.office.print_plans import Plan
from checkin.ui.badges.asking import ArrivedSheet
from checkin.ui.badges.printing import Printing
from checkin.ui.flow import Flow
from checkin.ui.language import moment_words, translate
from checkin.ui.messages import Messages
from checkin.ui.page import button, clear, label


def stopped_words(plan: Plan, printed: int, course: Course) -> str:
    """Return what is said of a batch that stopped."""
    words = translate("Badges", "Batch of {moment} stopped after {n} of {all} badges.")
    return words.format(moment=moment_words(course, plan.made), n=printed, all=len(plan.badges))


class Unfinished(QFrame):
    """The batches that stopped.

    Signals: continue_wanted(object), give_up_wanted(object): a Plan.
    """

    continue_wanted = Signal(object)
    give_up_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.plans: list[Plan] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.hide()

    def show_plans(self, plans: Sequence[tuple[Plan, int]], course: Course) -> None:
        """Show these batches, each with how many badges it has printed."""
        clear(self._rows)
        self.plans = [plan for plan, _ in plans]
        for plan, printed in plans:
            self._rows.addWidget(self._row(plan, printed, course))
        self.setVisible(bool(plans))

    def _row(self, plan: Plan, printed: int, course: Course) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "card")
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        row.addWidget(label(stopped_words(plan, printed, course), "warn", wrap=True), 1)
        acts = Flow()
        go_on = button(translate("Badges", "Continue"), lambda: self.continue_wanted.emit(plan))
        go_on.setObjectName("continue")
        give_up = button(translate("Badges", "Give up"), lambda: self.give_up_wanted.emit(plan), "quiet")
        give_up.setObjectName("give up")
        acts.addWidget(go_on)
        acts.addWidget(give_up)
        row.addLayout(acts)
        return frame


class Resuming(QObject):
    """Offers to go on with batches that stopped, and asks about what was on its way to a printer."""

    def __init__(self, bars: Unfinished, printing: Printing, messages: Messages, parent: QWidget) -> None:
        super().__init__(parent)
        self._bars, self._printing, self._messages, self._window = bars, printing, messages, parent
        self.sheet: ArrivedSheet | None = None
        """The question that is open, or was the last."""
        bars.continue_wanted.connect(self.go_on)
        bars.give_up_wanted.connect(printing.give_up)

    def show(self, course: Course) -> None:
        """Show the batches of a course that stopped; those that are under way did not."""
        batches, running = self._printing.batches, self._printing.running
        try:
            plans = [p for p in batches.plans.open() if p.course == course.course and p.batch not in running]
        except CheckinError as error:
            self._messages.error(error)
            plans = []
        self._bars.show_plans([(plan, batches.printed(plan)) for plan in plans], course)

    def offer(self, course: Course, way: tuple[str, Callable[[], object]]) -> None:
        """Say that a batch stopped, where there is one; `way` leads to the page."""
        self.show(course)
        if self._bars.plans:
            plan = self._bars.plans[0]
            self._messages.show(stopped_words(plan, self._printing.batches.printed(plan), course), "warn", action=way)

    def go_on(self, plan: Plan) -> None:
        """Go on with a batch; ask first about what was on its way to the printer."""
        try:
            faces = self._printing.batches.in_doubt(plan)
        except CheckinError as error:
            self._messages.error(error)
            return
        if faces:
            self.sheet = ArrivedSheet(faces, plan.printer, lambda came: self._printing.run(plan, came), self._window)
            self.sheet.open()
        else:
            self._printing.run(plan)
