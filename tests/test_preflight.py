"""What is made sure of before the doors open."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from checkin.attendance.course import Course
from checkin.desk import Desk
from checkin.errors import EnvironmentFault
from checkin.office import Office
from checkin.preflight import (
    CHECKS,
    Finding,
    State,
    about_battery,
    about_clock,
    about_disk,
    about_roster,
    about_sessions,
    battery,
    free_bytes,
    preflight,
)
from checkin.store import Store
from checkin.ui.language import spoken, use_language
from tests.conftest import MORNING

MB, DAY, NOW = 1_000_000, timedelta(days=1), datetime(2026, 5, 1, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("finding", "state", "said"),
    [
        (about_disk(499 * MB), State.BAD, "only 499 MB"),
        (about_disk(1999 * MB), State.ATTENTION, "1,999 MB"),
        (about_disk(80_000 * MB), State.OK, "80 GB"),
        (about_battery(None, charging=True), State.OK, "mains"),
        (about_battery(39, charging=False), State.ATTENTION, "39 %, not charging"),
        (about_battery(5, charging=True), State.OK, "5 %, charging"),
        (about_battery(40, charging=False), State.OK, "40 %"),
        (about_clock(datetime(1970, 1, 1, tzinfo=UTC), None), State.BAD, "1970-01-01"),
        (about_clock(NOW, NOW + timedelta(minutes=1)), State.BAD, "already"),
        (about_clock(NOW, NOW - timedelta(minutes=1)), State.OK, "2026-05-01 07:00:00 UTC"),
        (about_roster(0, 0, None, NOW), State.BAD, "nobody"),
        (about_roster(40, 39, NOW, NOW), State.ATTENTION, "39 with a badge"),
        (about_roster(1234, 1234, NOW - 31 * DAY, NOW), State.ATTENTION, "31 days old"),
        (about_roster(40, 40, NOW - DAY, NOW), State.OK, "40 trainees"),
    ],
)
def test_each_check_says_what_was_found_and_what_to_do(finding: Finding, state: State, said: str) -> None:
    assert finding.state is state and said in finding.found
    assert bool(finding.advice) == (state is not State.OK)


def test_the_timetable_of_the_day(course: Course, desk: Desk) -> None:
    today = about_sessions(desk.timetable.sessions, course, MORNING)
    assert (today.state, today.found) == (State.OK, "2 today; Opening ceremony opens at 08:30")
    assert about_sessions(desk.timetable.sessions, course, MORNING - 9 * DAY).state is State.ATTENTION


def test_all_of_a_store(store: Store, office: Office, course: Course, tokens: dict[str, str]) -> None:
    now = datetime.now(UTC)
    found = {finding.name: finding for finding in preflight(store, course, now)}
    assert set(found) == {"timetable", "roster", "clock", "disk", "battery", "store"}
    assert found["store"].state is State.OK
    assert found["roster"].found.startswith("40 trainees, 40 with a badge, ")
    assert found["roster"].state is State.ATTENTION, "a roster of 2020"
    office.revoke_badge(course.course, "001", "lost", MORNING)
    office.withdraw(course.course, "002", MORNING)
    again = {finding.name: finding for finding in preflight(store, course, MORNING)}
    assert again["roster"].found == "39 trainees, 38 with a badge"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (EnvironmentFault("The disk does not answer."), "The disk does not answer."),
        (RuntimeError("odd battery"), "could not be checked: odd battery"),
        (RuntimeError(), "could not be checked: RuntimeError"),
    ],
)
def test_a_check_fails_by_itself(
    error: Exception, said: str, store: Store, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> Finding:
        raise error

    monkeypatch.setattr("checkin.preflight.about_battery", fails)
    monkeypatch.setattr(Store, "check", fails)
    found = {finding.name: finding for finding in preflight(store, course, MORNING)}
    assert tuple(found) == CHECKS
    assert [name for name, finding in found.items() if said in finding.found] == ["battery", "store"]
    assert all(found[name].state is State.BAD and found[name].advice for name in ("battery", "store"))
    assert found["timetable"].state is State.OK


def test_a_session_has_both_its_titles(course: Course, desk: Desk, qapp: QApplication) -> None:
    finding = about_sessions(desk.timetable.sessions, course, MORNING)
    chinese = desk.timetable.sessions[0].title_zh
    assert chinese and chinese not in spoken(finding.found)
    use_language(qapp, "zh_CN")
    assert chinese in spoken(finding.found) and "Opening" not in spoken(finding.found)


def test_the_machine_answers(tmp_path: Path) -> None:
    percent, charging = battery()
    assert percent is None or 0 <= percent <= 100
    assert isinstance(charging, bool)
    assert free_bytes(tmp_path / "not" / "there" / "yet") > 0


def test_a_sample_badge_is_told_and_nothing_is_stored(
    desk: Desk, store: Store, course: Course, tokens: dict[str, str]
) -> None:
    before = len(store.entries(course.course))
    assert desk.identify(tokens["001"]) == (True, "王建国")
    assert desk.identify("1" * 48) == (False, "") and desk.identify("menu") == (False, "")
    assert len(store.entries(course.course)) == before
