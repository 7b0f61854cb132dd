"""Line icons from `resources/icons`, tinted with the colours of the scheme in use."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from checkin.places import resources
from checkin.ui import theme

_INK = "#000000"


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, colour: str, side: int = 24, ratio: float = 1.0) -> QPixmap:
    """Return an icon as a picture. `colour` is a token's name or "#RRGGBB", `side` in px, `ratio` of the screen."""
    tint = colour if colour.startswith("#") else str(getattr(theme.tokens(), colour))
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace(_INK, tint).encode()))
    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour: str = "ink", side: int = 24, *, on: QWidget | None = None) -> QIcon:
    """Return an icon for a button, sharp on the screen of the widget `on`."""
    return QIcon(pixmap(name, colour, side, on.devicePixelRatioF() if on is not None else 1.0))
