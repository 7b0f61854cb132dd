"""The token: 48 digits, round trip, and nothing else passes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges import symbol
from checkin.badges.token import TokenKind, encode, new_badge_id, new_key, parse
from checkin.errors import InputError

KEY = bytes(range(32))
badge_ids = st.integers(1, 2**48 - 1)


def test_vector() -> None:
    """A badge printed by any version must read in every later one."""
    assert encode("0123456789abcdef", KEY, 1) == VECTOR
    assert parse(VECTOR, {"0123456789abcdef": KEY}).badge == 1


VECTOR = "103559669340029518959318388979929446160274123618"


@given(st.text(max_size=20), st.binary(min_size=1, max_size=64), badge_ids)
def test_round_trip(course: str, key: bytes, badge: int) -> None:
    token = encode(course, key, badge)
    assert len(token) == 48 and token.isascii() and token.isdecimal()
    found = parse(token, {"other": new_key(), course: key})
    assert (found.kind, found.course, found.badge) == (TokenKind.GENUINE, course, badge)


@given(badge_ids, st.integers(0, 47), st.integers(1, 9))
def test_any_digit_changed_is_forged(badge: int, place: int, change: int) -> None:
    token = encode("c", KEY, badge)
    bad = token[:place] + str((int(token[place]) + change) % 10) + token[place + 1 :]
    assert parse(bad, {"c": KEY}).kind is TokenKind.FORGED


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert parse(text, {"c": KEY}).kind in (TokenKind.FOREIGN, TokenKind.FORGED)


@given(st.text("0123456789", min_size=48, max_size=48))
def test_any_48_digits_are_forged(text: str) -> None:
    assert parse(text, {"c": KEY}).kind is TokenKind.FORGED


def test_what_scanners_and_input_methods_add() -> None:
    token = encode("c", KEY, new_badge_id())
    full_width = token.translate({ord(str(d)): chr(0xFF10 + d) for d in range(10)})
    for text in (token + "\r\n", f"  {token}\t", full_width):
        assert parse(text, {"c": KEY}).kind is TokenKind.GENUINE
    assert parse(token, {"c": new_key()}).kind is TokenKind.FORGED
    assert parse(token, {}).kind is TokenKind.FORGED
    assert parse("٣" * 48, {"c": KEY}).kind is TokenKind.FOREIGN


@pytest.mark.parametrize("badge", [0, -1, 2**48])
def test_badge_ids_out_of_range(badge: int) -> None:
    with pytest.raises(ValueError, match="48 bits"):
        encode("c", KEY, badge)


def test_symbol_is_version_2() -> None:
    rows = symbol.modules(encode("c", KEY, 7))
    assert len(rows) == 25 and all(len(row) == 25 for row in rows)
    with pytest.raises(InputError):
        symbol.modules("hello")
