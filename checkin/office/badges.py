"""The badges of a course: issuing, replacing, revoking, what is printed on them, and the print log."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.attendance.course import Badge, Course, Trainee
from checkin.attendance.journal import EntryKind
from checkin.badges import token as tokens
from checkin.badges.face import SAMPLE, BadgeFace, badge_face, course_days
from checkin.errors import InputError
from checkin.store import Reading, Writing
from checkin.store.evidence import numbered
from checkin.store.printed import (
    Printing,
    last_printings,
    printed_in,
    printings,
    printings_of,
    set_stamps,
    times_printed,
)
from checkin.words import say

if TYPE_CHECKING:
    from checkin.office.office import Office


@dataclass(frozen=True, slots=True)
class Wearer:
    """Who gets a badge. `face`: what would be printed, with a sample for the symbol; `badge`: the newest one issued."""

    person: Trainee
    face: BadgeFace
    badge: Badge | None
    times: int = 0
    """How often the current badge was printed."""
    printed: datetime | None = None
    changed: bool = False
    """Whether something about the person was changed since then."""

    @property
    def number(self) -> str:
        """The person's number."""
        return self.person.number


class Badges:
    """The badges of one office's courses. At most one badge of a person is current; a reprint is the same badge."""

    def __init__(self, office: "Office") -> None:
        self._office = office

    @property
    def folder(self) -> Path | None:
        """The data folder, with the user's own `templates`, `sheets` and `fonts`; None for a store in memory."""
        return self._office.store.folder

    def part(self, name: str) -> Path | None:
        """Return a folder in the data folder, or None."""
        return None if self.folder is None else self.folder / name

    def issued(self, course: str) -> int:
        """Return how many trainees have a badge."""
        with self._office.store.read() as reading:
            return len(reading.badges(course))

    def faces(self, course: str, now: datetime, numbers: Sequence[str] = ()) -> list[BadgeFace]:
        """Return what is printed on the badges of all trainees, or of these numbers; issues a badge to who has none."""
        with self._office.store.write() as writing:
            found, people = self._people(writing, course, numbers)
            badges, days = writing.badges(course), course_days(found, writing.timetable(course))
            key, faces = writing.secret(f"badge_key:{course}"), []
            for person in people:
                badge = badges.get(person.trainee)
                number = (
                    badge.badge if badge is not None and badge.current else self._issue(writing, person, now, course)
                )
                token = tokens.encode(course, key, number)
                faces.append(badge_face(person, found, token, badge=number, days=days))
            return faces

    def sketches(self, course: str, numbers: Sequence[str] = ()) -> list[BadgeFace]:
        """Return what would be printed, with a sample for each symbol: nothing is issued by looking."""
        with self._office.store.read() as reading:
            found, people = self._people(reading, course, numbers)
            days = course_days(found, reading.timetable(course))
            return [badge_face(person, found, SAMPLE, days=days) for person in people]

    def faces_of(self, course: str, badges: Sequence[int], *, worn: bool = True) -> list[BadgeFace]:
        """Return the faces of these badges, in their order; those not current any more only where `worn` is False."""
        with self._office.store.write() as writing:
            found, people = self._people(writing, course)
            days, key = course_days(found, writing.timetable(course)), writing.secret(f"badge_key:{course}")
            owners = {person.trainee: person for person in people}
            current = {b.badge: owners[b.trainee] for b in writing.badges(course).values() if _worn(b, owners)}
            for number in () if worn else set(badges).difference(current):
                old = writing.badge(course, number)
                owner = writing.trainee(course, old.trainee) if old is not None else None
                if owner is not None:
                    current[number] = owner
        return [
            badge_face(current[badge], found, tokens.encode(course, key, badge), badge=badge, days=days)
            for badge in badges
            if badge in current
        ]

    def reissue(self, course: str, number: str, now: datetime, reason: str = "") -> int:
        """Issue a new badge to a trainee: the earlier one becomes REPLACED. Returns the new badge's id."""
        with self._office.store.write() as writing:
            return self._issue(writing, self._person(writing, course, number), now, course, reason)

    def revoke(self, course: str, number: str, reason: str, now: datetime) -> None:
        """Withdraw a trainee's badge, for instance one that was lost."""
        with self._office.store.write() as writing:
            badge = writing.badges(course).get(self._person(writing, course, number).trainee)
            if badge is None or not badge.current:
                raise InputError(say("Office", "Trainee {number} has no badge to revoke.").format(number=number))
            body = {"badge": badge.badge, "reason": reason}
            writing.append(course, EntryKind.BADGE_REVOKED, body, now=now, operator=self._office.operator)

    def photos(self, course: str) -> Callable[[str], bytes | None]:
        """Return what gives a photo by its SHA-256 (hex)."""

        def photo(digest: str) -> bytes | None:
            with self._office.store.read() as reading:
                return reading.attachment(course, digest)

        return photo

    def record(
        self,
        course: str,
        faces: Sequence[BadgeFace],
        now: datetime,
        *,
        template: str,
        digest: str,
        sheet: str,
        printer: str = "",
        batch: str = "",
    ) -> None:
        """Write into the print log that these badges were printed; durable when this returns."""
        body = {"batch": batch, "badges": [face.badge for face in faces], "template": template, "digest": digest}
        body |= {"sheet": sheet, "printer": printer}
        with self._office.store.write() as writing:
            writing.append(course, EntryKind.BADGE_PRINTED, body, now=now, operator=self._office.operator)

    def log(self, course: str, badge: int | None = None) -> list[Printing]:
        """Return the print log, the newest first; of one badge if given."""
        with self._office.store.read() as reading:
            return printings(reading, course, badge)

    def log_of(self, course: str, trainees: Sequence[str]) -> list[Printing]:
        """Return the print log of these people, of replaced badges too; `badges` counts theirs only."""
        with self._office.store.read() as reading:
            return printings_of(reading, course, trainees)

    def times_printed(self, course: str) -> dict[int, int]:
        """Return how often each badge was printed."""
        with self._office.store.read() as reading:
            return times_printed(reading, course)

    def printed_in(self, course: str, batch: str) -> set[int]:
        """Return the badges that a batch has printed."""
        with self._office.store.read() as reading:
            return printed_in(reading, course, batch)

    def current(self, course: str) -> dict[str, Badge]:
        """Return the newest badge of each trainee, by trainee."""
        with self._office.store.read() as reading:
            return reading.badges(course)

    def wearers(self, course: str) -> list[Wearer]:
        """Return who gets a badge: what would be on it, and how it stands with the printing."""
        with self._office.store.read() as reading:
            found, people = self._people(reading, course)
            days, badges = course_days(found, reading.timetable(course)), reading.badges(course)
            printed, stamps = last_printings(reading, course), set_stamps(reading, course)
        made = []
        for person in people:
            badge = badges.get(person.trainee)
            last = printed.get(badge.badge) if badge is not None and badge.current else None
            changed = last is not None and stamps.get(person.trainee, 0) > last.stamp
            times, at = (last.times, last.at) if last is not None else (0, None)
            made.append(Wearer(person, badge_face(person, found, SAMPLE, days=days), badge, times, at, changed))
        return made

    def _people(self, reading: Reading, course: str, numbers: Sequence[str] = ()) -> tuple[Course, list[Trainee]]:
        """Return the course and who gets a badge. Raises InputError for numbers that nobody has."""
        found = reading.course(course)
        if found is None:
            raise InputError(say("Office", "This course is not in the store."))
        people, wanted = reading.trainees(course), set(numbers)
        unknown = wanted - {person.number for person in people}
        if unknown:
            sentence = say("Office", "Not on the roster: {numbers}. Give numbers as they stand on the roster.")
            raise InputError(sentence.format(numbers=", ".join(n for n in numbers if n in unknown)))
        return found, [p for p in people if p.withdrawn is None and (not wanted or p.number in wanted)]

    def _issue(self, writing: Writing, person: Trainee, now: datetime, course: str, reason: str = "") -> int:
        badge = tokens.new_badge_id()
        writing.issue_badge(course, person.trainee, badge, now=now, operator=self._office.operator, reason=reason)
        return badge

    def _person(self, reading: Reading, course: str, number: str) -> Trainee:
        person = numbered(reading, course, number)
        if person is None:
            raise InputError(say("Office", "There is no trainee {number} on the roster.").format(number=number))
        return person


def _worn(badge: Badge, owners: dict[str, Trainee]) -> bool:
    return badge.current and badge.trainee in owners
