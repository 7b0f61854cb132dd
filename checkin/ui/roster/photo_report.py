"""Photos of a folder: whose each is, what fits nobody, and who has none; first as a look, then as what was done."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from checkin.attendance.course import Trainee
from checkin.office import PhotoImport, PhotoMatch
from checkin.ui.elided import Elided
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, spoken, translate
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import Chips, button, label, panel
from checkin.ui.roster.chips import offer
from checkin.ui.roster.views import View
from checkin.ui.table import Table

_NAMES = "found", "unmatched", "doubles", "unreadable", "without"
Line = tuple[str, str, str]
"""A file, a person, and what is to be said of them."""


def _person(one: Trainee) -> str:
    return translate("Roster", "{number} {name}").format(number=one.number, name=one.name)


def _views(match: PhotoMatch, unreadable: Sequence[tuple[Path, Exception]], *, done: bool) -> list[View]:
    found = translate("Roster", "Matched {n}")
    several = translate("Roster", "This name is that of several people: {people}. Add the number to the file's name.")
    many = translate("Roster", "There are several photos of this person: keep one of them.")
    nobody = translate("Roster", "Nobody has this number or name.")
    bad = [(path, spoken(error)) for path, error in unreadable]
    kept = [(who, path) for who, path in match.found if path not in {path for path, _ in bad}]
    lists: tuple[tuple[str, str, list[Line], str], ...] = (
        (
            "found",
            translate("Roster", "Taken {n}") if done else found,
            [(path.name, _person(who), "") for who, path in kept],
            translate("Roster", "The photo is shown at the door and here."),
        ),
        (
            "unmatched",
            translate("Roster", "Unmatched {n}"),
            [
                *((path.name, "", nobody) for path in match.unmatched),
                *(
                    (path.name, "", several.format(people=", ".join(map(_person, who))))
                    for path, who in match.ambiguous
                ),
            ],
            translate("Roster", "A photo is found by a file name such as 012.jpg, 王建国.jpg or 012 王建国.jpg."),
        ),
        (
            "doubles",
            translate("Roster", "Several {n}"),
            [(path.name, _person(who), many) for who, paths in match.doubles for path in paths],
            translate("Roster", "None of these is taken."),
        ),
        ("unreadable", translate("Roster", "Unreadable {n}"), [(path.name, "", why) for path, why in bad], ""),
        (
            "without",
            translate("Roster", "Without photo {n}"),
            [("", _person(who), who.unit) for who in match.without],
            translate("Roster", "They have no photo, and there is none in the folder."),
        ),
    )
    return [View(name, words.format(n=len(rows)), rows, advice) for name, words, rows, advice in lists if rows]


class PhotoReport(QWidget):
    """Shows whose the photos of a folder are.

    Signals: accepted(): take them; closed().
    """

    accepted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        frame, inside = panel()
        inside.setContentsMargins(16, 12, 16, 12)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self._title, self._told = Elided("", "strong"), Elided("", "small")
        for line in (self._title, self._told):
            line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            lines.addWidget(line)
        self.close_button = button(translate("Roster", "Cancel"), self.closed.emit)
        self.take_button = button(translate("Roster", "Take the photos"), self._on_taken, "primary")
        acts = QWidget()
        row = Flow(acts)
        row.addWidget(self.close_button)
        row.addWidget(self.take_button)
        both = Flow(spacing=16, apart=True)
        both.addWidget(words)
        both.addWidget(acts)
        inside.addLayout(both)
        box.addWidget(frame)
        self.chips = Chips(self._show_view)
        box.addWidget(self.chips)
        self._advice = label("", "quiet", wrap=True)
        box.addWidget(self._advice)
        self.model = RowsModel(
            (
                Column(translate("Roster", "File"), lambda line: line[0] or "–", "strong"),
                Column(translate("Roster", "Person"), lambda line: line[1] or "–"),
                Column(translate("Roster", "What to do"), lambda line: line[2], "quiet"),
            )
        )
        self.table = Table(translate("Roster", "Photos of the folder"))
        self.table.setModel(self.model)
        box.addWidget(self.table, 1)
        self._by_name: dict[str, View] = {}

    def show_match(self, folder: Path, match: PhotoMatch) -> None:
        """Show what would be taken from a folder."""
        self.folder = folder
        words = translate("Roster", "Take {photos}").format(photos=Counted().photos(len(match.found)))
        self.take_button.setText(words)
        self.take_button.setVisible(True)
        self.take_button.setEnabled(bool(match.found))
        self.close_button.setText(translate("Roster", "Cancel"))
        self._show(_views(match, (), done=False), translate("Roster", "Nothing is taken yet."))

    def show_import(self, result: PhotoImport) -> None:
        """Show what was taken."""
        self.take_button.setVisible(False)
        self.close_button.setText(translate("Roster", "Done"))
        told = translate("Roster", "{new} new or changed, {same} as before.")
        views = _views(result.match, result.unreadable, done=True)
        self._show(views, told.format(new=len(result.added), same=result.same))

    def _show(self, views: list[View], told: str) -> None:
        self._title.setText(self.folder.name)
        self._told.setText(told)
        self._by_name = {view.name: view for view in views}
        offer(self.chips, _NAMES, {view.name: view.words for view in views})
        if views:
            self.chips.choose(self.chips.current)
        else:
            self._fill((), "")

    def _show_view(self, name: str) -> None:
        view = self._by_name.get(name)
        if view is not None:
            self._fill(view.rows, view.advice)

    def _fill(self, rows: Sequence[Any], advice: str) -> None:
        self._advice.setText(advice)
        self.model.set_rows(rows)
        self.table.setColumnHidden(0, not any(row[0] for row in rows))
        self.table.setColumnHidden(1, not any(row[1] for row in rows))
        self.table.setColumnHidden(2, not any(row[2] for row in rows))
        weights = {2: 2, 1: 1}
        self.table.fit({at: weight for at, weight in weights.items() if not self.table.isColumnHidden(at)})

    def _on_taken(self) -> None:
        self.take_button.setEnabled(False)
        self.accepted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
