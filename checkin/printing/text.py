"""Fits a text in a box: breaks it where people break it, and takes the largest size that fits."""

import re
from dataclasses import dataclass
from itertools import combinations, pairwise

from PySide6.QtGui import QFontMetricsF

from checkin.printing.fonts import SCALE, font

POINT = 25.4 / 72
"""Millimetres in a typographic point."""
_BREAK = re.compile(r"(?<=[·•・ \-–])")
_CLOSING = "，。、；：！？）》】”’·・"
"""What does not begin a line."""
_LINE = 1.24
"""Line height, in font sizes."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in lines, at a size in mm. `fits` is False when even the smallest size was too large."""

    lines: tuple[str, ...]
    size: float
    fits: bool

    @property
    def height(self) -> float:
        """Height of all lines in mm."""
        return len(self.lines) * self.size * _LINE


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
) -> Fitted:
    """Return the text at the largest size (points `largest` … `smallest`) that fits a box of width × height mm.

    Names break after ·, hyphen and space only; `anywhere` lets long Chinese texts break between characters.
    """
    size = largest
    while size >= smallest:
        millimetres = size * POINT
        for parts in _arrangements(text, lines, anywhere, width, millimetres, bold):
            fitted = Fitted(parts, millimetres, True)
            if fitted.height <= height and max(_width(part, millimetres, bold) for part in parts) <= width:
                return fitted
        size -= 0.5
    return Fitted((_elided(text, width, smallest * POINT, bold),), smallest * POINT, False)


def _arrangements(
    text: str, lines: int, anywhere: bool, width: float, size: float, bold: bool
) -> list[tuple[str, ...]]:
    """Return the ways to break a text, fewest lines first and then the most even."""
    pieces = [piece for piece in _BREAK.split(text) if piece] or [text]
    found = [
        tuple("".join(pieces[i:j]).strip(" ") for i, j in pairwise((0, *cuts, len(pieces))))
        for count in range(min(lines, len(pieces)))
        for cuts in combinations(range(1, len(pieces)), count)
    ]
    if anywhere and lines > 1 and len(pieces) == 1:
        found += [(text[:at], text[at:]) for at in _cuts(text, width, size, bold)]
    return sorted(found, key=lambda parts: (len(parts), max(_width(part, size, bold) for part in parts)))


def _cuts(text: str, width: float, size: float, bold: bool) -> list[int]:
    """Return the last place where a text without spaces can be cut so that its first line fits."""
    for at in range(len(text) - 1, 0, -1):
        if ord(text[at]) >= 0x2E80 and text[at] not in _CLOSING and _width(text[:at], size, bold) <= width:
            return [at]
    return []


def _width(text: str, size: float, bold: bool) -> float:
    return float(QFontMetricsF(font(size, bold=bold)).horizontalAdvance(text)) / SCALE


def _elided(text: str, width: float, size: float, bold: bool) -> str:
    while len(text) > 1 and _width(text + "…", size, bold) > width:
        text = text[:-1]
    return text + "…"
