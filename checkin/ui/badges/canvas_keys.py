"""The keys of the card: arrows move what is selected, with Alt they make it larger or smaller; Tab selects."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from checkin.badges.template import Element, Template
from checkin.errors import CheckinError
from checkin.ui.badges.element_acts import changed, elements, shifted, shown_on
from checkin.ui.badges.element_boxes import least_side, sized
from checkin.ui.language import translate

if TYPE_CHECKING:
    from checkin.ui.badges.canvas import Canvas

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
FINE, USUAL, FAR = 0.1, 1.0, 5.0
"""mm of one step: with Ctrl, alone, with Shift."""
_CTRL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class CanvasKeys:
    """Does acts by keys, each of them an act to be undone; steps that follow each other are undone together."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key is for the card, whatever acts of the window use it."""
        return Qt.Key(event.key()) in _ARROWS or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; tells whether it asks for something here."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ARROWS:
            step = FINE if modifiers & _CTRL else FAR if modifiers & _SHIFT else USUAL
            across, down = _ARROWS[key]
            act = self._resize if modifiers & _ALT else self._move
            return self._done(lambda: act(across * step, down * step))
        document = self._canvas.document
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Delete: document.delete,
            Qt.Key.Key_Backspace: document.delete,
            Qt.Key.Key_Escape: document.select,
            Qt.Key.Key_Return: self._canvas.text_wanted.emit,
            Qt.Key.Key_Enter: self._canvas.text_wanted.emit,
            Qt.Key.Key_F2: self._canvas.text_wanted.emit,
        }
        with_ctrl: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_A: lambda: document.select(e.id for e in elements(document.template, document.side)),
            Qt.Key.Key_Plus: lambda: self._canvas.zoom(1.25),
            Qt.Key.Key_Equal: lambda: self._canvas.zoom(1.25),
            Qt.Key.Key_Minus: lambda: self._canvas.zoom(1 / 1.25),
            Qt.Key.Key_0: self._canvas.fit,
            Qt.Key.Key_1: lambda: self._canvas.set_scale(self._canvas.whole_size),
        }
        chosen = with_ctrl if modifiers & _CTRL else acts
        if key not in chosen or (key == Qt.Key.Key_Escape and not document.ids):
            return False
        return self._done(chosen[key])

    def next(self, *, forward: bool) -> bool:
        """Select the next thing in the order of painting; tells whether there is another one."""
        document = self._canvas.document
        names = [e.id for e in elements(document.template, document.side) if shown_on(e, document.face)]
        chosen = [number for number, name in enumerate(names) if name in document.ids]
        if not names:
            return False
        if not chosen:
            document.select([names[0 if forward else -1]])
            return True
        at = chosen[-1] + 1 if forward else chosen[0] - 1
        if 0 <= at < len(names):
            document.select([names[at]])
            return True
        return False

    def _move(self, dx: float, dy: float) -> None:
        document = self._canvas.document
        words = translate("Template", "Move {what}").format(what=document.named())
        document.change(words, lambda t, side, ids: shifted(t, side, ids, dx, dy), merge="move")

    def _resize(self, dx: float, dy: float) -> None:
        document = self._canvas.document
        words = translate("Template", "Resize {what}").format(what=document.named())

        def larger(element: Element) -> Element:
            if element.type == "qr":
                return sized(element, element.w + dx + dy, dots=document.dots)
            return sized(element, element.w + dx, element.h + dy)

        def act(template: Template, side: int, ids: frozenset[str]) -> Template:
            return changed(template, side, ids, larger)

        document.change(words, act, merge="resize")
        self._canvas.tell(least_words(document.selected, document.dots))

    def _done(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except CheckinError as error:
            self._canvas.refused.emit(error)
        return True


def least_words(selected: list[Element], dots: int) -> str:
    """Return what is said when a symbol is as small as it may be, else ""."""
    least = least_side(dots)
    if any(e.type == "qr" and e.w <= least + 0.005 for e in selected):
        words = translate("Template", "The symbol stays at {side} mm: smaller, a webcam does not read it for certain.")
        return words.format(side=f"{least:g}")
    return ""
