"""How badges go onto pages: used labels that are skipped, stacks, both sides, and what a printer needs moved."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from checkin.badges.layouts import Layout
from checkin.badges.template import Card, Template
from checkin.errors import InputError
from checkin.printing.profiles import Profile
from checkin.words import say

FLIPS = ("", "long", "short")


@dataclass(frozen=True, slots=True)
class Setup:
    """`skip`: labels of the first page that are used already. `stack`: cut stacks laid on each other keep the order.

    `flip`: over which edge the printer turns pages ("long", "short"; "": one side only).
    """

    skip: int = 0
    stack: bool = False
    flip: str = ""
    profile: Profile = field(default_factory=Profile)
    marks: bool = True


def page_count(badges: int, layout: Layout, setup: Setup) -> int:
    """Return how many sheets of paper so many badges take."""
    return -(-(badges + setup.skip) // layout.per_page) if badges else 0


def arranged(badges: int, layout: Layout, setup: Setup) -> Iterator[list[tuple[int, int]]]:
    """Yield for each sheet of paper (place, number of the badge). Raises InputError when no place is left to use."""
    places, pages = layout.per_page, page_count(badges, layout, setup)
    if not 0 <= setup.skip < places:
        sentence = say("Badges", "At most {most} labels of the first page can be skipped.")
        raise InputError(sentence.format(most=places - 1))
    if not setup.stack:
        for page in range(pages):
            numbers = ((place, page * places + place - setup.skip) for place in range(places))
            yield [(place, number) for place, number in numbers if 0 <= number < badges]
        return
    order = [(place, page) for place in range(places) for page in range(pages) if page or place >= setup.skip]
    number = {at: index for index, at in enumerate(order[:badges])}
    for page in range(pages):
        yield [(place, number[place, page]) for place in range(places) if (place, page) in number]


def back_position(layout: Layout, place: int, flip: str) -> tuple[float, float, bool]:
    """Return left and top (mm) of a place on the back of its page, and whether it is upside down there.

    Turned over its upright edge a page mirrors its columns; over its level edge its rows, and then the back's top is
    the front's bottom.
    """
    left, top = layout.position(place)
    upright_edge_is_long = layout.page_height >= layout.page_width
    if (flip == "long") == upright_edge_is_long:
        return layout.page_width - left - layout.card_width, top, False
    return left, layout.page_height - top - layout.place_height, True


@dataclass(frozen=True, slots=True)
class Placed:
    """One side of a card on a page: its left and top in mm, and whether it is upside down."""

    side: int
    left: float
    top: float
    turned: bool = False

    def box(self, card: Card, x: float, y: float, w: float, h: float) -> tuple[float, float, float, float]:
        """Return left, top, width and height on the page (mm) of a box on the card."""
        if self.turned:
            x, y = card.w - x - w, card.h - y - h
        return self.left + x, self.top + y, w, h


def prints_back(template: Template, setup: Setup) -> bool:
    """Tell whether a page of backs follows each page of fronts."""
    return bool(setup.flip) and len(template.sides) == 2 and not template.fold


def placed(template: Template, layout: Layout, place: int, flip: str = "") -> list[Placed]:
    """Return what lies on one place: a card's front; with `flip` its back; where it is folded both."""
    card = template.card
    left, top, turned = back_position(layout, place, flip) if flip else (*layout.position(place), False)
    left += max(0.0, (layout.card_width - card.w) / 2)
    top += max(0.0, (layout.card_height - card.h) / 2)
    if layout.fold:
        return [Placed(1, left, top, True), Placed(0, left, top + layout.card_height)]
    return [Placed(1 if flip else 0, left, top, turned)]
