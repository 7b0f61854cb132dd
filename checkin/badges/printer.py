"""Prints one badge at the desk."""

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from checkin.badges.face import BadgeFace
from checkin.badges.layouts import Layout
from checkin.badges.sheet import paint_badge
from checkin.errors import EnvironmentFault
from checkin.printing.fonts import SCALE
from checkin.printing.pdf import ensure_application
from checkin.words import say

_INCH = 25.4


def printers() -> tuple[str, ...]:
    """Return the names of this machine's printers, the usual one first."""
    ensure_application()
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name)))


def print_one(face: BadgeFace, layout: Layout, printer: str = "") -> str:
    """Print one badge in the corner of the printer's page; returns the printer's name.

    Raises EnvironmentFault when there is no printer, or it does not take the badge.
    """
    known = printers()
    name = printer or (known[0] if known else "")
    if name not in known:
        raise EnvironmentFault(say("Print", "There is no printer. Connect one, or print the badge's PDF elsewhere."))
    device = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    device.setDocName(f"Badge {face.number}")
    painter = QPainter()
    if not painter.begin(device):
        silent = say("Print", "The printer {name} does not answer. Check that it is on and has paper.")
        raise EnvironmentFault(silent.format(name=name))
    dots = device.resolution() / _INCH
    painter.scale(dots / SCALE, dots / SCALE)
    paint_badge(painter, face, layout)
    painter.end()
    if device.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        stopped = say("Print", "The printer {name} stopped. Check its paper, then print the badge again.")
        raise EnvironmentFault(stopped.format(name=name))
    return name
