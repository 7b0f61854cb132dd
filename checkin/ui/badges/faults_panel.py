"""What would go wrong on the badges, before they are printed: the worst first, grouped, to be clicked through."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from checkin.badges.faults import Fault, FaultKind, Severity
from checkin.ui import icons, theme
from checkin.ui.badges.words import fault_word, severity_word
from checkin.ui.language import Counted, spoken, translate
from checkin.ui.page import button, label

Index = QModelIndex | QPersistentModelIndex
FAULT = Qt.ItemDataRole.UserRole + 1
SECOND = Qt.ItemDataRole.UserRole + 2
MARK = Qt.ItemDataRole.UserRole + 3
_MARKS = {Severity.STOP: "bad", Severity.WARN: "warn", Severity.NOTE: "info"}
_COLOURS = {"bad": "bad", "warn": "warn", "info": "accent"}
_FEW = 4
"""Faults of one kind that are shown at once; more are opened by a click."""
_PAD = 10
_WRAP = int(Qt.TextFlag.TextWordWrap)


class _Words(QStyledItemDelegate):
    """Paints a group, or a fault, in as many lines as it needs."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line of the list."""
        box, state = option.rect, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            ground = QColor(theme.color("accent"))
            ground.setAlphaF(0.16)
            painter.fillRect(box, ground)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("hover"))
        left = box.left() + 4
        if mark := str(index.data(MARK) or ""):
            picture = icons.pixmap(mark, _COLOURS[mark], 20, painter.device().devicePixelRatioF())
            painter.drawPixmap(left, box.top() + _PAD, picture)
            left += 28
        top = box.top() + _PAD
        for text, font, colour in _lines(index):
            high = _height(text, font, box.right() - left - 6)
            painter.setFont(font)
            painter.setPen(theme.color(colour))
            painter.drawText(QRect(left, top, box.right() - left - 6, high), _WRAP, text)
            top += high
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need at the width of the list."""
        view = self.parent()
        assert isinstance(view, QTreeView), "it was made for one"
        left = view.indentation() * (2 if index.parent().isValid() else 1) + 4 + (28 if index.data(MARK) else 0)
        width = view.viewport().width() - left - 8
        return QSize(120, max(44, 2 * _PAD + sum(_height(text, font, width) for text, font, _ in _lines(index))))


class FaultsPanel(QWidget):
    """The list of faults.

    Signals: picked(str, str): a fault was clicked: number of the person, "" for none, and the template's element;
    font_wanted(): a font is to be added.
    """

    picked = Signal(str, str)
    font_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[Fault] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(8)
        self.headline = label("", "quiet", wrap=True)
        box.addWidget(self.headline)
        self.font_button = button(translate("Badges", "Add a font…"), self.font_wanted.emit)
        self.font_button.setToolTip(translate("Badges", "A font file that has the missing characters"))
        self.font_button.hide()
        box.addWidget(self.font_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.tree = QTreeView()
        self.model = QStandardItemModel(self)
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(20)
        self.tree.setAccessibleName(translate("Badges", "What would go wrong"))
        self.tree.setItemDelegate(_Words(self.tree))
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setMinimumSize(160, 72)
        self.tree.setTabKeyNavigation(False)
        self.tree.hide()
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        box.addWidget(self.tree, 1)
        box.addStretch(0)

    def show_busy(self, people: int) -> None:
        """Say that it is being looked at."""
        self.headline.setText(translate("Badges", "Looking at {badges} …").format(badges=Counted().badges(people)))

    def show_faults(self, faults: Sequence[Fault], people: int) -> None:
        """Show what was found on the badges of so many people; what was clicked before stays open."""
        self.headline.setText(headline(faults, people))
        self.font_button.setVisible(any(fault.kind is FaultKind.NO_GLYPH for fault in faults))
        self.tree.setVisible(bool(faults))
        if list(faults) == self.faults:
            return
        opened = {str(self._item(row).data(FAULT)) for row in range(self.model.rowCount()) if self._open(row)}
        self.faults = list(faults)
        self.model.clear()
        ordered = sorted(faults, key=lambda fault: (fault.severity, list(FaultKind).index(fault.kind)))
        for (severity, kind), group in groupby(ordered, lambda fault: (fault.severity, fault.kind)):
            self._add(severity, kind, list(group), opened)

    def show_person(self, number: str) -> None:
        """Select the first fault of a person, if there is one."""
        for row in range(self.model.rowCount()):
            group = self._item(row)
            for child in range(group.rowCount()):
                if group.child(child).data(FAULT).number == number:
                    self.tree.setCurrentIndex(group.child(child).index())
                    return

    def _add(self, severity: Severity, kind: FaultKind, faults: list[Fault], opened: set[str]) -> None:
        title = translate("Badges", "{fault} ({n})").format(fault=fault_word(kind), n=len(faults))
        group = QStandardItem(title)
        group.setData(kind.value, FAULT)
        advices = list(dict.fromkeys(spoken(fault.advice) for fault in faults))
        group.setData(advices[0] if len(advices) == 1 else "", SECOND)
        group.setData(_MARKS[severity], MARK)
        group.setData(f"{severity_word(severity)}: {title}", Qt.ItemDataRole.AccessibleTextRole)
        for fault in faults:
            item = QStandardItem(spoken(fault.sentence))
            item.setData(fault, FAULT)
            item.setData("" if len(advices) == 1 else spoken(fault.advice), SECOND)
            group.appendRow(item)
        self.model.appendRow(group)
        if len(faults) <= _FEW or kind.value in opened:
            self.tree.expand(group.index())

    def _item(self, row: int) -> QStandardItem:
        return self.model.item(row)

    def _open(self, row: int) -> bool:
        return self.tree.isExpanded(self.model.index(row, 0)) and self._item(row).rowCount() > _FEW

    def _on_current(self, current: QModelIndex) -> None:
        fault = current.data(FAULT)
        if isinstance(fault, Fault):
            self.picked.emit(fault.number, fault.element)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self.tree.scheduleDelayedItemsLayout()


def headline(faults: Sequence[Fault], people: int) -> str:
    """Return in one sentence how it stands with the badges of so many people."""
    if not people:
        return translate("Badges", "Nobody is chosen. Tick whose badges to print.")
    stops = sum(fault.severity is Severity.STOP for fault in faults)
    if stops:
        words = translate("Badges", "{n} to mend before these badges are printed, {others} to look at.")
        return words.format(n=stops, others=len(faults) - stops)
    if faults:
        return translate("Badges", "They can be printed. {n} to look at.").format(n=len(faults))
    return translate("Badges", "Nothing is wrong with {badges}.").format(badges=Counted().badges(people))


def _lines(index: Index) -> list[tuple[str, QFont, str]]:
    group = index.data(MARK) is not None
    lines: list[tuple[str, QFont, str]] = [(str(index.data()), theme.font(theme.BODY, bold=group), "ink")]
    if second := str(index.data(SECOND) or ""):
        lines.append((second, theme.font(theme.SMALL), "quiet"))
    return lines


def _height(text: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(40, width), 10_000), _WRAP, text).height()
