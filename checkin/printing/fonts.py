"""The fonts every station prints with: Noto Sans SC from `resources/fonts` (SIL Open Font License)."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from checkin.errors import EnvironmentFault
from checkin.places import resources
from checkin.words import say

_FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")


@lru_cache(maxsize=1)
def family() -> str:
    """Load the fonts once and return their family. Raises EnvironmentFault when the files are missing."""
    families: list[str] = []
    for name in _FILES:
        file = resources() / "fonts" / name
        loaded = QFontDatabase.addApplicationFont(str(file))
        if loaded < 0:
            sentence = say("Print", "The font {file} is missing or damaged. Install the program again.")
            raise EnvironmentFault(sentence.format(file=file))
        families += QFontDatabase.applicationFontFamilies(loaded)
    return families[0]


def font(millimetres: float, *, bold: bool = False) -> QFont:
    """Return the program's font at a size in mm, for a painter whose unit is the millimetre × `SCALE`."""
    chosen = QFont(family())
    chosen.setPixelSize(max(1, round(millimetres * SCALE)))
    chosen.setBold(bold)
    chosen.setFeature(QFont.Tag("locl"), 0)  # its digits beside Latin letters cannot be found or copied in a PDF
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return chosen


SCALE = 100
"""Units of the painter in one mm: laid out in hundredths of a mm, text breaks alike at every resolution."""


def missing_characters(text: str) -> str:
    """Return the characters of a text that no font here can draw, each once."""
    metrics = QFontMetricsF(QFont(family()))
    return "".join(dict.fromkeys(c for c in text if not c.isspace() and not metrics.inFontUcs4(ord(c))))
