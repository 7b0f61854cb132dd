"""Share of hard frames and photographs that are read, against every other free decoder on the same frames.

Each hold of a badge and each photograph is shown for six frames, every one with fresh noise, to every decoder.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

import cv2
import numpy as np

from checkin.capture.decoder import _fitted
from tests.benchmarks import hard
from tests.benchmarks.peers import Grey, Reader, ours, peers, still
from tests.benchmarks.rows import SAMPLES, Row, row
from tests.flow.frames import Room

FRAMES = 6
HOLDS = 8
"""Badges at each level of each condition."""
MODULES = 4.0, 3.5, 3.0, 2.75, 2.5, 2.25, 2.0, 1.9, 1.8, 1.7, 1.6, 1.5
Show = tuple[set[str], Callable[[], Grey]]


def run() -> list[Row]:
    """Return one row a condition and folder: ours against the best of all others there, then the totals."""
    hard.use(Room(SAMPLES))
    makers = {"ours": ours, **peers()}
    rows = [_compare(kind.name, _holds(kind), makers) for kind in hard.KINDS]
    rows.append(_smallest(makers))
    if SAMPLES.is_dir():
        rows += _photographs(makers)
        rows.append(_false_positives())
    return rows


def _compare(name: str, shows: Iterator[Show], makers: dict[str, Callable[[], Reader]]) -> Row:
    read = dict.fromkeys(makers, 0)
    count = 0
    for wanted, camera in shows:
        frames = [camera() for _ in range(FRAMES)]
        count += 1
        for decoder, make in makers.items():
            reader = make()
            read[decoder] += any(_right(reader(frame), wanted) for frame in frames)
    return _row(name, read, count)


def _row(name: str, read: dict[str, int], count: int) -> Row:
    best = max((decoder for decoder in read if decoder != "ours"), key=lambda decoder: read[decoder])
    return row(f"% read, {name}, of {count}", 100 * read["ours"] / count, 100 * read[best] / count, f"best: {best}")


def _right(texts: set[str], wanted: set[str]) -> bool:
    return bool({_plain(text) for text in texts} & wanted)


def _plain(text: str) -> str:
    """Without white space: the published texts differ from the symbols in their line ends."""
    return re.sub(r"\s+", "", text)


def _holds(kind: hard.Kind) -> Iterator[Show]:
    return (({token}, camera) for token, camera in hard.shots_of(kind, HOLDS, seed=11))


def _smallest(makers: dict[str, Callable[[], Reader]]) -> Row:
    """Return the smallest module (px) at which 99 of 100 badges are read under mild blur, and at all larger ones."""
    smallest = {"ours": 0.0, "zxing-cpp": 0.0}
    for decoder in smallest:
        for module in MODULES:
            kind = hard.Kind("", (hard.Shot(module=module),))
            shows = hard.shots_of(kind, 100, seed=5)
            reader = makers[decoder]
            read = sum(_read_in_time(reader(), camera, {token}) for token, camera in shows)
            if read < 99:
                break
            smallest[decoder] = module
    ours, alone = smallest["ours"], smallest["zxing-cpp"]
    return Row("px, smallest module read in 99 %", ours, alone, ours / alone, "zxing-cpp; the bar is 2 px")


def _read_in_time(reader: Reader, camera: Callable[[], Grey], wanted: set[str]) -> bool:
    return any(_right(reader(camera()), wanted) for _ in range(FRAMES))


def _photographs(makers: dict[str, Callable[[], Reader]]) -> list[Row]:
    by_folder: dict[str, dict[str, int]] = {}
    counts: dict[str, int] = {}
    stills = 0
    for name, wanted, picture in readable():
        folder = PurePosixPath(name).parts[0]
        counts[folder] = counts.get(folder, 0) + 1
        read = by_folder.setdefault(folder, dict.fromkeys(makers, 0))
        random = np.random.default_rng(len(name))
        frames = [(picture + random.normal(0, 2, picture.shape)).clip(0, 255).astype(np.uint8) for _ in range(FRAMES)]
        for decoder, make in makers.items():
            reader = make()
            read[decoder] += any(_right(reader(frame), wanted) for frame in frames)
        stills += _right(still()(picture), wanted)
    total = {decoder: sum(read[decoder] for read in by_folder.values()) for decoder in makers}
    count = sum(counts.values())
    alone = total["zxing-cpp"]
    return [
        *(_row(f"photographs {folder}", read, counts[folder]) for folder, read in sorted(by_folder.items())),
        _row("photographs, all", total, count),
        row(f"% read, photographs, all, of {count}", 100 * total["ours"] / count, 100 * alone / count, "zxing-cpp"),
        row(f"% read, photographs standing alone, of {count}", 100 * stills / count, 100 * alone / count, "zxing-cpp"),
    ]


def readable() -> Iterator[tuple[str, set[str], Grey]]:
    """Yield name, texts and picture (fitted into 1920 × 1080) of each photograph in which somebody read a code."""
    truth = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
    for name, entry in truth.items():
        picture = cv2.imread(str(SAMPLES / name), cv2.IMREAD_GRAYSCALE) if entry["truth"] else None
        if picture is not None:
            yield name, {_plain(text) for text in entry["truth"]}, _fitted(np.asarray(picture, np.uint8))


def _false_positives() -> Row:
    """Count texts read where there is no QR code, in six frames and standing alone."""
    truth = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))
    found = count = 0
    for name, entry in truth.items():
        picture = cv2.imread(str(SAMPLES / name), cv2.IMREAD_GRAYSCALE) if entry["kind"] == "none" else None
        if picture is None:
            continue
        grey, reader = _fitted(np.asarray(picture, np.uint8)), ours()
        count += 1
        found += sum(bool(reader(grey)) for _ in range(FRAMES)) + bool(still()(grey))
    return Row(f"texts read in {count} pictures without a QR code", found, 0, 1.0, "nothing is there")
