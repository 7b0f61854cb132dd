"""Receipts: the same anywhere, signed, and nothing else is read as one."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from checkin.exchange import dayfile, receipt
from checkin.exchange.receipt import Answer, Receipt, ReceiptError

SECRET = bytes(range(32))
PUBLIC = Ed25519PrivateKey.from_private_bytes(SECRET).public_key().public_bytes_raw()
OTHER = bytes(range(1, 33))
EVENING = datetime(2020, 12, 7, 12, 30, tzinfo=UTC)
GIVEN = Receipt(
    name="CC2020_2020-12-07_dd_r1.zip",
    sha256="ab" * 32,
    answer=Answer.ACCEPTED,
    sentence="Taken: 40 rows, 120 entries. 收到。",
    received=EVENING,
    headquarters="hq22",
    public_key=PUBLIC,
    course="c0",
    day=date(2020, 12, 7),
    device="dd",
    revision=1,
    counted={"dd": 120, "ee": 7},
)
BYTES = receipt.encode(GIVEN)
SIGNATURE = dayfile.sign(BYTES, SECRET)


def test_a_written_receipt_is_read_again(tmp_path: Path) -> None:
    path, signature = receipt.write(tmp_path / receipt.FOLDER, GIVEN, SECRET)
    assert path.name == "CC2020_2020-12-07_dd_r1.zip.receipt.json"
    assert receipt.read(path.read_bytes(), signature.read_bytes(), PUBLIC) == GIVEN
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name, signature.name]


def test_of_an_unreadable_file_little_is_said() -> None:
    bare = Receipt("x.zip", "00" * 32, Answer.ALTERED, "It is not a whole zip.", EVENING, "hq22", PUBLIC)
    data = receipt.encode(bare)
    assert receipt.read(data, dayfile.sign(data, SECRET)) == bare


def test_another_headquarters_is_not_believed() -> None:
    stranger = Ed25519PrivateKey.from_private_bytes(OTHER).public_key().public_bytes_raw()
    with pytest.raises(ReceiptError, match="another headquarters"):
        receipt.read(BYTES, SIGNATURE, stranger)
    with pytest.raises(ReceiptError, match="signed by another"):
        receipt.read(BYTES, dayfile.sign(BYTES, OTHER))


@given(st.integers(0, len(BYTES) * 8 - 1))
def test_no_bit_can_be_turned(place: int) -> None:
    data = bytearray(BYTES)
    data[place // 8] ^= 1 << place % 8
    with pytest.raises(ReceiptError):
        receipt.read(bytes(data), SIGNATURE)


@given(st.binary(max_size=300) | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_anything_else_is_refused_with_one_error(data: bytes | str) -> None:
    with pytest.raises(ReceiptError):
        receipt.read(data if isinstance(data, bytes) else data.encode(), SIGNATURE)


@pytest.mark.parametrize(
    "change",
    [
        {"format": "checkin-receipt/2"},
        {"answer": "maybe"},
        {"sentence": "red \x1b[31m"},
        {"sentence": "turned \u202e"},
        {"sentence": "x" * 3000},
        {"sentence": "\ud800"},
        {"file": {"name": "../../x", "sha256": "ab" * 32}},
        {"file": {"name": "x.zip", "sha256": "AB" * 32}},
        {"revision": -1},
        {"revision": True},
        {"counted": {"dd": 1.5}},
        {"counted": []},
        {"day": "2020-13-01"},
        {"received": "2020-12-07T12:30:00"},
        {"more": 1},
    ],
)
def test_hostile_fields_are_refused(change: dict[str, object]) -> None:
    data = json.dumps(json.loads(BYTES) | change, sort_keys=True, separators=(",", ":")).encode()
    with pytest.raises(ReceiptError):
        receipt.read(data, dayfile.sign(data, SECRET))


@pytest.mark.parametrize("data", [b"[" * 100_000, b"1" * 5000, b" " * (receipt.LARGEST + 1), BYTES + b"\n"])
def test_hostile_texts_are_refused(data: bytes) -> None:
    with pytest.raises(ReceiptError):
        receipt.read(data, dayfile.sign(data, SECRET))


def test_what_would_not_be_read_is_not_written() -> None:
    with pytest.raises(ReceiptError):
        receipt.encode(replace(GIVEN, sentence="\x1b[2J"))


def test_a_fingerprint_can_be_compared_by_voice() -> None:
    said = receipt.fingerprint(PUBLIC)
    assert said.count(" ") == 7 and said != receipt.fingerprint(OTHER)
