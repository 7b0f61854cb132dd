"""The acts of the page on one course: what is typed is checked, stored, and undone again."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from checkin.attendance.course import Course, Session
from checkin.attendance.course_keys import session_table
from checkin.attendance.journal import EntryKind
from checkin.attendance.overlaps import overlaps
from checkin.clock import Clock
from checkin.errors import CheckinError
from checkin.office import Effect, Office, SessionChange, Timetables, session_from
from checkin.ui.course.placing import Span
from checkin.ui.course.words import clash_words
from checkin.ui.language import spoken

_NEW = "\0"
"""Stands for the code of a session that has none yet: no code can be this."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What would come of storing what is typed."""

    session: Session | None = None
    problems: tuple[str, ...] = ()
    """Why it cannot be stored, in the language of the screen."""
    clash: str = ""
    """What it would overlap."""
    effect: Effect = field(default_factory=Effect)
    """What it would do to scans already made."""


class Editing:
    """Changes the sessions of one course. The last change can be undone, and those before it."""

    def __init__(self, office: Office, clock: Clock, course: Course) -> None:
        self.course = course
        self._office, self._clock = office, clock
        self.timetables = Timetables(office)
        self._done: list[SessionChange] = []
        self._groups: tuple[int, Counter[str]] | None = None

    @property
    def can_undo(self) -> bool:
        """Whether something was changed here."""
        return bool(self._done)

    def groups(self) -> Counter[str]:
        """Return how many people of the roster are in each group; counted again when the roster changed."""
        changes = self._office.store.changed(self.course.course, EntryKind.TRAINEE_SET)
        if self._groups is None or self._groups[0] != changes:
            self._groups = changes, self.timetables.groups(self.course.course)
        return self._groups[1]

    def check(self, typed: Mapping[str, Any], before: Session | None) -> Checked:
        """Tell what would come of storing what is typed; nothing is stored."""
        table = dict(typed)
        if before is None and not str(table.get("code", "")).strip():
            table["code"] = "S"
        try:
            session = session_from(self.course, table)
        except CheckinError as error:
            return Checked(problems=tuple(spoken(problem) for problem in error.problems) or (spoken(error),))
        others = [s for s in self._office.timetable(self.course.course).sessions if before is None or s != before]
        placed = replace(session, code=_NEW)
        clashes = [one for one in overlaps([*others, placed]) if _NEW in (one.one.code, one.other.code)]
        clash = clash_words(self.course, clashes).get(_NEW, "")
        effect = Effect()
        if before is not None and _matters(before, session):
            effect = self.timetables.effect_of(self.course.course, before.code, session)
        return Checked(session, clash=clash, effect=effect)

    def can_move(self, session: Session, span: Span) -> bool:
        """Tell whether a session can be moved and nobody who was scanned stands otherwise: else people are asked."""
        checked = self.check(moved(session, span), session)
        return checked.session is not None and not checked.effect.matters

    def scans(self, session: Session) -> int:
        """Return how many arrivals were scanned for a session."""
        return self.timetables.effect_of(self.course.course, session.code, None).scans

    def store(self, typed: Mapping[str, Any], before: Session | None) -> Session:
        """Store what is typed as a new session, or as a change of one. Raises InputError."""
        table = dict(typed)
        fresh = before is None and not str(table.get("code", "")).strip()
        session = session_from(self.course, table | ({"code": "S"} if fresh else {}))
        session = replace(session, code="") if fresh else session
        old = before.code if before is not None else ""
        change = self.timetables.set_session(self.course.course, session, self._clock(), before=old)
        assert change.after is not None, "it was set"
        if change.before != change.after:
            self._done.append(change)
        return change.after

    def drop(self, session: Session, reason: str) -> None:
        """Take a session out of the timetable. Raises InputError without a reason where one is needed."""
        now = self._clock()
        self._done.append(self.timetables.drop_session(self.course.course, session.code, now, reason=reason))

    def undo(self) -> SessionChange | None:
        """Store the session of the last change again as it was before; returns that, None when nothing is left."""
        if not self._done:
            return None
        undone = self.timetables.undo(self.course.course, self._done[-1], self._clock())
        self._done.pop()
        return undone

    def now(self) -> datetime:
        """Return the present moment."""
        return self._clock()


def moved(session: Session, span: Span) -> dict[str, Any]:
    """Return the keys of a session at another place."""
    start, end = span.walls
    return session_table(session) | {"start": start, "end": end}


def _matters(before: Session, after: Session) -> bool:
    """Tell whether a change can matter to those who came: a title or a room does not."""
    names = ("start", "end", "opens_before", "late_after", "expected")
    return any(getattr(before, name) != getattr(after, name) for name in names)
