"""Which column is what: the header, found by its headings in Chinese, English and the languages around."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

HEADINGS: dict[str, tuple[str, ...]] = {
    "number": (
        *("编号", "学员编号", "学号", "学员号", "证件编号", "胸牌号", "人员编号", "編號", "number", "trainee number"),
        *("registration number", "badge number", "participant number", "id", "no", "nr", "номер", "nummer", "numéro"),
        *("序号", "序", "排序", "#", "№"),
    ),
    "name": (
        *("姓名", "名字", "学员姓名", "参训人员姓名", "参会人员姓名", "参训人员", "参会人员", "人员姓名", "中文姓名"),
        *("中文名", "姓名中文", "name", "full name", "chinese name", "name in chinese", "name chinese", "trainee"),
        *("trainee name", "participant", "participant name", "name of participant", "name of trainee", "фио", "имя"),
        *("nom", "nombre", "氏名", "성명", "이름"),
    ),
    "latin": (
        *(
            "拼音",
            "姓名拼音",
            "汉语拼音",
            "拼音姓名",
            "英文名",
            "英文姓名",
            "姓名英文",
            "latin",
            "latin name",
            "pinyin",
        ),
        *(
            "pinyin",
            "transcription",
            "name in latin",
            "name in pinyin",
            "name pinyin",
            "english name",
            "name in english",
        ),
        *("name english", "romanized name", "passport name", "name as in passport"),
    ),
    "unit": (
        *("单位", "工作单位", "单位名称", "所在单位", "单位全称", "派出单位", "选派单位", "推荐单位", "报送单位"),
        *("所属单位", "單位", "unit", "organization", "organisation", "institution", "work unit", "employer"),
        *("company", "affiliation", "agency", "office", "организация", "所属", "소속", "部门", "所在部门", "处室"),
        *("单位及部门", "department"),
    ),
    "province": (
        *("省份", "省", "省市", "省市区", "省区市", "所在省份", "所属省份", "所在省", "地区", "所在地区", "province"),
        *("region", "state", "provincial region", "province or region"),
    ),
    "position": (
        *("职务", "现任职务", "职务职称", "职务职级", "职务级别", "行政职务", "职称", "职级", "职位", "岗位"),
        *("position", "job title", "post", "title", "function", "rank", "должность"),
    ),
    "group": ("组别", "组", "分组", "小组", "所在小组", "班组", "分组情况", "组号", "group", "team", "class", "группа"),
    "seat": ("座位号", "座位", "座号", "席位", "席位号", "座次", "seat", "seat number", "seat no"),
    "phone": (
        *("手机", "手机号", "手机号码", "移动电话", "电话", "联系电话", "联系方式", "电话号码", "办公电话", "固定电话"),
        *("手機", "電話", "phone", "mobile", "telephone", "tel", "phone number", "mobile number", "mobile phone"),
        *("cell phone", "contact number", "contact", "телефон", "cellphone"),
    ),
}
"""The headings by which each field is known, the most telling first; case, width, spaces, punctuation do not matter."""
FIELDS = tuple(HEADINGS)
SEARCHED_ROWS = 50
"""Rows in which the headings are looked for."""
_BRACKETED = re.compile(r"[(（\[【].*?[)）\]】]")
_PARTS = re.compile(r"[/／、|\n]+")
_CHINESE = re.compile(r"[^\u2e80-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Header:
    """Rows `first` to `last` (counted from 0) name the columns; `headings` and `columns` by place from 0."""

    first: int
    last: int
    headings: tuple[str, ...]
    columns: Mapping[str, int]


def plain(heading: str) -> str:
    """Return a heading without case, width, spaces and punctuation: by this it is known and remembered."""
    folded = unicodedata.normalize("NFKC", heading).casefold()
    return re.sub(r"[\W_]+", "", folded) or re.sub(r"\s+", "", folded)


_BY_HEADING = {
    plain(heading): (field, rank) for field, headings in HEADINGS.items() for rank, heading in enumerate(headings)
}


def field_of(heading: str, remembered: Mapping[str, str] | None = None) -> tuple[str, int]:
    """Return the field that a heading names ("" for none), and how telling it is: 0 most.

    What was `remembered` of it (by its plain form) goes first. Of "姓名 Name", "Name (姓名)" and "姓名*" each part is
    tried.
    """
    kept = (remembered or {}).get(plain(heading))
    if kept is not None:
        return kept, -1
    for step, variant in enumerate(_variants(heading)):
        field, rank = _BY_HEADING.get(variant, ("", 0))
        if field:
            return field, rank + 100 * step
    return "", 0


def _variants(heading: str) -> Iterator[str]:
    yield plain(heading)
    bare = _BRACKETED.sub(" ", heading)
    inside = " ".join(_BRACKETED.findall(heading))
    for text in (bare, *_PARTS.split(bare), _CHINESE.sub("", bare), re.sub(r"[\u2e80-\u9fff]+", " ", bare), inside):
        if plain(text):
            yield plain(text)


def find_header(rows: Sequence[Sequence[str]], remembered: Mapping[str, str] | None = None) -> Header | None:
    """Return the header, or None when there is none: the row, or two rows, that name most fields; a name at least.

    Of two columns for a field the one with the more telling heading counts: 编号 is a number of the person, 序号
    beside it only one of the row.
    """
    best, most = None, (0, False)
    for index in range(min(len(rows), SEARCHED_ROWS)):
        found = header_at(rows, index, remembered)
        score = len(found.columns), "name" in columns_named(rows[index], remembered)
        if "name" in found.columns and score > most:
            best, most = found, score
    return best


def header_at(rows: Sequence[Sequence[str]], index: int, remembered: Mapping[str, str] | None = None) -> Header:
    """Return the header that begins in this row: with the next one where that says more exactly what the columns are.

    Below the heading of the name there is then nothing, or the same: whoever is there is a person.
    """
    upper = rows[index]
    one = Header(index, index, tuple(upper), columns_named(upper, remembered))
    if index + 1 >= len(rows) or not one.columns:
        return one
    lower = rows[index + 1]
    both = tuple(_joined(upper, lower))
    two = Header(index, index + 1, both, columns_named(both, remembered))
    place = two.columns.get("name", len(lower))
    below = lower[place].strip() if place < len(lower) else ""
    if len(two.columns) < len(one.columns) or (below and field_of(below, remembered)[0] != "name"):
        return one
    more = [c for at, c in enumerate(lower) if c.strip() and (at >= len(upper) or c.strip() != upper[at].strip())]
    return two if any(field_of(cell, remembered)[0] for cell in more) else one


def _joined(upper: Sequence[str], lower: Sequence[str]) -> Iterator[str]:
    """Yield the headings of a header of two rows: 联系方式 over 手机 is 手机, and 编号 over nothing 编号."""
    for place in range(max(len(upper), len(lower))):
        above = upper[place].strip() if place < len(upper) else ""
        below = lower[place].strip() if place < len(lower) else ""
        whole = " ".join(dict.fromkeys(text for text in (above, below) if text))
        yield below if below and field_of(below)[0] and not field_of(whole)[0] else whole


def columns_named(headings: Sequence[str], remembered: Mapping[str, str] | None = None) -> dict[str, int]:
    """Return the place of each field that these headings name."""
    found: dict[str, tuple[int, int]] = {}
    for place, heading in enumerate(headings):
        if heading.strip():
            field, rank = field_of(heading, remembered)
            if field:
                found[field] = min(found.get(field, (rank, place)), (rank, place))
    return {field: found[field][1] for field in FIELDS if field in found}
