"""The pages with real widgets on a real store."""

import threading
import time
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QWidget

from checkin.errors import InputError
from checkin.office.batches import Gate
from checkin.places import resources
from checkin.ui import icons
from checkin.ui.attendance_page import AttendancePage
from checkin.ui.badges_page import BadgesPage
from checkin.ui.course_page import CoursePage
from checkin.ui.delivery_page import DeliveryPage
from checkin.ui.messages import FaultWindow, Messages, unexpected
from checkin.ui.roster_page import RosterPage
from checkin.ui.services import Services
from checkin.ui.table import paint_mark
from checkin.ui.tasks import Tasks

DAY = date(2020, 12, 7)
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the screenless platform says this of every window


@pytest.fixture
def make(qtbot, services: Services, messages: Messages, tasks: Tasks):
    def page(kind):
        made = kind(services, messages, tasks)
        qtbot.addWidget(made)
        made.resize(1254, 742)
        made.show()
        made.refresh()
        return made

    return page


def settle(qtbot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: tasks.running == 0, timeout=20_000)


def test_empty_course_page_loads_the_demo(qtbot, make, services, tasks, messages) -> None:
    page = make(CoursePage)
    assert page.body.currentWidget() is page.empty
    services.changes.changed.connect(page.refresh)
    page.demo_button.click()
    settle(qtbot, tasks)
    assert page.course is not None
    assert page.body.currentIndex() == 1
    assert len(services.office.trainees(page.course.course)) >= 38
    assert messages.bars[0].kind == "good"


def test_course_file_with_faults_is_told(qtbot, make, tasks, messages, tmp_path: Path) -> None:
    page = make(CoursePage)
    bad = tmp_path / "bad.toml"
    bad.write_text("code = ", encoding="utf-8")
    page.load_file(bad)
    settle(qtbot, tasks)
    assert [bar.kind for bar in messages.bars] == ["bad"]
    assert "bad.toml" in messages.bars[0].text
    assert page.course is None


def test_course_file_is_loaded(qtbot, make, tasks, services) -> None:
    page = make(CoursePage)
    page.load_file(resources() / "demo" / "course.toml")
    qtbot.waitUntil(lambda: services.course() is not None and tasks.running == 0, timeout=10_000)
    page.refresh()
    assert page.note.text() == services.course().code


@pytest.mark.parametrize("kind", [RosterPage, BadgesPage, AttendancePage, DeliveryPage])
def test_pages_without_a_course_say_the_first_step(make, kind) -> None:
    page = make(kind)
    assert page.body.currentIndex() == 0


def test_messages(qtbot, messages: Messages, ground: QWidget) -> None:
    messages.error(InputError("Row 3 has no name. Give one."))
    messages.error(RuntimeError("oops"))
    for number in range(6):
        messages.show(f"note {number}")
    texts = [bar.text for bar in messages.bars]
    assert texts[:2] == ["Row 3 has no name. Give one.", unexpected()], "errors stay"
    assert len(texts) <= 4
    messages.bars[1].copy()
    assert "RuntimeError: oops" in QGuiApplication.clipboard().text()
    assert messages.stack.geometry().bottom() < ground.height()
    while messages.bars:
        messages.bars[0].dismissed.emit()
    assert not messages.stack.isVisible()


def test_report_from_another_thread(qtbot, messages: Messages) -> None:
    thread = threading.Thread(target=messages.report, args=(InputError("From elsewhere."),))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: [bar.text for bar in messages.bars] == ["From elsewhere."])


def test_tasks_report_and_are_cancelled(qtbot, messages: Messages, tasks: Tasks) -> None:
    started = threading.Event()

    def work(progress) -> None:
        while progress(1, 10):
            started.set()
        raise InputError("stopped")

    task = tasks.run("Counting", work)
    qtbot.waitUntil(lambda: started.is_set() and task.bar is not None)
    task.cancel()
    settle(qtbot, tasks)
    assert messages.bars[-1].text == "Counting: cancelled. Nothing was written."


def test_tasks_can_be_paused_and_cancelled_while_they_wait(qtbot, messages: Messages, tasks: Tasks) -> None:
    gate, seen = Gate(), []

    def work(progress) -> str:
        while gate(1, 10) and progress(1, 10):
            seen.append(1)
            time.sleep(0.001)
        return "ended"

    ended: list[str] = []
    task = tasks.run("Counting", work, ended.append, gate=gate)
    qtbot.waitUntil(lambda: bool(seen) and task.bar is not None)
    assert task.bar is not None
    task.bar.pause.click()
    assert gate.paused and task.bar.pause.text() == "Go on"
    qtbot.wait(20)
    count = len(seen)
    qtbot.wait(20)
    assert len(seen) == count
    task.bar.pause.click()
    qtbot.waitUntil(lambda: len(seen) > count)
    task.bar.pause.click()
    task.cancel()
    settle(qtbot, tasks)
    assert ended == ["ended"]


def test_quiet_tasks_have_no_bar(qtbot, messages: Messages, tasks: Tasks) -> None:
    waiting, ended = threading.Event(), []
    task = tasks.run("Looking", lambda _p: waiting.wait(5), ended.append, quiet=True)
    qtbot.wait(300)
    assert task.bar is None and not messages.stack.isVisible()
    waiting.set()
    settle(qtbot, tasks)
    assert ended == [True]


def test_icons_and_marks_are_drawn(qapp) -> None:
    for file in (resources() / "icons").glob("*.svg"):
        image = icons.pixmap(file.stem, "accent", 24, 2.0).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(48) for y in range(48)), file.stem
    drawn = set()
    for state in ("present", "late", "left early", "excused", "absent", "expected"):
        image = QImage(24, 24, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        paint_mark(painter, state, image.rect().center().toPointF())
        painter.end()
        drawn.add(bytes(image.constBits()))
    assert len(drawn) == 6, "each differs without its colour"


def test_fault_window(qtbot, ground: QWidget) -> None:
    window = FaultWindow("The store was written by a newer Checkin. Install the newer program.")
    qtbot.addWidget(window)
    window.show()
    assert window.height() > 100
