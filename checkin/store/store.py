"""The store: one folder, one process, one connection that writes."""

import contextlib
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import filelock
from sqlalchemy import Engine, select

from checkin.attendance.journal import Entry, EntryKind
from checkin.attendance.runs import Run
from checkin.errors import EnvironmentFault, InputError, StoreError
from checkin.store import schema
from checkin.store import tables as t
from checkin.store.checks import Finding, chains, dump
from checkin.store.device import Device, HighWaterMark, load_device, new_device, private_key
from checkin.store.engine import memory_engine, plain_errors, reader_engine, writer_engine
from checkin.store.entries import entries, runs
from checkin.store.people import People
from checkin.store.reading import Reading
from checkin.store.writing import WHO, Head, Writing
from checkin.words import say

_FEW = 200
"""Of so many trainees who changed the search learns one by one."""


class Store:
    """The journal and its views. Open it with `Store.open`; `write()` and `read()` give transactions."""

    def __init__(self, writer: Engine, reader: Engine, place: str, close: Callable[[], None]) -> None:
        self._writer = writer
        self._reader = reader
        self._close = close
        self._turn = threading.Lock()
        self._mark: HighWaterMark | None = None
        self._changes: Counter[tuple[str, str]] = Counter()
        self._heads: dict[str, Head] = {}
        self._people: dict[str, tuple[int, People]] = {}
        self._touched: dict[str, list[str]] = {}
        """By course: whom the entries of WHO concern that were stored since its search was brought up to date."""
        self.place = place
        self.device: Device

    @classmethod
    def open(cls, folder: Path, *, rehearsal: bool = False) -> "Store":
        """Open the store of a folder, making both when new.

        Raises EnvironmentFault (no room, no rights, in use by another Checkin) and StoreError (not a store of this
        program, or of a newer version of it).
        """
        lock = _lock(folder)
        try:
            path = folder / "checkin.db"
            if path.exists() and path.stat().st_size > 0:
                schema.refuse_foreign(path)
            store = cls(writer_engine(path), reader_engine(path), str(path), lambda: _unlock(lock))
        except BaseException:
            _unlock(lock)
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
    def in_memory(cls) -> "Store":
        """Return an empty store that is gone when the program ends: for recounting a day, and for tests."""
        engine = memory_engine()
        store = cls(engine, engine, "memory", lambda: None)
        with engine.begin() as connection:
            schema.prepare(connection, None)
            store.device = load_device(connection)
        return store

    def close(self) -> None:
        """Close all connections and give the folder free."""
        self._reader.dispose()
        self._writer.dispose()
        self._close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """Give one transaction that is durable when the block ends, and undone when it raises."""
        with self._turn, plain_errors(self.place):
            with self._writer.begin() as connection:
                writing = Writing(connection, self.device, self._heads)
                yield writing
            self._changes.update(writing.kinds)
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
        with plain_errors(self.place), self._reader.connect() as connection:
            yield Reading(connection)

    def changed(self, course: str, *kinds: EntryKind) -> int:
        """Return how many entries of these kinds were stored since the program started: grows with each change."""
        return sum(self._changes[course, str(kind)] for kind in kinds)

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
            return private_key(reading.connection)

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
            result = connection.exec_driver_sql("PRAGMA quick_check").scalar()
            message = say("Check", "sound") if result == "ok" else str(result)
            findings.append(Finding(say("Check", "file"), result == "ok", message))
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

    def _enrol(self, folder: Path) -> None:
        with self._writer.begin() as connection:
            device = load_device(connection)
            mark = HighWaterMark(folder, device.device)
            if mark.behind(connection):
                device = new_device(connection)
                mark = HighWaterMark(folder, device.device)
            self.device, self._mark = device, mark
        _sync_folder(folder)


class _Unchanged(Exception):  # noqa: N818  # not an error: it ends a comparison
    """Ends a transaction that was only a comparison."""


def _lock(folder: Path) -> filelock.BaseFileLock:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(folder / "checkin.lock", timeout=0)
        lock.acquire()
    except filelock.Timeout:
        owner = folder / "checkin.pid"
        process = owner.read_text().strip() if owner.exists() else say("Store", "unknown")
        raise EnvironmentFault(
            say(
                "Store",
                "Another Checkin (process {process}) is using {folder}. Go on in its window, or close it and try again;"
                " for a separate store choose another folder with --data.",
            ).format(process=process, folder=folder)
        ) from None
    except OSError as error:
        raise EnvironmentFault(
            say("Store", "The folder {folder} cannot be used: {reason}. Choose another with --data.").format(
                folder=folder, reason=error.strerror
            )
        ) from error
    try:
        (folder / "checkin.pid").write_text(str(os.getpid()))
    except OSError as error:
        lock.release()
        raise EnvironmentFault(
            say("Store", "Nothing can be written in {folder}: {reason}.").format(folder=folder, reason=error.strerror)
        ) from error
    return lock


def _unlock(lock: filelock.BaseFileLock) -> None:
    lock.release()


def _sync_folder(folder: Path) -> None:
    """Make the new file's name durable; a name that was not synced can vanish with the power."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
