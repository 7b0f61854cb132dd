"""A door and the hub: pushes what it stored, pulls what others did, and goes on alone when there is no hub.

The door scans on its own store, whatever happens here. All of it runs on one thread with connections of its own; the
store's writer is held for a few entries at a time.
"""

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from checkin.clock import Clock, system_clock
from checkin.errors import CheckinError, StoreError
from checkin.exchange.hub_state import HubState
from checkin.store import Store
from checkin.store import runs as r
from checkin.store.hub import HubDatabase
from checkin.words import say

log = logging.getLogger(__name__)
_PUSHED = 500
"""Entries of one transaction on the hub."""
_PULLED = 2000
"""Entries that are asked for at once."""
_TAKEN = 100
"""Entries for which the store's writer is held: a scan waits for no more."""
_TICK = 0.3
"""Seconds between two looks, so that what happened elsewhere is known within one."""
_POLL = 0.5
"""Seconds after which a hub is asked that does not tell of changes by itself."""
_ROUND = 30.0
"""Seconds after which what others handed over by stick or folder is passed on, and documents are compared."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 8.0
"""Seconds before the hub is tried again: doubled each time, half of it left to chance."""
_DOCUMENTS = 20
"""Documents that are fetched in one round."""


class Hub:
    """Exchanges a store's journal with a hub. Use `start` and `stop`, or `push` and `pull` where a script waits."""

    def __init__(
        self,
        store: Store,
        address: str,
        *,
        password: str = "",
        clock: Clock = system_clock,
        told: Callable[[HubState], object] = lambda _state: None,
    ) -> None:
        """Take the store and the hub's address; nothing is connected yet. `told` is called on the hub's thread.

        Raises InputError for an address that cannot be read.
        """
        self._store, self._database, self._clock, self._told = store, HubDatabase(address, password), clock, told
        self.place = self._database.place
        self._state = HubState(False, clock())
        self._ends: dict[r.Run, r.End] = {}
        self._given: dict[r.Run, r.End] = {}
        self._problems: dict[r.Run, str] = {}
        self._connected = False
        self._courses: list[str] = []
        self._taken = 0
        self._looked_at = -1
        self._next_poll = self._next_round = 0.0
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def state(self) -> HubState:
        """How it stands now."""
        return self._state

    def start(self) -> None:
        """Begin, on a thread of its own."""
        self._thread = threading.Thread(target=self.run, name="checkin-hub", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End it, within seconds; what was not pushed is pushed the next time."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        self._database.close()

    def run(self) -> None:
        """Exchange until stopped: falls back to alone and comes back by itself."""
        pause = _FIRST_PAUSE
        while not self._stopping.is_set():
            try:
                self._exchange()
                pause = _FIRST_PAUSE
            except CheckinError as error:
                self._alone(error)
                self._stopping.wait(random.uniform(pause / 2, pause))  # noqa: S311  # so that 50 doors do not come at once
                pause = min(_LONGEST_PAUSE, pause * 2)
            except Exception as error:  # a fault of ours: the door goes on alone, and it is in the log
                log.exception("the hub's thread")
                self._alone(
                    StoreError(
                        say("Hub", "The exchange with the hub failed: {reason}.").format(reason=type(error).__name__)
                    )
                )
                self._stopping.wait(_LONGEST_PAUSE)

    def push(self) -> int:
        """Push what this device stored, in batches; returns how many entries. Raises what the store and the hub do."""
        self._connect()
        self._look_at_courses()
        return sum(self._push_run((course, self._store.device.device)) for course in self._courses)

    def pull(self) -> int:
        """Pull what the others stored, in batches; returns how many entries were new."""
        self._connect()
        self._look_at_courses()
        taken = 0
        while self._pull_some():
            taken += self._taken
        return taken

    def _exchange(self) -> None:
        first = not self._connected
        self._connect()
        if first or self._store.stored != self._looked_at:
            self._looked_at = self._store.stored
            self.push()
        now = time.monotonic()
        if first or now >= self._next_poll:
            self._next_poll = time.monotonic() + (_ROUND if self._database.tells else _POLL)
            if self._pull_some() == _PULLED:  # there is more; our own go first
                self._next_poll = 0.0
        if first or now >= self._next_round:
            self._pass_on()
            self._next_round = time.monotonic() + _ROUND
        self._together()
        if self._next_poll:
            self._wait()

    def _wait(self) -> None:
        """Wait for a moment; who is told of something new collects what comes with it before asking."""
        began = time.monotonic()
        if not self._database.tells:
            self._stopping.wait(_TICK)
        elif self._database.wait(_TICK):
            self._next_poll = 0.0
            self._stopping.wait(max(0.0, began + _TICK - time.monotonic()))

    def _connect(self) -> None:
        if self._connected:
            return
        self._database.prepare()
        self._given.clear()
        self._problems.clear()
        self._ends.clear()
        self._look_at_courses()
        with self._store.read() as reading:
            for course in self._courses:
                self._ends |= r.ends(reading, course)
        self._connected = True

    def _look_at_courses(self) -> None:
        with self._store.read() as reading:
            self._courses = [course.course for course in reading.courses()]

    def _push_run(self, run: r.Run) -> int:
        pushed = 0
        while not self._stopping.is_set():
            at = self._given.get(run) or self._database.stands_at(run)
            self._given[run] = at
            with self._store.read() as reading:
                if r.link_at(reading, run, at.seq) not in (at.link, None):
                    self._doubt(run)
                    break
                some = r.following(reading, run, at.seq, _PUSHED)
            if not some:
                break
            try:
                self._database.push(run, at, some)
            except StoreError as error:
                self._given.pop(run)
                if self._database.stands_at(run) == at:  # it is not that somebody else pushed the same
                    self._problems[run] = str(error)
                    break
                continue
            self._given[run] = r.End(some[-1][0].seq, some[-1][1])
            self._problems.pop(run, None)
            pushed += len(some)
        return pushed

    def _doubt(self, run: r.Run) -> None:
        sentence = say(
            "Hub",
            "The hub knows other entries of device {device} with the same numbers: a disk image was restored, or "
            "somebody changed them. Export a day file of this door.",
        )
        self._problems[run] = sentence.format(device=run[1])

    def _pull_some(self) -> int:
        """Pull at most so many entries; returns how many came, and keeps how many of them were new."""
        there, mine = self._database.ends(self._courses), self._store.device.device
        wanted = {run: self._end(run).seq for run, seq in there.items() if seq > self._end(run).seq}
        wanted = {run: seq for run, seq in wanted.items() if run[1] != mine and run not in self._problems}
        some = self._database.pull(wanted, _PULLED) if wanted else []
        self._taken = self._take(some)
        return len(some)

    def _take(self, some: list[r.Linked]) -> int:
        """Take what was pulled, a few entries at a time; what does not continue its run is named and left."""
        good: list[r.Linked] = []
        for run, pulled in groupby(some, r.run_of):
            part = list(pulled)
            self._ends[run], count, wrong = r.continuing(self._end(run), part)
            good += part[:count]
            if wrong:
                self._problems[run] = wrong
        taken = 0
        for first in range(0, len(good), _TAKEN):
            with self._store.write() as writing:
                taken += r.take(writing, good[first : first + _TAKEN])
        self._looked_at += taken  # these are not ours to push
        return taken

    def _end(self, run: r.Run) -> r.End:
        return self._ends.get(run, r.End())

    def _pass_on(self) -> None:
        """Push what came from others by another way, and exchange documents."""
        for course in self._courses:
            with self._store.read() as reading:
                here = r.ends(reading, course)
                documents, wanted = r.documents(reading, course), r.documents_wanted(reading, course, _DOCUMENTS)
            self._ends |= here
            there = self._database.ends([course])
            for run, end in here.items():
                if run[1] != self._store.device.device and end.seq > there.get(run, 0) and run not in self._problems:
                    self._push_run(run)
            for digest in self._database.lacking(course, documents) if documents else ():
                self._give(course, digest)
            for digest in wanted:
                self._fetch(course, digest)

    def _give(self, course: str, digest: str) -> None:
        with self._store.read() as reading:
            kept = r.document(reading, course, digest)
        if kept is not None:
            self._database.give(course, digest, *kept)

    def _fetch(self, course: str, digest: str) -> None:
        found = self._database.fetch(course, digest)
        if found is not None:
            with self._store.write() as writing:
                if writing.attach(course, found[1], found[0]) != digest:
                    raise StoreError(say("Hub", "A document of the hub was altered."))

    def _together(self) -> None:
        now, before = self._clock(), self._state
        since = before.since if before.connected else now
        problems = tuple(sorted(set(self._problems.values())))
        self._tell(HubState(True, since, self._waiting() if problems else 0, now, "", problems))

    def _alone(self, error: CheckinError) -> None:
        self._connected = False
        before = self._state
        since = self._clock() if before.connected else before.since
        self._tell(replace(before, connected=False, since=since, waiting=self._waiting(), reason=str(error)))

    def _waiting(self) -> int:
        mine = self._store.device.device
        try:
            with self._store.read() as reading:
                courses = [course.course for course in reading.courses()]
                return sum(r.scans_after(reading, (c, mine), self._pushed_to((c, mine))) for c in courses)
        except CheckinError:  # the door itself says what is wrong with its store
            return self._state.waiting

    def _pushed_to(self, run: r.Run) -> int:
        return self._given.get(run, r.End()).seq

    def _tell(self, state: HubState) -> None:
        changed = replace(state, seen=None) != replace(self._state, seen=None)
        self._state = state
        if changed:
            self._told(state)
