"""Ten hours of a door, accelerated: memory, threads and handles stay what they were."""

import ctypes
import gc
import os
import tempfile
import threading
from datetime import timedelta
from pathlib import Path

from checkin import demo
from checkin.capture.choice import Choice
from checkin.capture.decoder import Decoder
from checkin.capture.health import Health
from checkin.capture.hints import Hints
from checkin.capture.repeat import RepeatFilter
from checkin.capture.simulated import SimulatedCamera
from checkin.desk import Desk
from checkin.office import Office
from tests.benchmarks.rows import Row, row

HOURS = 10
FRAMES_A_SECOND = 0.5
"""Frames that are looked at for each second of the ten hours; a camera gives thirty."""


def run() -> list[Row]:
    """Show badges for ten hours; compare what the process holds after the first hour with what it holds at the end."""
    with tempfile.TemporaryDirectory() as name, demo.fresh_store(Path(name)) as store:
        office = Office(store)
        course = office.courses()[0]
        desk = Desk(store, course.course)
        pictures = demo.badge_pictures(office.badge_faces(course.course, demo.MORNING))
        camera = SimulatedCamera(pictures, realtime=False)
        decoder, hints, health, choice = Decoder(), Hints(), Health(), Choice(RepeatFilter())
        first = (0.0, 0, 0)
        scans = 0
        for step in range(round(3600 * HOURS * FRAMES_A_SECOND)):
            frame = camera.read()
            if frame is None:
                camera = SimulatedCamera(pictures, realtime=False)
                continue
            seconds = step / FRAMES_A_SECOND
            grey = frame.grey
            readings = decoder.read(grey, seconds)
            hints.look(grey, decoder.seen, read=bool(readings), seconds=seconds)
            health.look(grey, seconds)
            text = choice.accept(readings, (grey.shape[1], grey.shape[0]), seconds)
            if text is not None:
                desk.scan(text, demo.MORNING + timedelta(seconds=seconds))
                scans += 1
            if step == round(3600 * FRAMES_A_SECOND):
                first = _held()
        last = _held()
    return [
        row(f"MB held after {HOURS} hours and {scans} scans", last[0], first[0], "the same after one hour"),
        row("threads", float(last[1]), float(first[1]), "the same after one hour"),
        row("open files", float(last[2]), float(first[2]), "the same after one hour"),
    ]


def _held() -> tuple[float, int, int]:
    """Return MB in memory, threads and open files; what was freed is given back first and does not count."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    memory = pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    return memory, threading.active_count(), len(list(Path("/proc/self/fd").iterdir()))
