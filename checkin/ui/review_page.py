"""The page Review: what other doors wrote is brought in, and what is odd about it is decided by a person."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from checkin.attendance.course import Course
from checkin.attendance.course_plan import zone_of
from checkin.errors import CheckinError
from checkin.office import Devices, DeviceState, Doors, Review, ReviewItem
from checkin.office.checklist import WALK
from checkin.office.findings import Choice
from checkin.store.guests import Offer
from checkin.ui.flow import Flow
from checkin.ui.language import translate
from checkin.ui.messages import Messages
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import GAP, Chips, Empty, Page, button, inset, label, scrolled
from checkin.ui.review.details import Answers, ItemDetails
from checkin.ui.review.device_details import DeviceDetails
from checkin.ui.review.intake import Intake
from checkin.ui.review.invitation_details import InvitationDetails, invitation_name, invitation_state
from checkin.ui.review.words import decided_words, device_last, device_words, item_words, kind_words
from checkin.ui.services import Services
from checkin.ui.table import Table
from checkin.ui.tasks import Progress, Tasks

TO_DECIDE, DECIDED, DEVICES, INVITED = "open", "decided", "devices", "invited"
_WALK = "review/walk"
Looked = tuple[list[ReviewItem], list[DeviceState], list[Offer]]


class ReviewPage(Page):
    """Lists what waits for a decision, what was decided, and the devices whose entries count."""

    NAME = "review"

    def __init__(self, services: Services, messages: Messages, tasks: Tasks) -> None:
        super().__init__(services, messages, tasks)
        self.items: list[ReviewItem] = []
        self.devices: list[DeviceState] = []
        self.offers: list[Offer] = []
        self.intake = Intake(self)
        self.write_button = button(translate("Review", "Write journal file…"), self.intake.ask_folder)
        self.bring_button = button(translate("Review", "Bring in files…"), self.intake.ask, "primary")
        self.head.addWidget(self.bring_button)
        words = translate(
            "Review", "What other doors wrote comes together here. Bring in their files, or load a course."
        )
        first = button(translate("Review", "Bring in files…"), self.intake.ask, "primary")
        self.body.addWidget(Empty("review", words, [first, self.way_to("course")]))
        self.body.addWidget(self._content())
        self._asked = 0

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        bar = QHBoxLayout()
        bar.setSpacing(12)
        self.chips = Chips(lambda _name: self._show())
        bar.addWidget(self.chips, 1)
        said = translate("Review", "Seconds from door to door, at least")
        name = label(said, "small")
        self.walk = QSpinBox()
        inset(self.walk)
        self.walk.setRange(0, 3600)
        self.walk.setValue(self._seconds())
        self.walk.setAccessibleName(said)
        self.walk.setKeyboardTracking(False)
        self.walk.valueChanged.connect(self._on_walk)
        name.setBuddy(self.walk)
        bar.addWidget(name)
        bar.addWidget(self.walk)
        column.addLayout(bar)
        self.model, self.table = RowsModel(()), Table(translate("Review", "Items"))
        self._details, self._box = scrolled(440)
        answers = Answers(self.decide, self.take_back)
        self.item_details = ItemDetails(self._box, answers)
        self.device_details = DeviceDetails(self._box, self.trust, self.revoke, self.first_since)
        self.invitation_details = InvitationDetails(self._box, self.withdraw)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.table, 1)
        row.addWidget(self._details)
        column.addLayout(row, 1)
        ways = Flow()
        ways.addWidget(self.write_button)
        column.addLayout(ways)
        return content

    def show_course(self) -> None:
        """Look at the course off the window's thread, then show what was found."""
        course = self.course
        self.body.setCurrentIndex(0 if course is None else 1)
        self.bring_button.setVisible(course is not None)
        if course is None:
            self.note.setText("")
            return
        self._asked += 1
        number, office, walk = self._asked, self.services.office, timedelta(seconds=self.walk.value())

        def look(_progress: Progress) -> Looked:
            items, devices = Review(office, walk).items(course.course), Devices(office).all(course.course)
            return items, devices, Doors(office).invitations(course.course)

        def take(found: Looked) -> None:
            if number == self._asked:
                self._take(*found)

        self.tasks.run(translate("Review", "Looking at what was merged"), look, take)

    def decide(self, item: ReviewItem, choice: Choice, reason: str, person: str) -> None:
        """Decide about an item."""
        walk, now = timedelta(seconds=self.walk.value()), self.services.clock()
        self._do(
            lambda course: Review(self.services.office, walk).decide(
                course, item.item, choice, reason, now, same_as=person
            ),
            translate("Review", "Decided. It is not asked again, here or elsewhere."),
        )

    def take_back(self, item: ReviewItem, reason: str) -> None:
        """Take a decision back."""
        now = self.services.clock()
        self._do(
            lambda course: Review(self.services.office).take_back(course, item.item, reason, now),
            translate("Review", "Taken back."),
        )

    def trust(self, device: DeviceState) -> None:
        """Trust a device."""
        now = self.services.clock()
        self._do(
            lambda course: Devices(self.services.office).trust(course, device.device, now),
            translate("Review", "{name} is trusted.").format(name=device.name),
        )

    def revoke(self, device: DeviceState, since: int, reason: str) -> None:
        """Let nothing count that a device writes from a number on."""
        now = self.services.clock()
        self._do(
            lambda course: Devices(self.services.office).revoke(course, device.device, since, reason, now),
            translate("Review", "{name} is revoked from entry {number} on.").format(name=device.name, number=since),
        )

    def first_since(self, device: DeviceState, moment: datetime) -> int:
        """Return the first entry that a device wrote at a moment (on the course's clock) or later."""
        if self.course is None:
            return 1
        aware = moment.replace(tzinfo=zone_of(self.course.zone))
        return Devices(self.services.office).first_since(self.course.course, device.device, aware)

    def withdraw(self, offer: Offer, reason: str) -> None:
        """Let nobody else in by an invitation."""
        now = self.services.clock()
        self._do(
            lambda course: Doors(self.services.office).withdraw(course, offer.key, reason, now),
            translate("Review", "Withdrawn: {name} lets nobody else in.").format(name=invitation_name(offer)),
        )

    def _do(self, act: Callable[[str], object], said: str) -> None:
        if self.course is None:
            return
        try:
            act(self.course.course)
        except CheckinError as error:
            self.messages.error(error)
            return
        self.messages.show(said, "good")
        self.changed()

    def _take(self, items: list[ReviewItem], devices: list[DeviceState], offers: list[Offer]) -> None:
        self.items, self.devices, self.offers = items, devices, offers
        waiting = sum(one.decided is None for one in items)
        words = translate("Review", "{n} to decide").format(n=waiting)
        self.note.setText(words if waiting else translate("Review", "Nothing to decide"))
        self.chips.set(
            (
                (TO_DECIDE, translate("Review", "To decide {n}").format(n=waiting)),
                (DECIDED, translate("Review", "Decided {n}").format(n=len(items) - waiting)),
                (DEVICES, translate("Review", "Devices {n}").format(n=len(devices))),
                (INVITED, translate("Review", "Invitations {n}").format(n=len(offers))),
            )
        )
        self._show()

    def _show(self) -> None:
        course = self.course
        if course is None:
            return
        rows: list[Any]
        if self.chips.current == DEVICES:
            rows, columns, widths = list(self.devices), _device_columns(), {0: 3, 1: 2, 2: 1}
        elif self.chips.current == INVITED:
            rows, columns, widths = list(self.offers), _invitation_columns(course), {0: 3, 1: 3, 2: 1}
        else:
            decided = self.chips.current == DECIDED
            rows = [one for one in self.items if (one.decided is not None) == decided]
            columns, widths = _item_columns(lambda one: decided_words(one, course)), {1: 7, 0: 2}
        self.model = RowsModel(columns)
        self.model.set_rows(rows)
        self.table.setModel(self.model)
        self.table.selectionModel().currentRowChanged.connect(self._on_selected)
        self.table.fit(widths)
        if rows:
            self.table.selectRow(0)
        else:
            self._on_selected(QModelIndex(), QModelIndex())

    def _on_selected(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row(current)
        if self.chips.current == DEVICES:
            self.device_details.show(row if isinstance(row, DeviceState) else None, self._now())
        elif self.chips.current == INVITED and self.course is not None:
            names = {device.device: device.name for device in self.devices}
            self.invitation_details.show(row if isinstance(row, Offer) else None, self.course, names)
        elif self.course is not None:
            self.item_details.show(row if isinstance(row, ReviewItem) else None, self.course)

    def _now(self) -> datetime:
        """Return the moment on the course's clock."""
        now = self.services.clock()
        return (now if self.course is None else self.course.local(now)).replace(tzinfo=None)

    def _on_walk(self, seconds: int) -> None:
        self.services.settings.setValue(_WALK, seconds)
        self.refresh()

    def _seconds(self) -> int:
        try:
            return int(str(self.services.settings.value(_WALK, int(WALK.total_seconds()))))
        except ValueError:
            return int(WALK.total_seconds())


def _item_columns(second: Callable[[ReviewItem], str]) -> tuple[Column, ...]:
    return (
        Column(translate("Review", "About"), lambda one: kind_words(one.kind), "quiet"),
        Column(translate("Review", "What was found"), item_words, "strong", second),
    )


def _device_columns() -> tuple[Column, ...]:
    return (
        Column(translate("Review", "Device"), lambda one: one.name, "strong", lambda one: one.device),
        Column(translate("Review", "State"), device_words),
        Column(translate("Review", "Last entry"), device_last, "quiet"),
    )


def _invitation_columns(course: Course) -> tuple[Column, ...]:
    used = translate("Review", "{used} of {most}")
    return (
        Column(translate("Review", "Door file"), invitation_name, "strong", lambda one: one.key[:16]),
        Column(translate("Review", "State"), lambda one: invitation_state(one, course)),
        Column(translate("Review", "Laptops"), lambda one: used.format(used=len(one.used), most=one.most), "quiet"),
    )
