"""The preview: one badge, front or back, or a whole page, with arrows to leaf through."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QStackedWidget, QWidget

from checkin.badges.artist import Artist, Photos
from checkin.badges.face import BadgeFace
from checkin.badges.setup import arranged, prints_back
from checkin.ui.badges.choice import Choice
from checkin.ui.badges.paper import CardPreview, SheetPreview
from checkin.ui.elided import Elided
from checkin.ui.language import translate
from checkin.ui.page import Chips, button, panel
from checkin.ui.roster.chips import offer

_VIEWS = "front", "back", "sheet"


class Preview(QWidget):
    """Shows what prints.

    Signals: leafed(int): another badge is wanted, so many rows on; begin_at(int): the first label that is free;
    viewed(str): "front", "back" or "sheet" is shown.
    """

    leafed = Signal(int)
    begin_at = Signal(int)
    viewed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        frame, box = panel()
        box.setContentsMargins(12, 12, 12, 12)
        self.card, self.sheet = CardPreview(), SheetPreview()
        self.sheet.begin_at.connect(self.begin_at)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.card)
        self._stack.addWidget(self.sheet)
        self.chips = Chips(self._on_view)
        self.where = Elided("", "quiet")
        self.where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = self._arrow("‹", translate("Badges", "Previous"), -1)
        self.on = self._arrow("›", translate("Badges", "Next"), 1)
        self.acts = QPushButton(translate("Badges", "This badge"))
        self.acts.setMenu(QMenu(self.acts))
        self.acts.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        box.addWidget(self.chips)
        box.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.back, self.where, self.on):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.acts)
        box.addLayout(row)
        outside = QHBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(frame)
        self._faces: Sequence[BadgeFace] = ()
        self._face: BadgeFace | None = None
        self._choice: Choice | None = None
        self._artist: Artist | None = None
        self._place = 0, 0

    @property
    def view(self) -> str:
        """What is shown: "front", "back" or "sheet"."""
        return self.chips.current or "front"

    def show_design(self, choice: Choice, photos: Photos) -> None:
        """Show another design, or the same on another sheet."""
        before = self._choice
        self._choice = choice
        if before is None or before.template is not choice.template or before.sheet.dots != choice.sheet.dots:
            self._artist = Artist(choice.template, photos, choice.sheet.dots)
        words = {"front": translate("Badges", "Front"), "sheet": translate("Badges", "Sheet")}
        if len(choice.template.sides) > 1:
            words["back"] = translate("Badges", "Second side")
        if len(words) == 2:
            words["front"] = translate("Badges", "Badge")
        offer(self.chips, _VIEWS, words)
        self._show()

    def forget_pictures(self, photos: Photos) -> None:
        """Draw everything again: fonts or photos have changed."""
        if self._choice is not None:
            self._artist = Artist(self._choice.template, photos, self._choice.sheet.dots)
            self._show()

    def show_faces(self, faces: Sequence[BadgeFace]) -> None:
        """Take the badges that are printed, in order."""
        self._faces = faces
        self._show()

    def show_face(self, face: BadgeFace | None, row: int, rows: int) -> None:
        """Show the badge of a row of the list, and on the sheet the page where it lies."""
        self._face, self._place = face, (row, rows)
        self.acts.setEnabled(face is not None)
        page = self._page_of(face)
        if page is not None:
            self.sheet.page = page
        self._show()

    def show_sheet(self) -> None:
        """Show the first page."""
        self.sheet.page = 0
        self.chips.choose("sheet")

    def _page_of(self, face: BadgeFace | None) -> int | None:
        choice = self._choice
        if face is None or choice is None:
            return None
        index = next((i for i, one in enumerate(self._faces) if one.number == face.number), None)
        if index is None or choice.setup.stack:
            return None if index is None else self._stacked(index)
        return (index + choice.setup.skip) // choice.sheet.per_page

    def _stacked(self, index: int) -> int:
        assert self._choice is not None, "it was chosen"
        pages = arranged(len(self._faces), self._choice.sheet, self._choice.setup)
        return next((n for n, places in enumerate(pages) if any(number == index for _, number in places)), 0)

    def _show(self) -> None:
        choice, artist = self._choice, self._artist
        if choice is None or artist is None:
            return
        self._stack.setCurrentWidget(self.sheet if self.view == "sheet" else self.card)
        row, rows = self._place
        if self.view == "sheet":
            marked = self._face.number if self._face is not None else ""
            self.sheet.show_page(self._faces, artist, choice.sheet, choice.setup, self.sheet.page, marked)
            at, everything = self.sheet.page, self.sheet.pages
            words = translate("Badges", "Page {n} of {all}")
            if prints_back(choice.template, choice.setup):
                words = translate("Badges", "Sheet {n} of {all}, printed on both sides")
        else:
            self.card.show_face(self._face, artist, 1 if self.view == "back" else 0)
            at, everything, words = row, rows, translate("Badges", "{n} of {all}")
        self.where.setText(words.format(n=at + 1, all=everything) if everything else "")
        self.back.setEnabled(at > 0)
        self.on.setEnabled(at + 1 < everything)

    def _leaf(self, by: int) -> None:
        if self.view == "sheet":
            self.sheet.page += by
            self._show()
        else:
            self.leafed.emit(by)

    def _on_view(self, name: str) -> None:
        self._show()
        self.viewed.emit(name)

    def _arrow(self, sign: str, words: str, by: int) -> QPushButton:
        arrow = button(sign, lambda: self._leaf(by), "quiet")
        arrow.setAccessibleName(words)
        arrow.setToolTip(words)
        return arrow
