"""A trainee's state for one session: derived from passages, leave, corrections and the day's closing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import reduce

from checkin.attendance.course import Correction, Direction, Leave, Passage, Session, Trainee
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


CAME = frozenset({State.PRESENT, State.LATE, State.LEFT_EARLY})
"""The states of who was there."""
CORRECTABLE = (State.PRESENT, State.LATE, State.LEFT_EARLY, State.EXCUSED, State.ABSENT)
"""What a standing can be corrected to."""


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


def state_of(
    session: Session,
    trainee: Trainee,
    *,
    arrival: datetime | None,
    departure: datetime | None,
    leave: bool,
    corrected: str,
    closed: bool,
) -> State | None:
    """Return a standing's state; None when the trainee neither was expected nor came. The rule that all views share.

    `arrival`: of the first way in; `departure`: of the last passage when that was a way out; `corrected`: the state
    that somebody set, or ""; `closed`: the day has been closed.
    """
    if corrected:
        return State(corrected)
    if arrival is not None:
        if departure is not None and departure < session.end:
            return State.LEFT_EARLY
        return State.LATE if arrival > session.late else State.PRESENT
    if not session.expects(trainee.group) or (trainee.withdrawn is not None and trainee.withdrawn <= session.start):
        return None
    if leave:
        return State.EXCUSED
    return State.ABSENT if closed else State.EXPECTED


def standing(
    trainee: Trainee,
    session: Session,
    passages: Sequence[Passage],
    leave: Leave | None,
    correction: Correction | None = None,
    *,
    closed: bool,
) -> Standing | None:
    """Derive one standing; None when the trainee neither was expected nor came. `closed`: the day has been closed.

    Who was corrected to be there without a scan is counted with the whole session.
    """
    ordered = sorted(passages, key=lambda p: (p.at, p.scan)) if len(passages) > 1 else passages
    first = ordered[0] if ordered else None
    if first is not None and first.direction is not Direction.IN:
        first = next((p for p in ordered if p.direction is Direction.IN), None)
    departure = ordered[-1].at if first and ordered[-1].direction is Direction.OUT else None
    arrival = first.at if first else None
    scanned = state_of(
        session, trainee, arrival=arrival, departure=departure, leave=leave is not None, corrected="", closed=closed
    )
    state = State(correction.state) if correction else scanned
    if state is None:
        return None
    minutes = minutes_attended(session, ordered) if first else 0
    if correction is not None and state not in CAME:
        minutes = 0
    elif correction is not None and first is None:
        minutes = int((session.end - session.start).total_seconds() // 60)
    remarks = _remarks(ordered, leave, correction, came=first is not None, scanned=scanned)
    return Standing(trainee, session, state, arrival, departure, minutes, first.door if first else "", remarks)


def _remarks(
    ordered: Sequence[Passage],
    leave: Leave | None,
    correction: Correction | None,
    *,
    came: bool,
    scanned: State | None,
) -> str:
    """Return a sentence: paper and screen say it in their own languages."""
    remarks: list[str] = []
    if leave is not None:
        said = say("Standing", "was on leave: {why} ({by})") if came else say("Standing", "on leave: {why} ({by})")
        remarks.append(said.format(why=leave.reason, by=leave.granted_by))
    for passage in ordered:
        if passage.override:
            out = passage.direction is Direction.OUT
            said = (
                say("Standing", "let out by override: {why}") if out else say("Standing", "let in by override: {why}")
            )
            remarks.append(said.format(why=passage.override))
    if correction is not None:
        values = {"state": state_words(State(correction.state)), "why": correction.reason, "by": correction.by}
        if scanned:
            said = say("Standing", "corrected from {scanned} to {state}: {why} ({by})")
            remarks.append(said.format(scanned=state_words(scanned), **values))
        else:
            remarks.append(say("Standing", "corrected to {state}: {why} ({by})").format(**values))
    if not remarks:
        return ""
    return reduce(lambda one, other: say("Standing", "{one}; {other}").format(one=one, other=other), remarks)


def state_words(state: State) -> Sentence:
    """Return the word for a standing, which paper and screen say in their own languages."""
    return _WORDS[state]


_WORDS = {
    State.EXPECTED: say("Standing", "expected"),
    State.PRESENT: say("Standing", "present"),
    State.LATE: say("Standing", "late"),
    State.LEFT_EARLY: say("Standing", "left early"),
    State.EXCUSED: say("Standing", "excused"),
    State.ABSENT: say("Standing", "absent"),
}
