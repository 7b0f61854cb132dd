"""Which encoding a text is in: by its mark, as UTF-8, as UTF-16 without a mark, else by what reads best.

A list of a dozen names is too short for statistics, so each reading is judged by how well its letters fit the alphabet
of one language, and its Chinese characters those that are in daily use.
"""

import codecs
import unicodedata
import warnings
from collections.abc import Iterator
from itertools import pairwise

from checkin.sheets.book import Encoding
from checkin.sheets.refusals import Refused

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CHINESE = ("gb18030", "big5", "cp932", "cp949")
_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
ALPHABETS: dict[str, tuple[str, ...]] = {
    "cp1252": (
        "äöüß",
        "àâæçéèêëîïôœùûüÿ",
        "áéíñóúü",
        "áâãàçéêíóôõú",
        "àèéìòù",
        "åäöé",
        "æøåé",
        "áðéíóúýþæö",
    ),
    "cp1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"),
    "cp1251": (_RUSSIAN, "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдђежзијклљмнњопрстћуфхцчџш"),
    "cp1254": ("çğıi̇öşüâîû",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"),
    "cp1253": ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",),
    "cp1255": ("אבגדהוזחטיךכלםמןנסעףפץצקרשת",),
    "cp1256": ("ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيپچژگک",),
    "cp874": ("".join(chr(c) for c in range(0x0E01, 0x0E5C)),),
    "koi8-r": (_RUSSIAN,),
    "cp866": (_RUSSIAN,),
}
"""The letters beyond ASCII of the languages that are written in a code page; likelier code pages first."""
_TELLING = {
    "gb18030": ("姓名", "单位", "编号", "省", "市"),
    "big5": ("姓名", "單位", "編號", "縣", "臺"),
    "cp932": ("氏名", "名前", "所属", "番号"),
    "cp949": ("성명", "이름", "소속", "번호"),
}
_FREQUENT = {
    **dict.fromkeys(("cp1251", "koi8-r", "cp866"), "оеаин"),
    "cp1253": "αοιεσάόίέ",
    "cp1255": "יוהלאמ",
    "cp1256": "المينرو",
    "cp874": "านรอกเงมย่ีล",
}
"""Letters that make two fifths of a language, and a fifth of what is not in it."""
_QUIET = "·•‘’“”–—…«»°ºª№。，、：；（）　・‧"
"""Marks that are at home in a list of names."""
_WESTERN = ("cp1252", "cp1250", "cp1254", "cp1257")
_MOST = 20_000
"""Characters that are judged."""
_ENOUGH = 10
_OFFERED = 5


def decode(data: bytes, encoding: str = "") -> tuple[str, str, tuple[Encoding, ...]]:
    """Return the text, its encoding, and the encodings that could be meant, the likeliest first.

    Raises Refused when the bytes cannot be read in the `encoding` asked for, or in none.
    """
    if encoding:
        return _asked(data, encoding)
    certain = _certain(data)
    if certain is not None:
        name, text = certain
        if text.isascii():
            return text, name, ()
        others = [pair for pair in _ranked(data) if pair[0] != name]
        return text, name, _offer([(name, text), *others])
    for name, sample in (ranked := _ranked(data)):
        try:
            return data.decode(name), name, _offer([(name, sample), *(pair for pair in ranked if pair[0] != name)])
        except UnicodeDecodeError:  # beyond the lines that were judged
            continue
    raise Refused("binary" if b"\0" in data else "undecodable", encoding="utf-8, gb18030")


def _asked(data: bytes, encoding: str) -> tuple[str, str, tuple[Encoding, ...]]:
    try:
        if not codecs.lookup(encoding)._is_text_encoding:  # of hex and rot13 it is False
            raise LookupError
    except (LookupError, ValueError):
        raise Refused("no_encoding", encoding=encoding) from None
    try:
        with warnings.catch_warnings(action="ignore"):
            text = data.decode(encoding)
    except (UnicodeError, ValueError):
        raise Refused("undecodable", encoding=encoding) from None
    _, _, offered = decode(data)
    asked = Encoding(encoding, _sample(text))
    return text, encoding, (asked, *(one for one in offered if one.name != encoding))


def _certain(data: bytes) -> tuple[str, str] | None:
    """Return encoding and text where there is no doubt, or next to none."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return encoding, data.decode(encoding)
            except UnicodeDecodeError:
                return encoding, data.decode(encoding, "replace")
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if len(data) % 2 == 0 and zeros.count(0) * 20 > len(zeros):  # commas and line ends are ASCII
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if "\0" not in text and "\n" in text:
                return encoding, text
    text = data.decode("utf-8", "replace")
    faults, beyond = text.count("\N{REPLACEMENT CHARACTER}"), len(text) - len(text.encode("ascii", "ignore"))
    return ("utf-8", text) if beyond >= 6 * faults else None  # some may be cut off in the middle, or fallen out


def _ranked(data: bytes) -> list[tuple[str, str]]:
    """Return (encoding, text) of each reading without a fault, the best first."""
    sample = _telling_lines(data)
    scores: dict[str, float] = {}
    texts: dict[str, str] = {}
    for place, name in enumerate((*CHINESE[:1], *ALPHABETS, *CHINESE[1:])):
        try:
            texts[name] = sample.decode(name)
        except UnicodeDecodeError:
            continue
        if not any(unicodedata.category(c) in ("Cc", "Co") for c in texts[name] if c not in "\t\r\n\x1a"):
            scores[name] = _plausibility(name, texts[name]) - place / 1000
    if max(scores.values(), default=0) < 0.9 and b"\0" not in data:
        guess = _second_opinion(sample)
        if guess in scores and guess not in _WESTERN:
            scores[guess] += 0.15
    return [(name, texts[name]) for name in sorted(scores, key=lambda name: -scores[name])]


def _second_opinion(sample: bytes) -> str:
    """Return what charset-normalizer makes of it: good at scripts, not at telling cp1252 from cp1250."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  # only where there is doubt

    best = from_bytes(sample[:65_536]).best()
    name = best.encoding.replace("_", "-") if best else ""
    return {"cp1125": "cp866", "gbk": "gb18030", "gb2312": "gb18030", "shift-jis": "cp932", "euc-kr": "cp949"}.get(
        name, name
    )


def _plausibility(encoding: str, text: str) -> float:
    """Return how well a reading looks like a list of names: 1 very, 0 or less not at all."""
    letters = [c for c in text if c > "\x7f"][:_MOST]
    if not letters:
        return 1.0
    faults = sum(_odd_pairs(text[:_MOST])) / len(letters)
    if encoding in CHINESE:
        told = 0.2 if any(word in text for word in _TELLING[encoding]) else 0.0
        if encoding == "cp949" and len(letters) >= _ENOUGH:
            told += 0.1  # everything in the Korean half of the table: in Chinese that would be chance
        return sum(_daily(c, encoding) for c in letters) / len(letters) + told - faults
    folded = [c.lower() for c in letters]
    marks = sum(c in _QUIET for c in folded)
    known = [sum(c in alphabet for c in folded) for alphabet in ALPHABETS[encoding]]
    every: float = sum(any(c in alphabet for alphabet in ALPHABETS[encoding]) for c in folded)
    if encoding in _FREQUENT:
        every -= 0.5 * max(0.0, len(letters) - 2.5 * sum(c in _FREQUENT[encoding] for c in folded))
    return (0.6 * max(known) + 0.4 * every + 0.7 * marks) / len(letters) - faults


def _daily(character: str, encoding: str) -> float:
    """Return how usual a character of a Chinese, Japanese or Korean code page is, by its place in it."""
    if character in _QUIET:
        return 0.9
    code = character.encode(encoding)
    if len(code) != 2:  # four bytes of GB18030: rare names; one of cp932: half-width kana
        return 0.2
    lead, trail = code
    if encoding == "gb18030":
        usual = 1.0 if 0xB0 <= lead <= 0xD7 else 0.6
        return usual if lead >= 0xB0 and trail >= 0xA1 and lead <= 0xF7 else 0.1
    if encoding == "big5":
        return 1.0 if 0xA4 <= lead <= 0xC6 else 0.4
    if encoding == "cp949":
        return 1.0 if 0xB0 <= lead <= 0xC8 and trail >= 0xA1 else 0.2
    return 1.0 if 0x82 <= lead <= 0x83 or 0x88 <= lead <= 0x97 else 0.4


def _odd_pairs(text: str) -> Iterator[float]:
    """Yield a fault for each two neighbours that no name has."""
    for one, two in pairwise(text):
        if one < "\x80" and two < "\x80":
            continue
        kinds = unicodedata.category(one)[0], unicodedata.category(two)[0]
        if not all(kind in "LM" for kind in kinds):
            symbol, kind = (one, kinds[0]) if kinds[1] in "LM" else (two, kinds[1])
            if any(k in "LM" for k in kinds) and symbol > "\x7f" and symbol not in _QUIET and kind in "SPN":
                yield 0.3
        elif _script(one) != _script(two):
            yield 0.8
        elif one.islower() and two.isupper():
            yield 0.6
        elif one > "\x7f" and two > "\x7f" and _script(one) == "LATIN":
            yield 0.3


def _script(letter: str) -> str:
    """Return the script of a letter, roughly: the first word of its name."""
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0]


def _telling_lines(data: bytes) -> bytes:
    """Return the lines with bytes beyond ASCII, as many as are judged."""
    lines, length = [], 0
    for line in data.split(b"\n"):
        if not line.isascii():
            lines.append(line)
            length += len(line)
            if length > _MOST:
                break
    return b"\n".join(lines)


def _offer(ranked: list[tuple[str, str]]) -> tuple[Encoding, ...]:
    return tuple(Encoding(name, _sample(text)) for name, text in ranked[:_OFFERED])


def _sample(text: str, most: int = 4) -> tuple[str, ...]:
    """Return the first cells that an encoding can get wrong."""
    cells: dict[str, None] = {}
    for line in text[:_MOST].splitlines():
        for cell in line.replace(";", ",").replace("\t", ",").split(","):
            if not cell.isascii() and cell.strip(' "'):
                cells[cell.strip(' "')[:40]] = None
            if len(cells) == most:
                return tuple(cells)
    return tuple(cells)
