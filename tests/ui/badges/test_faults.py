"""The preflight beside the preview: live, grouped, clicked through, asked about before printing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.badges.faults import FaultKind, Severity
from checkin.office import Office
from checkin.office.people import People
from checkin.ui.badges.asking import StopsSheet
from checkin.ui.badges_page import BadgesPage
from checkin.ui.messages import Messages
from tests.conftest import MORNING

Settle = Callable[[BadgesPage], None]
LONG = "Alexandre-Maximilien-Ferdinand-Christophoros de Montmorency-Laval-Rochechouart-Mortemart-Papadopoulos"


def rename(office: Office, course: Course, number: str, name: str) -> None:
    person = office.person(course.course, number)
    People(office).set_person(course.course, replace(person, name=name), MORNING)


def groups(page: BadgesPage) -> list[str]:
    model = page.side.faults.model
    return [model.item(row).text() for row in range(model.rowCount())]


def test_faults_are_grouped_the_worst_first(page: BadgesPage, settle: Settle, office: Office, course: Course) -> None:
    assert groups(page) == ["Second side is not printed (1)"]
    rename(office, course, "007", LONG)
    rename(office, course, "009", "王\U000f1234")
    page.side.design._on_design("photo")
    page.refresh()
    settle(page)
    assert groups(page)[:3] == ["Text does not fit (2)", "No font has a character (1)", "No photo (40)"], (
        "front and back"
    )
    assert page.side.chips.chip("faults").text() == "Preflight: 3 to mend"
    assert page.side.faults.headline.text().startswith("3 to mend before")
    tree, model = page.side.faults.tree, page.side.faults.model
    assert tree.isExpanded(model.index(0, 0)) and not tree.isExpanded(model.index(2, 0)), "many are opened by a click"


def test_a_click_shows_the_person(page: BadgesPage, settle: Settle, office: Office, course: Course) -> None:
    rename(office, course, "007", LONG)
    page.refresh()
    settle(page)
    faults = page.side.faults
    faults.tree.setCurrentIndex(faults.model.item(0).child(0).index())
    assert page.one.wearer is not None and page.one.wearer.number == "007"
    assert page.side.preview.card.face is not None and page.side.preview.card.face.number == "007"


def test_only_what_is_ticked_is_looked_at(page: BadgesPage, settle: Settle, office: Office, course: Course) -> None:
    rename(office, course, "007", LONG)
    page.people.model.left_out = {"007"}
    page.refresh()
    settle(page)
    assert "Text does not fit (1)" not in groups(page)
    page.people.model.choose(False)
    settle(page)
    assert page.side.faults.headline.text().startswith("Nobody is chosen")


def test_another_design_is_looked_at_again(page: BadgesPage, settle: Settle) -> None:
    seen: list[int] = []
    page.looking.looked.connect(lambda faults: seen.append(len(faults)))
    for name in ("photo", "plain", "staff", "photo"):
        page.side.design._on_design(name)
    settle(page)
    assert len(seen) == 1, "what is given up is not shown"
    assert any(fault.kind is FaultKind.PHOTO for fault in page.side.faults.faults)


def test_nothing_unfit_is_printed_without_asking(
    page: BadgesPage, settle: Settle, office: Office, course: Course, tmp_path: Path
) -> None:
    rename(office, course, "007", LONG)
    page.refresh()
    settle(page)
    page.ask_print()
    sheet = page.sheet
    assert isinstance(sheet, StopsSheet) and sheet.isVisible()
    places: list[frozenset[str]] = []
    sheet._then = places.append
    assert sheet.others.text() == "Leave out 1, print the others"
    sheet.others.click()
    assert places == [frozenset({"007"})] and office.badges.issued(course.course) == 0
    page.print_to(tmp_path / "others.pdf", places[0])
    settle(page)
    assert {w.number for w in page.people.everybody if not w.times} == {"007"}
    page.ask_print()
    assert isinstance(page.sheet, StopsSheet)
    page.sheet._then = places.append
    page.sheet.anyway.click()
    assert places[-1] == frozenset()


def test_it_waits_until_they_were_looked_at(page: BadgesPage, messages: Messages) -> None:
    page.side.design._on_design("plain")
    page.ask_print()
    assert page.sheet is None
    assert messages.bars[-1].text.startswith("The badges are still being looked at")


def test_a_font_is_added_where_one_is_missing(
    page: BadgesPage, settle: Settle, messages: Messages, office: Office, course: Course, rare_font: Path, qtbot: QtBot
) -> None:
    rename(office, course, "009", "王\U000f1234")
    page.refresh()
    settle(page)
    faults = page.side.faults
    assert faults.font_button.isVisibleTo(faults)
    page.tools.add_font(Path(__file__))
    assert messages.bars[-1].kind == "bad" and "is no font" in messages.bars[-1].text
    page.tools.add_font(rare_font)
    settle(page)
    assert "No font has a character (1)" not in groups(page)
    assert not faults.font_button.isVisibleTo(faults)
    folder = office.badges.part("fonts")
    assert folder is not None and (folder / rare_font.name).is_file()


def test_faults_of_two_thousand_people_are_grouped_and_the_window_goes_on(
    qtbot: QtBot, page: BadgesPage, settle: Settle, office: Office, course: Course
) -> None:
    from checkin.badges.faults import Fault
    from checkin.words import say

    sentence, advice = say("Badges", "{who}: there is no photo."), say("Badges", "Add one on the page Roster.")
    many = [
        Fault(Severity.WARN, FaultKind.PHOTO, f"P{n}", "photo", sentence.format(who=n), advice, f"{n:04d}")
        for n in range(2000)
    ]
    page.side.show_faults(many, 2000)
    assert groups(page) == ["No photo (2000)"]
    assert page.side.faults.headline.text() == "They can be printed. 2000 to look at."
