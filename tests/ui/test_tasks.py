"""Work beside the window ends with it."""

import gc
import time
import weakref

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.errors import Cancelled
from checkin.ui.messages import Messages
from checkin.ui.tasks import Progress, Tasks


def test_nothing_is_said_after_the_end(tasks: Tasks, messages: Messages, qapp: QApplication) -> None:
    def work(progress: Progress) -> None:
        while progress(1, 2):
            time.sleep(0.01)
        raise Cancelled

    tasks.run("Counting", work)
    tasks.shut_down()
    qapp.processEvents()
    assert messages.bars == [] and tasks.running == 0


def test_what_is_done_is_forgotten(qtbot: QtBot, tasks: Tasks) -> None:
    class People:
        """Stands for what work reads, which may be large."""

    def count(people: People) -> weakref.ref[People]:
        tasks.run("Counting", lambda _progress: people, lambda result: told.append(result is people))
        return weakref.ref(people)

    told: list[bool] = []
    people = count(People())
    qtbot.waitUntil(lambda: told == [True])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert people() is None
