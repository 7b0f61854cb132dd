"""The attendance matrix of 100,000 people in 20 sessions: made, kept up to date while doors scan, and scrolled."""

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from checkin.attendance.course import Course, Session
from checkin.attendance.course_file import CoursePlan
from checkin.attendance.journal import Entry, EntryKind
from checkin.badges import token as tokens
from checkin.demo import MORNING
from checkin.desk import Desk
from checkin.office import Matrix, Office, figures
from checkin.office.figures import Filter
from checkin.store import Store
from checkin.ui import theme
from checkin.ui.attendance.grid import Grid
from tests.benchmarks.rows import Row, row
from tests.benchmarks.scale import _bulk, _roster

PEOPLE, DAYS, A_DAY, SHARE = 100_000, 5, 4, 0.6
"""People, days, sessions a day, and the share of people who come to a session."""
UPDATES, STEPS = 50, 200
PEERS_PEOPLE = 2_000
"""Rows of the peer that is scrolled: it keeps an object for each cell, and two million would need gigabytes."""


def run() -> list[Row]:
    """Return our times against those of what is usual."""
    with tempfile.TemporaryDirectory() as folder:
        store, course = fill(Path(folder) / "store")
        try:
            fetched = _seconds(lambda: _fetch_all(store.place, course.course))
            built: list[Matrix] = []
            ours = _seconds(lambda: built.append(Matrix.build(store, course.course)))
            matrix = built[0]
            told, taken = _updates(store, course, matrix)
            held = sum(
                c.arrival.nbytes + c.departure.nbytes + c.situation.nbytes + c.state.nbytes for c in matrix.columns
            )
            filtered = 1000 * _seconds(lambda: _filters(matrix))
            grid = _grid(matrix)
            scrolled, longest = _scroll(grid, grid.table)
        finally:
            store.close()
    plain = _plain()
    peers, peers_longest = _scroll(plain, plain)
    cells = f"{PEOPLE:,} × {DAYS * A_DAY}, {SHARE:.0%} came"
    return [
        row("s, matrix made", ours, fetched, f"fetchall of the same scans, into Python; {cells}"),
        row("ms, one scan: looked for off the window's thread", told, 1000 * ours, "made anew"),
        row("ms, one scan: taken on the window's thread", taken, 16, "a frame of the screen"),
        row("MB, standings of all", held / 1e6, 2_000_000 * 80 / 1e6, "80 bytes for an object each"),
        row("ms, filters, totals and heat map of all", filtered, 16, "a frame of the screen"),
        row("median ms, scrolled by a row, painted", scrolled, peers, f"QStandardItemModel of {PEERS_PEOPLE:,} people"),
        row("longest ms, scrolled by a row, painted", longest, peers_longest, "the same"),
    ]


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _fetch_all(place: str, course: str) -> int:
    with closing(sqlite3.connect(place)) as raw:
        query = "SELECT session, trainee, direction, at FROM scan WHERE course = ? AND direction IS NOT NULL"
        first: dict[tuple[str, str], str] = {}
        for session, trainee, direction, at in raw.execute(query, (course,)).fetchall():
            if direction == "in" and at < first.get((session, trainee), "~"):
                first[session, trainee] = at
    return len(first)


def _updates(store: Store, course: Course, matrix: Matrix) -> tuple[float, float]:
    """Return the median milliseconds that a scan at a door takes to be found, and to be taken."""
    desk, last = Desk(store, course.course), len(matrix.columns) - 1
    desk.pin(matrix.columns[last].session.code)
    missing = np.flatnonzero(np.isnat(matrix.columns[last].arrival))[:UPDATES].tolist()
    found, taken = [], []
    for line in missing:
        desk.check_in(matrix.roll.ids[line], matrix.columns[last].session.start)
        began = time.perf_counter()
        news = matrix.news(store)
        told = time.perf_counter()
        matrix.take(news)
        found.append(1000 * (told - began))
        taken.append(1000 * (time.perf_counter() - told))
    return float(np.median(found)), float(np.median(taken))


def _filters(matrix: Matrix) -> None:
    rows = figures.rows_of(matrix, Filter(province="Tibet"))
    figures.totals(matrix, rows)
    figures.totals(matrix)
    figures.heat(matrix, "unit")


def _application() -> QApplication:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.apply(application, "light")
    return application


def _grid(matrix: Matrix) -> Grid:
    _application()
    grid = Grid()
    grid.resize(1254, 600)
    rows = figures.rows_of(matrix, Filter())
    grid.model.show(matrix, rows, list(range(len(matrix.columns))), matrix.columns[-1].session.end)
    grid.shown()
    grid.show()
    return grid


def _plain() -> QTableView:
    """Return the table that one would write first: an item for each cell."""
    _application()
    model = QStandardItemModel(PEERS_PEOPLE, DAYS * A_DAY)
    for line in range(PEERS_PEOPLE):
        for column in range(DAYS * A_DAY):
            model.setItem(line, column, QStandardItem("08:52"))
    view = QTableView()
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().setDefaultSectionSize(44)
    for column in range(DAYS * A_DAY):
        view.setColumnWidth(column, 52)
    view.setModel(model)
    model.setParent(view)
    view.resize(1254, 600)
    view.show()
    return view


def _scroll(window: QWidget, view: QTableView) -> tuple[float, float]:
    """Return the median and longest milliseconds to scroll by a row and paint."""
    application = _application()
    application.processEvents()
    bar, times = view.verticalScrollBar(), []
    for step in range(STEPS):
        began = time.perf_counter()
        bar.setValue(step * 44)
        application.processEvents()
        times.append(1000 * (time.perf_counter() - began))
    window.close()
    window.deleteLater()
    application.processEvents()
    return float(np.median(times)), max(times)


def timetable() -> CoursePlan:
    """Return a course of twenty sessions on five days."""
    first = datetime(2020, 12, 7, 1, tzinfo=MORNING.tzinfo)
    course = Course("", "BIG", "A conference", zone="Asia/Shanghai")
    sessions = tuple(
        Session(f"D{day + 1}S{n + 1}", f"Session {n + 1} of day {day + 1}", start, start + timedelta(minutes=75))
        for day in range(DAYS)
        for n in range(A_DAY)
        for start in [first + timedelta(days=day, minutes=90 * n)]
    )
    return CoursePlan(course, sessions)


def fill(folder: Path, people: int = PEOPLE, share: float = SHARE) -> tuple[Store, Course]:
    """Make a store of this size; its journal comes from the roster's laptop and ten doors, as after exchange."""
    store = Store.open(folder)
    course = Office(store).load_course(timetable(), MORNING - timedelta(days=3))
    badges = [tokens.new_badge_id() for _ in range(people)]
    links: dict[str, bytes] = {}
    for first in range(0, people, 20_000):
        _bulk(store, _roster(course, badges, first, min(first + 20_000, people)), links)
    ends = dict.fromkeys(range(10), 0)
    for number, session in enumerate(timetable().sessions):
        _bulk(store, _scans(course, session, number, people, share, ends), links)
    return store, course


def _scans(
    course: Course, session: Session, seed: int, people: int, share: float, ends: dict[int, int]
) -> Iterator[Entry]:
    random = np.random.default_rng(seed)
    came = np.flatnonzero(random.random(people) < share)
    seconds = np.sort(random.normal(-600, 500, len(came)).clip(-1800, 3600))
    random.shuffle(came)
    for person, second in zip(came.tolist(), seconds.tolist(), strict=True):
        door = person % 10
        ends[door] += 1
        at = session.start + timedelta(seconds=round(second, 3))
        kind = "LATE" if at > session.late else "ADMITTED"
        body = {"kind": kind, "session": session.code, "trainee": f"t{person}", "badge": None, "direction": "in"}
        body |= {"source": "camera", "door": f"Door {door}", "override": "", "text": ""}
        stamp = (int(at.timestamp() * 1000) << 16) + door
        names = (course.course, f"door{door}", ends[door], stamp, at, "desk", str(EntryKind.SCAN))
        yield Entry(*names, body)
