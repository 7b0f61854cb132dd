"""The journal file: the same bytes for the same journal, whole or refused, and nothing but the one error."""

import json
import random
import struct
import zipfile
import zlib
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.journal import START, EntryKind, personal_hash
from checkin.attendance.runs import Run, linked
from checkin.exchange import journalfile
from checkin.exchange.archive import FileError, names_in, pack, sha256_of, sign, unpack
from checkin.exchange.journalfile import JournalContents
from tests.exchange.test_dayfile import COURSE, NINE, PUBLIC, SECRET, _entry, trainee

PHOTO = b"\xff\xd8\xff photo"


def _runs() -> tuple[Run, ...]:
    """Return two pieces of one device with a gap between them, and one of another."""
    entries = [_entry(n, trainee(f"{n:03}", f"阿 {n}")) for n in range(1, 9)]
    links = [START]
    for entry in entries:
        links.append(linked(links[-1], entry)[0])
    other = tuple(replace(entry, device="d1", personal=None) for entry in entries[:2])
    return Run(START, tuple(entries[:3])), Run(links[5], tuple(entries[5:])), Run(START, other)


CONTENTS = JournalContents.of(
    COURSE,
    device="d0",
    device_name="Front 2 · 正门",
    public_key=PUBLIC,
    runs=_runs(),
    heads={"d0": 8, "d1": 2, "d2": 77},
    attachments={sha256_of(PHOTO): ("image/jpeg", PHOTO)},
    written=NINE,
)
DATA = journalfile.build(CONTENTS, SECRET)


def members(data: bytes = DATA) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_what_was_written_is_read() -> None:
    read = journalfile.read(DATA)
    assert read.contents == replace(CONTENTS, written=read.contents.written)
    assert read.contents.written == NINE and read.descriptor["app"]
    assert journalfile.build(read.contents, SECRET) == DATA
    assert journalfile.file_name(CONTENTS) == "CC2020_journal_d0_20201207T010000Z.zip"


def test_an_empty_journal_is_a_file_too() -> None:
    empty = replace(CONTENTS, runs=(), heads={}, attachments={})
    assert journalfile.read(journalfile.build(empty, SECRET)).contents.runs == ()


def test_runs_that_follow_on_each_other_are_one_piece() -> None:
    run = _runs()[0]
    parts = (Run(START, run.entries[:2]), Run(run.chained()[1][1], run.entries[2:]))
    assert journalfile.build(replace(CONTENTS, runs=(*parts, *_runs()[1:])), SECRET) == DATA


def test_every_flipped_bit_is_refused() -> None:
    for at in random.Random(1).sample(range(8 * len(DATA)), 2000):
        changed = bytearray(DATA)
        changed[at // 8] ^= 1 << at % 8
        with pytest.raises(FileError):
            journalfile.read(bytes(changed))


@given(st.binary(max_size=40), st.integers(0, len(DATA)), st.integers(0, 60))
def test_any_bytes_are_the_file_or_an_error(inserted: bytes, at: int, removed: int) -> None:
    changed = DATA[:at] + inserted + DATA[at + removed :]
    try:
        journalfile.read(changed)
    except FileError:
        return
    assert changed == DATA


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@given(st.data())
def test_a_sender_who_signs_nonsense_gets_the_one_error(data: st.DataObject) -> None:
    held = members()
    described = json.loads(held["datapackage.json"])
    lines = [json.loads(line) for line in held["journal.jsonl"].splitlines()]
    place = data.draw(st.sampled_from([described, described["device"], described["runs"][0], *lines]))
    place[data.draw(st.sampled_from(sorted(place)))] = data.draw(VALUES)
    held["journal.jsonl"] = b"".join(json.dumps(line, ensure_ascii=True).encode() + b"\n" for line in lines)
    for resource in described["resources"] if isinstance(described["resources"], list) else []:
        path = resource.get("path") if isinstance(resource, dict) else None
        if isinstance(path, str) and path in held:
            resource |= {"bytes": len(held[path]), "hash": f"sha256:{sha256_of(held[path])}"}
    held["datapackage.json"] = json.dumps(described).encode()
    held["datapackage.json.sig"] = sign(b"checkin-journal-v1\0" + held["datapackage.json"], SECRET)
    try:
        journalfile.read(pack(held))
    except FileError:
        return


def _signed(held: dict[str, bytes], **changes: object) -> bytes:
    described = json.loads(held["datapackage.json"]) | changes
    held["datapackage.json"] = json.dumps(described).encode()
    held["datapackage.json.sig"] = sign(b"checkin-journal-v1\0" + held["datapackage.json"], SECRET)
    return pack(held)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (DATA + b"more", "before or after"),
        (DATA[:-1], "not a whole zip"),
        (b"", "not a whole zip"),
        (pack(dict(reversed(members().items()))), "exactly"),
        (pack({**members(), "evil.exe": b""}), "exactly"),
        (pack({name: data for name, data in members().items() if name != "datapackage.json.sig"}), "exactly"),
        (pack({**members(), "datapackage.json.sig": bytes(64)}), "signature"),
        (pack({**members(), "journal.jsonl": b""}), "altered"),
        (_signed(members(), format="checkin-journal/2"), "newer program"),
        (_signed(members(), entries=3), "not the one"),
        (_signed(members(), runs=[]), "not the one|altered"),
        (_signed(members(), heads={"d0": 2**40}), "damaged"),
        (_signed(members(), written="yesterday"), "damaged"),
        (pack({"../../evil": b"", "b": b"", "datapackage.json": b"", "datapackage.json.sig": b""}), "exactly"),
    ],
)
def test_damage_is_told(data: bytes, said: str) -> None:
    with pytest.raises(FileError, match=said):
        journalfile.read(data)


def test_deep_nesting_is_an_error_and_no_crash() -> None:
    held = members()
    held["datapackage.json"] = b"[" * 100_000
    with pytest.raises(FileError):
        journalfile.read(pack(held))


def test_another_device_cannot_sign_for_this_one() -> None:
    with pytest.raises(FileError, match="signature"):
        journalfile.read(journalfile.build(CONTENTS, bytes(32)))
    key = Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key().public_bytes_raw()
    mine = replace(CONTENTS, public_key=key, written=NINE + timedelta(1))
    assert journalfile.read(journalfile.build(mine, bytes(32))).contents.public_key == key


def test_an_altered_side_record_is_told() -> None:
    run = _runs()[0]
    first = replace(run.entries[0], personal={"name": "someone else", "salt": "00"})
    forged = replace(CONTENTS, runs=(Run(START, (first, *run.entries[1:])),))
    with pytest.raises(FileError, match="altered"):
        journalfile.read(journalfile.build(forged, SECRET))
    assert personal_hash(first.personal or {}) != first.body["personal"] and first.kind == EntryKind.TRAINEE_SET


def _zip(members: list[tuple[bytes, bytes, int]], body: bytes, repeat: int = 1) -> bytes:
    """Return a zip with a list of (name, data, place) over a body."""
    listed = b"".join(
        struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 33, zlib.crc32(d), len(d), len(d), len(n), *[0] * 5, at)
        + n
        for n, d, at in members
    )
    count = min(len(members) * repeat, 0xFFFF)
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(listed) * repeat, len(body), 0)
    return body + listed * repeat + end


def test_members_that_lie_in_each_other_and_lists_without_end_are_refused_before_they_are_read() -> None:
    body, members = b"\0" * 100_000, list[tuple[bytes, bytes, int]]()
    for number in reversed(range(50)):
        name = f"attachments/{number:064x}".encode()
        head = struct.pack(
            "<4s5H3I2H", b"PK\3\4", 20, 0, 0, 0, 33, zlib.crc32(body), len(body), len(body), len(name), 0
        )
        members.append((name, body, len(body)))
        body = head + name + body
    data = _zip([(name, inner, len(body) - size - len(name) - 30) for name, inner, size in members[::-1]], body)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert sum(info.file_size for info in archive.infolist()) > 20 * len(data)
    with pytest.raises(FileError, match="another way"):
        unpack(data, lambda _names: True)
    endless = _zip([(b"journal.jsonl", b"", 0)], b"", 200_000)
    with pytest.raises(FileError, match="another way"):
        unpack(endless, lambda _names: True)
    assert names_in(endless) is None and names_in(DATA) is not None
