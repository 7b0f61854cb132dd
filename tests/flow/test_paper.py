"""The spine on pictures of its own paper: roster → PDF → another renderer → frames → video → scan → attendance."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from numpy.typing import NDArray

from checkin.store import Store
from tests.conftest import SAMPLES
from tests.flow.frames import Room, badge_cards, film

CHECKIN = [sys.executable, "-m", "checkin"]
PAGES = 5


def _run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [*CHECKIN, "--data", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False)


def _pages(pdf: Path, scale: float) -> list[NDArray[np.uint8]]:
    document = pypdfium2.PdfDocument(pdf)
    pages = [np.ascontiguousarray(document[i].render(scale=scale).to_numpy()[:, :, :3]) for i in range(len(document))]
    document.close()
    return pages


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A store with the demo course, and its printed badges."""
    folder = tmp_path_factory.mktemp("flow")
    assert _run(folder / "store", "course", "load", "demo").returncode == 0
    assert _run(folder / "store", "badges", "print", "--out", str(folder / "badges.pdf")).returncode == 0
    return folder / "store", folder / "badges.pdf"


@pytest.mark.parametrize("dpi", [150, 300])
def test_every_printed_symbol_reads_as_its_token(printed: tuple[Path, Path], dpi: int) -> None:
    pages = _pages(printed[1], dpi / 72)
    codes = [code for page in pages for code in zxingcpp.read_barcodes(page)]
    texts = [code.text for code in codes]
    assert len(pages) == PAGES and len(set(texts)) == len(texts) == 40
    assert all(len(text) == 48 and text.isdecimal() for text in texts)
    p = codes[0].position
    assert (p.top_right.x - p.top_left.x) / dpi * 25.4 >= 30 - 0.4  # mm; the reader's corners are whole pixels


@pytest.mark.timeout(300)
def test_video_of_all_badges(printed: tuple[Path, Path], tmp_path: Path) -> None:
    store, pdf = printed
    cards = [card for page in _pages(pdf, 150 / 72) for card in badge_cards(page, 150)][:40]
    assert len(cards) == 40
    truth = [zxingcpp.read_barcode(card).text for card in cards]
    video = tmp_path / "door.avi"
    film(video, cards, Room(SAMPLES), seed=1)
    first = _run(store, "scan", "--source", str(video), "--at", "2020-12-07T08:40")
    lines = [json.loads(line) for line in first.stdout.splitlines()]
    assert first.returncode == 0, first.stderr
    assert [line["text"] for line in lines] == truth
    assert {line["verdict"] for line in lines} == {"ADMITTED"}
    assert [line["number"] for line in lines] == [f"{n:03d}" for n in range(1, 41)]
    second = _run(store, "scan", "--source", str(video), "--at", "2020-12-07T08:50")
    again = [json.loads(line) for line in second.stdout.splitlines()]
    assert [(line["text"], line["verdict"]) for line in again] == [(text, "ALREADY_IN") for text in truth]
    rows = json.loads(_run(store, "attendance", "--day", "2020-12-07", "--json").stdout)
    assert {row["standing"] for row in rows if row["session"] == "OPEN"} == {"present"}
    assert _run(store, "store", "check").returncode == 0


def test_one_digit_changed_is_forged(printed: tuple[Path, Path], tmp_path: Path) -> None:
    import qrcode

    token = zxingcpp.read_barcode(_pages(printed[1], 2)[0]).text
    forged = token[:30] + str((int(token[30]) + 5) % 10) + token[31:]
    qrcode.make(forged).save(str(tmp_path / "forged.png"))
    line = json.loads(_run(printed[0], "scan", "--source", str(tmp_path / "forged.png")).stdout)
    assert (line["verdict"], line["text"], line["number"]) == ("FORGED", forged, None)


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a signal of POSIX systems")
def test_killed_while_scanning_loses_no_shown_scan(printed: tuple[Path, Path], tmp_path: Path) -> None:
    cards = [card for page in _pages(printed[1], 150 / 72)[:2] for card in badge_cards(page, 150)]
    video = tmp_path / "door.avi"
    film(video, cards, Room(SAMPLES), seed=2)
    store = tmp_path / "store"
    shown: list[str] = []
    assert _run(store, "course", "load", "demo").returncode == 0
    for stop_after in (1, 3, 6):
        command = [*CHECKIN, "--data", str(store), "scan", "--source", str(video), "--at", "2020-12-07T08:40"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
            assert process.stdout is not None
            shown += [json.loads(process.stdout.readline())["text"] for _ in range(stop_after)]
            process.send_signal(signal.SIGKILL)
    with Store.open(store) as opened:
        (course,) = opened_courses(opened)
        kept = [e.body["text"] for e in opened.entries(course) if e.kind == "scan"]
        assert all(f.ok for f in opened.check())
    for text in set(shown):
        assert kept.count(text) >= shown.count(text)


def opened_courses(store: Store) -> list[str]:
    with store.read() as reading:
        return [course.course for course in reading.courses()]


@pytest.mark.samples
@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the folder of foreign photographs is not beside the checkout")
@pytest.mark.timeout(300)
def test_foreign_codes_are_no_badges(printed: tuple[Path, Path]) -> None:
    folders = [f for f in sorted(SAMPLES.iterdir()) if f.is_dir() and not f.name.startswith(("neg-photos", "video"))]
    read = 0
    for folder in folders:
        result = _run(printed[0], "scan", "--source", str(folder), "--at", "2020-12-07T08:40")
        problems = result.stderr.splitlines()  # a picture that cannot be opened is named, and the others are scanned
        assert result.returncode == (1 if problems else 0) and "Traceback" not in result.stderr, result.stderr
        assert all(p.endswith(("not a picture that can be read.", "could not be read:")) for p in problems)
        lines = [json.loads(line) for line in result.stdout.splitlines()]
        assert {line["verdict"] for line in lines} <= {"NOT_A_BADGE"}
        read += len(lines)
    assert read > 100
