"""Preflight of badges: everything that can be known to go wrong is said before anything is printed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from checkin.badges.artist import Artist, Photos, bounds
from checkin.badges.conditions import condition
from checkin.badges.face import SAMPLE, BadgeFace
from checkin.badges.faults import (
    Fault,
    FaultKind,
    Severity,
    least_dots,
    least_module,
    reading_distance,
    wanted_distance,
)
from checkin.badges.layouts import Layout
from checkin.badges.pictures import kept_picture
from checkin.badges.rendered import rendered_faults
from checkin.badges.setup import Setup
from checkin.badges.sheet import refuse_size
from checkin.badges.template import Element, Template
from checkin.badges.wording import no_glyph, too_long
from checkin.errors import InputError
from checkin.printing.fonts import missing_characters
from checkin.words import say

USUAL_DOTS = 300
"""Dots per inch of a printer that nobody told about."""
_CONTENT = ("text", "qr", "photo")


@dataclass(frozen=True, slots=True)
class Wish:
    """What badges are checked against: the printer's dots per inch (0: the sheet's, else 300) and how far they read."""

    dots: int = 0
    distance: float = field(default_factory=wanted_distance)
    camera: str = ""


def preflight(
    faces: Sequence[BadgeFace],
    template: Template,
    layout: Layout,
    *,
    setup: Setup | None = None,
    photos: Photos | None = None,
    wish: Wish | None = None,
    progress: Callable[[int, int], bool] | None = None,
) -> list[Fault]:
    """Return all faults of these badges on this sheet, the worst first. Ends early when `progress` says so."""
    artist = Artist(template, photos, layout.dots)
    faults = [*_of_sheet(template, layout, setup or Setup()), *_of_template(artist, layout, wish or Wish())]
    faults += rendered_faults(artist, faces)
    faults += [*_without_symbol(template, faces), *_doubles(faces)]
    for number, face in enumerate(faces, start=1):
        faults += _of_face(artist, face, photos)
        if progress is not None and not progress(number, len(faces)):
            break
    return sorted(faults, key=lambda fault: (fault.severity, fault.who, fault.element))


def stops(faults: Sequence[Fault]) -> list[Fault]:
    """Return the faults with which nothing should be printed."""
    return [fault for fault in faults if fault.severity is Severity.STOP]


def _of_sheet(template: Template, layout: Layout, setup: Setup) -> Iterator[Fault]:
    try:
        refuse_size(template, layout)
    except InputError as error:
        advice = say("Badges", "Choose another sheet, or the same design in another size.")
        assert isinstance(error.sentence, str)
        yield Fault(Severity.STOP, FaultKind.SIZE, "", "", error.sentence, advice)  # type: ignore[arg-type]
    if len(template.sides) > 1 and not template.fold and not setup.flip:
        sentence = say("Badges", "The template has a second side, which is not printed.")
        advice = say("Badges", "Choose double-sided printing, over the long or the short edge.")
        yield Fault(Severity.NOTE, FaultKind.BACK, "", "", sentence, advice)


def _without_symbol(template: Template, faces: Sequence[BadgeFace]) -> Iterator[Fault]:
    """Name the badges that no door can scan."""
    symbols = [element for _, element in template.elements() if element.type == "qr"]
    for face in faces:
        if not any(not symbol.when or condition(symbol.when).holds(face) for symbol in symbols):
            sentence = say("Badges", "{who}: there is no QR symbol on the badge, so no door can scan it.")
            advice = say("Badges", "Add a QR symbol to the design, or choose another one.")
            yield Fault(
                Severity.WARN, FaultKind.NO_SYMBOL, face.who, "", sentence.format(who=face.who), advice, face.number
            )


def _of_template(artist: Artist, layout: Layout, wish: Wish) -> Iterator[Fault]:
    for _, element in artist.template.elements():
        yield from _places(artist.template, element)
        if element.type == "qr":
            yield from _module(artist.module(element), element, wish.dots or layout.dots or USUAL_DOTS, wish)


def _module(module: float, element: Element, dots: int, wish: Wish) -> Iterator[Fault]:
    """Judge the width of a symbol's module: by the printer's dots, and by the distance at which it reads."""
    across = module * dots / 25.4
    size = {"element": element.id, "module": f"{module:.2f}"}
    if across < least_dots() - 1e-6:
        sentence = say("Badges", "{element}: a module of {module} mm has {count} dots here, it needs {least}.")
        advice = say("Badges", "Make the symbol larger, or print with more dots per inch.")
        said = sentence.format(count=f"{across:.1f}", least=least_dots(), **size)
        yield Fault(Severity.STOP, FaultKind.DOTS, "", element.id, said, advice)
    far = reading_distance(module, wish.camera)
    advice = say("Badges", "Make the symbol larger: twice as large reads from twice as far.")
    if module < least_module() - 1e-6:
        sentence = say("Badges", "{element}: a module of {module} mm is too small to be read with certainty.")
        yield Fault(Severity.STOP, FaultKind.DISTANCE, "", element.id, sentence.format(**size), advice)
    elif far < wish.distance - 1e-6:
        sentence = say("Badges", "{element}: a webcam reads modules of {module} mm up to {far} cm, not {wanted} cm.")
        said = sentence.format(far=round(far / 10), wanted=round(wish.distance / 10), **size)
        yield Fault(Severity.WARN, FaultKind.DISTANCE, "", element.id, said, advice)


def _places(template: Template, element: Element) -> Iterator[Fault]:
    """Judge where an element lies: on the card, away from its edge, not over the slot."""
    box, card = bounds(element), template.card
    left, top, right, bottom = box.left(), box.top(), card.w - box.right(), card.h - box.bottom()
    nearest = min(left, top, right, bottom)
    gone = box.right() <= 0 or box.bottom() <= 0 or box.left() >= card.w or box.top() >= card.h
    name = {"element": element.id}
    advice = say("Badges", "Move it in the template, or make it smaller.")
    if gone or (element.type in _CONTENT and nearest < -0.05):
        sentence = say("Badges", "{element} lies outside the card.")
        yield Fault(Severity.STOP, FaultKind.OUTSIDE, "", element.id, sentence.format(**name), advice)
    if card.slot is not None and element.type in (*_CONTENT, "image"):
        x, y, w, h = card.slot
        if box.left() < x + w and box.right() > x and box.top() < y + h and box.bottom() > y:
            sentence = say("Badges", "{element} lies over the slot, where the card is punched.")
            yield Fault(Severity.STOP, FaultKind.SLOT, "", element.id, sentence.format(**name), advice)


def _of_face(artist: Artist, face: BadgeFace, photos: Photos | None) -> Iterator[Fault]:
    """Judge one badge: texts that do not fit, characters without a glyph, the photo."""
    told: set[str] = set()
    for side in range(len(artist.template.sides)):
        for element, text, fitted in artist.texts(face, side):
            if not fitted.fits:
                advice = say("Badges", "Shorten it on the roster, or give it more room or a smaller least size.")
                said = too_long(face, element.text)
                yield Fault(Severity.STOP, FaultKind.TOO_LONG, face.who, element.id, said, advice, face.number)
            missing = missing_characters(text)
            if missing and missing not in told:
                told.add(missing)
                advice = say("Badges", "Put a font that has it into the folder fonts of the data folder.")
                said = no_glyph(face, missing)
                yield Fault(Severity.STOP, FaultKind.NO_GLYPH, face.who, element.id, said, advice, face.number)
    if artist.template.has_photo:
        data = photos(face.photo) if photos is not None and face.photo else None
        if not data or kept_picture(data, 64) is None:
            sentence = say("Badges", "{who}: there is no photo.").format(who=face.who)
            advice = say("Badges", "Add one on the page Roster; without it a silhouette is printed.")
            yield Fault(Severity.WARN, FaultKind.PHOTO, face.who, "photo", sentence, advice, face.number)


def _doubles(faces: Sequence[BadgeFace]) -> Iterator[Fault]:
    tokens = Counter(face.token for face in faces if face.token != SAMPLE)
    people: dict[tuple[str, str], list[BadgeFace]] = defaultdict(list)
    for face in faces:
        people[face.name, face.unit].append(face)
        if tokens[face.token] > 1:
            sentence = say("Badges", "{who}: the same symbol stands on another badge.").format(who=face.who)
            advice = say("Badges", "Re-issue this badge.")
            yield Fault(Severity.STOP, FaultKind.DOUBLE_TOKEN, face.who, "qr", sentence, advice, face.number)
    for (name, _), same in people.items():
        if len(same) > 1 and name:
            numbers = ", ".join(face.number for face in same)
            sentence = say("Badges", "{count} people of one unit are called {name}: {numbers}.")
            said = sentence.format(count=len(same), name=name, numbers=numbers)
            advice = say("Badges", "Look whether somebody is on the roster twice.")
            yield Fault(Severity.NOTE, FaultKind.DOUBLE_NAME, same[0].who, "name", said, advice, same[0].number)
