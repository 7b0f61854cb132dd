"""Runs: consecutive entries of one device, with the link before the first. In runs journals travel."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from checkin.attendance.journal import START, Entry, canonical, text_of, writer_of
from checkin.errors import InputError
from checkin.words import say

_NAME = re.compile(r"[A-Za-z0-9_.-]{1,64}")
MOST_SEQ = 2**31 - 1
MOST_STAMP = 2**62
"""Of the year 4199: whoever takes an entry in must be able to go on counting from its stamp for good."""


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive entries of one device in one course. `before`: the link (32 bytes) that the first is chained to.

    Raises InputError for none, for entries that are not consecutive or not of one device, and for a first entry that is
    chained to something.
    """

    before: bytes
    entries: tuple[Entry, ...]
    _chain: list[tuple[Entry, bytes, bytes]] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse what is no run."""
        if not self.entries:
            raise InputError(say("Store", "A journal is damaged: {reason}.").format(reason="an empty run"))
        course, device, seq = self.course, self.device, self.first
        if not (_NAME.fullmatch(course) and _NAME.fullmatch(device)):
            raise InputError(say("Store", "A journal is damaged: {reason}.").format(reason="no name of a device"))
        if len(self.before) != len(START) or (seq == 1) != (self.before == START) or not 1 <= seq <= self.last:
            raise InputError(say("Store", "A journal is damaged: {reason}.").format(reason="a chain without a start"))
        for number, entry in enumerate(self.entries, seq):
            alike = entry.course == course and writer_of(entry.device) == device and entry.seq == number
            if not alike or not 0 <= entry.stamp <= MOST_STAMP or number > MOST_SEQ:
                reason = f"{device} {number}"
                raise InputError(say("Store", "A journal is damaged: {reason}.").format(reason=reason))

    @property
    def course(self) -> str:
        """The course of all entries."""
        return self.entries[0].course

    @property
    def device(self) -> str:
        """The device that wrote all entries."""
        return writer_of(self.entries[0].device)

    @property
    def first(self) -> int:
        """The number of the first entry."""
        return self.entries[0].seq

    @property
    def last(self) -> int:
        """The number of the last entry."""
        return self.entries[-1].seq

    def chained(self) -> list[tuple[Entry, bytes, bytes]]:
        """Return each entry with its link and the canonical JSON of its body; made once."""
        if not self._chain:
            link = self.before
            for entry in self.entries:
                link, body = linked(link, entry)
                self._chain.append((entry, link, body))
        return self._chain


def linked(previous: bytes, entry: Entry) -> tuple[bytes, bytes]:
    """Return what `entry.link(previous)` returns, and the canonical JSON of the body: the costly part is made once."""
    body = canonical(dict(entry.body))
    same = _same(entry.course, writer_of(entry.device), entry.operator, str(entry.kind))
    at, numbers = text_of(entry.at).encode(), f'{entry.seq},"stamp":{entry.stamp}}}'.encode()
    return sha256(b"".join((previous, b'{"at":"', at, b'","body":', body, same, numbers))).digest(), body


@lru_cache(maxsize=4096)
def _same(course: str, device: str, operator: str, kind: str) -> bytes:
    """Return the part of an entry's JSON between body and number, the same for many entries."""
    told = canonical({"course": course, "device": device, "kind": kind, "operator": operator})
    return b"," + told[1:-1] + b',"seq":'


def whole_runs(entries: Iterable[Entry]) -> list[Run]:
    """Return the runs of journals that are whole: each device's entries in their order, from its first on."""
    by_device: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        by_device.setdefault((entry.course, entry.device), []).append(entry)
    return [Run(START, tuple(own)) for own in by_device.values()]


def unknown_parts(run: Run, known: Container[bytes]) -> list[Run]:
    """Return the parts of a run whose links are not known."""
    before, begun, parts = run.before, run.before, []
    held: list[int] = []
    for number, (_, link, _) in enumerate(run.chained()):
        if link not in known:
            begun = before if not held else begun
            held.append(number)
        elif held:
            parts.append(Run(begun, run.entries[held[0] : number]))
            held = []
        before = link
    if held:
        parts.append(Run(begun, run.entries[held[0] :]))
    return parts
