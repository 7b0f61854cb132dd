"""Doors and a hub on a real PostgreSQL: what one admits the others know, and a hub that is gone delays nobody."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from checkin.attendance.course import Course
from checkin.attendance.journal import EntryKind
from checkin.attendance.verdicts import Kind
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.errors import CheckinError
from checkin.exchange.hub import Hub
from checkin.exchange.hub_state import HubState
from checkin.office import Leaves, Office
from checkin.store import Store
from checkin.store.hub import HubDatabase
from tests.conftest import MORNING
from tests.exchange.doors import Door, raw, running, same, until
from tests.postgres import PostgresServer


def test_what_is_pushed_is_pulled_once(postgres: str, doors: list[Door], tokens: dict[str, str]) -> None:
    first, second = (Hub(door.store, postgres) for door in doors)
    doors[0].desk.scan(tokens["001"], MORNING)
    doors[1].desk.scan(tokens["002"], MORNING)
    doors[1].desk.scan(tokens["003"], MORNING)
    pushed = first.push()
    assert pushed == len([e for e in doors[0].entries() if e[0] == doors[0].store.device.device])
    assert (first.push(), second.push(), first.pull(), second.pull()) == (0, 3, 3, 1)
    assert (first.pull(), second.pull(), second.push()) == (0, 0, 0)
    assert same(doors) and doors[0].views() == doors[1].views()
    assert doors[0].desk.scan(tokens["002"], MORNING).kind is Kind.ALREADY_IN
    for hub in (first, second):
        hub.stop()


def test_doors_know_of_each_other_while_they_scan(postgres: str, doors: list[Door], tokens: dict[str, str]) -> None:
    states: list[HubState] = []
    hubs = [Hub(doors[0].store, postgres, told=states.append), Hub(doors[1].store, postgres)]
    with running(*hubs):
        until(lambda: all(hub.state.together for hub in hubs))
        doors[0].desk.scan(tokens["004"], MORNING)
        until(lambda: same(doors))
        assert doors[1].desk.scan(tokens["004"], MORNING).kind is Kind.ALREADY_IN
        assert doors[1].desk.counts("OPEN").present == 1
    assert [state.together for state in states] == [True] and states[0].problems == ()


def test_a_hub_that_stops_and_comes_back(own_server: PostgresServer, doors: list[Door], tokens: dict[str, str]) -> None:
    address = own_server.new_database()
    hubs = [Hub(door.store, address) for door in doors]
    numbers = iter(sorted(tokens))
    with running(*hubs):
        until(lambda: all(hub.state.together for hub in hubs))
        for _ in range(3):
            own_server.stop()
            until(lambda: not any(hub.state.together for hub in hubs))
            for door in doors:
                assert door.desk.scan(tokens[next(numbers)], MORNING).admitted
            until(lambda: all(hub.state.waiting == 1 for hub in hubs))
            assert "does not answer" in hubs[0].state.reason
            own_server.start()
            until(lambda: all(hub.state.together for hub in hubs))
            until(lambda: same(doors))
            assert [hub.state.waiting for hub in hubs] == [0, 0] and hubs[0].state.problems == ()
    assert doors[0].views() == doors[1].views() and all(f.ok for door in doors for f in door.store.check())


def test_a_door_without_a_hub_counts_what_waits(doors: list[Door], tokens: dict[str, str]) -> None:
    hub = Hub(doors[0].store, "postgresql://u:geheim@localhost:9/hub")
    with running(hub):
        doors[0].desk.scan(tokens["001"], MORNING)
        doors[0].desk.scan(tokens["002"], MORNING)
        until(lambda: hub.state.waiting == 2)
    assert not hub.state.together and hub.state.seen is None and "geheim" not in repr(hub.state)
    with pytest.raises(CheckinError, match="does not answer"):
        hub.push()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE entry SET content = replace(content, 'Door A', 'Door B') WHERE kind = 'scan'", "does not continue"),
        ("UPDATE entry SET link = sha256(link) WHERE kind = 'scan'", "does not continue"),
        ("DELETE FROM entry WHERE kind = 'course_set'", "are missing"),
        ("UPDATE entry SET content = '[' WHERE kind = 'scan'", "damaged"),
        ("UPDATE entry SET content = '{}' WHERE kind = 'scan'", "damaged"),
        (
            "UPDATE entry SET record = replace(record, '王', '李') WHERE record LIKE '%王建国%'",
            "altered",
        ),
    ],
)
def test_what_was_altered_on_the_hub_is_named_and_not_taken(
    postgres: str,
    store: Store,
    course: Course,
    desk: Desk,
    tokens: dict[str, str],
    tmp_path: Path,
    change: str,
    said: str,
) -> None:
    desk.scan(tokens["001"], MORNING)
    hub = Hub(store, postgres)
    hub.push()
    hub.stop()
    with raw(postgres) as connection:
        assert connection.execute(change.encode()).rowcount
    with Store.open(tmp_path / "other") as other:
        with other.write() as writing:
            body = next(e.body for e in store.entries(course.course) if e.kind == EntryKind.COURSE_SET)
            writing.append(course.course, EntryKind.COURSE_SET, body, now=MORNING, operator="")
        reader = Hub(other, postgres)
        with running(reader):
            until(lambda: any(said in problem for problem in (*reader.state.problems, reader.state.reason)))
        assert all(finding.ok for finding in other.check())
        assert not any(e.kind == EntryKind.SCAN for e in other.entries(course.course))


@pytest.mark.parametrize(
    "nonsense",
    [
        "UPDATE entry SET content = replace(content, '\"body\":{', '\"body\":{\"x\":NaN,') WHERE kind = 'scan'",
        'UPDATE entry SET content = replace(content, \'"body":{\', \'"body":{"x":"\\ud800",\') WHERE kind = \'scan\'',
        "UPDATE entry SET content = repeat('[', 100000) WHERE kind = 'scan'",
        "UPDATE entry SET content = '[]' WHERE kind = 'scan'",
        "UPDATE entry SET content = replace(content, '\"stamp\":', '\"stamp\":' || repeat('9', 5000))"
        " WHERE kind = 'scan'",
        "UPDATE entry SET record = repeat('[', 100000) WHERE kind = 'scan'",
        "UPDATE entry SET link = 'short' WHERE kind = 'scan'",
        "UPDATE strand SET seq = 2147483647",
        "UPDATE strand SET before = 'short'",
        "UPDATE strand SET link = ''",
        "UPDATE strand SET first = 7",
        "INSERT INTO strand SELECT course, name || '~', 5, 'x', 9, 'y' FROM strand",
        "INSERT INTO strand SELECT course, '', 1, before, 9, link FROM strand LIMIT 1",
        "INSERT INTO strand SELECT course, E'\\x1b[31m \u2028', 1, before, 9, link FROM strand LIMIT 1",
        "DELETE FROM entry WHERE kind = 'scan'",
    ],
)
def test_nonsense_on_the_hub_keeps_no_door_from_the_rest(
    postgres: str, doors: list[Door], tokens: dict[str, str], nonsense: str
) -> None:
    one, two = doors
    for token in list(tokens.values())[:3]:
        one.desk.scan(token, MORNING)
    first = Hub(one.store, postgres)
    assert first.round().together
    first.stop()
    with raw(postgres) as connection:
        connection.execute(nonsense.encode())
    two.desk.scan(list(tokens.values())[3], MORNING)
    for _ in range(2):
        for door in (two, one):
            hub = Hub(door.store, postgres)
            state = hub.round()
            hub.stop()
            assert state.together, state.reason
    assert {entry for entry in two.entries() if entry[0] == two.name} <= set(one.entries())


def test_documents_travel_and_an_erased_person_is_erased_there_too(postgres: str, doors: list[Door]) -> None:
    course = doors[0].desk.course.course
    with doors[0].store.write() as writing:
        digest = writing.attach(course, b"a photo", "image/png")
        body = {"trainee": "p", "number": "900"}
        named = {"name": "Newcomer", "photo": digest}
        writing.append(course, EntryKind.TRAINEE_SET, body, now=MORNING, operator="", personal=named)
    hubs = [Hub(door.store, postgres) for door in doors]
    with running(*hubs):
        until(lambda: same(doors))
    with running(*(again := [Hub(door.store, postgres) for door in doors])):

        def there() -> bool:
            with doors[1].store.read() as reading:
                return reading.attachment(course, digest) == b"a photo"

        until(there)
        with doors[1].store.write() as writing:
            writing.append(course, EntryKind.PERSON_ERASED, {"trainee": "p"}, now=MORNING, operator="")
        until(lambda: all("p" not in {t.trainee for t in Office(d.store).trainees(course) if t.name} for d in doors))
        until(lambda: all(hub.state.together for hub in again))
    with raw(postgres) as connection:
        assert connection.execute("SELECT count(*) FROM entry WHERE about = 'p' AND record IS NOT NULL").fetchone() == (
            0,
        )
        assert connection.execute("SELECT count(*) FROM document").fetchone() == (0,)
    assert doors[0].views() == doors[1].views()


def test_a_hub_that_does_not_tell_is_asked(
    postgres: str, doors: list[Door], tokens: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HubDatabase, "_listen", lambda self: None)
    hubs = [Hub(door.store, postgres) for door in doors]
    with running(*hubs):
        until(lambda: all(hub.state.together for hub in hubs))
        doors[0].desk.scan(tokens["004"], MORNING)
        until(lambda: same(doors))


def test_a_newer_hub_is_refused(postgres: str, doors: list[Door]) -> None:
    database = HubDatabase(postgres)
    database.prepare()
    with raw(postgres) as connection:
        connection.execute("UPDATE info SET version = 99")
    with pytest.raises(CheckinError, match="newer Checkin"):
        database.prepare()
    database.close()


def test_a_hub_and_a_store_in_one_database(
    postgres: str, doors: list[Door], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHECKIN_DATA", str(tmp_path / "machine"))
    hub = Hub(doors[0].store, postgres)
    hub.push()
    hub.stop()
    with Store.open(postgres) as central:
        with central.write() as writing:
            writing.take(doors[0].store.runs(doors[0].desk.course.course), anyone=True)
        assert all(finding.ok for finding in central.check())


def test_the_counts_of_a_door_follow_what_others_do(
    postgres: str, doors: list[Door], course: Course, tokens: dict[str, str]
) -> None:
    """Also those that need more than one more arrival: whatever happens elsewhere, it is what counting anew gives."""
    here, there = doors
    office = Office(there.store)
    person = office.trainees(course.course)[7]
    acts: list[Callable[[], object]] = [
        lambda: there.desk.scan(tokens["001"], MORNING),
        lambda: there.desk.scan(tokens["002"], MORNING + timedelta(minutes=25)),
        lambda: WalkIns(there.desk).register(WalkIn("Li Lei"), MORNING),
        lambda: there.desk.check_in(there.desk.search("Li Lei", MORNING)[0].trainee.trainee, MORNING),
        lambda: there.desk.undo(there.desk.last_scans(1)[0].scan, "a test", MORNING),
        lambda: office.withdraw(course.course, person.number, MORNING),
        lambda: Leaves(office).grant(course.course, [person.trainee], "ill", MORNING, sessions=["OPEN"]),
    ]
    hubs = [Hub(door.store, postgres) for door in doors]
    for act in acts:
        here.desk.counts("OPEN")
        act()
        for hub in reversed(hubs):
            hub.round()
        counted = Desk(there.store, course.course).counts("OPEN")
        assert here.desk.counts("OPEN") == there.desk.counts("OPEN") == counted
        assert Desk(here.store, course.course).counts("OPEN") == counted
    assert counted.present == 2 and counted.late == 1
    assert [found.trainee.name for found in here.desk.search("lei li", MORNING)] == ["Li Lei"]
    for hub in hubs:
        hub.stop()
