"""Finds the square rings of a QR symbol, whether or not it can be read: the sign that somebody shows one."""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from checkin.capture.frames import Picture

_SCALES = 0.5, 0.25
"""Sizes of the picture that are searched; measured: finds a badge in reach of a hand in 2 ms of a 720p frame."""
_BLOCK, _DARKER = 11, 5
"""A pixel is dark when it is this much darker than the mean of the block (px) around it."""


@dataclass(frozen=True, slots=True)
class Finder:
    """One ring with its square inside: 7 × 7, 5 × 5 and 3 × 3 modules (ISO/IEC 18004, 5.3.2). All in pixels."""

    x: float
    y: float
    module: float
    """How wide a module of the symbol is."""


def find(grey: Picture) -> tuple[Finder, ...]:
    """Return the finder patterns of a picture (H, W); none in pictures without a symbol, some in most with one."""
    found: list[Finder] = []
    for scale in _SCALES:
        small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        for one in _rings(np.asarray(small, np.uint8)):
            scaled = Finder(one.x / scale, one.y / scale, one.module / scale)
            if all(np.hypot(scaled.x - f.x, scaled.y - f.y) > 3 * f.module for f in found):
                found.append(scaled)
    return tuple(found)


def _rings(grey: Picture) -> Iterator[Finder]:
    if min(grey.shape) < _BLOCK:
        return
    soft = cv2.GaussianBlur(grey, (3, 3), 0)
    dark = cv2.adaptiveThreshold(soft, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, _BLOCK, _DARKER)
    outlines, tree = cv2.findContours(dark, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)
    if tree is None:
        return
    for ring, links in enumerate(tree[0]):
        hole = _only_child(tree[0], links[2])
        square = _only_child(tree[0], tree[0][hole][2]) if hole >= 0 else -1
        if square >= 0 and tree[0][square][2] < 0:
            found = _finder(outlines[ring], outlines[hole], outlines[square])
            if found is not None:
                yield found


def _only_child(tree: Picture, child: int) -> int:
    return int(child) if child >= 0 and tree[child][0] < 0 and tree[child][1] < 0 else -1


def _finder(ring: Picture, hole: Picture, square: Picture) -> Finder | None:
    """Return the finder when the areas are about 49 : 25 : 9 and the square is in the middle."""
    areas = [cv2.contourArea(outline) for outline in (ring, hole, square)]
    left, top, width, height = cv2.boundingRect(ring)
    if areas[2] < 4 or not 1.3 < areas[0] / areas[1] < 5 or not 1.5 < areas[1] / areas[2] < 9:
        return None
    if not 0.5 < width / height < 2 or areas[0] < 0.5 * width * height:
        return None
    moments = cv2.moments(square)
    x, y = moments["m10"] / moments["m00"], moments["m01"] / moments["m00"]
    if abs(x - left - width / 2) > 0.2 * width or abs(y - top - height / 2) > 0.2 * height:
        return None
    return Finder(x, y, float(np.sqrt(areas[0])) / 7)
