"""The doors, the office and headquarters of a schedule: real stores in folders, and what goes wrong with them."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from checkin.attendance.course_file import read_course
from checkin.attendance.journal import EntryKind
from checkin.desk import Desk
from checkin.errors import CheckinError
from checkin.exchange.hub import Hub
from checkin.office import Devices, Merging, Office
from checkin.places import resources
from checkin.roster import read_roster
from checkin.store import Store
from checkin.store import tables as t
from checkin.store.checks import dump
from tests.conftest import MORNING

NAMES = ("office", "door1", "door2")
NOWHERE = "postgresql+psycopg://nobody@127.0.0.1:9/none"


@dataclass
class Member:
    """One laptop: its folder, the store in it, and how far its clock is off."""

    folder: Path
    store: Store = field(init=False)
    ahead: timedelta = timedelta()
    hub: Hub | None = None

    def __post_init__(self) -> None:
        self.store = Store.open(self.folder)

    @property
    def office(self) -> Office:
        return Office(self.store)

    def close(self) -> None:
        if self.hub is not None:
            self.hub.stop()
            self.hub = None
        self.store.close()

    def opened_again(self) -> None:
        self.store = Store.open(self.folder)

    def power_cut(self) -> None:
        """Go on with the files as they lie on the disk, the log not yet carried into the store."""
        left = self.folder.with_name(f"{self.folder.name}.left")
        shutil.copytree(self.folder, left)
        self.close()
        self._replace(left)

    def image(self) -> Path:
        """Copy the disk."""
        copy = self.folder.with_name(f"{self.folder.name}.image")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.folder, copy)
        return copy

    def restore(self, *, marks: bool) -> None:
        """Put the image of the disk back; `marks`: also what betrays it, so that numbers are given out twice."""
        copy = self.folder.with_name(f"{self.folder.name}.image")
        left = self.folder.with_name(f"{self.folder.name}.left")
        shutil.copytree(copy, left)
        self.close()
        if not marks:
            shutil.rmtree(left / "marks", ignore_errors=True)
            with suppress(FileNotFoundError):
                shutil.copytree(self.folder / "marks", left / "marks")
        self._replace(left)

    def _replace(self, left: Path) -> None:
        shutil.rmtree(self.folder)
        left.rename(self.folder)
        self.opened_again()

    def links(self) -> set[bytes]:
        """Return the links of the journal: they name entries beyond doubt."""
        with self.store.read() as reading:
            counted = reading.connection.execute(select(t.journal.c.link)).scalars().all()
            aside = reading.connection.execute(select(t.aside.c.link)).scalars().all()
        return {bytes(link) for link in (*counted, *aside)}

    def state(self, *, own: bool = True) -> dict[str, list[tuple[object, ...]]]:
        """Return all that must not depend on how it came; without `own`, what this reader of the journal added."""
        with self.store.read() as reading:
            found = dump(reading.connection)
            for table in (t.journal, t.loose, t.aside):
                rows = reading.connection.execute(select(table).order_by(*table.primary_key))
                found[table.name] = [tuple(row) for row in rows]
            told = select(t.personal).where(t.personal.c.record.is_not(None)).order_by(*t.personal.primary_key)
            found["personal"] = [tuple(row) for row in reading.connection.execute(told)]
        if not own:
            mine = self.store.device.device
            found = {name: [row for row in rows if mine not in row] for name, rows in found.items()}
            for name in ("device", "trust", "decided", "loose"):
                found.pop(name, None)
        return found


def make_world(folder: Path) -> None:
    """Make the stores of an office and two doors that know each other, as after door files, and of headquarters."""
    with Store.open(folder / "office") as store:
        office = Office(store)
        course = _small_course(office, folder)
        office.badge_faces(course, MORNING)
        key, runs = store.badge_key(course), store.runs(course)
        for name in NAMES[1:]:
            with Store.open(folder / name) as door:
                with door.write() as writing:
                    writing.take(runs, anyone=True)
                    writing.keep(f"badge_key:{course}", key)
                    body = {
                        "target": store.device.device,
                        "public_key": store.device.public_key.hex(),
                        "name": "office",
                    }
                    writing.append(course, EntryKind.DEVICE_TRUSTED, body, now=MORNING, operator="")
                Merging(Office(door)).write(course, folder / "sticks", MORNING)
        Merging(office).take_in([folder / "sticks"], MORNING)
        for state in Devices(office).all(course):
            if not state.trusted:
                Devices(office).trust(course, state.device, MORNING)
        runs = store.runs(course)
        for name in NAMES[1:]:
            with Store.open(folder / name) as door, door.write() as writing:
                writing.take(runs)
        shutil.rmtree(folder / "sticks")
    Store.open(folder / "headquarters").close()


def _small_course(office: Office, folder: Path) -> str:
    """Load the demo's timetable with six people: what is exchanged a thousand times is short."""
    course = office.load_course(read_course(resources() / "demo" / "course.toml"), MORNING).course
    people = (resources() / "demo" / "roster.csv").read_text("utf-8-sig").splitlines()[:7]
    roster = folder / "roster.csv"
    roster.write_text("\n".join(people), "utf-8-sig")
    office.import_roster(course, read_roster(roster), MORNING)
    roster.unlink()
    return course


def scan(member: Member, course: str, number: int, now: datetime) -> bytes:
    """Let a person in; returns the link of the scan that was acknowledged."""
    desk = Desk(member.store, course)
    people = member.office.trainees(course)
    verdict = desk.check_in(people[number % len(people)].trainee, now + member.ahead)
    return link_of(member, course, verdict.scan)


def undo(member: Member, course: str, now: datetime) -> None:
    """Undo the last scan that counts, as staff would."""
    desk = Desk(member.store, course)
    for row in desk.last_scans(1):
        with suppress(CheckinError):
            desk.undo(row.scan, "wrong person", now + member.ahead)


def link_of(member: Member, course: str, scan: tuple[str, int]) -> bytes:
    with member.store.write() as writing:
        return bytes.fromhex(writing.link_of(course, *scan))


def expected_forks(links: Iterable[tuple[str, int, bytes]]) -> set[str]:
    """Return the devices of which two entries have the same number."""
    seen: dict[tuple[str, int], bytes] = {}
    forked = set()
    for device, seq, link in links:
        if seen.setdefault((device.partition("~")[0], seq), link) != link:
            forked.add(device.partition("~")[0])
    return forked
