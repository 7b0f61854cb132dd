"""The paper sign-in sheet: everybody on it, nothing over anything else, and clear words when it cannot be."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course import Course, Trainee
from checkin.cli import command
from checkin.errors import EnvironmentFault, InputError
from checkin.office import Office
from checkin.office.reports import Reports
from checkin.reports.signin import _BOTTOM, BLANK, ROW, rows_of, write_sign_in_sheet
from checkin.store import Store
from tests.conftest import MORNING
from tests.reports.scene import plain


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    pages = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    document.close()
    return plain("\n".join(pages))


def test_everybody_is_on_it(office: Office, course: Course, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    people, pages = office.sign_in_sheet(course.course, "OPEN", path, MORNING, order="unit")
    assert (people, pages) == (40, 3)
    text = text_of(path)
    for person in office.trainees(course.course):
        assert person.number in text
        assert person.latin in text
    assert text.count("Opening ceremony") == text.count("开班式") == text.count("签名") == pages
    assert " ".join(text.split()).count("2020年12月7日 星期一 09:00 – 09:40") == pages
    assert [f"第 {n} 页 共 3 页" in text for n in (1, 2, 3, 4)] == [True, True, True, False]


def test_a_course_in_english_gets_an_english_sheet(office: Office, course: Course, tmp_path: Path) -> None:
    session = office.timetable(course.course).sessions[0]
    english = replace(course, language="en")
    write_sign_in_sheet(tmp_path / "s.pdf", english, session, office.trainees(course.course), MORNING)
    text = text_of(tmp_path / "s.pdf")
    for words in ("Signature", "Monday, 7 December 2020", "Page 3 of 3", "Type this sheet in at the door"):
        assert words in text
    assert "签名" not in text


def test_a_sheet_for_each_session_of_a_day(office: Office, course: Course, tmp_path: Path) -> None:
    day = date(2020, 12, 9)
    files = Reports(office).sign_in_sheets(course.course, day, tmp_path, MORNING, order="unit")
    assert [file.name for file in files] == [f"sign-in 2020-12-09 {code}.pdf" for code in ("L4", "S1", "S2")]
    assert all(file.exists() for file in files)
    for file in files:
        file.unlink()
    with pytest.raises(InputError, match="Cancelled"):
        Reports(office).sign_in_sheets(course.course, day, tmp_path, MORNING, progress=lambda done, _all: done < 2)
    assert list(tmp_path.glob("*.pdf")) == []


def test_only_those_who_are_expected(office: Office, course: Course, tmp_path: Path) -> None:
    session = office.timetable(course.course).get("S1")
    assert session is not None and session.expected
    office.withdraw(course.course, "001", MORNING)
    people, _ = office.sign_in_sheet(course.course, "S1", tmp_path / "s.pdf", MORNING)
    expected = [p for p in office.trainees(course.course) if session.expects(p.group) and p.number != "001"]
    assert people == len(expected)


@given(st.integers(0, 400))
def test_rows_lie_below_each_other_on_pages(people: int) -> None:
    rows = rows_of([Trainee(str(n), str(n), "x") for n in range(people)])
    assert len(rows) == people + BLANK and [r.position for r in rows] == list(range(1, people + BLANK + 1))
    for one, other in pairwise(rows):
        assert (one.page == other.page and abs(other.top - one.top - ROW) < 1e-9) or other.page == one.page + 1
    assert all(row.top + ROW <= _BOTTOM for row in rows)


def test_the_longest_names_stay_in_their_cells(course: Course, office: Office, tmp_path: Path) -> None:
    session = office.timetable(course.course).sessions[0]
    long = Trainee(
        "1",
        "W-7CX-1234",
        "阿不都热合曼·阿不都克里木江·买买提依明" * 2,
        "Abdurrahman " * 8,
        "省厅" * 60,
        group="第十二组",
    )
    endless = replace(session, title=session.title * 9)
    pages = write_sign_in_sheet(tmp_path / "s.pdf", course, endless, [long], MORNING)
    assert pages == 1
    document = pypdfium2.PdfDocument(tmp_path / "s.pdf")
    page = document[0]
    text = page.get_textpage()
    drawn = [n for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]
    assert len(drawn) > 150 and max(text.get_charbox(n)[2] for n in drawn) < page.get_width() - 20
    document.close()


def test_what_cannot_be_printed_is_said(office: Office, course: Course, tmp_path: Path, store: Store) -> None:
    for code, order in (("NONE", "number"), ("OPEN", "height")):
        with pytest.raises(InputError):
            office.sign_in_sheet(course.course, code, tmp_path / "s.pdf", MORNING, order=order)
    with pytest.raises(EnvironmentFault):
        office.sign_in_sheet(course.course, "OPEN", tmp_path / "missing" / "s.pdf", MORNING)
    for person in office.trainees(course.course):
        office.withdraw(course.course, person.number, MORNING)
    with pytest.raises(InputError, match="Nobody is expected in OPEN"):
        office.sign_in_sheet(course.course, "OPEN", tmp_path / "s.pdf", MORNING)
    with pytest.raises(InputError, match="Nobody is expected on 2020-12-07"):
        Reports(office).sign_in_sheets(course.course, date(2020, 12, 7), tmp_path, MORNING)
    assert list(tmp_path.glob("*.pdf")) == []


def test_by_the_command_line(tmp_path: Path) -> None:
    run = CliRunner()
    assert run.invoke(command, ["--data", str(tmp_path), "course", "load", "demo"]).exit_code == 0
    arguments = ["--data", str(tmp_path), "signin", "--session", "OPEN", "--out", str(tmp_path / "s.pdf"), "--json"]
    result = run.invoke(command, arguments)
    assert result.exit_code == 0 and '"people": 40' in result.output
    assert run.invoke(command, [*arguments[:4], "NONE", *arguments[5:]]).exit_code == 1
