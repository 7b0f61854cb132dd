"""Which verdict follows from which facts, and in which order they are decided."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course import Badge, Direction, Leave, Passage, Session, Timetable, Trainee
from checkin.attendance.rules import EXIT_PAUSE, DoorSession, Facts, Presented, decide, door_session
from checkin.attendance.verdicts import ADMITTING, OVERRIDABLE, Kind
from tests.attendance.people import (
    BADGE,
    COURSE,
    LEAVE,
    LECTURE,
    LI,
    MINUTE,
    ONE,
    OPENING,
    TIMETABLE,
    TWO,
    VISIT,
    WANG,
    at,
    came,
    went,
)

OPEN = DoorSession(OPENING, None, LECTURE)
EXITS = DoorSession(VISIT)
GONE = replace(WANG, withdrawn=at(8, day=6))
OLD = replace(BADGE, replaced=at(8, day=5))
LOST = replace(BADGE, revoked=at(8, day=4))


def facts(**changed: Any) -> Facts:
    """Return the facts of Wang's good badge at the open door of the opening, changed as told."""
    usual: dict[str, Any] = {"door_session": OPEN, "badge": BADGE, "badge_id": 77, "trainee": WANG}
    presented = changed.pop("presented", Presented.GENUINE)
    return Facts(presented, COURSE, TIMETABLE, **{**usual, **changed})


NOBODY: dict[str, Any] = {"badge": None, "badge_id": None, "trainee": None}
CASES: list[tuple[Kind, dict[str, Any], datetime, dict[str, Any]]] = [
    (Kind.NOT_A_BADGE, {"presented": Presented.FOREIGN, **NOBODY}, at(9), {"trainee": None, "badge": None}),
    (Kind.FORGED, {"presented": Presented.FORGED, **NOBODY}, at(9), {}),
    (
        Kind.OTHER_COURSE,
        {"presented": Presented.OTHER_COURSE, "other_course_title": "Water", **NOBODY},
        at(9),
        {"course_title": "Water"},
    ),
    (Kind.REPLACED, {"badge": OLD}, at(9), {"since": at(8, day=5), "badge": 77}),
    (Kind.REVOKED, {"badge": LOST}, at(9), {"since": at(8, day=4)}),
    (Kind.WITHDRAWN, {"trainee": GONE}, at(9), {"since": at(8, day=6)}),
    (
        Kind.NO_SESSION,
        {"door_session": DoorSession(None, Kind.NO_SESSION, OPENING)},
        at(9, day=6),
        {"session": None, "elsewhere": OPENING},
    ),
    (
        Kind.NOT_OPEN,
        {"door_session": DoorSession(OPENING, Kind.NOT_OPEN, OPENING)},
        at(8),
        {"session": OPENING, "elsewhere": OPENING},
    ),
    (
        Kind.CLOSED,
        {"door_session": DoorSession(OPENING, Kind.CLOSED, LECTURE)},
        at(9, 42),
        {"session": OPENING, "elsewhere": LECTURE},
    ),
    (
        Kind.WRONG_SESSION,
        {"trainee": LI, "door_session": DoorSession(ONE)},
        at(14, day=9),
        {"session": ONE, "elsewhere": TWO},
    ),
    (
        Kind.WRONG_SESSION,
        {"trainee": replace(LI, group="nowhere"), "door_session": DoorSession(ONE)},
        at(14, day=9),
        {"elsewhere": None},
    ),
    (
        Kind.ALREADY_IN,
        {"passages": (came(8, 40, door="Door B"), came(8, 45))},
        at(8, 52),
        {"since": at(8, 40), "door": "Door B", "direction": None},
    ),
    (
        Kind.CHECKED_OUT,
        {"door_session": EXITS, "passages": (came(13, 50),)},
        at(14, 30),
        {"since": at(13, 50), "minutes": 30, "direction": Direction.OUT},
    ),
    (
        Kind.BACK_IN,
        {"door_session": EXITS, "passages": (came(13, 50), went(14, 30))},
        at(14, 45),
        {"since": at(14, 30), "direction": Direction.IN},
    ),
    (Kind.EXCUSED_BUT_HERE, {"leave": LEAVE}, at(8, 52), {"leave": LEAVE, "direction": Direction.IN}),
    (Kind.EXCUSED_BUT_HERE, {"leave": LEAVE}, at(9, 12, 30), {"leave": LEAVE, "minutes": 12}),
    (
        Kind.PROVISIONAL,
        {"badge": None, "trainee": None},
        at(8, 52),
        {"badge": 77, "trainee": None, "direction": Direction.IN},
    ),
    (Kind.PROVISIONAL, {"trainee": None}, at(8, 52), {"badge": 77}),
    (Kind.LATE, {}, at(9, 5, 1), {"minutes": 5, "direction": Direction.IN}),
    (Kind.LATE, {}, at(9, 12, 30), {"minutes": 12}),
    (Kind.ADMITTED, {}, at(8, 30), {"minutes": 0, "direction": Direction.IN, "session": OPENING, "trainee": WANG}),
    (Kind.ADMITTED, {}, at(9, 5), {"minutes": 0}),
    (Kind.ADMITTED, {"presented": Presented.BY_HAND, "badge": None, "badge_id": None}, at(9), {"badge": None}),
]


@pytest.mark.parametrize(("kind", "changed", "now", "details"), CASES)
def test_each_verdict(kind: Kind, changed: dict[str, Any], now: datetime, details: dict[str, Any]) -> None:
    verdict = decide(facts(**changed), now)
    assert verdict.kind is kind and verdict.at == now
    assert {name: getattr(verdict, name) for name in details} == details
    assert verdict.admitted == (kind in ADMITTING) == (verdict.direction is not None)


def test_the_table_has_every_verdict() -> None:
    assert {case[0] for case in CASES} == set(Kind) and len(Kind) == 17


ORDER: list[tuple[Kind, dict[str, Any]]] = [
    (Kind.REPLACED, {"badge": replace(BADGE, replaced=at(8, day=5), revoked=at(8, day=4))}),
    (Kind.REVOKED, {"badge": LOST}),
    (Kind.WITHDRAWN, {"trainee": replace(GONE, group="9")}),
    (Kind.CLOSED, {"door_session": DoorSession(ONE, Kind.CLOSED)}),
    (Kind.WRONG_SESSION, {"trainee": replace(WANG, group="9")}),
    (Kind.ALREADY_IN, {"passages": (Passage(ONE.start, Direction.IN, "Door A"),)}),
    (Kind.EXCUSED_BUT_HERE, {"leave": LEAVE}),
    (Kind.LATE, {}),
]


@pytest.mark.parametrize("first", range(len(ORDER)))
def test_the_earlier_reason_is_told(first: int) -> None:
    """Give all reasons from `first` on together: the first of them is the verdict."""
    together: dict[str, Any] = {"door_session": DoorSession(ONE)}
    for _, reason in reversed(ORDER[first:]):
        together |= reason
    assert decide(facts(**together), ONE.start + 20 * MINUTE).kind is ORDER[first][0]


@pytest.mark.parametrize("presented", [Presented.FOREIGN, Presented.FORGED, Presented.OTHER_COURSE])
def test_the_token_is_told_before_all_and_never_overridden(presented: Presented) -> None:
    closed = DoorSession(ONE, Kind.CLOSED)
    verdict = decide(facts(presented=presented, badge=OLD, trainee=GONE, door_session=closed, override="known"), at(9))
    assert verdict.kind.name == {"FOREIGN": "NOT_A_BADGE"}.get(presented.name, presented.name)
    assert not verdict.admitted and verdict.override == ""


@pytest.mark.parametrize(("kind", "changed", "now", "details"), [case for case in CASES if case[0] in OVERRIDABLE])
def test_override_of_a_refusal_admits(
    kind: Kind, changed: dict[str, Any], now: datetime, details: dict[str, Any]
) -> None:
    assert not decide(facts(**changed), now).admitted
    verdict = decide(facts(**changed, override="the director asked"), now)
    assert verdict.admitted and verdict.override == "the director asked" and verdict.direction is Direction.IN


def test_every_refusal_of_a_person_but_two_can_be_overridden() -> None:
    token = {Kind.NOT_A_BADGE, Kind.FORGED, Kind.OTHER_COURSE}
    assert set(Kind) - ADMITTING - OVERRIDABLE - token == {Kind.NO_SESSION, Kind.ALREADY_IN}


def test_override_does_not_admit_twice_nor_without_a_session() -> None:
    assert decide(facts(passages=(came(8, 40),), override="again"), at(8, 52)).kind is Kind.ALREADY_IN
    nothing = DoorSession(None, Kind.NO_SESSION)
    assert decide(facts(door_session=nothing, override="please"), at(8, 52)).kind is Kind.NO_SESSION


def test_overrides_are_kept_at_departure_and_return() -> None:
    """A revoked badge of somebody inside: staff let the person out, and in again, and both show."""
    out = decide(facts(door_session=EXITS, badge=LOST, passages=(came(14),), override="fetches papers"), at(14, 20))
    assert (out.kind, out.override) == (Kind.CHECKED_OUT, "fetches papers")
    back = decide(facts(door_session=EXITS, badge=LOST, passages=(came(14), went(14, 20)), override="x"), at(14, 30))
    assert (back.kind, back.override) == (Kind.BACK_IN, "x")


def test_second_scan_of_a_provisional_badge() -> None:
    unknown: dict[str, Any] = {"badge": None, "trainee": None}
    assert decide(facts(**unknown, passages=(came(8, 40),)), at(8, 52)).kind is Kind.ALREADY_IN


def test_an_unknown_holder_is_expected_everywhere() -> None:
    verdict = decide(facts(trainee=None, door_session=DoorSession(ONE)), at(14, day=9))
    assert verdict.kind is Kind.PROVISIONAL


def test_a_repeated_reading_is_no_departure() -> None:
    inside = facts(door_session=EXITS, passages=(came(14),))
    assert decide(inside, at(14) + EXIT_PAUSE - timedelta(microseconds=1)).kind is Kind.ALREADY_IN
    assert decide(inside, at(14) + EXIT_PAUSE).kind is Kind.CHECKED_OUT
    assert decide(inside, at(13, 58)).kind is Kind.ALREADY_IN, "another door's clock was ahead"
    outside = facts(door_session=EXITS, passages=(came(14), went(14, 30)))
    again = decide(outside, at(14, 30) + EXIT_PAUSE - timedelta(microseconds=1))
    assert (again.kind, again.direction, again.minutes) == (Kind.CHECKED_OUT, Direction.OUT, 30), "nobody came back"
    assert decide(outside, at(14, 30) + EXIT_PAUSE).kind is Kind.BACK_IN


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 0), (1, 5), (59, 5), (60, 6)])
def test_late_counts_from_the_start(seconds: int, minutes: int) -> None:
    verdict = decide(facts(), at(9, 5, seconds % 60) if seconds < 60 else at(9, 6))
    assert (verdict.kind, verdict.minutes) == (Kind.LATE if minutes else Kind.ADMITTED, minutes)


def test_a_departure_alone_is_no_arrival() -> None:
    """The arrival was undone, the departure was not."""
    assert decide(facts(door_session=EXITS, passages=(went(13, 50),)), at(14)).kind is Kind.ADMITTED


def test_a_door_without_session_and_without_a_reason_says_so() -> None:
    assert decide(facts(door_session=DoorSession(None)), at(9)).kind is Kind.NO_SESSION


def test_the_next_own_session_is_named_not_one_that_is_over() -> None:
    over = replace(TWO, code="S0", start=at(9, day=9), end=at(10, day=9))
    timetable = Timetable((over, ONE, TWO))
    seen = replace(facts(trainee=LI, door_session=DoorSession(ONE)), timetable=timetable)
    assert decide(seen, at(14, day=9)).elsewhere == TWO


MOMENTS = st.datetimes(datetime(2020, 12, 1), datetime(2020, 12, 20)).map(lambda m: m.replace(tzinfo=at(0).tzinfo))  # noqa: DTZ001  # made aware
GROUPS = st.sampled_from(["", "1", "2", "9"])
SESSIONS = st.builds(
    Session,
    st.sampled_from("ABCDE"),
    st.text(max_size=3),
    MOMENTS,
    MOMENTS,
    room=st.sampled_from(["", "Hall 1", "Room 201"]),
    opens_before=st.timedeltas(timedelta(0), timedelta(days=1)),
    late_after=st.timedeltas(timedelta(0), timedelta(days=1)),
    expected=st.lists(GROUPS, max_size=2).map(tuple),
    exits=st.booleans(),
)
TIMETABLES = st.lists(SESSIONS, max_size=4).map(lambda found: Timetable(tuple(found)))
MAYBE = st.none() | MOMENTS
REFUSALS = st.sampled_from([None, Kind.NO_SESSION, Kind.NOT_OPEN, Kind.CLOSED])
ALL_FACTS = st.builds(
    Facts,
    st.sampled_from(Presented),
    st.just(COURSE),
    TIMETABLES,
    st.builds(DoorSession, st.none() | SESSIONS, REFUSALS, st.none() | SESSIONS),
    badge=st.none() | st.builds(Badge, st.integers(0, 9), st.just("t"), MOMENTS, revoked=MAYBE, replaced=MAYBE),
    badge_id=st.none() | st.integers(0, 9),
    trainee=st.none() | st.builds(Trainee, st.just("t"), st.just("1"), st.text(), group=GROUPS, withdrawn=MAYBE),
    passages=st.lists(st.builds(Passage, MOMENTS, st.sampled_from(Direction), st.text(max_size=2)), max_size=5),
    leave=st.none() | st.builds(Leave, *[st.text(max_size=2)] * 5),
    other_course_title=st.text(max_size=2),
    override=st.sampled_from(["", "a reason"]),
)


@given(ALL_FACTS, MOMENTS)
def test_any_facts_give_one_verdict_and_the_same_again(some: Facts, now: datetime) -> None:
    before = repr(some)
    verdict = decide(some, now)
    assert verdict == decide(some, now) and repr(some) == before
    assert verdict.admitted == (verdict.direction is not None)
    assert verdict.minutes >= 0 and verdict.override in ("", some.override)
    if verdict.admitted:
        assert verdict.session is not None and verdict.override == some.override
    if verdict.kind in OVERRIDABLE:
        assert not some.override or some.door_session.session is None


@given(TIMETABLES, MOMENTS, st.sampled_from(["", "A", "Z"]), st.sampled_from(["", "Hall 1"]))
def test_door_session_agrees_with_the_clock(timetable: Timetable, now: datetime, pinned: str, room: str) -> None:
    found = door_session(COURSE, timetable, now, pinned=pinned, room=room)
    assert (found.session is None) == (found.refusal is Kind.NO_SESSION)
    if found.session is not None and found.refusal is None:
        assert found.session.opens <= now <= found.session.end
    if found.refusal is Kind.NOT_OPEN:
        assert found.session is not None and found.session.opens > now


def test_verdicts_follow_a_person_through_a_day() -> None:
    """The passages that a day's admitted scans leave behind lead to the right next verdict."""
    passages: list[Passage] = []
    kinds: Sequence[tuple[datetime, Kind]] = [
        (at(13, 20), Kind.NOT_OPEN),
        (at(13, 40), Kind.ADMITTED),
        (at(13, 40, 20), Kind.ALREADY_IN),
        (at(14, 30), Kind.CHECKED_OUT),
        (at(14, 40), Kind.BACK_IN),
        (at(15, 30), Kind.CHECKED_OUT),
        (at(16, 1), Kind.CLOSED),
    ]
    for now, kind in kinds:
        verdict = decide(
            facts(door_session=door_session(COURSE, TIMETABLE, now, room="Gate"), passages=tuple(passages)), now
        )
        assert verdict.kind is kind, now
        if verdict.direction is not None:
            passages.append(Passage(now, verdict.direction, "Door A"))
