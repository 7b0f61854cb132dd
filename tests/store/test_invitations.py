"""Devices that came in by an invitation count like those that somebody trusted, whatever arrives first."""

import random
from datetime import datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.attendance.invitations import Enrolment, Invitation, admitted, statement
from checkin.attendance.journal import EntryKind, text_of
from checkin.store import Store, loose_ends
from tests.conftest import MORNING
from tests.store.test_merging import COURSE, ORGANIZER, Feed, fresh, scribble, state, take

LATER = MORNING + timedelta(days=5)
SEEDS = [bytes([n + 1]) * 32 for n in range(3)]


def public(seed: bytes) -> str:
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw().hex()


def proof(seed: bytes, device: str, key: str, course: str = COURSE) -> dict[str, str]:
    signed = Ed25519PrivateKey.from_private_bytes(seed).sign(statement(course, device, key))
    return {"invitation": public(seed), "proof": signed.hex()}


def organizer(seed: bytes = SEEDS[0], most: int = 5, until: datetime = LATER) -> Feed:
    feed = Feed(ORGANIZER)
    feed.add(EntryKind.DEVICE_ENROLLED, {"name": "Office", "public_key": "00" * 32})
    invite(feed, seed, most, until)
    return feed


def invite(feed: Feed, seed: bytes, most: int = 5, until: datetime = LATER) -> None:
    body = {"invitation": public(seed), "label": "Hall", "until": text_of(until), "most": most}
    feed.add(EntryKind.DOORS_INVITED, body)


def withdraw(feed: Feed, seed: bytes, *kept: str) -> None:
    feed.add(EntryKind.DOORS_UNINVITED, {"invitation": public(seed), "devices": list(kept), "reason": "lost"})


def door(name: str, seed: bytes | None = SEEDS[0], late: int = 0) -> Feed:
    feed, key = Feed(name), name.encode().hex().ljust(64, "0")
    told = {"name": f"Door {name}", "public_key": key}
    feed.add(EntryKind.DEVICE_ENROLLED, told | (proof(seed, name, key) if seed else {}), late=late)
    for n in range(3):
        feed.add(EntryKind.SCAN, {"trainee": f"{name}{n}", "session": "S", "direction": "in"}, late=late)
    return feed


def counted(store: Store) -> set[str]:
    return {run.device for run in store.runs(COURSE)} - {ORGANIZER}


@settings(max_examples=100, deadline=None)
@given(st.integers(), st.randoms(use_true_random=False))
def test_any_order_gives_one_store(seed: int, rng: random.Random) -> None:
    world = random.Random(seed)
    office = organizer(most=world.randrange(1, 4))
    doors = [door(f"d{n}", world.choice((*SEEDS, None)), late=world.randrange(9)) for n in range(4)]
    for feed in doors:
        scribble(feed, world, world.randrange(4))
        if world.random() < 0.3:  # a door may invite others
            invite(feed, world.choice(SEEDS))
    for _ in range(world.randrange(4)):
        act = world.choice((withdraw, invite, "trust", "revoke"))
        one = world.choice(doors).device
        if act == "trust":
            office.add(EntryKind.DEVICE_TRUSTED, {"target": one, "name": "", "public_key": ""})
        elif act == "revoke":
            office.add(EntryKind.DEVICE_REVOKED, {"target": one, "since": world.randrange(1, 5), "reason": "lost"})
        elif act is withdraw:
            withdraw(office, world.choice(SEEDS), *world.sample([feed.device for feed in doors], 2))
        else:
            invite(office, world.choice(SEEDS))
    runs = [run for feed in (office, *doors) for run in feed.pieces([rng.randrange(1, 9) for _ in range(2)])]
    first, second = fresh(), fresh()
    take(first, runs)
    shuffled = [*runs, *rng.choices(runs, k=3)]
    rng.shuffle(shuffled)
    while shuffled:
        take(second, [shuffled.pop() for _ in range(min(len(shuffled), rng.randrange(1, 4)))])
    assert state(second) == state(first)
    third = fresh()
    take(third, first.runs(COURSE))
    assert counted(third) == counted(first), "and who is told by this store counts the same"
    with first.write() as writing:
        writing.rebuild()
    assert state(first) == state(second)


def test_who_was_set_aside_counts_once_the_invitation_is_known() -> None:
    store, guest = fresh(), door("guest")
    key = bytes.fromhex(guest.entries[0].body["public_key"])
    with store.write() as writing:
        taken = writing.take([guest.run(1, 4)], sender=key)
        assert (taken.total, taken.aside.total()) == (0, 4), "nobody knows it yet"
    assert take(store, [organizer().run(1, 2)]) == 2 + 4
    other = door("other")
    with store.write() as writing:
        taken = writing.take([other.run(1, 4)], sender=bytes.fromhex(other.entries[0].body["public_key"]))
        assert (taken.total, taken.aside.total()) == (4, 0), "and what it sends itself counts at once"
    with store.read() as reading:
        (offer,) = loose_ends.offers(reading, COURSE, store.device)
        assert (offer.label, offer.used, offer.withdrawn) == ("Hall", ("guest", "other"), None)
        assert all(one.since is None for one in loose_ends.known_devices(reading, COURSE, store.device))


def test_an_invitation_that_arrives_by_itself_lets_in_who_waits() -> None:
    store, office = fresh(), organizer()
    invite(office, SEEDS[1])
    take(store, [office.run(1, 2)])
    assert take(store, [door("guest", SEEDS[1]).run(1, 4)]) == 0
    assert take(store, [office.run(3, 3)]) == 1 + 4
    withdraw(office, SEEDS[1], "nobody")
    take(store, [office.run(4, 4)])
    assert counted(store) == set()


@pytest.mark.parametrize("order", ["123el", "12el3", "1el23", "el123", "13le2", "3e2l1"])
def test_invitation_and_withdrawal_count_also_where_they_come_alone(order: str) -> None:
    office, early, late = organizer(), door("early"), door("late", late=500)
    withdraw(office, SEEDS[0], "early")
    pieces = {str(n): office.run(n, n) for n in (1, 2, 3)} | {"e": early.run(1, 4), "l": late.run(1, 4)}
    store = fresh()
    for one in order:
        take(store, [pieces[one]])
    assert counted(store) == {"early"}


def test_a_proof_is_of_one_key_one_device_and_one_course() -> None:
    key = "ab" * 32
    good = proof(SEEDS[0], "x", key)
    wrong = (
        proof(SEEDS[0], "y", key),
        proof(SEEDS[0], "x", "cd" * 32),
        proof(SEEDS[0], "x", key, course="other"),
        proof(SEEDS[1], "x", key) | {"invitation": public(SEEDS[0])},
        proof(SEEDS[1], "x", key),
        good | {"proof": ""},
        good | {"proof": "no hex"},
        {"invitation": "00", "proof": good["proof"]},
    )
    for body in (*wrong, good):
        store, feed = fresh(), Feed("x")
        take(store, [organizer().run(1, 2)])
        feed.add(EntryKind.DEVICE_ENROLLED, {"name": "X", "public_key": key} | body)
        assert take(store, [feed.run(1, 1)]) == (1 if body is good else 0), body


@pytest.mark.parametrize("key", ["z" * 64, "é" * 64, "aa" * 31 + "  ", ""])
@pytest.mark.parametrize("order", ["og", "go"])
def test_what_is_no_key_opens_nothing_and_keeps_nobody_else_out(key: str, order: str) -> None:
    guest = Feed("guest")
    guest.add(EntryKind.DEVICE_ENROLLED, {"name": "Guest", "public_key": key} | proof(SEEDS[0], "guest", key))
    pieces, store = {"o": organizer().run(1, 2), "g": guest.run(1, 1)}, fresh()
    for one in order:
        take(store, [pieces[one]])
    assert {run.device for run in store.runs(COURSE)} == {ORGANIZER}
    trusting = organizer()
    trusting.add(EntryKind.DEVICE_TRUSTED, {"target": "guest", "name": "", "public_key": ""})
    assert take(store, [trusting.run(1, 3)]) == 2, "a person may still decide about it"


def test_withdrawn_for_good_but_for_those_that_had_used_it() -> None:
    office, early, late = organizer(), door("early"), door("late", late=500)
    withdraw(office, SEEDS[0], "early")
    store = fresh()
    take(store, [office.run(1, 3), early.run(1, 4), late.run(1, 4)])
    assert counted(store) == {"early"}
    backdated = door("thief", late=-50)
    take(store, [backdated.run(1, 4)])
    assert counted(store) == {"early"}, "whatever time it says that it is"
    again = office.fork(3)
    invite(again, SEEDS[0])
    take(store, [again.run(4, 4)])
    assert counted(store) == {"early"}


def test_a_revoked_guest_stays_out_and_a_guest_cannot_pass_for_the_organizer() -> None:
    office, guest = organizer(), door("guest")
    office.add(EntryKind.DEVICE_REVOKED, {"target": "guest", "since": 3, "reason": "stolen"})
    store = fresh()
    take(store, [guest.run(1, 4), office.run(1, 3)])
    (run,) = [run for run in store.runs(COURSE) if run.device == "guest"]
    assert run.last == 2
    impostor = Feed(ORGANIZER)
    impostor.add(
        EntryKind.DEVICE_ENROLLED, {"name": "Office", "public_key": "ee" * 32} | proof(SEEDS[0], ORGANIZER, "ee" * 32)
    )
    with store.write() as writing:
        assert writing.take([impostor.run(1, 1)], sender=b"\xee" * 32).aside.total() == 1


@pytest.mark.parametrize(
    ("device", "at", "kept", "comes_in"),
    [
        ("a", MORNING, None, True),
        ("a", LATER, None, True),
        ("a", LATER + timedelta(seconds=1), None, False),
        ("a", MORNING, {"a"}, True),
        ("a", MORNING, {"b"}, False),
        ("a", LATER + timedelta(seconds=1), {"a"}, False),
    ],
)
def test_until_when_and_who_stays(device: str, at: datetime, kept: set[str] | None, *, comes_in: bool) -> None:
    invitation = Invitation("k", LATER, 1, None if kept is None else frozenset(kept))
    found = admitted({"k": invitation}, [Enrolment(device, "key", "k", 1, at)])
    assert found == {"k": {"a": "key"} if comes_in else {}}


def test_of_too_many_the_first_come_in_and_of_two_keys_the_first() -> None:
    two = [Enrolment(name, f"key {name}", "k", stamp, MORNING) for name, stamp in (("c", 3), ("b", 2), ("a", 1))]
    assert admitted({"k": Invitation("k", LATER, 2)}, two) == {"k": {"a": "key a", "b": "key b"}}
    keys = [Enrolment("a", key, "k", stamp, MORNING) for key, stamp in (("new", 2), ("old", 1))]
    assert admitted({"k": Invitation("k", LATER, 2)}, keys) == {"k": {"a": "old"}}
