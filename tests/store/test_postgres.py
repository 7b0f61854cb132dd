"""The store on a real PostgreSQL: several programs at once, upgrades, servers that are lost."""

import gzip
import json
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import OperationalError

from checkin.attendance.journal import Entry, EntryKind, entry_from
from checkin.attendance.runs import whole_runs
from checkin.demo import load_demo
from checkin.desk import Desk
from checkin.errors import EnvironmentFault, StoreError
from checkin.office import Office
from checkin.store import Store, schema, server
from checkin.store.checks import dump
from tests.conftest import MORNING
from tests.postgres import PostgresServer

DAY = {"day": "2020-12-07", "closed": False, "revision": 0, "reason": ""}


@contextmanager
def raw(address: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(address.replace("+psycopg", ""), options="-c search_path=checkin") as connection:
        yield connection


def add(store: Store) -> Entry:
    with store.write() as writing:
        return writing.append("c", EntryKind.DAY_SET, DAY, now=MORNING, operator="")


def views(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as reading:
        return dump(reading.connection)


def test_a_database_that_is_not_there(machine: object, postgres: str) -> None:
    with pytest.raises(EnvironmentFault, match="no such database"):
        Store.open(postgres.replace("@/t", "@/none_t"))


def test_tables_lie_in_a_schema_of_their_own(machine: object, postgres: str) -> None:
    with raw(postgres) as connection:
        connection.execute("CREATE TABLE public.session (mine text)")
    with Store.open(postgres) as store:
        assert store.place.startswith("postgresql://") and all(finding.ok for finding in store.check())
        assert store.check(quick=True)[0].message.startswith("PostgreSQL ")
    with raw(postgres) as connection:
        assert connection.execute("SELECT count(*) FROM public.session").fetchone() == (0,)


def test_secrets_stay_on_the_machine(machine: Callable[[str], None], postgres: str) -> None:
    with Store.open(postgres) as store:
        course = load_demo(Office(store), MORNING).course
        key, device, private = store.badge_key(course), store.device, store.private_key()
        with raw(postgres) as connection:
            assert connection.execute("SELECT count(*) FROM secret").fetchone() == (0,)
    with Store.open(postgres) as store:
        assert (store.badge_key(course), store.device, store.private_key()) == (key, device, private)
        Office(store).badge_faces(course, MORNING)
    machine("second")
    with Store.open(postgres) as store:
        assert store.device != device
        with pytest.raises(StoreError, match="on the machine where its badges were made"):
            store.badge_key(course)
        with store.write() as writing:
            writing.keep(f"badge_key:{course}", key)
        assert store.badge_key(course) == key


def test_what_is_kept_beside_goes_with_the_transaction(machine: object, postgres: str) -> None:
    with Store.open(postgres) as store:
        with pytest.raises(ZeroDivisionError), store.write() as writing:
            writing.keep("pin", b"1")
            raise ZeroDivisionError
        with store.read() as reading:
            assert reading.kept("pin") is None


def test_programs_take_turns(machine: Callable[[str], None], postgres: str) -> None:
    stores = []
    for name in ("first", "first", "second", "third"):  # two programs of one machine are one device
        machine(name)
        stores.append(Store.open(postgres))
    failed: list[BaseException] = []

    def work(store: Store) -> None:
        try:
            for _ in range(25):
                add(store)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=work, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    numbers: dict[str, list[int]] = {}
    for entry in stores[0].entries("c"):
        numbers.setdefault(entry.device, []).append(entry.seq)
    findings = stores[1].check()
    for store in stores:
        store.close()
    assert not failed and all(finding.ok for finding in findings)
    assert sorted(map(len, numbers.values())) == [26, 26, 51]
    assert all(found == list(range(1, len(found) + 1)) for found in numbers.values())


def test_many_make_the_same_store_at_once(machine: object, postgres: str) -> None:
    opened: list[Store] = []
    failed: list[BaseException] = []

    def start() -> None:
        try:
            opened.append(Store.open(postgres))
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=start) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    devices = {store.device for store in opened}
    for store in opened:
        store.close()
    assert not failed and len(devices) == 1


def test_what_others_store_is_noticed(
    machine: Callable[[str], None], postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_LOOK", 0.0)
    with Store.open(postgres) as first:
        course = load_demo(Office(first), MORNING).course
        machine("second")
        with Store.open(postgres) as second:
            assert second.people(course).find("王建国") and not second.people(course).find("Newcomer")
            before = second.changed(course, EntryKind.TRAINEE_SET)
            assert second.changed(course, EntryKind.TRAINEE_SET) == before
            with first.write() as writing:
                body = {"trainee": "n", "number": "900"}
                named = {"name": "Newcomer"}
                writing.append(course, EntryKind.TRAINEE_SET, body, now=MORNING, operator="", personal=named)
            assert second.changed(course, EntryKind.TRAINEE_SET) > before
            assert second.people(course).find("Newcomer") == ["n"]
            after = second.changed(course, EntryKind.SCAN)
            add(second)
            assert second.changed(course, EntryKind.SCAN) == after


def test_a_server_that_was_restored_starts_a_new_device(machine: object, postgres: str) -> None:
    with Store.open(postgres) as store:
        add(store)
        device = store.device.device
    with raw(postgres) as connection:
        connection.execute("DELETE FROM journal WHERE seq = 2")
    with Store.open(postgres) as store:
        assert store.device.device != device and add(store).seq == 2


def test_a_collision_is_tried_again_and_not_for_ever() -> None:
    tries: list[int] = []

    def act(ends_at: int) -> int:
        tries.append(1)
        if len(tries) < ends_at:
            raise OperationalError("commit", {}, psycopg.errors.SerializationFailure("retry"))
        return len(tries)

    assert server.retried(lambda: act(3)) == 3
    tries.clear()
    with pytest.raises(OperationalError):
        server.retried(lambda: act(100))
    assert len(tries) == 8
    tries.clear()
    with pytest.raises(OperationalError):
        server.retried(lambda: act(3), states=())
    assert len(tries) == 1


def old_entries(version: int, folder: Path) -> list[Entry]:
    """Return the journal of a store that an older program wrote."""
    path = folder / "old.db"
    path.write_bytes(gzip.decompress((Path(__file__).parent / "old" / f"v{version}.db.gz").read_bytes()))
    names = "course, device, seq, stamp, at, operator, kind, body"
    query = f"SELECT {names}, record FROM journal LEFT JOIN personal USING (course, device, seq) ORDER BY device, seq"
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    entries = [
        entry_from({**dict(row), "body": json.loads(row["body"])}, json.loads(row["record"]) if row["record"] else None)
        for row in connection.execute(query)
    ]
    connection.close()
    return entries


@pytest.mark.parametrize("version", [1, 2])
def test_a_store_of_an_older_version_is_brought_up_to_date(
    machine: object, postgres: str, tmp_path: Path, version: int
) -> None:
    entries = old_entries(version, tmp_path)
    with Store.open(postgres) as store, store.write() as writing:
        assert writing.take(whole_runs(entries), anyone=True).total == len(entries)
    with Store.open(postgres) as store:
        expected = views(store)
    with raw(postgres) as connection:
        connection.execute("DROP TABLE note, merge, correction, certificate, attachment, printed, about, erased")
        connection.execute("DROP TABLE loose, aside, heard, vouched, trust, decided")
        connection.execute("ALTER TABLE trainee DROP COLUMN walk_in")
        connection.execute("UPDATE store_info SET value = %s WHERE name = 'version'", [str(version)])
        connection.execute("UPDATE store_turn SET version = %s", [version])
    with Store.open(postgres) as store:
        assert views(store) == expected and all(finding.ok for finding in store.check())
        (course,) = Office(store).courses()
        assert Desk.__name__ and len(Office(store).trainees(course.course)) == 40
    with raw(postgres) as connection:
        found = connection.execute("SELECT value FROM store_info WHERE name = 'version'").fetchone()
    assert found == (str(schema.VERSION),)


def test_a_newer_store_is_refused_also_by_who_has_it_open(machine: object, postgres: str) -> None:
    with Store.open(postgres) as store:
        with raw(postgres) as connection:
            connection.execute("UPDATE store_info SET value = '99' WHERE name = 'version'")
            connection.execute("UPDATE store_turn SET version = 99")
        with pytest.raises(StoreError, match="another version of Checkin"):
            add(store)
    with pytest.raises(StoreError, match=r"newer Checkin \(store version 99"):
        Store.open(postgres)


def test_a_schema_of_something_else_is_refused(machine: object, postgres: str) -> None:
    with raw(postgres) as connection:
        connection.execute("CREATE SCHEMA checkin")
        connection.execute("CREATE TABLE albums (title text)")
    with pytest.raises(StoreError, match="another program"):
        Store.open(postgres)


def test_a_server_that_stops_is_a_sentence_and_comes_back(machine: object, own_server: PostgresServer) -> None:
    address = own_server.new_database()
    with Store.open(address) as store:
        add(store)
        own_server.stop()
        with pytest.raises(EnvironmentFault, match="does not answer"):
            add(store)
        with pytest.raises(EnvironmentFault, match="does not answer"), store.read() as reading:
            reading.courses()
        assert store.changed("c", EntryKind.DAY_SET) >= 1
        own_server.start()
        assert add(store).seq == 3
        with pytest.raises(EnvironmentFault, match="does not answer"), store.write() as writing:
            writing.append("c", EntryKind.DAY_SET, DAY, now=MORNING, operator="")
            own_server.stop()
            writing.append("c", EntryKind.DAY_SET, DAY, now=MORNING, operator="")
        own_server.start()
        with pytest.raises(EnvironmentFault, match="does not answer"), store.write() as writing:
            own_server.stop()
            some = [(DAY, None)] * 3
            writing.append_all("c", EntryKind.DAY_SET, some, now=MORNING, operator="")
        own_server.start()
        assert add(store).seq == 4 and all(finding.ok for finding in store.check())
