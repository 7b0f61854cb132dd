"""The panel beside the list of devices: what a device is known by, and trusting or revoking it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout

from checkin.office import DeviceState
from checkin.office.leaves import LONGEST
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
    ) -> None:
        self._box, self._trust, self._revoke = box, trust, revoke
        self.reason: QLineEdit | None = None
        self.since: QSpinBox | None = None

    def show(self, device: DeviceState | None) -> None:
        """Show a device, or that none is chosen."""
        clear(self._box)
        self.reason = self.since = None
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
            self._ask(device)
        self._box.addStretch(1)

    def _ask(self, device: DeviceState) -> None:
        if not device.trusted:
            words = translate("Review", "Compare the fingerprint on that computer before you trust it.")
            self._box.addWidget(label(words, "small", wrap=True))
            row = Flow()
            row.addWidget(button(translate("Review", "Trust this device"), lambda: self._trust(device)))
            self._box.addLayout(row)
            return
        said = translate("Review", "Lost or stolen? From which entry on does nothing count that it writes?")
        self._box.addWidget(label(said, "small", wrap=True))
        since = self.since = QSpinBox()
        inset(since)
        since.setRange(1, 2**31 - 1)
        since.setValue(max(device.last, device.elsewhere) + 1)
        since.setAccessibleName(translate("Review", "First entry that does not count"))
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
