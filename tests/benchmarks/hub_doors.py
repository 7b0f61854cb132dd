"""The doors of one process of the benchmark of the hub: they scan when told to, and tell what becomes of it."""

import os
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

from checkin.demo import MORNING
from checkin.desk import Desk
from checkin.exchange.hub import Hub
from checkin.office import Office
from checkin.store import Reading, Store
from checkin.store.strands import end_of

_VOICE = threading.Lock()


class _Doors:
    """The doors of one process."""

    def __init__(self, address: str, folder: Path, numbers: list[int]) -> None:
        self.stores = [Store.open(folder / f"door{number}") for number in numbers]
        self.course = Office(self.stores[0]).courses()[0].course
        self.desks = [Desk(store, self.course) for store in self.stores]
        self.hubs = [Hub(store, address) for store in self.stores]
        self.tokens = (folder / "tokens").read_text().split()
        self.scans: list[str] = []
        self.times: list[float] = []
        self.late: list[float] = []
        self._open: dict[str, float] = {}
        self._watching = True

    def scan(self, rate: float, seconds: float) -> None:
        """Scan at each door in turn, as often as it is due."""
        began, count = time.monotonic(), 0
        while time.monotonic() - began < seconds:
            due = began + count / (rate * len(self.desks))
            time.sleep(max(0.0, due - time.monotonic()))
            desk = self.desks[count % len(self.desks)]
            now = MORNING + timedelta(seconds=time.monotonic() - began)
            start = time.perf_counter()
            verdict = desk.scan(self.tokens[count % len(self.tokens)], now)
            self.times.append(time.perf_counter() - start)
            self.scans.append(f"{verdict.scan[0]}:{verdict.scan[1]}")
            count += 1

    def watch(self) -> None:
        """Tell whether all are together, and how long it takes until the first door knows what the last one scanned."""
        before = ""
        last = self.stores[-1].device.device
        sent = known = 0
        asked = time.monotonic()
        while self._watching:
            together = all(hub.state.together and hub.state.waiting == 0 for hub in self.hubs)
            state = "together" if together else "apart"
            if state != before:
                _tell("state", state)
                before = state
            with self.stores[-1].read() as reading:
                newest = _last(reading, self.course, last)
            with self.stores[0].read() as reading:
                known = _last(reading, self.course, last)
            if not together:
                sent = 0
            elif known >= sent:
                if sent:
                    self.late.append(time.monotonic() - asked)
                sent, asked = newest, time.monotonic()
            time.sleep(0.05)

    def end(self) -> None:
        self._watching = False

    def all_known(self, total: int) -> bool:
        """Tell whether each door holds all scans of all doors."""
        return all(self._held(store) >= total for store in self.stores)

    def _held(self, store: Store) -> int:
        with store.read() as reading:
            return len(reading.last_scans(self.course, 10_000_000))


def _last(reading: Reading, course: str, device: str) -> int:
    return end_of(reading, course, device).seq


def _tell(word: str, value: object = "") -> None:
    """Tell the parent a word and a value, in one piece: two threads do."""
    with _VOICE:
        sys.stdout.write(f"{word} {value}\n")
        sys.stdout.flush()


def _main(address: str, name: str, rate: str, seconds: str, numbers: str) -> None:
    doors = _Doors(address, Path(name), [int(number) for number in numbers.split(",")])
    for hub in doors.hubs:
        hub.start()
    while not all(hub.state.together for hub in doors.hubs):
        time.sleep(0.05)
    watcher = threading.Thread(target=doors.watch)
    watcher.start()
    _tell("ready")
    sys.stdin.readline()
    doors.scan(float(rate), float(seconds))
    _tell("scanned", len(doors.scans))
    total = int(sys.stdin.readline())
    end = time.monotonic() + 100
    while not doors.all_known(total) and time.monotonic() < end:
        time.sleep(0.25)
    _tell("known", total)
    doors.end()
    watcher.join()
    for hub in doors.hubs:
        hub.stop()
    for store in doors.stores:
        store.close()
    late = sorted(doors.late) or [0.0]
    _tell("late", late[int(len(late) * 0.99)])
    _tell("slow", 1000 * sorted(doors.times)[int(len(doors.times) * 0.99)])
    _tell("scans", ",".join(doors.scans))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _main(*sys.argv[1:])
