"""The panel beside the list of invitations: who came in by one, and withdrawing it."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from checkin.attendance.course import Course
from checkin.office.leaves import LONGEST
from checkin.store.guests import Offer
from checkin.ui.flow import Flow
from checkin.ui.language import moment_words, translate
from checkin.ui.page import button, clear, label, line


class InvitationDetails:
    """Fills the panel with one invitation. `withdraw(invitation, reason)` is called for what is done."""

    def __init__(self, box: QVBoxLayout, withdraw: Callable[[Offer, str], object]) -> None:
        self._box, self._withdraw = box, withdraw
        self.reason: QLineEdit | None = None

    def show(self, offer: Offer | None, course: Course, names: Mapping[str, str]) -> None:
        """Show an invitation, or that none is chosen; `names` are those of the devices."""
        clear(self._box)
        self.reason = None
        if offer is None:
            words = translate("Review", "Door files that were made are listed here. Make one on the page Course.")
            self._box.addWidget(label(words, "quiet", wrap=True))
            self._box.addStretch(1)
            return
        self._box.addWidget(label(invitation_name(offer), "strong", wrap=True))
        self._box.addWidget(label(invitation_state(offer, course), "quiet", wrap=True))
        self._box.addWidget(label(translate("Review", "Made"), "small"))
        self._box.addWidget(label(moment_words(course, offer.made), wrap=True))
        self._box.addWidget(label(translate("Review", "Laptops that came in by it"), "small"))
        came = [f"{names.get(device, device)} · {device}" for device in offer.used]
        self._box.addWidget(label("\n".join(came) or translate("Review", "None that was merged yet"), wrap=True))
        if offer.withdrawn is None:
            self._box.addWidget(line())
            self._ask(offer)
        self._box.addStretch(1)

    def _ask(self, offer: Offer) -> None:
        words = translate(
            "Review",
            "Stick or passphrase lost? Withdrawn, it lets nobody else in. Those above stay; what others bring that "
            "used it waits for a decision.",
        )
        self._box.addWidget(label(words, "small", wrap=True))
        hint = translate("Review", "Why? Everybody who merges reads it.")
        field = self.reason = QLineEdit()
        field.setMaxLength(LONGEST)
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        act = button(
            translate("Review", "Withdraw this invitation"), lambda: self._withdraw(offer, field.text()), "danger"
        )
        act.setEnabled(False)
        field.textChanged.connect(lambda text: act.setEnabled(bool(text.strip())))
        self._box.addWidget(field)
        row = Flow()
        row.addWidget(act)
        self._box.addLayout(row)


def invitation_name(offer: Offer) -> str:
    """Return what people call an invitation."""
    return offer.label or translate("Review", "Door file {key}").format(key=offer.key[:8])


def invitation_state(offer: Offer, course: Course) -> str:
    """Return how it stands."""
    if offer.withdrawn is not None:
        words = translate("Review", "Withdrawn {when}: {reason}")
        return words.format(when=moment_words(course, offer.withdrawn), reason=offer.reason)
    return translate("Review", "Open until {when}").format(when=moment_words(course, offer.until))
