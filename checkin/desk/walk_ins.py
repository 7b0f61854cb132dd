"""Walk-ins: people who stand at the door and are not on the roster, or whose office wrote them differently."""

import unicodedata
import uuid
from dataclasses import dataclass
from datetime import datetime

from checkin.attendance.course import Trainee
from checkin.attendance.journal import EntryKind
from checkin.badges import token as tokens
from checkin.badges.face import BadgeFace, badge_face, course_days
from checkin.desk.desk import Desk
from checkin.errors import InputError
from checkin.store import Writing, numbers_from
from checkin.words import say

_BLANK = "\N{HANGUL FILLER}\N{HALFWIDTH HANGUL FILLER}\N{HANGUL CHOSEONG FILLER}\N{HANGUL JUNGSEONG FILLER}\u2800"
"""Characters that are letters or signs to Unicode and show nothing; the last is the Braille pattern without dots."""


@dataclass(frozen=True, slots=True)
class WalkIn:
    """What is asked of somebody who is not on the roster."""

    name: str
    unit: str = ""
    group: str = ""
    phone: str = ""


class WalkIns:
    """Registers walk-ins at one door, and matches them to the roster later: every scan of theirs stays theirs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def doubles(self, person: WalkIn, limit: int = 5) -> list[Trainee]:
        """Return trainees of the roster who may be this person, the likeliest first."""
        people, found = self._desk.store.people(self._desk.course.course), []
        for text in _spellings(person):
            found += people.find(text, limit)
        with self._desk.store.read() as reading:
            known = reading.trainees_of(self._desk.course.course, dict.fromkeys(found))
        return [known[trainee] for trainee in dict.fromkeys(found) if trainee in known][:limit]

    def register(self, person: WalkIn, now: datetime) -> tuple[Trainee, BadgeFace]:
        """Put somebody on the roster as a walk-in and issue a provisional badge; returns both. Does not check in.

        Raises InputError without a name that can be read on the badge.
        """
        if not _can_be_seen(person.name):
            raise InputError(say("Desk", "Give a name: it is printed on the badge."))
        desk, course = self._desk, self._desk.course
        with desk.store.write() as writing:
            trainee, badge = uuid.uuid4().hex[:16], tokens.new_badge_id()
            number = self._number(writing)
            body = {"trainee": trainee, "number": number, "unit": person.unit.strip(), "group": person.group.strip()}
            personal = {"name": person.name.strip(), "phone": person.phone.strip()}
            writing.append(
                course.course,
                EntryKind.TRAINEE_SET,
                {**body, "walk_in": True},
                now=now,
                operator=desk.operator,
                personal=personal,
            )
            writing.issue_badge(course.course, trainee, badge, now=now, operator=desk.operator)
            stored = writing.trainee(course.course, trainee)
            key = writing.secret(f"badge_key:{course.course}")
        assert stored is not None, "it was set above"
        token, days = tokens.encode(course.course, key, badge), course_days(course, desk.timetable)
        return stored, badge_face(stored, course, token, badge=badge, days=days)

    def open(self) -> list[Trainee]:
        """Return the walk-ins that nobody has matched to the roster."""
        with self._desk.store.read() as reading:
            loose = [w for w, into in reading.walk_ins(self._desk.course.course).items() if into is None]
            known = reading.trainees_of(self._desk.course.course, loose)
        return [known[walk_in] for walk_in in loose]

    def match(self, walk_in: str, trainee: str | None, now: datetime) -> None:
        """Note that a walk-in is this trainee of the roster; None takes it back. Badge and scans stay with the person.

        Raises InputError when the one is no walk-in, or the other not on the roster.
        """
        course = self._desk.course.course
        with self._desk.store.write() as writing:
            known = writing.walk_ins(course)
            if walk_in not in known:
                raise InputError(say("Desk", "This person is no walk-in."))
            if trainee is not None and (trainee in known or not writing.trainees_of(course, [trainee])):
                raise InputError(say("Desk", "Choose somebody who is on the roster."))
            body = {"trainee": walk_in, "into": trainee}
            writing.append(course, EntryKind.TRAINEE_MERGED, body, now=now, operator=self._desk.operator)
            if trainee is not None:
                self._move_notes(writing, walk_in, trainee, now)

    def _move_notes(self, writing: Writing, walk_in: str, trainee: str, now: datetime) -> None:
        course = self._desk.course.course
        for note in writing.notes(course, walk_in):
            body, personal = {"note": note.note, "trainee": trainee}, {"text": note.text}
            writing.append(course, EntryKind.NOTE_SET, body, now=now, operator=self._desk.operator, personal=personal)

    def _number(self, writing: Writing) -> str:
        """Return the next number of this device: no other door gives the same."""
        prefix = f"W-{self._desk.store.device.device[:3].upper()}-"
        used = [number[len(prefix) :] for number in numbers_from(writing, self._desk.course.course, prefix)]
        return prefix + str(max((int(number) for number in used if number.isdecimal()), default=0) + 1)


def _can_be_seen(name: str) -> bool:
    """Tell whether a name has a letter, digit or sign that leaves ink, and not only spaces and control characters."""
    return any(unicodedata.category(c)[0] in "LNPS" and c not in _BLANK for c in name)


def _spellings(person: WalkIn) -> list[str]:
    """Return what to search for, the likeliest first: the whole name, its parts, the first characters of a name."""
    name = person.name.strip()
    words = name.replace("·", " ").split()
    first = [f"{name[:2]} {person.unit.strip()[:2]}"] if len(name) > 2 and person.unit.strip() else []
    return [text for text in (name, " ".join(words), *first, name[:2] if len(name) > 2 else "", *words) if text]
