"""Two real stores, a stick between them: what each learns, and what it is told of every file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.attendance.journal import EntryKind
from checkin.demo import load_demo
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.errors import Cancelled, InputError
from checkin.office import Closing, Merging, Office
from checkin.store import Store, beside, loose_ends
from checkin.store.checks import dump
from tests.conftest import MORNING


@dataclass
class Place:
    """One laptop: its store, and the folder of its stick."""

    store: Store
    office: Office

    @property
    def merging(self) -> Merging:
        return Merging(self.office)

    def views(self, *but: str) -> dict[str, object]:
        with self.store.read() as reading:
            return {name: rows for name, rows in dump(reading.connection).items() if name not in but}


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Place, Place]]:
    with Store.open(tmp_path / "office") as first, Store.open(tmp_path / "door") as second:
        yield Place(first, Office(first)), Place(second, Office(second))


@pytest.fixture
def held(two: tuple[Place, Place]) -> Course:
    return load_demo(two[0].office, MORNING)


def _trust(place: Place, course: Course, other: Place) -> None:
    device = other.store.device
    body = {"target": device.device, "name": device.name, "public_key": device.public_key.hex()}
    with place.store.write() as writing:
        writing.append(course.course, EntryKind.DEVICE_TRUSTED, body, now=MORNING, operator="office")
        writing.settle(course.course)


def test_two_stores_and_a_stick(two: tuple[Place, Place], held: Course, tmp_path: Path) -> None:
    office, door = two
    stick = tmp_path / "stick"
    faces = office.office.badge_faces(held.course, MORNING)
    office.merging.write(held.course, stick, MORNING)
    (brought,) = door.merging.take_in([stick], MORNING)
    assert not brought.refused and brought.new > 80 and "nothing is missing" in brought.said
    assert len(door.office.trainees(held.course)) == 40
    with office.store.read() as reading, door.store.write() as writing:
        key = reading.kept(f"badge_key:{held.course}")
        writing.keep(f"badge_key:{held.course}", key)
    desk = Desk(door.store, held.course)
    for face in faces[:3]:
        desk.scan(face.token, MORNING)
    person, _ = WalkIns(desk).register(WalkIn("New"), MORNING)
    Desk(office.store, held.course).scan(faces[5].token, MORNING)
    door.merging.write(held.course, stick, MORNING + timedelta(minutes=1))

    found = {one.device: one for one in office.merging.take_in([stick], MORNING)}
    mine, theirs = found[office.store.device.device], found[door.store.device.device]
    assert (mine.new, theirs.new) == (0, 0) and "Nothing new" in mine.said
    assert theirs.waiting == 3 + 2 + 2 and "Decide under Review" in theirs.said, "who is this door?"
    _trust(office, held, door)
    assert Desk(office.store, held.course).counts("OPEN").present == 4
    assert any(t.trainee == person.trainee for t in office.office.trainees(held.course))
    (again,) = office.merging.take_in([theirs.path], MORNING)
    assert "Nothing new" in again.said and not again.waiting

    office.merging.write(held.course, stick, MORNING + timedelta(minutes=2))
    door.merging.take_in([stick], MORNING)
    assert office.views() == door.views()
    for place in two:
        assert all(finding.ok for finding in place.store.check())


def test_what_others_know_and_is_not_here_is_counted(two: tuple[Place, Place], held: Course, tmp_path: Path) -> None:
    office, door = two
    with office.store.write() as writing:
        beside.hear(writing, held.course, {"front": 7, office.store.device.device: 3})
    with office.store.read() as reading:
        assert beside.behind(reading, held.course) == [beside.Behind("front", 7, 0)]
    office.merging.write(held.course, tmp_path, MORNING)
    door.merging.take_in([tmp_path], MORNING)
    with door.store.read() as reading:
        assert not beside.behind(reading, held.course), "it tells of what it has, not of what it heard"


def test_day_files_are_merged_too(two: tuple[Place, Place], held: Course, tmp_path: Path) -> None:
    office, door = two
    Closing(office.office).close(held.course, held.day(MORNING), MORNING)
    done = office.office.export_day(held.course, held.day(MORNING), tmp_path)
    (brought,) = door.merging.take_in([tmp_path], MORNING)
    assert brought.new == done.entries and brought.device == office.store.device.device
    done.files[1].unlink()
    (unsigned,) = door.merging.take_in([done.files[0]], MORNING)
    assert not unsigned.refused and unsigned.new == 0
    with Store.open(tmp_path / "third") as third:
        (unsigned,) = Merging(Office(third)).take_in([done.files[0]], MORNING)
        assert unsigned.refused and "not signed" in unsigned.said
        with third.read() as reading:
            assert reading.courses() == []


def test_files_that_are_none_are_told_and_the_others_taken(
    two: tuple[Place, Place], held: Course, tmp_path: Path
) -> None:
    office, door = two
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "0.zip").write_bytes(b"PK none")
    (stick / "notes.txt").write_text("no zip")
    office.merging.write(held.course, stick, MORNING)
    bad, good = door.merging.take_in([stick], MORNING)
    assert bad.refused and "0.zip was not taken" in bad.said and good.new
    (gone,) = door.merging.take_in([tmp_path / "gone.zip"], MORNING)
    assert gone.refused and "cannot be read" in gone.said
    with pytest.raises(InputError, match="no journal file"):
        door.merging.take_in([tmp_path / "door" / "marks"], MORNING)
    with pytest.raises(Cancelled):
        door.merging.take_in([stick], MORNING, lambda done, _all: done < 1)


def test_photos_come_along_and_those_of_the_erased_do_not(
    two: tuple[Place, Place], held: Course, tmp_path: Path
) -> None:
    office, door = two
    person = office.office.trainees(held.course)[0]
    photo = b"\xff\xd8\xff\xe0 a photo"
    with office.store.write() as writing:
        digest = writing.attach(held.course, photo, "image/jpeg")
        body = {"trainee": person.trainee, "number": person.number, "unit": "", "province": "", "group": ""}
        told = {"name": person.name, "photo": digest}
        writing.append(held.course, EntryKind.TRAINEE_SET, body, now=MORNING, operator="", personal=told)
    path = office.merging.write(held.course, tmp_path, MORNING)
    door.merging.take_in([path], MORNING)
    with door.store.read() as reading:
        assert reading.attachment(held.course, digest) == photo
    with door.store.write() as writing:
        body = {"trainee": person.trainee, "reason": "asked"}
        writing.append(held.course, EntryKind.PERSON_ERASED, body, now=MORNING, operator="")
    door.merging.take_in([path], MORNING)
    with door.store.read() as reading:
        assert reading.attachment(held.course, digest) is None
        assert not loose_ends.gaps(reading, held.course)
