"""Journals with gaps, forks and devices that nobody trusts, over a hub on a real PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from checkin.attendance.runs import Run
from checkin.attendance.verdicts import Kind
from checkin.desk import Desk
from checkin.exchange.hub import Hub
from checkin.office import Devices, Office
from checkin.office import review as r
from checkin.store import Store, loose_ends
from checkin.store.device import vouch
from tests.conftest import MORNING
from tests.exchange.doors import Door, raw
from tests.postgres import PostgresServer

Exchange = Callable[..., None]
AddDoor = Callable[[str], Door]


@pytest.fixture
def add_door(tmp_path: Path, doors: list[Door]) -> Iterator[AddDoor]:
    """Opens one more door with the journal that the first one has; all trust each other's devices."""
    course = doors[0].desk.course.course
    with ExitStack() as opened:

        def add(name: str) -> Door:
            store = opened.enter_context(Store.open(tmp_path / name))
            with store.write() as writing:
                writing.take(doors[0].store.runs(course), anyone=True)
                writing.keep(f"badge_key:{course}", doors[0].store.badge_key(course))
            door = Door(store, Desk(store, course))
            doors.append(door)
            for one in doors:
                with one.store.write() as writing:
                    vouch(writing.connection, course, [other.name for other in doors])
            return door

        yield add


@pytest.fixture
def exchange(postgres: str) -> Exchange:
    """Lets doors exchange one after the other, until nothing moves any more."""

    def go(*doors: Door, times: int = 3) -> None:
        for _ in range(times):
            for door in doors:
                hub = Hub(door.store, postgres)
                state = hub.round()
                hub.stop()
                assert state.together and not state.problems, state

    return go


def runs_of(door: Door, device: str) -> list[Run]:
    return [run for run in door.store.runs(door.desk.course.course) if run.device == device]


def cut(run: Run, first: int) -> Run:
    """Return the part of a run from a number on."""
    return Run(run.chained()[first - run.first - 1][1], run.entries[first - run.first :])


def gaps(door: Door) -> list[loose_ends.Gap]:
    with door.store.read() as reading:
        return loose_ends.gaps(reading, door.desk.course.course)


def forks(door: Door) -> list[loose_ends.Fork]:
    with door.store.read() as reading:
        return loose_ends.forks(reading, door.desk.course.course)


def agree(*doors: Door) -> bool:
    """Tell whether all know the same and see the same."""
    return all(d.entries() == doors[0].entries() and d.views() == doors[0].views() for d in doors[1:])


def test_a_hole_is_filled_from_the_hub(doors: list[Door], tokens: dict[str, str], exchange: Exchange) -> None:
    for number in ("001", "002", "003", "004"):
        doors[1].desk.scan(tokens[number], MORNING)
    (whole,) = runs_of(doors[1], doors[1].name)
    with doors[0].store.write() as writing:  # a stick brought the last two
        writing.take([cut(whole, whole.last - 1)])
    assert gaps(doors[0]) == [loose_ends.Gap(doors[1].name, 1, whole.last - 2)]
    exchange(doors[1], doors[0], times=1)
    assert gaps(doors[0]) == []
    exchange(*doors)
    assert agree(*doors) and doors[0].desk.scan(tokens["001"], MORNING).kind is Kind.ALREADY_IN


def test_what_stands_behind_a_gap_is_passed_on(
    doors: list[Door], add_door: AddDoor, tokens: dict[str, str], exchange: Exchange
) -> None:
    third = add_door("third")
    for number in ("001", "002", "003", "004"):
        doors[1].desk.scan(tokens[number], MORNING)
    (whole,) = runs_of(doors[1], doors[1].name)
    with doors[0].store.write() as writing:
        writing.take([cut(whole, whole.last)])
    exchange(doors[0], third)
    assert gaps(third) == gaps(doors[0]) == [loose_ends.Gap(doors[1].name, 1, whole.last - 1)]
    assert third.desk.scan(tokens["004"], MORNING).kind is Kind.ALREADY_IN
    exchange(doors[1], doors[0], third, doors[1], times=1)
    assert gaps(third) == gaps(doors[0]) == []
    doors[1].desk.scan(tokens["005"], MORNING)
    exchange(*doors)
    assert agree(*doors)


@pytest.fixture
def twins(doors: list[Door], tmp_path: Path, tokens: dict[str, str]) -> Iterator[list[Door]]:
    """The second door with scans, and one that was made from an image of its disk: both write under one name."""
    for number in ("001", "002"):
        doors[1].desk.scan(tokens[number], MORNING)
    image = tmp_path / "image"
    shutil.copytree(tmp_path / "other", image, ignore=shutil.ignore_patterns("*.lock", "lock"))
    with Store.open(image) as store:
        assert store.device.device == doors[1].name
        yield [doors[1], Door(store, Desk(store, doors[1].desk.course.course))]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (0, 2, 1)])
def test_two_histories_of_one_device_are_both_kept(
    postgres: str,
    doors: list[Door],
    twins: list[Door],
    tokens: dict[str, str],
    exchange: Exchange,
    order: tuple[int, ...],
) -> None:
    name, course = twins[0].name, doors[0].desk.course.course
    for door, number in zip(twins, ("003", "004"), strict=True):
        assert door.desk.scan(tokens[number], MORNING).admitted
        assert door.desk.scan(tokens["005"], MORNING).admitted
    everybody = [doors[0], *twins]
    exchange(*(everybody[place] for place in order))
    assert agree(*everybody) and [fork.device for fork in forks(doors[0])] == [name]
    assert len({door.name for door in (*twins, doors[0])}) == 3 and name not in {door.name for door in twins}
    assert any(item.kind is r.Kind.FORK for item in r.Review(Office(doors[0].store)).items(course))
    assert all(doors[0].desk.scan(tokens[n], MORNING).kind is Kind.ALREADY_IN for n in ("003", "004", "005"))
    for door, number in zip(twins, ("006", "007"), strict=True):
        assert door.desk.scan(tokens[number], MORNING).admitted
        exchange(door, times=1)
    hub = Hub(doors[0].store, postgres)
    assert hub.round().undecided == 2
    hub.stop()
    for door in twins:
        Devices(Office(doors[0].store)).trust(course, door.name, MORNING)
    exchange(*everybody)
    assert agree(*everybody) and doors[0].desk.scan(tokens["007"], MORNING).kind is Kind.ALREADY_IN
    assert all(finding.ok for door in everybody for finding in door.store.check())


def test_a_door_that_was_put_back_gets_its_own_entries_again(
    doors: list[Door], tmp_path: Path, tokens: dict[str, str], exchange: Exchange
) -> None:
    name, course = doors[1].name, doors[0].desk.course.course
    doors[1].desk.scan(tokens["001"], MORNING)
    image = tmp_path / "image"
    shutil.copytree(tmp_path / "other", image, ignore=shutil.ignore_patterns("*.lock", "lock", "marks"))
    doors[1].desk.scan(tokens["002"], MORNING)
    exchange(doors[1], doors[0])
    with Store.open(image) as store:
        again = Door(store, Desk(store, course))
        exchange(again)
        assert again.name == name and agree(again, doors[0])
        assert again.desk.scan(tokens["002"], MORNING).kind is Kind.ALREADY_IN
        exchange(again, doors[0])
        assert agree(again, doors[0]) and forks(again) == []


def test_a_device_that_nobody_trusts_waits_for_a_decision(
    postgres: str, doors: list[Door], tmp_path: Path, tokens: dict[str, str], exchange: Exchange
) -> None:
    course = doors[0].desk.course.course
    with Store.open(tmp_path / "stranger") as store:
        with store.write() as writing:
            writing.take(doors[0].store.runs(course), anyone=True)
            writing.keep(f"badge_key:{course}", doors[0].store.badge_key(course))
        stranger = Door(store, Desk(store, course))
        stranger.desk.scan(tokens["001"], MORNING)
        exchange(stranger, *doors)
        for _ in range(2):  # also when it begins anew
            hub = Hub(doors[0].store, postgres)
            assert hub.round().undecided == 1
            hub.stop()
        assert not any(device == stranger.name for device, _ in doors[0].entries())
        assert Devices(Office(doors[0].store)).trust(course, stranger.name, MORNING) == 2
        exchange(*doors, stranger)
        assert agree(*doors, stranger)
        assert doors[1].desk.scan(tokens["001"], MORNING).kind is Kind.ALREADY_IN


def test_what_a_lost_device_goes_on_to_write_counts_nowhere(
    doors: list[Door], add_door: AddDoor, tokens: dict[str, str], exchange: Exchange
) -> None:
    third, course = add_door("third"), doors[0].desk.course.course
    third.desk.scan(tokens["001"], MORNING)
    exchange(*doors)
    last = max(seq for device, seq in doors[0].entries() if device == third.name)
    third.desk.scan(tokens["002"], MORNING)
    exchange(third, doors[1])
    Devices(Office(doors[0].store)).revoke(course, third.name, last + 1, "stolen", MORNING)
    third.desk.scan(tokens["003"], MORNING)
    exchange(*doors)
    for door in doors[:2]:
        assert max(seq for device, seq in door.entries() if device == third.name) == last
    kinds = [doors[1].desk.scan(tokens[n], MORNING).kind for n in ("001", "002", "003")]
    assert kinds[0] is Kind.ALREADY_IN and Kind.ALREADY_IN not in kinds[1:]
    exchange(*doors)
    assert agree(*doors[:2])
    Devices(Office(doors[1].store)).trust(course, third.name, MORNING)
    exchange(*doors)
    assert agree(*doors)


def test_a_hub_that_was_put_back_is_given_everything_again(
    postgres: str, doors: list[Door], tokens: dict[str, str], exchange: Exchange
) -> None:
    for door, number in zip(doors, ("001", "002"), strict=True):
        door.desk.scan(tokens[number], MORNING)
    exchange(*doors)
    with raw(postgres) as connection:
        connection.execute("DELETE FROM entry")
        connection.execute("DELETE FROM strand")
    doors[1].desk.scan(tokens["003"], MORNING)
    exchange(doors[1], times=1)
    with raw(postgres) as connection:
        assert connection.execute("SELECT count(*) FROM entry").fetchone() == (len(doors[1].entries()),)
    exchange(*doors)
    assert agree(*doors)


def test_a_door_that_starts_alone_counts_only_what_the_hub_never_got(
    own_server: PostgresServer, doors: list[Door], tokens: dict[str, str]
) -> None:
    address = own_server.new_database()
    doors[0].desk.scan(tokens["001"], MORNING)
    for number, together in (("002", True), ("003", False)):
        hub = Hub(doors[0].store, address)
        assert hub.round().together is together
        hub.stop()
        doors[0].desk.scan(tokens[number], MORNING)
        own_server.stop()
    hub = Hub(doors[0].store, address)
    assert hub.round().waiting == 2
    hub.stop()
