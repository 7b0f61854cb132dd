"""The questions of the editor: what a template is to be called, from which one to begin, what to do with changes."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QWidget

from checkin.badges.builtin import DESIGNS, SIZES, template
from checkin.badges.template import Template
from checkin.errors import CheckinError
from checkin.ui.door.sheet import Sheet, narrow, text_field
from checkin.ui.language import spoken, translate
from checkin.ui.page import label


class NameSheet(Sheet):
    """Asks for the name under which a template is stored."""

    def __init__(self, name: str, title: str, act: Callable[[str, str], None], parent: QWidget) -> None:
        super().__init__(translate("Template", "Save as your own template"), parent)
        self._act = act
        self.name, self.title = text_field(longest=60), text_field(longest=100)
        self.name.setText(name)
        self.title.setText(title)
        self.add_field(translate("Template", "Name: a to z, digits and hyphens"), self.name)
        self.add_field(translate("Template", "Title, as people read it"), self.title)
        self.add_act(translate("Template", "Cancel"), self.reject)
        self.save_button = self.add_act(translate("Template", "Save"), self._on_save, "primary")
        self.name.selectAll()
        self.name.setFocus()

    def _on_save(self) -> None:
        try:
            self._act(self.name.text().strip(), self.title.text().strip())
        except CheckinError as error:
            self.refuse(spoken(error))
        else:
            self.accept()


class NewSheet(Sheet):
    """Asks from which of the built-in templates to begin."""

    def __init__(self, act: Callable[[Template], None], parent: QWidget) -> None:
        super().__init__(translate("Template", "New from a built-in template"), parent)
        self._act = act
        self.design, self.card = QComboBox(), QComboBox()
        for name in DESIGNS:
            self.design.addItem(_title(name), name)
        for name, (width, height) in SIZES.items():
            folded = translate("Template", "{width} × {height} mm, to fold") if name.startswith("fold") else ""
            words = folded or translate("Template", "{width} × {height} mm")
            self.card.addItem(words.format(width=f"{width:g}", height=f"{height:g}"), name)
        for box in (self.design, self.card):
            narrow(box)
        self.card.setCurrentIndex(self.card.findData("90x60"))
        self.add_field(translate("Template", "Design"), self.design)
        self.add_field(translate("Template", "Card"), self.card)
        self.add_act(translate("Template", "Cancel"), self.reject)
        self.add_act(translate("Template", "Begin"), self._on_begin, "primary")

    def _on_begin(self) -> None:
        self._act(template(f"{self.design.currentData()}-{self.card.currentData()}"))
        self.accept()


class ChangesSheet(Sheet):
    """Asks what to do with changes that are not saved."""

    def __init__(self, save: Callable[[], object], discard: Callable[[], object], parent: QWidget) -> None:
        super().__init__(translate("Template", "Save your changes?"), parent)
        self._save, self._discard = save, discard
        words = translate("Template", "What you changed since the template was saved is lost otherwise.")
        self.box.addWidget(label(words, wrap=True))
        self.discard_button = self.add_act(translate("Template", "Discard them"), self._on_discard, "danger")
        self.keep_button = self.add_act(translate("Template", "Go on editing"), self.reject)
        self.save_button = self.add_act(translate("Template", "Save"), self._on_save, "primary")

    def _on_discard(self) -> None:
        self.accept()
        self._discard()

    def _on_save(self) -> None:
        self.accept()
        self._save()


def _title(design: str) -> str:
    return {
        "ceremony": translate("Template", "Ceremony"),
        "plain": translate("Template", "Plain"),
        "photo": translate("Template", "With a photo"),
        "staff": translate("Template", "Staff"),
        "walk-in": translate("Template", "Walk-in"),
    }[design]
