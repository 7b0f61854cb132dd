"""Asks for the PIN, and sets it."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.clock import Clock
from checkin.desk import Act, Guard
from checkin.errors import CheckinError
from checkin.ui.door.sheet import Sheet, text_field
from checkin.ui.language import spoken, translate


def act_words(act: Act) -> str:
    """Return what the PIN is asked for, in the language of the screen."""
    return _ACTS[act]()


_ACTS: dict[Act, Callable[[], str]] = {
    Act.LET_IN: lambda: translate("PinSheet", "let somebody in"),
    Act.UNDO: lambda: translate("PinSheet", "undo a scan"),
    Act.EVERYBODY_OUT: lambda: translate("PinSheet", "everybody out"),
    Act.PAPER: lambda: translate("PinSheet", "enter a paper sign-in sheet"),
    Act.SESSION: lambda: translate("PinSheet", "choose the session of this door"),
    Act.CAMERA: lambda: translate("PinSheet", "camera settings"),
    Act.SOUND: lambda: translate("PinSheet", "set the sound"),
    Act.HOLD: lambda: translate("PinSheet", "set how long a verdict stays"),
    Act.PHONES: lambda: translate("PinSheet", "show phones in the lists"),
    Act.REHEARSE: lambda: translate("PinSheet", "rehearse on a copy"),
    Act.LEAVE_KIOSK: lambda: translate("PinSheet", "leave the kiosk"),
    Act.CHANGE_PIN: lambda: translate("PinSheet", "change the PIN"),
}


def _pin_field() -> QLineEdit:
    field = text_field(longest=12)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field


class PinSheet(Sheet):
    """Asks for the PIN before an act; calls `then` when it was right."""

    def __init__(self, guard: Guard, clock: Clock, act: Act, then: Callable[[], object], parent: QWidget) -> None:
        super().__init__(translate("PinSheet", "PIN"), parent)
        self._guard, self._clock, self._act, self._then = guard, clock, act, then
        self.pin = _pin_field()
        self.add_field(self.tr("This needs the PIN of this laptop: {act}").format(act=act_words(act)), self.pin)
        self.add_act(self.tr("Cancel"), self.reject, "quiet")
        self.add_act(self.tr("Go on"), self._on_given, "primary")
        self.pin.setFocus()

    def _on_given(self) -> None:
        try:
            self._guard.check(self.pin.text(), self._act, self._clock())
        except CheckinError as error:
            self.pin.clear()
            self.refuse(spoken(error))
            return
        self.accept()
        self._then()


class SetPinSheet(Sheet):
    """Sets, changes or takes away the PIN."""

    def __init__(self, guard: Guard, clock: Clock, parent: QWidget) -> None:
        super().__init__(translate("SetPinSheet", "PIN of this laptop"), parent)
        self._guard, self._clock = guard, clock
        self.old, self.new, self.again = _pin_field(), _pin_field(), _pin_field()
        if guard.is_set:
            self.add_field(self.tr("Present PIN"), self.old)
        self.add_field(self.tr("New PIN, 4 to 12 digits (empty: none)"), self.new)
        self.add_field(self.tr("New PIN once more"), self.again)
        self.add_act(self.tr("Cancel"), self.reject, "quiet")
        self.add_act(self.tr("Set PIN"), self._on_set, "primary")
        (self.old if guard.is_set else self.new).setFocus()

    def _on_set(self) -> None:
        if self.new.text() != self.again.text():
            self.refuse(self.tr("The two new PINs differ. Type them again."))
            return
        try:
            self._guard.set_pin(self.new.text(), self._clock(), old=self.old.text())
        except CheckinError as error:
            self.refuse(spoken(error))
            return
        self.accept()


def ask_pin(guard: Guard, clock: Clock, act: Act, then: Callable[[], object], parent: QWidget) -> PinSheet | None:
    """Do `then` at once where no PIN is set; else after the right PIN. Returns the sheet that asks, if any."""
    if not guard.is_set:
        then()
        return None
    sheet = PinSheet(guard, clock, act, then, parent)
    sheet.open()
    return sheet
