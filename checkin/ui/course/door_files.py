"""Door files on the page Course: made for others, and opened here."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from checkin.exchange.doorfile import ENDING
from checkin.office import Entered
from checkin.ui.doors.make_sheet import MakeSheet
from checkin.ui.doors.open_sheet import OpenSheet
from checkin.ui.language import spoken, translate
from checkin.ui.page import Page


class DoorFiles:
    """Opens the sheets for a page; `sheet` is the newest of them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.sheet: MakeSheet | OpenSheet | None = None

    def make(self) -> None:
        """Ask what a door file is for, and write it."""
        page = self._page
        if page.course is not None:
            self.sheet = MakeSheet(page.services, page.tasks, page.course, page)
            self.sheet.open()

    def ask(self) -> None:
        """Ask for a door file and open it."""
        kinds = translate("Course", "Door files (*{ending})").format(ending=ENDING)
        name, _ = QFileDialog.getOpenFileName(self._page, translate("Course", "Open a door file"), "", kinds)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Ask for the passphrase of a door file."""
        page = self._page
        self.sheet = OpenSheet(page.services, page.tasks, path, self._on_entered, page)
        self.sheet.open()

    def _on_entered(self, entered: Entered) -> None:
        page, folder, hub = self._page, entered.exchange.get("folder", ""), entered.exchange.get("hub", "")
        live = page.services.post.live
        page.services.chosen = entered.course.course
        said = [spoken(entered.said)]
        if folder and not live.ways.folder and Path(folder).expanduser().is_dir():
            live.use_folder(folder)
            said.append(
                translate("Course", "It exchanges journals with the others through {folder}.").format(folder=folder)
            )
        elif folder and live.ways.folder != folder:
            words = translate("Course", "The others exchange journals through {folder}: choose it under Delivery.")
            said.append(words.format(folder=folder))
        if hub and not live.ways.hub:
            live.use_hub(hub)
            said.append(translate("Course", "It is live with the others through the hub {hub}.").format(hub=hub))
        page.messages.show(" ".join(said), "good" if entered.invited else "warn")
        page.changed()
        page.services.changes.page_wanted.emit("door")
