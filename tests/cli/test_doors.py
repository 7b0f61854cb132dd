"""Door files as a script makes and opens them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from checkin.cli import command, window
from checkin.desk import Desk
from checkin.office import Office
from checkin.store import Store
from tests.cli.test_days import Shell
from tests.conftest import MORNING


def test_from_organizer_to_door_and_what_was_lost(tmp_path: Path) -> None:
    office, first, second = (Shell(tmp_path / name) for name in ("office", "first", "second"))
    office("course", "load", "demo")
    made = office("course", "door-file", "--out", str(tmp_path), "--label", "Main hall", "--json")
    told = json.loads(made.stdout)
    assert (
        made.exit_code == 0
        and told["file"].endswith(".checkin-door")
        and told["pairing"].endswith(told["passphrase"].replace(" ", ""))
    )
    words = tmp_path / "words.txt"
    words.write_text(f"{told['passphrase']}\n", encoding="utf-8")
    (tmp_path / "wrong.txt").write_text("1111 2222 3333 4444 5555\n")
    wrong = first("course", "open-door-file", told["file"], "--passphrase-file", str(tmp_path / "wrong.txt"))
    assert wrong.exit_code == 1 and "not the passphrase" in wrong.output
    opened = first("course", "open-door-file", told["file"], "--passphrase-file", str(words))
    assert opened.exit_code == 0 and "10 sessions" in opened.output and "invited" in opened.output
    asked = second("merge", told["file"], stdin=f"{told['passphrase']}\n")
    assert asked.exit_code == 0 and "nothing is missing" in asked.output, "merge asks for it"
    with Store.open(tmp_path / "first") as store:
        (course,) = Office(store).courses()
        people = Office(store).trainees(course.course)
        device = store.device.device
        if people:
            Desk(store, course.course).check_in(people[0].trainee, MORNING)
    written = json.loads(first("journal", "write", str(tmp_path / "stick"), "--json").stdout)["file"]
    merged = office("merge", written)
    assert merged.exit_code == 0, "nothing waits for a decision"
    (offer,) = office.rows("course", "invitations")
    assert (offer["label"], offer["used"]) == ("Main hall", [device])
    assert "Main hall" in office("course", "invitations").output
    assert office("course", "withdraw-invitation", offer["key"][:10], "--reason", "lost").exit_code == 0
    assert office.rows("course", "invitations")[0]["withdrawn"]
    assert office("course", "withdraw-invitation", offer["key"], "--reason", "lost").exit_code == 1
    assert office("device", "revoke", device, "--reason", "x").exit_code == 2
    lost = office("device", "revoke", device, "--lost", "2020-12-07T08:00", "--reason", "in a taxi")
    assert lost.exit_code == 0 and "from entry 1 on" in lost.output
    assert second("store", "check").exit_code == 0


def test_an_own_passphrase_is_asked_for_and_must_not_be_soon_guessed(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "office")
    shell("course", "load", "demo")
    (tmp_path / "w.txt").write_text("secret\n")
    weak = shell("course", "door-file", "--out", str(tmp_path), "--passphrase-file", str(tmp_path / "w.txt"))
    assert weak.exit_code == 1 and "soon guessed" in weak.output
    assert not shell.rows("course", "invitations")


def test_a_double_click_opens_the_window_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []
    monkeypatch.setattr(window, "open_window", lambda data, file=None: seen.append((data, file)) or 0)
    file = tmp_path / "CC2020.checkin-door"
    file.write_bytes(b"x")
    assert CliRunner().invoke(command, ["--data", "d", str(file)]).exit_code == 0
    assert seen == [("d", file)]
    assert CliRunner().invoke(command, [str(tmp_path / "none.checkin-door")]).exit_code == 2
    assert CliRunner().invoke(command, ["nonsense"]).exit_code == 2


def test_of_two_courses_with_one_code_none_is_chosen_in_silence(tmp_path: Path) -> None:
    words, door = tmp_path / "words.txt", Shell(tmp_path / "door")
    words.write_text("red lamp 42 harbour\n", encoding="utf-8")
    for name in ("first", "second"):
        office = Shell(tmp_path / name)
        office("course", "load", "demo")
        made = office("course", "door-file", "--out", str(tmp_path / name), "--passphrase-file", str(words), "--json")
        file = json.loads(made.stdout)["file"]
        assert door("course", "open-door-file", file, "--passphrase-file", str(words)).exit_code == 0
    asked = door("course", "show", "--course", "CC2020")
    assert asked.exit_code == 1 and "by id" in asked.output
    with Store.open(tmp_path / "door") as store:
        ids = [course.course for course in Office(store).courses()]
    assert all(one in asked.output and door("course", "show", "--course", one).exit_code == 0 for one in ids)
    assert door("hq", "trust", "ab" * 32, "--yes", "--course", "CC2020").exit_code == 1


@pytest.mark.parametrize("place", ["n" * 300, "n" * 5000])
def test_a_path_that_cannot_be_is_a_sentence(place: str, tmp_path: Path) -> None:
    shell = Shell(tmp_path / "office")
    for command_line in (("merge", place), ("hq", "receive", place), ("hq", "trust", place, "--yes")):
        result = shell(*command_line)
        assert result.exit_code == 1 and isinstance(result.exception, SystemExit), result.exception
