"""Puts pictures of printed badges into frames: perspective, motion blur, noise, a real background."""

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
WIDTH, HEIGHT, FPS = 1280, 720, 15


class Room:
    """Backgrounds: photographs where they are at hand, else drawn clutter."""

    def __init__(self, samples: Path) -> None:
        files = sorted((samples / "neg-photos").glob("*")) if samples.is_dir() else []
        pictures = [p for f in files[:12] if (p := cv2.imread(str(f))) is not None]
        self.pictures = [cv2.resize(p, (WIDTH, HEIGHT)) for p in pictures] or [_clutter(seed) for seed in range(4)]


def badge_cards(page: Picture, dpi: int) -> list[Picture]:
    """Cut the eight cards of 90 × 60 mm out of a rendered page; empty places are left out."""
    mm = dpi / 25.4
    cards = []
    for row in range(4):
        for column in range(2):
            left, top = (15 + 90 * column) * mm, (28.5 + 60 * row) * mm
            card = page[round(top) : round(top + 60 * mm), round(left) : round(left + 90 * mm)]
            if card.std() > 10:
                cards.append(np.ascontiguousarray(card))
    return cards


def film(path: Path, cards: list[Picture], room: Room, *, seed: int, frames: int = 12) -> None:
    """Write a video (MJPG) in which each card comes in, is held, and goes."""
    random = np.random.default_rng(seed)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), FPS, (WIDTH, HEIGHT))
    for number, card in enumerate(cards):
        background = room.pictures[number % len(room.pictures)]
        corners = _held(card, random)
        for step in range(frames):
            away = max(0, 3 - step, step - (frames - 4)) / 3  # moves in for three frames, and out again
            frame = background.copy()
            _paste(frame, card, corners + np.array([0, away * 480], np.float32), blur=1 + 2 * round(away * 8))
            noisy = frame.astype(np.int16) + random.normal(0, 4, frame.shape).astype(np.int16)
            writer.write(noisy.clip(0, 255).astype(np.uint8))
    writer.release()


def _held(card: Picture, random: np.random.Generator) -> NDArray[np.float32]:
    width = random.uniform(400, 520)
    height = width * card.shape[0] / card.shape[1]
    box = np.array([[-width, -height], [width, -height], [width, height], [-width, height]], np.float32) / 2
    angle = np.radians(random.uniform(-20, 20))
    turned = box @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]], np.float32)
    tilted = turned * (1 + random.uniform(-0.08, 0.08, (4, 2)))
    centre = np.array([WIDTH / 2 + random.uniform(-150, 150), HEIGHT / 2 + random.uniform(-60, 60)])
    return np.asarray(tilted + centre, np.float32)


def _paste(frame: Picture, card: Picture, corners: NDArray[np.float32], blur: int) -> None:
    height, width = card.shape[:2]
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    transform = cv2.getPerspectiveTransform(source, corners.astype(np.float32))
    warped = cv2.warpPerspective(card, transform, (WIDTH, HEIGHT), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), transform, (WIDTH, HEIGHT))
    if blur > 1:
        warped, mask = cv2.blur(warped, (1, blur)), cv2.blur(mask, (1, blur))
    alpha = mask[:, :, None].astype(np.float32) / 255
    frame[:] = (warped * alpha + frame * (1 - alpha)).astype(np.uint8)


def _clutter(seed: int) -> Picture:
    random = np.random.default_rng(seed)
    picture = np.full((HEIGHT, WIDTH, 3), 120, np.uint8)
    for _ in range(60):
        x, y = random.integers(0, WIDTH), random.integers(0, HEIGHT)
        w, h = random.integers(20, 300, 2)
        colour = tuple(int(c) for c in random.integers(0, 255, 3))
        cv2.rectangle(picture, (int(x), int(y)), (int(x + w), int(y + h)), colour, -1)
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 3), np.uint8)
