"""The elements of the side as layers: what is painted last stands first. Select, drag into another order."""

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from checkin.badges.template import Element
from checkin.errors import CheckinError
from checkin.ui.badges.editor_document import Document
from checkin.ui.badges.editor_words import element_words, kind_word
from checkin.ui.badges.element_acts import arranged, elements, reordered
from checkin.ui.language import translate
from checkin.ui.tips import tip

_NAME = Qt.ItemDataRole.UserRole


class ElementList(QListWidget):
    """Follows the document, and changes its selection and order.

    Signals: refused(object): an act was, with the exception.
    """

    refused = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document, self._filling = document, False
        self._shown: tuple[Element, ...] = ()
        self.setAccessibleName(translate("Template", "Elements, the topmost first"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemSelectionChanged.connect(self._on_selected)
        self.model().rowsMoved.connect(self._on_moved)
        document.template_changed.connect(self._fill)
        document.selection_changed.connect(self._fill)
        self._fill()

    def names(self) -> list[str]:
        """Return the names of the elements, the topmost first."""
        return [str(self.item(row).data(_NAME)) for row in range(self.count())]

    def reorder(self, steps: int) -> None:
        """Bring what is selected nearer to the front (above 0), or send it back."""
        document = self._document
        words = (
            translate("Template", "Bring {what} forward") if steps > 0 else translate("Template", "Send {what} back")
        )
        document.change(words.format(what=document.named()), lambda t, side, ids: reordered(t, side, ids, steps))

    def _fill(self) -> None:
        document = self._document
        every = tuple(elements(document.template, document.side))
        self._filling = True
        if every != self._shown:
            self._shown = every
            self.clear()
            for element in reversed(every):
                item = QListWidgetItem(_words(element))
                item.setData(_NAME, element.id)
                item.setToolTip(tip(element_words(element)))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, element_words(element))
                item.setSizeHint(QSize(0, 44))
                self.addItem(item)
        chosen = [self.item(row) for row in range(self.count()) if self.item(row).data(_NAME) in document.ids]
        for row in range(self.count()):
            self.item(row).setSelected(self.item(row) in chosen)
        if chosen and self.currentItem() not in chosen:
            self.setCurrentItem(chosen[0], QItemSelectionModel.SelectionFlag.NoUpdate)
        self._filling = False

    def _on_selected(self) -> None:
        if not self._filling:
            self._document.select(str(item.data(_NAME)) for item in self.selectedItems())

    def _on_moved(self) -> None:
        document, order = self._document, self.names()[::-1]
        self._shown = ()
        document.do(translate("Template", "Change the order"), arranged(document.template, document.side, order))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and arrows, delete with Delete; else select."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        try:
            if steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.reorder(steps)
            elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._document.delete()
            else:
                super().keyPressEvent(event)
        except CheckinError as error:
            self.refused.emit(error)


def _words(element: Element) -> str:
    return translate("Template", "{name} · {kind}").format(name=element.id, kind=kind_word(element.type))
