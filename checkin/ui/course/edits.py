"""Fields for days, times and numbers, and for one line of text."""

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QDate, QPoint, QPointF, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QCompleter, QDateEdit, QDateTimeEdit, QLineEdit, QSpinBox, QTimeEdit

from checkin.places import resources
from checkin.ui import theme

_INSIDE = """QLineEdit { min-height: 0; padding: 0; border: none; background: transparent; }
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }"""
"""What the style sheet says of fields is not for the one inside of another. Without their buttons (NoButtons) Qt shows
nothing in a styled one, so these have no width instead."""


class ClockEdit(QTimeEdit):
    """A time of day; arrow keys and the wheel go on in steps of five minutes."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("HH:mm")
        self.setStyleSheet(_INSIDE)
        self.lineEdit().setTextMargins(12, 0, 12, 0)
        self.setWrapping(True)

    def clock(self) -> time:
        """Return the time."""
        return time(self.time().hour(), self.time().minute())

    def set_clock(self, clock: time) -> None:
        """Show a time."""
        self.setTime(QTime(clock.hour, clock.minute))

    def stepBy(self, steps: int) -> None:
        """Step by hours, or by five minutes."""
        if self.currentSection() == QTimeEdit.Section.MinuteSection:
            self.setTime(self.time().addSecs(300 * steps))
        else:
            super().stepBy(steps)


def with_calendar(field: QDateTimeEdit) -> None:
    """Let a day be chosen in a calendar, which a chevron opens."""
    field.setCalendarPopup(True)
    chevron = (resources() / "icons" / "chevron.svg").as_posix()
    field.setStyleSheet(
        "QDateTimeEdit QLineEdit { min-height: 0; padding: 0; border: none; background: transparent; }"
        "QDateTimeEdit::drop-down { border: none; width: 40px; }"
        f"QDateTimeEdit::down-arrow {{ image: url({chevron}); width: 20px; height: 20px; }}"
    )


class DayEdit(QDateEdit):
    """A day, typed or chosen in a calendar."""

    def __init__(self) -> None:
        super().__init__()
        self.setDisplayFormat("yyyy-MM-dd")
        with_calendar(self)
        self.setDateRange(QDate(1970, 1, 1), QDate(2199, 12, 31))

    def day(self) -> date:
        """Return the day."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))


class CountEdit(QSpinBox):
    """A whole number."""

    def __init__(self, most: int, step: int = 1) -> None:
        super().__init__()
        self.setRange(0, most)
        self.setSingleStep(step)
        self.setStyleSheet(_INSIDE)
        self.lineEdit().setTextMargins(12, 0, 12, 0)


class Box(QCheckBox):
    """A box to check, without words of its own; painted here, because the style sheet leaves no frame around it."""

    _SIDE = 24

    def sizeHint(self) -> QSize:
        """Return the size of the box with room to hit it."""
        return QSize(self._SIDE + 4, theme.TARGET)

    def minimumSizeHint(self) -> QSize:
        """Never be smaller."""
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:
        """Be hit anywhere."""
        return self.rect().contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, its mark, and the ring of the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(2, (self.height() - self._SIDE) / 2, self._SIDE, self._SIDE).adjusted(1, 1, -1, -1)
        on = self.isChecked()
        edge = "accent" if on or self.hasFocus() else "quiet"
        painter.setPen(QPen(theme.color(edge), 2))
        painter.setBrush(theme.color("accent" if on else "panel"))
        painter.drawRoundedRect(box, 6, 6)
        if on:
            pen = QPen(theme.color("on_accent"), 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            left, top = box.left(), box.top()
            painter.drawPolyline([QPointF(left + x, top + y) for x, y in ((5, 11), (9.5, 15.5), (17, 6.5))])
        if on and self.hasFocus():
            painter.setPen(QPen(theme.color("ink"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 6, 6)


def line_edit(*, hint: str = "") -> QLineEdit:
    """Return a field of one line."""
    made = QLineEdit()
    made.setPlaceholderText(hint)
    return made


def fill(field: QLineEdit, text: str) -> None:
    """Write into a field, and show its beginning."""
    field.setText(text)
    field.setCursorPosition(0)


def suggest(field: QLineEdit, words: Sequence[str]) -> None:
    """Offer what was used before, wherever it holds what is typed."""
    completer = QCompleter(sorted(words), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)
