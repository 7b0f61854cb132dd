"""Asks before everybody is noted to have gone out: how many, of which session, and until when they count."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from checkin.attendance.course import Course, Session
from checkin.ui.door.sheet import Sheet
from checkin.ui.language import Counted, time_words, titles_of, translate
from checkin.ui.page import label


class AllOutSheet(Sheet):
    """One sentence and one button; with nobody inside there is nothing to do."""

    def __init__(
        self, session: Session, course: Course, inside: int, now: datetime, then: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(translate("AllOutSheet", "Everybody out"), parent)
        self._then = then
        people, title = Counted().people(inside), titles_of(session)[0]
        said = self.tr("Nobody is inside: {title}").format(title=title)
        if inside:
            until = time_words(course, min(now, session.end))
            said = self.tr("{people} inside: {title}. All of them will be noted as gone out, present until {time}.")
            said = said.format(people=people, title=title, time=until)
        self.said = label(said, wrap=True)
        self.box.addWidget(self.said)
        self.box.addWidget(label(self.tr("Undo last takes all of it back."), "quiet", wrap=True))
        self.add_act(self.tr("Cancel"), self.reject, "quiet")
        self.confirm = self.add_act(self.tr("{people} out").format(people=people), self._on_confirmed, "primary")
        self.confirm.setEnabled(inside > 0)

    def _on_confirmed(self) -> None:
        self.accept()
        self._then()
