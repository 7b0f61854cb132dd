"""What a trainee is found by: name, transcription, pinyin in full and by initials, number, unit, province."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_SEARCHED = ("name", "latin", "number", "unit", "province", "position", "group")
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
    from pypinyin import Style, pinyin  # noqa: PLC0415  # its tables take a tenth of a second to load

    chinese = [c for c in name if ord(c) >= _CHINESE]
    first = pinyin(chinese[0], style=Style.NORMAL, heteronym=True, errors="ignore")
    rest = [s[0] for s in pinyin("".join(chinese), style=Style.NORMAL, errors="ignore") if s and s[0]]
    if not rest:
        return ""
    readings = dict.fromkeys([rest[0], *(first[0] if first else [])])
    words = []
    for reading in readings:
        syllables = [reading, *rest[1:]]
        words += ["".join(syllables), "".join(s[0] for s in syllables)]
    words += [word.replace("v", "u") for word in words if "v" in word]
    return " ".join(dict.fromkeys(words))


def search_key(trainee: Mapping[str, Any]) -> str:
    """Return the folded text in which each searched word must occur."""
    words = [str(trainee[name]) for name in _SEARCHED if trainee.get(name)]
    words.append(str(trainee.get("number", "")).lstrip("0"))
    words.append(pinyin_of(str(trainee.get("name", ""))))
    words.append(str(trainee.get("latin", "")).replace(" ", ""))
    return " ".join(folded(" ".join(words)).split())
