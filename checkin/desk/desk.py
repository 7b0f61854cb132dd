"""What front-desk staff do: one public method is one act and one transaction."""

import re
from dataclasses import dataclass, replace
from datetime import datetime

from checkin.attendance import rules
from checkin.attendance.course import Course, Session, Timetable, Trainee
from checkin.attendance.journal import EntryKind, text_of
from checkin.attendance.rules import DoorSession, Facts, Presented
from checkin.attendance.standings import Standing
from checkin.attendance.verdicts import Verdict
from checkin.badges import token as tokens
from checkin.desk.tally import Counts, Tally
from checkin.errors import InputError
from checkin.store import ScanRow, Store, Writing, standings_of
from checkin.words import say

_COUNTED = (
    *(EntryKind.SCAN, EntryKind.VOID, EntryKind.LEAVE_SET, EntryKind.BADGE_ISSUED),
    *(EntryKind.TRAINEE_SET, EntryKind.TRAINEE_MERGED),
)
LONGEST_TEXT = 300
"""Characters kept of what a foreign symbol says."""


@dataclass(frozen=True, slots=True)
class Found:
    """One person found by search, and when they came into the session of now."""

    trainee: Trainee
    arrival: datetime | None


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
        self._id = course
        self._tally: tuple[Session, int, Tally] | None = None
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

    def door_session(self, now: datetime) -> DoorSession:
        """Return the session this door serves at `now`."""
        return rules.door_session(self.course, self.timetable, now, pinned=self.pinned, room=self.room)

    def pin(self, session_code: str) -> None:
        """Serve this session whatever the clock says; "" finds it from the clock again."""
        if session_code and self.timetable.get(session_code) is None:
            known = ", ".join(s.code for s in self.timetable.sessions)
            sentence = say("Desk", "There is no session {session}. The timetable has: {known}.")
            raise InputError(sentence.format(session=session_code, known=known))
        self.pinned = session_code

    def scan(self, text: str, now: datetime, *, source: str = "camera", override: str = "") -> Verdict:
        """Decide and store one reading of a symbol. The verdict is returned only after it is durable."""
        token = tokens.parse(text, self._keys)
        with self.store.write() as writing:
            facts = self._facts_of_token(writing, token, now, override.strip())
            text = "" if token.kind is tokens.TokenKind.GENUINE else text
            verdict = self._keep(writing, rules.decide(facts, now), source, text, now)
        return self._count(verdict)

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
        """Decide and store the arrival of somebody who was found by search, or is `listed` on paper."""
        at = listed.at if listed is not None else now
        with self.store.write() as writing:
            person = writing.trainee(self._id, trainee)
            if person is None:
                raise InputError(say("Desk", "This person is not on the roster of the course."))
            pinned = listed.session if listed is not None else ""
            facts = self._facts(writing, Presented.BY_HAND, at, override.strip(), pinned, trainee=person)
            verdict = self._keep(writing, rules.decide(facts, at), source, "", now)
        return self._count(verdict)

    def everybody_out(self, session_code: str, now: datetime) -> int:
        """Note that all who are still inside a session went out; returns how many."""
        session = self.timetable.get(session_code)
        if session is None or not session.exits:
            raise InputError(say("Desk", "Exits are not scanned in this session, so nobody has to be checked out."))
        with self.store.write() as writing:
            inside = writing.inside(self._id, session_code)
            for trainee, badge in inside:
                person = writing.trainee(self._id, trainee) if trainee else None
                passages = writing.passages(self._id, session_code, trainee, badge)
                out = rules.check_out(session, person, badge, passages, now)
                self._keep(writing, out, "everybody out", "", now)
            return len(inside)

    def inside(self, session_code: str) -> int:
        """Return how many came into a session and did not go out again."""
        with self.store.read() as reading:
            return len(reading.inside(self._id, session_code))

    def groups(self) -> list[str]:
        """Return the groups of the roster and of the timetable."""
        with self.store.read() as reading:
            known = {group for _, group, _ in reading.members(self._id)}
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
            writing.append(self._id, EntryKind.VOID, body, now=now, operator=self.operator)

    def counts(self, session_code: str) -> Counts:
        """Count one session."""
        session = self.timetable.get(session_code)
        if session is None:
            return Counts(0, 0, 0, 0)
        stored = self._stored()
        if self._tally is None or self._tally[:2] != (session, stored):
            with self.store.read() as reading:
                self._tally = session, stored, Tally(reading, self._id, session)
        return self._tally[2].counts()

    def _stored(self) -> int:
        """Return a number that grows with every entry that a session's counts depend on."""
        return self.store.changed(self._id, *_COUNTED)

    def last_scans(self, limit: int = 20) -> list[ScanRow]:
        """Return the newest scans first, refused and undone ones too."""
        with self.store.read() as reading:
            return reading.last_scans(self._id, limit)

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
        session = self.door_session(now).session
        code = session.code if session else ""
        found = self.store.people(self._id).find(text, limit)
        with self.store.read() as reading:
            known = reading.trainees_of(self._id, found)
            first: dict[str, datetime] = {}
            for trainee, _, at in reading.arrivals(self._id, code, found):
                first.setdefault(trainee or "", at)
        return [Found(known[trainee], first.get(trainee)) for trainee in found if trainee in known]

    def _facts_of_token(self, writing: Writing, token: tokens.Token, now: datetime, override: str) -> Facts:
        if token.kind is tokens.TokenKind.FOREIGN:
            return self._facts(writing, Presented.FOREIGN, now, "")
        if token.kind is tokens.TokenKind.FORGED or token.course is None:
            return self._facts(writing, Presented.FORGED, now, "")
        if token.course != self._id:
            title = self._courses[token.course].title
            return self._facts(writing, Presented.OTHER_COURSE, now, "", other_course_title=title)
        badge = writing.badge(self._id, token.badge) if token.badge is not None else None
        person = writing.trainee(self._id, badge.trainee) if badge is not None else None
        return self._facts(writing, Presented.GENUINE, now, override, badge=badge, badge_id=token.badge, trainee=person)

    def _facts(
        self,
        writing: Writing,
        presented: Presented,
        now: datetime,
        override: str,
        session_code: str = "",
        **known: object,
    ) -> Facts:
        pinned = session_code or self.pinned
        facts = Facts(
            presented,
            self.course,
            self.timetable,
            rules.door_session(self.course, self.timetable, now, pinned=pinned, room=self.room),
            override=override,
            **known,  # type: ignore[arg-type]  # fields of Facts, named by the callers above
        )
        session = facts.door_session.session
        if session is None or (facts.trainee is None and facts.badge_id is None):
            return facts
        person = facts.trainee.trainee if facts.trainee else None
        passages = tuple(writing.passages(self._id, session.code, person, facts.badge_id))
        leave = writing.leave(self._id, session.code, person) if person else None
        return replace(facts, passages=passages, leave=leave)

    def _keep(self, writing: Writing, verdict: Verdict, source: str, text: str, now: datetime) -> Verdict:
        body: dict[str, object] = {
            "kind": verdict.kind.value,
            "session": verdict.session.code if verdict.session else None,
            "trainee": verdict.trainee.trainee if verdict.trainee else None,
            "badge": verdict.badge,
            "direction": verdict.direction.value if verdict.direction else None,
            "source": source,
            "door": self.door,
            "override": verdict.override,
            "text": _kept(text),
        }
        if verdict.at != now:
            body["claimed"] = text_of(verdict.at)
        entry = writing.append(self._id, EntryKind.SCAN, body, now=now, operator=self.operator)
        notes = writing.notes(self._id, verdict.trainee.trainee) if verdict.trainee else []
        return replace(verdict, scan=(entry.device, entry.seq), notes=tuple(note.text for note in notes))

    def _count(self, verdict: Verdict) -> Verdict:
        """Count a verdict that was just stored, unless something else was stored since the last count too."""
        if self._tally is not None and verdict.session is not None:
            session, stored, tally = self._tally
            if session == verdict.session and self._stored() == stored + 1:
                tally.add(verdict)
                self._tally = session, stored + 1, tally
        return verdict


def _kept(text: str) -> str:
    """Return what is stored of a foreign text: no control characters, no lone surrogates, not endless."""
    clean = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)
    return clean[:LONGEST_TEXT]
