"""The store: durable, numbered, chained, rebuilt from its journal, and clear about what it refuses."""

import gzip
import random
import shutil
import sqlite3
import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.attendance.course import Course
from checkin.attendance.journal import Entry, EntryKind
from checkin.attendance.runs import whole_runs
from checkin.desk import Desk, Listed, Notes, WalkIn, WalkIns
from checkin.errors import EnvironmentFault, StoreError
from checkin.office import Closing, Leaves, Office
from checkin.store import Store
from checkin.store.checks import dump
from tests.conftest import MORNING


def _views(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as reading:
        return dump(reading.connection)


def busy_journal(store: Store, office: Office, course: Course, desk: Desk) -> list[Entry]:
    faces = office.badge_faces(course.course, MORNING)
    for face in faces[:6]:
        desk.scan(face.token, MORNING)
    desk.undo(desk.scan(faces[7].token, MORNING).scan, "test", MORNING)
    office.reissue_badge(course.course, "001", MORNING)
    office.revoke_badge(course.course, "002", "lost", MORNING)
    for batch, printer in (("1", ""), ("1", ""), ("2", "Label")):
        printed = {"template": "plain", "digest": "0", "sheet": "a4", "printer": printer, "batch": batch}
        office.badges.record(course.course, faces[:3], MORNING, **printed)
    ill = office.person(course.course, "009").trainee
    Leaves(office).grant(course.course, [ill], "ill", MORNING, sessions=["OPEN"])
    office.withdraw(course.course, "010", MORNING)
    walk_ins, notes = WalkIns(desk), Notes(desk)
    people = office.trainees(course.course)
    for name, target in (("New", people[20].trainee), ("Wrong", people[21].trainee), ("Stays", None)):
        person, face = walk_ins.register(WalkIn(name), MORNING)
        desk.scan(face.token, MORNING)
        notes.add(person.trainee, f"for {name}", MORNING)
        if target is not None:
            walk_ins.match(person.trainee, target, MORNING)
        if name == "Wrong":
            walk_ins.match(person.trainee, None, MORNING)
    notes.withdraw(notes.of(person.trainee)[0], MORNING)
    desk.check_in(people[22].trainee, MORNING, source="paper", listed=Listed("OPEN", MORNING - timedelta(minutes=5)))
    Closing(office).close(course.course, course.day(MORNING), MORNING)
    return store.entries(course.course)


@pytest.mark.engines
def test_numbers_have_no_hole_and_chains_hold(store: Store, office: Office, course: Course, desk: Desk) -> None:
    entries = busy_journal(store, office, course, desk)
    assert [e.seq for e in entries] == list(range(1, len(entries) + 1))
    assert [e.stamp for e in entries] == sorted({e.stamp for e in entries})
    assert entries[0].kind == EntryKind.DEVICE_ENROLLED
    assert all(f.ok for f in store.check())


@pytest.mark.engines
def test_rebuild_changes_nothing(store: Store, office: Office, course: Course, desk: Desk) -> None:
    busy_journal(store, office, course, desk)
    before = _views(store)
    store.rebuild()
    assert _views(store) == before and before["scan"]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers())
def test_views_do_not_depend_on_the_order_of_arrival(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    from checkin.demo import load_demo
    from checkin.store import views

    with Store.in_memory() as first:
        office = Office(first)
        course = load_demo(office, MORNING)
        entries = busy_journal(first, office, course, Desk(first, course.course))
        expected = _views(first)
    random.Random(seed).shuffle(entries)
    with Store.in_memory() as second, second.write() as writing:
        for entry in entries:
            views.apply(writing.connection, entry)
        found = dump(writing.connection)
    assert found == expected


@pytest.mark.engines
def test_taking_the_same_entries_twice_adds_nothing(store: Store, office: Office, course: Course, desk: Desk) -> None:
    entries = busy_journal(store, office, course, desk)
    with Store.in_memory() as other, other.write() as writing:
        assert writing.take(whole_runs(entries), anyone=True).total == len(entries)
        assert writing.take(whole_runs(entries)).total == 0


def test_names_are_not_in_the_chained_body(store: Store, office: Office, course: Course) -> None:
    for entry in store.entries(course.course):
        assert "王建国" not in str(entry.content()) and "138-0000" not in str(entry.content())


def test_a_changed_entry_shows(store: Store, office: Office, course: Course, desk: Desk) -> None:
    busy_journal(store, office, course, desk)
    with sqlite3.connect(store.place) as raw:
        raw.execute("UPDATE journal SET body = replace(body, 'Door A', 'Door B') WHERE kind = 'scan'")
    raw.close()
    assert not all(f.ok for f in store.check())


def test_second_instance_is_refused(store: Store) -> None:
    with pytest.raises(EnvironmentFault, match="Another Checkin"):
        Store.open(Path(store.place).parent)


def test_newer_store_is_refused_and_untouched(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    path = tmp_path / "checkin.db"
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version=99")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"newer Checkin \(store version 99"):
        Store.open(tmp_path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"no store", b"SQLite format 3\0" + b"\xff" * 4000])
def test_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "checkin.db").write_bytes(content)
    with pytest.raises(StoreError):
        Store.open(tmp_path)
    assert (tmp_path / "checkin.db").read_bytes() == content


def test_newer_store_whose_version_is_only_in_its_log(tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    raw = sqlite3.connect(tmp_path / "checkin.db")
    raw.execute("PRAGMA user_version=99")
    for name in ("checkin.db", "checkin.db-wal"):  # as a process that was killed leaves them
        shutil.copy(tmp_path / name, tmp_path / f"{name}.kept")
    raw.close()
    for name in ("checkin.db", "checkin.db-wal"):
        (tmp_path / f"{name}.kept").rename(tmp_path / name)
    with pytest.raises(StoreError, match="newer Checkin"):
        Store.open(tmp_path)


def test_a_first_start_that_failed_does_not_spoil_the_next(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "checkin.db") as raw:
        raw.execute("PRAGMA journal_mode=WAL")  # as far as a full disk lets it come: a header, no tables
    raw.close()
    assert (tmp_path / "checkin.db").stat().st_size > 0
    with Store.open(tmp_path) as store:
        assert all(f.ok for f in store.check())


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "checkin.db") as raw:
        raw.execute("CREATE TABLE albums (title)")
    raw.close()
    with pytest.raises(StoreError, match="another program"):
        Store.open(tmp_path)
    with sqlite3.connect(tmp_path / "checkin.db") as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (1,)
    raw.close()


def test_a_torn_mark_does_not_keep_the_store_shut(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store, store.write() as writing:
        writing.append("c", EntryKind.DAY_SET, _day(), now=MORNING, operator="")
    mark = next((tmp_path / "marks").glob("*/c"))
    mark.write_bytes(b"\xff\x00")
    Store.open(tmp_path).close()


def test_restored_image_starts_a_new_device(tmp_path: Path) -> None:
    def add(store: Store) -> Entry:
        with store.write() as writing:
            return writing.append("c", EntryKind.DAY_SET, _day(), now=MORNING, operator="")

    with Store.open(tmp_path / "s") as store:
        add(store)
    shutil.copy(tmp_path / "s" / "checkin.db", tmp_path / "image.db")
    with Store.open(tmp_path / "s") as store:
        first = add(store)
    shutil.copy(tmp_path / "image.db", tmp_path / "s" / "checkin.db")
    with Store.open(tmp_path / "s") as store:
        again = add(store)
        assert (again.device, again.seq) != (first.device, first.seq) and again.device != first.device


def _day() -> dict[str, object]:
    return {"day": "2020-12-07", "closed": False, "revision": 0, "reason": ""}


@pytest.mark.engines
def test_writers_on_several_threads_take_turns(store: Store) -> None:
    def add() -> None:
        for _ in range(20):
            with store.write() as writing:
                writing.append("c", EntryKind.DAY_SET, _day(), now=MORNING, operator="")

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [e.seq for e in store.entries("c")] == list(range(1, 82))


@pytest.mark.engines
def test_a_failed_act_leaves_nothing(store: Store) -> None:
    with pytest.raises(RuntimeError), store.write() as writing:
        writing.append("c", EntryKind.DAY_SET, _day(), now=MORNING, operator="")
        raise RuntimeError
    assert store.entries("c") == []


@pytest.mark.engines
def test_naive_moments_are_refused(store: Store) -> None:
    with pytest.raises(Exception, match="time zone"), store.write() as writing:
        body = _day() | {"x": 1}
        writing.append("c", EntryKind.DAY_SET, body, now=datetime(2020, 1, 1), operator="")  # noqa: DTZ001


@pytest.mark.parametrize(("version", "expected"), [(1, 39), (2, 38), (3, 39), (4, 39)])
def test_a_store_of_an_older_version_is_copied_and_brought_up_to_date(
    tmp_path: Path, version: int, expected: int
) -> None:
    old = gzip.decompress((Path(__file__).parent / "old" / f"v{version}.db.gz").read_bytes())
    (tmp_path / "checkin.db").write_bytes(old)
    with Store.open(tmp_path) as store:
        assert (tmp_path / f"checkin-v{version}.db").exists()
        (course,) = Office(store).courses()
        desk = Desk(store, course.course)
        counts = desk.counts("OPEN")
        assert (counts.present, counts.expected, counts.excused) == (2, expected, 1)
        assert len(Office(store).trainees(course.course)) == 40 and all(f.ok for f in store.check())
        WalkIns(desk).register(WalkIn("New"), MORNING)
        number = len(store.entries(course.course))
    with Store.open(tmp_path) as store:
        assert len(store.entries(course.course)) == number
    shutil.copy(tmp_path / f"checkin-v{version}.db", tmp_path / "checkin.db")
    with Store.open(tmp_path) as store:
        assert Desk(store, course.course).counts("OPEN").present == 2


def test_an_upgrade_without_room_for_the_copy_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = gzip.decompress((Path(__file__).parent / "old" / "v1.db.gz").read_bytes())
    path = tmp_path / "checkin.db"
    path.write_bytes(old)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(EnvironmentFault, match="Free some space"):
            Store.open(tmp_path)
    with sqlite3.connect(path) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (1,)
    kept.close()
    with Store.open(tmp_path) as store:
        assert all(f.ok for f in store.check())
