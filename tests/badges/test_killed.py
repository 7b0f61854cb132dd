"""Killed in the middle of printing: what was printed is known, and the rest is printed once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from checkin.badges.builtin import template
from checkin.badges.readback import read_back
from checkin.demo import load_demo
from checkin.office import Office
from checkin.office.batches import Batches
from checkin.roster import read_roster
from checkin.store import Store
from tests.badges.test_batches import SHEET, clock, logged
from tests.conftest import MORNING

CHILD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from checkin.badges.builtin import template
from checkin.badges.layouts import layout
from checkin.office import Office
from checkin.office.batches import Batches
from checkin.store import Store

def told(done, everybody):
    if done % 100 == 0:
        print(done, flush=True)
    return True

with Store.open(Path(sys.argv[1])) as store:
    office = Office(store)
    (course,) = office.courses()
    batches = Batches(office.badges, lambda: datetime(2020, 12, 7, tzinfo=UTC))
    waiting = batches.plans.open()
    if not waiting:
        faces = office.badges.faces(course.course, datetime(2020, 12, 7, tzinfo=UTC))
        design = ("plain-90x60", template("plain-90x60"))
        waiting = [batches.plan(course.course, faces, design, layout("a4-8-90x60"), out=Path(sys.argv[2]))]
    print("begun", flush=True)
    batches.run(waiting[0], told)
    print("ended", flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a process is killed otherwise on Windows")
@pytest.mark.timeout(300)
def test_killed_during_five_thousand_each_badge_is_printed_once(tmp_path: Path) -> None:
    """The child is killed for good three times, at odd moments; what it left is gone on with."""
    with Store.open(tmp_path / "store") as store:
        office = Office(store)
        course = load_demo(office, MORNING)
        rows = ["number,name,unit,group", *(f"{n:05},王{n},河北省生态环境厅,第{n % 4}组" for n in range(40, 5000))]
        (tmp_path / "many.csv").write_text("\n".join(rows), encoding="utf-8")
        office.import_roster(course.course, read_roster(tmp_path / "many.csv"), MORNING)
    out = tmp_path / "b.pdf"
    for stop in (1300, 2000, 3100, None):  # within a chunk, and where one ends
        command = [sys.executable, "-c", CHILD, str(tmp_path / "store"), str(out)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ}) as child:
            assert child.stdout is not None
            for line in child.stdout:
                if stop is not None and line.strip().isdecimal() and int(line) >= stop:
                    child.send_signal(signal.SIGKILL)
                    break
    with Store.open(tmp_path / "store") as store:
        badges = Office(store).badges
        counted = logged(badges, course)
        assert len(counted) == 5000 and set(counted.values()) == {1}
        assert set(counted) == {badge.badge for badge in badges.current(course.course).values()}
        assert Batches(badges, clock).plans.open() == [] and all(finding.ok for finding in store.check())
        files = sorted(tmp_path.glob("b-*.pdf"))
        assert [file.name for file in files] == [f"b-00{n}.pdf" for n in range(1, 6)]
        entries = [entry for entry in store.entries(course.course) if entry.kind == "badge_printed"]
        faces = badges.faces_of(course.course, [badge for entry in entries for badge in entry.body["badges"]])
        assert len({face.token for face in faces}) == 5000
        design = template("plain-90x60")
        for number, file in enumerate(files):
            some = faces[number * 1000 : number * 1000 + 1000]
            result = read_back(file, some, SHEET, design, dpi=100)
            assert (result.wanted, result.read) == (1000, 1000), result.faults[:3]
    assert not list(tmp_path.glob(".*.part")), "nothing half-written is left"
