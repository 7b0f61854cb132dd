"""What users of other badge printers complain about, each with a test that it does not happen here, or why it cannot.

The threads are those of `research/badges.md`, section 1: pretix (badges plug-in), Indico (designer), gLabels-qt, and
what eventyay, Odoo and label printer drivers add to them.

Without a test:

- gLabels #217 ("no response" above 4,000 CSV rows): ten thousand badges are a line of the benchmark table.
- eventyay #4418 (fonts and background parsed anew for each badge): the time for a thousand is a line there too.
- Indico #6135 (no Chinese in the timetable PDF): timetables are not printed as badges are.
- QZ Tray #1413 (one to two seconds a badge through image and PDF): one badge at the desk is a line there.
- brother_ql #27, #30, ptouch "waits between labels": we do not drive label printers over USB; the system's driver does.
- labelle #26 (die-cut labels portrait only): the label rolls' templates stand upright.
"""

import time
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from checkin.badges.artist import Artist
from checkin.badges.builtin import fitting, template
from checkin.badges.checks import preflight
from checkin.badges.faults import FaultKind
from checkin.badges.layouts import DEFAULT, layout
from checkin.badges.printer import page_for
from checkin.badges.readback import read_back
from checkin.badges.setup import Setup
from checkin.badges.sheet import write_pdf
from checkin.badges.template import Card, Colour, Element, Side, Template
from checkin.errors import EnvironmentFault
from checkin.printing.profiles import measured
from checkin.printing.text import POINT, fit
from tests.badges.people import LONG, face, faces, rendered
from tests.badges.test_artist import pixels
from tests.badges.test_templates import _png

LOGO = Element("logo", "image", 0, 0, 90, 60, file="logo.png", fit="cover")
NAME = Element("name", "text", 5, 30, 50, 20, text="{name}", largest=30, smallest=10, lines=3)
QR = Element("qr", "qr", 56, 24, 33, 33)


def with_logo(picture: bytes) -> Template:
    sides = (Side((LOGO, NAME, QR)),)
    return Template("logo", Card(90, 60), sides, pictures=MappingProxyType({"logo.png": picture}))


def noise(width: int, height: int) -> bytes:
    """Return a picture that does not compress: as a photograph."""
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QImage

    data = np.random.default_rng(1).integers(0, 256, (height, width, 4), dtype=np.uint8)
    image = QImage(data.tobytes(), width, height, width * 4, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", 90)
    return bytes(buffer.data().data())


# pretix


def test_pretix_4340_chinese_does_not_print_without_a_plug_in(tmp_path: Path) -> None:
    write_pdf(tmp_path / "b.pdf", [face(name="王建国")], layout(DEFAULT))
    (page,) = rendered(tmp_path / "b.pdf", 150)
    preview = pixels(Artist(fitting(layout(DEFAULT))).picture(face(name="王建国"), 150 / 25.4))
    empty = pixels(Artist(fitting(layout(DEFAULT))).picture(face(name=""), 150 / 25.4))
    assert (preview != empty).any(axis=2).sum() > 500
    assert b"/FontFile2" in (tmp_path / "b.pdf").read_bytes() and page.min() < 50


def test_pretix_2824_a_large_background_is_in_the_file_once(tmp_path: Path) -> None:
    picture, sheet = noise(1200, 800), layout(DEFAULT)
    sizes = []
    for count in (1, 40):
        write_pdf(tmp_path / f"{count}.pdf", faces(count), sheet, template=with_logo(picture))
        sizes.append((tmp_path / f"{count}.pdf").stat().st_size)
    assert sizes[1] < sizes[0] * 1.5


def test_pretix_3472_memory_does_not_grow_with_the_pages(tmp_path: Path) -> None:
    """The whole figure is in the benchmark table; here: painting more does not keep more."""
    import psutil

    def used() -> int:
        return int(psutil.Process().memory_info().rss)

    write_pdf(tmp_path / "b.pdf", faces(80), layout(DEFAULT))
    before = used()
    for _ in range(4):
        write_pdf(tmp_path / "b.pdf", faces(80), layout(DEFAULT))
    assert used() - before < 20_000_000


def test_pretix_4246_text_boxes_shrink_and_break() -> None:
    short, long = (fit(name, 40, 20, largest=36, smallest=6, lines=3) for name in ("李敏", LONG))
    assert short.size > long.size > 10 * POINT and len(long.lines) == 3


def test_pretix_6128_four_by_three_inches_on_letter(tmp_path: Path) -> None:
    sheet = layout("letter-6-4x3")
    write_pdf(tmp_path / "b.pdf", faces(6), sheet)
    assert read_back(tmp_path / "b.pdf", faces(6), sheet, fitting(sheet)).read == 6


# eventyay


def test_eventyay_4203_artwork_is_on_every_badge_of_a_page(tmp_path: Path) -> None:
    sheet = layout(DEFAULT)
    write_pdf(tmp_path / "b.pdf", faces(8), sheet, template=with_logo(noise(300, 200)), setup=Setup(marks=False))
    (page,) = rendered(tmp_path / "b.pdf", 72)
    for place in range(8):
        left, top = (round(length / 25.4 * 72) for length in sheet.position(place))
        assert page[top + 5 : top + 40, left + 5 : left + 100].std() > 20


def test_eventyay_4428_texts_fit_their_width() -> None:
    for text in (LONG, "Alexandre de Montmorency-Laval", "王"):
        fitted = fit(text, 40, 20, largest=36, smallest=4, lines=3)
        assert fitted.fits


# Indico


def test_indico_todo_what_overflows_is_said_before_printing() -> None:
    result = preflight([face(name="Llanfairpwllgwyngyllgogerychwyrndrobwll")], template("plain-90x60"), layout(DEFAULT))
    assert [fault.kind for fault in result] == [FaultKind.TOO_LONG]


def test_indico_6944_shrinking_uses_the_height_and_several_lines() -> None:
    one_line = fit(LONG, 54, 20, largest=36, smallest=6, lines=1)
    ours = fit(LONG, 54, 20, largest=36, smallest=6, lines=3)
    assert ours.size > 1.4 * one_line.size


# Odoo


def test_odoo_29195_a_badge_is_on_one_page_and_has_its_name(tmp_path: Path) -> None:
    sheet = layout("a4-4-a7")
    write_pdf(tmp_path / "b.pdf", faces(9), sheet)
    pages = rendered(tmp_path / "b.pdf", 100)
    assert len(pages) == 3
    assert read_back(tmp_path / "b.pdf", faces(9), sheet, fitting(sheet)).read == 9


def test_odoo_130721_165271_the_fold_and_the_size_are_right(tmp_path: Path) -> None:
    sheet = layout("a4-1-fold-a6")
    write_pdf(tmp_path / "b.pdf", faces(1), sheet)
    (page,) = rendered(tmp_path / "b.pdf", 300)
    assert abs(page.shape[1] / 300 * 25.4 - 210) < 0.1 and abs(page.shape[0] / 300 * 25.4 - 297) < 0.1
    mm = 300 / 25.4
    marks = (page[:, round(24 * mm) : round(27 * mm)].min(axis=2) < 200).any(axis=1)
    folds = np.flatnonzero(marks) / mm
    assert np.abs(folds - (sheet.origin_y + sheet.card_height)).min() < 0.1


# gLabels


def test_glabels_56_a_printer_that_is_one_mm_off_is_corrected() -> None:
    profile = measured(21.0, 20.0, 170.0, 258.0, 210, 297)  # one mm to the right, and one too low at the bottom
    assert abs(profile.dx + 1) < 0.01 and abs(profile.scale_y - 257 / 258) < 1e-4


def test_glabels_69_259_all_pages_are_printed(tmp_path: Path) -> None:
    report = write_pdf(tmp_path / "b.pdf", faces(41), layout(DEFAULT))
    assert report.pages == len(rendered(tmp_path / "b.pdf", 20)) == 6
    assert read_back(tmp_path / "b.pdf", faces(41), layout(DEFAULT), fitting(layout(DEFAULT))).read == 41


def test_glabels_190_labels_of_a_roll_are_pages_of_their_own(tmp_path: Path) -> None:
    write_pdf(tmp_path / "b.pdf", faces(3), layout("roll-54x70"))
    assert len(rendered(tmp_path / "b.pdf", 20)) == 3


# label printers


def test_qzind_1413_a_size_that_the_driver_ignores_is_said() -> None:
    with pytest.raises(EnvironmentFault, match="Make one in the system's settings"):
        page_for([(62.0, 29.0)], layout("roll-62x100"), "Brother")


def test_brother_ql_27_a_label_may_be_a_millimetre_larger_inside() -> None:
    page = page_for([(102.0, 153.0), (62.0, 100.9)], layout("roll-62x100"))
    assert (page.width, page.height, page.exact) == (62.0, 100.9, True)


def test_limereport_184_printing_begins_at_the_labels_corner(tmp_path: Path) -> None:
    dark = Side((Element("e", "rect", 0, 0, 54, 70, fill=Colour("#000000")),))
    write_pdf(tmp_path / "b.pdf", faces(1), layout("roll-54x70"), template=Template("dark", Card(54, 70), (dark,)))
    (page,) = rendered(tmp_path / "b.pdf", 300)
    assert page[2:10, 2:10].max() < 30 and page[-10:-2, -10:-2].max() < 30


def test_one_badge_is_painted_at_once() -> None:
    """Warm, of a tenth of a second: a queue waits for it."""
    artist = Artist(template("walk-in-62x100"), dots=300)
    artist.picture(face(0), 12)
    began = time.perf_counter()
    artist.picture(face(1), 12)
    assert time.perf_counter() - began < 0.5


def test_a_picture_that_is_missing_is_no_empty_badge(tmp_path: Path) -> None:
    picture = _png(8, 8)
    assert not Artist(with_logo(picture)).picture(face(), 4).isNull()
