"""The organizers' acts on a timetable, on a real store."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import CertificateRule, Course, Session
from checkin.attendance.course_file import parse_course, read_course
from checkin.attendance.course_plan import CoursePlan
from checkin.attendance.journal import EntryKind
from checkin.desk import Desk
from checkin.errors import EnvironmentFault, InputError
from checkin.office import Closing, Effect, Office, Timetables
from checkin.places import resources
from checkin.store import Store
from checkin.timetable import KINDS, read_plan
from tests.conftest import MORNING

DAY = date(2020, 12, 7)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def timetables(office: Office) -> Timetables:
    return Timetables(office)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def session_of(office: Office, course: Course, code: str) -> Session:
    found = office.timetable(course.course).get(code)
    assert found is not None
    return found


def close(office: Office, course: Course, day: date) -> None:
    Closing(office).close(course.course, day, MORNING + timedelta(hours=12))


def test_a_course_from_nothing(office: Office, timetables: Timetables, store: Store) -> None:
    rule = CertificateRule(share=0.5)
    made = timetables.new_course(Course("", " NEW ", "New course", zone="Europe/Berlin", rule=rule), MORNING)
    assert made.course and made.code == "NEW" and office.courses() == [made]
    assert store.badge_key(made.course)
    lecture = Session("", "Lecture", at("2021-03-01 08:00"), at("2021-03-01 09:30"))
    change = timetables.set_session(made.course, lecture, MORNING)
    assert change.before is None and change.after is not None and change.after.code == "S1"
    second = timetables.set_session(made.course, replace(lecture, title="Second"), MORNING)
    assert second.after is not None and second.after.code == "S2"
    assert [c.everybody for c in timetables.conflicts(made.course)] == [True], "shown, not refused"
    with pytest.raises(InputError, match="a course new already"):
        timetables.new_course(Course("", "new", "x", zone="UTC"), MORNING)
    with pytest.raises(InputError) as caught:
        timetables.new_course(Course("", "", "", zone="Mars/Base"), MORNING)
    assert len(caught.value.problems) == 3


def test_facts_are_changed(timetables: Timetables, office: Office, course: Course, store: Store) -> None:
    changed = replace(course, title="Another title", keep_until=date(2030, 1, 1), language="en")
    assert timetables.set_course(changed, MORNING) == changed
    assert office.courses() == [changed]
    entries = len(store.entries(course.course))
    timetables.set_course(changed, MORNING)
    assert len(store.entries(course.course)) == entries, "nothing changed, nothing written"
    other = timetables.new_course(Course("", "B", "B", zone="UTC"), MORNING)
    with pytest.raises(InputError, match="a course B already"):
        timetables.set_course(replace(course, code="B"), MORNING)
    with pytest.raises(InputError, match="not in the store"):
        timetables.set_course(replace(other, course="nowhere"), MORNING)


def test_another_time_zone_keeps_the_local_times(
    timetables: Timetables, office: Office, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    berlin = replace(course, zone="Europe/Berlin")
    timetables.set_course(berlin, MORNING)
    assert f"{berlin.local(session_of(office, course, 'OPEN').start):%d %H:%M}" == "07 09:00"
    timetables.set_course(course, MORNING)
    desk.scan(tokens["001"], MORNING)
    with pytest.raises(InputError, match="time zone of the course stays"):
        timetables.set_course(berlin, MORNING)


def test_a_session_is_changed_dropped_and_each_is_undone(
    timetables: Timetables, office: Office, course: Course
) -> None:
    before = office.timetable(course.course)
    lecture = session_of(office, course, "L2")
    moved = replace(lecture, code="MORNING", room="Hall 2", start=lecture.start + 60 * MINUTE)
    renamed = timetables.set_session(course.course, moved, MORNING, before="L2")
    assert (renamed.before, renamed.after) == (lecture, moved)
    assert session_of(office, course, "MORNING") == moved and office.timetable(course.course).get("L2") is None
    timetables.undo(course.course, renamed, MORNING)
    assert office.timetable(course.course) == before
    dropped = timetables.drop_session(course.course, "L2", MORNING)
    assert office.timetable(course.course).get("L2") is None
    timetables.undo(course.course, dropped, MORNING)
    assert office.timetable(course.course) == before
    new = timetables.set_session(course.course, replace(lecture, code="X", start=lecture.start - 60 * MINUTE), MORNING)
    timetables.undo(course.course, new, MORNING)
    assert office.timetable(course.course) == before


def test_what_cannot_be_stored_is_told(timetables: Timetables, office: Office, course: Course) -> None:
    lecture = session_of(office, course, "L2")
    with pytest.raises(InputError) as caught:
        timetables.set_session(course.course, replace(lecture, title=" ", end=lecture.start), MORNING, before="L2")
    assert list(caught.value.problems) == [
        "Session L2 lacks 'title'.",
        "Session L2 ends when it starts: 2020-12-08 09:00 to 09:00.",
    ]
    with pytest.raises(InputError, match="a session L3 already"):
        timetables.set_session(course.course, replace(lecture, code="L3"), MORNING, before="L2")
    with pytest.raises(InputError, match="a session L2 already"):
        timetables.set_session(course.course, lecture, MORNING)
    with pytest.raises(InputError, match=r"no session X\. The timetable has: OPEN, L1"):
        timetables.set_session(course.course, lecture, MORNING, before="X")
    with pytest.raises(InputError, match="no session X"):
        timetables.drop_session(course.course, "X", MORNING)


def test_scans_stay_with_their_session(
    timetables: Timetables, office: Office, course: Course, desk: Desk, tokens: dict[str, str], store: Store
) -> None:
    for number, minutes in (("001", 0), ("002", 0), ("003", 15)):  # 08:52, 08:52 and 09:07, which is late
        desk.scan(tokens[number], MORNING + minutes * MINUTE)
    opening = session_of(office, course, "OPEN")
    assert timetables.effect_of(course.course, "OPEN", opening) == Effect(3)
    earlier = replace(opening, start=opening.start - 20 * MINUTE, late_after=10 * MINUTE)  # 08:40, late after 08:50
    assert timetables.effect_of(course.course, "OPEN", earlier) == Effect(3, late=2)
    patient = replace(opening, late_after=20 * MINUTE)
    assert timetables.effect_of(course.course, "OPEN", patient) == Effect(3, on_time=1)
    later = replace(opening, start=opening.start + 120 * MINUTE, end=opening.end + 120 * MINUTE)
    assert timetables.effect_of(course.course, "OPEN", later) == Effect(3, on_time=1, outside=3)
    groups = replace(opening, expected=("第2组",))
    effect = timetables.effect_of(course.course, "OPEN", groups)
    assert 0 < effect.unexpected <= 3 and effect.matters
    timetables.set_session(course.course, patient, MORNING, before="OPEN")
    with pytest.raises(InputError, match="its code stays"):
        timetables.set_session(course.course, replace(opening, code="CEREMONY"), MORNING, before="OPEN")
    with pytest.raises(InputError, match=r"Scans of OPEN: 3\. Give a reason"):
        timetables.drop_session(course.course, "OPEN", MORNING)
    timetables.drop_session(course.course, "OPEN", MORNING, reason="held elsewhere")
    last = store.entries(course.course)[-1]
    assert (last.kind, last.body["reason"]) == (EntryKind.SESSION_SET, "held elsewhere")
    assert store.check()[-1].ok
    lecture = session_of(office, course, "L1")
    timetables.set_session(course.course, replace(opening, end=lecture.start), MORNING)
    assert sum(s.arrival is not None for s in office.attendance(course.course, DAY) if s.session.code == "OPEN") == 3


def test_a_new_session_takes_no_code_that_scans_have(
    timetables: Timetables, office: Office, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    opening = session_of(office, course, "OPEN")
    fresh = replace(opening, code="S3")
    timetables.drop_session(course.course, "OPEN", MORNING)
    timetables.set_session(course.course, fresh, MORNING)
    desk.refresh()
    desk.scan(tokens["001"], MORNING)
    timetables.drop_session(course.course, "S3", MORNING, reason="gone")
    again = timetables.set_session(course.course, replace(opening, code=""), MORNING)
    assert again.after is not None and again.after.code == "S4"


def test_a_closed_day_stays(timetables: Timetables, office: Office, course: Course) -> None:
    close(office, course, DAY)
    assert timetables.closed(course.course) == {DAY}
    opening, other = session_of(office, course, "OPEN"), session_of(office, course, "L2")
    onto = replace(other, start=opening.end, end=opening.end + 10 * MINUTE)
    for act in (
        lambda: timetables.set_session(course.course, replace(opening, room="x"), MORNING, before="OPEN"),
        lambda: timetables.set_session(course.course, onto, MORNING, before="L2"),
        lambda: timetables.set_session(course.course, replace(onto, code="NEW"), MORNING),
        lambda: timetables.drop_session(course.course, "OPEN", MORNING),
        lambda: timetables.set_course(replace(course, zone="UTC"), MORNING),
    ):
        with pytest.raises(InputError, match="2020-12-07 is closed"):
            act()
    plan = read_course(resources() / "demo" / "course.toml")
    with pytest.raises(InputError, match="2020-12-07 is closed") as caught:
        office.load_course(replace(plan, sessions=plan.sessions[2:]), MORNING)
    assert len(caught.value.problems) == 1, "once for the two sessions of the day"
    Closing(office).reopen(course.course, DAY, "a mistake", MORNING + timedelta(hours=13))
    timetables.set_session(course.course, replace(opening, room="x"), MORNING, before="OPEN")


def test_a_plan_is_stored_whole_or_not_at_all(
    timetables: Timetables, office: Office, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    desk.scan(tokens["001"], MORNING)
    plan = read_course(resources() / "demo" / "course.toml")
    first, *rest = plan.sessions[1:]
    given = CoursePlan(replace(plan.course, venue="elsewhere"), (replace(first, room="Hall 9"), *rest[:-1]))
    given = replace(given, sessions=(*given.sessions, replace(rest[-1], code="END")))
    change = timetables.compare(given)
    assert (change.course_changed, len(change.new), len(change.changed), change.same) == (True, 1, 1, 7)
    assert {s.code for s in change.dropped} == {"OPEN", "CLOSE"} and change.needs_reason
    assert change.effects == {"OPEN": Effect(1)} and change.faults == ()
    before = office.timetable(course.course)
    with pytest.raises(InputError, match="Scans of OPEN: 1"):
        timetables.store_plan(given, MORNING)
    assert office.timetable(course.course) == before and office.courses() == [course]
    stored = timetables.store_plan(given, MORNING, reason="a new programme")
    assert timetables.plan_of(stored.course) == replace(given, course=stored)


def test_a_copy_is_a_course_of_its_own(timetables: Timetables, office: Office, course: Course) -> None:
    copied = timetables.copy_course(course.course, "CC2021", "Climate 2021", date(2021, 12, 6), MORNING, title_zh="班")
    assert (copied.code, copied.title, copied.title_zh, copied.zone) == ("CC2021", "Climate 2021", "班", course.zone)
    assert copied.keep_until == date(2022, 12, 30), "so long after its own days"
    assert office.trainees(copied.course) == [] and len(office.trainees(course.course)) == 40
    days = timedelta(days=364)
    expected = [replace(s, start=s.start + days, end=s.end + days) for s in office.timetable(course.course).sessions]
    assert list(office.timetable(copied.course).sessions) == expected
    with pytest.raises(InputError, match="CC2021 already"):
        timetables.copy_course(course.course, "CC2021", "x", DAY, MORNING)
    with pytest.raises(InputError, match="the year 2300"):
        timetables.copy_course(course.course, "C3", "x", date(2300, 1, 1), MORNING)
    empty = timetables.new_course(Course("", "E", "E", zone="UTC"), MORNING)
    with pytest.raises(InputError, match="no session to copy"):
        timetables.copy_course(empty.course, "E2", "x", DAY, MORNING)


def test_a_copy_keeps_local_times_when_the_clocks_change(timetables: Timetables, office: Office) -> None:
    text = 'code="A"\ntitle="A"\ntime_zone="Europe/Berlin"\n'
    text += '[[session]]\ncode="A"\ntitle="A"\nstart=2021-03-20T09:00:00\nend=2021-03-20T10:00:00\n'
    text += '[[session]]\ncode="N"\ntitle="N"\nstart=2021-03-21T01:30:00\nend=2021-03-21T02:15:00\n'
    course = office.load_course(parse_course(text, "x"), MORNING)
    copied = timetables.copy_course(course.course, "B", "B", date(2021, 3, 27), MORNING)
    first, night = office.timetable(copied.course).sessions
    assert f"{copied.local(first.start):%d %H:%M %z}" == "27 09:00 +0100"
    assert night.end - night.start == timedelta(minutes=45), "02:15 does not exist that night"
    summer = timetables.copy_course(course.course, "C", "C", date(2021, 7, 3), MORNING)
    assert f"{summer.local(office.timetable(summer.course).sessions[0].start):%d %H:%M %z}" == "03 09:00 +0200"


@pytest.mark.parametrize("kind", KINDS)
def test_export_and_import(kind: str, timetables: Timetables, office: Office, course: Course, tmp_path: Path) -> None:
    path = timetables.export(course.course, tmp_path / f"plan.{kind.upper()}", MORNING)
    known = timetables.plan_of(course.course)
    plan = read_plan(path, known)
    assert plan == replace(known, course=replace(known.course, course=""))
    assert timetables.store_plan(plan, MORNING) == course
    assert {p.name for p in tmp_path.iterdir()} == {path.name, "store"}, "nothing is left behind"


def test_export_that_cannot_be(timetables: Timetables, course: Course, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written as 'docx'"):
        timetables.export(course.course, tmp_path / "plan.docx", MORNING)
    with pytest.raises(EnvironmentFault, match="no folder"):
        timetables.export(course.course, tmp_path / "no" / "plan.ics", MORNING)
    (tmp_path / "plan.ics").mkdir()
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        timetables.export(course.course, tmp_path / "plan.ics", MORNING)
    assert {p.name for p in tmp_path.iterdir()} == {"plan.ics", "store"}
    empty = timetables.new_course(Course("", "E", "E", zone="UTC"), MORNING)
    with pytest.raises(InputError, match="no session to write"):
        timetables.export(empty.course, tmp_path / "e.ics", MORNING)


def test_groups_are_counted(timetables: Timetables, office: Office, course: Course) -> None:
    office.withdraw(course.course, office.trainees(course.course)[0].number, MORNING)
    assert timetables.groups(course.course) == {"第1组": 9, "第2组": 10, "第3组": 10, "第4组": 10}


def test_gaps(timetables: Timetables, course: Course) -> None:
    lengths = [gap.length for gap in timetables.gaps(course.course)]
    assert lengths == [20 * MINUTE, 150 * MINUTE, 150 * MINUTE, 180 * MINUTE]
    assert timetables.conflicts(course.course) == []


def test_a_file_with_another_time_zone_does_not_open_a_closed_day(
    timetables: Timetables, office: Office, course: Course
) -> None:
    plan = timetables.plan_of(course.course)
    moved = CoursePlan(replace(plan.course, zone="America/New_York"), plan.sessions)
    assert timetables.compare(moved).faults == ()
    close(office, course, DAY)
    with pytest.raises(InputError) as caught:
        timetables.store_plan(moved, MORNING)
    assert "2020-12-07 is closed" in caught.value.problems[0]
    assert office.courses()[0].zone == course.zone


def test_a_file_with_another_time_zone_is_refused_once_there_are_scans(
    timetables: Timetables, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    desk.scan(tokens["001"], MORNING)
    plan = timetables.plan_of(course.course)
    with pytest.raises(InputError) as caught:
        timetables.store_plan(CoursePlan(replace(plan.course, zone="Asia/Tokyo"), plan.sessions), MORNING)
    assert "time zone of the course stays" in caught.value.problems[0]


def test_no_session_gets_the_code_of_a_dropped_one(timetables: Timetables, tmp_path: Path) -> None:
    made = timetables.new_course(Course("", "NEW", "New course", zone="UTC"), MORNING)
    lecture = Session("", "Lecture", at("2021-03-01 08:00"), at("2021-03-01 09:30"))
    for day in (0, 1):
        later = timedelta(days=day)
        timetables.set_session(
            made.course, replace(lecture, start=lecture.start + later, end=lecture.end + later), MORNING
        )
    timetables.drop_session(made.course, "S2", MORNING)
    assert timetables.used_codes(made.course) == {"S1", "S2"}
    path = tmp_path / "next.csv"
    path.write_text("Title,Date,Start,End\nAnother,2021-03-05,08:00,09:00\n")
    known = timetables.plan_of(made.course)
    assert [s.code for s in read_plan(path, known, timetables.used_codes(made.course)).sessions] == ["S3"]
    change = timetables.set_session(made.course, replace(lecture, title="By hand"), MORNING)
    assert change.after is not None and change.after.code == "S3"


def test_a_file_makes_no_second_course_of_nearly_the_same_code(
    timetables: Timetables, office: Office, course: Course
) -> None:
    plan = timetables.plan_of(course.course)
    with pytest.raises(InputError, match="a course cc2020 already"):
        timetables.store_plan(CoursePlan(replace(plan.course, course="", code="cc2020"), plan.sessions), MORNING)
    assert office.courses() == [course]
