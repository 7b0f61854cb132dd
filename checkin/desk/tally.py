"""How a session stands, counted once and then kept up to date scan by scan."""

from dataclasses import dataclass
from datetime import datetime

from checkin.attendance.course import Direction, Session
from checkin.attendance.verdicts import Verdict
from checkin.store import Reading


@dataclass(frozen=True, slots=True)
class Counts:
    """How a session stands: who came (any way in), who is expected, who came late, who is on leave."""

    present: int
    expected: int
    late: int
    excused: int


class Tally:
    """The counts of one session. Counting from the store takes a moment with 100,000 trainees; a scan takes none."""

    def __init__(self, reading: Reading, course: str, session: Session) -> None:
        self._session = session
        self._here: set[str] = set()
        self._late: set[str] = set()
        self._guests: set[int] = set()
        first: dict[str, datetime] = {}
        for trainee, badge, at in reading.arrivals(course, session.code):
            if trainee is not None:
                first[trainee] = min(at, first.get(trainee, at))
            elif badge is not None:
                self._guests.add(badge)
        for trainee, at in first.items():
            self._arrive(trainee, at)
        self._expected = {
            trainee
            for trainee, group, withdrawn in reading.members(course)
            if session.expects(group) and (withdrawn is None or withdrawn > session.start or trainee in self._here)
        }
        on_leave = {trainee for _, trainee in reading.leaves(course, [session.code])}
        self._excused = (on_leave & self._expected) - self._here

    def add(self, verdict: Verdict) -> None:
        """Count one more verdict that was stored."""
        if not verdict.admitted or verdict.direction is not Direction.IN:
            return
        person = verdict.trainee
        if person is not None:
            self._arrive(person.trainee, verdict.at)
            self._excused.discard(person.trainee)
            if self._session.expects(person.group):
                self._expected.add(person.trainee)
        elif verdict.badge is not None:
            self._guests.add(verdict.badge)

    def counts(self) -> Counts:
        """Return the counts."""
        return Counts(
            present=len(self._here) + len(self._guests),
            expected=len(self._expected) - len(self._excused),
            late=len(self._late),
            excused=len(self._excused),
        )

    def _arrive(self, trainee: str, at: datetime) -> None:
        if trainee not in self._here and at > self._session.late:
            self._late.add(trainee)
        self._here.add(trainee)
