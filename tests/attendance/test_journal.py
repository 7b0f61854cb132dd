"""Canonical JSON, the hash chain, time stamps, and entries read back."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.journal import (
    START,
    Entry,
    EntryKind,
    canonical,
    chain_end,
    entry_from,
    moment_of,
    next_stamp,
    personal_hash,
    text_of,
)
from checkin.errors import InputError
from tests.attendance.people import at

ENTRY = Entry("c1", "d1", 1, 5 << 16, at(8, 52, 14), "desk", EntryKind.SCAN, {"text": "张伟", "badge": 77})

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
TABLES = st.dictionaries(TEXTS, VALUES, max_size=4)
ZONES = st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=ZONES)  # noqa: DTZ001  # aware by its zones
COUNTS = st.integers(0, 2**63 - 1)
ENTRIES = st.builds(
    Entry,
    TEXTS,
    TEXTS.filter(lambda text: "~" not in text),
    COUNTS,
    COUNTS,
    MOMENTS,
    TEXTS,
    st.sampled_from(EntryKind) | TEXTS,
    TABLES,
)


@given(ENTRIES)
def test_content_survives_its_canonical_form(entry: Entry) -> None:
    again = entry_from(json.loads(canonical(entry.content())))
    assert again == entry and again.content() == entry.content() and again.link(START) == entry.link(START)


@given(ENTRIES, TABLES)
def test_personal_record_survives_beside_it(entry: Entry, personal: dict[str, Any]) -> None:
    held = replace(entry, body={**entry.body, "personal": personal_hash(personal)}, personal=personal)
    content = json.loads(canonical(held.content()))
    assert entry_from(content, json.loads(canonical(personal))) == held
    assert entry_from(content).link(START) == held.link(START), "erased, and the chain is the same"
    with pytest.raises(InputError, match="personal record was altered"):
        entry_from(content, {**personal, "salt ": "another"})


def test_canonical_is_one_spelling() -> None:
    assert canonical({"b": 1, "a": ["张伟", None, True, 1.5]}) == '{"a":["张伟",null,true,1.5],"b":1}'.encode()
    for wrong in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match="JSON"):
            canonical({"a": wrong})


def test_link_is_the_sha_256_of_the_link_before_and_the_content() -> None:
    content = (
        '{"at":"2020-12-07T00:52:14.000000Z","body":{"badge":77,"text":"张伟"},"course":"c1","device":"d1",'
        '"kind":"scan","operator":"desk","seq":1,"stamp":327680}'
    ).encode()
    assert ENTRY.link(START) == hashlib.sha256(bytes(32) + content).digest()


CHAIN = [replace(ENTRY, seq=seq, stamp=ENTRY.stamp + seq, body={"n": seq}) for seq in range(1, 6)]
CHANGES: list[Callable[[list[Entry]], list[Entry]]] = [
    lambda chain: chain[:2] + chain[3:],
    lambda chain: [*chain[:2], chain[3], chain[2], *chain[4:]],
    lambda chain: [*chain[:2], replace(chain[2], body={"n": 33}), *chain[3:]],
    lambda chain: [*chain[:2], replace(chain[2], operator="x"), *chain[3:]],
    lambda chain: [*chain[:2], replace(chain[2], at=chain[2].at + timedelta(microseconds=1)), *chain[3:]],
    lambda chain: chain[1:],
    lambda chain: chain[:-1],
    lambda chain: [*chain, chain[-1]],
]


@pytest.mark.parametrize("change", CHANGES)
def test_chain_shows_what_was_changed(change: Callable[[list[Entry]], list[Entry]]) -> None:
    assert chain_end(change(CHAIN)) != chain_end(CHAIN)


def test_chain_goes_on_from_a_link() -> None:
    assert chain_end([]) == START
    assert chain_end(CHAIN[2:], chain_end(CHAIN[:2])) == chain_end(CHAIN)


@given(COUNTS, st.lists(MOMENTS.filter(lambda m: m.year >= 1970), max_size=6))
def test_stamps_rise_and_are_not_before_the_clock(last: int, moments: list[datetime]) -> None:
    for now in moments:
        stamp = next_stamp(last, now)
        assert stamp > last and stamp >= int(now.timestamp() * 1000) << 16
        last = stamp


def test_stamps_count_within_a_millisecond_and_while_the_clock_is_behind() -> None:
    now = datetime(2020, 12, 7, tzinfo=UTC)
    first = next_stamp(0, now)
    assert first == 1607299200000 << 16
    assert next_stamp(first, now) == first + 1
    assert next_stamp(first, now - timedelta(hours=1)) == first + 1
    assert next_stamp(first, now + timedelta(milliseconds=1)) == first + (1 << 16)


@given(MOMENTS)
def test_moments_survive_as_text(moment: datetime) -> None:
    text = text_of(moment)
    assert moment_of(text) == moment and len(text) == 27 and text.endswith("Z")


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2020-12-07", "2020-12-07T09:00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59-12:00"],
)
def test_what_is_not_a_moment(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        moment_of(text)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("course", 1),
        ("device", None),
        ("seq", "1"),
        ("seq", True),
        ("seq", 1.0),
        ("stamp", None),
        ("at", "2020-12-07T09:00:00"),
        ("at", "0001-01-01T00:00:00+14:00"),
        ("at", 5),
        ("operator", []),
        ("kind", None),
        ("body", "text"),
        ("body", []),
        ("body", [["a", 1]]),
        ("body", None),
    ],
)
def test_damaged_entry(key: str, value: object) -> None:
    good = ENTRY.content()
    with pytest.raises(InputError, match="damaged"):
        entry_from({**good, key: value})
    with pytest.raises(InputError, match="damaged"):
        entry_from({name: good[name] for name in good if name != key})


@pytest.mark.parametrize("personal", [[], "x", 5, {"name": "\ud800"}])
def test_damaged_personal_record(personal: Any) -> None:
    with pytest.raises(InputError, match="damaged"):
        entry_from(ENTRY.content(), personal)


def test_unknown_kinds_are_kept() -> None:
    later = replace(ENTRY, kind="photo_set")
    assert entry_from(json.loads(canonical(later.content()))).kind == "photo_set"
