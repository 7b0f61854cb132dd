"""The editor of badge templates: the card in the middle, its elements and their fields beside it, all samples below."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QCursor, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from checkin.badges.artist import Photos
from checkin.badges.face import BadgeFace
from checkin.badges.faults import Fault
from checkin.badges.template import Template
from checkin.ui.badges.canvas import Canvas
from checkin.ui.badges.editor_acts import Acts
from checkin.ui.badges.editor_board import Board
from checkin.ui.badges.editor_checks import Checks
from checkin.ui.badges.editor_document import Document
from checkin.ui.badges.editor_faults import FaultList, words_of
from checkin.ui.badges.editor_files import Files
from checkin.ui.badges.editor_samples import example_faces, samples_of
from checkin.ui.badges.editor_strip import Strip
from checkin.ui.badges.element_acts import elements
from checkin.ui.badges.element_list import ElementList
from checkin.ui.badges.inspector import Inspector
from checkin.ui.language import translate
from checkin.ui.messages import Messages


class TemplateEditor(QDialog):
    """Edits a template on real badges of the roster; stores it among the user's own.

    `faces`: the badges of the roster, or none; `photos` gives their photos; `dots`: dots per inch of the printer that
    is meant, 0 for any; `folder`: the folder of the user's own templates, which need not be there yet.

    Signals: saved(str): a template was stored in the folder, under this name (of `template_names`).
    """

    saved = Signal(str)

    def __init__(
        self,
        template: Template,
        faces: Sequence[BadgeFace],
        photos: Photos | None,
        dots: int,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        faces = list(faces) or example_faces()
        samples = samples_of(faces)
        self.messages = Messages(self)
        self.document = Document(template, samples[0].face, dots, self)
        self.canvas = Canvas(self.document, photos)
        self.list = ElementList(self.document)
        self.inspector = Inspector(self.document, faces)
        self.strip, self.fault_list = Strip(self.document, samples, photos), FaultList()
        self.checks = Checks(faces, photos, dots, self)
        self.acts = Acts(self.document, self)
        self.files = Files(self.document, folder, self)
        self.board = Board(self.document, self.canvas, self.acts, self.files)
        self._faces, self._leaving = faces, False
        self._lay_out()
        self._connect()
        self._on_named()
        self._on_template()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(10)
        whole.addWidget(self.board.top)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.board.layers(self.list))
        middle.addWidget(self.board.middle(), 1)
        middle.addWidget(self.inspector)
        whole.addLayout(middle, 1)
        self.below = QWidget()
        below = QHBoxLayout(self.below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(12)
        below.addWidget(self.strip, 1)
        self.fault_list.setFixedWidth(348)
        self.fault_list.setMaximumHeight(self.strip.height())
        below.addWidget(self.fault_list)
        whole.addWidget(self.below)
        self.setMinimumSize(960, 560)
        self.resize(1280, 760)
        for made in self.findChildren(QPushButton):
            made.setAutoDefault(False)

    def _connect(self) -> None:
        document = self.document
        for part in (self.canvas, self.list, self.acts, self.files):
            part.refused.connect(self._on_refused)
        self.board.samples_wanted.connect(self.below.setVisible)
        self.canvas.text_wanted.connect(self.inspector.begin_text)
        self.acts.added.connect(self._on_added)
        self.strip.chosen.connect(document.show_face)
        self.checks.found.connect(self._on_found)
        self.fault_list.wanted.connect(self._on_fault)
        self.files.saved.connect(self._on_saved)
        self.files.exported.connect(self._on_exported)
        self.files.named.connect(self._on_named)
        document.template_changed.connect(self._on_template)
        document.selection_changed.connect(self._say_faults)
        document.stack.cleanChanged.connect(self._on_named)
        for end in (self.checks.shut_down, document.fall_silent):
            self.destroyed.connect(end)  # where the window goes with the one that opened it
        for keys, act in (
            (QKeySequence.StandardKey.Undo, document.stack.undo),
            (QKeySequence.StandardKey.Redo, document.stack.redo),
            (QKeySequence("Ctrl+Y"), document.stack.redo),
            (QKeySequence.StandardKey.Save, self._save),
            (QKeySequence.StandardKey.Close, self.close),
        ):
            self._shortcut(QKeySequence(keys), act)

    def _shortcut(self, keys: QKeySequence, act: Callable[[], object]) -> None:
        if all(known.key() != keys for known in self.findChildren(QShortcut)):
            QShortcut(keys, self).activated.connect(lambda: act())  # noqa: PLW0108  # `close` answers

    def _save(self) -> None:
        self.files.save()

    def _on_template(self) -> None:
        self.checks.look(self.document.template)

    def _on_found(self, faults: list[Fault]) -> None:
        self.fault_list.show_faults(faults)
        self._say_faults()

    def _say_faults(self) -> None:
        ids = self.document.ids
        found = [fault for fault in self.fault_list.faults if ids and fault.element in ids]
        self.inspector.show_faults([words_of(fault) for fault in found[:3]])

    def _on_fault(self, fault: Fault) -> None:
        """Show where a fault is: the badge, the side and the element."""
        document = self.document
        face = next((face for face in self._faces if face.number == fault.number), None)
        if face is not None:
            document.show_face(face)
        sides = sorted(range(len(document.template.sides)), key=lambda side: side != document.side)
        for side in sides:
            if fault.element in {element.id for element in elements(document.template, side)}:
                document.show_side(side)
                document.select([fault.element])
                break
        self.canvas.setFocus()

    def _on_added(self) -> None:
        self.canvas.setFocus()

    def _on_refused(self, error: Exception) -> None:
        self.messages.error(error)

    def _on_saved(self, name: str) -> None:
        self.messages.show(translate("Template", "Saved: {name}").format(name=name), "good")
        self.saved.emit(name)

    def _on_exported(self, name: str) -> None:
        self.messages.show(translate("Template", "Written: {name}").format(name=name), "good")

    def _on_named(self) -> None:
        self.board.show_name()
        words = translate("Template", "{name}[*] – badge template")
        self.setWindowTitle(words.format(name=self.files.name))
        self.setWindowModified(self.files.dirty)

    def _leave(self) -> None:
        self._leaving = True
        self.close()

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Begin on the card, all of it in sight."""
        super().showEvent(event)
        self.canvas.fit()
        self.canvas.setFocus()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer over the card what can be done to the selection."""
        if self.canvas.underMouse() or self.canvas.hasFocus():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.acts.fill_arrange(menu)
            menu.popup(QCursor.pos())
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc no work, press with Enter no button: a field's Enter is its own."""
        event.ignore()

    def reject(self) -> None:
        """Close as the window does."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first where changes would be lost; then end what runs."""
        if not self._leaving and self.files.dirty:
            event.ignore()
            self.files.leave(self._leave)
            return
        self.checks.shut_down()
        self.strip.stop()
        self.messages.clear()
        self.document.fall_silent()
        event.accept()
