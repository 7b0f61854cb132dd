"""A door and the hub: pushes what it stored, pulls what others did, and goes on alone when there is no hub.

The door scans on its own store, whatever happens here. All of it runs on one thread with connections of its own; the
store's writer is held for a few entries at a time.
"""

import logging
import random
import time
from collections.abc import Callable
from dataclasses import replace

from checkin.background import Background
from checkin.clock import Clock, system_clock
from checkin.errors import CheckinError, StoreError
from checkin.exchange.hub_pulling import PULLED, Pulling
from checkin.exchange.hub_pushing import Pushing
from checkin.exchange.hub_state import HubState
from checkin.store import Store, beside, loose_ends, strands
from checkin.store.hub import HubDatabase
from checkin.words import say

log = logging.getLogger(__name__)
_REST, _LONGEST_REST = 0.15, 0.4
"""Seconds between two looks, so that what happened elsewhere is known within one: twice as long as a look took."""
_POLL = 0.5
"""Seconds after which a hub is asked that does not tell of changes by itself."""
_ROUND = 30.0
"""Seconds after which what others handed over by stick or folder is passed on, and documents are compared."""
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 8.0
"""Seconds before the hub is tried again: doubled each time, half of it left to chance."""
_DOCUMENTS = 20
"""Documents that are fetched in one round."""


def try_out(address: str, password: str = "") -> str:
    """Return what server answers at a hub's address; its tables are made if need be. Raises what HubDatabase does."""
    database = HubDatabase(address, password)
    try:
        database.prepare()
        return database.server()
    finally:
        database.close()


class Hub(Background):
    """Exchanges a store's journal with a hub. Use `start` and `stop`, or `round` where a script waits."""

    NAME = "hub"

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
        super().__init__()
        self._store, self._database, self._clock, self._told = store, HubDatabase(address, password), clock, told
        self.place = self._database.place
        self._pulling, self._pushing = Pulling(store, self._database), Pushing(store, self._database)
        self._state = HubState(False, clock())
        self._connected = False
        self._courses: list[str] = []
        self._undecided = 0
        self._taken = 0
        self._looked_at = self._decided_at = -1
        self._noted: dict[tuple[str, str], int] = {}
        self._next_poll = self._next_round = 0.0

    @property
    def state(self) -> HubState:
        """How it stands now."""
        return self._state

    def stop(self) -> None:
        """End it, within seconds; what was not pushed is pushed the next time."""
        super().stop()
        self._database.close()

    def run(self) -> None:
        """Exchange until stopped: falls back to alone and comes back by itself."""
        pause = _FIRST_PAUSE
        while not self.stopping.is_set():
            try:
                self._exchange()
                pause = _FIRST_PAUSE
            except CheckinError as error:
                self._alone(error)
                self.stopping.wait(random.uniform(pause / 2, pause))  # noqa: S311  # so that 50 doors do not come at once
                pause = min(_LONGEST_PAUSE, pause * 2)
            except Exception as error:  # a fault of ours: the door goes on alone, and it is in the log
                log.exception("the hub's thread")
                self._alone(
                    StoreError(
                        say("Hub", "The exchange with the hub failed: {reason}.").format(reason=type(error).__name__)
                    )
                )
                self.stopping.wait(_LONGEST_PAUSE)
        self._note()

    def round(self) -> HubState:
        """Push and pull once, documents too; returns how it stands then."""
        try:
            self.push()
            self.pull()
            self._pass_on()
        except CheckinError as error:
            self._alone(error)
        else:
            self._together()
            self._note()
        return self._state

    def look(self) -> HubState:
        """Ask whether the hub answers, without an exchange; returns how it stands then."""
        try:
            self._database.prepare()
            self._look_at_courses()
        except CheckinError as error:
            self._alone(error)
        else:
            self._tell(HubState(True, self._clock(), self._waiting(), 0, self._waiting_devices(), self._clock()))
        return self._state

    def push(self) -> int:
        """Push what this device stored; returns how many entries. Raises what the store and the hub do."""
        self._connect()
        self._look_at_courses()
        return sum(self._pushing.own(course) for course in self._courses)

    def pull(self) -> int:
        """Pull what the others stored; returns how many entries were new. Raises what the store and the hub do."""
        self._connect()
        self._look_at_courses()
        before = self._taken
        while self._pull_some():
            pass
        return self._taken - before

    def _exchange(self) -> None:
        began, first = time.monotonic(), not self._connected
        self._connect()
        if first or self._store.stored != self._looked_at:
            self._looked_at = self._store.stored
            self.push()
        now = time.monotonic()
        if first or now >= self._next_poll:
            self._next_poll = time.monotonic() + (_ROUND if self._database.tells else _POLL)
            if self._pull_some() == PULLED:  # there is more; our own go first
                self._next_poll = 0.0
        if first or now >= self._next_round:
            self._pass_on()
            self._note()
            self._next_round = time.monotonic() + _ROUND
        self._together()
        if self._next_poll:
            self._wait(min(_LONGEST_REST, max(_REST, 2 * (time.monotonic() - began))))

    def _wait(self, rest: float) -> None:
        """Wait for a moment; who is told of something new collects what comes with it before asking."""
        began = time.monotonic()
        if not self._database.tells:
            self.stopping.wait(rest)
        elif self._database.wait(rest):
            self._next_poll = 0.0
            self.stopping.wait(max(0.0, began + rest - time.monotonic()))

    def _connect(self) -> None:
        if not self._connected:
            self._database.prepare()
            self._pushing.forget()
            self._pulling.forget()
            self._look_at_courses()
            self._connected = True

    def _look_at_courses(self) -> None:
        with self._store.read() as reading:
            self._courses = [course.course for course in reading.courses()]

    def _pull_some(self) -> int:
        """Pull some entries; returns how many came."""
        before = self._store.stored
        came, taken = self._pulling.some(self._courses)
        self._taken += taken.total
        if taken.aside:
            self._decided_at = -1
        if self._looked_at == before and self._store.stored == before + taken.total:
            self._looked_at = self._store.stored  # these are not ours to push
        return came

    def _pass_on(self) -> None:
        """Push what came from others by another way, and exchange documents."""
        for course in self._courses:
            self._pushing.others(course, self._pulling.ends)
            with self._store.read() as reading:
                here, wanted = beside.documents(reading, course), beside.documents_wanted(reading, course, _DOCUMENTS)
            for digest in self._database.lacking(course, here) if here else ():
                self._give(course, digest)
            for digest in wanted:
                self._fetch(course, digest)

    def _give(self, course: str, digest: str) -> None:
        with self._store.read() as reading:
            kept = beside.document(reading, course, digest)
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
        since = before.since if before.together else now
        problems = tuple(sorted(set(self._pulling.problems.values())))
        self._tell(HubState(True, since, 0, self._taken, self._waiting_devices(), now, "", problems))

    def _alone(self, error: CheckinError) -> None:
        self._connected = False
        before = self._state
        since = self._clock() if before.together else before.since
        self._tell(replace(before, together=False, since=since, waiting=self._waiting(), reason=str(error)))

    def _waiting(self) -> int:
        """Return how many scans of this device the hub does not have."""
        device = self._store.device.device
        try:
            with self._store.read() as reading:
                courses, found = [course.course for course in reading.courses()], 0
                for course in courses:
                    given = self._pushing.given(course)
                    known = strands.given(reading, self.place, course, device) if given is None else given
                    found += strands.scans_after(reading, course, device, known)
                return found
        except CheckinError:  # the door itself says what is wrong with its store
            return self._state.waiting

    def _waiting_devices(self) -> int:
        """Return how many devices wait for a decision; asked when something was stored since, while there are some."""
        if self._decided_at == -1 or (self._undecided and self._decided_at != self._store.stored):
            self._decided_at, device = self._store.stored, self._store.device
            with self._store.read() as reading:
                found = {one.device for course in self._courses for one in loose_ends.waiting(reading, course, device)}
            self._undecided = len(found)
        return self._undecided

    def _note(self) -> None:
        """Note how far the hub is, to tell how many scans wait when the program starts without it."""
        device = self._store.device.device
        given = {course: self._pushing.given(course) for course in self._courses}
        new = {(c, device): seq for c, seq in given.items() if seq is not None and self._noted.get((c, device)) != seq}
        if new:
            with self._store.write() as writing:
                for (course, _), seq in new.items():
                    strands.note_given(writing, self.place, course, device, seq)
            self._noted |= new

    def _tell(self, state: HubState) -> None:
        changed = replace(state, seen=None) != replace(self._state, seen=None)
        self._state = state
        if changed:
            self._told(state)
