"""Badges: time, memory and size against reportlab and fpdf2; symbols read back, characters drawn, edges measured."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np

from checkin.badges.artist import Artist
from checkin.badges.builtin import fitting
from checkin.badges.checks import preflight
from checkin.badges.layouts import DEFAULT, layout, layouts
from checkin.badges.printer import print_to_file
from checkin.badges.readback import RESOLUTIONS, read_back
from checkin.badges.setup import Setup
from checkin.badges.sheet import write_pdf
from checkin.printing.fonts import missing_characters
from checkin.printing.pdf import ensure_application
from tests.badges.people import rendered
from tests.badges.test_glyphs import drawn, general_characters
from tests.badges.test_layouts import boxes
from tests.benchmarks.badge_peers import people
from tests.benchmarks.rows import Row, row

COUNT = 1_000
MANY = 10_000
PEERS = ("reportlab", "fpdf2")
RUNS = 3


class Figure(NamedTuple):
    """What one engine took: seconds and MB of its process, MB of its file."""

    seconds: float
    memory: float
    size: float


def run() -> list[Row]:
    """Return the figures of the bar, one line each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [*_against_peers(folder), *_symbols(folder), *_desk(folder), *_characters(), *_edges(folder)]


def _drawn(engine: str, count: int, folder: Path) -> Figure:
    """Draw in a process of its own, and return what it took."""
    command = [sys.executable, "-m", "tests.benchmarks.badge_peers", engine, str(count), str(folder / f"{engine}.pdf")]
    found = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return Figure(**json.loads(found.stdout))


def _against_peers(folder: Path) -> list[Row]:
    figures: dict[str, list[Figure]] = {engine: [] for engine in ("ours", *PEERS)}
    for _ in range(RUNS):
        for engine, found in figures.items():
            found.append(_drawn(engine, COUNT, folder))
    least = {engine: min(found, key=lambda one: one.seconds) for engine, found in figures.items()}
    mine, many = least["ours"], _drawn("ours", MANY, folder)
    rows = [row("s, 1,000 badges", mine.seconds, least[peer].seconds, f"{peer}; bar 5 s") for peer in PEERS]
    rows += [row("MB of memory, 1,000 badges", mine.memory, least[p].memory, f"{p}; bar 150 MB") for p in PEERS]
    rows += [row("MB of PDF, 1,000 badges", mine.size, least[p].size, f"{p}; bar 4 MB") for p in PEERS]
    return [
        *rows,
        row("s, 10,000 badges", many.seconds, mine.seconds, "1,000 badges; bar 60 s"),
        row("MB of memory, 10,000 badges", many.memory, mine.memory, "1,000 badges; bar 1.2 times"),
    ]


def _symbols(folder: Path) -> list[Row]:
    faces, sheet, path = people(COUNT), layout(DEFAULT), folder / "read.pdf"
    write_pdf(path, faces, sheet)
    rows = []
    for dpi in RESOLUTIONS:
        found = read_back(path, faces, sheet, fitting(sheet), dpi=dpi)
        rows.append(row(f"symbols read back at {dpi} dots per inch", found.read, found.wanted, "all of them"))
    return rows


def _desk(folder: Path) -> list[Row]:
    """Time from the badge to the spool file of one label and one sheet, warm; and preflight of a thousand."""
    ensure_application()
    faces, times = people(COUNT), []
    for number in range(12):
        sheet = layout("roll-62x100" if number % 2 else DEFAULT)
        began = time.perf_counter()
        print_to_file(folder / "one.pdf", [faces[number]], sheet, fitting(sheet, "walk-in"))
        times.append(1000 * (time.perf_counter() - began))
    sheet = layout(DEFAULT)
    artist = Artist(fitting(sheet))
    shown = []
    for face in faces[:50]:
        began = time.perf_counter()
        artist.picture(face, 6)
        shown.append(1000 * (time.perf_counter() - began))
    began = time.perf_counter()
    found = preflight(faces, fitting(sheet), sheet, setup=Setup(flip="long"))
    looked = time.perf_counter() - began
    return [
        row("ms, one badge into the spool", statistics.median(times[4:]), 300, "the bar"),
        row("ms, one preview", statistics.median(shown), 30, "a frame of the window"),
        row("s, preflight of 1,000 badges", looked, 5, f"the time to print them; {len(found)} faults"),
    ]


def _characters() -> list[Row]:
    characters = general_characters()
    different = len({picture.tobytes() for picture in drawn(characters, bold=True)})
    return [
        row("characters of 通用规范汉字表 without a glyph", len(missing_characters(characters)), 8105, "of 8,105"),
        row("of them drawn unlike any other", different, 8105, "of 8,105"),
    ]


def _edges(folder: Path) -> list[Row]:
    """Return the farthest that an edge lies from where its sheet says, on pages rendered at 600 dots per inch."""
    worst = 0.0
    for sheet in layouts().values():
        place = sheet.per_page - 1
        write_pdf(folder / "e.pdf", people(1), sheet, template=boxes(sheet), setup=Setup(skip=place, marks=False))
        (page,) = rendered(folder / "e.pdf", 600)
        dark = page.max(axis=2) < 128
        rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
        left, top = sheet.position(place)
        found = np.array([columns[0], rows[0], columns[-1] + 1, rows[-1] + 1]) / 600 * 25.4
        wanted = np.array([left, top, left + sheet.card_width, top + sheet.place_height])
        worst = max(worst, float(np.abs(found - wanted).max()))
    return [row("mm, farthest edge from its sheet", worst, 0.1, f"the bar; {len(layouts())} sheets")]
