"""Timetables as offices type them."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course_file import read_course
from checkin.attendance.course_plan import CoursePlan
from checkin.errors import InputError
from checkin.places import resources
from checkin.timetable import plan_bytes, read_plan
from checkin.timetable.rows import grid_of
from checkin.timetable.typed import (
    day_of,
    flag_of,
    groups_of,
    listed,
    minutes_of,
    moment_of,
    number_of,
    span_of,
    time_of,
)


@pytest.fixture(scope="module")
def demo() -> CoursePlan:
    return read_course(resources() / "demo" / "course.toml")


@pytest.fixture
def saved(tmp_path: Path):
    def of(**sheets: list[list[object]]) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        path = tmp_path / "timetable.xlsx"
        book.save(path)
        return path

    return of


def local(plan: CoursePlan) -> list[tuple[str, str, str, str]]:
    course = plan.course
    return [
        (s.code, s.title, f"{course.local(s.start):%m-%d %H:%M}", f"{course.local(s.end):%H:%M}") for s in plan.sessions
    ]


def test_as_offices_make_it(saved, demo: CoursePlan) -> None:
    """A title above, the day once for all its rows, spans of time, no codes, a column nobody needs."""
    path = saved(
        日程安排=[
            ["2020年应对气候变化培训班日程"],
            [],
            ["日期", "时间", "内容", "主讲人", "地点", "备注"],
            ["12月7日", "", "", "", "", ""],
            ["", "9:00–9:40", "开班式", "", "一号厅", ""],
            ["2020年12月8日（周二）", "9:00-11:30", "能源转型", "王教授", "一号厅", "带电脑"],
            [None, "下午2:00—4:30", "碳市场", "李教授", "一号厅", None],
            [datetime(2020, 12, 9), "09:00~11:30", "适应", "", "二号厅", None],  # noqa: DTZ001
            [None, None, None, None, None, None],
        ]
    )
    with pytest.raises(InputError, match="has no sheet 'Course'"):
        read_plan(path)
    plan = read_plan(path, demo)
    assert plan.course == demo.course
    assert local(plan) == [
        ("OPEN", "开班式", "12-07 09:00", "09:40"),
        ("L2", "能源转型", "12-08 09:00", "11:30"),
        ("L3", "碳市场", "12-08 14:00", "16:30"),
        ("L4", "适应", "12-09 09:00", "11:30"),
    ], "sessions of the same time are the same sessions"
    assert plan.sessions[1].speaker == "王教授" and plan.sessions[3].room == "二号厅"
    assert plan.sessions[3].speaker == "", "empty in the file"
    with pytest.raises(InputError, match="Row 2: the day 'Tue' is not understood"):
        read_plan(saved(x=[["日期", "时间", "内容"], ["Tue", "9:00-10:00", "x"]]), demo)


def test_merged_cells(tmp_path: Path, demo: CoursePlan) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["2020年培训班日程", None, None],
        ["时间", "内容", "地点"],
        ["12月7日", None, None],
        ["9:00-9:40", "开班式", "一号厅"],
        ["午休", None, None],
        ["14:00-15:00", "参观", None],
    ):
        sheet.append(row)
    for row in (1, 3, 5):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=3)
    book.save(tmp_path / "m.xlsx")
    assert local(read_plan(tmp_path / "m.xlsx", demo)) == [
        ("OPEN", "开班式", "12-07 09:00", "09:40"),
        ("S3", "参观", "12-07 14:00", "15:00"),
    ], "a line across is a day or a break"


def test_csv(tmp_path: Path, demo: CoursePlan) -> None:
    (tmp_path / "t.csv").write_bytes("日期,时间,内容\n2020-12-07,9:00-9:40,开班式\n".encode("gb18030"))
    assert local(read_plan(tmp_path / "t.csv", demo)) == [("OPEN", "开班式", "12-07 09:00", "09:40")]


def test_english_with_a_course(saved) -> None:
    path = saved(
        Course=[
            *[["Code", "NEW"], ["Title", "New"], ["Time zone", "Europe/Berlin"], ["Certificate: least share", "75 %"]],
            *[["Organizers", "A, B; C"], ["Keep until", "2021-12-31"], ["Certificate: leave counts", "yes"]],
        ],
        Sessions=[
            ["Code", "Title", "Date", "Start", "End", "Groups", "Exits", "Weight", "Late after (minutes)"],
            ["A", "One", date(2020, 12, 7), time(9), time(10, 30), "1, 2、3", "yes", 0.5, 10],
            [7, "Two", "2020/12/7", "2:00 PM", "3:15pm", "", "no", "", ""],
            ["C", "Three", None, "2020-12-08 09:00", datetime(2020, 12, 8, 10), None, None, None, "5 min"],  # noqa: DTZ001
        ],
    )
    plan = read_plan(path)
    assert plan.course.organizers == ("A, B", "C") and plan.course.keep_until == date(2021, 12, 31)
    assert (plan.course.rule.share, plan.course.rule.excused, plan.course.zone) == (0.75, True, "Europe/Berlin")
    assert local(plan) == [
        ("A", "One", "12-07 09:00", "10:30"),
        ("7", "Two", "12-07 14:00", "15:15"),
        ("C", "Three", "12-08 09:00", "10:00"),
    ]
    one, two, three = plan.sessions
    assert (one.expected, one.exits, one.weight, one.late_after) == (("1", "2", "3"), True, 0.5, timedelta(minutes=10))
    assert (two.expected, two.exits, two.weight, three.late_after) == ((), False, 1, timedelta(minutes=5))


def test_all_faults_at_once(saved, demo: CoursePlan) -> None:
    path = saved(
        Course=[["Code", "CC2020"], ["Titel", "x"]],
        Sessions=[
            ["Code", "Title", "Spaeker", "Start", "End", "Start", "Exits", "Late after (minutes)"],
            ["A", "One", "", "2020-12-07 09:00", "2020-12-07 08:00", "", "perhaps", "soon"],
            ["A", "", "", "2020-12-07", "2020-12-07 10:00", "", "", 1441],
        ],
    )
    with pytest.raises(InputError) as caught:
        read_plan(path, demo)
    assert list(caught.value.problems) == [
        "The column 'Spaeker' is not known. Did you mean 'Speaker'?",
        "Two columns are headed 'Start'.",
        "The row 'Titel' of the sheet of the course is not known. Did you mean 'Title'?",
        "Row 2 (A): 'Exits' must be true or false.",
        "Row 2 (A): 'Late after (minutes)' must be a number of whole minutes.",
        "Row 2 (A) ends before it starts: 2020-12-07 09:00 to 08:00.",
        "Row 3 (A) lacks 'Title'.",
        "Row 3 (A): 'Start' must be a date with a time: 2020-12-07T09:00:00.",
        "Row 3 (A): 'Late after (minutes)' must be 0 to 1440 minutes, not 1441.",
    ]


def test_a_new_course_beside_the_known_one(saved, demo: CoursePlan) -> None:
    path = saved(
        Course=[["Code", "OTHER"], ["Title", "Other"], ["Time zone", "UTC"]],
        Sessions=[["Title", "Start", "End"], ["Opening ceremony", "2020-12-07 01:00", "2020-12-07 02:00"]],
    )
    plan = read_plan(path, demo)
    assert (plan.course.code, plan.course.venue) == ("OTHER", "")
    assert plan.sessions[0].code == "S1" and plan.sessions[0].room == "", "nothing of the other course"


def test_columns_that_are_not_there_leave_what_is_known(saved, demo: CoursePlan) -> None:
    rows = [["Code", "Title", "Start", "End"], ["S1", "Seminar", "2020-12-09 14:00", "2020-12-09 15:00"]]
    (session,) = read_plan(saved(Sessions=rows), demo).sessions
    assert (session.expected, session.room) == (("第1组", "第2组"), "Room 201")
    assert session.end == datetime(2020, 12, 9, 7, tzinfo=UTC)
    rows = [[*rows[0], "Groups"], [*rows[1], None]]
    (session,) = read_plan(saved(Sessions=rows), demo).sessions
    assert session.expected == (), "what is there and empty is empty"


def test_files_that_are_no_timetable(saved, tmp_path: Path, demo: CoursePlan) -> None:
    with pytest.raises(InputError, match="has no table of sessions"):
        read_plan(saved(Names=[["number", "name"], ["1", "x"]]), demo)
    with pytest.raises(InputError, match="has no session"):
        read_plan(saved(Sessions=[["Title", "Start", "End"]]), demo)
    (tmp_path / "x.xlsx").write_bytes(b"PK\x03\x04 not a zip")
    (tmp_path / "y.xlsx").write_bytes(b"hello")
    (tmp_path / "z.toml").write_bytes(plan_bytes(demo, "toml", datetime.now(UTC)).replace(b'"Hall 1"', b"1"))
    for name in ("x.xlsx", "y.xlsx", "z.toml"):
        with pytest.raises(InputError, match=name):
            read_plan(tmp_path / name, demo)


def test_a_file_is_what_is_in_it(tmp_path: Path, demo: CoursePlan) -> None:
    for kind, name in (("xlsx", "a.ics"), ("ics", "b.xml"), ("toml", "c.txt")):
        (tmp_path / name).write_bytes(plan_bytes(demo, kind, datetime.now(UTC)))
        assert read_plan(tmp_path / name) == demo
    (tmp_path / "large.ics").write_bytes(b" " * 20_000_001)
    with pytest.raises(InputError, match="too large"):
        read_plan(tmp_path / "large.ics")


def test_formulas_are_texts(tmp_path: Path, demo: CoursePlan) -> None:
    book = xlsxwriter.Workbook(tmp_path / "f.xlsx")
    sheet = book.add_worksheet()
    for column, text in enumerate(("Title", "Start", "End")):
        sheet.write_string(0, column, text)
    sheet.write_formula(1, 0, '=HYPERLINK("http://x")', None, "Lecture")
    sheet.write_string(1, 1, "2020-12-11 16:00")
    sheet.write_string(1, 2, "2020-12-11 17:00")
    book.close()
    assert read_plan(tmp_path / "f.xlsx", demo).sessions[0].title == "Lecture"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9:00", time(9)),
        ("09:05:07", time(9, 5, 7)),
        ("14：30", time(14, 30)),
        ("下午2:30", time(14, 30)),
        ("上午9点", time(9)),
        ("中午12:10", time(12, 10)),
        ("晚上7点30分", time(19, 30)),
        ("12:00 AM", time(0)),
        ("12:00 pm", time(12)),
        ("25:00", None),
        ("9", None),
        ("soon", None),
    ],
)
def test_times(text: str, value: time | None) -> None:
    assert time_of(text) == value


@pytest.mark.parametrize(
    "text", ["2020-12-07", "2020/12/7", "2020年12月7日", "2020年12月7日（星期一）", "Monday, 2020-12-07"]
)
def test_days(text: str) -> None:
    assert day_of(text) == date(2020, 12, 7)
    assert day_of("2020-13-07") is None and day_of("7.12.") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2020-12-07 09:00", "2020-12-07T09:00:00"),
        ("2020-12-07T09:00:00+08:00", "2020-12-07T09:00:00+08:00"),
        ("2020年12月7日 上午9:00", "2020-12-07T09:00:00"),
        ("2020/12/7（周一）14:00", "2020-12-07T14:00:00"),
        ("9:00", "9:00"),
        ("2020-12-07", "2020-12-07"),
        ("2020-02-30 09:00", "2020-02-30 09:00"),
    ],
)
def test_moments(text: str, value: str) -> None:
    found = moment_of(text)
    assert (found if isinstance(found, str) else found.isoformat()) == value


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("9:00–11:30", "09:00 11:30"),
        ("下午2:00—4:30", "14:00 16:30"),
        ("上午11:00至下午1:00", "11:00 13:00"),
        ("2:00 - 4:30 pm", "14:00 16:30"),
        ("11:00-1:00 pm", "11:00 13:00"),
    ],
)
def test_spans(text: str, span: str) -> None:
    start, end = span_of(text, date(2020, 12, 7))
    assert isinstance(start, datetime) and isinstance(end, datetime)
    assert f"{start:%H:%M} {end:%H:%M}" == span


def test_numbers_and_flags() -> None:
    assert [minutes_of(text) for text in ("30", "30.0", "30分钟", "5 min", "half")] == [30, 30, 30, 5, "half"]
    assert [number_of(text) for text in ("0.5", "80%", "80 ％", "x")] == [0.5, 0.8, 0.8, "x"]
    assert [flag_of(text) for text in ("是", "NO", "√", "perhaps")] == [True, False, True, "perhaps"]


@given(st.lists(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1), max_size=4))
def test_lists_are_read_again(texts: list[str]) -> None:
    assert groups_of(listed(texts, commas=True)) == texts


@given(
    st.dictionaries(st.sampled_from(["Sessions", "Course", "x"]), st.lists(st.lists(st.text(max_size=9)).map(tuple)))
)
def test_any_cells(sheets: dict[str, list[tuple[str, ...]]]) -> None:
    grid_of(sheets)
