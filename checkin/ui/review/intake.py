"""Bringing in journal files: chosen or dropped, taken off the window's thread, and told file by file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from checkin.office import Brought, Merging
from checkin.ui.door.sheet import Sheet
from checkin.ui.drop import DropGround
from checkin.ui.language import spoken, translate
from checkin.ui.messages import Kind
from checkin.ui.models import Column, RowsModel
from checkin.ui.page import Page
from checkin.ui.table import Table

ENDING = ".zip"


class Intake:
    """Brings files in for a page, and writes what others can bring in."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.sheet: Sheet | None = None
        self.drop = DropGround(page, self.take, _hint, many=True)

    def ask(self) -> None:
        """Ask for files and bring them in."""
        title = translate("Intake", "Bring in files of other doors")
        kinds = translate("Intake", "Journal files and day files (*{ending})").format(ending=ENDING)
        names, _ = QFileDialog.getOpenFileNames(self._page, title, "", kinds)
        if names:
            self.take([Path(name) for name in names])

    def take(self, paths: Sequence[Path]) -> None:
        """Bring in files, and those of folders."""
        page = self._page
        merging, now = Merging(page.services.office), page.services.clock()
        title = translate("Intake", "Bringing in what other doors wrote")
        page.tasks.run(title, lambda progress: merging.take_in(paths, now, progress), self._on_taken)

    def ask_folder(self) -> None:
        """Ask for a folder, and write the course's journal there."""
        name = QFileDialog.getExistingDirectory(self._page, translate("Intake", "Write the journal into"))
        if name:
            self.write(Path(name))

    def write(self, folder: Path) -> None:
        """Write the course's journal into a folder."""
        page = self._page
        if page.course is None:
            return
        merging, now, course = Merging(page.services.office), page.services.clock(), page.course.course
        title = translate("Intake", "Writing the journal")
        page.tasks.run(title, lambda _progress: merging.write(course, folder, now), self._on_written)

    def _on_written(self, path: Path) -> None:
        words = translate("Intake", "Wrote {file}. Bring it in at the other doors.")
        self._page.messages.show(words.format(file=path.name), "good")

    def _on_taken(self, found: Sequence[Brought]) -> None:
        if len(found) == 1:
            self._page.messages.show(spoken(found[0].said), brought_kind(found[0]))
        else:
            self.sheet = ResultSheet(found, self._page)
            self.sheet.open()
        if any(one.new or one.waiting for one in found):
            self._page.changed()


class ResultSheet(Sheet):
    """What each of several files brought; those that need somebody first."""

    def __init__(self, found: Sequence[Brought], page: Page) -> None:
        super().__init__(translate("Intake", "What the files brought"), page)
        order = {"bad": 0, "warn": 1, "good": 2, "info": 3}
        rows = sorted(found, key=lambda one: (order[brought_kind(one)], one.path.name))
        self.model = RowsModel(
            [
                Column(translate("Intake", "File"), lambda one: one.path.name, "quiet"),
                Column(translate("Intake", "What it brought"), lambda one: spoken(one.said), "strong"),
            ]
        )
        self.model.set_rows(rows)
        self.table = Table(translate("Intake", "What the files brought"))
        self.table.setModel(self.model)
        self.box.addWidget(self.table, 1)
        self.add_act(translate("Intake", "Close"), self.accept, "primary")
        self.resize(980, 480)
        self.table.fit({0: 2, 1: 3})


def brought_kind(one: Brought) -> Kind:
    """Return how a file is told."""
    if one.refused:
        return "bad"
    return "warn" if one.waiting else "good" if one.new else "info"


def _hint(_paths: Sequence[Path]) -> str:
    return translate("Intake", "Let go to bring this in. What is here already is not taken twice.")
