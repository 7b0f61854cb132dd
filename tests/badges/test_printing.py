"""Printers: the page that is asked of them, profiles from a ruler, and the check of what was printed."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.builtin import fitting
from checkin.badges.layouts import DEFAULT, layout
from checkin.badges.ordering import ORDERS, natural, ordered
from checkin.badges.printer import Page, page_for, print_to_file
from checkin.badges.readback import read_back
from checkin.badges.setup import Setup
from checkin.badges.sheet import write_pdf
from checkin.errors import EnvironmentFault, InputError
from checkin.printing.labels import labels
from checkin.printing.profiles import (
    FILE,
    TARGET,
    Profile,
    keep_profile,
    measured,
    profile,
    profiles,
    write_calibration,
)
from tests.badges.people import face, faces, lightest, rendered

A4, LETTER = (210.0, 297.0), (215.9, 279.4)
BROTHER = [(62.0, 29.0), (61.98, 100.01), (62.0, 100.8), (102.0, 152.0)]


@pytest.mark.parametrize(
    ("name", "offered", "page"),
    [
        (DEFAULT, [LETTER, A4], Page(*A4, True, True)),
        ("roll-62x100", BROTHER, Page(61.98, 100.01, True, True)),
        ("roll-62x100", [], Page(62, 100, False, True)),
        ("roll-62x100", [LETTER, A4], Page(*LETTER, True, False)),
        ("cr80", [A4], Page(*A4, True, False)),
    ],
)
def test_the_page_that_a_printer_gets(name: str, offered: list[tuple[float, float]], page: Page) -> None:
    assert page_for(offered, layout(name)) == page


@pytest.mark.parametrize(("name", "offered"), [(DEFAULT, [LETTER]), ("roll-62x100", BROTHER[:1]), (DEFAULT, BROTHER)])
def test_a_printer_without_such_a_page_says_so(name: str, offered: list[tuple[float, float]]) -> None:
    with pytest.raises(EnvironmentFault, match=r"has no page of .* choose a sheet that it has"):
        page_for(offered, layout(name), "HP")


def test_a_label_goes_through_the_printers_way(tmp_path: Path) -> None:
    sheet = layout("roll-62x100")
    print_to_file(tmp_path / "p.pdf", faces(3), sheet)
    pages = rendered(tmp_path / "p.pdf", 150)
    assert len(pages) == 3
    assert all(abs(p.shape[1] / 150 * 25.4 - 62) < 0.2 and abs(p.shape[0] / 150 * 25.4 - 100) < 0.2 for p in pages)
    assert read_back(tmp_path / "p.pdf", faces(3), sheet, fitting(sheet)).read == 3


@given(
    left=st.floats(12, 28),
    top=st.floats(12, 28),
    wide=st.floats(0.93, 1.07),
    high=st.floats(0.93, 1.07),
    x=st.floats(0, 210),
    y=st.floats(0, 297),
)
def test_after_calibration_things_are_where_they_are_wanted(
    left: float, top: float, wide: float, high: float, x: float, y: float
) -> None:
    """A printer that prints (x, y) somewhere else, measured, then corrected: within a thousandth of a mm."""

    def printed(wanted: float, first: float, scale: float) -> float:
        return first + (wanted - TARGET) * scale

    across, down = (210 - 2 * TARGET) * wide, (297 - 2 * TARGET) * high
    found = measured(left, top, across, down, 210, 297)
    assert abs(printed(x * found.scale_x + found.dx, left, wide) - x) < 1e-3
    assert abs(printed(y * found.scale_y + found.dy, top, high) - y) < 1e-3


@pytest.mark.parametrize(
    "lengths",
    [(20, 20, 0, 257), (20, 20, -170, 257), (90, 20, 170, 257), (20, 20, 120, 257), (20, 20, float("nan"), 257)],
)
def test_lengths_that_no_printer_has_are_refused(lengths: tuple[float, float, float, float]) -> None:
    with pytest.raises(InputError, match="Measure again"):
        measured(*lengths, 210, 297)


def test_profiles_are_kept_by_printer_and_tray(tmp_path: Path) -> None:
    assert profiles(tmp_path) == {}
    keep_profile(tmp_path, "HP: tray 1", Profile(1, 2, 0.99, 1.01, 0.1, -0.1))
    keep_profile(tmp_path, "HP: tray 2", Profile(dx=-0.4))
    keep_profile(tmp_path, "HP: tray 2", Profile(dx=-0.5))
    assert profile(tmp_path, "HP: tray 1") == Profile(1, 2, 0.99, 1.01, 0.1, -0.1)
    assert profile(tmp_path, "HP: tray 2") == Profile(dx=-0.5)
    with pytest.raises(InputError, match="HP: tray 1, HP: tray 2"):
        profile(tmp_path, "HP")
    with pytest.raises(InputError):
        keep_profile(tmp_path, "HP", Profile(dx=500))


@pytest.mark.parametrize(
    "text", ["[", "[]", '{"HP": 5}', '{"HP": {"dx": "a"}}', '{"HP": {"dx": 1e9}}', '{"HP": {"dx": NaN}}', "[" * 99999]
)
def test_a_damaged_file_of_profiles_is_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    with pytest.raises((EnvironmentFault, InputError)):
        profiles(tmp_path)


def test_an_unknown_field_of_a_newer_version_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(json.dumps({"HP": {"dx": 1, "skew": 2}}))
    assert profile(tmp_path, "HP") == Profile(dx=1)


@pytest.mark.parametrize(("size", "language"), [(A4, "zh_CN"), (LETTER, "en"), ((105.0, 148.0), "en")])
def test_the_calibration_page_has_its_targets_and_grid(
    tmp_path: Path, size: tuple[float, float], language: str
) -> None:
    write_calibration(tmp_path / "c.pdf", *size, labels(language))
    (page,) = rendered(tmp_path / "c.pdf", 600)
    mm = 600 / 25.4
    dark = lightest(page) < 100
    for x in (TARGET, size[0] - TARGET):
        for y in (TARGET, size[1] - TARGET):
            box = dark[round((y - 7.5) * mm) : round((y + 7.5) * mm), round((x - 7.5) * mm) : round((x + 7.5) * mm)]
            row, column = int(np.argmax(box.sum(axis=1))), int(np.argmax(box.sum(axis=0)))
            assert abs((row + 0.5) / mm - 7.5) < 0.1 and abs((column + 0.5) / mm - 7.5) < 0.1
    grid = page[round(5 * mm), :, :].max(axis=1) < 235
    lines = np.flatnonzero(grid) / mm
    for wanted in range(10, int(size[0]), 10):
        assert np.abs(lines - wanted).min() < 0.1


def test_the_check_finds_what_is_wrong(tmp_path: Path) -> None:
    """A badge whose symbol is another's, one that is covered, and a page that is missing."""
    sheet, whole, printed = layout(DEFAULT), fitting(layout(DEFAULT)), faces(9)
    write_pdf(tmp_path / "b.pdf", printed, sheet)
    assert read_back(tmp_path / "b.pdf", printed, sheet, whole).faults == ()
    wanted = [*printed[:3], face(20), *printed[4:]]
    (fault,) = read_back(tmp_path / "b.pdf", wanted, sheet, whole).faults
    assert "page 1, place 4" in fault and "another badge" in fault
    (fault,) = read_back(tmp_path / "b.pdf", [*printed, face(30)], sheet, whole).faults
    assert "page 2, place 2" in fault and "cannot be read" in fault
    result = read_back(tmp_path / "b.pdf", printed, sheet, whole, Setup(skip=1))
    assert result.read == 0, "everything is one place further than it should be"
    with pytest.raises(EnvironmentFault, match="no PDF"):
        read_back(tmp_path / "none.pdf", printed, sheet, whole)
    (tmp_path / "text.pdf").write_text("no PDF")
    with pytest.raises(EnvironmentFault, match="no PDF"):
        read_back(tmp_path / "text.pdf", printed, sheet, whole)


PEOPLE = [
    face(0, number="2", name="王建国", province="北京市", unit="北京市生态环境局", group="第2组", seat="A10"),
    face(1, number="10", name="曾志伟", province="新疆维吾尔自治区", unit="新疆", group="第10组", seat="A9"),
    face(2, number="1", name="安娜", province="河北省", unit="河北", group="第1组", seat=""),
    face(3, number="3", name="单雄信", province="上海市", unit="上海", group="", seat="B1"),
    face(4, number="4", name="Charlie Brown", province="France", unit="", group="第2组", seat="A1"),
    face(5, number="5", name="尉迟恭", province="", unit="安徽", group="第3组", seat="B2"),
]


@pytest.mark.parametrize(
    ("by", "numbers"),
    [
        ("number", "1 2 3 4 5 10"),
        ("pinyin", "1 4 3 2 5 10"),
        ("province", "2 1 3 10 4 5"),
        ("group", "1 2 4 5 10 3"),
        ("seat", "4 10 2 3 5 1"),
        ("unit", "5 2 1 3 10 4"),
    ],
)
def test_orders(by: str, numbers: str) -> None:
    assert [one.number for one in ordered(PEOPLE, by)] == numbers.split()
    assert by in ORDERS


def test_an_unknown_order_is_refused() -> None:
    with pytest.raises(InputError, match="number, pinyin"):
        ordered(PEOPLE, "shoe size")


@given(texts=st.lists(st.text(max_size=12), max_size=8))
def test_any_texts_can_be_ordered(texts: list[str]) -> None:
    assert sorted(map(natural, texts)) is not None
    people = [face(0, number=text, name=text or "x", unit=text, province=text, seat=text) for text in texts]
    for by in ORDERS:
        assert len(ordered(people, by)) == len(texts)
