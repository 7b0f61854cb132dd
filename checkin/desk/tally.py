"""How a session stands, counted once and then kept up to date scan by scan."""

from dataclasses import dataclass
from datetime import datetime

from checkin.attendance.course import Direction, Session
from checkin.attendance.standings import CAME, State
from checkin.attendance.verdicts import Verdict
from checkin.store import Reading


@dataclass(frozen=True, slots=True)
class Counts:
    """How a session stands. Who is expected is present, missing, or was corrected to be absent."""

    present: int
    """Those who came (any way in) and are expected; who holds a badge that is not known here counts as expected."""
    expected: int
    """Those on leave are not."""
    late: int
    excused: int
    missing: int = 0
    """Those who are not here yet, and nobody knows why."""
    guests: int = 0
    """Those who came though another session is theirs: let in by hand."""


class Tally:
    """The counts of one session. Counting from the store takes a moment with 100,000 trainees; a scan takes none.

    What is counted follows `standings.state_of`, so that each number is the length of its list.
    """

    def __init__(self, reading: Reading, course: str, session: Session) -> None:
        self._session = session
        self._first: dict[str, datetime] = {}
        self._unknown: set[int] = set()
        for trainee, badge, at in reading.arrivals(course, session.code):
            if trainee is not None:
                self._first[trainee] = min(at, self._first.get(trainee, at))
            elif badge is not None:
                self._unknown.add(badge)
        self._late = {trainee for trainee, at in self._first.items() if at > session.late}
        here, corrected = self._first.keys(), reading.corrections(course, [session.code])
        self._corrected = {trainee: State(one.state) for (_, trainee), one in corrected.items()}
        self._expected = {
            trainee
            for trainee, group, withdrawn in reading.members(course)
            if session.expects(group) and (withdrawn is None or withdrawn > session.start or trainee in here)
        }
        self._on_leave = {trainee for _, trainee in reading.leaves(course, [session.code])}
        open_ones = self._expected - here - self._corrected.keys()
        self._missing = open_ones - self._on_leave
        self._excused = open_ones & self._on_leave
        came = here - self._corrected.keys()
        for trainee, state in self._corrected.items():
            (came if state in CAME else self._excused if state is State.EXCUSED else set()).add(trainee)
        self._present, self._guests = came & self._expected, came - self._expected

    def add(self, verdict: Verdict) -> None:
        """Count one more verdict that was stored."""
        if not verdict.admitted or verdict.direction is not Direction.IN:
            return
        person = verdict.trainee
        if person is not None:
            self._arrive(person.trainee, verdict.at, expected=self._session.expects(person.group))
        elif verdict.badge is not None:
            self._unknown.add(verdict.badge)

    def counts(self) -> Counts:
        """Return the counts."""
        return Counts(
            present=len(self._present) + len(self._unknown),
            expected=len(self._expected) - len(self._excused & self._expected) + len(self._unknown),
            late=len(self._late),
            excused=len(self._excused),
            missing=len(self._missing),
            guests=len(self._guests),
        )

    def _arrive(self, trainee: str, at: datetime, *, expected: bool) -> None:
        at = self._first[trainee] = min(at, self._first.get(trainee, at))
        (self._late.add if at > self._session.late else self._late.discard)(trainee)
        if expected:
            self._expected.add(trainee)
        state = self._corrected.get(trainee)
        if state is not None and state not in CAME:
            return
        self._missing.discard(trainee)
        self._excused.discard(trainee)
        here, other = self._guests, self._present
        if trainee in self._expected:
            here, other = other, here
        here.add(trainee)
        other.discard(trainee)
