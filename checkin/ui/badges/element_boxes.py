"""How elements are moved and made larger or smaller: places in hundredths of a mm, symbols square and large enough."""

import math
from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from checkin.badges.artist import MODULES
from checkin.badges.faults import least_dots, least_module
from checkin.badges.template import Card, Element
from checkin.ui.badges.guides import Box

HANDLES = ("nw", "n", "ne", "e", "se", "s", "sw", "w")
LEAST = 0.5
"""The least width and height of what is no line."""
LARGEST = 499.0
"""The greatest width and height that is drawn: what is so large and touches the card lies where a template may say."""
_PLACES = (-500.0, 1000.0)
"""Where a template may say that something lies."""
_IN_SIGHT = 1.0
"""mm of a thing that stay on the card, or it could not be found again."""


def least_side(dots: int = 0) -> float:
    """Return the least side (mm) of a symbol that is read with certainty, on a printer of so many dots per inch.

    >>> least_side()
    16.5
    """
    module = least_module()
    if dots:
        across = max(least_dots(), math.ceil(module * dots / 25.4 - 1e-6))
        module = across * 25.4 / dots
    return math.ceil(module * MODULES * 100 - 1e-6) / 100


def handles_of(element: Element) -> tuple[str, ...]:
    """Return by what an element can be drawn larger: all round, only by corners, or by its two ends."""
    if element.type == "line":
        return ("start", "end")
    return ("nw", "ne", "se", "sw") if element.type == "qr" else HANDLES


def handle_place(element: Element, handle: str) -> QPointF:
    """Return where a handle is, on the card as the element lies."""
    if element.type == "line":
        return QPointF(
            element.x + (element.w if handle == "end" else 0), element.y + (element.h if handle == "end" else 0)
        )
    x = element.x + element.w * (0 if "w" in handle else 1 if "e" in handle else 0.5)
    y = element.y + element.h * (0 if "n" in handle else 1 if "s" in handle else 0.5)
    return turn_of(element).map(QPointF(x, y))


def turn_of(element: Element) -> QTransform:
    """Return how the element lies on the card, round its middle."""
    middle = QPointF(element.x + element.w / 2, element.y + element.h / 2)
    turn = QTransform().translate(middle.x(), middle.y()).rotate(element.rotate)
    return turn.translate(-middle.x(), -middle.y())


def within(box: Box, card: Card, dx: float, dy: float) -> tuple[float, float]:
    """Return (dx, dy) so that something of the box stays on the card."""
    return (
        min(max(dx, _IN_SIGHT - box.right), card.w - _IN_SIGHT - box.left),
        min(max(dy, _IN_SIGHT - box.bottom), card.h - _IN_SIGHT - box.top),
    )


def moved(element: Element, dx: float, dy: float) -> Element:
    """Return it elsewhere."""
    return replace(element, x=_place(element.x + dx), y=_place(element.y + dy))


def resized(element: Element, handle: str, dx: float, dy: float, *, keep: bool = False, dots: int = 0) -> Element:
    """Return an element one handle of which was moved by (dx, dy) mm on the card; what is opposite stays in its place.

    `keep`: width and height keep their proportion. A symbol does so always, and never becomes too small.
    """
    if element.type == "line":
        return _drawn(element, handle, dx, dy, straight=keep)
    back, _ = turn_of(element).inverted()
    step = back.map(QPointF(dx, dy)) - back.map(QPointF(0, 0))
    wide = element.w + step.x() * _sign(handle, "e", "w")
    high = element.h + step.y() * _sign(handle, "s", "n")
    if element.type == "qr":
        wide = high = max(_leading(element, wide, high), least_side(dots))
    elif keep and element.w and element.h:
        share = max(_shares(element, handle, wide, high), LEAST / min(element.w, element.h))
        share = min(share, max(1.0, LARGEST / max(element.w, element.h)))
        wide, high = element.w * share, element.h * share
    return _anchored(element, handle, _length(wide, element.w), _length(high, element.h))


def sized(element: Element, wide: float | None = None, high: float | None = None, *, dots: int = 0) -> Element:
    """Return an element of another size, its upper left corner in its place."""
    if element.type == "qr":
        wanted = wide if wide is not None else high
        side = _length(max(element.w if wanted is None else wanted, least_side(dots)), element.w)
        return replace(element, w=side, h=side)
    least = -LARGEST if element.type == "line" else LEAST
    wide, high = element.w if wide is None else wide, element.h if high is None else high
    return replace(element, w=_length(wide, element.w, least), h=_length(high, element.h, least))


def _leading(element: Element, wide: float, high: float) -> float:
    """Return the side that a symbol is drawn to: the one that changes more."""
    return wide if abs(wide - element.w) >= abs(high - element.h) else high


def _shares(element: Element, handle: str, wide: float, high: float) -> float:
    across, down = wide / element.w, high / element.h
    if handle in ("n", "s"):
        return down
    if handle in ("e", "w"):
        return across
    return across if abs(across - 1) >= abs(down - 1) else down


def _anchored(element: Element, handle: str, wide: float, high: float) -> Element:
    """Return it with another size; the corner or edge opposite of the handle stays where it lies on the card."""
    left = element.x + element.w - wide if "w" in handle else element.x
    top = element.y + element.h - high if "n" in handle else element.y
    if handle in ("n", "s"):
        left = element.x + (element.w - wide) / 2
    if handle in ("e", "w"):
        top = element.y + (element.h - high) / 2
    middle = turn_of(element).map(QPointF(left + wide / 2, top + high / 2))
    x, y = _place(middle.x() - wide / 2), _place(middle.y() - high / 2)
    return replace(element, x=x, y=y, w=_mm(wide), h=_mm(high))


def _drawn(element: Element, handle: str, dx: float, dy: float, *, straight: bool) -> Element:
    """Return a line one end of which was moved; a straight one is level, upright, or halfway between."""
    wide, high = (element.w + dx, element.h + dy) if handle == "end" else (element.w - dx, element.h - dy)
    if straight:
        angle = round(math.atan2(high, wide) / (math.pi / 4)) * math.pi / 4
        length = wide * math.cos(angle) + high * math.sin(angle)
        wide, high = length * math.cos(angle), length * math.sin(angle)
    wide, high = _length(wide, element.w, -LARGEST), _length(high, element.h, -LARGEST)
    x, y = (element.x, element.y) if handle == "end" else (element.x + element.w - wide, element.y + element.h - high)
    return replace(element, x=_place(x), y=_place(y), w=wide, h=high)


def _sign(handle: str, forward: str, back: str) -> int:
    return (forward in handle) - (back in handle)


def _length(value: float, now: float, least: float = LEAST) -> float:
    """Return a length within what can be drawn; what is larger already may stay so."""
    return _mm(min(max(least, value), max(LARGEST, now)))


def _place(value: float) -> float:
    return _mm(min(max(_PLACES[0], value), _PLACES[1]))


def _mm(value: float) -> float:
    """Return a length in whole hundredths, never -0."""
    return round(value, 2) + 0.0
