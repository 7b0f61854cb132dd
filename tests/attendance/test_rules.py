"""The rules: every verdict, their order, and that they are a pure function of facts and moment."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course import Badge, Course, Direction, Leave, Passage, Session, Timetable, Trainee
from checkin.attendance.rules import DoorSession, Facts, Presented, decide, door_session, minutes_attended
from checkin.attendance.standings import State, standing
from checkin.attendance.verdicts import ADMITTING, OVERRIDABLE, Kind

DAY = datetime(2020, 12, 7, tzinfo=UTC)
COURSE = Course("c", "C", "Course", zone="Asia/Shanghai")
A = Session("A", "Lecture", DAY + timedelta(hours=1), DAY + timedelta(hours=2), room="Hall 1")
B = Session("B", "Seminar", DAY + timedelta(hours=4), DAY + timedelta(hours=5), room="R1", expected=("1",))
C = Session("C", "Seminar", DAY + timedelta(hours=4), DAY + timedelta(hours=5), room="R2", expected=("2",))
TIMETABLE = Timetable((A, B, C))
WANG = Trainee("t", "001", "王建国", group="1")
BADGE = Badge(5, "t", DAY)
ON_TIME, LATE = A.start - timedelta(minutes=5), A.start + timedelta(minutes=8, seconds=1)
IN = Passage(ON_TIME, Direction.IN, "Door A")
LEAVE = Leave("l", "t", "A", "ill", "office")


def facts(presented: Presented = Presented.GENUINE, **known: object) -> Facts:
    base = Facts(presented, COURSE, TIMETABLE, DoorSession(A), badge=BADGE, badge_id=5, trainee=WANG)
    return replace(base, **known)


CASES = {
    Kind.NOT_A_BADGE: (facts(Presented.FOREIGN), ON_TIME),
    Kind.FORGED: (facts(Presented.FORGED), ON_TIME),
    Kind.OTHER_COURSE: (facts(Presented.OTHER_COURSE), ON_TIME),
    Kind.REPLACED: (facts(badge=replace(BADGE, replaced=DAY)), ON_TIME),
    Kind.REVOKED: (facts(badge=replace(BADGE, revoked=DAY)), ON_TIME),
    Kind.WITHDRAWN: (facts(trainee=replace(WANG, withdrawn=DAY)), ON_TIME),
    Kind.NO_SESSION: (facts(door_session=DoorSession(None, Kind.NO_SESSION)), ON_TIME),
    Kind.NOT_OPEN: (facts(door_session=DoorSession(A, Kind.NOT_OPEN, A)), ON_TIME),
    Kind.CLOSED: (facts(door_session=DoorSession(A, Kind.CLOSED)), ON_TIME),
    Kind.WRONG_SESSION: (facts(door_session=DoorSession(C)), B.start),
    Kind.ALREADY_IN: (facts(passages=(IN,)), LATE),
    Kind.CHECKED_OUT: (facts(door_session=DoorSession(replace(A, exits=True)), passages=(IN,)), LATE),
    Kind.BACK_IN: (
        facts(
            door_session=DoorSession(replace(A, exits=True)),
            passages=(IN, replace(IN, direction=Direction.OUT, at=A.start)),
        ),
        LATE,
    ),
    Kind.EXCUSED_BUT_HERE: (facts(leave=LEAVE), LATE),
    Kind.PROVISIONAL: (facts(badge=None, trainee=None), LATE),
    Kind.LATE: (facts(), LATE),
    Kind.ADMITTED: (facts(), ON_TIME),
}


@pytest.mark.parametrize("kind", list(Kind))
def test_every_verdict(kind: Kind) -> None:
    given_facts, now = CASES[kind]
    verdict = decide(given_facts, now)
    assert (verdict.kind, verdict.admitted) == (kind, kind in ADMITTING)


def test_the_earlier_reason_is_told_first() -> None:
    """Each case is loaded with the faults of all later ones; it still gives its own verdict."""
    worst = {
        "badge": replace(BADGE, replaced=DAY, revoked=DAY),
        "trainee": replace(WANG, withdrawn=DAY, group="9"),
        "door_session": DoorSession(C, Kind.CLOSED),
        "passages": (IN,),
        "leave": LEAVE,
    }
    steps = [
        (Kind.REPLACED, {}),
        (Kind.REVOKED, {"badge": replace(BADGE, revoked=DAY)}),
        (Kind.WITHDRAWN, {"badge": BADGE}),
        (Kind.CLOSED, {"trainee": replace(WANG, group="9")}),
        (Kind.WRONG_SESSION, {"door_session": DoorSession(C)}),
        (Kind.ALREADY_IN, {"trainee": replace(WANG, group="2")}),
        (Kind.EXCUSED_BUT_HERE, {"passages": ()}),
        (Kind.LATE, {"leave": None}),
    ]
    for kind, better in steps:
        worst |= better
        assert decide(facts(**worst), C.late + timedelta(minutes=1)).kind is kind


@pytest.mark.parametrize("kind", sorted(OVERRIDABLE))
def test_an_override_admits(kind: Kind) -> None:
    given_facts, now = CASES[kind]
    verdict = decide(replace(given_facts, override="the director says so"), now)
    assert verdict.admitted and verdict.override == "the director says so"


def test_an_override_never_counts_twice() -> None:
    assert decide(facts(passages=(IN,), override="please"), LATE).kind is Kind.ALREADY_IN


@pytest.mark.parametrize(
    ("seconds", "kind", "minutes"),
    [(0, Kind.ADMITTED, 0), (1, Kind.LATE, 5), (59, Kind.LATE, 5), (60, Kind.LATE, 6)],
)
def test_late_begins_after_late_after(seconds: int, kind: Kind, minutes: int) -> None:
    verdict = decide(facts(), A.late + timedelta(seconds=seconds))
    assert (verdict.kind, verdict.minutes) == (kind, minutes)


@pytest.mark.parametrize(
    ("moment", "session", "refusal"),
    [
        (A.opens - timedelta(seconds=1), "A", Kind.NOT_OPEN),
        (A.opens, "A", None),
        (A.end, "A", None),
        (A.end + timedelta(seconds=1), "B", Kind.NOT_OPEN),
        (B.opens, "C", None),  # two rooms at once: a door that knows its room does better, see below
        (B.end + timedelta(seconds=1), "C", Kind.CLOSED),
        (DAY + timedelta(days=1, hours=1), None, Kind.NO_SESSION),
    ],
)
def test_the_session_is_found_from_the_clock(moment: datetime, session: str | None, refusal: Kind | None) -> None:
    found = door_session(COURSE, TIMETABLE, moment)
    assert (found.session.code if found.session else None, found.refusal) == (session, refusal)


def test_a_door_of_a_room_and_a_pinned_door() -> None:
    in_room = door_session(COURSE, TIMETABLE, B.opens, room="R1").session
    assert in_room is not None and in_room.code == "B"
    pinned = door_session(COURSE, TIMETABLE, A.start, pinned="B")
    assert pinned.session is B and pinned.refusal is Kind.NOT_OPEN
    assert door_session(COURSE, TIMETABLE, B.end + timedelta(1), pinned="B").refusal is Kind.CLOSED
    assert door_session(COURSE, TIMETABLE, B.start, pinned="gone").refusal is Kind.NO_SESSION


@pytest.mark.parametrize(
    ("passages", "leave", "closed", "state", "minutes"),
    [
        ([], None, False, State.EXPECTED, 0),
        ([], None, True, State.ABSENT, 0),
        ([], LEAVE, True, State.EXCUSED, 0),
        ([IN], None, True, State.PRESENT, 60),
        ([IN], LEAVE, False, State.PRESENT, 60),
        ([replace(IN, at=LATE)], None, False, State.LATE, 51),
        ([IN, Passage(A.start + timedelta(minutes=20), Direction.OUT, "")], None, True, State.LEFT_EARLY, 20),
        ([IN, Passage(A.end, Direction.OUT, "")], None, True, State.PRESENT, 60),
    ],
)
def test_standings(passages: list[Passage], leave: Leave | None, closed: bool, state: State, minutes: int) -> None:
    found = standing(WANG, A, passages, leave, closed=closed)
    assert found is not None and (found.state, found.minutes) == (state, minutes)


def test_who_is_not_expected_and_did_not_come_has_no_standing() -> None:
    assert standing(WANG, C, [], None, closed=True) is None
    came = standing(WANG, C, [replace(IN, at=C.start, override="guest")], None, closed=True)
    assert came is not None and "guest" in came.remarks


moments = st.datetimes(datetime(2020, 12, 6), datetime(2020, 12, 9), timezones=st.just(UTC))  # noqa: DTZ001  # bounds
passages = st.builds(Passage, moments, st.sampled_from(Direction), st.text(max_size=3))


@given(
    presented=st.sampled_from(Presented),
    badge=st.none() | st.builds(Badge, st.just(5), st.just("t"), moments, revoked=st.none() | moments),
    trainee=st.none() | st.builds(Trainee, st.just("t"), st.text(), st.text(), group=st.sampled_from(["1", "2", ""])),
    earlier=st.lists(passages, max_size=5),
    override=st.sampled_from(["", "because"]),
    pinned=st.sampled_from(["", "A", "B", "gone"]),
    exits=st.booleans(),
    now=moments,
)
def test_decide_is_total_and_pure(
    presented: Presented,
    badge: Badge | None,
    trainee: Trainee | None,
    earlier: list[Passage],
    override: str,
    pinned: str,
    exits: bool,
    now: datetime,
) -> None:
    timetable = Timetable(tuple(replace(s, exits=exits) for s in TIMETABLE.sessions))
    known = Facts(
        presented,
        COURSE,
        timetable,
        door_session(COURSE, timetable, now, pinned=pinned),
        badge=badge,
        badge_id=5,
        trainee=trainee,
        passages=sorted(earlier, key=lambda p: p.at),
        override=override,
    )
    verdict = decide(known, now)
    assert verdict == decide(known, now)
    assert verdict.at == now and (verdict.direction is not None) == verdict.admitted


@given(st.lists(passages, max_size=8))
def test_minutes_never_exceed_the_session(ordered: list[Passage]) -> None:
    assert 0 <= minutes_attended(A, ordered) <= 60
