"""The look at a roster file before it is imported: what it would change, and every problem by row and column."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from checkin.errors import EnvironmentFault
from checkin.office import RosterChange
from checkin.roster import RosterFile
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import GAP, button, counted, label, panel
from checkin.ui.table import Table

_PROBLEMS = (
    Column("Row", lambda p: str(p.row) if p.row else "–", "strong"),
    Column("Column", lambda p: f"{p.column} {p.heading}".strip() or "–"),
    Column("What is wrong", lambda p: p.message),
)
_ROWS = (
    Column("", lambda pair: pair[0], "quiet"),
    Column("No.", lambda pair: pair[1].number, "quiet"),
    Column("Name", lambda pair: pair[1].name, "strong", lambda pair: pair[1].latin),
    Column("Unit", lambda pair: pair[1].unit, second=lambda pair: pair[1].province),
    Column("Group", lambda pair: pair[1].group),
)


class RosterPreview(QWidget):
    """Shows one file that was read. `accept(roster)` imports it, `cancel()` goes back."""

    def __init__(self, accept: Callable[[RosterFile], object], cancel: Callable[[], object]) -> None:
        super().__init__()
        self.roster: RosterFile | None = None
        self._accept = accept
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        frame, inside = panel()
        self._file = label("", "strong", wrap=True)
        self._how = label("", "quiet", wrap=True)
        inside.addWidget(self._file)
        inside.addWidget(self._how)
        self._counts = QHBoxLayout()
        self._counts.setSpacing(40)
        self._numbers = {}
        for name in ("new", "changed", "unchanged", "not in this file", "problems"):
            column = QVBoxLayout()
            column.setSpacing(0)
            self._numbers[name] = label("0", "title")
            column.addWidget(self._numbers[name])
            column.addWidget(label(name, "small"))
            self._counts.addLayout(column)
        self._counts.addStretch(1)
        self.save_button = button("Save the list of problems…", self._ask_save)
        self.cancel_button = button("Cancel", cancel)
        self.import_button = button("Import", self._on_accept, "primary")
        for one in (self.save_button, self.cancel_button, self.import_button):
            self._counts.addWidget(one)
        inside.addLayout(self._counts)
        box.addWidget(frame)
        self._caption = label("", "quiet", wrap=True)
        box.addWidget(self._caption)
        self.problems, self.rows = RowsModel(_PROBLEMS), RowsModel(_ROWS)
        self.table = Table("What the file holds")
        box.addWidget(self.table, 1)

    def show_file(self, roster: RosterFile, change: RosterChange) -> None:
        """Show what importing this file would change, or why it cannot be imported."""
        self.roster = roster
        sheet = f", sheet {roster.sheet}" if roster.sheet else ""
        ignored = f" Columns not used: {', '.join(roster.ignored_columns)}." if roster.ignored_columns else ""
        self._file.setText(roster.path.name)
        self._how.setText(f"Read as {roster.encoding}{sheet}; headings in row {roster.header_row}.{ignored}")
        values = (len(change.new), len(change.changed), change.same, len(change.missing), len(roster.problems))
        for number, value in zip(self._numbers.values(), values, strict=True):
            number.setText(str(value))
        self.problems.set_rows(roster.problems)
        pairs = [("new", row) for row in change.new] + [("changed", one.row) for one in change.changed]
        pairs += [("back", one.row) for one in change.back]
        pairs += [("not in file", person) for person in change.missing]  # type: ignore[misc]  # read by the same names
        self.rows.set_rows(pairs)
        acts = change.acts
        self.import_button.setEnabled(roster.ok and acts > 0)
        self.import_button.setText(f"Import {counted(acts, 'row')}" if acts and roster.ok else "Import")
        self.save_button.setVisible(not roster.ok)
        self._caption.setText(self._advice(roster, change, acts))
        old = self.table.selectionModel()
        self.table.setModel(self.rows if roster.ok else self.problems)
        if old is not None:
            old.deleteLater()
        self._fit()

    def save_problems(self, path: Path) -> None:
        """Write the problems as a tab-separated list. Raises EnvironmentFault when it cannot be written."""
        if self.roster is None:
            return
        lines = ["row\tcolumn\twhat is wrong", *(f"{p.row}\t{p.column}\t{p.message}" for p in self.roster.problems)]
        try:
            path.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
        except OSError as error:
            raise EnvironmentFault(f"{path} cannot be written: {error.strerror}. Choose another place.") from error

    def _advice(self, roster: RosterFile, change: RosterChange, acts: int) -> str:
        if not roster.ok:
            return (
                "Nothing was imported. Correct these in the file and import it again: it is taken whole or not at all."
            )
        if not acts:
            return "Everybody in this file is on the roster already, with the same data."
        kept = f" {counted(len(change.missing), 'person', 'people')} not in this file will stay on the roster."
        return "This is what the import will change." + (kept if change.missing else "")

    def _on_accept(self) -> None:
        if self.roster is not None:
            self.import_button.setEnabled(False)
            self._accept(self.roster)

    def _ask_save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Save the list of problems", "roster-problems.txt", "Text (*.txt)")
        if name:
            self.save_problems(Path(name))

    def _fit(self) -> None:
        self.table.fit({2: 1} if self.table.model() is self.problems else {3: 3, 2: 2})
