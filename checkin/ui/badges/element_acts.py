"""What can be done to the elements of a template: each act takes a template and returns another one."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QPointF

from checkin.badges.artist import bounds
from checkin.badges.conditions import condition
from checkin.badges.face import BadgeFace
from checkin.badges.template import Card, Element, Side, Template
from checkin.ui.badges.element_boxes import moved, turn_of, within
from checkin.ui.badges.guides import Box, box_of, union

Ids = Collection[str]
ALIGNMENTS = ("left", "center", "right", "top", "middle", "bottom")


def elements(template: Template, side: int, ids: Ids | None = None) -> list[Element]:
    """Return the elements of a side, or those with these names, in the order in which they are painted."""
    return [one for one in template.sides[side].elements if ids is None or one.id in ids]


def shown_on(element: Element, face: BadgeFace) -> bool:
    """Tell whether an element is printed on a badge."""
    return not element.when or condition(element.when).holds(face)


def with_elements(template: Template, side: int, every: Iterable[Element]) -> Template:
    """Return the template with other elements on a side."""
    sides = list(template.sides)
    sides[side] = Side(tuple(every))
    return replace(template, sides=tuple(sides))


def changed(template: Template, side: int, ids: Ids, change: Callable[[Element], Element]) -> Template:
    """Return the template with some elements changed."""
    return with_elements(template, side, (change(e) if e.id in ids else e for e in elements(template, side)))


def shifted(template: Template, side: int, ids: Ids, dx: float, dy: float) -> Template:
    """Return the template with elements moved together; something of them stays on the card."""
    chosen = elements(template, side, ids)
    if not chosen:
        return template
    across, down = within(union(map(box_of, chosen)), template.card, dx, dy)
    return changed(template, side, ids, lambda element: moved(element, across, down))


def removed(template: Template, side: int, ids: Ids) -> Template:
    """Return the template without these elements."""
    return with_elements(template, side, (e for e in elements(template, side) if e.id not in ids))


def added(
    template: Template, side: int, new: Iterable[Element], *, dx: float = 0, dy: float = 0
) -> tuple[Template, list[str]]:
    """Return the template with more elements on top, moved, and the names that they got there."""
    every = elements(template, side)
    names: list[str] = []
    for one in new:
        name = free_id(one.id, [e.id for e in every])
        every.append(moved(replace(one, id=name), dx, dy))
        names.append(name)
    return with_elements(template, side, every), names


def reordered(template: Template, side: int, ids: Ids, steps: int) -> Template:
    """Return the template with elements painted later (`steps` above 0) or earlier; a large number goes to the end."""
    every = elements(template, side)
    rest = [e for e in every if e.id not in ids]
    chosen = [e for e in every if e.id in ids]
    if not chosen:
        return template
    first = every.index(chosen[0])
    before = sum(1 for e in every[:first] if e.id not in ids)
    if steps > 0:
        last = every.index(chosen[-1])
        before = sum(1 for e in every[:last] if e.id not in ids)
    at = min(max(0, before + steps), len(rest))
    return with_elements(template, side, [*rest[:at], *chosen, *rest[at:]])


def arranged(template: Template, side: int, order: Sequence[str]) -> Template:
    """Return the template with the elements of a side in another order, by their names."""
    known = {e.id: e for e in elements(template, side)}
    return with_elements(template, side, [known[name] for name in order])


def aligned(template: Template, side: int, ids: Ids, how: str) -> Template:
    """Return the template with elements along an edge or the middle of them all; a single one along the card's."""
    chosen = elements(template, side, ids)
    if not chosen:
        return template
    card = template.card
    whole = union(map(box_of, chosen)) if len(chosen) > 1 else Box(0, 0, card.w, card.h)

    def change(element: Element) -> Element:
        box = box_of(element)
        place = ALIGNMENTS.index(how)
        if place < 3:
            return moved(element, whole.across[place] - box.across[place], 0)
        return moved(element, 0, whole.down[place - 3] - box.down[place - 3])

    return changed(template, side, ids, change)


def distributed(template: Template, side: int, ids: Ids, *, across: bool) -> Template:
    """Return the template with the same space between each two elements; the outer two stay. Three are needed."""

    def start(element: Element) -> float:
        box = box_of(element)
        return box.left if across else box.top

    chosen = sorted(elements(template, side, ids), key=start)
    if len(chosen) < 3:
        return template
    boxes = [box_of(element) for element in chosen]
    whole = union(boxes)
    taken = sum(box.width if across else box.height for box in boxes)
    gap = ((whole.width if across else whole.height) - taken) / (len(boxes) - 1)
    at, places = (whole.left if across else whole.top), {}
    for element, box in zip(chosen, boxes, strict=True):
        places[element.id] = at - (box.left if across else box.top)
        at += (box.width if across else box.height) + gap
    return changed(
        template,
        side,
        ids,
        lambda e: moved(e, places[e.id] if across else 0, 0 if across else places[e.id]),
    )


def with_card(template: Template, card: Card) -> Template:
    """Return the template with another card; what lay beyond its edge before still does."""
    return replace(template, card=card)


def with_back(template: Template) -> Template:
    """Return the template with a second side that shows the same: badges turn round on their lanyards."""
    return replace(template, sides=(template.sides[0], template.sides[0]))


def without_back(template: Template) -> Template:
    """Return the template with its front only."""
    return replace(template, sides=template.sides[:1], fold="")


def with_picture(template: Template, name: str, data: bytes) -> Template:
    """Return the template with one more picture beside it."""
    return replace(template, pictures=MappingProxyType({**template.pictures, name: data}))


def free_id(wanted: str, taken: Collection[str]) -> str:
    """Return a name that no element of the side has: "text", else "text-2".

    >>> free_id("text-2", ["text", "text-2"])
    'text-3'
    """
    stem = re.sub(r"-\d+$", "", wanted)[:54] or "element"
    names = (wanted, *(f"{stem}-{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)


def hit(template: Template, side: int, face: BadgeFace, x: float, y: float, reach: float) -> Element | None:
    """Return the topmost thing printed at a point of the card, `reach` mm around it for lines."""
    for element in reversed(elements(template, side)):
        if shown_on(element, face) and _lies_at(element, x, y, reach):
            return element
    return None


def inside(template: Template, side: int, face: BadgeFace, box: Box) -> list[str]:
    """Return the names of what is printed wholly within a box."""
    found = []
    for element in elements(template, side):
        own = box_of(element)
        within_it = own.left >= box.left and own.right <= box.right and own.top >= box.top and own.bottom <= box.bottom
        if within_it and shown_on(element, face):
            found.append(element.id)
    return found


def _lies_at(element: Element, x: float, y: float, reach: float) -> bool:
    if element.type == "line":
        length = element.w**2 + element.h**2
        share = ((x - element.x) * element.w + (y - element.y) * element.h) / length if length else 0.0
        share = min(max(share, 0), 1)
        away = (x - element.x - share * element.w) ** 2 + (y - element.y - share * element.h) ** 2
        return bool(away <= (reach + element.stroke_width / 2) ** 2)
    back, _ = turn_of(element).inverted()
    there = back.map(QPointF(x, y))
    flat = bounds(replace(element, rotate=0.0))
    reach = max(0.0, min(reach, (reach * 2 - min(flat.width(), flat.height())) / 2))
    return flat.adjusted(-reach, -reach, reach, reach).contains(there)
