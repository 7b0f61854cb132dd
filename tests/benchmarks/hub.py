"""Live doors on one hub whose PostgreSQL is stopped several times: nothing lost, nothing doubled, soon caught up."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from checkin.demo import MORNING, load_demo
from checkin.desk import Desk
from checkin.exchange.hub import Hub
from checkin.office import Office
from checkin.store import Store
from tests.benchmarks.rows import Row, row
from tests.postgres import PostgresServer

_VOICE = threading.Lock()
_OUTAGE = 5.0
"""Seconds for which the server is gone."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many doors scan how often for how long, how often the server is stopped, and over how many processes."""

    doors: int = 50
    rate: float = 2.0
    seconds: float = 600.0
    stops: int = 5
    processes: int = 2
    outage: float = _OUTAGE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it. `caught_up` and `known` in seconds: the longest times of all outages, and of all scans."""

    scans: int
    lost: int
    doubled: int
    caught_up: float
    known: float
    slowest_scan: float


def run() -> list[Row]:
    """Return the figures of the whole plan."""
    plan = Plan()
    done = exchange(plan)
    what = f"{plan.doors} doors, {done.scans} scans, {plan.stops} stops of the server"
    return [
        row(f"scans lost: {what}", float(done.lost), 0.0, "none"),
        row("scans doubled", float(done.doubled), 0.0, "none"),
        row("longest s until all had caught up", done.caught_up, 30.0, "the bar"),
        row("99th percentile s until another door knew", done.known, 1.0, "the bar, while the server answers"),
        row("99th percentile ms of a durable scan", done.slowest_scan, 50.0, "ms"),
    ]


def exchange(plan: Plan) -> Outcome:
    """Let doors scan in processes of their own, stop the server meanwhile; count what each door knows at the end."""
    server = PostgresServer.alone()
    address = server.new_database()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _make_doors(folder, plan.doors)
        workers = [_worker(plan, address, folder, number) for number in range(plan.processes)]
        told = [_Lines(worker) for worker in workers]
        try:
            for lines in told:
                lines.wait("ready")
            for worker in workers:
                _say(worker, "go")
            caught = [_outage(server, plan, told) for _ in range(plan.stops)]
            for lines in told:
                lines.wait("scanned")
            ended = time.monotonic()
            total = sum(int(lines.last("scanned")) for lines in told)
            for worker in workers:
                _say(worker, str(total))
            for lines in told:
                lines.wait("known", 120.0)
            caught.append(time.monotonic() - ended)
            for worker in workers:
                worker.wait(60)
        finally:
            for worker in workers:
                if worker.poll() is None:
                    worker.send_signal(signal.SIGTERM)
                worker.wait()
            server.stop()
        lost, doubled = _counted(folder, plan.doors, told)
    late = max(float(lines.last("late")) for lines in told)
    slow = max(float(lines.last("slow")) for lines in told)
    return Outcome(total, lost, doubled, max(caught), late, slow)


def _make_doors(folder: Path, doors: int) -> None:
    """Make the stores of doors that were all given the same course and badge key."""
    with Store.open(folder / "office") as store:
        office = Office(store)
        course = load_demo(office, MORNING).course
        faces = office.badge_faces(course, MORNING)
        (folder / "tokens").write_text("\n".join(face.token for face in faces))
        entries, key = store.entries(course), store.badge_key(course)
    for number in range(doors):
        with Store.open(folder / f"door{number}") as door, door.write() as writing:
            writing.take(entries)
            writing.keep(f"badge_key:{course}", key)


def _worker(plan: Plan, address: str, folder: Path, number: int) -> "subprocess.Popen[str]":
    numbers = [str(door) for door in range(plan.doors) if door % plan.processes == number]
    arguments = [address, str(folder), str(plan.rate), str(plan.seconds), ",".join(numbers)]
    command = [sys.executable, "-m", "tests.benchmarks.hub", *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


class _Lines:
    """What a worker tells: lines of a word and a value, with the moment at which they came."""

    def __init__(self, worker: "subprocess.Popen[str]") -> None:
        self._worker, self._lines = worker, list[tuple[str, str]]()
        self._news = threading.Condition()
        self._ended = False
        threading.Thread(target=self._read, name="lines", daemon=True).start()

    def wait(self, word: str, seconds: float = 3600.0) -> None:
        with self._news:
            come = self._news.wait_for(lambda: self._ended or any(w == word for w, _ in self._lines), seconds)
        if not come or not any(w == word for w, _ in self._lines):
            raise RuntimeError(f"a worker did not say {word}; it said {self._lines[-5:]}")

    def last(self, word: str) -> str:
        with self._news:
            return next((value for w, value in reversed(self._lines) if w == word), "")

    def _read(self) -> None:
        assert self._worker.stdout is not None
        for line in self._worker.stdout:
            word, _, value = line.strip().partition(" ")
            with self._news:
                self._lines.append((word, value))
                self._news.notify_all()
        with self._news:
            self._ended = True
            self._news.notify_all()


def _say(worker: "subprocess.Popen[str]", line: str) -> None:
    assert worker.stdin is not None
    worker.stdin.write(line + "\n")
    worker.stdin.flush()


def _outage(server: PostgresServer, plan: Plan, told: list[_Lines]) -> float:
    """Stop the server for a while; returns the seconds until all doors were together again and nothing waited."""
    time.sleep(max(0.5, plan.seconds / (plan.stops + 1) - plan.outage))
    server.stop()
    time.sleep(plan.outage)
    server.start()
    began = time.monotonic()
    while any(lines.last("state") != "together" for lines in told):
        time.sleep(0.05)
        if time.monotonic() - began > 120:
            break
    return time.monotonic() - began


def _counted(folder: Path, doors: int, told: list[_Lines]) -> tuple[int, int]:
    """Return how many acknowledged scans some door lacks, and how many it has twice."""
    acknowledged = {line for lines in told for line in lines.last("scans").split(",") if line}
    lost = doubled = 0
    for number in range(doors):
        with Store.open(folder / f"door{number}") as store:
            (course,) = Office(store).courses()
            scans = [f"{e.device}:{e.seq}" for e in store.entries(course.course) if e.kind == "scan"]
            assert number or all(finding.ok for finding in store.check())
        lost += len(acknowledged - set(scans))
        doubled += sum(count - 1 for count in Counter(scans).values())
    return lost, doubled


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
            together = all(hub.state.connected and hub.state.waiting == 0 for hub in self.hubs)
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


def _last(reading: object, course: str, device: str) -> int:
    from checkin.store import runs
    from checkin.store.reading import Reading

    assert isinstance(reading, Reading)
    return runs.end_of(reading, (course, device)).seq


def _tell(word: str, value: object = "") -> None:
    """Tell the parent a word and a value, in one piece: two threads do."""
    with _VOICE:
        sys.stdout.write(f"{word} {value}\n")
        sys.stdout.flush()


def _main(address: str, name: str, rate: str, seconds: str, numbers: str) -> None:
    doors = _Doors(address, Path(name), [int(number) for number in numbers.split(",")])
    for hub in doors.hubs:
        hub.start()
    while not all(hub.state.connected for hub in doors.hubs):
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
