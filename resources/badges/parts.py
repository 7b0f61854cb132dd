"""What the designs of the built-in badge templates are made of: a card that is laid out, and parts of it."""

from dataclasses import dataclass, field
from typing import Any

INK, QUIET, WHITE, BLACK = "#10171D", "#4A5661", "#FFFFFF", "#000000"
TEAL, GOLD, RED, PALE = "#0F4C5C", "#D9A441", "#A3122A", "#F1F5F7"
GROUPS = ["#0F4C5C", "#8A3B12", "#3B4BA3", "#1F6B3A", "#7A1F4B", "#5B4A00", "#4B2E83", "#8C1C13"]
LIES = {
    **{"cr80": (85.6, 53.98), "90x60": (90, 60), "90x54": (90, 54), "80x50": (80, 50), "86x59": (85.7, 59.3)},
    **{"4x3in": (101.6, 76.2), "fold-a6": (148, 105)},
}
STANDS = {
    **{"a7": (74, 105), "a6": (105, 148), "62x100": (62, 100), "59x102": (59, 102)},
    **{"54x70": (54, 70), "51x89": (51, 89)},
}
LABELS = ("62x100", "59x102", "54x70", "51x89")
EDGE = 2.5
"""mm at the edges of a label that its printer leaves white."""
Data = dict[str, Any]


@dataclass
class Card:
    """One card that is being laid out. `u` is its size against the 90 × 60 mm card."""

    size: str
    w: float
    h: float
    elements: list[Data] = field(default_factory=list)

    @property
    def u(self) -> float:
        return (self.w * self.h / 5400) ** 0.5

    @property
    def mono(self) -> bool:
        return self.size in LABELS

    @property
    def m(self) -> float:
        """Margin."""
        return round(max(3.2, min(8.0, 4.6 * self.u)), 2)

    @property
    def white(self) -> float:
        """What a label's foot is higher by."""
        return EDGE if self.mono else 0.0

    def color(self, name: str) -> str:
        """Return a colour, or black where the printer has no other."""
        return BLACK if self.mono and name != WHITE else name

    def add(self, kind: str, name: str, x: float, y: float, w: float, h: float, **more: Any) -> None:
        place = {"x": x, "y": y, "w": w, "h": h}
        self.elements.append({"id": name, "type": kind, **{k: round(v, 2) for k, v in place.items()}, **more})

    def text(
        self, name: str, box: tuple[float, float, float, float], text: str, size: tuple[float, float], **more: Any
    ) -> None:
        sizes = {"max": round(size[0] * 4) / 4, "min": round(size[1] * 4) / 4}
        more["color"] = self.color(more.get("color", INK)) if isinstance(more.get("color", INK), str) else more["color"]
        self.add("text", name, *box, text=text, size=sizes, **more)

    def bar(self, name: str, y: float, h: float, fill: Any) -> None:
        """Fill from edge to edge, and over it: what is cut a little off shows no white.

        A label printer does not reach the label's edge: there it is a box at the top, and a line at the foot.
        """
        if self.mono and y <= 0:
            box = (EDGE, EDGE, self.w - 2 * EDGE, h - EDGE)
            self.add("rect", name, *box, fill=BLACK, radius=1)
        elif self.mono:
            self.add("line", name, self.m, y, self.w - 2 * self.m, 0, stroke=BLACK, stroke_width=0.25)
        else:
            top, bottom = (-2 if y <= 0 else y), (self.h + 2 if y + h >= self.h - 0.01 else y + h)
            self.add("rect", name, -2, top, self.w + 4, bottom - top, fill=fill)

    def qr(self, x: float, y: float, side: float) -> None:
        self.add("qr", "qr", x, y, side, side)

    def point(self, size: float, floor: float = 0) -> float:
        """Return a size of type that grows with the card, though less than it does."""
        return max(floor, size * (0.35 + 0.65 * self.u))


def by_group() -> Any:
    return {"default": TEAL, "by": "group", "palette": GROUPS}


# --- parts that several designs have ---------------------------------------------------------------------------------


def heading(card: Card, y: float, h: float, color: str, align: str = "left") -> None:
    """Write the course's title, and its other language below it, in a band; on a narrow card the title only."""
    m, inner = card.m, card.w - 2 * card.m
    if card.mono:
        m, inner, y, h = m + 0.6, inner - 1.2, y + EDGE, h - EDGE
    gap, look = h * 0.1, {"valign": "middle", "align": align, "color": color, "breaks": "text"}
    whole = (m, y + gap, inner, h - 2 * gap)
    if card.w < 60:
        card.text("title", whole, "{title}", (card.point(9.5), 5), weight="bold", lines=2, **look)
        return
    first, second = (h - 2 * gap) * 0.56, (h - 2 * gap) * 0.4
    both = {**look, "lines": 1 if card.w > card.h else 2, "when": "subtitle != ''"}
    big, small = card.point(11.5), card.point(7.5)
    card.text("title", (m, y + gap, inner, first), "{title}", (big, 5.5), weight="bold", **both)
    card.text("subtitle", (m, y + h - gap - second, inner, second), "{subtitle}", (small, 3.5), **both)
    alone = {**look, "lines": 2, "when": "subtitle == ''"}
    card.text("title-alone", whole, "{title}", (big * 1.1, 6), weight="bold", **alone)


def footing(card: Card, h: float) -> None:
    """Write province and group on the left, seat and number on the right, in the group's colour."""
    y = card.h - h
    card.bar("foot", y, h, by_group())
    footing_texts(card, y, h, "[{province}][ · {group}]", "[{seat} · ]No. {number}")


def footing_texts(
    card: Card, y: float, h: float, left: str, right: str, colors: tuple[str, str] = (WHITE, WHITE)
) -> None:
    """Write two texts into the foot, the second in bold on the right."""
    high, (first, second) = (h - EDGE, (BLACK, BLACK)) if card.mono else (h, colors)
    size, half = (min(card.point(8.5), high * 1.7), 4.5), (card.w - 2 * card.m) * 0.56
    card.text("group", (card.m, y, half, high), left, size, color=first, valign="middle")
    box = (card.m + half + 2.5, y, card.w - 2 * card.m - half - 2.5, high)
    card.text("number", box, right, size, align="right", weight="bold", color=second, valign="middle")


def person(
    card: Card, box: tuple[float, float, float, float], align: str = "left", *, large: float = 34, small: float = 9
) -> None:
    """Write name, transcription, unit and position into a column: the name as large as it can be."""
    x, y, w, h = box
    name, latin, gap, unit = h * 0.47, h * 0.125, h * 0.035, h * 0.25
    big = card.point(large)
    common = {"align": align}
    card.text(
        "name",
        (x, y, w, name),
        "{name}",
        (big, small),
        weight="bold",
        lines=3,
        valign="bottom",
        spaced=True,
        leading=1.16,
        **common,
    )
    card.text(
        "latin", (x, y + name, w, latin), "{latin}", (card.point(11), 5), lines=2, valign="top", color=QUIET, **common
    )
    low = y + name + latin + gap
    card.text(
        "unit", (x, low, w, unit), "{unit}", (card.point(10.5), 5), lines=2, breaks="text", valign="bottom", **common
    )
    last = (x, low + unit, w, y + h - low - unit)
    card.text("position", last, "{position}", (card.point(9), 4.5), valign="middle", color=QUIET, **common)


def about(card: Card, box: tuple[float, float, float, float], align: str = "left") -> None:
    """Write days, venue and organizer: the back of a card."""
    x, y, w, h = box
    name, rest = h * 0.3, h * 0.7
    card.text(
        "name",
        (x, y, w, name),
        "{name}",
        (card.point(22), 8),
        weight="bold",
        lines=2,
        valign="top",
        spaced=True,
        align=align,
    )
    common = {"align": align, "breaks": "text"}
    y += name
    card.text(
        "days",
        (x, y, w, rest * 0.2),
        "{days}",
        (card.point(9.5), 5.5),
        weight="bold",
        lines=2,
        valign="middle",
        **common,
    )
    card.text(
        "venue", (x, y + rest * 0.22, w, rest * 0.24), "{venue}", (card.point(8.5), 5), lines=2, valign="top", **common
    )
    low = (x, y + rest * 0.5, w, rest * 0.5)
    card.text("organizer", low, "{organizer}", (card.point(7.5), 4.5), lines=4, valign="bottom", color=QUIET, **common)


def symbol_side(card: Card, top: float, bottom: float, share: float = 0.46) -> float:
    return min(card.h - top - bottom - 0.4, card.w * share, 62)


def beside(card: Card, top: float, foot: float, column: Any, *, share: float = 0.46, pad: float = 1.0) -> None:
    """Put the symbol on the right, and a column of texts on the left of it."""
    side = symbol_side(card, top, foot, share)
    x = card.w - side - 0.3
    card.qr(x, top + (card.h - top - foot - side) / 2, side)
    start, room = top + pad * card.u, card.h - top - foot - (pad + 1.9) * card.u
    column(card, (card.m, start, x + side * 0.03 - card.m, room))


def below(card: Card, top: float, foot: float, column: Any, *, share: float = 0.64) -> None:
    """Put the symbol at the bottom, and a column of texts above it."""
    room = card.h - top - foot
    side = min(card.w * share, room * (0.53 if card.h > 80 else 0.575), 62)
    card.qr((card.w - side) / 2, card.h - foot - side - 0.5, side)
    column(card, (card.m, top + 1.2 * card.u, card.w - 2 * card.m, room - side - 1.6 * card.u), align="center")
