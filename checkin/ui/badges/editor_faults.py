"""What is wrong with the design, the worst first; a click shows where, on the badge on which it shows."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from checkin.badges.faults import Fault, Severity
from checkin.ui import icons
from checkin.ui.language import spoken, translate
from checkin.ui.tips import tip

_MARKS = {Severity.STOP: ("bad", "bad"), Severity.WARN: ("warn", "warn"), Severity.NOTE: ("info", "quiet")}
_FAULT = Qt.ItemDataRole.UserRole


class FaultList(QListWidget):
    """A list of faults, each once.

    Signals: wanted(object): the fault that is to be shown.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Template", "What is wrong with the design"))
        self.setWordWrap(True)
        self.setIconSize(QSize(20, 20))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView::item { padding: 4px 8px; }")
        self.itemClicked.connect(self._on_item)
        self.itemActivated.connect(self._on_item)
        self.faults: list[Fault] = []

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Show faults; the same one of several people is there once, with the first of them."""
        same: dict[tuple[object, ...], list[Fault]] = {}
        for fault in faults:
            same.setdefault((fault.kind, fault.element, "" if fault.element else fault.sentence), []).append(fault)
        self.faults = [every[0] for every in same.values()]
        self.clear()
        for fault, every in zip(self.faults, same.values(), strict=True):
            words, others = words_of(fault), len({one.number for one in every}) - 1
            if others:
                words = translate("Template", "{fault} And {count} more.").format(fault=_ended(words), count=others)
            item = QListWidgetItem(icons.icon(*_MARKS[fault.severity], 20, on=self), words)
            item.setData(_FAULT, fault)
            item.setToolTip(tip(spoken(fault.advice)))
            self.addItem(item)
        if not self.faults:
            good = translate("Template", "Nothing is wrong with this design.")
            item = QListWidgetItem(icons.icon("good", "good", 20, on=self), good)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addItem(item)

    def _on_item(self, item: QListWidgetItem) -> None:
        fault = item.data(_FAULT)
        if isinstance(fault, Fault):
            self.wanted.emit(fault)


def _ended(words: str) -> str:
    """Return a sentence with a full stop, in the language of the screen."""
    return words if words.endswith((".", "。")) else translate("Template", "{sentence}.").format(sentence=words)


def words_of(fault: Fault) -> str:
    """Return the sentence of a fault in the language of the screen, with the element that it is about."""
    said = spoken(fault.sentence)
    named = not fault.element or "element" in fault.sentence.values
    return said if named else translate("Template", "{element}: {fault}").format(element=fault.element, fault=said)
