"""Whose badges are printed: search, filters, order, ticks."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.badges.ordering import ORDERS, ordered
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.office import Office
from checkin.office.people import People
from checkin.ui.badges.people import TICKED
from checkin.ui.badges_page import BadgesPage
from tests.conftest import MORNING

Settle = Callable[[BadgesPage], None]


def shown(page: BadgesPage) -> list[str]:
    return [wearer.number for wearer in page.people.model.rows]


def test_without_a_course_and_without_people_the_first_step_is_said(make: Callable[[], BadgesPage]) -> None:
    page = make()
    assert page.body.currentWidget() is page.empty
    assert page.print_button.property("out") is True


def test_boxes_are_ticked_with_mouse_and_keys(qtbot: QtBot, page: BadgesPage) -> None:
    people = page.people
    whole = people.model.rowCount()
    box = people.table.visualRect(people.model.index(0, 0)).center()
    box.setX(24)
    qtbot.mouseClick(people.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert people.count.text() == f"{whole - 1} of {whole} ticked"
    assert page.print_button.text() == f"PDF of {whole - 1} badges…"
    people.table.setFocus()
    qtbot.keyClick(people.table, Qt.Key.Key_Space)
    assert people.model.left_out == set()
    people.model.choose(False)
    assert not page.print_button.isEnabled()


def test_what_is_ticked_while_searching_stays_ticked(page: BadgesPage) -> None:
    people = page.people
    people.model.choose(False)
    for number in ("003", "031"):
        people.search.setText(number)
        assert shown(page) == [number]
        people.model.choose(True)
    people.search.clear()
    assert [face.number for face in people.faces()] == ["003", "031"]
    people.chips.choose(TICKED)
    assert shown(page) == ["003", "031"]
    assert people.chips.chip(TICKED).text() == "Ticked 2"


def test_who_is_not_shown_is_not_printed(page: BadgesPage, office: Office, course: Course) -> None:
    group = page.people.boxes[0]
    group.setCurrentIndex(group.findData("第1组"))
    wanted = {t.number for t in office.trainees(course.course) if t.group == "第1组"}
    assert {face.number for face in page.people.faces()} == wanted
    unit = page.people.boxes[1]
    unit.setCurrentIndex(1)
    assert len({wearer.person.unit for wearer in page.people.model.rows}) == 1


def test_the_list_is_in_the_order_of_printing(page: BadgesPage) -> None:
    for at, name in enumerate(ORDERS):
        page.people.order.setCurrentIndex(at)
        faces = [wearer.face for wearer in page.people.everybody]
        assert page.people.faces() == ordered(faces, name)


def test_never_printed_and_changed_since(
    page: BadgesPage, settle: Settle, office: Office, course: Course, tmp_path: Path
) -> None:
    people = page.people
    people.search.setText("王")
    few = set(shown(page))
    page.print_to(tmp_path / "few.pdf")
    settle(page)
    people.search.clear()
    assert page.note.text() == f"{len(few)} of {len(people.everybody)} printed"
    people.chips.choose("never")
    assert set(shown(page)).isdisjoint(few) and len(shown(page)) == len(people.everybody) - len(few)
    first = office.person(course.course, min(few))
    People(office).set_person(course.course, replace(first, position="司长"), MORNING)
    page.refresh()
    people.chips.choose("changed")
    assert shown(page) == [first.number]
    printed = people.model.index(0, 2)
    assert printed.data() == "1 ×"
    page.print_to(tmp_path / "again.pdf")
    settle(page)
    assert [w.times for w in people.everybody if w.number == first.number] == [2], "a reprint is counted"
    assert not any(wearer.changed for wearer in people.everybody)


def test_walk_ins_and_revoked_badges_have_a_chip(page: BadgesPage, desk: Desk, office: Office, course: Course) -> None:
    walk_in, _ = WalkIns(desk).register(WalkIn("孙新一", "somewhere"), MORNING)
    page.refresh()
    page.people.chips.choose("walk_ins")
    assert shown(page) == [walk_in.number]
    office.badges.revoke(course.course, walk_in.number, "lost", MORNING)
    page.refresh()
    page.people.chips.choose("revoked")
    assert shown(page) == [walk_in.number]
    assert page.people.model.index(0, 2).data() == "Revoked"


def test_who_left_the_course_gets_no_badge(page: BadgesPage, office: Office, course: Course) -> None:
    person = office.trainees(course.course)[0]
    People(office).withdraw(course.course, person.trainee, MORNING)
    page.refresh()
    assert person.number not in shown(page)
