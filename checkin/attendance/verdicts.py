"""What staff are told about one scan: exactly one member of a closed set."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from checkin.attendance.course import Direction, Leave, Session, Trainee


class Kind(StrEnum):
    """The closed set of verdicts, in the order in which they are decided."""

    NOT_A_BADGE = "NOT_A_BADGE"
    FORGED = "FORGED"
    OTHER_COURSE = "OTHER_COURSE"
    REPLACED = "REPLACED"
    REVOKED = "REVOKED"
    WITHDRAWN = "WITHDRAWN"
    NO_SESSION = "NO_SESSION"
    NOT_OPEN = "NOT_OPEN"
    CLOSED = "CLOSED"
    WRONG_SESSION = "WRONG_SESSION"
    ALREADY_IN = "ALREADY_IN"
    CHECKED_OUT = "CHECKED_OUT"
    BACK_IN = "BACK_IN"
    EXCUSED_BUT_HERE = "EXCUSED_BUT_HERE"
    PROVISIONAL = "PROVISIONAL"
    LATE = "LATE"
    ADMITTED = "ADMITTED"


ADMITTING = frozenset(
    {Kind.CHECKED_OUT, Kind.BACK_IN, Kind.EXCUSED_BUT_HERE, Kind.PROVISIONAL, Kind.LATE, Kind.ADMITTED}
)
"""Verdicts that let the person through and count as a passage."""

OVERRIDABLE = frozenset({Kind.REPLACED, Kind.REVOKED, Kind.WITHDRAWN, Kind.NOT_OPEN, Kind.CLOSED, Kind.WRONG_SESSION})
"""Refusals of a known person that staff may override with a reason."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decision, with the facts that its sentence needs."""

    kind: Kind
    at: datetime
    session: Session | None = None
    trainee: Trainee | None = None
    badge: int | None = None
    since: datetime | None = None
    """When the earlier thing happened: arrival, replacement, revocation, withdrawal."""
    door: str = ""
    """Through which door the earlier arrival was."""
    elsewhere: Session | None = None
    """The session to go to, or the next one of the timetable."""
    minutes: int = 0
    """Whole minutes since the session's start when late, or minutes attended at a check-out."""
    course_title: str = ""
    """The course a foreign badge belongs to."""
    leave: Leave | None = None
    override: str = ""
    direction: Direction | None = None
    notes: tuple[str, ...] = ()
    """What staff are to tell this person."""
    scan: tuple[str, int] = ("", 0)
    """Device and sequence number of the stored scan; ("", 0) before it is stored."""

    @property
    def admitted(self) -> bool:
        """Whether the person goes through."""
        return self.kind in ADMITTING
