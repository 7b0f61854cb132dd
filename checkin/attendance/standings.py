"""A trainee's state for one session: derived from passages, leave and the day's closing, never typed over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import reduce

from checkin.attendance.course import Direction, Leave, Passage, Session, Trainee
from checkin.attendance.rules import minutes_attended
from checkin.words import Sentence, say


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
        remark = say("Standing", "on leave: {reason} ({granted_by})")
        remark = remark.format(reason=leave.reason, granted_by=leave.granted_by)
        return Standing(trainee, session, State.EXCUSED, remarks=remark)
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
    minutes = minutes_attended(session, ordered)
    return Standing(trainee, session, state, first.at, departure, minutes, first.door, _remarks(ordered, leave))


def _remarks(ordered: Sequence[Passage], leave: Leave | None) -> str:
    remarks: list[Sentence] = []
    if leave is not None:
        had = say("Standing", "was on leave: {reason} ({granted_by})")
        remarks.append(had.format(reason=leave.reason, granted_by=leave.granted_by))
    let_in, let_out = say("Standing", "let in by override: {reason}"), say("Standing", "let out by override: {reason}")
    for passage in ordered:
        if passage.override:
            remarks.append((let_in if passage.direction is Direction.IN else let_out).format(reason=passage.override))
    both = say("Standing", "{first}; {second}")
    return reduce(lambda first, second: both.format(first=first, second=second), remarks) if remarks else ""
