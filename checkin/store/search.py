"""What a trainee is found by: name, transcription, pinyin in full and by initials, number, unit, province."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_SEARCHED = ("name", "latin", "number", "unit", "province", "position", "group")
_SHORT = 12
"""Characters of a name in which looking for words is quick."""
_CHINESE = 0x2E80
"""The first code point that may have a pinyin."""


def folded(text: str) -> str:
    """Return text without accents, width and case, so that what looks alike is alike."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def pinyin_of(name: str) -> str:
    """Return a name's pinyin joined and its initials: 王建国 gives "wangjianguo wjg"; Latin names give nothing.

    A first character that is read in several ways gives each of them (曾 as a surname is zeng, elsewhere ceng), and ü
    is found as v and as u, as people type it.
    """
    if not any(ord(c) >= _CHINESE for c in name):
        return ""
    chinese = [c for c in name if ord(c) >= _CHINESE]
    rest = _spelled("".join(chinese))
    if not rest:
        return ""
    readings = dict.fromkeys([rest[0], *_readings(chinese[0])])
    words = []
    for reading in readings:
        syllables = [reading, *rest[1:]]
        words += ["".join(syllables), "".join(s[0] for s in syllables)]
    words += [word.replace("v", "u") for word in words if "v" in word]
    return " ".join(dict.fromkeys(words))


def _spelled(text: str) -> list[str]:
    """Return the pinyin of each character; character by character where no word of the dictionary is in the text."""
    from pypinyin import Style, pinyin  # noqa: PLC0415  # its tables take a tenth of a second to load
    from pypinyin.constants import PHRASES_DICT  # noqa: PLC0415

    length = len(text)
    if length > _SHORT or any(text[a:b] in PHRASES_DICT for a in range(length) for b in range(a + 2, length + 1)):
        return [s[0] for s in pinyin(text, style=Style.NORMAL, errors="ignore") if s and s[0]]
    return [reading for character in text if (reading := _reading(character))]


@lru_cache(maxsize=30_000)
def _reading(character: str) -> str:
    from pypinyin import Style, pinyin  # noqa: PLC0415

    found = pinyin(character, style=Style.NORMAL, errors="ignore")
    return str(found[0][0]) if found else ""


@lru_cache(maxsize=30_000)
def _readings(character: str) -> list[str]:
    from pypinyin import Style, pinyin  # noqa: PLC0415

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return found[0] if found else []


def search_key(trainee: Mapping[str, Any]) -> str:
    """Return the folded text in which each searched word must occur."""
    words = [str(trainee[name]) for name in _SEARCHED if trainee.get(name)]
    words.append(str(trainee.get("number", "")).lstrip("0"))
    words.append(pinyin_of(str(trainee.get("name", ""))))
    words.append(str(trainee.get("latin", "")).replace(" ", ""))
    return " ".join(folded(" ".join(words)).split())
