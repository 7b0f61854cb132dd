"""Makes the built-in badge templates beside this file: five designs, each laid out anew for every size.

    python resources/badges/make_templates.py

A card that lies has its symbol on the right and the texts on the left; one that stands has them below each other.
Labels for thermal printers are black on white.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
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
TITLES = {
    **{"ceremony": ("Ceremony", "典礼"), "plain": ("Plain", "简洁"), "photo": ("With photo", "带照片")},
    **{"staff": ("Staff", "工作人员"), "walk-in": ("Walk-in, provisional", "现场登记（临时）")},
}
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
        """Fill from edge to edge, and over it: what is cut a little off shows no white."""
        top, bottom = (-2 if y <= 0 else y), (self.h + 2 if y + h >= self.h - 0.01 else y + h)
        self.add(
            "rect", name, -2, top, self.w + 4, bottom - top, fill=self.color(fill) if isinstance(fill, str) else fill
        )

    def qr(self, x: float, y: float, side: float) -> None:
        self.add("qr", "qr", x, y, side, side)

    def point(self, size: float, floor: float = 0) -> float:
        """Return a size of type that grows with the card, though less than it does."""
        return max(floor, size * (0.35 + 0.65 * self.u))


def by_group(card: Card) -> Any:
    return BLACK if card.mono else {"default": TEAL, "by": "group", "palette": GROUPS}


# --- parts that several designs have ---------------------------------------------------------------------------------


def heading(card: Card, y: float, h: float, color: str, align: str = "left") -> None:
    """Write the course's title, and its other language below it, in a band."""
    m, inner = card.m, card.w - 2 * card.m
    lines = 1 if card.w > card.h else 2
    gap = h * 0.1
    if card.w < 60:
        alone = (m, y + gap, inner, h - 2 * gap)
        card.text(
            "title",
            alone,
            "{title}",
            (card.point(9.5), 5),
            weight="bold",
            valign="middle",
            align=align,
            color=color,
            lines=2,
            breaks="text",
        )
        return
    first, second = (h - 2 * gap) * 0.56, (h - 2 * gap) * 0.4
    common = {"align": align, "color": color, "lines": lines, "breaks": "text"}
    when = {"when": "subtitle != ''"}
    big, small = card.point(11.5), card.point(7.5)
    card.text(
        "title", (m, y + gap, inner, first), "{title}", (big, 5.5), weight="bold", valign="middle", **common, **when
    )
    card.text(
        "subtitle",
        (m, y + h - gap - second, inner, second),
        "{subtitle}",
        (small, 4),
        valign="middle",
        **common,
        **when,
    )
    alone = {**common, "lines": 2}
    box = (m, y + gap, inner, h - 2 * gap)
    card.text(
        "title-alone", box, "{title}", (big * 1.1, 6), weight="bold", valign="middle", **alone, when="subtitle == ''"
    )


def footing(card: Card, h: float) -> None:
    """Write province and group on the left, seat and number on the right, in the group's colour."""
    y, m = card.h - h, card.m
    card.bar("foot", y, h, by_group(card))
    size = (min(card.point(8.5), h * 2.1), 4.5)
    half = (card.w - 2 * m) * 0.56
    common = {"color": WHITE, "valign": "middle"}
    card.text("group", (m, y, half, h), "[{province}][ · {group}]", size, **common)
    right = (m + half + 2.5, y, card.w - 2 * m - half - 2.5, h)
    card.text("number", right, "[{seat} · ]No. {number}", size, align="right", weight="bold", **common)


def person(
    card: Card, box: tuple[float, float, float, float], align: str = "left", *, large: float = 34, small: float = 10.5
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
        "latin", (x, y + name, w, latin), "{latin}", (card.point(11), 6), lines=2, valign="top", color=QUIET, **common
    )
    low = y + name + latin + gap
    card.text(
        "unit", (x, low, w, unit), "{unit}", (card.point(10.5), 6), lines=2, breaks="text", valign="bottom", **common
    )
    last = (x, low + unit, w, y + h - low - unit)
    card.text("position", last, "{position}", (card.point(9), 6), valign="middle", color=QUIET, **common)


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


# --- the designs -----------------------------------------------------------------------------------------------------


def beside(card: Card, top: float, foot: float, column: Any, *, share: float = 0.46, pad: float = 1.0) -> None:
    """Put the symbol on the right, and a column of texts on the left of it."""
    side = symbol_side(card, top, foot, share)
    x = card.w - side - 0.3
    card.qr(x, top + (card.h - top - foot - side) / 2, side)
    column(card, (card.m, top + pad * card.u, x + side * 0.03 - card.m, card.h - top - foot - 2 * pad * card.u))


def below(card: Card, top: float, foot: float, column: Any, *, share: float = 0.64) -> None:
    """Put the symbol at the bottom, and a column of texts above it."""
    room = card.h - top - foot
    side = min(card.w * share, room * 0.53, 62)
    card.qr((card.w - side) / 2, card.h - foot - side - 0.5, side)
    column(card, (card.m, top + 1.2 * card.u, card.w - 2 * card.m, room - side - 1.6 * card.u), align="center")


def ceremony(card: Card, back: bool) -> None:
    lies = card.w > card.h
    top, foot = (13 / 60 * card.h, 5.5 / 60 * card.h) if lies else (0.165 * card.h, max(4.2, 0.05 * card.h))
    top, foot = min(top, 22), min(foot, 8)
    card.bar("band", 0, top, TEAL)
    if not card.mono:
        card.bar("line", top - 0.01, 0.7 * card.u, GOLD)
    heading(card, 0, top, WHITE, "left" if lies else "center")
    footing(card, foot)
    start = top + (0 if card.mono else 0.7 * card.u)
    (beside if lies else below)(card, start, foot, about if back else person)


def plain(card: Card, back: bool) -> None:
    lies, m = card.w > card.h, card.m
    top, foot = (10.5 / 60 * card.h, 6.2 / 60 * card.h) if lies else (0.15 * card.h, max(4.6, 0.055 * card.h))
    heading(card, 0.6 * card.u, top - 0.6 * card.u, QUIET, "left" if lies else "center")
    rule = {"stroke": card.color(INK), "stroke_width": 0.25}
    card.add("line", "rule", m, top, card.w - 2 * m, 0, **rule)
    y = card.h - foot
    size, half = (card.point(8.5), 4.5), (card.w - 2 * m) * 0.56
    card.text("group", (m, y, half, foot), "[{province}][ · {group}]", size, color=QUIET, valign="middle")
    right = (m + half + 2.5, y, card.w - 2 * m - half - 2.5, foot)
    card.text("number", right, "[{seat} · ]No. {number}", size, align="right", weight="bold", valign="middle")
    (beside if lies else below)(card, top + 0.4, foot, person)


def photo(card: Card, back: bool) -> None:
    if back:
        ceremony(card, True)
        return
    lies, m, u = card.w > card.h, card.m, card.u
    top, foot = (10 / 60 * card.h, 5.4 / 60 * card.h) if lies else (0.13 * card.h, max(4.6, 0.047 * card.h))
    top, foot = min(top, 16), min(foot, 7.5)
    card.bar("band", 0, top, TEAL)
    heading(card, 0, top, WHITE, "left" if lies else "center")
    footing(card, foot)
    look = {"radius": round(1.5 * u, 2), "stroke": card.color("#C9D3DA"), "stroke_width": 0.2}
    room = card.h - top - foot
    if lies:
        high = room - 2 * 2.6 * u
        wide = high * 0.72
        side = min(card.w - wide - m - 20 * u, max(room * 0.62, 27))
        card.add("photo", "photo", m, top + 2.6 * u, wide, high, **look)
        x = m + wide + 2.6 * u
        head = room - side
        w = card.w - x - m
        card.text(
            "name",
            (x, top + 2.4 * u, w, head * 0.6),
            "{name}",
            (card.point(27), 6.5),
            weight="bold",
            lines=2,
            valign="middle",
            spaced=True,
            leading=1.1,
        )
        latin = (x, top + 2.4 * u + head * 0.6, w, head * 0.26)
        card.text("latin", latin, "{latin}", (card.point(9), 5.5), color=QUIET, valign="top")
        card.qr(card.w - side - 0.3, card.h - foot - side - 0.3, side)
        y, w = top + head + 2 * u, card.w - side - x + side * 0.05
        low = card.h - foot - 2.6 * u
        card.text(
            "unit", (x, y, w, (low - y) * 0.74), "{unit}", (card.point(9), 5), lines=5, breaks="text", valign="top"
        )
        card.text(
            "position",
            (x, low - (low - y) * 0.24, w, (low - y) * 0.24),
            "{position}",
            (card.point(8), 5),
            color=QUIET,
            valign="bottom",
        )
        return
    wide = (card.w - 2 * m) * 0.42
    side = card.w - m - wide - 1.2
    high = min(wide * 1.34, side * 0.96)
    y = top + 1.6 * u
    card.add("photo", "photo", m, y + (side - high) / 2, wide, high, **look)
    card.qr(card.w - side - 0.6, y, side)
    start = y + side + 0.4 * u
    person(card, (m, start, card.w - 2 * m, card.h - foot - start - 1.2 * u), align="center")


def staff(card: Card, back: bool) -> None:
    lies, m = card.w > card.h, card.m
    top = min(17.5 / 60 * card.h, 28) if lies else 0.22 * card.h
    card.bar("band", 0, top, RED)
    inner = card.w - 2 * m
    align = "left" if lies else "center"
    big = (card.point(23), 13)
    if lies:
        card.text(
            "staff-zh",
            (m, top * 0.06, inner * 0.56, top * 0.62),
            "工作人员",
            big,
            weight="bold",
            color=WHITE,
            valign="middle",
            tracking=0.06,
        )
        right = (m + inner * 0.56, top * 0.06, inner * 0.44, top * 0.62)
        card.text(
            "staff-en", right, "STAFF", big, weight="bold", color=WHITE, valign="middle", align="right", tracking=0.12
        )
        title = (m, top * 0.68, inner, top * 0.25)
    else:
        card.text(
            "staff-zh",
            (m, top * 0.05, inner, top * 0.42),
            "工作人员",
            big,
            weight="bold",
            color=WHITE,
            valign="middle",
            align="center",
            tracking=0.06,
        )
        en = (m, top * 0.46, inner, top * 0.2)
        card.text(
            "staff-en",
            en,
            "STAFF",
            (card.point(12), 6),
            weight="bold",
            color=WHITE,
            valign="middle",
            align="center",
            tracking=0.35,
        )
        title = (m, top * 0.67, inner, top * 0.28)
    card.text(
        "title",
        title,
        "{title}",
        (card.point(7.5), 4),
        lines=1 if lies else 2,
        color=WHITE,
        breaks="text",
        valign="middle",
        align=align,
    )
    foot = 5.5 / 60 * card.h if lies else max(4.4, 0.05 * card.h)
    foot = min(foot, 8)
    y, half = card.h - foot, inner * 0.6
    size = (card.point(8.5), 5.5)
    card.bar("foot", y, foot, RED)
    common = {"color": WHITE, "valign": "middle"}
    card.text("group", (m, y, half, foot), "{group}", size, **common)
    card.text("number", (m + half, y, inner - half, foot), "No. {number}", size, align="right", weight="bold", **common)
    (beside if lies else below)(card, top, foot, about if back else person)


def walk_in(card: Card, back: bool) -> None:
    """Black on white: it is printed at the door, on whatever printer stands there."""
    lies, m, u = card.w > card.h, card.m, card.u
    edge = 1.6 * min(1.3, u)
    card.add(
        "rect",
        "edge",
        edge,
        edge,
        card.w - 2 * edge,
        card.h - 2 * edge,
        stroke=BLACK,
        stroke_width=0.4,
        dash=2,
        radius=2,
    )
    top = (12.5 / 60 if lies else 0.12) * card.h
    inner = card.w - 2 * m
    tag = min(inner, (44 if lies else 48) * u)
    x = m if lies else (card.w - tag) / 2
    high = (top - edge) * 0.58
    y = edge + (top - edge) * 0.3
    card.add("rect", "tag", x, y, tag, high, fill=BLACK, radius=round(min(1.6, high * 0.25), 2))
    text = "临时证 PROVISIONAL"
    card.text(
        "provisional",
        (x + 1.5, y, tag - 3, high),
        text,
        (card.point(11), 5.5),
        weight="bold",
        color=WHITE,
        valign="middle",
        align="center",
        tracking=0.05,
    )
    if lies:
        right = (x + tag + 2, y, card.w - m - x - tag - 2, high)
        card.text(
            "title",
            right,
            "{title}",
            (card.point(7.5), 4.5),
            lines=2,
            breaks="text",
            valign="middle",
            align="right",
            color=BLACK,
        )
    else:
        box = (m, top + 0.6 * u, inner, 6 * u)
        card.text(
            "title",
            box,
            "{title}",
            (card.point(8), 4.5),
            lines=2,
            breaks="text",
            valign="middle",
            align="center",
            color=BLACK,
        )
        top += 6 * u
    foot = (5.6 / 60 if lies else 0.05) * card.h
    low, half = card.h - foot - edge - 0.4, inner * 0.5
    card.text("group", (m, low, half, foot), "{group}", (card.point(8.5), 5.5), color=BLACK, valign="middle")
    number = (m + half, low, inner - half, foot)
    card.text(
        "number",
        number,
        "No. {number}",
        (card.point(8.5), 5.5),
        weight="bold",
        color=BLACK,
        valign="middle",
        align="right",
    )
    if lies:
        side = min(low - top, card.w * 0.44, 58)
        qx = card.w - side - edge - 0.6
        card.qr(qx, top, side)
        person(card, (m, top + u, qx + side * 0.03 - m, low - top - 2 * u))
    else:
        side = min((card.w - 2 * edge - 1) * 0.66, (low - top) * 0.53, 62)
        card.qr((card.w - side) / 2, low - side, side)
        person(card, (m, top + u, inner, low - side - top - 1.5 * u), align="center")


DRAWN = {"ceremony": ceremony, "plain": plain, "photo": photo, "staff": staff, "walk-in": walk_in}
BACKS = ("ceremony", "photo", "staff")


def made(design: str, size: str, w: float, h: float) -> Data:
    """Return one template."""
    folds = size.startswith("fold")
    sides = []
    for back in (False, True) if folds or (design in BACKS and size not in LABELS) else (False,):
        card = Card(size, w, h)
        DRAWN[design](card, back and design in BACKS)
        sides.append({"elements": card.elements})
    title, title_zh = TITLES[design]
    corner = {"corner": 3.18} if size == "cr80" else {}
    whole: Data = {"format": "badge-template/1", "name": f"{design}-{size}", "title": title, "title_zh": title_zh}
    whole |= {"card": {"w": w, "h": h, "bleed": 2, **corner}}
    return whole | ({"fold": "a6"} if folds else {}) | {"sides": sides}


def main() -> None:
    for design in DRAWN:
        for size, (w, h) in (LIES | STANDS).items():
            text = json.dumps(made(design, size, w, h), ensure_ascii=False, indent=1)
            (HERE / f"{design}-{size}.badge.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
