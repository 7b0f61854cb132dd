"""Which entries of this laptop the files of a shared folder hold: of its device, and of those that it was before."""

from collections.abc import Iterable

from checkin.attendance.runs import Run, unknown_parts
from checkin.exchange.folder_files import holes
from checkin.exchange.journalfile import JournalContents
from checkin.store import Reading, Store, loose_ends, strands
from checkin.store.device import former_devices

Span = tuple[str, str, int, int]
"""Course, device, first and last number."""


class OwnEntries:
    """What whole files hold of this laptop's entries, by the names of the files.

    A file holds them when it was signed by somebody who counts here and the links say that they are these entries: what
    only calls itself ours hides nothing, nor does what was written before a disk image was restored.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._begin()

    def _begin(self) -> None:
        with self._store.read() as reading:
            self._former = former_devices(reading.beside)
        self._device = self._store.device.device
        self._spans: dict[str, list[Span]] = {}
        self._links: dict[str, set[bytes]] = {}
        self._asked: dict[str, frozenset[str]] = {}

    def begin_anew(self) -> bool:
        """Forget all when this laptop writes as another device by now; tells whether it does."""
        if self._device == self._store.device.device:
            return False
        self._begin()
        return True

    @property
    def names(self) -> set[str]:
        """The names of the files that hold any."""
        return {*self._spans, *self._links}

    def forget(self, names: Iterable[str]) -> None:
        """Forget files that are gone."""
        for name in names:
            self._spans.pop(name, None)
            self._links.pop(name, None)

    def note(self, name: str, told: JournalContents) -> bool:
        """Note what of ours a file holds; tells whether it is signed by this device and says nothing new of it."""
        device, mine = self._store.device, [run for run in told.runs if run.device in (self._device, *self._former)]
        ours = told.device == device.device and told.public_key == device.public_key
        if not mine:
            return ours
        with self._store.read() as reading:
            here = all(self._is_here(reading, run) for run in mine)
            counts = ours or told.public_key in loose_ends.trusted_keys(reading, told.course, device)
        if here and counts:
            self.hold(name, mine)
        return ours and here

    def hold(self, name: str, runs: Iterable[Run]) -> None:
        """Note that a file holds these runs."""
        spans, links = self._spans.setdefault(name, []), self._links.setdefault(name, set())
        for run in runs:
            if run.device == self._device:
                spans.append((run.course, run.device, run.first, run.last))
            else:
                links.update(link for _, link, _ in run.chained())

    def holes(self, course: str, last: int) -> list[tuple[int, int]]:
        """Return which numbers of this device, 1 to `last`, no file holds."""
        spans = [(one[2], one[3]) for some in self._spans.values() for one in some if one[0] == course]
        return holes(spans, last)

    def former_runs(self, course: str) -> list[Run]:
        """Return what no file holds of what was written here under earlier names; asked when files came or went."""
        names = frozenset(self._links)
        if not self._former or self._asked.get(course) == names:
            return []
        held = set[bytes]().union(*self._links.values())
        with self._store.read() as reading:
            runs = [run for device in self._former for run in strands.runs_of(reading, course, device)]
        lacking = [part for run in runs for part in unknown_parts(run, held)]
        if not lacking:
            self._asked[course] = names
        return lacking

    def _is_here(self, reading: Reading, run: Run) -> bool:
        link = run.chained()[-1][1]
        if run.device == self._device:
            return strands.link_at(reading, run.course, run.device, run.last) == link
        return link in strands.links_held(reading, run.course, run.device)
