"""Words have room: on the smallest screens, in a language twice as long as English, whatever is selected."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.badges.builtin import template
from checkin.ui import theme
from checkin.ui.badges.editor import TemplateEditor
from checkin.ui.badges.editor_sheets import ChangesSheet, NewSheet
from tests.badges.people import faces
from tests.ui.doubled import Doubled
from tests.ui.test_doubled import SIZES, clipped


@pytest.fixture
def doubled(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light")
    translator = Doubled()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("size", SIZES)
def test_words_have_room(qtbot: QtBot, doubled: None, tmp_path: Path, size: tuple[int, int]) -> None:
    editor = TemplateEditor(template("photo-90x60"), faces(6), None, 0, tmp_path)
    qtbot.addWidget(editor, before_close_func=lambda widget: widget._leave())
    editor.resize(*size)
    editor.show()
    editor.acts.add("line")
    editor.acts.add("ellipse")
    for ids in ((), ("name",), ("qr",), ("photo",), ("line-2",), ("ellipse",), ("name", "unit")):
        editor.document.select(ids)
        for _ in range(3):
            qtbot.wait(20)
        assert editor.size().toTuple() == size
        assert clipped(editor) == [], ids
    qtbot.waitUntil(lambda: not editor.checks.busy, timeout=20_000)
    for sheet in (NewSheet(editor.files.begin, editor), ChangesSheet(editor.files.save, editor.close, editor)):
        sheet.open()
        qtbot.wait(40)
        assert clipped(sheet) == []
        sheet.reject()


def test_the_panel_keeps_its_width(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.document.select(["name"])
    qtbot.wait(40)
    wide = editor.inspector.width()
    for ids in ((), ("qr",), ("foot",), ("name", "unit"), ("name",)):
        editor.document.select(ids)
        qtbot.wait(40)
        assert editor.inspector.width() == wide


def test_samples_can_make_room_for_the_card(qtbot: QtBot, editor: TemplateEditor) -> None:
    before = editor.canvas.scale_now
    editor.board.samples_wanted.emit(False)
    qtbot.waitUntil(lambda: editor.canvas.scale_now > before)
    assert not editor.strip.isVisible()
