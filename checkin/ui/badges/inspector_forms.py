"""What can be said of each kind of element, and of the card: one form for each, with only what the kind has."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkin.badges.face import BadgeFace
from checkin.badges.template import Element, Template
from checkin.ui.badges.inspector_colour import ColourField
from checkin.ui.badges.inspector_fields import ChoiceField, NumberField, TextField
from checkin.ui.course.edits import Box
from checkin.ui.course.fields import Form
from checkin.ui.language import translate


class Field(Protocol):
    """A field of a form: it shows a value, and tells when somebody changed it."""

    def show_value(self, value: object) -> None:
        """Show a value that nobody typed."""


class CheckField(Box):
    """A box to check.

    Signals: edited(object): whether it is.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.clicked.connect(lambda: self.edited.emit(self.isChecked()))

    def show_value(self, value: object) -> None:
        """Show whether it is so."""
        self.setChecked(bool(value))


class PropertyForm(Form):
    """Fields by the names of what they change.

    Signals: edited(str, object): the name and the new value.
    """

    edited = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self.labels: dict[str, str] = {}

    def put(self, *named: tuple[str, str, QWidget]) -> None:
        """Add fields side by side: (name, words, field)."""
        for name, words, field in named:
            self._take(name, words, field)
        self.add(*((words, field) for _, words, field in named))

    def put_check(self, name: str, words: str) -> None:
        """Add a box to check."""
        made = CheckField()
        self._take(name, words, made)
        self.add_box(words, made)

    def _take(self, name: str, words: str, field: QWidget) -> None:
        self.fields[name], self.labels[name] = field, words  # type: ignore[assignment]
        field.edited.connect(lambda value: self.edited.emit(name, value))  # type: ignore[attr-defined]


def length(low: float = 0.0, high: float = 1000.0, step: float = 0.5) -> NumberField:
    """Return a field for mm."""
    return NumberField(low, high, step=step)


def colours_of(template: Template) -> list[str]:
    """Return the colours that a template uses, each once."""
    found: dict[str, None] = {}
    for _, element in template.elements():
        for colour in (element.color, element.fill, element.stroke):
            cases = [use for _, use in colour.cases] + [value for _, value in colour.values]
            found |= dict.fromkeys([colour.default, *cases, *colour.palette])
    found.pop("", None)
    return list(found)[:16]


class ElementForm(PropertyForm):
    """All of one element."""

    def __init__(self, kind: str, template: Template, faces: Sequence[BadgeFace]) -> None:
        super().__init__()
        self._faces, self._used = faces, colours_of(template)
        if kind == "text":
            self._add_text()
        if kind == "image":
            fits: dict[object, str] = {
                "contain": translate("Template", "whole picture"),
                "cover": translate("Template", "fill the box"),
            }
            known: dict[object, str] = {name: name for name in template.pictures}
            self.put(("file", translate("Template", "Picture"), ChoiceField(known)))
            self.put(("fit", translate("Template", "Fit"), ChoiceField(fits)))
        self._add_place(kind)
        if kind in ("rect", "ellipse", "photo", "line"):
            self._add_shape(kind)
        if kind in ("rect", "photo", "image"):
            self.put(("radius", translate("Template", "Rounded corners"), length(0, 200)))
        hint = translate("Template", "always; or group == 'A'")
        when = TextField(hint=hint)
        self.put(("when", translate("Template", "Printed when"), when))
        self.put(("id", translate("Template", "Name of the element"), TextField(empty=False, late=True)))

    def show_element(self, element: Element) -> None:
        """Show what an element is."""
        for name, field in self.fields.items():
            field.show_value(getattr(element, name))

    def _add_place(self, kind: str) -> None:
        low = -1000.0 if kind == "line" else 0.0
        self.put(
            ("x", translate("Template", "From the left"), length(-500)),
            ("y", translate("Template", "From the top"), length(-500)),
        )
        if kind == "qr":
            self.put(("w", translate("Template", "Side, with the white margin"), length()))
            return
        self.put(
            ("w", translate("Template", "Width"), length(low)), ("h", translate("Template", "Height"), length(low))
        )
        if kind in ("text", "rect", "ellipse", "image"):
            turn = NumberField(-360, 360, step=5, unit="°")
            self.put(("rotate", translate("Template", "Turned clockwise"), turn))

    def _add_text(self) -> None:
        points = [NumberField(2, 400, step=0.5, unit="pt") for _ in range(2)]
        self.put(("text", translate("Template", "Text"), TextField(fields=True)))
        self.put(
            ("largest", translate("Template", "Largest size"), points[0]),
            ("smallest", translate("Template", "Smallest size"), points[1]),
        )
        weights: dict[object, str] = {
            "regular": translate("Template", "regular"),
            "bold": translate("Template", "bold"),
        }
        lines = NumberField(1, 8, step=1, decimals=0, unit="", whole=True)
        self.put(
            ("weight", translate("Template", "Weight"), ChoiceField(weights)),
            ("lines", translate("Template", "Lines at most"), lines),
        )
        aligns: dict[object, str] = {
            "left": translate("Template", "left"),
            "center": translate("Template", "in the middle"),
            "right": translate("Template", "right"),
        }
        valigns: dict[object, str] = {
            "top": translate("Template", "top"),
            "middle": translate("Template", "in the middle"),
            "bottom": translate("Template", "bottom"),
        }
        self.put(
            ("align", translate("Template", "Across"), ChoiceField(aligns)),
            ("valign", translate("Template", "Up and down"), ChoiceField(valigns)),
        )
        self.put(("color", translate("Template", "Colour"), self._colour()))
        breaks: dict[object, str] = {
            "name": translate("Template", "where names may"),
            "text": translate("Template", "between any characters"),
        }
        self.put(("breaks", translate("Template", "Lines break"), ChoiceField(breaks)))
        self.put_check("spaced", translate("Template", "A space in names of two characters: 张　三"))
        self.put(
            ("tracking", translate("Template", "Letter spacing"), NumberField(0, 2, step=0.05, unit="")),
            ("leading", translate("Template", "Line height"), NumberField(0.8, 3, step=0.05, unit="")),
        )

    def _add_shape(self, kind: str) -> None:
        if kind != "line":
            self.put(("fill", translate("Template", "Fill"), self._colour(none=True)))
        self.put(("stroke", translate("Template", "Line colour"), self._colour(none=True)))
        wide = ("stroke_width", translate("Template", "Line width"), length(0, 20, 0.1))
        if kind == "photo":
            self.put(wide)
        else:
            self.put(wide, ("dash", translate("Template", "Dashes"), length(0, 50)))

    def _colour(self, *, none: bool = False) -> ColourField:
        return ColourField(self._faces, self._used, none=none)


class ManyForm(PropertyForm):
    """What several elements have together: where they are."""

    def __init__(self) -> None:
        super().__init__()
        self.put(
            ("x", translate("Template", "From the left"), length(-500)),
            ("y", translate("Template", "From the top"), length(-500)),
        )


class CardForm(PropertyForm):
    """The card itself, and what the template is called."""

    def __init__(self, *, slot: bool, back: bool) -> None:
        super().__init__()
        self.put(("title", translate("Template", "Title"), TextField()))
        self.put(("title_zh", translate("Template", "Chinese title"), TextField()))
        self.put(
            ("w", translate("Template", "Width of the card"), length(20, 420)),
            ("h", translate("Template", "Height of the card"), length(20, 420)),
        )
        self.put(
            ("bleed", translate("Template", "Colour over the edge"), length(0, 10)),
            ("corner", translate("Template", "Rounded corners"), length(0, 20)),
        )
        self.put_check("back", translate("Template", "Two sides"))
        if back:
            self.put_check("fold", translate("Template", "Fold over: the back is printed upside down above the front"))
        self.put_check("slot", translate("Template", "Slot for a lanyard's clip"))
        if slot:
            self.put(
                ("slot_x", translate("Template", "From the left"), length(-500)),
                ("slot_y", translate("Template", "From the top"), length(-500)),
            )
            self.put(
                ("slot_w", translate("Template", "Width"), length()),
                ("slot_h", translate("Template", "Height"), length()),
            )

    def show_template(self, template: Template) -> None:
        """Show what the template says."""
        card = template.card
        values: dict[str, object] = {"title": template.title, "title_zh": template.title_zh}
        values |= {name: getattr(card, name) for name in ("w", "h", "bleed", "corner")}
        values |= {"back": len(template.sides) > 1, "fold": bool(template.fold), "slot": card.slot is not None}
        values |= dict(zip(("slot_x", "slot_y", "slot_w", "slot_h"), card.slot or (), strict=False))
        for name, field in self.fields.items():
            field.show_value(values[name])
