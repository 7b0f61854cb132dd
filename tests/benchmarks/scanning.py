"""Frame in to verdict committed, against a loop of cv2.QRCodeDetector on the same frames."""

import os
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles

import cv2
import numpy as np
import pypdfium2

from checkin.badges import sheet
from checkin.badges.layouts import DEFAULT, layout
from checkin.capture.decoder import Decoder
from checkin.capture.sources import open_source
from checkin.demo import MORNING, load_demo
from checkin.desk import Desk
from checkin.office import Office
from checkin.store import Store
from tests.benchmarks.rows import SAMPLES, Row
from tests.flow.frames import Room, badge_cards, film


def run() -> list[Row]:
    """Time both on every frame of a video of 24 printed badges; frames are decoded from the file beforehand."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "store") as store:
        office = Office(store)
        course = load_demo(office, MORNING)
        frames = _frames(Path(folder), office, course.course)
        desk = Desk(store, course.course)
        decoder, peer = Decoder(), cv2.QRCodeDetector()
        ours, alone, theirs = [], [], []
        our_reads = their_reads = verdicts = 0
        for number, image in enumerate(frames):
            began = time.perf_counter()
            readings = decoder.read(np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), np.uint8), number / 15)
            alone.append(1000 * (time.perf_counter() - began))
            for reading in readings:
                desk.scan(reading.text, MORNING + timedelta(milliseconds=number))
                verdicts += 1
            ours.append(1000 * (time.perf_counter() - began))
            our_reads += bool(readings)
            began = time.perf_counter()
            their_reads += _peer_reads(peer, image)
            theirs.append(1000 * (time.perf_counter() - began))
    against = "cv2.QRCodeDetector, decoding alone"
    figures = [
        ("median ms a frame, 1280 × 720, decoding alone", median(alone), median(theirs)),
        ("median ms a frame, 1280 × 720, verdict committed", median(ours), median(theirs)),
        ("99th percentile ms a frame", quantiles(ours, n=100)[98], quantiles(theirs, n=100)[98]),
        (f"frames read of {len(frames)} ({verdicts} verdicts)", float(our_reads), float(their_reads)),
    ]
    return [Row(what, a, b, a / b if b else float("inf"), against) for what, a, b in figures]


def _peer_reads(peer: cv2.QRCodeDetector, image: np.ndarray) -> bool:
    try:
        return bool(peer.detectAndDecode(image)[0])
    except (cv2.error, UnicodeDecodeError):
        return False


def _frames(folder: Path, office: Office, course: str) -> list[np.ndarray]:
    pdf = folder / "badges.pdf"
    sheet.write_pdf(pdf, office.badge_faces(course, MORNING)[:24], layout(DEFAULT))
    document = pypdfium2.PdfDocument(pdf)
    pages = [np.ascontiguousarray(document[i].render(scale=150 / 72).to_numpy()[:, :, :3]) for i in range(3)]
    document.close()
    video = folder / "door.avi"
    film(video, [card for page in pages for card in badge_cards(page, 150)], Room(SAMPLES), seed=3)
    source = open_source(video)
    frames = []
    while (frame := source.read()) is not None:
        frames.append(frame.image)
    source.close()
    return frames
