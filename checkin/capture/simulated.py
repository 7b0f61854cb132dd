"""A camera without hardware: badges held up one after the other, tilted, blurred, noisy, before a room."""

import math
import time
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from checkin.capture.frames import Frame, Picture
from checkin.words import say

WIDTH, HEIGHT = 1280, 720
_BADGE_WIDTH = 430
_MOVE = 0.45
_NOISE = 4
_SKIN, _SKIN_SHADE, _SLEEVE = (136, 168, 206), (116, 148, 188), (66, 50, 40)


class SimulatedCamera:
    """Shows each badge picture (H, W, 3; BGR): it comes in, is held nearly still for `hold` seconds, and goes.

    `realtime` keeps the pace of a camera; without it every frame is given at once. `loop` starts again at the end.
    """

    live = True
    description: str = say("Camera", "Simulated camera")

    def __init__(
        self,
        badges: Sequence[Picture],
        *,
        seed: int = 7,
        fps: float = 30.0,
        realtime: bool = True,
        loop: bool = False,
        hold: float = 1.2,
    ) -> None:
        self.fps = fps
        self._realtime, self._loop, self._hold = realtime, loop, hold
        self._random = np.random.default_rng(seed)
        self._badges = [_shrunk(badge) for badge in badges]
        self._poses = [_Pose(self._random) for _ in badges]
        self._background = _room()
        self._noise = self._random.normal(0, _NOISE, (HEIGHT + 64, WIDTH + 64, 3)).astype(np.int8)
        self._number = 0
        self._began = time.monotonic()

    @property
    def cycle(self) -> float:
        """Seconds from one badge to the next."""
        return self._hold + 2 * _MOVE + 0.4

    def read(self) -> Frame | None:
        """Return the next frame, at its time; None when all badges were shown."""
        seconds = self._number / self.fps
        index = int(seconds / self.cycle)
        if index >= len(self._badges) and not (self._loop and self._badges):
            return None
        if self._realtime:
            time.sleep(max(0.0, self._began + seconds - time.monotonic()))
        index %= len(self._badges)
        image = self._draw(index, seconds % self.cycle)
        frame = Frame(image, self._number, seconds)
        self._number += 1
        return frame

    def close(self) -> None:
        """Nothing is held open."""

    def _draw(self, index: int, phase: float) -> Picture:
        image = self._background.copy()
        away, speed = self._place(phase)
        if away < 1.0:
            pose = self._poses[index]
            self._hold_up(image, self._badges[index], pose, away, phase, speed)
        y, x = self._random.integers(0, 64, 2)
        return np.asarray(cv2.add(image, self._noise[y : y + HEIGHT, x : x + WIDTH], dtype=cv2.CV_8U), dtype=np.uint8)

    def _place(self, phase: float) -> tuple[float, float]:
        """Return how far the badge is from where it is held (0 held … 1 out of view), and how fast it moves."""
        if phase < _MOVE:
            rest = 1 - phase / _MOVE
            return rest * rest, rest
        leaving = phase - _MOVE - self._hold
        if leaving <= 0:
            return 0.0, 0.0
        part = min(1.0, leaving / _MOVE)
        return part * part, part

    def _hold_up(self, image: Picture, badge: Picture, pose: "_Pose", away: float, phase: float, speed: float) -> None:
        height, width = badge.shape[:2]
        corners = pose.corners(width, height, away, phase)
        source = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
        transform = cv2.getPerspectiveTransform(source, corners)
        _draw_arms(image, corners)
        left, top = np.maximum(np.floor(corners.min(axis=0)).astype(int) - 12, 0)
        right, bottom = np.minimum(np.ceil(corners.max(axis=0)).astype(int) + 12, (WIDTH, HEIGHT))
        if right - left < 4 or bottom - top < 4:
            return
        shift = np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1]], dtype=np.float64)
        size = (int(right - left), int(bottom - top))
        warped = cv2.warpPerspective(badge, shift @ transform, size, flags=cv2.INTER_AREA)
        mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), shift @ transform, size)
        smear = 1 + 2 * int(speed * 12)
        if smear > 1:
            warped, mask = cv2.blur(warped, (1, smear)), cv2.blur(mask, (1, smear))
        warped = cv2.GaussianBlur(warped, (0, 0), 0.7)
        region = image[top:bottom, left:right]
        alpha = (mask.astype(np.uint16) + 1)[:, :, None]
        region[:] = ((warped * alpha + region * (256 - alpha)) >> 8).astype(np.uint8)
        _draw_thumbs(image, corners)


class _Pose:
    """How one person holds a badge: where, how tilted, how shaky."""

    def __init__(self, random: np.random.Generator) -> None:
        self.x, self.y = random.uniform(-90, 90), random.uniform(-30, 50)
        self.roll = math.radians(random.uniform(-18, 18))
        self.pitch, self.yaw = math.radians(random.uniform(-22, 22)), math.radians(random.uniform(-22, 22))
        self.size = random.uniform(0.86, 1.12)
        self.shake = random.uniform(0.5, 2.0)

    def corners(self, width: int, height: int, away: float, phase: float) -> NDArray[np.float32]:
        """Return the four corners (4, 2) in pixels of the frame."""
        half_w, half_h = width / 2 * self.size, height / 2 * self.size
        roll = self.roll + away * 0.5
        points = []
        for x, y in ((-half_w, -half_h), (half_w, -half_h), (half_w, half_h), (-half_w, half_h)):
            turned = x * math.cos(roll) - y * math.sin(roll), x * math.sin(roll) + y * math.cos(roll)
            depth = 1 + (turned[0] * math.sin(self.yaw) + turned[1] * math.sin(self.pitch)) / 900
            points.append((turned[0] * math.cos(self.yaw) / depth, turned[1] * math.cos(self.pitch) / depth))
        centre_x = WIDTH / 2 + self.x + self.shake * math.sin(phase * 9)
        centre_y = HEIGHT * 0.6 + self.y + self.shake * math.cos(phase * 7) + away * (HEIGHT * 0.4 + height)
        return np.array([(centre_x + x, centre_y + y) for x, y in points], dtype=np.float32)


def _grips(corners: NDArray[np.float32]) -> list[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    """Return where each hand holds the badge (px), and the direction out of the badge there (length 1)."""
    across = corners[1] - corners[0]
    across = across / max(1.0, float(np.hypot(*across)))
    left = corners[0] + (corners[3] - corners[0]) * 0.8
    right = corners[1] + (corners[2] - corners[1]) * 0.8
    return [(left, -across), (right, across)]


def _draw_arms(image: Picture, corners: NDArray[np.float32]) -> None:
    """Draw the sleeves and the hands behind the badge."""
    for (grip, out), elbow in zip(_grips(corners), (340, 940), strict=True):
        hand, wrist = _pixel(grip + out * 6, 14), _pixel(grip + out * 18, 44)
        cuff = wrist[0], wrist[1] + 24
        cv2.line(image, cuff, (elbow, HEIGHT + 60), _SLEEVE, 92, cv2.LINE_AA)
        cv2.line(image, wrist, cuff, _SKIN_SHADE, 58, cv2.LINE_AA)
        cv2.ellipse(image, hand, (38, 50), 0, 0, 360, _SKIN_SHADE, -1, cv2.LINE_AA)


def _draw_thumbs(image: Picture, corners: NDArray[np.float32]) -> None:
    """Draw a thumb over each edge of the badge; none reaches the symbol."""
    for grip, out in _grips(corners):
        tip, root = _pixel(grip - out * 3), _pixel(grip + out * 34, 26)
        cv2.line(image, tip, root, _SKIN_SHADE, 27, cv2.LINE_AA)
        cv2.line(image, tip, root, _SKIN, 23, cv2.LINE_AA)


def _pixel(point: NDArray[np.float32], lower: int = 0) -> tuple[int, int]:
    return round(float(point[0])), round(float(point[1])) + lower


def _shrunk(badge: Picture) -> Picture:
    height = round(badge.shape[0] * _BADGE_WIDTH / badge.shape[1])
    return np.asarray(cv2.resize(badge, (_BADGE_WIDTH, height), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _room() -> Picture:
    """Draw a lobby out of focus, lit from a window on the left, and somebody standing in it."""
    across, down = np.meshgrid(np.linspace(0, 1, WIDTH), np.linspace(0, 1, HEIGHT))
    light = 118 + 70 * np.exp(-(((across - 0.12) / 0.35) ** 2)) - 34 * down
    room = np.stack([light * 0.93, light * 0.98, light], axis=2).clip(0, 255).astype(np.uint8)
    cv2.rectangle(room, (60, 40), (300, 400), (236, 240, 238), -1)
    cv2.line(room, (180, 40), (180, 400), (150, 160, 160), 10)
    cv2.rectangle(room, (0, 560), (WIDTH, HEIGHT), (70, 84, 98), -1)
    cv2.rectangle(room, (930, 90), (1210, 330), (96, 84, 60), -1)
    cv2.rectangle(room, (960, 130), (1180, 150), (210, 210, 205), -1)
    cv2.rectangle(room, (960, 180), (1120, 194), (190, 190, 186), -1)
    room = np.asarray(cv2.GaussianBlur(room, (0, 0), 9), dtype=np.uint8)
    cv2.ellipse(room, (640, 740), (340, 340), 0, 180, 360, (74, 58, 46), -1, cv2.LINE_AA)
    cv2.rectangle(room, (590, 330), (690, 430), (122, 152, 190), -1)
    cv2.ellipse(room, (640, 250), (108, 138), 0, 0, 360, (136, 168, 206), -1, cv2.LINE_AA)
    cv2.ellipse(room, (640, 205), (114, 108), 0, 180, 360, (34, 34, 38), -1, cv2.LINE_AA)
    return np.asarray(cv2.GaussianBlur(room, (0, 0), 2.2), dtype=np.uint8)
