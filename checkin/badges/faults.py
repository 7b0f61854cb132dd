"""What is wrong with badges before they are printed: whose, where, what, and what to do."""

import json
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import Any

from checkin.places import resources
from checkin.words import Sentence


class Severity(IntEnum):
    """How bad it is. What STOPs must not be printed; the worst sorts first."""

    STOP = 0
    WARN = 1
    NOTE = 2


class FaultKind(StrEnum):
    """What can be wrong, each found by one check."""

    TOO_LONG = "text does not fit"
    NO_GLYPH = "no font has a character"
    DOTS = "the symbol's modules are too small for the printer"
    NO_SYMBOL = "there is no symbol"
    DISTANCE = "the symbol reads only from near"
    COVERED = "the symbol is covered or cannot be read"
    CONTRAST = "the text cannot be told from its ground"
    OUTSIDE = "outside the card, or cut off"
    SLOT = "over the slot"
    PHOTO = "no photo"
    DOUBLE_TOKEN = "two badges with one symbol"  # noqa: S105  # no password
    DOUBLE_NAME = "two people of one name"
    SIZE = "the card does not fit the sheet"
    BACK = "the second side is not printed"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `number` is the person's, "" for the template; `element` the one of the template, "" for none."""

    severity: Severity
    kind: FaultKind
    who: str
    element: str
    sentence: Sentence
    advice: Sentence
    number: str = ""


@lru_cache(maxsize=1)
def _distances() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((resources() / "badges" / "distances.json").read_bytes())
    return found


def cameras() -> tuple[str, ...]:
    """Return the cameras whose reading distance is known."""
    return tuple(_distances()["cameras"])


def reading_distance(module: float, camera: str = "") -> float:
    """Return how far away (mm) a symbol with modules of this width (mm) is read, by a webcam of 720p if none is said.

    >>> round(reading_distance(1.2) / 10)
    67
    """
    data = _distances()
    return float(data["cameras"][camera or data["usual_camera"]]) * module / least_pixels()


def least_pixels() -> float:
    """Return how many pixels of the camera's picture a module needs at least."""
    return float(_distances()["least_pixels"])


def wanted_distance() -> float:
    """Return the distance (mm) that a badge is to be read at if nobody says otherwise."""
    return float(_distances()["wanted_cm"]) * 10


def least_module() -> float:
    """Return the narrowest module (mm) that is printed."""
    return float(_distances()["least_module_mm"])


def least_dots() -> int:
    """Return the fewest printer dots of a module (Denso, qrcode.com)."""
    return int(_distances()["least_dots"])
