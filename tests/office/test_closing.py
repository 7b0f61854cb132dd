"""What is looked at before a day is closed, what closing and reopening do, and what comes in afterwards."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.attendance.journal import Entry, EntryKind
from checkin.attendance.runs import whole_runs
from checkin.attendance.standings import State
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.errors import InputError
from checkin.office import Attendance, Closing, Item, Leaves, Office, Rosters, Severity, Timetables
from checkin.store import Store
from checkin.store import tables as t
from tests.conftest import MORNING
from tests.roster.books import roster

pytestmark = pytest.mark.engines


DAY = date(2020, 12, 7)
EVENING = MORNING + timedelta(hours=12)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def items(office: Office, course: Course, now: object = EVENING) -> dict[str, Item]:
    return {item.name: item for item in Closing(office).checklist(course.course, DAY, now)}  # type: ignore[arg-type]


def everybody_in(office: Office, course: Course, desk: Desk) -> None:
    for session in office.timetable(course.course).on(course, DAY):
        desk.pin(session.code)
        for person in office.trainees(course.course):
            desk.check_in(person.trainee, session.start)


def test_a_good_day(office: Office, course: Course, desk: Desk) -> None:
    everybody_in(office, course, desk)
    assert {item.severity for item in items(office, course).values()} == {Severity.OK}


def test_a_day_that_nobody_should_close_yet(office: Office, course: Course, desk: Desk, tokens: dict[str, str]) -> None:
    desk.scan(tokens["001"], MORNING)
    found = items(office, course, MORNING + MINUTE)
    assert found["sessions"].severity is Severity.STOP and len(found["sessions"].lines) == 2
    missing = found["unmarked"]
    assert missing.severity is Severity.LOOK and len(missing.people) == 40 == len(missing.lines)
    assert missing.lines[0].endswith("L1") and missing.lines[1].endswith("OPEN, L1")
    assert all(item.advice for item in found.values() if item.severity is not Severity.OK)


def test_walk_ins_and_badges_without_a_name(office: Office, course: Course, desk: Desk, store: Store) -> None:
    person, _ = WalkIns(desk).register(WalkIn("Guest"), MORNING)
    body = {"kind": "PROVISIONAL", "session": "OPEN", "trainee": None, "badge": 77, "direction": "in", "door": "B"}
    with store.write() as writing:
        writing.append(course.course, EntryKind.SCAN, body, now=MORNING, operator="desk")
    found = items(office, course)
    assert found["walk_ins"].people == (person,) and found["walk_ins"].severity is Severity.LOOK
    assert found["unnamed"].severity is Severity.STOP and "Badge 77" in found["unnamed"].lines[0]
    WalkIns(desk).match(person.trainee, office.trainees(course.course)[0].trainee, MORNING)
    assert items(office, course)["walk_ins"].severity is Severity.OK


def test_one_badge_at_two_doors(office: Office, course: Course, store: Store, tokens: dict[str, str]) -> None:
    one, other = Desk(store, course.course, door="North"), Desk(store, course.course, door="South")
    one.scan(tokens["001"], MORNING)
    other.scan(tokens["001"], MORNING + 31 * SECOND)  # time enough to walk
    assert items(office, course)["two_doors"].severity is Severity.OK
    one.scan(tokens["002"], MORNING)
    other.scan(tokens["002"], MORNING + 29 * SECOND)
    found = items(office, course)["two_doors"]
    assert [p.number for p in found.people] == ["002"]
    assert len(found.lines) == 1 and found.lines[0].endswith(": North at 08:52:00, South at 08:52:29")


def test_let_in_at_two_doors_that_never_met(
    office: Office, course: Course, store: Store, desk: Desk, tokens: dict[str, str]
) -> None:
    desk.scan(tokens["001"], MORNING)
    who = office.person(course.course, "001").trainee
    body = {"kind": "ADMITTED", "session": "OPEN", "trainee": who, "direction": "in", "door": "Door B"}
    enrolment = {"name": "other laptop", "public_key": ""}
    stamp = int((MORNING + 9 * MINUTE).timestamp() * 1000) << 16
    with store.write() as writing:
        first = Entry(course.course, "zz", 1, stamp, MORNING + 9 * MINUTE, "desk", EntryKind.DEVICE_ENROLLED, enrolment)
        second = replace(first, seq=2, stamp=stamp + 1, kind=EntryKind.SCAN, body=body)
        writing.take(whole_runs([first, second]), anyone=True)
    found = items(office, course)
    assert found["two_doors"].severity is Severity.LOOK and len(found["two_doors"].lines) == 1
    assert any(line.startswith("other laptop (zz): 2 entries") for line in found["doors"].lines)


def test_overrides_are_listed_with_their_reason(
    office: Office, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    desk.scan(tokens["001"], MORNING - timedelta(hours=1), override="was told so")
    office.withdraw(course.course, "002", MORNING - MINUTE)
    verdict = desk.scan(tokens["002"], MORNING, override="has come back")
    found = items(office, course)["overrides"]
    assert found.severity is Severity.LOOK and any(line.endswith("has come back") for line in found.lines)
    desk.undo(verdict.scan, "mistake", MORNING)
    assert not any("has come back" in line for line in items(office, course)["overrides"].lines)


def test_clocks(office: Office, course: Course, desk: Desk, tokens: dict[str, str]) -> None:
    desk.scan(tokens["001"], MORNING + MINUTE)
    desk.scan(tokens["002"], MORNING + MINUTE - SECOND)
    assert items(office, course)["clocks"].severity is Severity.OK, "the network sets clocks right by less"
    desk.scan(tokens["003"], MORNING - 5 * MINUTE)
    assert items(office, course, MORNING - timedelta(hours=3))["this_clock"].severity is Severity.STOP
    desk.pin("OPEN")
    desk.scan(tokens["004"], MORNING - timedelta(days=3), override="the clock says so")
    found = items(office, course)["clocks"]
    assert found.severity is Severity.LOOK
    assert any("went back" in line for line in found.lines) and any("days from" in line for line in found.lines)


def test_missing_entries_stop(office: Office, course: Course, store: Store) -> None:
    with store.write() as writing:
        writing.connection.execute(t.journal.delete().where(t.journal.c.seq == 3))
    found = items(office, course)["doors"]
    assert found.severity is Severity.STOP and store.device.name in found.found


def test_history_and_reasons(office: Office, course: Course) -> None:
    closing = Closing(office)
    assert closing.close(course.course, DAY, EVENING) == 1
    with pytest.raises(InputError, match="closed already"):
        closing.close(course.course, DAY, EVENING)
    with pytest.raises(InputError, match="reason"):
        closing.reopen(course.course, DAY, "", EVENING)
    closing.reopen(course.course, DAY, "a sheet turned up", EVENING + MINUTE)
    with pytest.raises(InputError, match="not closed"):
        closing.reopen(course.course, DAY, "again", EVENING)
    assert closing.close(course.course, DAY, EVENING + 2 * MINUTE) == 2
    assert [(t.closed, t.revision, t.reason, t.by) for t in closing.history(course.course)] == [
        (True, 1, "", "organizer"),
        (False, 1, "a sheet turned up", "organizer"),
        (True, 2, "", "organizer"),
    ]
    assert closing.history(course.course, date(2020, 12, 8)) == ()
    with pytest.raises(InputError, match="not a day"):
        closing.close(course.course, date(2021, 1, 1), EVENING)


def test_what_comes_after_the_closing(
    office: Office, course: Course, desk: Desk, tokens: dict[str, str], tmp_path: Path
) -> None:
    closing = Closing(office)
    before = desk.scan(tokens["005"], MORNING)
    who = office.person(course.course, "006").trainee
    closing.close(course.course, DAY, EVENING)
    assert closing.after(course.course, DAY) == ()
    file = office.export_day(course.course, DAY, tmp_path / "one").files[0].read_bytes()
    desk.pin("OPEN")
    desk.scan(tokens["001"], EVENING + MINUTE, override="found a sheet")
    desk.undo(before.scan, "was not there", EVENING + 2 * MINUTE)
    with office.store.write() as writing:  # as another device that had not heard of the closing tells it
        body = {"leave": "l", "trainee": who, "session": "L1", "granted_by": "Li"}
        writing.append(course.course, EntryKind.LEAVE_SET, body, now=EVENING, operator="Li", personal={"reason": "ill"})
        body = {"trainee": who, "session": "OPEN", "state": "present"}
        writing.append(
            course.course, EntryKind.CORRECTION_SET, body, now=EVENING, operator="Li", personal={"reason": "seen"}
        )
    told = [str(one.what) for one in closing.after(course.course, DAY)]
    assert len(told) == 4 and any("was undone" in t for t in told) and any("leave granted by Li" in t for t in told)
    assert any("set to present by Li" in t for t in told)
    assert office.export_day(course.course, DAY, tmp_path / "two").files[0].read_bytes() == file
    assert closing.after(course.course, date(2020, 12, 8)) == ()


def test_a_roster_that_changes_after_the_closing_is_named(office: Office, course: Course, store: Store) -> None:
    closing, timetables = Closing(office), Timetables(office)
    opening = next(s for s in office.timetable(course.course).sessions if s.code == "OPEN")
    timetables.set_session(course.course, replace(opening, expected=("第1组",)), MORNING, before="OPEN")
    timetables.drop_session(course.course, "L1", MORNING)
    closing.close(course.course, DAY, EVENING)
    rows = [
        ["编号", "姓名", "组别", "电话"],
        ["001", "王建国", "第2组", "1"],
        ["002", "李敏", "第1组", "2"],
        ["003", "张翀", "第3组", "3"],
        ["900", "新人", "第1组", "4"],
    ]
    Rosters(office).take_in(course.course, roster(rows), EVENING + MINUTE)
    told = sorted(str(one.what) for one in closing.after(course.course, DAY))
    assert [line.split(" since")[0] for line in told] == [
        "001 王建国: no more expected",
        "002 李敏: expected",
        "900 新人: expected",
    ]


def test_a_correction_and_leave_reach_the_day_file(office: Office, course: Course) -> None:
    first, second = (office.person(course.course, number).trainee for number in ("001", "002"))
    Leaves(office).grant(course.course, [first], "ill", MORNING, sessions=["OPEN"])
    Attendance(office).correct(course.course, second, "OPEN", State.PRESENT, "seen", MORNING)
    Closing(office).close(course.course, DAY, EVENING)
    states = {(s.trainee.number, s.session.code): s.state for s in office.attendance(course.course, DAY)}
    assert (states["001", "OPEN"], states["002", "OPEN"]) == (State.EXCUSED, State.PRESENT)
