"""The door file: what comes out is what went in, or a sentence; passphrases and pairing codes as people give them."""

import json
from datetime import timedelta
from functools import cache
from typing import Any

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.attendance.course import Course
from checkin.attendance.journal import canonical
from checkin.errors import InputError
from checkin.exchange import doorfile, journalfile, passphrase, sealing
from checkin.exchange.archive import FileError, pack, sign, unpack
from checkin.exchange.doorfile import DoorContents
from checkin.exchange.journalfile import JournalContents
from checkin.exchange.pairing import Pairing, read_pairing
from checkin.exchange.passphrase import Strength
from checkin.exchange.sealing_child import serve
from tests.conftest import MORNING
from tests.store.test_merging import feeds

KEY, PASSPHRASE = b"\x07" * 32, "48210937551206649382"


@cache
def contents(label: str = "Hall") -> DoorContents:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    public = Ed25519PrivateKey.from_private_bytes(KEY).public_key().public_bytes_raw()
    course = Course("c", "CC2020", "Course", zone="Asia/Shanghai")
    told: dict[str, Any] = {"device": "org", "device_name": "Office", "public_key": public, "heads": {"org": 2}}
    runs = (feeds()[0].run(1, 2),)
    journal = JournalContents.of(course, **told, runs=runs, attachments={}, written=MORNING)
    exchange = {"folder": "/mnt/share"}
    return DoorContents(
        journalfile.build(journal, KEY), b"\x01" * 32, b"\x02" * 32, label, MORNING + timedelta(days=1), exchange
    )


@cache
def sealed() -> bytes:
    """Return a door file; made once, for it takes a second."""
    return doorfile.build(contents(), KEY, PASSPHRASE)


def test_what_comes_out_is_what_went_in() -> None:
    file = doorfile.read(sealed(), PASSPHRASE)
    assert file.contents == contents() and file.journal.contents.course == "c"
    assert doorfile.is_door_file(sealed()) and not doorfile.is_door_file(contents().journal)
    for secret in (contents().badge_key.hex(), contents().invitation.hex(), "CC2020", PASSPHRASE):
        assert secret.encode() not in sealed()
    assert "01" * 8 not in repr(file.contents), "a log that shows it tells no key"


def test_the_stock_library_opens_it() -> None:
    assert doorfile.unpacked(pyrage.passphrase.decrypt(sealed(), PASSPHRASE)).contents == contents()


def other_programs_file() -> bytes:
    return bytes(pyrage.encrypt(b"x", [pyrage.x25519.Identity.generate().to_public()]))


def asks_for_years() -> bytes:
    head, rest = sealed().split(b"\n", 2)[:2], sealed().split(b"\n", 2)[2]
    return b"\n".join([head[0], head[1].rsplit(b" ", 1)[0] + b" 40", rest])


@pytest.mark.parametrize(
    ("make", "typed", "said"),
    [
        (sealed, "11111111111111111111", "not the passphrase"),
        (lambda: sealed()[:-9], PASSPHRASE, "damaged"),
        (lambda: sealed()[:-300] + bytes([sealed()[-300] ^ 1]) + sealed()[-299:], PASSPHRASE, "damaged"),
        (other_programs_file, PASSPHRASE, "no door file"),
        (asks_for_years, PASSPHRASE, "hours"),
        (lambda: b"", PASSPHRASE, "no door file"),
        (lambda: b"age-encryption.org/v1\n", PASSPHRASE, "no door file"),
        (lambda: contents().journal, PASSPHRASE, "no door file"),
        (lambda: sealing.seal(b"something else", PASSPHRASE), PASSPHRASE, "not a whole zip"),
    ],
)
def test_anything_else_is_a_sentence(make: Any, typed: str, said: str) -> None:
    with pytest.raises(FileError, match=said):
        doorfile.read(make(), typed)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 7), st.booleans())
def test_no_flipped_bit_or_cut_gets_through_what_was_encrypted(at: int, bit: int, cut: bool) -> None:
    whole = doorfile.packed(contents(), KEY)
    at %= len(whole)
    hurt = whole[:at] if cut else whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :]
    try:
        file = doorfile.unpacked(hurt)
    except FileError:
        return
    assert file.contents == contents(), "what a zip says beside its members may change"


@pytest.mark.parametrize(
    "changes",
    [
        {"badge_key": "00"},
        {"badge_key": None},
        {"invitation": "zz" * 32},
        {"until": "tomorrow"},
        {"exchange": []},
        {"exchange": {"folder": 7}},
        {"exchange": {"hub": "a\nb"}},
        {"label": "x" * 2000},
        {"journal": "00" * 32},
        {"format": "checkin-door/9"},
    ],
)
def test_a_signed_page_that_says_nonsense_is_refused(changes: dict[str, Any]) -> None:
    members = unpack(doorfile.packed(contents(), KEY), lambda _names: True)
    page = canonical(json.loads(members["door.json"]) | changes)
    members |= {"door.json": page, "door.json.sig": sign(b"checkin-door-v1\0" + page, KEY)}
    with pytest.raises(FileError):
        doorfile.unpacked(pack(members))


def test_a_page_that_another_device_signed_is_refused() -> None:
    with pytest.raises(FileError, match="signature"):
        doorfile.unpacked(doorfile.packed(contents(), b"\x08" * 32))


def test_the_process_that_encrypts_is_started_by_its_argument() -> None:
    assert serve.__module__ == "checkin.exchange.sealing_child"
    data, words = bytes(range(256)), "pass\nphrase 口令"
    assert sealing.unseal(sealing.seal(data, words), words) == data


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("4821 0937 5512 0664 9382", PASSPHRASE),
        ("4821-0937–5512.0664 · 9382\n", PASSPHRASE),
        ("４８２１　０９３７５５１２０６６４９３８２", PASSPHRASE),
        (" two words ", "two words"),
        ("a-b", "a-b"),
        ("口令 口令", "口令 口令"),
    ],
)
def test_a_passphrase_is_what_it_means_however_it_is_typed(typed: str, meant: str) -> None:
    assert passphrase.tidied(typed) == meant


@pytest.mark.parametrize("typed", ["", "  ", "x" * 500])
def test_none_or_an_endless_one_is_refused(typed: str) -> None:
    with pytest.raises(InputError, match="Give a passphrase"):
        passphrase.tidied(typed)


def test_how_strong_it_is_is_told() -> None:
    assert passphrase.strength(PASSPHRASE) is Strength.STRONG
    made = passphrase.fresh()
    assert made != passphrase.fresh() and [len(part) for part in made.split()] == [4] * 5
    for useless in ("1234", "12345678901234567890", "aaaaaaaaaaaaaaaaaaaa", "abababababababab", "checkin", "口令口令"):
        assert passphrase.strength(useless) is Strength.USELESS, useless
    with pytest.raises(InputError, match="soon guessed"):
        passphrase.checked("password")
    assert passphrase.strength("red lamp 42 harbour") is Strength.STRONG
    assert passphrase.strength("harbour-42") is Strength.WEAK


@given(st.text(min_size=1, max_size=60).map(str.strip).filter(bool))
def test_a_pairing_code_carries_any_passphrase(words: str) -> None:
    assert read_pairing(f"{Pairing('ab' * 32, words).text}\n") == Pairing("ab" * 32, words)


@given(st.text() | st.from_regex(r"checkin-door:1:[0-9a-f]{64}:.{0,9}"))
def test_whatever_a_camera_reads_is_a_code_or_none(text: str) -> None:
    found = read_pairing(text)
    assert found is None or len(found.digest) == 64
