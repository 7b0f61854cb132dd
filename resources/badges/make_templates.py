"""Makes the built-in badge templates beside this file: five designs, each laid out anew for every size.

    python resources/badges/make_templates.py

A card that lies has its symbol on the right and the texts on the left; one that stands has them below each other.
Labels for thermal printers are black on white.
"""

import json
from pathlib import Path

from parts import (
    BLACK,
    GOLD,
    INK,
    LABELS,
    LIES,
    QUIET,
    RED,
    STANDS,
    TEAL,
    WHITE,
    Card,
    Data,
    about,
    below,
    beside,
    footing,
    footing_texts,
    heading,
    person,
)

HERE = Path(__file__).parent
BOLD = {"weight": "bold", "valign": "middle"}
TITLES = {
    **{"ceremony": ("Ceremony", "典礼"), "plain": ("Plain", "简洁"), "photo": ("With photo", "带照片")},
    **{"staff": ("Staff", "工作人员"), "walk-in": ("Walk-in, provisional", "现场登记（临时）")},
}


def ceremony(card: Card, back: bool) -> None:
    lies = card.w > card.h
    top, foot = (13 / 60 * card.h, 5.5 / 60 * card.h) if lies else (0.165 * card.h, max(5.0, 0.05 * card.h))
    top, foot = min(top, 22), min(foot, 8) + card.white
    card.bar("band", 0, top, TEAL)
    if not card.mono:
        card.bar("line", top - 0.01, 0.7 * card.u, GOLD)
    heading(card, 0, top, WHITE, "left" if lies else "center")
    footing(card, foot)
    start = top + (0 if card.mono else 0.7 * card.u)
    (beside if lies else below)(card, start, foot, about if back else person)


def plain(card: Card, _back: bool) -> None:
    lies, m = card.w > card.h, card.m
    top, foot = (
        (10.5 / 60 * card.h, 6.2 / 60 * card.h) if lies else (0.15 * card.h, max(4.6, 0.055 * card.h) + card.white)
    )
    heading(card, 0.6 * card.u, top - 0.6 * card.u, QUIET, "left" if lies else "center")
    rule = {"stroke": card.color(INK), "stroke_width": 0.25}
    card.add("line", "rule", m, top, card.w - 2 * m, 0, **rule)
    texts = ("[{province}][ · {group}]", "[{seat} · ]No. {number}")
    footing_texts(card, card.h - foot, foot, *texts, (QUIET, INK))
    (beside if lies else below)(card, top + 0.4, foot, person)


def photo(card: Card, back: bool) -> None:
    if back:
        ceremony(card, True)
        return
    lies = card.w > card.h
    top, foot = (10 / 60 * card.h, 5.4 / 60 * card.h) if lies else (0.13 * card.h, max(5.0, 0.047 * card.h))
    top, foot = min(top, 16), min(foot, 7.5) + card.white
    card.bar("band", 0, top, TEAL)
    heading(card, 0, top, WHITE, "left" if lies else "center")
    footing(card, foot)
    look = {"radius": round(1.5 * card.u, 2), "stroke": card.color("#C9D3DA"), "stroke_width": 0.2}
    (photo_lies if lies else photo_stands)(card, top, foot, look)


def photo_lies(card: Card, top: float, foot: float, look: Data) -> None:
    """Photo on the left over the whole height, name to the right of it, symbol in the lower right corner."""
    m, u, room = card.m, card.u, card.h - top - foot
    high = room - 2 * 2.6 * u
    wide = high * 0.72
    side = min(card.w - wide - m - 20 * u, max(room * 0.62, 27))
    card.add("photo", "photo", m, top + 2.6 * u, wide, high, **look)
    x = m + wide + 2.6 * u
    head, w = room - side, card.w - x - m
    name = (x, top + 2.4 * u, w, head * 0.6)
    card.text("name", name, "{name}", (card.point(27), 6.5), lines=2, spaced=True, leading=1.1, **BOLD)
    latin = (x, top + 2.4 * u + head * 0.6, w, head * 0.26)
    card.text("latin", latin, "{latin}", (card.point(9), 5.5), color=QUIET, valign="top")
    card.qr(card.w - side - 0.3, card.h - foot - side - 0.3, side)
    y, w, low = top + head + 2 * u, card.w - side - x + side * 0.05, card.h - foot - 2.6 * u
    unit = (x, y, w, (low - y) * 0.74)
    card.text("unit", unit, "{unit}", (card.point(9), 5), lines=5, breaks="text", valign="top")
    position = (x, low - (low - y) * 0.24, w, (low - y) * 0.24)
    card.text("position", position, "{position}", (card.point(8), 5), color=QUIET, valign="bottom")


def photo_stands(card: Card, top: float, foot: float, look: Data) -> None:
    """Photo and symbol side by side, the person below them."""
    m, u = card.m, card.u
    wide = (card.w - 2 * m) * 0.42
    side = card.w - m - wide - 1.2
    high = min(wide * 1.34, side * 0.96)
    y = top + 1.6 * u
    card.add("photo", "photo", m, y + (side - high) / 2, wide, high, **look)
    card.qr(card.w - side - 0.6, y, side)
    start = y + side + 0.4 * u
    person(card, (m, start, card.w - 2 * m, card.h - foot - start - 1.9 * u), align="center")


def staff(card: Card, back: bool) -> None:
    lies, m = card.w > card.h, card.m
    top = min(17.5 / 60 * card.h, 28) if lies else (0.22 if card.h > 80 else 0.2) * card.h + card.white * 0.4
    foot = min(5.5 / 60 * card.h if lies else max(5.0, 0.05 * card.h), 8) + card.white
    inner, big, loud = card.w - 2 * m, (card.point(23), 10), {**BOLD, "color": WHITE}
    card.bar("band", 0, top, RED)
    small = {"color": WHITE, "breaks": "text", "valign": "middle"}
    if lies:
        card.text("staff-zh", (m, top * 0.06, inner * 0.56, top * 0.62), "工作人员", big, tracking=0.06, **loud)
        right = (m + inner * 0.56, top * 0.06, inner * 0.44, top * 0.62)
        card.text("staff-en", right, "STAFF", big, align="right", tracking=0.12, **loud)
        title = (m, top * 0.68, inner, top * 0.25)
        card.text("title", title, "{title}", (card.point(7.5), 3.5), **small)
    else:
        loud["align"] = small["align"] = "center"
        y, high = card.white, top - card.white
        card.text("staff-zh", (m, y + high * 0.05, inner, high * 0.42), "工作人员", big, tracking=0.06, **loud)
        middle = (m, y + high * 0.46, inner, high * 0.2)
        card.text("staff-en", middle, "STAFF", (card.point(12), 5), tracking=0.35, **loud)
        title = (m + card.white * 0.3, y + high * 0.67, inner - card.white * 0.6, high * 0.28)
        card.text("title", title, "{title}", (card.point(7.5), 3.5), lines=2, **small)
    card.bar("foot", card.h - foot, foot, RED)
    footing_texts(card, card.h - foot, foot, "{group}", "No. {number}")
    (beside if lies else below)(card, top, foot, about if back else person)


def walk_in(card: Card, _back: bool) -> None:
    """Black on white: it is printed at the door, on whatever printer stands there."""
    lies, m, u = card.w > card.h, card.m, card.u
    edge, inner = 1.6 * min(1.3, u), card.w - 2 * m
    frame = {"stroke": BLACK, "stroke_width": 0.4, "dash": 2, "radius": 2}
    card.add("rect", "edge", edge, edge, card.w - 2 * edge, card.h - 2 * edge, **frame)
    top = (12.5 / 60 if lies else 0.12) * card.h
    tag = min(inner, (44 if lies else 48) * u)
    x, y, high = m if lies else (card.w - tag) / 2, edge + (top - edge) * 0.3, (top - edge) * 0.58
    card.add("rect", "tag", x, y, tag, high, fill=BLACK, radius=round(min(1.6, high * 0.25), 2))
    middle = {"valign": "middle", "align": "center"}
    inside = (x + 1.5, y, tag - 3, high)
    size = (card.point(11), 5.5)
    card.text("provisional", inside, "临时证 PROVISIONAL", size, weight="bold", color=WHITE, tracking=0.05, **middle)
    title = {"lines": 2, "breaks": "text", "color": BLACK}
    if lies:
        right = (x + tag + 2, y, card.w - m - x - tag - 2, high)
        card.text("title", right, "{title}", (card.point(7.5), 4.5), valign="middle", align="right", **title)
    else:
        card.text("title", (m, top + 0.6 * u, inner, 6 * u), "{title}", (card.point(8), 4.5), **title, **middle)
        top += 6 * u
    foot = (5.6 / 60 if lies else 0.05) * card.h
    low, half, size = card.h - foot - edge - 0.4, inner * 0.5, (card.point(8.5), 5.5)
    card.text("group", (m, low, half, foot), "{group}", size, color=BLACK, valign="middle")
    number = (m + half, low, inner - half, foot)
    card.text("number", number, "No. {number}", size, color=BLACK, align="right", **BOLD)
    if lies:
        side = min(low - top, card.w * 0.44, 58)
        x = card.w - side - edge - 0.6
        card.qr(x, top, side)
        person(card, (m, top + u, x + side * 0.03 - m, low - top - 2 * u))
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
