"""What scanning costs while nobody shows a badge, as part of one core at 30 frames a second."""

import time
from collections.abc import Callable

import cv2
import numpy as np

from checkin.capture.decoder import Decoder
from tests.benchmarks.peers import Grey, peers
from tests.benchmarks.rows import SAMPLES, Row, row
from tests.flow.frames import Room

FPS = 30
SECONDS = 20
"""Of scanning, after two seconds in which a camera that was just opened is looked at more closely."""


def run() -> list[Row]:
    """Measure a still room and one with a person moving, at 720p and 1080p; the peer decodes every frame."""
    cv2.setNumThreads(1)
    rows = []
    for name, size in (("720p", (1280, 720)), ("1080p", (1920, 1080))):
        for scene, moves in (("nobody there", False), ("a person moves", True)):
            frames = _frames(size, moves=moves)
            decoder, peer = Decoder(), peers()["cv2 QRCodeDetector"]()
            _share(lambda frame, n, d=decoder: d.read(frame, n / FPS), frames, range(FPS * 2))
            ours = _share(lambda frame, n, d=decoder: d.read(frame, n / FPS), frames, range(FPS * 2, FPS * SECONDS))
            theirs = _share(lambda frame, _n, p=peer: p(frame), frames, range(FPS * 2))
            rows.append(row(f"% of one core, {name}, {scene}", ours, theirs, "cv2.QRCodeDetector on every frame"))
    return rows


def _share(look: Callable[[Grey, int], object], frames: list[Grey], numbers: range) -> float:
    """Return the part of a core (%) that looking at these frames takes, shown over and over at 30 a second."""
    began = time.process_time()
    for n in numbers:
        look(frames[n % len(frames)], n)
    return 100 * (time.process_time() - began) / (len(numbers) / FPS)


def _frames(size: tuple[int, int], *, moves: bool) -> list[Grey]:
    """Return two seconds of a room; a person before it sways from side to side, all with a sensor's noise."""
    random = np.random.default_rng(2)
    pictures = Room(SAMPLES).pictures
    room = cv2.resize(cv2.cvtColor(pictures[0], cv2.COLOR_BGR2GRAY), size)
    person = cv2.resize(cv2.cvtColor(pictures[1 % len(pictures)], cv2.COLOR_BGR2GRAY), (size[0] // 3, size[1] * 3 // 4))
    frames = []
    for n in range(2 * FPS):
        frame = room.astype(np.float32)
        if moves:
            left = round(size[0] / 3 + size[0] / 5 * np.sin(np.pi * n / FPS))
            frame[size[1] // 4 :, left : left + size[0] // 3] = person[: size[1] - size[1] // 4]
        frames.append((frame + random.normal(0, 3, frame.shape)).clip(0, 255).astype(np.uint8))
    return frames
