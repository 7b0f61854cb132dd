"""Chooses the design, the size, the sheet, how cards go onto it, and the printer."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from checkin.badges.builtin import DESIGNS, template_names
from checkin.badges.layouts import Layout
from checkin.badges.printer import printers
from checkin.errors import CheckinError
from checkin.office import Badges
from checkin.printing.profiles import profiles
from checkin.ui.badges.choice import Card, Choice, card_of, choose, sheets_for, with_profile
from checkin.ui.badges.words import card_words, design_word, sheet_words
from checkin.ui.language import spoken, translate
from checkin.ui.page import button, inset, label
from checkin.ui.roster.word_box import WordBox


class DesignPanel(QWidget):
    """What is printed on what.

    Signals: changed(object): the new Choice; calibration_wanted().
    """

    changed = Signal(object)
    calibration_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._badges: Badges | None = None
        self.choice: Choice | None = None
        self._sheets: list[Layout] = []
        self._names: dict[QWidget, QLabel] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(18, 16, 18, 16)
        self._box.setSpacing(6)
        self.problem = label("", "bad", wrap=True)
        self.problem.hide()
        self._box.addWidget(self.problem)
        self.design = self._choices(translate("Badges", "Design"), self._on_design)
        self.card = self._choices(translate("Badges", "Size of the card"), self._on_card)
        self._side_by_side(self.design, self.card)
        self.sheet = self._choices(translate("Badges", "Sheet"), self._on_sheet)
        self._side_by_side(self.sheet)
        self.maker = QLineEdit()
        self.maker.setPlaceholderText(translate("Badges", "Maker's number, such as L4785"))
        self.maker.setAccessibleName(translate("Badges", "Find a sheet by its maker's number"))
        self.maker.returnPressed.connect(self._on_maker)
        self._box.addWidget(self.maker)
        self._paper()
        self.printer = self._choices(translate("Badges", "Print to"), self._on_printer)
        self.profile = self._choices(translate("Badges", "Printer correction"), self._on_profile)
        self._side_by_side(self.printer, self.profile)
        calibrate = button(translate("Badges", "Calibrate a printer…"), self.calibration_wanted.emit, "quiet")
        self._box.addWidget(calibrate, 0, Qt.AlignmentFlag.AlignLeft)
        self._box.addStretch(1)

    def _paper(self) -> None:
        self.skip = QSpinBox()
        inset(self.skip)
        self._names[self.skip] = _name(translate("Badges", "Used labels"), self.skip)
        self.skip.setToolTip(translate("Badges", "Labels of the first sheet that are used already"))
        self.skip.valueChanged.connect(self._on_skip)
        self.flip = self._choices(translate("Badges", "Sides"), self._on_flip)
        self._side_by_side(self.skip, self.flip)
        self.stack = self._tick(translate("Badges", "Stacks keep the order"))
        self.stack.setToolTip(translate("Badges", "Cut stacks laid on each other are in the order of the list"))
        self.marks = self._tick(translate("Badges", "Cut and fold marks"))

    def open(self, choice: Choice, badges: Badges) -> None:
        """Offer everything there is, with what was chosen before."""
        self._badges = badges
        self.offer_printers(choice.printer)
        self.offer_profiles()
        self.show_choice(choice)

    def offer_printers(self, chosen: str) -> None:
        """Offer the printers of this machine; one that is not there now stays to be seen."""
        known = [name for name in dict.fromkeys((*printers(), chosen)) if name]
        _fill(self.printer, [(translate("Badges", "PDF file"), ""), *((name, name) for name in known)])

    def offer_profiles(self) -> None:
        """Offer the printers that were calibrated."""
        folder = self._badges.folder if self._badges is not None else None
        known: Sequence[str] = ()
        if folder is not None:
            try:
                known = tuple(profiles(folder))
            except CheckinError as error:
                self._refuse(error)
        _fill(self.profile, [(translate("Badges", "None"), ""), *((name, name) for name in known)])

    def show_choice(self, choice: Choice) -> None:
        """Show a choice."""
        self.choice = choice
        assert self._badges is not None, "it was opened"
        own = template_names(self._badges.part("templates"))[len(template_names()) :]
        _fill(self.design, [*((design_word(d), d) for d in DESIGNS), *((name, name) for name in own)])
        _set(self.design, choice.design)
        try:
            self._sheets = sheets_for(choice.design, self._badges)
        except CheckinError as error:
            self._refuse(error)
        cards = list(dict.fromkeys(card_of(sheet) for sheet in self._sheets))
        _fill(self.card, [(card_words(*card), card) for card in cards])
        _set(self.card, choice.card)
        _fill(self.sheet, [(sheet_words(s), s.id) for s in self._sheets if card_of(s) == choice.card])
        _set(self.sheet, choice.sheet.id)
        self._offer_makers()
        self._show_paper(choice)
        _set(self.printer, choice.printer)
        _set(self.profile, choice.profile)

    def _show_paper(self, choice: Choice) -> None:
        setup, sheet = choice.setup, choice.sheet
        self.skip.blockSignals(True)
        self.skip.setRange(0, sheet.per_page - 1)
        self.skip.setValue(setup.skip)
        self.skip.blockSignals(False)
        self._show_field(self.skip, sheet.per_page > 1)
        sides = {
            "": translate("Badges", "One side only"),
            "long": translate("Badges", "Both, turned over the long edge"),
            "short": translate("Badges", "Both, turned over the short edge"),
        }
        _fill(self.flip, [(words, name) for name, words in sides.items()])
        _set(self.flip, setup.flip)
        self._show_field(self.flip, len(choice.template.sides) > 1 and not choice.template.fold)
        for box, value, shown in (
            (self.stack, setup.stack, sheet.per_page > 1),
            (self.marks, setup.marks, sheet.marks != "none" or sheet.fold),
        ):
            box.blockSignals(True)
            box.setChecked(value)
            box.blockSignals(False)
            box.setVisible(shown)

    def _take(self, make: Callable[[Choice, Badges], Choice]) -> None:
        """Change the choice, or say why it cannot be."""
        if self.choice is None or self._badges is None:
            return
        self.problem.hide()
        try:
            made = make(self.choice, self._badges)
        except CheckinError as error:
            self._refuse(error)
            self.show_choice(self.choice)
            return
        self.show_choice(made)
        self.changed.emit(made)

    def set_skip(self, labels: int) -> None:
        """Say how many labels of the first sheet are used."""
        self.skip.setValue(labels)

    def choose_profile(self, name: str) -> None:
        """Print with the correction of this printer."""
        self._on_profile(name)

    def choose_design(self, name: str) -> None:
        """Print this design, as it is stored now."""
        self._on_design(name)

    def _on_design(self, name: str) -> None:
        def take(choice: Choice, badges: Badges) -> Choice:
            return _on_some_sheet(choice, badges, name, lambda sheet: sheet.id == choice.sheet.id)

        self._take(take)

    def _on_card(self, card: Card) -> None:
        self._take(lambda choice, badges: _on_some_sheet(choice, badges, choice.design, lambda s: card_of(s) == card))

    def _on_sheet(self, name: str) -> None:
        self._take(lambda choice, badges: _on_some_sheet(choice, badges, choice.design, lambda s: s.id == name))

    def _on_maker(self) -> None:
        wanted = self.maker.text().casefold().replace(" ", "")
        found = [
            sheet
            for sheet in self._sheets
            if wanted and any(wanted in maker.casefold().replace(" ", "") for maker in sheet.makers)
        ]
        if found:
            self.maker.clear()
            self._on_sheet(found[0].id)
        elif wanted:
            words = translate("Badges", "No sheet of this design has the number {number}.")
            self.problem.setText(words.format(number=self.maker.text()))
            self.problem.show()

    def _on_skip(self, labels: int) -> None:
        self._take(lambda choice, _b: replace(choice, setup=replace(choice.setup, skip=labels)))

    def _on_flip(self, flip: str) -> None:
        self._take(lambda choice, _b: replace(choice, setup=replace(choice.setup, flip=flip)))

    def _on_ticked(self) -> None:
        stack, marks = self.stack.isChecked(), self.marks.isChecked()
        self._take(lambda choice, _b: replace(choice, setup=replace(choice.setup, stack=stack, marks=marks)))

    def _on_printer(self, name: str) -> None:
        """Take a printer, with the correction that is kept under its name."""
        known = [str(self.profile.itemData(at)) for at in range(self.profile.count())]
        own = next((one for one in known if one and one.split(": ")[0] == name), "")
        self._take(lambda choice, badges: with_profile(replace(choice, printer=name), own, badges.folder))

    def _on_profile(self, name: str) -> None:
        self._take(lambda choice, badges: with_profile(choice, name, badges.folder))

    def _refuse(self, error: CheckinError) -> None:
        self.problem.setText(spoken(error))
        self.problem.show()

    def _offer_makers(self) -> None:
        makers = [maker for sheet in self._sheets for maker in sheet.makers]
        completer = QCompleter(makers, self.maker)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.maker.setCompleter(completer)

    def _choices(self, words: str, act: Callable[..., None]) -> WordBox:
        made = WordBox(words, 6)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.activated.connect(lambda at: act(made.itemData(at)))
        self._names[made] = _name(words, made)
        return made

    def _side_by_side(self, *fields: QWidget) -> None:
        """Add fields in a row, each with its name above it."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in fields:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addStretch(1)
            column.addWidget(self._names[field])
            column.addWidget(field)
            row.addLayout(column, 1)
        self._box.addLayout(row)

    def _show_field(self, field: QWidget, shown: bool) -> None:
        self._names[field].setVisible(shown)
        field.setVisible(shown)

    def _tick(self, words: str) -> QCheckBox:
        made = QCheckBox(words)
        made.toggled.connect(self._on_ticked)
        self._box.addWidget(made)
        return made


def _name(words: str, field: QWidget) -> QLabel:
    name = label(words, "small", wrap=True)
    name.setBuddy(field)
    field.setAccessibleName(words)
    return name


def _on_some_sheet(choice: Choice, badges: Badges, design: str, wanted: Callable[[Layout], bool]) -> Choice:
    """Return the choice on the first sheet that is wanted, else on one with cards of the same size, else on any."""
    known = sheets_for(design, badges)
    tests = (wanted, lambda sheet: card_of(sheet) == choice.card, lambda _sheet: True)
    found = next((sheet for test in tests for sheet in known if test(sheet)), choice.sheet)
    return choose(badges, design, found, choice)


def _fill(box: WordBox, words: Sequence[tuple[str, object]]) -> None:
    if [(box.itemText(at), box.itemData(at)) for at in range(box.count())] == list(words):
        return
    box.blockSignals(True)
    box.clear()
    for text, data in words:
        box.addItem(text, data)
        box.setItemData(box.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
    box.blockSignals(False)


def _set(box: WordBox, data: object) -> None:
    at = next((at for at in range(box.count()) if box.itemData(at) == data), 0)
    box.blockSignals(True)
    box.setCurrentIndex(at)
    box.setToolTip(box.itemText(at))
    box.blockSignals(False)
