"""Pulling from the hub: what comes in each strand after what is held here, checked and taken a few at a time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from checkin.attendance.journal import writer_of
from checkin.attendance.runs import Run
from checkin.errors import InputError
from checkin.store import Store, strands
from checkin.store.hub import HubDatabase
from checkin.store.hub_tables import Pulled
from checkin.store.merging import Taken
from checkin.store.strands import End, Key, Strand
from checkin.words import say

PULLED = 2000
"""Entries that are asked for at once."""
_TAKEN = 100
"""Entries for which the store's writer is held: a scan waits for no more."""
Piece = tuple[Key, Run]


class Pulling:
    """Knows up to where each strand of the hub is held here."""

    def __init__(self, store: Store, database: HubDatabase) -> None:
        self._store, self._database = store, database
        self.ends: dict[Key, End] = {}
        self.problems: dict[Key, str] = {}
        """By strand what is wrong with it on the hub; it is not pulled any further."""

    def forget(self) -> None:
        """Begin anew, as the hub may be another one now."""
        self.ends.clear()
        self.problems.clear()

    def some(self, courses: Sequence[str]) -> tuple[int, Taken]:
        """Pull at most PULLED entries; returns how many came, and what was new of them."""
        there = self._database.strands(courses)
        self._begin([strand for strand in there if strand.key not in self.ends])
        wanted = {one.key: self.ends[one.key].seq for one in there if one.seq > self.ends[one.key].seq}
        wanted = {key: seq for key, seq in wanted.items() if key not in self.problems}
        rows = self._database.pull(wanted, PULLED) if wanted else []
        pieces = [piece for key, some in groupby(rows, attrgetter("key")) for piece in self._pieces(key, list(some))]
        taken = Taken()
        for batch in _batches(pieces):
            self._take(batch, taken)
        return len(rows), taken

    def _begin(self, new: Sequence[Strand]) -> None:
        """Find out up to where each of these is held here."""
        known = self._plain_ends(new)
        places = {one.key: known[one.key].seq for one in new if one.key in known and 0 < known[one.key].seq < one.seq}
        links = {one.key: one.link for one in new} | self._database.links_at(places)
        for strand in new:
            end = known.get(strand.key)
            if end is None or (end.seq > 0 and links.get(strand.key) != end.link):
                end = self._compared(strand)
            self.ends[strand.key] = end

    def _plain_ends(self, new: Iterable[Strand]) -> dict[Key, End]:
        """Return how far each could be held, of those whose device has no gap and no branch here."""
        found: dict[Key, End] = {}
        for course, some in groupby(new, attrgetter("course")):
            with self._store.read() as reading:
                odd = strands.odd_devices(reading, course)
                for one in some:
                    if one.whole and one.device not in odd:
                        end = strands.end_of(reading, course, one.device)
                        if end.seq > one.seq:
                            end = End(one.seq, strands.link_at(reading, course, one.device, one.seq) or b"")
                        found[one.key] = end
        return found

    def _compared(self, strand: Strand) -> End:
        """Return up to where a strand is held here, link by link."""
        with self._store.read() as reading:
            held = strands.links_held(reading, strand.course, strand.device)
        end = End(strand.first - 1, strand.before)
        for seq, link in self._database.links(strand):
            if seq != end.seq + 1 or link not in held:
                break
            end = End(seq, link)
        return end

    def _pieces(self, key: Key, rows: Sequence[Pulled]) -> Iterator[Piece]:
        """Yield runs of what came of one strand, as far as it continues what is known of it; the rest is named."""
        end = self.ends[key]
        for first in range(0, len(rows), _TAKEN):
            some = rows[first : first + _TAKEN]
            try:
                run = _checked(end, some)
            except InputError as error:
                good = _good(end, some)
                if good is not None:
                    yield key, good
                self.problems[key] = error.sentence
                return
            end = End(run.last, run.chained()[-1][1])
            yield key, run

    def _take(self, batch: Sequence[Piece], taken: Taken) -> None:
        """Take runs in one transaction; where one of them says nothing that can be understood, each in its own."""
        batch = [piece for piece in batch if piece[0] not in self.problems or piece[1].first == self._next(piece[0])]
        try:
            with self._store.write() as writing:
                new = writing.take([run for _, run in batch])
        except InputError as error:
            if len(batch) == 1:
                self.problems[batch[0][0]] = error.sentence
                return
            for piece in batch:
                self._take([piece], taken)
            return
        taken.new += new.new
        taken.aside += new.aside
        for key, run in batch:
            self.ends[key] = End(run.last, run.chained()[-1][1])

    def _next(self, key: Key) -> int:
        return self.ends[key].seq + 1


def _batches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield pieces together, as many as have some entries."""
    batch: list[Piece] = []
    for piece in pieces:
        if batch and sum(len(run.entries) for _, run in batch) + len(piece[1].entries) > _TAKEN:
            yield batch
            batch = []
        batch.append(piece)
    if batch:
        yield batch


def _checked(end: End, rows: Sequence[Pulled]) -> Run:
    """Return rows as a run that follows on what is known. Raises InputError where it does not."""
    device = writer_of(rows[0].key[1])
    for number, row in enumerate(rows, end.seq + 1):
        if row.seq != number:
            sentence = say("Store", "Entries {first} to {last} of device {device} are missing.")
            raise InputError(sentence.format(first=number, last=row.seq - 1, device=device))
    run = Run(end.link, tuple(row.entry() for row in rows))
    try:
        links = [link for _, link, _ in run.chained()]
    except (ValueError, RecursionError) as error:  # JSON that only looks like it
        raise InputError(say("Store", "A journal entry is damaged: {reason}.").format(reason=str(error))) from error
    wrong = next((row.seq for row, link in zip(rows, links, strict=True) if row.link != link), None)
    if wrong is not None or (run.course, run.device, run.first) != (rows[0].key[0], device, end.seq + 1):
        sentence = say("Store", "Entry {number} of device {device} does not continue what is known of it.")
        raise InputError(sentence.format(number=wrong or run.first, device=device))
    return run


def _good(end: End, rows: Sequence[Pulled]) -> Run | None:
    """Return the run of those of the first rows that are as they were written."""
    for count in range(len(rows) - 1, 0, -1):
        try:
            return _checked(end, rows[:count])
        except InputError:
            continue
    return None
