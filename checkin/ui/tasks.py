"""Long work off the window's thread, with a bar that says what, how many, how long, and Cancel."""

import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from checkin.ui.elided import Elided
from checkin.ui.language import translate
from checkin.ui.messages import Messages

Progress = Callable[[int, int], bool]
"""Tells how many of how many are done; answers whether to go on."""
PATIENCE = 250
"""Milliseconds before the bar appears: quick work does not flicker."""


class Pausing(Protocol):
    """What lets work wait: the bar then has a button for it."""

    @property
    def paused(self) -> bool:
        """Whether the work waits."""

    def pause(self) -> None:
        """Wait at the next report."""

    def go_on(self) -> None:
        """Do not wait any more."""


class Task(QObject):
    """One piece of work.

    Signals: progressed(object): (done, all); finished(object): the result; failed(object): the exception.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, title: str, work: Callable[[Progress], Any], parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.work = work
        self.done: Callable[[Any], object] | None = None
        self.refused: Callable[[BaseException], object] | None = None
        self.gate: Pausing | None = None
        self.bar: TaskBar | None = None
        self.patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self.began = time.monotonic()
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether somebody pressed Cancel."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next report, also when it waits."""
        self._cancelled.set()
        if self.gate is not None:
            self.gate.go_on()

    def report(self, done: int, total: int) -> bool:
        """Be told by the worker how far it is."""
        self.progressed.emit((done, total))
        return not self.cancelled

    def run(self) -> None:
        """Do the work, on a thread of the pool."""
        try:
            result = self.work(self.report)
        except BaseException as error:  # noqa: BLE001, RUF100  # every failure is shown by the window's thread
            self.failed.emit(error)
        else:
            self.finished.emit(result)


class TaskBar(QFrame):
    """The bar of one running task."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task
        self.setProperty("kind", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10, 10)
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(6)
        self._text = Elided(task.title)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(task.title)
        words.addWidget(self._text)
        words.addWidget(self._bar)
        row.addLayout(words, 1)
        self.pause = QPushButton(translate("Tasks", "Pause"))
        self.pause.clicked.connect(self._on_pause)
        self.pause.setVisible(task.gate is not None)
        row.addWidget(self.pause)
        self._cancel = QPushButton(translate("Tasks", "Cancel"))
        self._cancel.clicked.connect(self._on_cancel)
        row.addWidget(self._cancel)
        task.progressed.connect(self._on_progressed)

    def _on_progressed(self, progress: tuple[int, int]) -> None:
        done, total = progress
        if self._waits() or self._task.cancelled:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        elapsed = time.monotonic() - self._task.began
        left = elapsed / done * (total - done) if done else 0
        words = translate("Tasks", "{title}: {done} of {total}")
        if left >= 1:
            words = translate("Tasks", "{title}: {done} of {total}, about {seconds} s left")
        self._text.setText(words.format(title=self._task.title, done=done, total=total, seconds=round(left)))

    def _waits(self) -> bool:
        return self._task.gate is not None and self._task.gate.paused

    def _on_pause(self) -> None:
        gate = self._task.gate
        assert gate is not None, "the button is hidden without one"
        if gate.paused:
            gate.go_on()
            self._text.setText(self._task.title)
        else:
            gate.pause()
            self._text.setText(translate("Tasks", "{title}: paused").format(title=self._task.title))
        self.pause.setText(translate("Tasks", "Go on") if gate.paused else translate("Tasks", "Pause"))

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.pause.setEnabled(False)
        self._text.setText(translate("Tasks", "{title}: stopping …").format(title=self._task.title))
        self._task.cancel()


class Tasks(QObject):
    """Runs tasks; `done` and `refused` are called on the window's thread."""

    def __init__(self, messages: Messages) -> None:
        super().__init__(messages)
        self._messages = messages
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: set[Task] = set()

    @property
    def running(self) -> int:
        """How many tasks are under way."""
        return len(self._running)

    def run(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object] | None = None,
        refused: Callable[[BaseException], object] | None = None,
        *,
        gate: Pausing | None = None,
        quiet: bool = False,
    ) -> Task:
        """Start `work(progress)` on another thread; `refused` takes its exception instead of the messages.

        Work with a `gate` can be paused; `quiet` work has no bar: whoever started it shows how far it is.
        """
        task = Task(title, work, self)
        task.done, task.refused, task.gate = done, refused, gate
        task.finished.connect(self._on_finished)
        task.failed.connect(self._on_failed)
        self._running.add(task)
        task.patience.timeout.connect(lambda: self._show(task))
        if not quiet:
            task.patience.start()
        self._pool.start(task.run)  # a QRunnable of our own would never be freed, nor what it holds: PySide leaks it
        return task

    def shut_down(self) -> None:
        """Cancel everything and wait for it; nothing is delivered or said afterwards."""
        for task in self._running:
            task.cancel()
            task.done = task.refused = None
            task.patience.stop()
        self._pool.waitForDone()
        self._running.clear()  # what they still tell is of nobody's concern: nothing is said in a window that closes

    def _show(self, task: Task) -> None:
        if task in self._running:
            task.bar = TaskBar(task)
            self._messages.add(task.bar)

    def _on_finished(self, result: object) -> None:
        task = self._end()
        if task is not None and task.done is not None:
            task.done(result)

    def _on_failed(self, error: BaseException) -> None:
        task = self._end()
        if task is None:
            return
        if task.cancelled:
            words = translate("Tasks", "{title}: cancelled. Nothing was written.")
            self._messages.show(words.format(title=task.title))
        elif task.refused is not None:
            task.refused(error)
        else:
            self._messages.error(error)

    def _end(self) -> Task | None:
        task = self.sender()
        if not isinstance(task, Task) or task not in self._running:
            return None
        self._running.remove(task)
        task.patience.stop()
        if task.bar is not None:
            self._messages.remove(task.bar)
        task.deleteLater()
        return task
