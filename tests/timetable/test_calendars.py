"""Calendars of Outlook, Google and others, and such as are meant to hurt."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from checkin.attendance.course_file import read_course
from checkin.attendance.course_plan import CoursePlan
from checkin.errors import InputError
from checkin.places import resources
from checkin.timetable import plan_bytes

OUTLOOK = """BEGIN:VTIMEZONE
TZID:China Standard Time
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD
END:VTIMEZONE
BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:040000008200E00074C5B7101A82E008
SUMMARY;LANGUAGE=zh-cn:开班式
LOCATION:一号厅
DESCRIPTION:主讲人：王教授\\n请提前十分钟到场
DTSTART;TZID="China Standard Time":20201207T090000
DTEND;TZID=China Standard Time:20201207T094000
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
BEGIN:VALARM
TRIGGER:-PT15M
ACTION:DISPLAY
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Abend
DTSTART;TZID=Customized Time Zone:20201207T190000
DURATION:PT90M
END:VEVENT
"""
SERIES = """BEGIN:VEVENT
UID:a@google.com
SUMMARY:Morning lecture
DTSTART;TZID=Europe/Berlin:20201023T090000
DTEND;TZID=Europe/Berlin:20201023T103000
RRULE:FREQ=DAILY;UNTIL=20201027T075959Z
EXDATE;TZID=Europe/Berlin:20201024T090000
END:VEVENT
BEGIN:VEVENT
UID:a@google.com
RECURRENCE-ID;TZID=Europe/Berlin:20201026T090000
SUMMARY:Morning lecture, moved
DTSTART;TZID=Europe/Berlin:20201026T110000
DTEND;TZID=Europe/Berlin:20201026T120000
END:VEVENT
BEGIN:VEVENT
UID:a@google.com
RECURRENCE-ID;TZID=Europe/Berlin:20201023T090000
STATUS:CANCELLED
SUMMARY:Morning lecture
DTSTART;TZID=Europe/Berlin:20201023T090000
DTEND;TZID=Europe/Berlin:20201023T103000
END:VEVENT
"""


def calendar(events: str, head: str = "X-WR-CALNAME:Training\\, autumn\nX-WR-TIMEZONE:Europe/Berlin\n") -> str:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Google Inc//EN\n{head}{events}END:VCALENDAR\n"


def event(rest: str, start: str = "20201207T090000", end: str = "20201207T100000") -> str:
    return f"BEGIN:VEVENT\nUID:1\nSUMMARY:Lecture\nDTSTART:{start}\nDTEND:{end}\n{rest}END:VEVENT\n"


@pytest.fixture(scope="module")
def demo() -> CoursePlan:
    return read_course(resources() / "demo" / "course.toml")


def test_outlook(read) -> None:
    plan = read(calendar(OUTLOOK))
    assert (plan.course.code, plan.course.title, plan.course.zone) == (
        "autumn-2020",
        "Training, autumn",
        "Europe/Berlin",
    )
    first, second = plan.sessions
    assert (first.code, first.title, first.room, first.speaker) == ("S1", "开班式", "一号厅", "王教授")
    assert (first.start, first.end) == (datetime(2020, 12, 7, 1, tzinfo=UTC), datetime(2020, 12, 7, 1, 40, tzinfo=UTC))
    assert second.start == datetime(2020, 12, 7, 18, tzinfo=UTC), "by the zone that the file brings along"
    assert second.end - second.start == timedelta(minutes=90)


def test_the_zones_of_one_calendar_are_not_those_of_the_next(read) -> None:
    read(calendar(OUTLOOK))
    other = OUTLOOK.replace("+0200", "+0500").replace("+0100", "+0400")
    assert read(calendar(other)).sessions[1].start == datetime(2020, 12, 7, 15, tzinfo=UTC)


def test_zone_of_the_first_event_when_the_calendar_names_none(read) -> None:
    assert read(calendar(SERIES, "")).course.zone == "Europe/Berlin"
    with pytest.raises(InputError, match="names no time zone"):
        read(calendar(event(""), ""))
    with pytest.raises(InputError, match="'Lecture': the time zone 'Mars/Base' is not known"):
        read(calendar(event("").replace("DTSTART", "DTSTART;TZID=Mars/Base")))


def test_a_series_becomes_single_sessions(read) -> None:
    plan = read(calendar(SERIES))
    times = [(s.code, s.title, s.start.strftime("%d %H:%M"), s.end.strftime("%H:%M")) for s in plan.sessions]
    assert times == [
        ("S1", "Morning lecture", "25 08:00", "09:30"),
        ("S2", "Morning lecture, moved", "26 10:00", "11:00"),
    ], "local times stay when the clocks are changed; what was moved, cancelled or left out is so"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("RRULE:FREQ=DAILY\n", "repeats without an end"),
        ("RRULE:FREQ=DAILY;COUNT=101\n", "more than 100 times"),
        ("RRULE:FREQ=DAILY;COUNT=999999999\n", "more than 100 times"),
        ("RRULE:FREQ=WEEKLY;COUNT=60\n", "more than a year"),
        ("RRULE:FREQ=DAILY;UNTIL=99991231T000000Z\n", "more than a year"),
        ("RRULE:FREQ=YEARLY;COUNT=2;BYMONTH=2;BYMONTHDAY=30\n", "more than a year"),
        ("RRULE:FREQ=SECONDLY;COUNT=5\n", "not understood"),
        ("RRULE:FREQ=DAILY;COUNT=5;INTERVAL=0\n", "not understood"),
        ("RRULE:FREQ=DAILY;COUNT=5;BYSECOND=1,2,3\n", "not understood"),
        ("RRULE:FREQ=DAILY;COUNT=5\nRRULE:FREQ=DAILY;COUNT=6\n", "not understood"),
        ("RDATE;VALUE=PERIOD:20201208T090000/PT1H\n", "not understood"),
    ],
)
def test_series_that_are_refused(read, rule: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read(calendar(event(rule)))
    assert "'Lecture'" in str(caught.value)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("RRULE:FREQ=DAILY;COUNT=5\n", [7, 8, 9, 10, 11]),
        ("RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20201216\n", [7, 9, 14, 16]),
        ("RRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20201208\n", [7, 9]),
        ("RDATE:20201209T090000,20201210T090000\n", [7, 9, 10]),
        ("RRULE:FREQ=MONTHLY;COUNT=1;BYDAY=MO;BYSETPOS=1\n", [7]),
    ],
)
def test_series(read, rule: str, days: list[int]) -> None:
    assert [s.start.day for s in read(calendar(event(rule))).sessions] == days


def test_all_faults_at_once(read) -> None:
    text = calendar(
        "BEGIN:VEVENT\nUID:1\nSUMMARY:Excursion\nDTSTART;VALUE=DATE:20201207\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:2\nSUMMARY:Endless\nDTSTART:20201207T090000Z\nEND:VEVENT\n"
        + event("RRULE:FREQ=DAILY\n")
        + event("", "20201207T100000", "20201207T090000")
        + event("", "yesterday")
    )
    with pytest.raises(InputError) as caught:
        read(text)
    assert list(caught.value.problems) == [
        "'Excursion' is an all-day event. Give it a start and an end, or delete it.",
        "'Lecture' repeats without an end. Give the series an end in the calendar.",
        "Event 1 ('Endless') lacks 'end'.",
        "Event 2 ('Lecture') ends before it starts: 2020-12-07 10:00 to 09:00.",
        "Event 3 ('Lecture') lacks 'start'.",
    ]


def test_known_sessions_are_found_again(read, demo: CoursePlan) -> None:
    """A colleague moved the opening, renamed the first lecture and added one, in a calendar that knows no codes."""
    text = plan_bytes(demo, "ics", datetime(2020, 1, 1, tzinfo=UTC)).decode().replace("\r\n ", "").replace("\r\n", "\n")
    kept = [line for line in text.splitlines() if not line.startswith(("X-CHECKIN", "X-WR"))]
    foreign = "\n".join(kept) + "\n"
    foreign = foreign.replace("20201207T090000", "20201207T083000").replace(
        "“十四五”期间应对气候变化的有关考虑", "新的题目"
    )
    foreign = "\n".join("UID:zz" if line.startswith("UID") else line for line in foreign.splitlines()) + "\n"
    foreign = foreign.replace("END:VCALENDAR\n", event("", "20201211T160000", "20201211T170000") + "END:VCALENDAR\n")
    plan = read(foreign, demo)
    assert plan.course == demo.course
    by_code = {s.code: s for s in plan.sessions}
    assert by_code.keys() == {s.code for s in demo.sessions} | {"S3"}
    assert by_code["OPEN"].start == datetime(2020, 12, 7, 0, 30, tzinfo=UTC)
    assert by_code["L1"].title == "新的题目" and by_code["L1"].opens_before == timedelta(minutes=15)
    assert by_code["S1"].expected == ("第1组", "第2组"), "what a calendar cannot say stays"


def test_our_identifiers_survive_other_programs(read, demo: CoursePlan) -> None:
    text = plan_bytes(demo, "ics", datetime(2020, 1, 1, tzinfo=UTC)).decode().replace("\r\n ", "").replace("\r\n", "\n")
    lines = [line for line in text.splitlines() if not line.startswith("X-")]
    lines = ["SUMMARY:another" if line.startswith("SUMMARY") else line for line in lines]
    assert {s.code for s in read("\n".join(lines) + "\n", demo).sessions} == {s.code for s in demo.sessions}


def test_a_title_changed_in_the_calendar(read, demo: CoursePlan) -> None:
    text = plan_bytes(demo, "ics", datetime(2020, 1, 1, tzinfo=UTC)).decode().replace("\r\n", "\n")
    plan = read(text.replace("SUMMARY:开班式", "SUMMARY:开班典礼"))
    assert (plan.sessions[0].title, plan.sessions[0].title_zh) == ("Opening ceremony", "开班典礼")
    english = replace(demo, course=replace(demo.course, language="en"))
    text = plan_bytes(english, "ics", datetime(2020, 1, 1, tzinfo=UTC)).decode().replace("\r\n", "\n")
    plan = read(text.replace("SUMMARY:Opening ceremony", "SUMMARY:Opening"))
    assert (plan.sessions[0].title, plan.sessions[0].title_zh) == ("Opening", "开班式")


def test_times_without_a_zone_are_those_of_the_course(read) -> None:
    known = read_course(resources() / "demo" / "course.toml")
    event = "BEGIN:VEVENT\nUID:1\nSUMMARY:Extra\nDTSTART:20201212T090000\nDTEND:20201212T100000\nEND:VEVENT\n"
    (session,) = [s for s in read(calendar(event, ""), known).sessions if s.title == "Extra"]
    assert f"{known.course.local(session.start):%d %H:%M}" == "12 09:00"
