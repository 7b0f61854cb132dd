"""Minutes attended, and the six standings."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course import Correction, Direction, Leave, Passage, Session, Trainee
from checkin.attendance.rules import minutes_attended
from checkin.attendance.standings import State, standing
from tests.attendance.people import LEAVE, LI, ONE, OPENING, VISIT, WANG, at, came, went

ON_VISIT = replace(LEAVE, session="V1")


@pytest.mark.parametrize(
    ("passages", "minutes"),
    [
        ((), 0),
        ((came(13, 40),), 120),
        ((came(14, 30),), 90),
        ((came(14, 0, 30),), 119),
        ((came(13, 40), went(13, 50)), 0),
        ((came(13, 40), went(14, 10)), 10),
        ((came(14), went(14, 10), came(14, 20)), 110),
        ((came(14), went(14, 10), came(14, 20), went(17)), 110),
        ((came(14), came(14, 30), went(15), went(15, 30)), 60),
        ((went(14, 30), came(15)), 60),
        ((came(14, 20), went(14, 10), came(14)), 110),
        ((came(17),), 0),
    ],
)
def test_minutes_attended(passages: Sequence[Passage], minutes: int) -> None:
    assert minutes_attended(VISIT, passages) == minutes


PASSAGES = st.builds(
    Passage,
    st.integers(-7200, 14400).map(lambda s: VISIT.start + timedelta(seconds=s)),
    st.sampled_from(Direction),
    st.just("Door A"),
)


@given(st.lists(PASSAGES, max_size=8))
def test_minutes_lie_within_the_session(passages: list[Passage]) -> None:
    assert 0 <= minutes_attended(VISIT, passages) <= 120


CASES: list[tuple[State | None, Trainee, Session, tuple[Passage, ...], Leave | None, bool]] = [
    (State.EXPECTED, WANG, OPENING, (), None, False),
    (State.ABSENT, WANG, OPENING, (), None, True),
    (State.EXCUSED, WANG, OPENING, (), LEAVE, False),
    (State.EXCUSED, WANG, OPENING, (), LEAVE, True),
    (State.PRESENT, WANG, OPENING, (came(9, 5),), None, True),
    (State.LATE, WANG, OPENING, (came(9, 5, 1),), None, True),
    (State.PRESENT, WANG, OPENING, (came(8, 50),), LEAVE, True),
    (State.LEFT_EARLY, WANG, VISIT, (came(13, 50), went(15)), None, True),
    (State.LEFT_EARLY, WANG, VISIT, (came(14, 30), went(15)), ON_VISIT, True),
    (State.PRESENT, WANG, VISIT, (came(13, 50), went(16)), None, True),
    (State.PRESENT, WANG, VISIT, (came(13, 50), went(15), came(15, 10)), None, True),
    (State.LATE, WANG, VISIT, (came(14, 30), went(15), came(15, 10)), None, True),
    (None, LI, ONE, (), None, True),
    (None, replace(WANG, withdrawn=at(9)), OPENING, (), None, True),
    (State.ABSENT, replace(WANG, withdrawn=at(9, 1)), OPENING, (), None, True),
    (State.PRESENT, replace(WANG, withdrawn=at(8)), OPENING, (came(8, 50),), None, True),
    (State.PRESENT, LI, ONE, (came(14, 0, 0, 9),), None, True),
]


@pytest.mark.parametrize(("state", "trainee", "session", "passages", "leave", "closed"), CASES)
def test_each_standing(
    state: State | None,
    trainee: Trainee,
    session: Session,
    passages: tuple[Passage, ...],
    leave: Leave | None,
    closed: bool,
) -> None:
    found = standing(trainee, session, passages, leave, closed=closed)
    assert (found and found.state) == state
    assert found is None or found.arrival == (passages[0].at if passages else None)


def test_the_table_has_every_standing() -> None:
    assert {case[0] for case in CASES} == {*State, None} and len(State) == 6


def test_details_of_who_came() -> None:
    passages = (went(15, override="unwell"), came(13, 50, door="Door B", override="moved here"))
    found = standing(WANG, VISIT, passages, ON_VISIT, closed=False)
    assert found is not None
    assert (found.arrival, found.departure, found.minutes, found.door) == (at(13, 50), at(15), 60, "Door B")
    assert found.remarks == (
        "was on leave: ill (Director Zhao); let in by override: moved here; let out by override: unwell"
    )


def test_leave_is_told_with_who_granted_it() -> None:
    found = standing(WANG, OPENING, (), LEAVE, closed=True)
    assert found is not None and found.remarks == "on leave: ill (Director Zhao)"


@given(st.permutations([came(13, 50), went(14, 20), came(14, 40), went(15)]))
def test_the_order_of_arrival_of_records_does_not_matter(passages: list[Passage]) -> None:
    found = standing(WANG, VISIT, passages, None, closed=True)
    assert found is not None and (found.state, found.minutes) == (State.LEFT_EARLY, 40)


@given(st.lists(PASSAGES, max_size=6), st.booleans(), st.booleans())
def test_any_passages_give_one_standing(passages: list[Passage], leave: bool, closed: bool) -> None:
    found = standing(WANG, VISIT, passages, ON_VISIT if leave else None, closed=closed)
    arrivals: list[datetime] = [p.at for p in passages if p.direction is Direction.IN]
    assert found is not None and found.arrival == min(arrivals, default=None)
    assert (found.state in {State.EXPECTED, State.ABSENT, State.EXCUSED}) == (not arrivals)


def test_a_correction_says_what_it_corrects() -> None:
    set_present = Correction(WANG.trainee, VISIT.code, "present", "was at the desk, no badge", "Li", VISIT.end)
    found = standing(WANG, VISIT, (), None, set_present, closed=True)
    assert found is not None and found.state is State.PRESENT
    assert found.minutes == 120
    assert found.remarks == "corrected from absent to present: was at the desk, no badge (Li)"
    set_absent = replace(set_present, state="absent")
    found = standing(WANG, VISIT, [came(14)], None, set_absent, closed=True)
    assert found is not None and (found.state, found.minutes, found.arrival) == (State.ABSENT, 0, VISIT.start)
