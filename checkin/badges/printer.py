"""Prints badges on a printer: one at the desk, or whole sheets; a label printer gets a page of the label's size."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from checkin.badges.artist import Artist, Photos
from checkin.badges.builtin import fitting
from checkin.badges.face import BadgeFace
from checkin.badges.layouts import Layout
from checkin.badges.setup import Setup
from checkin.badges.sheet import Told, paint_pages, refuse_size
from checkin.badges.template import Template
from checkin.errors import EnvironmentFault
from checkin.printing.fonts import SCALE
from checkin.printing.pdf import ensure_application, exact_pages
from checkin.words import say

_INCH = 25.4
_NEAR = 1.0
"""mm by which a page that a label printer offers may differ from the label."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a printer's page is to be: `exact` when the printer offers that size, else it may not know it."""

    width: float
    height: float
    exact: bool
    whole: bool
    """Whether the page is the sheet's own; else the badge lies in the corner of a larger one."""


def printers() -> tuple[str, ...]:
    """Return the names of this machine's printers, the usual one first."""
    ensure_application()
    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name)))


def page_for(offered: Sequence[tuple[float, float]], layout: Layout, name: str = "") -> Page:
    """Return the page (mm) to print a sheet on, of those that a printer offers.

    The sheet's own, or one within a millimetre of it; else, for one card, the smallest on which it lies. Raises
    EnvironmentFault when the printer has none: on Windows a driver takes another without saying so.
    """
    wanted = layout.page_width, layout.page_height
    near = [size for size in offered if abs(size[0] - wanted[0]) <= _NEAR and abs(size[1] - wanted[1]) <= _NEAR]
    if near:
        best = min(near, key=lambda size: abs(size[0] - wanted[0]) + abs(size[1] - wanted[1]))
        return Page(*best, True, True)
    if not offered:
        return Page(*wanted, False, True)
    larger = [s for s in offered if s[0] >= layout.card_width + 10 and s[1] >= layout.place_height + 10]
    if layout.per_page == 1 and larger:
        return Page(*min(larger, key=lambda size: size[0] * size[1]), True, False)
    sentence = say(
        "Print",
        "The printer {name} has no page of {width} × {height} mm. Make one in the system's settings of this printer,"
        " or choose a sheet that it has: {offered}.",
    )
    known = ", ".join(f"{width:g} × {height:g}" for width, height in offered[:12])
    size = {"width": f"{wanted[0]:g}", "height": f"{wanted[1]:g}"}
    raise EnvironmentFault(sentence.format(name=name, offered=known, **size))


class Silent(EnvironmentFault):
    """There is no printer, or it does not answer: nothing was sent to it."""


def print_one(
    face: BadgeFace,
    layout: Layout,
    printer: str = "",
    *,
    template: Template | None = None,
    setup: Setup | None = None,
    photos: Photos | None = None,
) -> str:
    """Print one badge: on a label of its size, else on the first free place of a sheet; returns the printer's name.

    Raises EnvironmentFault when there is no printer, or it does not take the badge.
    """
    return print_all([face], layout, printer, template=template, setup=setup, photos=photos)


def print_all(
    faces: Sequence[BadgeFace],
    layout: Layout,
    printer: str = "",
    progress: Told | None = None,
    *,
    template: Template | None = None,
    setup: Setup | None = None,
    photos: Photos | None = None,
) -> str:
    """Print badges on a printer; returns its name. Raises EnvironmentFault as `print_one`, InputError when ended."""
    name = known_printer(printer)
    info = QPrinterInfo.printerInfo(name)
    sizes = [size.size(QPageSize.Unit.Millimeter) for size in info.supportedPageSizes()]
    page = page_for([(size.width(), size.height()) for size in sizes], layout, name)
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    device.setDocName(f"Badge {faces[0].number}" if len(faces) == 1 else f"Badges ({len(faces)})")
    setup = setup or Setup()
    if setup.flip:
        edges = {"long": QPrinter.DuplexMode.DuplexLongSide, "short": QPrinter.DuplexMode.DuplexShortSide}
        device.setDuplex(edges[setup.flip])
    spool(device, page, faces, layout, Artist(template or fitting(layout), photos, layout.dots), setup, progress)
    return name


def print_to_file(
    path: Path, faces: Sequence[BadgeFace], layout: Layout, template: Template | None = None, setup: Setup | None = None
) -> None:
    """Print into a PDF through the printer's way instead of the PDF writer's: both must show the same."""
    ensure_application()
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(path))
    page = Page(layout.page_width, layout.page_height, True, True)
    spool(device, page, faces, layout, Artist(template or fitting(layout), dots=layout.dots), setup or Setup())
    exact_pages(path, layout.page_width, layout.page_height)


def spool(
    device: QPrinter,
    page: Page,
    faces: Sequence[BadgeFace],
    layout: Layout,
    artist: Artist,
    setup: Setup,
    progress: Told | None = None,
) -> None:
    """Paint badges on a printer's pages. Raises EnvironmentFault when it does not take them."""
    refuse_size(artist.template, layout)
    size = QSizeF(page.width, page.height)
    wanted = QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    device.setPageLayout(QPageLayout(wanted, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    device.setFullPage(True)
    name = device.printerName()
    painter = QPainter()
    if not painter.begin(device):
        silent = say("Print", "The printer {name} does not answer. Check that it is on and has paper.")
        raise Silent(silent.format(name=name))
    try:
        dots = device.resolution() / _INCH
        painter.scale(dots / SCALE, dots / SCALE)
        placed = layout if page.whole else _in_the_corner(layout, page)
        paint_pages(painter, device.newPage, faces, placed, artist, setup, progress)
    except BaseException:
        device.abort()
        raise
    finally:
        painter.end()
    if device.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        stopped = say("Print", "The printer {name} stopped. Check its paper, then print the badge again.")
        raise EnvironmentFault(stopped.format(name=name))


def _in_the_corner(layout: Layout, page: Page) -> Layout:
    """Return the sheet with its one place 10 mm from the corner of a larger page, with marks to cut along."""
    whole = {"page_width": page.width, "page_height": page.height, "marks": "crop", "origin_x": 10.0, "origin_y": 10.0}
    return replace(layout, **whole)  # type: ignore[arg-type]  # their types are those of the fields


def known_printer(printer: str) -> str:
    """Return the printer's name, or that of the default one. Raises Silent when there is none."""
    known = printers()
    name = printer or (known[0] if known else "")
    if name not in known:
        raise Silent(say("Print", "There is no printer. Connect one, or print the badge's PDF elsewhere."))
    return name
