"""What every page is given: the store, the acts on it, the clock, the camera, and news of changes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from checkin.attendance.course import Course
from checkin.capture.sources import Source
from checkin.clock import Clock
from checkin.office import Office
from checkin.store import Store
from checkin.ui.delivery.post import Post
from checkin.ui.headquarters.watching import Watching


class Changes(QObject):
    """Tells the window what happened on a page.

    Signals: changed(): an act changed what is stored, so open pages read it again; page_wanted(str): go to that page;
    camera_wanted(bool): a page needs the door's camera for a while, or gives it back.
    """

    changed = Signal()
    page_wanted = Signal(str)
    camera_wanted = Signal(bool)


@dataclass
class Services:
    """The parts that the window is made of; `chosen` is the id of the course it shows."""

    store: Store
    office: Office
    clock: Clock
    opener: Callable[[], Source] | None
    """The camera that the program was started with; None for the one that staff chose."""
    door: str = "Door A"
    rehearsal: bool = False
    changes: Changes = field(default_factory=Changes)
    chosen: str = ""
    _post: Post | None = None
    _watching: Watching | None = None

    @property
    def post(self) -> Post:
        """The outbox, opened when first asked for; it delivers once somebody starts it."""
        if self._post is None:
            self._post = Post(self.office, self.clock)
            self._post.live.brought.connect(self.changes.changed)
        return self._post

    @property
    def watching(self) -> Watching:
        """The watch over headquarters' folders; it watches once somebody starts it."""
        if self._watching is None:
            self._watching = Watching(self.office, self.clock)
        return self._watching

    def end(self) -> None:
        """End what was begun here."""
        if self._watching is not None:
            self._watching.stop()
            self._watching = None
        if self._post is not None:
            self._post.stop()
            self._post = None

    @property
    def settings(self) -> QSettings:
        """What this laptop remembers of its window and its cameras, in the folder of the store."""
        return QSettings(str((self.store.folder or Path()) / "window.ini"), QSettings.Format.IniFormat)

    def course(self) -> Course | None:
        """Return the course the window shows: the chosen one, else the first of the store, else None."""
        courses = self.office.courses()
        return next((c for c in courses if c.course == self.chosen), courses[0] if courses else None)
