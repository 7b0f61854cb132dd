"""What things cling to while they are moved: the card's edges and middles, its safe margin, and each other. In mm."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checkin.badges.artist import bounds
from checkin.badges.template import Card, Element

SAFE = 3.0
"""Distance from the card's edge within which nothing that matters should stand: cutting is that exact."""
_SAME = 0.006
"""Lengths that differ by no more are the same: places are kept in hundredths."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box on the card."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    @property
    def across(self) -> tuple[float, float, float]:
        """Its left edge, middle and right edge."""
        return self.left, (self.left + self.right) / 2, self.right

    @property
    def down(self) -> tuple[float, float, float]:
        """Its upper edge, middle and lower edge."""
        return self.top, (self.top + self.bottom) / 2, self.bottom

    def moved(self, dx: float, dy: float) -> "Box":
        """Return it elsewhere."""
        return Box(self.left + dx, self.top + dy, self.right + dx, self.bottom + dy)


@dataclass(frozen=True, slots=True)
class Line:
    """A line to cling to: upright at x = `at`, or level at y = `at`; drawn from `low` to `high`."""

    upright: bool
    at: float
    low: float
    high: float


def box_of(element: Element) -> Box:
    """Return the box round an element as it lies, turned."""
    rect = bounds(element)
    return Box(rect.left(), rect.top(), rect.right(), rect.bottom())


def union(boxes: Iterable[Box]) -> Box:
    """Return the box round several; there is at least one."""
    every = list(boxes)
    return Box(
        min(box.left for box in every),
        min(box.top for box in every),
        max(box.right for box in every),
        max(box.bottom for box in every),
    )


def lines_of(card: Card, others: Iterable[Box]) -> list[Line]:
    """Return all lines of a card on which other things lie."""
    margin, bleed = min(SAFE, card.w / 4, card.h / 4), card.bleed
    whole = Box(0, 0, card.w, card.h)
    boxes = [whole, Box(margin, margin, card.w - margin, card.h - margin), *others]
    if bleed:
        boxes.append(Box(-bleed, -bleed, card.w + bleed, card.h + bleed))
    if card.slot is not None:
        x, y, w, h = card.slot
        boxes.append(Box(x, y, x + w, y + h))
    upright = [Line(True, at, box.top, box.bottom) for box in boxes for at in box.across]
    level = [Line(False, at, box.left, box.right) for box in boxes for at in box.down]
    return upright + level


def clung(edges: Sequence[float], lines: Sequence[Line], reach: float, step: float = 0.0) -> float:
    """Return by how much `edges` move to lie on the nearest of the lines, `reach` away at most.

    Where none is so near, the first edge goes to the grid of `step`; without a grid nothing moves.
    """
    shifts = [line.at - edge for line in lines for edge in edges]
    nearest = min(shifts, key=abs, default=reach + 1)
    if abs(nearest) <= reach:
        return nearest
    return round(edges[0] / step) * step - edges[0] if step and edges else 0.0


def moved_to_lines(
    box: Box, dx: float, dy: float, lines: Sequence[Line], reach: float, step: float = 0.0
) -> tuple[float, float]:
    """Return (dx, dy) changed so that the box, moved by them, clings to what is near."""
    there = box.moved(dx, dy)
    across = clung(there.across, [line for line in lines if line.upright], reach, step)
    down = clung(there.down, [line for line in lines if not line.upright], reach, step)
    return dx + across, dy + down


def touched(box: Box, lines: Iterable[Line], *, across: Sequence[float], down: Sequence[float]) -> list[Line]:
    """Return the lines that these edges of a box lie on, each once and long enough to show what it touches."""
    found: dict[tuple[bool, float], Line] = {}
    for line in lines:
        edges = across if line.upright else down
        if not any(abs(line.at - edge) <= _SAME for edge in edges):
            continue
        low, high = (box.top, box.bottom) if line.upright else (box.left, box.right)
        key = line.upright, round(line.at, 2)
        known = found.get(key, line)
        found[key] = Line(line.upright, line.at, min(known.low, line.low, low), max(known.high, line.high, high))
    return list(found.values())
