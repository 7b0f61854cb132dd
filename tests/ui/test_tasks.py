"""Work beside the window ends with it."""

import time

from PySide6.QtWidgets import QApplication

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
