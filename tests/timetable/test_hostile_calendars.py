"""Calendars that are damaged, or meant to keep the program busy."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.errors import InputError
from checkin.timetable import read_plan
from tests.timetable.test_calendars import calendar, event

ZONE = """BEGIN:VTIMEZONE
TZID:Evil
BEGIN:STANDARD
DTSTART:19700101T000000
{}TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
"""


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\n" * 3000,
        "BEGIN:VEVENT\nEND:VEVENT\n",
        calendar("BEGIN:VEVENT\n" * 1500),
        calendar("BEGIN:VEVENT\nEND:VEVENT\n" * 2001),
        calendar(ZONE.format("RRULE:FREQ=SECONDLY\n")),
        calendar(ZONE.format("RRULE:FREQ=YEARLY;BYHOUR=1,2,3,4\n")),
        calendar(ZONE.format("RRULE:BYMONTH=1\n")),
        calendar(ZONE.format("RRULE:FREQ=YEARLY;INTERVAL=0\n")),
        calendar(ZONE.format("RRU\n LE:FREQ=SECONDLY\n")),
        calendar(ZONE.format("RRULE:FREQ=SECONDLY\n").replace("END:VTIMEZONE\n", "")),
        calendar((ZONE.format("") + event("")) * 61),
        calendar(event("").replace("DTSTART", "DTSTART;TZID=../../etc/passwd")),
        calendar(event("DURATION:P99999999999D\n").replace("DTEND:20201207T100000\n", "")),
        calendar(event("", "00010101T000000", "00010101T010000")),
        calendar(event("", "99991231T235959", "99991231T235959Z")),
        calendar(event("RRULE:FREQ=YEARLY;COUNT=5\n", "99991230T000000", "99991230T010000")),
        calendar(event("").replace("Lecture", "x" * 100_000)),
        calendar(event("X-CHECKIN-CODE:A\nX-CHECKIN-WEIGHT:nan\nX-CHECKIN-EXITS:maybe\n")),
    ],
)
def test_hostile_calendars_are_refused_soon(read, text: str) -> None:
    with pytest.raises(InputError):
        read(text)


def test_not_a_calendar(read, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not a calendar"):
        read("hello")
    (tmp_path / "x.ics").write_bytes(b"BEGIN:VCALENDAR\n\xff\xfe\xfa")
    with pytest.raises(InputError, match="line 2"):
        read_plan(tmp_path / "x.ics")
    for path, said in ((tmp_path, "is a folder"), (tmp_path / "no.ics", "no file"), (Path("a\0b"), "cannot be read")):
        with pytest.raises(InputError, match=said):
            read_plan(path)


SAMPLES = """BEGIN:VEVENT END:VEVENT BEGIN:VTIMEZONE END:VTIMEZONE TZID:Evil DTSTART:20201207T090000Z
DTEND:20201207T100000 DTSTART;TZID=Evil:20201207T090000 DURATION:-PT5M RRULE:FREQ=DAILY;COUNT=3
RECURRENCE-ID:20201207T090000Z EXDATE:20201207T090000Z X-CHECKIN-CODE:A SUMMARY:x UID:1 RDATE: BEGIN:STANDARD
END:STANDARD TZOFFSETFROM:+0800 TZOFFSETTO:+9999 RRULE:FREQ=WEEKLY;BYDAY=XX;COUNT=2 DTSTART;VALUE=DATE:20201207
DTSTART: : ;= STATUS:CANCELLED X-CHECKIN-EXPECTED:1 DURATION:PT1H"""
LINES = st.sampled_from(SAMPLES.split()) | st.text(max_size=20)


@given(st.lists(LINES, max_size=25), st.booleans())
def test_any_lines_are_a_plan_or_an_input_error(tmp_path_factory, lines: list[str], whole: bool) -> None:
    path = tmp_path_factory.getbasetemp() / "any.ics"
    text = calendar("\n".join(lines) + "\n") if whole else "\n".join(["BEGIN:VCALENDAR", *lines])
    path.write_text(text, encoding="utf-8", errors="surrogatepass")
    try:
        plan = read_plan(path)
    except InputError as error:
        assert str(error)
    else:
        assert plan.sessions and all(s.start < s.end for s in plan.sessions)
