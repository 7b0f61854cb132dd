"""The sheet as a grid, with a choice above each column: what it is read as."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from checkin.roster import RosterColumn
from checkin.sheets.book import letter
from checkin.ui import theme
from checkin.ui.language import translate
from checkin.ui.roster.looking import Look
from checkin.ui.roster.sheet_model import FAULT, KIND, SheetModel
from checkin.ui.roster.word_box import WordBox
from checkin.ui.roster.words import field_words

Index = QModelIndex | QPersistentModelIndex
ROW, PAD = 34, 10
NARROWEST, WIDEST = 156, 300
_MEASURED = 60
_CORNER = 9


class CellDelegate(QStyledItemDelegate):
    """Paints one cell: headings bold, what is not used quiet, a fault with a marked corner."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        t = theme.tokens()
        rect: QRect = option.rect
        kind, fault = str(index.data(KIND)), str(index.data(FAULT) or "")
        mark = {"error": t.bad, "warning": t.warn}.get(fault, "")
        painter.save()
        painter.fillRect(rect, QColor(t.hover if kind == "heading" else t.panel))
        if mark:
            wash = QColor(mark)
            wash.setAlphaF(0.16)
            painter.fillRect(rect, wash)
        if option.state & QStyle.StateFlag.State_Selected:
            wash = QColor(t.accent)
            wash.setAlphaF(0.14)
            painter.fillRect(rect, wash)
        painter.setPen(QColor(t.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if mark:
            self._corner(painter, rect, QColor(mark), filled=fault == "error")
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        font = theme.font(theme.SMALL, bold=kind == "heading")
        font.setStrikeOut(kind == "out" and bool(index.data()))
        painter.setFont(font)
        painter.setPen(QColor(t.quiet if kind in ("above", "out", "unused") else t.ink))
        inside = rect.adjusted(PAD, 0, -PAD, 0)
        text = QFontMetrics(font).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _corner(self, painter: QPainter, rect: QRect, colour: QColor, *, filled: bool) -> None:
        """Mark a corner: filled where it has to be corrected, only outlined where it should be looked at."""
        right, top = rect.right(), rect.top()
        points = [QPointF(right - _CORNER, top), QPointF(right, top), QPointF(right, top + _CORNER)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF(points))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


class ColumnHead(QHeaderView):
    """The letter of each column, and a choice of the field that it is read as.

    Signals: chosen(int, str): the place of a column, and its field ("" for none).
    """

    chosen = Signal(int, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.boxes: list[WordBox] = []
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(NARROWEST)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setStyleSheet("QHeaderView::section { padding: 6px 10px; }")
        self.sectionResized.connect(self.place)

    def offer(self, columns: Sequence[RosterColumn]) -> None:
        """Show a choice for each of these columns; none for another sheet than the first."""
        words = field_words()
        while len(self.boxes) > len(columns):
            self.boxes.pop().deleteLater()
        while len(self.boxes) < len(columns):
            self.boxes.append(self._box(len(self.boxes), words))
        for column, box in zip(columns, self.boxes, strict=True):
            name = column.heading or letter(column.place)
            box.setAccessibleName(
                translate("RosterImport", "Column {letter}, {heading}: read as").format(
                    letter=column.letter, heading=name
                )
            )
            box.setToolTip("\n".join(text for text in (column.heading, *column.sample) if text))
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(column.field)))
            box.blockSignals(False)
            _dress(box)
        self.updateGeometry()
        self.place()

    def _box(self, place: int, words: dict[str, str]) -> WordBox:
        box = WordBox("", parent=self)
        box.addItem(translate("RosterImport", "not used"), "")
        for name, word in words.items():
            box.addItem(word, name)
        box.currentIndexChanged.connect(lambda _row: self.chosen.emit(place, str(box.currentData())))
        box.installEventFilter(self)
        box.show()
        return box

    def place(self) -> None:
        """Put the choices over their columns."""
        for at, box in enumerate(self.boxes):
            left = self.sectionViewportPosition(at)
            box.setGeometry(left + 5, self.height() - 48, self.sectionSize(at) - 10, 42)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only widgets are watched
        """Bring a column into view when its choice gets the keyboard; leave the wheel to the grid."""
        if event.type() == QEvent.Type.FocusIn and watched in self.boxes:
            view = self.parentWidget()
            if isinstance(view, QTableView):
                view.scrollTo(view.model().index(max(0, view.rowAt(4)), self.boxes.index(watched)))
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False

    def sizeHint(self) -> QSize:
        """Return room for letters, and for choices where there are any."""
        return QSize(super().sizeHint().width(), 82 if self.boxes else 34)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the choices in their places."""
        super().resizeEvent(event)
        self.place()


class Grid(QTableView):
    """The sheet of a file.

    Signals: chosen(int, str): a column is to be read as a field.
    """

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("RosterImport", "The sheet as it is in the file"))
        self.sheet = SheetModel()
        self.setItemDelegate(CellDelegate(self))
        self.setModel(self.sheet)
        self.head = ColumnHead(self)
        self.setHorizontalHeader(self.head)
        self.head.chosen.connect(self.chosen)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalScrollBar().valueChanged.connect(self.head.place)
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setSectionsClickable(False)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows.setStyleSheet("QHeaderView::section { min-height: 0; padding: 0 8px; font-weight: 400; border: none; }")

    def show_look(self, look: Look, name: str = "") -> None:
        """Show a sheet: the one of this name, or the first that is read."""
        again = self.sheet.sheet is look.sheet(name)
        down, along = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        self.sheet.show_look(look, name)
        self.head.offer(look.roster.columns if self.sheet.sheet is look.first else ())
        self._fit()
        if again:
            self.verticalScrollBar().setValue(down)
            self.horizontalScrollBar().setValue(along)
        else:
            self.scrollToTop()
        self.head.place()

    def show_cell(self, row: int, column: str) -> None:
        """Bring a cell into view, counted from 1 and by its letter, and give it the keyboard."""
        place = next((at for at in range(self.sheet.columnCount()) if letter(at) == column), 0)
        index = self.sheet.index(max(0, row - 1), place)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        metrics = QFontMetrics(theme.font(theme.SMALL, bold=True))
        words = max(theme.text_width(word, theme.BODY, bold=True) for word in field_words().values())
        least = min(WIDEST, max(NARROWEST, round(words) + 104))
        for column in range(self.sheet.columnCount()):
            cells = (row[column] for row in self.sheet.first_rows(_MEASURED) if column < len(row))
            widest = max((metrics.horizontalAdvance(text[:80]) for text in cells), default=0)
            self.head.resizeSection(column, max(least, min(WIDEST, widest + 2 * PAD + 6)))


def _dress(box: WordBox) -> None:
    """Show a column that is not used quietly."""
    box.setProperty("unused", not box.currentData())
    quiet = theme.tokens().quiet
    box.setStyleSheet(
        f"QComboBox {{ color: {quiet}; }}" if not box.currentData() else "QComboBox { font-weight: 700; }"
    )
