"""What is here of all courses, and what is missing: a row for each device of each course."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

from checkin.errors import Cancelled, InputError
from checkin.headquarters.places import CourseLook, DeviceRow, Here
from checkin.headquarters.rollup import titles
from checkin.office.office import Office
from checkin.store import received, tallies
from checkin.store.received import Received
from checkin.words import say

Progress = Callable[[int, int], bool]
DUE = time(20)
"""When a day's file is expected by, where nobody set another time."""
_DUE, _FOLDERS = "headquarters_due", "headquarters_folders"


class Overview:
    """Looks over the courses of one store. What did not change is not looked at again."""

    def __init__(self, office: Office) -> None:
        self._store = office.store
        self._kept: dict[str, tuple[str, list[DeviceRow]]] = {}

    @property
    def due(self) -> time:
        """The time of day (in a course's zone) by which its file is expected."""
        with self._store.read() as reading:
            kept = reading.kept(_DUE)
        return time.fromisoformat(kept.decode()) if kept else DUE

    def set_due(self, due: time) -> None:
        """Expect the file of a day by this time of it."""
        with self._store.write() as writing:
            writing.keep(_DUE, due.isoformat("minutes").encode())

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that this computer watches."""
        with self._store.read() as reading:
            kept = reading.kept(_FOLDERS)
        return tuple(Path(line) for line in kept.decode().splitlines()) if kept else ()

    def set_folders(self, folders: tuple[Path, ...]) -> None:
        """Watch these folders from now on."""
        with self._store.write() as writing:
            writing.keep(_FOLDERS, "\n".join(str(folder) for folder in folders).encode() if folders else None)

    @property
    def in_use(self) -> bool:
        """Whether any day file came, or a folder is watched."""
        with self._store.read() as reading:
            return received.has_any(reading) or reading.kept(_FOLDERS) is not None

    def rows(self, now: datetime, progress: Progress | None = None) -> list[DeviceRow]:
        """Return the devices of all courses by code. Call it off the window's thread. Raises Cancelled when stopped."""
        found: list[DeviceRow] = []
        due = self.due
        with self._store.read() as reading:
            courses = sorted(titles(reading).values(), key=lambda course: (course.code, course.course))
            named = received.files(reading, course="")
            unreadable = str(len(named))
            for number, course in enumerate(courses):
                if progress is not None and not progress(number, len(courses)):
                    raise Cancelled
                mark = f"{tallies.mark_of(reading, course.course)} {due} {unreadable}"
                if not self._is_fresh(course.course, mark):
                    look = CourseLook(reading, course, self._store.device, named)
                    self._kept[course.course] = mark, look.rows(now, due)
                found += self._kept[course.course][1]
        return found

    def files(self, course: str, device: str, day: date) -> list[Received]:
        """Return the files of a device's day, the oldest first."""
        with self._store.read() as reading:
            found = titles(reading).get(course)
            if found is None:
                raise InputError(say("Day", "This course is not in the store."))
            look = CourseLook(reading, found, self._store.device, received.files(reading, course=""))
            return look.files_of(device, day)

    def _is_fresh(self, course: str, mark: str) -> bool:
        """Tell whether nothing changed, and nothing waits for a time to come."""
        kept, rows = self._kept.get(course, ("", []))
        return kept == mark and not any(place.here is Here.AWAITED for row in rows for place in row.places)


def in_need(rows: list[DeviceRow]) -> list[DeviceRow]:
    """Return the rows in which somebody has to do something."""
    return [row for row in rows if not all(place.here.fine for place in row.places)]
