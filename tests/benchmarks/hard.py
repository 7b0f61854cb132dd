"""Frames of our own badge that are hard to read: distance, blur, motion, tilt, light, cover, each in several levels."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from checkin.badges.symbol import QUIET_ZONE, SIZE, modules
from tests.benchmarks.peers import Grey
from tests.flow.frames import Room

WIDTH, HEIGHT = 1280, 720
_FINE = 16
"""Pixels of a module in the drawing that is put into the frame."""


@dataclass(frozen=True)
class Shot:
    """How one frame is taken. Lengths in modules unless said otherwise."""

    module: float = 4.0
    """Pixels of the frame that a module covers."""
    lens: float = 0.8
    """Sigma of the lens's blur in px."""
    noise: float = 4.0
    """Sigma of the sensor's noise."""
    motion: float = 0.0
    defocus: float = 0.0
    tilt: float = 0.0
    """Degrees away from facing the camera."""
    contrast: float = 200.0
    """White minus black, of 255."""
    gain: float = 1.0
    """Light that reaches the sensor, before noise."""
    glare: float = 0.0
    """Share of the symbol's area that is washed out."""
    finger: float = 0.0
    """Share of the symbol's area under a finger at its edge."""
    shadow: float = 0.0
    """How much darker the shaded half is."""


@dataclass(frozen=True)
class Kind:
    """A condition: a name and its shots, from easy to hopeless."""

    name: str
    shots: tuple[Shot, ...] = field(default=())


KINDS = (
    Kind("distance (px/module)", tuple(Shot(module=m) for m in (3.0, 2.5, 2.25, 2.0, 1.75))),
    Kind("motion (modules)", tuple(Shot(motion=m) for m in (1.0, 1.25, 1.5, 1.75))),
    Kind("defocus (modules)", tuple(Shot(defocus=s) for s in (0.4, 0.5, 0.6, 0.7))),
    Kind("tilt (degrees)", tuple(Shot(tilt=t) for t in (40, 50, 60, 65))),
    Kind("low light (noise at 20 %)", tuple(Shot(gain=0.2, noise=n) for n in (4, 8, 10, 12, 15))),
    Kind("low contrast", tuple(Shot(contrast=c) for c in (60, 45, 35, 25, 18))),
    Kind("glare (share)", tuple(Shot(glare=g) for g in (0.06, 0.09, 0.12, 0.16))),
    Kind("finger (share)", tuple(Shot(finger=f) for f in (0.02, 0.04, 0.06, 0.09))),
    Kind("shadow (depth)", tuple(Shot(shadow=s) for s in (0.5, 0.6, 0.7, 0.8))),
)


def shots_of(kind: Kind, count: int, seed: int) -> Iterator[tuple[str, Callable[[], Grey]]]:
    """Yield (token, camera) for `count` badges at each level; each call of a camera is the next frame of that badge."""
    random = np.random.default_rng(seed)
    for shot in kind.shots:
        for _ in range(count):
            token = "10" + "".join(str(d) for d in random.integers(0, 10, 46))
            yield token, _hold(token, shot, np.random.default_rng(random.integers(1 << 32)))


def take(token: str, shot: Shot, seed: int) -> Grey:
    """Return one frame (720, 1280) of a badge with this token."""
    return _hold(token, shot, np.random.default_rng(seed))()


_ROOM: list[Room] = []


def use(room: Room) -> None:
    """Take the backgrounds from here."""
    _ROOM[:] = [room]


def _hold(token: str, shot: Shot, random: np.random.Generator) -> Callable[[], Grey]:
    card = _card(token, shot, random)
    background = cv2.cvtColor(random.choice(np.array(_ROOM[0].pictures)), cv2.COLOR_BGR2GRAY)
    place = _place(card.shape[0], shot, random)
    still = _paste(background, card, place)
    if shot.motion:
        still = _smeared(still, shot.motion * shot.module, random.uniform(0, np.pi))
    still = cv2.GaussianBlur(still, (0, 0), float(np.hypot(shot.lens, shot.defocus * shot.module)))

    def frame() -> Grey:
        lit = still.astype(np.float32) * shot.gain + random.normal(0, shot.noise, still.shape)
        jpeg = cv2.imencode(".jpg", lit.clip(0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 85])[1]
        return np.asarray(cv2.imdecode(jpeg, cv2.IMREAD_GRAYSCALE), np.uint8)

    return frame


def _card(token: str, shot: Shot, random: np.random.Generator) -> Grey:
    dark = np.array(modules(token), np.uint8)
    padded = np.pad(dark, QUIET_ZONE + 4)
    white = 128 + shot.contrast / 2
    card = np.where(np.kron(padded, np.ones((_FINE, _FINE), np.uint8)) > 0, white - shot.contrast, white)
    side, first = SIZE * _FINE, (QUIET_ZONE + 4) * _FINE
    if shot.glare:
        radius = side * np.sqrt(shot.glare / np.pi)
        x, y = first + random.uniform(0.2, 0.8, 2) * side
        spot = np.zeros(card.shape, np.float32)
        cv2.circle(spot, (int(x), int(y)), int(radius), 1.0, -1)
        card += cv2.GaussianBlur(spot, (0, 0), radius / 4) * 300
    if shot.finger:
        radius = side * np.sqrt(2 * shot.finger / np.pi)
        along = first + random.uniform(0, 1) * side
        x, y = [(along, first), (along, first + side), (first, along), (first + side, along)][random.integers(4)]
        cv2.circle(card, (int(x), int(y)), int(radius), 150.0, -1)
    if shot.shadow:
        edge = first + random.uniform(0.3, 0.7) * side
        card *= np.where(np.arange(card.shape[1]) < edge, 1.0, 1 - shot.shadow)[None, :]
    return np.asarray(card.clip(0, 255), np.uint8)


def _place(size: int, shot: Shot, random: np.random.Generator) -> NDArray[np.float32]:
    """Return the corners (px) of the card in the frame: rolled, tilted about a random axis, around the middle."""
    width = size / _FINE * shot.module
    flat = np.array([[-1, -1, 0], [1, -1, 0], [1, 1, 0], [-1, 1, 0]], np.float64) * width / 2
    roll, axis, tilt = np.radians(random.uniform(-25, 25)), random.uniform(0, 2 * np.pi), np.radians(shot.tilt)
    about = np.array([np.cos(axis), np.sin(axis), 0])
    turned = flat @ cv2.Rodrigues(np.array([0.0, 0.0, roll]))[0].T @ cv2.Rodrigues(about * tilt)[0].T
    away = 1100.0
    seen = turned[:, :2] * away / (away + turned[:, 2:])
    room = np.array([WIDTH / 2 - width * 0.75, HEIGHT / 2 - width * 0.75]).clip(0)
    centre = np.array([WIDTH / 2, HEIGHT / 2]) + random.uniform(-0.7, 0.7, 2) * room
    return np.asarray(seen + centre, np.float32)


def _paste(background: Grey, card: Grey, corners: NDArray[np.float32]) -> Grey:
    size = card.shape[0]
    source = np.array([[0, 0], [size, 0], [size, size], [0, size]], np.float32)
    double = cv2.getPerspectiveTransform(source, corners * 4)
    left, top = np.floor(corners.min(axis=0)).astype(int).clip(0)
    right, bottom = np.ceil(corners.max(axis=0)).astype(int)
    right, bottom = min(right, WIDTH), min(bottom, HEIGHT)
    shift = np.array([[1, 0, -4.0 * left], [0, 1, -4.0 * top], [0, 0, 1]])
    fine = (4 * int(right - left), 4 * int(bottom - top))
    warped = cv2.warpPerspective(card, shift @ double, fine, flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full(card.shape, 255, np.uint8), shift @ double, fine)
    coarse = (int(right - left), int(bottom - top))
    warped, mask = (
        cv2.resize(warped, coarse, interpolation=cv2.INTER_AREA),
        cv2.resize(mask, coarse, interpolation=cv2.INTER_AREA),
    )
    frame = background.copy()
    region = frame[top:bottom, left:right].astype(np.float32)
    alpha = mask.astype(np.float32) / 255
    frame[top:bottom, left:right] = (warped * alpha + region * (1 - alpha)).astype(np.uint8)
    return frame


def _smeared(picture: Grey, length: float, angle: float) -> Grey:
    side = int(np.ceil(length)) | 1
    fine = 8
    kernel = np.zeros((side * fine, side * fine), np.float32)
    middle = side * fine / 2
    dx, dy = np.cos(angle) * length * fine / 2, np.sin(angle) * length * fine / 2
    start, end = (round(middle - dx), round(middle - dy)), (round(middle + dx), round(middle + dy))
    cv2.line(kernel, start, end, 1.0, fine)
    kernel = cv2.resize(kernel, (side, side), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.filter2D(picture, -1, kernel / kernel.sum()), np.uint8)
