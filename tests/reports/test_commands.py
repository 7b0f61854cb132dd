"""`checkin report`, `certificate` and `signin` as a script sees them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkin.office import Office
from checkin.store import Store
from tests.cli.test_cli import Shell
from tests.reports.scene import hold


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """The demo course after its last day."""
    made = Shell(tmp_path / "store")
    assert made("course", "load", "demo").exit_code == 0
    with Store.open(made.folder) as store:
        (course,) = Office(store).courses()
        hold(store, course.course, datetime(2020, 12, 12, tzinfo=UTC))
    return made


def test_reports_are_written(shell: Shell, tmp_path: Path) -> None:
    book, pdf = tmp_path / "book.xlsx", tmp_path / "report.pdf"
    told = json.loads(shell("report", "workbook", "--out", str(book), "--json").stdout)
    assert told["people"] == 40 and told["rows"] == 360 and len(told["sheets"]) == 8 and book.exists()
    assert "40 people, 360 standings" in shell("report", "workbook", "--out", str(book)).stdout
    assert json.loads(shell("report", "pdf", "--out", str(pdf), "--json").stdout)["pages"] == 3
    few = shell("report", "pdf", "--out", str(pdf), "--day", "2020-12-08", "--session", "L2", "--no-reasons", "--json")
    assert json.loads(few.stdout)["pages"] == 3
    assert shell("report", "pdf", "--out", str(pdf), "--session", "L99").exit_code == 1
    assert shell("report", "workbook", "--out", str(tmp_path / "no" / "b.xlsx")).exit_code == 1


def test_certificates_from_list_to_verified(shell: Shell, tmp_path: Path) -> None:
    listed = json.loads(shell("certificate", "list", "--json").stdout)
    earned = [one["number"] for one in listed if one["earned"]]
    assert len(listed) == 40 and 20 < len(earned) < 40 and all(one["certificate"] is None for one in listed)
    pdf = str(tmp_path / "c.pdf")
    assert shell("certificate", "print", "--out", pdf).exit_code == 1, "none was issued yet"
    (first,) = json.loads(shell("certificate", "issue", "--trainee", earned[0], "--json").stdout)
    assert first["certificate"]["number"] == "CC2020-0001"
    assert f"{len(earned)} people have a certificate" in shell("certificate", "issue").stdout
    assert f"{len(earned)} earned a certificate, {len(earned)} have one" in shell("certificate", "list").stdout
    assert json.loads(shell("certificate", "print", "--out", pdf, "--json").stdout)["pages"] == len(earned)
    number, code = first["certificate"]["number"], first["certificate"]["code"]
    for typed in ((number, code), (number, *code.split()), (f"{number} {code.replace(' ', '')}",)):
        told = shell("certificate", "verify", *typed)
        assert told.exit_code == 0 and first["name"] in told.stdout
    wrong = shell("certificate", "verify", number, "0000000000", "--json")
    assert wrong.exit_code == 1 and json.loads(wrong.stdout) == {"number": number, "genuine": False, "known": True}
    assert "no certificate CC2020-9999" in shell("certificate", "verify", "CC2020-9999", code).stdout


def test_sheets_of_a_day(shell: Shell, tmp_path: Path) -> None:
    told = json.loads(shell("signin", "--day", "2020-12-07", "--out", str(tmp_path), "--json").stdout)
    assert [Path(file).name for file in told["files"]] == ["sign-in 2020-12-07 OPEN.pdf", "sign-in 2020-12-07 L1.pdf"]
    assert shell("signin", "--out", str(tmp_path)).exit_code == 2
    assert shell("signin", "--day", "2020-12-07", "--session", "L1", "--out", str(tmp_path)).exit_code == 2
