"""Design, size, sheet and printer: what fits what, and what is remembered."""

import json
from pathlib import Path

import pytest

from checkin.badges.builtin import template
from checkin.badges.template_file import save_template
from checkin.office import Office
from checkin.ui.badges.choice import remembered
from checkin.ui.badges.design_panel import DesignPanel
from checkin.ui.badges_page import BadgesPage
from checkin.ui.services import Services


def offered(box) -> list[object]:
    return [box.itemData(at) for at in range(box.count())]


@pytest.fixture
def panel(page: BadgesPage) -> DesignPanel:
    return page.side.design


def choose(box, data: object) -> None:
    at = offered(box).index(data)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_sheets_are_those_of_the_size(page: BadgesPage, panel: DesignPanel) -> None:
    assert offered(panel.sheet) == ["a4-8-90x60", "letter-8-90x60"]
    choose(panel.card, (62.0, 100.0, False))
    assert offered(panel.sheet) == ["roll-62x100"]
    assert page.choice is not None and page.choice.name == "ceremony-62x100"
    assert panel.skip.isHidden() and panel.stack.isHidden(), "a roll has one label a page"
    choose(panel.design, "plain")
    assert page.choice.name == "plain-62x100", "the sheet stays"
    choose(panel.card, (148.0, 105.0, True))
    assert page.choice.template.fold and panel.flip.isHidden()


@pytest.mark.parametrize(
    ("typed", "sheet"), [("l4785", "a4-10-80x50"), ("5395", "letter-8-us5395"), ("DK-11202", "roll-62x100")]
)
def test_a_sheet_is_found_by_its_makers_number(page: BadgesPage, panel: DesignPanel, typed: str, sheet: str) -> None:
    panel.maker.setText(typed)
    panel.maker.returnPressed.emit()
    assert page.choice is not None and page.choice.sheet.id == sheet
    assert page.choice.template.card.w <= page.choice.sheet.card_width + 0.11


def test_an_unknown_number_is_said_and_changes_nothing(page: BadgesPage, panel: DesignPanel) -> None:
    before = page.choice
    panel.maker.setText("9999")
    panel.maker.returnPressed.emit()
    assert page.choice == before and "9999" in panel.problem.text() and panel.problem.isVisibleTo(panel)


def test_setup_is_chosen(page: BadgesPage, panel: DesignPanel) -> None:
    panel.stack.click()
    panel.marks.click()
    choose(panel.flip, "long")
    panel.skip.setValue(2)
    assert page.choice is not None
    setup = page.choice.setup
    assert (setup.stack, setup.marks, setup.flip, setup.skip) == (True, False, "long", 2)


def test_what_was_chosen_is_chosen_again(panel: DesignPanel, services: Services, office: Office) -> None:
    choose(panel.design, "staff")
    choose(panel.card, (85.6, 53.98, False))
    choose(panel.sheet, "cr80")
    panel.skip.setValue(0)
    again = remembered(office.badges, services.settings)
    assert (again.name, again.sheet.id, again.setup.skip) == ("staff-cr80", "cr80", 0)


def test_templates_of_ones_own_are_offered_and_faulty_ones_are_said(
    page: BadgesPage, panel: DesignPanel, office: Office
) -> None:
    folder = office.badges.part("templates")
    assert folder is not None and page.choice is not None
    folder.mkdir()
    save_template(folder / "Ours.badge.json", template("photo-a7"))
    (folder / "Broken.badge.json").write_text(json.dumps({"format": "nothing"}))
    panel.show_choice(page.choice)
    choose(panel.design, "Ours.badge.json")
    assert page.choice.name == "Ours.badge.json" and page.choice.card[:2] == (74.0, 105.0)
    choose(panel.design, "Broken.badge.json")
    assert page.choice.name == "Ours.badge.json", "the last good one stays"
    assert panel.problem.isVisibleTo(panel) and panel.design.currentData() == "Ours.badge.json"


def test_a_template_that_is_gone_gives_way_to_the_usual_one(services: Services, office: Office) -> None:
    services.settings.setValue("badges/design", "Gone.badge.json")
    services.settings.setValue("badges/sheet", "gone")
    assert remembered(office.badges, services.settings).name == "ceremony-90x60"


def test_a_correction_is_kept_and_taken(page: BadgesPage, panel: DesignPanel, tmp_path: Path) -> None:
    page.tools.calibrate()
    sheet = page.tools.sheet
    assert sheet is not None
    sheet.write(tmp_path / "calibration.pdf")  # type: ignore[attr-defined]
    assert (tmp_path / "calibration.pdf").read_bytes().startswith(b"%PDF")
    sheet.name.setText("HP: tray 1")  # type: ignore[attr-defined]
    sheet.lengths[0].setValue(20.6)  # type: ignore[attr-defined]
    sheet.confirm.click()  # type: ignore[attr-defined]
    assert page.choice is not None and page.choice.profile == "HP: tray 1"
    assert page.choice.setup.profile.dx == pytest.approx(-0.6)
    assert panel.profile.currentText() == "HP: tray 1"
    choose(panel.profile, "")
    assert page.choice.setup.profile.dx == 0


def test_a_slip_of_the_ruler_is_refused(page: BadgesPage) -> None:
    page.tools.calibrate()
    sheet = page.tools.sheet
    assert sheet is not None
    sheet.lengths[2].setValue(17.0)  # type: ignore[attr-defined]
    assert not sheet.confirm.isEnabled() and "Measure again" in sheet.problem.text()  # type: ignore[attr-defined]
    sheet.reject()
