"""Everything that can be pressed or typed into says its name to a screen reader, and can be reached by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.capture.sources import Source
from checkin.errors import EnvironmentFault
from checkin.office import Office
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.door.last_scans import ScanCard
from checkin.ui.rail import PAGES
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from tests.conftest import MORNING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
INTERACTIVE = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractSpinBox)
INNER = (QComboBox, QAbstractSpinBox, QHeaderView)
"""Widgets whose inner parts speak through them."""


def no_camera() -> Source:
    raise EnvironmentFault("There is no camera. Plug one in.")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, store: Store, office: Office, course: Course) -> Iterator[MainWindow]:
    theme.apply(qapp, "light")
    made = MainWindow(Services(store, office, lambda: MORNING, no_camera))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def interactive(root: QWidget) -> list[QWidget]:
    found = []
    for widget in root.findChildren(QWidget):
        inner = isinstance(widget, QHeaderView | QScrollBar) or widget.objectName().startswith("qt_")
        parent = widget.parentWidget()
        while parent is not None and not inner:
            inner = isinstance(parent, INNER) or (isinstance(parent, QLineEdit) and isinstance(widget, QAbstractButton))
            inner = inner or (isinstance(parent, QAbstractItemView) and isinstance(widget, QAbstractButton))
            parent = parent.parentWidget()
        if isinstance(widget, INTERACTIVE) and not inner:
            found.append(widget)
    return found


def passed_by(widget: QWidget) -> bool:
    """Tell whether Tab may pass it by: an empty card, or one of a group, which arrow keys reach."""
    if isinstance(widget, ScanCard):
        return widget.row is None
    return isinstance(widget, QAbstractButton) and (group := widget.group()) is not None and group.exclusive()


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


@pytest.mark.parametrize("page", PAGES)
def test_every_interactive_widget_has_a_name(window: MainWindow, page: str) -> None:
    window.open_page(page)
    found = [w for w in interactive(window) if w.isVisible()]
    assert len(found) >= 7
    nameless = [f"{type(w).__name__} in {type(w.parentWidget()).__name__}" for w in found if not name_of(w).strip()]
    assert nameless == []


@pytest.mark.parametrize("sheet", ["register", "show_lists", "enter_paper", "set_pin", "write_note"])
def test_sheets_too(window: MainWindow, sheet: str, office: Office, course: Course) -> None:
    assert window.door is not None
    tools = window.door.tools
    tools.person = office.trainees(course.course)[0]
    getattr(tools, sheet)()
    opened = tools.sheet
    assert opened is not None
    nameless = [type(w).__name__ for w in interactive(opened) if not name_of(w).strip()]
    unreachable = [name_of(w) for w in interactive(opened) if w.focusPolicy() == Qt.FocusPolicy.NoFocus]
    opened.reject()
    assert nameless == [] and unreachable == []


def test_all_shown_can_be_reached_by_keys(window: MainWindow) -> None:
    for page in PAGES:
        window.open_page(page)
        shown = [
            w
            for w in interactive(window)
            if w.isVisible() and w.isEnabled() and not passed_by(w) and not isinstance(w, ScanCard)
        ]
        assert [name_of(w) for w in shown if not w.focusPolicy() & Qt.FocusPolicy.TabFocus] == [], page
