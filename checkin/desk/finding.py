"""Who is found by a search, and how each of them stands at the door."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.attendance.course import Direction, Session, Trainee
from checkin.attendance.rules import DoorSession, is_inside
from checkin.store import Reading


@dataclass(frozen=True, slots=True)
class Found:
    """One person found by search, and when they came into the session of now."""

    trainee: Trainee
    arrival: datetime | None
    inside: Session | None = None
    """The session with exits that the person is in, and can be checked out of."""


def exits_of(door: DoorSession) -> tuple[Session, ...]:
    """Return the sessions that people may go out of at this moment, those that are over first."""
    served = (door.session,) if door.session is not None and door.session.exits else ()
    return tuple(dict.fromkeys((*door.leaving, *served)))


def how_they_stand(reading: Reading, course: str, trainees: Sequence[str], door: DoorSession) -> list[Found]:
    """Return these people in their order, each as they stand now; unknown ones are left out."""
    known = reading.trainees_of(course, trainees)
    code, exits = door.session.code if door.session is not None else "", exits_of(door)
    codes = dict.fromkeys((code, *(session.code for session in exits)))
    passages = reading.passages_by_person(course, list(codes), trainees) if trainees else {}
    found = []
    for trainee in trainees:
        if trainee in known:
            ways_in = (p.at for p in passages.get((code, trainee), ()) if p.direction is Direction.IN)
            inside = (session for session in exits if is_inside(passages.get((session.code, trainee), ())))
            found.append(Found(known[trainee], next(ways_in, None), next(inside, None)))
    return found
