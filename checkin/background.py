"""Work that goes on beside the window until it is stopped: on one thread of its own."""

import threading
from abc import ABC, abstractmethod


class Background(ABC):
    """What runs on a thread: `run` goes on until `stopping` is set, and looks at it often."""

    NAME = "background"
    """Of the thread, without the program's."""

    def __init__(self) -> None:
        self.stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, on a thread of its own."""
        self._thread = threading.Thread(target=self.run, name=f"checkin-{self.NAME}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End it, and wait until it has ended."""
        self.stopping.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    @abstractmethod
    def run(self) -> None:
        """Do the work until stopped."""
