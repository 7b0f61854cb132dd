"""Puts cards on pages and pages into a PDF or onto a printer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from checkin.badges.artist import HINTS, RGB888, Artist, Photos
from checkin.badges.builtin import fitting
from checkin.badges.face import BadgeFace
from checkin.badges.layouts import Layout
from checkin.badges.setup import Setup, arranged, page_count, placed, prints_back
from checkin.badges.template import Template
from checkin.badges.wording import text_faults
from checkin.errors import InputError
from checkin.printing.fonts import SCALE
from checkin.printing.pdf import pdf_file
from checkin.printing.profiles import Profile
from checkin.words import Sentence, say

__all__ = ["RGB888", "SheetReport", "page_picture", "paint_pages", "picture", "write_pdf"]
MARK = QColor("#8A949D")
_MARK_LENGTH, _MARK_GAP, _MARK_WIDTH = 5.0, 2.0, 0.15
_LEAST_MARGIN = 3.0
"""mm of margin below which a crop mark cannot be seen."""

Told = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class SheetReport:
    """What was written, and what somebody should look at before printing."""

    pages: int
    badges: int
    warnings: tuple[Sentence, ...]


def write_pdf(
    path: Path,
    faces: Sequence[BadgeFace],
    layout: Layout,
    progress: Told | None = None,
    *,
    template: Template | None = None,
    setup: Setup | None = None,
    photos: Photos | None = None,
    durable: bool = False,
) -> SheetReport:
    """Write badges as a vector PDF; the file appears when it is whole.

    Without a template the built-in one of the sheet's size is taken. `progress(done, all)` is told after each badge;
    the work stops, and no file is left, when it returns False. Raises InputError when there is nothing to print,
    EnvironmentFault when the file cannot be written.
    """
    if not faces:
        raise InputError(say("Badges", "There is nobody to print a badge for. Import a roster first."))
    artist, setup = Artist(template or fitting(layout), photos, layout.dots), setup or Setup()
    refuse_size(artist.template, layout)
    title = faces[0].course_title or faces[0].course_title_zh
    with pdf_file(path, title, layout.page_width, layout.page_height, durable=durable) as (painter, writer):
        paint_pages(painter, writer.newPage, faces, layout, artist, setup, progress)
    warnings = [fault for face in faces for fault in text_faults(artist, face)]
    sides = 2 if prints_back(artist.template, setup) else 1
    return SheetReport(page_count(len(faces), layout, setup) * sides, len(faces), tuple(warnings))


def picture(
    face: BadgeFace, layout: Layout, pixels_per_mm: float, template: Template | None = None, side: int = 0
) -> QImage:
    """Return one card as a picture on white, as this sheet prints it."""
    return Artist(template or fitting(layout), dots=layout.dots).picture(face, pixels_per_mm, side)


def refuse_size(template: Template, layout: Layout) -> None:
    """Raise InputError when the template's card does not fit the sheet's, or only one of them is folded."""
    if bool(template.fold) != layout.fold:
        folded = say("Badges", "{template} is folded after printing: choose a sheet for folding, such as a4-1-fold-a6.")
        flat = say("Badges", "{template} is not folded: choose a sheet that is not for folding.")
        raise InputError((folded if template.fold else flat).format(template=template.name))
    if not layout.takes(template.card.w, template.card.h):
        sentence = say("Badges", "{template} has {width} × {height} mm, the cards of {sheet} have {room} mm.")
        room = f"{layout.card_width:g} × {layout.card_height:g}"
        size = {"width": f"{template.card.w:g}", "height": f"{template.card.h:g}"}
        raise InputError(sentence.format(template=template.name, sheet=layout.id, room=room, **size))


def paint_pages(
    painter: QPainter,
    new_page: Callable[[], object],
    faces: Sequence[BadgeFace],
    layout: Layout,
    artist: Artist,
    setup: Setup,
    progress: Told | None = None,
) -> None:
    """Paint all pages with a painter in hundredths of a mm. Raises InputError when `progress` ends it."""
    both, done = prints_back(artist.template, setup), 0

    def told() -> None:
        nonlocal done
        done += 1
        if progress is not None and not progress(done, len(faces)):
            raise InputError(say("Badges", "Cancelled: no file was written."))

    for number, page in enumerate(arranged(len(faces), layout, setup)):
        for back in (False, True) if both else (False,):
            if number or back:
                new_page()
            painter.save()
            _adjust(painter, setup.profile, back)
            try:
                _paint_page(painter, page, faces, layout, artist, setup, back, None if back else told)
            finally:
                painter.restore()


def page_picture(
    faces: Sequence[BadgeFace],
    layout: Layout,
    artist: Artist,
    setup: Setup,
    page: int,
    pixels_per_mm: float,
    *,
    back: bool = False,
) -> QImage:
    """Return one page as a picture on white: where things come to lie, whatever a printer needs moved."""
    image = QImage(round(layout.page_width * pixels_per_mm), round(layout.page_height * pixels_per_mm), RGB888)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(HINTS)
    painter.scale(pixels_per_mm / SCALE, pixels_per_mm / SCALE)
    places = next(islice(arranged(len(faces), layout, setup), page, None), [])
    _paint_page(painter, places, faces, layout, artist, setup, back)
    painter.end()
    return image


def _paint_page(
    painter: QPainter,
    places: Sequence[tuple[int, int]],
    faces: Sequence[BadgeFace],
    layout: Layout,
    artist: Artist,
    setup: Setup,
    back: bool,
    told: Callable[[], None] | None = None,
) -> None:
    if setup.marks and not back:
        _paint_marks(painter, layout)
    for place, index in places:
        _paint_place(painter, artist, faces[index], layout, place, setup.flip if back else "")
        if told is not None:
            told()


def _adjust(painter: QPainter, profile: Profile, back: bool) -> None:
    dx, dy = profile.dx + profile.back_dx * back, profile.dy + profile.back_dy * back
    if (dx, dy, profile.scale_x, profile.scale_y) != (0, 0, 1, 1):
        painter.translate(dx * SCALE, dy * SCALE)
        painter.scale(profile.scale_x, profile.scale_y)


def _paint_place(painter: QPainter, artist: Artist, face: BadgeFace, layout: Layout, place: int, flip: str) -> None:
    """Paint what lies on one place: a card's front, its back, or both where it is folded between them."""
    card = artist.template.card
    room = max(0.0, min(layout.pitch_x - layout.card_width, layout.pitch_y - layout.place_height) / 2)
    for one in placed(artist.template, layout, place, flip):
        painter.save()
        painter.translate(one.left * SCALE, one.top * SCALE)
        if one.turned:
            painter.translate(card.w * SCALE, card.h * SCALE)
            painter.rotate(180)
        artist.paint(painter, face, one.side, bleed=room)
        painter.restore()


def _paint_marks(painter: QPainter, layout: Layout) -> None:
    """Draw crop marks in the margins, or cut lines between cards that have none, and where to fold."""
    if layout.marks == "none" and not layout.fold:
        return
    right = layout.origin_x + (layout.columns - 1) * layout.pitch_x + layout.card_width
    bottom = layout.origin_y + (layout.rows - 1) * layout.pitch_y + layout.place_height
    xs = {layout.origin_x + c * layout.pitch_x + e for c in range(layout.columns) for e in (0, layout.card_width)}
    ys = {layout.origin_y + r * layout.pitch_y + e for r in range(layout.rows) for e in (0, layout.place_height)}
    painter.setPen(QPen(MARK, _MARK_WIDTH * SCALE))
    if layout.marks == "cut":
        _lines(painter, sorted(x for x in xs if 1 < x < layout.page_width - 1), (0.0, layout.page_height), True)
        _lines(painter, sorted(y for y in ys if 1 < y < layout.page_height - 1), (0.0, layout.page_width), False)
    elif layout.marks == "crop":
        for near, far, places, upright in (
            (layout.origin_y, layout.page_height - bottom, sorted(xs), True),
            (layout.origin_x, layout.page_width - right, sorted(ys), False),
        ):
            start, end = (layout.origin_y, bottom) if upright else (layout.origin_x, right)
            if near >= _LEAST_MARGIN:
                _lines(painter, places, (start - _MARK_GAP - _MARK_LENGTH, start - _MARK_GAP), upright)
            if far >= _LEAST_MARGIN:
                _lines(painter, places, (end + _MARK_GAP, end + _MARK_GAP + _MARK_LENGTH), upright)
    if layout.fold:
        pen = QPen(MARK, _MARK_WIDTH * SCALE, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        folds = [layout.origin_y + r * layout.pitch_y + layout.card_height for r in range(layout.rows)]
        for column in range(layout.columns):
            left = layout.origin_x + column * layout.pitch_x
            _lines(painter, folds, (left - 8.0, left + 4.0), False)
            _lines(painter, folds, (left + layout.card_width - 4.0, left + layout.card_width + 8.0), False)


def _lines(painter: QPainter, places: Sequence[float], ends: tuple[float, float], upright: bool) -> None:
    """Draw lines across `places` (mm) between two ends."""
    first, last = (round(end * SCALE) for end in ends)
    for place in places:
        at = round(place * SCALE)
        points = (at, first, at, last) if upright else (first, at, last, at)
        painter.drawLine(*points)
