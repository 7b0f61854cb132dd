"""Live doors on one hub whose PostgreSQL is stopped several times: nothing lost, nothing doubled, soon caught up."""

import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from checkin.attendance.runs import whole_runs
from checkin.demo import MORNING, load_demo
from checkin.office import Office
from checkin.store import Store
from checkin.store.device import vouch
from tests.benchmarks.rows import Row, row
from tests.postgres import PostgresServer

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
    server.stop()  # each door has two connections: a hundred are too few, and more come with a new start
    server.start()
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
            for lines in told:
                lines.close()
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
    known = []
    for number in range(doors):
        with Store.open(folder / f"door{number}") as door, door.write() as writing:
            writing.take(whole_runs(entries), anyone=True)
            writing.keep(f"badge_key:{course}", key)
            known.append(door.device.device)
    for number in range(doors):
        with Store.open(folder / f"door{number}") as door, door.write() as writing:
            vouch(writing.connection, course, known)


def _worker(plan: Plan, address: str, folder: Path, number: int) -> "subprocess.Popen[str]":
    numbers = [str(door) for door in range(plan.doors) if door % plan.processes == number]
    arguments = [address, str(folder), str(plan.rate), str(plan.seconds), ",".join(numbers)]
    command = [sys.executable, "-m", "tests.benchmarks.hub_doors", *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


class _Lines:
    """What a worker tells: lines of a word and a value, with the moment at which they came."""

    def __init__(self, worker: "subprocess.Popen[str]") -> None:
        self._worker, self._lines = worker, list[tuple[str, str]]()
        self._news = threading.Condition()
        self._ended = False
        self._thread = threading.Thread(target=self._read, name="lines", daemon=True)
        self._thread.start()

    def wait(self, word: str, seconds: float = 3600.0) -> None:
        with self._news:
            come = self._news.wait_for(lambda: self._ended or any(w == word for w, _ in self._lines), seconds)
        if not come or not any(w == word for w, _ in self._lines):
            raise RuntimeError(f"a worker did not say {word}; it said {self._lines[-5:]}")

    def last(self, word: str) -> str:
        with self._news:
            return next((value for w, value in reversed(self._lines) if w == word), "")

    def close(self) -> None:
        """Read what a worker that ended has told, and close its pipes."""
        assert self._worker.stdin is not None
        assert self._worker.stdout is not None
        self._thread.join()
        self._worker.stdin.close()
        self._worker.stdout.close()

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
