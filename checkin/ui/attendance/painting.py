"""How a cell of the matrix is painted: its mark and a few letters, beside each other or one above the other."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checkin.attendance.standings import State
from checkin.office import figures
from checkin.ui import theme
from checkin.ui.attendance.model import FIXED, MatrixModel, TotalsModel
from checkin.ui.models import Role
from checkin.ui.table import paint_mark

Index = QModelIndex | QPersistentModelIndex
ROW = 44
NARROW, WIDE = 84, 150
"""Below NARROW px the letters stand under the mark; from WIDE px on there is room for words."""
PAD = 10
_TINY = 13
_MARK = 18


@lru_cache(maxsize=64)
def mark(state: State, ratio: float, dark: bool) -> QPixmap:  # noqa: ARG001  # `dark` tells the pictures apart
    """Return the mark of a standing, painted once for each scheme and screen."""
    side = _MARK + 4
    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    paint_mark(painter, state.value, QPointF(side / 2, side / 2))
    painter.end()
    return picture


@lru_cache(maxsize=16)
def _font(pixels: int, bold: bool, family: str) -> tuple[QFont, QFontMetrics]:  # noqa: ARG001  # a family of its own
    font = theme.font(pixels, bold=bold)
    return font, QFontMetrics(font)


def font(pixels: int, *, bold: bool = False) -> tuple[QFont, QFontMetrics]:
    """Return a font and its metrics, made once."""
    return _font(pixels, bold, theme.font(pixels).family())


class CellDelegate(QStyledItemDelegate):
    """Paints people and standings."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        t, rect = theme.tokens(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = t.panel
        if chosen:
            ground = theme_mix(t.panel, t.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            ground = t.hover
        painter.fillRect(rect, QColor(ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.line))
        model = index.model()
        if not isinstance(model, MatrixModel) or index.column() < FIXED:
            self._person(painter, rect, index)
        else:
            if _first_of_day(model, index.column()):
                painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), QColor(t.line))
            self._standing(painter, rect, *model.short(index.row(), index.column()), index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(t.accent))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
            painter.drawRect(rect.adjusted(2, 2, -3, -3))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the least size."""
        return QSize(NARROW, ROW)

    def _standing(self, painter: QPainter, rect: QRect, state: State | None, words: str, index: Index) -> None:
        t = theme.tokens()
        quiet = state in (None, State.EXPECTED)
        painter.setPen(QColor(t.quiet if quiet else t.ink))
        narrow = rect.width() < NARROW
        letters, metrics = font(_TINY if narrow else theme.SMALL)
        painter.setFont(letters)
        picture = mark(state, painter.device().devicePixelRatio(), t.dark) if state is not None else None
        if narrow:
            if picture is not None:
                painter.drawPixmap(rect.center().x() - 10, rect.top() + 2, picture)
            room = QRect(rect.left() + 2, rect.top() + 23, rect.width() - 4, 19) if picture is not None else rect
            text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
            return
        left = rect.left() + (PAD if rect.width() >= WIDE else 5)
        if picture is not None:
            painter.drawPixmap(left, rect.top() + (rect.height() - _MARK - 4) // 2, picture)
            left += _MARK + (10 if rect.width() >= WIDE else 6)
        if rect.width() >= WIDE and state is not None:
            words = str(index.data(Qt.ItemDataRole.ToolTipRole)).rsplit("\n", 1)[-1]
        room = QRect(left, rect.top(), rect.right() - left - 1, rect.height())
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _person(self, painter: QPainter, rect: QRect, index: Index) -> None:
        t = theme.tokens()
        tone, second = str(index.data(Role.TONE) or "ink"), str(index.data(Role.SECOND) or "")
        room = rect.adjusted(PAD, 0, -4, 0)
        letters, metrics = font(theme.SMALL if tone != "strong" else theme.BODY - 1, bold=tone == "strong")
        painter.setFont(letters)
        painter.setPen(QColor(t.quiet if tone == "quiet" else t.ink))
        along = Qt.AlignmentFlag.AlignLeft
        text = metrics.elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width())
        if not second:
            painter.drawText(room, along | Qt.AlignmentFlag.AlignVCenter, text)
            return
        painter.drawText(QRect(room.left(), room.top() + 3, room.width(), 21), along, text)
        letters, metrics = font(_TINY)
        painter.setFont(letters)
        painter.setPen(QColor(t.quiet))
        text = metrics.elidedText(second, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), room.top() + 24, room.width(), 18), along, text)


class TotalDelegate(QStyledItemDelegate):
    """Paints a total and, under it, its share as a bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        t, rect, model = theme.tokens(), option.rect, index.model()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver) and index.column() >= FIXED
        painter.fillRect(rect, QColor(theme_mix(t.ground, t.accent) if chosen else t.hover if over else t.ground))
        words = str(index.data() or "")
        letters, metrics = font(_TINY if rect.width() < NARROW else theme.SMALL, bold=True)
        painter.setFont(letters)
        painter.setPen(QColor(t.ink))
        left = PAD if rect.width() >= NARROW or index.column() < FIXED else 2
        room = rect.adjusted(left, 0, -left if left == 2 else -4, -6)
        along = Qt.AlignmentFlag.AlignCenter if left == 2 else Qt.AlignmentFlag.AlignLeft
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, along | Qt.AlignmentFlag.AlignVCenter, text)
        counts = model.of(index.column()) if isinstance(model, TotalsModel) else None
        if counts is not None:
            self._bar(painter, QRect(rect.left() + left, rect.bottom() - 9, rect.width() - 2 * left, 4), counts)

    def _bar(self, painter: QPainter, room: QRect, counts: figures.Counts) -> None:
        t = theme.tokens()
        here, should = int(figures.came(counts)), int(figures.awaited(counts))
        painter.fillRect(room, QColor(t.track))
        if should:
            painter.fillRect(QRect(room.left(), room.top(), room.width() * here // should, 4), QColor(t.good))


def theme_mix(one: str, other: str, share: float = 0.16) -> str:
    """Return a colour between two."""
    a, b = QColor(one), QColor(other)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in parts)).name()


def _first_of_day(model: MatrixModel, column: int) -> bool:
    if model.matrix is None or column <= FIXED:
        return column == FIXED
    here, before = (model.matrix.columns[model.places[n - FIXED]].day for n in (column, column - 1))
    return here != before
