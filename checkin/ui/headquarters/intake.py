"""Taking files in for the page: opened or dropped, off the window's thread; and writing the reports."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog

from checkin.errors import CheckinError
from checkin.headquarters import Intake, Outcome
from checkin.headquarters.reports import HeadquartersReports
from checkin.store.received import Received
from checkin.ui.drop import DropGround
from checkin.ui.language import spoken, translate
from checkin.ui.page import Page
from checkin.ui.tasks import Progress

ENDING = ".zip"


class Acts:
    """What the page does."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.drop = DropGround(page, self.take, _hint, many=True)

    def ask(self) -> None:
        """Ask for day files and take them in."""
        kinds = translate("Headquarters", "Day files (*{ending})").format(ending=ENDING)
        names, _ = QFileDialog.getOpenFileNames(self._page, translate("Headquarters", "Open day files"), "", kinds)
        if names:
            self.take([Path(name) for name in names])

    def take(self, paths: Sequence[Path]) -> None:
        """Take files in, and those of folders."""
        page = self._page
        intake, now = Intake(page.services.office), page.services.clock()
        title = translate("Headquarters", "Taking day files in")
        page.tasks.run(title, lambda progress: intake.receive(paths, now, progress), self._on_taken)

    def release(self, file: Received) -> None:
        """Trust who sent a file, and take in what waits of that device."""
        page = self._page
        intake, now = Intake(page.services.office), page.services.clock()
        title = translate("Headquarters", "Taking in what waited")

        def work(_progress: Progress) -> list[Outcome]:
            found = intake.quarantine.release(file, intake, now)
            intake.settle(now)
            return found

        page.tasks.run(title, work, self._on_taken)

    def ask_report(self) -> None:
        """Ask where to write a report: a page, a workbook or a PDF, as its name says."""
        kinds = translate("Headquarters", "Page for a browser (*.html);;Workbook (*.xlsx);;Paper (*.pdf)")
        title = translate("Headquarters", "Write a report over all courses")
        name, kind = QFileDialog.getSaveFileName(self._page, title, "checkin.html", kinds)
        if name:
            path = Path(name)
            chosen = next((end for end in (".xlsx", ".pdf") if end in kind), ".html")
            self.write(path if path.suffix.lower() in (".html", ".xlsx", ".pdf") else Path(f"{name}{chosen}"))

    def write(self, path: Path) -> None:
        """Write a report; the ending says which."""
        page = self._page
        reports, now = HeadquartersReports(page.services.office, language()), page.services.clock()
        write = {".xlsx": reports.workbook, ".pdf": reports.pdf}.get(path.suffix.lower(), reports.html)
        title = translate("Headquarters", "Writing the report")
        page.tasks.run(title, lambda progress: write(path, now, progress), lambda _result: self._on_written(path))

    def _on_written(self, path: Path) -> None:
        self._page.messages.show(translate("Headquarters", "Wrote {file}.").format(file=path), "good")

    def _on_taken(self, found: Sequence[Outcome]) -> None:
        if not found:
            error = CheckinError(translate("Headquarters", "There is no day file here."))
            self._page.messages.error(error)
            return
        taken = sum(one.answer is not None and one.answer.received for one in found)
        if len(found) == 1:
            said = spoken(found[0].said)
        else:
            words = translate("Headquarters", "Taken in: {taken}, kept apart: {apart}")
            said = words.format(taken=taken, apart=len(found) - taken)
        self._page.messages.show(said, "good" if all(one.fine for one in found) else "warn")
        for one in found:
            if one.unanswered:
                self._page.messages.show(spoken(one.unanswered), "warn")
                break
        self._page.changed()


def language() -> str:
    """Return the language in use, as reports name it."""
    return "zh_CN" if QLocale().language() == QLocale.Language.Chinese else "en"


def _hint(_paths: Sequence[Path]) -> str:
    return translate("Headquarters", "Let go to take these day files in. The same file twice changes nothing.")
