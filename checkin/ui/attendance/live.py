"""Keeps the matrix of the shown course up to date while doors scan: counted off the window's thread, taken on it."""

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.attendance.course import Course
from checkin.attendance.journal import EntryKind
from checkin.office import Matrix
from checkin.office.matrix import Change, News
from checkin.ui.language import translate
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks

EVERY = 700
"""Milliseconds between two looks at whether anything was stored; a look costs nothing."""


class Live(QObject):
    """The matrix of one course.

    Signals: counted(): there is a matrix now; changed(object): a Change was taken; stopped(): counting was cancelled,
    or failed, and goes on when asked.
    """

    counted = Signal()
    changed = Signal(object)
    stopped = Signal()

    def __init__(self, services: Services, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._tasks = services, tasks
        self.matrix: Matrix | None = None
        self._course = ""
        self._seen = -1
        self._busy = self._paused = False
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)

    @property
    def busy(self) -> bool:
        """Whether something is being counted."""
        return self._busy

    def watch(self, course: Course) -> None:
        """Count this course, or go on with it."""
        if course.course != self._course:
            self._course, self.matrix, self._busy = course.course, None, False
        self._paused = False
        self.look()

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Do not look any more."""
        self._timer.stop()

    def look(self) -> None:
        """Count what was stored since the last look, if anything was."""
        if self._busy or self._paused or not self._course:
            return
        stored = self._services.store.changed(self._course, *EntryKind)
        if self.matrix is not None and stored == self._seen:
            return
        self._busy, self._seen = True, stored
        course, store, matrix = self._course, self._services.store, self.matrix
        if matrix is None:
            title = translate("Attendance", "Counting the attendance")
            task = self._tasks.run(
                title, lambda progress: (course, Matrix.build(store, course, progress)), self._on_counted
            )
        else:
            title = translate("Attendance", "Counting what is new")
            task = self._tasks.run(title, lambda _progress: (course, matrix.news(store)), self._on_news)
        task.failed.connect(self._on_failed)

    def _on_counted(self, result: tuple[str, Matrix]) -> None:
        course, matrix = result
        if course != self._course:
            return
        self._busy, self.matrix = False, matrix
        self.counted.emit()

    def _on_news(self, result: tuple[str, News | None]) -> None:
        course, news = result
        if course != self._course or self.matrix is None:
            return
        self._busy = False
        change = self.matrix.take(news)
        if change != Change():
            self.changed.emit(change)

    def _on_failed(self, _error: BaseException) -> None:
        self._busy, self._paused, self._seen = False, True, -1
        self.stopped.emit()
