"""A trainee's state for one session: derived from passages, leave and the day's closing, never typed over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from checkin.attendance.course import Direction, Leave, Passage, Session, Trainee
from checkin.attendance.rules import minutes_attended


class State(StrEnum):
    """The closed set of standings."""

    EXPECTED = "expected"
    PRESENT = "present"
    LATE = "late"
    LEFT_EARLY = "left early"
    EXCUSED = "excused"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Standing:
    """One trainee in one session."""

    trainee: Trainee
    session: Session
    state: State
    arrival: datetime | None = None
    departure: datetime | None = None
    minutes: int = 0
    door: str = ""
    remarks: str = ""


def standing(
    trainee: Trainee, session: Session, passages: Sequence[Passage], leave: Leave | None, *, closed: bool
) -> Standing | None:
    """Derive one standing; None when the trainee neither was expected nor came. `closed`: the day has been closed."""
    ordered = sorted(passages, key=lambda p: (p.at, p.scan))
    arrivals = [p for p in ordered if p.direction is Direction.IN]
    if arrivals:
        return _came(trainee, session, ordered, arrivals[0], leave)
    if not session.expects(trainee.group) or (trainee.withdrawn is not None and trainee.withdrawn <= session.start):
        return None
    if leave is not None:
        return Standing(trainee, session, State.EXCUSED, remarks=f"on leave: {leave.reason} ({leave.granted_by})")
    return Standing(trainee, session, State.ABSENT if closed else State.EXPECTED)


def _came(
    trainee: Trainee, session: Session, ordered: Sequence[Passage], first: Passage, leave: Leave | None
) -> Standing:
    last = ordered[-1]
    departure = last.at if last.direction is Direction.OUT else None
    if departure is not None and departure < session.end:
        state = State.LEFT_EARLY
    else:
        state = State.LATE if first.at > session.late else State.PRESENT
    remarks = []
    if leave is not None:
        remarks.append(f"was on leave: {leave.reason} ({leave.granted_by})")
    remarks += [f"let {p.direction} by override: {p.override}" for p in ordered if p.override]
    minutes = minutes_attended(session, ordered)
    return Standing(trainee, session, state, first.at, departure, minutes, first.door, "; ".join(remarks))
