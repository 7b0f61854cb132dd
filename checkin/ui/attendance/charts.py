"""Charts in the look of the program, drawn by pyqtgraph; saved as PNG or SVG, or copied."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout

from checkin.errors import CheckinError
from checkin.printing.whole import whole_file
from checkin.ui import theme
from checkin.ui.elided import Elided
from checkin.ui.language import translate
from checkin.ui.messages import Messages
from checkin.ui.page import button, label

SCALE = 2
"""Pixels of a saved picture for each of the screen."""
TICKS = 13


class ClockAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis of minutes, told as times of day; or as minutes before and after the start."""

    def __init__(self) -> None:
        super().__init__(orientation="bottom")
        self.relative = False

    def tickStrings(self, values: Sequence[float], _scale: float, _spacing: float) -> list[str]:
        """Return what stands at the ticks."""
        if self.relative:
            return [f"{round(value):+d}" if round(value) else "0" for value in values]
        return [f"{int(value) // 60 % 24:02}:{int(value) % 60:02}" for value in values]

    def tickSpacing(self, least: float, most: float, _size: float) -> list[tuple[float, float]]:
        """Return steps that divide an hour."""
        for step in (5, 10, 15, 30, 60, 120):
            if (most - least) / step <= 12:
                return [(step, 0)]
        return [(240, 0)]


class Chart(QFrame):
    """One chart in a panel, with a heading and what can be done with it. Children fill `plot` in `draw`."""

    def __init__(self, name: str, messages: Messages, bottom: Any = None) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self._messages = messages
        self.heading = Elided("", "strong")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.heading)
        top.addStretch(1)
        top.addLayout(self.tools)
        self.copy_button = button(translate("Attendance", "Copy"), self.copy)
        self.copy_button.setAccessibleName(translate("Attendance", "Copy the chart as a picture"))
        self.save_button = button(translate("Attendance", "Save picture…"), self.ask_file)
        top.addWidget(self.copy_button)
        top.addWidget(self.save_button)
        self.view = pg.PlotWidget(axisItems={"bottom": bottom} if bottom is not None else {})
        self.view.setAccessibleName(name)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot = self.view.getPlotItem()
        self.plot.setMenuEnabled(False)
        menu = self.plot.ctrlMenu
        menu.setParent(self, menu.windowFlags())  # or it stays when the chart is gone
        self.plot.hideButtons()
        self.plot.setMouseEnabled(x=False, y=False)
        self.row = QHBoxLayout()
        self.row.setSpacing(0)
        self.row.addWidget(self.view, 1)
        self.said = label("", "small", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(8)
        box.addLayout(top)
        box.addLayout(self.row, 1)
        box.addWidget(self.said)
        self._dress()

    def draw(self) -> None:
        """Draw again what is shown; each chart does it in its own way."""

    def say(self, heading: str, words: str) -> None:
        """Say in words what the chart shows, for those who do not see it."""
        self.heading.setText(heading)
        self.said.setText(words)
        self.view.setAccessibleDescription(words)

    def image(self) -> QImage:
        """Return the chart as a picture."""
        size = self.view.size()
        picture = QImage(size * SCALE, QImage.Format.Format_RGB32)
        picture.fill(theme.color("panel"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.view.render(painter, QRectF(picture.rect()), self.view.viewport().rect())
        painter.end()
        return picture

    def svg(self) -> bytes:
        """Return the chart as SVG."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        size = self.view.viewport().size()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(size))
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(self.heading.text())
        generator.setDescription(self.said.text())
        painter = QPainter(generator)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.color("panel"))
        self.view.render(painter, QRectF(0, 0, size.width(), size.height()), self.view.viewport().rect())
        painter.end()
        buffer.close()
        return bytes(data.data())

    def copy(self) -> None:
        """Put the chart on the clipboard as a picture."""
        QGuiApplication.clipboard().setImage(self.image())
        self._messages.show(translate("Attendance", "The chart is on the clipboard."), "good")

    def ask_file(self) -> None:
        """Ask where to save the chart."""
        kinds = translate("Attendance", "Picture (*.png);;Drawing (*.svg)")
        name, _ = QFileDialog.getSaveFileName(
            self, translate("Attendance", "Save picture"), f"{self.heading.text()}.png", kinds
        )
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Save the chart as PNG, or as SVG when the name says so."""
        if path.suffix.lower() == ".svg":
            data = self.svg()
        else:
            path = path if path.suffix else path.with_suffix(".png")
            held = QByteArray()
            buffer = QBuffer(held)
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            QImageWriter(buffer, QByteArray(b"png")).write(self.image())
            data = bytes(held.data())
        try:
            with whole_file(path) as file:
                file.write(data)
        except CheckinError as error:
            self._messages.error(error)
            return
        self._messages.show(translate("Attendance", "Saved as {file}.").format(file=path), "good")

    def _dress(self) -> None:
        """Take the colours and fonts of the scheme in use."""
        t = theme.tokens()
        self.view.setBackground(QColor(t.panel))
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(pg.mkPen(t.line))
            axis.setTextPen(pg.mkPen(t.quiet))
            axis.setStyle(tickFont=theme.font(TICKS), tickLength=4)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the scheme, once all widgets have it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "said"):
            QTimer.singleShot(0, self, self._dress_again)

    def _dress_again(self) -> None:
        self._dress()
        self.draw()


def text_item(words: str, colour: str, anchor: tuple[float, float], *, bold: bool = False) -> Any:
    """Return a text for a plot, in the program's font."""
    item = pg.TextItem(words, color=QColor(colour), anchor=anchor)
    item.setFont(theme.font(TICKS, bold=bold))
    return item
