"""The template that is being edited: its side and selection, every change with its name, undo and redo."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from checkin.badges.face import BadgeFace
from checkin.badges.template import Element, Template
from checkin.badges.template_json import faults_of
from checkin.errors import InputError
from checkin.ui.badges.element_acts import elements, removed
from checkin.ui.language import translate
from checkin.words import say

_MERGED = 7
"""Qt asks only commands of one number whether they go together; `_Change` looks at what they change."""


@dataclass(frozen=True)
class State:
    """What is seen: a template, one of its sides, and which of its elements are selected."""

    template: Template
    side: int = 0
    ids: frozenset[str] = frozenset()


class Document(QObject):
    """Holds the template. Whatever is in it can be saved and read again: what cannot is refused with its reason.

    Signals: shown_changed(): there is something else to show, while it is dragged too; template_changed(): an act was
    done, undone, or another template was opened; selection_changed(): other elements, another side, or another face.
    """

    shown_changed = Signal()
    template_changed = Signal()
    selection_changed = Signal()

    def __init__(self, template: Template, face: BadgeFace, dots: int = 0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self.dots = dots
        """Dots per inch of the printer that is meant; 0: any."""
        self._state, self._face = State(template), face
        self._draft: Template | None = None

    @property
    def template(self) -> Template:
        """The template as it would be saved."""
        return self._state.template

    @property
    def shown(self) -> Template:
        """The template as it would be if what is dragged were put down here."""
        return self._draft or self._state.template

    @property
    def side(self) -> int:
        """The side that is shown: 0 is the front."""
        return self._state.side

    @property
    def ids(self) -> frozenset[str]:
        """The names of what is selected, all on the side that is shown."""
        return self._state.ids

    @property
    def selected(self) -> list[Element]:
        """What is selected, as it is shown, in the order in which it is painted."""
        return elements(self.shown, self.side, self.ids)

    @property
    def face(self) -> BadgeFace:
        """Whose badge is shown."""
        return self._face

    def show_face(self, face: BadgeFace) -> None:
        """Show somebody's badge."""
        if face != self._face:
            self._face = face
            self.selection_changed.emit()
            self.shown_changed.emit()

    def show_side(self, side: int) -> None:
        """Show the front (0) or the back."""
        if side != self.side and side < len(self.template.sides):
            self._draft = None
            self._state = replace(self._state, side=side, ids=frozenset())
            self.selection_changed.emit()
            self.shown_changed.emit()

    def select(self, ids: Iterable[str] = ()) -> None:
        """Select elements of the side by their names, and nothing else."""
        known = {element.id for element in elements(self.template, self.side)}
        chosen = frozenset(ids) & known
        if chosen != self.ids:
            self._state = replace(self._state, ids=chosen)
            self.selection_changed.emit()

    def draft(self, template: Template | None) -> None:
        """Show what is being dragged; None shows what is there."""
        if template != self._draft:
            self._draft = template
            self.shown_changed.emit()

    def do(self, words: str, template: Template, ids: Iterable[str] | None = None, *, merge: str = "") -> bool:
        """Do an act: another template, with these elements selected. `words` name it for undo.

        Acts that follow each other with the same `merge` are undone together. Tells whether something changed. Raises
        InputError when the template could not be saved; nothing is changed then.
        """
        self.draft(None)
        side = min(self.side, len(template.sides) - 1)
        known = {element.id for element in elements(template, side)}
        chosen = self.ids if ids is None else frozenset(ids)
        after = State(template, side, chosen & known)
        if _same(template, self.template):
            self._show(after)
            return False
        if faults := faults_of(template):
            head = say("Template", "This cannot be done:")
            raise InputError(faults[0]) if len(faults) == 1 else InputError(head, faults)
        self.stack.push(_Change(words, self._state, after, f"{merge} {sorted(chosen)}" if merge else "", self._show))
        return True

    def change(self, words: str, act: Callable[[Template, int, frozenset[str]], Template], *, merge: str = "") -> bool:
        """Do an act to what is selected. Raises InputError as `do` does."""
        return self.do(words, act(self.template, self.side, self.ids), merge=merge)

    def delete(self) -> bool:
        """Take out what is selected. Raises InputError when nothing would be left on the side."""
        left = removed(self.template, self.side, self.ids)
        if self.ids and not left.sides[self.side].elements:
            raise InputError(say("Template", "A side needs something on it: the last element stays."))
        return self.do(translate("Template", "Delete {what}").format(what=self.named()), left, ())

    def named(self) -> str:
        """Return the name of what is selected, or how many elements are."""
        if len(self.ids) == 1:
            return next(iter(self.ids))
        return translate("Template", "{count} elements").format(count=len(self.ids))

    def open(self, template: Template) -> None:
        """Edit another template: there is nothing to be undone."""
        self.stack.clear()
        self._show(State(template))

    def fall_silent(self) -> None:
        """Tell nothing any more: undo does so once again as it goes, when who listens is gone."""
        self.stack.blockSignals(True)

    def _show(self, state: State) -> None:
        before, self._state, self._draft = self._state, state, None
        if (before.side, before.ids) != (state.side, state.ids):
            self.selection_changed.emit()
        self.template_changed.emit()
        self.shown_changed.emit()


class _Change(QUndoCommand):
    """One act, from one state to another."""

    def __init__(self, words: str, before: State, after: State, merge: str, show: Callable[[State], None]) -> None:
        super().__init__(words)
        self.before, self.after, self.merge = before, after, merge
        self._show = show

    def id(self) -> int:
        """Return whether it may go together with another one."""
        return _MERGED if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in an act that goes on with this one."""
        if not isinstance(other, _Change) or other.merge != self.merge:
            return False
        self.after = other.after
        self.setObsolete(_same(self.before.template, self.after.template))
        return True

    def redo(self) -> None:
        """Do it, again."""
        self._show(self.after)

    def undo(self) -> None:
        """Show what was before."""
        self._show(self.before)


def _same(one: Template, other: Template) -> bool:
    return one == other and dict(one.pictures) == dict(other.pictures)
