"""Badges for the tests of this folder."""

from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray

from checkin.badges import token
from checkin.badges.face import BadgeFace

KEY = b"k" * 32
TITLE = "2020 Climate Change and Low-Carbon Development Leadership Capacity Building"
TITLE_ZH = "2020年应对气候变化与低碳发展领导能力建设培训班"
LONG = "古丽娜尔·阿不都热依木·买买提明"
NAMES = [
    ("李敏", "Li Min", "天津市生态环境局", "天津市"),
    ("王建国", "Wang Jianguo", "北京市生态环境局", "北京市"),
    (LONG, "Gulinaer Abudureyimu Maimaitiming", "新疆维吾尔自治区生态环境厅应对气候变化处", "新疆维吾尔自治区"),
    ("欧阳䶮", "Ouyang Yan", "上海市生态环境局", "上海市"),
    ("Alexandre de Montmorency-Laval", "", "Ministère de la Transition écologique", ""),
    ("林𬱖", "Lin Wei", "福建省生态环境厅", "福建省"),
]


def face(which: int = 0, **changed: object) -> BadgeFace:
    """Return a badge; its token differs with its number."""
    name, latin, unit, province = NAMES[which % len(NAMES)]
    values: dict[str, object] = {
        "token": token.encode("c", KEY, which + 1),
        "number": f"{which + 1:03d}",
        "name": name,
        "latin": latin,
        "unit": unit,
        "province": province,
        "group": f"第{which % 4 + 1}组",
        "course_title": TITLE,
        "course_title_zh": TITLE_ZH,
        "position": "处长",
        "venue": "Shanghai, Linjiang Training Centre",
        "days": "2020年12月7日至11日",
        "organizer": "National Centre for Climate Studies (training office)",
        "badge": which + 1,
    }
    return BadgeFace(**{**values, **changed})  # type: ignore[arg-type]


def faces(count: int) -> list[BadgeFace]:
    return [face(number) for number in range(count)]


def rendered(path: Path, dpi: int) -> list[NDArray[np.uint8]]:
    """Return the pages of a PDF as RGB pictures, made by a renderer that is not Qt's."""
    document = pypdfium2.PdfDocument(path)
    turned = (document[i].render(scale=dpi / 72, rev_byteorder=True) for i in range(len(document)))
    pages = [picture.to_numpy()[:, :, :3].copy() for picture in turned]
    document.close()
    return pages


def lightest(page: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the largest of the three channels at each pixel; ten times as fast as numpy's own along that axis."""
    return np.maximum(np.maximum(page[:, :, 0], page[:, :, 1]), page[:, :, 2])


def make_font(path: Path, characters: str) -> None:
    """Write a font, called Rare, that has a square for each of these characters."""
    builder = pytest.importorskip("fontTools.fontBuilder")
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    for x, y, step in ((100, 0, pen.moveTo), (100, 800, pen.lineTo), (900, 800, pen.lineTo), (900, 0, pen.lineTo)):
        step((x, y))
    pen.closePath()
    made = builder.FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder([".notdef", "square"])
    made.setupCharacterMap({ord(character): "square" for character in characters})
    made.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "square": pen.glyph()})
    made.setupHorizontalMetrics({".notdef": (1000, 0), "square": (1000, 100)})
    made.setupHorizontalHeader(ascent=880, descent=-120)
    made.setupNameTable({"familyName": "Rare", "styleName": "Regular"})
    made.setupOS2(sTypoAscender=880, sTypoDescender=-120)
    made.setupPost()
    made.save(path)
