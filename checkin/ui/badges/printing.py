"""The acts that print: a batch, going on with one that stopped, one badge at once, the check afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from checkin.badges.printer import known_printer
from checkin.badges.readback import Readback
from checkin.office.badges import Wearer
from checkin.office.batches import Batches, Gate, Outcome, print_now
from checkin.office.print_check import check_files
from checkin.office.print_plans import CHUNK, Plan
from checkin.ui.badges.choice import Choice
from checkin.ui.language import Counted, spoken, translate
from checkin.ui.messages import Messages
from checkin.ui.services import Services
from checkin.ui.tasks import Progress, Tasks

PAPER_CHUNK = 96
"""Badges that go to a printer as one job: what is asked about after a crash."""


@dataclass(frozen=True, slots=True)
class Ran:
    """A batch that was run."""

    plan: Plan
    outcome: Outcome


class Printing(QObject):
    """Prints in the background.

    Signals: done(): the store, or what is unfinished, has changed; checked(object): (plan, Readback).
    """

    done = Signal()
    checked = Signal(object)

    def __init__(self, services: Services, messages: Messages, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._messages, self._tasks = services, messages, tasks
        self.batches = Batches(services.office.badges, services.clock)
        self.running: set[str] = set()
        """The batches that are under way in this window."""
        self.planning = False
        """Whether badges are being issued for a batch that has not begun."""

    def print_batch(self, course: str, numbers: Sequence[str], choice: Choice, out: Path | None) -> None:
        """Issue badges to those of these people who have none, and print them all in this order."""
        badges, batches, now = self._services.office.badges, self.batches, self._services.clock()

        def issue() -> Plan:
            if out is None:
                known_printer(choice.printer)
            issued = {face.number: face for face in badges.faces(course, now, numbers)}
            faces = [issued[number] for number in numbers]
            return batches.plan(
                course,
                faces,
                (choice.name, choice.template),
                choice.sheet,
                out=out,
                printer=choice.printer if out is None else "",
                setup=choice.setup,
                chunk=CHUNK if out is not None else PAPER_CHUNK,
            )

        def plan(_progress: Progress) -> Plan:
            try:
                return issue()
            except BaseException:
                self.planning = False
                raise

        self.planning = True
        self._tasks.run(translate("Badges", "Issuing badges"), plan, self.run)

    def run(self, plan: Plan, arrived: bool | None = None) -> None:
        """Print what a batch has not printed yet."""
        self.planning = False
        batches, gate = self.batches, Gate()
        self.running.add(plan.batch)

        def work(progress: Progress) -> Ran:
            try:
                return Ran(plan, batches.run(plan, lambda d, n: gate(d, n) and progress(d, n), arrived=arrived))
            finally:
                self.running.discard(plan.batch)

        title = translate("Badges", "Printing {badges}").format(badges=Counted().badges(len(plan.badges)))
        self._tasks.run(title, work, self._on_ran, self._on_failed, gate=gate)
        self.done.emit()

    def give_up(self, plan: Plan) -> None:
        """Forget what a batch has not printed; it can be taken back."""
        sent = self.batches.plans.sent(plan)
        self.batches.plans.drop(plan)
        text = translate("Badges", "The rest of the batch is not printed.")
        self._messages.show(text, action=(translate("Badges", "Undo"), lambda: self._keep(plan, sent)))
        self.done.emit()

    def _keep(self, plan: Plan, sent: int | None) -> None:
        if sent is not None:
            self.batches.plans.mark_sent(plan, sent)  # before the plan is there to be run
        self.batches.plans.keep(plan)
        self.done.emit()

    def print_one(self, course: str, wearer: Wearer, choice: Choice, out: Path | None) -> None:
        """Print one badge at once; who has none gets one."""
        office, now = self._services.office, self._services.clock()
        printer = choice.printer if out is None else ""

        def work(_progress: Progress) -> str:
            face = office.badges.faces(course, now, [wearer.number])[0]
            return print_now(
                office.badges,
                course,
                face,
                choice.sheet,
                now,
                design=choice.template,
                printer=printer,
                out=out,
                setup=choice.setup,
            )

        title = translate("Badges", "Printing the badge of {name}").format(name=wearer.person.name)
        self._tasks.run(title, work, self._on_printed_one)

    def check(self, plan: Plan) -> None:
        """Read every symbol of a batch's files back."""
        badges = self._services.office.badges

        def work(progress: Progress) -> tuple[Plan, Readback]:
            return plan, check_files(badges, plan, progress=progress)

        self._tasks.run(translate("Badges", "Reading the file back"), work, self.checked.emit)

    def _on_ran(self, ran: Ran) -> None:
        plan, outcome = ran.plan, ran.outcome
        if not outcome.finished:
            self._on_stopped(plan)
        elif plan.out:
            self._on_written(plan, outcome)
        else:
            words = translate("Badges", "{badges} went to {printer}.")
            said = words.format(badges=Counted().badges(outcome.printed), printer=plan.printer)
            self._messages.show(f"{said}{self._left_out(outcome)}", "good")
        self.done.emit()

    def _on_stopped(self, plan: Plan) -> None:
        """Say how far it came. A file of which nothing was written is forgotten: there is nothing to go on with."""
        printed = self.batches.printed(plan)
        if not printed and plan.out:
            self.batches.plans.drop(plan)
            self._messages.show(translate("Badges", "Cancelled: no file was written."))
            return
        words = translate("Badges", "Stopped after {n} of {all} badges. You can go on with the rest.")
        self._messages.show(words.format(n=printed, all=len(plan.badges)))

    def _on_written(self, plan: Plan, outcome: Outcome) -> None:
        name = outcome.files[-1].name if outcome.files else Path(plan.out).name
        text = translate("Badges", "{badges} on {pages}: {file}").format(
            badges=Counted().badges(outcome.printed), pages=Counted().pages(outcome.pages), file=name
        )
        warnings = "\n".join(spoken(warning) for warning in outcome.warnings)
        url = QUrl.fromLocalFile(str(outcome.files[-1] if outcome.files else plan.out))
        self._messages.show(
            f"{text}{self._left_out(outcome)}",
            "good",
            details=warnings,
            action=(translate("Badges", "Open"), lambda: QDesktopServices.openUrl(url)),
            other=(translate("Badges", "Check the file…"), lambda: self.check(plan)),
        )

    @staticmethod
    def _left_out(outcome: Outcome) -> str:
        if not outcome.left_out:
            return ""
        words = translate("Badges", "{badges} left out: replaced or revoked since.")
        return "\n" + words.format(badges=Counted().badges(outcome.left_out))

    def _on_failed(self, error: BaseException) -> None:
        self._messages.error(error)
        self.done.emit()

    def _on_printed_one(self, where: str) -> None:
        self._messages.show(translate("Badges", "Printed: {where}").format(where=Path(where).name), "good")
        self.done.emit()
