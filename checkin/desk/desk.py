"""What front-desk staff do: one public method is one act and one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime

from checkin.attendance import rules
from checkin.attendance.course import Course, Session, Timetable, Trainee
from checkin.attendance.journal import EntryKind
from checkin.attendance.rules import DoorSession, Presented
from checkin.attendance.standings import Standing
from checkin.attendance.verdicts import Verdict
from checkin.badges import token as tokens
from checkin.desk.finding import Found, exits_of, how_they_stand
from checkin.desk.gathering import Gathering
from checkin.desk.recording import body_of
from checkin.desk.tally import Counts, Tally
from checkin.errors import InputError
from checkin.store import ScanRow, Store, Writing, groups_of, standings_of
from checkin.words import say


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of a sign-in sheet that came back: which session it is of, and when the person came."""

    session: str
    at: datetime


class Desk:
    """One door of one course on this device."""

    def __init__(
        self, store: Store, course: str, *, door: str = "Door A", operator: str = "desk", room: str = ""
    ) -> None:
        self.store = store
        self.door = door
        self.operator = operator
        self.room = room
        self.pinned = ""
        self._pinned_since: datetime | None = None
        self._notice = ""
        self._id = course
        self._tally: tuple[Session, tuple[int, int], Tally] | None = None
        self.refresh()

    def refresh(self) -> None:
        """Read course, timetable and badge keys again, after somebody changed them."""
        with self.store.write() as writing:
            course = writing.course(self._id)
            if course is None:
                raise InputError(say("Desk", "This course is not in the store. Load its course file first."))
            self.course: Course = course
            self.timetable: Timetable = writing.timetable(self._id)
            self._courses = {known.course: known for known in writing.courses()}
            self._keys = {known: writing.secret(f"badge_key:{known}") for known in self._courses}

    def prepare(self) -> None:
        """Make ready what the first search needs, which takes a moment with many trainees: nobody waits for it now."""
        self.store.people(self._id)

    def door_session(self, now: datetime) -> DoorSession:
        """Return the session this door serves at `now`, and let go of a pinned one that is gone or over."""
        pinned = self.timetable.get(self.pinned)
        self._pinned_since = min(now, self._pinned_since or now)
        if self.pinned and rules.pin_is_over(pinned, self._pinned_since, now):
            said = say("Desk", "{session} is no longer in the timetable: this door follows the clock again.")
            if pinned is not None:
                said = say("Desk", "{session} is over: this door follows the clock again.")
            self._notice = said.format(session=self.pinned if pinned is None else pinned.name)
            self.pinned = ""
        return rules.door_session(self.course, self.timetable, now, pinned=self.pinned, room=self.room)

    def take_notice(self) -> str:
        """Return once what changed at this door by itself, for staff to be told; "" for nothing."""
        notice, self._notice = self._notice, ""
        return notice

    def pin(self, session_code: str) -> None:
        """Serve this session whatever the clock says, until it is over; "" finds it from the clock again."""
        if session_code and self.timetable.get(session_code) is None:
            known = ", ".join(s.code for s in self.timetable.sessions)
            sentence = say("Desk", "There is no session {session}. The timetable has: {known}.")
            raise InputError(sentence.format(session=session_code, known=known))
        self.pinned, self._pinned_since = session_code, None

    def scan(self, text: str, now: datetime, *, source: str = "camera", override: str = "") -> Verdict:
        """Decide and store one reading of a symbol. The verdict is returned only after it is durable."""
        token, door = tokens.parse(text, self._keys), self.door_session(now)
        with self.store.write() as writing:
            facts = self._gathering(writing, door, override).of_token(token, self._courses)
            text = "" if token.kind is tokens.TokenKind.GENUINE else text
            return self._keep(writing, rules.decide(facts, now), source, text, now)

    def identify(self, text: str) -> tuple[bool, str]:
        """Tell whether this is a badge of the course, and whose; stores nothing: for trying a sample badge."""
        token = tokens.parse(text, self._keys)
        if token.kind is not tokens.TokenKind.GENUINE or token.course != self._id or token.badge is None:
            return False, ""
        with self.store.read() as reading:
            badge = reading.badge(self._id, token.badge)
            person = reading.trainee(self._id, badge.trainee) if badge is not None else None
        return True, person.name if person is not None else ""

    def check_in(
        self, trainee: str, now: datetime, *, source: str = "hand", override: str = "", listed: Listed | None = None
    ) -> Verdict:
        """Decide and store the arrival of somebody who was found by search, or is `listed` on paper.

        It means the way in: who is inside already stays inside. Raises InputError for a time that is still to come.
        """
        at, presented = now, Presented.BY_HAND
        door = self.door_session(now)
        if listed is not None:
            at, presented = listed.at, Presented.ON_PAPER
            door = rules.listed_session(self.timetable, listed.session, at)
            if at > now:
                said = say("Desk", "{time} is still to come: nobody can have signed then. Type the time on the paper.")
                raise InputError(said.format(time=f"{self.course.local(at):%Y-%m-%d %H:%M}"))
        with self.store.write() as writing:
            person = self._person(writing, trainee)
            facts = self._gathering(writing, door, override).of_person(presented, person)
            return self._keep(writing, rules.decide(facts, at), source, "", now)

    def check_out(self, trainee: str, now: datetime, *, source: str = "hand") -> Verdict:
        """Store that somebody who was found by search goes out. Raises InputError for who is not inside."""
        with self.store.write() as writing:
            person = self._person(writing, trainee)
            for session in exits_of(self.door_session(now)):
                passages = writing.passages(self._id, session.code, person.trainee, None)
                if rules.is_inside(passages):
                    out = rules.check_out(session, person, None, passages, now)
                    return self._keep(writing, out, source, "", now)
        raise InputError(say("Desk", "{name} is not inside, and cannot go out.").format(name=person.name))

    def paper_sessions(self, now: datetime) -> list[Session]:
        """Return the sessions whose sign-in sheet can have come back, those whose doors have opened, newest first."""
        opened = (session for session in self.timetable.sessions if session.opens <= now)
        return sorted(opened, key=lambda session: session.opens, reverse=True)

    def session_to_empty(self, now: datetime) -> Session | None:
        """Return the session that everybody can be noted to have left: one that just ended, or the one that is served.

        None where exits are not scanned.
        """
        exits = exits_of(self.door_session(now))
        with_people = (session for session in exits if self.inside(session.code))
        return next(with_people, exits[-1] if exits else None)

    def everybody_out(self, session_code: str, now: datetime) -> int:
        """Note that all who are still inside a session went out, as one act; returns how many."""
        session = self.timetable.get(session_code)
        if session is None or not session.exits:
            raise InputError(say("Desk", "Exits are not scanned in this session, so nobody has to be checked out."))
        with self.store.write() as writing:
            inside = writing.inside(self._id, session_code)
            people = writing.trainees_of(self._id, {trainee for trainee, _ in inside if trainee})
            known = writing.passages_by_person(self._id, [session_code])
            bodies = []
            for trainee, badge in inside:
                through = known.get((session_code, trainee)) if trainee else None
                passages = through or writing.passages(self._id, session_code, None, badge)
                out = rules.check_out(session, people.get(trainee or ""), badge, passages, now)
                bodies.append({**body_of(out, rules.EVERYBODY_OUT, self.door, "", now), "trainee": trainee})
            writing.append_all(
                self._id, EntryKind.SCAN, ((body, None) for body in bodies), now=now, operator=self.operator
            )
        return len(inside)

    def inside(self, session_code: str) -> int:
        """Return how many came into a session and did not go out again."""
        with self.store.read() as reading:
            return len(reading.inside(self._id, session_code))

    def groups(self) -> list[str]:
        """Return the groups of the roster and of the timetable."""
        with self.store.read() as reading:
            known = groups_of(reading, self._id)
        known |= {group for session in self.timetable.sessions for group in session.expected}
        return sorted(known - {""})

    def standings(self, session_code: str) -> list[Standing]:
        """Return how everybody stands in a session, by number; its day counts as open."""
        session = self.timetable.get(session_code)
        if session is None:
            return []
        with self.store.read() as reading:
            return standings_of(reading, self._id, [session], closed=False)

    def undo(self, scan: tuple[str, int], reason: str, now: datetime) -> None:
        """Undo one scan. It stays in the journal; an entry with the reason says that it does not count."""
        if not reason.strip():
            raise InputError(say("Desk", "Give a reason: it is kept beside the scan that is undone."))
        with self.store.write() as writing:
            row = writing.scan(self._id, *scan)
            if row is None:
                raise InputError(say("Desk", "There is no such scan."))
            if row.undone:
                raise InputError(say("Desk", "This scan was undone already."))
            body = {"target_device": scan[0], "target_seq": scan[1], "reason": reason.strip()}
            body["target_link"] = writing.link_of(self._id, *scan)
            writing.append(self._id, EntryKind.VOID, body, now=now, operator=self.operator)

    def counts(self, session_code: str) -> Counts:
        """Count one session."""
        session = self.timetable.get(session_code)
        if session is None:
            return Counts(0, 0, 0, 0)
        before, seen, tally = self._tally or (None, (-1, 0), None)
        mark, news = self.store.news(self._id, seen)
        if news != [] or tally is None or before != session:
            with self.store.read() as reading:
                if tally is None or news is None or before != session or not tally.follow(reading, news):
                    tally = Tally(reading, self._id, session)
        self._tally = session, mark, tally
        return tally.counts()

    def last_scans(self, limit: int = 20, *, own: bool = False) -> list[ScanRow]:
        """Return the newest scans first, refused and undone ones too. `own`: of this device only."""
        with self.store.read() as reading:
            return reading.last_scans(self._id, limit, self.store.device.device if own else "")

    def photo(self, person: Trainee) -> bytes | None:
        """Return somebody's photo as it is kept (JPEG), or None."""
        if not person.photo:
            return None
        with self.store.read() as reading:
            return reading.attachment(self._id, person.photo)

    def search(self, text: str, now: datetime, limit: int = 20) -> list[Found]:
        """Find people by name, pinyin, number, unit or province; every word must occur, in any order."""
        if not text.strip():
            return []
        found = self.store.people(self._id).find(text, limit)
        door = self.door_session(now)
        with self.store.read() as reading:
            return how_they_stand(reading, self._id, found, door)

    def _person(self, writing: Writing, trainee: str) -> Trainee:
        person = writing.trainee(self._id, trainee)
        if person is None:
            raise InputError(say("Desk", "This person is not on the roster of the course."))
        return person

    def _gathering(self, writing: Writing, door: DoorSession, override: str) -> Gathering:
        return Gathering(writing, self.course, self.timetable, door, override.strip())

    def _keep(self, writing: Writing, verdict: Verdict, source: str, text: str, now: datetime) -> Verdict:
        body = body_of(verdict, source, self.door, text, now)
        entry = writing.append(self._id, EntryKind.SCAN, body, now=now, operator=self.operator)
        notes = writing.notes(self._id, verdict.trainee.trainee) if verdict.trainee else []
        return replace(verdict, scan=(entry.device, entry.seq), notes=tuple(note.text for note in notes))
