"""The preview: the painter of the print, sides and pages to leaf through, used labels by a click."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.badges.artist import Artist
from checkin.badges.face import SAMPLE
from checkin.badges.setup import Setup
from checkin.badges.sheet import page_picture
from checkin.ui import theme
from checkin.ui.badges_page import BadgesPage


def pixels(image: QImage) -> np.ndarray:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].copy()


def test_a_badge_is_shown_with_a_sample_symbol(page: BadgesPage) -> None:
    card = page.side.preview.card
    assert card.face is not None and card.face.token == SAMPLE
    assert page.choice is not None
    wanted = Artist(page.choice.template, dots=page.choice.sheet.dots).picture(card.face, 4.0)
    assert (pixels(card.draw(4.0)) == pixels(wanted)).all(), "what is shown is what prints"


def test_leafing_selects_the_next_person(page: BadgesPage) -> None:
    preview, table = page.side.preview, page.people.table
    assert not preview.back.isEnabled() and preview.where.text() == "1 of 40"
    preview.on.click()
    assert table.currentIndex().row() == 1 and preview.where.text() == "2 of 40"
    preview.back.click()
    assert table.currentIndex().row() == 0


def test_the_second_side_is_shown_where_there_is_one(page: BadgesPage) -> None:
    preview = page.side.preview
    assert preview.chips.chip("back").isVisible()
    preview.chips.choose("back")
    assert preview.card.side == 1
    page.side.design._on_design("walk-in")
    assert page.choice is not None
    assert preview.chips.chip("back").isVisible() == (len(page.choice.template.sides) > 1)


def test_pages_are_leafed_through_and_follow_the_person(page: BadgesPage) -> None:
    preview = page.side.preview
    preview.show_sheet()
    assert preview.where.text() == "Page 1 of 5"
    for _ in range(4):
        preview.on.click()
    assert preview.where.text() == "Page 5 of 5" and not preview.on.isEnabled()
    page.people.select("010")
    assert preview.sheet.page == 1, "where the badge of the person lies"
    page.side.design.stack.click()
    page.people.select("006")
    assert preview.sheet.page == 0, "stacks: five pages, so that the sixth lies on the first again"


def test_a_click_on_a_label_says_where_printing_begins(qtbot: QtBot, page: BadgesPage) -> None:
    preview = page.side.preview
    preview.show_sheet()
    at = preview.sheet.label_centre(3).toPoint()
    qtbot.mouseClick(preview.sheet, Qt.MouseButton.LeftButton, pos=at)
    assert page.choice is not None and page.choice.setup.skip == 3
    assert page.side.design.skip.value() == 3
    assert preview.where.text() == "Page 1 of 6"
    qtbot.mouseClick(preview.sheet, Qt.MouseButton.LeftButton, pos=preview.sheet.label_centre(0).toPoint())
    assert page.choice.setup.skip == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_white_in_every_scheme(qapp: QApplication, page: BadgesPage, qtbot: QtBot, scheme: str) -> None:
    theme.apply(qapp, scheme)
    preview = page.side.preview
    preview.show_sheet()
    qtbot.wait(20)
    image, place = preview.sheet.grab().toImage(), preview.sheet.place()
    assert image.pixelColor(round(place.left()) + 4, round(place.top()) + 4) == QColor("#FFFFFF")
    assert image.pixelColor(6, image.height() // 2) == QColor(theme.tokens().ground)


def test_a_page_is_shown_as_it_prints_but_for_the_printers_correction(page: BadgesPage) -> None:
    choice, faces = page.choice, page.people.faces()
    assert choice is not None
    artist = Artist(choice.template)
    from checkin.printing.profiles import Profile

    corrected = Setup(profile=Profile(dx=5, dy=5))
    plain = page_picture(faces, choice.sheet, artist, Setup(), 0, 1.0)
    assert (pixels(plain) == pixels(page_picture(faces, choice.sheet, artist, corrected, 0, 1.0))).all()
    assert (pixels(plain) != 255).any()
    empty = page_picture([], choice.sheet, artist, Setup(marks=False), 0, 1.0)
    assert (pixels(empty) == 255).all()


def test_an_empty_choice_shows_an_empty_page(page: BadgesPage, settle: Callable[[BadgesPage], None]) -> None:
    page.people.model.choose(False)
    preview = page.side.preview
    preview.show_sheet()
    settle(page)
    assert preview.where.text() == "Page 1 of 1"
    preview.grab()
