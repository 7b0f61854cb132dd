"""All the ways in which somebody can stand to a session, numbered: `state_of` is asked once for each of them.

What decides a standing are a few questions with few answers. A hundred thousand people in twenty sessions are two
million standings, but never more than `SITUATIONS` different ones; a table of these makes bytes of all others.
"""

from dataclasses import replace
from datetime import timedelta
from enum import IntEnum
from functools import lru_cache
from itertools import product
from typing import Any

from checkin.attendance.course import Session, Trainee
from checkin.attendance.standings import State, state_of

STATES = tuple(State)
NOBODY = len(STATES)
"""Stands for no state: neither expected nor here. States are numbered as in `STATES`."""
_TICK = timedelta(microseconds=1)


class Came(IntEnum):
    """What the passages say: the first way in, and whether the last passage was a way out before the end."""

    NOT = 0
    IN_TIME = 1
    LATE = 2
    IN_TIME_AND_LEFT = 3
    LATE_AND_LEFT = 4


CORRECTED = ("", *(state.value for state in STATES))
"""What a standing can be corrected to; the first: it was not."""
SITUATIONS = len(Came) * 2 * 2 * 2 * len(CORRECTED)


def situation(came: Any, leave: Any, uninvited: Any, gone: Any, corrected: Any) -> Any:
    """Return the number of a situation, 0 up to SITUATIONS; arrays of numbers give an array.

    `came`: a member of Came; `leave`, `uninvited` (their group is not expected), `gone` (left the course before the
    start): 0 or 1; `corrected`: a place in CORRECTED.
    """
    return came + len(Came) * (leave + 2 * (uninvited + 2 * (gone + 2 * corrected)))


@lru_cache(maxsize=256)
def states(session: Session, *, closed: bool) -> bytes:
    """Return the state of each situation in this session, by its number: a place in STATES, or NOBODY."""
    table = bytearray(SITUATIONS)
    for answers in product(Came, (0, 1), (0, 1), (0, 1), range(len(CORRECTED))):
        found = _state(session, *answers, closed=closed)
        table[situation(*answers)] = NOBODY if found is None else STATES.index(found)
    return bytes(table)


def _state(
    session: Session, came: Came, leave: int, uninvited: int, gone: int, corrected: int, *, closed: bool
) -> State | None:
    """Ask the rule about one person for whom all of this is so."""
    late, left = came in (Came.LATE, Came.LATE_AND_LEFT), came in (Came.IN_TIME_AND_LEFT, Came.LATE_AND_LEFT)
    arrival = None if came is Came.NOT else session.late + _TICK if late else session.late
    group = "" if uninvited else next(iter(session.expected), "")
    return state_of(
        replace(session, expected=("another",)) if uninvited else session,
        Trainee("", "", "", group=group, withdrawn=session.start if gone else None),
        arrival=arrival,
        departure=session.end - _TICK if left else None,
        leave=bool(leave),
        corrected=CORRECTED[corrected],
        closed=closed,
    )
