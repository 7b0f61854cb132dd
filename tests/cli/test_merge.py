"""Merging and reviewing as a script does it, with two stores and a stick."""

import json
from pathlib import Path

from checkin.desk import Desk
from checkin.office import Office
from checkin.places import resources
from checkin.store import Store
from tests.cli.test_days import Shell
from tests.conftest import MORNING


def test_from_door_to_office_and_back(tmp_path: Path) -> None:
    office, door, stick = Shell(tmp_path / "office"), Shell(tmp_path / "door"), tmp_path / "stick"
    office("course", "load", "demo")
    assert office("roster", "import", str(resources() / "demo" / "roster.csv")).exit_code == 0
    assert office("journal", "write", str(stick)).exit_code == 0
    brought = door("merge", str(stick))
    assert brought.exit_code == 0 and "nothing is missing" in brought.output
    with Store.open(tmp_path / "door") as store:
        (course,) = Office(store).courses()
        desk = Desk(store, course.course)
        people = Office(store).trainees(course.course)
        desk.check_in(people[0].trainee, MORNING)
        device = store.device.device
    written = json.loads(door("journal", "write", str(stick), "--json").stdout)["file"]
    waits = office("merge", written, "--json")
    (told,) = json.loads(waits.stdout)
    assert waits.exit_code == 1 and told["taken"] and told["device"] == device and told["waiting"] > 0

    listed = office("review", "--json")
    (item,) = json.loads(listed.stdout)
    assert listed.exit_code == 1 and item["choices"] == ["trust", "refuse"]
    assert "review decide" in office("review").output
    assert office("review", "decide", item["item"], "maybe", "--reason", "x").exit_code == 1
    assert office("review", "decide", item["item"], "trust", "--reason", "called them").exit_code == 0
    after = office("review", "--json")
    (item,) = [one for one in json.loads(after.stdout) if one["decided"]]
    assert item["decided"]["reason"] == "called them" and "done" in office("review").output
    assert "Nothing new" in office("merge", written).output

    (theirs,) = [one for one in office.rows("device", "list") if not one["own"]]
    assert theirs["trusted"] and theirs["device"] == device and theirs["last"]
    assert office("device", "revoke", device, "--since", "2", "--reason", "lost").exit_code == 0
    assert "revoked" in office("review").output
    assert office("device", "trust", device).exit_code == 0
    assert office("review", "take-back", item["item"], "--reason", "no").exit_code == 0
    assert office("store", "check").exit_code == 0


def test_what_is_no_file_of_ours_is_told(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "store")
    (tmp_path / "x.zip").write_bytes(b"PK")
    result = shell("merge", str(tmp_path / "x.zip"))
    assert result.exit_code == 1 and "x.zip was not taken" in result.output
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no journal file" in shell("merge", str(empty)).output
