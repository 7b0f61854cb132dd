"""How a file is read: which sheets, which encoding, where the headings are, and numbers for a file without any."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from checkin.roster import RosterSheet
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, translate
from checkin.ui.page import label
from checkin.ui.roster.looking import Look
from checkin.ui.roster.word_box import WordBox
from checkin.ui.roster.words import encoding_word

_DEEPEST = 30
"""The last row that is offered as the one of the headings."""


class SourceBar(QWidget):
    """The choices for one file; each is read again at once.

    Signals: sheets_chosen(object): names of sheets; encoding_chosen(str); headings_chosen(int): a row, 0 for none;
    numbered_chosen(bool).
    """

    sheets_chosen = Signal(object)
    encoding_chosen = Signal(str)
    headings_chosen = Signal(int)
    numbered_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.sheets = QPushButton()
        self.menu = QMenu(self.sheets)
        self.sheets.setMenu(self.menu)
        self.encoding = WordBox(translate("RosterImport", "How the letters are read"), 22)
        self.encoding.view().setMinimumWidth(560)
        self.encoding.setToolTip(self.encoding.accessibleName())
        self.encoding.activated.connect(self._on_encoding)
        self.headings = WordBox(translate("RosterImport", "Row of the headings"), 16)
        self.headings.view().setMinimumWidth(560)
        self.headings.activated.connect(self._on_headings)
        self.numbered = QPushButton(translate("RosterImport", "Number the people"))
        self.numbered.setToolTip(translate("RosterImport", "The file has no numbers: give them 001, 002, …"))
        self.numbered.setProperty("kind", "chip")
        self.numbered.setCheckable(True)
        self.numbered.clicked.connect(self.numbered_chosen)
        row = Flow(self, spacing=12)
        for widget in (
            self.sheets,
            self.encoding,
            self._named(translate("RosterImport", "Headings"), self.headings),
            self.numbered,
        ):
            row.addWidget(widget)

    def show_look(self, look: Look) -> None:
        """Show how a file was read."""
        roster = look.roster
        self._offer_sheets(roster.sheets)
        self._offer_encodings(look)
        self._offer_headings(look)
        self.numbered.setVisible("number" not in roster.fields)
        self.numbered.setChecked(roster.choice.numbered)

    def _offer_sheets(self, sheets: tuple[RosterSheet, ...]) -> None:
        self.sheets.setVisible(len(sheets) > 1)
        self.menu.clear()
        taken = [sheet for sheet in sheets if sheet.taken]
        words = translate("RosterImport", "{count} sheets").format(count=len(taken))
        one = translate("RosterImport", "Sheet {name}").format(name=_short(taken[0].name)) if taken else ""
        self.sheets.setText(words if len(taken) > 1 else one)
        for sheet in sheets:
            words = translate("RosterImport", "{name}: {people}")
            if sheet.hidden:
                words = translate("RosterImport", "{name} (hidden): {people}")
            told = words.format(name=_short(sheet.name), people=Counted().people(sheet.people))
            action = QAction(told.replace("&", "&&"), self.menu)
            action.setCheckable(True)
            action.setChecked(sheet.taken)
            action.setEnabled(sheet.people > 0 or sheet.taken)
            action.setData(sheet.name)
            action.triggered.connect(self._on_sheets)
            self.menu.addAction(action)

    def _offer_encodings(self, look: Look) -> None:
        encodings = look.roster.encodings
        self.encoding.setVisible(bool(encodings))
        self.encoding.clear()
        for one in encodings:
            sample = translate("RosterImport", "{encoding}: {sample}")
            told = sample.format(encoding=encoding_word(one.name), sample="  ".join(one.sample))
            self.encoding.addItem(told, one.name)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(look.roster.book.encoding)))

    def _offer_headings(self, look: Look) -> None:
        roster = look.roster
        chosen = roster.header_row if roster.choice.header_row is None else roster.choice.header_row
        words = translate("RosterImport", "Row {row}: {texts}")
        self.headings.clear()
        self.headings.addItem(translate("RosterImport", "no headings"), 0)
        for row, cells in enumerate(look.first.rows[: max(_DEEPEST, chosen)], 1):
            texts = "  ".join(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))
            if texts:
                self.headings.addItem(words.format(row=row, texts=_short(" ".join(texts.split()), 60)), row)
        self.headings.setCurrentIndex(max(0, self.headings.findData(chosen)))

    def _named(self, words: str, field: QWidget) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name = label(words, "small")
        name.setBuddy(field)
        row.addWidget(name)
        row.addWidget(field)
        return whole

    def _on_sheets(self) -> None:
        chosen = tuple(str(action.data()) for action in self.menu.actions() if action.isChecked())
        if chosen:
            self.sheets_chosen.emit(chosen)
        else:
            sender = self.sender()
            if isinstance(sender, QAction):
                sender.setChecked(True)

    def _on_encoding(self, _row: int) -> None:
        self.encoding_chosen.emit(str(self.encoding.currentData()))

    def _on_headings(self, _row: int) -> None:
        self.headings_chosen.emit(int(self.headings.currentData()))


def _short(text: str, most: int = 24) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
