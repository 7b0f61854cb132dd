"""Gathers what standings are derived from."""

from collections.abc import Sequence

from checkin.attendance.course import Session
from checkin.attendance.standings import Standing, standing
from checkin.store.reading import Reading


def standings_of(reading: Reading, course: str, sessions: Sequence[Session], *, closed: bool) -> list[Standing]:
    """Return the standing of every trainee in these sessions of one day, by session and number."""
    codes = [s.code for s in sessions]
    people = reading.trainees(course)
    passages = reading.passages_by_person(course, codes)
    leaves, corrections = reading.leaves(course, codes), reading.corrections(course, codes)
    derived = (
        standing(
            p,
            s,
            passages.get((s.code, p.trainee), ()),
            leaves.get((s.code, p.trainee)),
            corrections.get((s.code, p.trainee)),
            closed=closed,
        )
        for s in sessions
        for p in people
    )
    return [one for one in derived if one is not None]
