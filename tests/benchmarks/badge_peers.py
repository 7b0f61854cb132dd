"""Draws the same badges with ours, reportlab or fpdf2, in a process of its own: time and memory from its start.

python -m tests.benchmarks.badge_peers ours|reportlab|fpdf2 COUNT FILE.pdf
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from checkin.badges import symbol, token
from checkin.badges.builtin import fitting
from checkin.badges.face import BadgeFace
from checkin.badges.fields import pattern
from checkin.badges.layouts import DEFAULT, layout
from checkin.badges.template import Element
from checkin.places import resources
from tests.benchmarks.memory import peak_memory

POINT = 25.4 / 72
KEY = b"k" * 32
FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高曾吕阿古欧"
GIVEN = "建国志强秀英敏静丽军磊洋艳勇杰娟涛明超霞平刚桂芳文华玉兰䶮㛃"
PROVINCES = ("北京市", "四川省", "新疆维吾尔自治区", "浙江省", "广东省", "河北省", "上海市")
TITLE = "2020 Climate Change and Low-Carbon Development Leadership Capacity Building"
TITLE_ZH = "2020年应对气候变化与低碳发展领导能力建设培训班"
FONTS = {bold: resources() / "fonts" / f"NotoSansSC-{'Bold' if bold else 'Regular'}.ttf" for bold in (False, True)}


def people(count: int) -> list[BadgeFace]:
    """Return badges with Chinese names, the same ones each time."""
    pick = random.Random(7)
    made = []
    for number in range(1, count + 1):
        name = pick.choice(FAMILY) + "".join(pick.choice(GIVEN) for _ in range(pick.choice((1, 2, 2, 2))))
        province = pick.choice(PROVINCES)
        texts = (f"{number:05}", name, f"Xingming {number}", province + "生态环境厅", province, f"第{number % 5 + 1}组")
        made.append(BadgeFace(token.encode("c", KEY, number), *texts, TITLE, TITLE_ZH, "处长"))
    return made


def ours(faces: list[BadgeFace], path: Path) -> None:
    from checkin.badges.sheet import write_pdf

    write_pdf(path, faces, layout(DEFAULT))


def texts(face: BadgeFace) -> list[tuple[Element, str]]:
    """Return what stands on a badge: for the peers, who have no templates."""
    from checkin.badges.conditions import condition

    found = []
    for element in fitting(layout(DEFAULT)).sides[0].elements:
        if element.type == "text" and (not element.when or condition(element.when).holds(face)):
            text = pattern(element.text).fill(face)
            found += [(element, text)] if text else []
    return found


def placed(element: Element, width: float) -> tuple[float, float, float]:
    """Return size (points), left and baseline (mm) of one line that is `width` font sizes wide."""
    size = min(element.largest * POINT, element.w / width, element.h / 1.24)
    share = {"left": 0.0, "center": 0.5, "right": 1.0}[element.align]
    top = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[element.valign]
    baseline = element.y + (element.h - size * 1.24) * top + size
    return size / POINT, element.x + (element.w - size * width) * share, baseline


def draw(
    faces: list[BadgeFace], new_page: Callable[[], None], rectangle: Callable, text: Callable, runs: Callable
) -> None:  # type: ignore[type-arg]
    """Draw all badges with a peer's own calls; lengths in mm from the page's top left corner."""
    sheet, elements = layout(DEFAULT), fitting(layout(DEFAULT)).sides[0].elements
    for number, face in enumerate(faces):
        if number % sheet.per_page == 0:
            new_page()
        left, top = sheet.position(number % sheet.per_page)
        for element in elements:
            if element.type == "rect":
                x, y = max(0.0, element.x), max(0.0, element.y)
                w, h = min(element.w, sheet.card_width - x), min(element.h, sheet.card_height - y)
                rectangle(left + x, top + y, w, h, element.fill.of(face))
            elif element.type == "qr":
                module = element.w / (symbol.SIZE + 8)
                places = [
                    (
                        left + element.x + (4 + a) * module,
                        top + element.y + (4 + row) * module,
                        (b - a) * module,
                        module,
                    )
                    for row, found in enumerate(symbol.runs(face.token))
                    for a, b in found
                ]
                runs(places)
        for element, said in texts(face):
            text(left, top, element, said, element.color.of(face))


def reportlab(faces: list[BadgeFace], path: Path) -> None:
    from reportlab.lib.colors import HexColor
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    for bold, file in FONTS.items():
        pdfmetrics.registerFont(TTFont(f"Noto{bold}", str(file)))
    canvas, height, begun = Canvas(str(path), pagesize=(595.276, 841.89)), 841.89, [False]

    def new_page() -> None:
        if begun[0]:
            canvas.showPage()
        begun[0] = True

    def rectangle(x: float, y: float, w: float, h: float, fill: str) -> None:
        canvas.setFillColor(HexColor(fill))
        canvas.rect(x / POINT, height - (y + h) / POINT, w / POINT, h / POINT, stroke=0, fill=1)

    def text(left: float, top: float, element: Element, said: str, color: str) -> None:
        name = f"Noto{element.weight == 'bold'}"
        size, x, y = placed(element, pdfmetrics.stringWidth(said, name, 1000) / 1000)
        canvas.setFont(name, size)
        canvas.setFillColor(HexColor(color))
        canvas.drawString((left + x) / POINT, height - (top + y) / POINT, said)

    def runs(places: list[tuple[float, float, float, float]]) -> None:
        canvas.setFillColor(HexColor("#000000"))
        outline = canvas.beginPath()
        for x, y, w, h in places:
            outline.rect(x / POINT, height - (y + h) / POINT, w / POINT, h / POINT)
        canvas.drawPath(outline, stroke=0, fill=1)

    draw(faces, new_page, rectangle, text, runs)
    canvas.save()


def fpdf2(faces: list[BadgeFace], path: Path) -> None:
    from fpdf import FPDF

    pdf = FPDF(unit="mm", format="A4")
    pdf.set_auto_page_break(False)
    for bold, file in FONTS.items():
        pdf.add_font("Noto", "B" if bold else "", str(file))

    def color(name: str) -> tuple[int, ...]:
        return tuple(int(name[i : i + 2], 16) for i in (1, 3, 5))

    def rectangle(x: float, y: float, w: float, h: float, fill: str) -> None:
        pdf.set_fill_color(*color(fill))
        pdf.rect(x, y, w, h, style="F")

    def text(left: float, top: float, element: Element, said: str, ink: str) -> None:
        pdf.set_font("Noto", "B" if element.weight == "bold" else "", 100)
        size, x, y = placed(element, pdf.get_string_width(said) / (100 * POINT))
        pdf.set_font_size(size)
        pdf.set_text_color(*color(ink))
        pdf.text(left + x, top + y, said)

    def runs(places: list[tuple[float, float, float, float]]) -> None:
        pdf.set_fill_color(0, 0, 0)
        height = pdf.h
        lines = [
            f"{x / POINT:.2f} {(height - y - h) / POINT:.2f} {w / POINT:.2f} {h / POINT:.2f} re"
            for x, y, w, h in places
        ]
        pdf._out("\n".join(lines) + " f")

    draw(faces, lambda: pdf.add_page() or None, rectangle, text, runs)
    pdf.output(str(path))


def main() -> None:
    """Draw, and print seconds since this process began and the most memory (MB) that it took."""
    engine, count, path = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    faces = people(count)
    {"ours": ours, "reportlab": reportlab, "fpdf2": fpdf2}[engine](faces, path)
    seconds = time.time() - psutil.Process().create_time()
    print(json.dumps({"seconds": seconds, "memory": peak_memory(), "size": path.stat().st_size / 1e6}))


if __name__ == "__main__":
    main()
