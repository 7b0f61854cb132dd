"""Gathers all that a door knows about what is presented, before the rules decide."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from checkin.attendance.course import Course, Timetable, Trainee
from checkin.attendance.rules import DoorSession, Facts, Presented
from checkin.badges.token import Token, TokenKind
from checkin.store import Reading


@dataclass(frozen=True, slots=True)
class Gathering:
    """Asks the store about one scan; `door` is what the door serves at its moment, `override` a reason or ""."""

    reading: Reading
    course: Course
    timetable: Timetable
    door: DoorSession
    override: str

    def of_token(self, token: Token, courses: Mapping[str, Course]) -> Facts:
        """Return the facts of a symbol that was read; `courses` are all that this door knows."""
        course = self.course.course
        if token.kind is TokenKind.FOREIGN:
            return self._facts(Presented.FOREIGN)
        if token.kind is TokenKind.FORGED or token.course is None:
            return self._facts(Presented.FORGED)
        if token.course != course:
            return self._facts(Presented.OTHER_COURSE, other_course_title=courses[token.course].title)
        badge = self.reading.badge(course, token.badge) if token.badge is not None else None
        person = self.reading.trainee(course, badge.trainee) if badge is not None else None
        facts = self._facts(
            Presented.GENUINE, override=self.override, badge=badge, badge_id=token.badge, trainee=person
        )
        return self._with_passages(facts)

    def of_person(self, presented: Presented, person: Trainee) -> Facts:
        """Return the facts of somebody without a badge."""
        return self._with_passages(self._facts(presented, override=self.override, trainee=person))

    def _facts(self, presented: Presented, **known: object) -> Facts:
        return Facts(presented, self.course, self.timetable, self.door, **known)  # type: ignore[arg-type]  # its fields

    def _with_passages(self, facts: Facts) -> Facts:
        course, session = self.course.course, self.door.session
        person = facts.trainee.trainee if facts.trainee else None
        if session is None or (person is None and facts.badge_id is None):
            return facts
        passages = tuple(self.reading.passages(course, session.code, person, facts.badge_id))
        earlier = [
            (left, tuple(self.reading.passages(course, left.code, person, facts.badge_id)))
            for left in self.door.leaving
            if left != session
        ]
        leave = self.reading.leave(course, session.code, person) if person else None
        return replace(facts, passages=passages, earlier=tuple(earlier), leave=leave)
