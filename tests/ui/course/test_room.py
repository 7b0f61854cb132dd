"""Every panel of the Course page in a language twice as long as English, at both of the smallest sizes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.desk import Desk
from checkin.errors import EnvironmentFault
from checkin.office import Office, Timetables
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.course.placing import Span
from checkin.ui.course_page import CoursePage
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from tests.conftest import MORNING

doubled = pytest.importorskip("tests.ui.doubled", reason="the longer language comes with the translations")
room = pytest.importorskip("tests.ui.test_doubled", reason="so does what looks for clipped words")


@pytest.fixture(params=room.SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def window(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, store: Store, office: Office, course: Course
) -> Iterator[MainWindow]:
    def no_camera():
        raise EnvironmentFault("There is no camera. Plug one in.")

    theme.apply(qapp, "light")
    translator = doubled.Doubled()
    qapp.installTranslator(translator)
    one = office.timetable(course.course).get("S1")
    assert one is not None
    Timetables(office).set_session(course.course, replace(one, room="Room 202"), MORNING, before="S1")
    made = MainWindow(Services(store, office, lambda: MORNING, no_camera))
    qtbot.addWidget(made)
    made.resize(*request.param)
    made.show()
    made.open_page("course")
    yield made
    made.close()
    qapp.removeTranslator(translator)


def test_words_have_room(
    qtbot: QtBot, window: MainWindow, office: Office, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    page = window.pages["course"]
    assert isinstance(page, CoursePage)
    desk.scan(tokens["001"], MORNING)
    editor, details = page.editor, page.editor.details

    def fits(what: str) -> None:
        qtbot.wait(60)
        assert room.clipped(page) == [], what
        assert editor.week.width() >= 240, what

    fits("facts")
    editor.week.select("S1")
    fits("a clash")
    editor.week.select("OPEN")
    details.start.set_clock(time(8, 30))
    details.title.clear()
    details.look()
    fits("problems")
    details.title.setText("Opening")
    details.look()
    fits("an effect")
    details.ask()
    fits("the question")
    details.show_session(details.shown)
    editor.week.select("")
    editor.week.put("", Span(date(2020, 12, 7), 840, 900))
    fits("a new session")
    editor.details.left.emit()
    page.ask_copy()
    fits("a copy")
    plan = Timetables(office).plan_of(course.course)
    plan = replace(plan, sessions=plan.sessions[1:])
    editor.ask_import(plan, Timetables(office).compare(plan))
    fits("an import")
    page.ask_new()
    editor.facts.refuse("The course lacks 'code'. " * 3)
    fits("a new course")
    Timetables(office).copy_course(course.course, "LONGER", "Another", date(2021, 1, 4), MORNING)
    page.refresh()
    fits("several courses")
