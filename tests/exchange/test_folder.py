"""Doors and a folder that something else carries: all know all in the end, whatever is shown on the way."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checkin.attendance.course import Course
from checkin.attendance.journal import START, EntryKind
from checkin.attendance.runs import Run
from checkin.demo import load_demo
from checkin.exchange import journalfile
from checkin.exchange.folder import SharedFolder
from checkin.exchange.folder_files import holes
from checkin.office import Devices, Merging, Office
from checkin.office.sharing import shared_folder
from checkin.store import Store, loose_ends
from tests.conftest import MORNING


class Doors:
    """Stores that trust each other, each with the folder as its own machine shows it."""

    def __init__(self, place: Path, number: int, course: Course | None = None) -> None:
        self.stores = [Store.open(place / f"store{n}") for n in range(number)]
        if course is not None:  # a copy of what was made before
            self.course = course
            return
        self.course = load_demo(Office(self.stores[0]), MORNING)
        stick = place / "stick"
        for store in self.stores:
            with self.stores[0].write() as writing:
                device = store.device
                body = {"target": device.device, "name": device.name, "public_key": device.public_key.hex()}
                writing.append(self.course.course, EntryKind.DEVICE_TRUSTED, body, now=MORNING, operator="office")
        Merging(Office(self.stores[0])).write(self.course.course, stick, MORNING)
        for store in self.stores[1:]:
            Merging(Office(store)).take_in([stick], MORNING)

    def close(self) -> None:
        for store in self.stores:
            store.close()

    def note(self, door: int, words: str) -> None:
        with self.stores[door].write() as writing:
            body = {"note": words, "trainee": "x", "withdrawn": False}
            later = MORNING + timedelta(hours=1)
            told: dict[str, object] = {"text": words}
            writing.append(self.course.course, EntryKind.NOTE_SET, body, now=later, operator="desk", personal=told)

    def share(self, door: int, folder: Path) -> SharedFolder:
        return shared_folder(Office(self.stores[door]), folder, clock=lambda: MORNING)

    def known(self, door: int) -> list[tuple[str, int, bytes]]:
        found = self.stores[door].entries(self.course.course)
        return sorted((e.device, e.seq, e.link(b"")) for e in found)


@pytest.fixture
def doors(tmp_path: Path) -> Iterator[Doors]:
    made = Doors(tmp_path, 2)
    yield made
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "shared"
    made.mkdir()
    return made


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_two_doors_learn_of_each_other_and_no_file_is_written_twice(doors: Doors, folder: Path) -> None:
    one, two = doors.share(0, folder), doors.share(1, folder)
    doors.note(1, "here")
    for share in (one, two, one):
        assert share.round().together
    assert doors.known(0) == doors.known(1)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert all("_journal_" in path.name for path in before)
    doors.note(1, "again")
    for share in (two, one, two, one):
        share.round()
    assert doors.known(0) == doors.known(1) and one.state.taken >= 1 and one.state.waiting == 0
    assert {path: path.read_bytes() for path in before} == before and len(_names(folder)) == len(before) + 1
    again = doors.share(1, folder)  # as after a restart
    again.round()
    assert len(_names(folder)) == len(before) + 1


def test_half_files_wait_and_whole_copies_are_as_good(doors: Doors, folder: Path) -> None:
    doors.note(1, "here")
    doors.share(1, folder).round()
    (name,) = _names(folder)
    data = (folder / name).read_bytes()
    one = doors.share(0, folder)
    (folder / name).write_bytes(data[: len(data) // 2])
    (folder / f".{name}.part").write_bytes(data[:100])
    (folder / f".syncthing.{name}.tmp").write_bytes(data[:100])
    (folder / "holiday.txt").write_text("no journal")
    state = one.round()
    assert state.together and state.broken == (name,) and state.taken == 0
    copy = name.replace(".zip", ".sync-conflict-20201207-090000-ABCDEF.zip")
    (folder / copy).write_bytes(data)
    state = one.round()
    assert state.taken > 0 and doors.known(0) == doors.known(1) and state.broken == (name,)
    (folder / name).write_bytes(data)
    for other in (" (1)", " (conflicted copy 2020-12-07)", "-LAPTOP"):
        (folder / name.replace(".zip", f"{other}.zip")).write_bytes(data)
    taken = state.taken
    state = one.round()
    assert state.broken == () and state.taken == taken


def test_a_file_of_ours_that_went_wrong_is_made_again_under_another_name(doors: Doors, folder: Path) -> None:
    doors.share(1, folder).round()
    (name,) = _names(folder)
    (folder / name).write_bytes(b"PK")
    share = shared_folder(Office(doors.stores[1]), folder, clock=lambda: MORNING + timedelta(minutes=1))
    share.round()
    assert len(_names(folder)) == 2
    assert doors.share(0, folder).round().taken > 0


def test_a_file_of_ours_that_is_damaged_later_is_made_again(doors: Doors, folder: Path) -> None:
    now = [MORNING]
    share = shared_folder(Office(doors.stores[1]), folder, clock=lambda: now[0])
    share.round()
    (name,) = _names(folder)
    (folder / name).write_bytes(b"PK damaged on its way")
    now[0] += timedelta(minutes=1)
    share.round()
    assert len(_names(folder)) == 2 and share.state.broken == (name,)
    assert doors.share(0, folder).round().taken > 0


def test_a_course_that_comes_later_finds_what_lay_there_before(doors: Doors, folder: Path, tmp_path: Path) -> None:
    doors.share(1, folder).round()
    with Store.open(tmp_path / "late") as store:
        share = shared_folder(Office(store), folder, clock=lambda: MORNING)
        assert share.round().taken == 0
        stick = tmp_path / "for-late"
        Merging(Office(doors.stores[0])).write(doors.course.course, stick, MORNING)
        Merging(Office(store)).take_in([stick], MORNING)
        assert share.round().taken > 0
        assert doors.stores[1].device.device in {run.device for run in store.runs(doors.course.course)}


def test_alone_while_the_folder_is_away(doors: Doors, folder: Path) -> None:
    told = []
    share = shared_folder(Office(doors.stores[1]), folder, clock=lambda: MORNING, told=told.append)
    share.round()
    folder.rename(folder.with_name("away"))
    doors.note(1, "a")
    doors.note(1, "b")
    state = share.round()
    assert not state.together and state.waiting == 2 and "not there" in state.reason and state.since == MORNING
    folder.with_name("away").rename(folder)
    state = share.round()
    assert state.together and state.waiting == 0 and state.reason == ""
    assert [one.together for one in told] == [True, False, True]


def test_an_unknown_device_waits_for_a_decision_and_another_course_is_left(
    doors: Doors, folder: Path, tmp_path: Path
) -> None:
    with Store.open(tmp_path / "stranger") as store:
        stick = tmp_path / "for-stranger"
        Merging(Office(doors.stores[0])).write(doors.course.course, stick, MORNING)
        Merging(Office(store)).take_in([stick], MORNING)
        shared_folder(Office(store), folder, clock=lambda: MORNING).round()
    with Store.open(tmp_path / "elsewhere") as store:
        load_demo(Office(store), MORNING)
        shared_folder(Office(store), folder, clock=lambda: MORNING).round()
    before = doors.known(0)
    state = doors.share(0, folder).round()
    assert state.undecided > 0 and state.taken == 0
    assert [e for e in doors.known(0) if e not in before] == [
        e for e in doors.known(0) if e[0] == doors.stores[0].device.device and e not in before
    ]
    assert len(Office(doors.stores[0]).courses()) == 1


def test_it_runs_by_itself_and_writes_the_rest_at_the_end(doors: Doors, folder: Path) -> None:
    share = doors.share(1, folder)
    share.start()
    try:
        doors.note(1, "late")
    finally:
        share.stop()
    assert share.state.waiting == 0
    assert doors.share(0, folder).round().taken > 0 and set(doors.known(1)) <= set(doors.known(0))


@given(
    st.lists(st.tuples(st.integers(1, 30), st.integers(1, 30)).map(sorted).map(tuple), max_size=8), st.integers(0, 30)
)
def test_holes_and_spans_are_everything(spans: list[tuple[int, int]], last: int) -> None:
    found = holes(spans, last)
    covered = {n for first, end in spans for n in range(first, end + 1)}
    missing = {n for first, end in found for n in range(first, end + 1)}
    assert missing == set(range(1, last + 1)) - covered
    assert all(first <= end for first, end in found)


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Course]:
    place = tmp_path_factory.mktemp("three")
    made = Doors(place, 3)
    made.close()
    return place, made.course


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["note", "round", "carry", "half", "copy", "lose"]), st.integers(0, 2), st.integers(0, 99)
    ),
    max_size=25,
)


@given(steps=STEPS)
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_any_carrying_ends_with_all_knowing_all(
    steps: list[tuple[str, int, int]], three: tuple[Path, Course], tmp_path_factory: pytest.TempPathFactory
) -> None:
    place = tmp_path_factory.mktemp("doors")
    shutil.copytree(three[0], place, dirs_exist_ok=True)
    doors = Doors(place, 3, three[1])
    folders = [place / f"folder{n}" for n in range(3)]
    for one in folders:
        one.mkdir()
    shares = [doors.share(n, folders[n]) for n in range(3)]

    def carry(source: Path, goal: Path, which: int, how: str) -> None:
        files = sorted(source.glob("*.zip"))
        if not files:
            return
        file = files[which % len(files)]
        data = file.read_bytes()
        if how == "half":
            if not (goal / file.name).exists():
                (goal / file.name).write_bytes(data[: len(data) * which // 100])
        elif how == "copy":
            (goal / f"{file.stem} ({which}).zip").write_bytes(data)
        else:
            shutil.copy(file, goal)

    for what, door, number in steps:
        if what == "note":
            doors.note(door, f"note {number}")
        elif what == "round":
            shares[door].round()
        elif what == "lose":
            for file in sorted(folders[door].glob("*.zip"))[:1]:
                file.unlink()
        else:
            carry(folders[door], folders[(door + 1 + number % 2) % 3], number, what)
    for _ in range(3):
        for share in shares:
            share.round()
        for source in folders:
            for file in source.glob("*.zip"):
                for goal in folders:
                    if file.stat().st_size > (goal / file.name).stat().st_size if (goal / file.name).exists() else True:
                        shutil.copy(file, goal)
    for share in shares:
        assert share.round().waiting == 0
    assert doors.known(0) == doors.known(1) == doors.known(2)
    doors.close()


def test_a_whole_journal_in_the_folder_is_not_taken_for_numbers_of_ours(doors: Doors, folder: Path) -> None:
    for n in range(3):
        doors.note(1, f"before {n}")
    Merging(Office(doors.stores[1])).write(doors.course.course, folder, MORNING)  # of the office, too: far more entries
    two, one = doors.share(1, folder), doors.share(0, folder)
    for n in range(5):
        doors.note(1, f"after {n}")
    for share in (two, one, two, one):
        assert share.round().waiting == 0
    assert doors.known(0) == doors.known(1)


def test_a_file_that_only_says_it_is_ours_hides_nothing(doors: Doors, folder: Path) -> None:
    one, two = doors.stores
    device, stranger = two.device, bytes([7]) * 32
    key = Ed25519PrivateKey.from_private_bytes(stranger).public_key().public_bytes_raw()
    contents = Merging(Office(one)).contents(doors.course.course, MORNING)
    ours = next(run for run in contents.runs if run.device == one.device.device)
    entries = tuple(replace(entry, device=device.device) for entry in ours.entries)
    forged = replace(
        contents, device=device.device, public_key=key, runs=(Run(START, entries),), heads={device.device: ours.last}
    )
    (folder / "CC2020_journal_forged.zip").write_bytes(journalfile.build(forged, stranger))
    doors.note(1, "here")
    before = doors.known(1)
    assert doors.share(1, folder).round().waiting == 0
    doors.share(0, folder).round()
    assert [one for one in doors.known(0) if one[0] == device.device] == [
        one for one in before if one[0] == device.device
    ]


@pytest.mark.parametrize("running", [True, False])
def test_a_restored_disk_shows_and_loses_nothing(doors: Doors, folder: Path, tmp_path: Path, *, running: bool) -> None:
    """Nothing outside the store betrays it: the mark was restored, too."""
    image = tmp_path / "image"
    doors.note(1, "common")
    if running:  # the exchange was under way when the image was made, and has not looked at the folder since
        doors.share(1, folder).round()
    doors.stores[1].close()
    shutil.copytree(tmp_path / "store1", image)
    doors.stores[1] = Store.open(tmp_path / "store1")
    for n in range(3):
        doors.note(1, f"first life {n}")
    doors.share(1, folder).round()
    doors.stores[1].close()
    shutil.rmtree(tmp_path / "store1")
    image.rename(tmp_path / "store1")
    doors.stores[1] = Store.open(tmp_path / "store1")
    old = doors.stores[1].device.device
    for n in range(3):
        doors.note(1, f"second life {n}")
    two, one = doors.share(1, folder), doors.share(0, folder)
    two.round()
    doors.note(1, "third life")
    two.round()
    one.round()
    new = doors.stores[1].device.device
    Devices(Office(doors.stores[0])).trust(doors.course.course, new, MORNING)  # a device that nobody knew before
    for share in (two, one, two, one):
        assert share.round().waiting == 0
    assert doors.known(0) == doors.known(1)
    told = {
        entry.personal["text"] for entry in doors.stores[0].entries(doors.course.course) if entry.kind == "note_set"
    }
    assert {f"{which} life {n}" for which in ("first", "second") for n in range(3)} | {"third life"} <= told
    assert new != old
    with doors.stores[0].read() as reading:
        assert [fork.device for fork in loose_ends.forks(reading, doors.course.course)] == [old]
