"""The fonts every station prints with: Noto Sans SC, then fonts that the user added, then those of the system.

Noto Sans SC lies in `resources/fonts` (SIL Open Font License). Who has names with rarer characters puts a font that
has them (BabelStone Han, HanaMin …) into the folder `fonts` of the data folder.
"""

import unicodedata
from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont, QTextLayout

from checkin.errors import EnvironmentFault, InputError
from checkin.places import resources
from checkin.words import Sentence, say

SCALE = 100
"""Units of the painter in one mm: laid out in hundredths of a mm, text breaks alike at every resolution."""
_FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
_KINDS = (".ttf", ".otf", ".ttc", ".otc")
_LARGEST = 200_000_000
"""Bytes of a font file; the largest Chinese ones have 60 million."""
_added: dict[str, tuple[str, ...]] = {}
"""Families of the fonts that were added, by file."""
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


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


def use_pack(folder: Path) -> list[Sentence]:
    """Add the fonts of a folder to the chain, each once; returns a sentence for each file that is no font."""
    faults = []
    for file in sorted(folder.glob("*")) if folder.is_dir() else ():
        if file.suffix.lower() not in _KINDS or str(file) in _added:
            continue
        whole = file.is_file() and file.stat().st_size <= _LARGEST
        loaded = QFontDatabase.addApplicationFont(str(file)) if whole else -1
        _added[str(file)] = tuple(QFontDatabase.applicationFontFamilies(loaded)) if loaded >= 0 else ()
        if loaded < 0:
            faults.append(say("Print", "{file} is no font, or a damaged one.").format(file=file.name))
        _forget()
    return faults


def keep_font(file: Path, folder: Path) -> tuple[str, ...]:
    """Copy a font of the user's into the folder of the chain and add it; returns its families.

    Raises InputError for a file that is no font, EnvironmentFault when it cannot be copied.
    """
    fault = InputError(say("Print", "{file} is no font, or a damaged one.").format(file=file.name))
    if file.suffix.lower() not in _KINDS:
        raise fault
    kept, partial = folder / file.name, folder / f".{file.name}.part"
    try:
        if file.stat().st_size > _LARGEST:
            raise fault
        if not _is_font(data := file.read_bytes()):
            raise fault
        folder.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(data)
        partial.replace(kept)
    except OSError as error:
        sentence = say("Print", "{path} cannot be written: {reason}. Choose another place.")
        raise EnvironmentFault(sentence.format(path=kept, reason=error.strerror)) from error
    _added.pop(str(kept), None)
    use_pack(folder)
    return _added.get(str(kept), ())


def _is_font(data: bytes) -> bool:
    """Try a font without keeping it."""
    tried = QFontDatabase.addApplicationFontFromData(data)
    if tried >= 0:
        QFontDatabase.removeApplicationFont(tried)
    return tried >= 0


def families() -> tuple[str, ...]:
    """Return the chain: Noto Sans SC, then what was added. The system's fonts come after it by themselves."""
    return (family(), *dict.fromkeys(name for names in _added.values() for name in names))


def font(millimetres: float, *, bold: bool = False) -> QFont:
    """Return the font at a size in mm, for a painter whose unit is the hundredth of a mm; not to be changed."""
    return _font(max(1, round(millimetres * SCALE)), bold)


@lru_cache(maxsize=1024)
def _font(pixels: int, bold: bool) -> QFont:
    chosen = QFont(list(families()))
    chosen.setPixelSize(pixels)
    chosen.setBold(bold)
    chosen.setFeature(QFont.Tag("locl"), 0)  # its digits beside Latin letters cannot be found or copied in a PDF
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return chosen


_MEASURED = 10.0
"""Size in mm at which widths are taken; without hinting they grow in proportion."""


@lru_cache(maxsize=2)
def _metrics(bold: bool) -> QFontMetricsF:
    return QFontMetricsF(font(_MEASURED, bold=bold))


@lru_cache(maxsize=2048)
def advance(text: str, bold: bool = False, tracking: float = 0.0) -> float:
    """Return the width of a text in font sizes, with `tracking` added between its characters."""
    if tracking:
        return sum(advance(character, bold) for character in text) + tracking * (len(text) - 1)
    return float(_metrics(bold).horizontalAdvance(text)) / (_MEASURED * SCALE)


def missing_characters(text: str) -> str:
    """Return the characters of a text that no font of the chain can draw, each once."""
    return "".join(dict.fromkeys(c for c in text if not _drawable(c)))


@lru_cache(maxsize=65_536)
def _drawable(character: str) -> bool:
    """Tell whether a character gets a glyph. Of private ones only where a font that was added has it.

    What has no shape of its own (spaces, variation selectors) always does.
    """
    code, category = ord(character), unicodedata.category(character)
    if character.isspace() or category == "Cf" or any(code in selectors for selectors in _SELECTORS):
        return True
    if category == "Co":
        return any(QRawFont.fromFont(QFont(name)).supportsCharacter(code) for name in families()[1:])
    if category in ("Cc", "Cs", "Cn"):
        return False
    layout = QTextLayout(character, font(_MEASURED))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    return bool(runs) and all(0 not in run.glyphIndexes() for run in runs)


def _forget() -> None:
    """Measure again: the chain has changed."""
    for kept in (_font, _metrics, advance, _drawable):
        kept.cache_clear()
