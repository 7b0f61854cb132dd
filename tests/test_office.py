"""The office on a real store: course, roster, badges, day."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.attendance.course_file import read_course
from checkin.attendance.standings import State
from checkin.desk import Desk
from checkin.errors import EnvironmentFault, InputError
from checkin.exchange import dayfile
from checkin.office import Closing, Office
from checkin.places import resources
from checkin.roster import read_roster
from tests.conftest import MORNING

DAY = date(2020, 12, 7)


def test_demo_course(office: Office, course: Course) -> None:
    people = office.trainees(course.course)
    assert len(people) == 40 and len({p.province for p in people}) == 31
    assert len(office.timetable(course.course).sessions) == 10
    assert office.load_course(read_course(resources() / "demo" / "course.toml"), MORNING) == course


def test_reimport_changes_only_what_differs(office: Office, course: Course, tmp_path: Path) -> None:
    same = read_roster(resources() / "demo" / "roster.xlsx")
    change = office.import_roster(course.course, same, MORNING)
    assert (change.new, change.changed, change.same, change.missing) == ((), (), 40, ())
    before = {p.number: p.trainee for p in office.trainees(course.course)}
    file = tmp_path / "r.csv"
    file.write_text("编号,姓名,单位\n001,王建军,新单位\n900,新人,某厅\n", encoding="utf-8")
    change = office.import_roster(course.course, read_roster(file), MORNING)
    assert ([r.number for r in change.new], [one.row.number for one in change.changed]) == (["900"], ["001"])
    assert len(change.missing) == 39
    after = {p.number: p for p in office.trainees(course.course)}
    assert len(after) == 41 and after["001"].trainee == before["001"] and after["001"].name == "王建军"


def test_bad_roster_imports_nothing(office: Office, course: Course, tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("编号,姓名\n901,甲\n,乙\n903,\n901,丁\n", encoding="gb18030")
    with pytest.raises(InputError) as error:
        office.import_roster(course.course, read_roster(file), MORNING)
    assert len(error.value.problems) == 3
    assert all(f"row {row}" in str(error.value) for row in (3, 4, 5))
    assert len(office.trainees(course.course)) == 40


def test_badges_are_issued_once(office: Office, course: Course) -> None:
    first = office.badge_faces(course.course, MORNING)
    assert first == office.badge_faces(course.course, MORNING)
    assert len({f.token for f in first}) == 40 == office.badges_issued(course.course)
    with pytest.raises(InputError, match="999"):
        office.badge_faces(course.course, MORNING, ["999"])


def test_closing_makes_absent_and_revisions(
    office: Office, course: Course, desk: Desk, tokens: dict[str, str], tmp_path: Path
) -> None:
    desk.scan(tokens["001"], MORNING)
    evening = MORNING + timedelta(hours=12)
    assert office.export_day(course.course, DAY, tmp_path / "open").final is False
    assert Closing(office).close(course.course, DAY, evening) == 1
    states = {(s.trainee.number, s.session.code): s.state for s in office.attendance(course.course, DAY)}
    assert states["001", "OPEN"] is State.PRESENT and states["002", "OPEN"] is State.ABSENT
    one = office.export_day(course.course, DAY, tmp_path / "one")
    desk.scan(tokens["002"], evening + timedelta(minutes=1))  # the next thing that happens changes nothing of it
    assert office.export_day(course.course, DAY, tmp_path / "again").sha256 == one.sha256
    plan = read_course(resources() / "demo" / "course.toml")
    renamed = replace(plan, course=replace(plan.course, title="Another title"))
    office.load_course(renamed, evening + timedelta(minutes=1))
    assert office.export_day(course.course, DAY, tmp_path / "renamed").sha256 == one.sha256
    with pytest.raises(InputError, match="reason"):
        Closing(office).reopen(course.course, DAY, " ", evening)
    Closing(office).reopen(course.course, DAY, "a sheet turned up", evening + timedelta(minutes=2))
    assert Closing(office).close(course.course, DAY, evening + timedelta(minutes=3)) == 2
    two = office.export_day(course.course, DAY, tmp_path / "two")
    assert dayfile.read(two.files[0].read_bytes()).descriptor["replaces"] == one.sha256


def test_export_holds_what_was_scanned(
    office: Office, course: Course, desk: Desk, tokens: dict[str, str], tmp_path: Path
) -> None:
    desk.scan(tokens["031"], MORNING)
    desk.scan("not ours", MORNING)
    done = office.export_day(course.course, DAY, tmp_path / "out")
    data = done.files[0].read_bytes()
    assert office.export_day(course.course, DAY, tmp_path / "out2").files[0].read_bytes() == data
    key = bytes.fromhex(done.public_key)
    assert dayfile.read(data, done.files[1].read_bytes(), key).signed
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("attendance.csv").decode("utf-8-sig"))))
        assert "badge_key" not in archive.read("journal.jsonl").decode()
    row = next(r for r in rows if r["number"] == "031" and r["session"] == "OPEN")
    assert (row["name"], row["standing"], row["arrival"]) == ("阿依古丽·买买提江", "present", "08:52:00")
    assert len(rows) == 80


def test_export_says_what_is_wrong(office: Office, course: Course, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="2020-12-07"):
        office.export_day(course.course, date(2021, 1, 1), tmp_path)
    with pytest.raises(EnvironmentFault, match="no folder"):
        office.export_day(course.course, DAY, tmp_path / "a" / "b")
    (tmp_path / "file").write_text("x")
    with pytest.raises(EnvironmentFault, match="not a folder"):
        office.export_day(course.course, DAY, tmp_path / "file")
