"""The outbox of the window: delivers in the background while it is open, and tells when something became of a file."""

from PySide6.QtCore import QObject, Signal

from checkin.clock import Clock
from checkin.exchange.courier import Courier
from checkin.exchange.credentials import Credentials
from checkin.exchange.outbox import Outbox, Round
from checkin.office import Office
from checkin.office.sending import Sending, folder_of
from checkin.ui.delivery.live import Live


class Post(QObject):
    """Owns the outbox and its courier.

    Signals: happened(): something was sent, failed or was answered, or the targets changed.
    """

    happened = Signal()

    def __init__(self, office: Office, clock: Clock) -> None:
        super().__init__()
        self.outbox = Outbox(folder_of(office), Credentials(office.store), clock=clock)
        self.sending = Sending(office, self.outbox)
        self.live = Live(office, self.outbox, clock)
        self._courier: Courier | None = None
        self._clock = clock

    def start(self) -> None:
        """Deliver from now on; what waited when the program ended goes on by itself."""
        if self._courier is None:
            self._courier = Courier(self.outbox, self.sending.queue_closed, clock=self._clock, told=self._on_told)
            self._courier.start()
            self.live.start()

    def wake(self) -> None:
        """Look at once at what is due."""
        if self._courier is not None:
            self._courier.wake()
        self.happened.emit()

    def stop(self) -> None:
        """End the courier and the exchange with other doors, and close the outbox."""
        self.live.stop()
        if self._courier is not None:
            self._courier.stop()
            self._courier = None
        self.outbox.close()

    def _on_told(self, _round: Round) -> None:
        """Pass it on from the courier's thread; who listens is a widget, and hears it on the window's."""
        self.happened.emit()
