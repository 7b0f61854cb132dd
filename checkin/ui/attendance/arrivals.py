"""The arrival curves: how many had come at each minute, with the start and the moment after which one is late."""

from datetime import date

import pyqtgraph as pg
from PySide6.QtCore import Qt

from checkin.attendance.course import Session
from checkin.office import Matrix, figures
from checkin.office.roll import Rows
from checkin.ui import theme
from checkin.ui.attendance.charts import Chart, ClockAxis, text_item
from checkin.ui.attendance.words import session_words
from checkin.ui.language import day_words, time_words, translate
from checkin.ui.messages import Messages

_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_COLOURS = "accent", "good", "warn", "bad"


class ArrivalsChart(Chart):
    """A curve for each session of a day; of several days, all from their own start."""

    def __init__(self, messages: Messages) -> None:
        self._axis = ClockAxis()
        super().__init__(translate("Attendance", "Arrivals"), messages, self._axis)
        self._shown: tuple[Matrix, Rows, list[int], date | None] | None = None
        self.plot.showGrid(x=False, y=True, alpha=0.15)

    def show_arrivals(self, matrix: Matrix, rows: Rows, places: list[int], day: date | None) -> None:
        """Show the arrivals of these rows at these sessions."""
        self._shown = matrix, rows, places, day
        self.draw()

    def draw(self) -> None:
        """Draw the curves again."""
        if self._shown is None:
            return
        matrix, rows, places, day = self._shown
        self.plot.clear()
        self._axis.relative = day is None
        said, most, left, right = [], 1, [], []
        for number, place in enumerate(places):
            session = matrix.columns[place].session
            curve = figures.curve(matrix, place, rows)
            came = int(curve.people[-1]) if len(curve.people) else 0
            if day is None and not came:
                continue
            start = 0 if day is None else _minute(matrix, session)
            self._curve(number, [start + minute for minute in curve.minutes], curve.people.tolist(), session.code)
            left.append(start + curve.first)
            right.append(start + curve.minutes[-1])
            most = max(most, came)
            said.append(_said(matrix, session, curve, came))
        if day is None:
            self._mark(0, translate("Attendance", "Start"), Qt.PenStyle.SolidLine)
        else:
            for place in places:
                session = matrix.columns[place].session
                start = _minute(matrix, session)
                self._mark(start, session.code, Qt.PenStyle.SolidLine)
                late = start + session.late_after.total_seconds() / 60
                words = translate("Attendance", "late after {time}").format(
                    time=time_words(matrix.course, session.late)
                )
                self._mark(late, words, Qt.PenStyle.DashLine)
        if left:
            self.plot.setXRange(min(left), max(right) + (max(right) - min(left)) * 0.06, padding=0.01)
        self.plot.setYRange(0, most * 1.12, padding=0)
        heading = translate("Attendance", "Arrivals, all days") if day is None else day_words(day)
        self.say(heading, "  ".join(said[:4]) or translate("Attendance", "Nobody has come yet."))

    def _curve(self, number: int, minutes: list[int], people: list[int], code: str) -> None:
        colour = str(getattr(theme.tokens(), _COLOURS[number % len(_COLOURS)]))
        pen = pg.mkPen(colour, width=2.5, style=_STYLES[number // len(_COLOURS) % len(_STYLES)])
        self.plot.addItem(pg.PlotDataItem(minutes, people, pen=pen, antialias=True))
        words = text_item(f"{code} {people[-1]}", theme.tokens().ink, (0, 0.5), bold=True)
        words.setPos(minutes[-1], people[-1])
        self.plot.addItem(words)

    def _mark(self, minute: float, words: str, style: Qt.PenStyle) -> None:
        t = theme.tokens()
        line = pg.InfiniteLine(minute, angle=90, pen=pg.mkPen(t.quiet, width=1, style=style))
        self.plot.addItem(line)
        side = 1 if style is Qt.PenStyle.SolidLine else 0  # the start is told left of its line, lateness right
        told = pg.InfLineLabel(line, words, position=0.96, anchors=[(side, 0.5), (side, 0.5)], color=t.quiet)
        told.setFont(theme.font(12))


def _minute(matrix: Matrix, session: Session) -> int:
    local = matrix.course.local(session.start)
    return local.hour * 60 + local.minute


def _said(matrix: Matrix, session: Session, curve: figures.Curve, came: int) -> str:
    at_start = int(curve.people[min(len(curve.people) - 1, max(0, -curve.first))])
    words = translate("Attendance", "{session}: {start} at the start, {came} in the end.")
    return words.format(session=session_words(session, matrix.course), start=at_start, came=came)
