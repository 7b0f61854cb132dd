"""What a trainee is found by: name, transcription, pinyin in full and by initials, number, unit, province."""

import unicodedata
from collections.abc import Callable, Container, Mapping
from functools import lru_cache, partial
from typing import Any, NamedTuple

_SHARED = ("unit", "province", "position", "group")
"""What is searched beside name, transcription and number: the same for many people."""
_COMMON = 3
"""Characters of most Chinese names."""
_SHORT = 12
"""Characters of a name in which looking for words is quick."""
_CHINESE = "\u2e80"
"""The first character that may have a pinyin."""


def folded(text: str) -> str:
    """Return text without accents, width and case, so that what looks alike is alike."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join([c for c in decomposed if not unicodedata.combining(c)])


_folded = lru_cache(maxsize=32_768)(folded)
"""For units, provinces and groups: few, and told of many people."""


@lru_cache(maxsize=4096)
def pinyin_of(name: str) -> str:
    """Return a name's pinyin joined and its initials: 王建国 gives "wangjianguo wjg"; Latin names give nothing.

    A first character that is read in several ways gives each of them (曾 as a surname is zeng, elsewhere ceng), and ü
    is found as v and as u, as people type it.
    """
    chinese = [c for c in name if c >= _CHINESE]
    if not chinese:
        return ""
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
    words, length = _dictionary().words, len(text)
    if length == _COMMON:
        known = text[:2] in words or text[1:] in words or text in words
    else:
        known = length > _SHORT or any(text[a:b] in words for a in range(length) for b in range(a + 2, length + 1))
    if known:
        return [syllables[0] for syllables in _dictionary().spell(text) if syllables and syllables[0]]
    return [reading for character in text if (reading := _reading(character))]


@lru_cache(maxsize=30_000)
def _reading(character: str) -> str:
    found = _dictionary().spell(character)
    return found[0][0] if found else ""


@lru_cache(maxsize=30_000)
def _readings(character: str) -> list[str]:
    found = _dictionary().spell(character, heteronym=True)
    return found[0] if found else []


class _Dictionary(NamedTuple):
    spell: Callable[..., list[list[str]]]
    words: Container[str]


@lru_cache(maxsize=1)
def _dictionary() -> _Dictionary:
    """Return the dictionary of pinyin. Its tables take a tenth of a second to load."""
    from pypinyin import Style, pinyin  # noqa: PLC0415
    from pypinyin.constants import PHRASES_DICT  # noqa: PLC0415

    return _Dictionary(partial(pinyin, style=Style.NORMAL, errors="ignore"), PHRASES_DICT)


def search_key(trainee: Mapping[str, Any]) -> str:
    """Return the folded text in which each searched word must occur."""
    name, latin, number = (str(trainee.get(field) or "") for field in ("name", "latin", "number"))
    words = [folded(name), folded(latin), folded(number)]
    words += [_folded(str(trainee[field])) for field in _SHARED if trainee.get(field)]
    words += [folded(number.lstrip("0")), folded(pinyin_of(name)), folded(latin.replace(" ", ""))]
    return " ".join(" ".join(words).split())
