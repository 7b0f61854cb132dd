"""Puts the window together: application, store, camera, and what happens when something goes wrong."""

import logging
import logging.handlers
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from checkin import demo
from checkin.capture.sources import Source
from checkin.clock import Clock, system_clock
from checkin.errors import CheckinError, EnvironmentFault, StoreError
from checkin.office import Office
from checkin.places import data_folder
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.display import Display
from checkin.ui.language import spoken, use_language
from checkin.ui.messages import FaultWindow
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from checkin.ui.sounds import Sounds
from checkin.words import say

log = logging.getLogger("checkin")
Opener = Callable[[], Source]


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run_window(
    place: Path | str,
    *,
    clock: Clock = system_clock,
    opener: Opener | None = None,
    rehearsal: bool = False,
    door: str = "Door A",
    file: Path | None = None,
) -> int:
    """Open the window on the store of a folder or a server; returns the program's exit code when it is closed.

    `file`: a door file that is opened in it.

    Raises EnvironmentFault when there is no display.
    """

    def services() -> Services:
        store = Store.open(place, rehearsal=rehearsal)
        return Services(store, Office(store), clock, opener, door, store.rehearsal)

    return _run(data_folder(place), services, file)


def run_demo(folder: Path) -> int:
    """Open the window on a fresh rehearsal of the demo course, with badges shown to a simulated camera.

    Raises EnvironmentFault when there is no display.
    """

    def services() -> Services:
        store = demo.fresh_store(folder)
        office = Office(store)
        camera = demo.demo_camera(office, office.courses()[0], demo.MORNING)
        return Services(store, office, demo.demo_clock(), camera, rehearsal=True)

    return _run(folder, services)


def _run(folder: Path, make: Callable[[], Services], file: Path | None = None) -> int:
    if not has_display():
        raise EnvironmentFault(
            say(
                "Program",
                "There is no display here. On a desktop, start it there; without one, run `checkin demo --headless` to "
                "try the program, or `checkin --help` for its commands.",
            )
        )
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Checkin")
    use_language(app, "system")
    theme.apply(app)
    try:
        services = make()
    except (StoreError, EnvironmentFault) as error:
        return show_fault(app, error)
    handler = log_to(folder)
    try:
        Display(services.settings).apply(app)
        window = MainWindow(services, Sounds())
        hooks = Hooks(window.messages.report)
        window.show()
        if file is not None:
            window.open_door_file(file)
        try:
            app.exec()
        finally:
            hooks.remove()
            window.close()
            window.deleteLater()
    finally:
        services.store.close()
        log.removeHandler(handler)
        handler.close()
    return 0


def show_fault(app: QApplication, error: CheckinError) -> int:
    """Show why the program cannot start, until the window is closed. Returns the exit code."""
    window = FaultWindow(spoken(error))
    window.show()
    app.exec()
    return 1


def log_to(folder: Path) -> logging.Handler:
    """Write the program's log into the folder of the store; old logs make room for new ones."""
    handler = logging.handlers.RotatingFileHandler(
        folder / "checkin.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    log.addHandler(handler)
    return handler


class Hooks:
    """Takes exceptions that nobody caught, in any thread: logs them and hands them to `report`."""

    def __init__(self, report: Callable[[BaseException], None]) -> None:
        self._report = report
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _on_exception(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._tell(error)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self._tell(args.exc_value)

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, CheckinError):
            log.error("not caught", exc_info=(type(error), error, error.__traceback__))
        self._report(error)
