"""What became of a day's files: a part for each target, with what can be done about it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from checkin.attendance.course import Course
from checkin.store.outbox import Delivery, State
from checkin.ui import icons
from checkin.ui.delivery.post import Post
from checkin.ui.delivery.travel_words import ICONS, detail_said, state_said, summary_said
from checkin.ui.flow import Flow
from checkin.ui.language import translate
from checkin.ui.page import button, clear, label

Act = Callable[[str, Delivery], object]
"""Is told what to do ("now", "again", "cancel") and with what."""


class Travel(QWidget):
    """One file at one target."""

    def __init__(self, one: Delivery, course: Course, act: Act) -> None:
        super().__init__()
        self.delivery = one
        self._mark = QLabel()
        self._mark.setFixedSize(QSize(24, 24))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        box = QVBoxLayout()
        box.setSpacing(2)
        head = translate("Delivery", "{target}, revision {revision}")
        box.addWidget(label(head.format(target=one.target, revision=one.revision), "small", wrap=True))
        box.addWidget(label(state_said(one), wrap=True))
        if detail := detail_said(one, course):
            box.addWidget(label(detail, "small", wrap=True))
        acts = Flow()
        for name, words in _acts(one):
            acts.addWidget(button(words, partial(act, name, one)))
        box.addLayout(acts)
        row.addLayout(box, 1)
        self._tint()

    def _tint(self) -> None:
        icon = ICONS[self.delivery.state]
        self._mark.setPixmap(icons.pixmap(icon, icon, 24, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_mark"):
            self._tint()


class Travels:
    """What became of the files of the course that is shown, read again when something happened."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self._course: Course | None = None
        self._days: dict[date, list[Delivery]] = {}
        self._place = QVBoxLayout()

    def read(self, course: Course | None) -> None:
        """Read what became of a course's files."""
        self._course, self._days = course, {}
        for one in self._post.sending.deliveries(course.course) if course is not None else ():
            self._days.setdefault(one.day, []).append(one)

    def summary(self, day: date) -> tuple[str, str]:
        """Return what became of a day's newest file, and at how many of its targets."""
        return summary_said(self._days.get(day, ()))

    def tell(self, box: QVBoxLayout, day: date) -> None:
        """List what became of a day's files, the newest revision first."""
        self._place = QVBoxLayout()
        self._place.setSpacing(4)
        box.addLayout(self._place)
        self.tell_again(day)

    def tell_again(self, day: date) -> None:
        """List it anew, where it was listed."""
        if not isValid(self._place) or self._course is None:
            return
        clear(self._place)
        found = self._days.get(day, [])
        if found:
            self._place.addWidget(label(translate("Delivery", "To headquarters"), "strong"))
        for one in sorted(found, key=lambda one: (-one.revision, one.target)):
            self._place.addWidget(Travel(one, self._course, self._act))

    def _act(self, name: str, one: Delivery) -> None:
        outbox = self._post.outbox
        {"now": outbox.try_now, "again": outbox.send_again, "cancel": outbox.cancel}[name](one)
        self._post.wake()


def _acts(one: Delivery) -> tuple[tuple[str, str], ...]:
    now = ("now", translate("Delivery", "Try now"))
    if one.state in (State.WAITING, State.SENDING):
        return now, ("cancel", translate("Delivery", "Give up"))
    again = ("again", translate("Delivery", "Send again"))
    return (now, again) if one.state in (State.SENT, State.REFUSED) else (again,)
