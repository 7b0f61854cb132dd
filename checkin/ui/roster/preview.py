"""The look at a roster before it is imported: how it is read, every problem at once, and what it would change."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from checkin.roster import Choice, RosterFile
from checkin.roster.writing import problems_workbook
from checkin.ui.elided import Elided
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, spoken, translate
from checkin.ui.models import RowsModel
from checkin.ui.page import Chips, button, label, panel
from checkin.ui.roster.change_model import ChangeDelegate, ChangesModel
from checkin.ui.roster.chips import offer
from checkin.ui.roster.grid import Grid
from checkin.ui.roster.looking import Look, read_as
from checkin.ui.roster.source_bar import SourceBar
from checkin.ui.roster.views import VIEWS, View, left_out_columns, people_columns, problem_columns, views_of
from checkin.ui.roster.words import kind_words
from checkin.ui.table import RowDelegate, Table

_FIRST = "errors", "new", "changed", "back", "warnings", "same"
"""What is to be seen first, where there is any."""


class RosterPreview(QWidget):
    """Shows one file that was read.

    Signals: accepted(): import it; given_up(); choice_made(object): a Choice to read it with; encoding_chosen(str);
    save_wanted(object): where the problems are to be written.
    """

    accepted = Signal()
    given_up = Signal()
    choice_made = Signal(object)
    encoding_chosen = Signal(str)
    save_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.look: Look | None = None
        self.problems, self.people, self.changes = RowsModel(()), RowsModel(people_columns()), ChangesModel()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._head())
        box.addWidget(self._cautions())
        self.chips = Chips(self._show_view)
        self.chips.setAccessibleName(translate("RosterImport", "What is shown"))
        box.addWidget(self.chips)
        self._advice = label("", "small", wrap=True)
        box.addWidget(self._advice)
        self.grid = Grid()
        self.grid.chosen.connect(self._on_column)
        self.table = Table(translate("RosterImport", "What the file holds"))
        self.table.doubleClicked.connect(self._on_row)
        self.table.activated.connect(self._on_row)
        self._rows, self._diff = RowDelegate(self.table), ChangeDelegate(self.table)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.table)
        box.addWidget(self._stack, 1)
        self._views: dict[str, View] = {}

    @property
    def roster(self) -> RosterFile | None:
        """The file that is looked at; None when there is none."""
        return self.look.roster if self.look is not None else None

    def _head(self) -> QFrame:
        frame, inside = panel()
        inside.setContentsMargins(16, 12, 16, 12)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self._file = Elided("", "strong")
        self._how = Elided("", "small")
        for line in (self._file, self._how):
            line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            lines.addWidget(line)
        self.save_button = button(translate("RosterImport", "Save for the office…"), self._ask_save)
        self.save_button.setToolTip(
            translate("RosterImport", "A workbook with every problem marked in its cell, to be sent back")
        )
        self.cancel_button = button(translate("RosterImport", "Cancel"), self.given_up.emit)
        self.import_button = button(translate("RosterImport", "Import"), self._on_accept, "primary")
        acts = QWidget()
        buttons = Flow(acts)
        for one in (self.save_button, self.cancel_button, self.import_button):
            buttons.addWidget(one)
        both = Flow(spacing=16, apart=True)
        both.addWidget(words)
        both.addWidget(acts)
        inside.addLayout(both)
        self.source = SourceBar()
        self.source.sheets_chosen.connect(self._on_sheets)
        self.source.encoding_chosen.connect(self.encoding_chosen)
        self.source.headings_chosen.connect(self._on_headings)
        self.source.numbered_chosen.connect(self._on_numbered)
        inside.addWidget(self.source)
        return frame

    def _cautions(self) -> QFrame:
        self.caution, inside = panel()
        self.caution.setAccessibleName(translate("RosterImport", "Look at this first"))
        inside.setContentsMargins(16, 10, 16, 10)
        inside.addWidget(label(translate("RosterImport", "Look at this first"), "warn"))
        self._caution_words = label("", wrap=True)
        self._caution_words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(self._caution_words)
        return self.caution

    def show_look(self, look: Look) -> None:
        """Show a file, or the same one read in another way."""
        again = self.look is not None and self.look.roster.path == look.roster.path
        self.look = look
        roster = look.roster
        self._file.setText(spoken(roster.book.path.name) if roster.book.kind != "pasted" else kind_words("pasted"))
        self._how.setText(self._how_words(look))
        self.source.show_look(look)
        self.problems.set_rows(roster.problems)
        cautions = "\n".join(map(spoken, look.change.cautions))
        self._caution_words.setText(cautions)
        self.caution.setVisible(bool(cautions))
        acts = look.change.acts
        ready = roster.ok and acts > 0
        words = translate("RosterImport", "Import {rows}").format(rows=Counted().rows(acts))
        self.import_button.setText(words if ready else translate("RosterImport", "Import"))
        self.import_button.setEnabled(ready)
        self.save_button.setVisible(bool(roster.problems))
        views = views_of(look)
        self._views = {view.name: view for view in views}
        self.grid.show_look(look)
        offer(self.chips, VIEWS, {view.name: view.words for view in views})
        current = self.chips.current if again and self.chips.current in self._views else self._first(views)
        self.chips.choose(current)

    def _first(self, views: list[View]) -> str:
        """Return what is to be seen first: a guess, errors, then what changes."""
        if self.look is not None and self.look.guessed:
            return "file"
        filled = {view.name for view in views if view.rows}
        return next((name for name in _FIRST if name in filled), "file")

    def close_look(self) -> None:
        """Show no file any more, and let go of it."""
        self.look = None
        for model in (self.problems, self.people, self.changes):
            model.set_rows(())

    def _show_view(self, name: str) -> None:
        view = self._views.get(name)
        if view is None or self.look is None:
            return
        self._advice.setText(view.advice)
        if name == "file":
            self.grid.show_look(self.look)
            self._stack.setCurrentWidget(self.grid)
            return
        several = sum(sheet.taken for sheet in self.look.roster.sheets) > 1
        self.table.setItemDelegate(self._diff if name in ("changed", "back") else self._rows)
        if name in ("errors", "warnings", "out"):
            self.problems.columns = left_out_columns(several) if name == "out" else problem_columns(several)
            self.problems.set_rows(view.rows)
            self._use(self.problems)
            self.table.fit({2 + several: 6, 1 + several: 1})
        elif name in ("changed", "back"):
            self.changes.set_changes(view.rows)
            self._use(self.changes)
            self.table.fit(dict.fromkeys(range(2, len(self.changes.fields)), 1) or {1: 1})
        else:
            self.people.set_rows(view.rows)
            self._use(self.people)
            self.table.fit({2: 3, 1: 2, 3: 2})
        self._stack.setCurrentWidget(self.table)
        if view.rows:
            self.table.selectRow(0)

    def _use(self, model: RowsModel) -> None:
        if self.table.model() is not model:
            old = self.table.selectionModel()
            self.table.setModel(model)
            if old is not None:
                old.deleteLater()

    def save_problems(self, path: Path) -> None:
        """Write the workbook that goes back to the office. Raises EnvironmentFault when it cannot be written."""
        if self.look is not None:
            problems_workbook(self.look.roster, path, spoken)

    def _how_words(self, look: Look) -> str:
        roster = look.roster
        words = translate("RosterImport", "{kind}, {people}")
        told = words.format(kind=kind_words(roster.book.kind), people=Counted().people(len(roster.rows)))
        if look.change.missing and roster.ok:
            stay = translate("RosterImport", "{told}; {missing} not in it will stay on the roster")
            told = stay.format(told=told, missing=Counted().people(len(look.change.missing)))
        return told

    def _on_accept(self) -> None:
        if self.look is not None and self.look.roster.ok:
            self.import_button.setEnabled(False)
            self.accepted.emit()

    def _on_row(self, index: QModelIndex) -> None:
        """Show where a problem, or a person, stands in the file."""
        model = self.table.model()
        one = model.row(index) if isinstance(model, RowsModel) else None
        row = getattr(one, "row", one)
        number = row if isinstance(row, int) else getattr(row, "row", 0)
        if self.look is None or not number:
            return
        sheet = str(getattr(row, "sheet", "") or getattr(one, "sheet", ""))
        self.chips.choose("file")
        self.grid.show_look(self.look, sheet)
        self.grid.show_cell(number, str(getattr(one, "column", "")))

    def _choose(self, choice: Choice) -> None:
        self.import_button.setEnabled(False)
        self.choice_made.emit(choice)

    def _on_column(self, place: int, field: str) -> None:
        if self.look is not None:
            self._choose(read_as(self.look, place, field))

    def _on_sheets(self, names: tuple[str, ...]) -> None:
        if self.look is not None:
            first = self.look.first.name
            kept = self.look.roster.choice.columns if names[0] == first else {}
            self._choose(replace(self.look.roster.choice, sheets=names, header_row=None, columns=kept))

    def _on_headings(self, row: int) -> None:
        if self.look is not None:
            self._choose(replace(self.look.roster.choice, header_row=row, columns={}))

    def _on_numbered(self, numbered: bool) -> None:
        if self.look is not None:
            self._choose(replace(self.look.roster.choice, numbered=numbered))

    def _ask_save(self) -> None:
        roster = self.roster
        if roster is None:
            return
        title = translate("RosterImport", "Save for the office")
        stem = translate("RosterImport", "{file} to correct").format(file=roster.path.stem)
        folder = roster.path.parent if roster.book.kind != "pasted" else Path()
        kinds = translate("RosterImport", "Workbook (*.xlsx)")
        name, _ = QFileDialog.getSaveFileName(self, title, str(folder / f"{stem}.xlsx"), kinds)
        if name:
            self.save_wanted.emit(Path(name).with_suffix(".xlsx"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
