"""What is asked before badges are printed all the same, replaced or revoked, and about pages that may have come out."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from checkin.badges.face import BadgeFace
from checkin.badges.faults import Fault
from checkin.office.badges import Wearer
from checkin.ui.door.sheet import Sheet, text_field
from checkin.ui.language import Counted, spoken, translate
from checkin.ui.page import label

_MOST = 6


class ReasonSheet(Sheet):
    """Asks for the reason of an act that cannot be taken back."""

    def __init__(
        self, heading: str, explanation: str, act: str, then: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(heading, parent)
        self._then = then
        self.box.addWidget(label(explanation, "quiet", wrap=True))
        self.reason = text_field(longest=200)
        self.add_field(translate("Badges", "Reason, kept in the journal"), self.reason)
        self.reason.textChanged.connect(self._weigh)
        self.add_act(translate("Badges", "Back"), self.reject, "quiet")
        self.confirm = self.add_act(act, self._on_confirmed, "primary")
        self._weigh()
        self.reason.setFocus()

    def _weigh(self) -> None:
        self.confirm.setEnabled(bool(self.reason.text().strip()))

    def _on_confirmed(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.accept()
            self._then(reason)


def reissue_sheet(wearer: Wearer, then: Callable[[str], object], parent: QWidget) -> ReasonSheet:
    """Ask why somebody gets a new badge."""
    name = wearer.person.name or wearer.number
    return ReasonSheet(
        translate("Badges", "A new badge for {name}?").format(name=name),
        translate("Badges", "The badge that was printed before is refused at every door from now on."),
        translate("Badges", "Issue a new badge"),
        then,
        parent,
    )


def revoke_sheet(wearer: Wearer, then: Callable[[str], object], parent: QWidget) -> ReasonSheet:
    """Ask why a badge is withdrawn."""
    name = wearer.person.name or wearer.number
    explanation = translate(
        "Badges",
        "The badge is refused at every door from now on, and {name} has none until one is printed again.",
    )
    heading = translate("Badges", "Revoke the badge of {name}?").format(name=name)
    return ReasonSheet(heading, explanation.format(name=name), translate("Badges", "Revoke the badge"), then, parent)


class StopsSheet(Sheet):
    """Says what must not be printed so, and asks what to do. `then` gets the numbers that are left out."""

    def __init__(
        self, stops: Sequence[Fault], people: int, then: Callable[[frozenset[str]], object], parent: QWidget
    ) -> None:
        super().__init__(translate("Badges", "Some badges are not fit to print"), parent)
        self._then = then
        for fault in stops[:_MOST]:
            self.box.addWidget(label(spoken(fault.sentence), "strong", wrap=True))
            self.box.addWidget(label(spoken(fault.advice), "small", wrap=True))
        if len(stops) > _MOST:
            self.box.addWidget(label(translate("Badges", "and {n} more").format(n=len(stops) - _MOST), "quiet"))
        self._out = frozenset(fault.number for fault in stops if fault.number)
        self.anyway = self.add_act(translate("Badges", "Print all the same"), self._on_anyway, "danger")
        self.others = self.add_act(
            translate("Badges", "Leave out {n}, print the others").format(n=len(self._out)), self._on_others
        )
        whole = any(not fault.number for fault in stops)
        self.others.setVisible(not whole and 0 < len(self._out) < people)
        self.back = self.add_act(translate("Badges", "Back"), self.reject, "primary")
        self.resize(720, 1)

    def _on_anyway(self) -> None:
        self.accept()
        self._then(frozenset())

    def _on_others(self) -> None:
        self.accept()
        self._then(self._out)


class ArrivedSheet(Sheet):
    """Asks about badges that were on their way to the printer when the program ended. `then` gets the answer."""

    def __init__(
        self, faces: Sequence[BadgeFace], printer: str, then: Callable[[bool], object], parent: QWidget
    ) -> None:
        super().__init__(translate("Badges", "Did these badges come out?"), parent)
        self._then = then
        words = translate(
            "Badges",
            "{badges} were on their way to {printer}, from {first} to {last}. Look at the paper: they are printed "
            "again only if they did not come out.",
        )
        said = words.format(
            badges=Counted().badges(len(faces)), printer=printer, first=faces[0].who, last=faces[-1].who
        )
        self.box.addWidget(label(said, wrap=True))
        self.add_act(translate("Badges", "Back"), self.reject, "quiet")
        self.no = self.add_act(translate("Badges", "No, print them again"), lambda: self._answer(False))
        self.yes = self.add_act(translate("Badges", "Yes, all of them"), lambda: self._answer(True), "primary")
        self.resize(680, 1)

    def _answer(self, arrived: bool) -> None:
        self.accept()
        self._then(arrived)
