"""Gathers what standings are derived from."""

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from checkin.attendance.course import Direction, Passage, Session, Trainee
from checkin.attendance.standings import Standing, standing
from checkin.store import questions as q
from checkin.store import tables as t
from checkin.store.reading import Reading

_COLUMNS = (t.scan.c.trainee, t.scan.c.at, t.scan.c.direction, t.scan.c.door, t.scan.c.override)
_QUERY = (
    q.PASSAGES.where(t.scan.c.trainee.is_not(None))
    .order_by(None)
    .with_only_columns(*_COLUMNS, t.scan.c.device, t.scan.c.seq)
)
_DIRECTIONS = {direction.value: direction for direction in Direction}


def standings_of(reading: Reading, course: str, sessions: Sequence[Session], *, closed: bool) -> list[Standing]:
    """Return the standing of every trainee in these sessions of one day, by session and number."""
    people = reading.trainees(course)
    found = (one for s in sessions for one in session_standings(reading, course, s, people, closed=closed))
    return [one for one in found if one is not None]


def session_standings(
    reading: Reading, course: str, session: Session, people: Sequence[Trainee], *, closed: bool
) -> Iterator[Standing | None]:
    """Yield the standing of each of these people in one session, in their order; None for who has none.

    Only what is known of this session is in memory meanwhile: so a report goes through two million standings.
    """
    scans = _scans(reading, course, session.code)
    leaves, corrections = reading.leaves(course, [session.code]), reading.corrections(course, [session.code])
    for person in people:
        key = session.code, person.trainee
        passages = [_passage(scan) for scan in scans.get(person.trainee, ())]
        yield standing(person, session, passages, leaves.get(key), corrections.get(key), closed=closed)


def _scans(reading: Reading, course: str, session: str) -> dict[str, tuple[Any, ...]]:
    """Return the scans of each trainee as plain tuples: Python's collector passes over those, and there are many."""
    found: dict[str, tuple[Any, ...]] = {}
    result = reading.connection.execute(_QUERY, {"course": course, "session": session})
    for rows in result.partitions(1000):  # a row at a time takes twice as long
        for trainee, at, direction, door, override, device, seq in rows:
            scan = at, direction, sys.intern(door), override, sys.intern(device), seq
            found[trainee] = (*found[trainee], scan) if trainee in found else (scan,)
    return found


def _passage(scan: tuple[Any, ...]) -> Passage:
    at, direction, door, override, device, seq = scan
    return Passage(at, _DIRECTIONS[direction], door, override, (device, seq))
