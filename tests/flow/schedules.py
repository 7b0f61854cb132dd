"""Schedules: doors × hub × headquarters, with everything that goes wrong between them, and one record in the end."""

import random
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

import psycopg
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from sqlalchemy import select

from checkin.attendance.journal import EntryKind
from checkin.exchange.hub import Hub
from checkin.headquarters import Intake, Senders
from checkin.office import Devices, Merging
from checkin.store import loose_ends
from checkin.store import tables as t
from checkin.store.received import Sender
from tests.conftest import MORNING
from tests.flow.members import NAMES, NOWHERE, Member, expected_forks, make_world, scan, undo
from tests.postgres import PostgresServer

DAY = MORNING.date()
members = st.sampled_from(range(len(NAMES)))
doors = st.sampled_from(range(1, len(NAMES)))


class Ground:
    """What all schedules of a run share: the stores that each begins with, and a hub's database."""

    def __init__(self) -> None:
        room = Path("/dev/shm")  # in memory where there is such a thing: a thousand disks are copied
        self.folder = Path(tempfile.mkdtemp(prefix="checkin-world-", dir=room if room.is_dir() else None))
        make_world(self.folder / "world")
        self.server = PostgresServer.shared()
        self.address = self.server.new_database()
        self.schedules = 0

    def empty_hub(self) -> None:
        with psycopg.connect(self.address.replace("+psycopg", ""), autocommit=True) as connection:
            tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'checkin_hub'").fetchall()
            for (name,) in tables:
                if name != "info":
                    connection.execute(f"DELETE FROM checkin_hub.{name}")  # names of our own tables

    def close(self) -> None:
        self.server.drop(self.address)
        shutil.rmtree(self.folder, ignore_errors=True)


class Schedule(RuleBasedStateMachine):
    """One schedule: a step is what somebody does, or what goes wrong."""

    ground: ClassVar[Ground]

    def __init__(self) -> None:
        super().__init__()
        ground = self.ground
        ground.schedules += 1
        self.root = Path(tempfile.mkdtemp(dir=ground.folder))
        shutil.copytree(ground.folder / "world", self.root, dirs_exist_ok=True)
        self.all = [Member(self.root / name) for name in NAMES]
        self.hq = Member(self.root / "headquarters")
        (course,) = self.all[0].office.courses()
        self.course = course.course
        self.now = MORNING
        self.acknowledged: set[bytes] = set()
        self.told: set[bytes] = set()
        """Links that left the laptop they were written on."""
        self.letters: list[Path] = []
        self.imaged: set[int] = set()
        self.connected = True
        self.used_hub = False
        device = self.all[0].store.device
        sender = Sender("", device.public_key.hex(), device.device, device.name, "", MORNING)
        Senders(self.hq.office).trust(sender, MORNING)

    @initialize()
    def begin(self) -> None:
        self.ground.empty_hub()

    @rule(who=members, person=st.integers(0, 5))
    def scans(self, who: int, person: int) -> None:
        self.now += timedelta(seconds=7)
        self.acknowledged.add(scan(self.all[who], self.course, person, self.now))

    @rule(who=members)
    def undoes(self, who: int) -> None:
        undo(self.all[who], self.course, self.now)

    @rule(person=st.integers(0, 5))
    def edits_the_roster(self, person: int) -> None:
        office = self.all[0].office
        number = office.trainees(self.course)[person].number
        office.reissue_badge(self.course, number, self.now)

    @rule(who=members, minutes=st.sampled_from([-1440, -3, 2, 1440]))
    def steps_a_clock(self, who: int, minutes: int) -> None:
        self.all[who].ahead = timedelta(minutes=minutes)

    @rule(who=members)
    def loses_power(self, who: int) -> None:
        self.all[who].power_cut()

    @rule(who=doors)
    def copies_a_disk(self, who: int) -> None:
        self.all[who].image()
        self.imaged.add(who)

    @precondition(lambda self: self.imaged)
    @rule(marks=st.booleans(), data=st.data())
    def restores_a_disk(self, marks: bool, data: Any) -> None:
        who = data.draw(st.sampled_from(sorted(self.imaged)))
        member = self.all[who]
        gone = member.links()
        member.restore(marks=marks)
        gone -= member.links() | self.told
        self.acknowledged -= gone  # they were on that disk alone

    @rule(who=members)
    def writes_a_stick(self, who: int) -> None:
        member = self.all[who]
        folder = self.root / f"stick{len(self.letters)}"
        self.letters.append(Merging(member.office).write(self.course, folder, self.now))
        self.told |= member.links()

    @precondition(lambda self: self.letters)
    @rule(who=members, data=st.data(), cut=st.integers(0, 9))
    def brings_a_stick(self, who: int, data: Any, cut: int) -> None:
        letter = data.draw(st.sampled_from(self.letters))
        member = self.all[who]
        if cut:
            assert not Merging(member.office).take_in([letter], self.now)[0].refused
            return
        whole = letter.read_bytes()
        half = letter.with_suffix(".half.zip")
        half.write_bytes(whole[: len(whole) * 2 // 3])
        before = member.state()
        assert Merging(member.office).take_in([half], self.now)[0].refused
        assert member.state() == before, "what cannot be read changes nothing"

    @rule()
    def cuts_the_network(self) -> None:
        self.connected = not self.connected

    @rule(who=members)
    def meets_the_hub(self, who: int) -> None:
        self.used_hub = True
        self._meet(self.all[who], self.connected)

    @rule(who=members)
    def sends_the_day(self, who: int) -> None:
        self._send(self.all[who], self.now)

    @rule(data=st.data(), cut=st.integers(0, 5))
    def headquarters_looks(self, data: Any, cut: int) -> None:
        post = sorted((self.root / "post").rglob("*_r*.zip")) if (self.root / "post").is_dir() else []
        if not post:
            return
        path = data.draw(st.sampled_from(post))
        if cut == 0:
            whole = path.read_bytes()
            path = path.with_name(f"cut-{path.name}")
            path.write_bytes(whole[: len(whole) // 2])
            assert not Intake(self.hq.office).take(path, self.now, settled=True).fine
            path.unlink()
            return
        Intake(self.hq.office).take(path, self.now, settled=True)

    def teardown(self) -> None:
        """Bring everything together, one way or another, and look whether there is one record."""
        try:
            self._come_together()
            self._check()
        finally:
            for member in (*self.all, self.hq):
                member.close()
            shutil.rmtree(self.root, ignore_errors=True)

    def _meet(self, member: Member, connected: bool) -> None:
        if not connected:
            hub = Hub(member.store, NOWHERE)
            state = hub.round()
            hub.stop()
            assert not state.together and state.reason, "a door that is alone says so"
            return
        hub = Hub(member.store, self.ground.address)
        try:
            state = hub.round()
            assert state.together, state.reason
            self.told |= member.links()
        finally:
            hub.stop()

    def _send(self, member: Member, now: Any) -> None:
        post = self.root / "post"
        folder = post / str(len(list(post.glob("*"))))
        folder.mkdir(parents=True)
        member.office.export_day(self.course, DAY, folder)
        self.told |= member.links()

    def _come_together(self) -> None:
        by_hub = self.used_hub and random.Random(len(self.letters) + len(self.acknowledged)).random() < 0.5
        way: Callable[[], None] = self._all_meet if by_hub else self._all_swap
        self._fetch_what_is_nowhere_else()
        way()
        for _ in range(3):
            if not self._all_trusted():
                break
            way()
        way()
        self._send(self.all[0], self.now)
        newest = max((self.root / "post").iterdir(), key=lambda folder: int(folder.name))
        for outcome in Intake(self.hq.office).receive([newest], self.now + timedelta(days=1)):
            assert outcome.answer is not None and outcome.answer.received, outcome.said

    def _fetch_what_is_nowhere_else(self) -> None:
        """Where a restored disk lost what had left it: bring the sticks and day files that nobody took, ask the hub."""
        if self.acknowledged <= set().union(*(member.links() for member in self.all)):
            return
        if self.used_hub:
            self._all_meet()
        files = [*self.letters, *sorted((self.root / "post").rglob("*_r*.zip"))]
        for member in self.all if files else ():
            assert not any(one.refused for one in Merging(member.office).take_in(files, self.now))

    def _all_meet(self) -> None:
        for _ in range(2):
            for member in self.all:
                self._meet(member, connected=True)

    def _all_swap(self) -> None:
        folder = Path(tempfile.mkdtemp(dir=self.root))
        for number, member in enumerate(self.all):
            Merging(member.office).write(self.course, folder / str(number), self.now)
        for member in self.all:
            assert not any(one.refused for one in Merging(member.office).take_in([folder], self.now))

    def _all_trusted(self) -> bool:
        """Let the office decide about devices that began anew; tells whether there were any."""
        devices = Devices(self.all[0].office)
        found = [one for one in devices.all(self.course) if not one.trusted and one.waiting]
        for one in found:
            devices.trust(self.course, one.device, self.now)
        return bool(found)

    def _check(self) -> None:
        first = self.all[0].state()
        for member in self.all[1:]:
            state = member.state()
            assert {name for name in first if state[name] != first[name]} == set(), "one state everywhere"
        with self.all[0].store.read() as reading:
            gaps = loose_ends.gaps(reading, self.course)
            forks = {fork.device for fork in loose_ends.forks(reading, self.course)}
            j = t.journal.c
            rows = reading.connection.execute(select(j.device, j.seq, j.link)).all()
        assert gaps == [] and first["aside"] == []
        assert forks == expected_forks((row.device, row.seq, bytes(row.link)) for row in rows), "every fork is named"
        links = {bytes(row.link) for row in rows}
        assert self.acknowledged <= links, "no acknowledged scan is lost"
        scans = sum(row[6] == EntryKind.SCAN.value for row in first["journal"])
        assert len(first["scan"]) == scans, "none is counted twice"
        there, here = self.hq.state(own=False), self.all[0].state()
        assert links <= self.hq.links(), "headquarters has all of it"
        for name in ("scan", "void", "trainee", "badge", "session"):
            assert there[name] == here[name], name


def run_schedules(number: int, steps: int = 14) -> int:
    """Run so many schedules; returns how many there were."""
    ground = Schedule.ground = Ground()
    try:
        run_state_machine_as_test(
            Schedule,
            settings=settings(
                max_examples=number,
                stateful_step_count=steps,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                database=None,
            ),
        )
        return ground.schedules
    finally:
        ground.close()
