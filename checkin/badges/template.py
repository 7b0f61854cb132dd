"""A template: what a badge looks like. Lengths in mm, sizes of type in points, colours as #RRGGBB."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from checkin.badges.conditions import condition
from checkin.badges.face import BadgeFace
from checkin.badges.fields import FIELDS

FORMAT = "badge-template/1"
KINDS = ("text", "qr", "photo", "image", "rect", "ellipse", "line")
_NUMBER = re.compile(r"\d+|[一二三四五六七八九十]")
_CHINESE_DIGITS = "零一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour that may depend on the badge: the first case that holds, else by a field's value, else `default`.

    A value that is not named in `values` gets a colour of the `palette`, by the number in it (第3组: the third), or
    always the same one by its letters.
    """

    default: str = ""
    """"" paints nothing."""
    cases: tuple[tuple[str, str], ...] = ()
    by: str = ""
    values: tuple[tuple[str, str], ...] = ()
    palette: tuple[str, ...] = ()

    def of(self, face: BadgeFace) -> str:
        """Return the colour for one badge."""
        for when, colour in self.cases:
            if condition(when).holds(face):
                return colour
        if not self.by:
            return self.default
        value = FIELDS[self.by](face)
        named = dict(self.values).get(value)
        if named is not None or not value or not self.palette:
            return self.default if named is None else named
        return self.palette[_place(value) % len(self.palette)]


def _place(value: str) -> int:
    found = _NUMBER.search(value)
    if found is None:
        return zlib.crc32(value.encode())
    digits = found[0]
    return (int(digits) if digits.isascii() else max(1, _CHINESE_DIGITS.find(digits))) - 1


@dataclass(frozen=True, slots=True)
class Element:
    """One thing on a side. What does not concern its `type` keeps its default."""

    id: str
    type: str
    x: float
    y: float
    w: float
    h: float
    rotate: float = 0.0
    """Degrees clockwise round its middle."""
    when: str = ""
    text: str = ""
    weight: str = "regular"
    largest: float = 12.0
    smallest: float = 8.0
    lines: int = 1
    breaks: str = "name"
    """ "name": where names may break; "text": Chinese may break between characters too."""
    align: str = "left"
    valign: str = "top"
    spaced: bool = False
    """Whether a name of two Chinese characters gets a space between them."""
    tracking: float = 0.0
    """Space after each character, in font sizes."""
    leading: float = 1.24
    color: Colour = Colour("#000000")
    fill: Colour = Colour()
    stroke: Colour = Colour()
    stroke_width: float = 0.2
    dash: float = 0.0
    """Length of dashes in mm; 0: a whole line."""
    radius: float = 0.0
    file: str = ""
    fit: str = "contain"
    """ "contain": the whole picture; "cover": all of the box."""


@dataclass(frozen=True, slots=True)
class Card:
    """The card. `slot` (x, y, w, h) is the hole of a lanyard's clip; `bleed` is how far colour goes over the edge."""

    w: float
    h: float
    bleed: float = 0.0
    corner: float = 0.0
    slot: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """What is printed on one side, in the order in which it is painted."""

    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A badge's design: one side or two. `fold`: the second is printed upside down above the first, to be folded."""

    name: str
    card: Card
    sides: tuple[Side, ...]
    title: str = ""
    title_zh: str = ""
    fold: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}), compare=False, repr=False)
    """The pictures beside it, by the name that elements give."""
    digest: str = field(default="", compare=False)
    """SHA-256 (hex) of the template with its pictures: the print log names it."""

    def elements(self) -> list[tuple[int, Element]]:
        """Return all elements with the number of their side."""
        return [(number, element) for number, side in enumerate(self.sides) for element in side.elements]

    @property
    def has_photo(self) -> bool:
        """Whether it shows people's photos."""
        return any(element.type == "photo" for _, element in self.elements())


_COLOURS = ("color", "fill", "stroke")


def element_from(data: Mapping[str, Any]) -> Element:
    """Return the element of a JSON object that the schema has passed."""
    values = {name: value for name, value in data.items() if name not in ("size", *_COLOURS)}
    if "size" in data:
        values |= {"largest": float(data["size"]["max"]), "smallest": float(data["size"]["min"])}
    values |= {name: _colour_from(data[name]) for name in _COLOURS if name in data}
    return Element(**values)


def element_data(element: Element) -> dict[str, Any]:
    """Return the JSON object of an element: what differs from the defaults."""
    known = Element("", element.type, 0, 0, 0, 0)
    data: dict[str, Any] = {"id": element.id, "type": element.type}
    data |= {name: _short(getattr(element, name)) for name in ("x", "y", "w", "h")}
    for name in Element.__dataclass_fields__:
        value = getattr(element, name)
        if name in data or name in ("largest", "smallest") or value == getattr(known, name):
            continue
        data[name] = _colour_data(value) if isinstance(value, Colour) else _short(value)
    if element.type == "text":
        data["size"] = {"max": _short(element.largest), "min": _short(element.smallest)}
    return data


def _short(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _colour_from(data: Any) -> Colour:
    if isinstance(data, str):
        return Colour(data)
    cases = tuple((case["when"], case["use"]) for case in data.get("cases", ()))
    by, values = data.get("by", ""), tuple(data.get("values", {}).items())
    return Colour(data.get("default", ""), cases, by, values, tuple(data.get("palette", ())))


def _colour_data(colour: Colour) -> Any:
    if not colour.cases and not colour.by:
        return colour.default
    data: dict[str, Any] = {"default": colour.default}
    if colour.cases:
        data["cases"] = [{"when": when, "use": use} for when, use in colour.cases]
    if colour.by:
        data |= {"by": colour.by, "values": dict(colour.values), "palette": list(colour.palette)}
    return data
