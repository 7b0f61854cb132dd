"""Attendance over courses, as headquarters reports it: figures by day, course, province and unit; what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.attendance.standings import CAME, State
from checkin.printing.labels import Labels
from checkin.words import Sentence, say

STATES = tuple(State)
COLUMNS = (State.PRESENT, State.LATE, State.LEFT_EARLY, State.EXCUSED, State.ABSENT, State.EXPECTED)
"""The states in the order in which reports tell them."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of figures: how many stand in each of STATES. `under`: a second, quieter line of its name."""

    name: str
    people: tuple[int, ...]
    under: str = ""
    of_course: str = ""
    """The id of the course that it is of, or ""."""

    def of(self, state: State) -> int:
        """Return how many stand in a state."""
        return self.people[STATES.index(state)]

    @property
    def came(self) -> int:
        """Who was there."""
        return sum(self.of(state) for state in CAME)

    @property
    def expected(self) -> int:
        """Who was there or should have been."""
        return self.came + self.of(State.EXPECTED) + self.of(State.ABSENT)

    @property
    def rate(self) -> float | None:
        """The share (0 to 1) of those expected who came; None when nobody was."""
        return self.came / self.expected if self.expected else None


@dataclass(frozen=True, slots=True)
class Need:
    """A device's day about which somebody has to do something: what it lacks, in a word and in a sentence."""

    course: str
    device: str
    day: str
    here: Sentence
    said: str


@dataclass(frozen=True, slots=True)
class Rolled:
    """What a report is made of. `made`: when, in the computer's zone; `apart`: (file, why) of what was not taken."""

    made: datetime
    total: Bar
    courses: Sequence[Bar]
    days: Sequence[Bar]
    provinces: Sequence[Bar]
    units: Sequence[Bar]
    needs: Sequence[Need] = ()
    apart: Sequence[tuple[str, str]] = ()


def groups(rolled: Rolled) -> list[tuple[Sentence, Sentence, Sequence[Bar]]]:
    """Return (title, what a line is, lines) of each table of figures."""
    return [
        (say("Rollup", "By day"), say("Rollup", "Day"), rolled.days),
        (say("Rollup", "By course"), say("Rollup", "Course"), rolled.courses),
        (say("Rollup", "By province"), say("Rollup", "Province"), rolled.provinces),
        (say("Rollup", "By unit"), say("Rollup", "Unit"), rolled.units),
    ]


def title() -> Sentence:
    """Return what the report is called."""
    return say("Rollup", "Attendance over courses")


def heads(what: Sentence, speak: Labels) -> list[str]:
    """Return the heads of a table of figures."""
    more = (say("Rollup", "expected"), say("Rollup", "came"), say("Rollup", "rate"))
    return [speak(what), *(speak(one) for one in more), *(state_said(state, speak) for state in COLUMNS)]


def state_said(state: State, speak: Labels) -> str:
    """Return what a state is called; of an open day who was expected is not here yet."""
    return speak(say("Rollup", "not here yet")) if state is State.EXPECTED else speak.state(state)


def named(bar: Bar, speak: Labels) -> str:
    """Return what a line is of; what a list did not tell is said."""
    return bar.name or speak(say("Rollup", "not told"))


def percent(rate: float | None) -> str:
    """Return a share as people read it: "93.1 %", "–" for none."""
    return "–" if rate is None else f"{100 * rate:.1f} %"
