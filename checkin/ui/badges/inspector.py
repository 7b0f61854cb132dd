"""The panel beside the card: all of what is selected, or the card when nothing is, and what is wrong with it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from checkin.badges.artist import Artist
from checkin.badges.face import BadgeFace
from checkin.badges.faults import reading_distance
from checkin.badges.template import Card, Element, Template
from checkin.errors import CheckinError, InputError
from checkin.ui.badges.editor_document import Document
from checkin.ui.badges.editor_words import kind_word
from checkin.ui.badges.element_acts import changed, shifted, with_back, with_card, without_back
from checkin.ui.badges.element_boxes import least_side, sized
from checkin.ui.badges.guides import box_of, union
from checkin.ui.badges.inspector_fields import TextField
from checkin.ui.badges.inspector_forms import CardForm, ElementForm, ManyForm, PropertyForm
from checkin.ui.course.fields import Notice, words
from checkin.ui.language import spoken, translate
from checkin.ui.page import Scroll

WIDTH = 340
"""Of the panel in px; it grows where words need more, and stays so: the card must not jump with each selection."""


class Inspector(QFrame):
    """Shows what is selected and changes it, one act for each field."""

    def __init__(self, document: Document, faces: Sequence[BadgeFace]) -> None:
        super().__init__()
        self._document, self._faces = document, faces
        self._ids: frozenset[str] = frozenset()
        self._key: tuple[object, ...] = ()
        self.form: PropertyForm | None = None
        self.setProperty("kind", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.heading = words("", "strong")
        self.note = words("", "small")
        self.problem, self.faults = Notice("bad", "bad"), Notice("warn", "warn")
        inside = QWidget()
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(16, 12, 10, 8)
        self._box.setSpacing(8)
        for widget in (self.heading, self.note, self.problem, self.faults):
            self._box.addWidget(widget)
        self._box.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(2, 2, 2, 2)
        scroll = Scroll(inside, WIDTH - 4)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outside.addWidget(scroll)
        document.selection_changed.connect(self._on_shown)
        document.template_changed.connect(self._on_shown)
        document.shown_changed.connect(self._on_shown)
        self._on_shown()

    def field(self, name: str) -> Any:
        """Return a field by the name of what it changes."""
        assert self.form is not None, "made with one"
        return self.form.fields[name]

    def begin_text(self) -> None:
        """Be ready to have the text typed, or the first field where there is none."""
        assert self.form is not None, "made with one"
        name = "text" if "text" in self.form.fields else next(iter(self.form.fields))
        field = self.field(name)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, TextField):
            field.line.selectAll()

    def show_faults(self, said: Sequence[str]) -> None:
        """Say what is wrong with what is selected."""
        self.faults.say("\n".join(said))

    def _on_shown(self) -> None:
        document = self._document
        selected, template = document.selected, document.shown
        if not selected:
            slot, back = template.card.slot is not None, len(template.sides) > 1
            key: tuple[object, ...] = ("card", slot, back)
            form = self._form(key, lambda: CardForm(slot=slot, back=back))
            assert isinstance(form, CardForm)
            form.show_template(template)
            self._head(translate("Template", "Card"), translate("Template", "Nothing is selected."))
        elif len(selected) > 1:
            form = self._form(("many",), ManyForm)
            box = union(map(box_of, selected))
            form.fields["x"].show_value(box.left)
            form.fields["y"].show_value(box.top)
            self._head(document.named(), translate("Template", "Align and distribute them with Arrange."))
        else:
            element = selected[0]
            known = tuple(template.pictures) if element.type == "image" else ()
            form = self._form((element.type, *known), lambda: ElementForm(element.type, template, self._faces))
            assert isinstance(form, ElementForm)
            form.show_element(element)
            self._head(kind_word(element.type), self._note_of(element))

    def _head(self, heading: str, note: str) -> None:
        self.heading.setText(heading)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _form(self, key: tuple[object, ...], make: Callable[[], PropertyForm]) -> PropertyForm:
        """Return the form for what is selected; another one is made where it needs other fields."""
        if self._document.ids != self._ids:
            self.problem.say("")
        if self.form is None or self._key != key:
            old, self.form = self.form, make()
            self.form.edited.connect(self._on_edited)
            self._box.insertWidget(4, self.form)
            self.form.show()  # now, and not when events are done: it may be typed into at once
            if old is not None:
                old.blockSignals(True)  # a field that loses the focus says so
                old.hide()
                self._box.removeWidget(old)
                old.deleteLater()
            self.setMinimumWidth(max(self.minimumWidth(), self.sizeHint().width()))
        self._ids, self._key = self._document.ids, key
        return self.form

    def _note_of(self, element: Element) -> str:
        if element.type != "qr":
            return ""
        module = Artist(self._document.shown, None, self._document.dots).module(element)
        said = translate("Template", "Modules of {module} mm, read by a webcam up to {far} cm. {least} mm at least.")
        far = round(reading_distance(module) / 10)
        return said.format(module=f"{module:.2f}", far=far, least=f"{least_side(self._document.dots):g}")

    def _on_edited(self, name: str, value: object) -> None:
        assert self.form is not None, "it speaks"
        field, document = self.form.fields[name], self._document
        self.problem.say("")
        of = document.named() if document.ids else translate("Template", "the card")
        said = translate("Template", "Change {field} of {what}").format(field=self.form.labels[name], what=of)
        try:
            if not document.ids:
                document.do(said, _card_changed(document.template, name, value), merge=f"card {name}")
            elif name == "id":
                self._rename(said, str(value))
            else:
                self._change(said, name, value)
        except CheckinError as error:
            if isinstance(field, TextField) and isinstance(error, InputError):
                field.refuse(error)
            else:
                self.problem.say(spoken(error))
        else:
            if isinstance(field, TextField):
                field.refuse(None)

    def _change(self, said: str, name: str, value: Any) -> None:
        document = self._document
        template, side, ids = document.template, document.side, document.ids
        if name in ("x", "y"):
            box = union(map(box_of, document.selected)) if len(ids) > 1 else None
            one = document.selected[0]
            dx = value - (box.left if box else one.x) if name == "x" else 0.0
            dy = value - (box.top if box else one.y) if name == "y" else 0.0
            document.do(said, shifted(template, side, ids, dx, dy), merge=name)
            self._on_shown()
            return
        document.do(said, changed(template, side, ids, lambda e: self._changed(e, name, value)), merge=name)
        self._on_shown()
        if name == "w" and document.selected and document.selected[0].type == "qr" and document.selected[0].w > value:
            least = translate("Template", "Smaller than {side} mm it is not read for certain: it stays so.")
            self.problem.say(least.format(side=f"{least_side(document.dots):g}"))

    def _changed(self, element: Element, name: str, value: Any) -> Element:
        if name == "w":
            return sized(element, wide=value, dots=self._document.dots)
        if name == "h":
            return sized(element, high=value, dots=self._document.dots)
        if name == "largest":
            return replace(element, largest=value, smallest=min(element.smallest, value))
        if name == "smallest":
            return replace(element, smallest=value, largest=max(element.largest, value))
        return replace(element, **{name: value})

    def _rename(self, said: str, name: str) -> None:
        document, (old,) = self._document, self._document.ids
        template = changed(document.template, document.side, [old], lambda e: replace(e, id=name))
        document.do(said, template, [name])


def _card_changed(template: Template, name: str, value: Any) -> Template:
    card = template.card
    if name in ("title", "title_zh"):
        return replace(template, **{name: value})
    if name == "back":
        return with_back(template) if value else without_back(template)
    if name == "fold":
        return replace(template, fold="a6" if value else "")
    if name == "slot":
        return with_card(template, replace(card, slot=_usual_slot(card) if value else None))
    if name.startswith("slot_"):
        place = dict(zip(("x", "y", "w", "h"), card.slot or (), strict=False)) | {name[5:]: value}
        return with_card(template, replace(card, slot=(place["x"], place["y"], place["w"], place["h"])))
    return with_card(template, replace(card, **{name: value}))


def _usual_slot(card: Card) -> tuple[float, float, float, float]:
    """Return a slot of 14 × 3 mm, as punches make it, in the middle of the upper edge."""
    return (round(card.w / 2 - 7, 2), 3.0, 14.0, 3.0)
