"""What is written is read again, whatever is in it."""

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from icalendar import Calendar

from checkin.attendance.course_file import parse_course, read_course
from checkin.attendance.course_plan import CoursePlan
from checkin.errors import InputError
from checkin.places import resources
from checkin.timetable import KINDS, plan_bytes, read_plan
from tests.timetable.plans import PLANS

NOW = datetime(2020, 12, 1, tzinfo=UTC)


def again(plan: CoursePlan, kind: str, known: CoursePlan | None = None) -> CoursePlan:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"plan.{kind}"
        path.write_bytes(plan_bytes(plan, kind, NOW))
        return read_plan(path, known)


@pytest.fixture(scope="module")
def demo() -> CoursePlan:
    return read_course(resources() / "demo" / "course.toml")


@pytest.mark.parametrize("kind", ["toml", "ics"])
@given(plan=PLANS)
def test_any_plan(kind: str, plan: CoursePlan) -> None:
    assert again(plan, kind) == plan


@settings(max_examples=25, deadline=None)  # a process of its own reads each
@given(plan=PLANS)
def test_any_plan_in_a_workbook(plan: CoursePlan) -> None:
    assert again(plan, "xlsx") == plan


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_into_what_is_known(kind: str, demo: CoursePlan) -> None:
    assert again(demo, kind, demo) == demo
    changed = replace(demo, sessions=demo.sessions[:3], course=replace(demo.course, venue="", keep_until=None))
    assert again(changed, kind, demo) == changed, "what a file leaves empty is empty"


def test_the_written_course_file_explains_itself(demo: CoursePlan) -> None:
    text = plan_bytes(demo, "toml", NOW).decode()
    own = (resources() / "demo" / "course.toml").read_text(encoding="utf-8")
    comments = {line.split("  # ", 1)[1] for line in own.splitlines() if "  # " in line}
    assert {line.split("  # ", 1)[1] for line in text.splitlines() if "  # " in line} == comments
    assert text.count("opens_before") == 2, "in the first session, and where it is unusual"
    assert parse_course(text, "x") == demo


def test_a_workbook_has_real_dates_of_the_zone(demo: CoursePlan, tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(plan_bytes(demo, "xlsx", NOW))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Sessions", "Course"]
    rows = list(book["Sessions"].values)
    assert rows[0][5:7] == ("开始", "结束"), "in the language of the course"
    assert rows[1][0] == "OPEN" and str(rows[1][5]) == "2020-12-07 09:00:00"
    english = replace(demo, course=replace(demo.course, language="en"))
    path.write_bytes(plan_bytes(english, "xlsx", NOW))
    assert openpyxl.load_workbook(path)["Sessions"]["F1"].value == "Start"


def test_a_calendar_that_others_understand(demo: CoursePlan) -> None:
    calendar = Calendar.from_ical(plan_bytes(demo, "ics", NOW))
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["TZID"] == "Asia/Shanghai"
    event = calendar.walk("VEVENT")[1]
    assert (event["UID"], event["LOCATION"], event["DESCRIPTION"]) == ("L1@CC2020", "Hall 1", "Invited expert")
    assert event["SUMMARY"] == "“十四五”期间应对气候变化的有关考虑"
    assert event["DTSTART"].dt.isoformat() == "2020-12-07T10:00:00+08:00"
    assert plan_bytes(demo, "ics", NOW) == plan_bytes(demo, "ics", NOW), "the same plan gives the same bytes"


def test_unknown_kind(demo: CoursePlan) -> None:
    with pytest.raises(InputError, match="Choose one of: toml, xlsx, ics"):
        plan_bytes(demo, "docx", NOW)
