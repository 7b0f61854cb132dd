"""A real editor on the badges of a made-up roster, with a folder of its own for templates."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.badges.builtin import template
from checkin.badges.template import Template
from checkin.ui import theme
from checkin.ui.badges.canvas import Canvas
from checkin.ui.badges.editor import TemplateEditor
from tests.badges.people import faces


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "templates"


@pytest.fixture
def design() -> Template:
    return template("ceremony-90x60")


@pytest.fixture
def editor(qtbot: QtBot, qapp: QApplication, design: Template, folder: Path) -> Iterator[TemplateEditor]:
    theme.apply(qapp, "light")
    made = TemplateEditor(design, faces(12), None, 0, folder)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: not made.checks.busy, timeout=20_000)
    yield made
    made.document.stack.setClean()
    if made.isVisible():
        made.close()
    shiboken6.delete(made)


def drag(
    qtbot: QtBot,
    canvas: Canvas,
    start: tuple[float, float],
    end: tuple[float, float],
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Drag from a point of the card (mm) to another one, on the way by its middle."""
    view, button = canvas.viewport(), Qt.MouseButton.LeftButton
    first, last = (QPointF(canvas.place(*point)) for point in (start, end))
    qtbot.mousePress(view, button, keys & ~Qt.KeyboardModifier.AltModifier, first.toPoint())
    for point in ((first + last) / 2, last):
        move(canvas, point, keys)
    qtbot.mouseRelease(view, button, keys, last.toPoint())


def move(canvas: Canvas, point: QPointF, keys: Qt.KeyboardModifier) -> None:
    """Move the mouse with its left button down; QTest's own knows no keys."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    view, button = canvas.viewport(), Qt.MouseButton.LeftButton
    where = QPointF(view.mapToGlobal(point.toPoint()))
    QApplication.sendEvent(
        view, QMouseEvent(QEvent.Type.MouseMove, point, where, Qt.MouseButton.NoButton, button, keys)
    )
