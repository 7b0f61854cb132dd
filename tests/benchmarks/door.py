"""The window while it scans: frames a second on the screen, and how long the window's thread is held up."""

import os
import tempfile
import time
from pathlib import Path
from statistics import quantiles

from checkin import demo
from checkin.capture.frames import Frame
from checkin.capture.simulated import SimulatedCamera
from checkin.desk import Desk
from checkin.office import Office
from tests.benchmarks.rows import Row, row

SECONDS = 12
FPS = 60


class FastCamera:
    """Badges of the demo at 60 frames a second, made beforehand so that only the program is measured."""

    description, fps, live = "Fast camera", float(FPS), True

    def __init__(self, frames: list[Frame]) -> None:
        self._frames, self._number, self._began = frames, 0, time.monotonic()

    def read(self) -> Frame | None:
        """Return the next frame at its time."""
        time.sleep(max(0.0, self._began + self._number / FPS - time.monotonic()))
        frame = self._frames[self._number % len(self._frames)]
        self._number += 1
        return Frame(frame.image, self._number, self._number / FPS)

    def close(self) -> None:
        """Nothing to close."""


def run() -> list[Row]:
    """Run the Door page on the demo for some seconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings, QTimer
    from PySide6.QtWidgets import QApplication

    from checkin.ui import theme
    from checkin.ui.door.page import DoorPage

    app = QApplication.instance() or QApplication([])
    theme.apply(app)  # type: ignore[arg-type]  # it is one of widgets
    with tempfile.TemporaryDirectory() as name, demo.fresh_store(Path(name)) as store:
        office = Office(store)
        course = office.courses()[0]
        faces = office.badge_faces(course.course, demo.MORNING)
        camera = SimulatedCamera(demo.badge_pictures(faces[:12]), realtime=False)
        frames = [frame for _ in range(FPS * 4) if (frame := camera.read()) is not None]
        settings = QSettings(str(Path(name) / "window.ini"), QSettings.Format.IniFormat)
        page = DoorPage(Desk(store, course.course), demo.demo_clock(), lambda: FastCamera(frames), settings)
        page.resize(1270, 720)
        shown: list[float] = []
        page.readers.first.framed.connect(lambda _: shown.append(time.perf_counter()))
        late, last = [], [time.perf_counter()]
        ticker = QTimer(interval=5)

        def tick() -> None:
            now = time.perf_counter()
            late.append(1000 * (now - last[0]))
            last[0] = now

        ticker.timeout.connect(tick)
        page.show()
        page.start()
        end = time.monotonic() + SECONDS
        ticker.start()
        while time.monotonic() < end:
            app.processEvents()
            page.camera.repaint()
            time.sleep(0.001)
        ticker.stop()
        page.stop()
    steady = late[len(late) // 6 :]
    return [
        row("frames a second on the screen, two cores", len(shown) / SECONDS, float(FPS), "the camera's pace"),
        row(
            "99th percentile ms between two turns of the window", quantiles(steady, n=100)[98], 30.0, "the bar of 30 ms"
        ),
        row("longest ms between two turns of the window", max(steady), 30.0, "the bar of 30 ms, verdicts included"),
    ]
