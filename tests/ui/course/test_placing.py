"""Where sessions stand in a week."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course import Course, Session
from checkin.ui.course.placing import DAY, Span, days_shown, pieces_of, snapped, span_of, widths

COURSE = Course("c", "C", "C", zone="Asia/Shanghai")
MONDAY = date(2020, 12, 7)


def held(code: str, start: str, end: str, day: int = 7, later: int = 0) -> Session:
    def at(text: str, more: int = 0) -> datetime:
        hour, minute = map(int, text.split(":"))
        local = datetime(2020, 12, day, tzinfo=UTC) + timedelta(days=more, hours=hour, minutes=minute)
        return local - timedelta(hours=8)

    return Session(code, code, at(start), at(end, later))


def lanes(*sessions: Session) -> dict[str, tuple[int, int]]:
    return {p.session.code: (p.lane, p.lanes) for p in pieces_of(COURSE, sessions)}


def test_spans() -> None:
    span = span_of(COURSE, held("A", "9:00", "10:30"))
    assert span == Span(MONDAY, 540, 630)
    assert [wall.isoformat() for wall in span.walls] == ["2020-12-07T09:00:00", "2020-12-07T10:30:00"]
    assert span.moved(1, 20) == Span(date(2020, 12, 8), 560, 650)
    assert span.moved(0, -9999) == Span(MONDAY, 0, 90) and span.moved(0, 9999).start == DAY - 5
    assert span.resized(end=500) == Span(MONDAY, 540, 545) and span.resized(start=700) == Span(MONDAY, 625, 630)
    assert span.resized(end=9999).end == 540 + DAY
    night = span_of(COURSE, held("N", "23:00", "1:00", later=1))
    assert night == Span(MONDAY, 1380, 1500)
    assert [wall.isoformat() for wall in night.walls] == ["2020-12-07T23:00:00", "2020-12-08T01:00:00"]
    assert [snapped(m) for m in (0, 2, 3, 542.6)] == [0, 0, 5, 545]


def test_weeks_with_sessions_are_shown() -> None:
    sessions = [held("A", "9:00", "10:00", 9), held("B", "9:00", "10:00", 22)]
    days = days_shown(COURSE, sessions, MONDAY)
    assert days[0] == MONDAY and days[7] == date(2020, 12, 21) and len(days) == 14, "the empty week is left out"
    assert days_shown(COURSE, [], date(2021, 1, 2))[0] == date(2020, 12, 28)
    assert widths(days[:7], pieces_of(COURSE, sessions)) == (1, 1, 1, 1, 1, 0.5, 0.5)
    saturday = pieces_of(COURSE, [held("S", "9:00", "10:00", 12)])
    assert widths(days[:7], saturday)[5:] == (1, 0.5)
    parallel = pieces_of(COURSE, [held(f"P{n}", "9:00", "10:00") for n in range(50)])
    assert widths(days[:7], parallel)[0] == 21, "room for the lanes of a conference"


def test_those_of_the_same_time_stand_side_by_side() -> None:
    one, other = held("A", "9:00", "10:00"), held("B", "9:30", "10:30")
    assert lanes(one, other) == {"A": (0, 2), "B": (1, 2)}
    assert lanes(one, held("C", "10:00", "11:00")) == {"A": (0, 1), "C": (0, 1)}
    assert lanes(one, other, held("C", "10:00", "11:00")) == {"A": (0, 2), "B": (1, 2), "C": (0, 2)}
    assert lanes(*(replace(one, code=c) for c in "XYZ")) == {"X": (0, 3), "Y": (1, 3), "Z": (2, 3)}


def test_past_midnight_it_goes_on_the_next_day() -> None:
    first, second = pieces_of(COURSE, [held("N", "23:00", "1:00", later=1)])
    assert (first.day, first.top, first.bottom, first.first, first.last) == (MONDAY, 1380, DAY, True, False)
    assert (second.day, second.top, second.bottom, second.first, second.last) == (date(2020, 12, 8), 0, 60, False, True)
    (till,) = pieces_of(COURSE, [held("N", "23:00", "0:00", later=1)])
    assert (till.bottom, till.last) == (DAY, True), "until midnight is of one day"


@given(st.lists(st.tuples(st.integers(0, 280), st.integers(1, 100)), max_size=12))
def test_no_two_cover_each_other(times: list[tuple[int, int]]) -> None:
    start = datetime(2020, 12, 6, 16, tzinfo=UTC)
    sessions = [
        Session(str(n), "x", start + timedelta(minutes=5 * s), start + timedelta(minutes=5 * (s + length)))
        for n, (s, length) in enumerate(times)
    ]
    pieces = pieces_of(COURSE, sessions)
    assert {p.session.code for p in pieces} == {s.code for s in sessions}
    for one in pieces:
        assert 0 <= one.top < one.bottom <= DAY and one.lane < one.lanes
        for other in pieces:
            if one is not other and one.day == other.day and one.lane == other.lane:
                assert one.bottom <= other.top or other.bottom <= one.top
