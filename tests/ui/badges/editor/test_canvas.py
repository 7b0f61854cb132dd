"""What is done on the card by mouse and keys: selecting, moving with snapping, drawing larger, deleting."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.badges.template import Element
from checkin.ui.badges.canvas import Canvas
from checkin.ui.badges.editor import TemplateEditor
from checkin.ui.badges.element_boxes import least_side
from tests.ui.badges.editor.conftest import drag, move

ALT, SHIFT, CTRL, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)


def one(editor: TemplateEditor, name: str) -> Element:
    """Return an element of the shown side as it is stored."""
    document = editor.document
    return next(e for e in document.template.sides[document.side].elements if e.id == name)


def click(qtbot: QtBot, canvas: Canvas, x: float, y: float, keys: Qt.KeyboardModifier = NONE) -> None:
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, keys, canvas.place(x, y))


def test_a_click_selects_the_topmost(qtbot: QtBot, editor: TemplateEditor) -> None:
    click(qtbot, editor.canvas, 20, 20)
    assert editor.document.ids == {"name"}
    click(qtbot, editor.canvas, 20, 57, SHIFT)
    assert editor.document.ids == {"name", "group"}
    click(qtbot, editor.canvas, 20, 20, CTRL)
    assert editor.document.ids == {"group"}
    click(qtbot, editor.canvas, -8, -8)
    assert editor.document.ids == frozenset()


def test_a_right_click_selects_for_the_menu(qtbot: QtBot, editor: TemplateEditor) -> None:
    canvas, right = editor.canvas, Qt.MouseButton.RightButton
    qtbot.mouseClick(canvas.viewport(), right, NONE, canvas.place(20, 20))
    assert editor.document.ids == {"name"}
    editor.document.select(["name", "unit"])
    qtbot.mouseClick(canvas.viewport(), right, NONE, canvas.place(20, 20))
    assert editor.document.ids == {"name", "unit"}


def test_what_is_not_printed_on_this_badge_is_not_hit(qtbot: QtBot, editor: TemplateEditor) -> None:
    assert one(editor, "title-alone").when == "subtitle == ''"
    click(qtbot, editor.canvas, 40, 7.3)
    assert editor.document.ids == {"band"}


def test_a_drag_snaps_to_the_cards_middle(qtbot: QtBot, editor: TemplateEditor) -> None:
    qr = one(editor, "qr")
    middle = qr.x + qr.w / 2
    drag(qtbot, editor.canvas, (middle, 34), (45 + 0.6, 34))
    moved = one(editor, "qr")
    assert moved.x + moved.w / 2 == pytest.approx(45, abs=0.01)
    assert editor.document.stack.undoText() == "Move qr"


def test_alt_suspends_snapping(qtbot: QtBot, editor: TemplateEditor) -> None:
    qr = one(editor, "qr")
    middle = qr.x + qr.w / 2
    start, end = (middle, 34.0), (45 + 0.6, 34.0)
    pixels = [editor.canvas.place(*point).x() for point in (start, end)]
    drag(qtbot, editor.canvas, start, end, ALT)
    expected = (pixels[1] - pixels[0]) / editor.canvas.scale_now
    assert one(editor, "qr").x - qr.x == pytest.approx(expected, abs=0.011)
    assert one(editor, "qr").x + qr.w / 2 != pytest.approx(45, abs=0.05)


def test_guides_show_what_it_clings_to(qtbot: QtBot, editor: TemplateEditor) -> None:
    canvas, qr = editor.canvas, one(editor, "qr")
    middle = qr.x + qr.w / 2
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, canvas.place(middle, 34))
    move(canvas, QPointF(canvas.place(45.4, 34)), NONE)
    assert 45.0 in {line.at for line in canvas.overlay.guides if line.upright}
    assert canvas.overlay.measure.endswith("mm")
    assert editor.document.template == editor.document.template and one(editor, "qr") == qr, "only shown so far"
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, canvas.place(45.4, 34))
    assert canvas.overlay.guides == [] and one(editor, "qr") != qr


def test_escape_leaves_what_is_dragged_where_it_was(qtbot: QtBot, editor: TemplateEditor) -> None:
    canvas, before = editor.canvas, editor.document.template
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, canvas.place(20, 20))
    move(canvas, QPointF(canvas.place(40, 40)), NONE)
    assert editor.document.shown != before
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert editor.document.shown == before
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, canvas.place(40, 40))
    assert editor.document.template == before and editor.document.ids == {"name"}
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert editor.document.ids == frozenset() and editor.isVisible()


def test_the_wheel_zooms_with_ctrl(qtbot: QtBot, editor: TemplateEditor) -> None:
    canvas, before = editor.canvas, editor.canvas.scale_now
    at = QPointF(canvas.place(45, 30))
    none = Qt.MouseButton.NoButton
    turn = QWheelEvent(at, at, QPoint(), QPoint(0, 120), none, CTRL, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(canvas.viewport(), turn)
    assert canvas.scale_now == pytest.approx(before * 1.15)


def test_things_cling_to_each_other(qtbot: QtBot, editor: TemplateEditor) -> None:
    name = one(editor, "name")
    editor.document.select(["unit"])
    unit = one(editor, "unit")
    at = (unit.x + unit.w / 2, unit.y + unit.h / 2)
    drag(qtbot, editor.canvas, at, (at[0] + 10, at[1]))
    assert one(editor, "unit").x != name.x
    unit = one(editor, "unit")
    drag(qtbot, editor.canvas, at, (at[0] - 10 + 0.5, at[1]))
    assert one(editor, "unit").x == name.x


def test_the_grid_is_clung_to(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.canvas.show_grid(True)
    editor.document.select(["group"])
    drag(qtbot, editor.canvas, (20, 57), (27.3, 20.4))
    group = one(editor, "group")
    assert group.x == pytest.approx(round(group.x), abs=0.011) or group.x in {4.6, 49.3}


def test_a_symbol_stays_square_and_large_enough(qtbot: QtBot, editor: TemplateEditor) -> None:
    said: list[str] = []
    editor.canvas.told.connect(said.append)
    editor.document.select(["qr"])
    qr = one(editor, "qr")
    drag(qtbot, editor.canvas, (qr.x, qr.y), (qr.x + 6, qr.y + 2))
    smaller = one(editor, "qr")
    assert smaller.w == smaller.h < qr.w
    assert smaller.x + smaller.w == pytest.approx(qr.x + qr.w, abs=0.011), "the corner opposite stays"
    drag(qtbot, editor.canvas, (smaller.x, smaller.y), (smaller.x + 30, smaller.y + 30))
    least = one(editor, "qr")
    assert least.w == least.h == least_side() == 16.5
    assert any("16.5 mm" in words for words in said)
    assert editor.canvas.handles(least) == ["nw", "ne", "se", "sw"] or len(editor.canvas.handles(least)) == 4


def test_a_text_is_drawn_wider_by_its_edge(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.document.select(["name"])
    name = one(editor, "name")
    edge, middle = name.x + name.w, name.y + name.h / 2
    drag(qtbot, editor.canvas, (edge, middle), (edge - 12, middle + 5), ALT)
    narrow = one(editor, "name")
    assert (narrow.x, narrow.y, narrow.h) == (name.x, name.y, name.h)
    assert narrow.w == pytest.approx(name.w - 12, abs=0.4)
    assert editor.document.stack.undoText() == "Resize name"


def test_a_band_selects_what_lies_within(qtbot: QtBot, editor: TemplateEditor) -> None:
    drag(qtbot, editor.canvas, (-7, 53), (95, 63.5))
    assert editor.document.ids == {"foot", "group", "number"}


def test_arrows_move_by_steps_that_are_undone_together(qtbot: QtBot, editor: TemplateEditor) -> None:
    canvas, document = editor.canvas, editor.document
    canvas.setFocus()
    document.select(["name"])
    x, y = one(editor, "name").x, one(editor, "name").y
    for key, keys in ((Qt.Key.Key_Right, NONE), (Qt.Key.Key_Right, CTRL), (Qt.Key.Key_Down, SHIFT)):
        qtbot.keyClick(canvas, key, keys)
    assert (one(editor, "name").x, one(editor, "name").y) == (pytest.approx(x + 1.1), pytest.approx(y + 5))
    assert document.stack.count() == 1
    document.stack.undo()
    assert (one(editor, "name").x, one(editor, "name").y) == (x, y)


def test_alt_and_arrows_resize(qtbot: QtBot, editor: TemplateEditor) -> None:
    canvas = editor.canvas
    canvas.setFocus()
    editor.document.select(["name"])
    before = one(editor, "name")
    qtbot.keyClick(canvas, Qt.Key.Key_Right, ALT)
    qtbot.keyClick(canvas, Qt.Key.Key_Up, ALT | SHIFT)
    after = one(editor, "name")
    assert (after.w - before.w, after.h - before.h) == (pytest.approx(1), pytest.approx(-5))
    editor.document.select(["qr"])
    for _ in range(30):
        qtbot.keyClick(canvas, Qt.Key.Key_Left, ALT)
    assert one(editor, "qr").w == one(editor, "qr").h == 16.5
    assert "16.5 mm" in editor.board.told.text()


def test_tab_goes_through_the_elements_and_on(qtbot: QtBot, editor: TemplateEditor) -> None:
    canvas, document = editor.canvas, editor.document
    canvas.setFocus()
    seen = []
    while canvas._keys.next(forward=True):
        seen += list(document.ids)
    assert seen[:3] == ["band", "line", "title"] and "title-alone" not in seen
    assert len(seen) == len(set(seen)) == 12
    document.select(["title"])
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    assert document.ids == {"subtitle"}
    qtbot.keyClick(canvas, Qt.Key.Key_Backtab, SHIFT)
    assert document.ids == {"title"}
    assert "Text title" in canvas.accessibleDescription()


def test_delete_takes_out_and_undo_brings_back(qtbot: QtBot, editor: TemplateEditor) -> None:
    before = editor.document.template
    editor.canvas.setFocus()
    editor.document.select(["name", "unit"])
    qtbot.keyClick(editor.canvas, Qt.Key.Key_Delete)
    assert {"name", "unit"}.isdisjoint(editor.list.names()) and editor.document.ids == frozenset()
    editor.document.stack.undo()
    assert editor.document.template == before and editor.document.ids == {"name", "unit"}


def test_the_last_element_stays(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.canvas.setFocus()
    qtbot.keyClick(editor.canvas, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(editor.canvas, Qt.Key.Key_Delete)
    assert len(editor.list.names()) == 13
    assert "needs something on it" in editor.messages.bars[-1].text


def test_keys_change_the_order_and_zoom(qtbot: QtBot, editor: TemplateEditor) -> None:
    canvas = editor.canvas
    canvas.setFocus()
    editor.document.select(["band"])
    assert editor.list.names()[-1] == "band"
    editor.acts.action("forward").trigger()
    assert editor.list.names()[-2] == "band"
    fitting = canvas.scale_now
    qtbot.keyClick(canvas, Qt.Key.Key_Plus, CTRL)
    assert canvas.scale_now == pytest.approx(fitting * 1.25)
    qtbot.keyClick(canvas, Qt.Key.Key_1, CTRL)
    assert editor.board.scale.text() == "100 %"
    qtbot.keyClick(canvas, Qt.Key.Key_0, CTRL)
    assert canvas.scale_now == pytest.approx(fitting)


def test_something_stays_on_the_card(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.canvas.setFocus()
    editor.document.select(["group"])
    for _ in range(40):
        qtbot.keyClick(editor.canvas, Qt.Key.Key_Left, SHIFT)
    group = one(editor, "group")
    assert group.x + group.w == pytest.approx(1)
