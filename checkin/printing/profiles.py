"""What makes each printer and tray print in the right place, found with a calibration page, kept in the data folder."""

import json
import math
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from checkin.errors import EnvironmentFault, InputError
from checkin.printing.fonts import SCALE
from checkin.printing.labels import Labels
from checkin.printing.pdf import draw, mm, pdf_file
from checkin.printing.text import fit
from checkin.words import say

FILE = "printers.json"
TARGET = 20.0
"""mm from the page's edges to the middle of each corner's target."""
_MOST_MOVED, _MOST_SCALED = 30.0, 0.1
_LARGEST_FILE = 1_000_000


@dataclass(frozen=True, slots=True)
class Profile:
    """mm to the right and down, and a scale. `back_dx`, `back_dy`: how much further a page's second side is moved."""

    dx: float = 0.0
    dy: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0
    back_dx: float = 0.0
    back_dy: float = 0.0


def profiles(folder: Path) -> dict[str, Profile]:
    """Return the profiles by "printer" or "printer: tray". Raises EnvironmentFault for a file that is damaged."""
    path = folder / FILE
    if not path.exists():
        return {}
    try:
        data = json.loads(path.read_bytes()[:_LARGEST_FILE])
        found = {str(name): _profile({str(k): float(v) for k, v in one.items()}) for name, one in data.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        sentence = say("Print", "{path} is damaged: {reason}. Move it away, then calibrate the printers again.")
        raise EnvironmentFault(sentence.format(path=path, reason=str(error))) from error
    return found


def profile(folder: Path, name: str) -> Profile:
    """Return one profile. Raises InputError naming those there are."""
    known = profiles(folder)
    if name not in known:
        sentence = say("Print", "There is no printer profile {name}. There are: {known}.")
        raise InputError(sentence.format(name=repr(name), known=", ".join(known) or "–"))
    return known[name]


def keep_profile(folder: Path, name: str, kept: Profile) -> None:
    """Store a printer's profile, or put it in the place of the one that it has."""
    _refuse_wild(kept)
    data = {known: asdict(one) for known, one in {**profiles(folder), name: kept}.items()}
    partial = folder / f".{FILE}.part"
    try:
        partial.write_text(json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
        partial.replace(folder / FILE)
    except OSError as error:
        sentence = say("Print", "{path} cannot be written: {reason}. Choose another place.")
        raise EnvironmentFault(sentence.format(path=folder / FILE, reason=error.strerror)) from error


def measured(left: float, top: float, across: float, down: float, width: float, height: float) -> Profile:
    """Return the profile of a printer from a calibration page of width × height mm, measured with a ruler.

    left, top: from the paper's edges to the upper left target; across, down: from there to the other targets, in mm.
    Raises InputError for lengths that no printer has.
    """
    wide, high = width - 2 * TARGET, height - 2 * TARGET
    if min(across, down, wide, high) <= 0:
        raise InputError(say("Print", "Measure again: these lengths cannot be those of the calibration page."))
    scale_x, scale_y = wide / across, high / down
    # a wish for x comes out at left + (x - TARGET) / scale: what is asked for is turned round accordingly
    found = Profile(TARGET - left * scale_x, TARGET - top * scale_y, scale_x, scale_y)
    _refuse_wild(found)
    return found


def write_calibration(path: Path, width: float, height: float, say_: Labels) -> None:
    """Write the calibration page: a 10 mm grid, a target in each corner, and what to measure."""
    title = say_(say("Paper", "Printer calibration"))
    with pdf_file(path, title, width, height) as (painter, _writer):
        _paint_grid(painter, width, height)
        for x in (TARGET, width - TARGET):
            for y in (TARGET, height - TARGET):
                _paint_target(painter, x, y)
        _paint_words(painter, width, height, say_)


def _paint_grid(painter: QPainter, width: float, height: float) -> None:
    for number in range(1, math.ceil(max(width, height) / 10)):
        strong = number % 5 == 0
        painter.setPen(QPen(QColor("#8A949D" if strong else "#D5DCE1"), (0.15 if strong else 0.1) * SCALE))
        at = number * 10 * SCALE
        if number * 10 < width:
            painter.drawLine(at, 0, at, round(height * SCALE))
        if number * 10 < height:
            painter.drawLine(0, at, round(width * SCALE), at)


def _paint_target(painter: QPainter, x: float, y: float) -> None:
    painter.setPen(QPen(Qt.GlobalColor.black, 0.1 * SCALE))
    middle = QPointF(x * SCALE, y * SCALE)
    for radius in (2.0, 5.0):
        painter.drawEllipse(middle, radius * SCALE, radius * SCALE)
    painter.drawLine(QPointF(middle.x() - 800, middle.y()), QPointF(middle.x() + 800, middle.y()))
    painter.drawLine(QPointF(middle.x(), middle.y() - 800), QPointF(middle.x(), middle.y() + 800))


def _paint_words(painter: QPainter, width: float, height: float, say_: Labels) -> None:
    """Write the instructions into the middle, on white so that the grid does not run through them."""
    wide = min(150.0, width - 2 * TARGET - 20)
    lines = [
        say_(say("Paper", "Print this page at 100 %, not fitted to the paper. Then measure with a ruler, to 0.1 mm:")),
        say_(say("Paper", "1. from the left edge of the paper to the middle of the upper left target")),
        say_(say("Paper", "2. from the upper edge of the paper to the middle of the upper left target")),
        say_(say("Paper", "3. from the upper left target across to the upper right one")),
        say_(say("Paper", "4. from the upper left target down to the lower left one")),
    ]
    told = say("Paper", "Right would be {left} mm, {top} mm, {across} mm and {down} mm.")
    sizes = {"left": f"{TARGET:g}", "top": f"{TARGET:g}"}
    sizes |= {"across": f"{width - 2 * TARGET:g}", "down": f"{height - 2 * TARGET:g}"}
    lines.append(say_(told.format(**sizes)))
    top = max(TARGET + 12, height / 2 - 32)
    left = (width - wide) / 2
    painter.fillRect(mm(left - 4, top - 4, wide + 8, 66), Qt.GlobalColor.white)
    painter.setPen(Qt.GlobalColor.black)
    heading = fit(say_(say("Paper", "Printer calibration")), wide, 9, largest=18, smallest=9, bold=True, anywhere=True)
    draw(painter, heading, left, top, wide, bold=True)
    for number, line in enumerate(lines):
        draw(painter, fit(line, wide, 7.5, largest=10, smallest=5, anywhere=True), left, top + 11 + number * 8, wide)


def _profile(data: dict[str, float]) -> Profile:
    known = {field.name for field in fields(Profile)}
    found = Profile(**{name: value for name, value in data.items() if name in known})
    _refuse_wild(found)
    return found


def _refuse_wild(found: Profile) -> None:
    """Refuse what would print outside the paper: a slip of the ruler or of the hand."""
    moved = max(abs(found.dx), abs(found.dy), abs(found.back_dx), abs(found.back_dy))
    scaled = max(abs(found.scale_x - 1), abs(found.scale_y - 1))
    if not (moved <= _MOST_MOVED and scaled <= _MOST_SCALED):
        raise InputError(say("Print", "Measure again: these lengths cannot be those of the calibration page."))
