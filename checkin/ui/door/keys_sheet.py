"""All keys of the window, so that nobody needs a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from checkin.ui.door.sheet import Sheet
from checkin.ui.language import translate
from checkin.ui.page import label
from checkin.ui.rail import PAGES


def key_words(keys: str) -> str:
    """Return a key as this system and language write it: "Ctrl+Z"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def key_list() -> list[tuple[str, str]]:
    """Return each key, or several that belong together, and what it does."""
    last = key_words(f"Ctrl+{len(PAGES)}")
    pages = translate("KeysSheet", "{first} to {last}").format(first=key_words("Ctrl+1"), last=last)
    undo = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
    return [
        (
            translate("KeysSheet", "any letter, {key}").format(key=key_words("F2")),
            translate("KeysSheet", "find a person"),
        ),
        ("↑  ↓", translate("KeysSheet", "choose one of those found, or a line of a list")),
        (translate("KeysSheet", "Enter"), translate("KeysSheet", "check in who is chosen, or confirm")),
        (translate("KeysSheet", "Esc"), translate("KeysSheet", "close what is open, back to scanning")),
        (undo, translate("KeysSheet", "undo the last scan, with a reason")),
        (key_words("F3"), translate("KeysSheet", "register a walk-in")),
        (key_words("F4"), translate("KeysSheet", "who is not here yet, came late or is on leave")),
        (key_words("F6"), translate("KeysSheet", "write a note for the person of the last scan")),
        (key_words("F8"), translate("KeysSheet", "check everything before the doors open")),
        (key_words("F11"), translate("KeysSheet", "show nothing but the door, and leave that again")),
        (translate("KeysSheet", "Tab, Space"), translate("KeysSheet", "go to the next button or menu, and press it")),
        (key_words("Ctrl+V"), translate("KeysSheet", "import the cells that were copied, on the page Roster")),
        (pages, translate("KeysSheet", "open the pages, from the first to the last")),
        (key_words("F1"), translate("KeysSheet", "show these keys")),
    ]


class KeysSheet(Sheet):
    """Lists the keys of the door and of the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("KeysSheet", "Keys"), parent)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (keys, what) in enumerate(key_list()):
            name, said = label(keys, "strong", wrap=True), label(what, wrap=True)
            name.setMinimumWidth(180)
            for one in (name, said):
                one.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(name, row, 0)
            grid.addWidget(said, row, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(translate("KeysSheet", "Keys"))
        area.setWidget(inside)
        self.box.addWidget(area, 1)
        self.add_act(translate("KeysSheet", "Close"), self.reject, "primary").setFocus()
        self.resize(760, 620)
