"""What stands round the card: acts above it, layers on the left, sides and scale, and a line that says what goes on."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QMenu, QSizePolicy, QVBoxLayout, QWidget

from checkin.ui.action_bar import ActionBar
from checkin.ui.badges.canvas import Canvas
from checkin.ui.badges.editor_acts import Acts
from checkin.ui.badges.editor_document import Document
from checkin.ui.badges.editor_files import Files
from checkin.ui.badges.editor_words import side_words
from checkin.ui.elided import Elided
from checkin.ui.language import translate
from checkin.ui.page import Chips, button, label, tool
from checkin.ui.tips import tip

_LAYERS = 208


class Board(QObject):
    """Makes the parts round the card and keeps their words up to date.

    Signals: samples_wanted(bool): whether samples and faults are to stand below the card.
    """

    samples_wanted = Signal(bool)

    def __init__(self, document: Document, canvas: Canvas, acts: Acts, files: Files) -> None:
        super().__init__(acts.parentWidget())
        self._document, self._canvas, self._acts, self._files = document, canvas, acts, files
        self.top = QWidget()
        self._make_top()
        self.sides = Chips(self._on_side)
        self.told = Elided("", "small")
        self.scale = label("", "small")
        canvas.told.connect(self._on_told)
        canvas.zoomed.connect(self._on_zoomed)
        for signal in (document.template_changed, document.selection_changed):
            signal.connect(self._on_changed)
        document.stack.indexChanged.connect(self._on_stack)
        self._on_changed()
        self._on_stack()
        self._on_zoomed()
        self._on_told("")

    def show_name(self) -> None:
        """Show what the template is called, and whether it is stored so."""
        self.name.setText(self._files.name)
        if self._files.dirty:
            self.state.setText(translate("Template", "changed, not saved"))
        elif self._files.place is None:
            self.state.setText(translate("Template", "not among your own yet"))
        else:
            self.state.setText(translate("Template", "saved"))

    def layers(self, elements: QListWidget) -> QWidget:
        """Return the list of elements with its heading and the buttons of the order."""
        whole = QWidget()
        whole.setFixedWidth(_LAYERS)
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(4)
        heading = Elided(translate("Template", "Elements"), "small")
        heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # gets what is left
        head.addWidget(heading, 1)
        head.addWidget(tool("↑", translate("Template", "Forward"), self._acts.action("forward").trigger))
        head.addWidget(tool("↓", translate("Template", "Backward"), self._acts.action("backward").trigger))
        box.addLayout(head)
        box.addWidget(elements, 1)
        return whole

    def middle(self) -> QWidget:
        """Return the card with its sides above and what is said below."""
        whole = QWidget()
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sides, 1)
        for sign, words, act in (
            ("−", translate("Template", "Smaller"), lambda: self._canvas.zoom(1 / 1.25)),
            ("+", translate("Template", "Larger"), lambda: self._canvas.zoom(1.25)),
        ):
            head.addWidget(tool(sign, words, act))
            if sign == "−":
                head.addWidget(self.scale)
        box.addLayout(head)
        box.addWidget(self._canvas, 1)
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        box.addWidget(self.told)
        return whole

    def _make_top(self) -> None:
        self.name, self.state = Elided("", "strong"), Elided("", "small")
        self.undo_button = button(translate("Template", "Undo"), self._document.stack.undo)
        self.redo_button = button(translate("Template", "Redo"), self._document.stack.redo)
        self.bar = ActionBar(right=True)
        add, arrange, view, file = (QMenu(self.top) for _ in range(4))
        self._acts.fill_add(add)
        self._acts.fill_arrange(arrange)
        self._fill_view(view)
        self._files.fill(file)
        self.bar.take(self.undo_button)
        self.bar.take(self.redo_button)
        self.add_button = self.bar.add_menu(translate("Template", "Add"), add)
        self.bar.add_menu(translate("Template", "Arrange"), arrange)
        self.bar.add_menu(translate("Template", "View"), view)
        self.bar.add_menu(translate("Template", "File"), file)
        self.save_button = button(translate("Template", "Save"), self._files.save, "primary")
        row = QHBoxLayout(self.top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.state)
        row.addWidget(self.bar, 1)
        row.addWidget(self.save_button)

    def _fill_view(self, menu: QMenu) -> None:
        canvas = self._canvas
        menu.addAction(translate("Template", "Whole card\tCtrl+0")).triggered.connect(canvas.fit)
        whole = menu.addAction(translate("Template", "100 %, as in the hand\tCtrl+1"))
        whole.triggered.connect(lambda: canvas.set_scale(canvas.whole_size))
        menu.addSeparator()
        grid = menu.addAction(translate("Template", "Grid of 1 mm"))
        grid.setCheckable(True)
        grid.toggled.connect(canvas.show_grid)
        snapping = menu.addAction(translate("Template", "Cling to edges and middles"))
        snapping.setCheckable(True)
        snapping.setChecked(canvas.snapping)
        snapping.toggled.connect(self._on_snapping)
        below = menu.addAction(translate("Template", "Samples and faults below"))
        below.setCheckable(True)
        below.setChecked(True)
        below.toggled.connect(self.samples_wanted)

    def _on_snapping(self, on: bool) -> None:
        self._canvas.snapping = on

    def _on_side(self, name: str) -> None:
        self._document.show_side(int(name))

    def _on_changed(self) -> None:
        template = self._document.template
        names = side_words(bool(template.fold))
        self.sides.set([(str(side), names[side]) for side in range(len(template.sides))])
        self.sides.current = str(self._document.side)
        self.sides.chip(self.sides.current).setChecked(True)
        self._on_told("")

    def _on_stack(self) -> None:
        stack = self._document.stack
        self.undo_button.setEnabled(stack.canUndo())
        self.redo_button.setEnabled(stack.canRedo())
        undo, redo = translate("Template", "Undo: {act}"), translate("Template", "Redo: {act}")
        self.undo_button.setToolTip(tip(undo.format(act=stack.undoText()) if stack.canUndo() else ""))
        self.redo_button.setToolTip(tip(redo.format(act=stack.redoText()) if stack.canRedo() else ""))
        self.show_name()

    def _on_zoomed(self) -> None:
        share = round(self._canvas.scale_now / self._canvas.whole_size * 100)
        self.scale.setText(translate("Template", "{share} %").format(share=share))

    def _on_told(self, words: str) -> None:
        hint = translate("Template", "Arrows move by 1 mm, Ctrl by 0.1, Shift by 5; Alt resizes. Alt: drag freely.")
        self.told.setText(words or hint)
