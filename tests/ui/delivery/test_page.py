"""The page Delivery: a day is looked at, closed, written as a file, and opened again for a reason."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from checkin.attendance.course import Course
from checkin.attendance.journal import EntryKind
from checkin.desk import Desk
from checkin.office import Office, Severity
from checkin.ui.delivery.checklist import Line
from checkin.ui.delivery_page import DeliveryPage
from checkin.ui.messages import Messages
from tests.ui.attendance.conftest import NOON

DAY = date(2020, 12, 7)
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Settle = Callable[[], None]


def said(page: DeliveryPage) -> str:
    return "\n".join(w.text() for w in page.findChildren(QLabel) if w.isVisibleTo(page))


def test_a_day_is_looked_at_before_it_is_closed(make, settle: Settle, course: Course, office: Office) -> None:
    body = {"kind": "PROVISIONAL", "session": "OPEN", "trainee": None, "badge": 7, "direction": "in"}
    with office.store.write() as writing:
        writing.append(course.course, EntryKind.SCAN, body, now=NOON, operator="desk")
    page = make(DeliveryPage)
    assert page.day.day == DAY
    page.ask_close()
    settle()
    lines = [line for line in page.findChildren(Line) if line.isVisible()]
    assert [line.item.severity for line in lines][:2] == [Severity.STOP, Severity.LOOK]
    assert "Badges without a name that were let in: 1." in said(page) and "People without a scan" in said(page)
    (missing,) = [line for line in lines if line.item.name == "unmarked"]
    assert missing._lines.text().count("\n") == 4 and missing._more.text() == "Show 35 more"
    missing._more.click()
    assert missing._lines.text().count("\n") == 39 and not missing._more.isVisible()
    (close,) = [b for b in page.findChildren(QPushButton) if b.text() == "Close the day anyway"]
    close.click()
    settle()
    assert page.day.closed and "Revision 1: closed" in said(page)


def test_closed_written_reopened_and_closed_again(
    make, settle: Settle, course: Course, office: Office, tmp_path: Path
) -> None:
    page = make(DeliveryPage)
    page.close_day()
    settle()
    page.profiles.setCurrentIndex(2)
    page.export(tmp_path)
    settle()
    done = page.written[course.course, DAY]
    assert done.final and done.files[0].name.endswith("_statistics.zip")
    assert "A pseudonym for each person" in said(page) and done.sha256[:32] in said(page)
    desk = Desk(office.store, course.course)
    desk.pin("OPEN")
    desk.check_in(office.trainees(course.course)[0].trainee, NOON + timedelta(minutes=1), override="a sheet turned up")
    page.refresh()
    settle()
    assert "After the closing" in said(page) and "001 王建国, OPEN" in said(page)
    page.ask_reopen()
    assert not page._reopen.isEnabled()
    page.reason.setText("one sheet was missing")
    assert page._reopen.isEnabled()
    page._reopen.click()
    settle()
    assert not page.day.closed and "one sheet was missing" in said(page) and "After the closing" not in said(page)
    page.close_day()
    settle()
    assert office.days(course.course)[0].revision == 2


def test_refusals_are_told(make, settle: Settle, course: Course, messages: Messages, tmp_path: Path) -> None:
    page = make(DeliveryPage)
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    page.export(blocked)
    settle()
    assert messages.bars[-1].kind == "bad" and str(blocked) in messages.bars[-1].text
    page.reopen_day("why not")
    assert "is not closed" in messages.bars[-1].text


def test_an_answer_for_another_day_is_dropped(make, settle: Settle, course: Course) -> None:
    page = make(DeliveryPage)
    page.ask_close()
    page.choose(date(2020, 12, 9))
    settle()
    assert page.findChildren(Line) == [] and page.day.day == date(2020, 12, 9)
