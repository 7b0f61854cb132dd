"""The outbox of the window: delivers in the background while it is open, and tells when something became of a file."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from checkin.clock import Clock
from checkin.exchange.courier import Courier
from checkin.exchange.credentials import Credentials
from checkin.exchange.folder import FolderState, SharedFolder
from checkin.exchange.outbox import Outbox, Round
from checkin.office import Office
from checkin.office.sending import Sending, folder_of
from checkin.office.sharing import FOLDER, shared_folder


class Post(QObject):
    """Owns the outbox and its courier.

    Signals: happened(): something was sent, failed or was answered, the targets changed, or the shared folder stands
    otherwise; brought(): other doors' entries came through the shared folder.
    """

    happened = Signal()
    brought = Signal()

    def __init__(self, office: Office, clock: Clock) -> None:
        super().__init__()
        self.outbox = Outbox(folder_of(office), Credentials(office.store), clock=clock)
        self.sending = Sending(office, self.outbox)
        self._courier: Courier | None = None
        self._sharing: SharedFolder | None = None
        self._office = office
        self._clock = clock
        self._taken = 0

    def start(self) -> None:
        """Deliver from now on; what waited when the program ended goes on by itself."""
        if self._courier is None:
            self._courier = Courier(self.outbox, self.sending.queue_closed, clock=self._clock, told=self._on_told)
            self._courier.start()
            self._begin_sharing()

    @property
    def folder(self) -> str:
        """The folder through which journals are exchanged with other doors; "" for none."""
        return self.outbox.kept.setting(FOLDER)

    @property
    def folder_state(self) -> FolderState | None:
        """How the exchange stands; None without one."""
        return self._sharing.state if self._sharing is not None else None

    def share(self, folder: str) -> None:
        """Exchange journals through this folder from now on; "" for alone."""
        self.outbox.kept.set(FOLDER, folder)
        self._end_sharing()
        if self._courier is not None:
            self._begin_sharing()
        self.happened.emit()

    def _begin_sharing(self) -> None:
        if self.folder:
            self._sharing = shared_folder(
                self._office, Path(self.folder).expanduser(), clock=self._clock, told=self._on_shared
            )
            self._sharing.start()

    def _end_sharing(self) -> None:
        if self._sharing is not None:
            self._sharing.stop()
            self._sharing = None

    def _on_shared(self, state: FolderState) -> None:
        """Pass it on from the exchange's thread, as from the courier's."""
        self.happened.emit()
        if state.taken != self._taken:
            self._taken = state.taken
            self.brought.emit()

    def wake(self) -> None:
        """Look at once at what is due."""
        if self._courier is not None:
            self._courier.wake()
        self.happened.emit()

    def stop(self) -> None:
        """End the courier and the exchange, and close the outbox."""
        self._end_sharing()
        if self._courier is not None:
            self._courier.stop()
            self._courier = None
        self.outbox.close()

    def _on_told(self, _round: Round) -> None:
        """Pass it on from the courier's thread; who listens is a widget, and hears it on the window's."""
        self.happened.emit()
