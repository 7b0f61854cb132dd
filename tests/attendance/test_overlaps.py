"""Sessions that cannot both be held, and the free time between them."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from checkin.attendance.course import Timetable
from checkin.attendance.overlaps import gaps, overlaps
from tests.attendance.people import COURSE, LECTURE, ONE, OPENING, TIMETABLE, TWO, VISIT, at


def test_a_good_timetable_has_none() -> None:
    assert list(overlaps(TIMETABLE.sessions)) == []


def test_overlaps_say_what_is_shared() -> None:
    moved = replace(LECTURE, start=at(9, 30), room="hall 1")
    (found,) = overlaps([moved, OPENING])
    assert (found.one, found.other, found.room, found.everybody) == (OPENING, moved, "Hall 1", True)
    assert found.sentence(ZoneInfo("Asia/Shanghai")) == (
        "Two sessions overlap in Hall 1 and for the same people (everybody): "
        "'Opening ceremony' (2020-12-07 09:00 to 09:40) and 'Lecture' (2020-12-07 09:30 to 11:40)."
    )
    (found,) = overlaps([ONE, replace(TWO, expected=("2", "3"))])
    assert (found.room, found.everybody, found.groups) == ("", False, ("2",))
    (found,) = overlaps([ONE, replace(TWO, room="Room 201")])
    assert (found.room, found.groups) == ("Room 201", ())


def test_gaps_are_between_the_sessions_of_a_day() -> None:
    found = gaps(COURSE, TIMETABLE)
    assert [(g.start, g.end) for g in found] == [(at(9, 40), at(10)), (at(11, 40), at(14))]
    assert found[0].length == timedelta(minutes=20)
    long = replace(LECTURE, code="LONG", start=at(9), end=at(18))
    assert gaps(COURSE, Timetable((long, OPENING, VISIT))) == [], "within a longer one nothing is free"
    assert gaps(COURSE, Timetable()) == []
