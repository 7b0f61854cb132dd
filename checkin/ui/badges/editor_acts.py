"""The acts of the editor with their keys: add, copy, paste, duplicate, delete, align, distribute, order."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from checkin.badges import pictures
from checkin.badges.template_file import plain_name
from checkin.errors import EnvironmentFault
from checkin.ui.badges import editor_clipboard as clipboard
from checkin.ui.badges.editor_document import Document
from checkin.ui.badges.editor_guard import guarded
from checkin.ui.badges.editor_words import field_words, kind_word
from checkin.ui.badges.element_acts import added, aligned, distributed, elements, free_id, reordered, with_picture
from checkin.ui.badges.element_new import new_element
from checkin.ui.language import translate
from checkin.words import say

_FAR = 1_000
"""Steps to the very front or back."""
_ASIDE = 3.0
"""mm by which a copy lies beside what it was copied from."""
_WHOLE = 30.0
"""mm of the longer side of a new picture."""


class Acts(QWidget):
    """Does acts to the document, by menu or key. A widget without size: its actions belong to its window.

    Signals: refused(object): an act was, with the exception; added(): there is a new element, selected.
    """

    refused = Signal(object)
    added = Signal()

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._owner = parent
        self._document = document
        self._key("cut", translate("Template", "Cut"), QKeySequence.StandardKey.Cut, self.cut)
        self._key("copy", translate("Template", "Copy"), QKeySequence.StandardKey.Copy, self.copy)
        self._key("paste", translate("Template", "Paste"), QKeySequence.StandardKey.Paste, self.paste)
        self._key("duplicate", translate("Template", "Duplicate"), "Ctrl+D", self.duplicate)
        self._key("delete", translate("Template", "Delete"), "", document.delete)
        self._key("front", translate("Template", "To the very front"), "Ctrl+Shift+]", lambda: self.order(_FAR))
        self._key("forward", translate("Template", "Forward"), "Ctrl+]", lambda: self.order(1))
        self._key("backward", translate("Template", "Backward"), "Ctrl+[", lambda: self.order(-1))
        self._key("back", translate("Template", "To the very back"), "Ctrl+Shift+[", lambda: self.order(-_FAR))
        document.selection_changed.connect(self._on_selection)
        self._on_selection()

    def action(self, name: str) -> QAction:
        """Return an act that has a key."""
        found = self._owner.findChild(QAction, name)
        assert found is not None, name
        return found

    def fill_add(self, menu: QMenu) -> None:
        """Put into a menu what can be added."""
        menu.addAction(kind_word("text")).triggered.connect(guarded(lambda: self.add("text"), self.refused.emit))
        fields = menu.addMenu(translate("Template", "Field"))
        for name, word in field_words().items():
            fields.addAction(word).triggered.connect(guarded(self._adder(name), self.refused.emit))
        for kind in ("qr", "photo"):
            menu.addAction(kind_word(kind)).triggered.connect(guarded(self._kind_adder(kind), self.refused.emit))
        menu.addAction(translate("Template", "Picture…")).triggered.connect(self._ask_picture)
        menu.addSeparator()
        for kind in ("line", "rect", "ellipse"):
            menu.addAction(kind_word(kind)).triggered.connect(guarded(self._kind_adder(kind), self.refused.emit))

    def fill_arrange(self, menu: QMenu) -> None:
        """Put into a menu what can be done to the selection."""
        for name in ("cut", "copy", "paste", "duplicate", "delete"):
            menu.addAction(self.action(name))
        menu.addSeparator()
        align = menu.addMenu(translate("Template", "Align"))
        for how, word in _align_words().items():
            align.addAction(word).triggered.connect(guarded(self._aligner(how), self.refused.emit))
        align.addSeparator()
        level, upright = (
            translate("Template", "Same space from left to right"),
            translate("Template", "Same space from top to bottom"),
        )
        align.addAction(level).triggered.connect(guarded(lambda: self.distribute(across=True), self.refused.emit))
        align.addAction(upright).triggered.connect(guarded(lambda: self.distribute(across=False), self.refused.emit))
        order = menu.addMenu(translate("Template", "Order"))
        for name in ("front", "forward", "backward", "back"):
            order.addAction(self.action(name))

    def add(self, what: str, field: str = "name", file: str = "") -> None:
        """Add an element in the middle of the card. Raises InputError when the side has too many."""
        document = self._document
        card = document.template.card
        made = new_element(what, card, field=field, file=file, dots=document.dots)
        words = translate("Template", "Add {what}").format(what=kind_word(made.type))
        template, names = added(document.template, document.side, [made])
        document.do(words, template, names)
        self.added.emit()

    def add_picture(self, path: Path) -> None:
        """Add a picture from a file. Raises InputError when it is none, EnvironmentFault when it cannot be read."""
        document = self._document
        try:
            with path.open("rb") as file:
                data = file.read(pictures.LARGEST + 1)
        except OSError as error:
            sentence = say("Template", "{file} cannot be read: {reason}.")
            raise EnvironmentFault(sentence.format(file=path, reason=error.strerror or str(error))) from error
        size = pictures.picture(data, path.name).size().scaled(QSize(3000, 3000), Qt.AspectRatioMode.KeepAspectRatio)
        name = self._picture_name(path.name, data)
        card = document.template.card
        share = min(_WHOLE, card.w, card.h) / max(size.width(), size.height())
        made = new_element("image", card, file=name)
        wide, high = round(size.width() * share, 2), round(size.height() * share, 2)
        made = replace(made, w=wide, h=high, x=round((card.w - wide) / 2, 2), y=round((card.h - high) / 2, 2))
        template, names = added(with_picture(document.template, name, data), document.side, [made])
        document.do(translate("Template", "Add {what}").format(what=kind_word("image")), template, names)
        self.added.emit()

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        document = self._document
        if document.ids:
            clipboard.copy(document.template, elements(document.template, document.side, document.ids))

    def cut(self) -> None:
        """Put what is selected on the clipboard and take it out."""
        self.copy()
        self._document.delete()

    def paste(self) -> None:
        """Put the clipboard's elements on this side: where they were, or aside where they still are."""
        document = self._document
        template, chosen = clipboard.pasted(document.template)
        places = {(e.x, e.y, e.w, e.h, e.type) for e in elements(document.template, document.side)}
        aside = _ASIDE if any((e.x, e.y, e.w, e.h, e.type) in places for e in chosen) else 0.0
        if chosen:
            template, names = added(template, document.side, chosen, dx=aside, dy=aside)
            document.do(translate("Template", "Paste"), template, names)

    def duplicate(self) -> None:
        """Add the same elements again, a little aside."""
        document = self._document
        chosen = elements(document.template, document.side, document.ids)
        template, names = added(document.template, document.side, chosen, dx=_ASIDE, dy=_ASIDE)
        if chosen:
            words = translate("Template", "Duplicate {what}").format(what=document.named())
            document.do(words, template, names)

    def align(self, how: str) -> None:
        """Align what is selected: "left", "center", "right", "top", "middle" or "bottom"."""
        words = translate("Template", "Align {what}").format(what=self._document.named())
        self._document.change(words, lambda template, side, ids: aligned(template, side, ids, how))

    def distribute(self, *, across: bool) -> None:
        """Put the same space between what is selected."""
        words = translate("Template", "Distribute {what}").format(what=self._document.named())
        self._document.change(words, lambda template, side, ids: distributed(template, side, ids, across=across))

    def order(self, steps: int) -> None:
        """Paint what is selected later (above 0) or earlier."""
        words = (
            translate("Template", "Bring {what} forward") if steps > 0 else translate("Template", "Send {what} back")
        )
        said = words.format(what=self._document.named())
        self._document.change(said, lambda template, side, ids: reordered(template, side, ids, steps))

    def _picture_name(self, wanted: str, data: bytes) -> str:
        known = self._document.template.pictures
        stem, dot, ending = wanted.rpartition(".")
        wanted = wanted if plain_name(wanted) and len(wanted) <= 120 else f"picture{dot}{ending[:5]}"
        if known.get(wanted, data) == data:
            return wanted
        stem = wanted.rpartition(".")[0] or wanted
        return f"{free_id(stem, [name.rpartition('.')[0] for name in known])}{dot}{ending[:5]}"

    def _ask_picture(self) -> None:
        title, kinds = translate("Template", "Picture"), translate("Template", "Pictures (*.png *.jpg *.jpeg *.webp)")
        name, _ = QFileDialog.getOpenFileName(self.window(), title, "", kinds)
        if name:
            guarded(lambda: self.add_picture(Path(name)), self.refused.emit)()

    def _key(self, name: str, words: str, keys: QKeySequence.StandardKey | str, act: Callable[[], object]) -> None:
        made = QAction(words, self._owner)
        made.setObjectName(name)
        if keys:
            made.setShortcut(QKeySequence(keys))
        made.triggered.connect(guarded(act, self.refused.emit))
        self._owner.addAction(made)

    def _adder(self, field: str) -> Callable[[], None]:
        return lambda: self.add("field", field)

    def _kind_adder(self, kind: str) -> Callable[[], None]:
        return lambda: self.add(kind)

    def _aligner(self, how: str) -> Callable[[], None]:
        return lambda: self.align(how)

    def _on_selection(self) -> None:
        for name in ("cut", "copy", "duplicate", "delete", "front", "forward", "backward", "back"):
            self.action(name).setEnabled(bool(self._document.ids))


def _align_words() -> dict[str, str]:
    return {
        "left": translate("Template", "Left edges"),
        "center": translate("Template", "Middles, side by side"),
        "right": translate("Template", "Right edges"),
        "top": translate("Template", "Upper edges"),
        "middle": translate("Template", "Middles, one above the other"),
        "bottom": translate("Template", "Lower edges"),
    }
