"""How a cell of the matrix is painted: its mark and a few letters, beside each other or one above the other.

Three hundred cells are painted at each step of scrolling, so fonts, colours, marks and shortened words are made once.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from checkin.attendance.standings import State
from checkin.ui import theme
from checkin.ui.attendance.model import CAME, FIXED, NAME, MatrixModel, TotalsModel
from checkin.ui.attendance.words import percent_words
from checkin.ui.table import paint_mark

Index = QModelIndex | QPersistentModelIndex
ROW = 44
NARROW, WIDE = 84, 150
"""Below NARROW px the letters stand under the mark; from WIDE px on there is room for words."""
PAD = 10
_TINY, _MARK = 13, 18
_CHOSEN, _OVER = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_MouseOver.value
_FOCUS = QStyle.StateFlag.State_HasFocus.value
"""As numbers: Python's flags take longer than the cell."""


class Letters:
    """A font, how it is measured, and words that were shortened to a width."""

    def __init__(self, pixels: int, *, bold: bool = False) -> None:
        self.font: QFont = theme.font(pixels, bold=bold)
        self.metrics = QFontMetrics(self.font)
        self.middle = (self.metrics.ascent() - self.metrics.descent()) // 2
        """Px from the middle of a line down to its base."""
        self._fitted: dict[tuple[str, int], tuple[str, int]] = {}

    def fit(self, words: str, room: int) -> tuple[str, int]:
        """Return words shortened to a width (px), and their own width."""
        known = self._fitted.get((words, room))
        if known is None:
            text = self.metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room))
            known = text, self.metrics.horizontalAdvance(text)
            if len(self._fitted) > 20_000:
                self._fitted.clear()
            self._fitted[words, room] = known
        return known


@dataclass(frozen=True, slots=True)
class Look:
    """What cells are painted with, in the scheme in use."""

    panel: QColor
    ground: QColor
    chosen: QColor
    hover: QColor
    line: QColor
    ink: QColor
    quiet: QColor
    accent: QColor
    track: QColor
    good: QColor
    small: Letters
    tiny: Letters
    strong: Letters
    bold: Letters
    tiny_bold: Letters
    marks: dict[State, QPixmap]


def look(ratio: float) -> Look:
    """Return the look of the scheme in use, on a screen of this ratio."""
    t = theme.tokens()
    names = ("panel", "ground", "hover", "line", "ink", "quiet", "accent", "track", "good")
    return _look(ratio, tuple(str(getattr(t, name)) for name in names))


@lru_cache(maxsize=8)
def _look(ratio: float, colours: tuple[str, ...]) -> Look:
    panel, ground, hover, line, ink, quiet, accent, track, good = (QColor(colour) for colour in colours)
    return Look(
        *(panel, ground, QColor(mixed(colours[0], colours[6])), hover, line, ink, quiet, accent, track, good),
        small=Letters(theme.SMALL),
        tiny=Letters(_TINY),
        strong=Letters(theme.BODY - 1, bold=True),
        bold=Letters(theme.SMALL, bold=True),
        tiny_bold=Letters(_TINY, bold=True),
        marks={state: _mark(state, ratio) for state in State},
    )


def _mark(state: State, ratio: float) -> QPixmap:
    side = _MARK + 4
    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    paint_mark(painter, state.value, QPointF(side / 2, side / 2))
    painter.end()
    return picture


class CellDelegate(QStyledItemDelegate):
    """Paints people and standings."""

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.dress()

    def dress(self) -> None:
        """Take the colours of the scheme in use."""
        parent = self.parent()
        self._look = look(parent.devicePixelRatioF() if isinstance(parent, QWidget) else 1.0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        k, rect, state, row, column = self._look, option.rect, option.state.value, index.row(), index.column()
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        ground = k.chosen if state & _CHOSEN else k.hover if state & _OVER else k.panel
        painter.fillRect(rect, ground)
        painter.fillRect(x, y + height - 1, width, 1, k.line)
        if column < FIXED:
            self._person(painter, x, y, width, row, column)
        else:
            if self._model.first_of_day(column):
                painter.fillRect(x, y, 1, height, k.line)
            self._standing(painter, x, y, width, row, column)
        if state & _FOCUS:
            painter.setPen(k.accent)
            painter.drawRect(x + 1, y + 1, width - 3, height - 3)
            painter.drawRect(x + 2, y + 2, width - 5, height - 5)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the least size."""
        return QSize(NARROW, ROW)

    def _standing(self, painter: QPainter, x: int, y: int, width: int, row: int, column: int) -> None:
        k = self._look
        state, words = self._model.short(row, column)
        if not words:
            return
        painter.setPen(k.quiet if state is None or state is State.EXPECTED else k.ink)
        if width < NARROW:
            text, wide = k.tiny.fit(words, width - 4)
            painter.setFont(k.tiny.font)
            if state is not None:
                painter.drawPixmap(x + width // 2 - 11, y + 2, k.marks[state])
            middle = y + (32 if state is not None else ROW // 2)
            painter.drawText(x + (width - wide) // 2, middle + k.tiny.middle, text)
            return
        left = x + (PAD if width >= WIDE else 5)
        if state is not None:
            painter.drawPixmap(left, y + (ROW - _MARK - 4) // 2, k.marks[state])
            left += _MARK + (10 if width >= WIDE else 6)
            if width >= WIDE:
                words = self._model.full(row, column)
        painter.setFont(k.small.font)
        painter.drawText(left, y + ROW // 2 + k.small.middle, k.small.fit(words, x + width - left - 1)[0])

    def _person(self, painter: QPainter, x: int, y: int, width: int, row: int, column: int) -> None:
        k, room = self._look, width - PAD - 4
        number, name, unit, came = self._model.person(row)
        if column == NAME:
            painter.setPen(k.ink)
            painter.setFont(k.strong.font)
            painter.drawText(x + PAD, y + 14 + k.strong.middle, k.strong.fit(name, room)[0])
            painter.setPen(k.quiet)
            painter.setFont(k.tiny.font)
            painter.drawText(x + PAD, y + 33 + k.tiny.middle, k.tiny.fit(unit, room)[0])
            return
        painter.setPen(k.ink if column == CAME else k.quiet)
        painter.setFont(k.small.font)
        words = came if column == CAME else number
        painter.drawText(x + PAD, y + ROW // 2 + k.small.middle, k.small.fit(words, room)[0])


class TotalDelegate(QStyledItemDelegate):
    """Paints a total and, under it, its share as a bar."""

    def __init__(self, model: TotalsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.dress()

    def dress(self) -> None:
        """Take the colours of the scheme in use."""
        parent = self.parent()
        self._look = look(parent.devicePixelRatioF() if isinstance(parent, QWidget) else 1.0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        k, rect, column = self._look, option.rect, index.column()
        state = option.state.value
        over = bool(state & _OVER) and column >= FIXED
        painter.fillRect(rect, k.chosen if state & _CHOSEN else k.hover if over else k.ground)
        narrow = rect.width() < NARROW and column >= FIXED
        letters = k.tiny_bold if narrow or column == CAME else k.bold
        pad = 2 if narrow else PAD
        words, room = str(index.data() or ""), rect.width() - 2 * pad
        here, should = self._model.share(column)
        if should and letters.metrics.horizontalAdvance(words) > room:
            words = percent_words(here / should)
        text, wide = letters.fit(words, room)
        painter.setFont(letters.font)
        painter.setPen(k.ink if column < FIXED or self._model.counts_already(column) else k.quiet)
        left = rect.x() + ((rect.width() - wide) // 2 if narrow else pad)
        painter.drawText(left, rect.y() + 19 + letters.middle, text)
        if column >= FIXED:
            bar = QRect(rect.x() + pad, rect.bottom() - 9, rect.width() - 2 * pad, 4)
            painter.fillRect(bar, k.track)
            if should:
                painter.fillRect(bar.x(), bar.y(), bar.width() * here // should, 4, k.good)


def mixed(one: str, other: str, share: float = 0.16) -> str:
    """Return a colour between two."""
    a, b = QColor(one), QColor(other)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return QColor(*(round(x + (y - x) * share) for x, y in parts)).name()
