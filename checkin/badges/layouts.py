"""Sheets of badges: where the cards lie on the page, in millimetres. Data in `resources/badges/sheets.json`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from checkin.errors import InputError
from checkin.places import resources
from checkin.words import Sentence, say

DEFAULT = "a4-8-90x60"
SHEET = ".sheet.json"
"""How the name of a file with a sheet of one's own ends; it lies in the folder `sheets` of the data folder."""
_PAGES = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
_LARGEST_PAGE = 2_000.0
_NEAR = 0.11
"""mm by which a card may be larger than its place: 3⅜ inches are written as 85.7 and as 85.725."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One sheet. Lengths in mm. Where cards are folded, two lie on each place, the upper one upside down."""

    id: str
    page_width: float
    page_height: float
    card_width: float
    card_height: float
    columns: int
    rows: int
    origin_x: float
    origin_y: float
    pitch_x: float
    pitch_y: float
    marks: str = "crop"
    """ "crop": in the margins; "cut": lines between the cards; "none": the labels are cut already."""
    makers: tuple[str, ...] = ()
    fold: bool = False
    roll: bool = False
    dots: int = 0
    """Dots per inch of the printer, where a symbol's modules are to be whole dots."""

    @property
    def title(self) -> Sentence:
        """What the sheet is, for people."""
        size = {"width": f"{self.card_width:g}", "height": f"{self.card_height:g}"}
        if self.roll:
            return say("Badges", "Label roll, {width} × {height} mm").format(**size)
        if self.per_page == 1 and not self.fold and self.page_width == self.card_width:
            return say("Badges", "One badge a page, {width} × {height} mm").format(**size)
        names = {tuple(sorted(lengths)): name for name, lengths in {**_PAGES, "A5": (148.0, 210.0)}.items()}
        sides = tuple(sorted((self.page_width, self.page_height)))
        page = names.get(sides, f"{self.page_width:g} × {self.page_height:g} mm")
        if self.fold:
            folded = say("Badges", "{page}, {count} badges of {width} × {height} mm to fold")
            return folded.format(page=page, count=self.per_page, **size)
        whole = say("Badges", "{page}, {count} badges of {width} × {height} mm")
        return whole.format(page=page, count=self.per_page, **size)

    @property
    def per_page(self) -> int:
        """Cards on one page."""
        return self.columns * self.rows

    @property
    def place_height(self) -> float:
        """Height of one place: of two cards where they are folded."""
        return self.card_height * (2 if self.fold else 1)

    def position(self, index: int) -> tuple[float, float]:
        """Return left and top (mm) of the place with this index on its page, row by row."""
        row, column = divmod(index, self.columns)
        return self.origin_x + column * self.pitch_x, self.origin_y + row * self.pitch_y

    def takes(self, width: float, height: float) -> bool:
        """Tell whether a card of this size fits on a place."""
        return width <= self.card_width + _NEAR and height <= self.card_height + _NEAR


def layouts(folder: Path | None = None) -> dict[str, Layout]:
    """Return the built-in sheets and those in the user's folder, by id. Raises InputError for a faulty file."""
    found = dict(_built_in())
    for file in sorted(folder.glob("*" + SHEET)) if folder is not None and folder.is_dir() else ():
        try:
            own = layout_from(json.loads(file.read_bytes()[:100_000]), file.name.removesuffix(SHEET))
        except (ValueError, RecursionError) as error:
            sentence = say("Badges", "{file} is no sheet: {reason}.")
            raise InputError(sentence.format(file=file.name, reason=str(error))) from error
        found[own.id] = own
    return found


def layout(name: str, folder: Path | None = None) -> Layout:
    """Return a sheet by its id or a maker's number. Raises InputError naming the nearest ones, or all."""
    known = layouts(folder)
    if name in known:
        return known[name]
    plain = name.casefold().replace(" ", "")
    for one in known.values():
        if plain in (maker.casefold().replace(" ", "") for maker in one.makers):
            return one
    names = get_close_matches(name, [*known, *(maker for one in known.values() for maker in one.makers)], 3)
    sentence = say("Badges", "There is no layout {layout}. Choose one of: {known}.")
    raise InputError(sentence.format(layout=repr(name), known=", ".join(names or known)))


@lru_cache(maxsize=1)
def _built_in() -> dict[str, Layout]:
    data = json.loads((resources() / "badges" / "sheets.json").read_bytes())
    found = (layout_from(one, one["id"]) for one in data["sheets"])
    return {one.id: one for one in found}


def layout_from(data: Mapping[str, Any], name: str) -> Layout:
    """Return the sheet of a JSON object. Raises InputError when it is none, or when cards leave the page."""
    try:
        page = _PAGES[data["page"]] if isinstance(data["page"], str) else data["page"]
        page_width, page_height = _pair(page)
        card_width, card_height = _pair(data["card"])
        columns, rows = (int(one) for one in _pair(data["grid"]))
        origin, pitch = _pair(data["origin"]), _pair(data["pitch"])
        made = Layout(
            name,
            page_width,
            page_height,
            card_width,
            card_height,
            columns,
            rows,
            *(*origin, *pitch),
            marks=str(data.get("marks", "crop")),
            makers=tuple(str(maker) for maker in data.get("makers", ())),
            fold=bool(data.get("fold", False)),
            roll=bool(data.get("roll", False)),
            dots=int(data.get("dots", 0)),
        )
    except (KeyError, TypeError, IndexError, ValueError, OverflowError) as error:
        sentence = say("Badges", "The sheet {name} lacks or has a wrong {field}.")
        raise InputError(sentence.format(name=name, field=str(error))) from error
    right, bottom = made.position(made.per_page - 1)
    inside = right + made.card_width <= made.page_width + 0.2 and bottom + made.place_height <= made.page_height + 0.2
    lengths = (page_width, page_height, card_width, card_height)
    sane = all(0 < length <= _LARGEST_PAGE for length in lengths) and 1 <= columns <= 50 and 1 <= rows <= 50
    apart = made.pitch_x >= made.card_width - 0.01 and made.pitch_y >= made.place_height - 0.01
    if not (inside and sane and apart and min(made.origin_x, made.origin_y) >= 0 and 0 <= made.dots <= 4800):
        sentence = say("Badges", "The sheet {name} has cards that lie over each other or outside the page.")
        raise InputError(sentence.format(name=name))
    return made


def _pair(data: Any) -> tuple[float, float]:
    """Return two numbers of a JSON array."""
    first, second = data
    return float(first), float(second)
