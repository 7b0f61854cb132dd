"""Sheets: every one is sane, cards lie where it says within a tenth of a mm, backs match fronts, stacks keep order."""

import json
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.builtin import fitting
from checkin.badges.layouts import DEFAULT, Layout, layout, layouts
from checkin.badges.readback import read_back
from checkin.badges.setup import Setup, arranged, back_position, page_count, placed
from checkin.badges.sheet import write_pdf
from checkin.badges.template import Card, Colour, Element, Side, Template
from checkin.errors import InputError
from checkin.printing.profiles import Profile
from tests.badges.people import faces, lightest, rendered

MM = 600 / 25.4
SHEETS = list(layouts())


def boxes(sheet: Layout) -> Template:
    """Return a template that fills its card with one dark colour, front and back."""
    fill = (Element("all", "rect", 0, 0, sheet.card_width, sheet.card_height, fill=Colour("#000000")),)
    fold = "a6" if sheet.fold else ""
    return Template("boxes", Card(sheet.card_width, sheet.card_height), (Side(fill), Side(fill)), fold=fold)


@pytest.mark.parametrize("name", SHEETS)
def test_cards_do_not_lie_over_each_other_or_outside(name: str) -> None:
    sheet = layout(name)
    corners = [sheet.position(place) for place in range(sheet.per_page)]
    for x, y in corners:
        assert x >= 0 and y >= 0
        assert x + sheet.card_width <= sheet.page_width + 0.01 and y + sheet.place_height <= sheet.page_height + 0.01
    for (x, y), (x2, y2) in combinations(corners, 2):
        assert abs(x - x2) >= sheet.card_width - 0.01 or abs(y - y2) >= sheet.place_height - 0.01


@pytest.mark.parametrize("name", SHEETS)
def test_every_edge_is_within_a_tenth_of_a_mm(name: str, tmp_path: Path) -> None:
    """Measured on the page, rendered at 600 dots per inch by another renderer."""
    sheet = layout(name)
    for place in {0, sheet.per_page - 1}:
        path = tmp_path / f"{place}.pdf"
        write_pdf(path, faces(1), sheet, template=boxes(sheet), setup=Setup(skip=place, marks=False))
        (page,) = rendered(path, 600)
        assert abs(page.shape[1] / MM - sheet.page_width) < 0.06 and abs(page.shape[0] / MM - sheet.page_height) < 0.06
        dark = lightest(page) < 128
        rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
        left, top = sheet.position(place)
        found = columns[0] / MM, rows[0] / MM, (columns[-1] + 1) / MM, (rows[-1] + 1) / MM
        wanted = left, top, left + sheet.card_width, top + sheet.place_height
        assert max(abs(a - b) for a, b in zip(found, wanted, strict=True)) < 0.1, (found, wanted)


def test_crop_marks_are_in_line_with_the_cards(tmp_path: Path) -> None:
    sheet = layout(DEFAULT)
    write_pdf(tmp_path / "b.pdf", faces(1), sheet)
    (page,) = rendered(tmp_path / "b.pdf", 600)
    ink = page.min(axis=2) < 200
    above = np.flatnonzero(ink[round(22 * MM) : round(26 * MM)].all(axis=0))
    beside = np.flatnonzero(ink[:, round(8.5 * MM) : round(12.5 * MM)].all(axis=1))
    for wanted in (15, 105, 195):
        assert np.abs((above + 0.5) / MM - wanted).min() < 0.1
    for wanted in (28.5, 88.5, 148.5, 208.5, 268.5):
        assert np.abs((beside + 0.5) / MM - wanted).min() < 0.1


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("DURABLE 1456-02", DEFAULT),
        ("durable1445-02", "a4-10-90x54"),
        ("Avery L4785", "a4-10-80x50"),
        ("herma 4412", "a4-10-80x50-herma"),
        ("avery 8395", "letter-8-us5395"),
        ("Dymo 99015", "roll-54x70"),
    ],
)
def test_sheets_are_found_by_their_makers_number(name: str, found: str) -> None:
    assert layout(name).id == found


def test_an_unknown_sheet_names_the_nearest() -> None:
    with pytest.raises(InputError, match="DURABLE 1456"):
        layout("DURABLE 1456-03")


def test_ones_own_sheets(tmp_path: Path) -> None:
    mine = {"page": "A4", "card": [70, 50], "grid": [2, 5], "origin": [20, 20], "pitch": [80, 52], "marks": "none"}
    (tmp_path / "mine.sheet.json").write_text(json.dumps(mine))
    assert layout("mine", tmp_path).per_page == 10
    for wrong in (
        {**mine, "grid": [3, 5]},
        {**mine, "pitch": [60, 52]},
        {**mine, "card": [-5, 50]},
        {**mine, "card": "A7"},
        {**mine, "origin": None},
        {**mine, "page": "A9"},
        {**mine, "grid": [10**9, 1]},
        {k: v for k, v in mine.items() if k != "pitch"},
    ):
        (tmp_path / "mine.sheet.json").write_text(json.dumps(wrong))
        with pytest.raises(InputError):
            layouts(tmp_path)
    (tmp_path / "mine.sheet.json").write_text("[" * 99_999)
    with pytest.raises(InputError, match="no sheet"):
        layouts(tmp_path)


@given(
    badges=st.integers(1, 60), skip=st.integers(0, 7), stack=st.booleans(), name=st.sampled_from([DEFAULT, "a4-4-a7"])
)
def test_every_badge_is_placed_once(badges: int, skip: int, stack: bool, name: str) -> None:
    sheet = layout(name)
    setup = Setup(skip=skip % sheet.per_page, stack=stack)
    pages = list(arranged(badges, sheet, setup))
    assert len(pages) == page_count(badges, sheet, setup)
    assert sorted(number for page in pages for _, number in page) == list(range(badges))
    assert all(place >= setup.skip for place, _ in pages[0])
    for page in pages:
        assert len({place for place, _ in page}) == len(page)


def test_stacks_that_are_cut_keep_the_order() -> None:
    pages = list(arranged(17, layout("a4-4-a7"), Setup(stack=True)))
    by_place: dict[int, list[int]] = {}
    for page in pages:
        for place, number in page:
            by_place.setdefault(place, []).append(number)
    assert [number for place in sorted(by_place) for number in by_place[place]] == list(range(17))


def test_too_many_skipped_labels_are_refused() -> None:
    for skip in (-1, 8, 100):
        with pytest.raises(InputError, match="At most 7"):
            list(arranged(5, layout(DEFAULT), Setup(skip=skip)))


@pytest.mark.parametrize("flip", ["long", "short"])
@pytest.mark.parametrize("name", [DEFAULT, "a4-4-a7", "a4-8-a7", "a4-2-a6", "letter-8-us5395"])
def test_backs_lie_behind_their_fronts(name: str, flip: str) -> None:
    """Turn the page in mind: over an upright edge left and right change, over a level one top and bottom."""
    sheet = layout(name)
    upright = (flip == "long") == (sheet.page_height >= sheet.page_width)
    for place in range(sheet.per_page):
        left, top = sheet.position(place)
        back_left, back_top, turned = back_position(sheet, place, flip)
        assert turned is not upright
        if upright:
            assert abs(back_left + sheet.card_width - (sheet.page_width - left)) < 1e-9 and back_top == top
        else:
            assert abs(back_top + sheet.place_height - (sheet.page_height - top)) < 1e-9 and back_left == left


def test_printed_backs_are_mirrored_and_read(tmp_path: Path) -> None:
    """Each symbol of a double-sided print stands behind its front, whatever edge pages turn over."""
    for flip in ("long", "short"):
        for name in (DEFAULT, "a4-2-a6"):
            sheet, setup = layout(name), Setup(flip=flip, skip=1)
            path = tmp_path / "b.pdf"
            report = write_pdf(path, faces(3), sheet, setup=setup)
            assert report.pages == 2 * page_count(3, sheet, setup)
            result = read_back(path, faces(3), sheet, fitting(sheet), setup, dpi=150)
            assert (result.wanted, result.read, result.faults) == (6, 6, ())


def test_a_folded_card_has_its_back_upside_down_above(tmp_path: Path) -> None:
    sheet = layout("a4-1-fold-a6")
    back, front = placed(fitting(sheet), sheet, 0)
    assert (back.side, back.turned, front.side, front.turned) == (1, True, 0, False)
    assert front.top == back.top + sheet.card_height
    write_pdf(tmp_path / "b.pdf", faces(1), sheet)
    result = read_back(tmp_path / "b.pdf", faces(1), sheet, fitting(sheet))
    assert (result.wanted, result.read) == (2, 2)
    with pytest.raises(InputError, match="is folded"):
        write_pdf(tmp_path / "b.pdf", faces(1), layout(DEFAULT), template=fitting(sheet))
    with pytest.raises(InputError, match="not folded"):
        write_pdf(tmp_path / "b.pdf", faces(1), sheet, template=fitting(layout(DEFAULT)))


def test_a_card_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="90 × 60 mm, the cards of roll-54x70 have 54 × 70 mm"):
        write_pdf(tmp_path / "b.pdf", faces(1), layout("roll-54x70"), template=fitting(layout(DEFAULT)))


def test_a_profile_moves_and_scales_what_is_printed(tmp_path: Path) -> None:
    sheet = layout(DEFAULT)
    profile = Profile(dx=1.5, dy=-0.8, scale_x=0.99, scale_y=1.01)
    write_pdf(tmp_path / "b.pdf", faces(1), sheet, template=boxes(sheet), setup=Setup(profile=profile, marks=False))
    (page,) = rendered(tmp_path / "b.pdf", 600)
    dark = lightest(page) < 128
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    assert abs(columns[0] / MM - (15 * 0.99 + 1.5)) < 0.1 and abs((columns[-1] + 1) / MM - (105 * 0.99 + 1.5)) < 0.1
    assert abs(rows[0] / MM - (28.5 * 1.01 - 0.8)) < 0.1 and abs((rows[-1] + 1) / MM - (88.5 * 1.01 - 0.8)) < 0.1
