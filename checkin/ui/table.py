"""Tables that fill the width: rows of two lines, small marks with words, a soft selection."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from checkin.attendance.standings import State
from checkin.ui import theme
from checkin.ui.models import Role

Index = QModelIndex | QPersistentModelIndex
ROW = 56
PAD = 14
_SLACK = 1
"""Px beside the words: an advance is rounded, and words that are a fraction wider would be cut."""
WIDEST_TITLE, LEAST = 240, 160
MEASURED = 400
"""Rows that decide how wide a column is."""
_COLOURS = {
    State.PRESENT: "good",
    State.LATE: "warn",
    State.LEFT_EARLY: "warn",
    State.EXCUSED: "accent",
    State.ABSENT: "bad",
    State.EXPECTED: "quiet",
}


def paint_mark(painter: QPainter, state: str, centre: QPointF, radius: float = 8.0) -> None:
    """Paint the mark of a standing: each has its own shape as well as its colour."""
    t = theme.tokens()
    colour = QColor(str(getattr(t, _COLOURS[State(state)])))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = state in (State.PRESENT, State.LATE, State.LEFT_EARLY, State.ABSENT)
    pen = QPen(colour, 2.0)
    pen.setStyle(Qt.PenStyle.DotLine if state == State.EXPECTED else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if state in (State.ABSENT, State.EXCUSED):
        painter.drawRoundedRect(box, 4, 4)
    else:
        painter.drawEllipse(box)
    stroke = QPen(QColor("#FFFFFF") if filled and not t.dark else QColor(t.panel if filled else colour.name()), 2.0)
    stroke.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroke.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(stroke)
    painter.translate(centre)
    for points in _STROKES.get(State(state), ()):
        painter.drawPolyline([QPointF(x, y) for x, y in points])
    painter.restore()


_STROKES: dict[State, tuple[tuple[tuple[float, float], ...], ...]] = {
    State.PRESENT: (((-3.6, 0.2), (-1.0, 2.9), (3.7, -2.7)),),
    State.LATE: (((0, -4.2), (0, 0.3), (3.2, 2.2)),),
    State.LEFT_EARLY: (((-4, 0), (3.6, 0)), ((0.8, -3), (3.8, 0), (0.8, 3))),
    State.EXCUSED: (((-3.4, 0), (3.4, 0)),),
    State.ABSENT: (((-3, -3), (3, 3)), ((3, -3), (-3, 3))),
}


class RowDelegate(QStyledItemDelegate):
    """Paints one cell: text, a second quiet line, a check box or a mark."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        t = theme.tokens()
        rect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        ground = QColor(t.panel)
        if chosen:
            ground = _mixed(t.panel, t.accent, 0.16)
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = QColor(t.hover)
        painter.fillRect(rect, ground)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.line))
        if chosen and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), QColor(t.accent))
        left = rect.left() + PAD
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        if check is not None:
            self._check(painter, QRectF(left, rect.center().y() - 10, 21, 21), Qt.CheckState(check))
            left += 34
        mark = index.data(Role.MARK)
        if mark:
            paint_mark(
                painter, mark, QPointF(left + 9, rect.top() + (19 if index.data(Role.SECOND) else rect.height() / 2))
            )
            left += 28
        self._words(painter, QRect(left, rect.top(), rect.right() - PAD - left + 1, rect.height()), index)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of the cell's words."""
        first = QFontMetrics(theme.font(theme.BODY, bold=True)).horizontalAdvance(str(index.data() or ""))
        second = QFontMetrics(theme.font(theme.SMALL)).horizontalAdvance(str(index.data(Role.SECOND) or ""))
        extra = 34 if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 28 if index.data(Role.MARK) else 0
        return QSize(max(first, second) + _SLACK + extra + 2 * PAD, ROW)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tick by a click on the box as it is painted, or by the space bar."""
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        if check is None:
            return False
        if isinstance(event, QMouseEvent):
            over = event.position().x() <= option.rect.left() + PAD + 28
            hit = (
                event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton and over
            )
        else:
            hit = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        if not hit:
            return False
        other = Qt.CheckState.Unchecked if Qt.CheckState(check) == Qt.CheckState.Checked else Qt.CheckState.Checked
        return model.setData(
            model.index(index.row(), index.column(), index.parent()), other, Qt.ItemDataRole.CheckStateRole
        )

    def _words(self, painter: QPainter, rect: QRect, index: Index) -> None:
        t = theme.tokens()
        tone, second = str(index.data(Role.TONE) or "ink"), str(index.data(Role.SECOND) or "")
        font = theme.font(theme.BODY, bold=tone == "strong")
        painter.setFont(font)
        painter.setPen(QColor(t.quiet if tone == "quiet" else t.ink))
        along = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft)
        across = along & Qt.AlignmentFlag.AlignHorizontal_Mask
        text = QFontMetrics(font).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, rect.width())
        if not second:
            painter.drawText(rect, across | Qt.AlignmentFlag.AlignVCenter, text)
            return
        painter.drawText(
            QRect(rect.left(), rect.top() + 7, rect.width(), 24), across | Qt.AlignmentFlag.AlignVCenter, text
        )
        small = theme.font(theme.SMALL)
        painter.setFont(small)
        painter.setPen(QColor(t.quiet))
        text = QFontMetrics(small).elidedText(second, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(
            QRect(rect.left(), rect.top() + 30, rect.width(), 20), across | Qt.AlignmentFlag.AlignVCenter, text
        )

    def _check(self, painter: QPainter, box: QRectF, check: Qt.CheckState) -> None:
        t = theme.tokens()
        on = check == Qt.CheckState.Checked
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.accent if on else t.quiet), 2))
        painter.setBrush(QColor(t.accent) if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        if on:
            pen = QPen(QColor(t.on_accent), 2.4)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            x, y = box.left(), box.top()
            painter.drawPolyline([QPointF(x + 5.2, y + 11), QPointF(x + 9, y + 14.8), QPointF(x + 16, y + 6.8)])


class Table(QTableView):
    """A table of rows; the widths come from the model's columns."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self._stretch: dict[int, int] = {}
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setMinimumSectionSize(48)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def fit(self, stretch: dict[int, int]) -> None:
        """Give each column its words' width. `stretch`: weights of those that share the rest, or give way in order."""
        self._stretch = stretch
        model: QAbstractItemModel | None = self.model()
        if model is None:
            return
        columns = range(model.columnCount())
        widths = [0 if self.isColumnHidden(column) else self._needed(model, column) for column in columns]
        room = self.viewport().width() - sum(widths)
        total = sum(stretch.values()) or 1
        shared = max(0, room)
        for column, weight in stretch.items():
            given = max(room, min(0, LEAST - widths[column]))
            widths[column] += shared * weight // total if room >= 0 else given
            room -= min(0, given)
        for column, width in enumerate(widths):
            self.horizontalHeader().resizeSection(column, width)

    def _needed(self, model: QAbstractItemModel, column: int) -> int:
        title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        bold = QFontMetrics(theme.font(theme.SMALL, bold=True))
        option, cells = QStyleOptionViewItem(), [min(WIDEST_TITLE, bold.horizontalAdvance(title) + 44)]
        for row in range(min(model.rowCount(), MEASURED)):
            cells.append(self.itemDelegate().sizeHint(option, model.index(row, column)).width())
        return max(cells)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on filling the width."""
        super().resizeEvent(event)
        self.fit(self._stretch)


def _mixed(one: str, other: str, share: float) -> QColor:
    a, b = QColor(one), QColor(other)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in parts))
