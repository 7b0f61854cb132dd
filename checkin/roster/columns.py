"""Which column is what: the header row, found by its Chinese or English headings."""

import re
import unicodedata
from collections.abc import Sequence

HEADINGS: dict[str, tuple[str, ...]] = {
    "number": ("编号", "学员编号", "学号", "number", "trainee number", "id", "no", "序号"),
    "name": ("姓名", "名字", "学员姓名", "name", "full name", "chinese name"),
    "latin": ("拼音", "英文名", "姓名拼音", "latin", "latin name", "pinyin", "transcription", "name in latin"),
    "unit": ("单位", "工作单位", "单位名称", "所在单位", "unit", "organization", "organisation", "institution"),
    "province": ("省份", "省", "省市", "省市区", "地区", "province", "region"),
    "position": ("职务", "职称", "职务职称", "position", "job title", "post"),
    "group": ("组别", "组", "分组", "小组", "group", "team"),
    "seat": ("座位号", "座位", "座号", "席位", "seat", "seat number"),
    "phone": ("电话", "手机", "手机号", "联系电话", "手机号码", "phone", "mobile", "telephone", "tel"),
}
"""The headings by which each field is known, the most telling first; case, width, spaces, punctuation do not matter."""
_SEARCHED_ROWS = 20


def plain(heading: str) -> str:
    """Return a heading without case, width, spaces and punctuation."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", heading)).casefold()


_BY_HEADING = {
    plain(heading): (field, rank) for field, headings in HEADINGS.items() for rank, heading in enumerate(headings)
}


def find_header(rows: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    """Return the index of the header row and the column index of each field, or None when there is none.

    A header names at least number and name; rows above it are titles. Of two columns for a field the one with the more
    telling heading counts: 编号 is a number of the person, 序号 beside it only one of the row.
    """
    for index, row in enumerate(rows[:_SEARCHED_ROWS]):
        found: dict[str, tuple[int, int]] = {}
        for place, cell in enumerate(row):
            field, rank = _BY_HEADING.get(plain(cell), ("", 0))
            if field:
                found[field] = min(found.get(field, (rank, place)), (rank, place))
        columns = {field: place for field, (_, place) in found.items()}
        if "name" in columns and "number" in columns:
            return index, columns
    return None
