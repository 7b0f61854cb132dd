"""The workbook of a course: read back with another program's reader, and compared with what the office says."""

import re
import warnings
import zipfile
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course import Course, Session
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.standings import CAME, State
from checkin.errors import EnvironmentFault, InputError
from checkin.office import Closing, Leaves, Office
from checkin.office.reports import Reports
from checkin.printing.labels import labels
from checkin.reports import course_tables
from checkin.reports.stream import _escaped, column_letters, sheet_name
from checkin.store import Store
from tests.conftest import MORNING
from tests.reports.scene import conference, hold, renamed

NOW = datetime(2020, 12, 10, 12, tzinfo=UTC)
START = datetime(2026, 9, 28, 7, tzinfo=UTC)


@pytest.fixture
def held(store: Store, office: Office, course: Course) -> Course:
    """The demo course after four days, three of them closed."""
    away = office.person(course.course, "007").trainee
    Leaves(office).grant(course.course, [away], "参加省里会议", MORNING, sessions=["L2", "L3"])
    hold(store, course.course, NOW)
    for day in (7, 8, 9):
        Closing(office).close(course.course, date(2020, 12, day), NOW)
    return course


def opened(path: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its reader does not know bars in cells
        return openpyxl.load_workbook(path)


def rows(sheet: Any) -> list[dict[str, Any]]:
    heads, *found = sheet.iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in found]


def test_it_says_what_the_office_says(office: Office, held: Course, tmp_path: Path) -> None:
    speak = labels(held.speaks)
    done = Reports(office).workbook(held.course, tmp_path / "b.xlsx", NOW)
    book = opened(tmp_path / "b.xlsx")
    assert tuple(book.sheetnames) == done.sheets and book.active.title == done.sheets[0]
    told = Counter(
        (row["编号"], row["场次"], row["考勤"], row["签到"], row["分钟"] or 0, row["备注"] or "")
        for name in done.sheets[1:6]
        for row in rows(book[name])
    )
    expected: Counter[Any] = Counter()
    for day in office.days(held.course):
        for one in office.attendance(held.course, day.day):
            arrival = one.arrival and held.local(one.arrival).replace(tzinfo=None, microsecond=0)
            state = speak.state(one.state) if one.session.start <= NOW else "未开始"
            key = one.trainee.number, one.session.code, state, arrival, one.minutes
            expected[*key, speak(one.remarks)] += 1
    assert told == expected and done.rows == sum(expected.values()) and done.people == 40
    assert any(row["备注"] == "请假：参加省里会议（organizer）" for row in rows(book[done.sheets[2]]))


def test_matrix_units_and_sessions_agree(office: Office, held: Course, tmp_path: Path) -> None:
    done = Reports(office).workbook(held.course, tmp_path / "b.xlsx", NOW)
    book = opened(tmp_path / "b.xlsx")
    matrix, units, sessions = (rows(book[name]) for name in (done.sheets[0], *done.sheets[-2:]))
    days = office.days(held.course)
    all_of_them = [one for day in days for one in office.attendance(held.course, day.day) if one.session.start <= NOW]
    came = sum(one.state in CAME for one in all_of_them)
    absent = sum(one.state is State.ABSENT for one in all_of_them)
    *of_units, total = units
    assert total["省份"] == "合计" and len(matrix) == 40 and len(sessions) == 10
    assert [row["实到"] for row in sessions[-2:]] == [None, None], "these have not begun"
    for table in (matrix, of_units, sessions[:-2], [total]):
        assert sum(row["实到"] for row in table) == came
        assert sum(row["缺勤"] for row in table) == absent
        assert sum(row["应到"] for row in table) == len(all_of_them)
    for row in (*matrix, *units, *sessions[:-2]):
        assert row["出勤率"] == pytest.approx(row["实到"] / row["应到"])
    first = next(one for one in matrix if one["编号"] == "007")
    assert first["请假"] == 2
    assert [row["记录"] for row in sessions] == ["已关闭"] * 7 + ["未关闭"] + ["未开始"] * 2


def test_names_are_exact_and_nothing_is_a_formula(office: Office, held: Course, tmp_path: Path) -> None:
    names = renamed(office, held.course, NOW)
    done = Reports(office).workbook(held.course, tmp_path / "b.xlsx", NOW)
    book = opened(tmp_path / "b.xlsx")
    for name in done.sheets[:2]:
        known = {row["编号"]: row["姓名"] for row in rows(book[name])}
        assert [known[f"{n:03}"] for n in range(1, 6)] == names
    with zipfile.ZipFile(tmp_path / "b.xlsx") as archive:
        for part in archive.namelist():
            if part.startswith("xl/worksheets/"):
                assert b"<f>" not in archive.read(part)


def test_it_is_made_to_be_read_and_printed(office: Office, held: Course, tmp_path: Path) -> None:
    Reports(office).workbook(held.course, tmp_path / "b.xlsx", NOW)
    book = opened(tmp_path / "b.xlsx")
    assert book.properties.title == held.title_zh and book.properties.creator == held.organizers[0]
    for sheet in book:
        assert sheet.freeze_panes.endswith("2") and sheet.auto_filter.ref.startswith("A1:")
        setup = sheet.page_setup
        assert (
            setup.orientation == "landscape" and setup.paperSize == 9 and sheet.sheet_properties.pageSetUpPr.fitToPage
        )
        assert sheet.print_title_rows == "$1:$1"
        assert held.title_zh in sheet.oddHeader.left.text and sheet.oddFooter.right.text == "第 &P 页 共 &N 页"
        assert all(cell.fill.fgColor.rgb == "FF0F4C5C" for cell in sheet[1])
    ranges = [str(known.sqref) for known in book[book.sheetnames[0]].conditional_formatting]
    assert "G2:P41" in ranges
    with zipfile.ZipFile(tmp_path / "b.xlsx") as archive:
        assert archive.namelist()[0] == "[Content_Types].xml" and archive.testzip() is None
        for part in archive.namelist():
            ElementTree.fromstring(archive.read(part))


def test_an_english_course_speaks_english(office: Office, tmp_path: Path) -> None:
    sessions = [
        Session(f"S{n}", f"Talk {n}", START + timedelta(hours=26 * n), START + timedelta(hours=26 * n + 1))
        for n in range(4)
    ]
    course = conference(office, 30, sessions, START, organizers=("R&D", "B"), guiding_body="EC")
    hold(office.store, course.course, START + timedelta(days=9))
    done = Reports(office).workbook(course.course, tmp_path / "b.xlsx", START)
    assert done.sheets == (
        *("Course", "28 September 2026", "29 September 2026", "30 September 2026", "1 October 2026"),
        *("Units", "Sessions"),
    )
    book = opened(tmp_path / "b.xlsx")
    heads = [cell.value for cell in book["Course"][1]]
    assert heads[:4] == ["No.", "Name", "Unit", "Province"] and heads[4] == "S0\n28 Sep\n09:00"
    assert {row["Standing"] for row in rows(book["28 September 2026"])} <= {"present", "late", "expected"}
    assert "R&&D, B" in book["Course"].oddHeader.left.text.replace("R&D", "R&&D")


def test_days_with_too_many_rows_get_several_sheets(
    office: Office, held: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(course_tables, "MOST_ROWS", 41)
    done = Reports(office).workbook(held.course, tmp_path / "b.xlsx", NOW)
    assert done.sheets[1:3] == ("2020年12月7日 (1)", "2020年12月7日 (2)") and "2020年12月10日" in done.sheets
    book = opened(tmp_path / "b.xlsx")
    assert {row["场次"] for row in rows(book[done.sheets[2]])} == {"L1"}


def test_progress_and_cancel(office: Office, held: Course, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    Reports(office).workbook(held.course, tmp_path / "b.xlsx", NOW, lambda *at: told.append(at) or True)
    assert told[-1] == (440, 440) and told == sorted(told)
    for stop in (0, 200, 440):
        with pytest.raises(InputError, match="Cancelled"):
            Reports(office).workbook(held.course, tmp_path / "c.xlsx", NOW, lambda done, _all, stop=stop: done < stop)
        assert {file.name for file in tmp_path.iterdir()} == {"b.xlsx", "store"}


def test_what_cannot_be_written_is_said(office: Office, course: Course, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="There is no folder"):
        Reports(office).workbook(course.course, tmp_path / "missing" / "b.xlsx", NOW)
    with pytest.raises(InputError, match="not in the store"):
        Reports(office).workbook("none", tmp_path / "b.xlsx", NOW)
    bare = office.load_course(CoursePlan(Course("", "BARE", "Bare"), ()), NOW)
    with pytest.raises(InputError, match="no sessions"):
        Reports(office).workbook(bare.course, tmp_path / "b.xlsx", NOW)
    plan = CoursePlan(Course("", "ONE", "One"), (Session("A", "A", MORNING, NOW),))
    with pytest.raises(InputError, match="nobody on the roster"):
        Reports(office).workbook(office.load_course(plan, NOW).course, tmp_path / "b.xlsx", NOW)


@given(st.text(max_size=60))
def test_any_text_can_be_the_name_of_a_sheet(text: str) -> None:
    name = sheet_name(text)
    assert 1 <= len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name) and name[0] != "'" != name[-1]


@given(st.text(max_size=40))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    from openpyxl.utils.escape import unescape

    read = ElementTree.fromstring(f"<t>{_escaped(text)}</t>").text or ""
    assert unescape(read) == text


def test_columns_are_counted_in_letters() -> None:
    assert [column_letters(n) for n in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
