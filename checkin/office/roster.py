"""What importing a roster changes."""

from dataclasses import dataclass

from checkin.attendance.course import Trainee
from checkin.roster import RosterFile, RosterRow
from checkin.store import Reading

FIELDS = ("number", "name", "latin", "unit", "province", "position", "group", "phone", "seat")
"""What a roster file tells of a person."""


@dataclass(frozen=True, slots=True)
class RosterChange:
    """What an import changes, or would change. Nobody is removed: `missing` are here, but not in the file."""

    new: tuple[RosterRow, ...]
    changed: tuple[RosterRow, ...]
    same: int
    missing: tuple[Trainee, ...]


def compare(reading: Reading, course: str, roster: RosterFile) -> RosterChange:
    """Compare a roster file with the trainees in the store."""
    known = {t.number: t for t in reading.trainees(course)}
    new = tuple(row for row in roster.rows if row.number not in known)
    changed = tuple(row for row in roster.rows if row.number in known and _differs(row, known[row.number]))
    given = {row.number for row in roster.rows}
    absent = (t for t in known.values() if t.number not in given and not t.walk_in)
    missing = tuple(t for t in absent if t.withdrawn is None)
    return RosterChange(new, changed, len(roster.rows) - len(new) - len(changed), missing)


def _differs(row: RosterRow, trainee: Trainee) -> bool:
    return any(getattr(row, name) != getattr(trainee, name) for name in FIELDS)
