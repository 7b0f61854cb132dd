"""Preflight: every fault that is planted is found, and what is right is left alone."""

from dataclasses import replace

import pytest

from checkin.badges import faults
from checkin.badges.artist import MODULES
from checkin.badges.builtin import DESIGNS, fitting, template
from checkin.badges.checks import Wish, preflight, stops
from checkin.badges.faults import Fault, FaultKind, Severity, reading_distance
from checkin.badges.layouts import DEFAULT, layout, layouts
from checkin.badges.rendered import contrast
from checkin.badges.samples import rarity, telling
from checkin.badges.setup import Setup
from checkin.badges.template import Card, Colour, Element, Side, Template
from checkin.words import Sentence
from tests.badges.people import LONG, face, faces
from tests.badges.test_templates import _png

QR = Element("qr", "qr", 48, 12, 40, 40)
NAME = Element("name", "text", 5, 15, 40, 20, text="{name}", largest=30, smallest=12, lines=3, weight="bold")

DARK = Element("band", "rect", 0, 0, 90, 12, fill=Colour("#FFFFFF", (("group == '第2组'", "#222222"),)))


def card(*elements: Element, **changed: object) -> Template:
    return Template("t", Card(90, 60, **changed), (Side((NAME, QR, *elements)),))  # type: ignore[arg-type]


def found(whole: Template, *people: object, **more: object) -> list[Fault]:
    return preflight(people or faces(2), whole, layout(DEFAULT), **more)  # type: ignore[arg-type]


def kinds(list_of: list[Fault]) -> list[tuple[str, str]]:
    return [(fault.kind.name, fault.element) for fault in list_of]


def test_a_good_badge_has_no_fault() -> None:
    assert found(card()) == []


@pytest.mark.parametrize("name", sorted(layouts()))
@pytest.mark.parametrize("design", DESIGNS)
def test_built_in_templates_have_no_fault(name: str, design: str) -> None:
    """With the longest and the rarest names, on every sheet."""
    sheet = layout(name)
    photo = _png(300, 400)
    people = [face(number, photo="a" * 64) for number in range(6)]
    setup = Setup(flip="" if sheet.fold or sheet.roll else "long")
    result = preflight(people, fitting(sheet, design), sheet, setup=setup, photos=lambda _: photo)
    assert [(f.kind.name, f.element, str(f.sentence)) for f in result] == []


PLANTED = {
    "name too long": (card(), [face(name="Llanfairpwllgwyngyllgogerychwyrndrobwll")], {}, ("TOO_LONG", "name")),
    "no glyph": (card(), [face(name="王\U000f1234")], {}, ("NO_GLYPH", "name")),
    "private character of an old file": (card(), [face(name="王\ue5e5")], {}, ("NO_GLYPH", "name")),
    "module below four dots": (
        card(replace(QR, id="small", x=5, y=40, w=0.5 * MODULES, h=0.5 * MODULES, when="seat == 'x'")),
        faces(1),
        {"wish": Wish(dots=150, distance=100)},
        ("DOTS", "small"),
    ),
    "module below half a mm": (
        card(replace(QR, id="tiny", x=5, y=40, w=12, h=12, when="seat == 'x'")),
        faces(1),
        {},
        ("DISTANCE", "tiny"),
    ),
    "reads only from near": (card(), faces(1), {"wish": Wish(distance=900)}, ("DISTANCE", "qr")),
    "no symbol": (Template("t", Card(90, 60), (Side((NAME,)),)), faces(1), {}, ("NO_SYMBOL", "")),
    "a symbol for others only": (
        Template("t", Card(90, 60), (Side((NAME, replace(QR, when="seat == 'x'"))),)),
        faces(1),
        {},
        ("NO_SYMBOL", ""),
    ),
    "rect over the quiet zone": (
        card(Element("r", "rect", 48, 12, 4, 40, fill=Colour("#0F4C5C"))),
        faces(1),
        {},
        ("COVERED", "qr"),
    ),
    "text over the symbol": (
        card(Element("t", "text", 50, 30, 36, 10, text="{number}", largest=20, smallest=10)),
        faces(1),
        {},
        ("COVERED", "qr"),
    ),
    "pale text": (
        card(Element("t", "text", 5, 40, 40, 8, text="{unit}", largest=10, smallest=6, color=Colour("#9AA3AA"))),
        faces(1),
        {},
        ("CONTRAST", "t"),
    ),
    "dark text on a dark band, of one group only": (
        Template("t", Card(90, 60), (Side((DARK, replace(NAME, y=1, h=10, largest=14, smallest=5), QR)),)),
        faces(4),
        {},
        ("CONTRAST", "name"),
    ),
    "text outside": (card(replace(NAME, id="out", x=70, y=53, h=12)), faces(1), {}, ("OUTSIDE", "out")),
    "text gone": (card(replace(NAME, id="gone", x=95)), faces(1), {}, ("OUTSIDE", "gone")),
    "turned out of the card": (
        card(replace(NAME, id="turned", y=48, h=8, rotate=60)),
        faces(1),
        {},
        ("OUTSIDE", "turned"),
    ),
    "near the edge": (
        card(Element("t", "text", 0, 52, 40, 6, text="{unit}", largest=10, smallest=6)),
        faces(1),
        {},
        ("OUTSIDE", "t"),
    ),
    "over the slot": (card(slot=(10, 16, 14, 3)), faces(1), {}, ("SLOT", "name")),
    "no photo": (template("photo-90x60"), faces(1), {"setup": Setup(flip="long")}, ("PHOTO", "photo")),
    "photo that is none": (
        template("photo-90x60"),
        [face(photo="a")],
        {"photos": lambda _: b"GIF89a", "setup": Setup(flip="long")},
        ("PHOTO", "photo"),
    ),
    "two badges of one symbol": (card(), [face(0), face(1, token=face(0).token)], {}, ("DOUBLE_TOKEN", "qr")),
    "one name twice": (card(), [face(0), face(0, number="099", token=face(9).token)], {}, ("DOUBLE_NAME", "name")),
    "wrong size": (template("ceremony-a6"), faces(1), {}, ("SIZE", "")),
    "folded": (template("ceremony-fold-a6"), faces(1), {}, ("SIZE", "")),
    "second side is not printed": (template("ceremony-90x60"), faces(1), {}, ("BACK", "")),
}


ALSO = {"text over the symbol": {"CONTRAST"}, "wrong size": {"BACK"}}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found(name: str) -> None:
    whole, people, more, wanted = PLANTED[name]
    result = preflight(people, whole, layout(DEFAULT), **more)  # type: ignore[arg-type]
    assert wanted in kinds(result), kinds(result)
    assert {kind for kind, _ in kinds(result)} <= {wanted[0], *ALSO.get(name, ())}, "and nothing else is"
    assert all(isinstance(f.sentence, Sentence) and isinstance(f.advice, Sentence) for f in result)


def test_every_kind_is_planted() -> None:
    assert {wanted[0] for *_, wanted in PLANTED.values()} == {kind.name for kind in FaultKind}


def test_the_worst_comes_first_and_names_the_person() -> None:
    people = [face(0), face(1, name="王\U000f1234"), face(2)]
    result = preflight(people, template("photo-90x60"), layout(DEFAULT))
    assert result[0].severity is Severity.STOP and result[0].number == "002" and "(002)" in result[0].sentence
    assert [f.severity for f in result] == sorted(f.severity for f in result)
    assert stops(result) == [f for f in result if f.kind is FaultKind.NO_GLYPH]


def test_it_can_be_ended() -> None:
    seen = []
    preflight(faces(5), card(), layout(DEFAULT), progress=lambda done, all_: not seen.append((done, all_)) and done < 2)
    assert seen == [(1, 5), (2, 5)]


def test_distances_are_those_that_were_measured() -> None:
    """The table of the decoder's measurements: 30 mm symbol, 99 % read, with all tries."""
    for camera, centimetres in {"720p 60°": 67, "720p 70°": 55, "1080p 60°": 100, "1080p 70°": 82}.items():
        assert abs(reading_distance(1.2, camera) / 10 - centimetres) < 1
    assert set(faults.cameras()) == {"720p 60°", "720p 70°", "1080p 60°", "1080p 70°"}


def test_contrast_is_that_of_the_guidelines() -> None:
    import numpy as np

    ratios = contrast("#000000", np.array([[255, 255, 255], [0, 0, 0], [118, 118, 118]], dtype=np.uint8))
    assert [round(float(ratio), 2) for ratio in ratios] == [21.0, 1.0, 4.62]


def test_the_badges_that_show_what_a_design_is_worth() -> None:
    people = [*faces(6), face(1, number="900", name="王\U000f1234"), face(0, number="901", latin="", unit="", group="")]
    chosen = telling(people)
    assert chosen[1].number == "900" and chosen[-1].number == "901" and len(chosen) == len(set(chosen))
    assert chosen[0].name in ("Alexandre de Montmorency-Laval", LONG) and telling([]) == []
    assert [rarity(name) for name in ("王建国", "張", "㛃", "𬱖", "𠮷")] == [0, 1, 2, 3, 4]
