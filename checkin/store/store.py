"""The store: one folder and one process, or a server and several; one connection of ours that writes."""

import contextlib
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import SQLAlchemyError

from checkin.attendance.journal import Entry, EntryKind
from checkin.attendance.runs import Run
from checkin.errors import InputError, StoreError
from checkin.places import data_folder, is_address
from checkin.store import folders, postgres, schema, server
from checkin.store import tables as t
from checkin.store.checks import Finding, chains, dump, soundness
from checkin.store.device import Device, HighWaterMark, load_device, new_device, private_key
from checkin.store.engine import memory_engine, plain_errors, reader_engine, writer_engine
from checkin.store.entries import entries, runs
from checkin.store.local import Local
from checkin.store.news import News
from checkin.store.people import People
from checkin.store.reading import Reading
from checkin.store.server import Turns
from checkin.store.writing import WHO, Head, Writing
from checkin.words import say

_FEW = 200
"""Of so many trainees who changed the search learns one by one."""


class Store:
    """The journal and its views. Open it with `Store.open`; `write()` and `read()` give transactions."""

    def __init__(
        self, writer: Engine, reader: Engine, place: str, close: Callable[[], None], folder: Path | None = None
    ) -> None:
        self._writer = writer
        self._reader = reader
        self._close = close
        self._turn = threading.Lock()
        self._mark: HighWaterMark | None = None
        self._changes: Counter[tuple[str, str]] = Counter()
        self._news = News()
        self._heads: dict[str, Head] = {}
        self._people: dict[str, tuple[int, People]] = {}
        self._touched: dict[str, list[str]] = {}
        """By course: whom the entries of WHO concern that were stored since its search was brought up to date."""
        self.place = place
        """What people are told of where it is: a path, or the address of a server without its password."""
        self.folder = folder
        """Where this machine keeps what belongs to the store, the store itself when it is a file; None in memory."""
        self._local: Local | None = None
        self._turns: Turns | None = None
        self.device: Device

    @classmethod
    def open(cls, place: Path | str, *, rehearsal: bool = False, password: str = "") -> "Store":
        """Open the store of a folder, or on a server by its address, making it when new.

        Raises EnvironmentFault (no room, no rights, in use by another Checkin, no server, PasswordNeeded), InputError
        (an address that cannot be read) and StoreError (not a store of this program, or of a newer version of it).
        """
        if is_address(place):
            return cls._on_server(str(place), rehearsal, password)
        folder = Path(place)
        lock = folders.lock(folder)
        try:
            path = folder / "checkin.db"
            if path.exists() and path.stat().st_size > 0:
                schema.refuse_foreign(path)
            store = cls(writer_engine(path), reader_engine(path), str(path), lambda: folders.unlock(lock), folder)
        except BaseException:
            folders.unlock(lock)
            raise
        try:
            with plain_errors(str(path)):
                with store._writer.begin() as connection:
                    schema.prepare(connection, path, rehearsal=rehearsal)
                store._enrol(folder)
            path.chmod(0o600)  # names are readable by their owner only
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def _on_server(cls, address: str, rehearsal: bool, password: str) -> "Store":
        url, folder = postgres.url_of(address), data_folder(address)
        writer = postgres.server_engine(url, password)
        reader = postgres.server_engine(url, password, reads=True)
        store = cls(writer, reader, postgres.place_of(url), lambda: None, folder)
        try:
            with plain_errors(store.place):
                server.prepare(writer, store.place, rehearsal=rehearsal)
                store._turns, store._local = Turns(store.place), Local(folder)
                store._enrol(folder)
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def in_memory(cls) -> "Store":
        """Return an empty store that is gone when the program ends: for recounting a day, and for tests."""
        engine = memory_engine()
        store = cls(engine, engine, "memory", lambda: None)
        with engine.begin() as connection:
            schema.prepare(connection, None)
            store.device = load_device(connection, connection)
        return store

    def close(self) -> None:
        """Close all connections and give the folder free."""
        self._reader.dispose()
        self._writer.dispose()
        if self._local is not None:
            self._local.close()
        self._close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """Give one transaction that is durable when the block ends, and undone when it raises."""
        with self._turn, plain_errors(self.place):
            with self._written_beside() as beside, self._writer.begin() as connection:
                turn = self._turns.take(connection) if self._turns is not None else 0
                heads = self._heads if self._turns is None or self._turns.is_next(turn) else {}
                writing = Writing(connection, self.device, heads, beside)
                yield writing
            if self._turns is not None:
                self._turns.taken(turn)
            self._changes.update(writing.kinds)
            self._news.add(writing.kinds, writing.stored)
            for course, trainee in writing.people:
                if course in self._people:
                    self._touched.setdefault(course, []).append(trainee)
            self._heads = writing.heads
            if writing.device != self.device:
                self.device = writing.device
                self._mark = self._mark and HighWaterMark(self._mark.folder.parent.parent, self.device.device)
            if self._mark is not None:
                for course, seq in writing.appended.items():
                    with contextlib.suppress(OSError):  # the scan is stored; a missing mark only weakens a later check
                        self._mark.raise_to(course, seq)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """Give one consistent view of what is stored."""
        beside = contextlib.nullcontext(None) if self._local is None else self._local.reading()
        with plain_errors(self.place), beside as kept, self._reader.connect() as connection:
            yield Reading(connection, kept)

    def changed(self, course: str, *kinds: EntryKind) -> int:
        """Return a number that grows with each entry of these kinds that is stored while the program runs.

        Also, within a second, when another program wrote into the same store.
        """
        return sum(self._changes[course, str(kind)] for kind in kinds) + self._others()

    def news(self, course: str, seen: tuple[int, int] = (-1, 0)) -> tuple[tuple[int, int], list[Entry] | None]:
        """Return a mark, and what was stored since the mark that is given; None where that is not known any more."""
        others, (number, entries) = self._others(), self._news.since(course, seen[0])
        return (number, others), entries if others == seen[1] else None

    @property
    def stored(self) -> int:
        """How many entries were stored since the program started."""
        return self._changes.total()

    def people(self, course: str) -> People:
        """Return the search over a course's trainees: made when first asked for, and after many of them changed."""
        changes, kept = self.changed(course, *WHO), self._people.get(course)
        if kept is None or kept[0] != changes:
            touched = self._touched.pop(course, [])
            with self.read() as reading:
                if kept is not None and len(touched) == changes - kept[0] <= _FEW:
                    people = kept[1].changed(touched, reading.search_keys(course, touched))
                else:
                    people = People(reading.search_keys(course))
            kept = self._people[course] = changes, people
        return kept[1]

    def entries(self, course: str, *, until: int | None = None) -> list[Entry]:
        """Return the course's journal by device and number, up to a stamp when given."""
        with self.read() as reading:
            return list(entries(reading.connection, course, until=until))

    def runs(self, course: str, *, until: int | None = None, beyond: Mapping[str, int] | None = None) -> list[Run]:
        """Return the course's journal as runs, up to a stamp when given; of the devices in `beyond` what comes after.

        What a branch of a forked device holds is given whole.
        """
        with self.read() as reading:
            return list(runs(reading.connection, course, until=until, beyond=beyond))

    def badge_key(self, course: str) -> bytes:
        """Return the course's badge key (32 bytes), made when first asked for; kept out of the journal."""
        with self.write() as writing:
            return writing.secret(f"badge_key:{course}")

    def private_key(self) -> bytes:
        """Return this device's Ed25519 private key (32 bytes)."""
        with self.read() as reading:
            return private_key(reading.beside)

    @property
    def rehearsal(self) -> bool:
        """Whether this store was made for rehearsal: nothing in it counts."""
        with self.read() as reading:
            query = select(t.info.c.value).where(t.info.c.name == "rehearsal")
            return reading.connection.execute(query).scalar() == "1"

    def settle(self) -> bool:
        """Carry the log into the file and empty it, so that what was erased is in neither.

        Returns False when a reader keeps the log for now; it is emptied when the store is closed.
        """
        with self._turn, plain_errors(self.place):
            if self._writer.dialect.name != "sqlite":
                return True
            connection = self._writer.raw_connection()
            try:
                busy = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            finally:
                connection.close()
            return bool(busy == 0)

    def rebuild(self) -> None:
        """Make the views again from the journal."""
        with self.write() as writing:
            writing.rebuild()

    def check(self, *, quick: bool = False) -> list[Finding]:
        """Check the file, every chain of the journal, and that the views say what the journal says.

        `quick`: the file only, while scans go on; the whole check keeps them waiting.
        """
        findings = []
        with plain_errors(self.place), self._reader.connect() as connection:
            findings.append(soundness(connection))
            if quick:
                return findings
            findings.append(chains(connection))
            before = dump(connection)
        return [*findings, self._check_views(before)]

    def _check_views(self, before: dict[str, list[tuple[object, ...]]]) -> Finding:
        try:
            with self.write() as writing:
                writing.rebuild()
                after = dump(writing.connection)
                wrong = [name for name, rows in after.items() if rows != before[name]]
                if wrong:
                    message = say("Check", "{names} differ from the journal. Run 'checkin store rebuild'.")
                    raise StoreError(message.format(names=", ".join(wrong)))
                raise _Unchanged  # nothing to change: do not write the same rows again
        except _Unchanged:
            return Finding(say("Check", "views"), True, say("Check", "agree with the journal"))
        except (StoreError, InputError) as error:
            return Finding(say("Check", "views"), False, error.sentence)

    def _written_beside(self) -> contextlib.AbstractContextManager[Callable[[], Connection] | None]:
        return contextlib.nullcontext(None) if self._local is None else self._local.writing()

    def _others(self) -> int:
        """Return how often other programs were noticed to have written: never waits for one of our own to end."""
        if self._turns is None:
            return 0
        if self._turn.acquire(blocking=False):
            try:
                with contextlib.suppress(SQLAlchemyError):  # who reads or writes next is told that there is no server
                    self._turns.look(self._reader)
            finally:
                self._turn.release()
        return self._turns.others

    def _enrol(self, folder: Path) -> None:
        with self._written_beside() as beside, self._writer.begin() as connection:
            here = connection if beside is None else beside()
            device = load_device(here, connection)
            mark = HighWaterMark(folder, device.device)
            if mark.behind(connection):
                device = new_device(here, connection)
                mark = HighWaterMark(folder, device.device)
            self.device, self._mark = device, mark
        folders.sync(folder)


class _Unchanged(Exception):  # noqa: N818  # not an error: it ends a comparison
    """Ends a transaction that was only a comparison."""
