"""What a trainee is found by: name, transcription, pinyin in full and by initials, number, unit, province."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_SEARCHED = ("name", "latin", "number", "unit", "province", "position", "group")


def folded(text: str) -> str:
    """Return text without accents, width and case, so that what looks alike is alike."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def pinyin_of(name: str) -> str:
    """Return a name's pinyin joined and its initials: 王建国 gives "wangjianguo wjg"; Latin names give nothing."""
    if not any(ord(c) >= 0x2E80 for c in name):
        return ""
    from pypinyin import lazy_pinyin  # noqa: PLC0415  # its tables take a tenth of a second to load

    syllables = [s for s in lazy_pinyin(name, errors="ignore") if s]
    return "".join(syllables) + " " + "".join(s[0] for s in syllables)


def search_key(trainee: Mapping[str, Any]) -> str:
    """Return the folded text in which each searched word must occur."""
    words = [str(trainee[name]) for name in _SEARCHED if trainee.get(name)]
    words.append(pinyin_of(str(trainee.get("name", ""))))
    words.append(str(trainee.get("latin", "")).replace(" ", ""))
    return folded(" ".join(words))
