"""A roster of two thousand: the window's thread goes on while badges are looked at."""

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.office import Office
from checkin.roster import read_roster
from checkin.ui.badges_page import BadgesPage


def test_two_thousand_people(
    qtbot: QtBot, office: Office, course: Course, make: Callable[[], BadgesPage], settle: Callable[[BadgesPage], None],
    tmp_path,
) -> None:  # fmt: skip
    lines = "\n".join(f"{n},{'欧阳王李赵'[n % 5]}某{n % 97},某省生态环境厅{n % 31}处" for n in range(1000, 3000))
    file = tmp_path / "many.csv"
    file.write_text(f"编号,姓名,单位\n{lines}\n", encoding="utf-8")
    from tests.conftest import MORNING

    office.import_roster(course.course, read_roster(file), MORNING)
    page = make()
    ticks: list[float] = []
    timer = QTimer(page, interval=5)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start()
    qtbot.waitUntil(lambda: len(ticks) > 3)
    settle(page)
    timer.stop()
    assert len(page.people.everybody) >= 2000
    assert page.side.faults.headline.text() and not page.looking.busy
    assert len(ticks) > 20, "the window was asked again and again meanwhile"
    page.people.select("2999")
    assert page.side.preview.card.face is not None and page.side.preview.card.face.number == "2999"
