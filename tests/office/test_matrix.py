"""The matrix says what `standings_of` says, whatever happened, made anew or kept up to date."""

import contextlib
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.attendance.course import Course
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.journal import EntryKind
from checkin.attendance.situations import CORRECTED, NOBODY, SITUATIONS, STATES, Came, situation, states
from checkin.attendance.standings import CORRECTABLE, State
from checkin.demo import load_demo
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.errors import Cancelled, CheckinError, InputError
from checkin.office import Attendance, Closing, Leaves, Matrix, Office
from checkin.store import Store, standings_of
from tests.conftest import MORNING

pytestmark = pytest.mark.engines


DAYS = ("2020-12-07", "2020-12-08", "2020-12-09")


class World:
    """A small course in which everything happens by chance."""

    def __init__(self, store: Store, seed: int) -> None:
        self.random = random.Random(seed)
        self.store, self.office = store, Office(store)
        self.course = load_demo(self.office, MORNING)
        self.id = self.course.course
        self.desk = Desk(store, self.id)
        self.people = [p.trainee for p in self.office.trainees(self.id)[:6]]
        self.sessions = self.office.timetable(self.id).sessions
        faces = {face.number: face.token for face in self.office.badge_faces(self.id, MORNING)}
        self.tokens = [faces[p.number] for p in self.office.trainees(self.id)[:6]]
        self.now = MORNING

    def act(self) -> None:
        """Do one thing, if it is allowed."""
        session = self.random.choice(self.sessions)
        self.now = session.start + timedelta(
            minutes=self.random.randint(-40, 150), microseconds=self.random.choice([0, 1])
        )
        acts: list[Callable[[], object]] = [self.scan] * 6 + [self.undo, self.leave, self.unleave, self.correct]
        acts += [self.close, self.reopen, self.withdraw, self.walk_in, self.match, self.erase, self.stray, self.tie]
        with contextlib.suppress(CheckinError):
            self.random.choice(acts)()

    def scan(self) -> None:
        self.desk.pin(self.random.choice(["", *(s.code for s in self.sessions)]))
        self.desk.scan(self.random.choice(self.tokens), self.now, override=self.random.choice(["", "", "moved"]))

    def undo(self) -> None:
        seen = [row.scan for row in self.desk.last_scans(9)]
        self.desk.undo(self.random.choice(seen or [("", 0)]), "wrong", self.now)

    def leave(self) -> None:
        code = self.random.choice(self.sessions).code
        Leaves(self.office).grant(self.id, [self.random.choice(self.people)], "ill", self.now, sessions=[code])

    def unleave(self) -> None:
        granted = self.random.choice([g for g in Leaves(self.office).of(self.id) if not g.withdrawn] or [None])
        if granted is not None:
            leave = granted.leave
            Leaves(self.office).withdraw(self.id, leave.trainee, [leave.session], "well", self.now)

    def correct(self) -> None:
        who, code = self.random.choice(self.people), self.random.choice(self.sessions).code
        state = self.random.choice([None, *CORRECTABLE])
        Attendance(self.office).correct(self.id, who, code, state, "was seen", self.now)

    def close(self) -> None:
        Closing(self.office).close(self.id, datetime.fromisoformat(self.random.choice(DAYS)).date(), self.now)

    def reopen(self) -> None:
        day = datetime.fromisoformat(self.random.choice(DAYS)).date()
        Closing(self.office).reopen(self.id, day, "late sheet", self.now)

    def withdraw(self) -> None:
        people = self.office.trainees(self.id)[:8]
        self.office.withdraw(self.id, self.random.choice(people).number, self.now)

    def walk_in(self) -> None:
        person, face = WalkIns(self.desk).register(WalkIn("Guest", group="第3组"), self.now)
        self.people.append(person.trainee)
        self.tokens.append(face.token)
        self.desk.scan(face.token, self.now)

    def match(self) -> None:
        with self.store.read() as reading:
            known = list(reading.walk_ins(self.id))
        into = self.random.choice([None, *self.people[:6]])
        WalkIns(self.desk).match(self.random.choice(known or ["nobody"]), into, self.now)

    def erase(self) -> None:
        with self.store.write() as writing:
            body = {"trainee": self.random.choice(self.people), "reason": "asked"}
            writing.append(self.id, EntryKind.PERSON_ERASED, body, now=self.now, operator="office")

    def stray(self) -> None:
        """Store a passage of a badge that is told of later only."""
        badge, session = self.random.randint(1, 1 << 40), self.random.choice(self.sessions).code
        body = {"kind": "PROVISIONAL", "session": session, "trainee": None, "badge": badge, "direction": "in"}
        with self.store.write() as writing:
            writing.append(self.id, EntryKind.SCAN, body, now=self.now, operator="desk")
            if self.random.random() < 0.7:
                who = self.random.choice(self.people)
                writing.issue_badge(self.id, who, badge, now=self.now, operator="office")

    def tie(self) -> None:
        """Store a way in and a way out in the same microsecond."""
        who, session = self.random.choice(self.people), self.random.choice(self.sessions).code
        with self.store.write() as writing:
            for direction in self.random.sample(["in", "out"], 2):
                body = {"kind": "ADMITTED", "session": session, "trainee": who, "direction": direction}
                writing.append(self.id, EntryKind.SCAN, body, now=self.now, operator="desk")

    def expected(self) -> dict[tuple[str, str], tuple[State, datetime | None, datetime | None]]:
        """Return what the rule says, one by one."""
        with self.store.read() as reading:
            marks, found = reading.days(self.id), {}
            for session in reading.timetable(self.id).sessions:
                mark = marks.get(self.course.day(session.start))
                for one in standings_of(reading, self.id, [session], closed=mark is not None and mark.closed):
                    key = one.trainee.trainee, session.code
                    found[key] = one.state, one.arrival, one.departure
        return found


def told(matrix: Matrix) -> dict[tuple[str, str], tuple[State, datetime | None, datetime | None]]:
    found = {}
    for row, trainee in enumerate(matrix.roll.ids):
        for place, column in enumerate(matrix.columns):
            cell = matrix.cell(row, place)
            if cell.state is not None:
                found[trainee, column.session.code] = cell.state, cell.arrival, cell.departure
    return found


def rows(matrix: Matrix) -> list[tuple[object, ...]]:
    roll = matrix.roll
    words = [[roll.word(key, row) for row in range(len(roll))] for key in ("unit", "province", "group")]
    return list(zip(roll.ids, roll.numbers, roll.names, roll.latins, *words, roll.withdrawn.tolist(), strict=True))


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_it_says_what_the_rule_says(seed: int) -> None:
    with Store.in_memory() as store:
        world = World(store, seed)
        kept = Matrix.build(store, world.id)
        for _ in range(6):
            for _ in range(5):
                world.act()
            kept.update(store)
            fresh = Matrix.build(store, world.id)
            expected = world.expected()
            assert told(fresh) == expected
            assert told(kept) == expected
            assert rows(kept) == rows(fresh)
            assert [(c.closed, c.state.tolist()) for c in kept.columns] == [
                (c.closed, c.state.tolist()) for c in fresh.columns
            ]


def test_each_situation_is_asked_of_the_rule(course: Course, office: Office) -> None:
    numbers = {
        situation(came, leave, uninvited, gone, corrected)
        for came in Came
        for leave in (0, 1)
        for uninvited in (0, 1)
        for gone in (0, 1)
        for corrected in range(len(CORRECTED))
    }
    assert numbers == set(range(SITUATIONS))
    for session in office.timetable(course.course).sessions:
        for closed in (False, True):
            table = states(session, closed=closed)
            assert table[situation(Came.NOT, 0, 0, 0, 0)] == STATES.index(State.ABSENT if closed else State.EXPECTED)
            assert table[situation(Came.NOT, 0, 1, 0, 0)] == NOBODY == table[situation(Came.NOT, 0, 0, 1, 0)]
            assert table[situation(Came.LATE_AND_LEFT, 1, 1, 1, 0)] == STATES.index(State.LEFT_EARLY)
            assert table[situation(Came.LATE, 1, 0, 0, CORRECTED.index("absent"))] == STATES.index(State.ABSENT)


def test_nothing_new_is_no_news(store: Store, course: Course) -> None:
    matrix = Matrix.build(store, course.course)
    assert matrix.news(store) is None
    assert matrix.update(store).rows == ()


def test_one_scan_touches_one_row(store: Store, course: Course, desk: Desk, tokens: dict[str, str]) -> None:
    matrix = Matrix.build(store, course.course)
    desk.scan(tokens["003"], MORNING)
    news = matrix.news(store)
    assert news is not None and news.whole is None and told(matrix).get((matrix.roll.ids[2], "OPEN"))[1] is None
    change = matrix.take(news)
    assert (change.rows, change.people, change.everything) == ((2,), False, False)
    assert matrix.cell(2, 0).arrival == MORNING


def test_a_new_timetable_is_counted_anew(store: Store, office: Office, course: Course) -> None:
    matrix = Matrix.build(store, course.course)
    sessions = office.timetable(course.course).sessions
    moved = replace(sessions[0], late_after=timedelta(minutes=20))
    office.load_course(CoursePlan(course, (moved, *sessions[1:-1])), MORNING)
    assert matrix.update(store).everything
    assert [c.session for c in matrix.columns] == [moved, *sessions[1:-1]]


def test_many_entries_are_counted_anew(
    store: Store, course: Course, desk: Desk, tokens: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checkin.office.matrix._ENTRIES", 2)
    matrix = Matrix.build(store, course.course, sessions=["OPEN", "L1"])
    for number in ("001", "002", "003"):
        desk.scan(tokens[number], MORNING)
    assert matrix.update(store).everything and len(matrix.columns) == 2
    assert [matrix.cell(row, 0).state for row in range(4)] == [State.PRESENT] * 3 + [State.EXPECTED]


def test_it_is_told_how_far_it_is_and_can_be_stopped(store: Store, course: Course) -> None:
    steps: list[tuple[int, int]] = []
    Matrix.build(store, course.course, lambda done, total: steps.append((done, total)) is None)
    assert steps == [(n, 10) for n in range(1, 11)]
    with pytest.raises(Cancelled):
        Matrix.build(store, course.course, lambda done, _total: done < 3)
    with pytest.raises(InputError, match="not in the store"):
        Matrix.build(store, "nowhere")


def test_it_stays_small(store: Store, course: Course) -> None:
    matrix = Matrix.build(store, course.course)
    for column in matrix.columns:
        assert column.state.dtype == np.uint8 and column.situation.dtype == np.uint16
        assert column.state.nbytes + column.arrival.nbytes + column.departure.nbytes == 17 * len(matrix.roll)
