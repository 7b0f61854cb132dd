"""What every test gets: a screenless Qt, a store in a temporary folder, and a guard against what is left running."""

import errno
import gc
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

if sys.platform.startswith("linux"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # a test never touches anybody's keyring

import psutil
import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from checkin.attendance.course import Course
from checkin.demo import load_demo
from checkin.desk import Desk
from checkin.office import Office
from checkin.store import Store
from checkin.ui.language import use_language
from tests.postgres import PostgresServer

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
"""Photographs that others made; beside the checkout where they are at hand."""
MORNING = datetime(2020, 12, 7, 0, 52, tzinfo=UTC)
"""08:52 in Shanghai: the opening ceremony's doors are open."""


@pytest.fixture(autouse=True, scope="session")
def _one_application(qapp: QApplication) -> None:
    """Make the widgets' application before anything makes a lesser one: a process has only one.

    What is loaded by now stays; nobody has to look through it again after each test.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], AbstractContextManager[None]]:
    """Give a block in which the disk has no room for what is to be durable."""

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    @contextmanager
    def block() -> Iterator[None]:
        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", full)
            yield

    return block


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Begin every test in English, whatever the system prefers or the test before chose."""
    use_language(qapp, "en")


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest, tidy: None) -> Iterator[None]:
    """Fail a test that leaves a thread or a timer running."""
    before = set(threading.enumerate())
    yield
    threads = [t for t in threading.enumerate() if t not in before and t.is_alive() and t.name.startswith("checkin")]
    assert not threads, f"left running: {threads}"
    if "qtbot" not in request.fixturenames:
        return
    timers = [o for o in gc.get_objects() if type(o) is QTimer and shiboken6.isValid(o) and o.isActive()]
    assert not timers, f"timers left running: {[(t.objectName(), t.parent()) for t in timers]}"


_most = [0]
"""Bytes in memory when it was last tidied up."""


@pytest.fixture(autouse=True)
def tidy() -> Iterator[None]:
    """Free closed windows: those that wait to be deleted, and as they pile up the cycles that hold frames of a camera.

    Without an event loop Qt keeps what is to be deleted later, and dresses it again with each change of the theme.
    """
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if psutil.Process().memory_info().rss > _most[0] + 200_000_000:
        gc.collect()
        _most[0] = psutil.Process().memory_info().rss


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run tests that are marked `engines` on SQLite and on PostgreSQL."""
    if metafunc.definition.get_closest_marker("engines") and "store" in metafunc.fixturenames:
        metafunc.parametrize("store", ["sqlite", "postgresql"], indirect=True)


@pytest.fixture(scope="session")
def postgres_server() -> PostgresServer:
    """The server of this run; ask for `postgres`."""
    return PostgresServer.shared()


@pytest.fixture
def own_server() -> Iterator[PostgresServer]:
    """A server of its own, which a test may stop."""
    server = PostgresServer.alone()
    yield server
    server.stop()


@pytest.fixture
def postgres(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of an empty database on a real server."""
    address = postgres_server.new_database()
    yield address
    postgres_server.drop(address)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Choose on which machine the stores are that are opened next: each has a folder of its own."""

    def choose(name: str) -> None:
        monkeypatch.setenv("CHECKIN_DATA", str(tmp_path / name))

    choose("first")
    return choose


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the demo course, to be copied: another process read its roster."""
    folder = tmp_path_factory.mktemp("demo") / "store"
    with Store.open(folder) as made:
        load_demo(Office(made), MORNING)
    return folder


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A new store in a folder of its own, where `course` is asked for a copy of `demo_store`.

    For tests that are marked `engines` also one on a server.
    """
    place: Path | str = tmp_path / "store"
    if getattr(request, "param", "sqlite") == "postgresql":
        place = request.getfixturevalue("postgres")
        monkeypatch.setenv("CHECKIN_DATA", str(tmp_path / "store"))
    elif "course" in request.fixturenames:
        shutil.copytree(request.getfixturevalue("demo_store"), place)
    with Store.open(place) as opened:
        yield opened


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


@pytest.fixture
def course(office: Office) -> Course:
    """The demo course with its roster."""
    held = office.courses()
    return held[0] if held else load_demo(office, MORNING)


@pytest.fixture
def desk(store: Store, course: Course) -> Desk:
    return Desk(store, course.course)


@pytest.fixture
def tokens(office: Office, course: Course) -> dict[str, str]:
    """The token of each trainee, by number."""
    return {face.number: face.token for face in office.badge_faces(course.course, MORNING)}
