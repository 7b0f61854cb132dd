"""A course's attendance as reports read it: session by session, and what every standing adds up to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from checkin.attendance.course import Course, Session, Trainee
from checkin.attendance.standings import CAME, Standing, State
from checkin.words import say

K = TypeVar("K", str, tuple[str, str])
Progress = Callable[[int, int], bool]
"""Is told how many of how many are done; answers whether to go on."""
TO_COME = say("Paper", "to come")
"""The standing of who is expected in a session that has not begun."""
_CODES = {state: number for number, state in enumerate(State, 1)}
_AHEAD = len(State) + 1
"""The code of who is expected in a session that has not begun: it counts for nothing yet."""
_STATES: tuple[State | None, ...] = (None, *State, State.EXPECTED)


@dataclass(frozen=True, slots=True)
class Attendance:
    """What a report is made of. `standings(session)` yields one for each of `people`, in their order, or None."""

    course: Course
    sessions: Sequence[Session]
    people: Sequence[Trainee]
    standings: Callable[[Session], Iterator[Standing | None]]
    printed: datetime
    final: frozenset[date] = frozenset()
    """The days that are closed."""

    def begun(self, session: Session) -> bool:
        """Whether a session had begun when the report was made."""
        return session.start <= self.printed

    def open_days(self) -> list[date]:
        """Return the days that have begun and are not closed: their figures may still change."""
        found = {self.course.day(session.start) for session in self.sessions if self.begun(session)}
        return sorted(found - self.final)

    def days(self) -> list[tuple[date, list[Session]]]:
        """Return the days of these sessions, each with its sessions."""
        found: dict[date, list[Session]] = {}
        for session in self.sessions:
            found.setdefault(self.course.day(session.start), []).append(session)
        return sorted(found.items())


@dataclass(frozen=True, slots=True)
class Counts:
    """How many standings there are of each state."""

    by_state: tuple[int, ...] = (0,) * len(_STATES)

    def __getitem__(self, state: State) -> int:
        return self.by_state[_CODES[state]]

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(tuple(a + b for a, b in zip(self.by_state, other.by_state, strict=True)))

    @property
    def due(self) -> int:
        """All that have a standing in what has begun: who was expected, and who came without."""
        return sum(self.by_state[1:_AHEAD])

    @property
    def came(self) -> int:
        """Who was there, late or not to the end too."""
        return sum(self[state] for state in CAME)

    @property
    def share(self) -> float | None:
        """Who came, of all that have a standing, 0 to 1; None where there is nobody."""
        return self.came / self.due if self.due else None


class Grid:
    """Who was what in which session, a byte each: two million standings are two megabytes."""

    def __init__(self, attendance: Attendance) -> None:
        self._begun = [attendance.begun(session) for session in attendance.sessions]
        self._columns = [bytearray(len(attendance.people)) for _ in attendance.sessions]

    def put(self, person: int, session: int, state: State) -> None:
        """Note a standing; both are told by their place."""
        ahead = state is State.EXPECTED and not self._begun[session]
        self._columns[session][person] = _AHEAD if ahead else _CODES[state]

    def state(self, person: int, session: int) -> State | None:
        """Return a standing; None where there is none."""
        return _STATES[self._columns[session][person]]

    def codes(self, person: int) -> bytes:
        """Return a person's standings as numbers: the place in State from 1 on, 0 for none, one more for "to come"."""
        return bytes(column[person] for column in self._columns)

    def of_session(self, session: int) -> Counts:
        """Return the counts of a session."""
        return _counted(self._columns[session])

    def of_person(self, person: int) -> Counts:
        """Return the counts of a person."""
        return _counted(self.codes(person))

    def total(self) -> Counts:
        """Return the counts of all."""
        return sum((self.of_session(n) for n in range(len(self._columns))), Counts())

    def by(self, keys: Sequence[K]) -> dict[K, tuple[int, Counts]]:
        """Return (people, counts) of each group, as the roster first names them; `keys` tells the group of each."""
        found: dict[K, list[int]] = {}
        for person, key in enumerate(keys):
            numbers = found.setdefault(key, [0] * (len(_STATES) + 1))
            numbers[-1] += 1
            for code in self.codes(person):
                numbers[code] += 1
        return {key: (numbers[-1], Counts(tuple(numbers[:-1]))) for key, numbers in found.items()}


def _counted(codes: bytes | bytearray) -> Counts:
    return Counts(tuple(codes.count(code) for code in range(len(_STATES))))
