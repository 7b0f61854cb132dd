"""The workbook of 100,000 people in 20 sessions, against openpyxl writing the same cells; the report of 400 people."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from checkin.attendance.course import Course, Session
from checkin.attendance.course_file import CoursePlan
from checkin.demo import MORNING
from checkin.office import Office
from checkin.office.record import attendance_record
from checkin.office.reports import Reports
from checkin.store import Store
from tests.benchmarks.memory import peak_memory
from tests.benchmarks.rows import Row, row

PEOPLE, PART, FEW, SESSIONS = 100_000, 10, 400, 20
"""People; the peer writes one PART of them, and its time is taken so many times; those of the report on paper."""
AFTER = MORNING + timedelta(days=9)
_ROSTER = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :people)
INSERT INTO trainee (course, trainee, number, name, unit, province, "group", walk_in, stamp, device)
SELECT :course, 't' || i, printf('%06d', i), char(0x4e00 + i * 7 % 5000, 0x4e00 + i * 13 % 5000),
    '第' || (i % 997) || '局', '省' || (i % 31), '第' || (i % 8) || '组', 0, i, 'roster' FROM n
"""
_SCANS = """
INSERT INTO scan (course, device, seq, stamp, at, kind, session, trainee, named, direction, source, door)
SELECT course, :session, stamp + 1, stamp,
    strftime('%Y-%m-%dT%H:%M:%S', :start, (stamp * 37 % 1900 - 1500) || ' seconds') || '.250000Z', 'ADMITTED',
    :session, trainee, trainee, 'in', 'camera', 'Door ' || (stamp % 50)
FROM trainee WHERE course = :course AND (stamp * 7919 + :shift) % 100 >= 8
"""


def run() -> list[Row]:
    """Write the workbooks each in a process of its own, so that none has what another left in memory."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for store, people in (("large", PEOPLE), ("part", PEOPLE // PART), ("few", FEW)):
            fill(folder / store, people)
        ours, peer = _apart("ours", folder / "large"), _apart("peer", folder / "part")
        paper = _apart("paper", folder / "few")
    against = f"openpyxl write_only, {PART} times its time for a tenth"
    return [
        row(
            f"s, workbook of {PEOPLE:,} people in {SESSIONS} sessions", ours[0], PART * peer[0], f"{against}; bar 60 s"
        ),
        row("MB of memory at its peak, the same", ours[1], peer[1], "openpyxl with a tenth; the bar is 300 MB"),
        row(f"s, report on paper of {FEW} people", paper[0], ours[0], "the workbook above"),
    ]


def fill(folder: Path, people: int) -> None:
    """Make a store whose views hold so many people, most of whom came to every session. Reports read nothing else."""
    sessions = tuple(
        Session(f"S{n + 1}", f"Session {n + 1}", start, start + timedelta(hours=1), title_zh=f"第{n + 1}讲")
        for n in range(SESSIONS)
        for start in [MORNING + timedelta(days=n // 4, hours=2 * (n % 4) + 1)]
    )
    with Store.open(folder) as store:
        plan = CoursePlan(Course("", "BIG", "A large conference", "大型会议", zone="Asia/Shanghai"), sessions)
        course = Office(store).load_course(plan, MORNING).course
        with store.write() as writing:
            execute = writing.connection.exec_driver_sql
            execute(_ROSTER, {"people": people, "course": course})
            for shift, session in enumerate(sessions):
                start = session.start.strftime("%Y-%m-%d %H:%M:%S")
                told = {"course": course, "session": session.code, "start": start, "shift": 31 * shift}
                execute(_SCANS, told)


def _apart(what: str, folder: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.reports", what, str(folder)]
    seconds, megabytes = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return float(seconds), float(megabytes)


def _main(what: str, folder: Path) -> None:
    """Write one file, and print how many seconds and MB it took."""
    with Store.open(folder) as store:
        office = Office(store)
        course = office.courses()[0].course
        began = time.perf_counter()
        if what == "ours":
            Reports(office).workbook(course, folder / "book.xlsx", AFTER)
        elif what == "paper":
            Reports(office).attendance_pdf(course, folder / "report.pdf", AFTER)
        else:
            _with_openpyxl(store, course, folder / "book.xlsx")
        seconds = time.perf_counter() - began
    print(json.dumps([seconds, peak_memory()]))


def _with_openpyxl(store: Store, course: str, path: Path) -> None:
    """Write the same cells, without a format, width or filter."""
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    states: list[list[str]] = []
    with store.read() as reading:
        record = attendance_record(reading, course, AFTER)
        for day, sessions in record.days():
            sheet = book.create_sheet(day.isoformat())
            for session in sessions:
                column = []
                for cells in _rows(session, record.standings(session), record.course):
                    sheet.append(cells)
                    column.append(str(cells[7]))
                states.append(column)
        matrix = book.create_sheet("Course")
        for place, person in enumerate(record.people):
            known = [person.number, person.name, person.unit, person.province, person.group]
            came = sum(column[place] == "present" for column in states)
            matrix.append([*known, *(column[place] for column in states), 20, came, 0, 0, 0, 20 - came, 0, came / 20])
    book.save(path)


def _rows(session: Session, standings: Iterator[object], course: Course) -> Iterator[list[object]]:
    for one in standings:
        person, arrival = one.trainee, one.arrival  # type: ignore[attr-defined]
        at = course.local(arrival).replace(tzinfo=None) if arrival else None
        known = [person.number, person.name, person.unit, person.province, person.group]
        yield [session.code, session.title_zh, *known, str(one.state), at, None, one.minutes, one.door]  # type: ignore[attr-defined]


if __name__ == "__main__":
    _main(sys.argv[1], Path(sys.argv[2]))
