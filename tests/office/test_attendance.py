"""Each standing is explained down to its scans, and corrected with a reason."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from checkin.attendance.course import Course
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.journal import EntryKind
from checkin.attendance.standings import CORRECTABLE, State
from checkin.desk import Desk, Listed
from checkin.errors import InputError
from checkin.office import Attendance, Closing, Leaves, Office
from tests.conftest import MORNING

DAY = date(2020, 12, 7)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def attendance(office: Office) -> Attendance:
    return Attendance(office)


@pytest.fixture
def one(office: Office, course: Course) -> str:
    return office.person(course.course, "001").trainee


@pytest.fixture
def said(attendance: Attendance, course: Course, one: str) -> Callable[..., list[str]]:
    def sentences(session: str = "OPEN", trainee: str = one) -> list[str]:
        return [str(s) for s in attendance.explain(course.course, trainee, session).sentences]

    return sentences


def test_in_time(said: Callable[..., list[str]], desk: Desk, tokens: dict[str, str]) -> None:
    desk.scan(tokens["001"], MORNING)
    assert said() == [
        "Expected: this session is for everybody.",
        "First way in at 08:52:00, Door A, by camera.",
        "That is not later than 09:05:00: in time.",
        "The day is open: who is expected and did not come is absent once it is closed.",
        "So: present, 40 minutes.",
    ]


def test_late_twice_and_undone(
    said: Callable[..., list[str]], attendance: Attendance, course: Course, desk: Desk, tokens: dict[str, str], one: str
) -> None:
    wrong = desk.scan(tokens["001"], MORNING)
    desk.undo(wrong.scan, "held up by a neighbour", MORNING + MINUTE)
    desk.scan(tokens["001"], MORNING + 20 * MINUTE)
    desk.scan(tokens["001"], MORNING + 21 * MINUTE)
    told = said()
    assert "That is later than 09:05:00: late." in told and told[-1] == "So: late, 28 minutes."
    assert "The scan of 08:52:00 was undone by desk, so it does not count: held up by a neighbour." in told
    assert "09:13:00, Door A: not let through (Already in), so it changes nothing." in told
    scans = attendance.explain(course.course, one, "OPEN").evidence.scans
    assert [(s.kind, s.undone is not None, s.source, s.operator, s.door) for s in scans] == [
        ("ADMITTED", True, "camera", "desk", "Door A"),
        ("LATE", False, "camera", "desk", "Door A"),
        ("ALREADY_IN", False, "camera", "desk", "Door A"),
    ]
    assert [s.scan[1] for s in scans] == sorted(s.scan[1] for s in scans)


def test_paper_leave_and_override(
    said: Callable[..., list[str]], office: Office, course: Course, desk: Desk, one: str
) -> None:
    Leaves(office).grant(course.course, [one], "a wedding", MORNING, sessions=["OPEN"], granted_by="Li")
    assert "On leave by Li: excused. Reason: a wedding." in said() and said()[-1] == "So: excused."
    office.withdraw(course.course, "001", MORNING - MINUTE)
    assert "Left the course at 2020-12-07 08:51, before this session: not expected." in said()
    assert said()[-1] == "So this person is not counted in this session."
    listed = Listed("OPEN", MORNING)
    desk.check_in(one, MORNING + 300 * MINUTE, source="paper", override="has come back", listed=listed)
    told = said()
    assert "First way in at 08:52:00, Door A, from a paper sheet." in told
    assert "That time was written on paper, and typed in at 2020-12-07 13:52." in told
    assert "08:52:00: let through against the rules by desk: has come back." in told
    assert "On leave by Li, but came: the leave does not count. Reason: a wedding." in told
    assert told[-1] == "So: present, 40 minutes."


def test_groups_and_exits(
    said: Callable[..., list[str]], office: Office, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    timetable = office.timetable(course.course).sessions
    office.load_course(CoursePlan(course, tuple(replace(s, exits=True) for s in timetable)), MORNING)
    desk.refresh()
    sessions = office.timetable(course.course).sessions
    visit = next(s for s in sessions if s.expected)
    person = next(p for p in office.trainees(course.course) if visit.expects(p.group))
    desk.pin(visit.code)
    desk.scan(tokens[person.number], visit.start)
    desk.scan(tokens[person.number], visit.start + 20 * MINUTE)
    told = said(visit.code, person.trainee)
    assert any("and did not come back" in s for s in told) and told[-1] == "So: left early, 20 minutes."
    desk.scan(tokens[person.number], visit.start + 30 * MINUTE)
    assert any("came back at" in s for s in said(visit.code, person.trainee))
    stranger = next(p for p in office.trainees(course.course) if not visit.expects(p.group))
    assert said(visit.code, stranger.trainee)[0].startswith("Not expected: this session is for")


def test_closed_and_a_scan_after_it(
    said: Callable[..., list[str]], office: Office, course: Course, desk: Desk, tokens: dict[str, str]
) -> None:
    Closing(office).close(course.course, DAY, MORNING + 600 * MINUTE)
    assert said()[-2:] == ["The day is closed (revision 1): who did not come is absent.", "So: absent."]
    desk.pin("OPEN")
    desk.scan(tokens["001"], MORNING)  # its clock is slow: the entry comes after the closing
    told = said()
    assert any(s.startswith("The scan of 08:52:00 was stored after the closing") for s in told)
    assert told[-1] == "So: present, 40 minutes."


def test_a_correction_and_its_history(
    said: Callable[..., list[str]], attendance: Attendance, course: Course, one: str
) -> None:
    set_to = attendance.correct(course.course, one, "OPEN", State.PRESENT, "the  teacher saw him", MORNING)
    assert set_to is not None and set_to.state is State.PRESENT
    attendance.correct(course.course, one, "OPEN", "late", "came at ten past", MORNING + MINUTE)
    changes = attendance.explain(course.course, one, "OPEN").evidence.corrections
    assert [(c.was, c.state, c.reason, c.by) for c in changes] == [
        ("expected", "present", "the teacher saw him", "organizer"),
        ("present", "late", "came at ten past", "organizer"),
    ]
    assert "A correction stands above what scans and leave say." in said()
    back = attendance.correct(course.course, one, "OPEN", None, "was somebody else", MORNING + 2 * MINUTE)
    assert back is not None and back.state is State.EXPECTED
    told = said()
    assert "2020-12-07 08:54: organizer took the correction back. Reason: was somebody else." in told
    assert "A correction stands above what scans and leave say." not in told


def test_what_cannot_be_corrected(attendance: Attendance, office: Office, course: Course, one: str) -> None:
    def correct(state: State | str | None, reason: str = "seen", session: str = "OPEN", who: str = one) -> None:
        attendance.correct(course.course, who, session, state, reason, MORNING)

    for state in ("expected", "sleepy"):
        with pytest.raises(InputError, match="cannot be set"):
            correct(state)
    with pytest.raises(InputError, match="reason"):
        correct(State.PRESENT, "")
    with pytest.raises(InputError, match="nothing to take back"):
        correct(None)
    with pytest.raises(InputError, match="no session X"):
        correct(State.PRESENT, session="X")
    with pytest.raises(InputError, match="not on the roster"):
        correct(State.PRESENT, who="nobody")
    correct(State.PRESENT)
    with pytest.raises(InputError, match="present already"):
        correct(State.PRESENT)
    Closing(office).close(course.course, DAY, MORNING)
    with pytest.raises(InputError, match="Reopen it first"):
        correct(State.ABSENT)


@pytest.mark.parametrize("state", CORRECTABLE)
def test_every_state_can_be_set(attendance: Attendance, course: Course, one: str, state: State) -> None:
    set_to = attendance.correct(course.course, one, "OPEN", state, "seen", MORNING)
    assert set_to is not None and set_to.state is state


def test_the_reason_is_no_part_of_the_chain(attendance: Attendance, office: Office, course: Course, one: str) -> None:
    attendance.correct(course.course, one, "OPEN", State.EXCUSED, "has the measles", MORNING)
    entry = next(e for e in office.store.entries(course.course) if e.kind == EntryKind.CORRECTION_SET)
    assert "measles" not in str(entry.content()) and entry.personal is not None


def test_how_one_person_stands_everywhere(attendance: Attendance, course: Course, one: str) -> None:
    days = attendance.states(course.course, one)
    assert sum(len(found) for found in days.values()) <= 10 and {s.trainee.trainee for s in days[DAY]} == {one}
