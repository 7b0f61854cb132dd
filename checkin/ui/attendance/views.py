"""Table, arrivals or heat map: what of the page is shown. Charts are made when they are first looked at."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from checkin.office import Matrix
from checkin.office.roll import Rows
from checkin.ui.language import translate
from checkin.ui.messages import Messages
from checkin.ui.page import Chips

TABLE, ARRIVALS, HEAT = "table", "arrivals", "heat"


class Views(QObject):
    """The switch, and what it switches.

    Signals: switched(): another view is shown, and is to be drawn.
    """

    switched = Signal()

    def __init__(self, table: QWidget, messages: Messages) -> None:
        super().__init__(table)
        self._messages = messages
        self.chips = Chips(self._on_chosen)
        self.chips.current = TABLE
        self.chips.set(
            [
                (TABLE, translate("Attendance", "Table")),
                (ARRIVALS, translate("Attendance", "Arrivals")),
                (HEAT, translate("Attendance", "Heat map")),
            ]
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(table)
        self._made: dict[str, QWidget] = {TABLE: table}

    @property
    def current(self) -> str:
        """Which view is shown."""
        return self.chips.current

    def draw(self, matrix: Matrix, rows: Rows, places: list[int], day: date | None, now: datetime) -> None:
        """Draw the chart that is shown, if one is."""
        from checkin.ui.attendance.arrivals import ArrivalsChart  # noqa: PLC0415  # loads half a second of libraries
        from checkin.ui.attendance.heat import HeatChart  # noqa: PLC0415

        chart = self._made.get(self.current)
        if chart is None:
            chart = ArrivalsChart(self._messages) if self.current == ARRIVALS else HeatChart(self._messages)
            self._made[self.current] = chart
            self.stack.addWidget(chart)
        self.stack.setCurrentWidget(chart)
        if isinstance(chart, ArrivalsChart):
            chart.show_arrivals(matrix, rows, places, day)
        elif isinstance(chart, HeatChart):
            chart.show_shares(matrix, rows, places, now)

    def show_table(self) -> None:
        """Show the table."""
        self.stack.setCurrentWidget(self._made[TABLE])

    def _on_chosen(self, _name: str) -> None:
        self.switched.emit()
