"""Doors that exchange their journals through a folder which something else carries between them.

Each door writes what is new of its own into files that are never changed again, and takes each file of another once.
What carries the folder (a network drive, Syncthing, a cloud drive) may show half a file, or copy one under another
name: what a file holds decides, never what it is called.
"""

import logging
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from checkin.attendance.course import Course
from checkin.attendance.journal import canonical
from checkin.attendance.runs import Run
from checkin.background import Background
from checkin.clock import Clock, system_clock
from checkin.errors import CheckinError, EnvironmentFault
from checkin.exchange import journalfile
from checkin.exchange.archive import FileError, names_in, sha256_of
from checkin.exchange.folder_files import file_name, read_now
from checkin.exchange.folder_own import OwnEntries
from checkin.exchange.journalfile import JournalContents
from checkin.printing.whole import whole_file
from checkin.store import Store, beside, loose_ends
from checkin.words import say

log = logging.getLogger(__name__)
_QUIET, _LONGEST = 5.0, 30.0
"""Seconds without a new entry after which a file is made, and seconds that an entry waits for it at most."""
_TICK = 1.0
_DOCUMENTS = 200_000_000
_DIGEST = re.compile(r'"([0-9a-f]{64})"')
Look = tuple[int, int]
"""Size and time of a file: what did not change was looked at before."""


@dataclass(frozen=True, slots=True)
class FolderState:
    """How the exchange stands: with the folder or alone, since when.

    `waiting`: own entries that are in no file yet. `taken`: entries of others that were new since the start.
    `undecided`: entries that wait until somebody trusts their device. `broken`: names of files that are not whole, or
    not yet. `reason`: why it is alone.
    """

    together: bool
    since: datetime
    waiting: int = 0
    taken: int = 0
    undecided: int = 0
    broken: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """What taking a file brought: new entries, and those that wait; `refused` says why it was not taken."""

    new: int = 0
    waiting: int = 0
    refused: str = ""


Take = Callable[[Path], Brought]


class SharedFolder(Background):
    """Exchanges a store's journals through a folder. `round` does it once, `start` and `stop` on a thread."""

    NAME = "folder"

    def __init__(
        self,
        store: Store,
        folder: Path,
        take: Take,
        *,
        clock: Clock = system_clock,
        told: Callable[[FolderState], object] = lambda _state: None,
    ) -> None:
        """Take the store, the folder, and what takes a file in. `told` is called on the exchange's thread."""
        super().__init__()
        self._store, self.folder, self._take, self._clock, self._told = store, folder, take, clock, told
        self.state = FolderState(False, clock())
        self._looked: dict[str, Look] = {}
        self._for: set[str] = set()
        self._known: dict[str, str] = {}
        """By name the SHA-256 of each file that was found whole."""
        self._own = OwnEntries(store)
        self._undecided = False
        self._broken: dict[str, str] = {}
        self._count: dict[str, tuple[int, float, float]] = {}

    def run(self) -> None:
        """Exchange until stopped; alone while the folder is away, together again by itself.

        What is in no file yet is written at the end.
        """
        while not self.stopping.is_set():
            self.round(at_once=False)
            self.stopping.wait(_TICK)
        self.round()

    def round(self, *, at_once: bool = True) -> FolderState:
        """Write what is new, take what others wrote; `at_once`: without waiting for a pause."""
        before, taken = self.state, 0
        try:
            present = self._present()
            taken = self._take_others(present)
            if self._own.begin_anew():  # the folder told that this one is a copy: who wrote what is looked at again
                self._looked.clear()
                taken += self._take_others(present)
            waiting = sum(self._write_own(course, at_once) for course in self._courses())
        except (OSError, CheckinError) as error:
            self._alone(error)
        except Exception as error:  # a fault of ours: the door goes on alone, and it is in the log
            log.exception("the exchange with the folder")
            self._alone(error)
        else:
            since = before.since if before.together else self._clock()
            broken = tuple(sorted(self._broken))
            self._tell(FolderState(True, since, waiting, before.taken + taken, self._aside(), broken))
        return self.state

    def _present(self) -> dict[str, Look]:
        """Return the files that could be journals; what is still on its way has other endings."""
        if not self.folder.is_dir():
            raise EnvironmentFault(
                say("Folder", "The folder {folder} is not there. Is its drive connected?").format(folder=self.folder)
            )
        found = {}
        for path in self.folder.iterdir():
            if path.name.startswith((".", "~")) or path.suffix.lower() != ".zip":
                continue
            try:
                told = path.stat()
            except OSError:  # taken away meanwhile
                continue
            found[path.name] = told.st_size, told.st_mtime_ns
        self._own.forget(self._own.names - found.keys())
        kept: tuple[dict[str, Any], ...] = self._looked, self._known, self._broken
        for known in kept:
            for gone in known.keys() - found.keys():
                del known[gone]
        return found

    def _take_others(self, present: dict[str, Look]) -> int:
        taken, courses = 0, {course.course for course in self._courses()}
        if courses != self._for:  # what is of a course that came meanwhile was left before
            self._for = courses
            self._looked.clear()
        for name, look in sorted(present.items()):
            if self._looked.get(name) == look or self.stopping.is_set():
                continue
            taken += self._look_at(self.folder / name, courses)
            self._looked[name] = look
        return taken

    def _look_at(self, path: Path, courses: set[str]) -> int:
        """Take a file if it is a whole journal of another device; returns how many of its entries were new."""
        name = path.name
        data = read_now(path)
        try:
            told = journalfile.read(data).contents
        except FileError as error:
            self._known.pop(name, None)
            self._own.forget([name])
            names = names_in(data)
            if names is None or journalfile.is_journal(names):  # anything else is not meant for us
                self._broken[name] = str(error)
            return 0
        self._broken.pop(name, None)
        if told.course not in courses:
            return 0
        digest, new = sha256_of(data), 0
        if not self._own.note(name, told) and digest not in self._known.values():
            brought = self._take(path)
            if brought.refused:
                self._broken[name] = brought.refused
            self._undecided = self._undecided or brought.waiting > 0
            new = brought.new
            self._own.note(name, told)
        self._known[name] = digest
        return new

    def _write_own(self, course: Course, at_once: bool) -> int:
        """Write what is in none of our files; returns how many entries wait for the next."""
        device = self._store.device
        former = list(self._own.former_runs(course.course))
        if former:
            with self._store.write() as writing:
                writing.introduce(course.course, now=self._clock(), operator="")
        with self._store.read() as reading:
            heads = beside.known_heads(reading, course.course)
        last = heads.get(device.device, 0)
        for run in former:
            self._write(course, run, heads)
        lacking = self._own.holes(course.course, last)
        waiting = sum(end - start + 1 for start, end in lacking)
        if not waiting or not (at_once or self._ripe(course.course, last)):
            return waiting
        for first, end in lacking:
            for run in self._runs(course.course, heads, first, end):
                self._write(course, run, heads)
        self._count.pop(course.course, None)
        return 0

    def _ripe(self, course: str, last: int) -> bool:
        """Tell whether entries came long enough ago, or wait for too long."""
        now = time.monotonic()
        seen, since, changed = self._count.get(course, (last, now, now))
        self._count[course] = last, since, now if seen != last else changed
        return now - self._count[course][2] >= _QUIET or now - since >= _LONGEST

    def _runs(self, course: str, heads: dict[str, int], first: int, end: int) -> Iterator[Run]:
        mine = self._store.device.device
        for run in self._store.runs(course, beyond={**heads, mine: first - 1}):
            if run.device != mine or run.first > end:
                continue
            before, kept = run.before, run.entries
            if run.first < first:
                before, kept = run.chained()[first - run.first - 1][1], kept[first - run.first :]
            yield Run(before, kept[: end - max(first, run.first) + 1])

    def _write(self, course: Course, run: Run, heads: dict[str, int]) -> None:
        device = self._store.device
        told = (canonical([dict(entry.body), entry.personal and dict(entry.personal)]) for entry in run.entries)
        mentioned = {digest for text in told for digest in _DIGEST.findall(text.decode())}
        with self._store.read() as reading:
            kept = beside.attachments_of(reading, course.course, _DOCUMENTS) if mentioned else {}
        who: dict[str, Any] = {"device": device.device, "device_name": device.name, "public_key": device.public_key}
        contents = JournalContents.of(
            course,
            **who,
            runs=(run,),
            heads=heads,
            attachments={digest: one for digest, one in kept.items() if digest in mentioned},
            written=self._clock(),
        )
        data = journalfile.build(contents, self._store.private_key())
        path = self.folder / file_name(contents, data)
        with whole_file(path) as file:
            file.write(data)
        self._own.hold(path.name, [run])
        self._known[path.name] = sha256_of(data)

    def _aside(self) -> int:
        """Return how many entries wait for a decision; asked only since some do."""
        if not self._undecided:
            return 0
        device = self._store.device
        with self._store.read() as reading:
            courses = [course.course for course in reading.courses()]
            found = sum(one.entries for course in courses for one in loose_ends.waiting(reading, course, device))
        self._undecided = found > 0
        return found

    def _courses(self) -> list[Course]:
        with self._store.read() as reading:
            return reading.courses()

    def _alone(self, error: BaseException) -> None:
        before = self.state
        reason = error.sentence if isinstance(error, CheckinError) else str(getattr(error, "strerror", "") or error)
        since = self._clock() if before.together else before.since
        self._tell(replace(before, together=False, since=since, waiting=self._unwritten(), reason=reason))

    def _unwritten(self) -> int:
        try:
            found = 0
            for course in self._courses():
                with self._store.read() as reading:
                    last = beside.known_heads(reading, course.course).get(self._store.device.device, 0)
                found += sum(end - start + 1 for start, end in self._own.holes(course.course, last))
            return found
        except CheckinError:  # the door itself says what is wrong with its store
            return self.state.waiting

    def _tell(self, state: FolderState) -> None:
        before, self.state = self.state, state
        if before != state:
            self._told(state)
