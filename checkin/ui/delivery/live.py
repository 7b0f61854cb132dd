"""The exchange with other doors while the window is open: through the hub, through a folder, or both."""

import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.attendance.journal import EntryKind
from checkin.background import Background
from checkin.clock import Clock
from checkin.exchange.folder import FolderState, SharedFolder
from checkin.exchange.hub import Hub
from checkin.exchange.hub_state import HubState
from checkin.exchange.outbox import Outbox
from checkin.office import Office
from checkin.office.sharing import Ways, shared_folder

_SOON = 250
"""Milliseconds in which news of other doors is gathered before the window reads again."""
_AT_DOORS = (EntryKind.SCAN, EntryKind.VOID, EntryKind.PIN_REFUSED, EntryKind.DEVICE_ENROLLED)
_OTHERS = tuple(kind for kind in EntryKind if kind not in _AT_DOORS)
"""What changes more than counts and the last scans."""


class Live(QObject):
    """Owns the exchange with the hub and with a folder; both run on threads of their own.

    Signals: stood(): one of them stands otherwise; scanned(): other doors scanned; brought(): more than that came,
    such as a change of the roster.
    """

    stood = Signal()
    scanned = Signal()
    brought = Signal()
    _came = Signal()

    def __init__(self, office: Office, outbox: Outbox, clock: Clock) -> None:
        super().__init__()
        self.ways = Ways(office, outbox)
        self._office, self._clock = office, clock
        self._running = False
        self._folder: SharedFolder | None = None
        self._hub: Hub | None = None
        self._leaving: list[threading.Thread] = []
        self._taken: dict[str, int] = {}
        self._others = self._stored_besides()
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._tell)
        self._came.connect(self._on_came)

    def start(self) -> None:
        """Exchange from now on."""
        self._running = True
        self._begin_hub()
        self._begin_folder()

    @property
    def folder_state(self) -> FolderState | None:
        """How the exchange through a folder stands; None without one."""
        return self._folder.state if self._folder is not None else None

    @property
    def hub_state(self) -> HubState | None:
        """How the exchange with the hub stands; None without one."""
        return self._hub.state if self._hub is not None else None

    def use_folder(self, folder: str) -> None:
        """Exchange journals through this folder from now on; "" for none."""
        self.ways.folder = folder
        if self._folder is not None:
            self._leave(self._folder)
            self._folder = None
        self._begin_folder()
        self.stood.emit()

    def use_hub(self, address: str, password: str | None = None) -> None:
        """Exchange with this hub from now on; "" for none. Raises InputError for an address that cannot be read."""
        self.ways.use_hub(address, password)
        if self._hub is not None:
            self._leave(self._hub)
            self._hub = None
        self._begin_hub()
        self.stood.emit()

    def stop(self) -> None:
        """End both; what is in no file yet is written before."""
        self._soon.stop()
        self._running = False
        if self._folder is not None:
            self._folder.stop()
            self._folder = None
        if self._hub is not None:
            self._hub.stop()
            self._hub = None
        for leaving in self._leaving:
            leaving.join()
        self._leaving.clear()

    def _leave(self, exchange: Background) -> None:
        """End an exchange on a thread: a server or a network drive that is silent may keep it, and nobody waits."""
        leaving = threading.Thread(target=exchange.stop, name="checkin-leaving", daemon=True)
        leaving.start()
        self._leaving.append(leaving)

    def _begin_folder(self) -> None:
        if self._running and self.ways.folder:
            place = Path(self.ways.folder).expanduser()
            self._folder = shared_folder(self._office, place, clock=self._clock, told=self._on_told)
            self._folder.start()

    def _begin_hub(self) -> None:
        self._hub = self.ways.live_hub(clock=self._clock, told=self._on_told) if self._running else None
        if self._hub is not None:
            self._hub.start()

    def _on_told(self, state: FolderState | HubState) -> None:
        """Pass it on from an exchange's thread; who listens is a widget, and hears it on the window's."""
        self.stood.emit()
        way = type(state).__name__
        if state.taken != self._taken.get(way, 0):
            self._taken[way] = state.taken
            self._came.emit()

    def _on_came(self) -> None:
        if self._running and not self._soon.isActive():
            self._soon.start()

    def _tell(self) -> None:
        before, self._others = self._others, self._stored_besides()
        (self.scanned if before == self._others else self.brought).emit()

    def _stored_besides(self) -> int:
        """Return a number that grows with every entry that is more than a scan."""
        store = self._office.store
        return sum(store.changed(course.course, *_OTHERS) for course in self._office.courses())
