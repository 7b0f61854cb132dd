"""The strip of this door's last scans; pressing an admitted one offers to undo it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from checkin.attendance.course import Course
from checkin.attendance.verdicts import ADMITTING, Kind
from checkin.desk import ScanRow
from checkin.ui import theme
from checkin.ui.door.lettering import wrapped, write
from checkin.ui.door.looks import LOOKS
from checkin.ui.language import time_words
from checkin.ui.sentences import DOT, outcome

_WIDTH = 226
_MOST = 12


class ScanCard(QAbstractButton):
    """One scan: coloured edge, who, from where and when, and what came of it. Undone ones are struck through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: ScanRow | None = None
        self._place = self._name = ""
        self.setMinimumHeight(72)
        self.setAccessibleName(self.tr("No scan yet"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_row(self, row: ScanRow, course: Course) -> None:
        """Show a scan."""
        self.row = row
        person = row.trainee
        self._name = person.name if person is not None else self.tr("Unknown")
        where = (person.province or person.unit) if person is not None else ""
        self._place = DOT.join(part for part in (where, time_words(course, row.at)) if part)
        can_undo = self.can_undo()
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_undo else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_undo else Qt.FocusPolicy.NoFocus)
        self.setToolTip(self.tr("Press to undo this scan") if can_undo else "")
        self.setAccessibleName(f"{self._name}, {self._place}, {self.said()}")
        self.update()

    def can_undo(self) -> bool:
        """Whether this scan counts and can be undone."""
        return self.row is not None and self.row.kind in ADMITTING and not self.row.undone

    def said(self) -> str:
        """Return what came of the scan, in a few words."""
        if self.row is None:
            return ""
        text = outcome(Kind(self.row.kind))
        if self.row.override:
            text += DOT + self.tr("by hand")
        return self.tr("Undone") if self.row.undone else text

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 92)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, 12, 12)
        hovered = self.can_undo() and self.underMouse()
        painter.fillPath(path, theme.color("hover" if hovered else "panel"))
        painter.save()
        painter.setClipPath(path)
        edge = QColor(LOOKS[Kind(self.row.kind)].ground) if not self.row.undone else theme.color("line")
        painter.fillRect(QRectF(0, 0, 8, self.height()), edge)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), 2) if self.hasFocus() else QPen(theme.color("line"), 1))
        painter.drawPath(path)
        self._paint_text(painter)

    def _paint_text(self, painter: QPainter) -> None:
        assert self.row is not None, "asked only with a scan"
        gone, width = self.row.undone, self.width() - 22 - 12
        tight = self.height() < 88
        ink, quiet = theme.color("quiet" if gone else "ink"), theme.color("quiet")
        lines = (
            (self._name, 20, ink, True, gone),
            (self._place, theme.SMALL, quiet, False, gone),
            (self.said(), theme.SMALL, ink, False, False),
        )
        leading = 1.15 if tight else 1.36
        y = (self.height() - sum(size for _, size, *_ in lines) * leading) / 2 - 1
        for text, size, color, bold, struck in lines:
            line = wrapped(text, width, size, 1, bold=bold)
            write(painter, QPointF(22, y), line[0] if line else "", size, color, bold=bold, struck=struck)
            y += size * leading


class LastScans(QWidget):
    """The newest scans from left to right, as many as fit.

    Signals:
        undo_requested(ScanRow)   this scan is to be undone
    """

    undo_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ScanRow] = []
        self._course: Course | None = None
        self.cards = [ScanCard(self) for _ in range(_MOST)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for card in self.cards:
            card.clicked.connect(self._on_clicked)
            layout.addWidget(card, 1)
        self._arrange()

    def show_rows(self, rows: Sequence[ScanRow], course: Course) -> None:
        """Show scans, newest first."""
        self.rows, self._course = list(rows), course
        self._arrange()
        self.update()

    def newest_to_undo(self) -> ScanRow | None:
        """Return the newest scan that counts."""
        return next((row for row in self.rows if row.kind in ADMITTING and not row.undone), None)

    def _arrange(self) -> None:
        fits = max(1, min(_MOST, (self.width() + 12) // (_WIDTH + 12)))
        for i, card in enumerate(self.cards):
            card.setVisible(i < fits)
            if i < len(self.rows) and self._course is not None:
                card.show_row(self.rows[i], self._course)
            elif card.row is not None:
                card.row = None
                card.update()

    def _on_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, ScanCard) and card.row is not None and card.can_undo():
            self.undo_requested.emit(card.row)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH, 72)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.rows:
            return
        painter = QPainter(self)
        text = self.tr("Each scan appears here; pressing it offers to undo it.")
        write(painter, QPointF(4, self.height() / 2 - theme.BODY * 0.7), text, theme.BODY, theme.color("quiet"))
