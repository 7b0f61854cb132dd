"""Looks at the badges while people choose: the preflight, off the window's thread, begun anew with each change."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.badges.artist import Photos
from checkin.badges.checks import preflight
from checkin.badges.face import BadgeFace
from checkin.badges.faults import Fault
from checkin.ui.badges.choice import Choice
from checkin.ui.language import translate
from checkin.ui.tasks import Progress, Task, Tasks

PAUSE = 200
"""Milliseconds without a change before it begins: ticking ten people looks once."""


class Looking(QObject):
    """The preflight of what is chosen now.

    Signals: began(); looked(object): the list of faults, the worst first.
    """

    began = Signal()
    looked = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._on_pause)
        self._task: Task | None = None
        self._wanted: tuple[Sequence[BadgeFace], Choice, Photos] | None = None

    @property
    def busy(self) -> bool:
        """Whether what was found last is not of what is chosen now."""
        return self._pause.isActive() or self._task is not None

    def look(self, faces: Sequence[BadgeFace], choice: Choice, photos: Photos) -> None:
        """Look at these badges soon; what is under way is given up."""
        self._drop()
        self._wanted = faces, choice, photos
        self.began.emit()
        self._pause.start()

    def stop(self) -> None:
        """Look no more."""
        self._pause.stop()
        self._drop()

    def _drop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task.done = self._task.refused = None
            self._task = None

    def _on_pause(self) -> None:
        if self._wanted is None:
            return
        faces, choice, photos = self._wanted

        def work(progress: Progress) -> list[Fault]:
            return preflight(faces, choice.template, choice.sheet, setup=choice.setup, photos=photos, progress=progress)

        title = translate("Badges", "Looking at the badges")
        self._task = self._tasks.run(title, work, self._on_looked, self._on_refused, quiet=True)

    def _on_looked(self, faults: list[Fault]) -> None:
        self._task = None
        self.looked.emit(faults)

    def _on_refused(self, error: BaseException) -> None:
        self._task = None
        self.looked.emit([])
        raise error
