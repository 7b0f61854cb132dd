"""Which session a door serves at which moment."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from checkin.attendance.course import Session, Timetable
from checkin.attendance.rules import EXIT_GRACE, LOOKING_BACK, DoorSession, door_session, pin_is_over
from checkin.attendance.verdicts import Kind
from tests.attendance.people import COURSE, LECTURE, ONE, OPENING, TIMETABLE, TWO, VISIT, at

MOMENT = timedelta(microseconds=1)
NIGHT = replace(OPENING, code="N", start=at(23), end=at(25))
"""A session past midnight."""


@pytest.mark.parametrize(
    ("now", "session", "refusal", "following"),
    [
        (at(9, day=5), None, Kind.NO_SESSION, OPENING),
        (at(0), OPENING, Kind.NOT_OPEN, OPENING),
        (at(8, 30) - MOMENT, OPENING, Kind.NOT_OPEN, OPENING),
        (at(8, 30), OPENING, None, LECTURE),
        (at(9, 40), OPENING, None, LECTURE),
        (at(9, 40) + MOMENT, LECTURE, Kind.NOT_OPEN, LECTURE),
        (at(9, 45), LECTURE, None, VISIT),
        (at(12), VISIT, Kind.NOT_OPEN, VISIT),
        (at(16) + MOMENT, VISIT, Kind.CLOSED, ONE),
        (at(23, 59), VISIT, Kind.CLOSED, ONE),
        (at(0, day=8), None, Kind.NO_SESSION, ONE),
        (at(14, day=9), TWO, None, None),
        (at(9, day=20), None, Kind.NO_SESSION, None),
    ],
)
def test_found_from_the_clock(now: datetime, session: object, refusal: Kind | None, following: object) -> None:
    leaving = (VISIT,) if at(16) < now <= at(16) + EXIT_GRACE else ()
    assert door_session(COURSE, TIMETABLE, now) == DoorSession(session, refusal, following, leaving)  # type: ignore[arg-type]  # sessions


def test_of_two_open_ones_the_one_that_opened_last() -> None:
    early = replace(LECTURE, opens_before=timedelta(minutes=40))  # opens at 09:20, while the opening is on
    timetable = Timetable((OPENING, early))
    assert door_session(COURSE, timetable, at(9, 19)).session == OPENING
    assert door_session(COURSE, timetable, at(9, 20)).session == early


@pytest.mark.parametrize(
    ("now", "refusal"),
    [
        (at(8, 29), Kind.NOT_OPEN),
        (at(9), None),
        (at(9, 45), Kind.CLOSED),
        (at(9, day=8), Kind.CLOSED),
        (at(9, day=1), Kind.NOT_OPEN),
    ],
)
def test_pinned_whatever_the_clock_says(now: datetime, refusal: Kind | None) -> None:
    found = door_session(COURSE, TIMETABLE, now, pinned="OPEN", room="Gate")
    assert (found.session, found.refusal) == (OPENING, refusal)
    assert refusal is not Kind.NOT_OPEN or found.following == OPENING


def test_pinned_to_what_is_not_there() -> None:
    assert door_session(COURSE, TIMETABLE, at(9), pinned="GONE") == DoorSession(None, Kind.NO_SESSION, LECTURE)


def test_a_door_of_a_room_serves_that_room() -> None:
    assert door_session(COURSE, TIMETABLE, at(14, day=9), room="Room 201").session == ONE
    assert door_session(COURSE, TIMETABLE, at(9), room="Gate") == DoorSession(VISIT, Kind.NOT_OPEN, VISIT)
    anywhere = Timetable((replace(OPENING, room=""),))
    assert door_session(COURSE, anywhere, at(9), room="Gate").session == anywhere.sessions[0]


def test_past_midnight() -> None:
    timetable = Timetable((NIGHT,))
    assert door_session(COURSE, timetable, at(24, 30)) == DoorSession(NIGHT, None, None)
    assert door_session(COURSE, timetable, at(25, 30)) == DoorSession(NIGHT, Kind.CLOSED, None), "it ended today"
    assert door_session(COURSE, timetable, at(49)) == DoorSession(None, Kind.NO_SESSION, None)


def test_the_day_is_the_course_s() -> None:
    late = replace(OPENING, start=at(23), end=at(23, 30))  # 15:00 UTC
    timetable = Timetable((late,))
    assert door_session(COURSE, timetable, at(0, 30)).refusal is Kind.NOT_OPEN, "16:30 UTC of the day before"
    abroad = replace(COURSE, zone="UTC")
    assert door_session(abroad, timetable, at(0, 30)).refusal is Kind.NO_SESSION
    assert timetable.days(COURSE) == (COURSE.day(at(12)),) and timetable.on(COURSE, COURSE.day(at(12))) == (late,)


def test_an_empty_timetable() -> None:
    assert door_session(COURSE, Timetable(), at(9)) == DoorSession(None, Kind.NO_SESSION, None)


SOON = replace(VISIT, code="V2", start=at(16, 30), end=at(18), exits=False)  # opens at 16:00
SIDE = replace(VISIT, code="V3")
GRACE = Timetable((VISIT, SIDE, SOON))


def test_people_still_go_out_while_the_next_session_is_open() -> None:
    during = at(16, 10)
    assert door_session(COURSE, GRACE, during) == DoorSession(SOON, None, None, (VISIT, SIDE))
    assert door_session(COURSE, GRACE, at(16) + EXIT_GRACE).leaving == (VISIT, SIDE)
    assert door_session(COURSE, GRACE, at(16) + EXIT_GRACE + MOMENT).leaving == ()
    assert door_session(COURSE, GRACE, at(16)).leaving == (), "not over yet"


def test_a_pinned_session_that_people_leave_gives_way_to_the_next_one() -> None:
    assert door_session(COURSE, GRACE, at(16, 10), pinned="V1") == DoorSession(SOON, None, None, (VISIT,))
    alone = Timetable((VISIT, replace(SIDE, exits=False)))
    assert door_session(COURSE, alone, at(16, 10), pinned="V1") == DoorSession(VISIT, Kind.CLOSED, None, (VISIT,))
    assert door_session(COURSE, GRACE, at(15), pinned="V1") == DoorSession(VISIT, None, SOON)


@pytest.mark.parametrize(
    ("session", "now", "over"),
    [
        (None, at(9), True),
        (OPENING, at(1), False),
        (OPENING, at(9, 40), False),
        (OPENING, at(9, 40) + MOMENT, True),
        (VISIT, at(16) + EXIT_GRACE, False),
        (VISIT, at(16) + EXIT_GRACE + MOMENT, True),
    ],
)
def test_a_door_is_kept_on_a_session_until_it_is_over(session: Session | None, now: datetime, over: bool) -> None:
    assert pin_is_over(session, at(8), now) is over


def test_who_chooses_a_session_that_is_over_looks_back_for_a_while() -> None:
    chosen = at(17)
    assert not pin_is_over(OPENING, chosen, chosen + LOOKING_BACK)
    assert pin_is_over(OPENING, chosen, chosen + LOOKING_BACK + MOMENT)
    assert pin_is_over(None, chosen, chosen)
