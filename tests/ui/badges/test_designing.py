"""The editor opens on the design that is chosen, and the page prints what it stored."""

from pytestqt.qtbot import QtBot

from checkin.ui.badges_page import BadgesPage


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
