"""What the button of the reports offers, and what it writes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QPushButton

from checkin.ui.reports.places import Places
from checkin.ui.tasks import Tasks
from tests.ui.reports.conftest import DAY, SomePage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[[Tasks], None]


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def inner(menu: QMenu, place: int) -> QMenu:
    found = menu.actions()[place].menu()
    assert isinstance(found, QMenu)
    return found


def test_the_menu_names_the_day_that_is_shown(page: SomePage) -> None:
    page.reports.fill()
    assert texts(page.reports.reports) == [
        "Workbook of the course (XLSX)…",
        "Attendance report (PDF)",
        "Sign-in sheets of Mon 7 December",
        "Certificates…",
    ]
    assert texts(inner(page.reports.reports, 1))[2:] == [
        "Mon 7 December…",
        "Mon 7 December, without reasons of leave…",
    ]
    assert len(texts(inner(page.reports.reports, 2))) == 3


def test_while_all_days_are_shown_sheets_are_of_the_last_when_all_are_over(page: SomePage) -> None:
    page.day = None
    page.reports.fill()
    assert texts(page.reports.reports)[2] == "Sign-in sheets of Fri 11 December"
    assert len(texts(inner(page.reports.reports, 1))) == 2


def test_without_a_course_nothing_is_offered(page: SomePage) -> None:
    page.course = None
    page.reports.fill()
    assert [action.isEnabled() for action in page.reports.reports.actions()] == [False]


def test_the_workbook_is_written_and_can_be_opened(
    page: SomePage, out: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    monkeypatch.setattr(Places, "file", lambda *_: out / "a.xlsx")
    page.reports.fill()
    page.reports.reports.actions()[0].trigger()
    settle(page.tasks)
    assert (out / "a.xlsx").stat().st_size > 10_000
    bar = page.messages.bars[-1]
    assert bar.text == "a.xlsx: 40 people in a workbook."
    acts = {act.text(): act for act in bar.findChildren(QPushButton)}
    acts["Open"].click()
    acts["Open folder"].click()
    assert opened == [str(out / "a.xlsx"), str(out)]


@pytest.mark.parametrize("choice", range(4))
def test_reports_on_paper(
    page: SomePage, out: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch, choice: int
) -> None:
    asked: list[str] = []

    def file(_places: Places, _parent: object, _title: str, name: str) -> Path:
        asked.append(name)
        return out / name

    monkeypatch.setattr(Places, "file", file)
    page.reports.fill()
    inner(page.reports.reports, 1).actions()[choice].trigger()
    settle(page.tasks)
    code = page.reports._code() if choice < 2 else f"{page.reports._code()}-2020-12-07"
    assert asked == [f"attendance-{code}.pdf"]
    assert (out / asked[0]).read_bytes().startswith(b"%PDF")
    assert page.messages.bars[-1].kind == "good"


def test_sign_in_sheets_go_into_a_folder(
    page: SomePage, out: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Places, "folder", lambda *_: out)
    page.reports.fill()
    inner(page.reports.reports, 2).actions()[1].trigger()
    settle(page.tasks)
    written = list(out.glob(f"sign-in {DAY}*.pdf"))
    assert written
    assert page.messages.bars[-1].text == f"{len(written)} sign-in sheets written into {out}."
    assert [b.text() for b in page.messages.bars[-1].findChildren(QPushButton)] == ["Open folder"]


def test_nothing_is_written_when_nobody_chooses_a_place(page: SomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Places, "file", lambda *_: None)
    monkeypatch.setattr(Places, "folder", lambda *_: None)
    page.reports.ask_workbook()
    page.reports.ask_pdf(None, True)
    page.reports.ask_sheets(DAY, "name")
    assert page.tasks.running == 0


def test_a_place_that_cannot_be_written_is_said(page: SomePage, out: Path, settle: Settle) -> None:
    page.reports.write_workbook(out / "gone" / "a.xlsx")
    settle(page.tasks)
    assert page.messages.bars[-1].kind == "bad"
    assert not list(out.iterdir())
