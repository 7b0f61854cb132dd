"""The share that came, as bars: the fullest first, with names and figures beside them."""

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg

from checkin.reports.rollup import Bar
from checkin.ui import theme
from checkin.ui.attendance.charts import Chart, text_item
from checkin.ui.headquarters.words import name_words, percent
from checkin.ui.language import translate
from checkin.ui.messages import Messages

MOST = 8
"""Bars that are shown; the table beside them has all."""
_FEWEST = 3
"""Bars for which there is room at least, so that a single one is not as thick as the chart."""
_AROUND, _EACH = 120, 22
"""Heights of the chart without its bars, and of each bar, in px: what is left is the table's."""


class _Names(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    def __init__(self) -> None:
        super().__init__(orientation="left")
        self.names: list[str] = []

    def tickValues(self, _least: float, _most: float, _size: float) -> list[tuple[float, list[float]]]:
        return [(1, [float(n) for n in range(len(self.names))])]

    def tickStrings(self, values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
        return [self.names[int(value)] for value in values if 0 <= int(value) < len(self.names)]


class RateChart(Chart):
    """Horizontal bars of the share that came."""

    def __init__(self, messages: Messages) -> None:
        super().__init__(translate("Headquarters", "Share that came"), messages)
        self._names: Any = _Names()
        self.plot.setAxisItems({"left": self._names})
        self._dress()
        self.plot.getAxis("bottom").setTicks([[(n / 4, f"{25 * n} %") for n in range(5)]])
        self._shown: tuple[str, list[Bar]] = ("", [])

    def show_bars(self, heading: str, bars: Sequence[Bar]) -> None:
        """Show the first of these bars."""
        self._shown = heading, [bar for bar in bars if bar.expected][:MOST]
        self.setFixedHeight(_AROUND + _EACH * max(_FEWEST, len(self._shown[1])))
        self.draw()

    def draw(self) -> None:
        """Draw the bars again."""
        heading, bars = self._shown
        bars = list(reversed(bars))
        t = theme.tokens()
        self.plot.clear()
        self._names.names = [_short(name_words(bar.name)) for bar in bars]
        places, rates = list(range(len(bars))), [bar.rate or 0.0 for bar in bars]
        below = min(0, len(bars) - _FEWEST)  # few bars stand at the top
        if bars:
            ground = pg.BarGraphItem(x0=0, y=places, height=0.5, width=[1.0] * len(bars), brush=t.track, pen=None)
            self.plot.addItem(ground)
            self.plot.addItem(pg.BarGraphItem(x0=0, y=places, height=0.5, width=rates, brush=t.accent, pen=None))
        for place, bar in zip(places, bars, strict=True):
            words = text_item(percent(bar.rate), t.ink, (0, 0.5), bold=True)
            words.setPos(1.01, place)
            self.plot.addItem(words)
        self.plot.setXRange(0, 1.16, padding=0)
        self.plot.setYRange(below - 0.6, len(bars) - 0.4, padding=0)
        self._names.picture = None
        said = "  ".join(f"{name_words(bar.name)}: {percent(bar.rate)}" for bar in reversed(bars[-3:]))
        self.say(heading, said or translate("Headquarters", "Nothing to count yet."))
        self.said.setVisible(not bars)  # who sees the chart reads it there


def _short(text: str) -> str:
    return text if len(text) <= 14 else text[:13] + "…"
