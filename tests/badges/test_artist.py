"""One painter: screen, PDF and printer show the same, and the same again the next time."""

import hashlib
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from checkin.badges import symbol
from checkin.badges.artist import MODULES, Artist
from checkin.badges.builtin import fitting, template
from checkin.badges.face import SAMPLE
from checkin.badges.layouts import DEFAULT, layout
from checkin.badges.printer import print_to_file
from checkin.badges.setup import Setup
from checkin.badges.sheet import write_pdf
from checkin.badges.template import Card, Colour, Element, Side, Template
from tests.badges.people import face, faces, rendered

DPI = 254


def pixels(image: QImage) -> NDArray[np.uint8]:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


@pytest.mark.parametrize("name", ["a7", "a6", "roll-62x100", "roll-54x70", "a4-4-a7"])
@pytest.mark.parametrize("design", ["ceremony", "photo", "walk-in"])
def test_preview_pdf_and_printer_show_the_same(name: str, design: str, tmp_path: Path) -> None:
    sheet, shown = layout(name), face(2)
    whole, plain = fitting(sheet, design), Setup(marks=False)
    preview = pixels(Artist(whole, dots=sheet.dots).picture(shown, DPI / 25.4)).astype(int)
    write_pdf(tmp_path / "writer.pdf", [shown], sheet, template=whole, setup=plain)
    print_to_file(tmp_path / "printer.pdf", [shown], sheet, whole, plain)
    for file in ("writer.pdf", "printer.pdf"):
        (page,) = rendered(tmp_path / file, DPI)
        left, top = (round(length * DPI / 25.4) for length in sheet.position(0))
        card = page[top : top + preview.shape[0], left : left + preview.shape[1]]
        differ = np.abs(card.astype(int) - preview).max(axis=2)
        # two renderers smooth edges differently; nothing is moved, missing or of another colour
        assert (differ > 160).mean() < 0.002, file
        assert differ.mean() < 4, file


def test_writer_and_printer_give_the_same_pixels(tmp_path: Path) -> None:
    """The same renderer on both: no difference at all but the last bit of a smoothed edge."""
    sheet, whole = layout("a7"), fitting(layout("a7"))
    write_pdf(tmp_path / "writer.pdf", [face(2)], sheet, template=whole)
    print_to_file(tmp_path / "printer.pdf", [face(2)], sheet, whole)
    (first,), (second,) = (rendered(tmp_path / name, DPI) for name in ("writer.pdf", "printer.pdf"))
    assert first.shape == second.shape
    differ = np.abs(first.astype(int) - second).max(axis=2)
    assert (differ > 24).mean() < 0.0005


def test_painting_again_gives_the_same_pixels() -> None:
    def digest(number: int) -> str:
        return hashlib.sha256(pixels(Artist(template("photo-a7")).picture(face(number), 6)).tobytes()).hexdigest()

    kept = Artist(template("photo-a7"))
    for number in range(4):
        first = hashlib.sha256(pixels(kept.picture(face(number), 6)).tobytes()).hexdigest()
        again = hashlib.sha256(pixels(kept.picture(face(number), 6)).tobytes()).hexdigest()
        assert first == again == digest(number)
    assert digest(0) != digest(1)


def test_the_same_badges_give_the_same_pages(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        write_pdf(tmp_path / name, faces(9), layout(DEFAULT))
    first, second = (rendered(tmp_path / name, 100) for name in ("a.pdf", "b.pdf"))
    assert all((a == b).all() for a, b in zip(first, second, strict=True))


def test_runs_are_the_modules() -> None:
    for number in range(20):
        token = face(number).token
        filled = [[any(a <= x < b for a, b in row) for x in range(symbol.SIZE)] for row in symbol.runs(token)]
        assert filled == [list(row) for row in symbol.modules(token)]


@pytest.mark.parametrize(("dots", "module"), [(0, 0.8), (203, 0.7507), (300, 0.7620), (600, 0.7620)])
def test_modules_are_whole_dots_on_label_printers(dots: int, module: float) -> None:
    element = Element("qr", "qr", 0, 0, 0.8 * MODULES, 0.8 * MODULES)
    whole = Template("q", Card(40, 40), (Side((element,)),))
    assert abs(Artist(whole, dots=dots).module(element) - module) < 0.001


def test_the_symbol_is_crisp_at_the_printers_dots() -> None:
    """Painted at 300 dots per inch every module has the same whole number of dots: no grey, no odd columns."""
    element = Element("qr", "qr", 0, 0, 30, 30)
    artist = Artist(Template("q", Card(30, 30), (Side((element,)),)), dots=300)
    grey = pixels(artist.picture(face(), 300 / 25.4)).max(axis=2)
    rows, columns = np.flatnonzero((grey < 128).any(axis=1)), np.flatnonzero((grey < 128).any(axis=0))
    dots = round(artist.module(element) * 300 / 25.4)
    assert abs(len(rows) - dots * 25) <= 1 and abs(len(columns) - dots * 25) <= 1


def test_a_missing_photo_has_a_silhouette_and_a_wrong_one_too() -> None:
    artist = Artist(template("photo-a7"), {"aa": b"no picture"}.get)
    without = pixels(artist.picture(face(), 4))
    assert (without == pixels(artist.picture(face(photo="aa"), 4))).all()
    assert (without == pixels(artist.picture(face(photo="bb"), 4))).all()


def test_a_photo_fills_its_box_without_being_stretched() -> None:
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QPainter

    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#00FF00"))
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FF0000"))
    painter.drawEllipse(150, 50, 100, 100)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    photo = Element("p", "photo", 0, 0, 20, 30)
    whole = Template("p", Card(20, 30), (Side((photo,)),))
    painted = pixels(Artist(whole, {"a": bytes(buffer.data().data())}.get).picture(face(photo="a"), 10))
    assert (painted[5:-5, 5:-5, 2] < 60).all(), "all of the box is covered"
    red = painted[:, :, 0].astype(int) > painted[:, :, 1].astype(int) + 100
    rows, columns = np.flatnonzero(red.any(axis=1)), np.flatnonzero(red.any(axis=0))
    assert abs((rows[-1] - rows[0]) - (columns[-1] - columns[0])) <= 3, "a circle stays one"


def test_what_reaches_over_the_card_is_cut_off(tmp_path: Path) -> None:
    over = Element("r", "rect", -10, -10, 400, 400, fill=Colour("#FF0000"))
    for bleed, wanted in ((0.0, 0.0), (2.0, 2.0)):
        whole = Template("r", Card(80, 50, bleed), (Side((over,)),))
        sheet = layout("a4-10-80x50")
        write_pdf(tmp_path / "b.pdf", faces(1), sheet, template=whole, setup=Setup(marks=False))
        (page,) = rendered(tmp_path / "b.pdf", 300)
        red = page[:, :, 1] < 100
        columns = np.flatnonzero(red.any(axis=0)) / 300 * 25.4
        assert abs(columns[0] - (18 - wanted)) < 0.1 and abs(columns[-1] - (98 + wanted)) < 0.15


def test_a_sample_opens_no_door() -> None:
    from checkin.badges.token import TokenKind, parse

    assert parse(SAMPLE, {"c": b"k" * 32}).kind is TokenKind.FORGED
