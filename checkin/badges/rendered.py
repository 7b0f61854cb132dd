"""Faults that only show on the painted card: text on a ground of its own colour, a symbol that something covers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from checkin.badges.artist import HINTS, RGB888, Artist, bounds
from checkin.badges.conditions import condition
from checkin.badges.face import BadgeFace
from checkin.badges.faults import Fault, FaultKind, Severity
from checkin.badges.template import Colour, Element
from checkin.printing.fonts import SCALE
from checkin.words import say

Pixels = NDArray[np.uint8]
LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3."""
_RESOLUTION = 8.0
"""Pixels per mm."""
_MOST_LOOKS = 64
"""Different looks of a template that are painted; by then every colour was seen."""
_INK = 96
"""Grey level below which a pixel of black text on white is ink."""
_SHARE = 0.03
"""Share of the ink that may lie on a bad ground: a hairline under a letter."""
_SAFE = 0.9
"""mm from the card's edge within which cutting may take some of a text off."""
_CHANGED = 0.004
"""Share of a symbol's pixels that may differ: the edge of the box."""


def rendered_faults(artist: Artist, faces: Iterable[BadgeFace]) -> list[Fault]:
    """Paint one badge of each look and return what cannot be read on it."""
    found: dict[tuple[FaultKind, str], Fault] = {}
    for face in _looks(artist, faces):
        for side in range(len(artist.template.sides)):
            for fault in _side_faults(artist, face, side):
                found.setdefault((fault.kind, fault.element), fault)
    return list(found.values())


def contrast(first: str, second: Pixels) -> NDArray[np.float64]:
    """Return the WCAG contrast ratio (1 to 21) of a colour to each of the RGB pixels (…, 3)."""
    values = np.array([[int(first[i : i + 2], 16) for i in (1, 3, 5)]], dtype=np.uint8)
    one, others = _luminance(values)[0], _luminance(second)
    return np.asarray((np.maximum(one, others) + 0.05) / (np.minimum(one, others) + 0.05))


def _luminance(rgb: Pixels) -> NDArray[np.float64]:
    share = rgb.astype(np.float64) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def _looks(artist: Artist, faces: Iterable[BadgeFace]) -> list[BadgeFace]:
    """Return one badge, the one with the longest name, of each combination of colours, conditions and empty fields."""
    seen: dict[tuple[object, ...], BadgeFace] = {}
    elements = [element for _, element in artist.template.elements()]
    colours = [c for e in elements for c in (e.color, e.fill, e.stroke) if isinstance(c, Colour) and (c.by or c.cases)]
    whens = sorted({element.when for element in elements if element.when})
    for face in faces:
        key = (*(c.of(face) for c in colours), *(condition(when).holds(face) for when in whens))
        known = seen.get(key)
        if known is None or len(face.name) > len(known.name):
            if known is None and len(seen) >= _MOST_LOOKS:
                continue
            seen[key] = face
    return list(seen.values())


def _side_faults(artist: Artist, face: BadgeFace, side: int) -> Iterator[Fault]:
    card = artist.template.card
    image = _paper(card.w, card.h)
    painter = _painter(image)
    symbols = []
    for element in artist.template.sides[side].elements:
        if element.when and not condition(element.when).holds(face):
            continue
        if element.type == "text":
            painter.end()
            yield from _text_faults(artist, face, element, image)
            painter = _painter(image)
        symbols += [element] if element.type == "qr" else []
        artist.paint_element(painter, element, face)
    painter.end()
    for element in symbols:
        yield from _symbol_fault(artist, face, element, image)


def _text_faults(artist: Artist, face: BadgeFace, element: Element, card: QImage) -> Iterator[Fault]:
    """Look at the ground under the letters of a text, and how near they come to the card's edge."""
    place = _place(element, card)
    ink = _alone(artist, face, replace(element, color=Colour("#000000")), place).max(axis=2) < _INK
    if not ink.any():
        return
    said = {"element": element.id, "who": face.who}
    ratios = np.sort(contrast(element.color.of(face) or "#000000", _pixels(card.copy(place))[ink]))
    worst = float(ratios[int(len(ratios) * _SHARE)])
    if worst < LEAST_CONTRAST:
        sentence = say("Badges", "{element}: the text stands out from its ground by {ratio} to 1 only, for {who}.")
        advice = say("Badges", "Take a darker or a lighter colour: 4.5 to 1 is what everybody can read.")
        text = sentence.format(ratio=f"{worst:.1f}", **said)
        yield Fault(Severity.WARN, FaultKind.CONTRAST, face.who, element.id, text, advice, face.number)
    rows, columns = np.flatnonzero(ink.any(axis=1)) + place.y(), np.flatnonzero(ink.any(axis=0)) + place.x()
    nearest = min(rows[0], columns[0], card.height() - 1 - rows[-1], card.width() - 1 - columns[-1]) / _RESOLUTION
    if nearest < _SAFE:
        sentence = say("Badges", "{element} is so near the edge that cutting may take some of it off, for {who}.")
        advice = say("Badges", "Move it in the template, or make it smaller.")
        text = sentence.format(**said)
        yield Fault(Severity.WARN, FaultKind.OUTSIDE, face.who, element.id, text, advice, face.number)


def _symbol_fault(artist: Artist, face: BadgeFace, element: Element, card: QImage) -> Iterator[Fault]:
    """Compare the symbol on the finished card with the bare one, quiet zone and all, and read it."""
    place = _place(element, card).adjusted(1, 1, -1, -1)  # its edge may touch a neighbour
    if place.width() < 1 or place.height() < 1:
        return  # outside the card: said elsewhere
    bare, shown = _alone(artist, face, element, place), _pixels(card.copy(place))
    changed = float((np.abs(bare.astype(np.int16) - shown).max(axis=2) > 40).mean())
    grey = np.ascontiguousarray(shown.mean(axis=2).astype(np.uint8))
    read = {code.text for code in zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormat.QRCode)}
    if changed > _CHANGED or face.token not in read:
        sentence = say("Badges", "{element}: something lies over the symbol or its white margin.")
        advice = say("Badges", "Keep the symbol and four modules of white round it free: move what covers it.")
        yield Fault(Severity.STOP, FaultKind.COVERED, "", element.id, sentence.format(element=element.id), advice)


def _place(element: Element, card: QImage) -> QRect:
    """Return the pixels of the card in which an element lies."""
    box = bounds(element)
    scaled = QRectF(box.topLeft() * _RESOLUTION, box.size() * _RESOLUTION).toAlignedRect()
    return scaled.intersected(card.rect())


def _alone(artist: Artist, face: BadgeFace, element: Element, place: QRect) -> Pixels:
    """Return the pixels of a part of the card with one element on white."""
    image = QImage(max(1, place.width()), max(1, place.height()), RGB888)
    image.fill(Qt.GlobalColor.white)
    painter = _painter(image, place)
    artist.paint_element(painter, element, face)
    painter.end()
    return _pixels(image)


def _paper(width: float, height: float) -> QImage:
    image = QImage(round(width * _RESOLUTION), round(height * _RESOLUTION), RGB888)
    image.fill(Qt.GlobalColor.white)
    return image


def _painter(image: QImage, place: QRect | None = None) -> QPainter:
    painter = QPainter(image)
    painter.setRenderHints(HINTS)
    if place is not None:
        painter.translate(-place.x(), -place.y())
    painter.scale(_RESOLUTION / SCALE, _RESOLUTION / SCALE)
    return painter


def _pixels(image: QImage) -> Pixels:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()
