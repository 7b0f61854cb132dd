"""The heat map: which share of each unit, province or group came to each session."""

from datetime import datetime
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QComboBox, QScrollBar

from checkin.office import Matrix, figures
from checkin.office.roll import Rows
from checkin.ui import theme
from checkin.ui.attendance.charts import TICKS, Chart, text_item
from checkin.ui.attendance.painting import mixed
from checkin.ui.attendance.words import percent_words
from checkin.ui.language import time_words, translate
from checkin.ui.messages import Messages

LINE = 28
"""Px of a row: its word can be read."""
_WIDEST = 190
_DARK_FROM = 0.55
"""The share from which the ground is so strong that its number is written in the other ink."""


class HeatChart(Chart):
    """Rows of units, provinces or groups; sessions across; the share as a colour and in percent."""

    def __init__(self, messages: Messages) -> None:
        super().__init__(translate("Attendance", "Heat map"), messages)
        self._shown: tuple[Matrix, Rows, list[int], datetime] | None = None
        self.by = QComboBox()
        self.by.setAccessibleName(translate("Attendance", "Rows of the heat map"))
        for key, words in (
            ("province", translate("Attendance", "By province")),
            ("unit", translate("Attendance", "By unit")),
            ("group", translate("Attendance", "By group")),
        ):
            self.by.addItem(words, key)
        self.by.currentIndexChanged.connect(self._on_by)
        self.tools.addWidget(self.by)
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        self.bar.valueChanged.connect(self._on_scrolled)
        self.row.addWidget(self.bar)
        self.plot.invertY(True)
        self.plot.showAxis("top")
        self.plot.hideAxis("bottom")

    def show_shares(self, matrix: Matrix, rows: Rows, places: list[int], now: datetime) -> None:
        """Show the shares of these rows in these sessions; those that open after `now` have none yet."""
        self._shown = matrix, rows, places, now
        self.draw()

    def draw(self) -> None:
        """Draw the rows that there is room for."""
        if self._shown is None:
            return
        matrix, rows, places, now = self._shown
        heat = figures.heat(matrix, str(self.by.currentData()), rows, places)
        for n, place in enumerate(places):
            if matrix.columns[place].session.opens > now:
                heat.share[:, n], heat.came[:, n], heat.awaited[:, n] = np.nan, 0, 0
        room = max(4, (self.view.height() - 60) // LINE)
        self.bar.setVisible(len(heat.words) > room)
        self.bar.setPageStep(room)
        self.bar.blockSignals(True)
        self.bar.setRange(0, max(0, len(heat.words) - room))
        self.bar.blockSignals(False)
        first = self.bar.value()
        self.plot.clear()
        self._cells(heat.share[first : first + room])
        self._axes(matrix, heat.words[first : first + room], places, room)
        self.say(self.by.currentText(), self._said(heat))

    def _cells(self, share: "np.ndarray[Any, np.dtype[np.float64]]") -> None:
        t = theme.tokens()
        picture = np.zeros((*share.shape, 4), np.ubyte)
        for y, x in np.ndindex(*share.shape):
            known = not np.isnan(share[y, x])
            colour = QColor(mixed(t.panel, t.accent, 0.08 + 0.92 * float(share[y, x])) if known else t.hover)
            picture[y, x] = (colour.red(), colour.green(), colour.blue(), 255)
            ink = t.quiet if not known else t.on_accent if share[y, x] >= _DARK_FROM else t.ink
            words = text_item(percent_words(float(share[y, x])), ink, (0.5, 0.5))
            words.setPos(x + 0.5, y + 0.5)
            self.plot.addItem(words)
        image = pg.ImageItem(picture, axisOrder="row-major", levels=(0, 255))
        image.setRect(QRectF(0, 0, share.shape[1], share.shape[0]))
        image.setZValue(-1)
        self.plot.addItem(image)

    def _axes(self, matrix: Matrix, words: tuple[str, ...], places: list[int], room: int) -> None:
        metrics = QFontMetrics(theme.font(TICKS))
        shorter = [metrics.elidedText(word or "–", Qt.TextElideMode.ElideRight, _WIDEST) for word in words]
        left, top = self.plot.getAxis("left"), self.plot.getAxis("top")
        left.setTicks([[(n + 0.5, word) for n, word in enumerate(shorter)]])
        left.setWidth(max((metrics.horizontalAdvance(word) for word in shorter), default=40) + 16)
        heads = []
        for n, place in enumerate(places):
            session = matrix.columns[place].session
            heads.append((n + 0.5, f"{session.code}\n{time_words(matrix.course, session.start)}"))
        top.setTicks([heads])
        top.setHeight(42)
        self.plot.setXRange(0, max(1, len(places)), padding=0)
        self.plot.setYRange(0, room, padding=0)

    def _said(self, heat: figures.Heat) -> str:
        came, awaited = heat.came.sum(axis=1), heat.awaited.sum(axis=1)
        known = [(came[n] / awaited[n], heat.words[n]) for n in range(len(heat.words)) if awaited[n]]
        if not known:
            return translate("Attendance", "Nobody is awaited in these sessions.")
        low, high = min(known), max(known)
        words = translate("Attendance", "Lowest: {low} {low_share}. Highest: {high} {high_share}. Rows: {n}.")
        return words.format(
            low=low[1] or "–",
            low_share=percent_words(low[0]),
            high=high[1] or "–",
            high_share=percent_words(high[0]),
            n=len(heat.words),
        )

    def _dress(self) -> None:
        super()._dress()
        axis = self.plot.getAxis("top")
        axis.setPen(pg.mkPen(theme.tokens().line))
        axis.setTextPen(pg.mkPen(theme.tokens().quiet))
        axis.setStyle(tickFont=theme.font(TICKS - 1), tickLength=0)

    def _on_by(self, _place: int) -> None:
        self.bar.setValue(0)
        self.draw()

    def _on_scrolled(self, _first: int) -> None:
        self.draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many rows as there is room for."""
        super().resizeEvent(event)
        self.draw()
