"""Badges held up before a camera: how far away each is, how far away it reads, and whether a door can do with that."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from checkin.badges import symbol
from checkin.badges.faults import least_pixels

FIELD_OF_VIEW = 60.0
"""Degrees across that a webcam shows, where nobody knows better."""
_SHARE = 0.97
"""Of the wanted distance: a hand is not a ruler."""


def focal_length(width: float, field_of_view: float = FIELD_OF_VIEW) -> float:
    """Return the focal length in pixels of a camera whose picture is `width` pixels wide and shows so many degrees.

    >>> round(focal_length(1280))
    1109
    """
    return width / 2 / math.tan(math.radians(field_of_view) / 2)


def held_distance(pixels: float, module: float, focal: float) -> float:
    """Return how far away (mm) a symbol is that is so many pixels wide, its modules `module` mm.

    >>> round(held_distance(83, 1.2, focal_length(1280)) / 10)
    40
    """
    return focal * symbol.SIZE * module / pixels


def greatest_distance(module: float, focal: float) -> float:
    """Return from how far away (mm) a symbol reads, in focus and held still.

    >>> round(greatest_distance(1.2, focal_length(1280)) / 10)
    67
    """
    return focal * module / least_pixels()


def pixels_across(corners: Sequence[tuple[float, float]]) -> float:
    """Return how many pixels wide a symbol is: its longest side, because those that are tilted away look shorter."""
    return max(math.dist(corner, corners[number - 1]) for number, corner in enumerate(corners))


class Judgement(StrEnum):
    """What is known of a badge that was held up."""

    GOOD = "reads from far enough"
    FARTHER = "reads, but was not yet held as far away as the door needs"
    TOO_SMALL = "cannot read from as far away as the door needs"


@dataclass(slots=True)
class Trial:
    """One badge that is tried: module in mm, the camera's focal length in pixels, the distance that the door needs."""

    module: float
    focal: float
    wanted: float
    last: float = 0.0
    """mm; 0: it was not read yet."""
    farthest: float = 0.0

    def read(self, corners: Sequence[tuple[float, float]]) -> None:
        """Take one reading, by the corners of the symbol in pixels."""
        self.last = held_distance(max(1.0, pixels_across(corners)), self.module, self.focal)
        self.farthest = max(self.farthest, self.last)

    @property
    def reach(self) -> float:
        """From how far away (mm) it can read."""
        return greatest_distance(self.module, self.focal)

    @property
    def needed_module(self) -> float:
        """The module (mm) that reads at the wanted distance."""
        return self.wanted * least_pixels() / self.focal

    @property
    def judgement(self) -> Judgement:
        """What is known so far."""
        if self.farthest >= self.wanted * _SHARE:
            return Judgement.GOOD
        return Judgement.TOO_SMALL if self.reach < self.wanted * _SHARE else Judgement.FARTHER
