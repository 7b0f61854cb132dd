"""How a session stands, counted once and then kept up to date with every entry, whoever wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from checkin.attendance.course import Session
from checkin.attendance.journal import Entry, EntryKind
from checkin.attendance.standings import CAME, State
from checkin.store import Reading

_ANEW = (EntryKind.VOID, EntryKind.LEAVE_SET, EntryKind.CORRECTION_SET, EntryKind.TRAINEE_MERGED)
"""What happens seldom, and changes more than one more arrival does."""


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
        self._course, self._session = course, session
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
            if self._expects(group, withdrawn) or (trainee in here and session.expects(group))
        }
        self._on_leave = {trainee for _, trainee in reading.leaves(course, [session.code])}
        open_ones = self._expected - here - self._corrected.keys()
        self._missing = open_ones - self._on_leave
        self._excused = open_ones & self._on_leave
        came = here - self._corrected.keys()
        for trainee, state in self._corrected.items():
            (came if state in CAME else self._excused if state is State.EXCUSED else set()).add(trainee)
        self._present, self._guests = came & self._expected, came - self._expected

    def follow(self, reading: Reading, news: Iterable[Entry]) -> bool:
        """Go on with what was stored since; False where it has to be counted anew."""
        for entry in news:
            person = str(entry.body.get("trainee", ""))
            if entry.kind in _ANEW or (
                entry.kind == EntryKind.BADGE_ISSUED and entry.body.get("badge") in self._unknown
            ):
                return False
            if entry.kind in (EntryKind.TRAINEE_SET, EntryKind.PERSON_ERASED) and not self._change(reading, person):
                return False
            if entry.kind == EntryKind.SCAN:
                self._scan(reading, (entry.device, entry.seq))
        return True

    def _scan(self, reading: Reading, scan: tuple[str, int]) -> None:
        for trainee, badge, at in reading.arrivals(self._course, self._session.code, scan):
            if trainee is not None:
                person = reading.trainee(self._course, trainee)
                self._arrive(trainee, at, expected=person is not None and self._session.expects(person.group))
            elif badge is not None:
                self._unknown.add(badge)

    def _change(self, reading: Reading, trainee: str) -> bool:
        """Follow a change of the roster; False for somebody about whom more is known than that."""
        person = reading.trainee(self._course, trainee)
        if person is None or person.trainee != trainee:
            return False
        if trainee in self._first or trainee in self._corrected or trainee in self._on_leave:
            return False
        act = set.add if self._expects(person.group, person.withdrawn) else set.discard
        act(self._expected, trainee)
        act(self._missing, trainee)
        return True

    def _expects(self, group: str, withdrawn: datetime | None) -> bool:
        return self._session.expects(group) and (withdrawn is None or withdrawn > self._session.start)

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
