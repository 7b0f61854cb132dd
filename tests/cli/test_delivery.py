"""Targets, delivery and the outbox as a script sees them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkin.attendance.journal import moment_of
from checkin.exchange import dayfile
from checkin.exchange import receipt as r
from checkin.exchange.receipt import Answer, Receipt
from checkin.store import Store
from tests.cli.test_days import DAY, Shell
from tests.exchange.servers import PASSWORD, sftp_server

NOW = datetime(2020, 12, 7, 12, tzinfo=UTC)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    made = Shell(tmp_path / "store")
    assert made("course", "load", "demo").exit_code == 0
    return made


def test_from_closing_to_receipt(shell: Shell, tmp_path: Path) -> None:
    there = tmp_path / "there"
    assert shell("target", "add", "hq", str(there)).exit_code == 0
    assert "is not there" in shell("target", "test", "hq").output
    assert shell("day", "close", "--day", DAY, "--anyway").exit_code == 0
    late = shell("deliver")
    assert late.exit_code == 1 and "waiting" in late.stdout and "is not there" in late.stdout
    there.mkdir()
    assert "hq can be used" in shell("target", "test", "hq").output and not list(there.iterdir())
    sent = shell("deliver")
    assert sent.exit_code == 0 and "sent" in sent.stdout
    (one,) = shell.rows("outbox")
    assert (one["day"], one["revision"], one["state"], one["target"]) == (DAY, 1, "sent", "hq")
    assert moment_of(str(one["sent"])) and dayfile.sha256(there / str(one["file"])) == one["sha256"]

    with Store.open(tmp_path / "hq") as store:
        device, file = store.device, (str(one["file"]), str(one["sha256"]))
        said = Receipt(*file, Answer.ACCEPTED, "Taken.", NOW, device.device, device.public_key)
        r.write(there / r.FOLDER, said, store.private_key())
    assert r.fingerprint(device.public_key) in shell("deliver").stdout
    refused = shell("target", "trust", "hq", stdin="n\n")
    assert "Nothing was trusted" in refused.output and r.fingerprint(device.public_key) in refused.output
    assert "Trusted" in shell("target", "trust", "hq", "--yes").output
    done = shell("deliver", "--once")
    assert done.exit_code == 0 and "Taken." in done.stdout
    assert shell.rows("outbox")[0]["answer"] == "accepted"
    assert shell.rows("target", "list")[0]["headquarters"] == r.fingerprint(device.public_key)


def test_days_are_sent_when_asked(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    shell("target", "add", "one", str(tmp_path / "one"), "--option", "profile=statistics")
    shell("target", "add", "two", str(tmp_path / "two"))
    assert "only when asked" in shell("outbox", "closed-days", "off").stdout
    shell("day", "close", "--day", DAY, "--anyway")
    assert shell("deliver").stdout.count("\n") == 2 and not list((tmp_path / "one").iterdir())
    assert shell("deliver", "--day", DAY, "--to", "one").exit_code == 0
    assert [p.name for p in (tmp_path / "one").glob("*_statistics.zip")]
    shell("deliver", "--day", DAY)
    assert {row["target"]: row["state"] for row in shell.rows("outbox")} == {"one": "sent", "two": "waiting"}
    assert shell("outbox", "cancel", "--day", DAY, "--to", "two").exit_code == 0
    assert {row["target"]: row["state"] for row in shell.rows("outbox")} == {"one": "sent", "two": "cancelled"}
    assert shell("target", "remove", "two").exit_code == 0
    assert [row["name"] for row in shell.rows("target", "list")] == ["one"]


def test_a_server_is_asked_about_before_anything_is_sent(shell: Shell, tmp_path: Path) -> None:
    root = tmp_path / "served"
    root.mkdir()
    with sftp_server(root) as server:
        added = shell("target", "add", "hq", server.address, "--password-stdin", stdin=f"{PASSWORD}\n")
        assert added.exit_code == 0 and "no keyring" in added.output
        assert PASSWORD not in added.output
        first = shell("target", "test", "hq")
        assert first.exit_code == 1 and server.fingerprint in first.output
        assert shell("target", "trust", "hq", stdin="y\n").exit_code == 0
        assert shell("target", "test", "hq").exit_code == 0
        shell("day", "close", "--day", DAY, "--anyway")
        assert shell("deliver").exit_code == 0
        assert {p.suffix for p in (root / "inbox").iterdir()} == {".zip", ".sig", ".pem"}
        log = "".join(path.read_text() for path in shell.folder.glob("*.log*"))
        assert PASSWORD not in log + shell("outbox", "--json").output + shell("target", "list", "--json").output


def test_what_is_wrong_is_said(shell: Shell) -> None:
    for arguments in (
        ("target", "add", "hq", "sftp://me:secret@host/"),
        ("target", "add", "hq", "ftp://host"),
        ("target", "test", "nobody"),
        ("deliver", "--day", DAY),
    ):
        refused = shell(*arguments)
        assert refused.exit_code == 1 and "Error: " in refused.output and "secret" not in refused.output


def test_journals_are_exchanged_through_a_folder(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    alone = shell("exchange", "--folder", str(folder), "--once")
    assert alone.exit_code == 1 and "Alone: " in alone.stdout and "is not there" in alone.stdout
    folder.mkdir()
    assert shell("exchange", "--folder", str(folder), "--once").exit_code == 0
    (written,) = folder.glob("*_journal_*.zip")
    again = shell("exchange", "--folder", str(folder), "--once", "--json")
    assert '"waiting": 0' in again.stdout and list(folder.iterdir()) == [written]
