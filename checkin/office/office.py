"""What organizers do: one public method is one act and one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from checkin.attendance.course import Course, Timetable, Trainee
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.journal import Entry, EntryKind
from checkin.attendance.standings import Standing
from checkin.badges.face import BadgeFace
from checkin.errors import InputError
from checkin.exchange import dayfile
from checkin.exchange.contents import Profile
from checkin.office.badges import Badges
from checkin.office.bodies import trainee_body, trainee_personal
from checkin.office.day import DayState, Exported, standings
from checkin.office.day import contents as day_contents
from checkin.office.roster_change import RosterChange
from checkin.office.rosters import Rosters
from checkin.office.signin import sign_in_sheet
from checkin.office.timetables import Timetables
from checkin.roster import RosterFile
from checkin.store import Reading, Store, Writing
from checkin.store.evidence import numbered
from checkin.words import say


class Office:
    """The organizers' acts on one store."""

    def __init__(self, store: Store, *, operator: str = "organizer") -> None:
        self.store = store
        self.operator = operator

    def courses(self) -> list[Course]:
        """Return the courses of this store."""
        with self.store.read() as reading:
            return reading.courses()

    def timetable(self, course: str) -> Timetable:
        """Return a course's sessions."""
        with self.store.read() as reading:
            return reading.timetable(course)

    def load_course(self, plan: CoursePlan, now: datetime) -> Course:
        """Store a course and its timetable. A course of the same code is updated; sessions left out are dropped.

        Raises InputError for closed days that it would change, and for sessions with scans that it would drop.
        """
        return Timetables(self).store_plan(plan, now)

    def compare_roster(self, course: str, roster: RosterFile) -> RosterChange:
        """Tell what importing this file would change."""
        return Rosters(self).compare(course, roster)

    def import_roster(self, course: str, roster: RosterFile, now: datetime) -> RosterChange:
        """Store all rows of a roster, or none: raises InputError with every problem when the file has any."""
        return Rosters(self).take_in(course, roster, now)

    def trainees(self, course: str, search: str = "") -> list[Trainee]:
        """Return the roster, or those found by the words of `search`."""
        with self.store.read() as reading:
            if not search.strip():
                return reading.trainees(course)
            found = self.store.people(course).find(search)
            known = reading.trainees_of(course, found)
            return [known[trainee] for trainee in found if trainee in known]

    @property
    def badges(self) -> Badges:
        """What is done with badges."""
        return Badges(self)

    def badges_issued(self, course: str) -> int:
        """Return how many trainees have a badge."""
        return self.badges.issued(course)

    def badge_faces(self, course: str, now: datetime, numbers: Sequence[str] = ()) -> list[BadgeFace]:
        """Return what is printed on the badges of all trainees, or of these numbers; issues a badge to who has none."""
        return self.badges.faces(course, now, numbers)

    def reissue_badge(self, course: str, number: str, now: datetime) -> int:
        """Issue a new badge to a trainee: the earlier one becomes REPLACED. Returns the new badge's id."""
        return self.badges.reissue(course, number, now)

    def revoke_badge(self, course: str, number: str, reason: str, now: datetime) -> None:
        """Withdraw a trainee's badge, for instance one that was lost."""
        self.badges.revoke(course, number, reason, now)

    def withdraw(self, course: str, number: str, now: datetime) -> None:
        """Note that a trainee left the course."""
        with self.store.write() as writing:
            person = self._person(writing, course, number)
            gone = replace(person, withdrawn=now)
            self._append(writing, course, EntryKind.TRAINEE_SET, trainee_body(gone), now, trainee_personal(gone))

    def person(self, course: str, number: str) -> Trainee:
        """Return the trainee with this number. Raises InputError for nobody."""
        with self.store.read() as reading:
            return self._person(reading, course, number)

    def days(self, course: str) -> list[DayState]:
        """Return the course days with sessions."""
        with self.store.read() as reading:
            found = reading.course(course)
            if found is None:
                return []
            timetable, marks = reading.timetable(course), reading.days(course)
        states = []
        for day in timetable.days(found):
            mark = marks.get(day)
            closed, revision = (mark.closed, mark.revision) if mark else (False, 0)
            states.append(DayState(day, len(timetable.on(found, day)), closed, revision))
        return states

    def attendance(self, course: str, day: date) -> list[Standing]:
        """Return the standing of every trainee in every session of a day, by session and number."""
        with self.store.read() as reading:
            return standings(reading, course, day)

    def sign_in_sheet(
        self, course: str, session: str, path: Path, now: datetime, *, order: str = "number"
    ) -> tuple[int, int]:
        """Write the paper sign-in sheet of a session, by number, unit or name; returns (people, pages)."""
        with self.store.read() as reading:
            return sign_in_sheet(reading, course, session, path, now, order)

    def export_day(self, course: str, day: date, to: Path, *, profile: Profile = Profile.FULL) -> Exported:
        """Write the day file, its signature and the public key into a folder; `profile` says how much it tells.

        The same journal gives the same bytes. Of a closed day it holds what was known when the day was closed, of an
        open one all that is known now (revision 0, not final).
        """
        contents = day_contents(self.store, course, day, profile)
        files = dayfile.write(to, contents, self.store.private_key())
        digest = dayfile.sha256(files[0])
        return Exported(
            to,
            files,
            contents.revision,
            contents.final,
            digest,
            len(contents.standings),
            len(contents.entries),
            self.store.device.public_key.hex(),
        )

    def _append(
        self,
        writing: Writing,
        course: str,
        kind: EntryKind,
        body: Mapping[str, Any],
        now: datetime,
        personal: Mapping[str, Any] | None = None,
    ) -> Entry:
        return writing.append(course, kind, body, now=now, operator=self.operator, personal=personal)

    def _person(self, reading: Reading, course: str, number: str) -> Trainee:
        person = numbered(reading, course, number)
        if person is None:
            raise InputError(say("Office", "There is no trainee {number} on the roster.").format(number=number))
        return person
