"""Headquarters as a scheduler runs it: no screen, no questions, exit codes that stay as they are."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_days import DAY, Shell, shell

__all__ = ["shell"]


@pytest.fixture
def sent(shell: Shell, tmp_path: Path) -> Path:
    """A folder with the day file of a closed day."""
    folder = tmp_path / "in"
    assert shell("day", "close", "--day", DAY, "--anyway").exit_code == 0
    assert shell("export", "--day", DAY, "--to", str(folder)).exit_code == 0
    for piece in folder.iterdir():
        os.utime(piece, (1_600_000_000, 1_600_000_000))
    return folder


def test_from_a_folder_to_the_receipt(sent: Path, tmp_path: Path) -> None:
    hq = Shell(tmp_path / "hq")
    (path,) = sent.glob("*.zip")
    first = hq("hq", "receive", str(sent), "--json")
    (told,) = json.loads(first.stdout)
    assert first.exit_code == 1 and told["answer"] == "unknown_sender" and told["receipt"]
    listed = hq("hq", "quarantine", "list", "--json")
    (kept,) = json.loads(listed.stdout)
    assert listed.exit_code == 1 and kept["fingerprint"] == told["fingerprint"] and "not known here" in kept["reason"]
    assert "Nothing was trusted" in hq("hq", "trust", str(path), stdin="n\n").output
    trusted = hq("hq", "trust", str(path), "--yes")
    assert trusted.exit_code == 0 and "accepted" in trusted.output and kept["fingerprint"] in trusted.output
    assert hq("hq", "quarantine", "list").exit_code == 0
    again = hq("hq", "receive", str(sent), "--json")
    assert again.exit_code == 0 and json.loads(again.stdout)[0]["answer"] == "duplicate"
    (sender,) = hq.rows("hq", "senders")
    assert hq("hq", "forget", str(sender["public_key"])).exit_code == 0
    assert hq("hq", "forget", str(sender["public_key"])).exit_code == 1
    assert hq("hq", "receive", str(tmp_path / "nowhere")).exit_code == 1
    assert hq("hq", "trust", "123", "--yes").exit_code == 1
    assert len(hq.rows("attendance", "--day", DAY)) == 80


def test_names_in_lists_are_erased_on_command(tmp_path: Path) -> None:
    hq = Shell(tmp_path / "hq")
    assert hq("hq", "erase-names", "--before", "soon").exit_code == 1
    assert hq("hq", "erase-names", "--before", DAY, "--course", "none", "--yes").exit_code == 1
    assert "Nothing was erased" in hq("hq", "erase-names", "--before", DAY, stdin="n\n").output
    assert "0 rows" in hq("hq", "erase-names", "--before", DAY, "--yes").output


def test_release_by_the_first_digits(sent: Path, tmp_path: Path) -> None:
    hq = Shell(tmp_path / "hq")
    hq("hq", "receive", str(sent))
    (kept,) = json.loads(hq("hq", "quarantine", "list", "--json").stdout)
    assert hq("hq", "quarantine", "release", "ffffffff", "--yes").exit_code == 1
    assert hq("hq", "quarantine", "release", kept["sha256"][:8], stdin="n\n").exit_code == 1
    released = hq("hq", "quarantine", "release", kept["sha256"][:8], "--yes")
    assert released.exit_code == 0 and "accepted" in released.output


def test_killed_between_the_commit_and_the_receipt(sent: Path, tmp_path: Path) -> None:
    """The receipt is made good at the next run, and nothing is taken twice."""
    hq = Shell(tmp_path / "hq")
    (path,) = sent.glob("*.zip")
    hq("hq", "trust", str(path), "--yes")
    code = (
        "import os, sys\n"
        "from checkin.headquarters import answers\n"
        "answers.answer = lambda *_: os._exit(9)\n"
        "from checkin.cli import main\n"
        "main(sys.argv[1:])\n"
    )
    command = [sys.executable, "-c", code, "--data", str(tmp_path / "hq"), "hq", "receive", str(sent)]
    assert subprocess.run(command, check=False).returncode == 9
    assert not (sent / "receipts").exists()
    (told,) = json.loads(hq("hq", "receive", str(sent), "--json").stdout)
    (receipt,) = (sent / "receipts").glob("*.json")
    assert (told["answer"], json.loads(receipt.read_text())["answer"]) == ("duplicate", "accepted")
    assert len(hq.rows("attendance", "--day", DAY)) == 80


def test_status_figures_and_reports(sent: Path, tmp_path: Path) -> None:
    hq = Shell(tmp_path / "hq")
    (path,) = sent.glob("*.zip")
    hq("hq", "trust", str(path), "--yes")
    hq("hq", "receive", str(sent))
    evening = ("--at", "2020-12-07T23:00:00")
    assert hq("hq", "status", "--due", "20:00", *evening).exit_code == 0
    late = hq("hq", "status", "--json", "--course", "CC2020")
    told = {row["day"]: row["here"] for row in json.loads(late.stdout)}
    assert late.exit_code == 1 and (told[DAY], told["2020-12-08"]) == ("received", "missing")
    assert "was expected by" in hq("hq", "status").output
    assert hq("hq", "status", "--due", "soon").exit_code == 2
    (line,) = hq.rows("hq", "figures", *evening)
    assert (line["course"], line["expected"], line["came"], line["absent"]) == ("CC2020", 80, 1, 79)
    (only,) = hq.rows("hq", "figures", "--by", "day", "--by", "province", "--province", "四川省", *evening)
    assert only["day"] == DAY and only["absent"]
    assert [row["number"] for row in hq.rows("hq", "find", "031")] == ["031"]
    files = [tmp_path / name for name in ("r.html", "r.xlsx", "r.pdf")]
    written = hq("hq", "report", "--html", str(files[0]), "--xlsx", str(files[1]), "--pdf", str(files[2]))
    assert written.exit_code == 0 and all(file.stat().st_size > 3000 for file in files)
    assert hq("hq", "report").exit_code == 2
