"""Reads files, cells and photos beside the window, shows the look at them, and imports what is accepted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkin.office import PhotoImport, PhotoMatch, Photos, RosterChange, Rosters
from checkin.roster import Choice
from checkin.ui.language import translate
from checkin.ui.messages import Messages
from checkin.ui.roster.looking import Look, Progress, look, look_at_cells, look_at_file
from checkin.ui.roster.photo_report import PhotoReport
from checkin.ui.roster.preview import RosterPreview
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks


class Intake(QObject):
    """What comes onto a roster.

    Signals: looked(): a file is shown; photos_looked(): photos are shown; imported(): the store has changed; ended():
    nothing is shown any more.
    """

    looked = Signal()
    photos_looked = Signal()
    imported = Signal()
    ended = Signal()

    def __init__(
        self, services: Services, messages: Messages, tasks: Tasks, preview: RosterPreview, photos: PhotoReport
    ) -> None:
        super().__init__(preview)
        self._services, self._messages, self._tasks = services, messages, tasks
        self._preview, self._photos = preview, photos
        self.course = ""
        self._turn = 0
        """Grows with each reading that is wanted: an answer to an earlier one is not shown."""
        self._reading = False
        self._next: Choice | None = None
        preview.accepted.connect(self._on_accepted)
        preview.given_up.connect(self.end)
        preview.choice_made.connect(self._on_choice)
        preview.encoding_chosen.connect(self._on_encoding)
        preview.save_wanted.connect(self._on_save_wanted)
        photos.accepted.connect(self._on_photos_accepted)
        photos.closed.connect(self.end)

    @property
    def open(self) -> bool:
        """Whether a file is looked at."""
        return self._preview.look is not None

    def read_file(self, path: Path, encoding: str = "") -> None:
        """Read a file off the window's thread and show it."""
        office, course = self._services.office, self.course
        title = translate("Roster", "Reading {file}").format(file=path.name)
        self._read(title, lambda progress: look_at_file(office, course, path, progress, encoding))

    def read_cells(self, text: str) -> None:
        """Read pasted cells and show them."""
        office, course = self._services.office, self.course
        title = translate("Roster", "Reading what was pasted")
        self._read(title, lambda progress: look_at_cells(office, course, text, progress))

    def read_photos(self, folder: Path) -> None:
        """Look at the photos of a folder."""
        photos, course = Photos(self._services.office), self.course
        title = translate("Roster", "Looking at the photos in {folder}").format(folder=folder.name)
        self._turn += 1
        turn = self._turn
        self._tasks.run(title, lambda _p: (turn, folder, photos.match(course, folder)), self._on_photos_matched)

    def end(self) -> None:
        """Show nothing any more, and let go of the file."""
        self._turn += 1
        self._next = None
        self._preview.close_look()
        self.ended.emit()

    def _read(self, title: str, work: Callable[[Progress], Look]) -> None:
        self._turn += 1
        turn = self._turn
        self._reading = True
        self._tasks.run(title, lambda progress: (turn, work(progress)), self._on_read, self._on_refused)

    def _on_read(self, result: tuple[int, Look]) -> None:
        turn, found = result
        self._reading = False
        if turn != self._turn:
            return
        if self._next is not None:
            choice, self._next = self._next, None
            self._read_again(found, choice)
            return
        self._preview.show_look(found)
        self.looked.emit()

    def _on_refused(self, error: BaseException) -> None:
        self._reading, self._next = False, None
        self._messages.error(error)
        if self._preview.look is not None:
            self._preview.show_look(self._preview.look)

    def _on_choice(self, choice: Choice) -> None:
        shown = self._preview.look
        if shown is None:
            return
        if self._reading:
            self._next = choice
        else:
            self._read_again(shown, choice)

    def _read_again(self, shown: Look, choice: Choice) -> None:
        office, course, book = self._services.office, self.course, shown.roster.book
        title = translate("Roster", "Reading {file}").format(file=book.path.name)
        self._read(title, lambda progress: look(office, course, book, choice, progress))

    def _on_encoding(self, encoding: str) -> None:
        shown = self._preview.look
        if shown is not None and encoding != shown.roster.book.encoding:
            self.read_file(shown.roster.path, encoding)

    def _on_accepted(self) -> None:
        roster, now, course = self._preview.roster, self._services.clock(), self.course
        if roster is None:
            return
        rosters = Rosters(self._services.office)
        title = translate("Roster", "Importing {file}").format(file=roster.path.name)
        self._tasks.run(
            title, lambda progress: rosters.take_in(course, roster, now, progress), self._on_imported, self._on_refused
        )

    def _on_imported(self, change: RosterChange) -> None:
        text = translate("Roster", "Imported: {new} new, {changed} changed, {same} unchanged.")
        told = {"new": len(change.new), "changed": len(change.changed) + len(change.back), "same": change.same}
        self._messages.show(text.format(**told), "good")
        self.end()
        self.imported.emit()

    def _on_save_wanted(self, path: Path) -> None:
        title = translate("Roster", "Writing {file}").format(file=path.name)
        preview = self._preview

        def write(_progress: Progress) -> Path:
            preview.save_problems(path)
            return path

        self._tasks.run(title, write, self._on_saved)

    def _on_saved(self, path: Path) -> None:
        text = translate("Roster", "{file} is written: every problem is marked in its cell. Send it to the office.")
        self._messages.show(text.format(file=path.name), "good")

    def _on_photos_matched(self, result: tuple[int, Path, PhotoMatch]) -> None:
        turn, folder, match = result
        if turn == self._turn:
            self._photos.show_match(folder, match)
            self.photos_looked.emit()

    def _on_photos_accepted(self) -> None:
        photos, course, folder = Photos(self._services.office), self.course, self._photos.folder
        now = self._services.clock()
        title = translate("Roster", "Taking the photos of {folder}").format(folder=folder.name)
        self._tasks.run(title, lambda progress: photos.take_in(course, folder, now, progress), self._on_photos_taken)

    def _on_photos_taken(self, result: PhotoImport) -> None:
        self._photos.show_import(result)
        self.imported.emit()
