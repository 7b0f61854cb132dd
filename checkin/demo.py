"""The demo: the course that ships with the program, on a rehearsal store, with badges shown to a simulated camera."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.attendance.course import Course
from checkin.attendance.course_file import read_course
from checkin.badges.face import BadgeFace
from checkin.badges.layouts import DEFAULT, layout
from checkin.capture.simulated import SimulatedCamera
from checkin.capture.sources import Source
from checkin.clock import Clock, clock_from
from checkin.office import Office
from checkin.places import resources
from checkin.roster import read_roster
from checkin.store import Store
from checkin.store.rehearsal import clear_rehearsal

if TYPE_CHECKING:
    from checkin.capture.frames import Picture

MORNING = datetime(2020, 12, 7, 0, 52, tzinfo=UTC)
"""08:52 in Shanghai on 7 December 2020: the doors of the opening ceremony are open, nobody is late yet."""
PIXELS_PER_MM = 8.0


def load_demo(office: Office, now: datetime) -> Course:
    """Load the demo course and its roster into a store."""
    folder = resources() / "demo"
    course = office.load_course(read_course(folder / "course.toml"), now)
    office.import_roster(course.course, read_roster(folder / "roster.csv"), now)
    return course


def demo_clock() -> Clock:
    """Return a clock that starts on the morning of the demo course."""
    return clock_from(MORNING)


def fresh_store(folder: Path) -> Store:
    """Open a rehearsal store with the demo course in this folder; an earlier rehearsal in it is thrown away.

    Raises StoreError when the folder holds a store that counts.
    """
    clear_rehearsal(folder)
    store = Store.open(folder, rehearsal=True)
    load_demo(Office(store), MORNING)
    return store


def badge_pictures(faces: list[BadgeFace]) -> list["Picture"]:
    """Paint badges as pictures (H, W, 3; BGR) such as a camera would see."""
    import cv2  # noqa: PLC0415  # heavy, and only the demo needs it here
    import numpy as np  # noqa: PLC0415

    from checkin.badges import sheet  # noqa: PLC0415

    pictures = []
    for face in faces:
        image = sheet.picture(face, layout(DEFAULT), PIXELS_PER_MM).convertToFormat(sheet.RGB888)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        rgb = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)
        pictures.append(cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))
    return pictures


def demo_camera(office: Office, course: Course, now: datetime, *, realtime: bool = True) -> Callable[[], Source]:
    """Return what opens a simulated camera that shows every badge of the course."""
    pictures = badge_pictures(office.badge_faces(course.course, now))
    return lambda: SimulatedCamera(pictures, realtime=realtime, loop=realtime)
