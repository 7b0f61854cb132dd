"""Keys and bytes of hand-held scanners: scans are told from typing, digits survive layouts and input methods."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.capture.typed import DIGIT_KEYS, Key, Lines, scan_in, token_in

TOKEN = "10" + "4711" * 11 + "09"
AZERTY = dict(zip("1234567890", "&é\"'(-è_çà", strict=True))


def keys(text: str, gap: float = 0.01, layout: dict[str, str] | None = None) -> list[Key]:
    return [Key((layout or {}).get(c, c), c if c.isdigit() else "", n * gap) for n, c in enumerate(text)]


def test_a_token_at_any_speed_of_a_scanner() -> None:
    for gap in (0.0, 0.005, 0.05):
        assert scan_in(keys(TOKEN, gap), ended=False) == TOKEN


def test_layouts_and_input_methods_do_not_garble_it() -> None:
    assert scan_in(keys(TOKEN, layout=AZERTY), ended=True) == TOKEN
    full_width = [Key(chr(ord(c) + 0xFEE0), "", n / 100) for n, c in enumerate(TOKEN)]
    assert scan_in(full_width, ended=True) == TOKEN


@pytest.mark.parametrize(("before", "after"), [("]Q3", ""), ("~", "~"), ("\x02", "\x03"), ("QR:", " "), ("", "\x1d")])
def test_prefix_and_suffix_are_left_out(before: str, after: str) -> None:
    assert scan_in(keys(before + TOKEN + after), ended=True) == TOKEN
    assert Lines().take((before + TOKEN + after + "\r\n").encode()) == [TOKEN]


def test_a_foreign_code_is_a_scan_too() -> None:
    assert scan_in(keys("https://example.org/x"), ended=True) == "https://example.org/x"


@pytest.mark.parametrize(
    ("text", "gap", "ended"),
    [("li min", 0.02, True), ("ouyangyan", 0.05, True), ("guangdong", 0.01, False), ("", 0.01, True)],
)
def test_a_person_types(text: str, gap: float, ended: bool) -> None:
    assert scan_in(keys(text, gap), ended=ended) is None


def test_forty_nine_digits_are_no_token() -> None:
    assert token_in(TOKEN + "1") == "" and token_in(TOKEN[:-1]) == ""


def test_every_system_has_its_ten_digits() -> None:
    assert all(set(known.values()) == set("0123456789") for known in DIGIT_KEYS.values())


@given(st.lists(st.sampled_from([TOKEN, "https://example.org/ü", "abc"]), max_size=6), st.data())
def test_lines_come_whole_however_they_are_cut(texts: list[str], data: st.DataObject) -> None:
    stream = b"".join(text.encode() + b"\r\n" for text in texts)
    lines, found = Lines(), []
    while stream:
        cut = data.draw(st.integers(1, len(stream)))
        found += lines.take(stream[:cut])
        stream = stream[cut:]
    assert found == texts and lines.rest() == ""


@given(st.binary(max_size=200))
def test_noise_on_the_line_is_text_or_nothing(noise: bytes) -> None:
    lines = Lines()
    assert all(isinstance(text, str) and text for text in lines.take(noise))
    assert "\n" not in lines.rest()


def test_a_scan_without_a_line_end_is_the_rest() -> None:
    lines = Lines()
    assert lines.take(TOKEN.encode()) == [] and lines.rest() == TOKEN and lines.rest() == ""
