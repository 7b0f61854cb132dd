"""The head of the matrix: a line for the day over its sessions, then the time, then the session."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from checkin.ui import theme
from checkin.ui.attendance.model import FIXED, MatrixModel
from checkin.ui.attendance.painting import NARROW, PAD, WIDE, look
from checkin.ui.attendance.words import chip_words
from checkin.ui.language import day_words, time_words, titles_of

HEIGHT = 76
_LINES = (4, 28, 50)
TITLED = 130
"""Px from which a title says more than the code."""


class SessionHead(QHeaderView):
    """Heads that stay short where columns are narrow: the code instead of the title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(HEIGHT)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return the height of three lines."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint time and name of one session, or the title of a column of people."""
        t, model = theme.tokens(), self.model()
        painter.save()
        painter.fillRect(rect, QColor(t.panel))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.line))
        session = model.session(section) if isinstance(model, MatrixModel) else None
        if session is None or not isinstance(model, MatrixModel) or model.matrix is None:
            words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
            self._line(painter, rect, 2, words, bold=True, narrow=False)
        else:
            course, narrow = model.matrix.course, rect.width() < NARROW
            time = time_words(course, session.start)
            name = titles_of(session)[0] if rect.width() >= TITLED else session.code
            if rect.width() >= WIDE:
                time = f"{time} – {time_words(course, session.end)}"
            self._line(painter, rect, 1, time, bold=True, narrow=narrow)
            self._line(painter, rect, 2, name, bold=False, narrow=narrow)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sections, then the days over them."""
        super().paintEvent(event)
        model = self.model()
        if not isinstance(model, MatrixModel) or model.matrix is None:
            return
        painter = QPainter(self.viewport())
        t = theme.tokens()
        letters = look(self.devicePixelRatioF()).bold
        painter.setFont(letters.font)
        for first, last in self._days(model):
            left = self.sectionViewportPosition(first)
            right = self.sectionViewportPosition(last) + self.sectionSize(last)
            if right <= 0 or left >= self.viewport().width():
                continue
            painter.fillRect(QRect(left, 0, 1, HEIGHT), QColor(t.line))
            column = model.matrix.columns[model.places[first - FIXED]]
            pad = PAD if self.sectionSize(first) >= TITLED else 6
            room = QRect(max(left, 0) + pad, _LINES[0], right - max(left, 0) - pad, 22)
            painter.setPen(QColor(t.ink))
            words = day_words(column.day, short=True) + ("  ✓" if column.closed else "")
            if letters.metrics.horizontalAdvance(words) > room.width():
                words = chip_words(column.day) + (" ✓" if column.closed else "")
            painter.drawText(
                room,
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                letters.fit(words, room.width())[0],
            )
        painter.end()

    def _days(self, model: MatrixModel) -> list[tuple[int, int]]:
        """Return the first and last column of each day."""
        assert model.matrix is not None, "it is shown"
        spans: list[tuple[int, int]] = []
        before = None
        for n, place in enumerate(model.places):
            column = n + FIXED
            if self.isSectionHidden(column):
                continue
            day = model.matrix.columns[place].day
            spans = [*spans[:-1], (spans[-1][0], column)] if day == before else [*spans, (column, column)]
            before = day
        return spans

    def _line(self, painter: QPainter, rect: QRect, place: int, words: str, *, bold: bool, narrow: bool) -> None:
        k = look(self.devicePixelRatioF())
        letters = (k.tiny_bold if bold else k.tiny) if narrow else (k.bold if bold else k.small)
        painter.setFont(letters.font)
        painter.setPen(k.ink if bold and place == 1 else k.quiet)
        pad = 2 if narrow else PAD if rect.width() >= TITLED else 6
        room = QRect(rect.left() + pad, rect.top() + _LINES[place], rect.width() - 2 * pad, 22)
        along = Qt.AlignmentFlag.AlignHCenter if narrow else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, along | Qt.AlignmentFlag.AlignVCenter, letters.fit(words, room.width())[0])
