"""What an import changes, field by field, and how it is painted: old struck through, new strong."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from checkin.office import Changed
from checkin.roster import FIELDS
from checkin.ui import theme
from checkin.ui.language import translate
from checkin.ui.models import Column, RowsModel
from checkin.ui.roster.words import field_word
from checkin.ui.table import PAD, RowDelegate

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole
BEFORE = Qt.ItemDataRole.UserRole + 21
"""What a cell was before, where it changes; None elsewhere."""


class ChangesModel(RowsModel):
    """People whom an import changes: number and name, then each field that changes for anybody."""

    def __init__(self) -> None:
        super().__init__(())
        self.fields: tuple[str, ...] = ()

    def set_changes(self, changes: Sequence[Changed]) -> None:
        """Show these people."""
        self.beginResetModel()
        touched = {field.field for one in changes for field in one.fields}
        self.fields = ("number", "name", *(name for name in FIELDS if name in touched - {"number", "name"}))
        self.columns = tuple(Column(field_word(name), lambda _one: "") for name in self.fields)
        self.rows = list(changes)
        self.endResetModel()

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return one cell as it will be; BEFORE: as it is."""
        one: Changed | None = self.row(index)
        if one is None:
            return None
        name = self.fields[index.column()]
        after = str(getattr(one.after, name))
        was = next((field.before for field in one.fields if field.field == name), None)
        if role == _DISPLAY:
            return after
        if role == BEFORE:
            return was
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            if was is None:
                return after
            nothing = translate("RosterImport", "nothing")
            words = translate("RosterImport", "{before} becomes {after}")
            return words.format(before=was or nothing, after=after or nothing)
        return super().data(index, role)


class ChangeDelegate(RowDelegate):
    """Paints a cell that changes in two lines: what it was, quiet and struck through, and what it will be, strong."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of both lines: the arrow counts."""
        size = super().sizeHint(option, index)
        was = index.data(BEFORE)
        if was is None:
            return size
        before = QFontMetrics(theme.font(theme.SMALL)).horizontalAdvance(str(was)) + 2 * PAD
        return QSize(max(size.width() + 24, before), size.height())

    def _words(self, painter: QPainter, rect: QRect, index: Index) -> None:
        t, was, text = theme.tokens(), index.data(BEFORE), str(index.data() or "")
        changes = was is not None
        if changes:
            small = theme.font(theme.SMALL)
            small.setStrikeOut(bool(was))
            old = str(was or translate("RosterImport", "empty"))
            _line(painter, QRect(rect.left(), rect.top() + 6, rect.width(), 20), small, t.quiet, old)
            new = translate("RosterImport", "→ {text}").format(text=text or translate("RosterImport", "empty"))
            whole = QRect(rect.left(), rect.top() + 26, rect.width(), 24)
            _line(painter, whole, theme.font(theme.BODY, bold=True), t.ink, new)
            return
        strong = index.column() == 1
        colour = t.ink if strong else t.quiet
        _line(painter, rect, theme.font(theme.BODY, bold=strong), colour, text)


def _line(painter: QPainter, rect: QRect, font: Any, colour: str, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)
