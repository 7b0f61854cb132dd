"""Whether a certificate that somebody shows is genuine."""

import re
import unicodedata
from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.office.certificates import Shown
from checkin.ui.course.fields import Notice
from checkin.ui.door.sheet import text_field
from checkin.ui.language import translate
from checkin.ui.page import button

_SHOWN = re.compile(r"(.*\S)[\s,;/]+((?:\d[\s]*){10})")
"""What stands on a certificate, and what its symbol says: the number, then ten digits."""


def read_shown(text: str) -> tuple[str, str]:
    """Return the number and the code that somebody typed or scanned; ("", "") when it is not both."""
    found = _SHOWN.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return (found[1], "".join(found[2].split())) if found else ("", "")


class VerifyBar(QWidget):
    """A field for number and code, typed or scanned from the certificate's symbol; the answer is in `good` or `bad`."""

    def __init__(self, verify: Callable[[str, str], object]) -> None:
        """Make the bar. `verify(number, code)` is to call `answer` later."""
        super().__init__()
        self._verify = verify
        self.field = text_field(translate("Certificates", "Verify: number and code"))
        self.field.setAccessibleName(translate("Certificates", "Number and code of a certificate to verify"))
        self.field.setToolTip(translate("Certificates", "Type what stands on the certificate, or scan its symbol."))
        self.field.returnPressed.connect(self._on_asked)
        self.field.textEdited.connect(self._on_typed)
        self.good, self.bad = Notice("good", "good"), Notice("bad", "bad")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(button(translate("Certificates", "Verify"), self._on_asked))

    def answer(self, number: str, shown: Shown) -> None:
        """Say whether it is genuine, and whose it is."""
        if shown.certificate is None:
            words = translate("Certificates", "No certificate {number} of this course is known on this laptop.")
        elif not shown.genuine:
            words = translate("Certificates", "Not genuine: {number} was issued, but with another code.")
        elif shown.trainee is None or not shown.trainee.name:
            words = translate("Certificates", "Genuine: {number}. The name was erased.")
        else:
            words = translate("Certificates", "Genuine: {number} was issued to {name}, {person}.")
        person = shown.trainee
        said = words.format(number=number, name=person.name if person else "", person=person.number if person else "")
        self.good.say(said if shown.genuine else "")
        self.bad.say("" if shown.genuine else said)

    def _on_asked(self) -> None:
        self._on_typed()
        number, code = read_shown(self.field.text())
        if number:
            self._verify(number, code)
        else:
            words = translate("Certificates", "Type the number and the ten digits of the code, such as {example}.")
            self.bad.say(words.format(example="CC2020-0001 12345 67890"))
        self.field.selectAll()

    def _on_typed(self) -> None:
        self.good.say("")
        self.bad.say("")
