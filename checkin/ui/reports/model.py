"""The table of who is on the way to a certificate."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt

from checkin.attendance.certificates import Candidate
from checkin.attendance.standings import State
from checkin.store import folded
from checkin.ui.models import Index, Role, RowsModel
from checkin.ui.reports.words import CHIPS, STATE, Way, columns, way_of

_DISPLAY = Qt.ItemDataRole.DisplayRole
_MARKS = {
    Way.ISSUED: State.PRESENT,
    Way.EARNED: State.PRESENT,
    Way.POSSIBLE: State.EXPECTED,
    Way.SHORT: State.ABSENT,
    Way.LEFT: State.EXCUSED,
}


class CandidatesModel(RowsModel):
    """Candidates, with a mark beside each state."""

    def __init__(self) -> None:
        super().__init__(columns())

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return one cell."""
        row = self.row(index)
        if row is not None and role == Role.MARK and index.column() == STATE:
            return str(_MARKS[way_of(row)])
        return super().data(index, role)


@dataclass(frozen=True, slots=True)
class Roll:
    """Everybody of a course, counted once, with the words by which each is found."""

    everybody: tuple[Candidate, ...] = ()
    ways: tuple[Way, ...] = ()
    keys: tuple[str, ...] = ()

    @classmethod
    def of(cls, candidates: list[Candidate]) -> "Roll":
        """Return these people with what they are found by."""
        return cls(tuple(candidates), tuple(way_of(c) for c in candidates), tuple(_key(c) for c in candidates))

    def rows(self, chip: str, typed: str) -> list[Candidate]:
        """Return whom a chip and what is typed show."""
        ways, words = CHIPS[chip], folded(typed).split()
        every = zip(self.everybody, self.ways, self.keys, strict=True)
        return [one for one, way, key in every if way in ways and all(word in key for word in words)]

    def number(self, chip: str) -> int:
        """Return how many a chip shows."""
        return sum(way in CHIPS[chip] for way in self.ways)


def _key(candidate: Candidate) -> str:
    person, certificate = candidate.trainee, candidate.certificate
    words = (person.number, person.name, person.latin, person.unit, person.province, person.group)
    return folded(" ".join((*words, certificate.number if certificate is not None else "")))
