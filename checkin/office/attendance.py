"""Attendance, and what is behind it: explains each standing down to its scans, and corrects it with a reason."""

from collections.abc import Sequence
from datetime import date, datetime

from checkin.attendance.course import Course, Session, Trainee
from checkin.attendance.journal import EntryKind
from checkin.attendance.standings import CORRECTABLE, Standing, State, standing
from checkin.errors import InputError
from checkin.office.day import course_of, refuse_closed, session_of, trainee_of
from checkin.office.explanation import Change, Evidence, Explanation, explain
from checkin.office.leaves import reason_of
from checkin.office.office import Office
from checkin.office.wording import state_said
from checkin.store import Reading, Seen, Store
from checkin.store.evidence import entries_about, leaves_of, scans_of
from checkin.words import say


class Attendance:
    """The standings of one store's courses, one by one."""

    def __init__(self, office: Office) -> None:
        self._store: Store = office.store
        self._operator = office.operator

    def session(self, course: str, code: str) -> Session:
        """Return a session. Raises InputError with the codes that there are."""
        with self._store.read() as reading:
            return session_of(reading, course, code)

    def explain(self, course: str, trainee: str, session: str) -> Explanation:
        """Tell why a trainee stands as they do in a session, step by step, with every scan that was made."""
        with self._store.read() as reading:
            found, told = course_of(reading, course), session_of(reading, course, session)
            person = trainee_of(reading, course, trainee)
            mark = reading.days(course).get(found.day(told.start))
            evidence = Evidence(
                course=found,
                session=told,
                person=person,
                standing=_standing(reading, found, told, person),
                scans=_concerning(scans_of(reading, course, person.trainee), told),
                leave=reading.leave(course, told.code, person.trainee),
                leaves=tuple(g for g in leaves_of(reading, course, person.trainee) if g.leave.session == told.code),
                corrections=_changes(reading, course, person.trainee, told.code),
                closing=mark,
            )
        return explain(evidence)

    def correct(
        self, course: str, trainee: str, session: str, state: State | str | None, reason: str, now: datetime
    ) -> Standing | None:
        """Set a standing against what the scans say, or take the correction back (None); returns it as it is then.

        Raises InputError without a reason, for a closed day, and when nothing would change.
        """
        reason = reason_of(reason)
        wanted = _correctable(state)
        with self._store.write() as writing:
            found, told = course_of(writing, course), session_of(writing, course, session)
            person = trainee_of(writing, course, trainee)
            refuse_closed(writing, found, [told])
            before = _standing(writing, found, told, person)
            was = before.state if before is not None else None
            corrected = writing.correction(course, told.code, person.trainee)
            if wanted is None and corrected is None:
                raise InputError(say("Attendance", "This standing was not corrected: there is nothing to take back."))
            if wanted is not None and wanted == was:
                raise InputError(say("Attendance", "It is {state} already.").format(state=state_said(wanted)))
            body = {"trainee": person.trainee, "session": told.code, "state": wanted and wanted.value}
            body["was"] = was and was.value
            personal = {"reason": reason}
            kind, operator = EntryKind.CORRECTION_SET, self._operator
            writing.append(course, kind, body, now=now, operator=operator, personal=personal)
            return _standing(writing, found, told, person)

    def states(self, course: str, trainee: str) -> dict[date, list[Standing]]:
        """Return how one trainee stands in every session, by day."""
        with self._store.read() as reading:
            found, person = course_of(reading, course), trainee_of(reading, course, trainee)
            days: dict[date, list[Standing]] = {}
            for session in reading.timetable(course).sessions:
                one = _standing(reading, found, session, person)
                if one is not None:
                    days.setdefault(found.day(session.start), []).append(one)
        return days


def _correctable(state: State | str | None) -> State | None:
    if state is None:
        return None
    if state in CORRECTABLE:
        return State(state)
    known = ", ".join(one.value for one in CORRECTABLE)
    sentence = say("Attendance", "A standing cannot be set to {state}. Choose one of: {known}.")
    raise InputError(sentence.format(state=str(state), known=known))


def _standing(reading: Reading, course: Course, session: Session, person: Trainee) -> Standing | None:
    mark = reading.days(course.course).get(course.day(session.start))
    return standing(
        person,
        session,
        reading.passages(course.course, session.code, person.trainee, None),
        reading.leave(course.course, session.code, person.trainee),
        reading.correction(course.course, session.code, person.trainee),
        closed=mark is not None and mark.closed,
    )


def _concerning(scans: Sequence[Seen], session: Session) -> tuple[Seen, ...]:
    """Return the scans of a session, and those that were refused elsewhere while its doors were open."""
    return tuple(
        seen
        for seen in scans
        if seen.session == session.code or (seen.direction is None and session.opens <= seen.at <= session.end)
    )


def _changes(reading: Reading, course: str, trainee: str, session: str) -> tuple[Change, ...]:
    entries = entries_about(reading, course, [trainee], EntryKind.CORRECTION_SET)
    return tuple(
        Change(e.at, e.operator, e.body.get("was") or "", e.body["state"] or "", (e.personal or {}).get("reason", ""))
        for e in entries
        if e.body["session"] == session
    )
