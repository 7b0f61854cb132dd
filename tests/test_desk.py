"""The desk on a real store: every verdict, undo, override, search, counts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.verdicts import Kind
from checkin.badges import token
from checkin.desk import Counts, Desk, Listed
from checkin.errors import InputError
from checkin.office import Leaves, Office
from checkin.store import Store
from tests.conftest import MORNING

MINUTE = timedelta(minutes=1)
NOON_9 = MORNING + timedelta(days=2, hours=5)  # 13:52 on 9 December: the seminars' doors are open


def test_admits_once_then_already_in(desk: Desk, tokens: dict[str, str]) -> None:
    first = desk.scan(tokens["031"], MORNING)
    assert (first.kind, first.trainee and first.trainee.name) == (Kind.ADMITTED, "阿依古丽·买买提江")
    again = desk.scan(tokens["031"], MORNING + MINUTE)
    assert (again.kind, again.since, again.door) == (Kind.ALREADY_IN, MORNING, "Door A")
    assert desk.counts("OPEN") == Counts(present=1, expected=40, late=0, excused=0, missing=39)


@pytest.mark.parametrize("text", ["", "hello", "http://example.org", "1" * 47, "１" * 5000, "\ud800", "\0" * 48])
def test_foreign_text_is_no_badge_and_is_kept(desk: Desk, text: str) -> None:
    assert desk.scan(text, MORNING).kind is Kind.NOT_A_BADGE
    row = desk.last_scans(1)[0]
    assert row.kind == Kind.NOT_A_BADGE and len(row.text) <= 300


def test_one_digit_changed_is_forged(desk: Desk, tokens: dict[str, str]) -> None:
    good = tokens["001"]
    for place in range(48):
        bad = good[:place] + str((int(good[place]) + 1) % 10) + good[place + 1 :]
        assert desk.scan(bad, MORNING).kind is Kind.FORGED
    assert desk.counts("OPEN").present == 0


def test_replaced_revoked_withdrawn(desk: Desk, office: Office, course: Course, tokens: dict[str, str]) -> None:
    office.reissue_badge(course.course, "001", MORNING)
    office.revoke_badge(course.course, "002", "lost", MORNING)
    office.withdraw(course.course, "003", MORNING)
    later = MORNING + MINUTE
    assert [desk.scan(tokens[n], later).kind for n in ("001", "002", "003")] == [
        Kind.REPLACED,
        Kind.REVOKED,
        Kind.WITHDRAWN,
    ]
    new = office.badge_faces(course.course, later, ["001"])[0].token
    assert desk.scan(new, later).kind is Kind.ADMITTED


def test_timetable_refusals_name_the_next_session(desk: Desk, tokens: dict[str, str]) -> None:
    token = tokens["001"]
    early = desk.scan(token, MORNING - timedelta(hours=1))
    assert (early.kind, early.elsewhere and early.elsewhere.code) == (Kind.NOT_OPEN, "OPEN")
    evening = desk.scan(token, MORNING + timedelta(hours=10))
    assert (evening.kind, evening.elsewhere and evening.elsewhere.code) == (Kind.CLOSED, "L2")
    sunday = desk.scan(token, MORNING - timedelta(days=1))
    assert (sunday.kind, sunday.elsewhere and sunday.elsewhere.code) == (Kind.NO_SESSION, "OPEN")


def test_wrong_session_says_where_to_go(desk: Desk, tokens: dict[str, str]) -> None:
    desk.pin("S1")
    verdict = desk.scan(tokens["003"], NOON_9)  # group 3
    assert (verdict.kind, verdict.elsewhere and verdict.elsewhere.room) == (Kind.WRONG_SESSION, "Room 202")


def test_late_and_on_leave(desk: Desk, office: Office, course: Course, tokens: dict[str, str]) -> None:
    person = office.person(course.course, "002").trainee
    Leaves(office).grant(course.course, [person], "ill", MORNING, sessions=["OPEN"])
    late = desk.scan(tokens["001"], MORNING + timedelta(minutes=20))  # 09:12
    assert (late.kind, late.minutes) == (Kind.LATE, 12)
    here = desk.scan(tokens["002"], MORNING)
    assert here.kind is Kind.EXCUSED_BUT_HERE and here.leave and here.leave.granted_by == "organizer"


def test_genuine_badge_of_somebody_unknown_is_provisional(desk: Desk, store: Store, course: Course) -> None:
    from checkin.badges.token import encode

    token = encode(course.course, store.badge_key(course.course), 77)
    assert desk.scan(token, MORNING).kind is Kind.PROVISIONAL
    assert desk.scan(token, MORNING + MINUTE).kind is Kind.ALREADY_IN
    assert desk.counts("OPEN").present == 1


def test_badge_of_another_course_names_it(tmp_path: Path, desk: Desk, office: Office, course: Course) -> None:
    from checkin.attendance.course_file import CoursePlan
    from checkin.badges.token import encode

    other = office.load_course(
        CoursePlan(replace(course, course="", code="OTHER", title="Another"), desk.timetable.sessions), MORNING
    )
    desk.refresh()
    verdict = desk.scan(encode(other.course, desk.store.badge_key(other.course), 5), MORNING)
    assert (verdict.kind, verdict.course_title) == (Kind.OTHER_COURSE, "Another")


def test_undo_needs_a_reason_and_counts_no_more(desk: Desk, tokens: dict[str, str]) -> None:
    verdict = desk.scan(tokens["001"], MORNING)
    with pytest.raises(InputError, match="reason"):
        desk.undo(verdict.scan, "  ", MORNING)
    desk.undo(verdict.scan, "wrong person", MORNING)
    assert desk.counts("OPEN").present == 0
    assert desk.last_scans(1)[0].undone
    with pytest.raises(InputError, match="already"):
        desk.undo(verdict.scan, "again", MORNING)
    assert desk.scan(tokens["001"], MORNING + MINUTE).kind is Kind.ADMITTED


def test_override_admits_and_keeps_the_reason(
    desk: Desk, office: Office, course: Course, tokens: dict[str, str]
) -> None:
    desk.pin("S1")
    assert desk.scan(tokens["003"], NOON_9).kind is Kind.WRONG_SESSION
    verdict = desk.scan(tokens["003"], NOON_9, override="moved by the director")
    assert (verdict.kind, verdict.override) == (Kind.ADMITTED, "moved by the director")
    rows = [s for s in office.attendance(course.course, course.day(NOON_9)) if s.trainee.number == "003"]
    assert any("moved by the director" in s.remarks for s in rows)


def test_by_hand(desk: Desk) -> None:
    found = desk.search("mmtj", MORNING) + desk.search("aygu xinjiang", MORNING) + desk.search("新疆 阿依", MORNING)
    assert {f.trainee.number for f in found} == {"031"}
    verdict = desk.check_in(found[0].trainee.trainee, MORNING)
    assert verdict.kind is Kind.ADMITTED and desk.last_scans(1)[0].source == "hand"
    assert desk.search("031", MORNING)[0].arrival == MORNING


def test_exit_scanning(desk: Desk, office: Office, course: Course, tokens: dict[str, str]) -> None:
    sessions = tuple(replace(s, exits=s.code == "OPEN") for s in desk.timetable.sessions)
    office.load_course(CoursePlan(course, sessions), MORNING)
    desk.refresh()
    start = desk.timetable.sessions[0].start
    kinds = [desk.scan(tokens["001"], start + m * MINUTE).kind for m in (0, 0, 10, 20)]
    assert kinds == [Kind.ADMITTED, Kind.ALREADY_IN, Kind.CHECKED_OUT, Kind.BACK_IN]
    standing = next(s for s in office.attendance(course.course, course.day(start)) if s.trainee.number == "001")
    assert standing.minutes == 30  # ten, and from 09:20 to the end at 09:40


def test_a_repeated_reading_on_the_way_out_is_no_way_in(
    desk: Desk, office: Office, course: Course, tokens: dict[str, str]
) -> None:
    sessions = tuple(replace(s, exits=s.code == "OPEN") for s in desk.timetable.sessions)
    office.load_course(CoursePlan(course, sessions), MORNING)
    desk.refresh()
    start = desk.timetable.sessions[0].start
    half = MINUTE / 2
    kinds = [desk.scan(tokens["001"], start + at).kind for at in (0 * half, 20 * half, 21 * half, 60 * half)]
    assert kinds == [Kind.ADMITTED, Kind.CHECKED_OUT, Kind.CHECKED_OUT, Kind.BACK_IN]
    assert desk.inside("OPEN") == 1
    (standing,) = [s for s in desk.standings("OPEN") if s.trainee.number == "001"]
    assert standing.minutes == 20, "ten, and from 09:30 to the end at 09:40"


def test_counts_kept_up_to_date_are_those_counted_anew(
    desk: Desk, office: Office, course: Course, tokens: dict[str, str]
) -> None:
    two = office.person(course.course, "002").trainee
    acts: list[Callable[[], object]] = [
        lambda: desk.scan(tokens["001"], MORNING),
        lambda: desk.scan(tokens["001"], MORNING + MINUTE),
        lambda: Leaves(office).grant(course.course, [two], "ill", MORNING, sessions=["OPEN"]),
        lambda: desk.scan(tokens["002"], MORNING + 2 * MINUTE),
        lambda: desk.scan(tokens["003"], MORNING + 20 * MINUTE),
        lambda: desk.scan("nonsense", MORNING),
        lambda: office.withdraw(course.course, "004", MORNING),
        lambda: desk.scan(tokens["004"], MORNING + 21 * MINUTE, override="came back"),
        lambda: desk.check_in(desk.search("005", MORNING)[0].trainee.trainee, MORNING + 22 * MINUTE),
        lambda: desk.undo(desk.last_scans(1)[0].scan, "wrong person", MORNING + 23 * MINUTE),
        lambda: desk.scan(unknown_badge(office, course), MORNING + 24 * MINUTE),
    ]
    seen = []
    for act in acts:
        desk.counts("OPEN")
        act()
        kept = desk.counts("OPEN")
        assert kept == Desk(desk.store, course.course).counts("OPEN")
        seen.append((kept.present, kept.expected, kept.late, kept.excused))
    assert seen[0] == (1, 40, 0, 0) and seen[2] == (1, 39, 0, 1) and seen[3] == (2, 40, 0, 0)
    assert seen[4] == (3, 40, 1, 0) and seen[6] == (3, 39, 1, 0) and seen[7] == (4, 40, 2, 0)
    assert seen[8] == (5, 40, 3, 0) and seen[9] == (4, 40, 2, 0)
    assert seen[10] == (5, 41, 2, 0), "who holds a badge that is not known here is expected too"


def unknown_badge(office: Office, course: Course) -> str:
    """Return the token of a badge that was issued elsewhere."""
    return token.encode(course.course, office.store.badge_key(course.course), token.new_badge_id())


def test_paper_counts_at_the_time_that_it_says(desk: Desk, office: Office, course: Course) -> None:
    people = office.trainees(course.course)
    evening = MORNING + timedelta(hours=10)
    on_time, late = Listed("OPEN", MORNING), Listed("OPEN", MORNING + timedelta(minutes=20))
    first = desk.check_in(people[0].trainee, evening, source="paper", listed=on_time)
    second = desk.check_in(people[1].trainee, evening, source="paper", listed=late)
    assert (first.kind, second.kind) == (Kind.ADMITTED, Kind.LATE)
    assert first.session and first.session.code == "OPEN"
    standings = {s.trainee.number: s for s in desk.standings("OPEN")}
    assert standings[people[0].number].arrival == MORNING
    again = desk.check_in(people[0].trainee, evening, source="paper", listed=late)
    assert again.kind is Kind.ALREADY_IN
    entry = desk.store.entries(course.course)[-2]
    assert entry.at == evening, "the journal tells when it was typed"
    assert all(f.ok for f in desk.store.check())


def test_those_still_inside_go_out_after_the_end(desk: Desk, office: Office, course: Course) -> None:
    sessions = tuple(replace(s, exits=s.code == "L1") for s in desk.timetable.sessions)
    office.load_course(CoursePlan(course, sessions), MORNING)
    desk.refresh()
    session = next(s for s in desk.timetable.sessions if s.exits)
    groups = office.trainees(course.course)
    for person in groups[:4]:
        assert desk.check_in(person.trainee, session.start).admitted
    after = session.end + timedelta(minutes=10)
    assert desk.door_session(after).session == session
    assert desk.check_in(groups[0].trainee, after).kind is Kind.ALREADY_IN, "by hand means the way in"
    out = desk.check_out(groups[0].trainee, after)
    assert out.kind is Kind.CHECKED_OUT
    assert out.minutes == (session.end - session.start) // MINUTE, "what lies after the end does not count"
    assert desk.check_in(groups[5].trainee, after).kind is Kind.CLOSED
    assert desk.check_in(groups[0].trainee, after + 2 * MINUTE).kind is Kind.CLOSED, "nobody comes back after the end"
    assert desk.inside(session.code) == 3
    assert desk.everybody_out(session.code, after + 3 * MINUTE) == 3
    assert desk.inside(session.code) == 0 and desk.everybody_out(session.code, after + 4 * MINUTE) == 0
    with pytest.raises(InputError, match="Exits are not scanned"):
        desk.everybody_out("OPEN", after)
