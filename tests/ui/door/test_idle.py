"""What the panel says while nobody is there."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from checkin.attendance.course import Timetable
from checkin.attendance.rules import door_session
from checkin.ui.door.idle import idle_words
from tests.attendance.people import COURSE, OPENING, VISIT, at

NEXT = replace(OPENING, code="N", title="Lecture", start=at(16, 40), end=at(18), exits=False)  # opens at 16:10


@pytest.mark.parametrize(
    ("now", "headline", "detail"),
    [
        (at(9, day=6), "No session now", "Next: Visit"),
        (at(13), "The door is not open", "Next: Visit"),
        (at(13, 40), "Hold the badge in front of the camera", "Visit, late after 14:05"),
        (
            at(16, 5),
            "On the way out: hold up the badge",
            "Visit is over. Badges are scanned on the way out until 16:30",
        ),
        (at(16, 20), "Hold the badge", "Lecture, late after 16:45. Who is still in Visit goes out of it first"),
        (at(16, 31), "Hold the badge in front of the camera", "Lecture, late after 16:45"),
    ],
)
def test_what_to_do_is_said(now: datetime, headline: str, detail: str) -> None:
    timetable = Timetable((VISIT, NEXT))
    said = idle_words(door_session(COURSE, timetable, now), COURSE, now)
    assert said[0].startswith(headline) and said[1].startswith(detail)
    assert ("first" in said[1]) == ("first" in detail)


def test_a_door_that_is_kept_on_a_session_says_so_too() -> None:
    now = VISIT.end + timedelta(minutes=1)
    door = door_session(COURSE, Timetable((VISIT,)), now, pinned="V1")
    assert idle_words(door, COURSE, now)[0] == "On the way out: hold up the badge"
