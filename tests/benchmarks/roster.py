"""A roster of 100,000 people: read from XLSX, checked, compared and stored, against only reading it with openpyxl."""

import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
import openpyxl
import psutil
import xlsxwriter

from checkin.demo import MORNING, load_demo
from checkin.errors import InputError
from checkin.office import Office, RosterChange, Rosters
from checkin.roster import read_roster
from checkin.sheets import read_book
from checkin.store import Store
from tests.benchmarks.rows import Row, row
from tests.benchmarks.scale import _FAMILY, _GIVEN, _PROVINCES
from tests.sheets.hostile import FILES

PEOPLE = 100_000


def run() -> list[Row]:
    """Return seconds and megabytes of an import against those of reading alone, and the longest refusal."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "roster.xlsx"
        _write(path)
        with Store.open(Path(folder) / "store") as store:
            rosters, course = Rosters(office := Office(store)), load_demo(office, MORNING).course

            def take_in() -> RosterChange:
                return rosters.take_in(course, read_roster(path), MORNING)

            first, first_mb = _measured(take_in)
            again, _ = _measured(take_in)
            assert len(office.trainees(course)) == PEOPLE + 40
        peer, peer_mb = _measured(lambda: _parse(path))
        longest = max(_refused(Path(folder) / "list.xls", make) for make, _ in FILES.values())
    reading = "openpyxl only reading the file (read_only)"
    return [
        row("s, 100,000 people from XLSX, diffed and stored", first, peer, reading + "; the bar is 10 s"),
        row("MB, the same, with the reader's process", first_mb, peer_mb, reading + "; the bar is 500 MB"),
        row("s, the same file again: nobody changes", again, peer, reading),
        row(f"s, longest refusal of {len(FILES)} hostile files", longest, 10.0, "the bar"),
    ]


def _write(path: Path) -> None:
    """Write a roster with the nine columns that we know, in the order of the numbers."""
    random = np.random.default_rng(1)
    picks = random.integers(0, 1 << 30, (PEOPLE, 4)).tolist()
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("名册")
    for column, heading in enumerate(("编号", "姓名", "拼音", "单位", "省份", "职务", "组别", "电话", "座位号")):
        sheet.write_string(0, column, heading)
    for n, (one, two, three, four) in enumerate(picks):
        name = _FAMILY[one % len(_FAMILY)] + _GIVEN[two % len(_GIVEN)] + chr(0x4E00 + three % 5000)
        province = _PROVINCES[four % len(_PROVINCES)]
        unit = f"{province}第{four % 977}生态环境局"
        cells = (f"{n + 1000:06}", name, f"Pinyin {n}", unit, province, "处长", f"第{n % 50}组", f"138{n:08}", f"{n}")
        for column, cell in enumerate(cells):
            sheet.write_string(n + 1, column, cell)
    book.close()


def _parse(path: Path) -> int:
    book = openpyxl.load_workbook(path, read_only=True)
    number = sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))
    book.close()
    return number


def _refused(path: Path, make: Callable[[], bytes]) -> float:
    path.write_bytes(make())
    began = time.perf_counter()
    with suppress(InputError):
        read_book(path)
    return time.perf_counter() - began


def _measured(work: Callable[[], object]) -> tuple[float, float]:
    """Return seconds, and the most memory in MB that this process and its children had together."""
    with _watched() as most:
        began = time.perf_counter()
        work()
        seconds = time.perf_counter() - began
    return seconds, most[0] / 1_000_000


@contextmanager
def _watched() -> Iterator[list[int]]:
    most, done, me = [0], threading.Event(), psutil.Process()

    def watch() -> None:
        while not done.wait(0.1):  # looking for children takes milliseconds
            taken = me.memory_info().rss
            for child in me.children(recursive=True):
                with suppress(psutil.Error):
                    taken += child.memory_info().rss
            most[0] = max(most[0], taken)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield most
    finally:
        done.set()
        thread.join()
