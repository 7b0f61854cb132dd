"""The numbers of a session: kept up to date scan by scan they are those counted anew, and the lengths of the lists."""

import contextlib
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.attendance.course import Course
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.standings import State
from checkin.badges import token
from checkin.demo import load_demo
from checkin.desk import Counts, Desk, Listed, WalkIn, WalkIns
from checkin.errors import InputError
from checkin.office import Attendance, Leaves, Office
from checkin.store import Store
from tests.conftest import MORNING

HERE = "第1组", "第2组"


@contextmanager
def a_door() -> Iterator["Door"]:
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        yield Door(store)


class Door:
    """A door of the opening ceremony, which is held for two groups of four, with exits."""

    def __init__(self, store: Store) -> None:
        self.office = Office(store)
        self.course: Course = load_demo(self.office, MORNING)
        sessions = self.office.timetable(self.course.course).sessions
        first = replace(sessions[0], expected=HERE, exits=True)
        self.office.load_course(CoursePlan(self.course, (first, *sessions[1:])), MORNING)
        self.desk = Desk(store, self.course.course)
        self.now = MORNING
        self.people = self.office.trainees(self.course.course)[:8]
        faces = self.office.badge_faces(self.course.course, MORNING)
        self.tokens = {face.number: face.token for face in faces}

    def act(self, what: str, who: int, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        person, now, course = self.people[who % len(self.people)], self.now, self.course.course
        acts: dict[str, Callable[[], object]] = {
            "scan": lambda: self.desk.scan(self.tokens[person.number], now),
            "let in": lambda: self.desk.scan(self.tokens[person.number], now, override="asked"),
            "hand": lambda: self.desk.check_in(person.trainee, now),
            "paper": lambda: self.desk.check_in(person.trainee, now, source="paper", listed=Listed("OPEN", MORNING)),
            "out": lambda: self.desk.check_out(person.trainee, now),
            "all out": lambda: self.desk.everybody_out("OPEN", now),
            "unknown": lambda: self.desk.scan(self.unknown(who + 1), now),
            "undo": lambda: self.desk.undo(self.desk.last_scans(1)[0].scan, "test", now),
            "leave": lambda: Leaves(self.office).grant(course, [person.trainee], "ill", now, sessions=["OPEN"]),
            "withdraw": lambda: self.office.withdraw(course, person.number, now),
            "correct": lambda: self.correct(person.trainee, who, now),
            "walk-in": lambda: WalkIns(self.desk).register(WalkIn("Li Lei", group=f"第{who % 4}组"), now),
        }
        with contextlib.suppress(InputError, IndexError):  # nobody inside, nothing to undo: the numbers agree then too
            acts[what]()

    def unknown(self, which: int) -> str:
        return token.encode(self.course.course, self.desk.store.badge_key(self.course.course), which)

    def correct(self, trainee: str, which: int, now: datetime) -> None:
        states = (State.PRESENT, State.ABSENT, State.EXCUSED)
        Attendance(self.office).correct(self.course.course, trainee, "OPEN", states[which % 3], "seen", now)


ACTS = (
    "scan",
    "let in",
    "hand",
    "paper",
    "out",
    "all out",
    "unknown",
    "undo",
    "leave",
    "withdraw",
    "correct",
    "walk-in",
)


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 7), st.integers(0, 9)), max_size=20))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_number_is_the_length_of_its_list(acts: list[tuple[str, int, int]]) -> None:
    with a_door() as door:
        for act in acts:
            door.desk.counts("OPEN")
            door.act(*act)
            kept = door.desk.counts("OPEN")
            assert kept == Desk(door.desk.store, door.course.course).counts("OPEN"), act
            assert_like_the_lists(kept, door.desk)


def assert_like_the_lists(counts: Counts, desk: Desk) -> None:
    session, standings = desk.timetable.get("OPEN"), desk.standings("OPEN")
    assert session is not None
    states = [one.state for one in standings]
    assert counts.missing == states.count(State.EXPECTED)
    assert counts.excused == states.count(State.EXCUSED)
    assert counts.late == sum(1 for one in standings if one.arrival is not None and one.arrival > session.late)
    assert counts.present + counts.missing <= counts.expected


def test_a_guest_takes_nobodys_place() -> None:
    """All who are expected are here but one, and somebody of another group was let in: one is missing."""
    with a_door() as door:
        expected = [p for p in door.office.trainees(door.course.course) if p.group in HERE]
        guest = next(p for p in door.office.trainees(door.course.course) if p.group not in HERE)
        for person in expected[1:]:
            door.desk.scan(door.tokens[person.number], MORNING)
        door.desk.scan(door.tokens[guest.number], MORNING, override="asked")
        counts, here = door.desk.counts("OPEN"), len(expected) - 1
        assert counts == Counts(here, len(expected), late=0, excused=0, missing=1, guests=1)
        door.desk.scan(door.unknown(77), MORNING)
        assert door.desk.counts("OPEN") == Counts(here + 1, len(expected) + 1, 0, 0, missing=1, guests=1)
