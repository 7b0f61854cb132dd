"""The outbox's own small file, `outbox.db`: the targets of this laptop and what became of each file on its way to them.

It is no part of the journal and of no view: another laptop has other targets. Beside the store's file, so that sending
never keeps a scan waiting, and the same where the store is on a server.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, Integer, MetaData, Row, Table, Text, and_, select

from checkin.errors import StoreError
from checkin.store.columns import UtcDateTime
from checkin.store.engine import plain_errors, reader_engine, writer_engine
from checkin.words import say

VERSION = 1


class State(StrEnum):
    """How far a file has come on its way to one target; a closed set."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    """The target has it: it was read back."""
    ANSWERED = "answered"
    """Headquarters' receipt says that it has it."""
    REFUSED = "refused"
    """Headquarters' receipt says why it cannot take it."""
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Target:
    """Where day files go. `address` and `options` hold no password.

    `host_key`: the key of an SFTP server that a person trusts (SHA256:…), `headquarters`: the public key (hex) whose
    receipts are believed; the `offered_` ones were presented and nobody has decided about them.
    """

    name: str
    address: str
    options: Mapping[str, str] = field(default_factory=dict)
    added: datetime | None = None
    host_key: str = ""
    offered_host_key: str = ""
    headquarters: str = ""
    offered_headquarters: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One day file on its way to one target. `since`: when it was queued; `tries`: in the state it is in now.

    `problem`: why the last try failed, a sentence as `words.packed` makes it. `receipt`: JSON text as headquarters
    signed it, with `answer` and `answered` (when headquarters received the file).
    """

    course: str
    target: str
    name: str
    day: date
    revision: int
    sha256: str
    size: int
    since: datetime
    state: State = State.WAITING
    tries: int = 0
    next_try: datetime | None = None
    problem: str = ""
    sent: datetime | None = None
    answer: str = ""
    answered: datetime | None = None
    receipt: str = ""


_metadata = MetaData()
_target = Table(
    "target",
    _metadata,
    Column("name", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("options", Text, nullable=False),
    Column("added", UtcDateTime),
    *(Column(name, Text, nullable=False) for name in ("host_key", "offered_host_key")),
    *(Column(name, Text, nullable=False) for name in ("headquarters", "offered_headquarters")),
)
_delivery = Table(
    "delivery",
    _metadata,
    *(Column(name, Text, primary_key=True) for name in ("course", "target", "name")),
    Column("day", Text, nullable=False),
    *(Column(name, Integer, nullable=False) for name in ("revision", "size", "tries")),
    *(Column(name, Text, nullable=False) for name in ("sha256", "state", "problem", "answer", "receipt")),
    *(Column(name, UtcDateTime) for name in ("since", "next_try", "sent", "answered")),
)
_setting = Table("setting", _metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))


class OutboxFile:
    """Targets, deliveries and settings. Each method is one transaction; any thread may call it."""

    def __init__(self, folder: Path) -> None:
        """Open the file of a folder, making it when new. Raises EnvironmentFault and StoreError as the store does."""
        self.path = folder / "outbox.db"
        self._writer, self._reader = writer_engine(self.path), reader_engine(self.path)
        with plain_errors(str(self.path)):
            with self._writer.begin() as connection:
                version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
                if version > VERSION:
                    newer = say("Outbox", "{path} was written by a newer Checkin. Install the newer program.")
                    raise StoreError(newer.format(path=self.path))
                _metadata.create_all(connection)
                connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
            self.path.chmod(0o600)

    def close(self) -> None:
        """Close the file."""
        self._reader.dispose()
        self._writer.dispose()

    def targets(self) -> tuple[Target, ...]:
        """Return the targets by name."""
        with self._reading() as connection:
            rows = connection.execute(select(_target).order_by(_target.c.name)).all()
        return tuple(Target(**{**row._mapping, "options": json.loads(row.options)}) for row in rows)

    def put_target(self, target: Target) -> None:
        """Store a target, instead of the one with its name."""
        values = {**asdict(target), "options": json.dumps(dict(target.options), sort_keys=True)}
        with self._writing() as connection:
            connection.execute(_target.delete().where(_target.c.name == target.name))
            connection.execute(_target.insert().values(values))

    def change_target(self, name: str, **values: str) -> None:
        """Change single columns of a target; nothing when it was removed meanwhile."""
        with self._writing() as connection:
            connection.execute(_target.update().where(_target.c.name == name).values(**values))

    def rename_target(self, old: str, new: str) -> None:
        """Give a target, and what is on its way there, another name."""
        with self._writing() as connection:
            connection.execute(_target.update().where(_target.c.name == old).values(name=new))
            connection.execute(_delivery.update().where(_delivery.c.target == old).values(target=new))

    def drop_target(self, name: str) -> None:
        """Forget a target and what is on its way there."""
        with self._writing() as connection:
            connection.execute(_target.delete().where(_target.c.name == name))
            connection.execute(_delivery.delete().where(_delivery.c.target == name))

    def deliveries(self, course: str | None = None) -> tuple[Delivery, ...]:
        """Return what was queued, of one course or all, in the order in which it was."""
        query = select(_delivery).order_by(_delivery.c.since, _delivery.c.name, _delivery.c.target)
        if course is not None:
            query = query.where(_delivery.c.course == course)
        with self._reading() as connection:
            return tuple(_read(row) for row in connection.execute(query))

    def queue(self, delivery: Delivery) -> bool:
        """Queue a file for a target. One that is queued with the same contents stays as it is: returns False then."""
        with self._writing() as connection:
            known = connection.execute(select(_delivery.c.sha256).where(_key(delivery))).scalar()
            if known == delivery.sha256:
                return False
            connection.execute(_delivery.delete().where(_key(delivery)))
            connection.execute(_delivery.insert().values(_row(delivery)))
        return True

    def change(self, delivery: Delivery, **values: Any) -> Delivery | None:
        """Change a delivery. Returns it as it is now; None if it changed otherwise since it was read: then nothing."""
        changed = replace(delivery, **values)
        unchanged = and_(
            _key(delivery),
            _delivery.c.sha256 == delivery.sha256,
            _delivery.c.state == str(delivery.state),
            _delivery.c.tries == delivery.tries,
        )
        with self._writing() as connection:
            found = connection.execute(_delivery.update().where(unchanged).values(_row(changed))).rowcount
        return changed if found else None

    def resume(self, now: datetime) -> None:
        """Make what was being sent when the program ended wait again."""
        interrupted = _delivery.update().where(_delivery.c.state == str(State.SENDING))
        with self._writing() as connection:
            connection.execute(interrupted.values(state=str(State.WAITING), next_try=now))

    def setting(self, name: str, default: str = "") -> str:
        """Return a setting of the outbox."""
        with self._reading() as connection:
            found = connection.execute(select(_setting.c.value).where(_setting.c.name == name)).scalar()
        return default if found is None else str(found)

    def set(self, name: str, value: str) -> None:
        """Keep a setting of the outbox."""
        with self._writing() as connection:
            connection.execute(_setting.delete().where(_setting.c.name == name))
            connection.execute(_setting.insert().values(name=name, value=value))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with plain_errors(str(self.path)), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with plain_errors(str(self.path)), self._writer.begin() as connection:
            yield connection


def _key(one: Delivery) -> Any:
    c = _delivery.c
    return and_(c.course == one.course, c.target == one.target, c.name == one.name)


def _row(one: Delivery) -> dict[str, Any]:
    return {**asdict(one), "day": one.day.isoformat(), "state": str(one.state)}


def _read(row: Row[Any]) -> Delivery:
    values = dict(row._mapping)
    return Delivery(**{**values, "day": date.fromisoformat(row.day), "state": State(row.state)})
