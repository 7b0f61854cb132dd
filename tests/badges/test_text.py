"""Text in boxes: breaks, sizes, spaces, and the chain of fonts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.printing import fonts
from checkin.printing.fonts import advance, missing_characters
from checkin.printing.text import POINT, fit, spaced
from tests.badges.people import LONG

HAN = st.text("王李张建国敏䶮㛃𬱖欧阳", min_size=1, max_size=30)
LATIN = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("买买提·阿卜杜热西提·吐尔逊", ("买买提·", "阿卜杜热西提·", "吐尔逊")),
        ("Alexandre de Montmorency-Laval", ("Alexandre de", "Montmorency-", "Laval")),
        ("王建国Wang", ("王建国", "Wang")),
        ("欧阳娜娜", ("欧阳娜娜",)),
        ("乌云其木格", ("乌云其木格",)),
    ],
)
def test_names_break_after_dots_hyphens_and_spaces(text: str, lines: tuple[str, ...]) -> None:
    fitted = fit(text, 30, 40, largest=40, smallest=8, bold=True, lines=3)
    assert fitted.fits and fitted.lines == lines


@given(words=st.lists(LATIN, min_size=1, max_size=5), width=st.floats(10, 90), anywhere=st.booleans())
@settings(max_examples=150, deadline=None)
def test_a_latin_word_is_never_broken(words: list[str], width: float, anywhere: bool) -> None:
    fitted = fit(" ".join(words), width, 30, largest=30, smallest=4, lines=4, anywhere=anywhere)
    if fitted.fits:
        assert " ".join(fitted.lines).split() == words


@given(name=st.text("王李张建国敏䶮㛃𬱖", min_size=1, max_size=4), width=st.floats(10, 60), anywhere=st.booleans())
@settings(max_examples=100, deadline=None)
def test_a_short_chinese_name_stays_on_one_line(name: str, width: float, anywhere: bool) -> None:
    assert len(fit(name, width, 40, largest=40, smallest=2, lines=3, anywhere=anywhere).lines) == 1


@given(text=HAN, width=st.floats(8, 90), height=st.floats(4, 40), lines=st.integers(1, 4), anywhere=st.booleans())
@settings(max_examples=200, deadline=None)
def test_what_fits_is_inside_its_box_and_whole(
    text: str, width: float, height: float, lines: int, anywhere: bool
) -> None:
    fitted = fit(text, width, height, largest=36, smallest=6, lines=lines, anywhere=anywhere)
    assert 6 * POINT - 1e-6 <= fitted.size <= 36 * POINT + 1e-6
    if fitted.fits:
        assert "".join(fitted.lines) == text and len(fitted.lines) <= lines
        assert fitted.height <= height + 1e-6
        assert max(advance(line) * fitted.size for line in fitted.lines) <= width + 1e-6


@given(text=HAN, width=st.floats(8, 90))
@settings(max_examples=60, deadline=None)
def test_the_next_larger_size_does_not_fit(text: str, width: float) -> None:
    fitted = fit(text, width, 20, largest=36, smallest=6, lines=1)
    if fitted.fits and fitted.size < 36 * POINT - 1e-6:
        larger = fitted.size + 0.25 * POINT
        assert advance(text) * larger > width or larger * 1.24 > 20


def test_nothing_is_made_smaller_than_the_least_size() -> None:
    fitted = fit("Llanfairpwllgwyngyllgogerychwyrndrobwll", 30, 10, largest=20, smallest=12, lines=2)
    assert not fitted.fits and fitted.size == 12 * POINT and fitted.lines[0].endswith("…")


def test_long_names_are_larger_on_two_lines() -> None:
    one = fit(LONG, 54, 30, largest=36, smallest=6, bold=True, lines=1)
    two = fit(LONG, 54, 30, largest=36, smallest=6, bold=True, lines=3)
    assert two.size > 1.5 * one.size


def test_a_unit_breaks_where_its_parts_end() -> None:
    fitted = fit("新疆维吾尔自治区生态环境厅应对气候变化处", 45, 20, largest=14, smallest=6, lines=2, anywhere=True)
    assert fitted.lines == ("新疆维吾尔自治区", "生态环境厅应对气候变化处")


def test_no_line_begins_with_a_closing_mark() -> None:
    fitted = fit("关于应对气候变化，的（几点）考虑。", 20, 30, largest=12, smallest=4, lines=4, anywhere=True)
    assert all(line[0] not in "，。）" and line[-1] not in "（" for line in fitted.lines)


def test_code_points_outside_the_basic_plane_are_one_character() -> None:
    assert spaced("林𬱖") == "林　𬱖" and spaced("王建国") == "王建国" and spaced("Li") == "Li"
    assert abs(advance("𬱖") - 1) < 0.01
    assert fit("林𬱖", 12, 8, largest=30, smallest=6).lines == ("林𬱖",)


def test_width_grows_with_the_size() -> None:
    """Sizes are computed from a width taken once: without hinting that is exact to a hundredth of a percent."""
    from PySide6.QtGui import QFontMetricsF

    for text in ("Alexandre de Montmorency", "古丽娜尔·阿不都热依木", "2020年"):
        for millimetres in (2.5, 4.0, 11.3):
            real = QFontMetricsF(fonts.font(millimetres)).horizontalAdvance(text) / fonts.SCALE
            assert abs(real / (advance(text) * millimetres) - 1) < 0.002


def test_tracking_takes_room() -> None:
    plain = fit("STAFF", 40, 20, largest=60, smallest=5)
    wide = fit("STAFF", 40, 20, largest=60, smallest=5, tracking=0.3)
    assert wide.size < plain.size


def test_what_no_font_has_is_named() -> None:
    assert missing_characters("王建国 䶮㛃𬱖 é·’") == ""
    assert missing_characters("王\U000f1234\ue000王\U000f1234") == "\U000f1234\ue000"
    assert missing_characters("葛\U000e0100城") == "", "a variation selector has no shape of its own"
    assert missing_characters("a\x07") == "\x07"
