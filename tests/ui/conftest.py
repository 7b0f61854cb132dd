"""What every page stands on in a test: a ground in the light colours, messages, tasks, services on a real store."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.capture.sources import Source
from checkin.errors import EnvironmentFault
from checkin.office import Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.messages import Messages
from checkin.ui.services import Services
from checkin.ui.tasks import Tasks
from tests.conftest import MORNING


def no_camera() -> Source:
    raise EnvironmentFault("There is no camera. Plug one in.")


@pytest.fixture
def ground(qtbot: QtBot, qapp: QApplication) -> QWidget:
    theme.apply(qapp, "light")
    widget = QWidget()
    widget.resize(1200, 700)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def messages(ground: QWidget) -> Messages:
    return Messages(ground)


@pytest.fixture
def tasks(messages: Messages) -> Iterator[Tasks]:
    made = Tasks(messages)
    yield made
    made.shut_down()
    messages.clear()


@pytest.fixture
def services(store: Store, office: Office) -> Services:
    return Services(store, office, lambda: MORNING, no_camera)
