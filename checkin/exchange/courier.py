"""Delivers in the background, on one thread, while the window is open or `checkin deliver --watch` runs."""

import logging
import threading
from collections.abc import Callable

from checkin.background import Background
from checkin.clock import Clock, system_clock
from checkin.errors import CheckinError
from checkin.exchange.outbox import Outbox, Round

log = logging.getLogger(__name__)
_LONGEST = 5.0
"""Seconds between two looks at what is due."""


class Courier(Background):
    """Runs rounds of an outbox.

    `before` is called before each round and queues what is to be sent, `told` after each that did something; both on
    the courier's thread.
    """

    NAME = "courier"

    def __init__(
        self,
        outbox: Outbox,
        before: Callable[[], object],
        *,
        clock: Clock = system_clock,
        told: Callable[[Round], object] = lambda _round: None,
    ) -> None:
        super().__init__()
        self._outbox, self._before, self._clock, self._told = outbox, before, clock, told
        self._woken = threading.Event()
        outbox.stopping = self.stopping.is_set

    def wake(self) -> None:
        """Look at once at what is due."""
        self._woken.set()

    def stop(self) -> None:
        """End it: between two pieces of a file, or when a server that is silent has had its time."""
        self.stopping.set()
        self._woken.set()
        super().stop()

    def run(self) -> None:
        """Deliver until stopped."""
        while not self.stopping.is_set():
            self._woken.clear()
            try:
                self._before()
                done = self._outbox.round()
                if done != Round():
                    self._told(done)
            except CheckinError as error:
                log.warning("delivery: %s", error)
            except Exception:  # a fault of ours: it is in the log, and delivery goes on
                log.exception("the courier's thread")
            self._woken.wait(self._pause())

    def _pause(self) -> float:
        try:
            due = self._outbox.next_due()
        except CheckinError:
            return _LONGEST
        left = _LONGEST if due is None else (due - self._clock()).total_seconds()
        return min(_LONGEST, max(0.05, left))
