"""Figures over courses are what the standings of each course add up to."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Session
from checkin.attendance.standings import State
from checkin.demo import load_demo
from checkin.exchange.contents import Profile
from checkin.headquarters.rollup import Figures, Rollup
from checkin.office import Office
from checkin.store import Store
from tests.conftest import MORNING
from tests.headquarters.conftest import EVENING, FIRST, Headquarters, Organizer


@pytest.fixture
def two(hq: Headquarters, organizer: Organizer, another: Callable[[str], Store], tmp_path: Path) -> list[Organizer]:
    """Two courses, one sending everything and one only names."""
    second = another("second")
    theirs = Organizer(second, load_demo(Office(second), MORNING))
    organizer.scan(slice(0, 30))
    theirs.scan(slice(10, 20), MORNING + timedelta(minutes=20))
    for one, profile in ((organizer, Profile.FULL), (theirs, Profile.NAMES)):
        hq.trust(one.store)
        one.close(FIRST)
        hq.receive(one.send(tmp_path / one.store.device.device, profile=profile))
    return [organizer, theirs]


@pytest.mark.engines
def test_they_add_up(store: Store, hq: Headquarters, two: list[Organizer]) -> None:
    rollup = Rollup(hq.office)
    assert rollup.refresh() == 2 and rollup.refresh() == 0
    by_course = {line.of[0]: line.figures for line in rollup.lines(("course",), EVENING)}
    for one in two:
        counted = Counter(s.state for s in one.office.attendance(one.course.course, FIRST))
        figures = by_course[one.course.course]
        assert {state: figures[state] for state in State if figures[state]} == counted
        assert figures.came == counted[State.PRESENT] + counted[State.LATE]
    total = rollup.total(EVENING)
    assert total.people == tuple(map(sum, zip(*(f.people for f in by_course.values()), strict=True)))
    assert total.rate == total.came / total.expected
    provinces = rollup.lines(("province",), EVENING)
    assert len(provinces) > 20 and sum(line.figures.came for line in provinces) == total.came
    sessions = rollup.lines(("course", "day", "session"), EVENING, course=two[0].course.course)
    assert {line.of[2] for line in sessions} == {"OPEN", "L1"}
    assert rollup.total(MORNING - timedelta(days=1)) == Figures()


def test_only_what_has_begun_counts(hq: Headquarters, two: list[Organizer]) -> None:
    rollup = Rollup(hq.office)
    rollup.refresh()
    session: Session = hq.office.timetable(two[0].course.course).sessions[0]
    early = rollup.total(session.start, course=two[0].course.course)
    assert early.expected == 40 and rollup.total(EVENING, course=two[0].course.course).expected == 80


def test_people_are_found_over_courses(hq: Headquarters, two: list[Organizer]) -> None:
    person = two[0].office.trainees(two[0].course.course)[3]
    found = Rollup(hq.office).find(person.name)
    assert {(one.course, one.number) for one in found} == {(one.course.course, person.number) for one in two}
    assert {bool(one.trainee) for one in found} == {True, False}, "a list names people, but holds nothing behind them"
    assert Rollup(hq.office).find("  ") == [] and Rollup(hq.office).find("%") == []
