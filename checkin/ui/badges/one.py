"""What is done with one badge: print it now, replace it, withdraw it, see when it was printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from checkin.attendance.course import Course
from checkin.errors import CheckinError
from checkin.office.badges import Wearer
from checkin.ui.badges.asking import ReasonSheet, reissue_sheet, revoke_sheet
from checkin.ui.badges.choice import Choice
from checkin.ui.badges.log_sheet import LogSheet
from checkin.ui.badges.printing import Printing
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import translate
from checkin.ui.messages import Messages
from checkin.ui.services import Services


class OneBadge(QObject):
    """The acts on the badge that is selected.

    Signals: done(): the store has changed.
    """

    done = Signal()

    def __init__(self, services: Services, messages: Messages, printing: Printing, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._messages, self._printing, self._window = services, messages, printing, parent
        self.course: Course | None = None
        self.choice: Choice | None = None
        self.wearer: Wearer | None = None
        self.sheet: Sheet | None = None
        """The question that is open, or was the last."""

    def fill(self, menu: QMenu) -> None:
        """Put the acts that are possible into a menu."""
        menu.clear()
        wearer = self.wearer
        if wearer is None:
            return
        has = wearer.badge is not None and wearer.badge.current
        for words, act, fits in (
            (translate("Badges", "Print this badge now"), self.print_now, True),
            (translate("Badges", "A new badge, the old one is refused…"), self.ask_reissue, has),
            (translate("Badges", "Revoke the badge…"), self.ask_revoke, has),
            (translate("Badges", "When it was printed…"), self.show_log, True),
        ):
            menu.addAction(words, act).setEnabled(fits)

    def print_now(self) -> None:
        """Print the badge on the printer that is chosen, or ask for a file."""
        if self.wearer is None or self.choice is None:
            return
        if self.choice.printer:
            self.print_into(None)
            return
        title, kinds = translate("Badges", "Print this badge"), translate("Badges", "PDF (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self._window, title, f"badge-{self.wearer.number}.pdf", kinds)
        if name:
            self.print_into(Path(name))

    def print_into(self, out: Path | None) -> None:
        """Print the badge into a file, or on the printer."""
        if self.wearer is not None and self.choice is not None and self.course is not None:
            self._printing.print_one(self.course.course, self.wearer, self.choice, out)

    def ask_reissue(self) -> None:
        """Ask why a new badge is issued, and issue it."""
        self._ask(reissue_sheet, self._reissue)

    def ask_revoke(self) -> None:
        """Ask why the badge is withdrawn, and withdraw it."""
        self._ask(revoke_sheet, self._revoke)

    def show_log(self) -> None:
        """Show when the badges of this person were printed."""
        if self.wearer is not None and self.course is not None:
            self.sheet = LogSheet(self._services, self.course, self._window, self.wearer.number)
            self.sheet.open()

    def _ask(
        self,
        make: Callable[[Wearer, Callable[[str], object], QWidget], ReasonSheet],
        act: Callable[[Course, Wearer, str], None],
    ) -> None:
        wearer, course = self.wearer, self.course
        if wearer is None or course is None:
            return

        def then(reason: str) -> None:
            try:
                act(course, wearer, reason)
            except CheckinError as error:
                self._messages.error(error)
                return
            self.done.emit()

        self.sheet = make(wearer, then, self._window)
        self.sheet.open()

    def _reissue(self, course: Course, wearer: Wearer, reason: str) -> None:
        self._services.office.badges.reissue(course.course, wearer.number, self._services.clock(), reason)
        text = translate("Badges", "{name} has a new badge; the old one is refused. Print the new one.")
        said = text.format(name=wearer.person.name)
        self._messages.show(said, "good", action=(translate("Badges", "Print it now"), self.print_now))

    def _revoke(self, course: Course, wearer: Wearer, reason: str) -> None:
        self._services.office.badges.revoke(course.course, wearer.number, reason, self._services.clock())
        text = translate("Badges", "The badge of {name} is refused from now on.")
        self._messages.show(text.format(name=wearer.person.name), "good")
