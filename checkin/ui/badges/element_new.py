"""New elements as they come onto the card: of a size that is of use, in the middle of what is there."""

from dataclasses import replace

from checkin.badges.symbol import QUIET_ZONE, SIZE
from checkin.badges.template import Card, Colour, Element
from checkin.ui.badges.element_boxes import least_side
from checkin.ui.language import translate

ADDED = ("text", "field", "qr", "photo", "image", "line", "rect", "ellipse")
"""What can be added; a field is a text that prints one."""
_INK = Colour("#10171D")
_MODULE = 0.8
"""mm of a module of a new symbol, where the card is large enough: read from 40 cm."""


def new_element(what: str, card: Card, *, field: str = "name", file: str = "", dots: int = 0) -> Element:
    """Return a new element in the middle of the card. `field` is printed by a field, `file` shown by a picture."""
    wide, high = card.w - 8, card.h - 8
    if what in ("text", "field"):
        size, words = min(14.0, card.h / 4), translate("Template", "Your text")
        box = Element("text", "text", 0, 0, min(50.0, wide), min(10.0, high), text=words, color=_INK)
        box = replace(box, largest=size, smallest=6.0, lines=2, align="center", valign="middle", breaks="text")
        if what == "field":
            usual = "name" if field in ("name", "latin") else "text"
            box = replace(box, id=field.replace("_", "-"), text="{" + field + "}", breaks=usual)
    elif what == "qr":
        side = max(least_side(dots), min(_MODULE * (SIZE + 2 * QUIET_ZONE), wide, high))
        box = Element("qr", "qr", 0, 0, side, side)
    elif what == "photo":
        box = Element("photo", "photo", 0, 0, min(25.0, wide), min(35.0, high), radius=1.0)
    elif what == "image":
        box = Element("picture", "image", 0, 0, min(30.0, wide), min(20.0, high), file=file)
    elif what == "line":
        box = Element("line", "line", 0, 0, min(40.0, wide), 0, stroke=_INK, stroke_width=0.3)
    else:
        name = "box" if what == "rect" else "ellipse"
        box = Element(name, what, 0, 0, min(40.0, wide), min(20.0, high), fill=Colour("#DCE6EC"))
    return replace(box, x=round((card.w - box.w) / 2, 2), y=round((card.h - box.h) / 2, 2))
