"""Pushing to the hub: what this device wrote as it happens, and what came from others by stick or folder."""

from collections.abc import Mapping, Sequence

from checkin.attendance.journal import START
from checkin.attendance.runs import Run, unknown_parts
from checkin.errors import StoreError
from checkin.store import Store, strands
from checkin.store.hub import HubDatabase
from checkin.store.strands import End, Key, Strand
from checkin.words import say

_PUSHED = 500
"""Entries of one transaction on the hub."""
_TRIES = 20
"""Others push the same at the same time: then it is looked at again."""
Place = tuple[str, str]
"""A course and a device."""


class Pushing:
    """Knows up to where the hub has what this device wrote."""

    def __init__(self, store: Store, database: HubDatabase) -> None:
        self._store, self._database = store, database
        self._given: dict[Place, Strand] = {}
        """By device the strand that goes on with what the device writes next."""
        self._offered: dict[Place, tuple[object, ...]] = {}

    def forget(self) -> None:
        """Begin anew, as the hub may be another one now."""
        self._given.clear()
        self._offered.clear()

    def given(self, course: str) -> int | None:
        """Return up to which number the hub has what this device wrote; None where that is not known."""
        known = self._given.get((course, self._store.device.device))
        return None if known is None else known.seq

    def own(self, course: str) -> int:
        """Push what this device wrote since; returns how many entries."""
        place, pushed = (course, self._store.device.device), 0
        while (at := self._given.get(place)) is not None:
            with self._store.read() as reading:
                run = strands.run_after(reading, *place, at.seq)
            if run is None:
                return pushed
            if (run.first, run.before) != (at.seq + 1, at.link) or not self._push(place, at, run):
                del self._given[place]
                break
            pushed += self._given[place].seq - at.seq
        return pushed + self._offer(place)

    def others(self, course: str, held: Mapping[Key, End]) -> int:
        """Push what came from others by another way, where the hub lacks it. `held`: what is held of its strands."""
        pushed, mine = 0, self._store.device.device
        with self._store.read() as reading:
            layout = strands.layout(reading, course)
            ends = {device: strands.end_of(reading, course, device).seq for device in layout}
        for device, looks in layout.items():
            plain = len(looks) == 3 and not looks[2]
            known = held.get((course, device), End()).seq
            if device == mine or self._offered.get((course, device)) == looks or (plain and ends[device] <= known):
                continue
            pushed += self._offer((course, device))
            self._offered[course, device] = looks
        return pushed

    def _offer(self, place: Place) -> int:
        """Push what the hub lacks of a device, wherever it belongs; returns how many entries."""
        pushed = 0
        for _ in range(_TRIES):
            there = [one for one in self._database.strands([place[0]]) if one.device == place[1]]
            count = self._follow_on(place, there)
            if count is None:
                count, done = self._compare(place, there)
                if not done:
                    pushed += count
                    continue
            return pushed + count
        raise StoreError(say("Hub", "Somebody else pushes the same entries again and again."))

    def _follow_on(self, place: Place, there: Sequence[Strand]) -> int | None:
        """Push what simply follows on the hub's one strand of a device; None where it is not as simple."""
        at = there[0] if there else Strand(*place, 1, START, 0, START)
        with self._store.read() as reading:
            odd = place[1] in strands.odd_devices(reading, place[0])
            link = strands.link_at(reading, *place, at.seq)
        if len(there) > 1 or not at.whole or odd or link != at.link:
            return None
        self._given[place], pushed = at, 0
        while True:
            with self._store.read() as reading:
                run = strands.run_after(reading, *place, at.seq)
            if run is None:
                return pushed
            if (run.first, run.before) != (at.seq + 1, at.link) or not self._push(place, at, run):
                self._given.pop(place, None)
                return None if pushed == 0 else pushed + self._offer(place)
            pushed += self._given[place].seq - at.seq
            at = self._given[place]

    def _push(self, place: Place, at: Strand, run: Run) -> bool:
        """Push a run in parts; False where somebody else pushed meanwhile."""
        for part in _parts(run):
            if not self._database.push(at, part):
                return False
            at = self._given[place] = at.grown(part)
        return True

    def _compare(self, place: Place, there: Sequence[Strand]) -> tuple[int, bool]:
        """Push what is in none of the hub's strands of a device; returns how many entries, and whether that is all."""
        known = {link for strand in there for _, link in self._database.links(strand)}
        ends, pushed = {strand.link: strand for strand in there}, 0
        with self._store.read() as reading:
            runs, end = strands.runs_of(reading, *place), strands.end_of(reading, *place)
        for run in runs:
            for part in unknown_parts(run, known):
                at = ends.pop(part.before, None) if part.before != START else None
                if at is None:
                    root = part.first == 1 and not any(one.whole for one in there)
                    at = Strand.new(*place, part.before, part.first, part.chained()[0][1], root=root)
                for some in _parts(part):
                    if not self._database.push(at, some):
                        return pushed, False
                    at, pushed = at.grown(some), pushed + len(some.entries)
                ends[at.link] = at
        if end.link in ends:
            self._given[place] = ends[end.link]
        return pushed, True


def _parts(run: Run) -> list[Run]:
    """Return a run in parts that are short enough for one transaction."""
    before, parts = run.before, []
    for first in range(0, len(run.entries), _PUSHED):
        parts.append(Run(before, run.entries[first : first + _PUSHED]))
        before = parts[-1].chained()[-1][1]
    return parts
