"""The order in which badges are printed: as they will be handed out."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from checkin.badges.face import BadgeFace
from checkin.errors import InputError
from checkin.words import say

_PROVINCES = """
    北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南
    重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾
""".split()  # noqa: SIM905  # a list of them would be three times as long
"""In the order of GB/T 2260, in which lists of provinces are read."""
_SURNAMES = {
    **{"曾": "zeng", "单": "shan", "解": "xie", "仇": "qiu", "查": "zha", "朴": "piao", "翟": "zhai", "盖": "ge"},
    **{"缪": "miao", "种": "chong", "员": "yun", "折": "she", "尹": "yin", "区": "ou", "任": "ren", "华": "hua"},
    **{"覃": "qin", "乐": "yue", "洗": "xian", "秘": "bi", "召": "shao", "繁": "po", "黑": "he", "逄": "pang"},
    **{"尉迟": "yu chi", "万俟": "mo qi", "长孙": "zhang sun", "澹台": "tan tai", "令狐": "ling hu", "宇文": "yu wen"},
}
"""How surnames are read that are read otherwise elsewhere."""
_DIGITS = re.compile(r"(\d+)")
_LAST = "\uffff"
"""Sorts after every text: who has no seat, unit or group comes last."""

Key = tuple[object, ...]


def natural(text: str) -> Key:
    """Return a key that sorts numbers in texts by their value: A9 before A10. Nothing sorts last."""
    if not text:
        return ((1, 0, _LAST),)
    parts = _DIGITS.split(text.casefold())
    return tuple((0, int(part), "") if part.isdecimal() and len(part) < 19 else (1, 0, part) for part in parts if part)


def province_key(text: str) -> Key:
    """Return a key that sorts provinces as lists in China do; what is none comes after them, by its letters."""
    for place, name in enumerate(_PROVINCES):
        if text.startswith(name):
            return (place, text)
    return (len(_PROVINCES), text or _LAST)


@lru_cache(maxsize=16_384)
def pinyin_key(name: str) -> Key:
    """Return a key that sorts names by pinyin, syllable by syllable, and Latin names among them by their letters."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415  # its tables take a tenth of a second to load

    for length in (2, 1):
        read = _SURNAMES.get(name[:length])
        if read is not None:
            rest = lazy_pinyin(name[length:], style=Style.TONE3, neutral_tone_with_five=True)
            return (tuple(read.split()) + tuple(rest), name)
    return (tuple(part.casefold() for part in lazy_pinyin(name, style=Style.TONE3)), name)


_KEYS: dict[str, Callable[[BadgeFace], Key]] = {
    "number": lambda face: natural(face.number),
    "pinyin": lambda face: pinyin_key(face.name),
    "unit": lambda face: (pinyin_key(face.unit or _LAST), natural(face.number)),
    "province": lambda face: (province_key(face.province), pinyin_key(face.unit or _LAST), natural(face.number)),
    "group": lambda face: (natural(face.group), natural(face.number)),
    "seat": lambda face: (natural(face.seat), natural(face.number)),
}
ORDERS = tuple(_KEYS)
"""What badges can be ordered by."""


def ordered(faces: Iterable[BadgeFace], by: str) -> list[BadgeFace]:
    """Return the badges in order. Raises InputError for an unknown one."""
    key = _KEYS.get(by)
    if key is None:
        sentence = say("Badges", "Badges cannot be ordered by {order}. Choose one of: {known}.")
        raise InputError(sentence.format(order=repr(by), known=", ".join(ORDERS)))
    return sorted(faces, key=key)


def numbers_of(faces: Sequence[BadgeFace]) -> list[str]:
    """Return the numbers of these badges, in their order."""
    return [face.number for face in faces]
