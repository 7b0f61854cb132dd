"""Day files in pieces, in any order, some twice, some late: what headquarters must make of them."""

import os
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checkin.attendance.course import Course
from checkin.attendance.course_file import read_course
from checkin.attendance.journal import EntryKind
from checkin.attendance.runs import Run
from checkin.demo import MORNING
from checkin.exchange import dayfile
from checkin.exchange.contents import DayContents
from checkin.headquarters import Intake, Senders
from checkin.office import Office
from checkin.places import resources
from checkin.store import Store, loose_ends
from checkin.store.checks import dump
from checkin.store.received import Sender
from tests.benchmarks.exchange import _KEY, _public, door_run

DOORS, PIECES, LONG = 2, 4, 6


@dataclass(frozen=True)
class Sent:
    """The organizers' file, and those of the doors: (device, first, last, file), each a piece of a journal."""

    course: Course
    sender: Sender
    first: Path
    pieces: Sequence[tuple[str, int, int, Path]]


def pieces_of(run: Run, size: int) -> list[Run]:
    """Return a run in runs of so many entries."""
    pieces, before = list[Run](), run.before
    for first in range(0, len(run.entries), size):
        pieces.append(Run(before, run.entries[first : first + size]))
        before = pieces[-1].chained()[-1][1]
    return pieces


def send(folder: Path) -> Sent:
    """Write the files of a course without a roster; its doors tell their journals in pieces."""
    with Store.open(folder / "organizer") as store:
        office = Office(store)
        course = office.load_course(read_course(resources() / "demo" / "course.toml"), MORNING)
        with store.write() as writing:
            for number in range(DOORS):
                body = {"target": f"door{number}", "name": f"Door {number}", "public_key": _public().hex()}
                writing.append(course.course, EntryKind.DEVICE_TRUSTED, body, now=MORNING, operator="office")
        day, own = office.days(course.course)[0].day, store.device
        first = office.export_day(course.course, day, folder / "in").files[0]
        sender = Sender("", own.public_key.hex(), own.device, "organizer", "", MORNING)
    pieces = []
    for number in range(DOORS):
        made = door_run(course, f"door{number}", ["nobody"], PIECES * LONG)
        for place, piece in enumerate(pieces_of(made, LONG)):
            path = _written(folder / "in" / f"{number}-{place}", course, f"door{number}", day, piece)
            pieces.append((f"door{number}", piece.first, piece.last, path))
    for path in (folder / "in").rglob("*"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    return Sent(course, sender, first, pieces)


def try_order(sent: Sent, chance: random.Random) -> object:
    """Take the files in any order, some twice and some not; check the gaps; then the others. Returns the state then."""
    withheld = set(chance.sample(range(len(sent.pieces)), chance.randrange(len(sent.pieces) // 2)))
    here = [piece for number, piece in enumerate(sent.pieces) if number not in withheld]
    with Store.in_memory() as store:
        office = Office(store)
        Senders(office).trust(sent.sender, MORNING)
        intake, course = Intake(office), sent.course.course
        paths = [path for *_, path in here]
        order = [sent.first, *chance.sample(paths, len(paths)), *chance.choices(paths, k=2)]
        intake.receive(order, MORNING)
        with store.read() as reading:
            assert _numbers(loose_ends.gaps(reading, course)) == _missing(sent, here)
        intake.receive([sent.pieces[number][3] for number in withheld], MORNING)
        with store.read() as reading:
            assert not loose_ends.gaps(reading, course)
            return {name: rows for name, rows in dump(reading.connection).items() if name not in ("trust", "device")}


def _written(folder: Path, course: Course, device: str, day: date, piece: Run) -> Path:
    folder.mkdir(parents=True)
    who = DayContents(course, day, 0, "", False, device, device, _public(), (piece,), ())
    return dayfile.write(folder, who, _KEY)[0]


def _numbers(gaps: Sequence[loose_ends.Gap]) -> set[tuple[str, int]]:
    return {(gap.device, number) for gap in gaps for number in range(gap.first, gap.last + 1)}


def _missing(sent: Sent, here: Sequence[tuple[str, int, int, Path]]) -> set[tuple[str, int]]:
    """Return what is missing before something that is here: what was at the end nobody can know."""
    last = {device: max(end for d, _, end, _ in here if d == device) for device, *_ in here}
    known = {(device, number) for device, first, end, _ in here for number in range(first, end + 1)}
    return {(device, n) for device, end in last.items() for n in range(1, end + 1)} - known
