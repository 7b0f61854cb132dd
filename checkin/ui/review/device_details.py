"""The panel beside the list of devices: what a device is known by, and trusting or revoking it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QSpinBox, QVBoxLayout

from checkin.office import DeviceState
from checkin.office.leaves import LONGEST
from checkin.ui.course.edits import with_calendar
from checkin.ui.flow import Flow
from checkin.ui.language import translate
from checkin.ui.page import button, clear, inset, label, line
from checkin.ui.review.words import device_last, device_words


class DeviceDetails:
    """Fills the panel with one device. `trust(device)`, `revoke(device, since, reason)` are called for what is done."""

    def __init__(
        self,
        box: QVBoxLayout,
        trust: Callable[[DeviceState], object],
        revoke: Callable[[DeviceState, int, str], object],
        first_since: Callable[[DeviceState, datetime], int],
    ) -> None:
        """`first_since(device, moment)` tells the first entry of a device at a moment, on the course's clock."""
        self._box, self._trust, self._revoke, self._first_since = box, trust, revoke, first_since
        self.lost: QDateTimeEdit | None = None
        self.reason: QLineEdit | None = None
        self.since: QSpinBox | None = None

    def show(self, device: DeviceState | None, now: datetime) -> None:
        """Show a device, or that none is chosen; `now` is the moment on the course's clock."""
        clear(self._box)
        self.reason = self.since = self.lost = None
        if device is None:
            self._box.addWidget(label(translate("Review", "Choose a device."), "quiet", wrap=True))
            self._box.addStretch(1)
            return
        self._box.addWidget(label(device.name, "strong", wrap=True))
        self._box.addWidget(label(device_words(device), "quiet", wrap=True))
        facts = (
            (translate("Review", "Device"), device.device),
            (translate("Review", "Fingerprint of its key"), device.fingerprint or "–"),
            (translate("Review", "Last entry here"), device_last(device)),
            (translate("Review", "Entries that wait"), str(device.waiting)),
        )
        for name, value in facts:
            self._box.addWidget(label(name, "small"))
            words = label(value, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._box.addWidget(words)
        if not device.own:
            self._box.addWidget(line())
            self._ask(device, now)
        self._box.addStretch(1)

    def _ask(self, device: DeviceState, now: datetime) -> None:
        if not device.trusted:
            words = translate("Review", "Compare the fingerprint on that computer before you trust it.")
            self._box.addWidget(label(words, "small", wrap=True))
            row = Flow()
            row.addWidget(button(translate("Review", "Trust this device"), lambda: self._trust(device)))
            self._box.addLayout(row)
            return
        said = translate(
            "Review",
            "Lost or stolen? Say when: nothing counts that it writes from then on. Withdraw its invitation, too, if "
            "the door file was with it.",
        )
        self._box.addWidget(label(said, "small", wrap=True))
        self._box.addWidget(label(translate("Review", "Lost at"), "small"))
        lost = self.lost = QDateTimeEdit(QDateTime(now.year, now.month, now.day, now.hour, now.minute, 0))
        with_calendar(lost)
        lost.setDisplayFormat("yyyy-MM-dd HH:mm")
        lost.setAccessibleName(translate("Review", "Lost at"))
        self._box.addWidget(lost)
        self._box.addWidget(label(translate("Review", "First entry that does not count"), "small"))
        since = self.since = QSpinBox()
        inset(since)
        since.setRange(1, 2**31 - 1)
        since.setValue(max(device.last, device.elsewhere) + 1)
        since.setAccessibleName(translate("Review", "First entry that does not count"))
        lost.dateTimeChanged.connect(lambda moment: since.setValue(self._first_since(device, _plain(moment))))
        hint = translate("Review", "Why? Everybody who merges reads it.")
        field = self.reason = QLineEdit()
        field.setMaxLength(LONGEST)
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        act = button(
            translate("Review", "Revoke this device"),
            lambda: self._revoke(device, since.value(), field.text()),
            "danger",
        )
        act.setEnabled(False)
        field.textChanged.connect(lambda text: act.setEnabled(bool(text.strip())))
        self._box.addWidget(since)
        self._box.addWidget(field)
        row = Flow()
        row.addWidget(act)
        self._box.addLayout(row)


def _plain(moment: QDateTime) -> datetime:
    """Return what a field shows, without a time zone: it is that of the course."""
    day, time = moment.date(), moment.time()
    return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001
