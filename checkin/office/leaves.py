"""Leave: whom the organizers excused, from which sessions, why, on whose word, and with which document."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from checkin.attendance.course import Leave, Session, Trainee
from checkin.attendance.journal import EntryKind
from checkin.errors import InputError
from checkin.office.day import course_of, refuse_closed, trainee_of
from checkin.office.documents import Document, read_document
from checkin.office.office import Office
from checkin.store import Granted, Store, Writing
from checkin.store.evidence import leaves_of
from checkin.words import say

LONGEST = 500
"""Characters of a reason."""


class Leaves:
    """The leave of one store's courses. Who comes although on leave counts as having come."""

    def __init__(self, office: Office) -> None:
        self._store: Store = office.store
        self._operator = office.operator

    def grant(
        self,
        course: str,
        trainees: Sequence[str],
        reason: str,
        now: datetime,
        *,
        sessions: Sequence[str] = (),
        days: Sequence[date] = (),
        granted_by: str = "",
        document: Path | None = None,
    ) -> tuple[Leave, ...]:
        """Excuse trainees (ids) from these sessions, and from all sessions of these days that expect them.

        `granted_by`: on whose word, if not the operator's. All of it is stored, or nothing: raises InputError for a
        closed day, an unknown session, a person who is expected in none of them, and a document that is not taken.
        """
        reason = reason_of(reason)
        handed_in = read_document(document) if document is not None else None
        with self._store.write() as writing:
            chosen = self._chosen(writing, course, sessions, days)
            kept = self._keep(writing, course, handed_in)
            granted = []
            for trainee in dict.fromkeys(trainees):
                person = trainee_of(writing, course, trainee)
                for session in _expecting(chosen, person):
                    leave = Leave(
                        *(uuid.uuid4().hex[:16], person.trainee, session.code, reason),
                        *(granted_by.strip() or self._operator, *kept),
                    )
                    self._set(writing, course, leave, now, {})
                    granted.append(leave)
        return tuple(granted)

    def withdraw(self, course: str, trainee: str, sessions: Sequence[str], reason: str, now: datetime) -> int:
        """Take back the leave of one trainee from these sessions; returns from how many. Raises InputError if none."""
        reason = reason_of(reason)
        with self._store.write() as writing:
            person = trainee_of(writing, course, trainee)
            chosen = self._chosen(writing, course, sessions, ())
            known = writing.leaves(course, [session.code for session in chosen])
            found = [known[s.code, person.trainee] for s in chosen if (s.code, person.trainee) in known]
            if not found:
                raise InputError(say("Leave", "There is no leave from these sessions to withdraw."))
            for leave in found:
                self._set(writing, course, leave, now, {"why": reason}, withdrawn=True)
        return len(found)

    def of(self, course: str, trainee: str = "") -> list[Granted]:
        """Return all leave, withdrawn ones too, of everybody or of one trainee; the oldest first."""
        with self._store.read() as reading:
            return leaves_of(reading, course, trainee)

    def document(self, course: str, leave: Leave) -> bytes | None:
        """Return the document that was handed in; None when there was none, or it was erased."""
        with self._store.read() as reading:
            return reading.attachment(course, leave.attachment) if leave.attachment else None

    def _chosen(
        self, writing: Writing, course: str, sessions: Sequence[str], days: Sequence[date]
    ) -> tuple[Session, ...]:
        """Return these sessions and those of these days, in order; raises InputError for a closed day."""
        found, timetable = course_of(writing, course), writing.timetable(course)
        wanted = set(sessions) | {s.code for day in days for s in timetable.on(found, day)}
        unknown = wanted - {s.code for s in timetable.sessions}
        if unknown:
            raise InputError(say("Leave", "There is no session {code}.").format(code=", ".join(sorted(unknown))))
        chosen = tuple(s for s in timetable.sessions if s.code in wanted)
        if not chosen:
            raise InputError(say("Leave", "Choose a session, or a day that has sessions."))
        refuse_closed(writing, found, chosen)
        return chosen

    def _keep(self, writing: Writing, course: str, document: Document | None) -> tuple[str, str]:
        if document is None:
            return "", ""
        return writing.attach(course, document.data, document.media), document.name

    def _set(
        self,
        writing: Writing,
        course: str,
        leave: Leave,
        now: datetime,
        more: dict[str, str],
        *,
        withdrawn: bool = False,
    ) -> None:
        body: dict[str, Any] = {name: getattr(leave, name) for name in ("leave", "trainee", "session", "granted_by")}
        if withdrawn:
            body["withdrawn"] = True
        personal = {name: getattr(leave, name) for name in ("reason", "attachment", "attachment_name")} | more
        writing.append(course, EntryKind.LEAVE_SET, body, now=now, operator=self._operator, personal=personal)


def reason_of(text: str) -> str:
    """Return a reason on one line. Raises InputError for none, or an endless one."""
    text = " ".join(text.split())
    if not text:
        raise InputError(say("Leave", "Give a reason: it is kept beside what was done."))
    if len(text) > LONGEST:
        raise InputError(say("Leave", "A reason has at most {most} characters.").format(most=LONGEST))
    return text


def _expecting(sessions: Iterable[Session], person: Trainee) -> list[Session]:
    mine = [session for session in sessions if session.expects(person.group)]
    if not mine:
        sentence = say("Leave", "{number} {name} is not expected in these sessions, so needs no leave.")
        raise InputError(sentence.format(number=person.number, name=person.name))
    return mine
