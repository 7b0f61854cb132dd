"""Taking others' entries: whatever the order, the pieces and the doubles, the same store; gaps and forks by name."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from checkin.attendance.journal import START, Entry, EntryKind, next_stamp, personal_hash, text_of
from checkin.attendance.runs import Run, linked
from checkin.errors import InputError
from checkin.store import Store, loose_ends
from checkin.store import tables as t
from checkin.store.checks import dump
from checkin.store.device import vouch
from tests.conftest import MORNING

COURSE, ORGANIZER = "c", "org"


@dataclass
class Feed:
    """One history of a device: its entries with their links, and how far it is that of another."""

    device: str
    entries: list[Entry] = field(default_factory=list)
    links: list[bytes] = field(default_factory=list)

    def add(self, kind: EntryKind, body: dict[str, Any], personal: dict[str, Any] | None = None, late: int = 0) -> None:
        """Append an entry, a second after the one before and `late` more."""
        seq = len(self.entries) + 1
        at = MORNING + timedelta(seconds=seq + late)
        stamp = next_stamp(self.entries[-1].stamp if self.entries else 0, at)
        if personal is not None:
            body = body | {"personal": personal_hash(personal)}
        entry = Entry(COURSE, self.device, seq, stamp, at, "o", kind, body, personal)
        self.entries.append(entry)
        self.links.append(linked(self.links[-1] if self.links else START, entry)[0])

    def fork(self, number: int) -> "Feed":
        """Return another history with the first entries in common."""
        return Feed(self.device, self.entries[:number], self.links[:number])

    def run(self, first: int, last: int) -> Run:
        """Return the entries from one number to another."""
        return Run(self.links[first - 2] if first > 1 else START, tuple(self.entries[first - 1 : last]))

    def pieces(self, cuts: Sequence[int]) -> list[Run]:
        """Return all entries, cut after these numbers."""
        ends = sorted({cut for cut in cuts if 0 < cut < len(self.entries)} | {len(self.entries)})
        return [self.run(first + 1, last) for first, last in zip([0, *ends], ends, strict=False)]


def scribble(feed: Feed, rng: random.Random, number: int) -> None:
    """Let a device write entries of many kinds; what it undoes may be a scan of its own history or of another's."""
    for _ in range(number):
        who, seq = f"t{rng.randrange(4)}", len(feed.entries) + 1
        kind = rng.choice(("scan", "scan", "scan", "void", "person", "badge", "merge", "leave", "erase"))
        if kind == "scan":
            named = rng.choice((who, who, None))
            body = {"kind": "admitted", "session": "S", "trainee": named, "badge": rng.randrange(3), "direction": "in"}
            feed.add(EntryKind.SCAN, body | {"door": f"Door {feed.device}"}, late=rng.randrange(3))
        elif kind == "void" and seq > 1:
            target = rng.randrange(seq - 1)
            body = {"target_device": feed.device, "target_seq": target + 1, "reason": "r"}
            feed.add(EntryKind.VOID, body | rng.choice(({}, {"target_link": feed.links[target].hex()})))
        elif kind == "person":
            body = {"trainee": who, "number": who, "unit": f"u{seq}", "walk_in": who == "t3"}
            feed.add(EntryKind.TRAINEE_SET, body, {"name": f"{feed.device} {seq}", "salt": "0"})
        elif kind == "badge":
            badge = rng.randrange(3)
            feed.add(EntryKind.BADGE_ISSUED, {"badge": badge, "trainee": f"t{3 - badge}", "issue": 1})
        elif kind == "merge":
            feed.add(EntryKind.TRAINEE_MERGED, {"trainee": "t3", "into": rng.choice(("t0", "t1", None))})
        elif kind == "leave":
            body = {"leave": f"l{seq}", "trainee": who, "session": "S", "granted_by": "o"}
            feed.add(EntryKind.LEAVE_SET, body, {"reason": "ill", "salt": "1"})
        elif kind == "erase" and rng.random() < 0.2:
            feed.add(EntryKind.PERSON_ERASED, {"trainee": who, "reason": "asked"})


def world(seed: int, devices: int, forks: int) -> list[Feed]:
    """Return the feeds of an organizer who trusts all the others, and of doors, some of them forked."""
    rng = random.Random(seed)
    organizer = Feed(ORGANIZER)
    organizer.add(EntryKind.DEVICE_ENROLLED, {"name": "Office", "public_key": "00" * 32})
    feeds = []
    for n in range(devices):
        feed = Feed(f"d{n}")
        feed.add(EntryKind.DEVICE_ENROLLED, {"name": f"Door {n}", "public_key": f"{n + 1:02}" * 32})
        scribble(feed, rng, rng.randrange(1, 9))
        organizer.add(EntryKind.DEVICE_TRUSTED, {"target": feed.device, "public_key": "", "name": ""})
        feeds.append(feed)
    for _ in range(forks):
        origin = rng.choice(feeds)
        other = origin.fork(rng.randrange(len(origin.entries) + 1))
        other.add(
            EntryKind.DAY_SET, {"day": "2020-12-07", "closed": False, "revision": rng.randrange(10**6), "reason": ""}
        )
        scribble(other, rng, rng.randrange(6))
        feeds.append(other)
    return [organizer, *feeds]


def fresh() -> Store:
    """Return a store that trusts the organizer, and itself."""
    store = Store.in_memory()
    with store.write() as writing:
        vouch(writing.connection, COURSE, {ORGANIZER})
    return store


def state(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return all that must not depend on how it came: journal, side records, chains, views, what was set aside."""
    with store.read() as reading:
        found = dump(reading.connection)
        for table in (t.journal, t.loose, t.aside):
            rows = reading.connection.execute(select(table).order_by(*table.primary_key))
            found[table.name] = [tuple(row) for row in rows]
        told = select(t.personal).where(t.personal.c.record.is_not(None)).order_by(*t.personal.primary_key)
        found["personal"] = [tuple(row) for row in reading.connection.execute(told)]
    return found


def take(store: Store, runs: Sequence[Run]) -> int:
    with store.write() as writing:
        return writing.take(runs).total


def expected(runs: Sequence[Run]) -> tuple[set[tuple[str, int]], dict[str, int]]:
    """Return (device, number before which something is missing) and the number of each fork, found another way."""
    entries: dict[str, dict[bytes, tuple[int, bytes]]] = {}
    for run in runs:
        before = run.before
        for entry, link, _ in run.chained():
            entries.setdefault(run.device, {})[link] = entry.seq, before
            before = link
    missing, forks = set(), {}
    for device, nodes in entries.items():
        missing |= {(device, seq - 1) for seq, before in nodes.values() if seq > 1 and before not in nodes}
        for number in range(1, max(seq for seq, _ in nodes.values()) + 1):
            there = {link for link, (seq, _) in nodes.items() if seq == number}
            if len(there | {before for seq, before in nodes.values() if seq == number + 1}) > 1:
                forks[device] = number
                break
    return missing, forks


@settings(max_examples=100, deadline=None)
@given(st.integers(), st.integers(1, 3), st.integers(0, 3), st.booleans(), st.randoms(use_true_random=False))
def test_any_order_pieces_doubles_and_forks_give_one_store(
    seed: int, devices: int, forks: int, withhold: bool, rng: random.Random
) -> None:
    organizer, *doors = world(seed, devices, forks)
    runs = [run for feed in doors for run in feed.pieces([rng.randrange(1, 12) for _ in range(rng.randrange(4))])]
    if withhold:
        runs = [run for run in runs if rng.random() < 0.7]
    runs.append(organizer.run(1, len(organizer.entries)))
    first, second = fresh(), fresh()
    take(first, runs)
    shuffled = [*runs, *rng.choices(runs, k=3)]
    rng.shuffle(shuffled)
    while shuffled:
        take(second, [shuffled.pop() for _ in range(min(len(shuffled), rng.randrange(1, 4)))])
    found = state(first)
    assert state(second) == found
    missing, split = expected(runs)
    with first.read() as reading:
        gaps = {(gap.device.partition("~")[0], gap.last) for gap in loose_ends.gaps(reading, COURSE)}
        told = {fork.device: fork.number for fork in loose_ends.forks(reading, COURSE)}
    assert (gaps, told) == (missing, split)
    links = {link for run in runs for _, link, _ in run.chained()}
    assert {row[-1] for row in found["journal"]} == links and not found["aside"], "nothing is dropped, all of it counts"
    assert len(found["scan"]) == sum(row[6] == "scan" for row in found["journal"]), "and so does every scan"
    assert all(finding.ok for finding in first.check()), [f.message for f in first.check()]
    assert take(first, runs) == 0 and state(first) == found
    third = fresh()
    take(third, first.runs(COURSE))
    assert state(third) == found, "and a store tells all of it to the next"


def feeds() -> tuple[Feed, Feed, Feed]:
    """Return an organizer, and a door with two histories from its fifth entry on."""
    organizer, door = world(3, 1, 0)
    door = door.fork(1)
    for n in range(3):
        door.add(EntryKind.SCAN, {"trainee": f"t{n}", "session": "S", "direction": "in"})
    other = door.fork(4)
    for n in range(4):
        door.add(EntryKind.SCAN, {"trainee": f"a{n}", "session": "S", "direction": "in"})
        other.add(EntryKind.SCAN, {"trainee": f"b{n}", "session": "S", "direction": "in"})
    return organizer, door, other


def test_entries_behind_a_gap_count_and_the_gap_is_named_until_it_is_filled() -> None:
    organizer, door, _ = feeds()
    store = fresh()
    assert take(store, [organizer.run(1, 2), door.run(1, 2), door.run(6, 8)]) == 7
    with store.read() as reading:
        assert loose_ends.gaps(reading, COURSE) == [loose_ends.Gap("d0", 3, 5)]
        assert len(reading.passages(COURSE, "S", "a3", None)) == 1
    assert all(finding.ok for finding in store.check())
    assert take(store, [door.run(4, 5)]) == 2
    with store.read() as reading:
        assert loose_ends.gaps(reading, COURSE) == [loose_ends.Gap("d0", 3, 3)]
    assert take(store, [door.run(1, 8)]) == 1
    with store.read() as reading:
        assert not loose_ends.gaps(reading, COURSE) and not loose_ends.forks(reading, COURSE)


def test_a_piece_that_meets_only_one_side_of_a_gap_is_a_fork() -> None:
    organizer, door, other = feeds()
    store = fresh()
    take(store, [organizer.run(1, 2), door.run(1, 4), door.run(7, 8), other.run(5, 6)])
    with store.read() as reading:
        (fork,) = loose_ends.forks(reading, COURSE)
        (gap,) = loose_ends.gaps(reading, COURSE)
    assert fork.number == 6 and gap.last == 6 and len(fork.branches) == 2


def test_both_histories_of_a_forked_device_count() -> None:
    organizer, door, other = feeds()
    store = fresh()
    take(store, [organizer.run(1, 2), door.run(1, 8)])
    assert take(store, [other.run(1, 8)]) == 4
    with store.read() as reading:
        (fork,) = loose_ends.forks(reading, COURSE)
        assert (fork.device, fork.number) == ("d0", 5)
        assert [(branch.first, branch.last) for branch in fork.branches] == [(5, 8), (5, 8)]
        assert all(len(reading.passages(COURSE, "S", who, None)) == 1 for who in ("t0", "a0", "b0", "a3", "b3"))


def test_what_comes_of_unknown_devices_waits_for_a_decision() -> None:
    organizer, door, _ = feeds()
    store = fresh()
    with store.write() as writing:
        taken = writing.take([door.run(1, 8)])
        assert (taken.total, dict(taken.aside)) == (0, {(COURSE, "d0"): 8})
        assert not writing.take([door.run(3, 5)]).aside, "they wait already"
    with store.read() as reading:
        (one,) = loose_ends.waiting(reading, COURSE, store.device)
        assert (one.device, one.name, one.entries, one.sender) == ("d0", "Door 0", 8, "")
    assert take(store, [organizer.run(1, 2)]) == 2 + 8, "the organizer says who it is"
    with store.read() as reading:
        assert not loose_ends.waiting(reading, COURSE, store.device)


def test_nobody_unknown_can_speak_for_a_trusted_device() -> None:
    organizer, door, _ = feeds()
    store = fresh()
    forged = organizer.fork(2)
    forged.add(EntryKind.DEVICE_TRUSTED, {"target": "evil", "public_key": "ee" * 32, "name": "Door 9"})
    with store.write() as writing:
        assert writing.take([organizer.run(1, 2), door.run(1, 4)]).total == 6
        taken = writing.take([forged.run(1, 3)], sender=b"\xee" * 32)
        assert (taken.total, taken.aside.total()) == (0, 1)
    with store.read() as reading:
        assert not loose_ends.forks(reading, COURSE)
        (one,) = loose_ends.waiting(reading, COURSE, store.device)
        assert (one.device, one.first, one.sender) == (ORGANIZER, 3, "ee" * 32)


def test_a_device_is_revoked_from_a_number_on_in_whichever_order_that_is_heard() -> None:
    organizer, door, _ = feeds()
    organizer.add(EntryKind.DEVICE_REVOKED, {"target": "d0", "since": 6, "reason": "stolen"}, late=60)
    stores = fresh(), fresh()
    take(stores[0], [organizer.run(1, 3), door.run(1, 8)])
    for run in (door.run(1, 8), organizer.run(1, 2), organizer.run(3, 3)):
        take(stores[1], [run])
    assert state(stores[0]) == state(stores[1])
    with stores[0].read() as reading:
        (one,) = loose_ends.waiting(reading, COURSE, stores[0].device)
        assert (one.first, one.last, one.revoked) == (6, 8, True)
        assert reading.passages(COURSE, "S", "a0", None) and not reading.passages(COURSE, "S", "a1", None)
    again = organizer.fork(3)
    again.add(EntryKind.DEVICE_TRUSTED, {"target": "d0", "public_key": "", "name": ""}, late=90)
    assert take(stores[0], [again.run(4, 4)]) == 1 + 3


def test_who_learns_that_somebody_else_goes_on_with_its_numbers_begins_anew(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s") as store:
        for n in range(3):
            with store.write() as writing:
                writing.append(COURSE, EntryKind.DAY_SET, _day(n), now=MORNING, operator="")
        mine, device = store.runs(COURSE)[0], store.device
        third = replace(mine.entries[2], body=_day(9))
        with store.write() as writing:
            writing.append(COURSE, EntryKind.DAY_SET, _day(4), now=MORNING, operator="")
            assert writing.take([Run(START, (*mine.entries[:2], third))]).total == 1
        assert store.device.device != device.device
        with store.write() as writing:
            entry = writing.append(COURSE, EntryKind.DAY_SET, _day(5), now=MORNING, operator="")
        assert (entry.device, entry.seq) == (store.device.device, 2) and all(f.ok for f in store.check())
    with Store.open(tmp_path / "s") as store:
        assert store.device.device == entry.device
        with store.read() as reading:
            (fork,) = loose_ends.forks(reading, COURSE)
            assert fork.number == 3


def _day(revision: int) -> dict[str, object]:
    return {"day": "2020-12-07", "closed": False, "revision": revision, "reason": ""}


def test_only_what_is_beyond_a_number_is_told() -> None:
    organizer, door, _ = feeds()
    store = fresh()
    take(store, [organizer.run(1, 2), door.run(1, 8)])
    (rest,) = store.runs(COURSE, beyond={"d0": 5, ORGANIZER: 2})
    assert (rest.device, rest.first, rest.last, rest.before) == ("d0", 6, 8, door.links[4])
    assert store.runs(COURSE, beyond={"d0": 8, ORGANIZER: 2}) == []


def _entry(**changes: Any) -> Entry:
    return replace(Entry(COURSE, "d0", 1, 5, MORNING, "o", "scan", {"trainee": "t"}), **changes)


@pytest.mark.parametrize(
    ("before", "entries"),
    [
        (START, ()),
        (START, (_entry(seq=2),)),
        (b"\1" * 32, (_entry(),)),
        (START, (_entry(), _entry(seq=3))),
        (START, (_entry(), _entry(seq=2, device="d1"))),
        (START, (_entry(), _entry(seq=2, course="x"))),
        (START, (_entry(device="d0~1"), _entry(seq=2, device="d~0"))),
        (START, (_entry(device="../d0"),)),
        (START, (_entry(stamp=-1),)),
        (START, (_entry(stamp=2**63),)),
        (b"\1" * 32, (_entry(seq=2**31),)),
        (b"\1" * 31, (_entry(seq=2),)),
        (START, (_entry(seq=0),)),
    ],
)
def test_what_is_no_run_is_refused(before: bytes, entries: tuple[Entry, ...]) -> None:
    with pytest.raises(InputError, match="damaged"):
        Run(before, entries)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("scan", {"trainee": ["t"]}),
        ("scan", {"trainee": "t", "badge": 2**70}),
        ("scan", {"trainee": "t", "claimed": "yesterday"}),
        ("scan", {"trainee": "\ud800"}),
        ("trainee_set", {}),
        ("trainee_set", {"trainee": {"a": 1}}),
        ("session_set", {"code": "X", "start": 5}),
        ("void", {"target_device": None, "target_seq": "x", "reason": ""}),
        ("void", {"target_device": "d0", "target_seq": 2**70, "reason": ""}),
        ("badge_issued", {"badge": "many", "trainee": "t", "issue": {}}),
        ("badge_printed", {"badges": 7}),
        ("device_revoked", {"target": "d0"}),
        ("device_trusted", {"target": "d0", "public_key": "no hex"}),
        ("day_set", {"day": 1}),
    ],
)
def test_an_entry_that_says_nothing_is_refused_and_nothing_of_its_run_is_kept(kind: str, body: dict[str, Any]) -> None:
    good, bad = _entry(kind="device_enrolled", body={"name": "D"}), _entry(seq=2, kind=kind, body=body)
    store = Store.in_memory()
    before = state(store)
    try:
        with store.write() as writing:
            writing.take([Run(START, (good, bad))], anyone=True)
    except InputError:
        assert state(store) == before
    else:  # what the database keeps as it is does no harm, and comes out as it went in
        (run,) = store.runs(COURSE)
        assert text_of(run.entries[1].at) == text_of(MORNING) and run.entries[1].body == body
