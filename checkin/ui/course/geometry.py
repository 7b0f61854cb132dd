"""From days and minutes to pixels of the week, and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF

from checkin.ui.course.placing import DAY, Piece, Span

AXIS, HEAD = 60, 54
"""Width of the times on the left, and height of the names of the days, in px."""
COLUMN = 104
"""The least width of a day in px."""
GAP = 3
"""Between a block and what is beside it, in px."""
EDGE = 7
"""How near to the upper or lower edge of a block it is resized, in px."""
LEAST = 20
"""The least height of a block in px: a short session can still be read and hit."""


@dataclass(frozen=True)
class Geometry:
    """Where days and times are in a view of `width` px, scrolled by `left` and `top`, an hour being `hour` px high."""

    days: tuple[date, ...]
    factors: tuple[float, ...]
    width: int
    hour: float
    left: int = 0
    top: int = 0

    @cached_property
    def unit(self) -> float:
        """The width of a whole day in px."""
        return max(COLUMN, (self.width - AXIS) / (sum(self.factors) or 1))

    @property
    def whole(self) -> tuple[int, int]:
        """Width and height of all days and hours in px, without the names and times beside them."""
        return round(self.unit * sum(self.factors)), round(24 * self.hour)

    @cached_property
    def _columns(self) -> dict[date, tuple[float, float]]:
        lefts = accumulate((self.unit * factor for factor in self.factors), initial=float(AXIS - self.left))
        widths = (self.unit * factor for factor in self.factors)
        return {day: (left, width) for day, left, width in zip(self.days, lefts, widths, strict=False)}

    def column(self, day: date) -> tuple[float, float]:
        """Return left edge and width of a day that is shown."""
        return self._columns[day]

    def y(self, minutes: float) -> float:
        """Return where a time of day is."""
        return HEAD - self.top + minutes / 60 * self.hour

    def minutes(self, y: float) -> float:
        """Return the time of day at a height, within the day."""
        return min(max(0.0, (y - HEAD + self.top) / self.hour * 60), float(DAY))

    def day(self, x: float) -> date | None:
        """Return the day at a place, the nearest one beyond the edges; None when no day is shown."""
        for day in self.days:
            left, width = self.column(day)
            if x < left + width:
                return day
        return self.days[-1] if self.days else None

    def rect(self, piece: Piece) -> QRectF:
        """Return where a piece of a session is painted."""
        left, width = self.column(piece.day)
        lane = (width - 2 * GAP) / piece.lanes
        top, bottom = self.y(piece.top), self.y(piece.bottom)
        height = max(LEAST, bottom - top - GAP)
        return QRectF(left + GAP + lane * piece.lane, top + 1, lane - (GAP if piece.lanes > 1 else 0), height)

    def span_rect(self, span: Span) -> QRectF | None:
        """Return where a span is painted, as far as it is on its first day; None when the day is not shown."""
        if span.day not in self.days:
            return None
        left, width = self.column(span.day)
        top, bottom = self.y(span.start), self.y(min(span.end, DAY))
        return QRectF(left + GAP, top + 1, width - 2 * GAP, max(LEAST, bottom - top - GAP))

    def hit(self, pieces: Sequence[Piece], at: QPointF) -> Piece | None:
        """Return the piece at a place."""
        if at.x() < AXIS or at.y() < HEAD:
            return None
        return next((piece for piece in reversed(pieces) if self.rect(piece).contains(at)), None)
