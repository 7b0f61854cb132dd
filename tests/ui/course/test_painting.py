"""The week as it is painted: properties of the picture, not the picture itself."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course, Session
from checkin.office import Office
from checkin.ui import theme
from checkin.ui.course.week import WeekView
from tests.conftest import MORNING


def near(image: QImage, colour: str, area: tuple[int, int, int, int]) -> int:
    """Count pixels of about a token's colour."""
    wanted = theme.color(colour)
    found = 0
    for x in range(area[0], area[2]):
        for y in range(area[1], area[3]):
            seen = image.pixelColor(x, y)
            far = abs(seen.red() - wanted.red()) + abs(seen.green() - wanted.green()) + abs(seen.blue() - wanted.blue())
            found += far < 24
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_painted(qapp: QApplication, qtbot: QtBot, course: Course, office: Office, scheme: str) -> None:
    theme.apply(qapp, scheme)
    week = WeekView()
    qtbot.addWidget(week)
    week.resize(820, 560)
    sessions = office.timetable(course.course).sessions
    week.show()
    week.show_plan(course, sessions, now=MORNING, clashes={"S1": "x"})
    week.select("L4")
    week.scene.focused = True

    def rect(code: str) -> tuple[int, int, int, int]:
        found = next(week.geometry_now().rect(p) for p in week.scene.pieces if p.session.code == code)
        box = found.toRect().translated(week.viewport().pos())
        return box.left() - 2, box.top() - 2, box.right() + 3, box.bottom() + 3

    image = week.grab().toImage()
    assert near(image, "bad", rect("S1")) > 150, "a red rim"
    assert near(image, "bad", rect("S2")) == 0
    assert near(image, "accent", rect("L4")) > near(image, "accent", rect("L2")), "what is selected"
    week.show_plan(course, sessions, now=MORNING, closed=frozenset({date(2020, 12, 8)}))
    closed = week.grab().toImage()
    free = rect("L2")
    assert near(closed, "line", (free[0], free[3] + 4, free[2], free[3] + 60)) > near(
        image, "line", (free[0], free[3] + 4, free[2], free[3] + 60)
    ), "a closed day is hatched"
    week.show_plan(None, (), now=MORNING)
    week.grab()


def test_many_sessions_are_shown(qtbot: QtBot, course: Course) -> None:
    week = WeekView()
    qtbot.addWidget(week)
    week.resize(820, 560)
    first = datetime.fromisoformat("2021-03-01T01:00:00+00:00")
    sessions = [
        Session(
            f"A{n}",
            f"Title {n}",
            first + timedelta(days=n % 60, hours=n % 9),
            first + timedelta(days=n % 60, hours=n % 9 + 2),
        )
        for n in range(600)
    ]
    week.show()
    week.show_plan(course, sessions, now=MORNING)
    assert week.horizontalScrollBar().maximum() > 0
    week.select("A59")
    rect = next(week.geometry_now().rect(p) for p in week.scene.pieces if p.session.code == "A59")
    assert week.viewport().rect().contains(rect.toRect().center()), "brought into sight"
    week.grab()
