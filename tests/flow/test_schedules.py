"""Doors × hub × headquarters: one record in the end, whatever happens on the way."""

from datetime import timedelta
from pathlib import Path

import pytest

from checkin.exchange.folder import SharedFolder
from checkin.office import Devices, Merging
from tests.conftest import MORNING
from tests.flow.members import NAMES, Member, make_world, scan
from tests.flow.schedules import run_schedules


@pytest.mark.timeout(300)
def test_there_is_one_record_in_the_end() -> None:
    assert run_schedules(30) >= 30


@pytest.mark.parametrize("way", ["stick", "folder"])
def test_a_restored_disk_introduces_itself_before_it_passes_anything_on(tmp_path: Path, way: str) -> None:
    make_world(tmp_path)
    office, door = (Member(tmp_path / name) for name in NAMES[:2])
    (course,) = office.office.courses()
    kept = scan(door, course.course, 0, MORNING)
    door.image()
    scan(door, course.course, 1, MORNING + timedelta(seconds=9))
    door.restore(marks=False)  # it begins anew, and has written nothing yet
    (tmp_path / "out").mkdir()
    if way == "stick":
        Merging(door.office).write(course.course, tmp_path / "out", MORNING)
    else:
        SharedFolder(door.store, tmp_path / "out", lambda *_: [], clock=lambda: MORNING).round()
    Merging(office.office).take_in([tmp_path / "out"], MORNING)
    assert kept not in links_that_count(office, course.course)
    waiting = [one for one in Devices(office.office).all(course.course) if one.waiting and not one.trusted]
    assert [one.device for one in waiting] == [door.store.device.device]
    Devices(office.office).trust(course.course, waiting[0].device, MORNING)
    assert kept in links_that_count(office, course.course)
    for member in (office, door):
        member.close()


@pytest.mark.parametrize("marks", [False, True], ids=["begins anew", "unnoticed"])
@pytest.mark.parametrize("way", ["stick", "day file"])
def test_what_a_restored_disk_lost_comes_back_from_the_file_it_wrote(tmp_path: Path, way: str, marks: bool) -> None:
    make_world(tmp_path)
    door = Member(tmp_path / "door1")
    (course,) = door.office.courses()
    door.image()
    kept = scan(door, course.course, 3, MORNING)
    (tmp_path / "out").mkdir()
    if way == "stick":
        Merging(door.office).write(course.course, tmp_path / "out", MORNING)
    else:
        door.office.export_day(course.course, MORNING.date(), tmp_path / "out")
    door.restore(marks=marks)
    assert kept not in door.links()
    again = scan(door, course.course, 3, MORNING + timedelta(minutes=1))
    Merging(door.office).take_in([tmp_path / "out"], MORNING)
    assert {kept, again} <= links_that_count(door, course.course)
    door.close()


def links_that_count(member: Member, course: str) -> set[bytes]:
    return {link for run in member.store.runs(course) for _, link, _ in run.chained()}
