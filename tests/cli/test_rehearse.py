"""A rehearsal is a copy in which nothing counts, on a device of its own, at a moment that suits."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from checkin.attendance.course import Course
from checkin.cli import command
from checkin.cli.rehearse import rehearsed_moment
from checkin.desk import Act, Desk, Guard, PinRefused
from checkin.errors import StoreError
from checkin.office import Office
from checkin.store import Store
from checkin.store.rehearsal import copy_for_rehearsal
from tests.conftest import MORNING


def folder_of(store: Store) -> Path:
    return Path(store.place).parent


def test_a_copy_counts_nothing(
    store: Store, office: Office, course: Course, desk: Desk, tokens: dict[str, str], tmp_path: Path
) -> None:
    Guard(desk).set_pin("4711", MORNING)
    desk.scan(tokens["001"], MORNING)
    before = store.entries(course.course)
    for _ in range(2):  # the second rehearsal throws the first away
        copy_for_rehearsal(folder_of(store), tmp_path / "rehearsal")
        with Store.open(tmp_path / "rehearsal") as copy:
            assert copy.rehearsal and not store.rehearsal
            assert copy.device.device != store.device.device
            practice = Desk(copy, course.course)
            assert practice.counts("OPEN").present == 1
            with pytest.raises(PinRefused):
                Guard(practice).check("0000", Act.UNDO, MORNING)
            Guard(practice).check("4711", Act.UNDO, MORNING)
            assert practice.scan(tokens["002"], MORNING + timedelta(minutes=1)).admitted
            assert all(f.ok for f in copy.check())
    assert store.entries(course.course) == before


def test_a_store_that_counts_is_never_thrown_away(store: Store, course: Course, tmp_path: Path) -> None:
    with Store.open(tmp_path / "other") as other:
        Office(other)
    with pytest.raises(StoreError, match="counts"):
        copy_for_rehearsal(folder_of(store), tmp_path / "other")
    with pytest.raises(StoreError, match="no store"):
        copy_for_rehearsal(tmp_path / "nothing", tmp_path / "rehearsal")


def test_the_moment_is_soon_after_the_next_doors_open(office: Office, course: Course) -> None:
    opens = [s.opens for s in office.timetable(course.course).sessions]
    soon = timedelta(minutes=5)
    assert rehearsed_moment(office, None, MORNING - timedelta(days=3)) == opens[0] + soon
    assert rehearsed_moment(office, None, opens[0] + soon) == opens[1] + soon
    assert rehearsed_moment(office, None, MORNING + timedelta(days=900)) == opens[0] + soon
    given = rehearsed_moment(office, datetime(2020, 12, 7, 8, 52), MORNING)  # noqa: DTZ001  # in the course's zone
    assert given == MORNING


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    result = CliRunner().invoke(command, ["--data", str(tmp_path), "rehearse"])
    assert result.exit_code == 1 and "display" in result.output
