"""The sheet: rendered by another renderer, every symbol reads, sits where the layout says, and names fit."""

from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from checkin.badges import sheet, token
from checkin.badges.face import BadgeFace
from checkin.badges.layouts import DEFAULT, layout
from checkin.errors import EnvironmentFault, InputError
from checkin.printing import text
from checkin.printing.fonts import missing_characters
from tests.badges.people import lightest, rendered

KEY = token.new_key()
NAMES = [
    ("李敏", "Li Min"),
    ("欧阳䶮", "Ouyang Yan"),
    ("阿依古丽·买买提江", "Ayguli Maimaitijiang"),
    ("古丽娜尔·阿不都热依木·买买提明", "Gulinaer Abudureyimu Maimaitiming"),
    ("Alexandre de Montmorency-Laval", ""),
    ("林𬱖", "Lin Wei"),
]


def faces(count: int) -> list[BadgeFace]:
    unit = "新疆维吾尔自治区生态环境厅应对气候变化处"
    return [
        BadgeFace(token.encode("c", KEY, n + 1), f"{n:03d}", *NAMES[n % len(NAMES)], unit, "新疆", "1", "Course", "班")
        for n in range(count)
    ]


@pytest.mark.parametrize("dpi", [150, 300])
def test_every_symbol_reads_back(tmp_path: Path, dpi: int) -> None:
    shown = faces(11)
    report = sheet.write_pdf(tmp_path / "b.pdf", shown, layout(DEFAULT))
    pages = rendered(tmp_path / "b.pdf", dpi)
    texts = [code.text for page in pages for code in zxingcpp.read_barcodes(page)]
    assert (report.pages, report.badges, report.warnings) == (2, 11, ())
    assert sorted(texts) == sorted(face.token for face in shown)


def test_cards_lie_where_the_layout_says(tmp_path: Path) -> None:
    sheet.write_pdf(tmp_path / "b.pdf", faces(8), layout(DEFAULT))
    (page,) = rendered(tmp_path / "b.pdf", 600)
    mm = 600 / 25.4
    assert abs(page.shape[0] / mm - 297) < 0.1 and abs(page.shape[1] / mm - 210) < 0.1
    red, green, blue = (page[:, :, channel].astype(np.int16) for channel in range(3))
    band = abs(red - 0x0F) + abs(green - 0x4C) + abs(blue - 0x5C) < 12
    columns, rows = np.flatnonzero(band.any(axis=0)), np.flatnonzero(band.any(axis=1))
    assert abs(columns[0] / mm - 15) < 0.1 and abs((columns[-1] + 1) / mm - 195) < 0.1
    assert abs(rows[0] / mm - 28.5) < 0.1


def test_the_symbol_is_at_least_30_mm(tmp_path: Path) -> None:
    sheet.write_pdf(tmp_path / "b.pdf", faces(1), layout(DEFAULT))
    (page,) = rendered(tmp_path / "b.pdf", 600)
    dark = np.flatnonzero((lightest(page[: page.shape[0] // 2, page.shape[1] // 5 :]) < 40).sum(axis=0) > 150)
    assert (dark[-1] - dark[0] + 1) / 600 * 25.4 >= 30


def test_fonts_are_embedded(tmp_path: Path) -> None:
    sheet.write_pdf(tmp_path / "b.pdf", faces(1), layout(DEFAULT))
    assert b"/FontFile2" in (tmp_path / "b.pdf").read_bytes()


def test_a_picture_shows_the_same_symbol() -> None:
    image = sheet.picture(faces(1)[0], layout(DEFAULT), 8)
    assert (image.width(), image.height()) == (720, 480)
    assert zxingcpp.read_barcode(image.convertToFormat(image.Format.Format_Grayscale8)).text == faces(1)[0].token


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("李敏", ("李敏",)),
        ("阿依古丽·买买提江", ("阿依古丽·", "买买提江")),
        ("古丽娜尔·阿不都热依木·买买提明", ("古丽娜尔·", "阿不都热依木·", "买买提明")),
        ("Montmorency-Laval", ("Montmorency-", "Laval")),
    ],
)
def test_names_break_where_people_break_them(name: str, lines: tuple[str, ...]) -> None:
    fitted = text.fit(name, 44, 20, largest=32, smallest=13, bold=True, lines=3)
    assert fitted.fits and fitted.lines == lines


def test_what_does_not_fit_or_cannot_be_drawn_is_named(tmp_path: Path) -> None:
    long = BadgeFace(faces(1)[0].token, "009", "Llanfairpwllgwyngyllgogerychwyrndrobwll", "", "", "", "", "C", "")
    odd = BadgeFace(faces(1)[0].token, "010", "王\U000f1234", "", "", "", "", "C", "")
    report = sheet.write_pdf(tmp_path / "b.pdf", [long, odd], layout(DEFAULT))
    assert "(009): the name does not fit" in report.warnings[0] and "(010)" in report.warnings[1]
    assert missing_characters("王建国 䶮㛃𬱖") == ""


def test_cancelled_or_refused_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Cancelled"):
        sheet.write_pdf(tmp_path / "b.pdf", faces(3), layout(DEFAULT), lambda done, all_: done < 2)
    with pytest.raises(InputError, match="nobody"):
        sheet.write_pdf(tmp_path / "b.pdf", [], layout(DEFAULT))
    with pytest.raises(EnvironmentFault, match="There is no folder"):
        sheet.write_pdf(tmp_path / "no" / "b.pdf", faces(1), layout(DEFAULT))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    (tmp_path / ".b.pdf.part").symlink_to("/dev/full")
    with pytest.raises(EnvironmentFault):
        sheet.write_pdf(tmp_path / "b.pdf", faces(1), layout(DEFAULT))
