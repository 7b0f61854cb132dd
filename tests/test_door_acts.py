"""What staff do at a door with exits, from paper, and with a session that was chosen by hand, on a real store."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.attendance.course import Course, Session
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.verdicts import Kind
from checkin.badges import token
from checkin.desk import Desk, Listed, WalkIn, WalkIns
from checkin.errors import InputError
from checkin.office import Office
from checkin.store import Store
from tests.conftest import MORNING

MINUTE = timedelta(minutes=1)


def loaded(desk: Desk, office: Office, *sessions: Session) -> None:
    office.load_course(CoursePlan(desk.course, sessions), MORNING)
    desk.refresh()


def with_exits(desk: Desk, office: Office, *codes: str) -> None:
    loaded(desk, office, *(replace(s, exits=s.code in codes) for s in desk.timetable.sessions))


@pytest.fixture
def person(desk: Desk, office: Office) -> str:
    with_exits(desk, office, "OPEN")
    return office.person(desk.course.course, "001").trainee


def test_by_hand_and_from_paper_nobody_goes_out(
    desk: Desk, office: Office, course: Course, tokens: dict[str, str], person: str
) -> None:
    desk.scan(tokens["001"], MORNING)
    later = MORNING + 30 * MINUTE
    assert desk.check_in(person, later).kind is Kind.ALREADY_IN
    paper = desk.check_in(person, later, source="paper", listed=Listed("OPEN", MORNING + 10 * MINUTE))
    assert paper.kind is Kind.ALREADY_IN and desk.inside("OPEN") == 1
    assert desk.scan(tokens["001"], later).kind is Kind.CHECKED_OUT
    early = desk.check_in(person, later + MINUTE, source="paper", listed=Listed("OPEN", MORNING))
    assert early.kind is Kind.ALREADY_IN, "the paper tells of the way in that is known"
    assert desk.check_in(person, later + MINUTE / 2).kind is Kind.BACK_IN


def test_the_search_tells_who_can_be_checked_out(
    desk: Desk, office: Office, course: Course, tokens: dict[str, str], person: str
) -> None:
    assert desk.search("001", MORNING)[0].inside is None
    with pytest.raises(InputError, match="王建国 is not inside"):
        desk.check_out(person, MORNING)
    desk.scan(tokens["001"], MORNING)
    (found,) = desk.search("001", MORNING + MINUTE)
    assert found.arrival == MORNING and found.inside and found.inside.code == "OPEN"
    out = desk.check_out(person, MORNING + 20 * MINUTE)
    assert (out.kind, out.minutes) == (Kind.CHECKED_OUT, 12) and desk.last_scans(1)[0].source == "hand"
    (found,) = desk.search("001", MORNING + 21 * MINUTE)
    assert (found.arrival, found.inside) == (MORNING, None)
    with pytest.raises(InputError, match="not inside"):
        desk.check_out(person, MORNING + 21 * MINUTE)
    with pytest.raises(InputError, match="not on the roster"):
        desk.check_out("nobody", MORNING)


def test_nobody_signs_before_it_is_time(desk: Desk, office: Office, course: Course) -> None:
    person = office.trainees(course.course)[0].trainee
    tomorrow = desk.timetable.get("L2")
    assert tomorrow is not None
    for listed in (Listed("OPEN", MORNING + MINUTE), Listed("L2", tomorrow.start)):
        with pytest.raises(InputError, match="still to come"):
            desk.check_in(person, MORNING, source="paper", listed=listed)
    assert desk.last_scans(1) == []
    assert desk.check_in(person, MORNING, source="paper", listed=Listed("OPEN", MORNING)).kind is Kind.ADMITTED


def test_paper_is_entered_for_sessions_that_have_opened(desk: Desk) -> None:
    first, second = desk.timetable.sessions[:2]
    assert desk.paper_sessions(first.opens - MINUTE) == []
    assert desk.paper_sessions(first.opens) == [first]
    assert desk.paper_sessions(second.opens) == [second, first]
    assert len(desk.paper_sessions(MORNING + timedelta(days=30))) == len(desk.timetable.sessions)


def test_paper_of_a_session_counts_there_while_people_go_on_to_the_next(desk: Desk, office: Office) -> None:
    with_exits(desk, office, "OPEN")
    first, second = desk.timetable.sessions[:2]
    now = second.opens + MINUTE
    assert first.end < now and desk.door_session(now).leaving == (first,)
    person = office.person(desk.course.course, "001").trainee
    late = desk.check_in(person, now, source="paper", listed=Listed("OPEN", first.end + MINUTE))
    assert (late.kind, late.session) == (Kind.CLOSED, first)


def test_out_of_the_old_session_before_into_the_new(desk: Desk, office: Office, tokens: dict[str, str]) -> None:
    with_exits(desk, office, "OPEN")
    first, second = desk.timetable.sessions[:2]
    desk.scan(tokens["001"], MORNING)
    assert desk.counts(second.code).present == 0
    now = second.opens + MINUTE
    verdicts = [desk.scan(tokens["001"], now + n * MINUTE) for n in (0, 0.5, 2)]
    told = [(v.kind, v.session) for v in verdicts]
    assert told == [(Kind.CHECKED_OUT, first), (Kind.CHECKED_OUT, first), (Kind.ADMITTED, second)]
    assert desk.inside("OPEN") == 0
    assert desk.counts(second.code).present == 1
    assert desk.scan(tokens["002"], now).session == second, "who was not inside goes straight in"


def test_everybody_out_of_what_just_ended_while_the_next_is_open(
    desk: Desk, office: Office, course: Course, store: Store, tokens: dict[str, str]
) -> None:
    with_exits(desk, office, "OPEN", "L1")
    first, second = desk.timetable.sessions[:2]
    assert desk.session_to_empty(MORNING) == first
    walk_in, face = WalkIns(desk).register(WalkIn("王建国"), MORNING)
    unknown = token.encode(course.course, store.badge_key(course.course), token.new_badge_id())
    for text in (tokens["001"], tokens["002"], face.token, unknown):
        assert desk.scan(text, MORNING).admitted
    WalkIns(desk).match(walk_in.trainee, office.person(course.course, "003").trainee, MORNING)
    now = second.opens + MINUTE
    assert desk.session_to_empty(now) == first
    before = len(store.entries(course.course))
    assert desk.everybody_out("OPEN", now) == 4 and desk.inside("OPEN") == 0
    assert len(store.entries(course.course)) == before + 4 and all(f.ok for f in store.check())
    assert {row.kind for row in desk.last_scans(4)} == {"CHECKED_OUT"}
    assert desk.session_to_empty(now) == second
    assert desk.scan(tokens["001"], now + MINUTE / 2).kind is Kind.ADMITTED, "into the next one at once"
    with_exits(desk, office)
    assert desk.session_to_empty(now) is None


def test_a_chosen_session_that_is_gone_or_over_lets_go_of_the_door(
    desk: Desk, office: Office, tokens: dict[str, str]
) -> None:
    desk.pin("L1")
    desk.scan(tokens["001"], MORNING)
    assert desk.pinned == "L1" and desk.take_notice() == ""
    loaded(desk, office, *(s for s in desk.timetable.sessions if s.code != "L1"))
    assert desk.scan(tokens["001"], MORNING).kind is Kind.ADMITTED
    assert desk.pinned == ""
    assert desk.take_notice() == "L1 is no longer in the timetable: this door follows the clock again."
    assert desk.take_notice() == ""
    with_exits(desk, office, "OPEN")
    desk.pin("OPEN")
    first = desk.timetable.sessions[0]
    assert desk.door_session(first.end + 30 * MINUTE).session == first and desk.pinned == "OPEN"
    later = desk.door_session(MORNING + timedelta(days=1)).session
    assert later is not None and later != first and desk.pinned == ""
    assert desk.take_notice() == "Opening ceremony is over: this door follows the clock again."


def test_a_session_that_is_over_is_chosen_for_a_while(desk: Desk) -> None:
    evening, first = MORNING + timedelta(hours=10), desk.timetable.sessions[0]
    desk.pin("OPEN")
    for later in (0, 30):
        assert desk.door_session(evening + later * MINUTE).session == first
    assert desk.door_session(evening + 31 * MINUTE).session != first and desk.take_notice()
