"""Fits a text in a box: breaks it where people break it, and takes the largest size that fits."""

import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from checkin.printing.fonts import advance

POINT = 25.4 / 72
"""Millimetres in a typographic point."""
LINE = 1.24
"""Line height, in font sizes."""
_STEP = 0.25
"""Points between two sizes."""
_DOTS = "·•・‧．"
_AFTER = _DOTS + " 　-‐–—/"
"""A line may end after these."""
_NEVER_FIRST = "，。、；：！？）》」』】〉”’…—～％°.,;:!?)]}%" + _AFTER
_NEVER_LAST = "（《「『【〈“‘([{"
_ENDS = "省市州县区旗厅局委部院所处司科室会站队办社校学中心公司大学与和及暨的"
"""Last characters of the parts of a unit's name, and words between: a line that ends there reads better."""
_GOOD = 0.8
"""What a good break may cost: lines shorter than this share are not worth it."""
_MOST = 2_500
"""Ways of breaking that are looked at one by one; longer texts are filled line by line."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in lines, at a size in mm. `fits` is False when even the smallest size was too large."""

    lines: tuple[str, ...]
    size: float
    fits: bool
    leading: float = LINE

    @property
    def height(self) -> float:
        """Height of all lines in mm."""
        return len(self.lines) * self.size * self.leading


@lru_cache(maxsize=1024)
def fit(
    text: str,
    width: float,
    height: float,
    *,
    largest: float,
    smallest: float,
    bold: bool = False,
    lines: int = 2,
    anywhere: bool = False,
    tracking: float = 0.0,
    leading: float = LINE,
) -> Fitted:
    """Return the text at the largest size (points `largest` … `smallest`) that fits a box of width × height mm.

    Names break after ·, hyphen and space and before a Latin word, never inside a word. `anywhere` lets Chinese break
    between characters; a Chinese name of five and more without any such place does so when nothing else fits.
    """
    strict = _pieces(text, anywhere)
    ways = [strict] if anywhere or len(strict) > 1 else [strict, _pieces(text, True)]
    best: Fitted | None = None
    for pieces in ways:
        for count in range(1, min(lines, len(pieces)) + 1):
            parts = _arranged(pieces, count, bold, anywhere)
            widest = max(advance(part, bold, tracking) for part in parts)
            points = min(largest, width / max(widest, 1e-6) / POINT, height / (count * leading) / POINT)
            points = smallest + math.floor((points - smallest) / _STEP + 1e-9) * _STEP
            if points >= smallest and (best is None or points * POINT > best.size):
                best = Fitted(parts, min(points, largest) * POINT, True, leading)
        if best is not None:
            return best
    return Fitted((_elided(text, width, smallest * POINT, bold, tracking),), smallest * POINT, False, leading)


def spaced(name: str) -> str:
    """Return a name of two Chinese characters with a space between, as lists write it: 张　三."""
    return f"{name[0]}　{name[1]}" if len(name) == 2 and all(is_han(c) for c in name) else name


def is_han(character: str) -> bool:
    """Tell whether this is a Chinese character, outside the basic plane too."""
    code = ord(character)
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF or code == 0x3007


def _pieces(text: str, anywhere: bool) -> list[str]:
    """Return the parts between which a line may end. A Chinese text of four or fewer characters is one."""
    if len(text) <= 4 and all(is_han(c) for c in text):
        return [text]
    found: list[str] = []
    for before, character in pairwise(("", *text)):
        if found and not _breaks(before, character, anywhere):
            found[-1] += character
        else:
            found.append(character)
    return found or [text]


def _breaks(before: str, character: str, anywhere: bool) -> bool:
    """Tell whether a line may end between two neighbouring characters."""
    if character in _NEVER_FIRST or before in _NEVER_LAST or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return False
    if before in _AFTER:
        return True
    if is_han(before) and not is_han(character):
        return unicodedata.category(character)[0] == "L" or (anywhere and character in _NEVER_LAST)
    return anywhere and is_han(character) and (is_han(before) or before in _NEVER_FIRST)


def _arranged(pieces: list[str], count: int, bold: bool, prefer_ends: bool) -> tuple[str, ...]:
    """Return the pieces in so many lines, the widest as narrow as can be; where it costs little, at good places."""
    widths = [advance(piece, bold) for piece in pieces]
    if math.comb(len(pieces) - 1, count - 1) > _MOST:
        return _filled(pieces, widths, count)

    def cost(cuts: tuple[int, ...]) -> float:
        ends = (0, *cuts, len(pieces))
        widest = max(sum(widths[i:j]) for i, j in pairwise(ends))
        good = prefer_ends and all(pieces[cut - 1][-1] in _ENDS for cut in cuts)
        return widest * (_GOOD if good else 1.0)

    cuts = min(combinations(range(1, len(pieces)), count - 1), key=cost)
    return tuple("".join(pieces[i:j]).strip() for i, j in pairwise((0, *cuts, len(pieces))))


def _filled(pieces: list[str], widths: list[float], count: int) -> tuple[str, ...]:
    """Fill line after line, as narrow as so many lines allow."""
    low, high = sum(widths) / count, sum(widths)
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (low, middle) if len(list(_lines(pieces, widths, middle))) <= count else (middle, high)
    return tuple(line.strip() for line in _lines(pieces, widths, high))


def _lines(pieces: list[str], widths: list[float], most: float) -> Iterator[str]:
    line, taken = "", 0.0
    for piece, width in zip(pieces, widths, strict=True):
        if line and taken + width > most:
            yield line
            line, taken = "", 0.0
        line, taken = line + piece, taken + width
    yield line


def _elided(text: str, width: float, size: float, bold: bool, tracking: float) -> str:
    """Return as much of a text as fits one line, with … at its end."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        shown = text[:middle] + "…"
        wide = advance(shown, bold, tracking) * size > width
        low, high = (low, middle - 1) if wide else (middle, high)
    return text[:low] + "…"
