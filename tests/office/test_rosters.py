"""Rosters on a real store: what an import changes, field by field; nobody is lost, and all of it is kept or nothing."""

from datetime import timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course, Trainee
from checkin.attendance.journal import EntryKind
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.errors import Cancelled, InputError
from checkin.office import FieldChange, Office, Rosters
from checkin.roster import read_roster
from checkin.store import Store
from tests.conftest import MORNING
from tests.roster.books import HEAD, roster

pytestmark = pytest.mark.engines


LATER = MORNING + timedelta(hours=1)


@pytest.fixture
def rosters(office: Office) -> Rosters:
    return Rosters(office)


def people(office: Office, course: Course) -> dict[str, Trainee]:
    return {person.number: person for person in office.trainees(course.course)}


def test_changes_are_told_field_by_field(rosters: Rosters, office: Office, course: Course) -> None:
    before = people(office, course)
    found = roster([HEAD, ["001", "王建军", "北京市生态环境局"], ["002", "李敏", "新单位"], ["900", "新人", "某厅"]])
    change = rosters.compare(course.course, found)
    assert people(office, course) == before, "comparing stores nothing"
    assert [row.number for row in change.new] == ["900"] and change.acts == 3 and change.same == 0
    assert [(one.row.number, one.fields) for one in change.changed] == [
        ("001", (FieldChange("name", "王建国", "王建军"),)),
        ("002", (FieldChange("unit", before["002"].unit, "新单位"),)),
    ]
    assert len(change.missing) == 38 and change.cautions == ()
    assert rosters.take_in(course.course, found, LATER) == change or change.new
    after = people(office, course)
    assert len(after) == 41 and after["001"].trainee == before["001"].trainee and after["001"].name == "王建军"
    again = rosters.compare(course.course, found)
    assert (again.new, again.changed, again.same, again.acts) == ((), (), 3, 0)


def test_what_a_file_has_no_column_for_stays(rosters: Rosters, office: Office, course: Course) -> None:
    rosters.take_in(course.course, roster([["编号", "姓名"], ["001", "王建军"]]), LATER)
    person = people(office, course)["001"]
    assert (person.name, person.phone, person.province) == ("王建军", "138-0000-0001", "北京市")
    emptied = roster([["编号", "姓名", "电话"], ["001", "王建军", ""]])
    assert rosters.compare(course.course, emptied).changed[0].fields == (FieldChange("phone", "138-0000-0001", ""),)


def test_zeros_that_a_spreadsheet_took_away(rosters: Rosters, office: Office, course: Course, desk: Desk) -> None:
    before = people(office, course)
    found = roster([["编号", "姓名"], ["1", "王建国"], ["0002", "李敏"], ["3", "别人"], ["010", "周文婧"]])
    change = rosters.take_in(course.course, found, LATER)
    assert [(one.row.number, one.before.number) for one in change.zeros] == [("1", "001"), ("0002", "002")]
    assert change.same == 3 and [row.number for row in change.new] == ["3"]
    assert "1 in the file" in change.cautions[0] and "王建国" in change.cautions[0]
    after = people(office, course)
    assert (
        after["001"] == before["001"]
        and after["002"] == before["002"]
        and "1" not in after
        and after["3"].name == "别人"
    )
    both = roster([["编号", "姓名"], ["1", "王建国"], ["001", "王建国"]])
    assert [row.number for row in rosters.compare(course.course, both).new] == ["1"]


def test_who_left_is_back_with_badge_and_scans(
    rosters: Rosters, office: Office, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    desk.scan(tokens["001"], MORNING)
    office.withdraw(course.course, "001", MORNING)
    without = roster([HEAD, ["002", "李敏", "天津市生态环境局"]])
    assert "001" not in [person.number for person in rosters.compare(course.course, without).missing]
    change = rosters.take_in(course.course, roster([HEAD, ["001", "王建国", "北京市生态环境局"]]), LATER)
    assert [(one.before.number, one.fields) for one in change.back] == [("001", ())] and change.same == 0
    assert "001 王建国" in change.cautions[0]
    person = people(office, course)["001"]
    assert person.withdrawn is None and desk.counts("OPEN").present == 1
    faces = {face.number: face.token for face in office.badge_faces(course.course, LATER)}
    assert faces["001"] == tokens["001"]


def test_numbers_that_moved_are_a_caution(rosters: Rosters, course: Course) -> None:
    rows = [
        ["001", "李敏", "天津市生态环境局"],
        ["003", "张翀", "河北省生态环境厅"],
        ["950", "刘犇", "山西省生态环境厅"],
    ]
    change = rosters.compare(course.course, roster([HEAD, *rows]))
    assert [(row.number, person.number) for row, person in change.moved] == [("001", "002"), ("950", "004")]
    assert "002, in the file 001" in change.cautions[0] and "column of the numbers" in change.cautions[0]


def test_people_without_numbers_keep_theirs_or_get_the_next(rosters: Rosters, office: Office, course: Course) -> None:
    head = ["姓名", "单位", "职务"]
    rows = [["新人", "某厅", "科员"], ["李敏", "天津市生态环境局", "处长"], ["李敏", "某厅", ""], ["新人", "某厅", ""]]
    found = roster([head, *rows], numbered=True)
    change = rosters.take_in(course.course, found, LATER)
    assert [(row.number, row.name, row.unit) for row in change.new] == [
        ("041", "新人", "某厅"),
        ("042", "李敏", "某厅"),
        ("043", "新人", "某厅"),
    ]
    assert [one.before.number for one in change.changed] == ["002"] and change.zeros == () and change.moved == ()
    again = rosters.compare(course.course, roster([head, *rows[1:3]], numbered=True))
    assert (len(again.new), again.same) == (0, 2)
    alone = rosters.compare(course.course, roster([["姓名"], ["张翀"], ["李敏"]], numbered=True))
    assert [row.name for row in alone.new] == ["李敏"], "the name alone is not enough where two have it"


def test_who_was_erased_is_not_imported_again(rosters: Rosters, office: Office, store: Store, course: Course) -> None:
    gone = people(office, course)["001"].trainee
    with store.write() as writing:
        writing.append(course.course, EntryKind.PERSON_ERASED, {"trainee": gone}, now=MORNING, operator="o")
    change = rosters.take_in(course.course, roster([HEAD, ["001", "王建国", "甲"], ["901", "新人", ""]]), LATER)
    assert [row.number for row in change.erased] == ["001"] and [row.number for row in change.new] == ["901"]
    assert "001" in change.cautions[0] and people(office, course)["001"].name == ""
    assert gone not in [person.trainee for person in change.missing]
    assert all(finding.ok for finding in store.check())


def test_walk_ins_are_not_missing_and_can_be_in_a_file(
    rosters: Rosters, office: Office, course: Course, desk: Desk
) -> None:
    person, _ = WalkIns(desk).register(WalkIn("韩梅梅", "某厅"), MORNING)
    found = roster([HEAD, ["001", "王建国", "北京市生态环境局"]])
    assert person.number not in [missing.number for missing in rosters.compare(course.course, found).missing]
    change = rosters.take_in(course.course, roster([HEAD, [person.number, "韩梅梅", "某厅"]]), LATER)
    assert [one.before.trainee for one in change.changed] == [person.trainee]
    assert not people(office, course)[person.number].walk_in


def test_errors_keep_everything_out_warnings_do_not(rosters: Rosters, office: Office, course: Course) -> None:
    bad = roster([HEAD, ["901", "甲", ""], ["", "乙", ""], ["903", "", "厅"], ["901", "丁", ""]])
    with pytest.raises(InputError, match="3 problem") as error:
        rosters.take_in(course.course, bad, LATER)
    assert [line.split(":")[0] for line in error.value.problems] == [
        "row 3, column A (编号)",
        "row 4, column B (姓名)",
        "row 5, column A (编号)",
    ]
    assert len(people(office, course)) == 40
    assert rosters.take_in(course.course, roster([HEAD, ["901", "甲\u200b", ""]]), LATER).acts == 1


def test_cancelled_in_the_middle_nothing_is_kept(
    rosters: Rosters, office: Office, store: Store, course: Course
) -> None:
    found = roster([HEAD, *([f"9{n:04}", f"n{n}", ""] for n in range(3000))])
    before, told = store.entries(course.course), []

    def stop(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 4000

    with pytest.raises(Cancelled):
        rosters.take_in(course.course, found, LATER, stop)
    assert told == [(0, 6000), (4000, 6000)] and store.entries(course.course) == before
    with pytest.raises(Cancelled):
        rosters.compare(course.course, found, lambda *_: False)
    assert rosters.take_in(course.course, found, LATER, lambda *_: None).acts == 3000
    assert all(finding.ok for finding in store.check())


def test_nothing_new_stores_nothing(rosters: Rosters, store: Store, course: Course) -> None:
    before = store.entries(course.course)
    assert rosters.take_in(course.course, roster([HEAD, ["002", "李敏", "天津市生态环境局"]]), LATER).same == 1
    assert store.entries(course.course) == before


def test_columns_that_were_chosen_are_remembered(rosters: Rosters, course: Course) -> None:
    head = ["代码", "姓名", "处室", "单位"]
    rows = [head, ["901", "甲", "某处", "某厅"]]
    assert rosters.headings() == {}
    found = roster(rows, columns={"number": 0, "unit": 2})
    rosters.take_in(course.course, found, LATER)
    assert rosters.headings() == {"代码": "number", "单位": ""}
    again = roster(rows, remembered=rosters.headings())
    assert again.rows[0].unit == "某处" and again.rows[0].number == "901" and again.ok
    changed = roster(rows, remembered=rosters.headings(), columns={"unit": 3, "position": 2})
    rosters.take_in(course.course, changed, LATER)
    third = roster(rows, remembered=rosters.headings())
    assert (third.rows[0].unit, third.rows[0].position) == ("某厅", "某处")
    rosters.set_headings({"代 码": "seat"})
    assert rosters.headings() == {"代码": "seat"}
    with pytest.raises(InputError, match="no field shoe"):
        rosters.set_headings({"鞋": "shoe"})
    rosters.set_headings({})
    assert rosters.headings() == {}


def test_columns_as_found_are_not_remembered(rosters: Rosters, course: Course) -> None:
    rosters.take_in(course.course, roster([HEAD, ["901", "甲", ""]], columns={"number": 0, "name": 1}), LATER)
    assert rosters.headings() == {}


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_what_is_written_out_changes_nothing_when_it_is_imported(
    rosters: Rosters, office: Office, store: Store, course: Course, desk: Desk, tmp_path: Path, name: str
) -> None:
    odd = [["901", "=1+1", "'+86"], ["902", "<r>x</r>", "a;b"], ["0903", "_x0041_ 𬱖·\u200b", "－1"]]
    rosters.take_in(course.course, roster([HEAD, *odd]), MORNING)
    office.withdraw(course.course, "005", MORNING)
    WalkIns(desk).register(WalkIn("韩梅梅"), MORNING)
    told: list[tuple[int, int]] = []
    assert rosters.write_out(course.course, tmp_path / name, lambda *x: told.append(x)) == (42, 2)  # type: ignore[arg-type]
    found = read_roster(tmp_path / name)
    change = rosters.compare(course.course, found)
    assert found.ok and (change.same, change.acts, change.missing, change.cautions) == (42, 0, (), ())
    assert told[-1] == (42, 42)
    with pytest.raises(Cancelled):
        rosters.write_out(course.course, tmp_path / "no.xlsx", lambda *_: False)
    assert not (tmp_path / "no.xlsx").exists()


def test_two_of_one_name_and_unit_are_not_doubled_by_the_same_file(
    rosters: Rosters, office: Office, course: Course
) -> None:
    found = roster([["姓名", "单位"], ["王伟", "甲局"], ["王伟", "甲局"], ["李娜", "乙局"]], numbered=True)
    assert len(rosters.take_in(course.course, found, LATER).new) == 3
    again = rosters.take_in(course.course, found, LATER)
    assert (again.new, again.same) == ((), 3)
    assert len(people(office, course)) == 43


def test_who_was_erased_does_not_come_back_without_the_zeros(
    rosters: Rosters, office: Office, store: Store, course: Course
) -> None:
    gone = people(office, course)["002"].trainee
    with store.write() as writing:
        writing.append(course.course, EntryKind.PERSON_ERASED, {"trainee": gone}, now=MORNING, operator="o")
    change = rosters.compare(course.course, roster([HEAD, ["2", "李敏", "甲"], ["1", "王建国", "北京市生态环境局"]]))
    assert [row.number for row in change.erased] == ["2"] and change.new == ()
