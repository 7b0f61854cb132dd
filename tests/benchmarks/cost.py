"""What scanning costs while nobody shows a badge, as part of one core at 30 frames a second."""

import time
from collections.abc import Iterator

import cv2
import numpy as np

from checkin.capture.decoder import Decoder
from tests.benchmarks.peers import Grey, peers
from tests.benchmarks.rows import SAMPLES, Row, row
from tests.flow.frames import Room

FPS = 30
SECONDS = 6


def run() -> list[Row]:
    """Measure a still room and one with a person moving, at 720p and 1080p; the peer decodes every frame."""
    cv2.setNumThreads(1)
    rows = []
    for name, size in (("720p", (1280, 720)), ("1080p", (1920, 1080))):
        for scene, moves in (("nobody there", False), ("a person moves", True)):
            decoder = Decoder()
            ours = _share(
                (decoder.read(frame, n / FPS) for n, frame in enumerate(_frames(size, moves=moves))), size, moves
            )
            peer = peers()["cv2 QRCodeDetector"]()
            theirs = _share((peer(frame) for frame in _frames(size, moves=moves)), size, moves)
            rows.append(row(f"% of one core, {name}, {scene}", ours, theirs, "cv2.QRCodeDetector on every frame"))
    return rows


def _share(work: Iterator[object], size: tuple[int, int], moves: bool) -> float:
    """Return the part of a core (%) that the work takes, without what making its frames takes."""
    began = time.process_time()
    for _ in work:
        pass
    took = time.process_time() - began
    began = time.process_time()
    for _ in _frames(size, moves=moves):
        pass
    return 100 * (took - (time.process_time() - began)) / SECONDS


def _frames(size: tuple[int, int], *, moves: bool) -> Iterator[Grey]:
    """Yield a room for some seconds; a person before it sways from side to side, all with a sensor's noise."""
    random = np.random.default_rng(2)
    pictures = Room(SAMPLES).pictures
    room = cv2.resize(cv2.cvtColor(pictures[0], cv2.COLOR_BGR2GRAY), size)
    person = cv2.resize(cv2.cvtColor(pictures[1 % len(pictures)], cv2.COLOR_BGR2GRAY), (size[0] // 3, size[1] * 3 // 4))
    noises = [random.normal(0, 3, (size[1], size[0])).astype(np.int8) for _ in range(8)]
    for n in range(FPS * SECONDS):
        frame = room.astype(np.int16)
        if moves:
            left = round(size[0] / 3 + size[0] / 5 * np.sin(n / 9))
            frame[size[1] // 4 :, left : left + size[0] // 3] = person[: size[1] - size[1] // 4]
        yield (frame + noises[n % 8]).clip(0, 255).astype(np.uint8)
