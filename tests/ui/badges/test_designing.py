"""The editor opens on the design that is chosen, and the page prints what it stored."""

from pytestqt.qtbot import QtBot

from checkin.attendance.course import Course
from checkin.ui.badges_page import BadgesPage
from checkin.ui.services import Services
from checkin.ui.shell import MainWindow
from checkin.ui.sounds import Sounds


def test_what_the_editor_stores_is_printed(page: BadgesPage, qtbot: QtBot) -> None:
    page.edit_design()
    editor = page.designing.editor
    assert editor is not None and page.choice is not None
    assert editor.document.template == page.choice.template
    page.edit_design()
    assert page.designing.editor is editor, "one editor is enough"
    with qtbot.waitSignal(editor.saved):
        editor.files.save_as("gala")
    assert page.choice is not None and page.choice.design == "gala.badge.json"
    editor.close()
    qtbot.waitUntil(lambda: page.designing.editor is None)


def test_the_window_stays_while_a_changed_design_is_asked_about(
    qtbot: QtBot, services: Services, course: Course
) -> None:
    window = MainWindow(services, Sounds())
    qtbot.addWidget(window)
    window.show()
    window.open_page("badges")
    page = window.pages["badges"]
    assert isinstance(page, BadgesPage)
    qtbot.waitUntil(lambda: window.tasks.running == 0 and not page.looking.busy, timeout=30_000)
    page.edit_design()
    editor = page.designing.editor
    assert editor is not None
    editor.document.select(["name"])
    editor.acts.duplicate()
    assert editor.files.dirty
    assert not window.close() and window.isVisible()
    editor.files.save_as("mine")
    assert window.close()
    qtbot.waitUntil(lambda: page.designing.editor is None)
