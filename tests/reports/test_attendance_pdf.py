"""The attendance report on paper: everybody on it, pages counted, nothing beside the page or over anything else."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from checkin.attendance.course import Course, Session, Trainee
from checkin.attendance.standings import CAME, Standing, State
from checkin.errors import EnvironmentFault, InputError
from checkin.office import Office
from checkin.office.closing import Closing
from checkin.office.leaves import Leaves
from checkin.office.record import by_number
from checkin.office.reports import Reports
from checkin.reports.attendance_pages import (
    AWAY_TOP,
    Away,
    away_pages,
    column_width,
    roster_pages,
    session_pages,
    who_columns,
)
from checkin.reports.page import BOTTOM, RIGHT, wrapped
from checkin.store import Store
from tests.conftest import MORNING
from tests.reports.scene import LONG_NAME, conference, hold, plain, renamed

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


def pages_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    pages = [document[n].get_textpage().get_text_range() for n in range(len(document))]
    document.close()
    return [plain(page) for page in pages]


def nothing_beside_the_page(path: Path, margin: float = 20) -> None:
    """Every character is within the margins (points), and no two are in the same place."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        text = page.get_textpage()
        drawn = [n for n in range(text.count_chars()) if text.get_text_range(n, 1).strip()]
        boxes = [text.get_charbox(n) for n in drawn]
        assert all(box[0] > margin and box[2] < page.get_width() - margin for box in boxes)
        assert all(box[1] > margin and box[3] < page.get_height() - margin for box in boxes)
        letters = [(text.get_text_range(n, 1), box) for n, box in zip(drawn, boxes, strict=True)]
        places = Counter((round(box[0]), round(box[1])) for c, box in letters if c not in "fil" and box[2] - box[0] > 3)
        assert not places or max(places.values()) == 1  # "ffi" is one sign
    document.close()


def test_it_says_what_the_office_says(office: Office, held: Course, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    pages = Reports(office).attendance_pdf(held.course, path, NOW)
    texts = pages_of(path)
    assert len(texts) == pages
    assert all(f"第 {n} 页 共 {pages} 页" in text for n, text in enumerate(texts, 1))
    assert all(held.title_zh in text and held.organizers[0] in text for text in texts)
    begun = [
        one
        for day in office.days(held.course)
        for one in office.attendance(held.course, day.day)
        if one.session.start <= NOW
    ]
    came = sum(one.state in CAME for one in begun)
    for words in (
        str(came),
        f"{came / len(begun):.1%}",
        "2020年12月7日至11日",
        "12月10日",
        "未开始",
        "40 人,来自 32 个单位",
    ):
        assert words in texts[0]
    together = "\n".join(texts)
    for person in office.trainees(held.course):
        assert person.number in together
    assert together.count("×") >= sum(one.state is State.ABSENT for one in begun)
    assert "参加省里会议" in texts[-1] and "L2、L3" in texts[-1]
    nothing_beside_the_page(path)


def test_reasons_can_be_left_out(office: Office, held: Course, tmp_path: Path) -> None:
    Reports(office).attendance_pdf(held.course, tmp_path / "r.pdf", NOW, reasons=False)
    assert "参加省里会议" not in "".join(pages_of(tmp_path / "r.pdf"))


def test_a_day_shows_when_people_came(office: Office, held: Course, tmp_path: Path) -> None:
    Reports(office).attendance_pdf(held.course, tmp_path / "r.pdf", NOW, day=date(2020, 12, 7))
    text = "".join(pages_of(tmp_path / "r.pdf"))
    came: Sequence[Standing] = [s for s in office.attendance(held.course, date(2020, 12, 7)) if s.arrival]
    for one in came:
        assert one.arrival is not None and f"{held.local(one.arrival):%H:%M}" in text
    assert "L5" not in text
    Reports(office).attendance_pdf(held.course, tmp_path / "s.pdf", NOW, sessions=["L5", "L1"])
    text = "".join(pages_of(tmp_path / "s.pdf"))
    assert "L5" in text and "L1" in text and "OPEN" not in text
    for unknown in ({"sessions": ["L9"]}, {"day": date(2020, 12, 7), "sessions": ["L5"]}, {"day": date(2021, 1, 1)}):
        with pytest.raises(InputError):
            Reports(office).attendance_pdf(held.course, tmp_path / "t.pdf", NOW, **unknown)  # type: ignore[arg-type]


def test_long_names_and_a_large_english_course(office: Office, tmp_path: Path) -> None:
    title = "Adaptation finance: what cities can learn from each other across borders, and what it costs them " * 2
    sessions = [
        Session(f"S{n}", title, START + timedelta(hours=5 * n), START + timedelta(hours=5 * n + 1)) for n in range(31)
    ]
    course = conference(office, 60, sessions, START, organizers=("An organization with a very long name " * 3,))
    hold(office.store, course.course, START + timedelta(days=9))
    renamed(office, course.course, START)
    path = tmp_path / "r.pdf"
    pages = Reports(office).attendance_pdf(course.course, path, START + timedelta(days=9))
    texts = pages_of(path)
    assert f"Page {pages} of {pages}" in texts[-1] and "Attendance report" in texts[0]
    assert LONG_NAME.replace("·", "") in re.sub(r"[\s·・]", "", "".join(texts))
    nothing_beside_the_page(path)


def test_progress_and_cancel(office: Office, held: Course, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    Reports(office).attendance_pdf(held.course, tmp_path / "r.pdf", NOW, progress=lambda *at: told.append(at) or True)
    assert told[-1] == (100, 100) and told == sorted(told)
    for stop in (0, 20, 90):
        with pytest.raises(InputError, match="Cancelled"):
            Reports(office).attendance_pdf(
                held.course, tmp_path / "c.pdf", NOW, progress=lambda done, _all, stop=stop: done < stop
            )
    with pytest.raises(EnvironmentFault):
        Reports(office).attendance_pdf(held.course, tmp_path / "missing" / "r.pdf", NOW)
    assert {file.name for file in tmp_path.iterdir()} == {"r.pdf", "store"}


def test_people_stand_in_the_order_of_their_numbers() -> None:
    numbers = ["A-10", "10", "2", "", "A-2", "W-7CX-12", "W-7CX-3", "002", "１２"]
    ordered = sorted((Trainee("t", number, "x") for number in numbers), key=by_number)
    assert [p.number for p in ordered] == ["", "2", "002", "10", "１２", "A-2", "A-10", "W-7CX-3", "W-7CX-12"]


@given(st.integers(1, 300), st.integers(1, 90))
def test_everybody_and_every_session_is_on_one_page(people: int, sessions: int) -> None:
    pages = roster_pages(people, sessions)
    cells = sum((page.last - page.first) * (page.right - page.left) for page in pages)
    assert cells == people * sessions
    for page in pages:
        shown = page.right - page.left
        for groups in (True, False):
            *who, (first, _) = who_columns(shown, groups=groups)
            assert abs(first + shown * column_width(shown) + 26 - RIGHT) < 1e-6
            assert all(abs(a[0] + a[1] - b[0]) < 1e-6 for a, b in pairwise([*who, (first, 0.0)]))
            assert all(width > 13 for _, width in who) and column_width(shown) >= 9
    tables = session_pages(sessions)
    assert [n for page in tables for n in range(page.first, page.last)] == list(range(sessions))


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 300)), max_size=80).map(sorted))
def test_the_list_of_the_absent_is_whole(qapp: QApplication, people: list[tuple[str, int]]) -> None:
    rows = [Away(unit, str(n), "Name", "L1, " * length, "", "") for n, (unit, length) in enumerate(people)]
    pages = away_pages(rows)
    assert [row.person for page in pages for row in page.rows] == rows
    for page in pages:
        assert page.rows[0].first and page.rows[0].top == AWAY_TOP
        assert all(abs(a.top + a.height - b.top) < 1e-6 for a, b in pairwise(page.rows))
        assert page.rows[-1].top + page.rows[-1].height <= BOTTOM + 1e-6


@given(st.text(st.sampled_from("abc de，。中文字（·-"), max_size=80), st.sampled_from([8.0, 20.0, 50.0]))
def test_wrapping_loses_nothing(qapp: QApplication, text: str, width: float) -> None:
    lines = wrapped(text, width, 9)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
