"""`checkin course` as a script sees it."""

import json
from pathlib import Path

import pytest

from checkin.attendance.course_file import read_course
from checkin.places import resources
from tests.cli.test_cli import Shell


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "store")


@pytest.fixture
def demo(shell: Shell) -> Shell:
    assert shell("course", "load", "demo").exit_code == 0
    return shell


def shown(shell: Shell, *more: str) -> dict:
    return json.loads(shell("course", "show", "--json", *more).stdout)


def session_of(shell: Shell, code: str) -> dict:
    return next(s for s in shown(shell)["sessions"] if s["code"] == code)


def test_show_says_everything(demo: Shell) -> None:
    value = shown(demo)
    assert (value["language"], value["keep_until"], value["conflicts"]) == ("zh_CN", "2021-12-31", [])
    assert value["certificate"] == {"basis": "sessions", "share": 0.8, "excused": False}
    assert (value["sessions"][0]["weight"], value["sessions"][0]["opens_before"]) == (1.0, 30)


def test_a_course_from_nothing(shell: Shell) -> None:
    made = shell("course", "new", "C1", "--title", "First", "--zone", "Europe/Berlin", "--share", "0.5", "--json")
    assert json.loads(made.stdout)["code"] == "C1"
    times = ("--start", "2021-03-01T09:00", "--end", "2021-03-01 10:30")
    one = shell("course", "session", "set", "A", "--title", "One", *times, "--expect", "1", "--expect", "2", "--json")
    assert json.loads(one.stdout)["start"] == "2021-03-01T09:00:00+01:00"
    assert shell("course", "session", "set", "A", "--room", "R", "--weight", "0.5", "--exits").exit_code == 0
    session = session_of(shell, "A")
    assert (session["room"], session["weight"], session["exits"], session["expected"]) == ("R", 0.5, True, ["1", "2"])
    assert shell("course", "session", "set", "A", "--everybody", "--rename", "B").exit_code == 0
    assert session_of(shell, "B")["expected"] == []
    done = shell("course", "set", "--venue", "Bonn", "--organizer", "X", "--excused", "--keep-until", "2022-01-01")
    assert done.exit_code == 0
    value = shown(shell)
    assert (value["venue"], value["organizers"], value["keep_until"]) == ("Bonn", ["X"], "2022-01-01")
    assert value["certificate"] == {"basis": "sessions", "share": 0.5, "excused": True}
    assert shell("course", "session", "drop", "B").exit_code == 0
    assert shown(shell)["sessions"] == []


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["new", "CC2020", "--title", "x", "--zone", "UTC"], 1, "a course CC2020 already"),
        (["new", "X", "--zone", "Mars"], 1, "lacks 'title'"),
        (["set", "--zone", "asia/shanghai"], 1, "Did you mean 'Asia/Shanghai'"),
        (["session", "set", "X", "--title", "x"], 1, "lacks 'start'"),
        (["session", "set", "OPEN", "--end", "soon"], 1, "'end' must be a date with a time"),
        (["session", "set", "OPEN", "--end", "2020-12-07T08:00"], 1, "ends before it starts"),
        (["session", "set", "OPEN", "--everybody", "--expect", "1"], 1, "not both"),
        (["session", "drop", "X"], 1, "no session X"),
        (["copy", "CC2020", "--title", "x", "--first-day", "2021-01-01"], 1, "already"),
        (["copy", "B", "--title", "x", "--first-day", "soon"], 2, "first-day"),
        (["export", "plan.docx"], 1, "cannot be written as 'docx'"),
        (["export", "no/plan.ics"], 1, "no folder no"),
        (["import", "nothing.ics"], 1, "no file"),
    ],
)
def test_refusals_are_sentences(demo: Shell, arguments: list[str], code: int, said: str) -> None:
    result = demo("course", *arguments)
    assert (result.exit_code, said in result.output) == (code, True), result.output


@pytest.mark.parametrize("kind", ["toml", "xlsx", "ics"])
def test_export_and_import(demo: Shell, kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"plan.{kind}"
    assert demo("course", "export", str(file)).exit_code == 0
    demo("course", "session", "set", "L1", "--room", "elsewhere")
    demo("course", "session", "set", "NEW", "--title", "N", "--start", "2020-12-11T16:00", "--end", "2020-12-11T17:00")
    demo("course", "session", "drop", "L2")
    tried = json.loads(demo("course", "import", str(file), "--dry-run", "--json").stdout)
    assert (tried["new"], tried["changed"], tried["dropped"], tried["same"]) == (["L2"], ["L1"], ["NEW"], 8)
    assert session_of(demo, "L1")["room"] == "elsewhere" and not tried["stored"]
    said = demo("course", "import", str(file)).stdout
    assert "1 new, 1 changed, 1 dropped, 8 the same" in said
    demo("course", "export", str(tmp_path / "again.toml"))
    plan = read_course(resources() / "demo" / "course.toml")
    assert read_course(tmp_path / "again.toml") == plan


def test_an_imported_calendar_makes_a_course_and_tells_overlaps(shell: Shell, tmp_path: Path) -> None:
    event = "BEGIN:VEVENT\nUID:{0}\nSUMMARY:{0}\nDTSTART:20210301T090000\nDTEND:20210301T1{0}0000\nEND:VEVENT\n"
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-TIMEZONE:Europe/Berlin\nX-WR-CALNAME:Spring\n"
    file = tmp_path / "spring.ics"
    file.write_text(head + event.format(1) + event.format(2) + "END:VCALENDAR\n", encoding="utf-8")
    result = shell("course", "import", str(file))
    assert "spring: 2 new" in result.stdout and "Two sessions overlap for the same people (everybody)" in result.stdout
    assert [s["code"] for s in shown(shell)["sessions"]] == ["S1", "S2"]
    assert len(shown(shell)["conflicts"]) == 1


def test_what_is_done_to_scans_is_told_before(demo: Shell, tmp_path: Path) -> None:
    demo("badges", "print", "--out", str(tmp_path / "b.pdf"), "--trainee", "007")
    import pypdfium2
    from PIL import Image

    document = pypdfium2.PdfDocument(tmp_path / "b.pdf")
    Image.fromarray(document[0].render(scale=2).to_numpy()[:, :, :3]).save(tmp_path / "b.png")
    document.close()
    assert demo("scan", "--source", str(tmp_path / "b.png"), "--at", "2020-12-07T08:52").exit_code == 0
    tried = demo("course", "session", "set", "OPEN", "--start", "2020-12-07T08:30", "--dry-run")
    assert "Scans made, which stay: 1\nOn time, then late: 1" in tried.stdout
    assert session_of(demo, "OPEN")["start"] == "2020-12-07T09:00:00+08:00"
    refused = demo("course", "session", "drop", "OPEN")
    assert refused.exit_code == 1 and "Scans of OPEN: 1. Give a reason" in refused.output
    assert json.loads(demo("course", "session", "drop", "OPEN", "--dry-run", "--json").stdout)["effect"]["scans"] == 1
    assert demo("course", "session", "drop", "OPEN", "--reason", "held elsewhere").exit_code == 0


def test_copy(demo: Shell) -> None:
    result = demo("course", "copy", "CC2021", "--title", "Climate 2021", "--first-day", "2021-12-06")
    assert "CC2021: Climate 2021 — 10 sessions." in result.output
    value = shown(demo, "--course", "CC2021")
    assert value["sessions"][0]["start"] == "2021-12-06T09:00:00+08:00"
    assert json.loads(demo("roster", "list", "--json", "--course", "CC2021").stdout) == []
