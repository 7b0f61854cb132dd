"""The hub as a script sees it."""

from pathlib import Path

import pytest

from checkin.store import Store
from tests.cli.test_days import Shell


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    made = Shell(tmp_path / "store")
    assert made("course", "load", "demo").exit_code == 0
    return made


def test_a_hub_is_chosen_looked_at_used_and_left(shell: Shell, postgres: str, tmp_path: Path) -> None:
    assert "no hub" in shell("hub", "status").output
    assert "no hub" in shell("exchange", "--hub", "--once").output
    assert shell("exchange", "--once").exit_code == 2
    assert shell("hub", "set", postgres).exit_code == 0
    status = shell("hub", "status", "--json")
    assert status.exit_code == 0 and '"together": true' in status.stdout and '"waiting": 0' in status.stdout
    assert shell("exchange", "--hub", "--once").exit_code == 0
    with Store.open(tmp_path / "other") as other, Store.open(tmp_path / "store") as store, other.write() as writing:
        (course,) = _courses(store)
        writing.take(store.runs(course), anyone=True)
        device = other.device.device
    second = Shell(tmp_path / "other")
    assert second("hub", "set", postgres).exit_code == 0
    assert second("leave", "grant", "001", "--session", "OPEN", "--reason", "ill").exit_code == 0
    assert "0 scans of ours wait" in second("exchange", "--hub", "--once").output
    waits = shell("exchange", "--hub", "--once")
    assert waits.exit_code == 1 and "1 devices wait for a decision" in waits.stdout
    assert shell("hub", "status").exit_code == 1
    assert shell("device", "trust", device).exit_code == 0
    assert shell("exchange", "--hub", "--once").exit_code == 0
    assert "ill" in shell("leave", "list").output
    assert shell("hub", "set", "off").exit_code == 0 and "no hub" in shell("hub", "status").output


def _courses(store: Store) -> list[str]:
    with store.read() as reading:
        return [course.course for course in reading.courses()]


def test_a_hub_that_does_not_answer_is_said(shell: Shell) -> None:
    assert shell("hub", "set", "postgresql://door:geheim@localhost:9/hub").exit_code == 0
    for command in (("hub", "status"), ("exchange", "--hub", "--once")):
        told = shell(*command)
        assert told.exit_code == 1 and "Alone" in told.stdout and "does not answer" in told.stdout
        assert "geheim" not in told.output
    assert "cannot be read" in shell("hub", "set", "http://example.org/").output


def test_the_password_of_an_address_is_kept_apart(shell: Shell, tmp_path: Path) -> None:
    assert shell("hub", "set", "postgresql+psycopg://door:geheim@localhost:9/hub").exit_code == 0
    assert b"geheim" not in (tmp_path / "store" / "outbox.db").read_bytes()
    status = shell("hub", "status", "--json")
    assert '"hub": "postgresql+psycopg://door@localhost:9/hub"' in status.stdout
