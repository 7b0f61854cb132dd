"""Search, and frame to verdict painted, with 100,000 trainees and a million entries against a thousand of each."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from sqlalchemy import Table

from checkin.attendance.course import Course
from checkin.attendance.journal import START, Entry, EntryKind, canonical, personal_hash
from checkin.badges import symbol
from checkin.badges import token as tokens
from checkin.capture.decoder import Decoder
from checkin.capture.frames import Picture
from checkin.demo import MORNING, load_demo
from checkin.desk import Desk, WalkIn, WalkIns
from checkin.errors import EnvironmentFault
from checkin.office import Office
from checkin.store import Store
from checkin.store import tables as t
from checkin.store.search import search_key
from checkin.ui import theme
from checkin.ui.door.page import DoorPage
from tests.benchmarks.rows import Row, row

SCANS = 300
_FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高曾吕阿古"
_GIVEN = "建国志强秀英敏静丽军磊洋艳勇杰娟涛明超霞平刚桂芳文华玉兰"
_PROVINCES = ("北京市", "四川省", "新疆维吾尔自治区", "浙江省", "广东省", "Tibet")
_TYPED = (
    "w",
    "wa",
    "wang",
    "wjg",
    "王",
    "王建",
    "建国 北京",
    "099",
    "zeng",
    "四川 li",
    "nobody",
    "sichuan",
    "第3组 张",
    "9",
)


@dataclass
class _Size:
    people: int
    entries: int


SMALL, LARGE = _Size(1_000, 1_000), _Size(100_000, 1_000_000)


def run() -> list[Row]:
    """Return the 99th percentiles at the large size against those at the small one."""
    figures = []
    for size in (SMALL, LARGE):
        with tempfile.TemporaryDirectory() as folder, _filled(Path(folder), size) as (store, course, badges):
            searches, scans = _searches(store, course), _scans(store, course, badges, Path(folder))
            figures.append((*searches, *scans, _after_walk_ins(store, course)))
    (search, longest, median, scan, walk_in), (search_l, longest_l, median_l, scan_l, walk_in_l) = figures
    return [
        row("99th percentile ms, search", search_l, search, "1,000 trainees; the bar is 16 ms"),
        row("longest ms, search", longest_l, longest, "1,000 trainees; the bar is 16 ms"),
        row("longest ms, search after a walk-in", walk_in_l, walk_in, "1,000 trainees; making it anew takes 700"),
        row("median ms, frame to verdict painted", median_l, median, "1,000 trainees, 1,000 entries"),
        row("99th percentile ms, frame to verdict painted", scan_l, scan, "1,000 trainees, 1,000 entries; bar 1.2"),
    ]


def _searches(store: Store, course: Course) -> tuple[float, float]:
    desk = Desk(store, course.course)
    desk.search("x", MORNING)
    times = []
    for _ in range(20):
        for text in _TYPED:
            began = time.perf_counter()
            desk.search(text, MORNING)
            times.append(1000 * (time.perf_counter() - began))
    return float(np.percentile(times, 99)), max(times)


def _after_walk_ins(store: Store, course: Course) -> float:
    """Return the longest time until a walk-in who was just registered is found."""
    desk = Desk(store, course.course)
    desk.prepare()
    times = []
    for n in range(20):
        WalkIns(desk).register(WalkIn(f"Newcomer {n}"), MORNING)
        began = time.perf_counter()
        assert desk.search("newcomer", MORNING)
        times.append(1000 * (time.perf_counter() - began))
    return max(times)


def _scans(store: Store, course: Course, badges: list[int], folder: Path) -> tuple[float, float]:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, "light")

    def no_camera() -> object:
        raise EnvironmentFault("No camera in this measurement.")

    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    page = DoorPage(Desk(store, course.course), lambda: MORNING, no_camera, settings)  # type: ignore[arg-type]
    page.resize(1366, 768)
    page.show()
    application.processEvents()
    decoder, key, times = Decoder(), store.badge_key(course.course), []
    for n, badge in enumerate(badges[: SCANS + 5]):
        frame = _frame(tokens.encode(course.course, key, badge))
        began = time.perf_counter()
        (reading,) = decoder.read(frame, n)
        page._on_scanned(reading.text, "camera")
        page.panel.repaint()
        times.append(1000 * (time.perf_counter() - began))
        application.processEvents()
    page.stop()
    page.deleteLater()
    application.processEvents()
    return float(np.median(times[5:])), float(np.percentile(times[5:], 99))


def _frame(token: str) -> Picture:
    modules = np.array(symbol.modules(token), dtype=np.uint8)
    card = np.kron(np.pad(1 - modules, 4, constant_values=1) * 255, np.ones((8, 8), np.uint8))
    frame = np.full((720, 1280), 128, np.uint8)
    frame[200 : 200 + card.shape[0], 500 : 500 + card.shape[1]] = card
    return frame


@contextmanager
def _filled(folder: Path, size: _Size) -> Iterator[tuple[Store, Course, list[int]]]:
    """Give a store of this size; its journal comes from ten other devices, as after exchange."""
    with Store.open(folder / "store") as store:
        course = load_demo(Office(store), MORNING)
        badges = [tokens.new_badge_id() for _ in range(size.people)]
        links: dict[str, bytes] = {}
        for first in range(0, size.people, 20_000):
            _bulk(store, _roster(course, badges, first, min(first + 20_000, size.people)), links)
        left = max(0, size.entries - 2 * size.people)
        for first in range(0, left, 50_000):
            _bulk(store, _past(course, size, first, min(first + 50_000, left)), links)
        yield store, course, badges


def _bulk(store: Store, entries: Iterator[Entry], links: dict[str, bytes]) -> None:
    """Store entries of other devices as taking them would, many at a time: one by one a million take an hour."""
    rows: dict[Table, list[dict[str, Any]]] = {}
    for entry in entries:
        links[entry.device] = entry.link(links.get(entry.device, START))
        own = {"course": entry.course, "device": entry.device, "seq": entry.seq, "stamp": entry.stamp}
        told = {"at": entry.at, "operator": entry.operator, "kind": entry.kind, "link": links[entry.device]}
        rows.setdefault(t.journal, []).append({**own, **told, "body": canonical(dict(entry.body)).decode()})
        view = {"course": entry.course, "device": entry.device, "stamp": entry.stamp}
        if entry.kind == EntryKind.TRAINEE_SET:
            assert entry.personal is not None
            record = canonical(dict(entry.personal)).decode()
            rows.setdefault(t.personal, []).append(
                {**{n: own[n] for n in ("course", "device", "seq")}, "record": record}
            )
            known = {n: entry.body[n] for n in ("trainee", "number", "unit", "province", "group")}
            known |= {n: entry.personal[n] for n in ("name", "latin", "position", "phone")}
            known |= {"search": search_key(known), "withdrawn": None, "walk_in": False}
            rows.setdefault(t.trainee, []).append({**view, **known})
        elif entry.kind == EntryKind.BADGE_ISSUED:
            rows.setdefault(t.badge, []).append({**view, **entry.body, "issued": entry.at})
        else:
            scan = {**own, **{k: entry.body[k] for k in entry.body}, "at": entry.at, "operator": entry.operator}
            rows.setdefault(t.scan, []).append({**scan, "named": entry.body["trainee"]})
    with store.write() as writing:
        for table, some in rows.items():
            writing.connection.execute(table.insert(), some)
        writing.kinds[rows[t.journal][0]["course"], str(EntryKind.TRAINEE_SET)] += 1


def _roster(course: Course, badges: list[int], first: int, last: int) -> Iterator[Entry]:
    random = np.random.default_rng(first)
    before = MORNING - timedelta(days=2)
    stamp = int(before.timestamp() * 1000) << 16
    for n in range(first, last):
        picks = random.integers(0, 1 << 30, 5).tolist()
        name = _FAMILY[picks[0] % len(_FAMILY)] + _GIVEN[picks[1] % len(_GIVEN)] + _GIVEN[picks[2] % len(_GIVEN)]
        province = _PROVINCES[picks[3] % len(_PROVINCES)]
        personal = {"name": name, "latin": "", "position": "处长", "phone": "", "salt": f"{picks[4]:x}"}
        body = {"trainee": f"t{n}", "number": f"{n:06}", "unit": province + "生态环境厅", "province": province}
        body |= {"group": f"第{n % 5}组", "personal": personal_hash(personal)}
        names = (course.course, "roster", 2 * n + 1, stamp + 2 * n, before, "office", str(EntryKind.TRAINEE_SET))
        yield Entry(*names, body, personal)
        issued = {"badge": badges[n], "trainee": f"t{n}", "issue": 1}
        names = (course.course, "roster", 2 * n + 2, stamp + 2 * n + 1, before, "office", str(EntryKind.BADGE_ISSUED))
        yield Entry(*names, issued)


def _past(course: Course, size: _Size, first: int, last: int) -> Iterator[Entry]:
    """Yield scans of sessions long ago, so that the journal is long."""
    before = MORNING - timedelta(days=1)
    stamp = int(before.timestamp() * 1000) << 16
    for n in range(first, last):
        body = {"kind": "ADMITTED", "session": f"P{n * 7 // size.people}", "trainee": f"t{n % size.people}"}
        body |= {"badge": None, "direction": "in", "source": "camera", "door": "Door B", "override": "", "text": ""}
        yield Entry(course.course, "past", n + 1, stamp + n, before, "desk", str(EntryKind.SCAN), body)
