"""Attendance, leave, days and people's rights as a script sees them."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checkin.cli import command
from checkin.desk import Desk
from checkin.office import Office
from checkin.store import Store
from tests.conftest import MORNING

DAY = "2020-12-07"


class Shell:
    """Runs commands on one store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str, stdin: str = "") -> Result:
        result = CliRunner().invoke(command, ["--data", str(self.folder), *arguments], input=stdin)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert "Traceback" not in result.output
        return result

    def rows(self, *arguments: str) -> list[dict[str, object]]:
        found = json.loads(self(*arguments, "--json").stdout)
        assert isinstance(found, list)
        return found


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    made = Shell(tmp_path / "store")
    assert made("course", "load", "demo").exit_code == 0
    with Store.open(made.folder) as store:
        course = Office(store).courses()[0].course
        Desk(store, course).check_in(Office(store).person(course, "001").trainee, MORNING)
    return made


def test_attendance_is_filtered_and_counted(shell: Shell) -> None:
    assert len(shell.rows("attendance", "--day", DAY)) == 80
    assert len(shell.rows("attendance", "--session", "OPEN")) == 40
    assert [r["number"] for r in shell.rows("attendance", "--day", DAY, "--state", "present")] == ["001"]
    assert {r["number"] for r in shell.rows("attendance", "--session", "L1", "--search", "031")} == {"031"}
    third = shell.rows("attendance", "--session", "OPEN", "--group", "第3组")
    assert 0 < len(third) < 40
    assert len(shell.rows("attendance", "--session", "OPEN", "--province", "四川省", "--unit", "nowhere")) == 0
    by_session = {row["session"]: row for row in shell.rows("attendance", "--totals", "session")}
    assert (by_session["OPEN"]["present"], by_session["OPEN"]["expected"]) == (1, 39)
    assert len(shell.rows("attendance", "--day", DAY, "--totals", "province")) == 31
    assert "expected" in shell("attendance", "--totals", "day").output
    assert shell("attendance").exit_code == 2
    refused = shell("attendance", "--session", "X9")
    assert refused.exit_code == 1 and "no session X9" in refused.output


def test_explained_and_corrected(shell: Shell) -> None:
    told = json.loads(shell("attendance", "explain", "001", "OPEN", "--json").stdout)
    assert told["standing"] == "present" and told["why"][-1] == "So: present, 40 minutes."
    assert (told["scans"][0]["kind"], told["scans"][0]["operator"]) == ("ADMITTED", "desk")
    assert "by hand" in shell("attendance", "explain", "001", "OPEN").output
    done = shell("attendance", "correct", "002", "OPEN", "left-early", "--reason", "had to go")
    assert done.exit_code == 0 and "left early" in done.output
    told = json.loads(shell("attendance", "explain", "002", "OPEN", "--json").stdout)
    assert told["corrections"][0]["reason"] == "had to go" and told["standing"] == "left early"
    assert "expected" in shell("attendance", "correct", "002", "OPEN", "none", "--reason", "was another").output
    assert shell("attendance", "correct", "002", "OPEN", "none", "--reason", "again").exit_code == 1
    assert shell("attendance", "correct", "002", "OPEN", "asleep", "--reason", "x").exit_code == 2
    assert shell("attendance", "correct", "002", "OPEN", "absent").exit_code == 2
    assert shell("attendance", "explain", "999", "OPEN").exit_code == 1


def test_leave(shell: Shell, tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.7")
    grant = ("leave", "grant", "002", "003", "--day", DAY, "--reason", "flu", "--by", "Li", "--document", str(letter))
    assert shell(*grant).output == "Leave granted: 4 sessions.\n"
    assert len(shell.rows("attendance", "--day", DAY, "--state", "excused")) == 4
    assert shell("leave", "withdraw", "003", "--session", "L1", "--reason", "well again").exit_code == 0
    listed = shell.rows("leave", "list")
    assert [r["state"] for r in listed].count("withdrawn") == 1 and {r["document"] for r in listed} == {"letter.pdf"}
    assert len(shell.rows("leave", "list", "--trainee", "002")) == 2
    assert "flu" in shell("leave", "list").output
    assert shell("leave", "grant", "002", "--reason", "flu").exit_code == 1
    assert shell("leave", "grant", "--reason", "flu").exit_code == 2


def test_a_day_is_checked_closed_and_reopened(shell: Shell, tmp_path: Path) -> None:
    check = shell("day", "check", "--day", DAY, "--json")
    items = {item["name"]: item for item in json.loads(check.stdout)["items"]}
    assert check.exit_code == 0 and items["unmarked"]["severity"] == "look" and len(items["unmarked"]["people"]) == 40
    assert "… and 20 more" in shell("day", "check", "--day", DAY).output
    assert shell("day", "close", "--day", DAY).output == f"{DAY} is closed, revision 1.\n"
    assert shell("day", "close", "--day", DAY).exit_code == 1
    assert shell("leave", "grant", "002", "--day", DAY, "--reason", "flu").exit_code == 1
    assert shell("day", "reopen", "--day", DAY).exit_code == 2
    assert shell("day", "reopen", "--day", DAY, "--reason", "a sheet").exit_code == 0
    assert [(r["what"], r["reason"]) for r in shell.rows("day", "history")] == [("closed", ""), ("reopened", "a sheet")]
    assert shell.rows("day", "history", "--day", "2020-12-08") == []
    with Store.open(shell.folder) as store:
        body = {"kind": "PROVISIONAL", "session": "OPEN", "trainee": None, "badge": 7, "direction": "in"}
        with store.write() as writing:
            writing.append(writing.courses()[0].course, "scan", body, now=MORNING, operator="desk")  # type: ignore[arg-type]
    assert shell("day", "check", "--day", DAY).exit_code == 1
    refused = shell("day", "close", "--day", DAY)
    assert refused.exit_code == 1 and "STOP" in refused.output and "--anyway" in refused.output
    assert shell("day", "close", "--day", DAY, "--anyway").exit_code == 0
    written = json.loads(
        shell("export", "--day", DAY, "--to", str(tmp_path / "out"), "--profile", "statistics", "--json").stdout
    )
    assert written["files"][0].endswith("r2_statistics.zip") and written["final"]


def test_people_have_their_rights(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "001.zip"
    assert shell("person", "export", "001", "--out", str(out)).exit_code == 0
    with zipfile.ZipFile(out) as archive:
        assert {"person.json", "person.html"} <= set(archive.namelist())
    assert shell("person", "erase", "001").exit_code == 2
    assert shell("person", "erase", "--reason", "asked").exit_code == 2
    assert shell("person", "erase", "001", "--reason", "asked", stdin="n\n").exit_code == 1
    assert shell.rows("roster", "list")[0]["name"] == "王建国"
    done = shell("person", "erase", "001", "--reason", "asked", stdin="y\n")
    assert done.exit_code == 0 and "backups" in done.output
    assert shell.rows("roster", "list")[0]["name"] == ""
    assert shell("store", "check").exit_code == 0
    done = shell("person", "erase", "--expired", "--yes")
    assert done.exit_code == 0 and {p["name"] for p in shell.rows("roster", "list")} == {""}
