"""The watch over folders while the window is open."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkin.clock import Clock
from checkin.headquarters import Intake, Outcome, Watch, WatchState
from checkin.headquarters.overview import Overview
from checkin.office import Office


class Watching(QObject):
    """Owns the watch; which folders it looks at is kept in the store.

    Signals: happened(object): a WatchState, after a look that found something; took(): files were taken in.
    """

    happened = Signal(object)
    took = Signal()

    def __init__(self, office: Office, clock: Clock) -> None:
        super().__init__()
        self._office, self._clock = office, clock
        self._watch: Watch | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that are watched."""
        return Overview(self._office).folders

    @property
    def state(self) -> WatchState | None:
        """How the watch stands; None without one."""
        return self._watch.state if self._watch is not None else None

    def start(self) -> None:
        """Watch the folders that were chosen."""
        folders = self.folders
        if folders and self._watch is None:
            self._watch = Watch(Intake(self._office), folders, clock=self._clock, told=self._on_told)
            self._watch.start()

    def watch(self, folders: tuple[Path, ...]) -> None:
        """Watch these folders from now on."""
        self.stop()
        Overview(self._office).set_folders(folders)
        self.start()

    def stop(self) -> None:
        """End the watch, after the file that is being taken in."""
        if self._watch is not None:
            self._watch.stop()
            self._watch = None

    def _on_told(self, state: WatchState, found: list[Outcome]) -> None:
        """Pass it on from the watch's thread; who listens is a widget, and hears it on the window's."""
        self.happened.emit(state)
        if found:
            self.took.emit()
