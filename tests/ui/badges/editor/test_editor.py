"""Fields, files, faults and the end of editing."""

import json
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.badges.builtin import template, template_names
from checkin.badges.face import BadgeFace
from checkin.badges.own import keep_template
from checkin.badges.template import Colour, Template
from checkin.badges.template_file import read_template
from checkin.errors import InputError
from checkin.ui.badges.editor import TemplateEditor
from checkin.ui.badges.editor_samples import samples_of
from checkin.ui.badges.editor_sheets import ChangesSheet, NameSheet
from tests.badges.people import LONG, face, faces
from tests.ui.badges.editor.test_canvas import one
from tests.ui.test_accessible import interactive, name_of

LEFT = Qt.MouseButton.LeftButton


def type_text(qtbot: QtBot, editor: TemplateEditor, name: str, text: str) -> None:
    line = editor.inspector.field(name).line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def looked(qtbot: QtBot, editor: TemplateEditor) -> list[str]:
    """Return what the checks say of the newest design."""
    qtbot.waitUntil(lambda: not editor.checks.busy, timeout=20_000)
    return [str(fault.kind.name) for fault in editor.fault_list.faults]


def test_a_text_is_typed_and_taken_as_it_grows(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.document.select(["name"])
    type_text(qtbot, editor, "text", "Dr. ")
    editor.inspector.field("text").insert("{latin}")
    assert one(editor, "name").text == "Dr. {latin}"
    assert editor.document.stack.undoText() == "Change Text of name"
    editor.document.stack.undo()
    assert one(editor, "name").text == "{name}", "what was typed is undone together"
    assert editor.inspector.field("text").line.text() == "{name}"


def test_a_text_that_cannot_be_used_says_why_beside_it(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.document.select(["name"])
    type_text(qtbot, editor, "text", "{nmae}")
    field = editor.inspector.field("text")
    assert field.line.text() == "{nmae}" and field.problem.isVisible()
    assert field.problem.text().startswith("There is no field") and "Did you mean {name}?" in field.problem.text()
    assert one(editor, "name").text != "{nmae}"
    type_text(qtbot, editor, "text", "{name}!")
    assert not field.problem.isVisible() and one(editor, "name").text == "{name}!"


def test_a_condition_and_a_name_are_checked(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.document.select(["unit"])
    type_text(qtbot, editor, "when", "group == 'A' and")
    assert "should stand" in editor.inspector.field("when").problem.text()
    type_text(qtbot, editor, "when", "group == 'A'")
    assert one(editor, "unit").when == "group == 'A'"
    type_text(qtbot, editor, "id", "name")
    qtbot.keyClick(editor.inspector.field("id").line, Qt.Key.Key_Return)
    assert "stands twice" in editor.inspector.field("id").problem.text()
    type_text(qtbot, editor, "id", "office")
    qtbot.keyClick(editor.inspector.field("id").line, Qt.Key.Key_Return)
    assert "office" in editor.list.names() and editor.document.ids == {"office"}


def test_numbers_are_whole_when_typing_is_done(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.document.select(["qr"])
    field = editor.inspector.field("w")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "20")
    assert one(editor, "qr").w == 40.4
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (one(editor, "qr").w, one(editor, "qr").h) == (20, 20)
    field.setValue(3)
    assert one(editor, "qr").w == 16.5 and field.value() == 16.5
    assert "16.5 mm" in editor.inspector.problem.text
    assert "28 cm" in editor.inspector.note.text()


def test_sizes_of_type_keep_their_order(editor: TemplateEditor) -> None:
    editor.document.select(["name"])
    editor.inspector.field("largest").setValue(7)
    assert (one(editor, "name").largest, one(editor, "name").smallest) == (7, 7)
    editor.inspector.field("smallest").setValue(9)
    assert (one(editor, "name").largest, one(editor, "name").smallest) == (9, 9)


@pytest.mark.parametrize(
    ("kind", "there", "missing"),
    [
        ("name", {"text", "largest", "color", "rotate"}, {"fill", "radius", "file"}),
        ("qr", {"x", "y", "w"}, {"h", "rotate", "text", "fill"}),
        ("foot", {"fill", "stroke", "dash", "radius"}, {"text", "largest", "fit"}),
    ],
)
def test_only_what_the_kind_has_is_offered(editor: TemplateEditor, kind: str, there: set, missing: set) -> None:
    editor.document.select([kind])
    assert editor.inspector.form is not None
    offered = set(editor.inspector.form.fields)
    assert there <= offered and not missing & offered


def test_colour_by_group(editor: TemplateEditor) -> None:
    editor.document.select(["foot"])
    field = editor.inspector.field("fill")
    assert field.by.currentData() == "group"
    field._setter("第2组")("#123456")
    fill = one(editor, "foot").fill
    assert fill.of(face(0, group="第2组")) == "#123456" and fill.of(face(0, group="第1组")) == "#0F4C5C"
    field.by.edited.emit("")
    assert one(editor, "foot").fill == Colour("#0F4C5C")
    field._on_default("#AABBCC")
    assert one(editor, "foot").fill == Colour("#AABBCC")


def test_a_colour_is_typed(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.document.select(["name"])
    code = editor.inspector.field("color").code
    code.setFocus()
    code.selectAll()
    qtbot.keyClicks(code, "#c2263d")
    assert one(editor, "name").color == Colour("#C2263D")


def test_the_card_and_its_sides(editor: TemplateEditor, design: Template) -> None:
    field = editor.inspector.field
    field("w").setValue(85)
    field("back").click()
    assert editor.document.template.card.w == 85 and len(editor.document.template.sides) == 1
    field("back").click()
    assert editor.document.template.sides[1] == editor.document.template.sides[0]
    field("slot").click()
    assert editor.document.template.card.slot == (35.5, 3, 14, 3)
    field("slot_y").setValue(5)
    assert editor.document.template.card.slot == (35.5, 5, 14, 3)
    while editor.document.stack.canUndo():
        editor.document.stack.undo()
    assert editor.document.template == design


def test_sides_are_shown_and_elements_copied_between_them(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.document.select(["unit", "latin"])
    editor.acts.copy()
    qtbot.mouseClick(editor.board.sides.chip("1"), LEFT)
    assert editor.document.side == 1 and "organizer" in editor.list.names()
    editor.acts.paste()
    assert editor.document.ids == {"unit", "latin"}
    assert one(editor, "unit") == next(e for e in editor.document.template.sides[0].elements if e.id == "unit")
    editor.acts.paste()
    assert editor.document.ids == {"unit-2", "latin-2"}, "names stay unique"
    assert one(editor, "unit-2").x == one(editor, "unit").x + 3, "and it lies beside"


def test_other_things_are_not_pasted(qtbot: QtBot, editor: TemplateEditor) -> None:
    QApplication.clipboard().setText("<b>no element</b>")
    editor.acts.paste()
    assert editor.document.stack.count() == 0


@pytest.mark.parametrize("what", ["text", "field", "qr", "photo", "line", "rect", "ellipse"])
def test_each_kind_is_added_in_the_middle(editor: TemplateEditor, what: str) -> None:
    before = editor.document.template
    editor.acts.add(what, "unit")
    (element,) = editor.document.selected
    assert element.x + element.w / 2 == pytest.approx(45, abs=0.01) and editor.list.names()[0] == element.id
    assert editor.document.stack.undoText().startswith("Add ")
    editor.canvas.grab()
    editor.document.stack.undo()
    assert editor.document.template == before


def test_a_picture_is_added_kept_and_saved(editor: TemplateEditor, tmp_path: Path, folder: Path) -> None:
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(tmp_path / "logo.png"))
    editor.acts.add_picture(tmp_path / "logo.png")
    (element,) = editor.document.selected
    assert (element.type, element.w, element.h, element.file) == ("image", 30, 15, "logo.png")
    image.fill(Qt.GlobalColor.blue)
    (tmp_path / "new").mkdir()
    assert image.save(str(tmp_path / "new" / "logo.png"))
    editor.acts.add_picture(tmp_path / "new" / "logo.png")
    assert editor.document.selected[0].file == "logo-2.png", "another picture of the same name"
    editor.inspector.field("file").edited.emit("logo.png")
    assert editor.document.selected[0].file == "logo.png"
    editor.document.delete()
    editor.document.select([element.id])
    editor.files.save_as("with-logo")
    stored = read_template(folder / "with-logo.badgepkg")
    assert stored.pictures["logo.png"] == (tmp_path / "logo.png").read_bytes()
    editor.document.delete()
    editor.files.save()
    assert [file.name for file in folder.iterdir()] == ["with-logo.badge.json"], "nothing shows it any more"
    (tmp_path / "bad.png").write_bytes(b"no picture")
    with pytest.raises(InputError, match="no PNG"):
        editor.acts.add_picture(tmp_path / "bad.png")


def test_align_and_distribute(editor: TemplateEditor) -> None:
    document = editor.document
    document.select(["name", "unit", "position"])
    editor.acts.align("right")
    assert len({round(e.x + e.w, 2) for e in document.selected}) == 1
    editor.acts.distribute(across=False)
    first, middle, last = sorted(document.selected, key=lambda e: e.y)
    assert middle.y - first.y - first.h == pytest.approx(last.y - middle.y - middle.h, abs=0.02)
    document.select(["name"])
    editor.acts.align("center")
    assert one(editor, "name").x + one(editor, "name").w / 2 == pytest.approx(45, abs=0.01)


def test_saved_as_ones_own_and_read_back_equal(
    qtbot: QtBot, editor: TemplateEditor, design: Template, folder: Path
) -> None:
    saved: list[str] = []
    editor.saved.connect(saved.append)
    editor.document.select(["name"])
    editor.acts.align("center")
    qtbot.mouseClick(editor.board.save_button, LEFT)
    sheet = editor.files.sheet
    assert isinstance(sheet, NameSheet) and sheet.name.text() == "my-ceremony-90x60"
    sheet.name.setText("ceremony-90x60")
    qtbot.mouseClick(sheet.save_button, LEFT)
    assert "ships with the program" in sheet.problem.text() and sheet.isVisible()
    sheet.name.setText("Größe 1")
    qtbot.mouseClick(sheet.save_button, LEFT)
    assert "a to z" in sheet.problem.text()
    sheet.name.setText("gala")
    sheet.title.setText("Gala 晚会")
    qtbot.mouseClick(sheet.save_button, LEFT)
    assert saved == ["gala.badge.json"] and saved[0] in template_names(folder)
    stored = template(saved[0], folder)
    assert stored == editor.files.template and stored.title == "Gala 晚会" and stored.name == "gala"
    assert not editor.files.dirty and editor.board.state.text() == "saved"
    assert template("ceremony-90x60") == design, "what ships stays as it is"
    editor.document.select(["unit"])
    editor.acts.align("left")
    assert editor.files.dirty and editor.isWindowModified()
    editor.files.save()
    assert saved == ["gala.badge.json"] * 2 and template("gala", folder) == editor.files.template


def test_another_ones_name_is_not_taken(editor: TemplateEditor, design: Template, folder: Path) -> None:
    from dataclasses import replace

    keep_template(folder, replace(design, name="mine"))
    with pytest.raises(InputError, match="already"):
        editor.files.save_as("mine")


def test_exported_and_opened_again(editor: TemplateEditor, tmp_path: Path) -> None:
    editor.document.select(["name"])
    editor.acts.align("right")
    editor.files.export(tmp_path / "gift.badgepkg")
    given = editor.document.template
    editor.document.stack.setClean()
    editor.files.begin(template("plain-a7"))
    assert editor.document.template == template("plain-a7") and not editor.document.stack.canUndo()
    assert editor.canvas.sceneRect().height() > 105
    editor.files.open(tmp_path / "gift.badgepkg")
    assert editor.document.template == given and not editor.files.dirty
    (tmp_path / "no.badge.json").write_text("{}")
    with pytest.raises(InputError, match="no usable"):
        editor.files.open(tmp_path / "no.badge.json")
    assert editor.document.template == given


def test_closing_asks_about_changes(qtbot: QtBot, editor: TemplateEditor, folder: Path) -> None:
    editor.document.select(["name"])
    editor.acts.align("right")
    assert not editor.close() and editor.isVisible()
    sheet = editor.files.sheet
    assert isinstance(sheet, ChangesSheet)
    qtbot.mouseClick(sheet.keep_button, LEFT)
    assert editor.isVisible()
    assert not editor.close()
    sheet = editor.files.sheet
    assert isinstance(sheet, ChangesSheet)
    qtbot.mouseClick(sheet.save_button, LEFT)
    named = editor.files.sheet
    assert isinstance(named, NameSheet)
    named.name.setText("kept")
    qtbot.mouseClick(named.save_button, LEFT)
    assert not editor.isVisible() and (folder / "kept.badge.json").exists()


def test_changes_can_be_discarded_and_none_are_not_asked_about(
    qtbot: QtBot, editor: TemplateEditor, folder: Path
) -> None:
    editor.document.select(["name"])
    editor.acts.align("right")
    editor.close()
    sheet = editor.files.sheet
    assert isinstance(sheet, ChangesSheet)
    qtbot.mouseClick(sheet.discard_button, LEFT)
    assert not editor.isVisible() and not folder.exists()


def test_closing_while_the_design_is_looked_at(qtbot: QtBot, editor: TemplateEditor) -> None:
    found: list[object] = []
    editor.checks.found.connect(found.append)
    editor.checks.look(editor.document.template)
    qtbot.waitUntil(lambda: editor.checks._looking, timeout=5_000)
    assert editor.close() and not editor.checks.busy
    qtbot.wait(50)
    assert found == [], "nothing is told any more"


def test_it_may_go_with_the_window_that_opened_it(qtbot: QtBot, design: Template, folder: Path) -> None:
    ground = QWidget()
    made = TemplateEditor(design, faces(6), None, 0, folder, ground)
    made.show()
    made.acts.add("text")
    made.checks._begin()
    shiboken6.delete(ground)
    qtbot.wait(50)


def test_what_was_undone_is_not_asked_about(editor: TemplateEditor) -> None:
    editor.document.select(["name"])
    editor.acts.align("right")
    editor.document.stack.undo()
    assert editor.close()


def test_faults_are_listed_and_lead_to_the_element(qtbot: QtBot, editor: TemplateEditor) -> None:
    assert looked(qtbot, editor) == []
    editor.document.select(["name"])
    editor.inspector.field("w").setValue(12)
    assert "TOO_LONG" in looked(qtbot, editor)
    assert editor.fault_list.item(0).text().endswith("the name does not fit. And 1 more.")
    editor.document.stack.undo()
    editor.document.select(["qr"])
    editor.acts.align("right")
    editor.inspector.field("x").setValue(70)
    assert {"OUTSIDE"} <= set(looked(qtbot, editor))
    editor.document.select()
    editor.fault_list.setCurrentRow(0)
    editor.fault_list.itemClicked.emit(editor.fault_list.item(0))
    assert editor.document.ids == {"qr"}
    assert "lies outside the card" in editor.inspector.faults.text


def test_a_fault_of_the_back_turns_the_card(qtbot: QtBot, editor: TemplateEditor) -> None:
    editor.document.show_side(1)
    editor.document.select(["organizer"])
    editor.inspector.field("smallest").setValue(60)
    assert "TOO_LONG" in looked(qtbot, editor)
    editor.document.show_side(0)
    row = next(i for i, f in enumerate(editor.fault_list.faults) if f.element == "organizer")
    editor.fault_list.itemActivated.emit(editor.fault_list.item(row))
    assert (editor.document.side, editor.document.ids) == (1, {"organizer"})


def test_samples_are_those_that_stand_out() -> None:
    found = {sample.words: sample.face for sample in samples_of(faces(12))}
    assert found["Longest name"].name == LONG or "Montmorency" in found["Longest name"].name
    assert found["Rarest characters"].name in ("林𬱖", "欧阳䶮")
    assert {face.group for face in found.values()} == {"第1组", "第2组", "第3组", "第4组"}
    with_photo = samples_of([face(0, photo="ab"), face(1)])
    assert [sample.face.photo for sample in with_photo if "photo" in sample.words] == [""]


def test_a_sample_that_is_pressed_is_shown(qtbot: QtBot, editor: TemplateEditor) -> None:
    pressed = editor.strip.buttons[2]
    before = editor.canvas.grab().toImage()
    qtbot.mouseClick(pressed, LEFT)
    assert editor.document.face == pressed.sample.face
    assert editor.canvas.grab().toImage() != before
    assert "Longest unit" in pressed.accessibleName()


def test_samples_follow_what_is_changed(qtbot: QtBot, editor: TemplateEditor) -> None:
    before = editor.strip.buttons[0].grab().toImage()
    editor.document.select(["qr"])
    editor.document.delete()
    editor.strip.show_now()
    assert editor.strip.buttons[0].grab().toImage() != before


def test_without_a_roster_there_are_examples(qtbot: QtBot, design: Template, folder: Path) -> None:
    made = TemplateEditor(design, [], None, 0, folder)
    qtbot.addWidget(made, before_close_func=lambda widget: widget._leave())
    assert len(made.strip.buttons) >= 4
    assert isinstance(made.document.face, BadgeFace)
    qtbot.waitUntil(lambda: not made.checks.busy, timeout=20_000)


def test_a_chosen_printer_makes_the_least_symbol_larger(qtbot: QtBot, design: Template, folder: Path) -> None:
    made = TemplateEditor(design, faces(3), None, 203, folder)
    qtbot.addWidget(made, before_close_func=lambda widget: widget._leave())
    made.document.select(["qr"])
    made.inspector.field("w").setValue(5)
    assert one(made, "qr").w == 16.52
    qtbot.waitUntil(lambda: not made.checks.busy, timeout=20_000)
    assert "DOTS" not in [fault.kind.name for fault in made.fault_list.faults]


def test_layers_are_dragged_by_their_model(editor: TemplateEditor) -> None:
    order = editor.list.names()
    item = editor.list.takeItem(0)
    editor.list.insertItem(2, item)
    editor.list._on_moved()
    assert editor.list.names() == [order[1], order[2], order[0], *order[3:]]
    assert [e.id for e in editor.document.template.sides[0].elements][-1] == order[1]
    editor.document.stack.undo()
    assert editor.list.names() == order


def test_everything_says_its_name_and_is_reached_by_keys(qtbot: QtBot, editor: TemplateEditor) -> None:
    def faults(root: QWidget) -> tuple[list[str], list[str]]:
        found = [w for w in interactive(root) if w.isVisible() and w.isEnabled()]
        nameless = [f"{type(w).__name__} in {type(w.parentWidget()).__name__}" for w in found if not name_of(w)]
        unreachable = [name_of(w) for w in found if not w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return nameless, unreachable

    for ids in ((), ("name",), ("qr",), ("foot",), ("name", "unit")):
        editor.document.select(ids)
        assert faults(editor) == ([], []), ids


def test_what_is_edited_is_a_valid_file(editor: TemplateEditor, folder: Path) -> None:
    editor.acts.add("line")
    editor.acts.add("ellipse")
    editor.files.save_as("valid")
    data = json.loads((folder / "valid.badge.json").read_text(encoding="utf-8"))
    assert [e["type"] for e in data["sides"][0]["elements"]][-2:] == ["line", "ellipse"]
