"""The matrix of courses, days and devices: what is here, what is missing, and why."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from checkin.attendance.journal import EntryKind
from checkin.desk import Desk
from checkin.exchange.contents import Profile
from checkin.headquarters.overview import Overview, in_need
from checkin.headquarters.places import DeviceRow, Here
from checkin.office import Closing, Merging, Office
from checkin.store import Store
from tests.conftest import MORNING
from tests.headquarters.conftest import EVENING, FIRST, SECOND, Headquarters, Organizer


def _here(rows: list[DeviceRow], device: str, day: date) -> Here:
    (row,) = [one for one in rows if one.device == device]
    return next(place.here for place in row.places if place.day == day)


def _rows(hq: Headquarters, now: datetime = EVENING) -> list[DeviceRow]:
    return Overview(hq.office).rows(now)


@pytest.mark.engines
def test_what_came_and_what_is_due(store: Store, hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    hq.trust(organizer.store)
    organizer.scan(slice(0, 9))
    organizer.close(FIRST)
    hq.receive(organizer.send(tmp_path / "in"))
    device = organizer.store.device.device
    rows = _rows(hq)
    assert [row.device for row in rows] == [device] and rows[0].sends and rows[0].course.code == "CC2020"
    assert len(rows[0].places) == 5
    assert [_here(rows, device, day) for day in (FIRST, SECOND)] == [Here.RECEIVED, Here.AWAITED]
    overview = Overview(hq.office)
    tomorrow = EVENING + timedelta(days=1)
    assert _here(overview.rows(tomorrow), device, SECOND) is Here.AWAITED, "19:52 in Shanghai"
    late = tomorrow + timedelta(minutes=10)
    assert _here(overview.rows(late), device, SECOND) is Here.MISSING
    overview.set_due(time(22, 30))
    assert overview.due == time(22, 30) and _here(overview.rows(late), device, SECOND) is Here.AWAITED


def test_empty_open_and_older(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    hq.trust(organizer.store)
    device = organizer.store.device.device
    hq.receive(organizer.send(tmp_path / "open"))
    assert _here(_rows(hq), device, FIRST) is Here.OPEN
    organizer.close(FIRST)
    organizer.close(SECOND, EVENING)
    hq.receive(organizer.send(tmp_path / "one"), organizer.send(tmp_path / "two", SECOND))
    assert [_here(_rows(hq), device, day) for day in (FIRST, SECOND)] == [Here.RECEIVED, Here.EMPTY]
    Closing(organizer.office).reopen(organizer.course.course, FIRST, "wrong", EVENING + timedelta(minutes=1))
    hq.receive(organizer.send(tmp_path / "third", date(2020, 12, 9)))
    assert _here(_rows(hq), device, FIRST) is Here.OLDER, "a later file tells that the day was opened again"
    assert in_need(_rows(hq))
    organizer.close(FIRST, EVENING + timedelta(minutes=2))
    hq.receive(organizer.send(tmp_path / "again"))
    assert _here(_rows(hq), device, FIRST) is Here.RECEIVED


def test_what_was_not_taken(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    hq.trust(organizer.store)
    device = organizer.store.device.device
    path = organizer.send(tmp_path / "in")
    hq.receive(path)
    second = organizer.send(tmp_path / "in", SECOND)
    second.write_bytes(second.read_bytes()[:-50])
    hq.intake.take(second, EVENING, settled=True)
    rows = _rows(hq)
    assert _here(rows, device, SECOND) is Here.ALTERED, "by its name"
    (file,) = Overview(hq.office).files(organizer.course.course, device, SECOND)
    assert file.name == second.name
    broken = path.with_name("copy_" + path.name)
    broken.write_bytes(b"PK")
    hq.intake.take(broken, EVENING, settled=True)
    assert _here(_rows(hq), device, FIRST) is Here.OPEN, "rubbish does not hide what came"


def test_a_door_whose_entries_came_with_the_organizers_file(
    hq: Headquarters, organizer: Organizer, another: Callable[[str], Store], tmp_path: Path
) -> None:
    door, course = another("door"), organizer.course.course
    Merging(Office(door)).take_in([Merging(organizer.office).write(course, tmp_path / "stick", MORNING)], MORNING)
    device = door.device
    body = {"target": device.device, "name": "East door", "public_key": device.public_key.hex()}
    with organizer.store.write() as writing:
        writing.append(course, EntryKind.DEVICE_TRUSTED, body, now=MORNING, operator="office")
    organizer.scan(slice(0, 2))
    hq.trust(organizer.store)
    hq.receive(organizer.send(tmp_path / "in"))
    assert _here(_rows(hq), device.device, FIRST) is Here.QUIET
    people = organizer.office.trainees(course)
    Desk(door, course).check_in(people[5].trainee, MORNING)
    Desk(door, course).check_in(people[6].trainee, MORNING + timedelta(days=2))
    stick = Merging(Office(door)).write(course, tmp_path / "stick", EVENING)
    Merging(organizer.office).take_in([stick], EVENING)
    organizer.close(FIRST)
    hq.receive(organizer.send(tmp_path / "in"))
    rows = _rows(hq)
    assert rows[1].device == device.device and rows[0].sends and not rows[1].sends
    assert _here(rows, device.device, FIRST) is Here.RECEIVED
    organizer.close(SECOND, EVENING + timedelta(days=1))
    hq.receive(organizer.send(tmp_path / "in", SECOND))
    assert _here(_rows(hq), device.device, SECOND) is Here.EMPTY, "its entries go on later"
    assert _here(_rows(hq), device.device, date(2020, 12, 9)) is Here.AWAITED


def test_what_peers_have_seen_is_missed(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    hq.trust(organizer.store)
    device = organizer.store.device.device
    hq.receive(organizer.send(tmp_path / "in"))
    organizer.scan(slice(0, 4))
    hq.receive(organizer.send(tmp_path / "in", SECOND, Profile.STATISTICS))
    rows = _rows(hq)
    assert _here(rows, device, FIRST) is Here.GAP, "a later list knows more entries than are here"


def test_lists_tell_their_own_days_only(hq: Headquarters, organizer: Organizer, tmp_path: Path) -> None:
    hq.trust(organizer.store)
    organizer.close(SECOND)
    hq.receive(organizer.send(tmp_path / "in", SECOND, Profile.NAMES))
    (row,) = _rows(hq)
    assert [(place.day, place.here) for place in row.places] == [(SECOND, Here.RECEIVED)]
