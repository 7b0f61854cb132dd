"""The command line as a script sees it: output, exit codes, sentences."""

import json
import tempfile
from pathlib import Path

import cv2
import numpy as np
import pytest
from click.testing import CliRunner, Result

from checkin.cli import command, main
from checkin.places import resources
from checkin.store import Store


class Shell:
    """Runs commands on one store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str, stdin: str | None = None) -> Result:
        result = CliRunner().invoke(command, ["--data", str(self.folder), *arguments], input=stdin)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert "Traceback" not in result.output
        return result


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "store")


def test_demo_course_lists(shell: Shell) -> None:
    assert shell("course", "load", "demo").exit_code == 0
    people = json.loads(shell("roster", "list", "--json").stdout)
    assert len(people) == 40 and people[30]["name"] == "阿依古丽·买买提江"
    shown = json.loads(shell("course", "show", "--json").stdout)
    assert shown["sessions"][0]["opens"] == "2020-12-07T08:30:00+08:00"
    rows = json.loads(shell("attendance", "--day", "2020-12-07", "--json").stdout)
    assert {row["standing"] for row in rows} == {"expected"}
    assert shell("store", "check").exit_code == 0
    assert shell("store", "rebuild").exit_code == 0


def test_roster_dry_run_changes_nothing(shell: Shell, tmp_path: Path) -> None:
    shell("course", "load", "demo")
    file = tmp_path / "new.csv"
    file.write_text("number,name\n777,Ada Lovelace\n", encoding="utf-8-sig")
    assert "1 new" in shell("roster", "import", str(file), "--dry-run").output
    assert len(json.loads(shell("roster", "list", "--json").stdout)) == 40
    assert shell("roster", "import", str(file)).exit_code == 0
    assert json.loads(shell("roster", "list", "--search", "lovelace", "--json").stdout)[0]["number"] == "777"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["roster", "list"], 1, "no course"),
        (["course", "load", "nowhere.toml"], 1, "no file"),
        (["scan", "--source", "99"], 1, "no course"),
        (["attendance", "--day", "yesterday"], 2, "yesterday"),
        (["frobnicate"], 2, "No such command"),
        (["badges", "print"], 2, "--out"),
    ],
)
def test_refusals_before_a_course(shell: Shell, arguments: list[str], code: int, said: str) -> None:
    result = shell(*arguments)
    assert (result.exit_code, said in result.output) == (code, True), result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["scan", "--source", "99"], "No camera 99"),
        (["scan", "--source", "nothing.avi"], "no file or camera"),
        (["scan", "--source", "EMPTY"], "no picture"),
        (["scan", "--source", "TEXT"], "neither a picture nor a video"),
        (["scan", "--source", "TEXT.png"], "not a picture"),
        (["scan", "--source", "0", "--session", "X9"], "no session X9"),
        (["roster", "import", "TEXT"], "not a roster"),
        (["roster", "import", "nothing.xlsx"], "no file"),
        (["course", "load", "TEXT"], "not a course file"),
        (["badges", "print", "--out", "nowhere/x.pdf"], "no folder"),
        (["badges", "print", "--out", "EMPTY"], "cannot be written"),
        (["badges", "print", "--out", "x.pdf", "--layout", "poster"], "no layout"),
        (["badges", "print", "--out", "x.pdf", "--trainee", "999"], "999"),
        (["export", "--day", "2021-01-01", "--to", "EMPTY"], "not a day"),
        (["export", "--day", "2020-12-07", "--to", "TEXT"], "not a folder"),
        (["attendance", "--day", "2020-12-07", "--course", "NO"], "no course NO"),
    ],
)
def test_bad_input_is_a_sentence(shell: Shell, tmp_path: Path, arguments: list[str], said: str) -> None:
    shell("course", "load", "demo")
    (tmp_path / "empty").mkdir()
    (tmp_path / "text").write_text("just a text\nof two lines = bad\n")
    (tmp_path / "text.png").write_text("not a picture")
    names = {"EMPTY": tmp_path / "empty", "TEXT": tmp_path / "text", "TEXT.png": tmp_path / "text.png"}
    result = shell(*[str(names.get(a, a)) for a in arguments])
    assert result.exit_code == 1 and said in result.output, result.output


@pytest.mark.parametrize("at", ["soon", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_times_of_no_course(shell: Shell, at: str) -> None:
    shell("course", "load", "demo")
    result = shell("scan", "--source", "0", "--at", at)
    assert result.exit_code == 2 and "--at" in result.output


def test_overlapping_sessions_and_unknown_zone(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "course.toml"
    file.write_text(
        'code="X"\ntitle="X"\ntime_zone="Asia/Shangri-La"\n'
        '[[session]]\ncode="A"\ntitle="A"\nstart=2020-01-01T09:00:00\nend=2020-01-01T10:00:00\n'
        '[[session]]\ncode="B"\ntitle="B"\nstart=2020-01-01T09:30:00\nend=2020-01-01T10:30:00\n',
        encoding="utf-8",
    )
    result = shell("course", "load", str(file))
    assert result.exit_code == 1 and "Asia/Shangri-La" in result.output
    file.write_text(file.read_text(encoding="utf-8").replace("Shangri-La", "Shanghai"), encoding="utf-8")
    result = shell("course", "load", str(file))
    assert result.exit_code == 1 and "overlap" in result.output and "09:30" in result.output


def test_a_fault_of_the_program_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr("checkin.cli.logs.collect", lambda: None)
    monkeypatch.setattr("checkin.cli.course.opened", broken)
    with pytest.raises(SystemExit) as ended:
        main(["--data", str(tmp_path / "s"), "course", "show"])
    said = capsys.readouterr().err
    assert ended.value.code == 1 and "fault of its own" in said and "Traceback" not in said
    assert "ZeroDivisionError" in next(tmp_path.glob("checkin-fault-*")).read_text(encoding="utf-8")


def test_second_instance_is_refused(shell: Shell) -> None:
    shell("course", "load", "demo")
    with Store.open(shell.folder):
        result = shell("roster", "list")
    assert result.exit_code == 1 and "Another Checkin" in result.output


def test_folder_of_pictures_are_moments_of_their_own(shell: Shell, tmp_path: Path) -> None:
    shell("course", "load", "demo")
    shell("badges", "print", "--out", str(tmp_path / "b.pdf"), "--trainee", "007")
    import pypdfium2

    document = pypdfium2.PdfDocument(tmp_path / "b.pdf")
    page = document[0].render(scale=2).to_numpy()
    document.close()
    folder = tmp_path / "pictures"
    folder.mkdir()
    for name in ("p2.png", "p10.png"):
        cv2.imwrite(str(folder / name), page)
    cv2.imwrite(str(folder / "p1.png"), np.full((50, 50, 3), 200, np.uint8))
    (folder / "p3.png").write_text("broken")
    result = shell("scan", "--source", str(folder), "--at", "2020-12-07T08:52")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(r["frame"], r["verdict"], r["number"], r["at"]) for r in lines] == [
        ("p2.png", "ADMITTED", "007", "2020-12-07T08:53:00.000+08:00"),
        ("p10.png", "ALREADY_IN", "007", "2020-12-07T08:55:00.000+08:00"),
    ]
    assert result.exit_code == 1 and "p3.png" in result.output


def test_doctor_is_ready(shell: Shell) -> None:
    result = shell("doctor", "--json")
    report = json.loads(result.stdout)
    assert report["ok"] and result.exit_code == 0
    assert {c["name"] for c in report["checks"]} >= {"camera", "decoder", "sound", "fonts", "store", "clock"}


def test_demo_fonts_are_there() -> None:
    assert (resources() / "fonts" / "OFL.txt").stat().st_size > 1000
