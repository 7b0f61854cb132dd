"""The look at a roster file before it is imported: what it would change, and every problem by row and column."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from checkin.attendance.course import Trainee
from checkin.errors import EnvironmentFault
from checkin.office import RosterChange
from checkin.roster import RosterFile, RosterRow
from checkin.ui.flow import Flow
from checkin.ui.language import Counted, spoken, translate
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import GAP, button, label, panel
from checkin.ui.table import Table
from checkin.words import say


def _problem_columns() -> tuple[Column, ...]:
    return (
        Column(translate("RosterImport", "Row"), lambda p: str(p.row) if p.row else "–", "strong"),
        Column(translate("RosterImport", "Column"), lambda p: spoken(p.column or "–")),
        Column(translate("RosterImport", "What is wrong"), lambda p: spoken(p.message)),
    )


def _row_columns() -> tuple[Column, ...]:
    return (
        Column("", lambda pair: pair[0], "quiet"),
        Column(translate("RosterImport", "No."), lambda pair: pair[1].number, "quiet"),
        Column(translate("RosterImport", "Name"), lambda pair: pair[1].name, "strong", lambda pair: pair[1].latin),
        Column(translate("RosterImport", "Unit"), lambda pair: pair[1].unit, second=lambda pair: pair[1].province),
        Column(translate("RosterImport", "Group"), lambda pair: pair[1].group),
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
        counts = QWidget()
        numbers = Flow(counts, spacing=GAP)
        self._numbers: list[QLabel] = []
        for words in (
            translate("RosterImport", "new"),
            translate("RosterImport", "changed"),
            translate("RosterImport", "unchanged"),
            translate("RosterImport", "not in this file"),
            translate("RosterImport", "problems"),
        ):
            numbers.addWidget(self._number(words))
        self.save_button = button(translate("RosterImport", "Save the list of problems…"), self._ask_save)
        self.cancel_button = button(translate("RosterImport", "Cancel"), cancel)
        self.import_button = button(translate("RosterImport", "Import"), self._on_accept, "primary")
        acts = QWidget()
        buttons = Flow(acts)
        for one in (self.save_button, self.cancel_button, self.import_button):
            buttons.addWidget(one)
        both = Flow(spacing=GAP, apart=True)
        both.addWidget(counts)
        both.addWidget(acts)
        inside.addLayout(both)
        box.addWidget(frame)
        self._caption = label("", "quiet", wrap=True)
        box.addWidget(self._caption)
        self.problems, self.rows = RowsModel(_problem_columns()), RowsModel(_row_columns())
        self.table = Table(translate("RosterImport", "What the file holds"))
        box.addWidget(self.table, 1)

    def show_file(self, roster: RosterFile, change: RosterChange) -> None:
        """Show what importing this file would change, or why it cannot be imported."""
        self.roster = roster
        self._file.setText(roster.path.name)
        self._how.setText(self._how_words(roster))
        values = (len(change.new), len(change.changed), change.same, len(change.missing), len(roster.problems))
        for number, value in zip(self._numbers, values, strict=True):
            number.setText(str(value))
        self.problems.set_rows(roster.problems)
        pairs: list[tuple[str, RosterRow | Trainee]] = []
        pairs += [(translate("RosterImport", "new"), row) for row in change.new]
        pairs += [(translate("RosterImport", "changed"), row) for row in change.changed]
        pairs += [(translate("RosterImport", "not in this file"), person) for person in change.missing]
        self.rows.set_rows(pairs)
        acts = len(change.new) + len(change.changed)
        self.import_button.setEnabled(roster.ok and acts > 0)
        words = translate("RosterImport", "Import {rows}").format(rows=Counted().rows(acts))
        self.import_button.setText(words if acts and roster.ok else translate("RosterImport", "Import"))
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
        lines = ["\t".join(column.title for column in self.problems.columns)]
        lines += [f"{p.row}\t{spoken(p.column)}\t{spoken(p.message)}" for p in self.roster.problems]
        try:
            path.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
        except OSError as error:
            sentence = say("RosterImport", "{path} cannot be written: {reason}. Choose another place.")
            raise EnvironmentFault(sentence.format(path=path, reason=error.strerror)) from error

    def _number(self, words: str) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 24, 0)
        column.setSpacing(0)
        number = label("0", "title")
        self._numbers.append(number)
        column.addWidget(number)
        column.addWidget(label(words, "small"))
        return whole

    def _how_words(self, roster: RosterFile) -> str:
        words = translate("RosterImport", "Read as {encoding}; headings in row {row}.")
        if roster.sheet:
            words = translate("RosterImport", "Read as {encoding}, sheet {sheet}; headings in row {row}.")
        words = words.format(encoding=roster.encoding, sheet=roster.sheet, row=roster.header_row)
        if not roster.ignored_columns:
            return words
        ignored = translate("RosterImport", "Columns not used: {columns}.")
        return f"{words} {ignored.format(columns=QLocale().createSeparatedList(list(roster.ignored_columns)))}"

    def _advice(self, roster: RosterFile, change: RosterChange, acts: int) -> str:
        if not roster.ok:
            return translate(
                "RosterImport",
                "Nothing was imported. Correct these in the file and import it again: it is taken whole or not at all.",
            )
        if not acts:
            return translate("RosterImport", "Everybody in this file is on the roster already, with the same data.")
        if not change.missing:
            return translate("RosterImport", "This is what the import will change.")
        return translate(
            "RosterImport",
            "This is what the import will change. {people} not in this file will stay on the roster.",
        ).format(people=Counted().people(len(change.missing)))

    def _on_accept(self) -> None:
        if self.roster is not None:
            self.import_button.setEnabled(False)
            self._accept(self.roster)

    def _ask_save(self) -> None:
        title, kinds = translate("RosterImport", "Save the list of problems"), translate("RosterImport", "Text (*.txt)")
        name, _ = QFileDialog.getSaveFileName(self, title, "roster-problems.txt", kinds)
        if name:
            self.save_problems(Path(name))

    def _fit(self) -> None:
        self.table.fit({2: 1} if self.table.model() is self.problems else {3: 3, 2: 2})
