"""A keyring that forgets with the test, and an outbox with a day file in it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from checkin.attendance.course import Course
from checkin.attendance.runs import whole_runs
from checkin.desk import Desk
from checkin.exchange.carriers import Parcel
from checkin.exchange.credentials import Credentials
from checkin.exchange.outbox import Outbox
from checkin.office import Office
from checkin.store import Store
from checkin.store.device import vouch
from tests.exchange.doors import Door

DAY = date(2020, 12, 7)


class Wallet(KeyringBackend):
    """A keyring in memory."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def wallet() -> Iterator[Wallet]:
    before, made = keyring.get_keyring(), Wallet()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


class Hands:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2020, 12, 7, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def outbox(store: Store, wallet: Wallet, hands: Hands) -> Iterator[Outbox]:
    made = Outbox(Path(store.place).parent, Credentials(store), clock=hands)
    yield made
    made.close()


def parcel(outbox: Outbox, name: str = "CC2020_2020-12-07_dd_r1.zip", data: bytes = b"PK day file") -> Parcel:
    """Put a file into the outbox; what it holds does not matter on the way."""
    import hashlib

    sha = hashlib.sha256(data).hexdigest()
    folder = outbox.files / sha
    folder.mkdir(parents=True)
    (folder / name).write_bytes(data)
    (folder / f"{name}.sig").write_bytes(bytes(64))
    (folder / "dd.pem").write_text("-----BEGIN PUBLIC KEY-----\n")
    return outbox.parcel(sha, name, "dd")


@pytest.fixture
def doors(tmp_path: Path, store: Store, office: Office, course: Course, tokens: dict[str, str]) -> Iterator[list[Door]]:
    """Two doors with the same course and badge key, as after a door file."""
    entries, key = store.entries(course.course), store.badge_key(course.course)
    with Store.open(tmp_path / "other") as other:
        with other.write() as writing:
            writing.take(whole_runs(entries), anyone=True)
            writing.keep(f"badge_key:{course.course}", key)
        for one in (store, other):
            with one.write() as writing:
                vouch(writing.connection, course.course, [store.device.device, other.device.device])
        yield [Door(one, Desk(one, course.course)) for one in (store, other)]
