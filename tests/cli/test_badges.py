"""`checkin badges`: every command with every option, on a store with the demo course."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from checkin.cli import command
from checkin.places import resources

Shell = Callable[..., Result]


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """Return the command line on one store with the demo course."""
    data = tmp_path_factory.mktemp("data")

    def run(*arguments: str, store: Path = data) -> Result:
        return CliRunner().invoke(command, ["--data", str(store), *arguments], catch_exceptions=False)

    run("course", "load", "demo")
    run("roster", "import", str(resources() / "demo" / "roster.csv"))
    return run


def value(result: Result) -> Any:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_print_by_sheet_template_order_on_both_sides_and_checked(shell: Shell, tmp_path: Path) -> None:
    out = tmp_path / "b.pdf"
    options = ("--template", "photo-a7", "--sheet", "a4-4-a7", "--order", "pinyin", "--skip", "2", "--stack")
    found = value(shell("badges", "print", "--out", str(out), *options, "--duplex", "long", "--check", "--json"))
    assert (found["badges"], found["pages"], found["warnings"], found["finished"]) == (40, 22, [], True)
    assert [(r["read"], r["wanted"]) for r in found["check"].values()] == [(80, 80), (80, 80)]
    assert found["files"] == [str(out)] == [found["file"]]


def test_print_in_several_files(shell: Shell, tmp_path: Path) -> None:
    result = shell("badges", "print", "--out", str(tmp_path / "b.pdf"), "--chunk", "16", "--check")
    assert "b-001.pdf to " in result.output and "Read back at 300 dpi: 40 of 40." in result.output
    assert len(list(tmp_path.glob("b-*.pdf"))) == 3


def test_the_old_option_names_a_sheet_too(shell: Shell, tmp_path: Path) -> None:
    for name in ("a4-8-90x60", "DURABLE 1456-02"):
        result = shell("badges", "print", "--out", str(tmp_path / "b.pdf"), "--layout", name, "--trainee", "001")
        assert "1 badges on 1 pages." in result.output


def test_a_template_finds_its_sheet(shell: Shell, tmp_path: Path) -> None:
    out = str(tmp_path / "b.pdf")
    result = shell("badges", "print", "--out", out, "--template", "staff-fold-a6", "--trainee", "001")
    assert result.exit_code == 0, result.output
    log = value(shell("badges", "log", "--json"))["printed"]
    assert (log[0]["template"], log[0]["sheet"], log[0]["badges"]) == ("staff-fold-a6", "a4-1-fold-a6", 1)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["print"], 2, "Say where to"),
        (["print", "--out", "x.pdf", "--printer", "HP"], 2, "Say where to"),
        (["print", "--printer", "no such printer"], 1, "no printer"),
        (["print", "--out", "x.pdf", "--template", "poster"], 1, "no template"),
        (["print", "--out", "x.pdf", "--template", "ceremony-a6", "--sheet", "roll-54x70"], 1, "Nothing was printed"),
        (["print", "--out", "x.pdf", "--skip", "8"], 1, "At most 7"),
        (["print", "--out", "x.pdf", "--order", "shoes"], 2, "shoes"),
        (["print", "--out", "x.pdf", "--printer-profile", "HP"], 1, "no printer profile"),
        (["print", "--resume", "nope"], 1, "no unfinished batch"),
        (["calibrate", "--page", "A9"], 1, "no page"),
        (["calibrate", "--page", "5x5"], 1, "can be calibrated"),
        (["calibrate", "--measured", "20", "20", "170", "257"], 2, "belong together"),
        (["calibrate", "--printer-profile", "HP", "--measured", "1", "1", "1", "1"], 1, "Measure again"),
    ],
)
def test_refusals(shell: Shell, tmp_path: Path, arguments: list[str], code: int, said: str) -> None:
    arguments = [str(tmp_path / a) if a.endswith(".pdf") else a for a in arguments]
    result = shell("badges", *arguments)
    assert (result.exit_code, said in result.output) == (code, True), result.output
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_printed_with_a_fault_unless_somebody_insists(shell: Shell, tmp_path: Path) -> None:
    store = tmp_path / "store"
    shell("course", "load", "demo", store=store)
    rows = "number,name\n001,王\U000f1234\n002,Llanfairpwllgwyngyllgogerychwyrndrobwll\n"
    (tmp_path / "r.csv").write_text(rows, encoding="utf-8")
    shell("roster", "import", str(tmp_path / "r.csv"), store=store)
    out = tmp_path / "b.pdf"
    result = shell("badges", "print", "--out", str(out), store=store)
    assert result.exit_code == 1 and not out.exists()
    assert "(001): no font here has" in result.output and "(002): the name does not fit" in result.output
    assert shell("badges", "log", "--json", store=store).output.count("batch") == 0
    result = shell("badges", "print", "--out", str(out), "--anyway", store=store)
    assert result.exit_code == 0 and out.exists() and "Check: " in result.output


def test_preflight(shell: Shell) -> None:
    result = shell("badges", "preflight", "--duplex", "long")
    assert result.exit_code == 0 and "40 badges, 0 faults." in result.output
    found = value(shell("badges", "preflight", "--template", "photo-cr80", "--distance", "60", "--json"))
    assert {one["kind"] for one in found} == {"PHOTO", "DISTANCE", "BACK"}
    result = shell("badges", "preflight", "--template", "photo-cr80", "--dpi", "100")
    assert result.exit_code == 1 and result.output.startswith("STOP  qr: a module of")


def test_templates_and_sheets_are_listed(shell: Shell, tmp_path: Path) -> None:
    templates = value(shell("badges", "templates", "--json"))
    assert {"ceremony-90x60", "walk-in-roll"} & {one["name"] for one in templates} == {"ceremony-90x60"}
    assert "DURABLE 1456-02" in shell("badges", "sheets").output
    assert value(shell("badges", "sheets", "--json"))[0]["id"] == "a4-8-90x60"


def test_ones_own_template_and_sheet(shell: Shell, tmp_path: Path) -> None:
    store = tmp_path / "store"
    shell("course", "load", "demo", store=store)
    shell("roster", "import", str(resources() / "demo" / "roster.csv"), store=store)
    (store / "templates").mkdir()
    (store / "sheets").mkdir()
    own = json.loads((resources() / "badges" / "plain-80x50.badge.json").read_bytes())
    own["name"] = "mine"
    (store / "templates" / "mine.badge.json").write_text(json.dumps(own))
    (store / "templates" / "bad.badge.json").write_text("{")
    sheet = {"page": "A4", "card": [80, 50], "grid": [2, 5], "origin": [20, 20], "pitch": [85, 51], "marks": "none"}
    (store / "sheets" / "mine.sheet.json").write_text(json.dumps(sheet))
    names = {one["name"] for one in value(shell("badges", "templates", "--json", store=store))}
    assert {"mine.badge.json", "bad.badge.json"} <= names
    out = str(tmp_path / "b.pdf")
    result = shell("badges", "print", "--out", out, "--template", "mine", "--sheet", "mine", "--check", store=store)
    assert "40 of 40" in result.output
    result = shell("badges", "print", "--out", out, "--template", "bad", store=store)
    assert result.exit_code == 1 and "no JSON" in result.output


def test_calibrate_and_print_with_the_profile(shell: Shell, tmp_path: Path) -> None:
    page, out = str(tmp_path / "c.pdf"), str(tmp_path / "b.pdf")
    assert "measure" in shell("badges", "calibrate", "--out", page, "--page", "letter").output
    measured = ("--measured", "20.5", "21", "169.2", "256.5")
    result = shell("badges", "calibrate", "--printer-profile", "HP: tray 2", *measured)
    assert "HP: tray 2: -0.60 mm right, -1.04 mm down" in result.output
    result = shell("badges", "print", "--out", out, "--printer-profile", "HP: tray 2", "--check")
    assert "Read back at 150 dpi: 40 of 40." in result.output


def test_the_log_and_what_is_unfinished(shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checkin.errors import EnvironmentFault
    from checkin.office import batches
    from checkin.words import say

    def broken(*_: object, **__: object) -> None:
        raise EnvironmentFault(say("Print", "The disk is full."))

    store = tmp_path / "store"
    shell("course", "load", "demo", store=store)
    shell("roster", "import", str(resources() / "demo" / "roster.csv"), store=store)
    with monkeypatch.context() as patched:
        patched.setattr(batches, "write_pdf", broken)
        assert shell("badges", "print", "--out", str(tmp_path / "b.pdf"), store=store).exit_code == 1
    (waiting,) = value(shell("badges", "log", "--json", store=store))["unfinished"]
    assert waiting["badges"] == 40 and "--resume " + waiting["batch"] in shell("badges", "log", store=store).output
    result = shell("badges", "print", "--resume", waiting["batch"], "--check", store=store)
    assert "40 badges on 5 pages." in result.output and "40 of 40" in result.output
    found = value(shell("badges", "log", "--json", "--trainee", "001", store=store))
    assert found["unfinished"] == [] and [one["batch"] for one in found["printed"]] == [waiting["batch"]]
    shell("badges", "reissue", "001", store=store)
    assert value(shell("badges", "log", "--json", "--trainee", "001", store=store))["printed"] == []
