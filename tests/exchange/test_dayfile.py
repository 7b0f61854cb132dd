"""The day file: the same anywhere, whole or refused, safe to open, and true to stock readers."""

import csv
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import openpyxl
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from hypothesis import given
from hypothesis import strategies as st

from checkin.attendance.course import Course, Direction, Passage, Session, Trainee
from checkin.attendance.journal import START, Entry, EntryKind, personal_hash
from checkin.attendance.runs import Run, whole_runs
from checkin.attendance.standings import standing
from checkin.errors import EnvironmentFault
from checkin.exchange import dayfile
from checkin.exchange.archive import pack
from checkin.exchange.contents import DayContents
from checkin.exchange.dayfile import DayFileError

SECRET = bytes(range(32))
PUBLIC = Ed25519PrivateKey.from_private_bytes(SECRET).public_key().public_bytes_raw()
NINE = datetime(2020, 12, 7, 9, tzinfo=timezone(timedelta(hours=8)))
COURSE = Course("c0", "CC2020", "Climate & <Change>", zone="Asia/Shanghai", title_zh="应对气候变化", venue="Beijing")
OPENING = Session(
    "OPEN", "Opening", NINE, NINE + timedelta(hours=1), opens_before=timedelta(minutes=30), late_after=timedelta(0)
)


def contents(*people: Trainee) -> DayContents:
    """The opening as one device saw it: the first of the people came at nine."""
    entries = tuple(_entry(seq, person) for seq, person in enumerate(people, 1))
    came = {people[0].trainee: (Passage(NINE, Direction.IN, "Door A"),)} if people else {}
    found = (standing(p, OPENING, came.get(p.trainee, ()), None, closed=True) for p in people)
    standings = tuple(one for one in found if one is not None)
    return DayContents(
        course=COURSE,
        day=date(2020, 12, 7),
        revision=1,
        replaces="",
        final=True,
        device="d0",
        device_name="Door A",
        public_key=PUBLIC,
        runs=tuple(whole_runs(entries)),
        standings=standings,
    )


def _entry(seq: int, person: Trainee) -> Entry:
    personal = {"name": person.name, "salt": "00"}
    body = {"trainee": person.trainee, "personal": personal_hash(personal)}
    return Entry("c0", "d0", seq, seq << 16, NINE.astimezone(UTC), "office", EntryKind.TRAINEE_SET, body, personal)


def trainee(number: str, name: str, **more: str) -> Trainee:
    return Trainee(f"t{number}", number, name, **more)


PEOPLE = (
    trainee("001", "阿依古丽·买买提江", latin="Ayguli Maimaitijiang", unit="某厅", province="新疆"),
    trainee("002", "欧阳䶮", unit='Bureau "A", 2nd'),
    trainee("003", "林𬱖"),
)
DATA = dayfile.build(contents(*PEOPLE))


def member(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(member(data, "attendance.csv").decode("utf-8-sig"))))


@pytest.mark.parametrize(
    "around", [{"TZ": "America/New_York", "LC_ALL": "C"}, {"TZ": "Asia/Shanghai"}, {"PYTHONHASHSEED": "7"}]
)
def test_another_process_writes_the_same_bytes(around: dict[str, str]) -> None:
    code = "from tests.exchange.test_dayfile import DATA, dayfile; print(dayfile.sha256_of(DATA))"
    process = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **around},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert process.stdout.strip() == hashlib.sha256(DATA).hexdigest()


def test_what_was_written_is_read() -> None:
    read = dayfile.read(DATA, dayfile.sign(DATA, SECRET), PUBLIC)
    assert read.signed and list(read.entries) == list(contents(*PEOPLE).entries)
    assert (read.descriptor["revision"], read.descriptor["final"], read.descriptor["rows"]) == (1, True, 3)
    assert not dayfile.read(DATA).signed


def test_people_and_times() -> None:
    rows = table(DATA)
    assert [row["name"] for row in rows] == ["阿依古丽·买买提江", "欧阳䶮", "林𬱖"]
    assert [row["standing"] for row in rows] == ["present", "absent", "absent"]
    assert (rows[0]["arrival"], rows[0]["minutes"], rows[1]["arrival"]) == ("09:00:00", "60", "")
    assert rows[1]["unit"] == 'Bureau "A", 2nd'
    assert member(DATA, "attendance.csv").startswith(b"\xef\xbb\xbfday,session,") and b"\r\n" in DATA


def test_the_workbook_says_the_same_and_runs_nothing() -> None:
    data = dayfile.build(contents(trainee("1", "=1+1", unit="http://example.org"), *PEOPLE[1:]))
    book = openpyxl.load_workbook(io.BytesIO(member(data, "attendance.xlsx")))
    sheet = book["Attendance"]
    assert [sheet.cell(row, 5).value for row in (2, 3, 4)] == ["=1+1", "欧阳䶮", "林𬱖"]
    assert sheet.cell(2, 5).data_type == "s" and sheet.cell(2, 7).hyperlink is None
    assert sheet.cell(2, 13).value == 60, "minutes are a number"
    assert [cell.value for cell in book["Summary"][2]][2:] == [0, 1, 0, 0, 0, 2]


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_of_the_csv_is_a_formula(name: str) -> None:
    text = member(dayfile.build(contents(trainee("1", name))), "attendance.csv").decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(text.split("\r\n", 1)[1])))[4] == "'" + name


def test_the_page_escapes_what_people_typed() -> None:
    page = member(dayfile.build(contents(trainee("1", "A"), trainee("2", "<script>alert(1)</script>"))), "summary.html")
    assert b"<script>" not in page and b"&lt;script&gt;" in page and "应对气候变化".encode() in page


@pytest.mark.skipif(not all(map(shutil.which, ("openssl", "unzip", "sha256sum"))), reason="needs the stock tools")
def test_the_documented_commands_verify_a_day_file_and_refuse_an_altered_one(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    commands = readme.split("<!-- test:dayfile -->\n```sh\n")[1].split("```")[0]
    file, _, key = dayfile.write(tmp_path, contents(*PEOPLE), SECRET)
    commands = commands.replace("FILE.zip", file.name).replace("DEVICE.pem", key.name)

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(["sh", "-ec", commands], check=False, cwd=tmp_path, capture_output=True, text=True)

    said = run()
    assert said.returncode == 0 and "Signature Verified Successfully" in said.stdout, said.stderr
    assert dayfile.sha256(file) in said.stdout
    member = said.stdout.splitlines()[-1].split()[0]
    assert f'"hash": "sha256:{member}"' in said.stdout
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert run().returncode != 0


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl")
def test_openssl_verifies_the_signature(tmp_path: Path) -> None:
    file, signature, key = dayfile.write(tmp_path, contents(*PEOPLE), SECRET)
    command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", file, "-sigfile", signature]
    assert subprocess.run(command, check=False, capture_output=True, text=True).returncode == 0
    file.write_bytes(file.read_bytes()[:-1] + b"\1")
    assert subprocess.run(command, check=False, capture_output=True, text=True).returncode != 0


def test_a_stock_library_verifies_the_signature(tmp_path: Path) -> None:
    file, signature, key = dayfile.write(tmp_path, contents(*PEOPLE), SECRET)
    public = load_pem_public_key(key.read_bytes())
    public.verify(signature.read_bytes(), file.read_bytes())  # type: ignore[union-attr,call-arg]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.timeout(180)
def test_libreoffice_opens_the_csv_with_chinese_intact(tmp_path: Path) -> None:
    (tmp_path / "attendance.csv").write_bytes(member(DATA, "attendance.csv"))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--infilter=CSV:44,34,76,1"]  # comma, quote, UTF-8: what its dialog proposes for this file
    command += ["--convert-to", "xlsx", "--outdir", str(tmp_path), str(tmp_path / "attendance.csv")]
    subprocess.run(command, check=True, capture_output=True, timeout=170)
    sheet = openpyxl.load_workbook(tmp_path / "attendance.xlsx").active
    assert sheet is not None
    assert [sheet.cell(row, 5).value for row in (2, 3, 4)] == ["阿依古丽·买买提江", "欧阳䶮", "林𬱖"]


def _flipped(data: bytes) -> bytes:
    at = data.index("欧阳䶮".encode())
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def _without_an_entry(_: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(DATA)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    first, _, third = members["journal.jsonl"].splitlines(keepends=True)
    members["journal.jsonl"] = first + third
    described = json.loads(members["datapackage.json"])
    described["entries"] = described["ranges"]["d0"]["count"] = 2
    for resource in described["resources"]:
        data = members[resource["path"]]
        resource |= {"bytes": len(data), "hash": f"sha256:{dayfile.sha256_of(data)}"}
    members["datapackage.json"] = json.dumps(described).encode()
    return pack(members)


def _another_name(_: bytes) -> bytes:
    whole = contents(*PEOPLE)
    forged = replace(whole.entries[1], personal={"name": "someone else", "salt": "00"})
    return dayfile.build(replace(whole, runs=(Run(START, (whole.entries[0], forged, whole.entries[2])),)))


DAMAGES: list[tuple[Callable[[bytes], bytes], str]] = [
    (lambda data: data[:-1], "not a whole zip"),
    (lambda data: data[: len(data) // 2], "not a whole zip"),
    (lambda _: b"", "not a whole zip"),
    (lambda _: b"PK\x05\x06" + bytes(18), "does not hold"),
    (lambda data: data + b"more", "before or after"),
    (lambda data: b"more" + data, "before or after"),
    (_flipped, "not a whole zip"),
    (_without_an_entry, "are missing"),
    (_another_name, "was altered"),
]


@pytest.mark.parametrize(("damage", "said"), DAMAGES)
def test_damage_is_told(damage: Callable[[bytes], bytes], said: str) -> None:
    with pytest.raises(DayFileError, match=said):
        dayfile.read(damage(DATA))


def test_a_foreign_signature_is_refused() -> None:
    other = Ed25519PrivateKey.from_private_bytes(bytes(32))
    with pytest.raises(DayFileError, match="signature"):
        dayfile.read(DATA, other.sign(DATA), PUBLIC)
    with pytest.raises(DayFileError, match="signature"):
        dayfile.read(DATA, b"short", PUBLIC)


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_a_changed_byte_never_passes_the_signature(at: int, change: int) -> None:
    changed = DATA[:at] + bytes([DATA[at] ^ change]) + DATA[at + 1 :]
    with pytest.raises(DayFileError):
        dayfile.read(changed, dayfile.sign(DATA, SECRET), PUBLIC)


@given(st.binary(max_size=40), st.integers(0, len(DATA)), st.integers(0, 60))
def test_any_bytes_are_a_day_file_or_an_error(inserted: bytes, at: int, removed: int) -> None:
    """Without a signature some bytes (a date in the zip) may change unnoticed, but the rows never do."""
    try:
        read = dayfile.read(DATA[:at] + inserted + DATA[at + removed :])
    except DayFileError:
        return
    assert list(read.entries) == list(contents(*PEOPLE).entries)


def test_a_folder_that_refuses(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="Make it first"):
        dayfile.write(tmp_path / "no" / "where", contents(*PEOPLE), SECRET)
    (tmp_path / "file").touch()
    with pytest.raises(EnvironmentFault, match="not a folder"):
        dayfile.write(tmp_path / "file", contents(*PEOPLE), SECRET)


def test_a_full_disk_leaves_what_was_there(
    tmp_path: Path, full_disk: Callable[[], AbstractContextManager[None]]
) -> None:
    before = dayfile.write(tmp_path, contents(*PEOPLE), SECRET)
    held = before[0].read_bytes()
    with full_disk(), pytest.raises(EnvironmentFault, match="is full"):
        dayfile.write(tmp_path, contents(*PEOPLE), SECRET)
    assert before[0].read_bytes() == held


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(EnvironmentFault, match="read-only"):
            dayfile.write(tmp_path, contents(*PEOPLE), SECRET)
    finally:
        tmp_path.chmod(0o700)
