"""Taking the entries of others: a set union, whatever the order, the pieces, and how often they arrive.

Entries behind a gap count, and so do both branches of a fork. What is not trusted is set aside (`asides`).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sqlalchemy import and_, select
from sqlalchemy.exc import DBAPIError, StatementError

from checkin.attendance.journal import START, Entry, EntryKind, writer_of
from checkin.attendance.runs import Run
from checkin.errors import InputError
from checkin.store import asides, branching, sense, shuffles
from checkin.store import tables as t
from checkin.store.device import vouch
from checkin.store.entries import loose, record_of, row_of
from checkin.store.trust import Trust
from checkin.words import say

if TYPE_CHECKING:
    from checkin.store.writing import Writing

_BATCH = 1000
_OF_TRUST = frozenset(
    {
        *(EntryKind.DEVICE_ENROLLED, EntryKind.DEVICE_TRUSTED, EntryKind.DEVICE_REVOKED),
        *(EntryKind.DOORS_INVITED, EntryKind.DOORS_UNINVITED),
    }
)
"""What can change whose entries count."""
Linked = tuple[Entry, bytes, bytes]
"""An entry, its link and the canonical JSON of its body."""


@dataclass(slots=True)
class Taken:
    """What was new: how many entries of each (course, device) count now, and how many were set aside."""

    new: Counter[tuple[str, str]] = field(default_factory=Counter)
    aside: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """How many entries count that did not before."""
        return self.new.total()


def take(writing: "Writing", runs: Iterable[Run], sender: bytes | None, anyone: bool) -> Taken:
    """Take runs; see `Writing.take`."""
    by_course: dict[str, list[Run]] = {}
    for run in runs:
        by_course.setdefault(run.course, []).append(run)
    taken = Taken()
    try:
        for course, some in by_course.items():
            if anyone:
                vouch(writing.connection, course, {run.device for run in some})
            counted = _sorted_out(writing, course, some, None if anyone else sender, taken)
            admit(writing, course, counted, taken)
            if anyone or any(entry.kind in _OF_TRUST for run in some for entry in run.entries):
                settle(writing, course, taken)
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError, RecursionError) as error:
        raise _unreadable(error) from error
    except StatementError as error:
        if isinstance(error, DBAPIError) and not isinstance(error.orig, OverflowError) and not _of_values(error):
            raise
        raise _unreadable(error.orig or error) from error
    return taken


def _of_values(error: DBAPIError) -> bool:
    """Tell whether the database refused what an entry says, and not its work."""
    return type(error.orig).__name__ in {"InterfaceError", "ProgrammingError", "IntegrityError", "DataError"}


def _unreadable(error: BaseException) -> InputError:
    sentence = say("Store", "The journal holds an entry that says nothing that can be understood: {reason}.")
    return InputError(sentence.format(reason=str(error) or type(error).__name__))


def settle(writing: "Writing", course: str, taken: Taken) -> None:
    """Count what is trusted by now and was set aside, and set aside what is not trusted any more."""
    for _ in range(20):  # each turn follows trust one step; more steps than that nobody makes
        trust = Trust.of(writing.connection, course, writing.device)
        gone = asides.revoke(writing.connection, course, trust)
        if gone:
            for device in {device for device, _ in gone}:
                _rename(writing, course, device, [], Taken())
            writing.rebuild(course)
            _reshuffled(writing, course)
        ready = asides.ready(writing.connection, course, trust)
        taken.aside -= Counter((course, writer_of(run.device)) for run in ready)
        admit(writing, course, ready, taken)
        if not gone and not ready:
            return


def _sorted_out(writing: "Writing", course: str, runs: Sequence[Run], sender: bytes | None, taken: Taken) -> list[Run]:
    """Return what counts, and set the rest aside."""
    trust = Trust.of(writing.connection, course, writing.device)
    sent, counted = sender is None or sender in trust.keys, []
    for run in runs:
        until = trust.until.get(run.device, 0) if sent else 0
        if run.last < until:
            counted.append(run)
            continue
        if run.first < until:
            counted.append(Run(run.before, run.entries[: until - run.first]))
        kept = [one for one in run.chained() if one[0].seq >= until]
        for entry, _, _ in kept:
            sense.check(entry)  # else it would keep out whoever says that it is trusted
        before = run.before if run.first >= until else list(Run(run.before, counted[-1].entries).chained())[-1][1]
        new = asides.put(writing.connection, before, kept, "" if sent or sender is None else sender.hex())
        if new:
            taken.aside[course, run.device] += new
    return counted


def admit(writing: "Writing", course: str, runs: Iterable[Run], taken: Taken) -> None:
    """Take runs of trusted devices."""
    by_device: dict[str, list[Run]] = {}
    for run in runs:
        by_device.setdefault(run.device, []).append(run)
    known = loose(writing.connection, course)
    batch: list[Linked] = []
    for device, own in by_device.items():
        if len(branching.names_of(known, device)) > 1 or any(name == device for name, _ in known):
            odd: Sequence[Run] = own
        else:
            odd = _follow_on(writing, course, sorted(own, key=lambda run: (run.first, run.last)), batch)
        if odd:
            _flush(writing, batch, taken)
            _rename(writing, course, device, odd, taken)
    _flush(writing, batch, taken)
    if by_device:
        writing.heads.pop(course, None)


def _follow_on(writing: "Writing", course: str, runs: Sequence[Run], batch: list[Linked]) -> list[Run]:
    """Put what simply follows on what is known of a device into the batch; returns the runs that do not."""
    seq, link = writing.end(course, runs[0].device)
    ends, odd = {seq: link}, []
    for run in runs:
        chained = [(run.entries[0], run.before, b""), *run.chained()]
        links = {number: one[1] for number, one in enumerate(chained, run.first - 1)}
        at = min(seq, run.last)
        known = ends.get(at) or _link_at(writing, course, run.device, at)
        if run.first > seq + 1 or (at > 0 and links[at] != known):
            odd.append(run)
            continue
        new = [one for one in chained[1:] if one[0].seq > seq]
        if new:
            batch += new
            seq, link = new[-1][0].seq, new[-1][1]
            ends |= {number: links[number] for number in range(run.first - 1, run.last + 1)}
    return odd


def _link_at(writing: "Writing", course: str, device: str, seq: int) -> bytes:
    j = t.journal.c
    mine = and_(j.course == course, j.device == device, j.seq == seq)
    return bytes(writing.connection.execute(select(j.link).where(mine)).scalar() or START)


def _rename(writing: "Writing", course: str, device: str, runs: Sequence[Run], taken: Taken) -> None:
    """Take runs that leave a gap, fill one, or fork: everything known of their device is laid out anew."""
    known = loose(writing.connection, course)
    chain, old = branching.chain_of(writing.connection, course, device, known)
    new: dict[bytes, Linked] = {}
    for run in runs:
        before = run.before
        for one in run.chained():
            if one[1] not in chain:
                chain[one[1]], new[one[1]] = (one[0].seq, before), one
            before = one[1]
    if runs and not new:
        return
    names = branching.named(device, chain)
    moved = branching.rename(writing.connection, course, old, names, chain)
    branching.tie(writing.connection, course, device, chain, names)
    batch = [(replace(one[0], device=names[link]), link, one[2]) for link, one in new.items()]
    forked = any(name != device for name in names.values())
    _flush(writing, batch, taken)
    if moved or forked:
        writing.rebuild(course)
    _reshuffled(writing, course)
    if forked and device == writing.device.device:
        writing.begin_anew()


def _reshuffled(writing: "Writing", course: str) -> None:
    shuffles.add(writing.connection, course)
    writing.all_changed(course)


def _flush(writing: "Writing", batch: list[Linked], taken: Taken) -> None:
    """Write what was gathered."""
    for first in range(0, len(batch), _BATCH):
        some = batch[first : first + _BATCH]
        rows = [row_of(*one) for one in some]
        records = [record_of(entry) for entry, _, _ in some if entry.personal is not None]
        writing.insert_all([entry for entry, _, _ in some], rows, records)
        for entry, _, _ in some:
            taken.new[entry.course, entry.device.partition("~")[0]] += 1
    asides.forget(writing.connection, [(entry, link) for entry, link, _ in batch])
    batch.clear()
