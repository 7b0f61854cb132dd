"""Ways in and ways out: what a badge, a search and a sign-in sheet mean where exits are scanned."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from checkin.attendance.course import Direction, Passage
from checkin.attendance.rules import EVERYBODY_OUT, EXIT_PAUSE, DoorSession, Facts, Presented, decide
from checkin.attendance.verdicts import Kind, Verdict
from tests.attendance.people import BADGE, COURSE, LI, MINUTE, ONE, TIMETABLE, VISIT, WANG, at, came, went

NEXT = replace(VISIT, code="V2", start=at(16, 30), end=at(18))
GRACE = DoorSession(NEXT, None, None, (VISIT,))
ALL_OUT = replace(went(16, 5), source=EVERYBODY_OUT)


def decided(presented: Presented, now: datetime, **known: Any) -> Verdict:
    badge: dict[str, Any] = {"badge": BADGE, "badge_id": 77} if presented is Presented.GENUINE else {}
    usual: dict[str, Any] = {"door_session": DoorSession(VISIT), "trainee": WANG, **badge}
    return decide(Facts(presented, COURSE, TIMETABLE, **{**usual, **known}), now)


@pytest.mark.parametrize(
    ("passages", "now", "badge", "by_hand", "on_paper"),
    [
        ((), at(14, 30), Kind.LATE, Kind.LATE, Kind.LATE),
        ((came(14),), at(14, 30), Kind.CHECKED_OUT, Kind.ALREADY_IN, Kind.ALREADY_IN),
        ((came(14),), at(14, 0, 30), Kind.ALREADY_IN, Kind.ALREADY_IN, Kind.ALREADY_IN),
        ((came(14, 20),), at(14), Kind.ALREADY_IN, Kind.ALREADY_IN, Kind.ALREADY_IN),
        ((came(14), went(14, 20)), at(14, 30), Kind.BACK_IN, Kind.BACK_IN, Kind.BACK_IN),
        ((came(14), went(14, 20)), at(14, 20, 30), Kind.CHECKED_OUT, Kind.BACK_IN, Kind.BACK_IN),
        ((came(14), went(14, 20)), at(14, 10), Kind.CHECKED_OUT, Kind.BACK_IN, Kind.ALREADY_IN),
    ],
)
def test_a_badge_goes_in_and_out_a_hand_and_a_paper_only_in(
    passages: Sequence[Passage], now: datetime, badge: Kind, by_hand: Kind, on_paper: Kind
) -> None:
    expected = {Presented.GENUINE: badge, Presented.BY_HAND: by_hand, Presented.ON_PAPER: on_paper}
    for presented, kind in expected.items():
        verdict = decided(presented, now, passages=passages)
        assert verdict.kind is kind, presented
        assert presented is Presented.GENUINE or verdict.direction is not Direction.OUT


@pytest.mark.parametrize(
    ("earlier", "minutes", "kind"),
    [
        ((came(14),), 10, Kind.CHECKED_OUT),
        ((came(14), went(15)), 10, Kind.ADMITTED),
        ((came(14), went(16, 10)), 10, Kind.CHECKED_OUT),  # the same reading once more
        ((came(14), went(16, 10)), 11, Kind.ADMITTED),
        ((came(14), ALL_OUT), 5, Kind.ADMITTED),
        ((went(16, 10),), 10, Kind.ADMITTED),  # the arrival was undone
        ((), 10, Kind.ADMITTED),
    ],
)
def test_who_is_inside_what_just_ended_goes_out_before_going_into_the_next(
    earlier: Sequence[Passage], minutes: int, kind: Kind
) -> None:
    verdict = decided(Presented.GENUINE, at(16, minutes), door_session=GRACE, earlier=((VISIT, earlier),))
    assert verdict.kind is kind
    assert verdict.session == (VISIT if kind is Kind.CHECKED_OUT else NEXT)
    if kind is Kind.CHECKED_OUT:
        assert verdict.minutes == 120, "what lies after the end does not count"


def test_going_out_does_not_ask_who_is_expected_in_the_next() -> None:
    other = DoorSession(replace(NEXT, expected=("9",)), None, None, (VISIT,))
    assert decided(Presented.GENUINE, at(16, 10), door_session=other).kind is Kind.WRONG_SESSION
    out = decided(Presented.GENUINE, at(16, 10), door_session=other, earlier=((VISIT, (came(14),)),))
    assert out.kind is Kind.CHECKED_OUT


def test_by_hand_goes_into_the_next_at_once() -> None:
    into = decided(Presented.BY_HAND, at(16, 10), door_session=GRACE, earlier=((VISIT, (came(14),)),))
    assert (into.kind, into.session) == (Kind.ADMITTED, NEXT)


def test_who_was_let_in_may_go_out_again() -> None:
    with_exits = DoorSession(replace(ONE, exits=True))
    inside = (came(14, 0, 0, 9, override="moved"),)
    later = ONE.start + 30 * MINUTE
    verdict = decided(Presented.GENUINE, later, door_session=with_exits, trainee=LI, passages=inside)
    assert verdict.kind is Kind.CHECKED_OUT


def test_everybody_out_is_no_reading_that_repeats() -> None:
    passages = (came(14), replace(went(14, 30), source=EVERYBODY_OUT))
    assert decided(Presented.GENUINE, at(14, 30) + EXIT_PAUSE / 2, passages=passages).kind is Kind.BACK_IN
