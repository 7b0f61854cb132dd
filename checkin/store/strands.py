"""Strands: consecutive entries of one device as a hub keeps them, and how much of one is held here.

A device has one strand from its first entry on. What does not follow on the end of a strand begins another: a branch of
a fork, or what is known behind a gap. Its name is made of the link of its first entry, whoever gives it.
"""

from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, and_, func, select

from checkin.attendance.journal import BRANCH, START, EntryKind, writer_of
from checkin.attendance.runs import Run
from checkin.store import entries as e
from checkin.store import questions as q
from checkin.store import tables as t
from checkin.store.branching import chain_of, names_of
from checkin.store.reading import Reading
from checkin.store.writing import Writing

Key = tuple[str, str]
"""A course and the name of a strand."""


@dataclass(frozen=True, slots=True)
class End:
    """How far a strand is known: number and link (32 bytes) of the last entry."""

    seq: int = 0
    link: bytes = START


@dataclass(frozen=True, slots=True)
class Strand:
    """A strand from its number `first` on, which is chained to the link `before`, up to `seq` and its `link`."""

    course: str
    name: str
    first: int
    before: bytes
    seq: int
    link: bytes

    @classmethod
    def new(cls, course: str, device: str, before: bytes, first: int, link: bytes, *, root: bool) -> "Strand":
        """Return an empty one for what begins with this entry; `root`: it is the device's own, from number 1 on."""
        name = device if root else f"{device}{BRANCH}{link.hex()[:16]}"
        return cls(course, name, first, before, first - 1, before)

    @property
    def key(self) -> Key:
        """Course and name."""
        return self.course, self.name

    @property
    def device(self) -> str:
        """The device that wrote its entries."""
        return writer_of(self.name)

    @property
    def whole(self) -> bool:
        """Whether it is the device's own, from number 1 on."""
        return self.name == self.device

    def grown(self, run: Run) -> "Strand":
        """Return it with a run that follows on it."""
        return replace(self, seq=run.last, link=run.chained()[-1][1])


def odd_devices(reading: Reading, course: str) -> set[str]:
    """Return the devices whose entries are not one row of numbers here: gaps, branches, entries set aside."""
    query = select(t.aside.c.device).where(t.aside.c.course == course).distinct()
    waiting = set(reading.connection.execute(query).scalars())
    return waiting | {writer_of(name) for name, _ in e.loose(reading.connection, course)}


def end_of(reading: Reading, course: str, device: str) -> End:
    """Return the last number and link that are stored under a device's name."""
    row = reading.connection.execute(q.END, {"course": course, "device": device}).first()
    return End() if row is None else End(row.seq, bytes(row.link))


def link_at(reading: Reading, course: str, device: str, seq: int) -> bytes | None:
    """Return the link of one entry, or None; START before the first."""
    if seq == 0:
        return START
    query = select(t.journal.c.link).where(_of(course, device), t.journal.c.seq == seq)
    link = reading.connection.execute(query).scalar()
    return None if link is None else bytes(link)


def links_held(reading: Reading, course: str, device: str) -> set[bytes]:
    """Return the links of all that is known of a device, what was set aside too."""
    chain, _ = chain_of(reading.connection, course, device, e.loose(reading.connection, course))
    aside = select(t.aside.c.link).where(t.aside.c.course == course, t.aside.c.device == device)
    return {*chain, *(bytes(link) for link in reading.connection.execute(aside).scalars())}


def run_after(reading: Reading, course: str, device: str, seq: int) -> Run | None:
    """Return the first consecutive entries of a device after a number, some thousands at most; None for none."""
    return next(e.runs(reading.connection, course, beyond={device: seq}, names=[device]), None)


def runs_of(reading: Reading, course: str, device: str) -> list[Run]:
    """Return all that is stored of a device, its branches too."""
    names = names_of(e.loose(reading.connection, course), device)
    return list(e.runs(reading.connection, course, names=names))


def layout(reading: Reading, course: str) -> dict[str, tuple[object, ...]]:
    """Return of each device something that changes when it is known further, or laid out otherwise."""
    loose, found = e.loose(reading.connection, course), dict[str, tuple[object, ...]]()
    for name in e.devices(reading.connection, course):
        begun = tuple(seq for of, seq in loose if of == name)
        mine = found.get(writer_of(name), ())
        found[writer_of(name)] = (*mine, name, end_of(reading, course, name).seq, begun)
    return found


def scans_after(reading: Reading, course: str, device: str, seq: int) -> int:
    """Return how many scans of a device come after a number."""
    later = and_(_of(course, device), t.journal.c.seq > seq, t.journal.c.kind == EntryKind.SCAN.value)
    return int(reading.connection.execute(select(func.count()).select_from(t.journal).where(later)).scalar_one())


def given(reading: Reading, hub: str, course: str, device: str) -> int:
    """Return up to which number a device's entries were known to be on a hub when that was noted last."""
    query = select(t.info.c.value).where(t.info.c.name == _note(hub, course, device))
    return int(reading.connection.execute(query).scalar() or 0)


def note_given(writing: Writing, hub: str, course: str, device: str, seq: int) -> None:
    """Note up to which number a device's entries are on a hub: to tell how many wait while there is none."""
    name = _note(hub, course, device)
    writing.connection.execute(t.info.delete().where(t.info.c.name == name))
    writing.connection.execute(t.info.insert().values(name=name, value=str(seq)))


def _note(hub: str, course: str, device: str) -> str:
    return f"hub:{course}:{device}:{hub}"


def _of(course: str, device: str) -> ColumnElement[bool]:
    return and_(t.journal.c.course == course, t.journal.c.device == device)
